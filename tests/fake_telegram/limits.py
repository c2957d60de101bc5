"""How fast a bot may send: token buckets with Telegram's numbers, and the waiting times of those who were refused."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from tests.fake_telegram.errors import ApiError, too_many


@dataclass(slots=True)
class _Bucket:
    """`rate` tokens a second flow in, at most `size` are kept."""

    rate: float
    size: float
    tokens: float
    at: float

    def wait(self, now: float) -> float:
        """Seconds until there is a token; 0 means now. Takes nothing."""
        self.tokens = min(self.size, self.tokens + max(0.0, now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.tokens >= 1 - 1e-9 else (1 - self.tokens) / self.rate


@dataclass(slots=True)
class Limits:
    """Messages and edits: `overall` a second, `private` a second in a chat after a burst of `burst`, `group` a minute in a
    group. `refused` counts the 429s by chat id (None: all chats), also those that were ordered by a fault."""

    overall: float = 30
    private: float = 1
    burst: float = 3
    group: float = 20
    enforced: bool = True
    refused: dict[int | None, int] = field(default_factory=dict)
    _buckets: dict[int | None, _Bucket] = field(default_factory=dict)
    _until: dict[int | None, float] = field(default_factory=dict)

    @property
    def refusals(self) -> int:
        return sum(self.refused.values())

    def check(self, chat: int, now: float) -> None:
        """Refuses while a waiting time runs, for this chat or for all."""
        for who in (None, chat):
            if (until := self._until.get(who)) is not None:
                if until > now:
                    raise self._refuse(who, until - now)
                del self._until[who]

    def take(self, chat: int, now: float, *, group: bool) -> None:
        """One message: takes its tokens, or refuses and lets a waiting time begin."""
        if not self.enforced:
            return
        rate, size = (self.group / 60, self.group) if group else (self.private, self.burst)
        both = [
            (None, self._bucket(None, self.overall, self.overall, now)),
            (chat, self._bucket(chat, rate, size, now)),
        ]
        for who, bucket in both:
            if wait := bucket.wait(now):
                raise self.punish(who, wait, now)
        for _, bucket in both:
            bucket.tokens -= 1

    def punish(self, who: int | None, seconds: float, now: float) -> ApiError:
        """Nothing more for this chat (None: for all) within these seconds; the refusal to raise."""
        whole = max(1, math.ceil(seconds))
        self._until[who] = now + whole
        return self._refuse(who, whole)

    def _refuse(self, who: int | None, seconds: float) -> ApiError:
        self.refused[who] = self.refused.get(who, 0) + 1
        return too_many(max(1, math.ceil(seconds)))

    def _bucket(self, who: int | None, rate: float, size: float, now: float) -> _Bucket:
        bucket = self._buckets.get(who)
        if bucket is None:
            bucket = self._buckets[who] = _Bucket(rate, size, size, now)
        return bucket
