"""What the program remembers beside journeys: facts about itself, and where the students of a platform are reached."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.storage.database import Database, placeholders
from bot.storage.tables import instant, micros


def fact(database: Database, key: str) -> str | None:
    """What is remembered under a key; None if nothing is. Raises StorageError."""
    rows = database.rows("SELECT value FROM facts WHERE key = ?", (key,))
    return rows[0][0] if rows else None


def keep_fact(database: Database, key: str, value: str) -> None:
    """Remembers it in the place of what was there. Raises StorageError."""
    with database.write() as connection:
        connection.exec_driver_sql(
            database.sql(
                "INSERT INTO facts (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
            ),
            (key, value),
        )


def place(database: Database, platform: str, address: str) -> str:
    """Where the student of a chat is reached, in the platform's own words; "" if that is not known. Raises StorageError."""
    rows = database.rows("SELECT place FROM chats WHERE platform = ? AND address = ?", (platform, address))
    return rows[0][0] if rows else ""


def set_place(database: Database, platform: str, address: str, where: str) -> None:
    """Remembers it; a chat that is not there (any more) is no trouble. Raises StorageError."""
    with database.write() as connection:
        connection.exec_driver_sql(
            database.sql("UPDATE chats SET place = ? WHERE platform = ? AND address = ?"), (where, platform, address)
        )


def active_since(database: Database, platform: str, since: datetime, most: int) -> list[tuple[str, str, datetime]]:
    """Address, place, and since when of a platform's students, those active last first. Raises StorageError.

    Since when the student is kept: what they wrote before they erased themselves is not theirs. A chat that was linked may have been
    somebody else's then, and counts from the last sign of life.
    """
    rows = database.rows(
        "SELECT chats.address, chats.place, CASE WHEN (SELECT count(*) FROM chats AS theirs WHERE theirs.student = students.id) > 1"
        " THEN students.active_at ELSE students.created_at END FROM chats JOIN students"
        " ON students.id = chats.student WHERE chats.platform = ? AND students.active_at >= ?"
        " ORDER BY students.active_at DESC LIMIT ?",
        (platform, micros(since), most),
    )
    return [(address, where, instant(at)) for address, where, at in rows]


def handled(database: Database, keys: Iterable[str]) -> set[str]:
    """Which of these updates were taken. Raises StorageError."""
    marks, values = placeholders(keys)
    if not values:
        return set()
    return {key for (key,) in database.rows(f"SELECT key FROM inbox WHERE key IN ({marks})", values)}  # noqa: S608
