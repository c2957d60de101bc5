"""Turns: what comes in is kept and answered exactly once, in one transaction, before anybody is told that it was taken.

    inbox key (seen before? stop) → journey (locked) → turn() → journey, outbox, next wake-up, progress → commit → acknowledged

One thread writes. It takes whatever waits as one group with one commit; what arrives meanwhile is the next group. At most one
turn of a chat or student is in a group, the others wait. A group that fails is replayed turn by turn, so that one bad turn
spoils nobody else's.
"""

from __future__ import annotations

import asyncio
import logging
import queue
import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from itertools import islice

from sqlalchemy.exc import OperationalError

from bot.deciding import Answer, Deciding, Done, NextWake, TurnFunction, Update, Waiting, where
from bot.storage.database import Database, StorageError
from bot.storage.group import Reading
from conversations import followups, machine

__all__ = ["Done", "Turns", "Update"]

GROUP = 512
"""Turns that share a commit, at most."""

log = logging.getLogger(__name__)


class Turns:
    """The writer. `on_commit(platform, address)` is called from its thread after each commit that left something to send."""

    def __init__(
        self,
        database: Database,
        turn: TurnFunction = machine.turn,
        next_wake: NextWake = followups.next_wake,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.database = database
        self.clock = clock
        self.on_commit: list[Callable[[str, str], None]] = []
        self._turn = turn
        self._next_wake = next_wake
        self._queue: queue.SimpleQueue[Waiting | None] = queue.SimpleQueue()
        self._lanes = _Lanes()
        self._stopped = False
        self._gate = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="turns", daemon=True)
        self._thread.start()

    async def submit(self, update: Update) -> Done:
        """Keeps an update and what comes of it; returns when both are safe. Raises StorageError: nothing of it was kept."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Done] = loop.create_future()
        self._put(Waiting(update, loop, future))
        return await future

    def put(self, update: Update) -> Future[Done]:
        """As `submit`, for threads: does not wait, and no event loop has any work with it."""
        future: Future[Done] = Future()
        self._put(Waiting(update, None, future))
        return future

    def _put(self, waiting: Waiting) -> None:
        with self._gate:
            if self._stopped:
                raise StorageError("the program is stopping; nothing more is taken")
            self._queue.put(waiting)

    async def stop(self) -> None:
        """Finishes what waits, then ends the thread."""
        await asyncio.to_thread(self.close)

    def close(self) -> None:
        """As `stop`, for use outside an event loop."""
        with self._gate:
            if not self._stopped:
                self._stopped = True
                self._queue.put(None)
        self._thread.join()

    # --- the thread -------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        open_ = True
        while open_ or self._lanes:
            open_ = self._gather() and open_
            if group := self._lanes.take(GROUP):
                self._commit(group)

    def _gather(self) -> bool:
        """Takes what waits, or waits; False once the end has come."""
        if not self._lanes and not self._stopped:
            item = self._queue.get()
            if item is None:
                return False
            self._lanes.add(item)
        try:
            while (item := self._queue.get_nowait()) is not None:
                self._lanes.add(item)
        except queue.Empty:
            return True
        return False

    def _commit(self, group: list[Waiting]) -> None:
        answers: list[Answer] = []
        try:
            answers = self._attempt(group)
        except Exception as trouble:
            log.warning("a group of %d turns is replayed one by one: %s", len(group), type(trouble).__name__)
            answers = self._replay(group)
        self._tell(answers)

    def _replay(self, group: list[Waiting]) -> list[Answer]:
        answers: list[Answer] = []
        broken: Exception | None = None
        for waiting in group:
            if broken is None:
                try:
                    answers += self._attempt([waiting])
                except Exception as trouble:
                    log.error("a turn was not kept: %s", where(trouble))  # noqa: TRY400  # the message may hold words
                    answers.append((waiting, trouble))
                    if isinstance(trouble.__cause__, OperationalError):
                        broken = trouble  # it is the database, not the turn: the others would only wait for the same
            else:
                answers.append((waiting, broken))
        return answers

    def _attempt(self, group: list[Waiting]) -> list[Answer]:
        """One transaction. Those of a student who has another turn in the group go back to the front of their lanes."""
        now = self.clock()
        with self.database.write() as connection:
            deciding = Deciding(self._turn, self._next_wake, Reading(self.database, connection), now)
            answers, later = deciding.all(group)
            deciding.writing.run(self.database, connection)
        for waiting in reversed(later):
            self._lanes.put_back(waiting)
        return answers

    def _tell(self, answers: list[Answer]) -> None:
        by_loop: dict[asyncio.AbstractEventLoop | None, list[Answer]] = {}
        wake: dict[tuple[str, str], None] = {}
        for answer in answers:
            waiting, result = answer
            by_loop.setdefault(waiting.loop, []).append(answer)
            if isinstance(result, Done) and (result.outbox or result.duplicate):
                wake[waiting.lane] = None
        for loop, some in by_loop.items():
            if loop is None:
                _settle(some)
                continue
            try:
                loop.call_soon_threadsafe(_settle, some)
            except RuntimeError:  # the loop is closed: whoever waited is gone; what is committed is in the outbox
                log.info("%d turns were committed after their event loop had ended", len(some))
        for callback in self.on_commit:
            for platform, address in wake:
                callback(platform, address)


def _settle(answers: list[Answer]) -> None:
    for waiting, result in answers:
        if waiting.future.done():  # whoever waited gave up; the turn counts all the same
            continue
        if isinstance(result, Done):
            waiting.future.set_result(result)
        else:
            waiting.future.set_exception(result)


class _Lanes:
    """What waits, chat by chat; a group takes one from each, and the chats take turns."""

    def __init__(self) -> None:
        self._lanes: OrderedDict[tuple[str, str], deque[Waiting]] = OrderedDict()

    def __bool__(self) -> bool:
        return bool(self._lanes)

    def add(self, waiting: Waiting) -> None:
        self._lanes.setdefault(waiting.lane, deque()).append(waiting)

    def put_back(self, waiting: Waiting) -> None:
        self._lanes.setdefault(waiting.lane, deque()).appendleft(waiting)
        self._lanes.move_to_end(waiting.lane, last=False)

    def take(self, most: int) -> list[Waiting]:
        group: list[Waiting] = []
        for lane in list(islice(self._lanes, most)):
            waiting = self._lanes[lane]
            group.append(waiting.popleft())
            if waiting:
                self._lanes.move_to_end(lane)
            else:
                del self._lanes[lane]
        return group
