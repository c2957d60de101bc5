"""The connection to Discord's gateway, by discord.py: which intents, when to identify, and who hears of what comes in."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import discord
import yarl
from discord.gateway import DiscordWebSocket

INTENTS = discord.Intents(guilds=True, dm_messages=True)
"""None of them is privileged. Servers, since the library wants to know them; messages only where they are meant for us."""


@dataclass(frozen=True, slots=True)
class Ears:
    """Who hears of what. None of them may raise."""

    set_up: Callable[[], Awaitable[None]]
    """Logged in, not yet connected."""
    interaction: Callable[[discord.Interaction[Any]], None]
    """A command, a button, a select, a form."""
    message: Callable[[discord.Message], Awaitable[None]]
    edited: Callable[[discord.RawMessageUpdateEvent], Awaitable[None]]
    arrived: Callable[[], None]
    """A new session: what came before it was never told to us."""
    identify: Callable[[int], Awaitable[None]]
    """A shard is about to identify; returns when it may."""
    trouble: Callable[[str, BaseException], None]


class Client(discord.AutoShardedClient):
    """One bot. `tree` are its commands."""

    def __init__(self, ears: Ears, *, shards: int = 0) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nobody talks here
        super().__init__(
            intents=INTENTS,
            shard_count=shards or None,
            shard_connect_timeout=None,  # to identify may have to wait
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            enable_debug_events=False,
        )
        self._ears = ears
        self.tree = _Tree(self)

    async def gateway(self, address: str = "") -> discord.SessionStartLimits:
        """Finds out where the gateway is, unless it is told, and how often we may identify still."""
        shards, found, limits = await self.http.get_bot_gateway()
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(address or found)
        self.shard_count = self.shard_count or shards
        return discord.SessionStartLimits(**limits)

    async def disconnect(self) -> None:
        """Leaves the gateway; calls still work."""
        for number in list(self.shards):
            if (shard := self.get_shard(number)) is not None:
                await shard.disconnect()

    async def setup_hook(self) -> None:
        await self._ears.set_up()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        await super().before_identify_hook(shard_id, initial=initial)
        await self._ears.identify(shard_id or 0)

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        """Interactions are heard at once: the library would make a task of each, and look for the command's function."""
        if event == "interaction":
            if args[0].type != discord.InteractionType.autocomplete:
                self._ears.interaction(args[0])
            return
        if event == "shard_connect" and args[0] == 0:  # the only one that direct messages come to
            self._ears.arrived()  # "ready" waits for servers, and what is done meanwhile comes at once
        if event != "socket_event_type":  # it comes with everything, and nobody wants to know
            super().dispatch(event, *args, **kwargs)

    async def on_message(self, message: discord.Message) -> None:
        await self._ears.message(message)

    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        await self._ears.edited(event)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        if (trouble := sys.exc_info()[1]) is not None:
            self._ears.trouble(event_method, trouble)


class _Tree(discord.app_commands.CommandTree[Client]):
    def _from_interaction(self, interaction: discord.Interaction[Client]) -> None:
        if interaction.type == discord.InteractionType.autocomplete:  # commands are heard in `dispatch`
            super()._from_interaction(interaction)

    async def on_error(
        self, interaction: discord.Interaction[Client], error: discord.app_commands.AppCommandError, /
    ) -> None:
        self.client._ears.trouble("command", error.__cause__ or error)  # the same file


__all__ = ["INTENTS", "Client", "Ears"]
