"""How often we may say hello to Discord's gateway: a thousand times a day; beyond that Discord takes the token away.

Whoever supervises the program starts it again at once after each crash. So each hello is remembered, and the more there were
lately, the longer the next one waits.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from bot.storage.database import Database, StorageError
from bot.storage.facts import fact, keep_fact

DAILY: Final = 1000
"""What Discord allows in a day."""
FREE: Final = 40
"""Hellos in a day that wait for nothing, more than any deployment needs."""
DAY: Final = timedelta(days=1)
MOST_KEPT: Final = 2 * DAILY
HELLOS: Final = "discord:hellos"
"""The fact under which they are kept."""

log = logging.getLogger(__name__)


def wait_before(
    starts: Sequence[datetime], now: datetime, remaining: int, reset_after: timedelta, shards: int = 1
) -> timedelta:
    """How long `shards` more hellos should wait; `remaining` in the next `reset_after` is Discord's word.

    After the free ones, what is left of half the daily allowance is spread over the day. Clocks that jump back do no harm.
    """
    if remaining < shards:
        return max(reset_after, timedelta(0))
    lately = sorted(start for start in starts if now - DAY < start <= now)
    if len(lately) + shards <= max(FREE, 2 * shards):
        return timedelta(0)
    apart = DAY * shards / (DAILY // 2)
    return max(lately[-1] + apart - now, timedelta(0)) if lately else timedelta(0)


class Identifies:
    """The hellos of this bot, kept in the database."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def wait(self, remaining: int, reset_after: timedelta, shards: int) -> timedelta:
        """How long to wait before connecting. Raises StorageError."""
        return wait_before(self._starts(), self._clock(), remaining, reset_after, shards)

    def said(self) -> None:
        """One more; where it cannot be kept, Discord's own count has to do."""
        try:
            starts = [start for start in self._starts() if start > self._clock() - DAY] + [self._clock()]
            keep_fact(self._database, HELLOS, json.dumps([int(start.timestamp()) for start in starts[-MOST_KEPT:]]))
        except StorageError as trouble:
            log.warning("a hello to Discord was not kept: %s", trouble)

    def _starts(self) -> list[datetime]:
        kept = fact(self._database, HELLOS)
        return [datetime.fromtimestamp(second, UTC) for second in json.loads(kept)] if kept else []
