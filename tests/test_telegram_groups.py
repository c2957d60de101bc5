"""The coach in groups: heard by those who speak to it, with the way to the private chat as its only words; over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conversations.journey import from_json
from tests.fake_telegram import FakeTelegram, Group, Limits, Message, Person
from tests.telegram_program import Program, program

PRIVATE = "Let's talk about this in private, where only you can read it."
SUPERGROUP = -1_000_000_000_500
NEWS, QUESTIONS = 3, 9


def answers(group: Group) -> list[Message]:
    return [message for message in group.chat if message.from_bot]


async def heard_all(telegram: FakeTelegram, coach: Program) -> None:
    """Everything that was sent before is handled: a new student, who comes after it, has an answer."""
    one = telegram.person(10_000 + len(telegram.chats), "Zed")
    one.says("/start")
    await one.sees("Hi Zed!")
    assert "Traceback" not in coach.output


SPEAKING: dict[str, Callable[[Person, Group, str], object]] = {
    "a command": lambda sam, group, _: sam.says("/plan", to=group),
    "a command with words": lambda sam, group, _: sam.says("/add Maya from the lab", to=group),
    "a command with our name": lambda sam, group, us: sam.says(f"/start@{us}", to=group),
    "a command with our name, loud": lambda sam, group, us: sam.says(f"/START@{us.upper()}", to=group),
    "an unknown command with our name": lambda sam, group, us: sam.says(f"/dance@{us}", to=group),
    "a command within": lambda sam, group, us: sam.says(f"Try /start@{us} 👩‍👩‍👧 please", to=group),
    "a mention": lambda sam, group, us: sam.says(f"🇩🇪 has anybody tried @{us}?", to=group),
    "a mention under a picture": lambda sam, group, us: sam.shares("photo", f"@{us} look", to=group),
}


@pytest.mark.parametrize("number", [-500, SUPERGROUP], ids=["group", "supergroup"])
async def test_who_speaks_to_the_coach_is_led_to_the_private_chat(number: int, tmp_path: Path) -> None:
    async with FakeTelegram() as telegram, program(telegram, tmp_path) as coach:
        sam, us = telegram.person(7), telegram.me["username"]
        groups = {how: telegram.group(number - place, how, privacy=False) for place, how in enumerate(SPEAKING)}
        for how, group in groups.items():
            SPEAKING[how](sam, group, us)
        for group in groups.values():
            await group.sees(PRIVATE)
        await heard_all(telegram, coach)
        for how, group in groups.items():
            (answer,) = answers(group)
            assert answer.text == PRIVATE, f"nothing personal: {how}"
            assert answer.labels == ["Open our chat"]
            assert answer.button("Open our chat")["url"] == f"https://t.me/{us}?start=group"
        assert coach.rows("SELECT COUNT(*) FROM students") == [(1,)], "the one who shows that all is handled"
        sam.says("/start group")
        await sam.sees("Hi Sam!")


async def test_a_reply_to_the_coach_is_spoken_to_it(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram, program(telegram, tmp_path) as coach:
        sam, group = telegram.person(7), telegram.group(-500)
        sam.says("/help", to=group)
        first = await group.sees(PRIVATE)
        sam.says("and what do you do?", to=group, reply_to=first)
        await telegram.until(lambda: len(answers(group)) == 2)
        await heard_all(telegram, coach)
        assert [answer.text for answer in answers(group)] == [PRIVATE, PRIVATE]


async def test_everything_else_in_a_group_is_not_ours(tmp_path: Path) -> None:
    """Even where an admin has given us all messages: not an answer, not a row, not a word of it anywhere."""
    async with FakeTelegram() as telegram, program(telegram, tmp_path, level="DEBUG") as coach:
        sam, group = telegram.person(7), telegram.group(-500, privacy=False)
        before = sam.says("zebrafish anyone?", to=group)
        for words in (
            "Berlin", "yes", "1", "stop", "@somebody_else zebrafish", "/weather", "/start@weather_bot", "/plan@weather_bot",
            f"mail zebrafish@{telegram.me['username']}.example", f"https://t.me/{telegram.me['username']}",
        ):  # fmt: skip
            sam.says(words, to=group)
        for kind in ("photo", "voice", "contact", "poll", "sticker", "location"):
            sam.shares(kind, to=group)
        sam.says("zebrafish indeed", to=group, reply_to=before)
        sam.edits(before, f"@{telegram.me['username']} zebrafish")
        group.throws_out_bot(sam)
        group.takes_in_bot(sam)
        await heard_all(telegram, coach)
        assert answers(group) == []
        assert coach.rows("SELECT address FROM chats WHERE address < '0' OR address = '7'") == []
        assert coach.rows("SELECT COUNT(*) FROM students") == [(1,)], "the one who shows that all is handled"
        assert "zebrafish" not in coach.output
    assert b"zebrafish" not in coach.database.read_bytes()


async def test_the_answer_stands_in_the_topic_of_the_question(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram, program(telegram, tmp_path) as coach:
        sam = telegram.person(7)
        group = telegram.group(SUPERGROUP, topics={NEWS: "News", QUESTIONS: "Questions"})
        for topic in (QUESTIONS, None, NEWS):
            sam.says("/help", to=group, topic=topic)
        await telegram.until(lambda: len(answers(group)) == 3)
        await heard_all(telegram, coach)
        assert [answer.topic for answer in answers(group)] == [QUESTIONS, None, NEWS]


async def test_a_group_that_became_a_supergroup_is_answered_there(tmp_path: Path) -> None:
    """Also where the answer was under way to the old one."""
    async with FakeTelegram() as telegram:
        sam, group = telegram.person(7), telegram.group(-500)
        sam.says("/help", to=group)  # before anybody listens: the answer is due when the group has moved already
        moved = group.migrates()
        async with program(telegram, tmp_path) as coach:
            await moved.sees(PRIVATE)
            sam.says(f"@{telegram.me['username']}", to=moved)
            await telegram.until(lambda: len(answers(moved)) == 2)
            await heard_all(telegram, coach)
            assert answers(group) == []
            assert coach.rows("SELECT state FROM outbox WHERE state IN ('failed', 'doubt')") == []


async def test_a_group_has_twenty_answers_a_minute_and_holds_nobody_up(tmp_path: Path) -> None:
    limits = Limits(burst=1000, private=1000)
    async with FakeTelegram(limits=limits) as telegram, program(telegram, tmp_path, messages_per_second=30) as coach:
        sam, group, other = telegram.person(7), telegram.group(-500), telegram.group(-501)
        for _ in range(80):
            sam.says("/help", to=group)
        await telegram.until(lambda: len(answers(group)) == 20)
        sam.says("/help", to=other)
        await other.sees(PRIVATE)
        await heard_all(telegram, coach)
        assert len(answers(group)) == 20
        assert limits.refused == {}


async def test_a_group_that_threw_the_coach_out_stops_nobody_else(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        sam, group = telegram.person(7), telegram.group(-500)
        sam.says("/start")
        sam.says("/help", to=group)
        group.throws_out_bot(sam)
        async with program(telegram, tmp_path) as coach:
            await sam.sees("Hi Sam!")
            await telegram.until(lambda: any(call.status == 403 for call in telegram.calls))
            await heard_all(telegram, coach)
            ((kept,),) = coach.rows(
                "SELECT journey FROM students JOIN chats ON student = students.id WHERE chats.address = '7'"
            )
            assert from_json(kept).nudging.unreachable_at is None, "it is about the group"
            assert len([call for call in telegram.calls if call.status == 403]) == 1
            sam.presses("Let's go")
            await sam.sees("city")


async def test_a_button_in_a_group_is_answered_and_does_nothing(tmp_path: Path) -> None:
    """None of ours calls back there; somebody may have forwarded or made one up."""
    async with FakeTelegram() as telegram, program(telegram, tmp_path) as coach:
        sam, group = telegram.person(7), telegram.group(-500)
        sam.says("/start")
        await sam.sees("Hi Sam!")
        place = coach.rows("SELECT turn FROM students")
        sam.says("/help", to=group)
        query = sam.taps("welcome:start:0:1", await group.sees(PRIVATE))
        await telegram.until(lambda: query.answer is not None)
        assert query.answer == "That button doesn't work here."
        await heard_all(telegram, coach)
        assert coach.rows("SELECT turn FROM students ORDER BY id LIMIT 1") == place
