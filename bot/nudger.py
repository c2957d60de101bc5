"""Reminders: every few seconds the rows that are due become ordinary turns. No job for each student, no timer to lose.

APScheduler only ticks, in memory; what is due stands in the database, so a restart, a sleep or a clock that jumps costs nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from concurrent.futures import Future
from datetime import datetime
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.storage.database import StorageError
from bot.storage.tables import micros
from bot.turns import Done, Turns, Update
from conversations.vocabulary import Nudged

BATCH = 500
"""Rows that are read at once; at most two such batches wait for the writer."""

FIRST = (-(2**62), 0)
"""Before every row."""

log = logging.getLogger(__name__)

_DUE = (
    "SELECT wake_due, id, platform, address FROM students"
    " WHERE wake_due <= ? AND (wake_due, id) > (?, ?) ORDER BY wake_due, id LIMIT ?"
)


class Nudger:
    """Sweeps every `seconds` between `start` and `stop`; the turns' clock says what is due."""

    def __init__(self, turns: Turns, seconds: float = 10.0) -> None:
        self._turns = turns
        self._seconds = seconds
        self._stopping = False
        self._ticking = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )

    def start(self) -> None:
        """Begins, with a first sweep at once; does nothing if it has begun. Needs a running event loop."""
        if self._scheduler.running:
            return
        now = datetime.now(self._scheduler.timezone)
        self._scheduler.add_job(self._tick, "interval", seconds=self._seconds, next_run_time=now)
        self._scheduler.start()

    async def stop(self) -> None:
        """Ends the ticking once the batch that is on its way is committed; what is still due waits for the next start."""
        if not self._scheduler.running:
            return
        self._stopping = True
        self._scheduler.pause()
        await asyncio.sleep(0)  # a tick that was just made begins now, and is waited for like any other
        async with self._ticking:
            # The scheduler would cancel a tick in flight, and log that as an error.
            if self._scheduler.running:
                self._scheduler.shutdown(wait=False)

    async def sweep(self, now: datetime) -> int:
        """Everything due by `now` as turns, each committed when this returns; how many. Raises StorageError.

        Every row is looked at once in a sweep, in the order of (due, student), whatever its turn makes of it. All of it happens in
        threads: thousands of futures would keep the event loop from its chats.
        """
        return await asyncio.to_thread(self._sweep, micros(now))

    def _sweep(self, limit: int) -> int:
        last, count = FIRST, 0
        before: list[Future[Done]] = []
        while rows := self.due(limit, last):
            batch = [self._turns.put(_update(*row)) for row in rows]
            _wait(before)  # the writer has the next batch by the time it is through with one
            before, count = batch, count + len(rows)
            if len(rows) < BATCH or self._stopping:
                break
            last = (rows[-1][0], rows[-1][1])
        _wait(before)
        return count

    def due(self, limit: int, last: tuple[int, int] = FIRST) -> Sequence[Any]:
        """The next rows that are due by `limit` (micros), after the row `last` (due, student). Raises StorageError."""
        return self._turns.database.rows(_DUE, (limit, *last, BATCH))

    async def _tick(self) -> None:
        async with self._ticking:
            try:
                await self.sweep(self._turns.clock())
            except StorageError as trouble:
                log.error("reminders have to wait: %s", trouble)  # noqa: TRY400  # one line says it


def _wait(batch: list[Future[Done]]) -> None:
    for future in batch:
        future.result()


def _update(due: int, student: int, platform: str, address: str) -> Update:
    return Update(f"nudge:{student}:{due // 1_000_000}", platform, address, Nudged(), student=student, due=due)
