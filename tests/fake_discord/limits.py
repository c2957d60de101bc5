"""How fast a bot may call: Discord's buckets, its headers, its 429s, and what it does about a bot that never listens.

Windows are fixed: the first call opens one, its tokens come back all at once when it ends. Discord tells no numbers and asks
to read the headers; those of `BUCKETS` are what its answers have shown, and may be changed by a test.
"""

from __future__ import annotations

import hashlib
import math
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from tests.fake_discord.errors import ApiError

Headers = dict[str, str]
VIA: Final = {"Via": "1.1 google"}
"""On all that Discord itself answers. Libraries take a 429 without it for Cloudflare's, and give up."""
OVERALL: Final = 50
"""Calls a second of a bot; as many of an address that comes without a bot's token, as answers to interactions do."""
BUCKETS: Final[dict[str, tuple[int, float]]] = {
    "POST /channels/{}/messages": (5, 5.0),
    "GET /channels/{}/messages": (5, 5.0),
    "POST /channels/{}/threads": (50, 300.0),
    "POST /users/@me/channels": (10, 10.0),
    "PUT /applications/{}/commands": (2, 60.0),
    "POST /webhooks/{}/{}": (5, 2.0),
    "PATCH /webhooks/{}/{}/messages/@original": (5, 2.0),
}
"""Calls, seconds. A route that is not here has no bucket of its own."""
_INSTANT: Final = 1e-6
"""Seconds since 1970 are not told apart more finely than that."""
INVALID_CALLS, INVALID_WITHIN = 10_000, 600.0
"""So many answers 401, 403, 429 within so many seconds, and the address is shut out."""


class TooManyError(ApiError):
    """429. `scope`: "user" (this bot in this bucket), "global" (this bot everywhere), "shared" (everybody in this place), or
    "" for Cloudflare, who tells it in HTML."""

    def __init__(self, retry_after: float, scope: str = "user", headers: Headers | None = None) -> None:
        super().__init__(429, 0, "You are being rate limited.")
        self.retry_after, self.scope = retry_after, scope
        told = {"X-RateLimit-Global": "true"} if scope == "global" else {}
        ours = {**VIA, "X-RateLimit-Scope": scope} if scope else {}
        self.headers: Headers = {**(headers or {}), **told, **ours, "Retry-After": str(math.ceil(retry_after))}

    def to_json(self) -> Any:
        """The body: an object, or Cloudflare's page."""
        if not self.scope:
            return "<html>error code: 1015</html>"
        return {"message": self.message, "retry_after": self.retry_after, "global": self.scope == "global"}


@dataclass(slots=True)
class _Window:
    limit: int
    seconds: float
    ends: float = -math.inf
    used: int = 0

    def open(self, now: float) -> _Window:
        if now >= self.ends - _INSTANT:
            self.ends, self.used = now + self.seconds, 0
        return self

    def full(self) -> bool:
        return self.used >= self.limit


@dataclass(slots=True)
class Limits:
    """`clock` tells seconds since 1970, as the headers do. Where it is not `enforced` nothing is refused and no header says anything,
    except what was ordered by `refuse`. `refused` counts 429s by scope."""

    enforced: bool = True
    clock: Callable[[], float] = time.time
    buckets: dict[str, tuple[int, float]] = field(default_factory=lambda: dict(BUCKETS))
    overall: int = OVERALL
    invalid_calls: int = INVALID_CALLS
    refused: dict[str, int] = field(default_factory=dict)
    _windows: dict[tuple[str, ...], _Window] = field(default_factory=dict)
    _invalid: deque[float] = field(default_factory=deque)

    def take(self, route: str, parts: list[str], *, known: bool = True) -> Headers:
        """One call, before it is looked at: the headers of its answer. `route` is its method and path with {} for each id, `parts` the
        path; `known`: the bot's token came with it. Raises TooManyError."""
        now = self.clock()
        if self.shut_out:
            raise self._count(TooManyError(max(1.0, self._invalid[0] + INVALID_WITHIN - now), ""))
        if not self.enforced:
            return dict(VIA)
        everywhere = None
        if not route.startswith("POST /interactions/"):  # answers to interactions are not held up
            everywhere = self._window(("overall", "bot" if known else "address"), self.overall, 1.0).open(now)
            if everywhere.full():
                raise self._count(TooManyError(_seconds(everywhere.ends - now), "global"))
        headers = dict(VIA)
        if route in self.buckets:
            window = self._window((route, *_major(parts)), *self.buckets[route]).open(now)
            if window.full():
                raise self._count(TooManyError(_seconds(window.ends - now), "user", _told(route, window, now)))
            window.used += 1
            headers |= _told(route, window, now)
        if everywhere is not None:
            everywhere.used += 1
        return headers

    def refuse(self, seconds: float, scope: str = "user") -> TooManyError:
        """A 429 that a test orders, to be raised."""
        return self._count(TooManyError(float(seconds), scope))

    def answered(self, status: int, scope: str = "") -> None:
        """Counts what Discord calls invalid: 401, 403 and 429, unless everybody in that place was too fast together."""
        if status in (401, 403) or (status == 429 and scope != "shared"):
            self._invalid.append(self.clock())

    @property
    def invalid(self) -> int:
        """Invalid calls within the last ten minutes."""
        since = self.clock() - INVALID_WITHIN
        while self._invalid and self._invalid[0] <= since:
            self._invalid.popleft()
        return len(self._invalid)

    @property
    def shut_out(self) -> bool:
        """Too many of them: nothing is answered any more, and Cloudflare says so."""
        return self.invalid >= self.invalid_calls

    def _window(self, key: tuple[str, ...], limit: int, seconds: float) -> _Window:
        return self._windows.setdefault(key, _Window(limit, seconds))

    def _count(self, refusal: TooManyError) -> TooManyError:
        self.refused[refusal.scope] = self.refused.get(refusal.scope, 0) + 1
        return refusal


def _major(parts: list[str]) -> list[str]:
    """What limits are kept apart by: a channel, a server, or a webhook with its token (an interaction's answers have one)."""
    return parts[1 : {"channels": 2, "guilds": 2, "webhooks": 3}.get(parts[0], 1)]


def _told(route: str, window: _Window, now: float) -> Headers:
    return {
        "X-RateLimit-Limit": str(window.limit),
        "X-RateLimit-Remaining": str(window.limit - window.used),
        "X-RateLimit-Reset": f"{window.ends:.3f}",
        "X-RateLimit-Reset-After": f"{window.ends - now:.3f}",
        "X-RateLimit-Bucket": hashlib.sha256(route.encode()).hexdigest()[:32],
    }


def _seconds(seconds: float) -> float:
    """To the millisecond, never too early."""
    return math.ceil((seconds - _INSTANT) * 1000) / 1000
