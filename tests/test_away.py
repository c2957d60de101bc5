"""What came in while nobody was there to answer: one answer, nothing lost, no old question answered twice."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from bot import outbox
from bot.storage import Database
from bot.turns import AWAY, Done, Turns, Update
from conversations import followups, machine
from conversations.journey import Journey
from conversations.machine import turn
from conversations.vocabulary import Away, Blocked, Command, Document, Event, Pressed, Said, Say
from tests.turning import NOW, held, journey_of, rows
from tests.walk import Place, start, step

HOUR = timedelta(hours=1)


def asked_for_a_city() -> Place:
    place = start()
    return step(place, Pressed(place.buttons[0]))[0]


def away(place: Place, *events: Event, sent: timedelta = HOUR, now: timedelta = 30 * HOUR) -> machine.Turn:
    return turn(place.journey, Away(events, place.now + sent), place.now + now)  # type: ignore[arg-type]


def words(done: machine.Turn) -> list[str]:
    return [str(reply.text) for reply in done.replies if isinstance(reply, Say)]


def test_the_first_words_answer_and_the_others_are_kept() -> None:
    done = away(asked_for_a_city(), Said("Berlin"), Said("hello?"), Said("are you there"))
    assert done.journey is not None
    assert done.journey.at == "zone/is=Europe/Berlin"
    assert [kept.text for kept in done.kept] == ["hello?", "are you there"]
    (text,) = words(done)
    assert "kept what came after" in text
    assert "where you are, in Berlin" in text, "the open question is put again"


def test_one_answer_that_waited_is_taken_like_any_other() -> None:
    done = away(asked_for_a_city(), Said("Berlin"))
    assert done.journey is not None
    assert done.journey.at == "zone/is=Europe/Berlin"
    (text,) = words(done)
    assert "I have read what you sent" in text


def test_words_older_than_the_question_say_nothing_and_are_kept() -> None:
    done = away(asked_for_a_city(), Said("Paris"), Said("no, Rome"), sent=-HOUR)
    assert done.journey is not None
    assert done.journey.at == "zone"
    assert done.replies == ()
    assert [kept.text for kept in done.kept] == ["Paris", "no, Rome"]


def test_commands_and_buttons_do_what_they_always_do() -> None:
    place = asked_for_a_city()
    done = away(place, Said("hm"), Command("export"), Said("/pause"), Command("plan"))
    assert done.journey is not None
    assert done.journey.nudging.paused_at is not None
    assert [type(reply) for reply in done.replies] == [Document, Say]


def test_forgotten_is_forgotten() -> None:
    place = step(asked_for_a_city(), Command("forget"))[0]
    done = away(place, Pressed(place.buttons[0]), Said("thanks"))
    if done.journey is not None:  # asked twice: the second press is a new button
        (text,) = words(done)
        assert text


def test_whoever_has_blocked_the_coach_is_not_written_to() -> None:
    done = away(asked_for_a_city(), Said("Berlin"), Blocked())
    assert done.journey is not None
    assert done.journey.nudging.unreachable_at is not None
    assert done.replies == ()


# --- through the writer ---------------------------------------------------------------------------------------------


class Clock:
    now = NOW

    def __call__(self) -> datetime:
        return self.now


def message(number: int, sent: datetime | None, event: Event | None = None) -> Update:
    return Update(f"k{number}", "test", "ana", event or Said(f"words {number}"), sent_at=sent, context=str(number))


async def waiting_all(turns: Turns, updates: list[Update]) -> list[Done]:
    with held(turns):
        tasks = [asyncio.ensure_future(turns.submit(update)) for update in updates]
        await asyncio.sleep(0)
    return await asyncio.gather(*tasks)


async def test_two_hundred_messages_that_waited_get_one_answer(database: Database) -> None:
    clock = Clock()
    turns = Turns(database, machine.turn, followups.next_wake, clock)
    student = (await turns.submit(message(0, NOW, Command("start")))).student
    sent = NOW + HOUR
    clock.now = NOW + 30 * HOUR
    updates = [message(n, sent + timedelta(seconds=n)) for n in range(1, 200)]
    updates.insert(100, message(999, None, Pressed("x:y:0:1")))  # for a button Telegram does not say when
    done = await waiting_all(turns, [*updates, message(200, clock.now)])
    assert len({entry.id for some in done for entry in some.outbox}) <= 2
    assert not any(some.duplicate for some in done)
    again = await waiting_all(turns, updates)
    assert all(some.duplicate for some in again)
    await turns.stop()
    assert len(outbox.waiting(database, "test", "ana")) <= 3, (
        "the welcome, one answer to what waited, one to the new message"
    )
    assert len(rows(database, "SELECT key FROM inbox")) == 202
    texts = {row[0] for row in rows(database, "SELECT text FROM kept")}
    assert {f"words {n}" for n in range(2, 200)} <= texts, "nothing typed is lost"
    assert isinstance(journey_of(database, student), Journey)


async def test_what_is_folded_was_handled_in_part_before(database: Database) -> None:
    """A crash between two of them: the first ones come again with the others."""
    clock = Clock()
    turns = Turns(database, machine.turn, followups.next_wake, clock)
    await turns.submit(message(0, NOW, Command("start")))
    updates = [message(n, NOW + timedelta(seconds=n)) for n in range(1, 5)]
    clock.now = NOW + 2 * AWAY
    first = await turns.submit(updates[0])
    done = await waiting_all(turns, updates)
    await turns.stop()
    assert not first.duplicate
    assert [some.duplicate for some in done] == [True, False, False, False]
    assert len(rows(database, "SELECT key FROM inbox")) == 5


@pytest.mark.parametrize("sent", [None, NOW - AWAY / 2])
async def test_what_is_new_is_answered_one_by_one(database: Database, sent: datetime | None) -> None:
    turns = Turns(database, machine.turn, followups.next_wake, Clock())
    await turns.submit(message(0, NOW, Command("start")))
    done = await waiting_all(turns, [message(n, sent) for n in range(1, 4)])
    await turns.stop()
    assert len({some.outbox[0].id for some in done}) == 3
    assert [some.outbox[0].context for some in done] == ["1", "2", "3"]
