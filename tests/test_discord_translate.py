"""From Discord's payloads to the coach's events: as tables, with the library's own objects made from payloads."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

import discord
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord import commands
from adapters.discord.client import INTENTS
from adapters.discord.translate import Asked, Context, Incoming, edited, first_id, incoming, said, time_of
from conversations import texts as conversations_texts
from conversations.commands import COMMANDS
from conversations.texts import Section, Template, TextError, Texts, languages, load
from conversations.vocabulary import Command, Event, Filled, Pressed, Said, Shared
from tests.fake_discord import checks
from tests.fake_discord.model import iso, snowflake

USER = {"id": "9007", "username": "sam", "discriminator": "0", "avatar": None, "global_name": "Sam"}
CHANNEL = {
    "id": "55", "type": 0, "guild_id": "33", "name": "general", "position": 0, "permission_overwrites": [], "flags": 0,
}  # fmt: skip
KEYS = ("custom_id", "values", "components", "component", "name", "options", "type", "value", "resolved", "target_id")
MADE = datetime(2026, 3, 2, 9, tzinfo=UTC)
STATE = discord.Client(intents=INTENTS)._connection
STATE.user = discord.ClientUser(state=STATE, data={**USER, "id": "77", "bot": True})  # type: ignore[arg-type]


def interaction(kind: int, data: Any, *, guild: bool = True, context: int | None = None, message: bool = False) -> Any:
    payload: dict[str, Any] = {
        "id": str(first_id(MADE) + 5), "application_id": "77", "type": kind, "token": "to:ken", "version": 1, "data": data,
        "channel": CHANNEL if guild else {"id": "55", "type": 1, "recipients": []},
        "channel_id": "55", "locale": "de", "entitlements": [],
        "authorizing_integration_owners": {"0": "33"} if guild else {}, "attachment_size_limit": 1,
    }  # fmt: skip
    if context is not None:
        payload["context"] = context
    if guild:
        member = {
            "user": USER,
            "roles": [],
            "joined_at": iso(0),
            "deaf": False,
            "mute": False,
            "flags": 0,
            "permissions": "0",
        }
        payload |= {"guild_id": "33", "member": member, "guild": {"id": "33", "features": [], "locale": "de"}}
    else:
        payload["user"] = USER
    if message:
        payload["message"] = {
            "id": "66", "channel_id": "55", "author": USER, "content": "", "timestamp": iso(0), "edited_timestamp": None,
            "tts": False, "mention_everyone": False, "mentions": [], "mention_roles": [], "attachments": [], "embeds": [],
            "pinned": False, "type": 0,
        }  # fmt: skip
    return discord.Interaction(data=payload, state=STATE)  # type: ignore[arg-type]


def sub(name: str, *options: dict[str, Any]) -> dict[str, Any]:
    return {"id": "1", "name": "coffee", "type": 1, "options": [{"name": name, "type": 1, "options": list(options)}]}


def label(inner: dict[str, Any]) -> dict[str, Any]:
    return {"type": 18, "id": 1, "component": inner}


@pytest.mark.parametrize(
    ("kind", "data", "event"),
    [
        (2, sub("plan"), Command("plan")),
        (2, sub("people", {"name": "name", "type": 3, "value": "Maya"}), Command("people", "Maya")),
        (2, {"id": "1", "name": "Review this invitation", "type": 3, "target_id": "4",
             "resolved": {"messages": {"4": {"content": "Dear Maya"}}}}, Command("review", "Dear Maya")),
        (2, {"id": "1", "name": "other", "type": 1}, None),
        (3, {"custom_id": "zone:yes:0:3", "component_type": 2}, Pressed("zone:yes:0:3")),
        (3, {"custom_id": "=pick:0:people:0:3", "component_type": 3, "values": ["people:c1:0:3"]}, Pressed("people:c1:0:3")),
        (3, {"custom_id": "=pick:0:people:0:3", "component_type": 3, "values": []}, Pressed("=pick:0:people:0:3")),
        (3, {"custom_id": "=nonsense", "component_type": 2}, Pressed("=nonsense")),
        (5, {"custom_id": "=form:zone:0:3", "components": [label({"type": 4, "id": 2, "custom_id": "text", "value": "Berlin"})]},
         Filled("zone:0:3", {"text": "Berlin"})),
        (5, {"custom_id": "=form:c:1:3", "components": [label({"type": 3, "id": 2, "custom_id": "channel", "values": ["email"]}),
             label({"type": 4, "id": 3, "custom_id": "name", "value": ""})]}, Filled("c:1:3", {"channel": "email", "name": ""})),
        (5, {"custom_id": "odd", "components": [{"type": 1, "components": [{"type": 4, "custom_id": "x", "value": "y"}]}]},
         Filled("odd", {"x": "y"})),
    ],
)  # fmt: skip
def test_interactions(kind: int, data: Any, event: Event | None) -> None:
    found = incoming(interaction(kind, data, message=kind == 3))
    if event is None:
        assert found is None
        return
    assert isinstance(found, Incoming)
    assert found.event == event
    assert (found.user, found.name, found.language, found.guild) == (9007, "Sam", "de", True)
    assert found.key == f"discord:77:{first_id(MADE) + 5}"
    assert found.sent_at == MADE
    assert found.context == Context("m" if kind == 3 else "c", True, first_id(MADE) + 5, "to:ken")


@pytest.mark.parametrize(
    ("guild", "context", "server"),
    [(True, 0, True), (True, None, True), (False, 1, False), (False, 2, True), (False, None, False)],
)
def test_only_our_direct_messages_are_private_by_themselves(guild: bool, context: int | None, server: bool) -> None:
    found = incoming(interaction(2, sub("plan"), guild=guild, context=context))
    assert isinstance(found, Incoming)
    assert found.context is not None
    assert found.context.server is server


@pytest.mark.parametrize(
    ("id", "kind", "question", "number"),
    [
        ("=write:zone:0:3", "write", "zone:0:3", 0),
        ("=page:2:people:0:3", "page", "people:0:3", 2),
        ("=page:x:people", "page", "people", 0),
        ("=page:99999:people", "page", "people", 0),
        ("=dm", "dm", "", 0),
        ("=thread", "thread", "", 0),
    ],
)
def test_our_own_buttons(id: str, kind: str, question: str, number: int) -> None:
    found = incoming(interaction(3, {"custom_id": id, "component_type": 2}, message=True))
    assert isinstance(found, Asked)
    assert (found.kind, found.question, found.number, found.channel) == (kind, question, number, 55)


odd = st.recursive(
    st.none() | st.integers() | st.text(max_size=20) | st.booleans(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.sampled_from(KEYS),
        inner, max_size=5,
    ),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=300)
@given(st.sampled_from([1, 2, 3, 4, 5]), odd)
def test_what_only_looks_like_an_interaction_raises_nothing_else(kind: int, data: Any) -> None:
    made = interaction(2, {})
    made.type, made.data = discord.InteractionType(kind), data if isinstance(data, dict) else {"custom_id": data}
    try:
        found = incoming(made)
    except ValueError:
        return
    assert found is None or isinstance(found, Incoming | Asked)


@pytest.mark.parametrize("text", ["", "cs", "cs:1", "cs:1:", "xs:1:t", "cs:-1:t", "cs:٣:t", "c:1:t", "csx:1:t"])
def test_a_context_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"context|unpack"):
        Context.read(text)


def test_a_context_keeps_what_it_is() -> None:
    context = Context("m", True, first_id(MADE), "a:b:c")
    assert Context.read(context.text) == context
    assert context.made_at == MADE
    assert (context.over_at - context.made_at).total_seconds() == 900
    assert time_of(first_id(MADE)) == MADE


def message(content: str = "", **more: Any) -> discord.Message:
    channel = discord.DMChannel._from_message(STATE, 55)
    data = {
        "id": str(snowflake(MADE.timestamp())), "channel_id": "55", "author": USER, "content": content,
        "timestamp": iso(MADE.timestamp()),
        "edited_timestamp": None, "tts": False, "mention_everyone": False, "mentions": [], "mention_roles": [],
        "attachments": [], "embeds": [], "pinned": False, "type": 0, **more,
    }  # fmt: skip
    return discord.Message(state=STATE, channel=channel, data=data)  # type: ignore[arg-type]


FILE = {"id": "1", "filename": "cv.pdf", "size": 1, "url": "https://x.example", "proxy_url": "https://x.example"}


@pytest.mark.parametrize(
    ("content", "more", "event"),
    [
        ("hello", {}, Said("hello")),
        ("/coffee plan", {}, Said("/plan")),
        ("/coffee", {}, Said("/coffee")),
        (
            "see this",
            {"attachments": [{**FILE, "content_type": "application/pdf"}]},
            Shared("file", "cv.pdf", "see this"),
        ),
        ("", {"attachments": [{**FILE, "content_type": "image/png"}]}, Shared("picture", "cv.pdf")),
        ("", {"attachments": [{**FILE, "content_type": "audio/ogg"}]}, Shared("voice", "cv.pdf")),
        ("", {"attachments": [FILE]}, Shared("file", "cv.pdf")),
        ("", {"sticker_items": [{"id": "5", "name": "wave", "format_type": 1}]}, Shared("picture", "wave")),
        ("", {}, Shared("other")),
        ("hi", {"author": {**USER, "bot": True}}, None),
        ("pinned", {"type": 6}, None),
    ],
)
def test_direct_messages(content: str, more: dict[str, Any], event: Event | None) -> None:
    found = said(message(content, **more), 77)
    assert (found and found.event) == event
    if found:
        assert (found.user, found.channel, found.context, found.sent_at) == (9007, 55, None, MADE)


def test_a_changed_message_says_when_it_was_first_sent() -> None:
    data = {"edited_timestamp": iso(MADE.timestamp() + 60)}
    after = message("better", **data)
    event = discord.RawMessageUpdateEvent(data, after)  # type: ignore[arg-type]
    found = edited(event, 77)
    assert found is not None
    assert found.event == Said("better", edited=MADE)
    assert found.key != said(after, 77).key  # type: ignore[union-attr]
    assert edited(discord.RawMessageUpdateEvent({}, message("preview")), 77) is None  # type: ignore[arg-type]


# --- commands -----------------------------------------------------------------------------------------------------------


def payload(wanted: dict[str, Texts] | None = None) -> list[dict[str, Any]]:
    async def suggest(interaction: discord.Interaction[Any], command: str, typed: str) -> list[str]:
        return []

    texts = wanted or {"en": load("en")}
    tree = discord.app_commands.CommandTree(discord.Client(intents=INTENTS))
    commands.build(tree, texts, suggest)
    return commands.payload(tree, texts)


def test_discord_is_told_the_table_of_commands() -> None:
    menu, group = payload()
    checks.check_commands([menu, group])
    assert (menu["name"], menu["type"]) == ("Review this invitation", 3)
    assert [one["name"] for one in group["options"]] == [spec.name for spec in COMMANDS]
    for command in (menu, group):
        assert set(command["contexts"]) == {0, 1, 2}
        assert set(command["integration_types"]) == {0, 1}
    options = {one["name"]: one["options"][0] for one in group["options"] if one["options"]}
    assert {name: bool(option.get("autocomplete")) for name, option in options.items()} == {
        "people": True, "field": True, "timezone": True, "review": False, "link": False,
    }  # fmt: skip


def test_the_digest_changes_only_with_what_is_told() -> None:
    assert commands.digest(payload()) == commands.digest(payload())
    changed = payload()
    changed[1]["description"] += "!"
    assert commands.digest(changed) != commands.digest(payload())


def translated(language: str, **names: str) -> Texts:
    """English that calls some commands by other names."""
    sections = dict(load("en").sections)
    told = tomllib.loads((files(conversations_texts) / "en" / "discord_names.toml").read_text("utf-8"))
    for name, word in names.items():
        (told if name.startswith("argument_") else told["choices"])[name] = word
    sections["discord_names"] = Section("texts/xx/discord_names.toml", told)
    return Texts(language, sections)


def test_in_english_a_command_is_called_what_the_table_calls_it() -> None:
    names = load("en").sections["discord_names"]
    assert {key: name.source for key, name in names.choices.items()} == {
        name: name for name in (commands.GROUP, *(spec.name for spec in COMMANDS))
    }
    arguments = {spec.argument for spec in COMMANDS if spec.argument}
    assert {key: name.source for key, name in names.entries.items() if isinstance(name, Template)} == {
        f"argument_{name}": name for name in arguments
    }


def test_other_languages_are_told_in_discords_own_codes() -> None:
    english = load("en")
    german = translated("de", coffee="kaffee", plan="überblick", timezone="zeitzone", argument_city="stadt")
    hindi = translated("hi", plan="योजना")
    menu, group = payload({"en": english, "de": german, "pt": english, "hi": hindi, "tlh": english})
    checks.check_commands([menu, group])
    by_name = {one["name"]: one for one in group["options"]}
    (city,) = by_name["timezone"]["options"]
    for one in (group, by_name["plan"], city):
        assert set(one["name_localizations"]) == set(one["description_localizations"]) == {"de", "pt-BR", "hi"}
    assert set(menu["name_localizations"]) == {"de", "pt-BR", "hi"}
    assert group["name_localizations"]["de"] == "kaffee"
    assert by_name["plan"]["name_localizations"] == {"de": "überblick", "pt-BR": "plan", "hi": "योजना"}
    assert (by_name["timezone"]["name_localizations"]["de"], city["name_localizations"]["de"]) == ("zeitzone", "stadt")


@pytest.mark.parametrize(
    ("key", "name", "why"),
    [
        ("plan", "Plan", "lower-case"),
        ("plan", "my plan", "must be between"),
        ("plan", "", "must be between"),
        ("plan", "p" * 33, "must be between"),
        ("plan", "/plan", "must be between"),
        ("coffee", "Kaffee", "lower-case"),
        ("argument_city", "Stadt", "lower-case"),
        ("plan", "back", "two commands are called 'back'"),
    ],
)
def test_a_name_that_discord_would_refuse_is_named(key: str, name: str, why: str) -> None:
    with pytest.raises(TextError, match=why) as caught:
        payload({"en": load("en"), "de": translated("de", **{key: name})})
    assert str(caught.value).startswith("texts/de/discord_names.toml: ")


@pytest.mark.parametrize("language", languages())
def test_the_names_of_every_language_are_taken(language: str) -> None:
    checks.check_commands(payload({"en": load("en"), "de": Texts("de", load(language).sections)}))
