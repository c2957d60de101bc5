"""What students write while no session with Discord is there: all of it is taken, once, in its order, whatever is killed when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.discord_journey import unwanted
from tests.discord_missed import at_the_city, kept, note, storm
from tests.discord_talk import stalled
from tests.fake_discord import FakeDiscord, Fault, Person
from tests.fake_discord.errors import ApiError
from tests.fake_discord.server import Call
from tests.telegram_clock import Clock
from tests.telegram_journey import until
from tests.telegram_program import discord_program

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
HISTORY = "GET /channels/{}/messages"
GONE = ApiError(403, 50001, "Missing Access")


def written(sam: Person, count: int) -> list[str]:
    """So many messages; the first is what was asked for, and no other answers anything."""
    words = ["Toronto", *(note(sam, number) for number in range(1, count))]
    for one in words:
        sam.says(one)
    return words


def hangs_at(number: int) -> Callable[[Call], Fault | None]:
    """The answer of that call for a history never comes; the others do."""
    seen = 0

    def fault(call: Call) -> Fault | None:
        nonlocal seen
        seen += call.route == HISTORY
        return Fault.accept_then_hang() if call.route == HISTORY and seen == number else None

    return fault


async def kills_at(discord: FakeDiscord, folder: Path, clock: Clock, number: int) -> None:
    """Kills it between that page and the one before."""
    discord.fault = hangs_at(number)
    mark = len(discord.calls)
    async with discord_program(discord, folder, clock=clock) as coach:
        await discord.until(lambda: any(call.fault for call in list(discord.calls)[mark:]), 20)
        await coach.kill()
    discord.fault = None


@pytest.mark.parametrize("kills", [(), (2, 4, 3, 3)], ids=["in one go", "killed between two pages"])
async def test_all_that_was_missed_is_taken_and_answered_once(tmp_path: Path, kills: tuple[int, ...]) -> None:
    clock = Clock(tmp_path / "clock", NOW)
    async with FakeDiscord(clock=clock.running) as discord:
        sam = discord.person(7)
        async with discord_program(discord, tmp_path, clock=clock):
            await at_the_city(discord, sam)
        seen = len(discord.messages())
        clock.set(NOW + timedelta(hours=1))
        words = written(sam, 250)
        clock.set(NOW + timedelta(hours=3))
        for number in kills:
            await kills_at(discord, tmp_path, clock, number)
        async with discord_program(discord, tmp_path, clock=clock) as coach:
            await coach.says("caught up with 1 students", 20)
            assert kept(coach) == words[1:]
            await until(lambda: coach.rows("SELECT id FROM outbox WHERE state = 'waiting'") == [], lambda: coach.output)
            answers = [one.content for one in discord.messages()[seen:]]
            assert len(answers) == 1, answers
            assert "in Toronto. Right?" in answers[0]
        assert unwanted(discord) == []


async def test_what_was_written_just_now_is_taken_piece_by_piece_also_when_killed_in_the_midst(tmp_path: Path) -> None:
    """Each is a turn of its own, and the first moves the last sign of life past all the others."""
    async with FakeDiscord() as discord:
        sam = discord.person(7)
        async with discord_program(discord, tmp_path):
            await at_the_city(discord, sam)
        words = written(sam, 150)
        async with discord_program(discord, tmp_path) as coach:
            await until(lambda: len(kept(coach)) > 5, lambda: coach.output)
            await coach.kill()
        async with discord_program(discord, tmp_path) as coach:
            await coach.says("caught up with 1 students", 20)
            assert kept(coach) == words[1:]
            assert str(coach.rows("SELECT payload FROM outbox")).count("in Toronto. Right?") == 1


@pytest.mark.parametrize("fault", [Fault.delay(1), Fault.cut(), GONE], ids=["slow", "cut", "refused"])
async def test_what_is_written_meanwhile_comes_after_it(tmp_path: Path, fault: Fault | ApiError) -> None:
    """From the first moment of the session on; where Discord never tells what was missed, the rest is taken all the same."""
    async with FakeDiscord() as discord:
        discord.guild()
        sam = discord.person(7)
        async with discord_program(discord, tmp_path):
            await at_the_city(discord, sam)
        words = written(sam, 3)
        discord.next(HISTORY, fault)
        async with discord_program(discord, tmp_path) as coach:
            await discord.until(lambda: discord.gate.identifies == 2 and bool(discord.gate.listening), 20)
            sam.says("note: and now?")
            sam.edits(sam.says("note: or now?"), "note: or tomorrow?")
            if fault is GONE:
                wanted = ["note: and now?", "note: or now?", "note: or tomorrow?"]
            else:  # a history has what was changed as it is now
                wanted = [*words[1:], "note: and now?", "note: or tomorrow?", "note: or tomorrow?"]
            await until(lambda: kept(coach) == wanted, lambda: f"{kept(coach)}\n{coach.output}")
            assert ("in Toronto" in str(coach.rows("SELECT payload FROM outbox"))) == (fault is not GONE)
            await coach.says("caught up with 1 students")


async def test_a_button_does_not_overtake_what_was_written_before(tmp_path: Path) -> None:
    async with FakeDiscord() as discord:
        sam = discord.person(7)
        async with discord_program(discord, tmp_path):
            await at_the_city(discord, sam)
        sam.says("Toronto")
        discord.next(HISTORY, Fault.delay(2.5))
        async with discord_program(discord, tmp_path) as coach:
            await discord.until(lambda: discord.gate.identifies == 2 and bool(discord.gate.listening), 20)
            sam.command("coffee back")
            await sam.sees("city", new=True)
            *_, before, last = coach.rows("SELECT payload FROM outbox ORDER BY id")
            assert "in Toronto. Right?" in str(before)
            assert "Toronto" not in str(last)
        assert unwanted(discord) == []


async def test_a_message_that_was_not_kept_is_fetched_and_what_follows_waits_for_it(tmp_path: Path) -> None:
    async with FakeDiscord() as discord:
        sam = discord.person(7)
        async with discord_program(discord, tmp_path, busy=0.3) as coach:
            await at_the_city(discord, sam)
            async with stalled(tmp_path):
                sam.says("Toronto")
                await coach.says("what came in was not kept")
                sam.says("note a")
                sam.says("note b")
            await until(lambda: kept(coach) == ["note a", "note b"], lambda: f"{kept(coach)}\n{coach.output}")
            await sam.sees("in Toronto. Right?")
        assert unwanted(discord) == []


@pytest.mark.parametrize("where", ["server", "direct"])
async def test_what_was_erased_is_not_fetched_again_and_what_came_after_it_is(tmp_path: Path, where: str) -> None:
    async with FakeDiscord() as discord:
        campus, sam = discord.guild().channel(), discord.person(7)
        async with discord_program(discord, tmp_path) as coach:
            await at_the_city(discord, sam)
            sam.says("note to forget")
            await sam.sees("know that place")
            sam.command("coffee forget")
            await sam.sees("Delete it all?")
            sam.presses("Delete everything")
            await sam.sees("Last check")
            sam.presses("Yes, delete it for good")
            await sam.sees("Everything is deleted")
            place = campus if where == "server" else sam.dm
            sam.command("coffee start", place)
            await sam.sees("Hi Sam!", place, new=True)
            await until(lambda: coach.rows("SELECT place FROM chats") == [(f"dm:{sam.dm.id}",)], lambda: coach.output)
        sam.says("note to keep")
        async with discord_program(discord, tmp_path) as coach:
            await coach.says("caught up with 1 students", 20)
            assert kept(coach) == ["note to keep"]
            assert coach.rows("SELECT count(*) FROM students") == [(1,)]


@pytest.mark.slow
async def test_nothing_is_lost_or_taken_twice_whenever_it_is_killed(tmp_path: Path) -> None:
    """The whole storm: `make crash`."""
    figures = await storm(tmp_path, 6)
    assert (figures.kills, figures.lost, figures.doubled, figures.out_of_order) == (6, 0, 0, 0), str(figures)
