"""Weeks of anything: whatever happens, every ping keeps its manners, and the plan shows what comes."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from conversations.followups import KINDS, PUT_OFF, Clock, called_for, next_wake, plan
from conversations.journey import Contact, Journey, Talk, from_json, to_json
from conversations.machine import turn
from conversations.pings import press
from conversations.vocabulary import Nudged, Say
from tests.contacts import at, student
from tests.pinging import ENGLISH
from tests.walk import Place, start, step, ways

ZONES = ("Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "America/Havana", "Africa/Cairo")


class Life:
    """A student whose clock is stepped: every wake-up is a turn at its time, and every ping is held against the manners."""

    def __init__(self, journey: Journey, now: datetime) -> None:
        self.journey = journey
        self.now = now
        self.said: list[datetime] = []
        self.promised: dict[str, datetime] = {}
        self.messages: list[Say] = []
        self.kinds: list[str] = []

    def until(self, moment: datetime, *, away: bool = False) -> None:
        """Let time pass; `away`: we are down until then."""
        for _ in range(400):
            wake = next_wake(self.journey, self.now)
            if wake is None or wake.due > moment or away:
                break
            assert wake.due >= self.now
            self.nudge(wake.due, {wake.key})
        else:
            raise AssertionError("wake-ups without end")
        self.now = moment
        assert away or all(when > moment for when in self.promised.values()), "what was put off never came"
        if away:
            self.promised.clear()  # late is what it is then
            self.nudge(moment, set())

    def nudge(self, now: datetime, expected: set[str]) -> None:
        before, zone = self.journey, self.journey.tz
        planned = {nudge.key for nudge in plan(before, now) if nudge.due <= now}
        done = turn(before, Nudged(), now)
        assert done.journey is not None
        self.journey, self.now = from_json(to_json(done.journey)), now
        assert replace(self.journey, nudging=before.nudging, turn=before.turn) == before, "a ping touches nothing else"
        sent = {ping.key for ping in done.pings if ping.outcome == "sent"}
        assert sent == planned, "what the plan shows is what comes"
        assert expected <= sent, "a wake-up that says nothing"
        messages = [reply for reply in done.replies if isinstance(reply, Say)]
        assert len(messages) == bool(sent), "everything due is one message"
        wake = next_wake(self.journey, now)
        assert wake is None or wake.due > now, "a wake-up leads to itself"
        for ping in done.pings:
            assert ping.due <= now
            assert ping.key not in before.nudging.done, "doubled"
            assert ping.kind not in before.nudging.muted
        if not sent:
            return
        self.messages = [*self.messages, *messages][-5:]
        table = called_for(before)
        if not any(before.nudging.snoozed.get(key, table[key].due) > table[key].due for key in sent):
            self.said.append(now)  # nobody asked for it
        self.kinds += [ping.kind for ping in done.pings if ping.outcome == "sent"]
        local, nudging = now.astimezone(zone), before.nudging
        minute = local.hour * 60 + local.minute
        assert any(nudging.wake <= m < nudging.sleep for m in (minute, minute + 24 * 60)), f"quiet hours: {local}"
        today = [instant for instant in self.said if instant.astimezone(zone).date() == local.date()]
        assert len(today) <= nudging.cap, f"{len(today)} messages on {local.date()}"
        kept = {key: self.promised.pop(key) for key in sent & self.promised.keys()}
        assert set(kept.values()) <= {now}, "what was put off comes when the student said"
        assert nudging.paused_at is None
        for ping in done.pings:
            if ping.outcome == "sent":
                assert fits(ping.kind, before.contact(ping.contact), before, now), f"{ping.kind} is about what is done"


def fits(kind: str, contact: Contact, journey: Journey, now: datetime) -> bool:
    """Whether a ping of this kind makes sense, told from the facts alone and apart from the plan."""
    open_still = contact.closed_at is None
    waiting = open_still and contact.sent_at is not None and contact.answer == "" and contact.held_at is None
    ahead = open_still and contact.talk is not None and contact.held_at is None and contact.outcome == ""
    held = open_still and contact.held_at is not None
    talk = contact.talk
    match kind:
        case "idle":
            return journey.idle_since is not None and now > journey.idle_since
        case "unsent":
            return open_still and contact.sent_at is None
        case "second_person" | "follow_up":
            return waiting and contact.followed_up_at is None
        case "close_kindly":
            return waiting and contact.followed_up_at is not None
        case "write_again":
            return contact.later_on is not None and journey.local(now).date() >= contact.later_on
        case "research":
            return ahead and not contact.research and talk is not None and now < talk.at
        case "day_before" | "hour_before":
            return ahead and talk is not None and now < talk.at
        case "how_was_it":
            return ahead and talk is not None and now > talk.end
        case "thanks":
            return held and contact.thanked_at is None
        case "reflect":
            return held and contact.reflected_at is None
        case "tell_back":
            return held and contact.told_back_at is None
        case "tell_referrer":
            return held and contact.told_referrer_at is None
        case "keep":
            return held and contact.thanked_at is not None
        case "fix_date":
            return open_still and contact.answer == "yes" and contact.talk is None
        case "email_answer":
            return open_still and contact.answer == "email_only" and contact.held_at is None
        case _:
            return contact.closed_why != "student"


def changed(contact: Contact, fact: str, now: datetime, days: int) -> Contact:
    """The contact after the student told us something."""
    when = (now + timedelta(days=days, minutes=37 * days)).replace(tzinfo=None, second=0, microsecond=0)
    facts: dict[str, dict[str, Any]] = {
        "ready": {"drafts": ("x",), "ready_at": now},
        "sent": {"drafts": ("x",), "ready_at": now, "sent_at": now, "answer": "", "followed_up_at": None},
        "followed_up": {"followed_up_at": now},
        "later": {"answer": "later", "later_on": (now + timedelta(days=days)).date()},
        "yes": {"answer": "yes", "answered_at": now},
        "email": {"answer": "email_only", "answered_at": now},
        "no": {"answer": "no", "closed_at": now, "closed_why": "declined", "names": ("Tom",), "named_at": now},
        "talk": {
            "answer": "yes",
            "talk": Talk(when, ZONES[days % len(ZONES)], 30, "cafe", set_at=now),
            "outcome": "",
            "held_at": None,
        },
        "moved": {"outcome": "moved"},
        "missed": {"outcome": "missed"},
        "held": {"held_at": now, "outcome": "held", "advice": "x", "names": ("Tom",), "named_at": now},
        "research": {"research": {"path": "x"}},
        "thanked": {"thanked_at": now},
        "reflected": {"reflected_at": now},
        "kept": {"kept_at": now, "told_back_at": now, "touches": contact.touches + 1},
        "closed": {"closed_at": now, "closed_why": "student"},
        "open": {"closed_at": None, "closed_why": ""},
    }
    return replace(contact, **facts[fact])


FACTS = ("ready", "sent", "followed_up", "later", "yes", "email", "no", "talk", "moved", "missed", "held")
FACTS += ("research", "thanked", "reflected", "kept", "closed", "open")
LIKELY = {
    "found": ("ready",),
    "ready": ("sent",),
    "sent": ("followed_up", "talk", "talk", "yes", "later", "no", "email"),
    "followed_up": ("talk", "closed"),
    "yes": ("talk",),
    "later": ("sent", "talk"),
    "scheduled": ("research", "held", "held", "talk", "moved"),
    "held": ("thanked", "thanked", "reflected"),
    "keeping": ("reflected", "kept"),
    "closed": ("open",),
}
ACTS = (
    ("fact",) * 12
    + ("press",) * 4
    + ("away", "pause", "resume", "resume", "mute", "unmute", "zone", "quiet", "cap", "idle")
)


def act_of(chance: Random, journey: Journey) -> tuple[Any, ...]:
    """Something that might happen next."""
    match chance.choice(ACTS):
        case "fact":
            whom = chance.randrange(len(journey.contacts))
            likely = LIKELY.get(journey.contacts[whom].stage, FACTS)
            return "fact", chance.choice(likely if chance.random() < 0.8 else FACTS), whom, chance.randrange(13)
        case "press":
            return "press", chance.choice(("hour", "evening", "tomorrow", "week", "stop", "later", "back"))
        case "mute":
            return "mute", chance.choice(KINDS)
        case "zone":
            return "zone", chance.choice(ZONES)
        case "quiet":
            return "quiet", chance.randrange(18), chance.randrange(4, 24)
        case "cap":
            return "cap", chance.randrange(1, 4)
        case other:
            return (other,)


def test_weeks_of_anything_stay_polite() -> None:
    counted: Counter[str] = Counter()

    @settings(max_examples=400)
    @given(st.integers(0, 10**9))
    def weeks(seed: int) -> None:
        counted.update(kinds_of_a_life(Random(seed)))

    weeks()
    missing = [kind for kind in KINDS if not counted[kind]]
    assert missing == [], "a harness that never gets there proves nothing"


def kinds_of_a_life(chance: Random) -> list[str]:
    """The kinds of all pings in some weeks of a student to whom anything may happen."""
    people = (
        {"name": "Maya Chen"},
        {"name": "Tom Reed"},
        {"name": "Rosa", "referrer": 1, "referrer_name": "Maya Chen"},
    )
    life = Life(student(*people, zone=chance.choice(ZONES)), at("2 Mar 10:00"))
    for _ in range(chance.randrange(5, 60)):
        act = act_of(chance, life.journey)
        wait = timedelta(minutes=chance.choice((7, 90, 60 * 20, 60 * 24 * 3)) * chance.uniform(0.5, 2))
        life.until(life.now + wait, away=act[0] == "away")
        live(life, act)
    life.until(life.now + timedelta(weeks=chance.choice((8, 60))))
    return life.kinds


def is_muted(key: str, muted: tuple[str, ...]) -> bool:
    """Whether a reminder ("c3.thanks@1775825108") is of a kind that is off: an old message may have offered to put it off."""
    return key.rpartition(".")[2].partition("@")[0] in muted


def live(life: Life, act: tuple[Any, ...]) -> None:
    """Something that happens besides time."""
    journey, now, nudging = life.journey, life.now, life.journey.nudging
    if act[0] != "press":
        life.promised.clear()  # it may be done now, or another zone's
    match act:
        case ("fact", fact, whom, days):
            contact = journey.contacts[whom % len(journey.contacts)]
            life.journey = journey.with_contact(changed(contact, fact, now, days))
        case ("press", action) if nudging.messages:
            pressed = press(journey, f"~{action}:{nudging.messages[-1][0]}", now, ENGLISH)
            assert pressed.replies
            life.journey = pressed.journey
            if action in ("hour", "evening", "tomorrow", "week"):
                assert PUT_OFF not in nudging.snoozed or PUT_OFF in life.journey.nudging.snoozed
                life.promised |= {
                    key: Clock(life.journey).awake_on(when)[0]
                    for key, when in life.journey.nudging.snoozed.items()
                    if nudging.snoozed.get(key) != when and not is_muted(key, nudging.muted)
                }
            elif action == "stop":
                life.promised.clear()
        case ("pause",):
            life.journey = replace(journey, nudging=replace(nudging, paused_at=now))
        case ("resume",):
            life.journey = replace(journey, nudging=replace(nudging, paused_at=None))
        case ("mute", kind):
            life.journey = replace(journey, nudging=replace(nudging, muted=(*nudging.muted, kind)))
        case ("unmute",):
            life.journey = replace(journey, nudging=replace(nudging, muted=()))
        case ("zone", zone):
            life.journey = replace(journey, zone=zone)
        case ("quiet", wake, length):
            changed_to = replace(nudging, wake=wake * 60, sleep=(wake + length) * 60)
            life.journey = replace(journey, nudging=changed_to)
        case ("cap", cap):
            life.journey = replace(journey, nudging=replace(nudging, cap=cap))
        case ("idle",):
            life.journey = replace(journey, idle_since=now, focus=now.minute % 4)
        case _:
            pass


@settings(max_examples=60)
@given(st.integers(0, 10**9))
def test_a_walk_through_the_real_coach_stays_polite(seed: int) -> None:
    """Buttons, words and time as they come; the coach does the rest."""
    chance = Random(seed)
    place: Place = start()
    life = Life(replace(place.journey, zone=chance.choice(ZONES)), place.now)
    for _ in range(120):
        wait = timedelta(minutes=chance.choice((1, 1, 1, 30, 60 * 24, 60 * 24 * 4)) * chance.uniform(0.5, 2))
        life.until(life.now + wait)
        shown = tuple(b.id for b in life.messages[-1].buttons) if life.messages and chance.random() < 0.3 else ()
        place = Place(life.journey, life.now, frozenset(), (), shown or place.buttons)
        events = [event for _, event, when in ways(place) if when is None]
        place, _ = step(place, chance.choice(events))
        life.journey, life.now = replace(place.journey, zone=place.journey.zone or life.journey.zone), place.now
    life.until(life.now + timedelta(weeks=10))
