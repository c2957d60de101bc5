"""Where messages stand: channels of servers, private threads, the direct messages with the bot, conversations among people."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.fake_discord.errors import NO_ACCESS, NO_PERMISSION
from tests.fake_discord.gateway import DIRECT_MESSAGES, GUILD_MESSAGES, GUILDS
from tests.fake_discord.model import Json, Message, iso

if TYPE_CHECKING:
    from tests.fake_discord.people import Person
    from tests.fake_discord.server import FakeDiscord

TEXT, DM, GROUP_DM, PRIVATE_THREAD = 0, 1, 3, 12
VIEW, SEND, READ_HISTORY = 1 << 10, 1 << 11, 1 << 16
PRIVATE_THREADS, IN_THREADS = 1 << 36, 1 << 38
USUAL = VIEW | SEND | READ_HISTORY | PRIVATE_THREADS | IN_THREADS


class Place:
    """A channel. `person`: of the direct messages with the bot; `parent`: of a thread; `people`: of a conversation without the bot.

    `permissions` are the bot's there; `writable` False takes the access; `members` are the ids of those in a private thread.
    """

    def __init__(
        self,
        discord: FakeDiscord,
        name: str,
        *,
        guild: Guild | None = None,
        person: Person | None = None,
        parent: Place | None = None,
        people: tuple[Person, ...] = (),
    ) -> None:
        self.discord, self.id, self.name = discord, discord.snowflake(), name
        self.guild, self.person, self.parent, self.people = guild, person, parent, people
        self.messages: list[Message] = []
        self.members: set[int] = set()
        self.permissions = USUAL
        self.writable = True
        self.typing = 0
        discord.channels[self.id] = self

    @property
    def thread(self) -> bool:
        """A private thread."""
        return self.parent is not None

    @property
    def server(self) -> bool:
        """Others than one person and the bot are there."""
        return self.person is None

    @property
    def has_bot(self) -> bool:
        """The bot is there, too, and not only its commands."""
        return self.person is not None or (self.guild is not None and self.guild.has_bot)

    @property
    def context(self) -> int:
        """Of interactions there: server, direct messages with the bot, among people."""
        return 0 if self.guild is not None else 1 if self.person is not None else 2

    def holds(self, person: Person) -> bool:
        """Whether somebody can see what is there."""
        if self.person is not None:
            return person is self.person
        return person.id in self.members if self.thread else not self.people or person in self.people

    # --- what the bot may do ------------------------------------------------------------------------------------------

    def check_access(self, wanted: int = 0) -> None:
        """Raises ApiError where the bot is not, or lacks a permission."""
        if not self.has_bot or not self.writable or (self.guild is not None and not self.permissions & VIEW):
            raise NO_ACCESS
        if self.guild is not None and wanted & ~self.permissions:
            raise NO_PERMISSION

    def check_writable(self) -> None:
        """Raises what keeps the bot from writing there."""
        self.check_access(IN_THREADS if self.thread else SEND)
        if self.person is not None and self.person.refuses is not None:
            raise self.person.refuses

    # --- messages -----------------------------------------------------------------------------------------------------

    def put(self, message: Message) -> Message:
        """A message appears; who is there and asked for such hears of it."""
        self.messages.append(message)
        self._tell("MESSAGE_CREATE", message, message.to_json())
        return message

    def changed(self, message: Message) -> None:
        """A message is not what it was."""
        self._tell("MESSAGE_UPDATE", message, message.to_json())

    def remove(self, message: Message) -> None:
        """A message disappears."""
        message.deleted = True
        self.messages.remove(message)
        self._tell("MESSAGE_DELETE", message, {"id": str(message.id), "channel_id": str(self.id)})

    def find(self, number: int) -> Message | None:
        """The message with this id, if it is there and all may see it."""
        return next((one for one in self.messages if one.id == number and one.seen_by is None), None)

    def _tell(self, event: str, message: Message, data: Json) -> None:
        message.stamp = self.discord.changed()
        if message.seen_by is not None or not self.has_bot or not self.permissions & VIEW:
            return
        if self.guild is not None:
            hidden = {} if message.by_bot else {"content": "", "components": [], "attachments": [], "embeds": []}
            data = {**data, **(hidden if event != "MESSAGE_DELETE" else {}), "guild_id": str(self.guild.id)}
        intent = GUILD_MESSAGES if self.guild is not None else DIRECT_MESSAGES
        self.discord.tell(event, data, guild=self.guild.id if self.guild is not None else 0, intent=intent)

    # --- how it looks -------------------------------------------------------------------------------------------------

    def to_json(self) -> Json:
        """The Channel object."""
        last = str(self.messages[-1].id) if self.messages else None
        data: Json = {"id": str(self.id), "flags": 0, "last_message_id": last}
        if self.person is not None:
            return {**data, "type": DM, "recipients": [self.person.user]}
        if self.guild is None:
            users = [person.user for person in self.people]
            return {
                **data,
                "type": GROUP_DM,
                "recipients": users,
                "name": None,
                "icon": None,
                "owner_id": users[0]["id"],
            }
        data |= {"guild_id": str(self.guild.id), "name": self.name, "rate_limit_per_user": 0}
        if self.parent is None:
            more = {"position": 0, "permission_overwrites": [], "nsfw": False, "topic": None, "parent_id": None}
            return {**data, "type": TEXT, **more}
        meta = {
            "archived": False, "auto_archive_duration": 10080, "archive_timestamp": iso(time.time()), "locked": False,
            "invitable": False,
        }  # fmt: skip
        return {
            **data, "type": PRIVATE_THREAD, "parent_id": str(self.parent.id), "owner_id": str(self.discord.application),
            "thread_metadata": meta, "message_count": len(self.messages), "total_message_sent": len(self.messages),
            "member_count": len(self.members) + 1,
        }  # fmt: skip

    def shown(self) -> str:
        """For people's eyes."""
        lines = [f"--- {self.name} ---"]
        for one in self.messages[-12:]:
            who = "coach" if one.by_bot else str(one.author["global_name"])
            to = f" (only for {one.seen_by})" if one.seen_by else ""
            lines.append(f"{who}{to}: {one.content} {one.labels}{f'  (edited {one.edits}x)' if one.edits else ''}")
        return "\n".join(lines)


class Guild:
    """A server; `has_bot` False: the bot was not invited there, and only people who have it on their own account use it."""

    def __init__(self, discord: FakeDiscord, name: str, *, bot: bool = True) -> None:
        self.discord, self.id, self.name, self.has_bot = discord, discord.snowflake(), name, bot
        self.channels: list[Place] = []
        discord.guilds[self.id] = self

    def channel(self, name: str = "general") -> Place:
        """A text channel."""
        place = Place(self.discord, name, guild=self)
        self.channels.append(place)
        if self.has_bot:
            self.discord.tell("CHANNEL_CREATE", place.to_json(), guild=self.id, intent=GUILDS)
        return place

    def throws_out_bot(self) -> None:
        """The bot has to go."""
        self.has_bot = False
        self.discord.tell("GUILD_DELETE", {"id": str(self.id)}, guild=self.id, intent=GUILDS)

    def to_json(self) -> Json:
        """As GUILD_CREATE tells of it."""
        joined = {"roles": [], "joined_at": iso(0), "deaf": False, "mute": False, "flags": 0}
        everyone = {
            "id": str(self.id), "name": "@everyone", "color": 0, "hoist": False, "position": 0, "permissions": str(USUAL),
            "managed": False, "mentionable": False, "flags": 0,
        }  # fmt: skip
        return {
            "id": str(self.id), "name": self.name, "icon": None, "owner_id": "1", "region": "", "afk_timeout": 0,
            "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0, "mfa_level": 0,
            "features": [], "emojis": [], "stickers": [], "system_channel_flags": 0, "premium_tier": 0, "nsfw_level": 0,
            "preferred_locale": "en-US", "premium_progress_bar_enabled": False, "member_count": 2, "large": False,
            "unavailable": False, "threads": [], "presences": [], "stage_instances": [], "guild_scheduled_events": [],
            "voice_states": [], "soundboard_sounds": [], "joined_at": iso(0), "roles": [everyone],
            "members": [{"user": self.discord.me, **joined}], "channels": [place.to_json() for place in self.channels],
        }  # fmt: skip
