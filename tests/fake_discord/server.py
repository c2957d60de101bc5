"""The server: one port for the gateway and the HTTP API, and everything that there is on this Discord."""

from __future__ import annotations

import asyncio
import base64
import json
import math
import re
import time
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import BodyPartReader, web

from tests.fake_discord import rest
from tests.fake_discord.errors import ApiError, bad
from tests.fake_discord.gateway import GUILDS, IDENTIFIES_A_DAY, Gateway, Session
from tests.fake_discord.limits import Limits
from tests.fake_discord.model import Interaction, Json, Message, snowflake, user
from tests.fake_discord.people import Person
from tests.fake_discord.places import Guild, Place
from tests.faults import Fault
from tests.waiting import Watch

SECRET = "canary-Zk3vQ9"  # nobody's
_ID = re.compile(r"\d{8,}|interaction-.*")
_PAGE = "<html>\r\n<head><title>{0}</title></head>\r\n<body><center><h1>{0}</h1></center></body>\r\n</html>"


@dataclass(eq=False)
class Call:
    """One request of the bot: `route` is its method and path with {} for each id, `json` what it sent.

    `at` and `answered` are seconds of the monotonic clock; `status` is 0 while it is open or when it never got an answer; `error`
    is a refusal's text; `fault` the kind of fault that struck it.
    """

    route: str
    parts: list[str]
    json: Any
    files: list[tuple[str, bytes]] = field(default_factory=list)
    query: dict[str, str] = field(default_factory=dict)
    at: float = field(default_factory=time.monotonic)
    answered: float = 0.0
    status: int = 0
    error: str = ""
    fault: str = ""
    malformed: ApiError | None = None

    @property
    def method(self) -> str:
        """The route; for `faults`."""
        return self.route


class FakeDiscord:
    """One Discord with one bot. `troubles` are what a bot must never do: late or doubled acknowledgements, payloads refused; `forged`:
    what the test let people send although their app could not.

    `limits`: None counts nothing (waiting times ordered by a fault are kept all the same). `clock`: Unix seconds, for ids, times,
    nonces and tokens; the three seconds of an interaction are real ones. `shards`: how many the gateway recommends.
    """

    def __init__(
        self, *, limits: Limits | None = None, clock: Callable[[], float] = time.time, shards: int = 1
    ) -> None:
        self.clock, self.shards = clock, shards
        self.limits = limits or Limits(enforced=False)
        self.application = self.snowflake()
        self.token = f"{base64.b64encode(str(self.application).encode()).decode().rstrip('=')}.x.{SECRET}"
        self.token_taken = False
        self.me: Json = user(self.application, "Coffeechat", "coffeechat", bot=True)
        self.guilds: dict[int, Guild] = {}
        self.people: dict[int, Person] = {}
        self.channels: dict[int, Place] = {}
        self.interactions: dict[int, Interaction] = {}
        self.tokens: dict[str, Interaction] = {}
        self.nonces: dict[str, Message] = {}
        self.commands: list[Json] = []
        self.syncs = 0
        self.calls: deque[Call] = deque(maxlen=20_000)
        self.troubles: list[str] = []
        self.forged: list[str] = []
        self.broken: list[BaseException] = []
        self.identifies_left = IDENTIFIES_A_DAY
        self.interactions_endpoint: str | None = None
        self.may_thread = True
        self.gate = Gateway(self)
        self.fault: Callable[[Call], Fault | None] | None = None
        self._command_ids: dict[tuple[str, int], str] = {}
        self._held: dict[str, float] = {}
        self._next: dict[str, deque[Fault | ApiError]] = {}
        self._watch = Watch()
        self._stopping = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self._port = 0
        self._tasks: set[asyncio.Task[Any]] = set()

    # --- starting and stopping ----------------------------------------------------------------------------------------

    @property
    def api(self) -> str:
        """For the setting discord.api_base."""
        return f"http://127.0.0.1:{self._port}/api/v10"

    @property
    def gateway(self) -> str:
        """For the setting discord.gateway."""
        return f"ws://127.0.0.1:{self._port}/gateway"

    async def __aenter__(self) -> Self:
        await self.appears()
        return self

    async def __aexit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        await self.gate.end(1001)
        await self.disappears()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if error is None:
            assert self.broken == [], f"the server itself broke: {self.broken}"

    async def appears(self) -> None:
        """The server listens (again, on the same port)."""
        self._stopping.clear()
        app = web.Application(client_max_size=30 << 20)
        app.router.add_get("/gateway", self.gate.serve)
        app.router.add_get("/gateway/", self.gate.serve)
        app.router.add_route("*", "/api/v10/{path:.*}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await site.start()
        self._port = self._runner.addresses[0][1]

    async def disappears(self) -> None:
        """An outage: connections end, new ones are refused. Sessions can be resumed when `appears()` has ended it."""
        self._stopping.set()
        await self.gate.end()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    # --- waiting ------------------------------------------------------------------------------------------------------

    def changed(self) -> int:
        """Something happened: whoever waits looks again. The number of the happening."""
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
        """Waits until the bot listens, with all its shards."""
        await self.until(lambda: self.gate.complete, timeout)
        return self.gate.listening[0]

    def shown(self) -> str:
        """The last calls and all places, for people's eyes."""
        calls = [f"{call.route} {call.status} {call.error}{call.fault}" for call in list(self.calls)[-20:]]
        places = [place.shown() for place in list(self.channels.values())[-5:]]
        return "\n".join(["not so. The last calls:", *calls, *places, *self.troubles[-5:]])

    # --- who and where ------------------------------------------------------------------------------------------------

    def snowflake(self) -> int:
        """A new id of this moment."""
        return snowflake(self.clock())

    def knows(self, token: str) -> bool:
        """Whether it is the bot's."""
        return token == self.token and not self.token_taken

    def person(self, number: int, name: str = "Sam", *, locale: str = "en-US") -> Person:
        """Somebody with an account, in all servers. The number is the end of the id."""
        if number not in self.people:
            self.people[number] = Person(self, 900_000_000_000_000_000 + number, name, locale)
        return self.people[number]

    def guild(self, name: str = "Campus", *, bot: bool = True) -> Guild:
        """A server; with `bot` the bot was invited there, and hears of it at once or when it connects next."""
        guild = Guild(self, name, bot=bot)
        if bot:
            self.tell("GUILD_CREATE", guild.to_json(), guild=guild.id, intent=GUILDS)
        return guild

    def private(self, *people: Person) -> Place:
        """A conversation among people, without the bot; who has installed it can use its commands there."""
        return Place(self, "a conversation of " + " and ".join(one.name for one in people), people=people)

    def messages(self) -> list[Message]:
        """Everything that the bot has said anywhere, oldest first."""
        found = (one for place in self.channels.values() for one in place.messages if one.by_bot)
        return sorted(found, key=lambda one: one.id)

    def missed(self) -> list[Interaction]:
        """Interactions that the bot heard of and left without an answer for three seconds and more."""
        late = time.monotonic() - 3
        return [one for one in self.interactions.values() if one.heard and one.acknowledged is None and one.made < late]

    def made(self, place: Place, data: Json, files: list[tuple[str, bytes]], *, seen_by: int | None = None) -> Message:
        """A message of the bot, not put anywhere yet."""
        content, components, flags = data.get("content") or "", data.get("components") or [], int(data.get("flags", 0))
        message = Message(self.snowflake(), place.id, self.me, content, components, flags, seen_by=seen_by)
        message.attach(files)
        return message

    def command_id(self, command: Json) -> str:
        """The id of a command; it stays what it was for one of the same name."""
        return self._command_ids.setdefault((command["name"], command.get("type", 1)), str(self.snowflake()))

    # --- what the bot hears -------------------------------------------------------------------------------------------

    def tell(self, event: str, data: Json, *, guild: int = 0, intent: int = 0) -> None:
        """An event, a moment later."""
        self._soon(self.gate.dispatch(event, data, guild=guild, intent=intent))

    def begins(self, interaction: Interaction, guild: int) -> None:
        """An interaction is made known to the bot."""
        self.interactions[interaction.id] = self.tokens[interaction.token] = interaction

        async def begin() -> None:
            interaction.heard = await self.gate.dispatch("INTERACTION_CREATE", interaction.payload, guild=guild)

        self._soon(begin())

    def _soon(self, work: Coroutine[Any, Any, Any]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # --- calls --------------------------------------------------------------------------------------------------------

    def next(self, route: str, *faults: Fault | ApiError) -> None:
        """The next calls of this route go wrong in this way (an ApiError: are refused like this), before `fault` is asked."""
        self._next.setdefault(route, deque()).extend(faults)

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        call = await self._read(request)
        self.calls.append(call)
        waiting = self._next.get(call.route)
        fault = waiting.popleft() if waiting else self.fault(call) if self.fault else None
        if fault is None:
            return self._process(call, request)
        if isinstance(fault, ApiError):
            call.fault = "refused"
            return self._refuse(call, fault)
        call.fault = fault.kind
        match fault.kind:
            case "status" if fault.code >= 500:
                return self._answer(call, fault.code, _PAGE.format(f"{fault.code} told to fail"))
            case "status":
                return self._refuse(call, ApiError(fault.code, 0, "told to fail"))
            case "too_many":
                self._held["" if fault.everyone else _held_by(call)] = time.monotonic() + fault.seconds
                return self._process(call, request)
            case "delay":
                await asyncio.sleep(fault.seconds)
                return self._process(call, request)
            case "accept_then_hang":
                self._process(call, request)
                call.status = 0
                await self._stopping.wait()
            case "accept_then_cut":
                self._process(call, request)
                call.status = 0
            case _:
                pass
        self.changed()
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def _read(self, request: web.Request) -> Call:
        parts = request.match_info["path"].split("/")
        generic = "/".join("{}" if _ID.fullmatch(part) else part for part in parts)
        call = Call(f"{request.method} /{generic}", parts, {}, query=dict(request.query))
        try:
            if request.content_type == "multipart/form-data":
                async for part in await request.multipart():
                    assert isinstance(part, BodyPartReader)
                    if part.name == "payload_json":
                        call.json = json.loads(await part.text())
                    elif re.fullmatch(r"files\[\d\]", part.name or ""):
                        call.files.append((part.filename or "", bytes(await part.read())))
                    else:
                        call.malformed = bad(f"a part called {part.name!r}")
            elif body := await request.read():
                if request.content_type != "application/json":
                    call.malformed = bad("Expected \"Content-Type\" header to be one of {'application/json'}.")
                call.json = json.loads(body)
        except ValueError:
            call.malformed = ApiError(400, 50109, "The request body contains invalid JSON.")
        return call

    def _process(self, call: Call, request: web.Request) -> web.Response:
        given = request.headers.get("Authorization", "")
        token = given[4:] if given.startswith("Bot ") else None
        headers: dict[str, str] = {}
        try:
            headers = self._take(call, known=token is not None and self.knows(token))
            status, body = rest.answer(self, call, token)
        except ApiError as error:
            error.__traceback__ = None  # the same ones are raised again and again
            if error.code in (50035, 50006, 50109, 40060):
                self.troubles.append(f"{call.route}: {error}")
            return self._refuse(call, error, headers)
        except Exception as error:
            # Either this server has a mistake or the call is nonsense. The test must hear of it.
            self.broken.append(error)
            return self._refuse(call, ApiError(500, 0, repr(error)), headers)
        return self._answer(call, status, None if status == 204 else body, headers)

    def _take(self, call: Call, *, known: bool) -> dict[str, str]:
        """Counts the call; the headers of its answer. Raises ApiError (429), also while an ordered waiting time lasts."""
        now = time.monotonic()
        for key in ("", _held_by(call)):
            if (rest := self._held.get(key, now) - now) > 0:
                raise self.limits.refuse(math.ceil(rest * 1000) / 1000, "user" if key else "global")
        return self.limits.take(call.route, call.parts, known=known)

    def _refuse(self, call: Call, error: ApiError, headers: dict[str, str] | None = None) -> web.Response:
        call.error = str(error)
        told = {**(headers or {}), **error.headers}
        self.limits.answered(error.status, told.get("X-RateLimit-Scope", ""))
        return self._answer(call, error.status, error.to_json(), told)

    def _answer(self, call: Call, status: int, body: Any, headers: dict[str, str] | None = None) -> web.Response:
        call.status, call.answered = status, time.monotonic()
        self.changed()
        if body is None:
            return web.Response(status=status, headers=headers)
        page = isinstance(body, str)
        kind = "text/html" if page else "application/json"  # without a charset, which the library would not know
        data = (body if page else json.dumps(body)).encode()
        return web.Response(status=status, body=data, content_type=kind, headers=headers)


def _held_by(call: Call) -> str:
    """What an ordered waiting time holds up: this route in this channel, with this token."""
    return " ".join([call.route, *call.parts[1:3]])
