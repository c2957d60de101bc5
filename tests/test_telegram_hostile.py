"""Names and words that want to break out: shown as typed, never refused, by the real program over HTTP."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from bot.transcript import Script
from conversations.vocabulary import Pressed
from tests.fake_telegram import FakeTelegram
from tests.telegram_clock import Clock
from tests.telegram_journey import Part, Shown
from tests.telegram_program import program

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
PEOPLE, STEPS = 50, 16
FIRST = ("Let's go", "Leeds", "That's right", "A typical day", "Done", "An hour", "Within a month")
"""What everybody does first: buttons, and a city."""
PIECES = (
    "<b>", "</b>", "<a href='tg://user?id=1'>x</a>", "<tg-time unix=\"1\">", "<time at=\"2026-03-02T10:00+00:00\">noon</time>",
    "&", "&amp;", "&lt;b&gt;", "&#x41;", "&nosuch;", "</pre>", "<!--", "]]>", "<script>alert(1)</script>", "<br/>", "<",
    "*bold*", "_it_", "`code`", "[x](http://a.example)", "~~", "||", "\\", "\\n", "{name}", "{0}", "%s", "%(name)s", "$NAME", "#tag",
    "@everyone", "@coffee_chat_bot", "a@b.example", "https://a.example/?q=<b>&x", "tg://resolve?domain=x", "+49 171 123456",
    "\u202egnal", "\u2066", "\u2069", "\u200f", "\u200e\u200e\u200e", "\u200b", "\u00ad", "\ufeff", "\u2028", "\u2029",
    "\x1b[31m", "\x07",
    "\t", "\n\n\n", "\r\n", "Zo\u0308e", "A\u030astro\u0308m", "z\u0334\u0322\u0357a\u0335l\u0337g\u0338o", "x\u0333\u033f",
    "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇩🇪", "👍🏽", "🤷🏿‍♀️", "ﷺ", "𝔐𝔞𝔶𝔞", "日本語の名前", "محمد", "שלום", "Дмитрий", "ไทย", "ᚠᚢᚦ", "＜ｂ＞",
    "O'Neill", "\"Q\"", "«»", "D’Arcy", "null", "undefined", "NaN", "0", "-1", "1e9", "true",
    "';DROP TABLE students;--", "../../etc/passwd",
    "=HYPERLINK(1)", "BEGIN:VEVENT", "SUMMARY;X=1:", "\u3164", "\u2800", "\U000e0041",
    "\ufffd", "\uffff", "\U0010ffff", "Ω≈ç√∫", "I\u0307",
)  # fmt: skip


def hostile(chance: random.Random, longest: int) -> str:
    """Something that can be seen, of a few of the pieces."""
    words = chance.choice(("Maya ", "x", "Ä ", ""))
    for _ in range(chance.randint(1, 5)):
        words += chance.choice(PIECES) + chance.choice(("", "", " "))
    words = words.lstrip("/")[:longest]
    return words if any(letter.isalnum() for letter in words) else f"x{words}"


async def test_hostile_words_are_shown_as_typed(tmp_path: Path) -> None:
    """Students with such names press what is there and type such words; every message is as it must be, sign by sign."""
    clock = Clock(tmp_path / "clock", NOW)
    said: list[str] = []
    reached: Counter[str] = Counter()

    async def lives(number: int) -> None:
        chance = random.Random(number)
        name = hostile(chance, 60)
        part = Part(telegram.person(1000 + number, name), Script("", NOW, "UTC", name, ()))
        said.append(name)
        part.owe(part.write("/start"))
        for step in range(len(FIRST) + STEPS):
            await telegram.until(part.stands, 20, part.difference)
            label = FIRST[step] if step < len(FIRST) else ""
            button = _button(part, chance, label)
            if button and (label or chance.random() < 0.35):
                place, label, id = button
                part.person.presses(label, [message for message in part.person.chat if message.from_bot][place])
                part.owe(Pressed(id), place)
            else:
                said.append(label or hostile(chance, 300))
                part.owe(part.write(said[-1]))
        await telegram.until(part.stands, 20, part.difference)
        reached.update(contact.stage for contact in part.shadow.journey.contacts)

    async with FakeTelegram(clock=clock.running) as telegram, program(telegram, tmp_path, clock=clock) as coach:
        await asyncio.gather(*(lives(number) for number in range(PEOPLE)))
        assert "not accepted" not in coach.output
        assert "plain text" not in coach.output
    assert [(call.method, call.error) for call in telegram.calls if call.status == 400] == []
    assert len(said) > 500
    assert reached.total() > PEOPLE / 2, "many came as far as a person to write to"


def _button(part: Part, chance: random.Random, wanted: str) -> tuple[int, str, str] | None:
    """A button of the newest message that has some: its place, its label, what it calls back. Nothing that would erase."""
    mine = [message for message in part.person.chat if message.from_bot]
    for place in range(len(mine) - 1, -1, -1):
        buttons = [(label, id) for label, id in Shown.of(mine[place]).buttons if id and "forget" not in id]
        if wanted:
            buttons = [(label, id) for label, id in buttons if label == wanted]
        if buttons:
            return place, *chance.choice(buttons)
    return None
