"""What Telegram shows of letters, times and files, what it is told of the bot, and who is reached; the real program, over HTTP."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import simulate
from conversations.journey import from_json
from conversations.texts import load
from tests.fake_telegram import FakeTelegram, Fault
from tests.fake_telegram.calls import Call
from tests.fake_telegram.errors import bad
from tests.fake_telegram.methods import METHODS
from tests.telegram_clock import Clock
from tests.telegram_journey import Story, until
from tests.telegram_program import FILE, Program, program

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
SETTERS = {"setMyCommands", "setMyDescription", "setMyShortDescription", "setChatMenuButton"}


def begun(folder: Path, telegram: FakeTelegram, clock: Clock, upto: str, people: int = 1) -> Story:
    """Eager's story as far as the first press of this button."""
    script = simulate.student("eager")
    clock.set(script.start)
    lines = script.lines
    end = next(place for place, line in enumerate(lines) if line.kind == "button" and line.text == upto)
    return Story(telegram, clock, folder / FILE, replace(script, lines=lines[: end + 1]), people)


def marked(text: str, entity: dict[str, Any]) -> str:
    units = text.encode("utf-16-le")
    return units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")


async def test_what_is_to_be_sent_on_can_be_copied(tmp_path: Path) -> None:
    """As a block of its own, which a tap copies; what fits into a button has one too."""
    clock = Clock(tmp_path / "clock", START)
    async with FakeTelegram(clock=clock.running) as telegram:
        story = begun(tmp_path, telegram, clock, "I sent it")
        async with program(telegram, tmp_path, clock=clock):
            await story.play()
            sam = story.parts[0].person
            sam.says("/link")
            await sam.sees("10 minutes")
            blocks: dict[str, list[str]] = {}
            for message in sam.chat:
                for entity in (one for one in message.entities if one["type"] == "pre"):
                    copies = [b["copy_text"]["text"] for row in message.keyboard or () for b in row if "copy_text" in b]
                    blocks[marked(message.text, entity)] = copies
    drafts = set(story.parts[0].shadow.journey.contacts[0].drafts)
    assert drafts & blocks.keys() == drafts, "the invitation itself, letter by letter"
    assert any(len(text) > 256 for text in drafts)
    for text, copies in blocks.items():
        assert copies == ([text] if len(text) <= 256 else []), text
    assert any(text.startswith("/link ") for text in blocks)


async def test_what_telegram_takes_for_broken_markup_goes_as_plain_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, name = METHODS["sendmessage"][1], METHODS["sendmessage"][0]

    def strict(telegram: FakeTelegram, call: Call) -> Any:
        if call.text("parse_mode"):
            raise bad('can\'t parse entities: Unsupported start tag "b" at byte offset 3')
        return kept(telegram, call)

    async with FakeTelegram() as telegram, program(telegram, tmp_path) as coach:
        sam = telegram.person(7, "S&m <b>")
        monkeypatch.setitem(METHODS, "sendmessage", (name, strict))
        sam.says("/start")
        hello = await sam.sees("Hi S&m <b>!")
        assert hello.labels == ["Let's go", "How does it work?"]
        sam.says("/help")
        plain = await sam.sees("/plan")
        monkeypatch.undo()
        sam.says("/help")
        again = await sam.sees("/plan")
        assert plain.text == again.text, "the words are the same"
        assert [call.status for call in telegram.calls if call.method == "sendMessage"] == [400, 200, 400, 200, 200]
        await coach.says("sent as plain text")
        assert "S&m" not in coach.output


async def test_telegram_is_told_of_the_bot_once(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        telegram.next("getMyCommands", Fault.status(502), Fault.cut())
        async with program(telegram, tmp_path) as coach:
            await coach.says("the bot's menu is not renewed yet")
            sam = telegram.person(7, "Sam")
            sam.says("/start")
            await sam.sees("Hi Sam!")
            await telegram.until(lambda: count(telegram, "getChatMenuButton") == 1, 15)
        texts = load("en")
        private = {one["command"]: one["description"] for one in telegram.commands("all_private_chats")}
        assert private["plan"] == texts.plain("commands", "plan")
        assert private == {one["command"]: one["description"] for one in telegram.commands("all_private_chats", "en")}
        assert [one["command"] for one in telegram.commands("all_group_chats")] == ["start"]
        assert "privacy" in private, "Telegram demands it"
        assert telegram.settings[("description", "")] == texts.plain("telegram", "description").strip()
        told = {method: count(telegram, method) for method in SETTERS}
        async with program(telegram, tmp_path) as coach:
            await coach.says("ready")
            await telegram.until(lambda: count(telegram, "getChatMenuButton") == 2)
        assert {method: count(telegram, method) for method in SETTERS} == told, "nothing has changed"
        telegram.settings[("description", "")] = "somebody else's words"
        async with program(telegram, tmp_path):
            await telegram.until(lambda: count(telegram, "getChatMenuButton") == 3)
        assert count(telegram, "setMyDescription") == told["setMyDescription"] + 1
        assert count(telegram, "setMyCommands") == told["setMyCommands"]


def count(telegram: FakeTelegram, method: str) -> int:
    return sum(call.method == method and call.status == 200 for call in telegram.calls)


async def test_everybody_is_answered_in_a_language_that_we_speak(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram, program(telegram, tmp_path) as coach:
        for number, tag in enumerate((None, "en", "en-GB", "de", "pt-br", "zh-hans", "tlh", "x"), 1):
            person = telegram.person(number, "Sam", language=tag)
            person.says("/start")
            await person.sees("Hi Sam!")
        assert {from_json(kept).language for (kept,) in coach.rows("SELECT journey FROM students")} == {"en"}


async def test_who_blocks_the_bot_is_left_alone_and_hears_later_what_waited(tmp_path: Path) -> None:
    clock = Clock(tmp_path / "clock", START)
    async with FakeTelegram(clock=clock.running) as telegram:
        story = begun(tmp_path, telegram, clock, "I sent it", people=2)
        async with program(telegram, tmp_path, clock=clock) as coach:
            await story.play()
            sam, other = (part.person for part in story.parts)
            sam.blocks()
            await telegram.until(lambda: not telegram.updates.waiting)
            before = len(telegram.calls)
            await days_pass(coach, clock, 30)
            assert "one friendly reminder" in other.chat[-1].text, "somebody else got theirs"
            assert not [call for call in list(telegram.calls)[before:] if call.chat_id == sam.id], (
                "nothing was even tried"
            )
            sam.unblocks()
            await sam.sees("Good to see you again")
            await sam.sees("one friendly reminder")
            sam.says("/start")
            sam.says("/privacy")
            await sam.sees("/forget")
            assert sum("Good to see you again" in text for text in sam.said) == 1, (
                "the start that follows is no second one"
            )


async def test_the_first_refusal_is_the_last_try(tmp_path: Path) -> None:
    """Whoever blocked the bot while nobody listened is found out with one call."""
    clock = Clock(tmp_path / "clock", START)
    async with FakeTelegram(clock=clock.running) as telegram:
        story = begun(tmp_path, telegram, clock, "I sent it")
        async with program(telegram, tmp_path, clock=clock) as coach:
            await story.play()
            sam = story.parts[0].person
            before = len(telegram.calls)
            sam.blocked = True
            await days_pass(coach, clock, 30)
            tried = [call.status for call in list(telegram.calls)[before:] if call.chat_id == sam.id]
            assert tried == [403]
            sam.blocked = False
            sam.says("are you there?")
            await sam.sees("one friendly reminder")


async def days_pass(coach: Program, clock: Clock, days: int) -> None:
    """Day by day; what comes due on each is dealt with."""
    for _ in range(days):
        clock.set(clock() + timedelta(days=1))
        now = int(clock().timestamp() * 1_000_000)
        left = f"SELECT 1 FROM students WHERE wake_due <= {now} UNION ALL SELECT 1 FROM outbox WHERE state = 'waiting'"
        await until(lambda left=left: not coach.rows(left), lambda: coach.output)
