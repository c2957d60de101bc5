"""From Telegram's updates to the coach's events: pure. Any update that Telegram sends has a meaning, if only None.

Ours are private chats; in a group only those who speak to us get an answer, and everything else gives None. Telegram counts in
UTF-16 units, Python in code points: `_units` is the only place where the two meet.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import telegram
from telegram.constants import ChatMemberStatus, ChatType, MessageEntityType

from conversations.commands import COMMANDS
from conversations.vocabulary import Blocked, Command, Event, Pressed, Said, Shared, Unblocked

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_OUR_COMMANDS = frozenset(name for spec in COMMANDS for name in (spec.name, *spec.other_names))
_HIGHEST_ID = 1 << 52
"""Telegram promises ids of at most 52 bits."""
_GONE = frozenset({ChatMemberStatus.BANNED, ChatMemberStatus.LEFT})


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something that a student did in the private chat.

    `key` is the inbox key, `chat` the address; `sent_at` is when the student did it (UTC), None where Telegram does not say.
    `context` is the id of the message whose button was pressed, `callback` the query that must be answered; else both are "".
    """

    key: str
    chat: int
    event: Event
    name: str
    language: str
    sent_at: datetime | None
    context: str = ""
    callback: str = ""


@dataclass(frozen=True, slots=True)
class InGroup:
    """Somebody spoke to the coach in a group; it is answered there only with a way to the private chat.

    `thread` is the topic to answer in; `command` is without slash and @name, "" for a mention or a reply.
    """

    chat: int
    thread: int | None
    message: int
    command: str
    language: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A callback query that is not ours to take (in a group, a game, an inline message): it is answered, and no more."""

    callback: str


def incoming(update: telegram.Update, me: telegram.User) -> Incoming | InGroup | Elsewhere | None:
    """What an update means to the coach whose bot is `me`; None if it is nothing to it.

    Raises ValueError, TypeError, AttributeError for what only looks like an update: something in it is missing, or is no id, no word.
    """
    key = f"telegram:{me.id}:{_id(update.update_id)}"
    if query := update.callback_query:
        return _callback(key, query)
    if member := update.my_chat_member:
        return _member(key, member)
    message, edited = (update.message, False) if update.message else (update.edited_message, True)
    if message is None or message.from_user is None or message.from_user.is_bot:
        return None
    if message.chat.type == ChatType.PRIVATE:
        _id(message.message_id)
        sent_at = _time(message.date)
        event = _changed(message) if edited else _event(message, me)
        return event and _from(
            key, message.chat.id, event, message.from_user, (message.edit_date if edited else None) or sent_at
        )
    if message.chat.type in (ChatType.GROUP, ChatType.SUPERGROUP) and not edited and message.sender_chat is None:
        return _in_group(message, message.from_user, me)
    return None


def _from(key: str, chat: int, event: Event, user: telegram.User, sent_at: datetime) -> Incoming:
    _id(user.id)
    return Incoming(key, _id(chat), event, _words(user.first_name), _words(user.language_code), _time(sent_at))


def _id(number: int) -> int:
    """The number of an update, a chat, a user or a message."""
    if type(number) is not int or abs(number) > _HIGHEST_ID:
        raise ValueError("no id")
    return number


def _time(moment: datetime) -> datetime:
    """When something was sent."""
    if not isinstance(moment, datetime):
        raise TypeError("no time")
    return moment


def _callback(key: str, query: telegram.CallbackQuery) -> Incoming | Elsewhere:
    message = query.message
    ours = not query.inline_message_id if message is None else message.chat.type == ChatType.PRIVATE
    if not ours or not isinstance(query.data, str) or not query.data:
        return Elsewhere(query.id)
    user = query.from_user
    who = _id(user.id)
    return Incoming(
        key,
        _id(message.chat.id) if message else who,
        Pressed(_words(query.data)),
        _words(user.first_name),
        _words(user.language_code),
        None,
        str(_id(message.message_id)) if message else "",
        query.id,
    )


def _member(key: str, change: telegram.ChatMemberUpdated) -> Incoming | None:
    """The student blocked us or came back; None for changes that make no difference, and in groups."""
    gone, was_gone = (member.status in _GONE for member in (change.new_chat_member, change.old_chat_member))
    if change.chat.type != ChatType.PRIVATE or gone == was_gone:
        return None
    return _from(key, change.chat.id, Blocked() if gone else Unblocked(), change.from_user, change.date)


# --- messages in the private chat -----------------------------------------------------------------------------------


def _event(message: telegram.Message, me: telegram.User) -> Event | None:
    if not message.text:
        return _shared(message)
    for entity in message.entities:
        if entity.type == MessageEntityType.BOT_COMMAND and entity.offset == 0:
            name, bot = _command(message.text, entity)
            if bot and not _is_us(bot, me):
                return None
            if name:
                argument = _units(message.text, entity.length).strip()
                return Command(name, argument if name != "start" or _PAYLOAD.fullmatch(argument) else "")
    return Said(_words(message.text))


def _changed(message: telegram.Message) -> Event | None:
    words = message.text or message.caption
    return Said(_words(words), edited=message.date) if words else None


def _shared(message: telegram.Message) -> Shared | None:
    """What is in a message without text; None for service messages (pinned, migrated, joined ...)."""
    for attribute, kind, words in _KINDS:
        if content := getattr(message, attribute):
            name = getattr(content, "file_name", None)
            return Shared(kind, _words(name), _words(message.caption or words(content)))
    return None


def _no_words(content: object) -> str:
    return ""


def _emoji(content: telegram.Sticker | telegram.Dice) -> str | None:
    return content.emoji


def _contact(contact: telegram.Contact) -> str:
    """The name alone: whose number it is, is nothing that we need to keep."""
    return f"{contact.first_name} {contact.last_name or ''}".strip()


def _checklist(checklist: telegram.Checklist) -> str:
    return "\n".join((checklist.title, *(task.text for task in checklist.tasks)))


_KINDS: Final[tuple[tuple[str, str, Callable[..., str | None]], ...]] = (
    # an animation is also a document, a live photo also a photo, a venue also a location: the special one first
    ("animation", "picture", _no_words),
    ("live_photo", "picture", _no_words),
    ("photo", "picture", _no_words),
    ("sticker", "picture", _emoji),
    ("voice", "voice", _no_words),
    ("video_note", "video", _no_words),
    ("video", "video", _no_words),
    ("audio", "file", _no_words),
    ("document", "file", _no_words),
    ("contact", "card", _contact),
    ("venue", "place", lambda venue: f"{venue.title}, {venue.address}"),
    ("location", "place", _no_words),
    ("poll", "poll", lambda poll: poll.question),
    ("checklist", "list", _checklist),
    ("dice", "game", _emoji),
    ("game", "game", lambda game: game.title),
    ("story", "story", _no_words),
    ("paid_media", "other", _no_words),
    ("giveaway", "other", _no_words),
    ("invoice", "other", _no_words),
)
"""Message attribute, our kind, its words where it has no caption."""


# --- messages in groups ---------------------------------------------------------------------------------------------


def _in_group(message: telegram.Message, sender: telegram.User, me: telegram.User) -> InGroup | None:
    command = _spoken_to(message, me)
    if command is None:
        return None
    thread = message.message_thread_id if message.is_topic_message else None
    return InGroup(_id(message.chat.id), thread, message.message_id, command, _words(sender.language_code))


def _spoken_to(message: telegram.Message, me: telegram.User) -> str | None:
    """The command that is meant for us, "" for a mention of us or a reply to us, else None."""
    words, entities = message.text or message.caption or "", message.entities or message.caption_entities
    mentioned = False
    for entity in entities:
        match entity.type:
            case MessageEntityType.BOT_COMMAND:
                name, bot = _command(words, entity)
                if bot and _is_us(bot, me):
                    return name
                if entity.offset == 0 and bot:
                    return None
                if entity.offset == 0 and name in _OUR_COMMANDS:
                    return name
            case MessageEntityType.MENTION:
                mentioned = mentioned or _is_us(_units(words, entity.offset + 1, entity.length - 1), me)
            case MessageEntityType.TEXT_MENTION:
                mentioned = mentioned or (entity.user is not None and entity.user.id == me.id)
            case _:
                pass
    if mentioned:
        return ""
    original = message.reply_to_message
    to_us = original is not None and original.from_user is not None and original.from_user.id == me.id
    return "" if to_us and (words or _shared(message)) else None


# --- words ----------------------------------------------------------------------------------------------------------


def _command(text: str, entity: telegram.MessageEntity) -> tuple[str, str]:
    """Name and bot of `/name@bot`; the bot is "" where none is named."""
    name, _, bot = _units(text, entity.offset, entity.length).removeprefix("/").partition("@")
    return name.lower(), bot


def _is_us(name: str, me: telegram.User) -> bool:
    return name.lower() == (me.username or "").lower() != ""


def _units(text: str, offset: int, length: int | None = None) -> str:
    """The part of a text that Telegram means by an offset and a length in UTF-16 units."""
    units = text.encode("utf-16-le", "surrogatepass")
    end = None if length is None else 2 * (offset + length)
    return _words(units[2 * offset : end].decode("utf-16-le", "replace"))


def _words(text: str | None) -> str:
    """A text without what nothing can store: NUL, and halves of surrogate pairs (only a forged update has them)."""
    return (text or "").replace("\0", "").encode("utf-8", "replace").decode()
