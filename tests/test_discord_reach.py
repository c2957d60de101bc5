"""Where students on Discord are reached: direct messages closed or opened too fast, the coach on their own account alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.discord_journey import WRITE, unwanted
from tests.discord_talk import begun, journey, talking
from tests.fake_discord import CLOSED, NOTHING_SHARED, TOO_MANY_NEW, ApiError, FakeDiscord, Fault
from tests.telegram_clock import Clock
from tests.telegram_program import discord_program

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
OPEN, SEND = "POST /users/@me/channels", "POST /channels/{}/messages"


async def test_closed_messages_have_a_way_around(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, coach, campus):
        sam = discord.person(7)
        sam.closes_dms()
        await begun(sam, campus)
        told = await sam.sees("doesn't let me write to you", campus)
        assert told.labels == ["Try again", "Use a private thread"]
        sam.presses("Try again", campus)
        await sam.sees("didn't work yet", campus)
        discord.may_thread = False
        sam.presses("Use a private thread", campus, told)
        await sam.sees("not allowed", campus)
        await coach.says("Create Private Threads")
        discord.may_thread = True
        sam.presses("Use a private thread", campus, told)
        await sam.sees("opened a thread", campus)
        (thread,) = [place for place in discord.channels.values() if place.thread]
        assert thread.members == {sam.id}
        assert coach.rows("SELECT place FROM chats") == [(f"thread:{thread.id}",)]
        sam.opens_dms()
        sam.presses("Try again", campus, told)
        await sam.sees("It works", campus)
        assert coach.rows("SELECT place FROM chats") == [(f"dm:{sam.dm.id}",)]
        tries = [call for call in discord.calls if call.route == "POST /channels/{}/messages" and call.status == 403]
        assert len(tries) == 2, "one at the beginning, one where the student asked for it"


async def test_direct_messages_that_are_opened_too_fast_are_tried_later(tmp_path: Path) -> None:
    """40003: nobody is told that it works, nor that it does not; a reminder waits, and is not lost."""
    clock = Clock(tmp_path / "clock", NOW)
    async with FakeDiscord() as discord:
        campus = discord.guild().channel()
        sam, kim = discord.person(7), discord.person(8, "Kim")
        discord.next(OPEN, TOO_MANY_NEW)
        async with discord_program(discord, tmp_path, clock=clock) as coach:
            await discord.ready()
            await begun(sam, campus)
            await coach.says("whether direct messages come through is not known yet")
            await begun(kim, campus)
            sam.command("coffee help", campus)
            await sam.sees("/coffee plan", campus)
            assert [call.error for call in discord.calls if call.route == OPEN] == [str(TOO_MANY_NEW)], "it waits"
            discord.next(OPEN, TOO_MANY_NEW)
            clock.set(NOW + timedelta(days=3))
            await discord.until(lambda: len([call for call in discord.calls if call.route == OPEN]) >= 2)
            assert coach.rows("SELECT DISTINCT state FROM outbox WHERE kind = 'ping'") == [("waiting",)]
        async with discord_program(discord, tmp_path, clock=clock):
            for person in (sam, kim):
                await person.sees("Shall we go on?")
                assert sum("Shall we go on?" in text for text in person.said()) == 1
        assert unwanted(discord) == []


async def test_what_cannot_be_found_out_now_is_not_said_to_work(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, coach, campus):
        sam = discord.person(7)
        sam.closes_dms()
        await begun(sam, campus)
        told = await sam.sees("doesn't let me write to you", campus)
        for fault in (TOO_MANY_NEW, Fault.status(404)):
            discord.next(OPEN, fault)
            sam.presses("Try again", campus, told)
            again = await sam.sees("can't tell yet", campus, new=True)
            assert again.labels == ["Try again"]
        assert coach.rows("SELECT place FROM chats") == [("closed",)]
        sam.opens_dms()
        sam.presses("Try again", campus, told)
        await sam.sees("It works", campus)


@pytest.mark.parametrize("refusal", [CLOSED, NOTHING_SHARED], ids=["50007", "50278"])
@pytest.mark.parametrize("route", [OPEN, SEND])
async def test_what_is_refused_at_the_beginning_is_told_at_once(refusal: ApiError, route: str, tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, coach, campus):
        sam = discord.person(7)
        discord.next(route, refusal)
        await begun(sam, campus)
        told = await sam.sees("doesn't let me write to you", campus)
        assert coach.rows("SELECT place FROM chats") == [("closed",)]
        sam.presses("Try again", campus, told)
        await sam.sees("It works", campus)


async def test_somebody_who_has_the_coach_on_the_own_account_uses_it_everywhere(tmp_path: Path) -> None:
    """In a server that has not taken us in, and among people: all by interactions, and only for the student."""
    async with talking(tmp_path) as (discord, coach, _):
        sam, kim = discord.person(7), discord.person(8, "Kim")
        sam.installs()
        sam.shares_no_server()
        elsewhere, among = discord.guild("Elsewhere", bot=False).channel(), discord.private(sam, kim)
        await begun(sam, elsewhere)
        told = await sam.sees("doesn't let me write to you", elsewhere)
        assert told.labels == ["Try again"], "no thread can be opened there"
        sam.presses("Let's go", elsewhere)
        await sam.sees("city", elsewhere)
        sam.command("coffee here", among)
        await sam.sees("city", among)
        sam.fills(await sam.opens(WRITE, among), {"text": "Toronto"}, among)
        await sam.sees("Toronto", among)
        sam.presses("That's right", among)
        await sam.sees(lambda message: "That's right" not in message.labels, among, new=True)
        assert await sam.offered("coffee timezone", "city", "toro", among) == ["Toronto"]
        posted = kim.says("hey are you hiring? i need a job asap, my resume is attached", among)
        sam.uses("Review this invitation", posted, among)
        await sam.sees("things I'd change", among)
        for place in (elsewhere, among):
            assert {message.seen_by for message in place.messages if message.by_bot} == {sam.id}
        assert journey(coach, sam).zone == "America/Toronto"


async def test_an_answer_of_many_parts_is_not_cut_off_where_few_are_allowed(tmp_path: Path) -> None:
    """Discord takes five messages after the first, where we are only on the student's account; the rest comes directly."""
    async with talking(tmp_path) as (discord, _, _):
        sam = discord.person(7)
        sam.installs()
        elsewhere = discord.guild("Elsewhere", bot=False).channel()
        await begun(sam, elsewhere)
        await sam.sees("We've just begun")
        discord.next("POST /webhooks/{}/{}", ApiError(400, 40094, "the maximum number of follow-up messages"))
        sam.presses("Let's go", elsewhere)
        await sam.sees("city")
        assert not any("city" in text for text in sam.said(elsewhere))


async def test_in_the_direct_messages_nothing_is_hidden(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, _, _):
        sam = discord.person(7)
        await begun(sam)
        assert sam.visible()[0].seen_by is None
        sam.says("Let's go")
        await sam.sees("city")
