"""What turns leave behind: everything about a student, nothing after erasing, and the outbox."""

from __future__ import annotations

import json
from datetime import datetime

import sqlalchemy as sa
from msgspec.structs import replace

from bot import outbox
from bot.storage import Database
from bot.storage.students import export
from bot.storage.tables import metadata, micros
from bot.turns import Done, Turns, Update
from conversations import followups, machine
from conversations.followups import Nudge
from conversations.journey import Journey
from conversations.machine import Turn
from conversations.texts import Markup
from conversations.vocabulary import Button, Command, Document, Event, Field, Form, Nudged, Said, Say, Took
from tests.turning import CANARY, NOW, counts, journey_of, pinging, rows, running, said

# --- everything about one, and nothing ------------------------------------------------------------------------------


async def canaries(turns: Turns) -> int:
    """A student whose words are everywhere: journey, kept words, outbox, inbox key, chat, nudge, ping log, link."""
    update = Update(f"{CANARY}-1", "test", CANARY, Said(CANARY), name=CANARY)
    student = (await turns.submit(update)).student
    await turns.submit(replace_event(update, f"{CANARY}-2", Nudged()))
    with turns.database.write() as connection:
        link = turns.database.sql("INSERT INTO links (code, student, expires_at) VALUES (?, ?, ?)")
        connection.exec_driver_sql(link, (CANARY, student, micros(NOW)))
    return student


def replace_event(update: Update, key: str, event: Event) -> Update:
    return replace(update, key=key, event=event)


def canary_wake(journey: Journey, now: datetime) -> Nudge:
    return Nudge(journey.name or "somebody", "idle", 0, now.replace(year=2027), None, "")


def where_found(database: Database, word: str) -> set[str]:
    found: set[str] = set()
    with database.read() as connection:
        for name in sa.inspect(connection).get_table_names():
            for row in connection.exec_driver_sql(f"SELECT * FROM {name}").fetchall():
                values = [bytes(v).decode() if isinstance(v, bytes | memoryview) else str(v) for v in row]
                if any(word in value for value in values):
                    found.add(name)
    return found


OF_STUDENTS = {*metadata.tables} - {"facts"}


async def test_export_has_everything_and_nobody_elses(database: Database) -> None:
    async with running(database, pinging, canary_wake) as turns:
        student = await canaries(turns)
        await turns.submit(said("b1", "somebody else", "ben"))
    data = export(database, student)
    assert set(data) == OF_STUDENTS, "a table is missing"
    for table, found in data.items():
        assert CANARY in json.dumps(found), f"{table} is not exported"
    assert "somebody else" not in json.dumps(data)
    assert data["students"][0]["journey"]["name"] == CANARY
    assert data["ping_log"][0]["due"] == NOW.isoformat()
    assert not any(export(database, 999).values())


async def test_erased_means_that_nothing_is_left(database: Database) -> None:
    async with running(database, pinging, canary_wake) as turns:
        student = await canaries(turns)
        other = (await turns.submit(said("b1", "somebody else", "ben"))).student
        assert where_found(database, CANARY) == OF_STUDENTS, "the test must reach every table"
        gone = await turns.submit(Update("bye", "test", CANARY, Said("forget")))
        assert gone.student == 0
        assert [owed.reply for owed in gone.outbox] == [Say("Gone.")]
        assert where_found(database, CANARY) == {"outbox"}, "only the farewell still needs the address"
        await turns.settle(gone.outbox, outbox.SENT)
        assert where_found(database, CANARY) == set()
        assert not any(export(database, student).values())
        assert (await turns.submit(Update("bye", "test", CANARY, Said("forget")))).duplicate
        back = await turns.submit(Update("new", "test", CANARY, Said("hello")))
    assert back.student not in (student, other), "an erased student's number is not given out again"
    assert journey_of(database, back.student).last_said == "hello|"
    assert any(export(database, other).values())


async def test_a_nudge_for_nobody_does_nothing(database: Database) -> None:
    async with running(database) as turns:
        done = await turns.submit(Update("nudge:77:1", "test", "ana", Nudged(), student=77))
    assert done == Done(False, 0)
    assert not any(counts(database).values())


async def test_words_that_no_database_can_hold(database: Database) -> None:
    async with running(database, machine.turn, followups.next_wake) as turns:
        first = await turns.submit(Update("k1", "test", "ana", Command("start"), name="A\0na \ud800"))
        done = await turns.submit(said("k2", "no\0thing \udfff 🎉"))
    assert first.outbox
    assert done.outbox
    assert "\0" not in journey_of(database, done.student).name


# --- the outbox -----------------------------------------------------------------------------------------------------


async def test_replies_come_before_pings_and_are_sent_once(database: Database) -> None:
    async with running(database) as turns:
        student = (await turns.submit(said("k1", "a"))).student
        await turns.submit(Update("n1", "test", "ana", Nudged(), student=student))
        await turns.submit(said("k2", "b"))
        await turns.submit(said("k3", "c", "ben"))
        waiting = outbox.waiting(database, "test", "ana")
        assert [(entry.kind, entry.reply) for entry in waiting] == [
            ("reply", Say("1: a")),
            ("reply", Say("3: b")),
            ("ping", Say("2: Nudged")),
        ]
        assert {entry.student for entry in waiting} == {student}
        everybody = outbox.unsent(database, "test", 100)
        assert [(entry.address, entry.kind) for entry in everybody] == [
            ("ana", "reply"),
            ("ana", "reply"),
            ("ben", "reply"),
            ("ana", "ping"),
        ]
        assert outbox.unsent(database, "test", 2) == everybody[:2]
        assert outbox.unsent(database, "elsewhere", 2) == []
        await turns.settle(waiting[:1], outbox.SENT)
        await turns.settle(waiting[1:2], outbox.DOUBT)
        await turns.settle([], outbox.SENT)
    assert outbox.waiting(database, "test", "ana") == waiting[2:]
    assert rows(database, "SELECT state, sent_at FROM outbox WHERE id < 4 ORDER BY id") == [
        ("sent", micros(NOW)),
        ("waiting", None),
        ("doubt", None),
    ]
    assert len(outbox.waiting(database, "test", "ben")) == 1
    assert rows(database, "SELECT state FROM outbox ORDER BY id") == [
        ("sent",),
        ("waiting",),
        ("doubt",),
        ("waiting",),
    ]


async def test_every_kind_of_reply_comes_back_as_it_was(database: Database) -> None:
    replies = (
        Say(
            "a <b>b</b>",
            (Button("x", "X"),),
            Form("f", "F", (Field("k", "K", options=(("a", "A"),)),)),
            "copy",
            True,
            False,
        ),
        Took("Yes"),
        Document("calendar", "talk.ics", {"uid": "1"}, "Here"),
        Say(Markup("marked")),
    )

    def speaking(journey: Journey, event: Event, now: datetime) -> Turn:
        return Turn(journey, replies)

    async with running(database, speaking) as turns:
        await turns.submit(said("k1", "a"))
    assert tuple(entry.reply for entry in outbox.waiting(database, "test", "ana")) == replies
