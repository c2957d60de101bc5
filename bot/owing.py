"""What the sender needs of a platform, and what it knows of one chat: who is owed what, in which order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Protocol

from adapters.sending import Part, Rate, ToSend
from bot.outbox import Owed
from bot.pace import Window
from conversations.vocabulary import Reply, Took


class Delivery(Protocol):
    """What a platform's connection does for the sender."""

    platform: str
    overall: Rate
    """All messages together."""
    knows_again: bool
    """Whether a message that is sent once more after a crash is seen once, since the platform knows it again."""
    marks_last: bool
    """Whether showing at messages which button was taken comes after everything else, since it too counts as a message."""

    def rate(self, address: str) -> Rate:
        """The messages to one chat."""
        ...

    def paced(self, context: str) -> bool:
        """Whether a reply with this context counts as a message, so that it keeps to the rates."""
        ...

    async def parts(self, out: ToSend) -> list[Part]:
        """The calls that send a reply, made ready (files included), in their order; none if there is nothing to do."""
        ...


class Ahead(Protocol):
    """Where an answer can be made ready while it is being kept."""

    def prepare(self, out: ToSend) -> None:
        """This will have to be sent, most likely: all may be done but to say it."""
        ...

    def kept(self, reply: Reply) -> bool:
        """This very reply is kept. True if it was made ready: then it goes out now, and its first part will tell what came of it."""
        ...


class Owing:
    """What one chat is owed. `place` is the queue that it stands in; `current` is on its way, or stuck, with its remaining `parts`.

    `marks` show at messages which button was taken, where that is done when there is nothing better to do.
    """

    __slots__ = (
        "address",
        "busy",
        "current",
        "marks",
        "marks_last",
        "not_before",
        "parts",
        "pings",
        "place",
        "replies",
        "tries",
        "window",
    )

    def __init__(self, address: str, rate: Rate, *, marks_last: bool) -> None:
        self.address = address
        self.marks_last = marks_last
        self.replies: deque[Owed] = deque()
        self.pings: deque[Owed] = deque()
        self.marks: deque[Owed] = deque()
        self.current: Owed | None = None
        self.parts: list[Part] | None = None
        self.window = Window(rate)
        self.not_before = 0.0
        self.tries = 0
        self.busy = False
        self.place = ""

    @property
    def waits(self) -> bool:
        return bool(self.current or self.replies or self.pings or self.marks)

    @property
    def first(self) -> Owed:
        """What goes next; there must be something."""
        return self.current or (self.replies or self.pings or self.marks)[0]

    def next(self) -> Owed:
        return (self.replies or self.pings or self.marks).popleft()

    def add(self, row: Owed) -> None:
        if isinstance(row.reply, Took) and self.marks_last:
            self.marks.append(row)
        else:
            (self.pings if row.kind == "ping" else self.replies).append(row)

    def clear(self, keep: Callable[[Owed], bool] = lambda row: False) -> list[Owed]:
        """Takes everything away, but what waits and is to be kept."""
        rows = [self.current] if self.current else []
        self.current = self.parts = None
        for queue in (self.replies, self.pings, self.marks):
            kept = [row for row in queue if keep(row)]
            rows += [row for row in queue if row not in kept]
            queue.clear()
            queue.extend(kept)
        return rows
