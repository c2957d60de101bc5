"""How often we may say hello to Discord's gateway: a thousand times a day; beyond that Discord takes the token away.

Whoever supervises the program starts it again at once after each crash, and a gateway may refuse each session. So each hello is
remembered, and the more there were lately, the longer the next one waits.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from bot.storage.database import Database, StorageError
from bot.storage.facts import fact, keep_fact

DAILY: Final = 1000
"""What Discord allows in a day."""
DAY: Final = timedelta(days=1)
FREE: Final = 40
"""Hellos of each shard in a row that wait for nothing, more than any deployment needs."""
MOST_FREE: Final = 400
"""Of all shards together."""
APART: Final = DAY / 400
"""After those, one more each time that this has passed: at most 800 in a day, the rest is kept for what could not be counted."""
MOST_KEPT: Final = 2 * DAILY
HELLOS: Final = "discord:hellos"
"""The fact under which they are kept."""

log = logging.getLogger(__name__)


def wait_before(
    starts: Sequence[datetime],
    now: datetime,
    remaining: int | None,
    reset_after: timedelta | None,
    *,
    shards: int = 1,
    hellos: int = 1,
) -> timedelta:
    """How long `hellos` more should wait, after those of `starts`, by a bot that has `shards`.

    `remaining` in the next `reset_after` is Discord's word, None where it was not asked. Clocks that jump back do no harm.
    """
    if remaining is not None and remaining < hellos:
        return max(reset_after or timedelta(0), timedelta(0))
    most = max(min(FREE * shards, MOST_FREE), shards)
    day = DAY / APART
    ages = sorted([age for start in starts if 0 <= (age := (now - start) / APART) < day], reverse=True)
    left, last = float(most), day
    for age in ages:
        left += last - age
        if left > most:  # noqa: PLR1730  # `min` would take longer than all the rest
            left = most
        left, last = left - 1, age
    left = min(left + last, most)
    return max((min(hellos, most) - left) * APART, timedelta(0))


class Identifies:
    """The hellos of this bot, kept in the database. Used from several threads."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._lock = threading.Lock()

    def wait(self, remaining: int, reset_after: timedelta, shards: int) -> timedelta:
        """How long to wait before all shards connect. Raises StorageError."""
        return wait_before(self._starts(), self._clock(), remaining, reset_after, shards=shards, hellos=shards)

    def wait_again(self, shards: int) -> timedelta:
        """How long one shard waits before its hello; where that cannot be found out, not at all."""
        try:
            return wait_before(self._starts(), self._clock(), None, None, shards=shards)
        except StorageError as trouble:
            log.warning("the hellos to Discord cannot be counted: %s", trouble)
            return timedelta(0)

    def said(self) -> None:
        """One more; where it cannot be kept, Discord's own count has to do."""
        try:
            with self._lock:
                starts = [start for start in self._starts() if start > self._clock() - DAY] + [self._clock()]
                keep_fact(self._database, HELLOS, json.dumps([int(start.timestamp()) for start in starts[-MOST_KEPT:]]))
        except StorageError as trouble:
            log.warning("a hello to Discord was not kept: %s", trouble)

    def _starts(self) -> list[datetime]:
        kept = fact(self._database, HELLOS)
        return [datetime.fromtimestamp(second, UTC) for second in json.loads(kept)] if kept else []
