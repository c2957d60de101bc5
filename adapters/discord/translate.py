"""From Discord's interactions and direct messages to the coach's events: pure. Nothing that comes in raises but ValueError.

What is pressed in a server is as personal as in the direct messages, and only its answer is shown in another way; so one student is
one Discord account, wherever. An interaction is acknowledged by its id and token: `Context` carries them through the outbox.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import discord
from msgspec import Struct

from conversations.vocabulary import Command, Event, Filled, Pressed, Said, Shared

GROUP: Final = "coffee"
"""The slash command whose subcommands are the coach's commands."""
REVIEW: Final = "Review this invitation"
"""The entry in a message's menu."""
MARK: Final = "="
"""Begins the ids that are the adapter's own: `=write:<question>`, `=form:…`, `=pick:<n>:…`, `=page:<n>:…`, `=dm`, `=thread`."""
EPOCH: Final = datetime(2015, 1, 1, tzinfo=UTC)
_EPOCH_SECONDS: Final = EPOCH.timestamp()
TOKEN_LASTS: Final = timedelta(minutes=15)
_OWN: Final = frozenset({"write", "page", "dm", "thread"})
_LONGEST_ID: Final = 100


class Context(Struct, frozen=True):
    """What a reply needs to answer an interaction. `kind` is c (a command) or m (at a message); `server`: others are there, too."""

    kind: str
    server: bool
    interaction: int
    token: str

    @property
    def text(self) -> str:
        """As it stands in the outbox."""
        return f"{self.kind}{'s' if self.server else 'd'}:{self.interaction}:{self.token}"

    @classmethod
    def read(cls, text: str) -> Context:
        """From its text. Raises ValueError."""
        head, interaction, token = text.split(":", 2)
        if (
            head not in ("cs", "cd", "ms", "md")
            or not interaction.isascii()
            or not interaction.isdecimal()
            or not token
        ):
            raise ValueError("no context of an interaction")
        return cls(head[0], head[1] == "s", int(interaction), token)

    @property
    def made_at(self) -> datetime:
        """When Discord made the interaction."""
        return time_of(self.interaction)

    @property
    def over_at(self) -> datetime:
        """From then on its token is worth nothing."""
        return self.made_at + TOKEN_LASTS


class Incoming(Struct, frozen=True):
    """Something that a student did; `key` is the inbox key, `sent_at` when they did it (UTC), `context` None for a direct message.

    `guild`: in a server that has taken us in, and not only on the student's own account.
    """

    key: str
    user: int
    event: Event
    name: str
    language: str
    sent_at: datetime
    context: Context | None
    channel: int
    guild: bool = False


class Asked(Struct, frozen=True):
    """A button of the adapter's own: write, page, dm, thread. It is answered without a turn."""

    kind: str
    key: str
    user: int
    name: str
    language: str
    context: Context
    channel: int
    guild: bool
    question: str = ""
    number: int = 0


def time_of(snowflake: int) -> datetime:
    """When a thing with this id was made, in UTC."""
    return EPOCH + timedelta(milliseconds=snowflake >> 22)


def seconds_of(snowflake: int) -> float:
    """The same in seconds since 1970."""
    return _EPOCH_SECONDS + (snowflake >> 22) / 1000


def first_id(moment: datetime) -> int:
    """The smallest id that something made at this moment can have."""
    return max(0, int((moment - EPOCH).total_seconds() * 1000)) << 22


# --- interactions ---------------------------------------------------------------------------------------------------


def incoming(interaction: discord.Interaction[Any]) -> Incoming | Asked | None:
    """What an interaction means; None for one that is nothing to us. Raises ValueError for what only looks like one."""
    try:
        return _incoming(interaction)
    except (AttributeError, TypeError, KeyError, IndexError) as trouble:
        raise ValueError(f"no interaction ({type(trouble).__name__})") from None


def _incoming(interaction: discord.Interaction[Any]) -> Incoming | Asked | None:
    data: dict[str, Any] = dict(interaction.data or {})
    at_message = interaction.message is not None
    context = Context("m" if at_message else "c", not _is_direct(interaction), interaction.id, interaction.token)
    key = f"discord:{interaction.application_id}:{interaction.id}"
    user = interaction.user
    name, language = user.display_name, str(interaction.locale)
    channel = interaction.channel_id or 0
    guild = interaction.is_guild_integration()
    event: Event | None = None
    match interaction.type:
        case discord.InteractionType.application_command:
            event = _command(data)
        case discord.InteractionType.component:
            chosen = data.get("values") or []
            id = _word(chosen[0] if chosen else data["custom_id"])
            if id.startswith(MARK):
                kind, question, number = _own(id)
                if kind in _OWN:
                    return Asked(kind, key, user.id, name, language, context, channel, guild, question, number)
            event = Pressed(id)
        case discord.InteractionType.modal_submit:
            question = _word(data["custom_id"]).removeprefix(f"{MARK}form:")
            event = Filled(question, dict(_fields(data.get("components") or [])))
        case _:
            return None
    if event is None:
        return None
    return Incoming(key, user.id, event, name, language, time_of(interaction.id), context, channel, guild)


def _is_direct(interaction: discord.Interaction[Any]) -> bool:
    """Whether it is in the direct messages with us, where nobody else is."""
    if interaction.guild_id is not None:
        return False
    return interaction.context.dm_channel or not (interaction.context.guild or interaction.context.private_channel)


def _command(data: dict[str, Any]) -> Command | None:
    if int(data.get("type", 1)) == discord.AppCommandType.message.value:
        message = data["resolved"]["messages"][str(data["target_id"])]
        return Command("review", _word(message["content"]))
    if data["name"] != GROUP:
        return None
    chosen = (data.get("options") or [])[0]
    given = chosen.get("options") or []
    return Command(_word(chosen["name"]), str(given[0]["value"]) if given else "")


def _own(id: str) -> tuple[str, str, int]:
    """Kind, question and number of an id of ours; a question that is none is found out where it is looked up."""
    kind, _, rest = id[len(MARK) :].partition(":")
    number = 0
    if kind == "page":
        digits, _, rest = rest.partition(":")
        number = int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 4 else 0
    return kind, rest, number


def _fields(components: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Key and value of every field of a form, in labels or in rows."""
    found: list[tuple[str, str]] = []
    for component in components:
        if "custom_id" in component:
            values = component.get("values")
            value = values[0] if values else component.get("value", "")
            found.append((_word(component["custom_id"]), _word(value or "")))
        if isinstance(inner := component.get("component"), dict):
            found += _fields([inner])
        found += _fields(component.get("components") or [])
    return found


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no word")
    return value


# --- direct messages ------------------------------------------------------------------------------------------------

_KINDS: Final = {"image": "picture", "audio": "voice", "video": "video"}


def said(message: discord.Message, application: int) -> Incoming | None:
    """What somebody wrote to us; None for servers, bots, and what Discord itself writes."""
    if message.guild is not None or message.author.bot or message.is_system():
        return None
    event: Event
    text = _without_group(message.content)
    if message.attachments:
        first = message.attachments[0]
        kind = _KINDS.get((first.content_type or "").partition("/")[0], "file")
        event = Shared(kind, first.filename, text)
    elif message.stickers:
        event = Shared("picture", message.stickers[0].name)
    elif message.poll is not None:
        event = Shared("poll", "", message.poll.question)
    elif message.content.strip():
        event = Said(text)
    else:
        event = Shared("other")
    return Incoming(
        f"discord:{application}:m{message.id}",
        message.author.id,
        event,
        message.author.display_name,
        "",
        time_of(message.id),
        None,
        message.channel.id,
    )


def edited(event: discord.RawMessageUpdateEvent, application: int) -> Incoming | None:
    """A direct message that its writer has changed; None where only Discord did (a preview, a pin)."""
    message = event.message
    if event.guild_id is not None or not event.data.get("edited_timestamp") or message.edited_at is None:
        return None
    if message.author.bot or not message.content.strip():
        return None
    return Incoming(
        f"discord:{application}:m{message.id}e{int(message.edited_at.timestamp() * 1000)}",
        message.author.id,
        Said(_without_group(message.content), edited=message.created_at),
        message.author.display_name,
        "",
        message.edited_at,
        None,
        message.channel.id,
    )


def _without_group(text: str) -> str:
    """`/coffee plan` typed as plain text, where Discord has not made a command of it, is `/plan`."""
    head, _, rest = text.strip().partition(" ")
    return f"/{rest.lstrip()}" if head.lower() == f"/{GROUP}" and rest.strip() else text
