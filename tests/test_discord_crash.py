"""Killed between acceptance and commit: nothing is said twice, nothing is lost. The whole storm: `make crash`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.discord_crash import WAYS, crash


@pytest.mark.slow
async def test_nothing_is_doubled_by_a_kill_between_acceptance_and_commit(tmp_path: Path) -> None:
    figures = await crash(tmp_path, len(WAYS))
    assert figures.kills == len(WAYS)
    assert (figures.doubled, figures.missing, figures.troubles, figures.syncs) == (0, 0, [], 1), str(figures)
