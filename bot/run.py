"""`coffeechat run`: the coach on every platform that is configured, until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from bot.app import Coach, running
from bot.config import Settings
from bot.turns import Clock, utc_now

IN_FLIGHT = 8.0
"""Seconds that what is in flight has at the end; with all the rest the stop stays under ten."""

log = logging.getLogger(__name__)


class NothingToRunError(Exception):
    """No platform is configured."""


class Platform(Protocol):
    """A place where students write: opened, listened to until it is cancelled, closed."""

    async def open(self) -> None:
        """Reaches it, however long that takes."""
        ...

    async def run(self) -> None:
        """Takes what comes in, for ever."""
        ...

    async def introduce(self) -> None:
        """Tells it what we are, where it does not know yet."""
        ...

    async def close(self, seconds: float) -> None:
        """Finishes what is in flight."""
        ...


async def run(settings: Settings, clock: Clock = utc_now) -> None:
    """Runs until SIGTERM or SIGINT, then finishes what is in flight.

    Raises NothingToRunError, StorageError, ConfigError, TokenError, WebhookError, AccessError: each in one line.
    """
    if not (settings.telegram.secret or settings.discord.secret):
        raise NothingToRunError
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with running(settings, clock) as coach:
        platforms = list(_configured(settings, coach))
        try:
            work = asyncio.create_task(_all(platforms, coach.nudger.start))
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
            await asyncio.gather(*(platform.close(IN_FLIGHT) for platform in platforms), return_exceptions=True)


def _configured(settings: Settings, coach: Coach) -> Iterator[Platform]:
    """Those that have a token; what is not used is not loaded."""
    if settings.telegram.secret:
        from bot.on_telegram import OnTelegram

        yield OnTelegram(coach.turns, settings.telegram)
    if settings.discord.secret:
        from bot.on_discord import OnDiscord

        yield OnDiscord(coach.turns, settings.discord)


async def _all(platforms: Sequence[Platform], ready: Callable[[], None]) -> None:
    """All of them; one that can never work ends the others too, with its own reason."""
    try:
        async with asyncio.TaskGroup() as group:
            for platform in platforms:
                group.create_task(_work(platform, ready))
    except* Exception as troubles:
        raise troubles.exceptions[0] from None


async def _work(platform: Platform, ready: Callable[[], None]) -> None:
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
