"""People: what a student does, and what they see."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.fake_discord import commands, forms
from tests.fake_discord.errors import CLOSED, NOTHING_SHARED, ApiError
from tests.fake_discord.model import LOADING, Interaction, Json, Message, iso, user
from tests.fake_discord.places import Place

if TYPE_CHECKING:
    from tests.fake_discord.server import FakeDiscord

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5
MEMBER: Json = {
    "roles": [], "deaf": False, "mute": False, "flags": 0, "nick": None, "avatar": None, "banner": None, "pending": False,
    "premium_since": None, "communication_disabled_until": None, "unusual_dm_activity_until": None,
}  # fmt: skip


class Person:
    """Somebody with an account. Methods return the interaction at once; the bot hears of it a moment later.

    `refuses`: with what the bot's direct messages are refused, if at all; `installed`: the bot is on this person's own account.
    """

    def __init__(self, discord: FakeDiscord, number: int, name: str, locale: str) -> None:
        self.discord, self.id, self.name, self.locale = discord, number, name, locale
        self.user = user(number, name, f"user{number}")
        self.dm = Place(discord, f"direct messages with {name}", person=self)
        self.refuses: ApiError | None = None
        self.installed = False
        self._marks: dict[int, int] = {}

    # --- what they do -------------------------------------------------------------------------------------------------

    def closes_dms(self) -> None:
        """Direct messages are refused from now on."""
        self.refuses = CLOSED

    def opens_dms(self) -> None:
        """And allowed again."""
        self.refuses = None

    def shares_no_server(self) -> None:
        """There is no server any more where this person and the bot both are."""
        self.refuses = NOTHING_SHARED

    def installs(self) -> None:
        """Takes the bot to the own account, so that it works everywhere."""
        self.installed = True

    @property
    def threads(self) -> list[Place]:
        """The private threads that this person was taken into."""
        return [one for one in self.discord.channels.values() if one.thread and self.id in one.members]

    def says(self, text: str, to: Place | None = None, **more: Any) -> Message:
        """Writes a direct message, or in another place; `more` as fields of Message, as `attachments`."""
        place = to or self.dm
        message = Message(self.discord.snowflake(), place.id, self.user, text, by_bot=False, **more)
        place.put(message)
        self._marks[place.id] = message.stamp
        return message

    def edits(self, message: Message, text: str) -> None:
        """Changes an own message."""
        message.content, message.edited_at = text, self.discord.clock()
        message.edits += 1
        self.discord.channels[message.channel].changed(message)
        self._marks[message.channel] = message.stamp

    def command(self, line: str, place: Place | None = None, **options: str) -> Interaction:
        """A slash command, like `coffee people` with name="Maya"."""
        place = place or self.dm
        given: list[Json] = [{"name": name, "type": 3, "value": value} for name, value in options.items()]
        return self._interact(COMMAND, commands.chosen(self.discord, line, place, given), place)

    def types_into(self, line: str, option: str, typed: str, place: Place | None = None) -> Interaction:
        """An argument that is being typed: the answer's `data["choices"]` complete it."""
        place = place or self.dm
        given: list[Json] = [{"name": option, "type": 3, "value": typed, "focused": True}]
        return self._interact(AUTOCOMPLETE, commands.chosen(self.discord, line, place, given), place)

    async def offered(self, line: str, option: str, typed: str, place: Place | None = None) -> list[str]:
        """What is offered while an argument is being typed."""
        found = await self.acknowledged(self.types_into(line, option, typed, place))
        return [choice["name"] for choice in found.data["choices"]]

    def uses(self, entry: str, message: Message, place: Place | None = None) -> Interaction:
        """An entry of a message's menu."""
        place = place or self.discord.channels[message.channel]
        return self._interact(COMMAND, commands.entry(self.discord, entry, message, place), place)

    def presses(self, label: str, place: Place | None = None, message: Message | None = None) -> Interaction:
        """A button with this label, or an option of a select: of this message, or of the newest that has it."""
        message, button = self._found(label, place, message)
        if "value" in button:
            return self.taps(message.select_of(button)["custom_id"], message, place, values=[button["value"]])
        assert "custom_id" in button, f"{label!r} is a link"
        return self.taps(button["custom_id"], message, place)

    def picks(self, label: str, place: Place | None = None, message: Message | None = None) -> Interaction:
        """An option of a select."""
        message, button = self._found(label, place, message)
        assert "value" in button, f"{label!r} is no option but a button"
        return self.presses(label, place, message)

    def _found(self, label: str, place: Place | None, message: Message | None) -> tuple[Message, Json]:
        if message is None:
            place = place or self.dm
            having = [one for one in self.visible(place) if label in one.labels]
            assert having, f"nothing to press is called {label!r}\n{place.shown()}"
            message = having[-1]
        assert label in message.labels, f"no {label!r} under this message: {message.labels}"
        button = next(one for one in message.buttons if one["label"] == label)
        assert not button.get("disabled"), f"{label!r} cannot be pressed"
        return message, button

    def taps(
        self, id: str, message: Message, place: Place | None = None, values: list[str] | None = None
    ) -> Interaction:
        """Any component interaction, also one that was tampered with."""
        place = place or self.discord.channels[message.channel]
        number = next((n for n, one in enumerate(forms.inner(message.components), 1) if one.get("custom_id") == id), 1)
        data: Json = {"custom_id": id, "component_type": 3 if values else 2, "id": number}
        if values:
            data["values"] = values
        return self._interact(COMPONENT, data, place, message)

    def fills(self, form: Interaction, values: dict[str, str], place: Place | None = None) -> Interaction:
        """Sends in the form that an interaction was answered with; `values` by the fields' ids or labels."""
        assert form.how == 9, "it was answered with no form"
        place = place or self.discord.channels[form.channel]
        return self._interact(MODAL, forms.filled(form.data, values, self.discord.forged), place, form.message)

    async def opens(self, label: str, place: Place | None = None) -> Interaction:
        """Presses a button that opens a form; the interaction that was answered with it."""
        form = await self.acknowledged(self.presses(label, place))
        assert form.how == 9, f"{label!r} opened no form but was answered by {form.how}"
        return form

    # --- how the bot hears of it --------------------------------------------------------------------------------------

    def _interact(self, kind: int, data: Json, place: Place, message: Message | None = None) -> Interaction:
        discord, guild = self.discord, place.guild
        assert place.has_bot or self.installed, "the bot is neither in this place nor on the account of this person"
        token = f"interaction-{uuid.uuid4().hex}"
        one = Interaction(discord.snowflake(), token, kind, self.id, place.id, place.server, time.monotonic(), message)
        one.alone = not place.has_bot
        owners = {"0": str(guild.id) if guild is not None else "0"} if place.has_bot else {}
        one.payload = {
            "id": str(one.id), "application_id": str(discord.application), "type": kind, "token": token, "version": 1,
            "data": data, "channel_id": str(place.id), "channel": place.to_json(), "locale": self.locale, "entitlements": [],
            "authorizing_integration_owners": owners | ({"1": str(self.id)} if self.installed else {}),
            "context": place.context, "app_permissions": str(place.permissions), "attachment_size_limit": 10_485_760,
            "entitlement_sku_ids": [],
        }  # fmt: skip
        if guild is not None:
            about = {"id": str(guild.id), "locale": "en-US", "features": []}
            one.payload["member"] = {
                **MEMBER,
                "user": self.user,
                "joined_at": iso(0),
                "permissions": str(place.permissions),
            }
            one.payload["channel"]["permissions"] = str(place.permissions)
            one.payload |= {"guild_id": str(guild.id), "guild_locale": "en-US", "guild": about}
        else:
            one.payload["user"] = self.user
        if message is not None:
            one.payload["message"] = message.to_json()
        discord.begins(one, guild.id if guild is not None else 0)
        self._marks[place.id] = discord.changed()
        return one

    # --- what they see ------------------------------------------------------------------------------------------------

    def visible(self, place: Place | None = None) -> list[Message]:
        """The coach's messages that this person sees there."""
        place = place or self.dm
        if not place.holds(self):
            return []
        shown = [one for one in place.messages if one.by_bot and not one.flags & LOADING]
        return [one for one in shown if one.seen_by in (None, self.id)]

    def said(self, place: Place | None = None) -> list[str]:
        """Their words."""
        return [one.content for one in self.visible(place)]

    async def sees(
        self,
        words: str | Callable[[Message], bool],
        place: Place | None = None,
        timeout: float = 5.0,  # noqa: ASYNC109 - as `until`
        *,
        new: bool = False,
    ) -> Message:
        """Waits for a message with these words, or for which this is true; the newest such. `new`: it came or changed after this
        person last did something there."""
        where = place or self.dm
        mark = self._marks.get(where.id, 0) if new else -1

        def wanted(message: Message) -> bool:
            return message.stamp > mark and (words(message) if callable(words) else words in message.content)

        await self.discord.until(
            lambda: any(wanted(one) for one in self.visible(where)), timeout,
            lambda: f"{words!r} was never seen by {self.name}.\n{where.shown()}\n{self.discord.shown()}",
        )  # fmt: skip
        return [one for one in self.visible(where) if wanted(one)][-1]

    async def acknowledged(self, interaction: Interaction, timeout: float = 5.0) -> Interaction:  # noqa: ASYNC109 - as `until`
        """Waits until it is."""
        await self.discord.until(lambda: interaction.acknowledged is not None, timeout)
        return interaction
