"""The bare discord.py command, as its documentation shows it: it keeps nothing. The measure for our first answer."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

ANSWER = "There's nobody to let go right now. Whenever you like, we go on where we were."


async def main() -> None:
    """python -m benchmarks.bare_discord_bot TOKEN API GATEWAY"""
    token, Route.BASE, gateway = sys.argv[1:4]
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    client = discord.AutoShardedClient(intents=discord.Intents(guilds=True, dm_messages=True), shard_count=1)
    tree = app_commands.CommandTree(client)
    group = app_commands.Group(name="coffee", description="a coach")

    @group.command(name="close", description="let go")
    async def close(interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message(
            ANSWER, ephemeral=True, suppress_embeds=True, allowed_mentions=discord.AllowedMentions.none()
        )

    tree.add_command(group)
    await client.start(token)


if __name__ == "__main__":
    asyncio.run(main())
