"""Students write while the program is killed again and again; afterwards it is counted what was lost, doubled or out of order."""

from __future__ import annotations

import asyncio
import contextlib
import random
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from adapters.markup import plain
from conversations.journey import from_json
from conversations.vocabulary import Reply, Say
from tests.fake_telegram import FakeTelegram, Person
from tests.telegram_program import FILE, Program, free_port, program
from tests.terminal_chat import look

_decoder = msgspec.json.Decoder(Reply)
ALPHABET = "bcdfghjklmnpqrstvwxz"
LINES = ("", "/privacy", "", "/plan", "why?", "/people")
"""What each student writes again and again; "" is a word of their own each time, which nobody understands, so that it is kept."""


@dataclass(frozen=True)
class Figures:
    """What was seen. `repeated` are replies that a student got once more; all others but `updates` and `kills` must be 0."""

    updates: int
    kills: int
    lost: int
    doubled: int
    disordered: int
    replies_lost: int
    repeated: int
    repeated_in_one_chat: int

    def kept(self) -> bool:
        """Whether all promises are; that fewer come again than there are kills shows in a storm of some length."""
        return self.kept_by_each() and self.repeated <= self.kills

    def kept_by_each(self) -> bool:
        """Whether they are for each student: what was in flight in a chat, one reply, may come again after a kill."""
        broken = self.lost + self.doubled + self.disordered + self.replies_lost
        return broken == 0 and self.repeated_in_one_chat <= self.kills

    def __str__(self) -> str:
        return (
            f"{self.updates:,} updates, {self.kills} times SIGKILL: {self.lost} lost, {self.doubled} effects doubled,"
            f" {self.disordered} out of order, {self.replies_lost} replies lost, {self.repeated} repeated"
        )


def word(number: int) -> str:
    """A word that is no city, no time and nothing else, different for each number."""
    letters = ""
    while number or not letters:
        number, rest = divmod(number, len(ALPHABET))
        letters += ALPHABET[rest]
    return f"zq{letters}xj"


class Writer:
    """One student, and what they have written."""

    def __init__(self, telegram: FakeTelegram, number: int) -> None:
        self.person: Person = telegram.person(number, f"S{number}")
        self.count = 0
        self.words: list[str] = []

    def write(self) -> None:
        line = LINES[self.count % len(LINES)] if self.count else "/start"
        if not line:
            line = word(self.person.id * 10_000 + self.count)
            self.words.append(line)
        self.count += 1
        self.person.says(line)


async def storm(folder: Path, *, updates: int, kills: int, students: int, seed: int, **settings: Any) -> Figures:
    """Students write at random, some 25 times a second all together, whether the program lives or not, and it is killed at random."""
    chance = random.Random(seed)
    if settings.get("mode") == "webhook":
        port = free_port()
        settings |= {"webhook_url": f"http://127.0.0.1:{port}", "webhook_port": port}
    async with FakeTelegram(allow_http_webhook=True) as telegram:
        writers = [Writer(telegram, number) for number in range(1, students + 1)]

        async def write() -> None:
            for _ in range(updates):
                chance.choice(writers).write()
                await asyncio.sleep(chance.expovariate(25))

        writing = asyncio.create_task(write())
        for _ in range(kills):
            async with program(telegram, folder, **settings) as running:
                await asyncio.sleep(chance.uniform(0.3, 2.5))
                running.process.send_signal(signal.SIGKILL)
                await running.process.wait()
        calls = len(telegram.calls)
        async with program(telegram, folder, **settings) as running:
            await some_calls(telegram, calls, 1)  # else it may be told to stop before it can hear it
            await writing
            await _settled(telegram, running, updates)
        return _counted(writers, folder / FILE, kills)


async def restarts(folder: Path, *, times: int, queued: int, seed: int) -> Figures:
    """So many updates wait at each start; the program is told to stop (SIGTERM) somewhere in the middle of them."""
    chance = random.Random(seed)
    async with FakeTelegram() as telegram:
        writers = [Writer(telegram, number) for number in range(1, queued + 1)]
        for _ in range(times):
            for writer in writers:
                writer.write()
            calls = len(telegram.calls)
            async with program(telegram, folder):
                await some_calls(telegram, calls, chance.randrange(2, queued))
        calls = len(telegram.calls)
        async with program(telegram, folder) as running:
            await some_calls(telegram, calls, 1)
            await _settled(telegram, running, times * queued)
        return _counted(writers, folder / FILE, 0)


async def some_calls(telegram: FakeTelegram, before: int, more: int) -> None:
    """Until the program has made so many more calls, or has nothing left to do; at least one: before, it cannot be told to stop."""
    await telegram.until(lambda: len(telegram.calls) > before, 60)
    try:
        await telegram.until(lambda: len(telegram.calls) >= before + more, 3)
    except AssertionError:
        return


async def _settled(telegram: FakeTelegram, running: Program, updates: int) -> None:
    """Until everything has come and is answered."""

    def settled() -> bool:
        keys = running.rows("SELECT count(*) FROM inbox")
        return bool(keys) and keys[0][0] >= updates and not running.rows("SELECT 1 FROM outbox WHERE state = 'waiting'")

    async with asyncio.timeout(120):
        while not settled():
            calls = len(telegram.calls)
            with contextlib.suppress(AssertionError):  # nothing for a second: it is looked again
                await telegram.until(lambda: len(telegram.calls) > calls, 1)  # noqa: B023  # awaited here


def _counted(writers: list[Writer], database: Path, kills: int) -> Figures:
    lost = doubled = disordered = replies_lost = repeated = most = 0
    for writer in writers:
        address = str(writer.person.id)
        ((student, journey),) = look(
            database,
            "SELECT s.id, s.journey FROM students s JOIN chats c ON c.student = s.id WHERE c.address = "
            + repr(address),
        )
        turns = from_json(journey).turn
        lost += max(writer.count - turns, 0)
        doubled += max(turns - writer.count, 0)
        kept = [row[0] for row in look(database, f"SELECT text FROM kept WHERE student = {student} ORDER BY id")]
        disordered += [text for text in kept if text.startswith("zq")] != writer.words
        rows = look(database, f"SELECT payload FROM outbox WHERE student = {student} ORDER BY id")
        said = [
            " ".join(plain(reply.text).split()) for row in rows if isinstance(reply := _decoder.decode(row[0]), Say)
        ]
        shown = [" ".join(message.text.split()) for message in writer.person.chat if message.from_bot]
        missing, again = aligned(said, shown)
        replies_lost += missing
        repeated += again
        most = max(most, again)
    keys = look(database, "SELECT count(*) FROM inbox")[0][0]
    lost += max(sum(writer.count for writer in writers) - keys, 0)
    return Figures(sum(w.count for w in writers), kills, lost, doubled, disordered, replies_lost, repeated, most)


def aligned(said: list[str], shown: list[str]) -> tuple[int, int]:
    """How many of `said` never show in their order, and how many that show are one too many."""
    place = again = 0
    for text in shown:
        if place < len(said) and text == said[place]:
            place += 1
        else:
            again += 1
    return len(said) - place, again
