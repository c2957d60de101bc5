"""Reminders through kills and outages: real processes, a real server, SQLite and PostgreSQL. What was lost, doubled, said in a burst?

    python -m tests.reminders [--quick]

Thousands of students have a reminder due. `coffeechat run` is killed (SIGKILL) again and again while it sends them: one process on
SQLite, three that share the work on PostgreSQL. Then: the program is down for a second, an hour, seven days while reminders come due.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import sqlalchemy as sa
from msgspec.structs import replace

from adapters.markup import plain
from bot.outbox import _decoder
from bot.storage import Database, open_database
from bot.storage.tables import chats, micros, outbox, ping_log, students
from conversations import followups
from conversations.journey import Journey, Nudging, Talk, from_json, to_json
from conversations.vocabulary import Say
from tests.contacts import student
from tests.crash.storm import aligned
from tests.databases import fresh_postgres, running_postgres
from tests.fake_telegram import FakeTelegram
from tests.telegram_clock import Clock
from tests.telegram_program import Program, program

FIRST = 1_000
"""The chat of the first student."""
LATE = ("later than I meant", "some a little while ago")
START = datetime.fromisoformat("2026-03-02T10:00+01:00")
"""Monday morning; the students of these runs live in Berlin."""


RATE = 30
"""Messages a second, as Telegram allows: what a kill can repeat is what was in flight."""


@dataclass(frozen=True)
class Figures:
    """What was seen. `repeated` are messages that came once more; `doubled` reminders that were decided twice."""

    due: int
    kills: int
    lost: int
    doubled: int
    repeated: int
    seconds: float

    def kept(self) -> bool:
        """Whether all promises are."""
        return self.lost == self.doubled == 0 and self.repeated <= self.kills

    def __str__(self) -> str:
        return (
            f"{self.due:,} reminders, {self.kills} times SIGKILL: {self.lost} lost, {self.doubled} doubled,"
            f" {self.repeated} repeated ({self.seconds:.0f} s)"
        )


def waiting_for_an_answer(number: int, sent: datetime) -> Journey:
    """A student who wrote to somebody, seven business days ago if `sent` says so; each names somebody else."""
    name = f"Ada {''.join('bcdfghjklm'[int(digit)] for digit in str(number))}"
    asked = {"name": name, "sent_at": sent, "drafts": ("x",)}
    return student(asked, {"name": "Somebody Else"}, zone="Europe/Berlin", name=f"S{number}")


def fill(database: Database, journeys: list[Journey], now: datetime) -> None:
    """Students with these journeys, each in a Telegram chat, with the next wake-up as the plan has it."""
    rows, places = [], []
    for number, journey in enumerate(journeys, 1):
        wake = followups.next_wake(journey, now)
        assert wake is not None, "somebody has nothing to come"
        address = str(FIRST + number)
        rows.append(
            {
                "id": number,
                "turn": 1,
                "platform": "telegram",
                "address": address,
                "step": journey.person.at or journey.at,
                "contacts": len(journey.contacts),
                "talks": 0,
                "created_at": micros(now),
                "wake_due": micros(wake.due),
                "wake_wall": journey.local(wake.due).replace(tzinfo=None).isoformat(),
                "wake_zone": journey.zone,
                "wake_key": wake.key,
                "wake_kind": wake.kind,
                "journey": to_json(journey),
            }
        )
        places.append({"platform": "telegram", "address": address, "student": number})
    with database.write() as connection:
        connection.execute(students.insert(), rows)
        connection.execute(chats.insert(), places)


class Sight:
    """What the database says of these students' reminders, and what they saw of them."""

    def __init__(self, telegram: FakeTelegram, database: Database, due: int) -> None:
        self.telegram = telegram
        self.database = database
        self.due = due

    def rows(self, statement: sa.Select[tuple[object, ...]]) -> list[tuple[object, ...]]:
        with self.database.read() as connection:
            return [tuple(row) for row in connection.execute(statement)]

    def decided(self) -> int:
        """Students of whom a reminder was decided on."""
        ((count,),) = self.rows(sa.select(sa.func.count(sa.distinct(ping_log.c.student))))
        assert isinstance(count, int)
        return count

    def owed(self) -> int:
        """Messages that still wait to be sent."""
        ((count,),) = self.rows(sa.select(sa.func.count()).where(outbox.c.state == "waiting"))
        assert isinstance(count, int)
        return count

    async def settled(self, seconds: float) -> None:
        """Until all is decided and sent."""
        end = time.monotonic() + seconds
        while self.decided() < self.due or self.owed():
            assert time.monotonic() < end, (
                f"{self.decided()} of {self.due} decided, {self.owed()} wait: {self.telegram}"
            )
            calls = len(self.telegram.calls)
            with contextlib.suppress(AssertionError):  # nothing for a second: it is looked again
                await self.telegram.until(lambda: len(self.telegram.calls) > calls + 50, 1)  # noqa: B023  # awaited here

    def shown(self, number: int) -> list[str]:
        """What a student sees, message by message."""
        chat = self.telegram.person(FIRST + number).chat
        return [" ".join(message.text.split()) for message in chat if message.from_bot]

    def figures(self, kills: int, seconds: float) -> Figures:
        """Decided, kept to be sent, and seen: one compared with the other, student by student."""
        sent = self.rows(sa.select(ping_log.c.student, ping_log.c.key).where(ping_log.c.outcome == "sent"))
        doubled = sum(times - 1 for times in Counter(sent).values())
        said: dict[object, list[str]] = {}
        for owner, payload in self.rows(sa.select(outbox.c.student, outbox.c.payload).order_by(outbox.c.id)):
            assert isinstance(payload, str)
            if isinstance(reply := _decoder.decode(payload), Say):
                said.setdefault(owner, []).extend(_texts(reply))
        lost = repeated = 0
        for number in range(1, self.due + 1):
            missing, again = aligned(said.get(number, []), self.shown(number))
            lost += missing + (number not in said)
            repeated += again
        return Figures(self.due, kills, lost, doubled, repeated, seconds)


def _texts(say: Say) -> list[str]:
    return [" ".join(f"{plain(say.text)} {say.copy}".split())]


@asynccontextmanager
async def processes(new: Callable[[], AbstractAsyncContextManager[Program]], count: int = 1) -> AsyncIterator[Team]:
    """So many programs, which share a database."""
    async with AsyncExitStack() as stack:
        team = Team(stack, new)
        for _ in range(count):
            await team.add()
        yield team


class Team:
    """Programs that share a database."""

    def __init__(self, stack: AsyncExitStack, new: Callable[[], AbstractAsyncContextManager[Program]]) -> None:
        self.stack = stack
        self.new = new
        self.running: list[Program] = []

    async def add(self) -> None:
        """One more."""
        self.running.append(await self.stack.enter_async_context(self.new()))

    async def kill(self, number: int) -> None:
        """SIGKILL for one of them, and another one in its place."""
        gone = self.running.pop(number)
        gone.process.send_signal(signal.SIGKILL)
        await gone.process.wait()
        await self.add()


async def storm(folder: Path, url: str, *, due: int, kills: int, count: int, seed: int) -> Figures:
    """So many reminders due at once, and `kills` kills while `count` processes send them."""
    chance = random.Random(seed)
    now = START + timedelta(days=9)  # seven business days later
    database = open_database(url)
    fill(database, [waiting_for_an_answer(number, START) for number in range(1, due + 1)], START)
    clock = Clock(folder / "clock", now + timedelta(minutes=5))
    begun = time.monotonic()
    async with FakeTelegram() as telegram:
        for number in range(1, due + 1):
            telegram.person(FIRST + number).started = True
        sight = Sight(telegram, database, due)
        coach = partial(program, telegram, folder, clock=clock, url=url, messages_per_second=RATE)
        async with processes(coach, count) as team:
            for kill in range(kills):
                part = due * (kill + 1) // (kills + 2)

                def sent(part: int = part) -> bool:
                    return sum(call.method == "sendMessage" and call.status == 200 for call in telegram.calls) >= part

                await telegram.until(sent, 120)
                await asyncio.sleep(chance.uniform(0, 0.05))
                await team.kill(chance.randrange(count))
            await sight.settled(180)
        found = sight.figures(kills, time.monotonic() - begun)
    database.close()
    return found


async def outage(folder: Path, url: str, down: timedelta, size: int) -> str:
    """Reminders come due while nobody is there; afterwards each student gets one message. What was seen, in a line.

    Every second student has 20 contacts of whom something comes due, and a talk whose preparation is stale after a week.
    """
    database = open_database(url)
    journeys = []
    for number in range(1, size + 1):
        sent = START - timedelta(days=1)
        one = waiting_for_an_answer(number, sent)
        if number % 2:
            more = [replace(one.contacts[0], id=id, name=f"Eve {id}") for id in range(3, 22)]
            talk = Talk((START + timedelta(days=12)).replace(tzinfo=None), "Europe/Berlin", 30, "call")
            more[-1] = replace(more[-1], answer="yes", talk=talk)
            one = replace(one, contacts=(*one.contacts, *more), nudging=Nudging(cap=2))
        journeys.append(one)
    first = followups.next_wake(journeys[1], START)
    assert first is not None
    clock = Clock(folder / "clock", first.due - timedelta(seconds=1))
    fill(database, journeys, clock())
    async with FakeTelegram() as telegram:
        for number in range(1, size + 1):
            telegram.person(FIRST + number).started = True
        sight = Sight(telegram, database, size)
        coach = partial(program, telegram, folder, clock=clock, url=url)
        async with processes(coach):
            await telegram.until(lambda: any(call.method == "getUpdates" for call in telegram.calls), 20)
        early = sum(len(sight.shown(number)) for number in range(1, size + 1))
        clock.set(first.due + down + timedelta(seconds=30))
        async with processes(coach):
            await sight.settled(60)
        found = sight.figures(0, 0)
        bursts = sum(_messages(sight, number) > 1 for number in range(1, size + 1))
        late = sum(
            any(words in text for text in sight.shown(number) for words in LATE) for number in range(1, size + 1)
        )
        dropped = sight.rows(sa.select(ping_log.c.reason).where(ping_log.c.outcome == "dropped"))
    database.close()
    reasons = ", ".join(f"{times} {why}" for (why,), times in sorted(Counter(dropped).items(), key=str)) or "none"
    line = (
        f"down for {down}: {size} students, {early} too early, {found.lost} lost, {found.doubled} doubled,"
        f" {found.repeated} repeated, {bursts} with more than one message, {late} say that they are late; dropped: {reasons}"
    )
    assert early == found.lost == found.doubled == found.repeated == bursts == 0, line
    return line


def _messages(sight: Sight, number: int) -> int:
    """Reminders that a student got; the words to copy are part of one."""
    ((journey,),) = sight.rows(sa.select(students.c.journey).where(students.c.id == number))
    assert isinstance(journey, bytes)
    return len(from_json(journey).nudging.sent)


@contextmanager
def database_of(kind: str, folder: Path, server: str) -> Iterator[str]:
    """The URL of a fresh database."""
    if kind == "SQLite":
        yield f"sqlite:///{folder / 'coach.db'}"
        return
    with fresh_postgres(server) as url:
        yield url


async def main() -> int:
    """Prints the figures; 1 if a promise is broken."""
    quick = "--quick" in sys.argv
    kept: list[bool] = []
    with running_postgres() as server, tempfile.TemporaryDirectory() as name:
        for kind, count in (("SQLite", 1), ("PostgreSQL", 3)):
            folder = Path(name) / kind
            folder.mkdir()
            with database_of(kind, folder, server) as url:
                due, kills = (300, 5) if quick else (3_000, 30)
                figures = await storm(folder, url, due=due, kills=kills, count=count, seed=1)
            print(f"{kind}, {count} at work: {figures}", flush=True)
            kept.append(figures.kept())
            for down in (timedelta(seconds=1), timedelta(hours=1), timedelta(days=7)):
                with tempfile.TemporaryDirectory() as place, database_of(kind, Path(place), server) as url:
                    print(f"{kind}, {await outage(Path(place), url, down, 40)}", flush=True)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
