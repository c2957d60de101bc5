"""The coach on Discord as people use it: stalls, restarts, old buttons, closed messages, files; the real program, over the wire."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from conversations.commands import COMMANDS
from tests.discord_journey import WRITE, unwanted
from tests.discord_talk import begun, journey, looks, stalled, talking
from tests.fake_discord import FakeDiscord, Fault
from tests.fake_telegram import FakeTelegram
from tests.telegram_journey import until
from tests.telegram_program import discord_program, started

# --- acknowledged in time ---------------------------------------------------------------------------------------------


async def test_a_stall_is_answered_with_thinking_and_then_with_the_answer(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, _, campus):
        sam, kim = discord.person(7), discord.person(8, "Kim")
        await begun(sam, campus)
        await begun(kim)
        form = await sam.opens(WRITE, campus)
        async with stalled(tmp_path):
            waiting = [
                sam.presses("Let's go", campus),
                kim.presses("Let's go"),
                discord.person(9, "Ada").command("coffee start", campus),
                discord.person(10, "Bo").command("coffee start"),
                discord.person(11, "Cy").fills(form, {"text": "hello"}, campus),
            ]
            await discord.until(lambda: all(one.acknowledged for one in waiting), 5)
        assert [one.how for one in waiting] == [6, 6, 5, 5, 6]
        assert all(1.5 < (one.took or 0) < 2.5 for one in waiting), [one.took for one in waiting]
        await sam.sees("city", campus)
        await kim.sees("city")
        assert len((await sam.sees("Hi Sam!", campus)).labels) == 1, "the choice is shown all the same"
        await discord.person(9).sees("Hi Ada!", campus)
        await discord.person(10).sees("Hi Bo!")
        await discord.person(11).sees("Hi Cy!", campus)
        assert sum("Hi Ada!" in one for one in discord.person(9).said(campus)) == 1


async def test_a_database_that_stays_busy_is_told_and_nothing_is_half_done(tmp_path: Path) -> None:
    async with talking(tmp_path, busy=0.5) as (discord, coach, campus):
        sam = discord.person(7)
        await begun(sam, campus)
        before = journey(coach, sam)
        async with stalled(tmp_path):
            sam.presses("Let's go", campus)
            await sam.sees("try once more", campus, timeout=60)
        assert journey(coach, sam) == before
        sam.taps("welcome:start:0:1", sam.visible(campus)[0], campus)
        await sam.sees("city", campus)


async def test_every_command_is_acknowledged(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, coach, campus):
        for number, where in enumerate((campus, None)):
            sam = discord.person(20 + number)
            await begun(sam, where)
            for spec in COMMANDS:
                for options in ({}, {spec.argument: "Nursing"} if spec.argument else None):
                    if options is None:
                        continue
                    place = len(sam.visible(where))
                    await sam.acknowledged(sam.command(f"coffee {spec.name}", where, **options))
                    await discord.until(lambda sam=sam, where=where, place=place: len(sam.visible(where)) > place)
        known = {one["name"]: one for one in discord.commands}
        assert {one["name"] for one in known["coffee"]["options"]} == {spec.name for spec in COMMANDS}
        assert coach.process.returncode is None


# --- restarts -----------------------------------------------------------------------------------------------------------


@pytest.mark.slow
async def test_commands_are_told_once_and_every_button_works_after_a_restart(tmp_path: Path) -> None:
    """Between any two steps the program ends and begins again; at the end every button that was ever sent is pressed."""
    async with FakeDiscord() as discord:
        campus = discord.guild().channel()
        sam = discord.person(7)
        steps = ["Let's go", "Toronto", "That's right", "A typical day", "Done", "An hour", "Within a month"]
        for number, step in enumerate(["", *steps]):
            async with discord_program(discord, tmp_path):
                await discord.until(
                    lambda number=number: discord.gate.identifies > number and bool(discord.gate.listening), 20
                )
                before = looks(sam, campus)
                if not step:
                    sam.command("coffee start", campus)
                elif any(step in one.labels for one in sam.visible(campus)):
                    sam.presses(step, campus)
                else:
                    sam.fills(await sam.opens(WRITE, campus), {"text": step}, campus)
                await discord.until(lambda before=before: looks(sam, campus) != before)
        assert discord.syncs == 1
        async with discord_program(discord, tmp_path):
            await discord.until(lambda: discord.gate.identifies > len(steps) + 1 and bool(discord.gate.listening), 20)
            done: set[str] = set()
            for message in sam.visible(campus)[:]:
                for id in [button["custom_id"] for button in message.buttons]:
                    pressed = await sam.acknowledged(sam.taps(id, message, campus))
                    assert pressed.how in ((4, 7, 9) if id not in done else (4, 6, 7, 9)), (id, pressed.how)
                    done.add(id)  # the same once more at once is a double tap, and stays silent
        assert unwanted(discord) == []


async def test_what_was_written_while_the_coach_was_away_is_answered_once(tmp_path: Path) -> None:
    async with FakeDiscord() as discord:
        sam, kim = discord.person(7), discord.person(8, "Kim")
        async with discord_program(discord, tmp_path):
            await discord.ready()
            await begun(sam)
            await begun(kim)
        seen = len(sam.visible())
        sam.says("ok")
        sam.says("Toronto")
        sam.says("are you there?")
        async with discord_program(discord, tmp_path) as coach:
            await discord.until(lambda: discord.gate.identifies == 2 and bool(discord.gate.listening), 20)
            await sam.sees("find out" if "find out" in str(sam.said()) else "city")
            await coach.says("caught up with 2 students")
            kim.says("hello")
            await discord.until(lambda: len(kim.visible()) > 1)
            answers = len(sam.visible())
            assert answers > seen
            await discord.gate.drop()
            sam.says("and now?")  # while there is no connection: it comes with the resume
            await discord.until(lambda: discord.gate.resumes == 1, 20)
            await discord.until(lambda: len(sam.visible()) > answers)
            assert coach.output.count("caught up") == 1, "a resumed session has missed nothing"
        ((taken,),) = coach.rows("SELECT count(*) FROM inbox WHERE key LIKE 'discord:%:m%'")
        assert taken == 5
        assert unwanted(discord) == []


# --- everything else ------------------------------------------------------------------------------------------------------


async def test_a_double_tap_does_one_thing(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, coach, campus):
        people = [discord.person(number) for number in range(1, 11)]
        for person in people:
            await begun(person, campus)
        for person in people:
            for _ in range(5):
                person.presses("Let's go", campus, person.visible(campus)[0]) if person.visible(campus)[0].labels[
                    0
                ] == "Let's go" else person.taps("welcome:start:0:1", person.visible(campus)[0], campus)
        for person in people:
            await person.sees("city", campus)
            person.command("coffee help", campus)
            await person.sees("/coffee plan", campus)
            assert len([text for text in person.said(campus) if "city" in text]) == 1
        assert {turn for (turn,) in coach.rows("SELECT turn FROM students")} == {journey(coach, people[0]).turn}


async def test_an_old_form_button_in_the_direct_messages_leaves_the_way_to_the_student_as_it_was(
    tmp_path: Path,
) -> None:
    async with talking(tmp_path) as (discord, coach, _):
        sam = discord.person(7)
        await begun(sam)
        sam.taps("=write:welcome:0:0", sam.visible()[0])
        await sam.sees(lambda message: True, new=True)
        sam.says("Let's go")
        await sam.sees("city", new=True)
        assert coach.rows("SELECT place FROM chats") == [(f"dm:{sam.dm.id}",)]


async def test_a_form_that_was_sent_twice_counts_once_also_after_a_restart(tmp_path: Path) -> None:
    async with FakeDiscord() as discord:
        campus, sam = discord.guild().channel(), discord.person(7)
        async with discord_program(discord, tmp_path) as coach:
            await discord.ready()
            await begun(sam, campus)
            sam.presses("Let's go", campus)
            await sam.sees("city", campus)
            form = await sam.opens(WRITE, campus)
            for _ in range(3):
                sam.fills(form, {"text": "Toronto"}, campus)
            await sam.sees("Toronto", campus)
            await discord.until(lambda: all(one.acknowledged for one in discord.interactions.values()))
            turn = journey(coach, sam)
        async with discord_program(discord, tmp_path) as coach:
            await discord.until(lambda: discord.gate.identifies == 2 and bool(discord.gate.listening), 20)
            await sam.acknowledged(sam.fills(form, {"text": "Berlin"}, campus))
            after = journey(coach, sam)
            assert (after.zone, after.at, after.visit) == (turn.zone, turn.at, turn.visit), (
                "an old form changes nothing"
            )
            assert "Berlin" in str(coach.rows("SELECT text FROM kept")), "and its words are not lost"
        assert unwanted(discord) == []


async def test_sixty_people_are_leafed_through_and_completed(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, coach, campus):
        sam = discord.person(7)
        await begun(sam, campus)
        many = journey(coach, sam)
        for number in range(1, 61):
            many = many.with_new_contact(datetime(2026, 3, 2, 9, tzinfo=UTC), name=f"Person {number}")
        coach.put(sam.id, many)
        sam.command("coffee people", campus)
        for first in range(1, 30, 8):
            page = await sam.sees(lambda message, first=first: f"Person {first}" in message.labels, campus)
            sam.picks("Person 30" if "Person 30" in page.labels else "More", campus, page)
        await until(lambda: journey(coach, sam).focus == 30, lambda: coach.output)
        assert await sam.offered("coffee people", "name", "person 4", campus) == [
            f"Person {number}" for number in (4, *range(40, 50))
        ]
        assert len(await sam.offered("coffee people", "name", "", campus)) == 25


@pytest.mark.parametrize("where", ["server", "direct"])
async def test_what_was_tampered_with_is_answered_and_changes_nothing(where: str, tmp_path: Path) -> None:
    odd = (
        "nonsense", "x" * 100, "welcome:start:0:99", "welcome:start:-1:1", "welcome:start:0:٣", "a:b:c:d", ":::", "!", "!nonsense",
        "=", "=write:", "=write:zone:0:99", "=page:1:people:0:1", "=page:x:y", "=form:welcome:0:1", "=pick:0:x", "@link:",
        "@link:there:ABCDEFGH", "~open:1:2", "../../etc", "\U0001f600" * 20,
    )  # fmt: skip
    async with talking(tmp_path) as (discord, coach, campus):
        place = campus if where == "server" else None
        for number, data in enumerate(odd, 1):
            person = discord.person(number)
            await begun(person, place)
            before = journey(coach, person)
            await person.acknowledged(person.taps(data, person.visible(place)[0], place))
            after = journey(coach, person)
            assert (after.at, after.contacts, after.name) == (before.at, before.contacts, before.name), data


async def test_somebody_elses_button_is_ones_own(tmp_path: Path) -> None:
    """Ids name no student: who presses what another was shown meets their own journey, and nothing of the other's."""
    async with talking(tmp_path) as (discord, coach, campus):
        sam, eve = discord.person(7), discord.person(8, "Eve")
        await begun(sam, campus)
        sam.presses("Let's go", campus)
        asked = await sam.sees("city", campus)
        before = journey(coach, sam)
        await begun(eve, campus)
        await eve.acknowledged(eve.taps(asked.buttons[0]["custom_id"], asked, campus))
        eve.command("coffee export", campus)
        await discord.until(lambda: any(one.files for one in eve.visible(campus)))
        (file,) = [one.files[0] for one in eve.visible(campus) if one.files]
        assert b"Sam" not in file[1]
        assert journey(coach, sam) == before


async def test_arguments_are_completed(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, _, campus):
        sam = discord.person(7)
        await begun(sam, campus)
        cities = await sam.acknowledged(sam.types_into("coffee timezone", "city", "toro", campus))
        assert cities.data["choices"][0] == {"name": "Toronto", "value": "Toronto"}
        fields = await sam.acknowledged(sam.types_into("coffee field", "field", "", campus))
        assert len(fields.data["choices"]) == 25
        nobody = await sam.acknowledged(discord.person(8).types_into("coffee people", "name", "Ma", campus))
        assert nobody.data["choices"] == []
        sam.command("coffee timezone", campus, city="Toronto")
        await sam.sees("Toronto", campus)


async def test_a_message_can_be_reviewed_where_it_stands(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, _, campus):
        sam = discord.person(7)
        await begun(sam, campus)
        posted = sam.dm.messages and sam.dm.messages[0]
        mine = sam.says("hey are you hiring? i need a job asap, my resume is attached")
        assert posted is not None
        sam.uses("Review this invitation", mine, campus)
        found = await sam.sees("things I'd change", campus)
        assert found.seen_by == sam.id


async def test_direct_messages_of_every_kind_are_answered(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, coach, _):
        sam = discord.person(7)
        await begun(sam)
        file = {
            "id": "1",
            "filename": "cv.pdf",
            "size": 10,
            "url": "https://x.example",
            "proxy_url": "https://x.example",
        }
        for more in (
            {"attachments": [{**file, "content_type": "application/pdf"}]},
            {"stickers": [{"id": "5", "name": "wave", "format_type": 1}]},
        ):
            before = len(sam.visible())
            sam.says("", **more)
            await discord.until(lambda before=before: len(sam.visible()) > before)
            sam.command("coffee help")  # so that the next is no part of the same handful of files
            await discord.until(lambda before=before: len(sam.visible()) > before + 1)
        sam.says("/coffee plan")
        await sam.sees("Nobody" if "Nobody" in str(sam.said()) else "plan")
        typed = sam.says("Let's go")
        await sam.sees("city")
        sam.edits(typed, "something else")
        await sam.sees("changes nothing")
        assert journey(coach, sam).at == "zone"


async def test_long_words_come_in_parts_and_nothing_is_lost(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, coach, campus):
        sam = discord.person(7)
        await begun(sam, campus)
        sam.presses("Let's go", campus)
        await sam.sees("city", campus)
        long = "*word_ " * 570
        sam.fills(await sam.opens(WRITE, campus), {"text": long}, campus)
        await discord.until(lambda: len(sam.visible(campus)) > 2)
        assert coach.rows("SELECT text FROM kept") == [(long,)] or long.strip() in str(
            coach.rows("SELECT text FROM kept")
        )


@pytest.mark.slow
async def test_the_network_may_fail_in_every_way(tmp_path: Path) -> None:
    """What was refused comes again, what was taken does not: the student sees each answer once."""
    callback, follow_up, send = (
        "POST /interactions/{}/{}/callback",
        "POST /webhooks/{}/{}",
        "POST /channels/{}/messages",
    )
    ways = (Fault.status(502), Fault.too_many(1), Fault.accept_then_cut(), Fault.cut())
    async with talking(tmp_path) as (discord, _, campus):
        for number, fault in enumerate(ways):
            for route, place in ((callback, campus), (callback, None), (follow_up, campus), (send, None)):
                sam = discord.person(100 + 10 * number + (callback, follow_up, send).index(route) + (5 if place else 0))
                await begun(sam, place)
                await discord.until(lambda sam=sam, place=place: place is None or bool(sam.visible()))
                discord.next(route, fault)
                pressed = sam.presses("Let's go", place)
                if fault.kind == "cut" and route == callback:
                    await discord.until(lambda pressed=pressed: pressed.acknowledged is not None, 20)
                if fault.kind in ("cut", "accept_then_cut") and route == follow_up:
                    await sam.acknowledged(pressed)
                    continue  # in doubt: it may have come through, and is not said twice
                await sam.sees("city", place, timeout=20)
                assert sum("city" in text for text in sam.said(place)) == 1, (fault, route)


async def test_a_follow_up_that_hangs_after_it_was_taken_is_not_said_again(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, _, campus):
        sam = discord.person(7)
        await begun(sam, campus)
        discord.next("POST /webhooks/{}/{}", Fault.accept_then_cut())
        sam.presses("Let's go", campus)
        await sam.sees("city", campus)
        sam.command("coffee help", campus)
        await sam.sees("/coffee plan", campus)
        assert sum("city" in text for text in sam.said(campus)) == 1


async def test_no_secret_and_no_word_of_a_student_is_in_the_log(tmp_path: Path) -> None:
    async with talking(tmp_path, level="DEBUG") as (discord, coach, campus):
        sam = discord.person(7, "Xanthippe")
        await begun(sam, campus)
        sam.presses("Let's go", campus)
        await sam.sees("city", campus)
        sam.says("zebrafish zebrafish")
        await discord.until(lambda: len(sam.visible()) > 1)
        discord.next("POST /interactions/{}/{}/callback", Fault.status(500))
        sam.command("coffee help", campus)
        await sam.sees("/coffee plan", campus)
    output = coach.output
    assert "executed successfully" in output, "at that level APScheduler writes of each look"
    for canary in (discord.token, discord.token.rpartition(".")[2], "zebrafish", "Xanthippe", "interaction-"):
        assert canary not in output


async def test_one_student_on_telegram_and_discord(tmp_path: Path) -> None:
    """A code from the one joins the other; after that it is one journey."""
    async with FakeTelegram() as telegram, FakeDiscord() as discord:
        wanted = {"token": discord.token, "api_base": discord.api, "gateway": discord.gateway}
        more = {"COFFEECHAT_TELEGRAM__TOKEN": telegram.token, "COFFEECHAT_TELEGRAM__BASE_URL": telegram.url}
        async with started(discord, tmp_path, "DISCORD", wanted, clock=None, level="INFO", more=more) as coach:
            await discord.ready()
            there = telegram.person(7, "Sam")
            there.says("/start")
            await there.sees("Hi Sam!")
            there.presses("Let's go")
            await there.sees("city")
            there.says("/link")
            words = (await there.sees("within")).text
            code = re.findall(r"[A-Z0-9]{4}-[A-Z0-9]{4}", words)[-1]
            campus = discord.guild().channel()
            here = discord.person(8, "Sam")
            here.command("coffee link", code=code)
            await here.sees("one conversation now")
            assert coach.rows("SELECT count(*) FROM students") == [(1,)]
            here.says("Toronto")
            await here.sees("Toronto")
            assert campus.messages == []
