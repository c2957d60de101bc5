"""Hellos to Discord's gateway: never too many in a day, and no waiting for whoever restarts now and then."""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.identifies import DAILY, DAY, HELLOS, Identifies, wait_before
from bot.storage import Database, open_database
from bot.storage.facts import fact

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
RESET = timedelta(hours=7)


SAFE = 800
"""What a day may see at most; the rest is for hellos that could not be counted."""


def most_in_a_day(hellos: Sequence[datetime]) -> int:
    first, most = 0, 0
    for number, hello in enumerate(hellos):
        while hellos[first] <= hello - DAY:
            first += 1
        most = max(most, number + 1 - first)
    return most


@settings(max_examples=30)
@given(st.integers(1, 400), st.floats(0.5, 30))
def test_a_crash_loop_never_uses_up_the_day(shards: int, lives: float) -> None:
    """Each start says hello for all shards, lives for some seconds, crashes, and is started again at once, for two days."""
    now, hellos = NOW, list[datetime]()
    while now < NOW + 2 * DAY:
        now += wait_before(hellos, now, DAILY, RESET, shards=shards, hellos=shards)
        hellos += [now] * shards
        now += timedelta(seconds=lives)
    assert most_in_a_day(hellos) <= SAFE + 1, "at any hour of the two days"


@pytest.mark.slow
@settings(max_examples=30)
@given(st.integers(1, 60), st.floats(0.5, 30), st.integers(0, 90))
def test_nor_does_a_gateway_that_refuses_each_session(shards: int, lives: float, before: int) -> None:
    """One hello after the other in a program that goes on running, after some of earlier runs."""
    now, hellos = NOW, [NOW - timedelta(minutes=number) for number in range(before, 0, -1)]
    old = 0
    while now < NOW + 2 * DAY:
        while old < len(hellos) and hellos[old] <= now - DAY:  # as they are kept
            old += 1
        now += wait_before(hellos[old:], now, None, None, shards=shards)
        hellos.append(now)
        now += timedelta(seconds=lives)
    assert most_in_a_day(hellos) <= SAFE + 1


@pytest.mark.parametrize("shards", [1, 2, 16, 20])
def test_ordinary_restarts_wait_for_nothing(shards: int) -> None:
    hellos: list[datetime] = []
    for number in range(20):
        now = NOW + timedelta(seconds=10 * number)
        assert wait_before(hellos, now, DAILY - number * shards, RESET, shards=shards, hellos=shards) == timedelta(0)
        for _ in range(shards):
            assert wait_before(hellos, now, None, None, shards=shards) == timedelta(0), (
                "who was let in is not held up inside"
            )
            hellos.append(now)


@given(st.lists(st.floats(0, 90_000), max_size=900), st.integers(1, 60), st.booleans())
def test_who_waits_as_long_as_told_need_not_wait_again(ago: list[float], shards: int, all_of_them: bool) -> None:
    starts = [NOW - timedelta(seconds=one) for one in ago]
    many = shards if all_of_them else 1
    wait = wait_before(starts, NOW, None, None, shards=shards, hellos=many)
    assert timedelta(0) <= wait
    assert wait_before(starts, NOW + wait, None, None, shards=shards, hellos=many) <= timedelta(milliseconds=1)


def test_a_gateway_that_refuses_every_session_is_not_asked_for_ever(database: Database) -> None:
    """Within one run, too: each new hello of a shard waits like the others."""
    now = [NOW]
    identifies = Identifies(database, lambda: now[0])
    while now[0] < NOW + timedelta(hours=3):
        now[0] += identifies.wait_again(1)
        identifies.said()
        now[0] += timedelta(seconds=5)
    assert identifies.wait_again(1) > timedelta(minutes=3)


def test_what_discord_says_comes_first() -> None:
    assert wait_before([], NOW, 0, RESET) == RESET
    assert wait_before([], NOW, 3, RESET, shards=4, hellos=4) == RESET
    assert wait_before([], NOW, 4, RESET, shards=4, hellos=4) == timedelta(0)


def test_a_clock_that_was_wrong_locks_nobody_out() -> None:
    future = [NOW + timedelta(days=400)] * 100
    assert wait_before(future, NOW, DAILY, RESET) == timedelta(0)


def test_hellos_are_kept_over_restarts_for_a_day(database: Database) -> None:
    now = [NOW]
    for _ in range(45):
        Identifies(database, lambda: now[0]).said()
    assert Identifies(database, lambda: now[0]).wait(900, RESET, 1) > timedelta(minutes=1)
    assert Identifies(database, lambda: now[0]).wait_again(1) > timedelta(minutes=1)
    now[0] = NOW + DAY
    assert Identifies(database, lambda: now[0]).wait(900, RESET, 1) == timedelta(0)


def test_what_is_kept_stays_small(database: Database) -> None:
    now = [NOW]
    hellos = Identifies(database, lambda: now[0])
    for _ in range(30):
        hellos.said()
        now[0] += timedelta(hours=1)
    kept = fact(database, HELLOS)
    assert kept is not None
    assert len(json.loads(kept)) == 24, "those of the last day"


def test_shards_that_say_hello_at_once_are_all_counted(database: Database) -> None:
    hellos = Identifies(database, lambda: NOW)
    with ThreadPoolExecutor(8) as threads:
        for _ in range(30):
            threads.submit(hellos.said)
    assert len(json.loads(fact(database, HELLOS) or "[]")) == 30


def test_a_database_that_is_gone_holds_nobody_up(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    gone = open_database(f"sqlite:///{tmp_path / 'gone.db'}")
    hellos = Identifies(gone, lambda: NOW)
    with gone.write() as connection:
        connection.exec_driver_sql("DROP TABLE facts")
    hellos.said()
    assert hellos.wait_again(1) == timedelta(0)
    gone.close()
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]
