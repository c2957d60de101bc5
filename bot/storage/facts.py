"""What the program remembers beside journeys: facts about itself, and where the students of a platform are reached."""

from __future__ import annotations

from datetime import datetime

from bot.storage.database import Database
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
    """Address, place, and the last sign of life of a platform's students, the latest first. Raises StorageError."""
    rows = database.rows(
        "SELECT chats.address, chats.place, students.active_at FROM chats JOIN students"
        " ON students.id = chats.student WHERE chats.platform = ? AND students.active_at >= ?"
        " ORDER BY students.active_at DESC LIMIT ?",
        (platform, micros(since), most),
    )
    return [(address, where, instant(active)) for address, where, active in rows]
