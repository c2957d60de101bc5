"""discord.py takes the tests' Discord for the real one: an unmodified client listens, answers and is answered."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import discord as library
import pytest
from discord import app_commands

from tests.fake_discord import FakeDiscord, Limits, Place
from tests.fake_discord.callers import WANTED, Client, running

EVERYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
INSTALLED = app_commands.AppInstallationType(guild=True, user=True)
Asked = library.Interaction[Any]


class Input(library.ui.TextInput[Any]):
    """Without the label that it had before there were labels."""

    def to_component_dict(self) -> Any:
        return {key: value for key, value in super().to_component_dict().items() if key != "label"}


class Select(library.ui.Select[Any]):
    """With what is the same for messages and forms alone."""

    def to_component_dict(self) -> Any:
        return {key: value for key, value in super().to_component_dict().items() if key not in ("required", "disabled")}


class Form(library.ui.Modal, title="About you"):
    """A form as the library makes it."""

    city = library.ui.Label(text="City", component=Input(custom_id="city", max_length=20))
    field = library.ui.Label(
        text="Field",
        component=Select(custom_id="field", options=[library.SelectOption(label="Nursing", value="n")]),
    )

    async def on_submit(self, interaction: Asked, /) -> None:
        city, field = self.city.component, self.field.component
        assert isinstance(city, library.ui.TextInput)
        assert isinstance(field, library.ui.Select)
        await interaction.response.send_message(f"{city.value} {field.values}", ephemeral=True)


class Buttons(library.ui.View):
    """A button that opens a form, one that edits in place, a select."""

    @library.ui.button(label="Write", custom_id="write")
    async def write(self, interaction: Asked, button: Any) -> None:
        await interaction.response.send_modal(Form(custom_id="form"))

    @library.ui.button(label="Yes", custom_id="yes")
    async def yes(self, interaction: Asked, button: Any) -> None:
        await interaction.response.edit_message(
            content="done", view=None, allowed_mentions=library.AllowedMentions.none()
        )

    @library.ui.select(
        cls=Select, custom_id="pick", options=[library.SelectOption(label=f"Nr {n}", value=str(n)) for n in (1, 2)]
    )
    async def pick(self, interaction: Asked, select: Select) -> None:
        await interaction.response.send_message(f"picked {select.values}", ephemeral=True)


def made(intents: library.Intents = WANTED) -> Client:
    """A client with a few commands."""
    client = Client(intents)
    none = library.AllowedMentions.none()
    client._connection.allowed_mentions = none
    group = app_commands.Group(
        name="coffee", description="A coach", allowed_contexts=EVERYWHERE, allowed_installs=INSTALLED
    )

    @group.command(description="Says who is asked about")
    async def people(interaction: Asked, name: str = "") -> None:
        where = interaction.guild.name if interaction.guild else "alone"
        words = f"{interaction.user.display_name} {interaction.locale} {where} {name}"
        await interaction.response.send_message(words, ephemeral=True)

    @people.autocomplete("name")
    async def completed(interaction: Asked, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=one, value=one) for one in ("Maya", "Mo") if one.startswith(current)]

    @group.command(description="Takes its time")
    async def slowly(interaction: Asked) -> None:
        await interaction.response.defer(ephemeral=True)
        await interaction.followup.send("first", allowed_mentions=none)
        await interaction.followup.send("second", ephemeral=True, allowed_mentions=none)
        await interaction.edit_original_response(content="first, changed", allowed_mentions=none)

    @group.command(description="Shows buttons")
    async def buttons(interaction: Asked) -> None:
        await interaction.response.send_message("choose", view=Buttons(timeout=None), ephemeral=True)

    async def review(interaction: Asked, message: library.Message) -> None:
        await interaction.response.send_message(f"about: {message.content}", ephemeral=True)

    menu = app_commands.ContextMenu(name="Review", callback=review)
    menu.allowed_contexts, menu.allowed_installs = EVERYWHERE, INSTALLED
    client.tree.add_command(group)
    client.tree.add_command(menu)

    @client.event
    async def setup_hook() -> None:
        await client.tree.sync()

    @client.event
    async def on_message(message: library.Message) -> None:
        if not message.author.bot:
            async with message.channel.typing():
                await message.channel.send(f"you said {message.content}", allowed_mentions=none)

    return client


@asynccontextmanager
async def talking(**options: Any) -> AsyncIterator[tuple[FakeDiscord, Client, Place]]:
    async with FakeDiscord(**options) as discord:
        campus = discord.guild().channel()
        async with running(discord, made()) as client:
            yield discord, client, campus
        assert discord.troubles == [] == discord.missed()


async def test_a_command_in_a_server_and_a_direct_message() -> None:
    async with talking() as (discord, client, campus):
        sam, kim = discord.person(7, "Sam", locale="de"), discord.person(8, "Kim")
        asked = sam.command("coffee people", campus, name="Maya")
        await sam.sees("Sam de Campus Maya", campus, new=True)
        assert kim.visible(campus) == [], "it was for Sam alone"
        assert asked.how == 4
        assert 0 < (asked.took or 0) < 3
        kim.command("coffee people")
        await kim.sees("Kim en-US alone")
        sam.says("hello")
        await sam.sees("you said hello", new=True)
        assert sam.dm.typing == 1
        assert (discord.syncs, discord.gate.identifies) == (1, 1)
        await discord.until(lambda: client.heard.count("message") == 2)  # the bot hears its own direct messages, too
        assert client.user is not None
        assert client.guilds[0].get_channel(campus.id) is not None


async def test_what_is_typed_is_completed() -> None:
    async with talking() as (discord, _, campus):
        sam = discord.person(7)
        assert await sam.offered("coffee people", "name", "Ma", campus) == ["Maya"]
        assert await sam.offered("coffee people", "name", "M") == ["Maya", "Mo"]


async def test_only_what_the_bot_has_told_of_can_be_chosen() -> None:
    async with talking() as (discord, _, campus):
        sam = discord.person(7)
        for line, options in (("coffee nothing", {}), ("tea", {}), ("coffee", {}), ("coffee people", {"age": "7"})):
            with pytest.raises(AssertionError, match=r"is no command|knows no|it is a group|has no argument"):
                sam.command(line, campus, **options)
        with pytest.raises(AssertionError, match="1 to 6000 long"):
            sam.command("coffee people", campus, name="")
        with pytest.raises(AssertionError, match="has no argument"):
            sam.types_into("coffee slowly", "name", "x", campus)


async def test_deferred_followed_up_and_filled() -> None:
    async with talking() as (discord, _, campus):
        sam = discord.person(7)
        asked = sam.command("coffee slowly", campus)
        await sam.sees("first, changed", campus)
        assert asked.how == 5
        assert sam.said(campus) == ["first, changed", "second"], "the first follow-up filled what was deferred"
        assert [message.seen_by for message in asked.messages] == [sam.id, sam.id]


async def test_buttons_forms_and_selects() -> None:
    async with talking() as (discord, _, campus):
        sam = discord.person(7)
        sam.command("coffee buttons", campus)
        choose = await sam.sees("choose", campus)
        assert choose.labels == ["Write", "Yes", "Nr 1", "Nr 2"]
        form = await sam.opens("Write", campus)
        for wrong in ({"City": "x" * 21}, {"City": ""}, {"Country": "x"}, {"City": "x", "Field": ""}):
            with pytest.raises(AssertionError, match=r"takes no more|must be|has no field"):
                sam.fills(form, wrong)
        sent = sam.fills(form, {"City": "Toronto", "field": "Nursing"})
        await sam.sees("Toronto ['n']", campus)
        assert sent.message is choose
        sam.picks("Nr 2", campus)
        await sam.sees("picked ['2']", campus)
        with pytest.raises(AssertionError, match="is no option but a button"):
            sam.picks("Yes", campus)
        pressed = await sam.acknowledged(sam.presses("Yes", campus))
        assert (pressed.how, choose.content, choose.labels, choose.edits) == (7, "done", [], 1)
        with pytest.raises(AssertionError, match="nothing to press"):
            sam.presses("Yes", campus)
        assert discord.forged == []


async def test_an_entry_in_a_messages_menu() -> None:
    async with talking() as (discord, client, campus):
        sam, kim = discord.person(7), discord.person(8, "Kim")
        posted = kim.says("Dear Ms Lee", to=campus)
        sam.uses("Review", posted)
        await sam.sees("about: Dear Ms Lee", campus)
        assert "message" not in client.heard, "messages in a server were not asked for"


async def test_where_only_the_student_has_the_coach() -> None:
    """In a server without it and among people: its commands work, and nothing else of it is there."""
    async with talking() as (discord, client, _):
        sam = discord.person(7)
        elsewhere = discord.guild("Elsewhere", bot=False).channel()
        among = discord.private(sam, discord.person(8, "Kim"))
        with pytest.raises(AssertionError, match="neither in this place"):
            sam.command("coffee people", elsewhere)
        sam.installs()
        for place in (elsewhere, among):
            asked = sam.command("coffee people", place)
            await sam.sees("Sam en-US", place)
            assert asked.payload["authorizing_integration_owners"] == {"1": str(sam.id)}
            assert asked.payload["context"] == place.context
            with pytest.raises(library.Forbidden) as refused:
                await client.get_partial_messageable(place.id).send("x")
            assert refused.value.code == 50001
        assert discord.person(9, "Eve").visible(among) == []


async def test_the_library_waits_where_it_is_told_to() -> None:
    """With the rates of Discord: it reads the headers, and nothing is refused."""
    limits = Limits(buckets={"POST /channels/{}/messages": (2, 0.3)})
    async with talking(limits=limits) as (discord, client, _):
        sam = discord.person(7)
        sam.says("hello")
        await sam.sees("you said hello")
        channel = client.get_partial_messageable(sam.dm.id)
        for number in range(5):
            await channel.send(str(number), allowed_mentions=library.AllowedMentions.none())
        assert sam.said()[1:] == ["0", "1", "2", "3", "4"]
        assert limits.refused == {}


async def test_two_shards_share_the_servers() -> None:
    async with FakeDiscord(shards=2) as discord:
        places = [discord.guild(f"Campus {n}").channel() for n in range(2)]
        while places[0].guild.id >> 22 & 1 == places[1].guild.id >> 22 & 1:  # type: ignore[union-attr]
            await asyncio.sleep(0.001)  # the next millisecond has an id for the other shard
            places[1] = discord.guild("Campus 1").channel()
        client = made()
        client.before_identify_hook = nothing  # type: ignore[method-assign]
        async with running(discord, client):
            assert sorted(one.shard for one in discord.gate.listening) == [(0, 2), (1, 2)]
            sam = discord.person(7)
            for place in places:
                sam.command("coffee people", place)
                await sam.sees("Sam", place)
            sam.says("hello")
            await sam.sees("you said hello")


async def nothing(shard_id: int | None, *, initial: bool = False) -> None:
    """The library waits five seconds between two shards; this server's gateway does not ask for it unless told to."""


async def test_lost_connections_are_taken_up_again() -> None:
    async with talking() as (discord, client, _):
        sam = discord.person(7)
        sam.says("one")
        await sam.sees("you said one")
        for number, lose in enumerate(
            (discord.gate.drop, lambda: discord.gate.drop(cut=True), discord.gate.ask_to_reconnect), 1
        ):
            await lose()
            await discord.until(lambda: not discord.gate.listening)
            sam.says(f"while away {number}")
            await discord.until(lambda number=number: discord.gate.resumes == number, 10)
            await sam.sees(f"you said while away {number}")
        assert discord.gate.identifies == 1
        assert client.heard.count("resumed") == 3
