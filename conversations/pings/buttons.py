"""What the buttons of a ping do. An id may be of any age, and tampered with."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from msgspec import Struct
from msgspec.structs import replace

from conversations import followups
from conversations.followups import Clock, Nudge, on_clock
from conversations.journey import Journey
from conversations.pings.saying import Saying
from conversations.rough_days import read_day
from conversations.texts import Texts, Value
from conversations.typed import plain_words, typed_choice
from conversations.vocabulary import Button, Reply, Say, Took
from conversations.when import Ask, When, read_when

EVENING = 18 * 60 + 30
"""When "this evening" is, in minutes after midnight; earlier for who wants to be left alone by then."""
MORNING = time(followups.MORNING // 60)
"""A day without a time is meant like this."""
PARTS = (("evening", time(18, 30)), ("tonight", time(18, 30)), ("afternoon", time(15)), ("noon", time(12)))
"""A part of the day without a time is meant like this."""
SHORT = 40
"""Characters: what is longer and says no clear time is about something else."""
LONGEST_TURN = 12
"""Digits of a turn's number in a button."""
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
        return _Desk(journey, (0, ()), [], now, texts).long_ago(action, rest)
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
        case "stop":
            return desk.stop()
        case "on":
            return desk.on()
        case "all":
            return desk.all_off()
        case "later" | "back" | "hour" | "evening" | "tomorrow" | "week" if not nudges:
            return desk.gone(edit=True)
        case "later":
            return desk.later()
        case "back":
            return Pressed(journey, desk.saying.all(nudges, edit=True))
        case "hour" | "evening" | "tomorrow" | "week":
            return desk.snooze(desk.until(action))
        case _:
            return Pressed(journey)


def put_off(journey: Journey, turn: int, text: str, now: datetime, texts: Texts) -> Pressed | None:
    """What is typed right after "Later" was pressed at the ping of that turn; None if it says no time: it is for the open question."""
    message = next((message for message in journey.nudging.messages if message[0] == turn), None)
    if message is None:
        return None
    known = followups.called_for(journey)
    found = [followups.idle_now(journey, key) or known.get(key) for key in message[1]]
    nudges = [nudge for nudge in found if nudge is not None]
    return _Desk(journey, message, nudges, now, texts).typed(text) if nudges else None


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
        offered = [how for how in SNOOZES if any(self._useful(nudge, self.until(how)) for nudge in self.nudges)]
        if self.clock.date_of(self.until("evening")) != self.clock.date_of(self.now):
            offered = [how for how in offered if how != "evening"]
        if not offered:
            return self._said(self.journey, "too_late", edit=True, button="here")
        buttons = (self._button(how) for how in (*offered, "back"))
        asking = replace(self.journey, nudging=replace(self.journey.nudging, asking=self.saying.turn))
        return Pressed(asking, (Say(self.texts.say("pings", "when"), tuple(buttons), edit=True),))

    def typed(self, text: str) -> Pressed | None:
        """When to ask again, in the student's words; None if they say no time."""
        labels = {how: self.texts.label("pings", how) for how in (*SNOOZES, "back", "stop")}
        also = {how: self.texts.also("pings", how) for how in labels}
        match typed_choice(text, labels, also, exact=labels):
            case "stop":
                return self.stop()
            case "back":
                return Pressed(self.journey, self.saying.all(self.nudges))
            case str(how):
                return self.snooze(self.until(how), edit=False)
            case None:
                return self._at(text)

    def _at(self, text: str) -> Pressed | None:
        today = self.clock.date_of(self.now)
        zone = self.journey.zone or "UTC"
        usual = next((at for part, at in PARTS if part in plain_words(text).split()), MORNING)
        found = read_when(text, self.now, zone, default_date=today, default_time=usual)
        if isinstance(found, Ask) and found.reason == "not_understood" and len(text) <= SHORT // 2:
            span = read_when(f"in {text}", self.now, zone, default_date=today, default_time=usual)  # "30 min"
            found = span if isinstance(span, When) else found
        if isinstance(found, When):
            return self.snooze(found.at, edit=False)
        if found.reason in ("not_understood", "no_date"):
            day = read_day(text, self.now, zone)
            return self.snooze(self.clock.at(day), edit=False) if day is not None and day > today else None
        if len(text) > SHORT:
            return None
        asking = replace(self.journey, nudging=replace(self.journey.nudging, asking=self.saying.turn))
        return self._said(asking, "when_again", edit=False, button="here")

    def snooze(self, until: datetime, *, edit: bool = True) -> Pressed:
        """Not before then; the answer names the time at which it will really come, and why where that is another one."""
        nudging = self.journey.nudging
        useful = [nudge for nudge in self.nudges if self._useful(nudge, until)]
        again = [followups.PUT_OFF if nudge.kind == "idle" else nudge.key for nudge in useful]
        done = {key: at for key, at in nudging.done.items() if key not in again}
        changed = replace(
            self.journey,
            idle_since=self.now if self.journey.idle_since is not None else None,
            nudging=replace(nudging, done=done, snoozed=nudging.snoozed | dict.fromkeys(again, until)),
        )
        coming = next((nudge.due for nudge in followups.plan(changed, self.now) if nudge.key in again), None)
        if coming is not None:
            key = "snoozed" if self.clock.awake_on(until)[0] == until else "snoozed_quiet"
            return self._said(changed, key, {"when": self.journey.local(coming)}, edit=edit, button="here")
        off = nudging.paused_at is not None or all(nudge.kind in nudging.muted for nudge in self.nudges)
        return self._said(self.journey, "snoozed_off" if off and useful else "too_late", edit=edit, button="here")

    @property
    def _kinds(self) -> tuple[str, ...]:
        """The kinds that the ping was about, settled or not."""
        return tuple(dict.fromkeys(kind for key in self.saying.keys if (kind := followups.kind_of(key))))

    def stop(self) -> Pressed:
        """No more of these kinds, at once; then whether all others too, or whether it was a slip."""
        nudging = self.journey.nudging
        muted = tuple(dict.fromkeys((*nudging.muted, *self._kinds)))
        changed = replace(self.journey, nudging=replace(nudging, muted=muted))
        buttons = (self._button("all"), self._button("on"), self._command("nudges"))
        values: dict[str, Value] = {"what": self._what()}
        return Pressed(changed, (Say(self.texts.say("pings", "stopped", values), buttons, edit=True),))

    def on(self) -> Pressed:
        """These kinds after all."""
        nudging = self.journey.nudging
        muted = tuple(kind for kind in nudging.muted if kind not in self._kinds)
        changed = replace(self.journey, nudging=replace(nudging, muted=muted))
        return self._said(changed, "on_again", {"what": self._what()}, edit=True, button="here")

    def all_off(self) -> Pressed:
        """No reminders at all."""
        nudging = replace(self.journey.nudging, paused_at=self.now)
        said = Say(
            self.texts.say("common", "paused"), (Button("!resume", self.texts.label("common", "resume")),), edit=True
        )
        return Pressed(replace(self.journey, nudging=nudging), (said,))

    def long_ago(self, action: str, turn: str) -> Pressed:
        """A ping that is remembered no more: whoever wants it to stop is heard all the same."""
        if not (turn.isascii() and turn.isdecimal() and len(turn) <= LONGEST_TURN):
            return Pressed(self.journey)
        if action == "all":
            return self.all_off()
        if action not in ("stop", "on"):
            return Pressed(self.journey)
        buttons = (Button(f"~all:{turn}", self.texts.label("pings", "all")), self._command("nudges"))
        return Pressed(self.journey, (Say(self.texts.say("pings", "stop_which"), buttons),))

    def _what(self) -> tuple[str, ...]:
        whys = (self.texts.plain("plan", f"why_{kind}") for kind in self._kinds)
        return tuple(self.texts.plain("pings", "quoted", {"what": why}) for why in whys)

    def _command(self, name: str) -> Button:
        return Button(f"!{name}", self.texts.label("pings", name))

    def until(self, how: str) -> datetime:
        """What a button of the menu stands for."""
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
        said = Say(self.texts.say("pings", key, values), (self._command(button),), edit=edit)
        return Pressed(journey, (said,))

    def _button(self, id: str) -> Button:
        return Button(f"~{id}:{self.saying.turn}", self.texts.label("pings", id))
