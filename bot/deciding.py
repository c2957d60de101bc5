"""What one group of turns makes of what was there: all in memory, between the group's reads and its writes."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime, timedelta
from typing import NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from bot.outbox import Owed
from bot.storage.group import Kept, Reading, Writing
from bot.storage.tables import micros
from conversations.followups import Nudge
from conversations.journey import Journey, from_json, to_json
from conversations.machine import Turn
from conversations.texts import load
from conversations.vocabulary import Away, Blocked, Event, Nudged, Reply, Say

AGAIN = timedelta(minutes=15)
"""When a wake-up that could not be dealt with is looked at again."""

TurnFunction = Callable[[Journey, Event, datetime], Turn]
NextWake = Callable[[Journey, datetime], Nudge | None]

log = logging.getLogger(__name__)


def _plain(value: object) -> str:
    """Texts come as `Markup`, which is a str, but not to msgspec."""
    if isinstance(value, str):
        return str(value)
    raise TypeError(f"a reply holds a {type(value).__name__}")


_encode = msgspec.json.Encoder(enc_hook=_plain).encode


class Update(Struct, frozen=True):
    """Something that came in. `key` is the same each time the platform delivers it; (platform, address) is the chat.

    A chat not seen before begins a new student with `name` and `language`, unless `student` says whose it is. `sent_at` (UTC) is
    when the student did it, where the platform tells; `context` comes back with each reply to this. `due` (micros) is which wake-up
    this is.
    """

    key: str
    platform: str
    address: str
    event: Event
    name: str = ""
    language: str = "en"
    student: int | None = None
    sent_at: datetime | None = None
    context: str = ""
    due: int | None = None


class Done(NamedTuple):
    """What is committed. `duplicate`: it was before. `student` is 0 if nobody is kept; `outbox` holds the new rows, to be sent."""

    duplicate: bool
    student: int
    outbox: tuple[Owed, ...] = ()


class Waiting:
    """An update in the queue; `future` belongs to `loop`, or to any thread if that is None. `parts` are those that were folded."""

    __slots__ = ("future", "lane", "loop", "parts", "update")

    def __init__(
        self, update: Update, loop: asyncio.AbstractEventLoop | None, future: asyncio.Future[Done] | Future[Done]
    ) -> None:
        self.update = update
        self.loop = loop
        self.future = future
        self.lane = (update.platform, update.address)
        self.parts: tuple[Waiting, ...] = ()


def folded(parts: list[Waiting]) -> Waiting:
    """Updates of one chat that get one answer, as one; at least one of them says when it was sent."""
    first, last = parts[0], parts[-1]
    events = tuple(part.update.event for part in parts if not isinstance(part.update.event, Away))
    sent_at = min(part.update.sent_at for part in parts if part.update.sent_at is not None)
    update = replace(first.update, event=Away(events, sent_at), context=last.update.context)
    one = Waiting(update, first.loop, first.future)
    one.parts = tuple(parts)
    return one


Answer = tuple[Waiting, Done | Exception]


def where(trouble: BaseException) -> str:
    """Kind and place of an error; its message may quote the student and is left out."""
    frames = traceback.extract_tb(trouble.__traceback__)[-3:]
    places = " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(trouble).__name__} at {places}"


class VanishedError(Exception):
    """Another process erased a student in the middle of this group."""


class Claiming(NamedTuple):
    """Under which number outbox rows are claimed, and of which platforms: those that this process sends to."""

    number: int
    platforms: frozenset[str]


def _is_over(due: int, kept: Kept) -> bool:
    """Whether the wake-up that was due then is not the student's any more: another process was faster."""
    return kept.wake is None or kept.wake[0] != due


class Deciding:
    """One group: what was there, what each turn makes of it, what is to be written."""

    def __init__(
        self, turn: TurnFunction, next_wake: NextWake, reading: Reading, now: datetime, claiming: Claiming | None = None
    ) -> None:
        self.turn = turn
        self.next_wake = next_wake
        self.reading = reading
        self.now = now
        self.at = micros(now)
        self.writing = Writing()
        self.claiming = claiming
        self.elsewhere: set[int] = set()
        """Outbox rows that are not for this process: another one owes that chat something, or nobody sends there from here (yet)."""
        self.replies: list[tuple[Waiting, int | None, str, tuple[Reply, ...], list[bytes]]] = []

    def all(self, group: list[Waiting], *, surely_new: bool = False) -> tuple[list[Answer], list[Waiting]]:
        """The answers, and those that have to wait for the next group.

        `surely_new`: nobody looks whether they were seen before; if one was, its key cannot be written again, and the group fails.
        """
        answers: list[Answer] = []
        keys_of_all = [part.update.key for waiting in group for part in waiting.parts or (waiting,)]
        seen = {} if surely_new else self.reading.seen(keys_of_all)
        unseen = group if not seen else self._unseen(group, seen, answers)
        chats = self.reading.chats([waiting.lane for waiting in unseen if waiting.update.student is None])
        mine: dict[int, Waiting] = {}
        new: list[Waiting] = []
        later: list[Waiting] = []
        keys: set[str] = set()
        for waiting in unseen:
            update = waiting.update
            student = chats.get(waiting.lane) if update.student is None else update.student
            if student in mine or update.key in keys:
                later.append(waiting)
                continue
            keys.add(update.key)
            if student is None:
                new.append(waiting)
            else:
                mine[student] = waiting
        nudged = [student for student, waiting in mine.items() if isinstance(waiting.update.event, Nudged)]
        kept = self.reading.students(sorted(mine.keys() - nudged), nudged)
        for student, waiting in mine.items():
            if student in kept:
                if waiting.update.due is not None and _is_over(waiting.update.due, kept[student]):
                    answers.append((waiting, Done(True, student)))
                else:
                    self._one(waiting, student, kept[student])
            elif waiting.update.student is None:
                raise VanishedError
            else:
                answers.append((waiting, Done(False, 0)))
        for student, waiting in zip(self.reading.new_ids("students", len(new)), new, strict=True):
            self._one(waiting, student, None)
        return answers + self.numbered(), later

    def _unseen(self, group: list[Waiting], seen: dict[str, int | None], answers: list[Answer]) -> list[Waiting]:
        """What of the group is new; the others are answered."""
        unseen: list[Waiting] = []
        for waiting in group:
            parts = waiting.parts or (waiting,)
            answers += ((part, self._duplicate(part, seen)) for part in parts if part.update.key in seen)
            if fresh := [part for part in parts if part.update.key not in seen]:
                unseen.append(waiting if len(fresh) == len(parts) else folded(fresh))
        return unseen

    def _duplicate(self, waiting: Waiting, seen: dict[str, int | None]) -> Done:
        student = seen[waiting.update.key]
        if student is not None and isinstance(waiting.update.event, Nudged):
            self._postpone(student)
        return Done(True, student or 0)

    def _one(self, waiting: Waiting, student: int, kept: Kept | None) -> None:
        update = waiting.update
        nudged = isinstance(update.event, Nudged)
        journey = None
        try:
            journey = _new(update) if kept is None else from_json(kept.journey)
            outcome = self.turn(journey, update.event, self.now)
            after = outcome.journey
            wake = None if after is None else self.next_wake(after, self.now)
            row = None if after is None else _row(after)
            payloads = [_encode(reply) for reply in outcome.replies]
        except Exception as trouble:
            log.error(  # noqa: TRY400  # the message may hold the student's words
                "a turn of student %d failed at %s: %s", student, type(update.event).__name__, where(trouble)
            )
            self._failed(waiting, student, journey, is_new=kept is None)
            return
        writing = self.writing
        if after is None or row is None:
            if kept is not None:
                writing.erased.append(student)
            self._handled(waiting, None)
            self.replies.append((waiting, None, "reply", outcome.replies, payloads))
            return
        if kept is None:
            self._begin(waiting, student, row)
        else:
            writing.students.append((*row, student))
            if kept.chat != waiting.lane and not nudged and not isinstance(update.event, Blocked):
                writing.last_chats.append((*waiting.lane, student))
        self._handled(waiting, student)
        self._wake(student, after, wake, kept, nudged=nudged)
        for ping in outcome.pings:
            due = micros(ping.due)
            writing.pings.append((student, ping.key, ping.kind, ping.contact, due, ping.outcome, ping.reason, self.at))
        for words in outcome.kept:
            writing.kept.append((student, words.at, words.text, self.at))
        self.replies.append((waiting, student, "ping" if nudged else "reply", outcome.replies, payloads))

    def _handled(self, waiting: Waiting, student: int | None) -> None:
        for part in waiting.parts or (waiting,):
            self.writing.inbox.append((part.update.key, student, self.at))

    def _begin(self, waiting: Waiting, student: int, row: _Row) -> None:
        self.writing.new_students.append((student, *row, *waiting.lane, self.at))
        self.writing.chats.append((*waiting.lane, student))

    def _failed(self, waiting: Waiting, student: int, journey: Journey | None, *, is_new: bool) -> None:
        """The journey stays as it was, the key is kept; the student is told, unless they did not do anything."""
        update = waiting.update
        if is_new:
            self._begin(waiting, student, _row(_new(update)))
        self._handled(waiting, student)
        if isinstance(update.event, Nudged):
            self._postpone(student)
            self.replies.append((waiting, student, "ping", (), []))
            return
        texts = load(update.language if journey is None else journey.language)
        apology = Say(texts.say("common", "our_fault"))
        self.replies.append((waiting, student, "reply", (apology,), [_encode(apology)]))

    def _postpone(self, student: int) -> None:
        self.writing.postponed.append((micros(self.now + AGAIN), student, self.at))

    def _wake(self, student: int, journey: Journey, wake: Nudge | None, kept: Kept | None, *, nudged: bool) -> None:
        """The wake-up follows the plan; it is touched only when the plan's head has changed."""
        before = None if kept is None else kept.wake
        if wake is None:
            if before is not None:
                self.writing.wakes.append((None, None, None, None, None, student))
            return
        due = wake.due
        if nudged and due <= self.now:
            due = self.now + AGAIN  # a wake-up that leads to itself must not keep the nudger busy
        zone = journey.zone or "UTC"
        row = (micros(due), wake.key, zone)
        if row != before:
            wall = journey.local(due).replace(tzinfo=None).isoformat()
            self.writing.wakes.append((row[0], wall, zone, wake.key, wake.kind, student))

    def tell(self, waiting: Waiting, student: int | None, replies: list[Reply]) -> None:
        """Replies that change nothing; the update counts as handled."""
        self._handled(waiting, student)
        self.replies.append((waiting, student, "reply", tuple(replies), [_encode(reply) for reply in replies]))

    def go_on(self, waiting: Waiting, student: int, event: Event, first: list[Reply]) -> None:
        """A turn of a kept student, whoever the update came from; its replies come after `first`."""
        done = Waiting(replace(waiting.update, event=event, student=student), waiting.loop, waiting.future)
        self._one(done, student, self.reading.students([student])[student])
        _, owner, kind, replies, payloads = self.replies.pop()
        self.replies.append((waiting, owner, kind, (*first, *replies), [*map(_encode, first), *payloads]))

    def _owing(self) -> set[tuple[str, str]]:
        return {entry[0].lane for entry in self.replies if entry[4]}

    def numbered(self) -> list[Answer]:
        """Numbers all replies in the order of the group."""
        answers: list[Answer] = []
        ids = iter(self.reading.new_ids("outbox", sum(len(entry[4]) for entry in self.replies)))
        claiming = self.claiming
        elsewhere = {} if claiming is None else self.reading.elsewhere(self._owing(), claiming.number)
        for waiting, student, kind, replies, payloads in self.replies:
            owed: list[Owed] = []
            claimed_by = None
            if claiming is not None and waiting.lane[0] in claiming.platforms:
                claimed_by = elsewhere.get(waiting.lane, claiming.number)
            for reply, payload in zip(replies, payloads, strict=True):
                entry = Owed(next(ids), student, *waiting.lane, kind, waiting.update.context, reply)
                owed.append(entry)
                self.writing.outbox.append((*entry[:6], payload.decode(), self.at, claimed_by))
                if claiming is not None and claimed_by != claiming.number:
                    self.elsewhere.add(entry.id)
            answers.append((waiting, Done(False, student or 0, tuple(owed))))
        return answers


_Row = tuple[bytes, int, str, int, int, int | None]


def _row(journey: Journey) -> _Row:
    """A student's row from the journey: its JSON and the progress columns."""
    return (
        to_json(journey),
        journey.turn,
        journey.person.at or journey.at,
        len(journey.contacts),
        sum(contact.held_at is not None for contact in journey.contacts),
        None if journey.active_at is None else micros(journey.active_at),
    )


def _new(update: Update) -> Journey:
    """A new student; the name is cleaned of what no database can hold."""
    name = update.name.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    return Journey.new(name=name, language=update.language)
