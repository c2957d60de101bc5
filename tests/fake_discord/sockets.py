"""One connection to the gateway: what is said on it, compressed as asked for, and when it is hung up."""

from __future__ import annotations

import asyncio
import json
import time
import zlib
from collections import deque

from aiohttp import web

from tests.fake_discord.model import Json

SENT_A_MINUTE = 120
LATE_HEARTBEAT = 1.5
"""Intervals after which a silent connection is given up; guessed."""


class HangUp(Exception):  # noqa: N818 - no error of ours
    """The gateway ends the connection with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Connection:
    """A websocket. `hung_up`: it was this side that ended it."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request, *, compress: bool) -> None:
        self._socket, self._request = socket, request
        self._zlib = zlib.compressobj() if compress else None
        self._heard: deque[float] = deque(maxlen=SENT_A_MINUTE)
        self._watchdog: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.hung_up = False

    @property
    def open(self) -> bool:
        """Whether it still can be said something."""
        return not self._socket.closed and not self.hung_up

    async def send(self, payload: Json) -> None:
        """To the bot, unless it has gone."""
        if not self.open:
            return
        text = json.dumps(payload)
        try:
            if self._zlib is None:
                await self._socket.send_str(text)
            else:
                await self._socket.send_bytes(self._zlib.compress(text.encode()) + self._zlib.flush(zlib.Z_SYNC_FLUSH))
        except ConnectionError:
            pass

    def count(self) -> None:
        """The bot has said something. Raises HangUp where that was too much."""
        now = time.monotonic()
        if len(self._heard) == SENT_A_MINUTE and now - self._heard[0] < 60:
            raise HangUp(4008)
        self._heard.append(now)

    def expect_heartbeat(self, interval: float) -> None:
        """The next one must come within a while, in seconds."""
        if self._watchdog is not None:
            self._watchdog.cancel()
        self._watchdog = asyncio.get_running_loop().call_later(LATE_HEARTBEAT * interval, self._give_up)

    def _give_up(self) -> None:
        task = asyncio.get_running_loop().create_task(self.close(4009))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self, code: int) -> None:
        """Hangs up."""
        self.hung_up = True
        await self._socket.close(code=code)

    def cut(self) -> None:
        """The line is dead."""
        self.hung_up = True
        if self._request.transport is not None:
            self._request.transport.abort()

    def over(self) -> None:
        """It is."""
        if self._watchdog is not None:
            self._watchdog.cancel()
