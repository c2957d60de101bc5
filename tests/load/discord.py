"""make load, on Discord: reminders that drain while students use commands, closed messages, and a student who floods.

    python -m tests.load.discord [--quick]

The program is a process of its own, at the moment of the benchmarks' population; the server enforces Discord's limits.
"""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path

from benchmarks.beside import percentiles
from benchmarks.population import NOW, populate
from bot.turns import utc_now
from tests.discord_journey import unwanted
from tests.fake_discord import CLOSED, FakeDiscord, Limits, Person, Place
from tests.load.__main__ import HERE

FIRST = 10_000
"""The number of the first student of the population on Discord; those who chat have lower ones."""
SEND = "POST /channels/{}/messages"
_BEHIND = (utc_now() - NOW).total_seconds()


def there() -> float:
    """The server's clock: that of the program."""
    return time.time() - _BEHIND


@asynccontextmanager
async def coach(discord: FakeDiscord, path: Path, **settings: int) -> AsyncIterator[None]:
    """The program on this database, once it listens, to its end."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COFFEECHAT_")} | {
        "PYTHONPATH": str(HERE),
        "COFFEECHAT_DISCORD__TOKEN": discord.token,
        "COFFEECHAT_DISCORD__API_BASE": discord.api,
        "COFFEECHAT_DISCORD__GATEWAY": discord.gateway,
        "COFFEECHAT_DATABASE__URL": f"sqlite:///{path}",
        "COFFEECHAT_NUDGES__TICK_SECONDS": "1",
        **{f"COFFEECHAT_DISCORD__{name.upper()}": str(value) for name, value in settings.items()},
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.load.coach", str(_BEHIND), env=environment, cwd=path.parent
    )
    try:
        await discord.ready(30)
        yield
    finally:
        process.terminate()
        await process.wait()


def due_on_discord(discord: FakeDiscord, folder: Path, due: int) -> Path:
    """A population of which so many are due, all with direct messages that are open already."""
    first = discord.person(0).id + FIRST
    path = populate(folder / "due.db", due, due, chat=lambda number: ("discord", str(first + number))).path
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        places = [(f"dm:{discord.person(FIRST + number).dm.id}", str(first + number)) for number in range(1, due + 1)]
        connection.execute("BEGIN")
        connection.executemany("UPDATE chats SET place = ? WHERE address = ?", places)
        connection.execute("COMMIT")
    return path


async def chat(
    person: Person, place: Place | None, until: Callable[[], bool], chance: random.Random, times: list[float]
) -> None:
    """A student who reads, thinks, and uses a command."""
    await asyncio.sleep(chance.uniform(0, 3))
    while not until():
        used = await person.acknowledged(
            person.command(f"coffee {chance.choice(('plan', 'help', 'here'))}", place), timeout=30
        )
        times.append(used.took or 99)
        await asyncio.sleep(chance.uniform(0.5, 2))


async def draining(folder: Path, due: int) -> bool:
    """So many reminders due at once while 50 students use commands (O1): no 429, and answers come within a second."""
    async with FakeDiscord(limits=Limits(clock=there), clock=there) as discord:
        path = due_on_discord(discord, folder, due)
        campus, times, begun = discord.guild().channel(), list[float](), time.monotonic()
        waiting = [discord.person(FIRST + number) for number in range(1, due + 1)]

        def done() -> bool:
            return all(person.dm.messages for person in waiting)

        async with coach(discord, path):
            async with asyncio.timeout(due / 40 * 3 + 60):
                students = [discord.person(number) for number in range(1, 51)]
                talks = (chat(person, campus, done, random.Random(person.id), times) for person in students)
                await asyncio.gather(*talks)
        seconds, p95 = time.monotonic() - begun, statistics.quantiles(times, n=20)[18]
        print(
            f"{due:,} reminders in {seconds:.0f} s while 50 students use commands: {discord.limits.refused or 'no'} times 429,"
            f" {len(times)} answers, p95 {p95 * 1000:.0f} ms",
            flush=True,
        )
        return not discord.limits.refused and p95 < 1 and unwanted(discord) == []


async def closed(folder: Path, due: int) -> bool:
    """So many reminders due, and three in ten students have closed their direct messages (O4): each of them is tried once."""
    async with FakeDiscord(clock=there) as discord:
        path = due_on_discord(discord, folder, due)
        people = [discord.person(FIRST + number) for number in range(1, due + 1)]
        for number, person in enumerate(people):
            person.refuses = CLOSED if number % 10 < 3 else None
        refused: Counter[str] = Counter()

        async with coach(discord, path, messages_per_second=1000):
            end = time.monotonic() + 300
            while (  # once a second; there are thousands of calls
                sum(bool(person.dm.messages) for person in people) + len(refused) < due and time.monotonic() < end
            ):
                await asyncio.sleep(1)
                refused = Counter(call.parts[1] for call in discord.calls if call.route == SEND and call.status == 403)
            await asyncio.sleep(5)  # time enough to try somebody a second time
            refused = Counter(call.parts[1] for call in discord.calls if call.route == SEND and call.status == 403)
        reached, most = sum(bool(person.dm.messages) for person in people), max(refused.values(), default=0)
        print(
            f"{due:,} reminders due, {len(refused):,} students have closed their messages: {reached:,} reached,"
            f" at most {most} refused call for each of the others",
            flush=True,
        )
        return most == 1 and reached + len(refused) == due


def in_the_flood(person: Person, place: Place, kind: str, number: int) -> None:
    """One of a hundred things that somebody does in a second."""
    match kind:
        case "message":
            person.says("now now now")
        case "command":
            person.command(f"coffee {('plan', 'help', 'here')[number % 3]}", place)
        case "button":
            button = ("welcome:more:0:1", "welcome:start:0:1")[number % 2]
            person.taps(button, person.visible(place)[0], place)
        case _:
            pass


async def a_flood(folder: Path, rounds: int) -> bool:
    """One student sends 100 messages, commands or buttons a second (S7): the others' p99 hardly moves.

    Calm and flood take turns within one run, two seconds each: what else the machine does meets both alike. Where it stood still,
    nothing is counted.
    """
    times: dict[str, list[tuple[float, float]]] = {kind: [] for kind in ("", "message", "command", "button")}
    now, over = "", False
    stood: list[tuple[float, float]] = []
    async with FakeDiscord(limits=Limits(clock=there), clock=there) as discord:
        campus, one = discord.guild().channel(), discord.person(998)
        others = [discord.person(number) for number in range(1, 41)]

        async def use(person: Person, chance: random.Random) -> None:
            while not over:
                await asyncio.sleep(chance.uniform(0.2, 0.6))
                begun, meanwhile = time.monotonic(), now
                used = await person.acknowledged(
                    person.command(f"coffee {chance.choice(('plan', 'help', 'here'))}", campus), timeout=30
                )
                if now == meanwhile:
                    times[now].append((begun, (used.took or 99) * 1000))

        async def watch() -> None:
            while not over:
                before = time.monotonic()
                await asyncio.sleep(0.02)
                if (after := time.monotonic()) > before + 0.07:
                    stood.append((before - 1, after + 1))

        async def flood() -> None:
            nonlocal now, over
            for kind in ("", "message", "", "command", "", "button") * rounds:
                now = kind
                for number in range(200):
                    in_the_flood(one, campus, kind, number)
                    await asyncio.sleep(0.01)
            over = True

        async with coach(discord, folder / "flood.db"):
            for person in (one, *others):
                person.command("coffee start", campus)
                await person.sees("Hi", campus)
                await person.sees("We've just begun", timeout=30)  # direct messages are tried five calls a second
            chances = [(person, random.Random(person.id)) for person in others]
            await asyncio.gather(flood(), watch(), *(use(person, chance) for person, chance in chances))
        assert unwanted(discord) == []
    found = {
        kind: percentiles([spent / 1000 for at, spent in some if not any(start < at < end for start, end in stood)])[1]
        for kind, some in times.items()
    }
    calm = found.pop("")
    felt = [f"{kind}s {p99:.1f} ms ({p99 / calm - 1:+.0%})" for kind, p99 in found.items()]
    print(f"40 students: p99 {calm:.1f} ms; while one more sends 100 a second: {', '.join(felt)}", flush=True)
    return max(found.values()) < calm * 1.2 + 5


async def main() -> int:
    """Prints the figures; 1 if a promise is broken."""
    quick = "--quick" in sys.argv
    kept: list[bool] = []
    for part in (
        lambda folder: draining(folder, 300 if quick else 2_000),
        lambda folder: closed(folder, 500 if quick else 5_000),
        lambda folder: a_flood(folder, 3 if quick else 10),
    ):
        with tempfile.TemporaryDirectory() as name:
            kept.append(await part(Path(name)))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
