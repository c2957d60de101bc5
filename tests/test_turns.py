"""Turns: one effect for each key, in order, all or nothing, whatever fails and whenever the process dies."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from msgspec.structs import replace
from sqlalchemy.exc import OperationalError

from bot import outbox
from bot.storage import Database, StorageError
from bot.storage.tables import metadata
from bot.turns import Done, Turns, Update
from conversations.followups import Nudge
from conversations.journey import Journey, from_json
from conversations.machine import Turn
from conversations.vocabulary import Event, Kept, Nudged, Said, Say

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
    import threading

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
    from bot.deciding import Waiting

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


@pytest.mark.parametrize("number", range(1, 30))
async def test_a_passing_fault_at_any_call_is_overcome(database: Database, number: int) -> None:
    """The group is replayed turn by turn; a turn that hit the fault again gets an error, and its retry one effect."""
    async with running(database, next_wake=wakes) as turns:
        await before_group(turns)
        with Fault(database.engine, number):
            answers = await together(turns, *group())
        assert not [answer for answer in answers if isinstance(answer, BaseException)]
        again = await together(turns, *group())
    assert all(isinstance(answer, Done) and answer.duplicate for answer in again)
    check_group(database)


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
