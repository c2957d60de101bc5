"""Kills between acceptance and commit on Discord: what was lost, doubled, in doubt. `python -m tests.discord_crash [KILLS]`."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from bot.identifies import HELLOS
from tests.discord_journey import unwanted
from tests.fake_discord import FakeDiscord, Fault, Person, Place
from tests.telegram_journey import until
from tests.telegram_program import FILE, discord_program

CALLBACK, FOLLOW_UP, SEND = "POST /interactions/{}/{}/callback", "POST /webhooks/{}/{}", "POST /channels/{}/messages"
WAYS = (
    ("the first answer in a server", CALLBACK, True, "/help"),
    ("the mark at a button in a server", CALLBACK, True, "press"),
    ("what follows it in a server", FOLLOW_UP, True, "press"),
    ("the first answer in direct messages", CALLBACK, False, "/help"),
    ("what follows it in direct messages", SEND, False, "press"),
    ("the answer to a direct message", SEND, False, "say"),
)


@dataclass
class Figures:
    """What came of it."""

    kills: int = 0
    doubled: int = 0
    missing: int = 0
    in_doubt: int = 0
    syncs: int = 0
    troubles: list[str] = field(default_factory=list)
    by_way: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills between acceptance and commit: doubled {self.doubled}, lost {self.missing},"
            f" in doubt and not said again {self.in_doubt}; commands told {self.syncs} times;"
            f" late or refused {len(self.troubles)}"
        )


async def crash(folder: Path, kills: int) -> Figures:
    """Each kill comes when the server has taken a message and its answer never arrives."""
    figures = Figures()
    async with FakeDiscord() as discord:
        campus = discord.guild().channel()
        people: list[tuple[Person, Place, str]] = []
        for number in range(kills + 1):
            forget_hellos(folder)
            async with discord_program(discord, folder) as coach:
                await discord.until(
                    lambda number=number: discord.gate.identifies > number and bool(discord.gate.listening), 20
                )
                for person, place, words in people[-1:]:
                    await until(lambda coach=coach: waiting(coach.rows) == 0, discord.shown)
                    await told(figures, person, place, words)
                if number == kills:
                    ((figures.in_doubt,),) = coach.rows("SELECT count(*) FROM outbox WHERE state = 'doubt'")
                    break
                name, route, server, deed = WAYS[number % len(WAYS)]
                person = discord.person(100 + number)
                place = campus if server else person.dm
                person.command("coffee start", place)
                await person.sees(f"Hi {person.name}!", place)
                await discord.until(lambda person=person, server=server: not server or bool(person.visible()))
                await until(lambda coach=coach: waiting(coach.rows) == 0, discord.shown)
                seen = len(discord.calls)
                discord.next(route, Fault.accept_then_hang())
                words = "/coffee plan" if deed == "/help" else "city"
                if deed == "/help":
                    person.command("coffee help", place)
                elif deed == "press":
                    person.presses("Let's go", place)
                else:
                    person.says("Let's go")
                await discord.until(lambda seen=seen: any(call.fault for call in list(discord.calls)[seen:]))
                await coach.kill()
                figures.kills += 1
                figures.by_way[name] += 1
                people.append((person, place, words))
        figures.syncs = discord.syncs
        figures.troubles = [trouble for trouble in unwanted(discord) if "never acknowledged" not in trouble]
    return figures


def forget_hellos(folder: Path) -> None:
    """So many restarts in minutes would have to wait: that is what guards Discord's daily allowance."""
    if (folder / FILE).exists():
        with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as connection:
            connection.execute("DELETE FROM facts WHERE key = ?", (HELLOS,))


def waiting(rows: object) -> int:
    """How many replies wait."""
    ((count,),) = rows("SELECT count(*) FROM outbox WHERE state = 'waiting'") or [(0,)]  # type: ignore[operator]
    return count


async def told(figures: Figures, person: Person, place: Place, words: str) -> None:
    """What this person sees of what was under way."""
    times = sum(words in text for text in person.said(place))
    figures.doubled += times > 1
    figures.missing += times == 0


async def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder:
        print(await crash(Path(folder), kills))


if __name__ == "__main__":
    asyncio.run(main())
