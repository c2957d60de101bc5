"""The door for Telegram's calls: who knows neither path nor secret gets nowhere, and 200 is said after the commit."""

from __future__ import annotations

import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from hashlib import sha256
from typing import Any

from aiohttp import web

LARGEST = 256 * 1024
"""Bytes of a body that are read."""
HEADER = "X-Telegram-Bot-Api-Secret-Token"

log = logging.getLogger(__name__)

Take = Callable[[dict[str, Any]], Awaitable[bool]]
"""Takes an update's JSON; False if it could not be kept and must come again."""


def derived(token: str, what: str) -> str:
    """A secret of our own that follows from the token: the same after each restart, and nobody else can tell it."""
    return hmac.new(token.encode(), f"coffeechat {what}".encode(), sha256).hexdigest()[:48]


class Webhook:
    """Listens from `start` to `stop`. `path` is where, `secret` what each call must carry."""

    def __init__(self, token: str, take: Take) -> None:
        self.path = "/" + derived(token, "path")
        self.secret = derived(token, "secret")
        self._take = take
        self._runner: web.AppRunner | None = None

    async def start(self, host: str, port: int) -> int:
        """Begins to listen; returns the port. Raises OSError."""
        app = web.Application(client_max_size=LARGEST)
        app.router.add_post(self.path, self._called)
        self._runner = web.AppRunner(
            app,
            access_log=None,
            handle_signals=False,
            shutdown_timeout=8,
            auto_decompress=False,  # Telegram packs nothing
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        return self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Takes no more calls, and finishes those that came."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _called(self, request: web.Request) -> web.Response:
        # Bytes: an odd header must not make the comparison itself raise.
        given = request.headers.get(HEADER, "").encode("utf-8", "replace")
        if not hmac.compare_digest(given, self.secret.encode()):
            return web.Response(status=403)
        try:
            body = await request.read()  # a larger one is answered with 413
            data = json.loads(body)
            update = data if isinstance(data, dict) and type(data.get("update_id")) is int else None
        except (ValueError, RecursionError, web.RequestPayloadError):
            update = None
        if update is None:
            log.warning("a call with the right secret brought no update; left out")
            return web.Response(status=400)
        return web.Response(status=200 if await self._take(update) else 503)
