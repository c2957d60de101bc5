"""Hellos to Discord's gateway: never too many in a day, and no waiting for whoever restarts now and then."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.identifies import DAILY, DAY, Identifies, wait_before
from bot.storage import Database

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
RESET = timedelta(hours=7)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 60), st.floats(0.5, 30))
def test_a_crash_loop_never_uses_up_the_day(shards: int, lives: float) -> None:
    """Each start says hello for all shards, lives for some seconds, crashes, and is started again at once, for two days."""
    now, hellos = NOW, list[datetime]()
    while now < NOW + 2 * DAY:
        now += wait_before(hellos, now, DAILY, RESET, shards=shards, hellos=shards)
        hellos += [now] * shards
        now += timedelta(seconds=lives)
    for start in range(0, 48, 3):
        begin = NOW + timedelta(hours=start)
        assert sum(begin <= hello < begin + DAY for hello in hellos) <= DAILY


def test_ordinary_restarts_wait_for_nothing() -> None:
    hellos: list[datetime] = []
    for number in range(20):
        now = NOW + timedelta(seconds=10 * number)
        assert wait_before(hellos, now, DAILY - number, RESET) == timedelta(0)
        hellos.append(now)


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
    now[0] = NOW + DAY
    assert Identifies(database, lambda: now[0]).wait(900, RESET, 1) == timedelta(0)
