"""The one place that moves a journey: `turn(journey, event, now)`, total and deterministic. It knows no step by name.

Every event in every state is answered. What a step returns is checked against what it declared (`leads_to`), so that the
diagram drawn from the steps cannot lie.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import assert_never

from msgspec.structs import replace

from conversations import commands, pings, steps
from conversations.away import caught_up, gesture
from conversations.journey import NOBODY, Contact, Journey
from conversations.journey import Visit as OpenVisit
from conversations.moment import Here, Turn, at_question, open_question
from conversations.readable import readable
from conversations.renewed import renewed
from conversations.step import (
    TYPED,
    Answer,
    Back,
    Chosen,
    CommandOutcome,
    Forget,
    Jump,
    Line,
    Next,
    Resume,
    Scene,
    Stay,
    Told,
    Visit,
    words_form,
)
from conversations.texts import Texts, load
from conversations.typed import asks_back, typed_choice
from conversations.vocabulary import (
    Away,
    Blocked,
    Button,
    Command,
    Event,
    Filled,
    Kept,
    Nudged,
    Pressed,
    Said,
    Say,
    Shared,
    Single,
    Took,
    Unblocked,
)
from conversations.voice import Voice, choices, qualified

TRAIL = 30
"""How many questions can be gone back."""
DOUBLE_TAP = timedelta(seconds=3)
"""The same button again so soon is the same tap."""
LONGEST = 4000
"""Characters of one message that are taken; Telegram allows 4096, Discord 2000 or 4000."""


class StepError(AssertionError):
    """A step broke its own declaration; a fault of ours, never of the student."""


def turn(journey: Journey, event: Event, now: datetime) -> Turn:
    """One event, one turn. `now` is aware and in UTC."""
    if isinstance(event, Away):
        return caught_up(journey, event, now, turn, _back_again)
    return _Desk(replace(journey, turn=journey.turn + 1), now).handle(readable(event))


def _back_again(journey: Journey, key: str, now: datetime) -> Turn:
    return _Desk(replace(journey, turn=journey.turn + 1), now).back_again(key)


def shown(journey: Journey, question: str, now: datetime) -> Say | None:
    """How a question (`Say.question`) looks now, always with a form; None if it is open no more."""
    at = at_question(journey, question)
    return None if at is None else _Desk(at, now).looks()


class _Desk:
    """One turn in the making."""

    def __init__(self, journey: Journey, now: datetime) -> None:
        self.journey: Journey = journey
        self.now = now
        self.texts: Texts = load(journey.language).in_year(journey.local(now).year)
        self.voice = Voice(self.texts)
        self.kept: list[Kept] = []
        self.pings: tuple[pings.Ping, ...] = ()
        self.forgotten = False

    # --- events -----------------------------------------------------------------------------------------------------

    def back_again(self, key: str) -> Turn:
        """The open question after these words, whatever was said before."""
        self._question((Line(key),))
        return self._turn()

    def handle(self, event: Single) -> Turn:
        if isinstance(event, Nudged):
            self._nudged()
        elif isinstance(event, Blocked):
            self.journey = pings.unreachable(self.journey, self.now)
        else:
            self._from_student(event)
        return self._turn()

    def _turn(self) -> Turn:
        language = self.texts.language
        return Turn(
            None if self.forgotten else self.journey,
            tuple([replace(one, language=language) if isinstance(one, Say) else one for one in self.voice.replies]),
            tuple(self.kept),
            tuple(dict.fromkeys(self.voice.delivered)),
            self.pings,
        )

    def _from_student(self, event: Said | Pressed | Filled | Command | Shared | Unblocked) -> None:
        first = self.journey.started_at is None
        asking = self.journey.nudging.asking
        pressed = gesture(event)
        if pressed and pressed == self.journey.last_pressed and self.now - self._active_at() <= DOUBLE_TAP:
            if isinstance(event, Shared):
                self._keep(event.text)
            return
        self.journey = replace(
            pings.reachable(self.journey),
            active_at=self.now,
            started_at=self.journey.started_at or self.now,
            last_pressed=pressed,
        )
        if asking:
            self.journey = replace(self.journey, nudging=replace(self.journey.nudging, asking=0))
        match event:
            case _ if first:
                if isinstance(event, Said | Shared):
                    self._keep(event.text)
                if isinstance(event, Command) and event.name == "start":
                    self.journey = replace(self.journey, source=event.argument[:64])
                self._question()
            case Said(edited=sent) if sent is not None and (self.journey.asked_at or self.now) > sent:
                self._keep(event.text)
                self._apply(Told((Line("common.edited_late"),), self.journey))
            case Said(text=text):
                if not (asking and self._put_off(asking, text)):
                    self._said(text)
            case Pressed(id=id):
                self._pressed(id)
            case Filled():
                self._filled(event)
            case Shared():
                self._answer(event, event.text or event.name)
            case Command(name=name, argument=argument):
                self._command(name, argument)
            case Unblocked():
                self._apply(Resume(self.journey, (Line("common.welcome_back"),)))
            case _:
                assert_never(event)
        if not self.forgotten:
            waits = open_question(self.journey).step.waits
            self.journey = replace(self.journey, idle_since=None if waits else self.now)

    def _active_at(self) -> datetime:
        return self.journey.active_at or datetime.min.replace(tzinfo=UTC)

    def _said(self, text: str) -> None:
        text = text.strip()
        if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            self._command(name.partition("@")[0], argument.strip())
            return
        self.journey = replace(self.journey, last_said=text[:200])
        if len(text) > LONGEST:
            self._apply(Stay(Line("common.too_long", {"n": LONGEST})), text)
            return
        here = open_question(self.journey)
        scene = self._scene(here)
        ask = here.step.ask(scene)
        section = here.step.id
        offered = choices(ask)
        labels = {choice.id: self.voice.label(section, choice) for choice in offered}
        exact = [choice.id for choice in offered if choice.exact]
        also = {choice: self.texts.also(section, choice) + self.texts.also("common", choice) for choice in labels}
        if (choice := typed_choice(text, labels, also, exact)) is not None:
            self._apply(here.step.take(scene, Chosen(choice)), text)
        elif (name := commands.by_lone_word(text)) is not None:
            self._command(name, "")
        elif asks_back(text, strictly=here.step.takes_questions):
            key = f"why_{here.slot}" if self.texts.has(section, f"why_{here.slot}") else "why"
            self._apply(Stay(Line(key if self.texts.has(section, key) else "common.why")), text)
        else:
            self._apply(here.step.take(scene, Said(text)), text)

    def _pressed(self, id: str) -> None:
        if pings.owns(id):
            self._ping_pressed(id)
            return
        if id.startswith("!"):
            self._command(id[1:], "")
            return
        here, choice = self._resolve(id)
        if here is None:
            self._stale()
            return
        scene = self._scene(here)
        offered = {found.id: found for found in choices(here.step.ask(scene))}
        if choice not in offered:
            self._stale()
            return
        outcome = here.step.take(scene, Chosen(choice))
        if not (isinstance(outcome, Next) and outcome.edit):
            self.voice.replies.append(Took(self.voice.label(here.step.id, offered[choice])))
        self._apply(outcome)

    def _resolve(self, id: str) -> tuple[Here | None, str]:
        """The open question that a button belongs to, and its choice; None if that question is no longer open."""
        step, _, rest = id.partition(":")
        choice, _, rest = rest.partition(":")
        journey = at_question(self.journey, f"{step}:{rest}")
        if journey is None:
            return None, choice
        self.journey = journey
        return open_question(journey), choice

    def _filled(self, event: Filled) -> None:
        journey = at_question(self.journey, event.form)
        if journey is None and event.form != open_question(self.journey).step.id:
            self._keep("\n".join(f"{key}: {value}" for key, value in event.values.items() if value))
            self._stale()
            return
        self.journey = journey or self.journey
        if event.values.keys() == {TYPED}:
            self._said(event.values[TYPED])
        else:
            self._answer(event, "\n".join(value for value in event.values.values() if value))

    def _answer(self, answer: Answer, typed: str) -> None:
        here = open_question(self.journey)
        self._apply(here.step.take(self._scene(here), answer), typed)

    def _stale(self) -> None:
        self._question((Line("common.stale"),))

    def _command(self, name: str, argument: str) -> None:
        here = open_question(self.journey)
        outcome = commands.run(name, argument, self._scene(here), here.step)
        self._apply(outcome, argument)

    # --- outcomes ---------------------------------------------------------------------------------------------------

    def _apply(self, outcome: CommandOutcome, typed: str = "") -> None:
        outcome = qualified(outcome, open_question(self.journey).step.id)
        match outcome:
            case Stay(line=line, journey=journey):
                self._keep(typed)
                self.journey = journey or self.journey
                self._again(line)
            case Next():
                for words in outcome.replaced:
                    self._keep(words)
                self._next(outcome)
            case Visit(at=at, journey=journey, editing=editing, lines=lines):
                self.journey = replace(journey, visit=OpenVisit(at, journey.focus, 0, editing))
                if not steps.step_at(at).of_contact:
                    self.journey = replace(self.journey, visit=OpenVisit(at, 0, 0, editing))
                if outcome.answer:
                    self._answer(Said(outcome.answer), outcome.answer)
                else:
                    self._question(lines)
            case Resume(journey=journey, lines=lines):
                self.journey = replace(journey, visit=None)
                self._question(lines)
            case Jump(to=to, journey=journey, lines=lines):
                self.journey = replace(journey, visit=None)
                self._move(to)
                self._question(lines)
            case Told(lines=lines, journey=journey, buttons=buttons):
                self.journey = journey
                self._tell(lines, tuple(Button(f"!{name}", self.texts.label("common", key)) for name, key in buttons))
            case Back():
                self._back()
            case Forget(lines=lines):
                self.forgotten = True
                self._tell(lines)
            case _:
                assert_never(outcome)

    def _next(self, outcome: Next) -> None:
        here = open_question(self.journey)
        target = steps.step_at(outcome.to)
        if target.id != here.step.id and target.id not in here.step.leads_to:
            raise StepError(f"step {here.step.id} led to {target.id}, which it does not declare in leads_to")
        before, self.journey = self.journey, outcome.journey
        visit = outcome.journey.visit
        if visit is not None:
            lines: tuple[Line, ...] = ()
            if visit.editing:
                self.journey, lines = renewed(before, self.journey, self.texts)
            stays = target.id == here.step.id and (outcome.to == here.at or not visit.editing or here.step.edit_whole)
            if stays:
                self.journey = replace(self.journey, visit=replace(visit, at=outcome.to))
            elif visit.editing:
                self._apply(Resume(self.journey, (*outcome.lines, Line("common.changed"), *lines)))
                return
            else:
                self.journey = replace(self.journey, visit=None)
                self._move(outcome.to)
        else:
            self._move(outcome.to)
        self._question(outcome.lines, edit=outcome.edit)

    def _move(self, to: str) -> None:
        """Open this position in its own place: at the contact in focus, or at the student."""
        journey = self.journey
        if steps.step_at(to).of_contact:
            person = journey.person
            if person is NOBODY:
                raise StepError(f"{to} is about a contact, and none is in focus")
            self.journey = journey.with_contact(replace(person, at=to, trail=_trail(person.trail, person.at, to)))
        else:
            self.journey = replace(journey, focus=0, at=to, trail=_trail(journey.trail, journey.at, to))

    def _back(self) -> None:
        journey, person = self.journey, self.journey.person
        if journey.visit is not None:
            self._apply(Resume(journey))
        elif person is not NOBODY and person.trail:
            self.journey = journey.with_contact(replace(person, at=person.trail[-1], trail=person.trail[:-1]))
            self._question()
        elif person is not NOBODY:
            self.journey = replace(journey, focus=0)
            self._question()
        elif journey.trail:
            self.journey = replace(journey, at=journey.trail[-1], trail=journey.trail[:-1])
            self._question()
        else:
            self._question((Line("common.nothing_before"),))

    # --- nudges -----------------------------------------------------------------------------------------------------

    def _nudged(self) -> None:
        delivery = pings.deliver(self.journey, self.now, self.texts)
        self.journey, self.pings = delivery.journey, delivery.pings
        self.voice.replies.extend(delivery.replies)
        self.voice.delivered.extend(delivery.delivered)

    def _put_off(self, ping: int, text: str) -> bool:
        """Whether these words say when that ping shall come again; the open question stays as it is."""
        put_off = pings.put_off(self.journey, ping, text, self.now, self.texts)
        if put_off is None:
            return False
        if put_off.journey.nudging.asking:  # a time, but which one?
            self._keep(text)
        self.journey = put_off.journey
        self.voice.replies.extend(put_off.replies)
        return True

    def _ping_pressed(self, id: str) -> None:
        pressed = pings.press(self.journey, id, self.now, self.texts)
        self.journey = pressed.journey
        self.voice.replies.extend(pressed.replies)
        if pressed.opens is not None:
            contact, position, choice = pressed.opens
            if position:
                self.journey = replace(self.journey, visit=None, focus=contact)
                if open_question(self.journey).at != position:
                    self._move(position)
            here = open_question(self.journey)
            scene = self._scene(here)
            if choice and any(found.id == choice for found in choices(here.step.ask(scene))):
                self._apply(here.step.take(scene, Chosen(choice)))
            else:
                self._question()
        elif not pressed.replies:
            self._stale()

    # --- saying -----------------------------------------------------------------------------------------------------

    def _scene(self, here: Here) -> Scene:
        return Scene(self.journey, self.journey.contact(here.contact), here.slot, self.now, self.texts)

    def _question(self, lines: tuple[Line, ...] = (), *, edit: bool = False) -> None:
        """Put the open question (anew): its buttons belong to this turn, older ones are stale."""
        journey, number = replace(self.journey, asked_at=self.now), self.journey.turn
        if journey.visit is not None:
            self.journey = replace(journey, visit=replace(journey.visit, asked=number))
        elif journey.person is not NOBODY:
            self.journey = journey.with_contact(replace(journey.person, asked=number))
        else:
            self.journey = replace(journey, asked=number)
        here = open_question(self.journey)
        step = here.step
        ask = step.ask(self._scene(here))
        before = ask.before() if callable(ask.before) else ask.before
        rest = self.voice.apart((*lines, *before), step.id)
        text = self.voice.text(step.id, ask.key, ask.values)
        buttons = self.voice.buttons(step.id, here.contact, here.asked, ask)
        self.voice.say([*rest, text], Say("", buttons, form=ask.form, edit=edit and not lines, question=here.id))

    def looks(self) -> Say:
        """The open question as it stands, as nothing but itself."""
        here = open_question(self.journey)
        ask = here.step.ask(self._scene(here))
        text = self.voice.text(here.step.id, ask.key, ask.values)
        form = ask.form or words_form(self.texts)
        buttons = self.voice.buttons(here.step.id, here.contact, here.asked, ask)
        return Say(text, buttons, form, question=here.id, language=self.texts.language)

    def _again(self, line: Line) -> None:
        """A hint, with the open question's buttons below it; they stay those of the turn in which it was asked."""
        here = open_question(self.journey)
        ask = here.step.ask(self._scene(here))
        rest = self.voice.apart((line,), here.step.id)
        buttons = self.voice.buttons(here.step.id, here.contact, here.asked, ask)
        self.voice.say(rest, Say("", buttons, form=ask.form, question=here.id))

    def _tell(self, lines: tuple[Line, ...], buttons: tuple[Button, ...] = ()) -> None:
        rest = self.voice.apart(lines, open_question(self.journey).step.id)
        if rest:
            self.voice.say(rest, Say("", buttons))

    def _keep(self, words: str) -> None:
        if words.strip():
            self.kept.append(Kept(open_question(self.journey).at, words))


def _trail(trail: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    """The way here. A question that was on it already is not walked twice when going back."""
    if old == new or not old:
        return trail
    kept = trail[: trail.index(new)] if new in trail else (*trail, old)
    return kept[-TRAIL:]


__all__ = ["Contact", "Here", "Turn", "open_question", "turn"]
