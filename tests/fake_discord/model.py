"""What Discord remembers: messages, interactions, sessions."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
EPOCH_MS = 1_420_070_400_000
LOADING, EPHEMERAL = 128, 64
_count = itertools.count()


def snowflake(at: float | None = None) -> int:
    """A new id; it tells the time at which it was made."""
    return int((time.time() if at is None else at) * 1000 - EPOCH_MS) << 22 | next(_count) % (1 << 22)


def iso(at: float) -> str:
    """As Discord writes an instant."""
    whole, rest = divmod(int(at * 1_000_000), 1_000_000)
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(whole)) + f".{rest:06}+00:00"


@dataclass(eq=False)
class Message:
    """A message as people see it. `seen_by` is the only person who sees an ephemeral one, None: all who are there."""

    id: int
    channel: int
    author: Json
    content: str = ""
    components: list[Json] = field(default_factory=list)
    flags: int = 0
    files: list[tuple[str, bytes]] = field(default_factory=list)
    nonce: str = ""
    seen_by: int | None = None
    edits: int = 0
    edited_at: float | None = None
    by_bot: bool = True
    attachments: list[Json] = field(default_factory=list)
    stickers: list[Json] = field(default_factory=list)

    @property
    def buttons(self) -> list[Json]:
        """All buttons and options, top to bottom."""
        return [
            one
            for row in self.components
            for component in row["components"]
            for one in (component["options"] if component["type"] == 3 else [component])
        ]

    @property
    def labels(self) -> list[str]:
        """Their words."""
        return [button["label"] for button in self.buttons]

    def change(self, payload: Json) -> None:
        """Takes over what an edit says."""
        self.content = payload.get("content", self.content)
        self.components = payload.get("components", self.components)
        self.flags &= ~LOADING
        self.edits += 1

    def to_json(self) -> Json:
        """As the API tells of it."""
        made = ((self.id >> 22) + EPOCH_MS) / 1000
        return {
            "id": str(self.id),
            "channel_id": str(self.channel),
            "author": self.author,
            "content": self.content.strip(),
            "components": self.components,
            "flags": self.flags,
            "timestamp": iso(made),
            "edited_timestamp": iso(self.edited_at) if self.edited_at else None,
            "tts": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
            "attachments": self.attachments,
            "embeds": [],
            "sticker_items": self.stickers,
            "pinned": False,
            "type": 0,
            **({"nonce": self.nonce} if self.nonce else {}),
        }


@dataclass(eq=False)
class Interaction:
    """One interaction: when it was made and acknowledged (seconds of the monotonic clock), how, and the message that answers it."""

    id: int
    token: str
    type: int
    person: int
    channel: int
    server: bool
    made: float
    message: Message | None = None
    acknowledged: float | None = None
    how: int = 0
    original: Message | None = None
    deferred: bool = False
    private: bool = False
    data: Json = field(default_factory=dict)
    answers: int = 0

    @property
    def took(self) -> float | None:
        """Seconds until it was acknowledged."""
        return None if self.acknowledged is None else self.acknowledged - self.made
