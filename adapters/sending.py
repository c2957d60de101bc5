"""What an adapter tells of one call to its platform: the words between the sender, which paces and repeats, and the connections."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from msgspec import Struct

from conversations.vocabulary import Reply


class NeverError(Exception):
    """A platform can never work as it is set up; the message is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform has accepted it."""


@dataclass(frozen=True, slots=True)
class Later:
    """Surely not delivered, and worth another try: after `seconds` if the platform says so (None: it does not).

    `everybody`: it is not about this chat (the network, the server), so all the others wait too.
    """

    seconds: float | None = None
    everybody: bool = False


@dataclass(frozen=True, slots=True)
class InDoubt:
    """It may have been delivered, or not: it is not sent again."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The student cannot be reached: bot blocked, account gone, messages closed."""


@dataclass(frozen=True, slots=True)
class Failed:
    """It will never be delivered as it is; `why` holds nothing that a student wrote."""

    why: str


Outcome = Sent | Later | InDoubt | Refused | Failed
Part = Callable[[], Awaitable[Outcome]]
"""One call that sends one message; a long reply has several. It may be called again only after `Later`."""


class ToSend(Struct, frozen=True):
    """A reply for an address. `context` is the adapter's own, from the update that is answered; "" if it answers none.

    `number` is the same at every try, and no other reply's. `doubtful`: it may have been sent before a crash, or not.
    """

    address: str
    context: str
    reply: Reply
    number: int = 0
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` messages in any `seconds`."""

    count: int
    seconds: float
