"""Turns: one effect for each key, in order, in groups."""

from __future__ import annotations

import asyncio

import pytest
import sqlalchemy as sa

from bot import outbox
from bot.outbox import Owed
from bot.storage import Database, StorageError, open_database
from bot.turns import Done, Turns, Update
from conversations.journey import from_json
from conversations.vocabulary import Nudged, Say
from tests.turning import NOW, counts, echo, held, journey_of, no_wake, pinging, rows, running, said, together, wakes


async def test_one_effect_for_each_key(database: Database) -> None:
    async with running(database) as turns:
        first = await turns.submit(said("k1", "hello"))
        again = await turns.submit(said("k1", "hello"))
        next_one = await turns.submit(said("k2", "there"))
    assert not first.duplicate
    assert [owed.reply for owed in first.outbox] == [Say("1: hello")]
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
            connection.exec_driver_sql(
                f"INSERT INTO chats (platform, address, student) VALUES ('test', 'desk', {student})"
            )
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
    assert [len({done.outbox[0].id for done in some}) for some in answers] == [20, 20, 20]
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
    assert {row[0] for row in rows(database, "SELECT wake_key FROM students")} == {"n40"}


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
    woken: list[tuple[list[Owed], list[Owed]]] = []
    async with running(database) as turns:
        turns.on_commit.append(lambda owed: woken.append((owed, outbox.waiting(database, "test", "ana"))))
        await turns.submit(said("k1", "a"))
        await turns.stop()
    ((told, kept),) = woken
    assert told == kept
    assert [owed.reply for owed in told] == [Say("1: a")]


async def test_no_statement_of_a_group_scans_a_table(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scan is not seen in tests and is felt with a million students."""
    if not database.sqlite:
        return  # the same statements and indexes; PostgreSQL plans by its counts, and scans small tables
    statements: list[str] = []

    def noted(statement: str) -> str:
        statements.append(statement)
        return statement

    async with running(database, pinging, wakes) as turns:
        student = (await turns.submit(said("k1", "a"))).student
        monkeypatch.setattr(database, "sql", noted)
        await together(turns, said("k2", "b"), said("k1", "a", "ben"), said("k3", "a", "cleo"))
        await turns.submit(Update("n1", "test", "ana", Nudged(), student=student))
        await turns.submit(said("k4", "forget"))
    assert len(statements) > 20
    with database.read() as connection:
        for statement in tuple(statements):
            unknown = (None,) * statement.count("?")
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", unknown).fetchall()
            scans = [row[3] for row in plan if "SCAN" in row[3]]
            assert not scans, f"{statement}: {scans}"
