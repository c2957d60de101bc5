"""The follow-up plan: `plan(journey)` says what is due when, and what never is. There is no scheduling anywhere else.

A pure function of the journey: whatever changes in it (a talk moved, a zone, quiet hours, a contact closed) changes the plan. The
database keeps only the next wake-up of each student; when it is reached, `pings.deliver` says what is due and marks it as done.

To add a nudge: a function below that yields `Nudge`s while its facts hold (nothing about what is already done), its name in `KINDS`,
its words in `texts/<language>/pings.toml`, and why it comes in `plan.toml` (`why_<kind>`).

Wall time rules: "in two days" is counted on the student's calendar, DST or not; a wall time that does not exist moves forward,
one that exists twice is the first. Nudges by the day come at the student's MORNING, within waking hours.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from conversations.journey import Contact, Journey, Nudging, Talk

MORNING = 10 * 60
"""When nudges by the day come, in minutes after midnight: late enough to be awake, early enough to still do something."""
URGENT = frozenset({"hour_before", "how_was_it"})
"""Bound to the meeting: they come first when the day's messages are counted."""
KEEP_DAYS = (90, 120)
"""Days after the thank-you, then between two touches: at most three a year."""
KINDS = (
    "hour_before",
    "how_was_it",
    "day_before",
    "thanks",
    "research",
    "write_again",
    "fix_date",
    "follow_up",
    "close_kindly",
    "unsent",
    "referral",
    "reflect",
    "tell_back",
    "second_person",
    "keep",
    "idle",
)
"""Kinds in the order in which several in one message are said."""
_DAY = timedelta(days=1)


class Nudge(Struct, frozen=True):
    """One ping: `due` (UTC) with manners applied, `raw` (UTC) without; `stale` (UTC): pointless after it.

    `opens` is the position that its button opens, `done` the choice there that "done" means ('' for none). `key` is unique for each
    occasion.
    """

    key: str
    kind: str
    contact: int
    due: datetime
    stale: datetime | None
    opens: str
    done: str = ""
    raw: datetime | None = None


def plan(journey: Journey) -> tuple[Nudge, ...]:
    """What will be pinged and when, as things stand, in the order of time."""
    nudging = journey.nudging
    if nudging.paused_at is not None or nudging.unreachable_at is not None:
        return ()
    wanted = [nudge for nudge in _all(journey) if nudge.key not in nudging.done and nudge.kind not in nudging.muted]
    return _mannered(wanted, nudging, journey.tz) if wanted else ()


def next_wake(journey: Journey, now: datetime) -> Nudge | None:
    """The next wake-up: its `due` is when the student's row in the database comes due; None if there is nothing to come."""
    coming = plan(journey)
    if not coming:
        return None
    first = coming[0]
    return first if first.due > now else replace(first, due=allowed_from(journey, now))


def called_for(journey: Journey) -> dict[str, Nudge]:
    """All nudges that the facts still call for, delivered or not, by key; without manners."""
    return {nudge.key: nudge for nudge in _all(journey)}


# --- days and times -------------------------------------------------------------------------------------------------


def business_days(start: date, days: int) -> date:
    """The day that is this many business days after `start`; weekends do not count."""
    day = start
    while days:
        day += _DAY
        days -= day.weekday() < 5
    return day


def on_clock(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """That wall time as an instant in UTC; one in a DST gap moves forward, one that exists twice is the first."""
    wall = datetime.combine(day, time(minutes // 60 % 24, minutes % 60)) + timedelta(days=minutes // 1440)
    return wall.replace(tzinfo=zone).astimezone(UTC)


# --- the table ------------------------------------------------------------------------------------------------------


def _all(journey: Journey) -> Iterator[Nudge]:
    zone, nudging = journey.tz, journey.nudging
    morning = min(max(MORNING, nudging.wake), nudging.sleep - 1)
    days = _Days(zone, morning)
    yield from _idle(journey, days)
    for contact in journey.contacts:
        key = f"c{contact.id}."
        if contact.named_at is not None and contact.closed_why != "student":
            yield from _referral(journey, contact, key, days)
        if contact.closed_at is not None:
            continue
        if contact.held_at is not None:
            yield from _after(contact, contact.held_at, key, days)
        elif contact.talk is not None and contact.outcome != "moved":
            yield from _meeting(contact, contact.talk, key, days)
        elif contact.answer == "yes" and contact.answered_at is not None:
            due = days.business(contact.answered_at, 3)
            key = f"{key}fix_date@{_stamp(contact.answered_at)}"
            yield Nudge(key, "fix_date", contact.id, due, due + 21 * _DAY, "schedule/when")
        elif contact.answer == "later" and contact.later_on is not None:
            due = days.at(contact.later_on)
            yield Nudge(
                f"{key}write_again@{contact.later_on}", "write_again", contact.id, due, None, "waiting_later", "written"
            )
        elif contact.answer == "" and contact.sent_at is not None:
            yield from _unanswered(journey, contact, contact.sent_at, key, days)
        elif contact.ready_at is not None and contact.sent_at is None:
            due = days.after(contact.ready_at, 1)
            yield Nudge(
                f"{key}unsent@{_stamp(contact.ready_at)}", "unsent", contact.id, due, due + 7 * _DAY, "ready", "sent"
            )


class _Days:
    """Days counted on the student's calendar, each at the student's morning."""

    __slots__ = ("morning", "zone")

    def __init__(self, zone: ZoneInfo, morning: int) -> None:
        self.zone = zone
        self.morning = morning

    def at(self, day: date) -> datetime:
        return on_clock(day, self.morning, self.zone)

    def after(self, instant: datetime, days: int) -> datetime:
        return self.at(instant.astimezone(self.zone).date() + days * _DAY)

    def business(self, instant: datetime, days: int) -> datetime:
        return self.at(business_days(instant.astimezone(self.zone).date(), days))


def _stamp(instant: datetime) -> str:
    return str(int(instant.timestamp()))


def _idle(journey: Journey, days: _Days) -> Iterator[Nudge]:
    """A question of ours waits: after two days, after five, then silence. Not where another nudge asks for the same."""
    since, person = journey.idle_since, journey.person
    others_remind = person.held_at is not None or person.ready_at is not None
    if since is not None and not others_remind:
        for n in (2, 5):
            due = days.after(since, n)
            yield Nudge(f"idle{n}@{_stamp(since)}", "idle", 0, due, due + 14 * _DAY, "")


def _unanswered(journey: Journey, contact: Contact, sent_at: datetime, key: str, days: _Days) -> Iterator[Nudge]:
    """Sent and silent: a second person after 3 business days, one follow-up after 7, the kind end 7 after that."""
    if contact.followed_up_at is not None:
        stamp = _stamp(contact.followed_up_at)
        due = days.business(contact.followed_up_at, 7)
        yield Nudge(f"{key}close_kindly@{stamp}", "close_kindly", contact.id, due, None, "silence", "close")
        return
    stamp, due = _stamp(sent_at), days.business(sent_at, 7)
    if not any(other.active and other.id != contact.id for other in journey.contacts):
        yield Nudge(f"{key}second@{stamp}", "second_person", contact.id, days.business(sent_at, 3), due, "find")
    yield Nudge(f"{key}follow_up@{stamp}", "follow_up", contact.id, due, due + 60 * _DAY, "follow_up", "sent")


def _meeting(contact: Contact, talk: Talk, key: str, days: _Days) -> Iterator[Nudge]:
    """Research three days before, the card the day before, a last look an hour before; how it was a quarter after the end.

    What would have been due before the talk was agreed never comes.
    """
    start = talk.at.astimezone(UTC)
    stamp, agreed = f"{talk.wall.isoformat(timespec='minutes')}", talk.set_at
    before = [
        Nudge(f"{key}day_before@{stamp}", "day_before", contact.id, days.after(start, -1), start, "brief"),
        Nudge(f"{key}hour_before@{stamp}", "hour_before", contact.id, start - timedelta(hours=1), start, "meeting"),
    ]
    if not contact.research:
        due = days.after(start, -3)
        before.append(
            Nudge(f"{key}research@{stamp}", "research", contact.id, due, start - timedelta(hours=3), "research")
        )
    yield from (nudge for nudge in before if agreed is None or nudge.due > agreed)
    over = talk.end + timedelta(minutes=15)
    yield Nudge(f"{key}how_was_it@{stamp}", "how_was_it", contact.id, over, over + 30 * _DAY, "meeting", "held")


def _after(contact: Contact, held: datetime, key: str, days: _Days) -> Iterator[Nudge]:
    """The talk was held: thanks within a day, reflection, what came of the advice, then a few lines now and then."""
    stamp = _stamp(held)
    if contact.thanked_at is None:
        last = held + timedelta(hours=20)
        yield Nudge(f"{key}thanks@{stamp}", "thanks", contact.id, held + timedelta(hours=2), last, "thanks", "sent")
        yield Nudge(f"{key}thanks_last@{stamp}", "thanks", contact.id, last, last + 7 * _DAY, "thanks", "sent")
    if contact.reflected_at is None:
        due = days.after(held, 2)
        yield Nudge(f"{key}reflect@{stamp}", "reflect", contact.id, due, due + 21 * _DAY, "reflect")
    if contact.referrer_name and contact.told_referrer_at is None:
        due = days.after(held, 2)
        yield Nudge(f"{key}tell@{stamp}", "referral", contact.id, due, due + 30 * _DAY, "keep/tell_referrer", "sent")
    if contact.advice and contact.told_back_at is None and contact.thanked_at is not None:
        due = days.after(held, 14)
        yield Nudge(f"{key}tell_back@{stamp}", "tell_back", contact.id, due, due + 45 * _DAY, "keep/tell_back", "sent")
    since = contact.kept_at or contact.thanked_at
    if since is not None:
        first, then = KEEP_DAYS
        for n in range(3):
            due = days.after(since, first + n * then)
            yield Nudge(
                f"{key}keep{n}@{_stamp(since)}", "keep", contact.id, due, due + 60 * _DAY, "keep/keep_in_touch", "sent"
            )


def _referral(journey: Journey, contact: Contact, key: str, days: _Days) -> Iterator[Nudge]:
    """They named somebody, and nobody of those is on the list yet."""
    if contact.named_at is None or not contact.names:
        return
    if not any(other.referrer == contact.id for other in journey.contacts):
        due = days.after(contact.named_at, 2)
        key = f"{key}referral@{_stamp(contact.named_at)}"
        yield Nudge(key, "referral", contact.id, due, due + 30 * _DAY, "referral")


# --- manners --------------------------------------------------------------------------------------------------------


def allowed_from(journey: Journey, now: datetime) -> datetime:
    """The first moment, from now on, at which a ping may be sent: within waking hours, below the day's cap. In UTC."""
    nudging, zone = journey.nudging, journey.tz
    moment = now
    for _ in range(4):
        moment = _awake(moment, nudging, zone)
        today = moment.astimezone(zone).date()
        if sum(sent.astimezone(zone).date() == today for sent in nudging.sent) < max(nudging.cap, 1):
            return moment
        moment = on_clock(today + _DAY, nudging.wake, zone)
    return moment


def _awake(moment: datetime, nudging: Nudging, zone: ZoneInfo) -> datetime:
    """This moment, or the next one within waking hours."""
    local = moment.astimezone(zone)
    minutes = local.hour * 60 + local.minute
    if minutes < nudging.wake:
        return on_clock(local.date(), nudging.wake, zone)
    if minutes >= nudging.sleep:
        return on_clock(local.date() + _DAY, nudging.wake, zone)
    return moment


def _awake_before(moment: datetime, nudging: Nudging, zone: ZoneInfo) -> datetime:
    """This moment, or the last half hour of waking before it."""
    local = moment.astimezone(zone)
    minutes = local.hour * 60 + local.minute
    if nudging.wake <= minutes < nudging.sleep:
        return moment
    day = local.date() if minutes >= nudging.sleep else local.date() - _DAY
    return on_clock(day, nudging.sleep - 30, zone)


def _mannered(wanted: list[Nudge], nudging: Nudging, zone: ZoneInfo) -> tuple[Nudge, ...]:
    """Each moved into waking hours and behind its snooze; then, day by day, no more messages than the cap allows."""
    moved: list[Nudge] = []
    for nudge in wanted:
        due = nudge.due
        snoozed = nudging.snoozed.get(nudge.key)
        if snoozed is not None and snoozed > due:
            due = _awake(snoozed, nudging, zone)
        elif nudge.kind == "hour_before":
            due = _awake_before(due, nudging, zone)
        else:
            due = _awake(due, nudging, zone)
        moved.append(replace(nudge, due=due, raw=nudge.due) if due != nudge.due else nudge)
    days: dict[date, list[Nudge]] = {}
    for nudge in sorted(moved, key=_order):
        days.setdefault(nudge.due.astimezone(zone).date(), []).append(nudge)
    sent: dict[date, int] = {}
    for instant in nudging.sent:
        day = instant.astimezone(zone).date()
        sent[day] = sent.get(day, 0) + 1
    planned: list[Nudge] = []
    while days:
        today = min(days)
        stay, go = _within_cap(days.pop(today), max(nudging.cap, 1) - sent.get(today, 0))
        planned += stay
        if go:
            tomorrow = today + _DAY
            due = on_clock(tomorrow, nudging.wake, zone)
            days.setdefault(tomorrow, []).extend(replace(nudge, due=due, raw=nudge.raw or nudge.due) for nudge in go)
            days[tomorrow].sort(key=_order)
    return tuple(planned)


def _within_cap(nudges: list[Nudge], left: int) -> tuple[list[Nudge], list[Nudge]]:
    """Those of one day that can be said, moved to the day's messages, and those that have to wait for another day."""
    times = dict.fromkeys(nudge.due for nudge in nudges)
    if len(times) <= left:
        return nudges, []
    urgent = dict.fromkeys(nudge.due for nudge in nudges if nudge.kind in URGENT)
    chosen = sorted([*urgent, *(due for due in times if due not in urgent)][: max(left, 0)])
    stay: list[Nudge] = []
    go: list[Nudge] = []
    for nudge in nudges:
        due = next((moment for moment in chosen if moment >= nudge.due), None)
        if due is None:
            go.append(nudge)
        else:
            stay.append(nudge if due == nudge.due else replace(nudge, due=due, raw=nudge.raw or nudge.due))
    stay.sort(key=_order)
    return stay, go


def _order(nudge: Nudge) -> tuple[datetime, int, int]:
    return nudge.due, _RANK[nudge.kind], nudge.contact


_RANK = {kind: place for place, kind in enumerate(KINDS)}
