"""The follow-up plan: `plan(journey)` says what is due when, and what never is. There is no scheduling anywhere else.

A pure function of the journey: whatever changes in it (a talk moved, a zone, quiet hours, a contact closed) changes the plan. The
database keeps only the next wake-up of each student; when it is reached, `pings.deliver` says what is due and marks it as done.

`table` says what the facts call for, `clock` when that is for this student, `manners` moves it to where it is welcome.

To add a nudge: a function in `table`, listed at its stage; its kind in `nudge.KINDS`; its words in `texts/<language>/pings.toml` (the
kind, `short_`, and the labels `open_` and `done_`); its line for /plan in `plan.toml` (`why_`, `because_`); a row in
`tests/test_followups.py`.
"""

from __future__ import annotations

from datetime import datetime

from conversations.followups.clock import MORNING, Clock, business_days, on_clock
from conversations.followups.manners import mannered, one_message
from conversations.followups.nudge import KINDS, Nudge, kind_of
from conversations.followups.table import PUT_OFF, everything, idle_now
from conversations.journey import Journey

__all__ = [
    "KINDS",
    "MORNING",
    "PUT_OFF",
    "Clock",
    "Nudge",
    "Wanted",
    "business_days",
    "called_for",
    "idle_now",
    "kind_of",
    "next_wake",
    "on_clock",
    "one_message",
    "plan",
]


def plan(journey: Journey, now: datetime | None = None) -> tuple[Nudge, ...]:
    """What will be pinged and when, as things stand, in the order of time.

    With `now`, what is overdue stands where it will come from now on; without, where it should have come.
    """
    planned, _ = Wanted(journey).arranged(now)
    times = {nudge.due: None for nudge in planned}
    if len(times) == len(planned):
        return tuple(planned)
    together: dict[datetime, list[Nudge]] = {due: [] for due in times}
    for nudge in planned:
        together[nudge.due].append(nudge)
    said: list[Nudge] = []
    for message in together.values():
        said += one_message(message)[0] if len(message) > 1 else message
    return tuple(said)


class Wanted:
    """What the facts of one journey call for, delivered or not: worked out once, however often it is asked."""

    __slots__ = ("_clock", "_nudging", "nudges")

    def __init__(self, journey: Journey) -> None:
        self._clock = Clock(journey)
        self._nudging = journey.nudging
        self.nudges = everything(journey, self._clock)

    def arranged(self, now: datetime | None = None) -> tuple[list[Nudge], list[Nudge]]:
        """The plan, with what another in the same message will say too; and what will be dropped, being stale by then."""
        nudging = self._nudging
        if nudging.paused_at is not None or nudging.unreachable_at is not None:
            return [], []
        done, muted = nudging.done, nudging.muted
        open_ = [nudge for nudge in self.nudges if nudge.key not in done and nudge.kind not in muted]
        return mannered(open_, nudging, self._clock, now)


def next_wake(journey: Journey, now: datetime) -> Nudge | None:
    """The next wake-up: its `due` is when the student's row in the database comes due; None if there is nothing to come.

    Quiet hours and the cap are waited for here: a turn at that moment has something to say.
    """
    coming, _ = Wanted(journey).arranged(now)
    first = [nudge for nudge in coming if nudge.due == coming[0].due]
    return one_message(first)[0][0] if len(first) > 1 else first[0] if first else None


def called_for(journey: Journey) -> dict[str, Nudge]:
    """All nudges that the facts still call for, delivered or not, by key; without manners."""
    return {nudge.key: nudge for nudge in Wanted(journey).nudges}
