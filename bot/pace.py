"""How fast may be sent: at most so many in any so many seconds, which keeps any server's way of counting content."""

from __future__ import annotations

import asyncio
import time
from collections import deque

from adapters.sending import Rate


class Window:
    """Remembers when the last `rate.count` messages went; times are seconds of any one monotonic clock."""

    __slots__ = ("_rate", "_times")

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._times: deque[float] = deque(maxlen=rate.count)

    def free_at(self, now: float, spare: int = 0) -> float:
        """When the next message may go and `spare` more still could: `now`, or later. At least one may always go."""
        counted = max(self._rate.count - spare, 1)
        if len(self._times) < counted:
            return now
        return max(now, self._times[-counted] + self._rate.seconds)

    def is_fresh(self, now: float) -> bool:
        """Whether all that went is so long ago that a new window would say the same."""
        return not self._times or self._times[-1] + self._rate.seconds <= now

    def take(self, now: float) -> None:
        """One message goes now."""
        self._times.append(now)

    async def turn(self) -> None:
        """Waits until one may go, and counts it; who comes first goes first."""
        now = time.monotonic()
        at = self.free_at(now)
        self.take(at)
        if at > now:
            await asyncio.sleep(at - now)
