"""make load: reminders that drain while students chat, students who have blocked the bot, a slow chat, and a student who floods.

    python -m tests.load [--quick]

The program is a process of its own, at the moment of the benchmarks' population; the Bot API server enforces Telegram's limits.
"""

from __future__ import annotations

import asyncio
import os
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from benchmarks.population import NOW, populate
from benchmarks.telegram import Student, percentiles
from bot.turns import utc_now
from tests.fake_telegram import FakeTelegram, Fault, Limits
from tests.fake_telegram.calls import Call

HERE = Path(__file__).parent.parent.parent
FIRST = 10_000_000
"""The number of the first student of the population on Telegram; those who chat have lower ones."""


@asynccontextmanager
async def coach(telegram: FakeTelegram, path: Path, **settings: int) -> AsyncIterator[None]:
    """The program on this database, from its first update to its end."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COFFEECHAT_")} | {
        "PYTHONPATH": str(HERE),
        "COFFEECHAT_TELEGRAM__TOKEN": telegram.token,
        "COFFEECHAT_TELEGRAM__BASE_URL": telegram.url,
        "COFFEECHAT_DATABASE__URL": f"sqlite:///{path}",
        "COFFEECHAT_NUDGES__TICK_SECONDS": "1",
        **{f"COFFEECHAT_TELEGRAM__{name.upper()}": str(value) for name, value in settings.items()},
    }
    behind = (utc_now() - NOW).total_seconds()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.load.coach", str(behind), env=environment, cwd=path.parent
    )
    try:
        await telegram.until(lambda: any(call.method == "getUpdates" for call in telegram.calls), 30)
        yield
    finally:
        process.terminate()
        await process.wait()


def there() -> float:
    """The server's clock: that of the program."""
    return time.time() - _BEHIND


_BEHIND = (utc_now() - NOW).total_seconds()


async def chat(student: Student, until: Callable[[], bool], chance: random.Random) -> None:
    """A student who reads, thinks and writes."""
    await asyncio.sleep(chance.uniform(0, 3))
    while not until():
        await student.write(chance.choice(("hello", "what is this", "/plan", "why?")))
        await asyncio.sleep(chance.uniform(2, 5))


async def draining(folder: Path, due: int, per_second: int) -> bool:
    """So many reminders due at once while 50 students chat (O1): no 429, and replies come within a second."""
    population = populate(folder / "due.db", due, due, chat=lambda number: ("telegram", str(FIRST + number)))
    async with FakeTelegram(limits=Limits(overall=per_second), clock=there) as telegram:
        for number in range(1, due + 1):
            telegram.person(FIRST + number).started = True
        students = [Student(telegram, number) for number in range(1, 51)]
        chance = random.Random(1)
        pinged: set[int] = set()

        def count(call: Call) -> Fault | None:
            if call.method == "sendMessage" and call.chat_id > FIRST:
                pinged.add(call.chat_id)
            return None

        telegram.fault = count
        begun = time.monotonic()
        async with coach(telegram, population.path, messages_per_second=per_second):
            async with asyncio.timeout(due / per_second * 3 + 60):
                await asyncio.gather(*(chat(student, lambda: len(pinged) >= due, chance) for student in students))
            seconds = time.monotonic() - begun
        times = [spent for student in students for spent in student.times]
        p95 = statistics.quantiles(times, n=20)[18]
        print(
            f"{len(pinged):,} reminders in {seconds:.0f} s at {per_second} a second while 50 students chat:"
            f" {telegram.limits.refusals} times 429, {len(times)} replies, p95 {p95 * 1000:.0f} ms",
            flush=True,
        )
        return telegram.limits.refusals == 0 and p95 < 1


async def blocked(folder: Path, due: int) -> bool:
    """So many reminders due, and three in ten students have blocked the bot (O4): each of them is tried once."""
    population = populate(folder / "blocked.db", due, due, chat=lambda number: ("telegram", str(FIRST + number)))
    async with FakeTelegram(clock=there) as telegram:
        for number in range(1, due + 1):
            person = telegram.person(FIRST + number)
            person.started, person.blocked = True, number % 10 < 3
        refused: Counter[int] = Counter()
        reached: set[int] = set()

        def done() -> bool:
            refused.clear()
            refused.update(call.chat_id for call in telegram.calls if call.status == 403)
            reached.update(
                call.chat_id for call in telegram.calls if call.method == "sendMessage" and call.status == 200
            )
            return len(refused) + len(reached) >= due

        async with coach(telegram, population.path, messages_per_second=1000, chat_messages_per_minute=60_000):
            end = time.monotonic() + 300
            while not done() and time.monotonic() < end:  # noqa: ASYNC110  # once a second; there are thousands of calls
                await asyncio.sleep(1)
            await asyncio.sleep(5)  # time enough to try somebody a second time
            done()
        most = max(refused.values(), default=0)
        print(
            f"{due:,} reminders due, {len(refused):,} students have blocked the bot: {len(reached):,} reached,"
            f" at most {most} refused call for each of the others",
            flush=True,
        )
        return most <= 1 and len(reached) + len(refused) == due


async def one_slow_chat(folder: Path) -> bool:
    """200 chats, and sending to one hangs (I3): the others do not notice."""
    async with FakeTelegram(clock=there) as telegram:
        students = [Student(telegram, number) for number in range(1, 201)]
        slow = telegram.person(999)
        telegram.fault = lambda call: Fault.delay(5) if call.chat_id == slow.id else None
        end = time.monotonic() + 15
        chance = random.Random(2)
        async with coach(telegram, folder / "slow.db", messages_per_second=1000, chat_messages_per_minute=60_000):
            for number in range(20):
                slow.says(f"hello {number}")
            await asyncio.gather(*(chat(student, lambda: time.monotonic() > end, chance) for student in students))
        p50, p99 = percentiles([spent for student in students for spent in student.times])
        print(f"200 chats, one hangs: the others' replies p50 {p50:.0f} ms, p99 {p99:.0f} ms", flush=True)
        return p99 < 300


async def a_flood(folder: Path) -> bool:
    """One student sends 100 messages a second (S7): the others' p99 hardly moves."""
    found: list[float] = []
    for flooding in (False, True, False, True, False, True):
        async with FakeTelegram(limits=Limits(), clock=there) as telegram:
            students = [Student(telegram, number) for number in range(1, 41)]
            end = time.monotonic() + 12
            chance = random.Random(3)

            async def flood(sender: Student) -> None:
                while time.monotonic() < end:  # noqa: B023  # awaited below, in the same round
                    sender.person.says("now now now")
                    await asyncio.sleep(0.01)

            name = f"flood{len(found)}.db"
            async with coach(telegram, folder / name):
                talks = [chat(student, lambda: time.monotonic() > end, chance) for student in students]  # noqa: B023
                await asyncio.gather(*talks, *([flood(Student(telegram, 998))] if flooding else []))
            found.append(percentiles([spent for student in students for spent in student.times])[1])
    return little_felt(found)


def little_felt(found: list[float]) -> bool:
    """Prints what a flood does to the others and whether it stays within bounds; `found`: p99 (ms), without and with it by turns."""
    calm, flooded = statistics.median(found[::2]), statistics.median(found[1::2])
    print(
        f"40 students: p99 {calm:.1f} ms; while one more sends 100 messages a second {flooded:.1f} ms"
        f" ({flooded / calm - 1:+.0%})",
        flush=True,
    )
    return flooded < calm * 1.2 + 5


async def main() -> int:
    """Prints the figures; 1 if a promise is broken."""
    quick = "--quick" in sys.argv
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kept = [
            await draining(folder, 600 if quick else 5_000, 30),
            await blocked(folder, 1_000 if quick else 10_000),
            await one_slow_chat(folder),
            await a_flood(folder),
        ]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
