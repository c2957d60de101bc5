"""`coffeechat run`: the coach on every platform that is configured, until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.app import running
from bot.config import Settings
from bot.turns import Clock, utc_now

if TYPE_CHECKING:
    from bot.on_telegram import OnTelegram

IN_FLIGHT = 8.0
"""Seconds that what is in flight has at the end; with all the rest the stop stays under ten."""

log = logging.getLogger(__name__)


class NothingToRunError(Exception):
    """No platform is configured."""


async def run(settings: Settings, clock: Clock = utc_now) -> None:
    """Runs until SIGTERM or SIGINT, then finishes what is in flight.

    Raises NothingToRunError, StorageError, ConfigError, TokenError, WebhookError: each in one line.
    """
    if not settings.telegram.secret:
        raise NothingToRunError
    from bot.on_telegram import OnTelegram  # not loaded where Telegram is not used

    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with running(settings, clock) as coach:
        platform = OnTelegram(coach.turns, settings.telegram)
        try:
            work = asyncio.create_task(_work(platform, coach.nudger.start))
            stopping = asyncio.create_task(stop.wait())
            await asyncio.wait((work, stopping), return_when=asyncio.FIRST_COMPLETED)
            stopping.cancel()
            if not work.done():
                log.info("stopping: finishing what is in flight")
                work.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await work
        finally:
            await coach.nudger.stop()
            await platform.close(IN_FLIGHT)


async def _work(platform: OnTelegram, ready: Callable[[], None]) -> None:
    await platform.open()
    ready()
    introducing = asyncio.create_task(platform.introduce())  # nobody waits for it
    log.info("ready")
    try:
        await platform.run()
    finally:
        introducing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await introducing
