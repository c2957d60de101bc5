"""Sends what was committed: each chat in its order, replies before reminders, no faster than the platform wants.

What surely was not delivered is tried again; what may have been is "in doubt" and is not. A row is marked as sent after the
platform has accepted it, and only then the chat's next one goes: a crash repeats at most what was in flight.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import logging
import threading
import time
from collections import deque
from collections.abc import Sequence

from adapters.sending import Failed, InDoubt, Later, Outcome, Rate, Refused, Sent, ToSend
from bot.deciding import where
from bot.outbox import DOUBT, FAILED, SENT, Owed
from bot.owing import Ahead, Delivery, Owing
from bot.pace import Window
from bot.storage.database import StorageError
from bot.turns import Turns, Update
from conversations.vocabulary import Blocked, Took

MOST_IN_FLIGHT = 16
"""Calls at once: enough for 30 a second when each takes half a second; a crash repeats at most these.

Reminders take at most three quarters of them, so that a reply always finds a place.
"""
SLOW = 1.0
"""Seconds after which a reminder on its way holds up the next one no more."""
MOST_ANSWERS = 64
"""Answers at once that keep to no rate; each is awaited by somebody within seconds."""
FLOOD = 30
"""Replies that may wait for one chat: who sends faster than can be answered gets the newest."""
FIRST_WAIT, LONGEST_WAIT = 0.5, 60.0
"""Seconds between two tries: doubled from the first to the longest."""

log = logging.getLogger(__name__)


class Sender:
    """Works between `start` and `stop` on the loop that it was started on. Rows of other processes are found every `look_seconds`.

    Where several processes send to the same platform (`shared`), each keeps to its part of the rate.
    """

    def __init__(
        self,
        turns: Turns,
        delivery: Delivery,
        look_seconds: float | None = None,
        *,
        shared: bool = True,
        ahead: Ahead | None = None,
    ) -> None:
        self._turns = turns
        self._delivery = delivery
        self._ahead = ahead
        self._look_seconds = look_seconds or turns.sharing.look_seconds
        self._shared = shared
        self._sharers = 1
        self._chats: dict[str, Owing] = {}
        self._known: set[int] = set()
        self._settled_since: set[int] | None = None
        self._overall = Window(delivery.overall)
        self._spare = delivery.overall.count // 6
        self._gap = delivery.overall.seconds / delivery.overall.count
        self._next_ping = 0.0
        self._fresh: set[str] = set()
        """Chats with a reminder on its way for less than SLOW seconds."""
        self._ready: dict[str, deque[Owing]] = {"answer": deque(), "reply": deque(), "ping": deque()}
        self._later: list[tuple[float, int, Owing]] = []
        self._count = itertools.count()
        self._paused_until = 0.0
        self._limited: tuple[str, float] = ("", 0.0)
        self._wait = FIRST_WAIT
        self._flying = {"answer": 0, "reply": 0, "ping": 0}
        self._doubtful: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._looking: asyncio.Task[None] | None = None
        self._leaving = False
        self._stopping = False

    async def start(self) -> None:
        """Takes up what waits. Raises StorageError."""
        self._loop = asyncio.get_running_loop()
        self._thread = threading.get_ident()
        self._turns.on_commit.append(self._committed)
        if self._ahead is not None:
            self._turns.on_decided.append(self._decided)
        self._turns.sends |= {self._delivery.platform}
        self._share()
        await self._look(at_start=True)
        self._looking = asyncio.create_task(self._keep_looking())

    async def stop(self, seconds: float = 10.0) -> None:
        """Sends the replies that may go now, and waits for what is in flight; what then still is, is in doubt."""
        if self._looking is not None:
            self._looking.cancel()
        self._turns.sends -= {self._delivery.platform}
        self._leaving = True
        end = time.monotonic() + seconds
        while self._tasks and (left := end - time.monotonic()) > 0:
            await asyncio.wait(self._tasks, timeout=left, return_when=asyncio.FIRST_COMPLETED)
        self._stopping = True
        if self._timer is not None:
            self._timer.cancel()
        if late := set(self._tasks):
            for task in late:
                task.cancel()
            await asyncio.wait(late, timeout=5)

    # --- what is to be sent -----------------------------------------------------------------------------------------

    def _decided(self, owed: list[Owed]) -> None:
        """An answer that will be the next thing its chat is told is made ready while it is being kept."""
        if self._ahead is None or self._stopping:
            return
        for row in self._mine(owed):
            if not self._delivery.paced(row.context) and self._flying["answer"] < MOST_ANSWERS:
                chat = self._chats.get(row.address)
                if chat is None or not (chat.waits or chat.busy):
                    try:
                        self._ahead.prepare(self._to_send(row))
                    except Exception as trouble:  # whoever sends it will find the same, and knows what to do
                        log.info("reply %d was not made ready: %s", row.id, where(trouble))

    def _committed(self, owed: list[Owed]) -> None:
        if not (mine := self._mine(owed)):
            return
        if threading.get_ident() == self._thread:
            self._kept(mine)
        else:
            try:
                self._loop.call_soon_threadsafe(self._kept, mine)
            except RuntimeError:  # the loop is closed: what is committed is found at the next start
                log.info("%d replies wait for the next start", len(mine))

    def _mine(self, owed: list[Owed]) -> list[Owed]:
        return [row for row in owed if row.platform == self._delivery.platform]

    def _kept(self, rows: list[Owed]) -> None:
        """What is ready goes first, the books are kept after it."""
        ahead = None if self._stopping else self._ahead
        if ahead is not None and [row for row in rows if ahead.kept(row.reply)]:
            self._loop.call_soon(self._take, rows)
        else:
            self._take(rows)

    def _take(self, rows: Sequence[Owed]) -> None:
        if self._stopping:
            return
        for row in rows:
            if row.id in self._known:
                continue
            self._known.add(row.id)
            chat = self._chats.get(row.address)
            if chat is None:
                chat = self._chats[row.address] = self._chat(row.address)
            if row.student is None:  # a farewell: what was still to be said to an erased student is erased with them
                current, parts = chat.current, chat.parts
                self._drop(chat.clear())
                chat.current, chat.parts = (current, parts) if chat.busy else (None, None)
            chat.add(row)
            if len(chat.replies) > FLOOD:
                self._spawn(self._settle([chat.replies.popleft()], FAILED))
            self._offer(chat)
        self._pump()

    def post(self, row: Owed) -> None:
        """Something that is not kept (id 0): paced like the rest, gone with a crash. Only from the loop."""
        chat = self._chats.setdefault(row.address, self._chat(row.address))
        if len(chat.replies) < FLOOD:
            chat.replies.append(row)
            self._offer(chat)
            self._pump()

    def _chat(self, address: str) -> Owing:
        return Owing(address, self._delivery.rate(address), marks_last=self._delivery.marks_last)

    async def _look(self, *, at_start: bool = False) -> None:
        """Takes what waits. The first reply of each chat may have been on its way when whoever was to send it died."""
        self._settled_since = set()
        taken = await asyncio.to_thread(self._turns.sharing.take, self._delivery.platform, len(self._known))
        settled, self._settled_since = self._settled_since, None
        first: dict[str, int] = {}
        for row in taken.rows:
            first.setdefault(row.address, row.id)
        self._doubtful.update(id for id in first.values() if at_start or id in taken.doubtful)
        self._take([row for row in taken.rows if row.id not in settled])

    def _share(self) -> None:
        """The rate is the platform's, for all processes together."""
        if self._shared and (sharers := self._turns.sharing.count) != self._sharers:
            self._sharers = sharers
            whole = self._delivery.overall
            part = max(whole.count // sharers, 1)
            self._overall = Window(Rate(part, whole.seconds))
            self._spare = part // 6
            self._gap = whole.seconds / part

    async def _keep_looking(self) -> None:
        while True:
            await asyncio.sleep(self._look_seconds)
            now = self._loop.time()
            for chat in [one for one in self._chats.values() if not (one.waits or one.busy or one.place)]:
                if chat.window.is_fresh(now):
                    del self._chats[chat.address]
            self._share()
            try:
                await self._look()
            except StorageError as trouble:
                log.error("what waits to be sent cannot be read: %s", trouble)  # noqa: TRY400  # one line says it

    # --- whose turn it is -------------------------------------------------------------------------------------------

    def _offer(self, chat: Owing) -> None:
        """Puts a chat where it belongs: nowhere, among those that wait for a time, or among those that may send."""
        if chat.busy or chat.place == "later":
            return
        if not chat.waits:
            chat.place = ""
            return
        now = self._loop.time()
        first = chat.first
        place = "ping" if first.kind == "ping" else "reply" if self._delivery.paced(first.context) else "answer"
        at = chat.not_before if place == "answer" else max(chat.not_before, chat.window.free_at(now))
        if at > now:
            chat.place = "later"
            heapq.heappush(self._later, (at, next(self._count), chat))
            return
        if chat.place != place:
            chat.place = place
            self._ready[place].append(chat)

    def _pump(self) -> None:
        """Begins whatever may begin now, and sets the clock for the rest."""
        if self._stopping:
            return
        now = self._loop.time()
        while self._later and self._later[0][0] <= now:
            chat = heapq.heappop(self._later)[2]
            chat.place = ""
            self._offer(chat)
        while (chat := self._next(now)) is not None:
            self._begin(chat, now)
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        times = [self._free_at(place, now) for place, queue in self._ready.items() if queue]
        times += [self._later[0][0]] if self._later else []
        if times := [at for at in times if at > now]:  # what could go now waits for a call to end, which comes by here
            self._timer = self._loop.call_at(min(times), self._pump)

    def _free_at(self, place: str, now: float) -> float:
        if place == "answer":
            return now
        if place == "ping":
            return max(self._paused_until, self._next_ping, self._overall.free_at(now, self._spare))
        return max(self._paused_until, self._overall.free_at(now))

    def _next(self, now: float) -> Owing | None:
        """The chat that sends now: first those with a reply; reminders leave room for the replies that may come meanwhile."""
        flying = self._flying["reply"] + self._flying["ping"]
        rooms = {
            "answer": MOST_ANSWERS - self._flying["answer"],
            "reply": MOST_IN_FLIGHT - flying,
            "ping": 0 if self._leaving or self._waits_for_a_ping else MOST_IN_FLIGHT * 3 // 4 - flying,
        }
        for place, room in rooms.items():
            queue = self._ready[place]
            if room <= 0 or self._free_at(place, now) > now:
                continue
            while queue:
                chat = queue.popleft()
                if chat.place == place:  # else it has moved on to the other queue
                    chat.place = ""
                    return chat
        return None

    @property
    def _waits_for_a_ping(self) -> bool:
        """One at a time, kept as sent before the next one goes: what is on its way when we are killed comes once more."""
        return bool(self._fresh) and not self._delivery.knows_again

    def _is_slow(self, address: str) -> None:
        if address in self._fresh:
            self._fresh.discard(address)
            self._pump()

    def _begin(self, chat: Owing, now: float) -> None:
        if chat.current is None:
            row = chat.next()
            if (
                isinstance(row.reply, Took) and chat.marks_last
            ):  # it changes a message that is there: the next one need not wait
                self._overall.take(now)
                chat.window.take(now)
                self._spawn(self._decorate(row))
                self._offer(chat)
                return
            chat.current, chat.parts = row, None
        chat.busy = True
        kind = chat.current.kind
        if kind == "reply" and not self._delivery.paced(chat.current.context):
            kind = "answer"
        else:
            self._overall.take(now)
            chat.window.take(now)
        if kind == "ping":  # not in bursts: after a restart the platform may still count what went before
            self._next_ping = now + self._gap
            self._fresh.add(chat.address)
            self._loop.call_later(SLOW, self._is_slow, chat.address)
        self._flying[kind] += 1
        self._spawn(self._send(chat, chat.current, kind))

    def _spawn(self, work: object) -> None:
        task = self._loop.create_task(work)  # type: ignore[arg-type]
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # --- sending ----------------------------------------------------------------------------------------------------

    async def _send(self, chat: Owing, row: Owed, kind: str) -> None:
        try:
            await self._heard(chat, row, await self._attempt(chat, row))
        except asyncio.CancelledError:
            chat.current = None
            await self._settle([row], DOUBT)
            raise
        finally:
            self._flying[kind] -= 1
            if kind == "ping":
                self._fresh.discard(chat.address)
            chat.busy = False
            self._offer(chat)
            self._pump()

    def _to_send(self, row: Owed) -> ToSend:
        return ToSend(row.address, row.context, row.reply, row.id, row.id in self._doubtful)

    async def _attempt(self, chat: Owing, row: Owed) -> Outcome:
        try:
            if chat.parts is None:
                chat.parts = await self._delivery.parts(self._to_send(row))
            return await chat.parts[0]() if chat.parts else Sent()
        except Exception as trouble:
            log.error("reply %d could not be sent: %s", row.id, where(trouble))  # noqa: TRY400  # it may hold words
            return Failed(type(trouble).__name__)

    async def _heard(self, chat: Owing, row: Owed, outcome: Outcome) -> None:
        match outcome:
            case Later():
                self._put_off(chat, outcome)
                return
            case Sent():
                chat.tries, self._wait = 0, FIRST_WAIT
                if chat.parts and len(chat.parts) > 1:
                    chat.parts = chat.parts[1:]
                    return
                state = SENT
            case InDoubt():
                state = DOUBT
            case Failed(why=why):
                log.warning("reply %d to student %s was not accepted: %s", row.id, row.student, why)
                state = FAILED
            case Refused():
                await self._refused(chat, row)
                return
        chat.current = chat.parts = None
        await self._settle([row], state)

    def _put_off(self, chat: Owing, later: Later) -> None:
        now = self._loop.time()
        if later.everybody:
            self._paused_until = now + (later.seconds or self._wait)
            self._wait = min(self._wait * 2, LONGEST_WAIT)
            return
        seconds = later.seconds
        if seconds is None:
            seconds = min(FIRST_WAIT * 2**chat.tries, LONGEST_WAIT)
        chat.tries = min(chat.tries + 1, 10)
        chat.not_before = now + seconds
        if later.seconds is not None:
            limited, until = self._limited
            if limited != chat.address and until > now:  # a second chat is told to wait: it is about all of us
                self._paused_until = max(self._paused_until, until, chat.not_before)
            self._limited = (chat.address, chat.not_before)

    async def _refused(self, chat: Owing, row: Owed) -> None:
        """Nothing more is tried; the core hears of it, and tells what waited once the student is back.

        Whoever takes no messages may use a command all the same: its answer goes another way, and stays.
        """
        messages = self._delivery.paced(row.context)
        rows = chat.clear(lambda other: messages and not self._delivery.paced(other.context))
        await self._settle(rows, FAILED)
        if row.student is not None and row.id:
            key = f"{row.platform}:refused:{row.id}"
            try:
                await self._turns.submit(Update(key, row.platform, row.address, Blocked(), student=row.student))
            except StorageError as trouble:
                log.error("that student %d cannot be reached was not kept: %s", row.student, trouble)  # noqa: TRY400

    async def _decorate(self, row: Owed) -> None:
        """Shows at a message that its button was taken; nobody misses it if it cannot be done."""
        try:
            outcomes = [await part() for part in await self._delivery.parts(self._to_send(row))]
        except Exception as trouble:
            log.error("reply %d could not be sent: %s", row.id, where(trouble))  # noqa: TRY400  # it may hold words
            outcomes = [Failed("")]
        await self._settle([row], SENT if all(isinstance(outcome, Sent) for outcome in outcomes) else FAILED)

    def _drop(self, rows: list[Owed]) -> None:
        self._known.difference_update(row.id for row in rows)

    async def _settle(self, rows: list[Owed], state: str) -> None:
        """Keeps what became of rows; until that is done the chat's next one waits, else it could be sent twice."""
        kept = [row for row in rows if row.id]
        while kept:
            try:
                await self._turns.settle(kept, state)
            except StorageError as trouble:
                log.error("what was sent could not be kept: %s", trouble)  # noqa: TRY400  # one line says it
                if self._stopping:
                    return
                await asyncio.sleep(1)
            else:
                break
        if self._settled_since is not None:
            self._settled_since.update(row.id for row in kept)
        self._drop(kept)
