"""What Discord remembers: messages and interactions, and how it tells of them."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
EPOCH_MS = 1_420_070_400_000
SUPPRESS_EMBEDS, EPHEMERAL, LOADING = 4, 64, 128
_count = itertools.count()


def snowflake(at: float | None = None) -> int:
    """A new id; it tells the time (Unix seconds) at which it was made."""
    return int((time.time() if at is None else at) * 1000 - EPOCH_MS) << 22 | next(_count) % (1 << 22)


def iso(at: float) -> str:
    """As Discord writes an instant."""
    whole, rest = divmod(int(at * 1_000_000), 1_000_000)
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(whole)) + f".{rest:06}+00:00"


def user(number: int, name: str, username: str, *, bot: bool = False) -> Json:
    """A User object."""
    return {
        "id": str(number), "username": username, "global_name": name, "discriminator": "0", "avatar": None, "bot": bot,
        "public_flags": 0, "flags": 0, "avatar_decoration_data": None, "primary_guild": None,
    }  # fmt: skip


@dataclass(eq=False)
class Message:
    """A message as people see it. `seen_by` is the only person who sees an ephemeral one, None: all who are there.

    `components` are as the bot sent them; `edits` counts changes, `edited_at` (Unix seconds) is set by those that people notice;
    `about` are further fields of the Message object; `stamp` is the number of the last happening to it.
    """

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
    about: Json = field(default_factory=dict)
    deleted: bool = False
    stamp: int = 0

    @property
    def made(self) -> float:
        """Unix seconds, from the id."""
        return ((self.id >> 22) + EPOCH_MS) / 1000

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

    def select_of(self, option: Json) -> Json:
        """The select that holds this option."""
        return next(one for row in self.components for one in row["components"] if option in one.get("options", []))

    def change(self, payload: Json, files: list[tuple[str, bytes]], at: float) -> None:
        """Takes over what an edit says. Whether others see it was said when it was made, and stays so."""
        self.content = payload["content"] if payload.get("content") is not None else self.content
        self.components = payload["components"] if payload.get("components") is not None else self.components
        if "attachments" in payload:  # those that are not named go
            kept = {str(one["id"]) for one in payload["attachments"]}
            self.attachments = [one for one in self.attachments if one["id"] in kept]
        self.attach(files)
        if "flags" in payload:
            self.flags = self.flags & ~SUPPRESS_EMBEDS | int(payload["flags"]) & SUPPRESS_EMBEDS
        self.edited_at = self.edited_at if self.flags & LOADING else at
        self.flags &= ~LOADING
        self.edits += 1

    def attach(self, files: list[tuple[str, bytes]]) -> None:
        """Files came with it."""
        self.files += files
        for name, content in files:
            number = str(snowflake(self.made))
            url = f"https://cdn.discordapp.com/attachments/{self.channel}/{number}/{name}"
            about = {"content_type": "application/octet-stream", "ephemeral": self.seen_by is not None}
            self.attachments.append(
                {"id": number, "filename": name, "size": len(content), "url": url, "proxy_url": url, **about}
            )

    def to_json(self) -> Json:
        """The Message object."""
        numbers = itertools.count(1)
        return {
            "id": str(self.id), "channel_id": str(self.channel), "author": self.author, "content": self.content.strip(),
            "components": [_numbered(one, numbers) for one in self.components], "flags": self.flags, "type": 0,
            "timestamp": iso(self.made), "edited_timestamp": iso(self.edited_at) if self.edited_at else None, "tts": False,
            "mention_everyone": False, "mentions": [], "mention_roles": [], "attachments": self.attachments, "embeds": [],
            "sticker_items": self.stickers, "pinned": False, **({"nonce": self.nonce} if self.nonce else {}), **self.about,
        }  # fmt: skip


def _numbered(component: Json, numbers: Iterator[int]) -> Json:
    """Discord gives every component of a message a number of its own."""
    found = {**component, "id": next(numbers)}
    if "components" in component:
        found["components"] = [_numbered(one, numbers) for one in component["components"]]
    return found


@dataclass(eq=False)
class Interaction:
    """One interaction. `made` and `acknowledged` are seconds of the monotonic clock, `how` the type of the callback.

    `server`: others are in that channel, too; `message` is the one whose button was pressed; `original` the one that answers it;
    `messages` all that were made by its token; `data` what a form or completion was answered with; `heard`: the bot was there.
    """

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
    data: Json = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)
    payload: Json = field(default_factory=dict)
    alone: bool = False
    heard: bool = False

    @property
    def took(self) -> float | None:
        """Seconds until it was acknowledged."""
        return None if self.acknowledged is None else self.acknowledged - self.made

    @property
    def answers(self) -> int:
        """How many messages came of it."""
        return len(self.messages)
