"""Updates sent to the bot: one chat in order, several chats at once, repeated until they are taken."""

from __future__ import annotations

import asyncio
import re
from collections import deque
from typing import TYPE_CHECKING, Any

import aiohttp

from tests.fake_telegram.errors import bad
from tests.fake_telegram.updates import Update

if TYPE_CHECKING:
    from tests.fake_telegram.server import Call, FakeTelegram

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_LOOPBACK = re.compile(r"http://(127\.\d+\.\d+\.\d+|localhost)[:/]")
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Webhook:
    """The bot's webhook, if it has one. `backoff`: first and longest pause in seconds before an update is sent again."""

    def __init__(
        self, telegram: FakeTelegram, *, allow_http: bool, backoff: tuple[float, float], timeout: float
    ) -> None:
        self.telegram = telegram
        self.url = ""
        self.secret = ""
        self.max_connections = 40
        self.last_error: tuple[int, str] | None = None
        self.failures = 0
        self._allow_http = allow_http
        self._backoff = backoff
        self._timeout = aiohttp.ClientTimeout(total=timeout)
        self._lanes: dict[int, deque[Update]] = {}
        self._ready: deque[int] = deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self._pauses: set[asyncio.TimerHandle] = set()
        self._session: aiohttp.ClientSession | None = None

    def set(self, call: Call) -> bool:
        """setWebhook."""
        url, secret = call.text("url"), call.text("secret_token")
        if len(secret) > 256:
            raise bad("secret token is too long")
        if not _SECRET.fullmatch(secret):
            raise bad("secret token contains unallowed characters")
        if url and not url.startswith("https://") and not (self._allow_http and _LOOPBACK.match(url)):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        self.telegram.updates.end_poll("terminated by setWebhook request")
        self.telegram.updates.allow(call.value("allowed_updates"))
        self._begin(
            url, secret, min(max(call.integer("max_connections", 40), 1), 100), drop=call.flag("drop_pending_updates")
        )
        return True

    def delete(self, call: Call) -> bool:
        """deleteWebhook."""
        self._begin("", "", 40, drop=call.flag("drop_pending_updates"))
        return True

    def info(self) -> dict[str, Any]:
        """getWebhookInfo."""
        updates = self.telegram.updates
        data: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(updates.waiting),
        }
        if self.url:
            data["max_connections"] = self.max_connections
            data["ip_address"] = "127.0.0.1"
        if updates.allowed is not None:
            data["allowed_updates"] = sorted(updates.allowed)
        if self.last_error:
            data["last_error_date"], data["last_error_message"] = self.last_error
        return data

    def pump(self, update: Update) -> None:
        """A new update goes on its way, behind those of its chat."""
        if self.url:
            self._enqueue(update)
            self._start()

    def _begin(self, url: str, secret: str, connections: int, *, drop: bool) -> None:
        self._stop()
        if drop:
            self.telegram.updates.drop_all()
        self.url, self.secret, self.max_connections, self.last_error = url, secret, connections, None
        for update in self.telegram.updates.waiting if url else ():
            self._enqueue(update)
        self._start()

    def _enqueue(self, update: Update) -> None:
        lane = self._lanes.get(update.lane)
        if lane is None:
            lane = self._lanes[update.lane] = deque()
            self._ready.append(update.lane)
        lane.append(update)

    def _start(self) -> None:
        while self._ready and len(self._tasks) < self.max_connections:
            task = asyncio.get_running_loop().create_task(self._deliver(self._ready.popleft()))
            self._tasks.add(task)
            task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled():
            task.result()
            self._start()

    async def _deliver(self, number: int) -> None:
        """The first update of a lane, once; then the lane waits for its next turn."""
        lane = self._lanes[number]
        update = lane[0]
        update.given += 1
        error, retry_after = await self._post(update)
        if error:
            self.failures += 1
            self.last_error = (int(self.telegram.clock()), error)
            first, longest = self._backoff
            self._later(number, retry_after or min(longest, first * 2 ** min(update.given - 1, 20)))
        else:
            if self.telegram.deliver_twice and not update.repeated:
                update.repeated = True
            else:
                lane.popleft()
                self.telegram.updates.forget(update)
            if lane:
                self._ready.append(number)
            else:
                del self._lanes[number]
        self.telegram.changed()

    def _later(self, number: int, seconds: float) -> None:
        def again() -> None:
            self._pauses.discard(handle)
            self._ready.append(number)
            self._start()

        handle = asyncio.get_running_loop().call_later(seconds, again)
        self._pauses.add(handle)

    async def _post(self, update: Update) -> tuple[str, float]:
        """("", 0) when it was taken; else what went wrong and the pause that was asked for."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=self._timeout, connector=aiohttp.TCPConnector(limit=0, ssl=False)
            )
        headers = {SECRET_HEADER: self.secret} if self.secret else {}
        try:
            async with self._session.post(self.url, json=update.body, headers=headers) as answer:
                await answer.read()
                if 200 <= answer.status < 300:
                    return "", 0
                pause = answer.headers.get("Retry-After", "")
                error = f"Wrong response from the webhook: {answer.status} {answer.reason}"
                return error, float(pause) if pause.isdigit() else 0
        except TimeoutError:
            return "Read timeout expired", 0
        except aiohttp.ClientConnectorError:
            return "Connection refused", 0
        except aiohttp.ClientError:
            return "Webhook connection closed", 0

    def _stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        for pause in self._pauses:
            pause.cancel()
        self._tasks.clear()
        self._pauses.clear()
        self._lanes.clear()
        self._ready.clear()

    async def close(self) -> None:
        tasks = list(self._tasks)
        self._stop()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None
