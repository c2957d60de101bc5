"""The server: one port for the gateway and the HTTP API, and everything that there is on this Discord."""

from __future__ import annotations

import asyncio
import base64
import json
import re
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

from tests.fake_discord import rest
from tests.fake_discord.errors import ApiError
from tests.fake_discord.gateway import Gateway, Session
from tests.fake_discord.model import Interaction, Json, Message, snowflake
from tests.fake_discord.people import Guild, Person, Place
from tests.fake_telegram.faults import Fault
from tests.fake_telegram.waiting import Watch

SECRET = "canary-Zk3vQ9"  # nobody's


@dataclass(eq=False)
class Call:
    """One request of the bot: `route` is its method and path with {} for each id, `json` what it sent."""

    route: str
    parts: list[str]
    json: Any
    files: list[tuple[str, bytes]] = field(default_factory=list)
    query: dict[str, str] = field(default_factory=dict)
    at: float = field(default_factory=time.monotonic)
    status: int = 0
    error: str = ""
    fault: str = ""


class FakeDiscord:
    """One Discord with one bot. `troubles` are what a bot must never do: late or doubled acknowledgements, payloads refused."""

    def __init__(self) -> None:
        self.application = snowflake()
        self.token = f"{base64.b64encode(str(self.application).encode()).decode().rstrip('=')}.x.{SECRET}"
        self.me: Json = {
            "id": str(self.application), "username": "coffeechat", "discriminator": "0", "avatar": None, "bot": True,
            "global_name": None,
        }  # fmt: skip
        self.guilds: dict[int, Guild] = {}
        self.people: dict[int, Person] = {}
        self.channels: dict[int, Place] = {}
        self.interactions: dict[int, Interaction] = {}
        self.commands: list[Json] = []
        self.syncs = 0
        self.calls: deque[Call] = deque(maxlen=20_000)
        self.troubles: list[str] = []
        self.broken: list[BaseException] = []
        self.identifies_left = 1000
        self.may_thread = True
        self.gate = Gateway(self)
        self.sockets: set[web.WebSocketResponse] = set()
        self.fault: Callable[[Call], Fault | None] | None = None
        self._next: dict[str, deque[Fault]] = {}
        self._watch = Watch()
        self._stopping = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self._port = 0

    @property
    def api(self) -> str:
        """For the setting discord.api_base."""
        return f"http://127.0.0.1:{self._port}/api/v10"

    @property
    def gateway(self) -> str:
        """For the setting discord.gateway."""
        return f"ws://127.0.0.1:{self._port}/gateway"

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=30 << 20)
        app.router.add_get("/gateway", self.gate.serve)
        app.router.add_get("/gateway/", self.gate.serve)
        app.router.add_route("*", "/api/v10/{path:.*}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self._stopping.set()
        for socket in list(self.sockets):
            await socket.close(code=1001)
        assert self._runner is not None
        await self._runner.cleanup()
        if error is None:
            assert self.broken == [], f"the server itself broke: {self.broken}"

    # --- waiting ------------------------------------------------------------------------------------------------------

    def changed(self) -> int:
        """Something happened: whoever waits looks again."""
        return self._watch.changed()

    async def until(
        self,
        condition: Callable[[], bool],
        timeout: float = 5.0,  # noqa: ASYNC109 - the timeout is what explains itself
        explain: Callable[[], str] | None = None,
    ) -> None:
        """Waits until this is true. Raises NeverSeen after `timeout` seconds."""
        await self._watch.until(condition, timeout, explain or self.shown)

    async def ready(self, timeout: float = 20.0) -> Session:  # noqa: ASYNC109 - the timeout is what explains itself
        """Waits until the bot listens."""
        await self.until(lambda: bool(self.gate.listening), timeout)
        return self.gate.listening[0]

    def shown(self) -> str:
        """The last calls and all places, for people's eyes."""
        calls = [f"{call.route} {call.status} {call.error}{call.fault}" for call in list(self.calls)[-20:]]
        places = [place.shown() for place in list(self.channels.values())[-5:]]
        return "\n".join(["not so. The last calls:", *calls, *places, *self.troubles[-5:]])

    # --- who and where ------------------------------------------------------------------------------------------------

    def person(self, number: int, name: str = "Sam", *, locale: str = "en-US") -> Person:
        """Somebody with an account, in all servers. The number is the end of the id."""
        if number not in self.people:
            self.people[number] = Person(self, 900_000_000_000_000_000 + number, name, locale)
            self.channels[self.people[number].dm.id] = self.people[number].dm
        return self.people[number]

    def guild(self, name: str = "Campus") -> Guild:
        """A server with the bot in it; the bot hears of it when it connects next."""
        guild = Guild(self, snowflake(), name)
        self.guilds[guild.id] = guild
        return guild

    def next(self, route: str, *faults: Fault) -> None:
        """The next calls of this route go wrong in this way, before `fault` is asked."""
        self._next.setdefault(route, deque()).extend(faults)

    # --- calls --------------------------------------------------------------------------------------------------------

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        call = await self._read(request)
        self.calls.append(call)
        waiting = self._next.get(call.route)
        fault = waiting.popleft() if waiting else self.fault(call) if self.fault else None
        if fault is None:
            return self._answer(call, *self._process(call, request))
        call.fault = fault.kind
        match fault.kind:
            case "status":
                return self._answer(call, fault.code, {"message": "told to fail", "code": 0})
            case "too_many":
                body = {
                    "message": "You are being rate limited.",
                    "retry_after": float(fault.seconds),
                    "global": fault.everyone,
                }
                return self._answer(call, 429, body)
            case "delay":
                await asyncio.sleep(fault.seconds)
                return self._answer(call, *self._process(call, request))
            case "accept_then_hang":
                self._process(call, request)
                self.changed()
                await self._stopping.wait()
            case "accept_then_cut":
                self._process(call, request)
            case _:
                pass
        self.changed()
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def _read(self, request: web.Request) -> Call:
        files: list[tuple[str, bytes]] = []
        data: Any = None
        if request.content_type == "multipart/form-data":
            async for part in await request.multipart():
                if part.name == "payload_json":
                    data = json.loads(await part.text())
                else:
                    files.append((part.filename or "", bytes(await part.read())))
        elif body := await request.read():
            data = json.loads(body)
        parts = request.match_info["path"].split("/")
        generic = "/".join("{}" if re.fullmatch(r"\d{8,}|interaction-.*", part) else part for part in parts)
        return Call(f"{request.method} /{generic}", parts, data, files, dict(request.query))

    def _process(self, call: Call, request: web.Request) -> tuple[int, Any]:
        try:
            return rest.answer(self, call, known=request.headers.get("Authorization") == f"Bot {self.token}")
        except ApiError as error:
            call.error = str(error)
            if error.code in (50035, 50006, 40060):
                self.troubles.append(f"{call.route}: {error}")
            return error.status, error.to_json()
        except Exception as error:
            self.broken.append(error)
            return 500, {"message": repr(error), "code": 0}

    def _answer(self, call: Call, status: int, body: Any) -> web.Response:
        call.status = status
        self.changed()
        if status == 204:
            return web.Response(status=204)
        headers = {"Via": "1.1 fake"} if status == 429 else {}
        return web.Response(
            status=status, body=json.dumps(body).encode(), content_type="application/json", headers=headers
        )

    def messages(self) -> list[Message]:
        """Everything that the bot has said anywhere, oldest first."""
        return sorted(
            (one for place in self.channels.values() for one in place.messages if one.by_bot), key=lambda one: one.id
        )
