"""The way to Discord: what waiting mends is tried again, later each time; what it does not mend is one line that says what to do."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

import discord

from adapters.discord import calls
from adapters.reaching import why
from adapters.sending import NeverError
from bot.storage.database import StorageError

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
"""Seconds between two tries to reach Discord."""
_HINTS: dict[int, str] = dict.fromkeys((4010, 4011), "set discord.shards to 0, so that Discord says how many it wants")
"""What to do about the gateway's last words, by their code."""
log = logging.getLogger(__name__)
T = TypeVar("T")


class TokenError(NeverError):
    """Discord does not know the token."""

    def __init__(self) -> None:
        super().__init__("Discord does not know this token; take a new one in the Developer Portal (Bot, Reset Token)")


class AccessError(NeverError):
    """Discord lets us in, yet not do what we must; the message is one line that says what to do."""


async def reached(call: Callable[[], Awaitable[T]]) -> T:
    """What the call gives, as long as that takes. Raises TokenError, AccessError: waiting does not help."""
    wait = FIRST_WAIT
    while True:
        try:
            return await call()
        except discord.LoginFailure:
            raise TokenError from None
        except discord.Forbidden as trouble:
            raise AccessError(
                f"Discord does not let us set up the commands (code {trouble.code}); invite the bot anew: coffeechat invite-url"
            ) from None
        except calls.TROUBLES as trouble:
            if isinstance(trouble, discord.HTTPException) and trouble.status in (400, 404, 405):
                raise AccessError(
                    f"Discord does not take what we ask at the start ({trouble.status}, code {trouble.code});"
                    " is discord.api_base right, and are both ways to install allowed in the Developer Portal (Installation)?"
                ) from None
            log.error("%s", explained(trouble))  # noqa: TRY400  # one line says it
            told = calls.told_to_wait(trouble)
        await asyncio.sleep(max(wait, told))
        wait = min(wait * 2, LONGEST_WAIT)


def hung_up(code: int) -> NeverError:
    """What the gateway means by a code after which it must not be called again."""
    if code == 4004:
        return TokenError()
    hint = _HINTS.get(code, "update the program")
    return AccessError(f"Discord's gateway hung up for good (code {code}); {hint}")


def check_endpoint(about: discord.AppInfo | None) -> None:
    """Raises AccessError where interactions would never come to us."""
    if about is not None and about.interactions_endpoint_url:
        raise AccessError(
            "Discord sends commands and buttons to a web address instead of us; in the Developer Portal"
            " (General Information) empty Interactions Endpoint URL"
        )


def explained(trouble: BaseException) -> str:
    """A trouble with Discord, in a line that says what to do."""
    match trouble:
        case StorageError():
            return str(trouble)
        case discord.HTTPException(status=429):
            return "Discord asks us to slow down"
        case discord.HTTPException():
            return f"Discord answered with {trouble.status} (code {trouble.code})"
        case _:
            return f"Discord cannot be reached ({why(trouble)}); trying again"
