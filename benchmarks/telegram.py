"""How long a student waits for the first reply, durable commit included, beside a bare python-telegram-bot echo.

    python -m benchmarks.telegram [--quick]

Both are processes of their own and talk over HTTP with the same kind of server on loopback (that of the tests), one after the
other, several times in turn. One student writes, reads the reply for a moment and writes again; or 200 students do so, each thinking
for one to three seconds. The time runs from when the server has the message to when it has the reply. The pace settings are raised,
since Telegram's limits (one message a second to a chat) would be all that is seen.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import sys
import tempfile
import time
from contextlib import AbstractAsyncContextManager

from benchmarks.beside import COACH, percentiles, process
from tests.fake_telegram import FakeTelegram, Person

ROUNDS = 3


def program(telegram: FakeTelegram, which: str, folder: str) -> AbstractAsyncContextManager[None]:
    """The echo, or the coach."""
    if which == "echo":
        return process(["-m", "benchmarks.echo_bot", telegram.token, f"{telegram.url}/bot"], folder)
    return process(
        COACH,
        folder,
        TELEGRAM__TOKEN=telegram.token,
        TELEGRAM__BASE_URL=telegram.url,
        TELEGRAM__MESSAGES_PER_SECOND="1000",
        TELEGRAM__CHAT_MESSAGES_PER_MINUTE="60000",
    )


class Student:
    """Writes, and notes how long the reply took (seconds)."""

    def __init__(self, telegram: FakeTelegram, number: int) -> None:
        self.person: Person = telegram.person(number, f"S{number}")
        self.times: list[float] = []
        self._reply: asyncio.Future[None] | None = None
        put = self.person.put

        def noted(message: object) -> object:
            if message.from_bot and self._reply is not None and not self._reply.done():  # type: ignore[attr-defined]
                self._reply.set_result(None)
            return put(message)  # type: ignore[arg-type]

        self.person.put = noted  # type: ignore[method-assign,assignment]

    async def write(self, text: str) -> None:
        self._reply = asyncio.get_running_loop().create_future()
        begun = time.perf_counter()
        self.person.says(text)
        async with asyncio.timeout(60):
            await self._reply
        self.times.append(time.perf_counter() - begun)


WORDS = ("what do you mean?", "my uncle knows somebody", "hm, let me think", "why?")
"""Answered with a few words, as the echo answers with a few."""


async def alone(telegram: FakeTelegram, messages: int) -> list[float]:
    """One student, message after message."""
    student = Student(telegram, 1)
    for _ in range(20):  # connections are open, caches are warm
        await student.write("hello")
    student.times.clear()
    chance = random.Random(1)
    for number in range(messages):
        await asyncio.sleep(chance.uniform(0.01, 0.03))
        await student.write(WORDS[number % len(WORDS)])
    return student.times


async def many(telegram: FakeTelegram, seconds: float, students: int = 200) -> list[float]:
    """Students who think for one to three seconds between two messages."""
    chance = random.Random(1)
    everybody = [Student(telegram, number) for number in range(1, students + 1)]

    async def talk(student: Student) -> None:
        await asyncio.sleep(chance.uniform(0, 3))
        await student.write("hello")
        student.times.clear()
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            await asyncio.sleep(chance.uniform(1, 3))
            await student.write(chance.choice(WORDS))

    await asyncio.gather(*map(talk, everybody))
    return [spent for student in everybody for spent in student.times]


async def main() -> None:
    """Prints both, and their ratio: the median over the rounds."""
    quick = "--quick" in sys.argv
    for title, measure in (
        ("1 student", lambda telegram: alone(telegram, 100 if quick else 600)),
        ("200 students", lambda telegram: many(telegram, 5 if quick else 15)),
    ):
        ratios: list[tuple[float, float]] = []
        for _ in range(1 if quick else ROUNDS):
            found: dict[str, tuple[float, float]] = {}
            for which in ("echo", "coach"):
                with tempfile.TemporaryDirectory() as folder:
                    async with FakeTelegram() as telegram, program(telegram, which, folder):
                        times = await measure(telegram)
                found[which] = percentiles(times)
                print(
                    f"{title}, {which}: p50 {found[which][0]:.1f} ms, p99 {found[which][1]:.1f} ms ({len(times)} replies)",
                    flush=True,
                )
            ratios.append((found["coach"][0] / found["echo"][0], found["coach"][1] / found["echo"][1]))
        p50, p99 = (statistics.median(ratio[part] for ratio in ratios) for part in (0, 1))
        print(f"{title}: p50 {p50:.2f} times, p99 {p99:.2f} times that of the echo", flush=True)


if __name__ == "__main__":
    asyncio.run(main())
