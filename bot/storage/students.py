"""All that is kept of one student, found by walking over the tables, so that no table can be forgotten."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy.engine.interfaces import DBAPICursor

from bot.storage.database import Database
from bot.storage.tables import INSTANTS, facts, instant, metadata, students
from conversations.journey import Journey, from_json

_OWNED = tuple(
    (table.name, "id" if table is students else "student", tuple(column.name for column in table.columns))
    for table in reversed(metadata.sorted_tables)
    if table is not facts
)
"""Table, the column that names the student, all columns; what points to others comes first."""


def export(database: Database, student: int) -> dict[str, list[dict[str, Any]]]:
    """Every row about a student by table; instants as ISO text in UTC, JSON unpacked. All lists are empty for nobody."""
    found: dict[str, list[dict[str, Any]]] = {}
    with database.read() as connection:
        for table, owner, columns in reversed(_OWNED):
            rows = connection.exec_driver_sql(
                database.sql(f"SELECT {', '.join(columns)} FROM {table} WHERE {owner} = ?"),  # noqa: S608  # our names
                (student,),
            )
            found[table] = [
                {name: _readable(name, value) for name, value in zip(columns, row, strict=True)} for row in rows
            ]
    return found


def of_chat(database: Database, platform: str, address: str) -> int | None:
    """Whose chat this is. Raises StorageError."""
    rows = database.rows("SELECT student FROM chats WHERE platform = ? AND address = ?", (platform, address))
    return rows[0][0] if rows else None


def journey_of(database: Database, platform: str, address: str) -> Journey | None:
    """The journey of a chat's student as it stands; None for nobody. Raises StorageError."""
    rows = database.rows(
        "SELECT journey FROM students JOIN chats ON chats.student = students.id"
        " WHERE chats.platform = ? AND chats.address = ?",
        (platform, address),
    )
    return from_json(bytes(rows[0][0])) if rows else None


def erase(database: Database, cursor: DBAPICursor, student: int) -> None:
    """Deletes every row about a student, in the caller's transaction."""
    for table, owner, _ in _OWNED:
        cursor.execute(
            database.sql(f"DELETE FROM {table} WHERE {owner} = ?"),  # noqa: S608  # our names
            (student,),
        )


def move(database: Database, cursor: DBAPICursor, student: int, to: int) -> None:
    """Gives everything but the journey to another student, and deletes the one left over, in the caller's transaction."""
    for table, owner, _ in _OWNED:
        if owner == "student":
            statement = f"UPDATE {table} SET student = ? WHERE student = ?"  # noqa: S608  # our names
            cursor.execute(database.sql(statement), (to, student))
    cursor.execute(database.sql("DELETE FROM students WHERE id = ?"), (student,))


def _readable(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in INSTANTS:
        return instant(value).isoformat()
    if name in ("journey", "payload"):
        return json.loads(bytes(value) if isinstance(value, memoryview) else value)
    return value
