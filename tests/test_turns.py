"""Turns: one effect for each key, in order, all or nothing, whatever fails and whenever the process dies."""

from __future__ import annotations

import asyncio
import dataclasses
import json
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from msgspec.structs import replace
from sqlalchemy.exc import OperationalError

from bot import outbox
from bot.deciding import Waiting
from bot.storage import Database, StorageError, open_database
from bot.storage.students import export
from bot.storage.tables import metadata
from bot.turns import Done, Turns, Update
from conversations import followups, machine
from conversations.followups import Nudge
from conversations.journey import Journey, from_json
from conversations.machine import Turn
from conversations.pings import Ping
from conversations.texts import Markup
from conversations.vocabulary import Button, Command, Document, Event, Field, Form, Kept, Nudged, Said, Say, Took

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CANARY = "xanadu-canary"


class RefusedError(Exception):
    """What the stand-in turn raises; the message is the student's words, which no log may show."""


def echo(journey: Journey, event: Event, now: datetime) -> Turn:
    """Counts and says what it was told; "raise" raises, "forget" forgets."""
    words = event.text if isinstance(event, Said) else type(event).__name__
    if words.startswith("raise"):
        raise RefusedError(words)
    if words == "forget":
        return Turn(None, (Say("Gone."),))
    after = replace(journey, turn=journey.turn + 1, last_said=journey.last_said + words + "|", active_at=now)
    return Turn(after, (Say(f"{after.turn}: {words}"),), (Kept("welcome", words),))


def no_wake(journey: Journey, now: datetime) -> Nudge | None:
    return None


@asynccontextmanager
async def running(database: Database, turn: Any = echo, next_wake: Any = no_wake) -> AsyncIterator[Turns]:
    turns = Turns(database, turn, next_wake, lambda: NOW)
    try:
        yield turns
    finally:
        await turns.stop()


def said(key: str, text: str, address: str = "ana") -> Update:
    return Update(key, "test", address, Said(text))


def rows(database: Database, statement: str) -> list[Any]:
    with database.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement).fetchall()]


def journey_of(database: Database, student: int) -> Journey:
    with database.read() as connection:
        found = connection.execute(
            sa.select(metadata.tables["students"].c.journey).where(metadata.tables["students"].c.id == student)
        ).scalar_one()
    return from_json(found)


def counts(database: Database) -> dict[str, int]:
    with database.read() as connection:
        return {
            name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            for name, table in metadata.tables.items()
        }


@contextmanager
def held(turns: Turns) -> Iterator[None]:
    """Until the end of the block the writer is kept busy, so that what is submitted meanwhile becomes one group."""
    release, busy = threading.Event(), threading.Event()
    attempt = turns._attempt

    def slow(group: Any) -> Any:
        turns._attempt = attempt  # type: ignore[method-assign]
        busy.set()
        release.wait(30)
        return attempt(group)

    turns._attempt = slow  # type: ignore[method-assign]
    turns._queue.put(_nobody(turns))
    assert busy.wait(30)
    yield
    release.set()


def _nobody(turns: Turns) -> Any:
    loop = asyncio.get_running_loop()
    update = Update("hold", "test", "nobody", Nudged(), student=10**9)
    return Waiting(update, loop, loop.create_future())


async def together(turns: Turns, *updates: Update) -> list[Done | BaseException]:
    """Submits all as one group."""
    with held(turns):
        tasks = [asyncio.ensure_future(turns.submit(update)) for update in updates]
        await asyncio.sleep(0)
    return await asyncio.gather(*tasks, return_exceptions=True)


# --- once, and in order ---------------------------------------------------------------------------------------------


async def test_one_effect_for_each_key(database: Database) -> None:
    async with running(database) as turns:
        first = await turns.submit(said("k1", "hello"))
        again = await turns.submit(said("k1", "hello"))
        next_one = await turns.submit(said("k2", "there"))
    assert not first.duplicate
    assert [reply for _, reply in first.outbox] == [Say("1: hello")]
    assert again == Done(True, first.student)
    assert next_one.student == first.student
    assert journey_of(database, first.student).last_said == "hello|there|"
    assert [entry.reply for entry in outbox.waiting(database, "test", "ana")] == [Say("1: hello"), Say("2: there")]


async def test_the_same_key_twice_in_one_group(database: Database) -> None:
    async with running(database) as turns:
        answers = await together(turns, said("k", "once"), said("k", "once"), said("k", "once", "ben"))
    assert [answer.duplicate for answer in answers] == [False, True, True]  # type: ignore[union-attr]
    assert counts(database)["outbox"] == 1
    assert counts(database)["students"] == 1


async def test_a_group_is_one_commit_and_keeps_each_chat_in_order(database: Database) -> None:
    commits: list[int] = []
    async with running(database) as turns:
        await together(turns, *(said(f"{who}-hi", "hi", who) for who in "abcdefgh"))
        sa.event.listen(database.engine, "commit", lambda connection: commits.append(1))
        updates = [said(f"{who}{n}", str(n), who) for n in range(5) for who in "abcdefgh"]
        answers = await together(turns, *updates)
    assert not [answer for answer in answers if isinstance(answer, BaseException)]
    assert len(commits) <= 6, "five groups of eight students, and the one that was held"
    for (journey,) in rows(database, "SELECT journey FROM students"):
        assert from_json(bytes(journey)).last_said == "hi|0|1|2|3|4|"
    for who in "abcdefgh":
        said_to = [entry.reply for entry in outbox.waiting(database, "test", who)]
        assert said_to == [Say("1: hi"), *(Say(f"{n + 2}: {n}") for n in range(5))]


async def test_two_chats_of_one_student_in_one_group(database: Database) -> None:
    async with running(database) as turns:
        student = (await turns.submit(said("k0", "a", "phone"))).student
        with database.write() as connection:
            connection.exec_driver_sql(f"INSERT INTO chats VALUES ('test', 'desk', {student})")
        await together(turns, said("k1", "b", "phone"), said("k2", "c", "desk"), said("k3", "d", "phone"))
    assert journey_of(database, student).turn == 4, "no turn overwrote another"
    assert sorted(journey_of(database, student).last_said) == sorted("a|b|c|d|")
    assert rows(database, "SELECT address FROM students") in ([("phone",)], [("desk",)])


async def test_several_event_loops(database: Database) -> None:
    turns = Turns(database, echo, no_wake, lambda: NOW)

    def elsewhere(name: str) -> list[Done]:
        async def main() -> list[Done]:
            return await asyncio.gather(*(turns.submit(said(f"{name}{n}", "x", name)) for n in range(20)))

        return asyncio.run(main())

    answers = await asyncio.gather(*(asyncio.to_thread(elsewhere, name) for name in ("one", "two", "three")))
    await turns.stop()
    assert [len({done.outbox[0][0] for done in some}) for some in answers] == [20, 20, 20]
    assert counts(database)["inbox"] == 60


async def test_two_programs_on_one_database(database: Database, database_url: str) -> None:
    """Each update comes to both, as when a platform delivers twice; the chats are new, so both try to begin the students."""
    other = open_database(database_url)
    async with running(database, next_wake=wakes) as one, running(other, next_wake=wakes) as two:
        answers = await asyncio.gather(
            *(
                turns.submit(said(f"{who}{n}", str(n), f"chat{who}"))
                for n in range(40)
                for turns in (one, two)
                for who in "ab"
            )
        )
    other.close()
    assert sum(not done.duplicate for done in answers) == 80
    assert counts(database)["students"] == 2
    assert counts(database)["inbox"] == counts(database)["outbox"] == 80
    for (journey,) in rows(database, "SELECT journey FROM students"):
        heard = from_json(bytes(journey)).last_said.split("|")[:-1]
        assert heard == [str(n) for n in range(40)]
    assert {row[0] for row in rows(database, "SELECT key FROM nudges")} == {"n40"}


async def test_stop_finishes_what_waits_and_takes_nothing_more(database: Database) -> None:
    async with running(database) as turns:
        tasks = [asyncio.ensure_future(turns.submit(said(f"k{n}", str(n)))) for n in range(50)]
        await asyncio.sleep(0)
        await turns.stop()
        assert len(await asyncio.gather(*tasks)) == 50
        with pytest.raises(StorageError, match="stopping"):
            await turns.submit(said("late", "late"))
    assert counts(database)["inbox"] == 50


async def test_whoever_gave_up_waiting_changes_nothing(database: Database) -> None:
    async with running(database) as turns:
        with held(turns):
            task = asyncio.ensure_future(turns.submit(said("k1", "a")))
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.sleep(0)
        assert (await turns.submit(said("k1", "a"))).duplicate


async def test_senders_are_woken_after_the_commit(database: Database) -> None:
    woken: list[tuple[str, str, int]] = []
    async with running(database) as turns:
        turns.on_commit.append(
            lambda platform, address: woken.append(
                (platform, address, len(outbox.waiting(database, platform, address)))
            )
        )
        await turns.submit(said("k1", "a"))
        await turns.stop()
    assert woken == [("test", "ana", 1)]


async def test_no_statement_of_a_group_scans_a_table(database: Database) -> None:
    """A scan is not seen in tests and is felt with a million students."""
    if not database.sqlite:
        return  # the same statements and indexes; PostgreSQL plans by its counts, and scans small tables
    statements: list[tuple[str, Any]] = []
    async with running(database, pinging, wakes) as turns:
        student = (await turns.submit(said("k1", "a"))).student
        sa.event.listen(database.engine, "before_cursor_execute", lambda *call: statements.append((call[2], call[3])))
        await together(turns, said("k2", "b"), said("k1", "a", "ben"), said("k3", "a", "cleo"))
        await turns.submit(Update("n1", "test", "ana", Nudged(), student=student))
        await turns.submit(said("k4", "forget"))
    assert len(statements) > 20
    with database.read() as connection:
        for statement, values in tuple(statements):
            if statement.startswith("BEGIN"):
                continue
            first = values[0] if isinstance(values, list) else values
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", first).fetchall()
            scans = [row[3] for row in plan if "SCAN" in row[3] and "sqlite_sequence" not in row[3]]
            assert not scans, f"{statement}: {scans}"


# --- troubles -------------------------------------------------------------------------------------------------------


async def test_a_turn_that_raises_spoils_nobody_elses(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    async with running(database) as turns:
        await turns.submit(said("b0", "before", "ben"))
        answers = await together(
            turns, said("a1", "fine"), said("b1", f"raise {CANARY}", "ben"), said("c1", "fine too", "cleo")
        )
        again = await turns.submit(said("b1", f"raise {CANARY}", "ben"))
        after = await turns.submit(said("b2", "after", "ben"))
    one, broken, three = answers
    assert isinstance(one, Done) and one.outbox[0][1] == Say("1: fine")  # noqa: PT018
    assert isinstance(three, Done) and three.outbox[0][1] == Say("1: fine too")  # noqa: PT018
    assert isinstance(broken, Done)
    (apology,) = [reply for _, reply in broken.outbox]
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
    assert "my side" in done.outbox[0][1].text  # type: ignore[union-attr]
    assert [bytes(row[0]) for row in rows(database, "SELECT journey FROM students")] == [b'{"version": 99}']


class Fault:
    """Makes the n-th call of the database fail, the commit included; `calls` counts them."""

    def __init__(self, engine: sa.Engine, fail_at: int, *, times: int = 1) -> None:
        self.calls = 0
        self.fail_at = range(fail_at, fail_at + times)
        self.engine = engine

    def _call(self, *_: object) -> None:
        self.calls += 1
        if self.calls in self.fail_at:
            raise OperationalError("injected", {}, Exception("injected"))

    def __enter__(self) -> Fault:
        sa.event.listen(self.engine, "before_cursor_execute", self._call)
        sa.event.listen(self.engine, "commit", self._call)
        return self

    def __exit__(self, *_: object) -> None:
        sa.event.remove(self.engine, "before_cursor_execute", self._call)
        sa.event.remove(self.engine, "commit", self._call)


def group() -> list[Update]:
    """A group that touches every table: new students, known ones, one that is erased, kept words, wake-ups."""
    return [said("a2", "again"), said("b1", "hi", "ben"), said("c2", "forget", "cleo"), said("d1", "hi", "dan")]


def wakes(journey: Journey, now: datetime) -> Nudge | None:
    return Nudge(f"n{journey.turn}", "idle", 0, now.replace(year=2027), None, "") if journey.turn != 2 else None


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
            with Fault(database.engine, number, times=10**6) as fault:
                answers = await together(turns, *group())
            if fault.calls < number:
                break
            assert all(isinstance(answer, StorageError) for answer in answers), number
            assert counts(database) == start, f"something of the group stayed after a fault at call {number}"
        assert number > 10, "every statement of the group is a call"
    assert all(isinstance(answer, Done) and not answer.duplicate for answer in answers)
    check_group(database)


async def test_a_passing_fault_at_any_call_is_overcome(database: Database) -> None:
    """The group is replayed turn by turn; what was kept once is a duplicate when it comes again."""
    async with running(database, next_wake=wakes) as turns:
        for number in range(1, 30):
            empty(database)
            await before_group(turns)
            with Fault(database.engine, number):
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
        "students": 3,
        "chats": 3,
        "inbox": 5,  # a1, a2, b1, d1, and c2 without its student
        "outbox": 5,
        "nudges": 2,
        "ping_log": 0,
        "kept": 4,
    }
    assert rows(database, "SELECT key FROM inbox WHERE student IS NULL") == [("c2",)]
    assert sorted(journey_last_said(database)) == ["first|again|", "hi|", "hi|"]


def journey_last_said(database: Database) -> list[str]:
    return [from_json(bytes(row[0])).last_said for row in rows(database, "SELECT journey FROM students")]


# --- everything about one, and nothing ------------------------------------------------------------------------------


async def canaries(turns: Turns) -> int:
    """A student whose words are everywhere: journey, kept words, outbox, inbox key, chat, nudge, ping log."""
    update = Update(f"{CANARY}-1", "test", CANARY, Said(CANARY), name=CANARY)
    student = (await turns.submit(update)).student
    await turns.submit(replace_event(update, f"{CANARY}-2", Nudged()))
    return student


def replace_event(update: Update, key: str, event: Event) -> Update:
    return dataclasses.replace(update, key=key, event=event)


def pinging(journey: Journey, event: Event, now: datetime) -> Turn:
    done = echo(journey, event, now)
    if not isinstance(event, Nudged):
        return done
    return dataclasses.replace(done, pings=(Ping(CANARY, "idle", 0, now, "dropped", CANARY),))


def canary_wake(journey: Journey, now: datetime) -> Nudge:
    return Nudge(journey.name or "somebody", "idle", 0, now.replace(year=2027), None, "")


def where_found(database: Database, word: str) -> set[str]:
    found: set[str] = set()
    with database.read() as connection:
        for name in sa.inspect(connection).get_table_names():
            for row in connection.exec_driver_sql(f"SELECT * FROM {name}").fetchall():
                values = [bytes(v).decode() if isinstance(v, bytes | memoryview) else str(v) for v in row]
                if any(word in value for value in values):
                    found.add(name)
    return found


async def test_export_has_everything_and_nobody_elses(database: Database) -> None:
    async with running(database, pinging, canary_wake) as turns:
        student = await canaries(turns)
        await turns.submit(said("b1", "somebody else", "ben"))
    data = export(database, student)
    assert set(data) == set(metadata.tables), "a table is missing"
    for table, found in data.items():
        assert CANARY in json.dumps(found), f"{table} is not exported"
    assert "somebody else" not in json.dumps(data)
    assert data["students"][0]["journey"]["name"] == CANARY
    assert data["ping_log"][0]["due"] == NOW.isoformat()
    assert not any(export(database, 999).values())


async def test_erased_means_that_nothing_is_left(database: Database) -> None:
    async with running(database, pinging, canary_wake) as turns:
        student = await canaries(turns)
        other = (await turns.submit(said("b1", "somebody else", "ben"))).student
        assert where_found(database, CANARY) == set(metadata.tables), "the test must reach every table"
        gone = await turns.submit(Update("bye", "test", CANARY, Said("forget")))
        assert gone.student == 0
        assert [reply for _, reply in gone.outbox] == [Say("Gone.")]
        assert where_found(database, CANARY) == {"outbox"}, "only the farewell still needs the address"
        outbox.mark_sent(database, [number for number, _ in gone.outbox])
        assert where_found(database, CANARY) == set()
        assert not any(export(database, student).values())
        assert (await turns.submit(Update("bye", "test", CANARY, Said("forget")))).duplicate
        back = await turns.submit(Update("new", "test", CANARY, Said("hello")))
    assert back.student not in (student, other), "an erased student's number is not given out again"
    assert journey_of(database, back.student).last_said == "hello|"
    assert any(export(database, other).values())


async def test_a_nudge_for_nobody_does_nothing(database: Database) -> None:
    async with running(database) as turns:
        done = await turns.submit(Update("nudge:77:1", "test", "ana", Nudged(), student=77))
    assert done == Done(False, 0)
    assert not any(counts(database).values())


async def test_words_that_no_database_can_hold(database: Database) -> None:
    async with running(database, machine.turn, followups.next_wake) as turns:
        first = await turns.submit(Update("k1", "test", "ana", Command("start"), name="A\0na \ud800"))
        done = await turns.submit(said("k2", "no\0thing \udfff 🎉"))
    assert first.outbox
    assert done.outbox
    assert "\0" not in journey_of(database, done.student).name


# --- the outbox -----------------------------------------------------------------------------------------------------


async def test_replies_come_before_pings_and_are_sent_once(database: Database) -> None:
    async with running(database) as turns:
        student = (await turns.submit(said("k1", "a"))).student
        await turns.submit(Update("n1", "test", "ana", Nudged(), student=student))
        await turns.submit(said("k2", "b"))
        await turns.submit(said("k3", "c", "ben"))
    waiting = outbox.waiting(database, "test", "ana")
    assert [(entry.kind, entry.reply) for entry in waiting] == [
        ("reply", Say("1: a")),
        ("reply", Say("3: b")),
        ("ping", Say("2: Nudged")),
    ]
    assert {entry.student for entry in waiting} == {student}
    assert {entry.at for entry in waiting} == {NOW}
    assert sorted(outbox.chats_waiting(database, "test")) == ["ana", "ben"]
    outbox.mark_sent(database, [waiting[0].id], NOW)
    outbox.mark(database, [waiting[1].id], "doubt")
    assert outbox.waiting(database, "test", "ana") == waiting[2:]
    outbox.mark_sent(database, [])
    assert len(outbox.waiting(database, "test", "ben")) == 1
    assert rows(database, "SELECT state FROM outbox ORDER BY id") == [
        ("sent",),
        ("waiting",),
        ("doubt",),
        ("waiting",),
    ]


async def test_every_kind_of_reply_comes_back_as_it_was(database: Database) -> None:
    replies = (
        Say(
            "a <b>b</b>",
            (Button("x", "X"),),
            Form("f", "F", (Field("k", "K", options=(("a", "A"),)),)),
            "copy",
            True,
            False,
        ),
        Took("Yes"),
        Document("calendar", "talk.ics", {"uid": "1"}, "Here"),
        Say(Markup("marked")),
    )

    def speaking(journey: Journey, event: Event, now: datetime) -> Turn:
        return Turn(journey, replies)

    async with running(database, speaking) as turns:
        await turns.submit(said("k1", "a"))
    assert tuple(entry.reply for entry in outbox.waiting(database, "test", "ana")) == replies


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
        code = f"from tests.test_turns import child; child({database_url!r}, {start!r})"
        process = subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent.parent
        )
        assert process.stdout is not None
        for count, line in enumerate(process.stdout):
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
