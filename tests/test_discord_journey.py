"""Whole journeys on Discord, over its gateway and HTTP: word for word what the script's own world says, once each."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import simulate
from tests.discord_journey import DiscordStory, unwanted
from tests.fake_discord import FakeDiscord
from tests.telegram_clock import Clock
from tests.telegram_program import FILE, discord_program


@pytest.mark.parametrize("name", simulate.students())
@pytest.mark.parametrize("where", ["server", "direct"])
async def test_a_student_gets_from_the_start_to_a_thank_you(name: str, where: str, tmp_path: Path) -> None:
    """By commands, buttons and forms in a server, and again by direct messages, reminders of two months included."""
    script = simulate.student(name)
    clock = Clock(tmp_path / "clock", script.start)
    async with FakeDiscord() as discord:
        campus = discord.guild().channel() if where == "server" else None
        story = DiscordStory(discord, clock, tmp_path / FILE, script, server=campus)
        async with discord_program(discord, tmp_path, clock=clock):
            await discord.ready()
            await story.play()
        assert unwanted(discord) == []
        assert (discord.forged, discord.missed()) == ([], [])
        assert max(one.took or 99 for one in discord.interactions.values()) < 3
    journey = story.shadow.journey
    assert any(contact.thanked_at for contact in journey.contacts), "the story ends with a thank-you"
    assert (story.forms > 0) == (where == "server")
    if campus is not None:
        assert all(message.seen_by == story.person.id for message in campus.messages), "nobody else sees anything"
    assert any(message.files for place in story.places for message in place.messages), "a file came"
