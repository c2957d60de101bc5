"""Students for the measurements: the built-in ones, caught between any two turns of theirs."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import simulate, transcript
from bot.storage import open_database
from bot.storage.tables import micros
from conversations.journey import from_json, to_json
from conversations.machine import Turn, turn
from conversations.vocabulary import Event, Nudged, Said

NOW = datetime(2026, 5, 11, 9, 0, tzinfo=UTC)
"""When the measurements take place: a Monday morning, in the waking hours of the European students."""
FAR = NOW + timedelta(days=300)


@dataclass(frozen=True)
class Moment:
    """A journey (JSON) just before an event, and the time of that event."""

    journey: bytes
    event: Event
    now: datetime


def stories() -> list[list[Moment]]:
    """The turns of each built-in student, in order."""
    return [_story(name) for name in simulate.students()]


def _story(name: str) -> list[Moment]:
    player = transcript.Player(simulate.student(name))
    told: list[Moment] = []

    def watched(journey: object, event: Event, now: datetime) -> Turn:
        told.append(Moment(to_json(journey), event, now))  # type: ignore[arg-type]
        return turn(journey, event, now)  # type: ignore[arg-type]

    real, transcript.turn = transcript.turn, watched  # type: ignore[assignment]
    try:
        for _ in player.play():
            pass
    finally:
        transcript.turn = real
    return told


@dataclass
class Population:
    """A SQLite file with so many students, and what each of them does next."""

    path: Path
    size: int
    told: list[list[Moment]]

    @property
    def url(self) -> str:
        return f"sqlite:///{self.path}"

    def start(self, student: int) -> tuple[list[Moment], int]:
        """The story that a student (numbered from 1) is in, and at which of its moments."""
        story = self.told[student % len(self.told)]
        return story, (student // len(self.told)) % len(story)

    def events(self, student: int) -> Iterator[Event]:
        """What this student does from here on; once the story is over, questions about the plan."""
        story, place = self.start(student)
        yield from (moment.event for moment in story[place:] if not isinstance(moment.event, Nudged))
        while True:
            yield Said("/plan")

    def copy(self, name: str) -> Population:
        """The same students in another file, wholly on the disk: else its writing goes on during the measurement."""
        other = self.path.with_name(name)
        shutil.copy(self.path, other)
        os.sync()
        return Population(other, self.size, self.told)


def on_console(number: int) -> tuple[str, str]:
    """The chat of a student by number."""
    return "console", f"s{number}"


def populate(path: Path, size: int, due: int = 0, chat: Callable[[int], tuple[str, str]] = on_console) -> Population:
    """A database of `size` students, each somewhere in a story; `due` of them, spread over the file, have a ping due now."""
    population = Population(path, size, stories())
    open_database(population.url).close()
    pinged = _pinged(population.told) if due else []
    every = size // due if due else 0
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA cache_size=-400000")
    connection.execute("BEGIN")
    at = micros(NOW - timedelta(days=1))
    for start in range(1, size + 1, 10_000):
        students, chats = [], []
        for number in range(start, min(start + 10_000, size + 1)):
            story, place = population.start(number)
            journey, wake = story[place].journey, FAR
            if every and number % every == 0 and number // every <= due:
                journey, wake = pinged[number % len(pinged)], NOW - timedelta(minutes=1)
            # A name of their own: what is remembered of one student's texts must not serve another's.
            journey = renamed(journey, number)
            plan = (micros(wake), wake.isoformat(), "Europe/Berlin", "key", "keep")
            students.append((number, 1, *chat(number), "home", 1, 0, at, at, *plan, journey))
            chats.append((*chat(number), number))
        connection.executemany(f"INSERT INTO students VALUES ({','.join('?' * 15)})", students)
        connection.executemany("INSERT INTO chats (platform, address, student) VALUES (?,?,?)", chats)
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return population


def renamed(journey: bytes, number: int) -> bytes:
    """The journey of a student of another name."""
    start = journey.find(b'"name":"') + 8
    name = journey[start : journey.find(b'"', start)]
    return journey.replace(name, name + str(number).encode()) if name.isalpha() else journey


def _pinged(told: list[list[Moment]]) -> list[bytes]:
    """Journeys in which a wake-up at NOW has something to say."""
    found = [
        moment.journey
        for story in told
        for moment in story
        if any(True for _ in turn(from_json(moment.journey), Nudged(), NOW).replies)
    ]
    if not found:
        raise SystemExit("no built-in student has a ping due at that time; choose another NOW")
    return found
