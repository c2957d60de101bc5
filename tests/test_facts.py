"""What the program remembers beside journeys."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from bot.storage import Database, migrate, open_database
from bot.storage.facts import active_since, fact, handled, keep_fact, place, set_place
from bot.storage.students import export, journey_of, of_chat
from bot.turns import Turns, Update
from conversations.vocabulary import Command, Said, Say
from tests.turning import NOW


async def two_students(database: Database) -> None:
    now = [NOW - timedelta(days=3)]
    turns = Turns(database, clock=lambda: now[0])
    await turns.submit(Update("k1", "discord", "7", Command("start"), name="Sam"))
    now[0] = NOW
    await turns.submit(Update("k2", "discord", "8", Command("start"), name="Kim"))
    await turns.stop()


def test_a_fact_is_kept_in_the_place_of_the_old_one(database: Database) -> None:
    assert fact(database, "commands") is None
    keep_fact(database, "commands", "a")
    keep_fact(database, "commands", "b")
    assert (fact(database, "commands"), fact(database, "other")) == ("b", None)


async def test_where_a_student_is_reached(database: Database) -> None:
    await two_students(database)
    assert place(database, "discord", "7") == ""
    set_place(database, "discord", "7", "dm:1234")
    set_place(database, "discord", "nobody", "dm:1")
    assert [place(database, "discord", who) for who in ("7", "8", "nobody")] == ["dm:1234", "", ""]
    student = of_chat(database, "discord", "7")
    assert student is not None
    assert export(database, student)["chats"][0]["place"] == "dm:1234", "what is kept is in the export"


async def test_who_was_active_lately(database: Database) -> None:
    await two_students(database)
    set_place(database, "discord", "8", "dm:5")
    assert active_since(database, "discord", NOW - timedelta(days=7), 10) == [
        ("8", "dm:5", NOW),
        ("7", "", NOW - timedelta(days=3)),
    ]
    assert [who for who, _, _ in active_since(database, "discord", NOW - timedelta(days=1), 10)] == ["8"]
    assert len(active_since(database, "discord", NOW - timedelta(days=7), 1)) == 1
    assert active_since(database, "telegram", NOW - timedelta(days=7), 10) == []


async def test_whose_messages_count_from_when(database: Database) -> None:
    """From when they came, and not from when they were last heard of; a chat that was linked may have been another's before."""
    await two_students(database)
    later = NOW + timedelta(days=1)
    turns = Turns(database, clock=lambda: later)
    for key, address in (("k3", "7"), ("k4", "8")):
        await turns.submit(Update(key, "discord", address, Command("help")))
    code = (await turns.submit(Update("k5", "discord", "8", Command("link")))).outbox[0].reply
    assert isinstance(code, Say)
    await turns.submit(Update("k6", "telegram", "9", Said(code.copy)))
    await turns.stop()
    assert {who: since for who, _, since in active_since(database, "discord", NOW, 10)} == {
        "7": NOW - timedelta(days=3),
        "8": later,
    }


async def test_what_was_taken(database: Database) -> None:
    await two_students(database)
    assert handled(database, ["k1", "k2", "k9"]) == {"k1", "k2"}
    assert handled(database, []) == set()


async def test_the_journey_of_a_chat(database: Database) -> None:
    await two_students(database)
    journey = journey_of(database, "discord", "7")
    assert journey is not None
    assert journey.name == "Sam"
    assert journey_of(database, "telegram", "7") is None


def test_a_database_of_the_first_release_keeps_everything(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = tmp_path / "first release"
    shutil.copytree(migrate.FOLDER, first, ignore=shutil.ignore_patterns("__pycache__", "000[2-9]*"))
    with monkeypatch.context() as then:
        then.setattr(migrate, "FOLDER", first)
        database = open_database(database_url)
        with database.write() as connection:
            connection.exec_driver_sql(
                "INSERT INTO students (id, journey, turn, platform, address, step, contacts, talks, created_at)"
                " VALUES (5, '{}', 7, 'p', 'a', 's', 0, 0, 0)"
            )
            connection.exec_driver_sql("INSERT INTO chats (platform, address, student) VALUES ('telegram', '99', 5)")
        database.close()
    again = open_database(database_url)
    try:
        assert place(again, "telegram", "99") == ""
        assert of_chat(again, "telegram", "99") == 5
        set_place(again, "telegram", "99", "x")
        assert place(again, "telegram", "99") == "x"
    finally:
        again.close()
