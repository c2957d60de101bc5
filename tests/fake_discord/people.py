"""People and places: what a student does, and what they see."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.fake_discord.errors import ApiError
from tests.fake_discord.gateway import DIRECT_MESSAGES
from tests.fake_discord.model import LOADING, Interaction, Json, Message, iso, snowflake

if TYPE_CHECKING:
    from tests.fake_discord.server import FakeDiscord

TEXT, DM, PRIVATE_THREAD = 0, 1, 12


class Place:
    """A channel: of a server, a thread, or the direct messages with one person."""

    def __init__(
        self,
        discord: FakeDiscord,
        number: int,
        name: str,
        *,
        guild: Guild | None = None,
        person: Person | None = None,
        thread: bool = False,
    ) -> None:
        self.discord, self.id, self.name = discord, number, name
        self.guild, self.person, self.thread = guild, person, thread
        self.messages: list[Message] = []
        self.members: set[int] = set()
        self.writable = True

    def put(self, message: Message) -> Message:
        """A message appears."""
        self.messages.append(message)
        self.discord.changed()
        return message

    def to_json(self) -> Json:
        """As the API tells of it."""
        kind = DM if self.person else PRIVATE_THREAD if self.thread else TEXT
        data: Json = {"id": str(self.id), "type": kind, "flags": 0, "last_message_id": None}
        if self.person is not None:
            return {**data, "recipients": [self.person.user]}
        assert self.guild is not None
        data |= {"guild_id": str(self.guild.id), "name": self.name, "position": 0, "permission_overwrites": []}
        if self.thread:
            meta = {
                "archived": False,
                "auto_archive_duration": 10080,
                "archive_timestamp": iso(time.time()),
                "locked": False,
            }
            data |= {"parent_id": str(self.id), "owner_id": str(self.discord.application), "thread_metadata": meta}
            data |= {"message_count": 0, "member_count": 1}
        return data

    def shown(self) -> str:
        """For people's eyes."""
        lines = [f"--- {self.name} ---"]
        for one in self.messages[-12:]:
            who = "coach" if one.by_bot else "student"
            to = f" (only for {one.seen_by})" if one.seen_by else ""
            lines.append(f"{who}{to}: {one.content} {one.labels}")
        return "\n".join(lines)


class Guild:
    """A server."""

    def __init__(self, discord: FakeDiscord, number: int, name: str) -> None:
        self.discord, self.id, self.name = discord, number, name
        self.channels: list[Place] = []

    def channel(self, name: str = "general") -> Place:
        """A text channel."""
        place = Place(self.discord, snowflake(), name, guild=self)
        self.discord.channels[place.id] = place
        self.channels.append(place)
        return place

    def to_json(self) -> Json:
        """As GUILD_CREATE tells of it."""
        return {
            "id": str(self.id), "name": self.name, "icon": None, "owner_id": "1", "region": "", "afk_timeout": 0,
            "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0, "mfa_level": 0,
            "features": [], "emojis": [], "stickers": [], "system_channel_flags": 0, "premium_tier": 0, "nsfw_level": 0,
            "preferred_locale": "en-US", "premium_progress_bar_enabled": False, "member_count": 2, "large": False,
            "unavailable": False, "threads": [], "presences": [], "stage_instances": [], "guild_scheduled_events": [],
            "voice_states": [], "soundboard_sounds": [],
            "roles": [{"id": str(self.id), "name": "@everyone", "color": 0, "hoist": False, "position": 0,
                       "permissions": "0", "managed": False, "mentionable": False, "flags": 0}],
            "members": [{"user": self.discord.me, "roles": [], "joined_at": iso(0), "deaf": False, "mute": False, "flags": 0}],
            "channels": [place.to_json() for place in self.channels],
        }  # fmt: skip


class Person:
    """Somebody with an account. Methods return the interaction; it is sent in a task of the running loop."""

    def __init__(self, discord: FakeDiscord, number: int, name: str, locale: str) -> None:
        self.discord, self.id, self.name, self.locale = discord, number, name, locale
        self.user: Json = {
            "id": str(number), "username": f"user{number}", "discriminator": "0", "avatar": None, "global_name": name,
        }  # fmt: skip
        self.dm = Place(discord, snowflake(), f"direct messages with {name}", person=self)
        self.refuses: ApiError | None = None
        self._tasks: set[asyncio.Task[Any]] = set()

    # --- what they do -------------------------------------------------------------------------------------------------

    def closes_dms(self) -> None:
        """Direct messages are refused from now on."""
        self.refuses = ApiError(403, 50007, "Cannot send messages to this user")

    def opens_dms(self) -> None:
        """And allowed again."""
        self.refuses = None

    def says(self, text: str, **more: Any) -> Message:
        """A direct message."""
        message = Message(snowflake(), self.dm.id, self.user, text, by_bot=False, **more)
        self.dm.put(message)
        self._send(self.discord.gate.dispatch("MESSAGE_CREATE", message.to_json(), intent=DIRECT_MESSAGES))
        return message

    def edits(self, message: Message, text: str) -> None:
        """Changes an own direct message."""
        message.content, message.edited_at = text, time.time()
        self._send(self.discord.gate.dispatch("MESSAGE_UPDATE", message.to_json(), intent=DIRECT_MESSAGES))

    def command(self, line: str, place: Place | None = None, **options: str) -> Interaction:
        """A slash command, like `coffee people` with name="Maya"."""
        group, _, sub = line.partition(" ")
        given = [{"name": name, "type": 3, "value": value} for name, value in options.items()]
        data = {
            "id": str(snowflake()),
            "name": group,
            "type": 1,
            "options": [{"name": sub, "type": 1, "options": given}],
        }
        return self._interact(2, data, place)

    def types_into(self, line: str, option: str, typed: str, place: Place | None = None) -> Interaction:
        """An argument that is being typed: the answer's `data["choices"]` complete it."""
        group, _, sub = line.partition(" ")
        given = [{"name": option, "type": 3, "value": typed, "focused": True}]
        data = {
            "id": str(snowflake()),
            "name": group,
            "type": 1,
            "options": [{"name": sub, "type": 1, "options": given}],
        }
        return self._interact(4, data, place)

    def uses(self, entry: str, message: Message, place: Place) -> Interaction:
        """An entry of a message's menu."""
        resolved = {"messages": {str(message.id): message.to_json()}}
        data = {"id": str(snowflake()), "name": entry, "type": 3, "target_id": str(message.id), "resolved": resolved}
        return self._interact(2, data, place)

    def presses(self, label: str, place: Place | None = None, message: Message | None = None) -> Interaction:
        """A button with this label, or an option of a select: of this message, or of the newest that has it."""
        place = place or self.dm
        if message is None:
            having = [one for one in self.visible(place) if label in one.labels]
            assert having, f"nothing to press is called {label!r}\n{place.shown()}"
            message = having[-1]
        button = next(one for one in message.buttons if one["label"] == label)
        if "value" in button:
            select = next(c for row in message.components for c in row["components"] if button in c.get("options", []))
            return self.taps(select["custom_id"], message, place, values=[button["value"]])
        return self.taps(button["custom_id"], message, place)

    def taps(
        self, id: str, message: Message, place: Place | None = None, values: list[str] | None = None
    ) -> Interaction:
        """Any component interaction, also one that was tampered with."""
        data: Json = {"custom_id": id, "component_type": 3 if values else 2, "id": 1}
        if values:
            data["values"] = values
        return self._interact(3, data, place, message)

    def fills(self, form: Interaction, values: dict[str, str], place: Place | None = None) -> Interaction:
        """Sends in the form that an interaction was answered with."""
        assert form.how == 9, "it was answered with no form"
        components = []
        for label in form.data["components"]:
            inner = label["component"]
            key = inner["custom_id"]
            value = values.get(key, inner.get("value", ""))
            filled = {"values": [value] if value else []} if inner["type"] == 3 else {"value": value}
            components.append(
                {"type": 18, "id": 1, "component": {"type": inner["type"], "id": 2, "custom_id": key, **filled}}
            )
        data = {"custom_id": form.data["custom_id"], "components": components}
        return self._interact(5, data, place, form.message)

    def _interact(self, kind: int, data: Json, place: Place | None, message: Message | None = None) -> Interaction:
        place = place or self.dm
        one = Interaction(
            snowflake(),
            f"interaction-{uuid.uuid4().hex}",
            kind,
            self.id,
            place.id,
            place.guild is not None,
            time.monotonic(),
            message,
        )
        self.discord.interactions[one.id] = one
        guild = place.guild
        payload: Json = {
            "id": str(one.id), "application_id": str(self.discord.application), "type": kind, "token": one.token, "version": 1,
            "data": data, "channel_id": str(place.id), "channel": place.to_json(), "locale": self.locale, "entitlements": [],
            "authorizing_integration_owners": {"0": str(guild.id)} if guild else {"1": str(self.id)},
            "context": 0 if guild else 1, "app_permissions": "0", "attachment_size_limit": 10_000_000,
        }  # fmt: skip
        if guild is not None:
            member = {
                "user": self.user,
                "roles": [],
                "joined_at": iso(0),
                "deaf": False,
                "mute": False,
                "flags": 0,
                "permissions": "0",
            }
            payload |= {
                "guild_id": str(guild.id),
                "member": member,
                "guild_locale": "en-US",
                "guild": {"id": str(guild.id), "locale": "en-US", "features": []},
            }
        else:
            payload["user"] = self.user
        if message is not None:
            payload["message"] = message.to_json()
        self._send(self.discord.gate.dispatch("INTERACTION_CREATE", payload, guild=guild.id if guild else 0))
        return one

    def _send(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # --- what they see ------------------------------------------------------------------------------------------------

    def visible(self, place: Place | None = None) -> list[Message]:
        """The coach's messages that this person sees there."""
        return [
            one
            for one in (place or self.dm).messages
            if one.by_bot and not one.flags & LOADING and one.seen_by in (None, self.id)
        ]

    def said(self, place: Place | None = None) -> list[str]:
        """Their words."""
        return [one.content for one in self.visible(place)]

    async def sees(
        self,
        words: str | Callable[[Message], bool],
        place: Place | None = None,
        timeout: float = 5.0,  # noqa: ASYNC109 - as `until`
    ) -> Message:
        """Waits for a message with these words, or for which this is true; the newest such."""
        wanted = words if callable(words) else lambda message: words in message.content
        where = place or self.dm
        await self.discord.until(
            lambda: any(wanted(one) for one in self.visible(where)), timeout,
            lambda: f"{words!r} was never seen by {self.name}.\n{where.shown()}\n{self.discord.shown()}",
        )  # fmt: skip
        return [one for one in self.visible(where) if wanted(one)][-1]

    async def acknowledged(self, interaction: Interaction, timeout: float = 5.0) -> Interaction:  # noqa: ASYNC109 - as `until`
        """Waits until it is."""
        await self.discord.until(lambda: interaction.acknowledged is not None, timeout)
        return interaction

    async def opens(self, label: str, place: Place | None = None) -> Interaction:
        """Presses a button that opens a form; the interaction that was answered with it."""
        form = await self.acknowledged(self.presses(label, place))
        assert form.how == 9, f"{label!r} opened no form but was answered by {form.how}"
        return form
