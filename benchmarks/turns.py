"""Durable turns a second through the real coach, beside the same writes by the standard library, in the same run.

    python -m benchmarks.turns [--quick]

For each size a SQLite file on disk (WAL, synchronous=FULL) is filled with students caught anywhere in the built-in stories. The
same thousand of them, spread over the whole file, go on with their stories, so that the work is the same for every size; so many of
them wait for an answer all the time. Every statement of a second such run is written down and replayed with `sqlite3` alone, in
the same transactions, on a copy of the file: the floor. The pure core is the same turns without any database. Each run begins with
a fresh copy of the file and without any remembered review. The first turn of each student, which reads their page from the disk, is
not counted; the rows marked * take another student for every turn, and count nothing but such turns.
"""

from __future__ import annotations

import gc
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.engine.interfaces import DBAPICursor

from benchmarks.population import NOW, Population, populate, renamed
from bot.app import warm
from bot.storage import Database, open_database
from bot.storage.database import Writer
from bot.turns import Turns, Update
from conversations import followups, review
from conversations.journey import from_json, to_json
from conversations.machine import turn

Statement = tuple[str, Any, bool]
STRIDE = 7919
"""Which student comes next: far away in the file, as in life."""


ACTIVE = 1_000
"""Students who go on with their stories."""


def updates(population: Population, count: int, active: int, round_: int) -> list[Update]:
    """So many updates of so many students all over the file, in turn."""
    playing: dict[int, Any] = {}
    found: list[Update] = []
    for number in range(count):
        place = round_ * active + number % active
        student = place * STRIDE % population.size + 1
        if student not in playing:
            playing[student] = population.events(student)
        key = f"bench:{round_}:{number}"
        found.append(Update(key, "console", f"s{student}", next(playing[student])))
    return found


def core_seconds(population: Population, waiting: list[Update], first: int) -> float:
    """The same turns without a database: decode, turn, encode, next wake-up. The first ones are not counted."""
    journeys: dict[str, bytes] = {}
    spent = 0.0
    for number, update in enumerate(waiting):
        raw = journeys.get(update.address)
        if raw is None:
            story, place = population.start(int(update.address[1:]))
            raw = renamed(story[place].journey, int(update.address[1:]))
        begun = time.perf_counter()
        done = turn(from_json(raw), update.event, NOW)
        if done.journey is not None:
            raw = to_json(done.journey)
            followups.next_wake(done.journey, NOW)
        spent += time.perf_counter() - begun if number >= first else 0.0
        journeys[update.address] = raw
    return spent


def coach_seconds(database: Database, waiting: list[Update], at_once: int, log: list[Statement]) -> tuple[float, int]:
    """Submits them so that `at_once` wait all the time; until the last one is committed. And how long the log was before."""
    turns = Turns(database, clock=lambda: NOW)
    try:
        before = len(log)
        begun = time.perf_counter()
        out: deque[Future[Any]] = deque()
        for update in waiting:
            if len(out) == at_once:
                out.popleft().result()
            out.append(turns.put(update))
        for future in out:
            future.result()
        return time.perf_counter() - begun, before
    finally:
        turns.close()


class _Noting:
    """A cursor whose every statement is written down."""

    def __init__(self, cursor: DBAPICursor, log: list[Statement]) -> None:
        self._cursor = cursor
        self._log = log

    def execute(self, sql: str, parameters: Any = ()) -> Any:
        self._log.append((sql, parameters, False))
        return self._cursor.execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any) -> Any:
        self._log.append((sql, list(parameters), True))
        return self._cursor.executemany(sql, parameters)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)


@contextmanager
def written_down() -> Iterator[list[Statement]]:
    """A list that grows by every statement of the writer, commits included."""
    log: list[Statement] = []
    begin, commit = Writer.begin, Writer.commit

    def begins(writer: Writer, *, patient: bool = True) -> Any:
        log.append(("BEGIN IMMEDIATE", (), False))
        return _Noting(begin(writer, patient=patient), log)

    def commits(writer: Writer) -> None:
        log.append(("COMMIT", (), False))
        commit(writer)

    Writer.begin, Writer.commit = begins, commits  # type: ignore[method-assign]
    try:
        yield log
    finally:
        Writer.begin, Writer.commit = begin, commit  # type: ignore[method-assign]
    assert log, "nothing was written down, so there is no floor"


def floor_seconds(path: Path, log: list[Statement], first: int) -> float:
    """The same statements in the same transactions by `sqlite3` alone. The first ones are not counted."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    begun = time.perf_counter()
    inside = False
    for number, (sql, parameters, many) in enumerate(log):
        if number == first:
            begun = time.perf_counter()
        if sql.startswith("PRAGMA"):
            continue
        if sql in ("COMMIT", "ROLLBACK"):
            if inside:
                connection.execute(sql)
            inside = False
            continue
        if sql.startswith("BEGIN"):
            connection.execute(sql)
            inside = True
            continue
        if not inside:
            connection.execute("BEGIN IMMEDIATE")
            inside = True
        if many:
            connection.executemany(sql, parameters)
        else:
            connection.execute(sql, parameters).fetchall()
    if inside:
        connection.execute("COMMIT")
    spent = time.perf_counter() - begun
    connection.close()
    return spent


def forget() -> None:
    """As after a start: no review is remembered."""
    for remembering in (review.review_invitation, review.review_thanks, review.tips):
        remembering.cache_clear()


def measure(population: Population, at_once: int, count: int, active: int) -> tuple[float, float, float, float]:
    """Medians of three: turns a second; microseconds a turn of the coach, the core alone, the floor alone."""
    totals: list[tuple[float, float, float]] = []
    first = active if active < count else 0  # the first turn of each reads their page from the disk
    for round_ in range(3):
        copies = [population.copy(f"{name}.db") for name in ("coach", "again", "floor")]
        waiting = updates(population, first + count, active, round_)
        forget()
        core = core_seconds(population, waiting, first)
        forget()
        database = open_database(copies[0].url)
        coach_seconds(database, waiting[:first], 256, [])
        coach, _ = coach_seconds(database, waiting[first:], at_once, [])
        database.close()
        again = open_database(copies[1].url)  # writing the statements down takes time that is none of the coach's
        with written_down() as log:
            coach_seconds(again, waiting[:first], 256, log)
            _, before = coach_seconds(again, waiting[first:], at_once, log)
        again.close()
        totals.append((coach, core, floor_seconds(copies[2].path, log, before)))
        for copy in copies:
            for suffix in ("", "-wal", "-shm"):
                Path(f"{copy.path}{suffix}").unlink(missing_ok=True)
    coach, core, floor = (statistics.median(column) / count * 1e6 for column in zip(*totals, strict=True))
    return 1e6 / coach, coach, core, floor


def main() -> None:
    """Prints one row for each size and number waiting."""
    quick = "--quick" in sys.argv
    warm()
    sizes = (1_000, 20_000) if quick else (1_000, 100_000, 1_000_000)
    print("  students  waiting  turns/s  µs a turn   core  beyond  floor  beyond/floor")
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            population = populate(Path(folder) / "students.db", size)
            gc.collect()
            gc.freeze()
            for at_once, count, active in (
                (1, 1_000, ACTIVE),
                (16, 4_000, ACTIVE),
                (256, 8_000, ACTIVE),
                (256, 8_000, 8_000),
            ):
                if active > size:
                    continue
                rate, coach, core, floor = measure(population, at_once, count // (4 if quick else 1), active)
                beyond = coach - core
                star = "*" if active != ACTIVE else " "
                columns = f"{size:>10,} {at_once:>7}{star} {rate:>8,.0f} {coach:>10.0f} {core:>6.0f} {beyond:>7.0f} {floor:>6.0f}"
                print(f"{columns} {beyond / floor:>13.2f}", flush=True)
            for file in Path(folder).iterdir():
                file.unlink()


if __name__ == "__main__":
    main()
