"""What students wrote by direct message while no session with Discord was there to tell us: fetched, and taken in its order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Final

from adapters.discord import calls
from adapters.discord.connection import PLATFORM
from adapters.discord.translate import Incoming, first_id
from bot.storage.database import Database, StorageError
from bot.storage.facts import active_since
from bot.whereabouts import DIRECT

LATELY: Final = timedelta(days=14)
"""Students who were active since then are asked."""
MOST_ASKED: Final = 1000
BETWEEN: Final = 0.1
"""Seconds between two students, so that Discord's limits are left to those who talk."""

log = logging.getLogger(__name__)

History = Callable[[int, int], Awaitable[Sequence[Incoming]]]
"""What came in a channel after an id, oldest first. Raises what calls raise."""


class Missed:
    """One look after each new session; `submit` takes what is found, and knows what it has taken before."""

    def __init__(self, database: Database, history: History, submit: Callable[[Incoming], Awaitable[object]]) -> None:
        self._database = database
        self._history = history
        self._submit = submit
        self._behind: dict[str, asyncio.Event] = {}
        self._task: asyncio.Task[None] | None = None

    def look(self, now: datetime) -> None:
        """Begins anew."""
        if self._task is not None:
            self._task.cancel()
        self._task = asyncio.create_task(self._look(now))

    async def caught_up(self, address: str) -> None:
        """Waits until what this student wrote before is taken: it comes first."""
        if (behind := self._behind.get(address)) is not None:
            await behind.wait()

    async def stop(self) -> None:
        """Ends it; what is not fetched yet is at the next start."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait((self._task,), timeout=1)

    async def _look(self, now: datetime) -> None:
        try:
            lately = await asyncio.to_thread(active_since, self._database, PLATFORM, now - LATELY, MOST_ASKED)
        except StorageError as trouble:
            log.error("what was missed cannot be looked for: %s", trouble)  # noqa: TRY400  # one line says it
            return
        asked = [(who, int(place.removeprefix(DIRECT)), at) for who, place, at in lately if place.startswith(DIRECT)]
        self._behind = {address: asyncio.Event() for address, _, _ in asked}
        try:
            for address, channel, active in asked:
                await self._ask(channel, active)
                self._behind.pop(address).set()
                await asyncio.sleep(BETWEEN)
        finally:
            for event in self._behind.values():
                event.set()
            self._behind = {}
        log.info("caught up with %d students", len(asked))

    async def _ask(self, channel: int, active: datetime) -> None:
        try:
            found = await self._history(channel, first_id(active))
            await asyncio.gather(*(self._submit(one) for one in found))
        except (*calls.TROUBLES, StorageError) as trouble:
            reason = calls.code(trouble) or type(trouble).__name__
            log.warning("what a student wrote meanwhile cannot be fetched: %s", reason)
