"""What a group of turns reads and writes: one statement for each table, however many turns there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy.engine.interfaces import DBAPICursor

from bot.storage.database import Database, placeholders
from bot.storage.students import erase

Row = tuple[Any, ...]


class Kept(NamedTuple):
    """A student as kept: the journey's JSON, the chat used last, the present wake-up if there is one (due in micros, key, zone)."""

    journey: bytes
    chat: tuple[str, str]
    wake: tuple[int, str, str] | None


_STUDENT = (
    "students.id, students.journey, students.platform, students.address,"
    " students.wake_due, students.wake_key, students.wake_zone"
)


def _kept(row: Sequence[Any]) -> Kept:
    journey, platform, address, due, key, zone = row
    return Kept(bytes(journey), (platform, address), None if due is None else (due, key, zone))


class Reading:
    """The reads of one group, in its transaction."""

    def __init__(self, database: Database, cursor: DBAPICursor) -> None:
        self._database = database
        self._cursor = cursor
        self._known: dict[int, Kept] = {}

    def seen(self, keys: Iterable[str]) -> dict[str, int | None]:
        """The keys that were handled before, each with its student (None: erased)."""
        marks, values = placeholders(keys)
        return {row[0]: row[1] for row in self._all(f"SELECT key, student FROM inbox WHERE key IN ({marks})", values)}  # noqa: S608

    def chats(self, chats: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
        """The students of chats, by (platform, address)."""
        found: dict[tuple[str, str], int] = {}
        for platform, addresses in _by_platform(chats).items():  # SQLite finds no index for a list of pairs
            marks, values = placeholders(addresses)
            statement = f"SELECT address, student FROM chats WHERE platform = ? AND address IN ({marks})"  # noqa: S608
            if self._database.sqlite:  # nobody else writes now: the students themselves are read with their chats
                statement = (
                    f"SELECT chats.address, {_STUDENT} FROM chats JOIN students ON students.id = chats.student"  # noqa: S608
                    f" WHERE chats.platform = ? AND chats.address IN ({marks})"
                )
            for address, student, *row in self._all(statement, [platform, *values]):
                found[platform, address] = student
                if row:
                    self._known[student] = _kept(row)
        return found

    def students(self, students: Iterable[int], nudged: Iterable[int] = ()) -> dict[int, Kept]:
        """The students, locked until the transaction ends; of the `nudged` only those that nobody else is at work with."""
        there, others = list(students), list(nudged)
        if not self._database.sqlite:  # locked first: only a later statement sees all that others committed
            self._locked(there, "")
            others = self._locked(others, " SKIP LOCKED")
        found = {student: self._known[student] for student in there if student in self._known}
        marks, values = placeholders([student for student in there + others if student not in found])
        rows = self._all(f"SELECT {_STUDENT} FROM students WHERE id IN ({marks})", values)  # noqa: S608
        return found | {student: _kept(row) for student, *row in rows}

    def _locked(self, students: list[int], how: str) -> list[int]:
        marks, values = placeholders(students)
        found = self._all(f"SELECT id FROM students WHERE id IN ({marks}) ORDER BY id FOR UPDATE{how}", values)  # noqa: S608
        return [row[0] for row in found]

    def elsewhere(self, chats: Iterable[tuple[str, str]], claimed_by: int) -> dict[tuple[str, str], int | None]:
        """Chats that are owed something by another process than this one (None: by nobody yet), and which that is."""
        found: dict[tuple[str, str], int | None] = {}
        for platform, addresses in _by_platform(chats).items():
            marks, values = placeholders(addresses)
            statement = (
                "SELECT address, claimed_by FROM outbox WHERE state = 'waiting' AND platform = ?"  # noqa: S608
                f" AND address IN ({marks}) AND claimed_by IS DISTINCT FROM ?"
            )
            found |= {(platform, row[0]): row[1] for row in self._all(statement, [platform, *values, claimed_by])}
        return found

    def new_ids(self, table: str, count: int) -> list[int]:
        """Numbers for new rows."""
        return self._database.new_ids(self._cursor, table, count)

    def _all(self, text: str, values: list[Any]) -> Sequence[Any]:
        if not values:
            return ()
        self._cursor.execute(self._database.sql(text), tuple(values))
        return self._cursor.fetchall()


def _by_platform(chats: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for platform, address in chats:
        found.setdefault(platform, []).append(address)
    return found


_INSERTS = {
    # students before all that point to them
    "new_students": "INSERT INTO students (id, journey, turn, step, contacts, talks, active_at, platform, address, created_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "students": "UPDATE students SET journey = ?, turn = ?, step = ?, contacts = ?, talks = ?, active_at = ? WHERE id = ?",
    "last_chats": "UPDATE students SET platform = ?, address = ? WHERE id = ?",
    "chats": "INSERT INTO chats (platform, address, student) VALUES (?, ?, ?)",
    "inbox": "INSERT INTO inbox (key, student, at) VALUES (?, ?, ?)",
    "outbox": "INSERT INTO outbox (id, student, platform, address, kind, context, payload, state, created_at, claimed_by)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)",
    "wakes": "UPDATE students SET wake_due = ?, wake_wall = ?, wake_zone = ?, wake_key = ?, wake_kind = ? WHERE id = ?",
    "postponed": "UPDATE students SET wake_due = ? WHERE id = ? AND wake_due <= ?",
    "pings": "INSERT INTO ping_log (student, key, kind, contact, due, outcome, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "kept": "INSERT INTO kept (student, position, text, at) VALUES (?, ?, ?, ?)",
    "settled": "UPDATE outbox SET state = ?, sent_at = ? WHERE id = ?",
    "farewells": "DELETE FROM outbox WHERE id = ? AND student IS NULL",
}


@dataclass(slots=True)
class Writing:
    """The writes of one group: rows for each statement of `_INSERTS`, in its order, after the erased students are gone."""

    erased: list[int] = field(default_factory=list)
    new_students: list[Row] = field(default_factory=list)
    students: list[Row] = field(default_factory=list)
    last_chats: list[Row] = field(default_factory=list)
    chats: list[Row] = field(default_factory=list)
    inbox: list[Row] = field(default_factory=list)
    outbox: list[Row] = field(default_factory=list)
    wakes: list[Row] = field(default_factory=list)
    postponed: list[Row] = field(default_factory=list)
    pings: list[Row] = field(default_factory=list)
    kept: list[Row] = field(default_factory=list)
    settled: list[Row] = field(default_factory=list)
    farewells: list[Row] = field(default_factory=list)

    def run(self, database: Database, cursor: DBAPICursor) -> None:
        """Writes everything in the group's transaction."""
        for student in self.erased:
            erase(database, cursor, student)
        for name, statement in _INSERTS.items():
            if len(rows := getattr(self, name)) == 1:
                cursor.execute(database.sql(statement), rows[0])
            elif rows:
                cursor.executemany(database.sql(statement), rows)
