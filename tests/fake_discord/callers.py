"""Ways to be the bot: calls and a gateway session by hand, and a bare discord.py client."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import aiohttp
import discord as library
import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.fake_discord.gateway import DIRECT_MESSAGES, GUILDS
from tests.fake_discord.model import Interaction
from tests.fake_discord.server import FakeDiscord

SAY = {"content": "hello", "allowed_mentions": {"parse": []}}
PRIVATE = {**SAY, "flags": 64}
WANTED = library.Intents(guilds=True, dm_messages=True)


class Bot:
    """Calls and gateway sessions by hand."""

    def __init__(self, discord: FakeDiscord, session: aiohttp.ClientSession) -> None:
        self.discord, self.session = discord, session

    async def call(self, method: str, path: str, payload: Any = None, *, token: str | None = None) -> tuple[int, Any]:
        """Status and body of the answer, None without one."""
        headers = {"Authorization": f"Bot {self.discord.token if token is None else token}"}
        async with self.session.request(method, f"{self.discord.api}{path}", json=payload, headers=headers) as answer:
            return answer.status, await answer.json() if answer.status != 204 else None

    async def code(self, method: str, path: str, payload: Any = None) -> int:
        """Discord's code of the refusal, 0 where it was none."""
        status, body = await self.call(method, path, payload)
        return body["code"] if status >= 400 else 0

    async def answers(self, interaction: Interaction, kind: int, data: Any = None) -> int:
        """The first answer to an interaction; as `code`."""
        path = f"/interactions/{interaction.id}/{interaction.token}/callback"
        return await self.code("POST", path, {"type": kind} if data is None else {"type": kind, "data": data})

    def hook(self, interaction: Interaction, rest: str = "") -> str:
        """The address of what follows an interaction."""
        return f"/webhooks/{self.discord.application}/{interaction.token}{rest}"

    async def connects(self, query: str = "") -> aiohttp.ClientWebSocketResponse:
        """A connection that was said hello to."""
        socket = await self.session.ws_connect(self.discord.gateway + query)
        assert (await socket.receive_json(timeout=5))["op"] == 10
        return socket

    async def listens(
        self, *, intents: int = GUILDS | DIRECT_MESSAGES, token: str = "", shard: tuple[int, int] = (0, 1)
    ) -> aiohttp.ClientWebSocketResponse:
        """A connection that has identified; what comes of it has not been read."""
        socket = await self.connects()
        data = {"token": token or self.discord.token, "intents": intents, "shard": shard, "properties": {}}
        await socket.send_json({"op": 2, "d": data})
        return socket

    async def resumes(self, ready: Any, seq: int) -> aiohttp.ClientWebSocketResponse:
        """A connection that wants to go on where one with this READY ended."""
        socket = await self.connects()
        data = {"token": self.discord.token, "session_id": ready["d"]["session_id"], "seq": seq}
        await socket.send_json({"op": 6, "d": data})
        return socket


@asynccontextmanager
async def by_hand(**options: Any) -> AsyncIterator[tuple[FakeDiscord, Bot]]:
    """A server and a bot by hand."""
    async with FakeDiscord(**options) as discord, aiohttp.ClientSession() as session:
        yield discord, Bot(discord, session)


class Client(library.AutoShardedClient):
    """A bare discord.py client with a command tree. `heard` are the names of the events that came."""

    def __init__(self, intents: library.Intents) -> None:
        super().__init__(intents=intents, chunk_guilds_at_startup=False)
        self.tree = library.app_commands.CommandTree(self)
        self.heard: list[str] = []
        self.told: Callable[[], object] = lambda: None

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        self.heard.append(event)
        self.told()
        super().dispatch(event, *args, **kwargs)


@asynccontextmanager
async def running(discord: FakeDiscord, client: Client) -> AsyncIterator[Client]:
    """The client listens at this server, unmodified but for where it looks for it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Route, "BASE", discord.api)
        patch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(discord.gateway))
        async with client:
            task = asyncio.create_task(client.start(discord.token))
            client.told = discord.changed
            task.add_done_callback(lambda _: discord.changed())
            try:
                await discord.until(lambda: discord.gate.complete or task.done(), 20)
                if task.done():
                    task.result()
                yield client
            finally:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
