"""Kills at any moment while students write direct messages, with the coach there or not: what was lost, doubled, out of order.
`python -m tests.discord_missed [KILLS]`."""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.discord_crash import forget_hellos
from tests.fake_discord import FakeDiscord, Person
from tests.telegram_journey import until
from tests.telegram_program import Program, discord_program

NAMES = ("Kim", "Lou", "Max")
_LETTERS = "bcdfghjklm"
"""In the place of digits: a number could be a time, and a word with vowels a city."""


@dataclass
class Figures:
    """What came of it."""

    kills: int = 0
    written: int = 0
    lost: int = 0
    doubled: int = 0
    out_of_order: int = 0

    def __str__(self) -> str:
        return (
            f"{self.kills} kills while {len(NAMES)} students wrote {self.written} messages:"
            f" lost {self.lost}, doubled {self.doubled}, out of order {self.out_of_order}"
        )


def note(person: Person, number: int) -> str:
    """Words that answer no question: they are kept as they are."""
    return f"note {person.name} {''.join(_LETTERS[int(digit)] for digit in f'{number:05d}')}"


async def at_the_city(discord: FakeDiscord, person: Person) -> None:
    """The coach waits for a city."""
    await discord.ready()
    person.says("hello")
    await person.sees(f"Hi {person.name}!")
    person.says("Let's go")
    await person.sees("city")


def kept(coach: Program) -> list[str]:
    """What was taken of the notes, in its order."""
    return [text for (text,) in coach.rows("SELECT text FROM kept ORDER BY id") if text.startswith("note")]


async def storm(folder: Path, kills: int, seed: int = 1) -> Figures:
    """Some write before the coach is there, some when it is, and it is killed after it has taken some of that."""
    chance, figures = random.Random(seed), Figures()
    async with FakeDiscord() as discord:
        people = [discord.person(7 + number, name) for number, name in enumerate(NAMES)]
        notes: dict[str, list[str]] = {name: [] for name in NAMES}

        def write(person: Person) -> None:
            mine = notes[person.name]
            mine.append(note(person, len(mine)))
            person.says(mine[-1])

        async with discord_program(discord, folder) as coach:
            for person in people:
                await at_the_city(discord, person)
        for _ in range(kills):
            forget_hellos(folder)
            before = len(kept(coach))
            for person in people:
                for _ in range(chance.choice((0, 1, 5, 120))):
                    write(person)
            async with discord_program(discord, folder) as coach:
                await discord.until(lambda: bool(discord.gate.listening), 20)
                for _ in range(chance.randint(1, 30)):
                    write(chance.choice(people))
                if chance.random() < 0.2:
                    await discord.gate.drop(resumable=chance.random() < 0.5)
                least = before + chance.randint(0, sum(map(len, notes.values())) - before)
                await until(
                    lambda coach=coach, least=least: len(kept(coach)) >= least, lambda coach=coach: coach.output
                )
                await coach.kill()
                figures.kills += 1
        forget_hellos(folder)
        async with discord_program(discord, folder) as coach:
            for person in people:
                write(person)
            await coach.says(f"caught up with {len(NAMES)} students", 60)
            await until(
                lambda: all(mine[-1] in kept(coach) for mine in notes.values()), lambda: f"{notes}\n{coach.output}"
            )
            taken = Counter(found := kept(coach))
            for name, mine in notes.items():
                figures.written += len(mine)
                figures.lost += sum(not taken[words] for words in mine)
                figures.doubled += sum(taken[words] > 1 for words in mine)
                in_order = sorted(theirs := [words for words in found if words.startswith(f"note {name} ")])
                figures.out_of_order += sum(one != other for one, other in zip(theirs, in_order, strict=True))
    return figures


async def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder:
        print(await storm(Path(folder), kills))


if __name__ == "__main__":
    asyncio.run(main())
