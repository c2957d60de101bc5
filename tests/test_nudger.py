"""What is due becomes one turn, once; what is not due, nobody hears of; the rows are the plan."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from apscheduler.events import EVENT_JOB_MAX_INSTANCES
from msgspec.structs import replace

from bot import nudger, outbox
from bot.deciding import AGAIN
from bot.nudger import Nudger
from bot.storage import Database
from bot.storage.tables import instant
from bot.turns import Turns, Update
from conversations import followups, machine
from conversations.followups import Nudge
from conversations.journey import Journey, from_json
from conversations.machine import Turn
from conversations.vocabulary import Blocked, Command, Event, Nudged, Said, Say

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@dataclass
class Clock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


def hourly(journey: Journey, event: Event, now: datetime) -> Turn:
    """Answers; "raise" makes the turns of a student's wake-ups raise."""
    if isinstance(event, Nudged) and journey.last_said == "raise":
        raise RuntimeError("words of the student")
    words = event.text if isinstance(event, Said) else journey.last_said
    return Turn(replace(journey, turn=journey.turn + 1, last_said=words), (Say(type(event).__name__),))


def in_an_hour(journey: Journey, now: datetime) -> Nudge | None:
    if journey.last_said == "never":
        return None
    due = NOW if journey.last_said == "stuck" else now + HOUR
    return Nudge(f"n{journey.turn}", "idle", 0, due, None, "")


@asynccontextmanager
async def running(
    database: Database, clock: Clock, turn: Any = hourly, next_wake: Any = in_an_hour
) -> AsyncIterator[tuple[Turns, Nudger]]:
    turns = Turns(database, turn, next_wake, clock)
    try:
        yield turns, Nudger(turns, 0.1)
    finally:
        await turns.stop()


def said(key: str, text: str = "x", address: str = "ana", platform: str = "test") -> Update:
    return Update(key, platform, address, Said(text))


def pings(database: Database, address: str = "ana", platform: str = "test") -> int:
    return sum(entry.kind == "ping" for entry in outbox.waiting(database, platform, address))


def dues(database: Database) -> list[datetime]:
    with database.read() as connection:
        return [
            instant(row[0])
            for row in connection.exec_driver_sql("SELECT wake_due FROM students WHERE wake_due > 0 ORDER BY id")
        ]


async def test_what_is_due_is_said_once(database: Database) -> None:
    clock = Clock()
    async with running(database, clock) as (turns, sweeper):
        await turns.submit(said("k1"))
        assert await sweeper.sweep(NOW + HOUR - timedelta(microseconds=1)) == 0
        clock.now = NOW + HOUR
        assert await sweeper.sweep(clock.now) == 1
        assert await sweeper.sweep(clock.now) == 0
    assert pings(database) == 1
    assert dues(database) == [NOW + 2 * HOUR]
    with database.read() as connection:
        keys = connection.exec_driver_sql("SELECT key FROM inbox WHERE key <> 'k1'").scalars().all()
        student = connection.exec_driver_sql("SELECT id FROM students").scalar_one()
    assert keys == [f"nudge:{student}:{int((NOW + HOUR).timestamp())}"]


async def test_more_than_one_batch_and_two_sweeps_at_once(database: Database) -> None:
    clock, count = Clock(), nudger.BATCH * 2 + 7
    async with running(database, clock) as (turns, sweeper):
        await asyncio.gather(*(turns.submit(said(f"k{n}", address=f"a{n}")) for n in range(count)))
        clock.now = NOW + HOUR
        await asyncio.gather(sweeper.sweep(clock.now), Nudger(turns).sweep(clock.now))
        assert await sweeper.sweep(clock.now) == 0
    with database.read() as connection:
        statement = "SELECT count(*), count(DISTINCT address) FROM outbox WHERE kind = 'ping'"
        assert tuple(connection.exec_driver_sql(statement).one()) == (count, count)


async def test_pings_go_to_the_chat_used_last(database: Database) -> None:
    clock = Clock()
    async with running(database, clock) as (turns, sweeper):
        student = (await turns.submit(said("k1"))).student
        with database.write() as connection:
            connection.exec_driver_sql(
                f"INSERT INTO chats (platform, address, student) VALUES ('other', 'ana2', {student})"
            )
        await turns.submit(said("k2", address="ana2", platform="other"))
        await turns.submit(Update("k3", "test", "ana", Blocked()))
        clock.now = NOW + HOUR
        await sweeper.sweep(clock.now)
    assert pings(database) == 0
    assert pings(database, "ana2", "other") == 1


async def test_no_row_where_nothing_is_planned(database: Database) -> None:
    async with running(database, Clock()) as (turns, sweeper):
        await turns.submit(said("k1"))
        await turns.submit(said("k2", "never"))
        assert dues(database) == []
        assert await sweeper.sweep(NOW + 9 * HOUR) == 0


async def test_a_wake_up_that_does_not_move_is_left_alone_for_a_while(database: Database) -> None:
    async with running(database, Clock()) as (turns, sweeper):
        await turns.submit(said("k1", "stuck"))
        assert dues(database) == [NOW]
        assert [await sweeper.sweep(NOW) for _ in range(3)] == [1, 0, 0]
        assert dues(database) == [NOW + AGAIN]
    assert pings(database) == 1


async def test_a_key_that_was_used_before_does_not_keep_the_sweeper_busy(database: Database) -> None:
    async with running(database, Clock()) as (turns, sweeper):
        student = (await turns.submit(said("k1", "stuck"))).student
        await turns.submit(said(f"nudge:{student}:{int(NOW.timestamp())}", "stuck"))
        assert [await sweeper.sweep(NOW) for _ in range(3)] == [1, 0, 0]
    assert dues(database) == [NOW + AGAIN]


async def test_a_wake_up_that_raises_says_nothing_and_waits(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    async with running(database, clock) as (turns, sweeper):
        await turns.submit(said("k1", "raise"))
        await turns.submit(said("k2", "fine", "ben"))
        clock.now = NOW + HOUR
        assert [await sweeper.sweep(clock.now) for _ in range(2)] == [2, 0]
    assert pings(database) == 0
    assert pings(database, "ben") == 1
    assert dues(database)[0] == clock.now + AGAIN
    assert "RuntimeError" in caplog.text
    assert "words of the student" not in caplog.text


async def test_it_ticks_and_survives_a_trouble_of_the_database(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    pinged = asyncio.Event()
    loop = asyncio.get_running_loop()
    async with running(database, clock) as (turns, sweeper):
        await turns.submit(said("k1"))
        with database.write() as connection:
            connection.exec_driver_sql("ALTER TABLE students RENAME TO gone")
        failed = asyncio.Event()
        handler = _Calling(lambda: loop.call_soon_threadsafe(failed.set))
        logging.getLogger("bot.nudger").addHandler(handler)
        sweeper.start()
        try:
            async with asyncio.timeout(30):
                await failed.wait()
            with database.write() as connection:
                connection.exec_driver_sql("ALTER TABLE gone RENAME TO students")
            turns.on_commit.append(lambda owed: loop.call_soon_threadsafe(pinged.set))
            clock.now = NOW + HOUR
            async with asyncio.timeout(30):
                await pinged.wait()
        finally:
            logging.getLogger("bot.nudger").removeHandler(handler)
            await sweeper.stop()
            await sweeper.stop()
    assert pings(database) == 1


async def test_ticks_do_not_pile_up_behind_a_slow_one(database: Database) -> None:
    """What is missed meanwhile is made up for by one tick, not by all of them; nobody is told twice."""
    clock, loop = Clock(), asyncio.get_running_loop()
    begun, go_on = asyncio.Event(), threading.Event()

    def slow(journey: Journey, event: Event, now: datetime) -> Turn:
        if isinstance(event, Nudged):
            loop.call_soon_threadsafe(begun.set)
            assert go_on.wait(30)
        return hourly(journey, event, now)

    async with running(database, clock, slow) as (turns, sweeper):
        await turns.submit(said("k1"))
        clock.now = NOW + HOUR
        ticks, skipped, done = Counter[str](), asyncio.Event(), asyncio.Event()
        sweep = sweeper.sweep

        async def counted(now: datetime) -> int:
            ticks["at once"] += 1
            ticks["most at once"] = max(ticks["most at once"], ticks["at once"])
            try:
                return await sweep(now)
            finally:
                ticks["at once"] -= 1
                ticks["in all"] += 1
                if ticks["in all"] == 3:
                    done.set()

        def on_skipped(_: object) -> None:
            ticks["skipped"] += 1
            if ticks["skipped"] == 5:
                skipped.set()

        sweeper.sweep = counted  # type: ignore[method-assign]
        sweeper._scheduler.add_listener(on_skipped, EVENT_JOB_MAX_INSTANCES)  # what it leaves out is seen nowhere else
        sweeper.start()
        try:
            async with asyncio.timeout(30):
                await begun.wait()
                await skipped.wait()
                assert ticks["in all"] == 0
                at = loop.time()
                go_on.set()
                await done.wait()
                assert loop.time() - at > 0.1, "the ticks that were left out came after all"
        finally:
            go_on.set()
            await sweeper.stop()
    assert ticks["most at once"] == 1
    assert pings(database) == 1


class _Calling(logging.Handler):
    def __init__(self, call: Any) -> None:
        super().__init__()
        self._call = call

    def emit(self, record: logging.LogRecord) -> None:
        self._call()


async def test_with_the_real_coach_the_row_is_always_the_head_of_the_plan(database: Database) -> None:
    clock = Clock()
    words = ("Berlin", "Curiosity", "landscape architecture", "/plan", "I know Ana Lopez", "/pause", "/resume")
    async with running(database, clock, machine.turn, followups.next_wake) as (turns, sweeper):
        await turns.submit(Update("k", "test", "ana", Command("start")))
        for number, text in enumerate(words):
            clock.now += timedelta(minutes=3)
            await turns.submit(said(f"k{number}", text))
            assert row(database) == head(database, clock.now), text
        for _ in range(40):
            wake = row(database)
            if wake is None:
                break
            clock.now = wake[0]
            assert await sweeper.sweep(clock.now) == 1
            assert row(database) == head(database, clock.now)
    assert pings(database) > 0, "a student who went silent was never pinged"


def row(database: Database) -> tuple[datetime, str, str, str, str] | None:
    with database.read() as connection:
        found = connection.exec_driver_sql(
            "SELECT wake_due, wake_wall, wake_zone, wake_key, wake_kind FROM students"
        ).one()
    return None if found[0] is None else (instant(found[0]), *found[1:])


def head(database: Database, now: datetime) -> tuple[datetime, str, str, str, str] | None:
    with database.read() as connection:
        journey = from_json(bytes(connection.exec_driver_sql("SELECT journey FROM students").scalar_one()))
    wake = followups.next_wake(journey, now)
    if wake is None:
        return None
    wall = journey.local(wake.due).replace(tzinfo=None).isoformat()
    return wake.due, wall, journey.zone or "UTC", wake.key, wake.kind


async def test_a_stop_waits_for_the_tick_and_logs_nothing(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    clock = Clock(NOW + HOUR)
    async with running(database, Clock()) as (turns, _):
        await turns.submit(said("k1"))
    for pauses in range(4):  # the first tick is not yet made, just made, begun ...
        async with running(database, clock) as (turns, sweeper):
            sweeper.start()
            for _ in range(pauses):
                await asyncio.sleep(0)
            await sweeper.stop()
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []
