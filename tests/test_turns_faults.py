"""Turns: all or nothing, whatever fails and whenever the process dies."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.pool.base import _ConnectionFairy

from bot import outbox
from bot.storage import Database, StorageError, open_database
from bot.storage.database import Writer
from bot.storage.tables import metadata
from bot.turns import Done, Turns, Update
from conversations.journey import from_json
from conversations.vocabulary import Say
from tests.turning import CANARY, counts, echo, journey_of, rows, running, said, together, wakes


async def test_a_turn_that_raises_spoils_nobody_elses(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    async with running(database) as turns:
        await turns.submit(said("b0", "before", "ben"))
        answers = await together(
            turns, said("a1", "fine"), said("b1", f"raise {CANARY}", "ben"), said("c1", "fine too", "cleo")
        )
        again = await turns.submit(said("b1", f"raise {CANARY}", "ben"))
        after = await turns.submit(said("b2", "after", "ben"))
    one, broken, three = answers
    assert isinstance(one, Done) and one.outbox[0].reply == Say("1: fine")  # noqa: PT018
    assert isinstance(three, Done) and three.outbox[0].reply == Say("1: fine too")  # noqa: PT018
    assert isinstance(broken, Done)
    (apology,) = [owed.reply for owed in broken.outbox]
    assert isinstance(apology, Say)
    assert "my side" in apology.text
    assert again.duplicate, "the key of a turn that raised is kept: the same update would raise again"
    assert journey_of(database, after.student).last_said == "before|after|"
    assert "RefusedError" in caplog.text
    assert CANARY not in caplog.text


async def test_a_journey_that_cannot_be_read_gets_an_apology_and_stays(database: Database) -> None:
    async with running(database) as turns:
        student = (await turns.submit(said("k1", "a"))).student
        with database.write() as connection:
            connection.exec_driver_sql(database.sql("UPDATE students SET journey = ?"), (b'{"version": 99}',))
        done = await turns.submit(said("k2", "b"))
    assert done.student == student
    assert "my side" in done.outbox[0].reply.text  # type: ignore[union-attr]
    assert [bytes(row[0]) for row in rows(database, "SELECT journey FROM students")] == [b'{"version": 99}']


class Fault:
    """Makes the n-th call of the database fail, begin and commit included; `calls` counts them."""

    def __init__(self, database: Database, fail_at: int, *, times: int = 1) -> None:
        self.calls = 0
        self.fail_at = range(fail_at, fail_at + times)
        self.engine = database.engine

    def call(self, *_: object) -> None:
        self.calls += 1
        if self.calls in self.fail_at:
            raise self.engine.dialect.loaded_dbapi.OperationalError("injected")

    def __enter__(self) -> Fault:
        # The class behind PoolProxiedConnection: whoever talks with the database has a cursor of it.
        self.cursor = _ConnectionFairy.cursor
        fault, cursor = self, self.cursor
        _ConnectionFairy.cursor = lambda *given, **more: _Faulty(cursor(*given, **more), fault)  # type: ignore[method-assign]
        sa.event.listen(self.engine, "commit", self.call)
        # On SQLite the writer has the driver's own connection.
        self.begin, self.commit = begin, commit = Writer.begin, Writer.commit

        def begins(writer: Writer, *, patient: bool = True) -> _Faulty:
            fault.call()
            return _Faulty(begin(writer, patient=patient), fault)

        def commits(writer: Writer) -> None:
            fault.call()
            commit(writer)

        Writer.begin, Writer.commit = begins, commits  # type: ignore[method-assign,assignment]
        return self

    def __exit__(self, *_: object) -> None:
        Writer.begin, Writer.commit = self.begin, self.commit  # type: ignore[method-assign]
        _ConnectionFairy.cursor = self.cursor  # type: ignore[method-assign]
        sa.event.remove(self.engine, "commit", self.call)


class _Faulty:
    """A cursor whose every statement is a call of `fault`."""

    def __init__(self, cursor: DBAPICursor, fault: Fault) -> None:
        self._cursor = cursor
        self._fault = fault

    def execute(self, *given: Any) -> object:
        self._fault.call()
        return self._cursor.execute(*given)

    def executemany(self, *given: Any) -> object:
        self._fault.call()
        return self._cursor.executemany(*given)

    def __getattr__(self, name: str) -> object:
        return getattr(self._cursor, name)


def group() -> list[Update]:
    """A group that touches every table: new students, known ones, one that is erased, kept words, wake-ups."""
    return [said("a2", "again"), said("b1", "hi", "ben"), said("c2", "forget", "cleo"), said("d1", "hi", "dan")]


async def before_group(turns: Turns) -> None:
    for update in (said("a1", "first"), said("c1", f"secret {CANARY}", "cleo")):
        await turns.submit(update)


async def test_a_fault_at_any_call_leaves_all_or_nothing(database: Database) -> None:
    async with running(database, next_wake=wakes) as turns:
        await before_group(turns)
        start = counts(database)
        number = 0
        while True:
            number += 1
            with Fault(database, number, times=10**6) as fault:
                answers = await together(turns, *group())
            if fault.calls < number:
                break
            assert all(isinstance(answer, StorageError) for answer in answers), number
            assert counts(database) == start, f"something of the group stayed after a fault at call {number}"
        assert number > 10, "every statement of the group is a call"
    assert all(isinstance(answer, Done) and not answer.duplicate for answer in answers)
    check_group(database)


async def test_another_program_is_waited_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`database.busy_seconds` is how long it takes until it is told, not a part of it."""
    path, tries = tmp_path / "busy.db", list[bool]()
    begin = Writer.begin

    def counted(self: Writer, *, patient: bool = True) -> DBAPICursor:
        tries.append(patient)
        return begin(self, patient=patient)

    monkeypatch.setattr(Writer, "begin", counted)
    database = open_database(f"sqlite:///{path}", busy_seconds=0.2)
    async with running(database) as turns:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StorageError, match="another program is using"):
                await turns.submit(said("1", "hi"))
            assert tries == [True], "it was waited for twice"
            other.execute("ROLLBACK")
        assert (await turns.submit(said("1", "hi"))).student
    database.close()


async def test_a_passing_fault_at_any_call_is_overcome(database: Database) -> None:
    """The group is replayed turn by turn; what was kept once is a duplicate when it comes again."""
    async with running(database, next_wake=wakes) as turns:
        for number in range(1, 30):
            empty(database)
            await before_group(turns)
            with Fault(database, number):
                answers = await together(turns, *group())
            assert not [answer for answer in answers if isinstance(answer, BaseException)], number
            again = await together(turns, *group())
            assert all(isinstance(answer, Done) and answer.duplicate for answer in again), number
            check_group(database)


def empty(database: Database) -> None:
    with database.write() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())


def check_group(database: Database) -> None:
    assert counts(database) | {"ping_log": 0} == {
        "facts": 0,
        "students": 3,
        "chats": 3,
        "inbox": 5,  # a1, a2, b1, d1, and c2 without its student
        "outbox": 5,
        "ping_log": 0,
        "links": 0,
        "kept": 4,
    }
    assert rows(database, "SELECT key FROM inbox WHERE student IS NULL") == [("c2",)]
    assert sorted(journey_last_said(database)) == ["first|again|", "hi|", "hi|"]


def journey_last_said(database: Database) -> list[str]:
    return [from_json(bytes(row[0])).last_said for row in rows(database, "SELECT journey FROM students")]


# --- killed ---------------------------------------------------------------------------------------------------------


CHATS = 4


def child(url: str, start: str) -> None:
    """A program that is killed: submits 0, 1, 2 ... in several chats at once and prints what was acknowledged."""

    async def chat(turns: Turns, who: int, number: int) -> None:
        while True:
            await turns.submit(said(f"{who}-{number}", str(number), f"chat{who}"))
            print(who, number, flush=True)
            number += 1

    async def main() -> None:
        turns = Turns(open_database(url), echo, wakes)
        await asyncio.gather(*(chat(turns, who, int(number)) for who, number in enumerate(start.split(","))))

    asyncio.run(main())


def test_killed_in_mid_stream(database: Database, database_url: str) -> None:
    """Whatever was acknowledged before SIGKILL is there once; what was not is there once after its retry."""
    acknowledged = [-1] * CHATS
    for life in range(6):
        start = ",".join(str(max(number, 0)) for number in acknowledged)  # the last one again: a platform may do that
        code = f"from tests.test_turns_faults import child; child({database_url!r}, {start!r})"
        process = subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent.parent
        )
        assert process.stdout is not None
        for count, line in enumerate(process.stdout):
            if not line.endswith("\n"):
                break  # it was killed in the middle of the word
            who, number = map(int, line.split())
            acknowledged[who] = number
            if count == 17 * (life + 1):
                process.kill()  # what it still wrote is read on
        process.wait()
        process.stdout.close()
        for who in range(CHATS):
            heard = last_said(database, f"chat{who}")
            assert heard == [str(number) for number in range(len(heard))], "lost, doubled or out of order"
            assert len(heard) > acknowledged[who], "an acknowledged update is lost"
            texts = [entry.reply.text for entry in outbox.waiting(database, "test", f"chat{who}", 10**6)]  # type: ignore[union-attr]
            assert texts == [f"{number + 1}: {number}" for number in range(len(heard))]
    assert min(acknowledged) > 20


def last_said(database: Database, address: str) -> list[str]:
    statement = database.sql("SELECT s.journey FROM students s JOIN chats c ON c.student = s.id WHERE c.address = ?")
    with database.read() as connection:
        found = connection.exec_driver_sql(statement, (address,)).scalar_one_or_none()
    return [] if found is None else from_json(found).last_said.split("|")[:-1]
