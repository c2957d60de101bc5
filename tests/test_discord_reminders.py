"""Reminders on Discord: by direct message, in a private thread, or not at all once they are refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.discord_journey import unwanted
from tests.fake_discord import FakeDiscord
from tests.fake_discord.errors import ApiError
from tests.telegram_clock import Clock
from tests.telegram_journey import until
from tests.telegram_program import discord_program

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SEND = "POST /channels/{}/messages"


async def test_what_is_refused_once_is_not_tried_again(tmp_path: Path) -> None:
    clock = Clock(tmp_path / "clock", NOW)
    async with FakeDiscord() as discord:
        campus = discord.guild().channel()
        sam = discord.person(7)
        async with discord_program(discord, tmp_path, clock=clock) as coach:
            await discord.ready()
            sam.command("coffee start", campus)
            await sam.sees("We've just begun")
            sam.refuses = ApiError(403, 50278, "Cannot send messages to this user due to having no mutual guilds")
            clock.set(NOW + timedelta(days=3))
            await discord.until(lambda: any(call.status == 403 for call in discord.calls))
            clock.set(NOW + timedelta(days=30))
            sam.command("coffee plan", campus)
            await discord.until(lambda: len(sam.visible(campus)) > 1)
            clock.set(NOW + timedelta(days=60))
            kim = discord.person(8, "Kim")
            kim.command("coffee start", campus)
            await kim.sees("Hi Kim!", campus)
            await kim.sees("We've just begun")
            assert [call.status for call in discord.calls if call.route == SEND].count(403) == 1
            assert coach.rows("SELECT place FROM chats ORDER BY address")[0] == ("closed",)
            sam.opens_dms()
            sam.says("hello again")
            await discord.until(lambda: len(sam.visible()) > 1)
            kim.command("coffee help", campus)
            await kim.sees("/coffee plan", campus)
            found = (f"dm:{sam.dm.id}",)  # kept after the answer has gone
            await until(
                lambda: coach.rows("SELECT place FROM chats ORDER BY address")[0] == found, lambda: coach.output
            )
        assert unwanted(discord) == []


async def test_reminders_come_in_the_private_thread(tmp_path: Path) -> None:
    clock = Clock(tmp_path / "clock", NOW)
    async with FakeDiscord() as discord:
        campus = discord.guild().channel()
        sam = discord.person(7)
        sam.closes_dms()
        async with discord_program(discord, tmp_path, clock=clock):
            await discord.ready()
            sam.command("coffee start", campus)
            told = await sam.sees("doesn't let me write", campus)
            sam.presses("Use a private thread", campus, told)
            await sam.sees("opened a thread", campus)
            (thread,) = [place for place in discord.channels.values() if place.thread]
            clock.set(NOW + timedelta(days=3))
            ping = await sam.sees("Shall we go on?", thread)
            sam.presses("Go on", thread, ping)
            answer = await sam.sees("Hi Sam!", thread)
            assert answer.seen_by == sam.id, "moderators read the thread; answers are for the student"
        assert unwanted(discord) == []


async def test_several_shards(tmp_path: Path) -> None:
    async with FakeDiscord() as discord:
        places = [discord.guild(f"Server {number}").channel() for number in range(6)]
        async with discord_program(discord, tmp_path, shards=2):
            await discord.until(lambda: len(discord.gate.listening) == 2, 20)
            for number, place in enumerate(places):
                sam = discord.person(number)
                sam.command("coffee start", place)
                await sam.sees("Hi Sam!", place)
                await sam.sees("We've just begun")
                sam.says("Let's go")
                await sam.sees("city")
        assert discord.gate.identifies == 2
        assert unwanted(discord) == []
