"""Manners: waking hours, snoozes, no more messages a day than the student wants, and what is due together is one message.

What was put off comes when the student said: that is their wish, and takes none of the day's messages. Quiet hours hold for it too.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from msgspec.structs import replace

from conversations.followups.clock import DAY, Clock
from conversations.followups.nudge import RANK, Nudge
from conversations.journey import Nudging

URGENT = frozenset({"hour_before", "how_was_it"})
"""Bound to the meeting: they come first when the day's messages are counted."""


def mannered(
    nudges: Iterable[Nudge], nudging: Nudging, clock: Clock, now: datetime | None
) -> tuple[list[Nudge], list[Nudge]]:
    """Each moved behind its snooze (and `now`) into waking hours; then, day by day, no more of our own messages than the cap allows.

    The second list: what is pointless by the time at which it could come; it does not count.
    """
    days: dict[date, list[Nudge]] = {}
    stale: list[Nudge] = []
    snoozed = nudging.snoozed
    for nudge in nudges:
        due, asked = nudge.due, False
        if snoozed and (later := snoozed.get(nudge.key)) is not None and later > due:
            due, asked = later, True
        if now is not None and due < now:
            due = now
        due, day = clock.awake_on(due)
        moved = nudge if due is nudge.due else replace(nudge, due=due, asked=asked)
        if moved.stale is not None and moved.stale <= due:
            stale.append(moved)
        elif day in days:
            days[day].append(moved)
        else:
            days[day] = [moved]
    cap, sent = max(nudging.cap, 1), _sent(nudging, clock)
    for day, today in days.items():
        if len(today) > cap - sent.get(day, 0):
            return _capped(days, cap, sent, clock, stale)
    planned = [nudge for today in days.values() for nudge in today]
    planned.sort(key=_order)
    return planned, stale


def one_message(nudges: Iterable[Nudge]) -> tuple[list[Nudge], list[tuple[Nudge, str]]]:
    """What one message says of these, the most urgent first, and what it need not say, each with the reason."""
    said: list[Nudge] = []
    dropped: list[tuple[Nudge, str]] = []
    about: set[tuple[str, int]] = set()
    for nudge in sorted(nudges, key=lambda nudge: (RANK[nudge.kind], nudge.due, nudge.contact, nudge.key)):
        if (nudge.kind, nudge.contact) in about:
            dropped.append((nudge, "said already"))
        elif nudge.kind == "idle" and said and not nudge.asked:
            dropped.append((nudge, "something else to do"))
        else:
            about.add((nudge.kind, nudge.contact))
            said.append(nudge)
    return said, dropped


def _sent(nudging: Nudging, clock: Clock) -> dict[date, int]:
    sent: dict[date, int] = {}
    for instant in nudging.sent:
        day = clock.date_of(instant)
        sent[day] = sent.get(day, 0) + 1
    return sent


def _capped(
    days: dict[date, list[Nudge]], cap: int, sent: dict[date, int], clock: Clock, stale: list[Nudge]
) -> tuple[list[Nudge], list[Nudge]]:
    """The days one after the other; what one cannot take goes on to the next one's morning."""
    planned: list[Nudge] = []
    while days:
        today = min(days)
        stay, go = _within(sorted(days.pop(today), key=_order), max(cap - sent.get(today, 0), 0))
        for nudge in stay:
            (stale if nudge.stale_at(nudge.due) else planned).append(nudge)
        if go:
            morning = clock.at(today + DAY)
            for nudge in go:
                moved = replace(nudge, due=morning)
                (stale if nudge.stale_at(morning) else days.setdefault(today + DAY, [])).append(moved)
    planned.sort(key=_order)
    return planned, stale


def _within(nudges: list[Nudge], left: int) -> tuple[list[Nudge], list[Nudge]]:
    """Those of one day that can be said, each moved to one of the messages that are left, and those that have to go on.

    A message that was asked for comes anyway, and takes along what waits.
    """
    asked = dict.fromkeys(nudge.due for nudge in nudges if nudge.asked)
    times = dict.fromkeys(nudge.due for nudge in nudges if nudge.due not in asked)
    if len(times) <= left:
        return nudges, []
    urgent = dict.fromkeys(nudge.due for nudge in nudges if nudge.kind in URGENT and nudge.due not in asked)
    chosen = sorted([*asked, *[*urgent, *(due for due in times if due not in urgent)][:left]])
    stay: list[Nudge] = []
    go: list[Nudge] = []
    for nudge in nudges:
        due = next((moment for moment in chosen if moment >= nudge.due), None)
        if due is None:
            go.append(nudge)
        else:
            stay.append(nudge if due is nudge.due else replace(nudge, due=due))
    return stay, go


def _order(nudge: Nudge) -> tuple[datetime, int, int, str]:
    return nudge.due, RANK[nudge.kind], nudge.contact, nudge.key
