"""Ways to call the server as a bot does: python-telegram-bot, and bare JSON."""

from __future__ import annotations

from typing import Any

import aiohttp
from telegram import Bot
from telegram.request import HTTPXRequest

from tests.fake_telegram.server import FakeTelegram


def bot_for(telegram: FakeTelegram, *, token: str = "", read_timeout: float = 5) -> Bot:
    """A python-telegram-bot Bot at this server, to be used as `async with`."""
    request = HTTPXRequest(read_timeout=read_timeout)
    base_url = f"{telegram.url}/bot"
    return Bot(token or telegram.token, base_url=base_url, request=request, get_updates_request=HTTPXRequest())


async def call(
    telegram: FakeTelegram, method: str, session: aiohttp.ClientSession | None = None, **parameters: Any
) -> dict[str, Any]:
    """The whole JSON answer to one call."""
    if session is None:
        async with aiohttp.ClientSession() as own:
            return await call(telegram, method, own, **parameters)
    async with session.post(f"{telegram.url}/bot{telegram.token}/{method}", json=parameters) as answer:
        return await answer.json()
