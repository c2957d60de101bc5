"""The gateway: hello, identify, ready, resume, heartbeat; events with sequence numbers, and why it hangs up.

Sources: Discord's documentation of the gateway (v10): opcodes, close codes, limits. What is guessed says so.
"""

from __future__ import annotations

import json
import secrets
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from tests.fake_discord.model import Json
from tests.fake_discord.sockets import Connection, HangUp

if TYPE_CHECKING:
    from tests.fake_discord.server import FakeDiscord

GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES = 1 << 0, 1 << 9, 1 << 12
PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15
KNOWN_INTENTS = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25
KEPT_EVENTS = 1000
"""Of a session, for a resume; guessed."""
IDENTIFIES_A_DAY = 1000


@dataclass(eq=False)
class Session:
    """One shard's session; it outlives its connection, so that it can be resumed. `lost`: since when it has none."""

    id: str
    shard: tuple[int, int]
    intents: int
    connection: Connection | None = None
    sequence: int = 0
    sent: deque[Json] = field(default_factory=lambda: deque(maxlen=KEPT_EVENTS))
    resumable: bool = True
    lost: float | None = None

    @property
    def alive(self) -> bool:
        """Somebody hears what it is told."""
        return self.connection is not None and self.connection.open

    def wants(self, guild: int, intent: int) -> bool:
        """Whether an event of a server (0: of none) is for it."""
        number, count = self.shard
        return (guild >> 22) % count == number and self.intents & intent == intent


class Gateway:
    """All sessions of the bot. Everything may be set by a test at any time.

    `identifies`, `resumes` and `heartbeats` count; `refused` are the codes with which it hung up. `heartbeat_ms`: the interval that
    it asks for; `acknowledges` heartbeats, else the connection is a zombie. `session_seconds`: how long a session without a
    connection can be resumed. `identify_pause`: seconds between two identifies of a bucket, 5 on Discord; 0 does not care.
    """

    def __init__(self, discord: FakeDiscord) -> None:
        self._discord = discord
        self.sessions: dict[str, Session] = {}
        self.identifies = self.resumes = self.heartbeats = 0
        self.refused: list[int] = []
        self.heartbeat_ms = 41_250
        self.acknowledges = True
        self.session_seconds = 120.0
        self.identify_pause = 0.0
        self.max_concurrency = 1
        self.connections: set[Connection] = set()
        self._identified: dict[int, float] = {}

    @property
    def listening(self) -> list[Session]:
        """Sessions with a living connection."""
        return [one for one in self.sessions.values() if one.alive]

    @property
    def complete(self) -> bool:
        """Every shard has a session that listens."""
        shards = {one.shard for one in self.listening}
        return bool(shards) and any(len([1 for shard in shards if shard[1] == count]) == count for _, count in shards)

    # --- a connection -------------------------------------------------------------------------------------------------

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection, from hello to its end."""
        socket = web.WebSocketResponse(max_msg_size=4096, autoping=True)
        await socket.prepare(request)
        connection = Connection(socket, request, compress=request.query.get("compress") == "zlib-stream")
        self.connections.add(connection)
        session: Session | None = None
        try:
            _check_query(request)
            await connection.send({"op": 10, "d": {"heartbeat_interval": self.heartbeat_ms}, "s": None, "t": None})
            connection.expect_heartbeat(self.heartbeat_ms / 1000)
            async for message in socket:
                if message.type is WSMsgType.ERROR:
                    break
                session = await self._hear(connection, session, _decoded(message.type, message.data)) or session
        except HangUp as reason:
            self.refused.append(reason.code)
            await connection.close(reason.code)
        finally:
            connection.over()
            if session is not None and session.connection is connection:
                session.connection, session.lost = None, time.monotonic()
                if socket.close_code in (1000, 1001) and not connection.hung_up:
                    session.resumable = False  # who leaves like this does not come back
            self.connections.discard(connection)
            self._discord.changed()
        return socket

    async def _hear(self, connection: Connection, session: Session | None, payload: Json) -> Session | None:
        connection.count()
        match payload.get("op"), payload.get("d"):
            case 1, None | int():
                self.heartbeats += 1
                self._discord.changed()
                connection.expect_heartbeat(self.heartbeat_ms / 1000)
                if self.acknowledges:
                    await connection.send({"op": 11, "d": None})
            case 2 | 6, dict() if session is not None:
                raise HangUp(4005)
            case 2, dict(data):
                return await self._identify(connection, data)
            case 6, dict(data):
                return await self._resume(connection, data)
            case 3 | 4 | 8 | 31, dict():
                if session is None:
                    raise HangUp(4003)
            case 1 | 2 | 3 | 4 | 6 | 8 | 31, _:
                raise HangUp(4002)
            case _:
                raise HangUp(4001)
        return None

    # --- sessions -----------------------------------------------------------------------------------------------------

    async def _identify(self, connection: Connection, data: Json) -> Session | None:
        self.identifies += 1
        if not self._discord.knows(str(data.get("token"))):
            raise HangUp(4004)
        number, count = data.get("shard", (0, 1))
        if not 0 <= number < count:
            raise HangUp(4010)
        intents = data.get("intents")
        if not isinstance(intents, int) or intents & ~KNOWN_INTENTS:
            raise HangUp(4013)
        if intents & PRIVILEGED:
            raise HangUp(4014)
        self._spend_identify()
        bucket, now = number % self.max_concurrency, time.monotonic()
        if now < self._identified.get(bucket, -1e9) + self.identify_pause:
            await connection.send({"op": 9, "d": False})
            return None
        self._identified[bucket] = now
        session = Session(secrets.token_hex(16), (number, count), intents, connection)
        self.sessions[session.id] = session
        await self._welcome(session)
        self._discord.changed()
        return session

    def _spend_identify(self) -> None:
        """Whoever identifies too often in a day loses all sessions and the token: so the documentation says."""
        self._discord.identifies_left -= 1
        if self._discord.identifies_left < 0:
            self._discord.troubles.append("identified too often: Discord has taken the token back")
            self._discord.token_taken = True
            for session in self.sessions.values():
                session.resumable = False
            raise HangUp(4004)

    async def _welcome(self, session: Session) -> None:
        discord = self._discord
        guilds = [one for one in discord.guilds.values() if one.has_bot and session.wants(one.id, 0)]
        ready = {
            "v": 10, "user": {**discord.me, "verified": True, "mfa_enabled": False, "email": None}, "session_id": session.id,
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds], "user_settings": {}, "presences": [],
            "relationships": [], "private_channels": [], "resume_gateway_url": discord.gateway, "session_type": "normal",
            "shard": list(session.shard), "application": {"id": str(discord.application), "flags": 0},
        }  # fmt: skip
        await self._tell(session, "READY", ready)
        for guild in guilds:
            if session.intents & GUILDS:
                await self._tell(session, "GUILD_CREATE", guild.to_json())

    async def _resume(self, connection: Connection, data: Json) -> Session | None:
        if not self._discord.knows(str(data.get("token"))):
            raise HangUp(4004)
        session, heard = self.sessions.get(str(data.get("session_id"))), data.get("seq")
        self._forget_lost()
        if session is None or not session.resumable or session.id not in self.sessions:
            await connection.send({"op": 9, "d": False})
            return None
        if not isinstance(heard, int) or heard > session.sequence:
            raise HangUp(4007)
        if session.sent and heard < session.sent[0]["s"] - 1:
            await connection.send({"op": 9, "d": False})  # too much was missed
            return None
        self.resumes += 1
        if session.connection is not None:
            await session.connection.close(4000)
            session.connection = None
        session.lost = None
        while heard < session.sequence:  # what happens meanwhile joins the queue
            heard += 1
            await connection.send(session.sent[heard - session.sent[0]["s"]])
        session.connection = connection
        await self._tell(session, "RESUMED", {})
        self._discord.changed()
        return session

    def _forget_lost(self) -> None:
        late = time.monotonic() - self.session_seconds
        for session in [one for one in self.sessions.values() if one.lost is not None]:
            assert session.lost is not None
            if session.lost < late or not session.resumable:
                del self.sessions[session.id]

    async def _tell(self, session: Session, name: str, data: Any) -> None:
        session.sequence += 1
        event = {"op": 0, "t": name, "s": session.sequence, "d": data}
        session.sent.append(event)
        if session.connection is not None:
            await session.connection.send(event)

    async def dispatch(self, name: str, data: Any, *, guild: int = 0, intent: int = 0) -> bool:
        """An event for the shard that it belongs to, if it asked for such. Who is away gets it when the session is resumed; False
        if nobody heard it now."""
        self._forget_lost()
        wanted = [one for one in self.sessions.values() if one.resumable and one.wants(guild, intent)]
        heard = any(one.alive for one in wanted)
        for session in wanted:
            await self._tell(session, name, data)
        self._discord.changed()
        return heard

    # --- on demand ----------------------------------------------------------------------------------------------------

    async def drop(self, code: int = 4000, *, resumable: bool = True, cut: bool = False) -> None:
        """All connections end, as they do now and then: with this code, or without a word (`cut`)."""
        for session in self.listening:
            session.resumable = session.resumable and resumable
            assert session.connection is not None
            if cut:
                session.connection.cut()
            else:
                await session.connection.close(code)

    async def end(self, code: int | None = None) -> None:
        """Every connection ends, with this code or without a word."""
        for connection in list(self.connections):
            if code is None:
                connection.cut()
            else:
                await connection.close(code)

    async def ask_to_reconnect(self) -> None:
        """Opcode 7."""
        await self._say({"op": 7, "d": None})

    async def ask_for_heartbeat(self) -> None:
        """Opcode 1."""
        await self._say({"op": 1, "d": None})

    async def invalidate(self, *, resumable: bool = False) -> None:
        """Opcode 9."""
        for session in self.listening:
            session.resumable = session.resumable and resumable
        await self._say({"op": 9, "d": resumable})

    async def _say(self, payload: Json) -> None:
        for session in self.listening:
            assert session.connection is not None
            await session.connection.send({"s": None, "t": None, **payload})


def _check_query(request: web.Request) -> None:
    """What is not given is what Discord takes then, but for the version, of which there is only this one."""
    if request.query.get("v", "10") != "10" or request.query.get("encoding", "json") != "json":
        raise HangUp(4012)


def _decoded(kind: WSMsgType, data: Any) -> Json:
    if kind is not WSMsgType.TEXT:
        raise HangUp(4002)
    try:
        payload = json.loads(data)
    except ValueError as error:
        raise HangUp(4002) from error
    if not isinstance(payload, dict):
        raise HangUp(4002)
    return payload
