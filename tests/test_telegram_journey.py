"""Whole journeys on Telegram, over HTTP: word for word what the script's own world says, once each, whatever the network does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import simulate
from bot.transcript import Script
from tests.fake_telegram import FakeTelegram, Fault, faults
from tests.fake_telegram.calls import Call
from tests.telegram_clock import Clock
from tests.telegram_journey import Story, words
from tests.telegram_program import FILE, free_port, program
from tests.terminal_chat import look


def begin(folder: Path, name: str) -> tuple[Script, Clock]:
    script = simulate.student(name)
    return script, Clock(folder / "clock", script.start)


LOSING = ("cut", "accept_then_cut", "accept_then_hang")
"""Faults after which nobody knows whether a message arrived; after the first it did not."""


def failing(story: Story, struck: Counter[str]) -> Callable[[Call], Fault | None]:
    """Of the calls to each chat about one in twenty fails. What hangs, hangs for all at the same line of the story."""
    ways = (Fault.too_many(1), Fault.status(502), Fault.cut(), Fault.accept_then_cut())
    chances: dict[tuple[int, str], Callable[[Call], Fault | None]] = {}
    hung: set[int] = set()
    parts = {part.person.id: part for part in story.parts}
    for part in story.parts:
        part.marks_may_miss = True

    def fault(call: Call) -> Fault | None:
        if call.method == "getUpdates":
            return None
        lot = (call.chat_id, call.method)
        chance = chances.setdefault(lot, faults(0.05, sum(map(ord, call.method)) + call.chat_id, kinds=ways))
        found = chance(call)
        if call.method == "sendMessage" and story.line == 20 and call.chat_id not in hung:
            hung.add(call.chat_id)
            found = Fault.accept_then_hang()
        if found is not None:
            struck[found.kind] += 1
            if found.kind == "cut" and call.method in ("sendMessage", "sendDocument"):
                parts[call.chat_id].swallowed.append(words(call))
        return found

    return fault


@pytest.mark.parametrize("name", simulate.students())
async def test_a_student_gets_from_the_start_to_a_thank_you(name: str, tmp_path: Path) -> None:
    """From /start over invitations, talks and thank-yous to what the student makes of it, reminders of two months included."""
    script, clock = begin(tmp_path, name)
    async with FakeTelegram(clock=clock.running) as telegram:
        story = Story(telegram, clock, tmp_path / FILE, script)
        async with program(telegram, tmp_path, clock=clock):
            await story.play()
    (part,) = story.parts
    journey = part.shadow.journey
    assert journey.source == "fair-2026"
    assert any(contact.thanked_at for contact in journey.contacts), "the story ends with a thank-you"
    assert any(contact.verdict for contact in journey.contacts), "and with what the student makes of it"
    assert any(message.document and message.document.name.endswith(".ics") for message in part.person.chat)
    times = {one["unix_time"] for message in part.person.chat for one in message.entities if one["type"] == "date_time"}
    talks = {int(contact.talk.at.timestamp()) for contact in journey.contacts if contact.talk}
    assert talks, "there was a talk"
    assert talks <= times, "and a tap on its time offers the calendar"
    failed = [(call.method, call.status, call.error) for call in telegram.calls if call.status not in (200, None)]
    assert failed == []
    assert all(query.answer == "" for query in telegram.queries.values()), "every pressed button was answered"
    previews = {
        str(call.parameters.get("link_preview_options")) for call in telegram.calls if call.method == "sendMessage"
    }
    assert previews == {"{'is_disabled': True}"}


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_whatever_is_delivered_twice_is_taken_once(mode: str, tmp_path: Path) -> None:
    script, clock = begin(tmp_path, "shy")
    port = free_port()
    more = {"mode": mode, "webhook_port": port, "webhook_url": f"http://127.0.0.1:{port}"} if mode == "webhook" else {}
    async with FakeTelegram(clock=clock.running, allow_http_webhook=True) as telegram:
        telegram.deliver_twice = True
        story = Story(telegram, clock, tmp_path / FILE, script)
        async with program(telegram, tmp_path, clock=clock, **more) as coach:
            await story.play()
            (taken,) = coach.rows("SELECT count(*) FROM inbox WHERE key LIKE 'telegram:%'")[0]
    done = len([line for line in story.script.lines if line.kind in ("student", "button")])
    assert taken == done == telegram.updates.last_id - 7_000_000
    given = sum(call.method == "getUpdates" for call in telegram.calls)
    assert (given == 0) == (mode == "webhook"), "and it was this mode in which it was played"


@pytest.mark.slow
async def test_a_student_gets_through_a_network_that_fails(tmp_path: Path) -> None:
    """One call in twenty fails, in each way that there is; three students play at once, so that they wait for it together.

    What an accepted call lost is only its answer. What a cut connection lost may not be said again (it may have arrived): the
    student asks, as they would, and goes on.
    """
    script, clock = begin(tmp_path, "eager")
    async with FakeTelegram(clock=clock.running) as telegram:
        story = Story(telegram, clock, tmp_path / FILE, script, people=3)
        story.timeout = 60
        struck: Counter[str] = Counter()
        telegram.fault = failing(story, struck)
        # What hangs, hangs for all: with the usual twenty seconds nothing else would be tried meanwhile.
        async with program(telegram, tmp_path, clock=clock, answer_seconds=3):
            await story.play()
    assert struck.keys() == {"too_many", "status", *LOSING}, struck
    assert struck.total() > len(telegram.calls) / 30, struck
    doubted = [
        call for call in telegram.calls if call.fault in LOSING and call.method in ("sendMessage", "sendDocument")
    ]
    states = dict(
        look(tmp_path / FILE, "SELECT state, count(*) FROM outbox WHERE payload NOT LIKE '%took%' GROUP BY state")
    )
    assert states.keys() == {"sent", "doubt"}, "nothing still waits, nothing was given up"
    assert states["doubt"] == len(doubted), "what may have arrived is in doubt, and only that"
    for part in story.parts:
        assert any(contact.verdict for contact in part.shadow.journey.contacts)
