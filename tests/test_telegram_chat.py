"""The talk as people know it from Telegram: buttons, changed messages, files, commands; the real program, over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import simulate
from conversations.journey import Journey, from_json
from tests.fake_telegram import FakeTelegram, Message, Person
from tests.telegram_clock import Clock
from tests.telegram_journey import Story
from tests.telegram_program import FILE, Program, program

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
KINDS = (
    "photo", "voice", "audio", "video", "document", "sticker", "animation", "video_note", "location", "venue", "contact",
    "dice", "poll",
)  # fmt: skip


@asynccontextmanager
async def talking(folder: Path) -> AsyncIterator[tuple[FakeTelegram, Program]]:
    async with FakeTelegram() as telegram, program(telegram, folder) as coach:
        yield telegram, coach
        await telegram.until(lambda: all(query.answer is not None for query in telegram.queries.values()))


async def started(telegram: FakeTelegram, number: int = 7, name: str = "Sam", **about: Any) -> Person:
    person = telegram.person(number, name, **about)
    person.says("/start")
    await person.sees(f"Hi {name}!")
    return person


def journey(coach: Program, person: Person) -> Journey:
    ((found,),) = coach.rows(
        f"SELECT journey FROM students JOIN chats ON chats.student = students.id WHERE chats.address = '{person.id}'"
    )
    return from_json(found)


async def answer(person: Person) -> Message:
    """The next message that comes after the person's newest one, or after the newest of all where nothing was written."""
    last = max(message.id for message in person.chat)
    return await person.sees(lambda message: message.id > last, ever=True)


async def test_a_taken_choice_stays_readable_and_leads_back(tmp_path: Path) -> None:
    async with talking(tmp_path) as (telegram, _):
        sam = await started(telegram)
        sam.presses("Let's go")
        hello = await sam.sees(lambda message: message.edits == 1)
        assert hello.labels == ["✓ Let's go"]
        assert hello.text.startswith("Hi Sam!"), "the words stay"
        await sam.sees("city")
        sam.presses("✓ Let's go")
        await sam.sees("city")
        assert sam.said[-1].count("city") == 1
        assert hello.edits == 1, "what shows where we are is not taken itself"


async def test_a_double_tap_does_one_thing(tmp_path: Path) -> None:
    async with talking(tmp_path) as (telegram, coach):
        people = [await started(telegram, number) for number in range(1, 11)]
        for person in people:
            for _ in range(5):
                person.presses("Let's go")
        for person in people:
            await person.sees("city")
            person.says("/help")
            await person.sees("/plan")
            assert len([text for text in person.said if "city" in text]) == 1
        assert len(telegram.queries) == 50
        assert {turn for (turn,) in coach.rows("SELECT turn FROM students")} == {journey(coach, people[0]).turn}


async def test_a_button_that_cannot_be_is_answered_and_says_what_to_do(tmp_path: Path) -> None:
    odd = (
        "nonsense", "x" * 64, "é" * 32, "welcome:start:0:99", "welcome:start:-1:1", "welcome:start:0:٣", "a:b:c:d", ":::",
        "!", "!nonsense", "@link:", "@link:there:ABCDEFGH", "welcome:go:0:1\n", "../../etc", "ping:1:2:3", "\U0001f600" * 16,
    )  # fmt: skip
    async with talking(tmp_path) as (telegram, coach):
        for number, data in enumerate(odd, 1):
            person = await started(telegram, number)
            before = journey(coach, person)
            query = person.taps(data)
            message = await answer(person)
            assert message.text, data
            await telegram.until(lambda query=query: query.answer is not None)
            after = journey(coach, person)
            assert (after.at, after.contacts, after.name) == (before.at, before.contacts, before.name), data
        sam = await started(telegram, 100)
        gone = [message for message in sam.chat if message.from_bot][-1]
        sam.remove(gone)
        sam.taps("welcome:start:0:1", gone)
        await sam.sees("city")


async def test_a_changed_message_answers_anew_only_what_is_still_open(tmp_path: Path) -> None:
    clock = Clock(tmp_path / "clock", NOW)
    async with FakeTelegram(clock=clock.running) as telegram, program(telegram, tmp_path, clock=clock) as coach:
        sam = await started(telegram)
        sam.presses("Let's go")
        await sam.sees("city")
        clock.set(NOW + timedelta(seconds=10))
        typed = sam.says("xyzzyx")
        await answer(sam)
        clock.set(NOW + timedelta(seconds=20))
        sam.edits(typed, "Berlin")
        await sam.sees("in Berlin")
        sam.presses("That's right")
        await sam.sees("find out")
        clock.set(NOW + timedelta(seconds=30))
        sam.edits(typed, "Lisbon")
        explained = await sam.sees("/edit")
        assert "changes nothing" in explained.text
        assert (journey(coach, sam).zone, journey(coach, sam).at) == ("Europe/Berlin", "goal")


@pytest.mark.parametrize("words", ["", "this is a caption"])
async def test_what_is_not_text_is_answered_too(words: str, tmp_path: Path) -> None:
    async with talking(tmp_path) as (telegram, coach):
        for number, kind in enumerate(KINDS, 1):
            person = await started(telegram, number)
            place = journey(coach, person).at
            person.shares(kind, words)
            assert "Let's go" in (await answer(person)).text, kind
            assert journey(coach, person).at == place
        sam = await started(telegram, 100)
        mine = sam.says("a thought")
        await answer(sam)
        sam.presses("Let's go")
        await sam.sees("city")
        sam.says("Berlin", reply_to=mine)
        await sam.sees("in Berlin")


async def test_very_long_words_are_answered_and_kept(tmp_path: Path) -> None:
    async with talking(tmp_path) as (telegram, coach):
        sam = await started(telegram)
        sam.presses("Let's go")
        await sam.sees("city")
        text = "She builds reefs <b>&amp; \u202eworries</b> 😀 " * 90
        said = sam.says(text[:4000])
        assert len((await answer(sam)).text) < 200, "a short word, and the question is still open"
        kept = [words for (words,) in coach.rows("SELECT text FROM kept")]
        assert kept == [said.text]
        assert journey(coach, sam).at == "zone"


async def test_start_brings_the_source_along_and_privacy_is_told(tmp_path: Path) -> None:
    async with talking(tmp_path) as (telegram, coach):
        for number, (payload, source) in enumerate(
            (
                ("fair-2026_A", "fair-2026_A"),
                ("x" * 64, "x" * 64),
                ("x" * 65, ""),
                ("two words", ""),
                ("<b>", ""),
                ("é", ""),
            ),
            1,
        ):
            person = telegram.person(number, "Sam")
            person.says(f"/start {payload}")
            await person.sees("Hi Sam!")
            assert journey(coach, person).source == source
            person.says("/start elsewhere")
            await person.sees("Good to see you again")
            assert journey(coach, person).source == source, "the first link counts"
        sam = telegram.person(100, "Sam")
        sam.says("/privacy")
        await answer(sam)
        sam.says("/privacy@coffee_chat_bot")
        told = await sam.sees("/forget")
        assert "/export" in told.text


async def test_nobody_reaches_another_student_by_buttons_or_commands(tmp_path: Path) -> None:
    """Every button that Sam ever got, and every command with Sam's names, from somebody else's chat (S4)."""
    script = simulate.student("eager")
    clock = Clock(tmp_path / "clock", script.start)
    async with FakeTelegram(clock=clock.running) as telegram:
        story = Story(telegram, clock, tmp_path / FILE, script)
        async with program(telegram, tmp_path, clock=clock) as coach:
            await story.play()
            sam = story.parts[0].person
            sam.says("/link")
            code = (await sam.sees("10 minutes")).text.split()[-1]
            before, seen = journey(coach, sam), len(sam.chat)
            eve = await started(telegram, 666, "Eve")
            assert len(ids(telegram, sam)) > 100
            for id in sorted(ids(telegram, sam)):
                query = eve.taps(id)
                assert (await answer(eve)).text, id
                await telegram.until(lambda query=query: query.answer is not None)
            for text in ("/people Maya Chen", "/close Maya Chen", "/edit", "/plan", "/export", "/link AAAA-AAAA"):
                eve.says(text)
                await answer(eve)
            secrets = [contact.name for contact in before.contacts] + [before.field, before.studies, "Reef", code]
            told = "\n".join([*eve.said, *(m.document.data.decode() for m in eve.chat if m.document)])
            assert [one for one in secrets if one and one in told.replace("/people Maya Chen", "")] == []
            assert (journey(coach, sam), len(sam.chat)) == (before, seen)
            assert journey(coach, eve).contacts == ()


def ids(telegram: FakeTelegram, person: Person) -> set[str]:
    """What all buttons call back that the bot ever showed in a chat."""
    keyboards = [call.value("reply_markup") for call in telegram.calls if call.chat_id == person.id]
    rows = [row for keyboard in keyboards if keyboard for row in keyboard["inline_keyboard"]]
    return {button["callback_data"] for row in rows for button in row if "callback_data" in button}
