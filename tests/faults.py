"""What may go wrong on the way to a fake platform, on demand."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol


class Call(Protocol):
    """One call of the bot."""

    @property
    def method(self) -> str:
        """Which: Telegram's method, Discord's route."""
        ...


@dataclass(frozen=True, slots=True)
class Fault:
    """One call goes wrong. Made by the methods below; `kind` stands in `Call.fault` afterwards."""

    kind: str
    code: int = 0
    seconds: float = 0
    everyone: bool = False

    @staticmethod
    def status(code: int) -> Fault:
        """Refused and not processed: 403 in the platform's JSON, 500 and above with a page of HTML."""
        return Fault("status", code)

    @staticmethod
    def too_many(retry_after: int = 1, *, everyone: bool = False) -> Fault:
        """429; until the time is over further calls for the same chat or route there (`everyone`: for all) are 429 too."""
        return Fault("too_many", 429, retry_after, everyone)

    @staticmethod
    def cut() -> Fault:
        """The connection ends before the call was processed."""
        return Fault("cut")

    @staticmethod
    def accept_then_cut() -> Fault:
        """Processed (a message is delivered), and the connection ends without an answer."""
        return Fault("accept_then_cut")

    @staticmethod
    def accept_then_hang() -> Fault:
        """Processed (a message is delivered), and the answer never comes."""
        return Fault("accept_then_hang")

    @staticmethod
    def delay(seconds: float) -> Fault:
        """Processed after so many seconds, also when the caller has gone by then."""
        return Fault("delay", seconds=seconds)


MIXTURE = (
    Fault.too_many(1),
    Fault.status(502),
    Fault.cut(),
    Fault.accept_then_cut(),
    Fault.accept_then_hang(),
)


def faults(
    rate: float, seed: int, *, methods: Sequence[str] = (), kinds: Sequence[Fault] = MIXTURE
) -> Callable[[Call], Fault | None]:
    """For `telegram.fault`: each call goes wrong with this probability, the same way for the same seed and order of calls.
    `methods`: only these (all but getUpdates when empty)."""
    chance = random.Random(seed)

    def fault(call: Call) -> Fault | None:
        wanted = call.method in methods if methods else call.method != "getUpdates"
        return chance.choice(kinds) if wanted and chance.random() < rate else None

    return fault
