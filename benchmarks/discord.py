"""How long Discord waits for the answer to a command, durable commit included, beside a bare discord.py command.

    python -m benchmarks.discord [--quick]

Both are processes of their own and talk with the same kind of server on loopback (that of the tests), one after the other, several
times in turn. One student uses a command, reads the answer for a moment and goes on; or 50 do, each thinking for one to three
seconds. The time runs from when the interaction is made to when its callback has come.
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
from tests.fake_discord import FakeDiscord, Person, Place

ROUNDS = 3
COMMAND = "coffee close"
"""Answered with two short sentences while there is nobody to let go."""


def program(discord: FakeDiscord, which: str, folder: str) -> AbstractAsyncContextManager[None]:
    """The bare bot, or the coach."""
    if which == "bare":
        return process(["-m", "benchmarks.bare_discord_bot", discord.token, discord.api, discord.gateway], folder)
    return process(
        COACH, folder, DISCORD__TOKEN=discord.token, DISCORD__API_BASE=discord.api, DISCORD__GATEWAY=discord.gateway
    )


async def used(person: Person, campus: Place) -> float:
    """Seconds until the command was answered."""
    interaction = person.command(COMMAND, campus)
    await person.acknowledged(interaction, 10)
    assert interaction.how == 4, interaction.how
    return interaction.took or 0


async def alone(discord: FakeDiscord, campus: Place, times: int) -> list[float]:
    """One student, command after command."""
    person = discord.person(1)
    for _ in range(20):  # connections are open, caches are warm
        await used(person, campus)
        campus.messages.clear()
    chance = random.Random(1)
    found = []
    for _ in range(times):
        await asyncio.sleep(chance.uniform(0.01, 0.03))
        found.append(await used(person, campus))
        campus.messages.clear()
    return found


async def many(discord: FakeDiscord, campus: Place, seconds: float, students: int = 50) -> list[float]:
    """Students who think for one to three seconds between two commands."""
    chance = random.Random(1)
    found: list[float] = []

    async def talk(person: Person) -> None:
        await asyncio.sleep(chance.uniform(0, 3))
        await used(person, campus)
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            await asyncio.sleep(chance.uniform(1, 3))
            found.append(await used(person, campus))
            campus.messages.clear()

    await asyncio.gather(*(talk(discord.person(number)) for number in range(1, students + 1)))
    return found


async def main() -> None:
    """Prints both, and their ratio: the median over the rounds."""
    quick = "--quick" in sys.argv
    for title, measure in (
        ("1 student", lambda discord, campus: alone(discord, campus, 100 if quick else 600)),
        ("50 students", lambda discord, campus: many(discord, campus, 5 if quick else 15)),
    ):
        ratios: list[tuple[float, float]] = []
        for _ in range(1 if quick else ROUNDS):
            found: dict[str, tuple[float, float]] = {}
            for which in ("bare", "coach"):
                with tempfile.TemporaryDirectory() as folder:
                    async with FakeDiscord() as discord:
                        campus = discord.guild().channel()
                        async with program(discord, which, folder):
                            await discord.ready()
                            times = await measure(discord, campus)
                found[which] = percentiles(times)
                print(
                    f"{title}, {which}: p50 {found[which][0]:.2f} ms, p99 {found[which][1]:.2f} ms ({len(times)} answers)",
                    flush=True,
                )
            ratios.append((found["coach"][0] / found["bare"][0], found["coach"][1] / found["bare"][1]))
        p50, p99 = (statistics.median(ratio[part] for ratio in ratios) for part in (0, 1))
        print(f"{title}: p50 {p50:.2f} times, p99 {p99:.2f} times that of the bare command", flush=True)


if __name__ == "__main__":
    asyncio.run(main())
