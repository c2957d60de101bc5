"""A stand-in coach and what the tests of turns look up."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from msgspec.structs import replace

from bot.deciding import Waiting
from bot.storage import Database
from bot.storage.tables import metadata
from bot.turns import Done, Turns, Update
from conversations.followups import Nudge
from conversations.journey import Journey, from_json
from conversations.machine import Turn
from conversations.pings import Ping
from conversations.vocabulary import Event, Kept, Nudged, Said, Say

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CANARY = "xanadu-canary"


class RefusedError(Exception):
    """What the stand-in turn raises; the message is the student's words, which no log may show."""


def echo(journey: Journey, event: Event, now: datetime) -> Turn:
    """Counts and says what it was told; "raise" raises, "forget" forgets."""
    words = event.text if isinstance(event, Said) else type(event).__name__
    if words.startswith("raise"):
        raise RefusedError(words)
    if words == "forget":
        return Turn(None, (Say("Gone."),))
    after = replace(journey, turn=journey.turn + 1, last_said=journey.last_said + words + "|", active_at=now)
    return Turn(after, (Say(f"{after.turn}: {words}"),), (Kept("welcome", words),))


def no_wake(journey: Journey, now: datetime) -> Nudge | None:
    return None


@asynccontextmanager
async def running(database: Database, turn: Any = echo, next_wake: Any = no_wake) -> AsyncIterator[Turns]:
    turns = Turns(database, turn, next_wake, lambda: NOW)
    try:
        yield turns
    finally:
        await turns.stop()


def said(key: str, text: str, address: str = "ana") -> Update:
    return Update(key, "test", address, Said(text))


def rows(database: Database, statement: str) -> list[Any]:
    with database.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement).fetchall()]


def journey_of(database: Database, student: int) -> Journey:
    with database.read() as connection:
        found = connection.execute(
            sa.select(metadata.tables["students"].c.journey).where(metadata.tables["students"].c.id == student)
        ).scalar_one()
    return from_json(found)


def counts(database: Database) -> dict[str, int]:
    with database.read() as connection:
        return {
            name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            for name, table in metadata.tables.items()
        }


@contextmanager
def held(turns: Turns) -> Iterator[None]:
    """Until the end of the block the writer is kept busy, so that what is submitted meanwhile becomes one group."""
    release, busy = threading.Event(), threading.Event()
    attempt = turns._attempt

    def slow(*given: Any) -> Any:
        turns._attempt = attempt  # type: ignore[method-assign]
        busy.set()
        release.wait(30)
        return attempt(*given)

    turns._attempt = slow  # type: ignore[method-assign]
    turns._queue.put(_nobody(turns))
    assert busy.wait(30)
    yield
    release.set()


def _nobody(turns: Turns) -> Any:
    loop = asyncio.get_running_loop()
    update = Update("hold", "test", "nobody", Nudged(), student=10**9)
    return Waiting(update, loop, loop.create_future())


async def together(turns: Turns, *updates: Update) -> list[Done | BaseException]:
    """Submits all as one group."""
    with held(turns):
        tasks = [asyncio.ensure_future(turns.submit(update)) for update in updates]
        await asyncio.sleep(0)
    return await asyncio.gather(*tasks, return_exceptions=True)


def wakes(journey: Journey, now: datetime) -> Nudge | None:
    return Nudge(f"n{journey.turn}", "idle", 0, now.replace(year=2027), None, "") if journey.turn != 2 else None


def pinging(journey: Journey, event: Event, now: datetime) -> Turn:
    done = echo(journey, event, now)
    if not isinstance(event, Nudged):
        return done
    return replace(done, pings=(Ping(CANARY, "idle", 0, now, "dropped", CANARY),))
