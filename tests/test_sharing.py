"""Several processes on one database: who sends what, who takes over, who stands by."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.nudger import Nudger
from bot.sharing import AlreadyRunningError, OvertakenError, Sharing
from bot.storage import open_database
from bot.turns import Turns, Update
from conversations.vocabulary import Nudged
from tests.turning import NOW, echo, pinging, rows, said, together, wakes


@asynccontextmanager
async def process(url: str, *platforms: str) -> AsyncIterator[Turns]:
    """What a process has: a connection, a number, a writer."""
    database = open_database(url)
    sharing = Sharing(database)
    await sharing.start()
    turns = Turns(database, echo, wakes, lambda: NOW, sharing)
    turns.sends = frozenset(platforms)
    try:
        yield turns
    finally:
        await turns.stop()
        await sharing.stop()
        database.close()


def owners(turns: Turns) -> list[int | None]:
    return [row[0] for row in rows(turns.database, "SELECT claimed_by FROM outbox ORDER BY id")]


def mine(turns: Turns) -> list[str]:
    return [row.address for row in turns.sharing.take("test", 0).rows]


async def seen_by(*all_of_them: Turns) -> None:
    """Until each knows that the others are there, and that those who left are not."""
    for turns in all_of_them:
        for _ in range(2):
            await turns.sharing.look()


async def test_what_one_commits_is_its_own(postgres_url: str) -> None:
    async with process(postgres_url, "test") as one, process(postgres_url, "test") as two:
        await seen_by(one, two)
        await one.submit(said("a1", "hi", "ana"))
        await two.submit(said("b1", "hi", "ben"))
        assert (mine(one), mine(two)) == (["ana"], ["ben"])
        assert owners(one) == [one.sharing.number, two.sharing.number]
        assert one.sharing.count == two.sharing.count == 2


async def test_what_one_who_does_not_send_commits_is_anybodys(postgres_url: str) -> None:
    told: list[int] = []
    async with process(postgres_url) as one, process(postgres_url, "test") as two:
        await seen_by(one, two)
        one.on_commit.append(lambda owed: told.extend(row.id for row in owed))
        await one.submit(said("a1", "hi", "ana"))
        assert owners(one) == [None]
        assert told == [], "its sender may begin in this moment, and must not take what anybody may claim"
        assert mine(two) == ["ana"]
        assert owners(one) == [two.sharing.number]
        assert mine(one) == []


async def test_a_chat_stays_with_whoever_owes_it_something(postgres_url: str) -> None:
    """Else its second answer could overtake the first one."""
    told: list[int] = []
    async with process(postgres_url, "test") as one, process(postgres_url, "test") as two:
        await seen_by(one, two)
        two.on_commit.append(lambda owed: told.extend(row.id for row in owed))
        await one.submit(said("a1", "first", "ana"))
        await two.submit(said("a2", "second", "ana"))
        assert told == [], "the sender of the second process must not hear of it"
        assert mine(two) == []
        assert mine(one) == ["ana", "ana"]
        await one.settle(one.sharing.take("test", 0).rows, "sent")
        await two.submit(said("a3", "third", "ana"))
        assert mine(two) == ["ana"], "now nothing is owed by the first one"


async def test_what_a_dead_one_claimed_comes_back(postgres_url: str) -> None:
    async with process(postgres_url, "test") as one:
        async with process(postgres_url, "test") as two:
            await seen_by(one, two)
            await two.submit(said("b1", "hi", "ben"))
        await one.sharing.look()
        assert mine(one) == [], "one look is not enough to call somebody dead"
        await one.sharing.look()
        taken = one.sharing.take("test", 0)
        assert [row.address for row in taken.rows] == ["ben"]
        assert taken.doubtful == {taken.rows[0].id}, "it may have been on its way"


async def test_who_starts_alone_takes_up_at_once(postgres_url: str) -> None:
    async with process(postgres_url, "test") as one:
        await one.submit(said("a1", "hi", "ana"))
    async with process(postgres_url, "test") as two:
        assert mine(two) == ["ana"]


async def test_claims_made_at_once_never_overlap(postgres_url: str) -> None:
    async with process(postgres_url) as nobody:
        await together(nobody, *(said(f"k{n}", "hi", f"chat{n % 20}") for n in range(60)))
        async with process(postgres_url, "test") as one, process(postgres_url, "test") as two:
            await seen_by(one, two)
            found: dict[int, list[str]] = {}

            def claim(turns: Turns) -> None:
                found[turns.sharing.number] = mine(turns)

            threads = [threading.Thread(target=claim, args=(turns,)) for turns in (one, two)]
            for thread in threads:
                thread.start()
            for thread in threads:
                await asyncio.to_thread(thread.join)
            first, second = found.values()
            assert len(first) + len(second) == 60
            assert not set(first) & set(second), "a chat's rows are all with one process"


async def test_one_takes_no_more_than_it_can_send_soon(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.sharing.AHEAD", 10)
    async with process(postgres_url) as nobody:
        await together(nobody, *(said(f"k{n}", "hi", f"chat{n}") for n in range(25)))
        async with process(postgres_url, "test") as one:
            assert len(one.sharing.take("test", 0).rows) == 10
            assert len(one.sharing.take("test", 10).rows) == 10, "it has enough"
            assert len(one.sharing.take("test", 4).rows) == 16


async def test_a_reminder_that_another_is_at_work_with_is_left_to_it(postgres_url: str) -> None:
    async with process(postgres_url, "test") as one, process(postgres_url, "test") as two:
        student = (await one.submit(said("a1", "hi", "ana"))).student
        with one.database.write() as connection:
            connection.exec_driver_sql(f"SELECT id FROM students WHERE id = {student} FOR UPDATE")
            async with asyncio.timeout(5):
                done = await two.submit(Update("n", "test", "ana", Nudged(), student=student))
            assert done.outbox == (), "it does not wait, and does nothing"


async def test_a_wake_up_that_is_over_is_not_taken_twice(postgres_url: str) -> None:
    """Two read the same row; the second one comes when the first has moved it on."""
    async with process(postgres_url, "test") as one, process(postgres_url, "test") as two:
        for turns in (one, two):
            turns._turn = pinging
        student = (await one.submit(said("a1", "hi", "ana"))).student
        due = rows(one.database, "SELECT wake_due FROM students")[0][0]
        nudge = Update(f"nudge:{student}:x", "test", "ana", Nudged(), student=student, due=due)
        first = await one.submit(nudge)
        moved = rows(one.database, "SELECT wake_due FROM students")[0][0]
        assert moved != due
        second = await two.submit(nudge)
        assert len(first.outbox) == 1
        assert (second.duplicate, second.outbox) == (True, ())


async def test_three_sweep_what_is_due_and_each_is_said_once(postgres_url: str) -> None:
    async with process(postgres_url) as filling:
        await together(filling, *(said(f"k{n}", "hi", f"chat{n}") for n in range(200)))
        async with (
            process(postgres_url, "test") as one,
            process(postgres_url, "test") as two,
            process(postgres_url, "test") as three,
        ):
            for turns in (one, two, three):
                turns._turn = pinging
            later = NOW + timedelta(days=400)
            for _ in range(2):  # what one has passed over since another was at it is found by the next look
                await asyncio.gather(*(Nudger(turns).sweep(later) for turns in (one, two, three)))
            pings = rows(one.database, "SELECT student, count(*) FROM outbox WHERE kind = 'ping' GROUP BY student")
            assert len(pings) == 200
            assert {count for _, count in pings} == {1}


async def test_only_one_leads_and_the_next_takes_over(postgres_url: str) -> None:
    async with process(postgres_url) as two:
        async with process(postgres_url) as one:
            await asyncio.wait_for(one.sharing.lead("Discord"), 5)
            waiting = asyncio.create_task(two.sharing.lead("Discord"))
            other = asyncio.create_task(two.sharing.lead("Telegram"))
            await asyncio.wait_for(other, 5)
            assert not waiting.done()
        await asyncio.wait_for(waiting, 10)


async def test_a_connection_that_breaks_is_made_anew_and_a_lost_lead_is_told(postgres_url: str) -> None:
    async with process(postgres_url) as one, process(postgres_url) as two:
        await one.sharing.lead("Discord")
        overtaken = asyncio.create_task(one.sharing.overtaken("Discord"))
        number = one.sharing.number
        with two.database.write() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
                f" AND objid = {number} AND objsubid = 2"
            )
        await asyncio.wait_for(two.sharing.lead("Discord"), 10)
        with pytest.raises(OvertakenError, match="another process listens to Discord by now"):
            await asyncio.wait_for(overtaken, 15)
        await one.sharing.look()
        assert one.sharing.count == 2, "it is there again, under its number"
        assert one.sharing.number == number


async def test_a_second_process_on_a_sqlite_file_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'coach.db'}"
    async with process(url) as one:
        assert one.sharing.number == 0
        with pytest.raises(AlreadyRunningError, match=r"another `coffeechat run` works with this file.*PostgreSQL"):
            async with process(url):
                pass
    async with process(url):
        pass


async def test_who_has_just_begun_is_not_taken_for_dead(postgres_url: str) -> None:
    async with process(postgres_url, "test") as one:
        await seen_by(one)
        async with process(postgres_url, "test") as two:
            await two.submit(said("b1", "hi", "ben"))
            assert mine(one) == [], "it has not looked since the other one is there"
            assert mine(two) == ["ben"]
