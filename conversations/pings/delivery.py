"""What is said when a wake-up comes, and what is dropped, each with its reason."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from conversations import followups
from conversations.followups import Nudge
from conversations.journey import Journey, Nudging
from conversations.pings.saying import Saying
from conversations.texts import Texts
from conversations.vocabulary import Reply

LATE = timedelta(hours=1)
REMEMBERED = 5
"""Pings whose buttons still work."""
COUNTED = 6
"""Instants kept for the daily cap; more than any cap."""
FORGET_AFTER = timedelta(days=60)
FORGET_TOUCH_AFTER = timedelta(days=400)
"""Reminders to stay in touch are counted by the year."""
TOUCHES = ("keep", "tell_back")


class Ping(Struct, frozen=True):
    """What became of a due nudge: `outcome` is sent or dropped, `reason` why it was dropped. `due` is when it should have come."""

    key: str
    kind: str
    contact: int
    due: datetime
    outcome: str
    reason: str = ""


class Delivery(Struct, frozen=True):
    """What came of a wake-up; `delivered` are the guide's rules that were said."""

    journey: Journey
    replies: tuple[Reply, ...] = ()
    pings: tuple[Ping, ...] = ()
    delivered: tuple[str, ...] = ()


def deliver(journey: Journey, now: datetime, texts: Texts) -> Delivery:
    """Everything due by now as one message; what is stale is dropped. In quiet hours or above the cap nothing is said."""
    wanted = followups.Wanted(journey)
    on_time = {nudge.key: nudge.due for some in wanted.arranged() for nudge in some}
    planned, stale = wanted.arranged(now)
    said, needless = followups.one_message(nudge for nudge in planned if nudge.due <= now)
    dropped = needless + [(nudge, "stale") for nudge in stale if on_time[nudge.key] <= now]

    def ping(nudge: Nudge, outcome: str, reason: str = "") -> Ping:
        return Ping(nudge.key, nudge.kind, nudge.contact, min(on_time[nudge.key], now), outcome, reason)

    pings = (*(ping(nudge, "dropped", why) for nudge, why in dropped), *(ping(nudge, "sent") for nudge in said))
    if not pings:
        return Delivery(journey)
    known = {nudge.key for nudge in wanted.nudges}
    nudging = _done(journey.nudging, known, [ping.key for ping in pings], now)
    if not said:
        return Delivery(replace(journey, nudging=nudging), (), pings)
    message = (journey.turn, tuple(nudge.key for nudge in said))
    messages, sent = (*nudging.messages, message)[-REMEMBERED:], nudging.sent
    if not any(nudge.asked for nudge in said):
        sent = (*sent, now)[-COUNTED:]
    journey = replace(journey, nudging=replace(nudging, sent=sent, messages=messages))
    saying = Saying(journey, now, texts, message)
    replies = saying.all(said, late=any(now - on_time[nudge.key] > LATE for nudge in said))
    return Delivery(journey, replies, pings, tuple(dict.fromkeys(saying.delivered)))


def _done(nudging: Nudging, known: set[str], keys: list[str], now: datetime) -> Nudging:
    """These are done; what was done long ago and is not `known` any more is forgotten, so that a journey does not grow."""
    kept = {
        key: at
        for key, at in nudging.done.items()
        if key in known or now - at < (FORGET_TOUCH_AFTER if followups.kind_of(key) in TOUCHES else FORGET_AFTER)
    }
    snoozed = {
        key: at
        for key, at in nudging.snoozed.items()
        if key not in keys and (key in known or (key == followups.PUT_OFF and at > now))
    }
    return replace(nudging, done=kept | dict.fromkeys(keys, now), snoozed=snoozed)
