"""People, and the groups they meet in: what they do becomes updates, exactly as Telegram words them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.fake_telegram.chats import Chat, Message
from tests.fake_telegram.entities import clean, find
from tests.fake_telegram.errors import bad, forbidden
from tests.fake_telegram.html import Entity, utf16
from tests.fake_telegram.shares import shared

if TYPE_CHECKING:
    from tests.fake_telegram.server import FakeTelegram

SUPERGROUPS = -1_000_000_000_000
_LONGEST = 4096


@dataclass(slots=True, eq=False)
class Query:
    """A pressed button. `answer` is the bot's text ("" when it only stopped the spinner), None while it has not answered."""

    id: str
    data: str
    message: Message
    at: float
    answer: str | None = None
    alert: bool = False


class Person(Chat):
    """Somebody, and their private chat with the bot. What they do returns at once; the bot gets its update when it asks."""

    def __init__(
        self, telegram: FakeTelegram, number: int, name: str, language: str | None, user: dict[str, Any]
    ) -> None:
        super().__init__(telegram, number)
        self.user: dict[str, Any] = {"id": number, "is_bot": False, "first_name": name, **user}
        if language:
            self.user["language_code"] = language
        self.started = False
        self.blocked = False

    def to_json(self) -> dict[str, Any]:
        names = {key: self.user[key] for key in ("first_name", "last_name", "username") if key in self.user}
        return {"id": self.id, **names, "type": "private"}

    def check_writable(self) -> None:
        if self.blocked:
            raise forbidden("bot was blocked by the user")
        if not self.started:
            raise forbidden("bot can't initiate conversation with a user")

    def says(
        self, text: str, *, to: Group | None = None, topic: int | None = None, reply_to: Message | None = None
    ) -> Message:
        """Writes; a text beyond 4,096 units goes as several messages, as the apps do it, and the last is returned."""
        plain, _ = clean(text, [])
        if not plain:
            raise ValueError("nobody can send an empty message")
        *earlier, last = _split(plain)
        for part in earlier:
            self._send(part, {}, to, topic, reply_to)
        return self._send(last, {}, to, topic, reply_to)

    def shares(
        self, kind: str, caption: str = "", *, to: Group | None = None, topic: int | None = None, **about: Any
    ) -> Message:
        """Sends something else than text: photo, voice, audio, video, document, sticker, animation, video_note, location,
        venue, contact, dice, poll. `about` overrides fields of it, as `file_name`."""
        return self._send(clean(caption, [])[0], shared(kind, self.user, about), to, topic, None)

    def _send(
        self, text: str, content: dict[str, Any], to: Group | None, topic: int | None, reply_to: Message | None
    ) -> Message:
        chat: Chat = to or self
        if chat is self:
            assert not self.blocked, f"{self.user['first_name']} blocked the bot and has to unblock it before writing"
            self.started = True
        elif topic is not None:
            assert topic in chat.topics, f"no topic {topic} in {chat.title}"
        message = Message(
            chat, chat.next_id(), int(self.telegram.clock()), self.user, text, find(text), content=content,
            topic=topic, reply_to=reply_to,
        )  # fmt: skip
        chat.put(message)
        chat.mark = message.stamp
        if chat.reaches_bot(message):
            self.telegram.updates.push("message", message.to_json(), chat.id)
        return message

    def edits(self, message: Message, text: str) -> Message:
        """Changes an own message."""
        assert message.sender is self.user, "people edit their own messages only"
        message.text, message.entities = clean(text, [])[0], find(clean(text, [])[0])
        message.edits += 1
        message.edit_date = int(self.telegram.clock())
        message.stamp = message.chat.mark = self.telegram.changed()
        if message.chat.reaches_bot(message):
            self.telegram.updates.push("edited_message", message.to_json(), message.chat.id)
        return message

    def presses(self, label: str, message: Message | None = None, *, to: Group | None = None) -> Query:
        """Presses the button with this label, of this message or of the newest that has one."""
        chat: Chat = to or self
        if message is None:
            with_it = [shown for shown in chat.messages if label in shown.labels]
            assert with_it, f"no message has a button {label!r}.\n{chat.shown()}"
            message = with_it[-1]
        assert not message.deleted, f"message {message.id} is not there any more"
        button = message.button(label)
        assert "callback_data" in button, f"{label!r} calls nobody back: {button}"
        return self.taps(button["callback_data"], message)

    def taps(self, data: str, message: Message | None = None) -> Query:
        """A callback with any data, as a changed app or an old screen sends it: the button need not be there (any more).
        `message`: the newest of the bot in the private chat if not given; it may have been deleted."""
        if message is None:
            message = [shown for shown in self.messages if shown.from_bot][-1]
        query = Query(str(4_000_000_001 + len(self.telegram.queries)), data, message, self.telegram.clock())
        self.telegram.queries[query.id] = query
        gone = {"chat": message.chat.to_json(), "message_id": message.id, "date": 0}
        content = {
            "id": query.id,
            "from": self.user,
            "message": gone if message.deleted else message.to_json(),
            "chat_instance": str(8_000_000_000_000 + abs(message.chat.id)),
            "data": data,
        }
        message.chat.mark = self.telegram.changed()
        self.telegram.updates.push("callback_query", content, message.chat.id)
        return query

    def blocks(self) -> None:
        """Blocks the bot."""
        self._changes_membership(blocked=True)

    def unblocks(self) -> None:
        """Takes the bot back."""
        self._changes_membership(blocked=False)

    def _changes_membership(self, *, blocked: bool) -> None:
        assert self.blocked is not blocked
        self.blocked = blocked
        bot = self.telegram.me
        member, kicked = {"user": bot, "status": "member"}, {"user": bot, "status": "kicked", "until_date": 0}
        old, new = (member, kicked) if blocked else (kicked, member)
        content = {"chat": self.to_json(), "from": self.user, "date": int(self.telegram.clock())}
        self.mark = self.telegram.changed()
        self.telegram.updates.push(
            "my_chat_member", {**content, "old_chat_member": old, "new_chat_member": new}, self.id
        )


class Group(Chat):
    """A group or supergroup with the bot in it; people write there by `sam.says(text, to=group)`."""

    def __init__(
        self, telegram: FakeTelegram, number: int, title: str, topics: dict[int, str], *, privacy: bool
    ) -> None:
        super().__init__(telegram, number)
        assert number < 0, "ids of groups are negative"
        self.kind = "supergroup" if number < SUPERGROUPS else "group"
        assert not topics or self.kind == "supergroup", "only supergroups have topics"
        self.title = title
        self.topics = topics
        self.privacy = privacy
        self.bot_inside = True
        self.migrated_to: int | None = None
        self._messages = max(topics, default=0)
        self._owner = {"id": 1_000_000 - number % 1_000_000, "is_bot": False, "first_name": "Owner"}

    def to_json(self) -> dict[str, Any]:
        data = {"id": self.id, "title": self.title, "type": self.kind}
        return {**data, "is_forum": True} if self.topics else data

    def topic_opening(self, topic: int) -> dict[str, Any]:
        """The service message that began a topic; its id is the topic's."""
        return {
            "message_id": topic,
            "from": self._owner,
            "chat": self.to_json(),
            "date": 1_700_000_000,
            "message_thread_id": topic,
            "is_topic_message": True,
            "forum_topic_created": {"name": self.topics[topic], "icon_color": 7_322_096},
        }

    def next_id(self) -> int:
        """A supergroup counts its own messages."""
        if self.kind == "group":
            return super().next_id()
        self._messages += 1
        return self._messages

    def check_writable(self) -> None:
        if self.migrated_to is not None:
            raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=self.migrated_to)
        if not self.bot_inside:
            raise forbidden(f"bot was kicked from the {self.kind} chat")

    def reaches_bot(self, message: Message) -> bool:
        """In privacy mode: commands (not those for another bot), mentions of the bot, replies to it."""
        if not self.bot_inside:
            return False
        if not self.privacy or (message.reply_to is not None and message.reply_to.from_bot):
            return True
        name = "@" + self.telegram.me["username"].lower()
        for entity in message.entities:
            words = _words(message.text, entity).lower()
            if entity["type"] == "mention" and words == name:
                return True
            if entity["type"] == "bot_command" and ("@" not in words or words.endswith(name)):
                return True
        return False

    def takes_in_bot(self, by: Person) -> None:
        """Somebody adds the bot."""
        self._bot_moves(by.user, inside=True)

    def throws_out_bot(self, by: Person) -> None:
        """Somebody removes the bot."""
        self._bot_moves(by.user, inside=False)

    def bot_leaves(self) -> None:
        """leaveChat."""
        self._bot_moves(self.telegram.me, inside=False)

    def _bot_moves(self, by: dict[str, Any], *, inside: bool) -> None:
        self.bot_inside = inside
        states = ["left", "member"] if by is self.telegram.me or inside else ["kicked", "member"]
        new, old = states[inside], states[not inside]
        gone = {"until_date": 0}
        bot = self.telegram.me
        content = {
            "chat": self.to_json(),
            "from": by,
            "date": int(self.telegram.clock()),
            "old_chat_member": {"user": bot, "status": old, **(gone if old == "kicked" else {})},
            "new_chat_member": {"user": bot, "status": new, **(gone if new == "kicked" else {})},
        }
        self.mark = self.telegram.changed()
        self.telegram.updates.push("my_chat_member", content, self.id)

    def migrates(self, number: int | None = None) -> Group:
        """The group becomes a supergroup with a new id, which is returned; both sides get their service message."""
        assert self.kind == "group"
        new = self.telegram.group(number or SUPERGROUPS + self.id, self.title, privacy=self.privacy)
        self._service({"migrate_to_chat_id": new.id})
        new._service({"migrate_from_chat_id": self.id})
        self.migrated_to = new.id
        return new

    def _service(self, content: dict[str, Any]) -> None:
        message = Message(self, self.next_id(), int(self.telegram.clock()), self._owner, content=content)
        self.put(message)
        self.telegram.updates.push("message", message.to_json(), self.id)


def _words(text: str, entity: Entity) -> str:
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le", "replace")


def _split(text: str) -> list[str]:
    parts: list[str] = []
    while utf16(text) > _LONGEST:
        head = text[:_LONGEST]
        while utf16(head) > _LONGEST:
            head = head[:-1]
        parts.append(head)
        text = text[len(head) :]
    return [*parts, text]
