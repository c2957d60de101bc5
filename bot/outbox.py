"""What is committed and not yet with the student. Senders take it from here, also after a crash; the order is the chat's."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from bot.storage.database import Database
from conversations.vocabulary import Reply

_decoder = msgspec.json.Decoder(Reply)

SENT, DOUBT, FAILED = "sent", "doubt", "failed"
"""What becomes of a waiting row: it was accepted; it may have been; it never will be."""
MOST_LOADED = 10_000
"""Rows that are read at once; what waits beyond them is read when these are through."""


class Owed(NamedTuple):
    """A reply to send. `kind` is reply or ping; `student` None for a farewell; `context` is the adapter's own, from the update."""

    id: int
    student: int | None
    platform: str
    address: str
    kind: str
    context: str
    reply: Reply


_COLUMNS = (
    "SELECT id, student, platform, address, kind, context, payload FROM outbox WHERE state = 'waiting' AND platform = ?"
)
_ORDER = " ORDER BY CASE kind WHEN 'reply' THEN 0 ELSE 1 END, id LIMIT ?"


def waiting(database: Database, platform: str, address: str, limit: int = 100) -> list[Owed]:
    """What a chat is owed, replies before pings, else in the order of its turns. Raises StorageError."""
    return _owed(database, f"{_COLUMNS} AND address = ?{_ORDER}", (platform, address, limit))


def unsent(database: Database, platform: str, limit: int, claimed_by: int = 0) -> list[Owed]:
    """What all chats of a platform are owed, in the same order; by that process, if it is not 0. Raises StorageError."""
    if not claimed_by:
        return _owed(database, _COLUMNS + _ORDER, (platform, limit))
    return _owed(database, f"{_COLUMNS} AND claimed_by = ?{_ORDER}", (platform, claimed_by, limit))


def _owed(database: Database, statement: str, values: tuple[str | int, ...]) -> list[Owed]:
    return [Owed._make((*row[:6], _decoder.decode(row[6]))) for row in database.rows(statement, values)]
