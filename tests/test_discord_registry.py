"""Every command, button, list and form that there is, on a second opinion of what Discord is: simcord, in this process."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import discord
import simcord

from adapters.discord.translate import GROUP, REVIEW
from bot.config import DiscordSettings
from bot.on_discord import OnDiscord
from bot.storage import open_database
from bot.turns import Turns
from conversations.commands import COMMANDS


@asynccontextmanager
async def simulated(folder: Path) -> AsyncIterator[tuple[simcord.Env, OnDiscord]]:
    database = open_database(f"sqlite:///{folder / 'sim.db'}")
    turns = Turns(database)
    coach = OnDiscord(turns, DiscordSettings.model_validate({"token": "x.y.z", "shards": 1}))
    async with simcord.run(coach.client) as env:
        await coach.sender.start()
        yield env, coach
        await coach.sender.stop(5)
    await turns.stop()
    database.close()


async def test_the_registry_is_the_table_of_commands(tmp_path: Path) -> None:
    async with simulated(tmp_path) as (_, coach):
        (group,) = [one for one in coach.client.tree.get_commands() if isinstance(one, discord.app_commands.Group)]
        assert group.name == GROUP
        assert {command.name for command in group.commands} == {spec.name for spec in COMMANDS}
        assert coach.client.tree.get_command(REVIEW, type=discord.AppCommandType.message) is not None
        intents = coach.client.intents
        assert [intents.members, intents.presences, intents.message_content] == [False] * 3, "none is privileged"


async def test_every_command_is_acknowledged(tmp_path: Path) -> None:
    async with simulated(tmp_path) as (env, coach):
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        alice = guild.add_member(env.create_user("alice"))
        (group,) = [one for one in coach.client.tree.get_commands() if isinstance(one, discord.app_commands.Group)]
        for command in group.commands:
            assert isinstance(command, discord.app_commands.Command)
            for given in ({}, {option.display_name: "Maya" for option in command.parameters}):
                result = await alice.slash(channel, f"{GROUP} {command.name}", **given)
                await env.settle()
                assert result.acknowledged, command.name
                assert result.ephemeral, command.name


async def test_buttons_lists_and_forms_are_acknowledged(tmp_path: Path) -> None:
    async with simulated(tmp_path) as (env, _):
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        alice = guild.add_member(env.create_user("alice"))
        shown = await alice.slash(channel, f"{GROUP} start")
        await env.settle()
        message = shown.response
        assert message is not None
        pressed = await alice.click(message, label="Let's go")
        await env.settle()
        assert pressed.acknowledged
        question = pressed.followups[-1]
        opened = await alice.click(question, label="✎ Write")
        await env.settle()
        assert opened.modal is not None
        sent = await alice.submit_modal(opened, {"text": "Toronto"})
        await env.settle()
        assert sent.acknowledged
        assert sent.response is not None
        listed = await alice.slash(channel, f"{GROUP} timezone", city="Toronto")
        assert listed.acknowledged
        found = await alice.autocomplete(channel, f"{GROUP} timezone", "city", "toro")
        assert found[0]["name"] == "Toronto"
        posted = await alice.send(channel, "hey are you hiring? i need a job asap, my resume is attached")
        reviewed = await alice.context_menu(channel, REVIEW, posted)
        await env.settle()
        assert reviewed.acknowledged
        assert reviewed.ephemeral
        assert "Toronto" in str(sent.response.content if sent.response else "")
