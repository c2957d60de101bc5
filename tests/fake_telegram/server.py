"""The server: takes calls, lets them fail when told so, and remembers them all."""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, Self

from aiohttp import web

from tests.fake_telegram.calls import Call, make_request, read_call
from tests.fake_telegram.chats import Chat, Upload
from tests.fake_telegram.errors import ApiError, bad
from tests.fake_telegram.limits import Limits
from tests.fake_telegram.methods import METHODS
from tests.fake_telegram.people import Group, Person, Query
from tests.fake_telegram.updates import Updates
from tests.fake_telegram.webhook import Webhook
from tests.faults import Fault
from tests.waiting import Watch

TOKEN = "424242:test-" + "A" * 30
_BAD_GATEWAY = (
    "<html>\r\n<head><title>{0}</title></head>\r\n<body><center><h1>{0}</h1></center><hr>nginx</body>\r\n</html>"
)
_REASONS = {
    500: "500 Internal Server Error",
    502: "502 Bad Gateway",
    503: "503 Service Unavailable",
    504: "504 Gateway Timeout",
}


class FakeTelegram:
    """One bot's Telegram. Usage: see the package. All attributes may be read and set by a test at any time.

    `limits`: None counts nothing (but waiting times ordered by a fault are still enforced). `clock`: Unix time in seconds.
    `keep_messages`, `keep_calls`: how many of a chat, and of all calls, are remembered (None: all). `keep_updates`: seconds
    until an update that nobody fetched is lost. `callback_seconds`: how long a pressed button may wait for its answer.
    """

    def __init__(
        self,
        token: str = TOKEN,
        *,
        username: str = "coffee_chat_bot",
        name: str = "Coffee Chat",
        limits: Limits | None = None,
        clock: Callable[[], float] = time.time,
        allow_http_webhook: bool = False,
        webhook_backoff: tuple[float, float] = (0.05, 2.0),
        webhook_timeout: float = 60.0,
        keep_messages: int | None = None,
        keep_calls: int | None = None,
        keep_updates: float = 86_400,
        callback_seconds: float | None = None,
        first_update_id: int = 7_000_001,
    ) -> None:
        self.token = token
        self.clock = clock
        self.limits = limits or Limits(enforced=False)
        self.keep_messages = keep_messages
        self.callback_seconds = callback_seconds
        self.calls: deque[Call] = deque(maxlen=keep_calls)
        self.fault: Callable[[Call], Fault | None] | None = None
        self.deliver_twice = False
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, Query] = {}
        self.files: dict[str, Upload] = {}
        self.settings: dict[tuple[Any, ...], Any] = {}
        self.me: dict[str, Any] = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": name,
            "username": username,
        }
        self.updates = Updates(self, first_update_id, keep_updates)
        self.webhook = Webhook(self, allow_http=allow_http_webhook, backoff=webhook_backoff, timeout=webhook_timeout)
        self.port = 0
        self.broken: list[Exception] = []
        self._next_faults: dict[str, deque[Fault]] = {}
        self._messages = 0
        self._watch = Watch()
        self._runner: web.ServerRunner | None = None
        self._stopping = asyncio.Event()
        self._delayed: set[asyncio.Task[Any]] = set()

    # --- starting and stopping -------------------------------------------------------------------------------------

    @property
    def url(self) -> str:
        """`http://127.0.0.1:port`; a bot's base_url is this and `/bot`."""
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Self:
        await self.appears()
        return self

    async def __aexit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        await self.webhook.close()
        await self.disappears()
        for task in self._delayed:
            task.cancel()
        await asyncio.gather(*self._delayed, return_exceptions=True)
        if self.broken and error is None:
            raise self.broken[0]

    async def appears(self) -> None:
        """The server listens (again, on the same port)."""
        self._stopping.clear()
        server = web.Server(self._serve, request_factory=make_request, handler_cancellation=True, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def disappears(self) -> None:
        """An outage: connections end, new ones are refused. What people did meanwhile waits; `appears()` ends it."""
        self._stopping.set()
        if self._runner is not None:
            for connection in self._runner.server.connections if self._runner.server else ():
                connection.force_close()
            await self._runner.cleanup()
            self._runner = None

    # --- people and chats -------------------------------------------------------------------------------------------

    def person(self, number: int, name: str = "Sam", *, language: str | None = "en", **user: Any) -> Person:
        """Somebody with a Telegram account who has not written yet. `user`: more fields of User, as `username`."""
        person = self.chats.get(number)
        if person is None:
            person = self.chats[number] = Person(self, number, name, language, user)
        assert isinstance(person, Person)
        return person

    def group(
        self, number: int, title: str = "Study group", *, topics: dict[int, str] | None = None, privacy: bool = True
    ) -> Group:
        """A group with the bot in it; ids below -1000000000000 are supergroups, and only those have topics (id: name).
        `privacy`: only commands, mentions of the bot and replies to it reach the bot."""
        group = self.chats[number] = Group(self, number, title, topics or {}, privacy=privacy)
        return group

    def chat(self, call: Call) -> Chat:
        """The chat that a call names; raises Telegram's refusals."""
        number = call.text("chat_id")
        if not number:
            raise bad("chat_id is empty")
        chat = self.chats.get(call.chat_id)
        if chat is None:
            raise bad("chat not found")
        return chat

    def commands(self, scope: str = "default", language: str = "", *numbers: int) -> list[dict[str, Any]]:
        """The list of commands that the bot set for this scope (`numbers`: its chat and user) and language."""
        return self.settings.get(("commands", scope, *numbers, language), [])

    def next_message_id(self) -> int:
        self._messages += 1
        return self._messages

    # --- waiting ---------------------------------------------------------------------------------------------------

    def changed(self) -> int:
        """Something happened: whoever waits looks again. The number of the happening."""
        return self._watch.changed()

    async def until(
        self,
        condition: Callable[[], bool],
        timeout: float = 5.0,  # noqa: ASYNC109 - the timeout is what explains itself
        explain: Callable[[], str] | None = None,
    ) -> None:
        """Waits until this is true; looked at whenever the server does something. Raises NeverSeen after `timeout` seconds."""
        await self._watch.until(condition, timeout, explain or self.shown)

    def shown(self) -> str:
        """The last calls and all chats, for people's eyes."""
        calls = [f"{call.method} {call.status} {call.error}{call.fault}" for call in list(self.calls)[-20:]]
        return "\n".join(
            ["not so. The last calls:", *calls, *(chat.shown() for chat in list(self.chats.values())[-5:])]
        )

    def next(self, method: str, *faults: Fault) -> None:
        """The next calls of this method go wrong in this way, one after the other, before `fault` is asked."""
        self._next_faults.setdefault(METHODS[method.lower()][0], deque()).extend(faults)

    # --- calls -----------------------------------------------------------------------------------------------------

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            call = await read_call(request, self.token, self.clock())
        except ApiError as error:
            return _answer(error.code, error.to_json())
        self.calls.append(call)
        waiting = self._next_faults.get(call.method)
        fault = waiting.popleft() if waiting else self.fault(call) if self.fault else None
        if fault is None:
            status, answer = await self._process(call)
            return self._close(call, status, answer)
        call.fault = fault.kind
        return await self._fail(request, call, fault)

    async def _process(self, call: Call) -> tuple[int, dict[str, Any]]:
        try:
            if "chat_id" in call.parameters:
                self.limits.check(call.chat_id, self.clock())
            result = METHODS[call.method.lower()][1](self, call)
            if isinstance(result, Awaitable):
                result = await result
        except ApiError as error:
            call.error = error.description
            return error.code, error.to_json()
        except Exception as error:
            # Not Telegram's way to refuse: either this server has a mistake or the call is nonsense. The test must hear of it.
            self.broken.append(error)
            return 500, ApiError(500, f"Internal Server Error: {error!r}").to_json()
        return 200, {"ok": True, "result": result}

    async def _fail(self, request: web.BaseRequest, call: Call, fault: Fault) -> web.StreamResponse:
        match fault.kind:
            case "status" if fault.code >= 500:
                return self._close(call, fault.code, None)
            case "status":
                words = {403: "Forbidden: bot was blocked by the user"}.get(fault.code, "Bad Request: told to fail")
                return self._close(call, fault.code, ApiError(fault.code, words).to_json())
            case "too_many":
                who = None if fault.everyone else call.chat_id or None
                refusal = self.limits.punish(who, fault.seconds, self.clock())
                return self._close(call, 429, refusal.to_json())
            case "delay":
                task = asyncio.ensure_future(self._later(call, fault.seconds))
                self._delayed.add(task)
                task.add_done_callback(self._delayed.discard)
                status, answer = await asyncio.shield(task)
                return self._close(call, status, answer)
            case "accept_then_hang":
                await self._process(call)
                self.changed()
                await self._stopping.wait()
            case "accept_then_cut":
                await self._process(call)
            case _:
                pass
        call.answered = self.clock()
        self.changed()
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def _later(self, call: Call, seconds: float) -> tuple[int, dict[str, Any]]:
        await asyncio.sleep(seconds)
        return await self._process(call)

    def _close(self, call: Call, status: int, answer: dict[str, Any] | None) -> web.Response:
        call.answered, call.status = self.clock(), status
        self.changed()
        if answer is None:
            page = _BAD_GATEWAY.format(_REASONS.get(status, f"{status} Error"))
            return web.Response(status=status, text=page, content_type="text/html")
        call.error = str(answer.get("description", ""))
        return _answer(status, answer)


def _answer(status: int, answer: dict[str, Any]) -> web.Response:
    return web.Response(status=status, body=json.dumps(answer).encode(), content_type="application/json")
