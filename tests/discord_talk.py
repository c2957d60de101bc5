"""The coach on Discord as a test talks with it: the real program at the fake server, and what its database says."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from conversations.journey import Journey, from_json
from tests.discord_journey import unwanted
from tests.fake_discord import FakeDiscord, Person, Place
from tests.telegram_program import FILE, Program, discord_program


@asynccontextmanager
async def talking(folder: Path, **settings: object) -> AsyncIterator[tuple[FakeDiscord, Program, Place]]:
    async with FakeDiscord() as discord:
        campus = discord.guild().channel()
        async with discord_program(discord, folder, **settings) as coach:
            await discord.ready()
            yield discord, coach, campus
            await discord.until(lambda: all(one.acknowledged for one in discord.interactions.values()))
        assert unwanted(discord) == []


async def begun(person: Person, place: Place | None = None) -> None:
    person.command("coffee start", place)
    await person.sees(f"Hi {person.name}!", place)


def looks(person: Person, place: Place | None = None) -> list[tuple[str, list[str]]]:
    """All that they see there."""
    return [(message.content, message.labels) for message in person.visible(place)]


def journey(coach: Program, person: Person) -> Journey:
    ((found,),) = coach.rows(
        f"SELECT journey FROM students JOIN chats ON chats.student = students.id WHERE chats.address = '{person.id}'"
    )
    return from_json(found)


@asynccontextmanager
async def stalled(folder: Path) -> AsyncIterator[None]:
    """Nothing can be written meanwhile."""
    lock = sqlite3.connect(folder / FILE, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        lock.execute("ROLLBACK")
        lock.close()
