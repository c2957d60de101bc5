"""Killed while students write: nothing lost, nothing doubled, in order. The larger storms are `make crash`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crash.storm import aligned, restarts, storm


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_nothing_is_lost_or_doubled_when_it_is_killed(mode: str, tmp_path: Path) -> None:
    figures = await storm(tmp_path, updates=120, kills=4, students=12, seed=7, mode=mode)
    assert figures.kept_by_each(), str(figures)


async def test_each_update_is_answered_once_over_restarts(tmp_path: Path) -> None:
    figures = await restarts(tmp_path, times=4, queued=50, seed=7)
    assert figures.kept(), str(figures)


@pytest.mark.parametrize(
    ("said", "shown", "missing", "again"),
    [
        ("abc", "abc", 0, 0),
        ("abc", "abbc", 0, 1),
        ("abc", "ac", 2, 1),
        ("abc", "ab", 1, 0),
        ("aba", "abab", 0, 1),
    ],
)
def test_the_count_sees_what_is_missing_and_what_comes_again(said: str, shown: str, missing: int, again: int) -> None:
    assert aligned(list(said), list(shown)) == (missing, again)
