"""The table of journey.md, section 4: one function a nudge, listed by the stage of a contact in which its facts can hold.

A function adds nothing as soon as what it would remind of is done. What it counts from goes into the key (`of`), so that each occasion
is one of its own: a talk that is moved, a contact who is written to again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from conversations.followups.clock import DAY, Clock, beginning
from conversations.followups.nudge import Nudge
from conversations.journey import NOBODY, Contact, Journey

FIRST_TOUCH, NEXT_TOUCH = 90, 120
"""Days from the last touch to a few lines, then between two reminders."""
TOUCHES_A_YEAR = 3
YEAR = 365 * DAY
HOUR = timedelta(hours=1)


class Case:
    """A contact (or nobody), the student around them, the student's clock, and the nudges found so far."""

    __slots__ = ("clock", "contact", "journey", "nudges")

    def __init__(self, journey: Journey, clock: Clock) -> None:
        self.journey = journey
        self.clock = clock
        self.contact: Contact = NOBODY
        self.nudges: list[Nudge] = []

    def add(
        self,
        kind: str,
        due: datetime,
        stale: datetime | None,
        opens: str,
        done: str = "",
        *,
        of: datetime | date | str,
        name: str = "",
        done_in: str = "",
        variant: str = "",
    ) -> None:
        """One more nudge about the contact. `of` and, where a kind comes more than once, `name` make its key."""
        stamp = int(of.timestamp()) if isinstance(of, datetime) else of
        key = f"c{self.contact.id}.{name or kind}@{stamp}"
        self.nudges.append(Nudge(key, kind, self.contact.id, due, stale, opens, done, done_in, variant))


# --- the invitation -------------------------------------------------------------------------------------------------


def unsent(case: Case) -> None:
    """Ready but not sent: the day after."""
    if (ready := case.contact.ready_at) is not None:
        due = case.clock.after(ready, 1)
        case.add("unsent", due, due + 7 * DAY, "ready", "sent", of=ready)


def second_person(case: Case) -> None:
    """Sent: a second person after 3 business days, unless somebody was added since or another is being waited for."""
    me, sent = case.contact, case.contact.sent_at
    if sent is None or me.answer:
        return
    for other in case.journey.contacts:
        out_there = other.sent_at is not None and other.held_at is None
        if other.active and other.id != me.id and (other.id > me.id or out_there):
            return
    due = case.clock.business(sent, 3)
    case.add("second_person", due, case.clock.business(sent, 7), "find", "someone", of=sent)


def follow_up(case: Case) -> None:
    """Sent: one follow-up after 7 business days."""
    if (sent := case.contact.sent_at) is not None and not case.contact.answer:
        due = case.clock.business(sent, 7)
        case.add("follow_up", due, due + 60 * DAY, "follow_up", "sent", of=sent)


def close_kindly(case: Case) -> None:
    """Followed up: 7 business days later the kind end."""
    if (followed_up := case.contact.followed_up_at) is not None and not case.contact.answer:
        case.add("close_kindly", case.clock.business(followed_up, 7), None, "silence", "close", of=followed_up)


def write_again(case: Case) -> None:
    """Later, on a date: that date."""
    if (day := case.contact.later_on) is not None:
        case.add("write_again", case.clock.at(day), None, "waiting_later", "written", of=day)


def fix_date(case: Case) -> None:
    """A yes without a date: 3 business days later (beyond the table of journey.md: else a yes could be forgotten)."""
    if (answered := case.contact.answered_at) is not None:
        due = case.clock.business(answered, 3)
        case.add("fix_date", due, due + 21 * DAY, "schedule/when", of=answered)


def email_answer(case: Case) -> None:
    """Questions sent by email: 7 business days later, whether an answer came (also beyond the table)."""
    if (answered := case.contact.answered_at) is not None:
        due = case.clock.business(answered, 7)
        case.add("email_answer", due, due + 30 * DAY, "email_only/waiting", "answered", of=answered)


# --- the talk -------------------------------------------------------------------------------------------------------


def before_the_talk(case: Case) -> None:
    """Research 3 days before, the card 1 day before, a last look 1 hour before.

    What would have been due before the talk was agreed never comes, and nothing once we know that it moved or fell through.
    """
    contact, talk = case.contact, case.contact.talk
    if talk is None or contact.outcome:
        return
    (start, of), agreed = beginning(talk.wall, talk.zone), talk.set_at
    if not contact.research and _after((due := case.clock.after(start, -3)), agreed):
        case.add("research", due, start - 3 * HOUR, "research", "done", of=of)
    if _after((due := case.clock.after(start, -1)), agreed):
        case.add("day_before", due, start - 3 * HOUR, "brief", of=of)
    due = start - HOUR
    if _after(due, agreed):
        early = case.clock.awake_before(due)  # in quiet hours rather the evening before than after the talk
        case.add("hour_before", early if _after(early, agreed) else due, start, "brief", of=of)


def _after(due: datetime, agreed: datetime | None) -> bool:
    return agreed is None or due > agreed


def how_was_it(case: Case) -> None:
    """15 minutes after the end: did it happen?"""
    talk = case.contact.talk
    if talk is not None and not case.contact.outcome:
        start, of = beginning(talk.wall, talk.zone)
        due = start + timedelta(minutes=talk.minutes + 15)
        case.add("how_was_it", due, due + 30 * DAY, "meeting", "held", of=of)


# --- afterwards -----------------------------------------------------------------------------------------------------


def thanks(case: Case) -> None:
    """Held: a thank-you after 2 hours, the last call after 20."""
    held, opens = case.contact.held_at, "thanks/send" if case.contact.thanks else "thanks"
    if held is not None:
        last = held + 20 * HOUR
        case.add("thanks", held + 2 * HOUR, last, opens, "sent", of=held, done_in="thanks/send")
        case.add(
            "thanks",
            last,
            last + 7 * DAY,
            opens,
            "sent",
            of=held,
            done_in="thanks/send",
            name="thanks_last",
            variant="thanks_last",
        )


def reflect(case: Case) -> None:
    """Held: what it told about the field, after 2 days."""
    if (held := case.contact.held_at) is not None and case.contact.reflected_at is None:
        due = case.clock.after(held, 2)
        case.add("reflect", due, due + 21 * DAY, "reflect", of=held)


def tell_referrer(case: Case) -> None:
    """Held with somebody whom another one named: after 2 days, tell that one how it went."""
    contact, held = case.contact, case.contact.held_at
    if held is not None and contact.referrer_name and contact.told_referrer_at is None:
        due = case.clock.after(held, 2)
        case.add("tell_referrer", due, due + 30 * DAY, "keep/tell_referrer", "sent", of=held)


def tell_back(case: Case) -> None:
    """Held: after 14 days, tell them what came of their advice."""
    contact, held = case.contact, case.contact.held_at
    if held is not None and contact.advice and contact.told_back_at is None:
        due = case.clock.after(held, 14)
        case.add("tell_back", due, due + 45 * DAY, "keep/tell_back", "sent", of=held)


def keep(case: Case) -> None:
    """A few lines 90 days after the last touch, then every 120 days: those that were said, and the next one.

    At most 3 a year, the one about their advice among them.
    """
    contact, done = case.contact, case.journey.nudging.done
    since = contact.kept_at or contact.thanked_at
    if since is None:
        return
    before = f"c{contact.id}.keep", f"c{contact.id}.tell_back@"
    said = sorted(at for key, at in done.items() if key.startswith(before))
    number, was_said = 0, True
    while was_said:
        name = f"keep{number}"
        due = case.clock.after(since, FIRST_TOUCH + number * NEXT_TOUCH)
        was_said = f"c{contact.id}.{name}@{int(since.timestamp())}" in done
        if not was_said and len(said) >= TOUCHES_A_YEAR:
            due = max(due, case.clock.after(said[-TOUCHES_A_YEAR] + YEAR, 1))
        case.add("keep", due, None, "keep/keep_in_touch", "sent", of=since, name=name)
        number += 1


def referral(case: Case) -> None:
    """They named somebody: 2 days later, write to them. Nobody of those is on the list yet, or one is and was left there."""
    contact, named = case.contact, case.contact.named_at
    if named is None or not contact.names or contact.closed_why == "student":
        return
    new = [other for other in case.journey.contacts if other.referrer == contact.id]
    if not new:
        due = case.clock.after(named, 2)
        case.add("referral", due, due + 30 * DAY, "referral", of=named)
    for other in new:
        added = other.added_at or named
        if other.stage == "found" and other.active and other.talk is None:
            due = case.clock.after(added, 2)
            case.contact = other
            case.add("referral", due, due + 30 * DAY, other.at, of=added, variant="referral_new")
            case.contact = contact


STAGES: dict[str, tuple[Callable[[Case], None], ...]] = {
    "ready": (unsent,),
    "sent": (second_person, follow_up),
    "followed_up": (close_kindly,),
    "later": (write_again,),
    "yes": (fix_date,),
    "email_only": (email_answer,),
    "scheduled": (before_the_talk, how_was_it),
    "held": (thanks, reflect, tell_referrer),
    "keeping": (reflect, tell_referrer, tell_back, keep),
}
"""What can be due in each stage of a contact; what somebody named can be due in any."""


# --- the student ----------------------------------------------------------------------------------------------------

IDLE = (2, 5)
"""Days after which a question of ours that waits for the student is brought up again; then silence."""
IDLE_GAP = 3 * DAY
IDLE_STALE = 14 * DAY
PUT_OFF = "idle0"
"""The key of the idle ping that the student put off: it holds for whatever waits by then."""


def idle(case: Case) -> None:
    """A question waits: after 2 days and after 5; or, put off by the student, once when they said, whatever they do until then.

    Not within three days after another nudge about the one whom the question is about.
    """
    journey, since = case.journey, case.journey.idle_since
    if since is None:
        return
    stamp, nudging = int(since.timestamp()), journey.nudging
    until, came = nudging.snoozed.get(PUT_OFF), nudging.done.get(PUT_OFF)
    if (until is not None and until > since) or (came is not None and came >= since):
        case.nudges.append(Nudge(PUT_OFF, "idle", 0, since, None, ""))
        return
    others = [nudge.due for nudge in case.nudges if nudge.contact == journey.focus] if journey.focus else []
    asked_on = case.clock.date_of(since)
    for days in IDLE:
        due = case.clock.at(asked_on + days * DAY)
        if not others or not any(due - IDLE_GAP < other <= due for other in others):
            variant = "idle_again" if days == IDLE[-1] else ""
            case.nudges.append(Nudge(f"idle{days}@{stamp}", "idle", 0, due, due + IDLE_STALE, "", variant=variant))


def idle_now(journey: Journey, key: str) -> Nudge | None:
    """The idle ping with this key as of now: whatever is pressed begins a new wait, and its buttons go on working."""
    if journey.idle_since is None or not key.startswith("idle"):
        return None
    again = key.startswith(f"idle{IDLE[-1]}")
    return Nudge(key, "idle", 0, journey.idle_since, None, "", variant="idle_again" if again else "")


def everything(journey: Journey, clock: Clock) -> list[Nudge]:
    """All that the facts call for, delivered or not, without manners."""
    case = Case(journey, clock)
    for contact in journey.contacts:
        case.contact = contact
        for row in STAGES.get(contact.stage, ()):
            row(case)
        if contact.names:
            referral(case)
    idle(case)
    return case.nudges
