"""What is committed and not yet with the student. Senders take it from here, also after a crash; the order is the chat's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from bot.storage.database import Database, placeholders
from bot.storage.tables import instant, micros
from conversations.vocabulary import Reply

_decoder = msgspec.json.Decoder(Reply)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reply to send: `kind` is reply or ping, `at` (UTC) when it was committed, `student` None for a farewell."""

    id: int
    student: int | None
    kind: str
    reply: Reply
    at: datetime


def waiting(database: Database, platform: str, address: str, limit: int = 100) -> list[Waiting]:
    """What a chat is owed, replies before pings, else in the order of its turns. Raises StorageError."""
    with database.read() as connection:
        rows = connection.exec_driver_sql(
            database.sql(
                "SELECT id, student, kind, payload, created_at FROM outbox"
                " WHERE state = 'waiting' AND platform = ? AND address = ?"
                " ORDER BY CASE kind WHEN 'reply' THEN 0 ELSE 1 END, id LIMIT ?"
            ),
            (platform, address, limit),
        ).fetchall()
    return [Waiting(row[0], row[1], row[2], _decoder.decode(row[3]), instant(row[4])) for row in rows]


def chats_waiting(database: Database, platform: str) -> list[str]:
    """The addresses of a platform's chats that are owed something: where a sender begins after a start. Raises StorageError."""
    with database.read() as connection:
        rows = connection.exec_driver_sql(
            database.sql("SELECT DISTINCT address FROM outbox WHERE state = 'waiting' AND platform = ?"), (platform,)
        ).fetchall()
    return [row[0] for row in rows]


def mark_sent(database: Database, ids: Iterable[int], at: datetime | None = None) -> None:
    """These are with the student; a farewell leaves nothing behind. Raises StorageError."""
    chosen = list(ids)
    if not chosen:
        return
    marks, values = placeholders(chosen)
    with database.write() as connection:
        connection.exec_driver_sql(
            database.sql(f"DELETE FROM outbox WHERE student IS NULL AND id IN ({marks})"),  # noqa: S608  # question marks
            tuple(values),
        )
        connection.exec_driver_sql(
            database.sql(f"UPDATE outbox SET state = 'sent', sent_at = ? WHERE id IN ({marks})"),  # noqa: S608
            (micros(at or datetime.now(UTC)), *values),
        )


def mark(database: Database, ids: Iterable[int], state: str) -> None:
    """What became of replies not known to have arrived: `doubt` (they may have) or `failed`. Raises StorageError."""
    rows = [(state, id) for id in ids]
    assert state in ("doubt", "failed"), state
    if rows:
        with database.write() as connection:
            connection.exec_driver_sql(database.sql("UPDATE outbox SET state = ? WHERE id = ?"), rows)
