"""The gateway: hello, identify, ready, resume, heartbeat; events with sequence numbers, compressed as asked for."""

from __future__ import annotations

import json
import zlib
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from tests.fake_discord.model import Json, snowflake

if TYPE_CHECKING:
    from tests.fake_discord.server import FakeDiscord

GUILDS, DIRECT_MESSAGES = 1 << 0, 1 << 12
PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15
HEARTBEAT_MS = 41_250


@dataclass(eq=False)
class Session:
    """One shard's session; it outlives its connection, so that it can be resumed."""

    id: str
    shard: tuple[int, int]
    intents: int
    connection: _Connection | None = None
    sequence: int = 0
    sent: deque[Json] = field(default_factory=lambda: deque(maxlen=1000))
    resumable: bool = True


class _Connection:
    def __init__(self, socket: web.WebSocketResponse, compress: bool) -> None:
        self.socket = socket
        self.dropped = False
        self._zlib = zlib.compressobj() if compress else None

    async def send(self, payload: Json) -> None:
        text = json.dumps(payload)
        if self.socket.closed:
            return
        try:
            if self._zlib is None:
                await self.socket.send_str(text)
            else:
                data = self._zlib.compress(text.encode()) + self._zlib.flush(zlib.Z_SYNC_FLUSH)
                await self.socket.send_bytes(data)
        except ConnectionError:
            pass


class Gateway:
    """All sessions of the bot. `identifies` and `resumes` count."""

    def __init__(self, discord: FakeDiscord) -> None:
        self._discord = discord
        self.sessions: dict[str, Session] = {}
        self.identifies = 0
        self.resumes = 0
        self.refused: list[int] = []

    @property
    def listening(self) -> list[Session]:
        """Sessions with a living connection that are ready."""
        return [one for one in self.sessions.values() if one.connection and not one.connection.socket.closed]

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection."""
        socket = web.WebSocketResponse(max_msg_size=16384)
        await socket.prepare(request)
        self._discord.sockets.add(socket)
        connection = _Connection(socket, request.query.get("compress") == "zlib-stream")
        session: Session | None = None
        await connection.send({"op": 10, "d": {"heartbeat_interval": HEARTBEAT_MS}, "s": None, "t": None})
        try:
            async for message in socket:
                if message.type != WSMsgType.TEXT:
                    continue
                payload = json.loads(message.data)
                match payload["op"]:
                    case 1:
                        await connection.send({"op": 11, "d": None})
                    case 2:
                        session = await self._identify(connection, payload["d"])
                    case 6:
                        session = await self._resume(connection, payload["d"])
                    case _:
                        pass
        finally:
            if session is not None and session.connection is connection:
                session.connection = None
                if socket.close_code in (1000, 1001) and not connection.dropped:
                    session.resumable = False  # the bot said good-bye
            self._discord.sockets.discard(socket)
            self._discord.changed()
        return socket

    async def _hang_up(self, connection: _Connection, code: int) -> None:
        self.refused.append(code)
        await connection.socket.close(code=code)
        self._discord.changed()

    async def _identify(self, connection: _Connection, data: Json) -> Session | None:
        self.identifies += 1
        if data["token"] != self._discord.token:
            await self._hang_up(connection, 4004)
            return None
        if data["intents"] & PRIVILEGED:
            await self._hang_up(connection, 4014)
            return None
        if self._discord.identifies_left <= 0:
            await self._hang_up(connection, 4004)
            return None
        self._discord.identifies_left -= 1
        session = Session(f"{snowflake():x}", tuple(data.get("shard", (0, 1))), data["intents"], connection)
        self.sessions[session.id] = session
        guilds = [
            guild for guild in self._discord.guilds.values() if (guild.id >> 22) % session.shard[1] == session.shard[0]
        ]
        ready = {
            "v": 10,
            "user": self._discord.me,
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self._discord.gateway,
            "shard": list(session.shard),
            "application": {"id": str(self._discord.application), "flags": 0},
        }
        await self.tell(session, "READY", ready)
        for guild in guilds:
            await self.tell(session, "GUILD_CREATE", guild.to_json())
        self._discord.changed()
        return session

    async def _resume(self, connection: _Connection, data: Json) -> Session | None:
        session = self.sessions.get(data["session_id"])
        if data["token"] != self._discord.token or session is None or not session.resumable:
            await connection.send({"op": 9, "d": False})
            return None
        self.resumes += 1
        session.connection = connection
        for event in list(session.sent):
            if event["s"] > data["seq"]:
                await connection.send(event)
        await self.tell(session, "RESUMED", {})
        self._discord.changed()
        return session

    async def tell(self, session: Session, name: str, data: Any) -> None:
        """An event for a session; kept for a resume."""
        session.sequence += 1
        event = {"op": 0, "t": name, "s": session.sequence, "d": data}
        session.sent.append(event)
        if session.connection is not None:
            await session.connection.send(event)

    async def dispatch(self, name: str, data: Any, *, guild: int = 0, intent: int = 0) -> bool:
        """An event for the shard that it belongs to; False if there is no session to hear of it."""
        heard = False
        for session in self.sessions.values():
            if (
                session.resumable
                and (guild >> 22) % session.shard[1] == session.shard[0]
                and session.intents & intent == intent
            ):
                alive = session.connection is not None and not session.connection.socket.closed
                if alive or session is list(self.sessions.values())[-1]:
                    await self.tell(session, name, data)
                heard = heard or alive
        return heard

    async def drop(self, *, resumable: bool = True) -> None:
        """All connections end, as they do now and then."""
        for session in list(self.listening):
            session.resumable = resumable
            assert session.connection is not None
            session.connection.dropped = True
            await session.connection.socket.close(code=4000)

    async def ask_to_reconnect(self) -> None:
        """Opcode 7."""
        for session in self.listening:
            assert session.connection is not None
            await session.connection.send({"op": 7, "d": None})
