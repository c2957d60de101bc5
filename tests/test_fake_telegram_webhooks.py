"""The fake Bot API server calls webhooks as Telegram does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import Conflict

from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.callers import bot_for, call


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """python-telegram-bot warns about RetryAfter.retry_after unless one says which type one wants."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[Bot]:
    async with bot_for(telegram) as running:
        yield running


class Receiver:
    """A bot's webhook: notes what comes, answers what it is told to."""

    def __init__(self) -> None:
        self.got: list[tuple[int, str | None]] = []
        self.statuses: list[int] = []
        self.open = 0
        self.most_open = 0
        self.three_open = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()

    async def __call__(self, request: web.BaseRequest) -> web.Response:
        update = await request.json()
        self.open += 1
        self.most_open = max(self.open, self.most_open)
        if self.open == 3:
            self.three_open.set()
        await self.gate.wait()
        self.open -= 1
        self.got.append((update["update_id"] - 7_000_000, request.headers.get("X-Telegram-Bot-Api-Secret-Token")))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)


@pytest.fixture
async def hook() -> AsyncIterator[tuple[Receiver, str]]:
    receiver = Receiver()
    runner = web.ServerRunner(web.Server(receiver), shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield receiver, f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


async def test_a_webhook_gets_each_update_until_it_takes_it(hook: tuple[Receiver, str]) -> None:
    receiver, url = hook
    async with (
        FakeTelegram(allow_http_webhook=True, webhook_backoff=(0.01, 0.02)) as telegram,
        bot_for(telegram) as bot,
    ):
        telegram.person(7).says("before the webhook")
        receiver.statuses = [500, 503, 200]
        await bot.set_webhook(url, secret_token="top-Secret_1")
        telegram.person(7).says("after it")
        await telegram.until(lambda: telegram.updates.confirmed == 2)
        assert receiver.got == [(1, "top-Secret_1")] * 3 + [(2, "top-Secret_1")]
        info = await bot.get_webhook_info()
        assert (info.url, info.pending_update_count) == (url, 0)
        assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"
        with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
            await bot.get_updates()


async def test_a_webhook_gets_chats_at_once_but_each_in_order(hook: tuple[Receiver, str]) -> None:
    receiver, url = hook
    async with FakeTelegram(allow_http_webhook=True) as telegram, bot_for(telegram) as bot:
        await bot.set_webhook(url, max_connections=3)
        receiver.gate.clear()
        for text in ("1", "2"):
            for number in (7, 8, 9, 10):
                telegram.person(number).says(text)
        await asyncio.wait_for(receiver.three_open.wait(), 5)
        receiver.gate.set()
        await telegram.until(lambda: telegram.updates.confirmed == 8)
        numbers = [number for number, _ in receiver.got]
        assert sorted(numbers) == list(range(1, 9))
        assert all(numbers.index(number) < numbers.index(number + 4) for number in range(1, 5))
        assert receiver.most_open == 3


async def test_webhook_updates_wait_while_the_bot_is_away(hook: tuple[Receiver, str]) -> None:
    receiver, url = hook
    async with (
        FakeTelegram(allow_http_webhook=True, webhook_backoff=(0.01, 0.01)) as telegram,
        bot_for(telegram) as bot,
    ):
        await bot.set_webhook("http://127.0.0.1:1/hook")
        telegram.person(7).says("hello")
        await telegram.until(lambda: telegram.webhook.failures >= 3)
        info = await bot.get_webhook_info()
        assert (info.pending_update_count, info.last_error_message) == (1, "Connection refused")
        await bot.set_webhook(url)
        await telegram.until(lambda: telegram.updates.confirmed == 1)
        assert receiver.got == [(1, None)]


async def test_a_webhook_is_told_twice(hook: tuple[Receiver, str]) -> None:
    receiver, url = hook
    async with FakeTelegram(allow_http_webhook=True) as telegram, bot_for(telegram) as bot:
        telegram.deliver_twice = True
        await bot.set_webhook(url)
        telegram.person(7).says("a")
        telegram.person(7).says("b")
        await telegram.until(lambda: telegram.updates.confirmed == 2)
        assert [number for number, _ in receiver.got] == [1, 1, 2, 2]


@pytest.mark.parametrize(
    ("parameters", "error"),
    [
        ({"url": "http://127.0.0.1:80/"}, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://x.org/", "secret_token": "no spaces"},
            "Bad Request: secret token contains unallowed characters",
        ),
        ({"url": "https://x.org/", "secret_token": "x" * 257}, "Bad Request: secret token is too long"),
    ],
)
async def test_webhooks_are_refused(telegram: FakeTelegram, parameters: dict[str, Any], error: str) -> None:
    assert (await call(telegram, "setWebhook", **parameters))["description"] == error


async def test_setting_a_webhook_ends_the_poll_and_deleting_drops(telegram: FakeTelegram, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=50))
    await telegram.until(lambda: telegram.updates.polled)
    await call(telegram, "setWebhook", url="https://127.0.0.1:1/")
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    telegram.person(7).says("lost")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()
