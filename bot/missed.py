"""What students wrote by direct message while no session with Discord was there to tell us: fetched, and taken in its order.

Where we left off is told by the messages themselves: each student's are taken in their order, so all before one that stands in the
inbox are. The last sign of life would not do, which moves past all the others as soon as the first is taken. For that order, what is
written meanwhile waits until what was written before is taken.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, NamedTuple, Protocol

from adapters.discord import calls
from adapters.discord.connection import PLATFORM
from adapters.discord.translate import Incoming, first_id
from adapters.sending import Later
from bot.deciding import where
from bot.storage.database import Database, StorageError
from bot.storage.facts import active_since, handled
from bot.whereabouts import DIRECT

LATELY: Final = timedelta(days=14)
"""Students who were active since then are asked."""
MOST_ASKED: Final = 10_000
AT_ONCE: Final = 3
"""Channels that are asked at the same time: one that Discord slows down does not hold up the others."""
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
"""Seconds until a student is asked again after trouble."""

log = logging.getLogger(__name__)


class Page(NamedTuple):
    """Messages of a channel, oldest first. `first` and `last` are ids, also of messages that are no student's (0: none); `full`: there
    may be more; `found` has those that mean something, with their ids."""

    first: int
    last: int
    full: bool
    found: Sequence[tuple[int, Incoming]]


class History(Protocol):
    """One page of a channel: the newest before an id (None: of all), or the oldest after one. Raises what calls raise."""

    async def __call__(self, channel: int, *, before: int | None = None, after: int | None = None) -> Page: ...


@dataclass(slots=True, eq=False)
class _Behind:
    """A student of whom we may not have heard all. `since`: nothing older is theirs. Up to `after` all is taken; where that is not
    known yet, we left off before `before`."""

    address: str
    channel: int
    since: int
    before: int | None = None
    after: int | None = None
    wait: float = FIRST_WAIT
    caught_up: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(slots=True)
class _Gate:
    """What somebody writes meanwhile passes one by one, in its order."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0


class Missed:
    """One look after each new session. `submit` takes what is found, and knows it when it comes again; `pace` waits for our turn."""

    def __init__(
        self,
        database: Database,
        history: History,
        submit: Callable[[Incoming], Awaitable[object]],
        pace: Callable[[], Awaitable[None]],
    ) -> None:
        self._database = database
        self._history = history
        self._submit = submit
        self._pace = pace
        self._behind: dict[str, _Behind] = {}
        self._queue: deque[_Behind] = deque()
        self._gates: dict[str, _Gate] = {}
        self._listed = asyncio.Event()
        self._listed.set()
        self._task: asyncio.Task[None] | None = None

    def look(self, now: datetime) -> None:
        """Begins anew. From this moment on nobody's words overtake their own."""
        if self._task is not None:
            self._task.cancel()
        self._listed.clear()
        self._task = asyncio.create_task(self._look(now))

    def again(self, address: str, channel: int, message: int) -> None:
        """A message that came was not kept: it is fetched, and what follows waits for it."""
        behind = self._behind.get(address)
        if behind is None:
            behind = self._behind[address] = _Behind(address, channel, 0, after=message - 1)
            self._queue.append(behind)
        elif behind.after is not None:
            behind.after = min(behind.after, message - 1)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._catch_up())

    def is_behind(self, address: str) -> bool:
        """Whether there may be something that this student wrote before, or that waits for it."""
        return not self._listed.is_set() or address in self._behind or address in self._gates

    async def caught_up(self, address: str) -> None:
        """Waits until what this student wrote before is taken: it comes first, and before what others wrote."""
        if not self.is_behind(address):
            return
        gate = self._gates.setdefault(address, _Gate())
        gate.waiting += 1
        try:
            async with gate.lock:
                await self._listed.wait()
                while (behind := self._behind.get(address)) is not None:
                    if behind in self._queue:
                        self._queue.remove(behind)
                        self._queue.appendleft(behind)
                    await behind.caught_up.wait()
                    await self._listed.wait()
        finally:
            gate.waiting -= 1
            if not gate.waiting:
                del self._gates[address]

    async def stop(self) -> None:
        """Ends it; what is not fetched yet is at the next start."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait((self._task,), timeout=1)

    async def _look(self, now: datetime) -> None:
        lately = await self._lately(now)
        found = [
            _Behind(address, int(place.removeprefix(DIRECT)), first_id(since))
            for address, place, since in lately
            if place.startswith(DIRECT)
        ]
        before, self._behind = self._behind, {one.address: one for one in found}
        self._queue = deque(found)
        for one in before.values():
            if (new := self._behind.get(one.address)) is not None:
                new.after = one.after
                one.caught_up.set()  # whoever waits looks again
            else:
                self._behind[one.address] = one
                self._queue.append(one)
        self._listed.set()
        await self._catch_up()
        log.info("caught up with %d students", len(found))

    async def _lately(self, now: datetime) -> list[tuple[str, str, datetime]]:
        wait = FIRST_WAIT
        while True:
            try:
                lately = await asyncio.to_thread(active_since, self._database, PLATFORM, now - LATELY, MOST_ASKED + 1)
            except StorageError as trouble:
                log.error("what was missed cannot be looked for yet: %s", trouble)  # noqa: TRY400  # one line says it
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)
                continue
            if len(lately) > MOST_ASKED:
                log.warning("of the students what was missed is looked for with the %d active last", MOST_ASKED)
            return lately[:MOST_ASKED]

    async def _catch_up(self) -> None:
        while self._queue:
            await asyncio.gather(*(self._work() for _ in range(AT_ONCE)))

    async def _work(self) -> None:
        while self._queue:
            behind = self._queue.popleft()
            await self._pace()
            try:
                done = await self._page(behind)
            except (*calls.TROUBLES, StorageError) as trouble:
                done = await self._trouble(behind, trouble)
            except Exception as trouble:
                log.error("what a student wrote meanwhile was not understood: %s", where(trouble))  # noqa: TRY400
                done = True
            if done:
                del self._behind[behind.address]
                behind.caught_up.set()
            else:
                self._queue.append(behind)

    async def _page(self, behind: _Behind) -> bool:
        """One page, and whether it was the last. Pages go back to where we left off, and from there on."""
        if behind.after is None:
            page = await self._history(behind.channel, before=behind.before)
            keys = [one.key for _, one in page.found]
            taken = await asyncio.to_thread(handled, self._database, keys)
            known = [id for id, one in page.found if one.key in taken]
            if not known and page.full and page.first > behind.since:
                behind.before = page.first
                return False
            last = behind.before is None
            after = max(known, default=behind.since)
        else:
            page = await self._history(behind.channel, after=behind.after)
            last = not page.full
            after = behind.after
        missed = [self._submit(one) for id, one in page.found if id > after]
        kept = await asyncio.gather(*missed, return_exceptions=True)  # at once: what is old gets one answer
        for trouble in kept:
            if isinstance(trouble, BaseException):
                raise trouble
        behind.after = max(after, page.last)
        behind.wait = FIRST_WAIT
        return last

    async def _trouble(self, behind: _Behind, trouble: BaseException) -> bool:
        """Waits; whether waiting is of no use."""
        reason = calls.code(trouble) or type(trouble).__name__
        if not isinstance(trouble, StorageError) and not isinstance(calls.meaning(trouble, again=True), Later):
            log.warning("what a student wrote meanwhile cannot be fetched: %s", reason)
            return True
        log.warning("what a student wrote meanwhile cannot be fetched now: %s", reason)
        await asyncio.sleep(behind.wait)
        behind.wait = min(behind.wait * 2, LONGEST_WAIT)
        return False
