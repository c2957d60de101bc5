"""Chats and the messages in them, as people see them and as Telegram describes them to the bot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.fake_telegram.html import Entity
from tests.fake_telegram.keyboards import Keyboard

if TYPE_CHECKING:
    from tests.fake_telegram.server import FakeTelegram


@dataclass(slots=True, eq=False)
class Message:
    """One message. `text` is plain, also where it is a caption; `entities` are as Telegram returns them.

    `keyboard` holds the rows of buttons as sent; `edits` counts the bot's (or the person's) changes; `document` is the file as
    it was uploaded, `content` what else Telegram tells of it (photo, location, service messages). Times are whole Unix seconds.
    """

    chat: Chat
    id: int
    date: int
    sender: dict[str, Any]
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    keyboard: Keyboard | None = None
    content: dict[str, Any] = field(default_factory=dict)
    document: Upload | None = None
    topic: int | None = None
    reply_to: Message | None = None
    silent: bool = False
    link_preview: dict[str, Any] | None = None
    edits: int = 0
    edit_date: int | None = None
    deleted: bool = False
    stamp: int = 0

    @property
    def from_bot(self) -> bool:
        return bool(self.sender["is_bot"])

    @property
    def labels(self) -> list[str]:
        """What is written on the buttons, row by row."""
        return [button["text"] for row in self.keyboard or () for button in row]

    def button(self, label: str) -> dict[str, Any]:
        """The button with exactly this label."""
        for row in self.keyboard or ():
            for button in row:
                if button["text"] == label:
                    return button
        raise AssertionError(f"no button {label!r} under message {self.id}; there are {self.labels}")

    def to_json(self, *, reply: bool = True) -> dict[str, Any]:
        """The Message object of the Bot API."""
        data: dict[str, Any] = {
            "message_id": self.id,
            "from": self.sender,
            "chat": self.chat.to_json(),
            "date": self.date,
        }
        if self.edit_date is not None:
            data["edit_date"] = self.edit_date
        if self.topic is not None:
            data |= {"message_thread_id": self.topic, "is_topic_message": True}
        if reply and self.reply_to is not None:
            data["reply_to_message"] = self.reply_to.to_json(reply=False)
        elif reply and self.topic is not None:
            # In a topic, what answers nothing else answers the message that opened the topic.
            data["reply_to_message"] = self.chat.topic_opening(self.topic)
        if self.text:
            text, entities = ("caption", "caption_entities") if self.content else ("text", "entities")
            data[text] = self.text
            if self.entities:
                data[entities] = self.entities
        data |= self.content
        if self.link_preview:
            data["link_preview_options"] = self.link_preview
        if self.keyboard:
            data["reply_markup"] = {"inline_keyboard": self.keyboard}
        return data

    def __str__(self) -> str:
        who = self.sender["first_name"]
        what = ", ".join(name for name in self.content) or "text"
        lines = [f"{who}{f' ({what})' if self.content else ''}: {self.text}"]
        if self.keyboard:
            lines += ["    " + " ".join(f"[{button['text']}]" for button in row) for row in self.keyboard]
        if self.edits:
            lines[-1] += f"  (edited {self.edits}x)"
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as the bot uploaded it."""

    name: str
    data: bytes
    mime: str = "application/octet-stream"


class Chat:
    """Where messages are: a person's private chat (`Person`) or a group (`Group`)."""

    kind = "private"

    def __init__(self, telegram: FakeTelegram, number: int) -> None:
        self.telegram = telegram
        self.id = number
        self.messages: list[Message] = []
        self.actions: list[str] = []
        self.title = ""
        self.topics: dict[int, str] = {}
        self.mark = 0
        self._by_id: dict[int, Message] = {}

    @property
    def chat(self) -> list[Message]:
        """All messages that are there (deleted ones are not), oldest first."""
        return self.messages

    @property
    def said(self) -> list[str]:
        """The bot's texts in this chat, oldest first."""
        return [message.text for message in self.messages if message.from_bot]

    def to_json(self) -> dict[str, Any]:
        """The Chat object of the Bot API."""
        raise NotImplementedError

    def topic_opening(self, topic: int) -> dict[str, Any]:
        raise NotImplementedError

    def check_writable(self) -> None:
        """Raises the ApiError that keeps the bot from writing here."""
        raise NotImplementedError

    def reaches_bot(self, message: Message) -> bool:
        """Whether the bot hears of a person's message here; in a private chat always."""
        return True

    def bot_leaves(self) -> None:
        """The bot goes, where it can."""
        raise NotImplementedError

    def next_id(self) -> int:
        """Private chats and small groups of a bot share one count."""
        return self.telegram.next_message_id()

    def put(self, message: Message) -> Message:
        """The message stands in the chat and who waits for it is woken."""
        self.messages.append(message)
        self._by_id[message.id] = message
        keep = self.telegram.keep_messages
        if keep is not None and len(self.messages) > keep:
            self._by_id.pop(self.messages.pop(0).id, None)
        message.stamp = self.telegram.changed()
        return message

    def remove(self, message: Message) -> None:
        message.deleted = True
        self.messages.remove(message)
        del self._by_id[message.id]
        self.telegram.changed()

    def get(self, number: int) -> Message | None:
        return self._by_id.get(number)

    async def sees(self, what: str | Callable[[Message], bool], timeout: float = 5.0, *, ever: bool = False) -> Message:  # noqa: ASYNC109 - as `until`
        """The oldest message of the bot that holds this text (or fulfils this), sent or edited since something was last
        done in this chat (said, pressed, ...); `ever`: since the beginning. Waits up to `timeout` seconds."""

        def wanted(message: Message) -> bool:
            if not message.from_bot or (not ever and message.stamp <= self.mark):
                return False
            return what in message.text if isinstance(what, str) else what(message)

        found: list[Message] = []

        def seen() -> bool:
            found.extend([message for message in self.messages if wanted(message)][:1])
            return bool(found)

        name = repr(what) if isinstance(what, str) else "what was wanted"
        await self.telegram.until(seen, timeout, lambda: f"{name} was never seen.\n{self.shown()}")
        return found[0]

    def shown(self) -> str:
        """The chat for people's eyes; the line shows where the last action was."""
        lines = [f"--- chat {self.id}, what was done last stands above the line ---"]
        ruled = False
        for message in self.messages[-40:]:
            if not ruled and message.stamp > self.mark:
                lines.append("---")
                ruled = True
            lines.append(str(message))
        return "\n".join([*lines, "--- end ---"])
