"""Time zones whose rules change while reminders wait: what counts is the time on the student's clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import zone_data
from bot.nudger import Nudger
from bot.storage import Database
from bot.storage.tables import instant, micros
from bot.turns import Turns, Update
from conversations.vocabulary import Said
from tests.reminders import START, fill, waiting_for_an_answer
from tests.turning import rows


def dues(database: Database) -> list[datetime]:
    return [instant(row[0]) for row in rows(database, "SELECT wake_due FROM students ORDER BY id")]


def test_only_zones_with_other_rules_are_worked_out_anew(database: Database) -> None:
    """The rows say 11:00, as an older release of the rules would have had it; by today's it is 10:00."""
    fill(database, [waiting_for_an_answer(number, START) for number in range(1, 1_203)], START)
    right = dues(database)
    with database.write() as connection:
        connection.exec_driver_sql(f"UPDATE students SET wake_due = wake_due + {3_600_000_000}")
        connection.exec_driver_sql("UPDATE students SET wake_zone = 'Asia/Tokyo' WHERE id = 7")
    assert zone_data.catch_up(database, START) == 0, "there is nothing to compare with yet"
    assert zone_data.catch_up(database, START) == 0, "nothing has changed"
    assert (
        zone_data.catch_up(database, START, lambda zone: "new" if zone == "Europe/Berlin" else zone_data.rules(zone))
        == 1_201
    )
    now = dues(database)
    assert now[:6] + now[7:] == right[:6] + right[7:]
    assert now[6] == right[6] + timedelta(hours=1), "that student is elsewhere"


def test_a_zone_that_was_not_there_before_is_looked_at(database: Database) -> None:
    zone_data.catch_up(database, START)
    fill(database, [waiting_for_an_answer(1, START)], START)
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE students SET wake_due = wake_due + 1")
    assert zone_data.catch_up(database, START) == 1
    assert zone_data.catch_up(database, START) == 0


def test_a_journey_that_cannot_be_read_stays(database: Database) -> None:
    zone_data.catch_up(database, START)
    fill(database, [waiting_for_an_answer(1, START)], START)
    with database.write() as connection:
        connection.exec_driver_sql(database.sql("UPDATE students SET journey = ?"), (b"{",))
    before = dues(database)
    assert zone_data.catch_up(database, START) == 0
    assert dues(database) == before


def test_rules_are_found_wherever_they_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "Mars").mkdir()
    (tmp_path / "Mars" / "Olympus").write_bytes(b"TZif")
    monkeypatch.setattr("zoneinfo.TZPATH", (str(tmp_path),))
    assert zone_data.rules("Mars/Olympus")
    assert zone_data.rules("Europe/Berlin"), "from the package"
    assert zone_data.rules("Europe/Berlin") != zone_data.rules("Europe/Paris")
    assert zone_data.rules("Europe/Atlantis") == ""


@pytest.mark.parametrize(
    "jump", [timedelta(hours=-30), timedelta(minutes=-1), timedelta(hours=5), timedelta(days=30)], ids=str
)
async def test_a_clock_that_jumps_loses_and_doubles_nothing(database: Database, jump: timedelta) -> None:
    """Forward: what is due comes, late. Back: what came does not come again, what is due waits."""
    due = datetime(2026, 3, 5, 9, tzinfo=UTC)  # a second person, three business days after
    moment = [due - timedelta(hours=1)]
    turns = Turns(database, clock=lambda: moment[0])
    nudger = Nudger(turns)
    journeys = [waiting_for_an_answer(number, START) for number in range(1, 4)]
    fill(database, journeys, START)

    async def pinged() -> list[tuple[int, str]]:
        await nudger.sweep(moment[0])
        return [
            tuple(row) for row in rows(database, "SELECT student, key FROM ping_log WHERE outcome = 'sent' ORDER BY id")
        ]

    try:
        wakes = dues(database)
        assert await pinged() == []
        moment[0] += jump
        early = await pinged()
        assert bool(early) == (moment[0] >= wakes[0])
        moment[0] = max(wakes[0], moment[0]) + timedelta(minutes=1)
        for _ in range(12):
            await pinged()
            moment[0] += timedelta(days=1)
        found = await pinged()
        moment[0] -= timedelta(days=20)  # back again: nothing of it comes twice
        assert await pinged() == found
        await turns.submit(Update("k", "telegram", "1001", Said("hello")))
        assert await pinged() == found
    finally:
        await turns.stop()
    assert len(found) == len(set(found))
    assert {student for student, _ in found} == {1, 2, 3}
    assert micros(wakes[0]) > 0
