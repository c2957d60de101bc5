"""Walks the journey: from any state, every way on that makes a difference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace as replace_place
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from conversations import followups
from conversations.commands import COMMANDS
from conversations.journey import Journey, from_json, to_json
from conversations.machine import Turn, open_question, shown, turn
from conversations.vocabulary import Command, Event, Nudged, Pressed, Said, Say
from tests.answers import SAMPLES

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Place:
    """A moment on a path: the journey, the clock, what was said so far, and the positions that were passed."""

    journey: Journey
    now: datetime
    said: frozenset[str]
    path: tuple[str, ...]
    buttons: tuple[str, ...]

    @property
    def at(self) -> str:
        here = open_question(self.journey)
        stage = self.journey.contact(here.contact).stage if here.contact else ""
        return f"{here.contact}:{here.at.partition('=')[0]}:{stage}"

    @property
    def spot(self) -> str:
        """The position with what is offered there: a talk that is over asks something else than one to come."""
        return f"{self.at}:{','.join(':'.join(id.split(':')[:2]) for id in self.buttons if id[0] != '~')}"


def step(place: Place, event: Event, now: datetime | None = None) -> tuple[Place, Turn]:
    """One turn; the journey is stored and read again."""
    now = now or place.now + timedelta(minutes=1)
    done = turn(place.journey, event, now)
    assert done.journey is not None
    journey = from_json(to_json(done.journey))
    assert journey == done.journey
    buttons = next(
        (tuple(b.id for b in r.buttons) for r in reversed(done.replies) if isinstance(r, Say) and r.buttons), ()
    )
    moved = Place(journey, now, place.said | set(done.delivered), (), buttons or place.buttons)
    return replace_place(moved, path=(*place.path, moved.spot)), done


def start(name: str = "Sam") -> Place:
    """A student who has just said hello."""
    return step(Place(Journey.new(name=name), START, frozenset(), (), ()), Command("start"), START)[0]


def with_talks(place: Place, talks: int) -> Place:
    """The same student after so many talks in the field, all thanked for and done with."""
    journey, now = place.journey, place.now
    for n in range(talks):
        facts = {
            "name": f"Person {n}",
            "held_at": now,
            "thanked_at": now,
            "reflected_at": now,
            "closed_at": now,
            "closed_why": "done",
        }
        journey = journey.with_new_contact(now, **facts)
    return Place(replace(journey, focus=0), now, place.said | {"G16", "G17"}, place.path, place.buttons)


def ways(place: Place) -> Iterator[tuple[str, Event, datetime | None]]:
    """Every event that may make a difference here: each button, sample words, and letting time pass until the next ping."""
    here = open_question(place.journey)
    for id in place.buttons:
        if id.startswith(("~open", "~done")) or not id.startswith(("~", "!")):
            yield id.split(":")[1], Pressed(id), None
    if not any(id.startswith(f"{here.step.id}:") for id in place.buttons):
        yield "again", Command("here"), None
    position = here.at.partition("=")[0]
    sample = SAMPLES.get(position) or (SAMPLES.get(position.partition("/")[0]) if here.step.takes_questions else None)
    if sample is not None:
        yield "words", Said(sample), None
    wake = followups.next_wake(place.journey, place.now)
    if here.step.waits and wake is not None:
        yield "time", Nudged(), wake.due


def places() -> list[Place]:
    """Journeys at all the positions that a walk passes, with all the pings that came on the way."""
    found: dict[tuple[object, ...], Place] = {}
    queue = [start()]
    while queue and len(found) < 1500:
        place = queue.pop(0)
        for _, event, when in ways(place):
            moved, _ = step(place, event, when)
            pinged = frozenset(key.partition("@")[0] for key in moved.journey.nudging.done)
            key = (moved.at, pinged, tuple(id.split(":")[0] for id in moved.buttons))
            if key not in found and len(moved.journey.contacts) < 2:
                found[key] = moved
                queue.append(moved)
    return list(found.values())


def questions() -> dict[tuple[str, str], tuple[Place, str]]:
    """Every button of all steps, by question and choice: a place before it, and the command that asks the question there."""
    walked = places()
    busy = next(place for place in walked if place.journey.focus and place.journey.contact(1).sent_at)
    three = with_talks(busy, 3)
    told = step(replace_place(three, journey=replace(three.journey, at="decision")), Command("here"))[0]
    asking = [(place, place, "here") for place in (*walked, told)]
    asking += [(busy, step(busy, Command(spec.name))[0], spec.name) for spec in COMMANDS]
    found: dict[tuple[str, str], tuple[Place, str]] = {}
    for before, place, command in asking:
        here = open_question(place.journey)
        asked = shown(place.journey, here.id, place.now)
        for button in asked.buttons if asked else ():
            if ":" in button.id:
                found.setdefault((here.at.partition("=")[0], button.id.split(":")[1]), (before, command))
    return found
