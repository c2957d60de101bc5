"""Reminders through kills and outages, as `python -m tests.reminders` does with thousands."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.reminders import outage, storm


async def test_killed_while_sending_alone(tmp_path: Path) -> None:
    figures = await storm(tmp_path, f"sqlite:///{tmp_path / 'coach.db'}", due=60, kills=2, count=1, seed=1)
    assert figures.kept(), str(figures)


@pytest.mark.slow
async def test_killed_while_three_share_the_work(tmp_path: Path, postgres_url: str) -> None:
    figures = await storm(tmp_path, postgres_url, due=90, kills=2, count=3, seed=2)
    assert figures.kept(), str(figures)


@pytest.mark.parametrize("down", [timedelta(seconds=1), timedelta(hours=1), timedelta(days=7)], ids=str)
async def test_what_came_due_meanwhile_is_one_message(tmp_path: Path, database_url: str, down: timedelta) -> None:
    seen = await outage(tmp_path, database_url, down, 6)
    assert f"{6 if down >= timedelta(hours=1) else 0} say that they are late" in seen
    assert seen.endswith("9 stale" if down >= timedelta(days=1) else "none")
