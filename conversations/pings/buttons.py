"""What the buttons of a ping do. An id may be of any age, and tampered with."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from conversations import followups
from conversations.followups import Clock, Nudge, on_clock
from conversations.journey import Journey
from conversations.pings.saying import Saying
from conversations.texts import Texts, Value
from conversations.vocabulary import Button, Reply, Say, Took

EVENING = 18 * 60 + 30
"""When "this evening" is, in minutes after midnight; earlier for who wants to be left alone by then."""
SNOOZES = ("hour", "evening", "tomorrow", "week")
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


class Pressed(Struct, frozen=True):
    """What came of a ping's button; `opens` is (contact, position, choice) that the machine goes on with. Nothing at all: unknown."""

    journey: Journey
    replies: tuple[Reply, ...] = ()
    opens: tuple[int, str, str] | None = None


def owns(id: str) -> bool:
    """Whether a button belongs to a ping."""
    return id.startswith("~")


def press(journey: Journey, id: str, now: datetime, texts: Texts) -> Pressed:
    """What a ping's button does. One that is unknown or tampered with does nothing."""
    action, _, rest = id[1:].partition(":")
    turn, _, place = rest.partition(":")
    message = next((message for message in journey.nudging.messages if turn == str(message[0])), None)
    if message is None:
        return Pressed(journey)
    keys, known = message[1], followups.called_for(journey)
    found = [followups.idle_now(journey, key) or known.get(key) for key in keys]
    nudges = [nudge for nudge in found if nudge is not None]
    desk = _Desk(journey, message, nudges, now, texts)
    match action:
        case "open" | "done" if place in [str(number) for number in range(len(keys))]:
            nudge = found[int(place)]
            if nudge is None:
                return desk.gone(edit=len(keys) == 1)
            return desk.done(nudge) if action == "done" else Pressed(journey, (), (nudge.contact, nudge.opens, ""))
        case "later" | "stop" | "back" | "hour" | "evening" | "tomorrow" | "week" if not nudges:
            return desk.gone(edit=True)
        case "later":
            return desk.later()
        case "back":
            return Pressed(journey, desk.saying.all(nudges, edit=True))
        case "hour" | "evening" | "tomorrow" | "week":
            return desk.snooze(action)
        case "stop":
            return desk.stop()
        case _:
            return Pressed(journey)


class _Desk:
    """One press in the making: the nudges of that ping that are still called for."""

    def __init__(
        self, journey: Journey, message: tuple[int, tuple[str, ...]], nudges: list[Nudge], now: datetime, texts: Texts
    ) -> None:
        self.journey = journey
        self.nudges = nudges
        self.now = now
        self.texts = texts
        self.clock = Clock(journey)
        self.saying = Saying(journey, now, texts, message)

    def gone(self, *, edit: bool) -> Pressed:
        """What it was about is settled."""
        return self._said(self.journey, "gone", edit=edit, button="here")

    def done(self, nudge: Nudge) -> Pressed:
        """Done, or said to be done; where the open step has a choice for it, that is chosen."""
        nudging = self.journey.nudging
        snoozed = {key: at for key, at in nudging.snoozed.items() if key != nudge.key}
        journey = replace(
            self.journey, nudging=replace(nudging, done=nudging.done | {nudge.key: self.now}, snoozed=snoozed)
        )
        took = Took(self.saying.done_label(nudge))
        if nudge.done:
            return Pressed(journey, (took,), (nudge.contact, nudge.done_in or nudge.opens, nudge.done))
        said = self._said(journey, "well_done", edit=False, button="here")
        return Pressed(journey, (took, *said.replies))

    def later(self) -> Pressed:
        """When to ask again: only what is not too late by then."""
        offered = [how for how in SNOOZES if any(self._useful(nudge, self._until(how)) for nudge in self.nudges)]
        if self.clock.date_of(self._until("evening")) != self.clock.date_of(self.now):
            offered = [how for how in offered if how != "evening"]
        if not offered:
            return self._said(self.journey, "too_late", edit=True, button="here")
        buttons = (self._button(how) for how in (*offered, "back"))
        return Pressed(self.journey, (Say(self.texts.say("pings", "when"), tuple(buttons), edit=True),))

    def snooze(self, how: str) -> Pressed:
        """Not before then; the answer names the time at which it will really come."""
        until, nudging = self._until(how), self.journey.nudging
        useful = [nudge for nudge in self.nudges if self._useful(nudge, until)]
        # Pressing this begins a new wait at the open question: an idle ping put off is one of that wait.
        again = [followups.idle_put_off(self.now) if nudge.kind == "idle" else nudge.key for nudge in useful]
        done = {key: at for key, at in nudging.done.items() if key not in again}
        changed = replace(
            self.journey,
            idle_since=self.now if self.journey.idle_since is not None else None,
            nudging=replace(nudging, done=done, snoozed=nudging.snoozed | dict.fromkeys(again, until)),
        )
        coming = next((nudge.due for nudge in followups.plan(changed, self.now) if nudge.key in again), None)
        if coming is not None:
            return self._said(changed, "snoozed", {"when": self.journey.local(coming)}, edit=True, button="here")
        off = nudging.paused_at is not None or all(nudge.kind in nudging.muted for nudge in self.nudges)
        return self._said(self.journey, "snoozed_off" if off and useful else "too_late", edit=True, button="here")

    def stop(self) -> Pressed:
        """No more of these kinds."""
        kinds = tuple(dict.fromkeys(nudge.kind for nudge in self.nudges))
        nudging = self.journey.nudging
        muted = tuple(dict.fromkeys((*nudging.muted, *kinds)))
        what = tuple(dict.fromkeys(self.texts.plain("plan", nudge.reason) for nudge in self.nudges))
        changed = replace(self.journey, nudging=replace(nudging, muted=muted))
        return self._said(changed, "stopped", {"what": what}, edit=True, button="nudges")

    def _until(self, how: str) -> datetime:
        clock, today = self.clock, self.clock.date_of(self.now)
        match how:
            case "hour":
                return self.now + HOUR
            case "evening":
                minutes = max(min(EVENING, clock.sleep - 60), clock.wake)
                evening = on_clock(today, minutes, clock.zone)
                return evening if evening > self.now + HOUR else on_clock(today + DAY, minutes, clock.zone)
            case "tomorrow":
                return clock.at(today + DAY)
            case _:
                return clock.at(today + 7 * DAY)

    def _useful(self, nudge: Nudge, until: datetime) -> bool:
        return not nudge.stale_at(self.clock.awake_on(until)[0])

    def _said(
        self, journey: Journey, key: str, values: dict[str, Value] | None = None, *, edit: bool, button: str
    ) -> Pressed:
        ways = (Button(f"!{button}", self.texts.label("pings", button)),)
        return Pressed(journey, (Say(self.texts.say("pings", key, values), ways, edit=edit),))

    def _button(self, id: str) -> Button:
        return Button(f"~{id}:{self.saying.turn}", self.texts.label("pings", id))
