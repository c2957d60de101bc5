"""`coffeechat run`: the coach on every platform that is configured, until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from bot.app import Coach, running
from bot.checks import check
from bot.config import Settings
from bot.sharing import Sharing
from bot.turns import Clock, utc_now

IN_FLIGHT = 8.0
"""Seconds that what is in flight has at the end; with all the rest the stop stays under ten."""

log = logging.getLogger(__name__)


class NothingToRunError(Exception):
    """No platform is configured."""


class Platform(Protocol):
    """A place where students write: opened, listened to until it is cancelled, closed."""

    @property
    def name(self) -> str:
        """For people."""
        ...

    @property
    def alone(self) -> str:
        """What only one of several processes may do: "open", "run" (they may all send, and one listens), or "" for nothing."""
        ...

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
    check(settings)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with running(settings, clock) as coach:
        await asyncio.to_thread(coach.database.make_room)
        sharing = coach.turns.sharing
        await sharing.start()
        platforms = list(_configured(settings, coach))
        try:
            if sharing.number:  # who only stands by works at the reminders, too
                coach.nudger.start()
            work = asyncio.create_task(_all(platforms, coach.nudger.start, sharing))
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
            await sharing.stop()


def _configured(settings: Settings, coach: Coach) -> Iterator[Platform]:
    """Those that have a token; what is not used is not loaded."""
    if settings.telegram.secret:
        from bot.on_telegram import OnTelegram

        yield OnTelegram(coach.turns, settings.telegram)
    if settings.discord.secret:
        from bot.on_discord import OnDiscord

        yield OnDiscord(coach.turns, settings.discord)


async def _all(platforms: Sequence[Platform], ready: Callable[[], None], sharing: Sharing) -> None:
    """All of them; one that can never work ends the others too, with its own reason."""
    try:
        async with asyncio.TaskGroup() as group:
            for platform in platforms:
                group.create_task(_work(platform, ready, sharing))
    except* Exception as troubles:
        raise troubles.exceptions[0] from None


async def _work(platform: Platform, ready: Callable[[], None], sharing: Sharing) -> None:
    if platform.alone == "open":
        await sharing.lead(platform.name)
    await platform.open()
    ready()
    if platform.alone == "run":
        await sharing.lead(platform.name)
    beside = [asyncio.create_task(platform.introduce())]  # nobody waits for it
    listening = asyncio.create_task(platform.run())
    if platform.alone:
        beside.append(asyncio.create_task(sharing.overtaken(platform.name)))
    log.info("ready")
    try:
        await asyncio.wait((listening, *beside[1:]), return_when=asyncio.FIRST_COMPLETED)
        await next(task for task in (*beside[1:], listening) if task.done())
    finally:
        for task in (*beside, listening):
            task.cancel()
        await asyncio.gather(*beside, listening, return_exceptions=True)
