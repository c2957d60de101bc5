"""Every command, button, list and form that there is, on a second opinion of what Discord is: simcord, in this process."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord

from adapters.discord.translate import GROUP, REVIEW
from bot.config import DiscordSettings
from bot.on_discord import OnDiscord
from bot.storage import open_database
from bot.turns import Clock, Turns, utc_now
from conversations import steps
from conversations.commands import COMMANDS
from conversations.journey import Journey, to_json
from tests.walk import Place, questions


@asynccontextmanager
async def simulated(folder: Path, clock: Clock = utc_now) -> AsyncIterator[tuple[simcord.Env, OnDiscord]]:
    database = open_database(f"sqlite:///{folder / 'sim.db'}")
    turns = Turns(database, clock=clock)
    coach = OnDiscord(turns, DiscordSettings.model_validate({"token": "x.y.z", "shards": 1}))
    async with simcord.run(coach.client) as env:
        wait_for_the_answers(env, coach)
        await coach.sender.start()
        yield env, coach
        await coach.sender.stop(5)
    await turns.stop()
    database.close()


def wait_for_the_answers(env: simcord.Env, coach: OnDiscord) -> None:
    """Whatever is done there waits until we have said all that we owe, and no longer.

    By itself it knows nothing of our thread, and trusts in 50 ms after each of a thousand interactions.
    """
    settle = env._settle_internal

    async def until_said(**given: Any) -> None:
        await settle(**{**given, "idle": 0.002})
        async with asyncio.timeout(5):
            while coach.sender._known:  # noqa: ASYNC110  # the sender tells nobody that it is done
                await asyncio.sleep(0.002)
        await settle(**{**given, "idle": 0.002})

    env._settle_internal = until_said


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


def put(folder: Path, journey: Journey) -> None:
    """The one student is there now."""
    with closing(sqlite3.connect(folder / "sim.db", isolation_level=None)) as connection:
        connection.execute("UPDATE students SET journey = ?", (to_json(journey),))


@dataclass(frozen=True)
class Asked:
    """The open question as Discord has it: its buttons, and the values of its list by the list's own id."""

    message: simcord.ResponseMessage
    buttons: tuple[str, ...]
    lists: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, message: simcord.ResponseMessage) -> Asked:
        parts = [part for row in message.components for part in row["components"]]
        lists = {
            part["custom_id"]: tuple(one["value"] for one in part["options"]) for part in parts if "options" in part
        }
        return cls(message, tuple(part["custom_id"] for part in parts if "options" not in part), lists)

    def own(self, kind: str) -> str:
        """The adapter's own button of this kind, or ""."""
        return next((id for id in self.buttons if id.startswith(f"={kind}:")), "")


class Walker:
    """One student in one channel who is put before any question."""

    def __init__(self, env: simcord.Env, folder: Path) -> None:
        self.env = env
        self.folder = folder
        self.now = utc_now()
        guild = env.create_guild()
        self.channel = guild.create_text_channel("general")
        self.alice = guild.add_member(env.create_user("alice"))

    async def ask(self, place: Place, command: str) -> Asked:
        """What the command asks there."""
        self.now = place.now
        put(self.folder, place.journey)
        asked = await self.alice.slash(self.channel, f"{GROUP} {command}")
        await self.env.settle()
        return Asked.of([one for one in (asked.response, *asked.followups) if one is not None and one.components][-1])

    async def choose(self, asked: Asked, choice: str) -> simcord.InteractionResult | None:
        """Presses the choice's button or picks it from its list; None: it is in neither."""
        pressed = next((id for id in asked.buttons if id[0] != "=" and id.split(":")[1:2] == [choice]), None)
        if pressed is not None:
            return await self.alice.click(asked.message, custom_id=pressed)
        for id, values in asked.lists.items():
            value = next((value for value in values if value.split(":")[1:2] == [choice]), None)
            if value is not None:
                return await self.alice.select(asked.message, [value], custom_id=id)
        return None

    async def write(self, asked: Asked) -> simcord.InteractionResult:
        """Opens the form and fills each of its fields."""
        opened = await self.alice.click(asked.message, custom_id=asked.own("write"))
        assert opened.modal is not None, "no form"
        fields = [one["component"] for one in opened.modal["components"]]
        return await self.alice.submit_modal(
            opened,
            {one["custom_id"]: [one["options"][0]["value"]] if "options" in one else "Maya Chen" for one in fields},
        )


@pytest.mark.slow
async def test_every_button_and_every_form_of_every_step_is_acknowledged(tmp_path: Path) -> None:
    known = questions()
    assert {one.id for one in steps.ALL} - {at.partition("/")[0] for at, _ in known} == set()
    walkers: list[Walker] = []
    async with simulated(tmp_path, clock=lambda: walkers[0].now if walkers else utc_now()) as (env, _):
        walkers.append(walker := Walker(env, tmp_path))
        await walker.alice.slash(walker.channel, f"{GROUP} start")
        await env.settle()
        written: set[str] = set()
        for (at, choice), place_and_command in known.items():
            asked = await walker.ask(*place_and_command)
            result = await walker.choose(asked, choice)
            await env.settle()
            assert result is not None, f"{at}: {choice} is not among {asked.buttons} and {asked.lists}"
            assert result.acknowledged, f"{at}: {choice}"
            if at not in written and (asked := await walker.ask(*place_and_command)).own("write"):
                written.add(at)
                sent = await walker.write(asked)
                await env.settle()
                assert sent.acknowledged, f"{at}: the form"
        assert {at.partition("/")[0] for at in written} >= {"about", "contact", "check", "thanks"}


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
