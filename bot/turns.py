"""Turns: what comes in is kept and answered exactly once, in one transaction, before anybody is told that it was taken.

    inbox key (seen before? stop) → journey (locked) → turn() → journey, outbox, next wake-up, progress → commit → acknowledged

One thread writes. It takes whatever waits as one group with one commit; what arrives meanwhile is the next group. At most one
turn of a chat or student is in a group, the others wait. A group that fails is replayed turn by turn, so that one bad turn
spoils nobody else's. What a student sent while nobody was there (`AWAY`) is folded into one turn with one answer.

What became of outbox rows is written by the same thread: a second writer would only wait for the first one's locks.

On SQLite a turn that comes in while the thread has nothing to do can be decided where it comes in (`submit(..., at_once=True)`); the
thread then only commits it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import queue
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy.engine.interfaces import DBAPICursor

from bot.deciding import Answer, Claiming, Deciding, Done, NextWake, TurnFunction, Update, Waiting, folded, where
from bot.linking import Linking, is_about_linking
from bot.outbox import SENT, Owed
from bot.sharing import Sharing
from bot.storage.database import Database, StorageError, Writer
from bot.storage.group import Reading
from bot.storage.tables import micros
from conversations import followups, machine
from conversations.vocabulary import Nudged

__all__ = ["Done", "Turns", "Update"]

GROUP = 512
"""Turns that share a commit, at most."""
BEGINS = 0.001
"""Seconds, at most, that whoever decided a turn lets the thread begin with the commit: else both would want Python at the same time,
and the disk would wait."""
COMPANY = 0.001
"""Seconds that "this was sent" waits for a turn to share its commit: whoever answers at once does not wait for two."""
AWAY = timedelta(minutes=10)
"""What was sent longer ago than this, and waited with others, is not answered piece by piece."""

log = logging.getLogger(__name__)


Clock = Callable[[], datetime]
"""Tells the time, aware and in UTC."""


def utc_now() -> datetime:
    """The time by the machine's clock."""
    return datetime.now(UTC)


class _Settling(NamedTuple):
    """Outbox rows of which it is known what became of them."""

    owed: tuple[Owed, ...]
    state: str
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[None]


class _Decided(NamedTuple):
    """A turn whose transaction is open."""

    waiting: Waiting
    answers: list[Answer]


_Item = Waiting | _Settling | _Decided | None
"""What the thread gets; None is the end."""


class Turns:
    """The writer. `on_commit(owed)` is called after each commit that left something to send, from its thread or from a loop.

    `on_decided(owed)` is called on the loop of who submits a turn `at_once`, with what will be owed if the commit succeeds: what
    takes time can be done meanwhile, but nothing may be said. After the commit the same objects come to `on_commit`, or others
    where it had to be tried again.
    """

    def __init__(
        self,
        database: Database,
        turn: TurnFunction = machine.turn,
        next_wake: NextWake = followups.next_wake,
        clock: Clock = utc_now,
        sharing: Sharing | None = None,
    ) -> None:
        self.database = database
        self.sharing = sharing or Sharing(database)
        self.sends: frozenset[str] = frozenset()
        """Platforms that this process sends to."""
        self.clock = clock
        self.on_commit: list[Callable[[list[Owed]], None]] = []
        self.on_decided: list[Callable[[list[Owed]], None]] = []
        self._turn = turn
        self._next_wake = next_wake
        self._queue: queue.SimpleQueue[_Item] = queue.SimpleQueue()
        self._settling: list[_Settling] = []
        self._idle = False
        """The thread waits, and nothing waits for it."""
        self._deciding = False
        """A turn is decided outside the thread, and will be in the queue, to be committed."""
        self._begun = threading.Lock()
        """Locked until the thread is about to commit what was decided."""
        self._ending = False
        self._writer = Writer(database)
        self._elsewhere: set[int] = set()
        self._lanes = _Lanes()
        self._stopped = False
        self._gate = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="turns", daemon=True)
        self._thread.start()

    def submit(self, update: Update, *, at_once: bool = False) -> asyncio.Future[Done]:
        """Keeps an update and what comes of it; done when both are safe. It raises StorageError: nothing of it was kept.

        The writer has it when this returns, also if nobody waits for it yet. `at_once`: somebody waits for each millisecond; the
        turn is decided here and now, unless others are at it.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Done] = loop.create_future()
        waiting = Waiting(update, loop, future)
        try:
            if not (at_once and self._decide(waiting)):
                self._put(waiting)
        except StorageError as trouble:
            future.set_exception(trouble)
        return future

    def _decide(self, waiting: Waiting) -> bool:
        """Decides in the caller's thread, and leaves the commit to ours; False if it cannot be done just now.

        To hand over a whole turn takes as long as the turn, since two threads of Python never work at once; to wait for the disk is
        another thing.
        """
        if not self.database.sqlite or is_about_linking(waiting.update.event):
            return False
        with self._gate:
            if not self._idle or self._stopped:
                return False
            self._idle, self._deciding = False, True
        decided: _Decided | None = None
        try:
            cursor = self._writer.begin(patient=False)
            deciding = self._deciding_in(cursor, self.clock())
            answers, _ = deciding.all([waiting], surely_new=True)
            deciding.writing.run(self.database, cursor)
            decided = _Decided(waiting, answers)
        except Exception as trouble:  # the thread has more patience, and finds out what is wrong
            log.info("a turn was not decided at once: %s", type(trouble).__name__)
        finally:
            if decided is None:
                self._writer.close()
            self._begun.acquire(blocking=False)
            with self._gate:
                self._deciding = decided is not None
                self._queue.put(decided or waiting)
        if decided is not None:
            self._begun.acquire(timeout=BEGINS)
            for callback in self.on_decided:
                callback(_owed(decided.answers))
        return True

    def put(self, update: Update) -> Future[Done]:
        """As `submit`, for threads: does not wait, and no event loop has any work with it."""
        future: Future[Done] = Future()
        self._put(Waiting(update, None, future))
        return future

    async def settle(self, owed: Iterable[Owed], state: str) -> None:
        """Keeps what became of outbox rows (sent, doubt, failed); a farewell leaves nothing behind. Raises StorageError."""
        loop = asyncio.get_running_loop()
        if rows := tuple(owed):
            future: asyncio.Future[None] = loop.create_future()
            self._put(_Settling(rows, state, loop, future))
            await future

    def _put(self, waiting: Waiting | _Settling) -> None:
        with self._gate:
            if self._stopped:
                raise StorageError("the program is stopping; nothing more is taken")
            self._idle = False
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
        while not self._ending or self._lanes:
            self._gather()
            group = self._lanes.take(GROUP, self.clock() - AWAY)
            settling, self._settling = self._settling, []
            if group or settling:
                self._commit(group, settling)
        self._writer.close()

    def _gather(self) -> None:
        """Takes what waits, or waits."""
        with contextlib.suppress(queue.Empty):
            if not self._lanes and not self._ending:
                with self._gate:
                    self._idle = self._queue.empty()
                item = self._queue.get()
                end = time.monotonic() + COMPANY
                while isinstance(item, _Settling) and (left := end - time.monotonic()) > 0:
                    self._settling.append(item)
                    item = self._queue.get(timeout=left)
                self._sort(item)
            while True:
                self._sort(self._queue.get_nowait())
        while self._deciding:  # what is decided elsewhere comes first: it has the transaction
            self._sort(self._queue.get())

    def _sort(self, item: _Item) -> None:
        if isinstance(item, Waiting):
            self._lanes.add(item)
        elif isinstance(item, _Settling):
            self._settling.append(item)
        elif isinstance(item, _Decided):
            self._finish(item)
        else:
            self._ending = True

    def _finish(self, decided: _Decided) -> None:
        """Commits what was decided at once."""
        answers = decided.answers
        if self._begun.locked():
            self._begun.release()
        try:
            self._writer.commit()
        except Exception as trouble:
            log.warning("a turn is replayed: %s", type(trouble).__name__)
            self._writer.close()
            answers = self._replay([decided.waiting])
        self._deciding = False
        loop = decided.waiting.loop
        assert loop is not None
        try:
            loop.call_soon_threadsafe(self._tell, answers, (), loop)
        except RuntimeError:
            self._tell(answers)

    def _commit(self, group: list[Waiting], settling: list[_Settling]) -> None:
        answers: list[Answer] = []
        if alone := [waiting for waiting in group if is_about_linking(waiting.update.event)]:
            group = [waiting for waiting in group if waiting not in alone]
        broken: Exception | None = None
        try:
            answers = self._attempt(group, settling)
        except Exception as trouble:
            if self.database.is_busy(trouble):  # another try would only wait as long again
                self._not_kept(group + alone, settling, trouble)
                return
            log.warning("a group of %d turns is replayed one by one: %s", len(group), type(trouble).__name__)
            try:
                if settling:
                    self._attempt([], settling)
            except Exception as still:
                broken = still
            answers = self._replay(group)
        self._tell(answers, [(item, broken) for item in settling])
        for waiting in alone:
            self._tell(self._link(waiting))

    def _not_kept(self, group: list[Waiting], settling: list[_Settling], trouble: Exception) -> None:
        if group:
            log.error("a turn was not kept: %s", where(trouble))
        self._tell([(waiting, trouble) for waiting in group], [(item, trouble) for item in settling])

    def _link(self, waiting: Waiting) -> list[Answer]:
        """Two students at once: alone in its transaction, after the group in which either may have had a turn."""
        try:
            with self._writer.transaction() as cursor:
                deciding = self._deciding_in(cursor, self.clock())
                answers = Linking(deciding, self.database, cursor).answer(waiting)
                deciding.writing.run(self.database, cursor)
            self._elsewhere |= deciding.elsewhere
        except Exception as trouble:
            log.error("a link was not kept: %s", where(trouble))  # noqa: TRY400  # the message may hold words
            return [(waiting, trouble)]
        return answers

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
                    if self.database.is_down(trouble):
                        broken = trouble  # it is the database, not the turn: the others would only wait for the same
            else:
                answers.append((waiting, broken))
        return answers

    def _attempt(self, group: list[Waiting], settling: Iterable[_Settling] = ()) -> list[Answer]:
        """One transaction. Those of a student who has another turn in the group go back to the front of their lanes."""
        now = self.clock()
        with self._writer.transaction() as cursor:
            deciding = self._deciding_in(cursor, now)
            answers, later = deciding.all(group)
            for item in settling:
                at = micros(now) if item.state == SENT else None
                deciding.writing.settled += ((item.state, at, row.id) for row in item.owed)
                deciding.writing.farewells += ((row.id,) for row in item.owed if row.student is None)
            deciding.writing.run(self.database, cursor)
        self._elsewhere |= deciding.elsewhere
        for waiting in reversed(later):
            self._lanes.put_back(waiting)
        return answers

    def _deciding_in(self, cursor: DBAPICursor, now: datetime) -> Deciding:
        number = self.sharing.number
        claiming = Claiming(number, self.sends) if number else None
        return Deciding(self._turn, self._next_wake, Reading(self.database, cursor), now, claiming)

    def _tell(
        self,
        answers: list[Answer],
        settled: Iterable[tuple[_Settling, Exception | None]] = (),
        here: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        """Tells all who wait; `here` is the loop that this runs on, if it is one."""
        by_loop: dict[asyncio.AbstractEventLoop | None, list[_Told]] = {}
        for whole, result in answers:
            for waiting in whole.parts or (whole,):
                by_loop.setdefault(waiting.loop, []).append((waiting.future, result))
        for item, trouble in settled:
            by_loop.setdefault(item.loop, []).append((item.future, trouble))
        owed = _owed(answers)
        if self._elsewhere:
            owed = [entry for entry in owed if entry.id not in self._elsewhere]
            self._elsewhere.clear()
        if owed:
            for callback in self.on_commit:
                callback(owed)
        for loop, some in by_loop.items():
            if loop is None or loop is here:
                _tell(some)
                continue
            try:
                loop.call_soon_threadsafe(_tell, some)
            except RuntimeError:  # the loop is closed: whoever waited is gone; what is committed is in the outbox
                log.info("%d turns were committed after their event loop had ended", len(some))


def _owed(answers: list[Answer]) -> list[Owed]:
    return [row for _, result in answers if isinstance(result, Done) for row in result.outbox]


_Told = tuple[Any, Done | Exception | None]
"""A future of either kind, and what it is told."""


def _tell(some: list[_Told]) -> None:
    for future, result in some:
        if future.done():  # whoever waited gave up; the turn counts all the same
            continue
        if isinstance(result, Exception):
            future.set_exception(result)
        else:
            future.set_result(result)


class _Lanes:
    """What waits, chat by chat; a group takes one from each, and the chats take turns. What is old is taken as one."""

    def __init__(self) -> None:
        self._lanes: OrderedDict[tuple[str, str], deque[Waiting]] = OrderedDict()

    def __bool__(self) -> bool:
        return bool(self._lanes)

    def add(self, waiting: Waiting) -> None:
        self._lanes.setdefault(waiting.lane, deque()).append(waiting)

    def put_back(self, waiting: Waiting) -> None:
        self._lanes.setdefault(waiting.lane, deque()).extendleft(reversed(waiting.parts or (waiting,)))
        self._lanes.move_to_end(waiting.lane, last=False)

    def take(self, most: int, old: datetime) -> list[Waiting]:
        """A group of at most so many; `old` is before when something was sent that nobody expects a word to any more."""
        group: list[Waiting] = []
        for lane in list(islice(self._lanes, most)):
            waiting = self._lanes[lane]
            group.append(_first(waiting, old))
            if waiting:
                self._lanes.move_to_end(lane)
            else:
                del self._lanes[lane]
        return group


def _first(lane: deque[Waiting], old: datetime) -> Waiting:
    """The head of a lane, with what is folded into it: as long as all was sent before `old`, or the platform does not say when."""
    if len(lane) == 1 and lane[0].update.sent_at is None:
        return lane.popleft()
    keys: set[str] = set()
    dated = 0
    for waiting in lane:
        update = waiting.update
        sent_now = update.sent_at is not None and update.sent_at >= old
        if sent_now or isinstance(update.event, Nudged) or update.key in keys:
            break
        keys.add(update.key)
        dated += update.sent_at is not None
    return folded([lane.popleft() for _ in keys]) if dated else lane.popleft()
