"""Where students on Discord are reached outside interactions: their direct messages, or a private thread of their own.

A place is "" (not known yet), "dm:<channel>", "closed" (direct messages are refused), or "thread:<channel>"; it stands with the chat.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from adapters.discord import calls
from adapters.discord.calls import Calls, Payload
from adapters.discord.connection import PLATFORM
from bot.pace import Window
from bot.storage.database import Database, StorageError
from bot.storage.facts import place, set_place

CLOSED: Final = "closed"
DIRECT, THREAD = "dm:", "thread:"
KNOWN = 100_000
"""Places that are remembered."""

log = logging.getLogger(__name__)


class Whereabouts:
    """Asks the database once for each student, and keeps what is found out. `aside` paces what is called beside the sender."""

    def __init__(self, database: Database, calls: Calls, aside: Window) -> None:
        self._database = database
        self._calls = calls
        self._aside = aside
        self._opening = asyncio.Lock()
        self._known: dict[str, str] = {}
        self._kept: dict[str, str] = {}

    async def of(self, address: str) -> str:
        """The place. Raises StorageError."""
        if (known := self._known.get(address)) is None:
            known = await asyncio.to_thread(place, self._database, PLATFORM, address)
            self.found(address, known)
            self._kept[address] = known
        return known

    def found(self, address: str, where: str) -> None:
        """It is there, as far as we know now; `put` keeps it."""
        if len(self._known) >= KNOWN:
            self._known.clear()
            self._kept.clear()
        self._known[address] = where

    async def put(self, address: str, where: str) -> None:
        """From now on it is there; a database that is busy does not matter, the same is found out again."""
        self.found(address, where)
        if self._kept.get(address) == where:
            return
        try:
            await asyncio.to_thread(set_place, self._database, PLATFORM, address, where)
            self._kept[address] = where
        except StorageError as trouble:
            log.warning("where a student is reached was not kept: %s", trouble)

    def erased(self, address: str) -> None:
        """The chat is gone with its student; should it come back, the place is to be kept anew."""
        self._kept.pop(address, None)

    async def channel(self, address: str) -> int | None:
        """The channel for what answers nothing; None where there is none. Raises what calls raise, and StorageError."""
        where = await self.of(address)
        if where == CLOSED:
            return None
        if not where:
            channel = await self._open(address)
            await self.put(address, f"{DIRECT}{channel}")
            return channel
        return int(where.partition(":")[2])

    async def _open(self, address: str) -> int:
        """One after the other: each answer says whether the next may follow."""
        async with self._opening:
            await self._aside.turn()
            return await self._calls.open_direct(int(address))

    async def lost(self, address: str, trouble: int) -> None:
        """A message there was refused."""
        where = await self.of(address)
        if where.startswith(THREAD):
            log.warning("a private thread is not there any more, or the bot may not write in it (code %d)", trouble)
        await self.put(address, "" if where.startswith(THREAD) else CLOSED)

    async def try_direct(self, address: str, hello: Payload) -> bool:
        """Whether direct messages work, found out by sending one. Raises what calls raise."""
        try:
            channel = await self._open(address)
            await self._aside.turn()
            await self._calls.send(channel, hello)
        except calls.TROUBLES as trouble:
            if calls.code(trouble) not in calls.UNREACHABLE | calls.NOT_ALLOWED:
                raise
            await self.put(address, CLOSED)
            return False
        await self.put(address, f"{DIRECT}{channel}")
        return True

    async def open_thread(self, address: str, channel: int, name: str) -> int:
        """A private thread in a server's channel. Raises what calls raise."""
        thread = await self._calls.start_thread(channel, name, int(address))
        await self.put(address, f"{THREAD}{thread}")
        return thread
