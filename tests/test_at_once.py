"""Turns that are decided where they come in, and only committed by the writer's thread; and answers made ready meanwhile."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.connection import SOON
from bot.config import DiscordSettings
from bot.on_discord import OnDiscord
from bot.outbox import Owed
from bot.storage import Database, StorageError
from bot.storage.database import Writer, open_database
from bot.turns import Done, Turns
from tests.discord_journey import unwanted
from tests.fake_discord import FakeDiscord, Fault, Place
from tests.turning import counts, echo, journey_of, no_wake, rows, running, said

CALLBACK = "POST /interactions/{}/{}/callback"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Database]:
    """A SQLite file: elsewhere all turns go to the thread."""
    database = open_database(f"sqlite:///{tmp_path / 'coach.db'}")
    yield database
    database.close()


@contextmanager
def commits(turns: Turns, how: Callable[[Callable[[], None]], None]) -> Iterator[None]:
    """The next commit of a turn that was decided at once goes like this."""
    commit = turns._writer.commit

    def once() -> None:
        turns._writer.commit = commit  # type: ignore[method-assign]
        how(commit)

    turns._writer.commit = once  # type: ignore[method-assign]
    yield
    turns._writer.commit = commit  # type: ignore[method-assign]


def fails(commit: Callable[[], None]) -> None:
    raise StorageError("the disk is full")


async def test_it_is_kept_like_any_other(database: Database) -> None:
    async with running(database) as turns:
        for number in range(20):
            done = await turns.submit(said(f"k{number}", str(number)), at_once=True)
            assert [row.reply.text for row in done.outbox] == [f"{number + 1}: {number}"]
    assert journey_of(database, done.student).last_said.split("|")[:-1] == [str(number) for number in range(20)]
    assert counts(database)["inbox"] == counts(database)["outbox"] == 20


async def test_the_order_of_a_chat_is_kept_however_they_come(database: Database) -> None:
    async with running(database) as turns:
        await asyncio.gather(
            *(turns.submit(said(f"{who}{n}", str(n), who), at_once=n % 3 == 0) for n in range(60) for who in "abc")
        )
        for who in "abc":  # and one by one, each while the last one is settled
            done = await turns.submit(said(f"{who}60", "60", who), at_once=True)
            await asyncio.gather(
                turns.settle(done.outbox, "sent"), turns.submit(said(f"{who}61", "61", who), at_once=True)
            )
            heard = journey_of(database, done.student).last_said.split("|")[:-1]
            assert heard == [str(number) for number in range(62)]


async def test_the_same_again_is_the_same_again(database: Database) -> None:
    async with running(database) as turns:
        assert not (await turns.submit(said("k1", "a"), at_once=True)).duplicate
        assert (await turns.submit(said("k1", "a"), at_once=True)).duplicate
        assert not (await turns.submit(said("k2", "b"), at_once=True)).duplicate
    assert counts(database)["inbox"] == counts(database)["outbox"] == 2


async def test_a_turn_that_raises_says_so(database: Database) -> None:
    async with running(database) as turns:
        done = await turns.submit(said("k1", "raise"), at_once=True)
        assert "wrong on my side" in done.outbox[0].reply.text
        assert (await turns.submit(said("k2", "b"), at_once=True)).outbox[0].reply.text == "1: b"


async def test_while_another_program_writes_the_thread_waits_not_the_loop(file: Database, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "coach.db", isolation_level=None)
    async with running(file) as turns:
        await turns.submit(said("k0", "first"), at_once=True)
        other.execute("BEGIN IMMEDIATE")
        waits = turns.submit(said("k1", "a"), at_once=True)  # comes back, or this test would end with "locked"
        for _ in range(100):
            await asyncio.sleep(0)
        assert not waits.done()
        other.execute("ROLLBACK")
        assert (await waits).outbox[0].reply.text == "2: a"
    other.close()


async def test_what_waits_for_the_disk_does_not_hold_up_the_loop(file: Database) -> None:
    release = threading.Event()

    def slow(commit: Callable[[], None]) -> None:
        assert release.wait(30)
        commit()

    async with running(file) as turns:
        first = await turns.submit(said("k0", "first"), at_once=True)
        with commits(turns, slow):
            waits = turns.submit(said("k1", "a"), at_once=True)
            others = [turns.submit(said(f"k{n}", str(n)), at_once=True) for n in range(2, 5)]
            for _ in range(100):
                await asyncio.sleep(0)
            assert not waits.done()
            assert rows(file, "SELECT count(*) FROM inbox") == [(1,)], "nothing is kept before it is kept"
            release.set()
            await asyncio.gather(waits, *others)
    assert journey_of(file, first.student).last_said == "first|a|2|3|4|"


async def test_a_commit_that_fails_is_tried_again_with_answers_of_its_own(file: Database) -> None:
    decided: list[Owed] = []
    committed: list[Owed] = []
    async with running(file) as turns:
        await turns.submit(said("k0", "first"), at_once=True)
        turns.on_decided.append(decided.extend)
        turns.on_commit.append(committed.extend)
        with commits(turns, fails):
            done = await turns.submit(said("k1", "a"), at_once=True)
    assert [row.reply.text for row in decided] == [row.reply.text for row in committed] == ["2: a"]
    assert decided[0].reply is not committed[0].reply, "whoever made the first one ready must not take it for kept"
    assert done.outbox == tuple(committed)
    assert counts(file)["outbox"] == 2


async def test_a_database_that_stays_down_is_told(file: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(file) as turns:
        await turns.submit(said("k0", "first"), at_once=True)
        with monkeypatch.context() as broken:
            broken.setattr(Writer, "commit", lambda self: fails(lambda: None))
            with pytest.raises(StorageError, match="full"):
                await turns.submit(said("k1", "a"), at_once=True)
        assert (await turns.submit(said("k1", "a"), at_once=True)).outbox[0].reply.text == "2: a"


async def test_stop_finishes_it_and_takes_nothing_more(file: Database) -> None:
    async with running(file) as turns:
        waits = [turns.submit(said(f"k{n}", str(n)), at_once=True) for n in range(5)]
        await turns.stop()
        assert [type(done) for done in await asyncio.gather(*waits)] == [Done] * 5
        with pytest.raises(StorageError, match="stopping"):
            await turns.submit(said("late", "late"), at_once=True)


async def idle(turns: Turns) -> None:
    """The next turn will be decided at once."""
    async with asyncio.timeout(20):
        while not turns._idle:  # noqa: ASYNC110  # a thread says it
            await asyncio.sleep(0.005)


# --- answers on Discord -------------------------------------------------------------------------------------------------


@asynccontextmanager
async def coaching(
    file: Database, monkeypatch: pytest.MonkeyPatch, **more: Any
) -> AsyncIterator[tuple[FakeDiscord, Place, Turns]]:
    """The coach in this process, so that its commits can be had in hand."""
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)
    async with FakeDiscord() as discord:
        wanted = {"token": discord.token, "api_base": discord.api, "gateway": discord.gateway}
        turns = Turns(file, echo, no_wake)
        coach = OnDiscord(turns, DiscordSettings.model_validate(wanted))
        campus = discord.guild().channel()
        ready: list[int] = []
        callback_when = coach.calls.callback_when

        async def watched(*given: Any) -> None:
            ready.append(given[1])
            await callback_when(*given)

        coach.calls.callback_when = watched  # type: ignore[method-assign]
        await coach.open()
        listening = asyncio.create_task(coach.run())
        await discord.ready()
        try:
            yield discord, campus, turns
            assert unwanted(discord) == []
            assert ready, "no answer was made ready, so nothing was tried"
        finally:
            listening.cancel()
            await coach.close()
            await turns.stop()
    assert rows(file, "SELECT DISTINCT state FROM outbox") == [("sent",)]


async def test_nothing_is_said_before_it_is_kept(file: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shorter than an answer that was made ready waits, longer, and so long that the interaction has to be acknowledged before."""
    async with coaching(file, monkeypatch) as (discord, campus, turns):
        sam = discord.person(7)
        sam.command("coffee plan", campus)
        await sam.sees("1: Command", campus)
        for number, (how_long, how) in enumerate([(SOON / 5, 4), (SOON * 2, 4), (2.2, 5)], 2):
            release, begun = threading.Event(), threading.Event()
            await idle(turns)

            def slow(
                commit: Callable[[], None], begun: threading.Event = begun, release: threading.Event = release
            ) -> None:
                begun.set()
                assert release.wait(30)
                commit()

            with commits(turns, slow):
                interaction = sam.command("coffee plan", campus)
                assert await asyncio.to_thread(begun.wait, 30)
                asyncio.get_running_loop().call_later(how_long, release.set)
                before = len([call for call in discord.calls if call.route == CALLBACK and call.json["type"] == 4])
                while not release.is_set():
                    await asyncio.sleep(0.005)
                    told = [call for call in discord.calls if call.route == CALLBACK and call.json["type"] == 4]
                    assert len(told) == before or release.is_set()
                await sam.sees(f"{number}: Command", campus)
            assert interaction.how == how
        assert [text for text in sam.said(campus) if "Command" in text] == [f"{n}: Command" for n in range(1, 5)]


async def test_a_commit_that_fails_says_nothing_of_its_own(file: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    async with coaching(file, monkeypatch) as (discord, campus, turns):
        sam = discord.person(7)
        sam.command("coffee plan", campus)
        await sam.sees("1: Command", campus)
        await idle(turns)
        with commits(turns, fails):
            sam.command("coffee plan", campus)
            await sam.sees("2: Command", campus)
        assert len(sam.said(campus)) == len(discord.interactions) == 2


@pytest.mark.parametrize(
    "fault",
    [Fault.status(502), Fault.too_many(1), Fault.cut(), Fault.accept_then_cut(), Fault.accept_then_hang()],
    ids=lambda fault: fault.kind,
)
async def test_what_goes_wrong_with_an_answer_that_was_ready(
    fault: Fault, file: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As for any other: what surely was not taken is said again, what was taken is not."""
    async with coaching(file, monkeypatch) as (discord, campus, turns):
        sam = discord.person(7)
        sam.command("coffee plan", campus)
        await sam.sees("1: Command", campus)
        await idle(turns)
        discord.next(CALLBACK, fault)
        sam.command("coffee plan", campus)
        await sam.sees("2: Command", campus)
        sam.command("coffee plan", campus)
        await sam.sees("3: Command", campus, timeout=30)
        assert sorted(sam.said(campus)) == ["1: Command", "2: Command", "3: Command"]
