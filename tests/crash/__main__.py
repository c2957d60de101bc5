"""python -m tests.crash: see the package."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.crash.storm import restarts, storm


async def main() -> int:
    """Prints the figures; 1 if a promise is broken."""
    kept: list[bool] = []
    with tempfile.TemporaryDirectory() as name:
        for title, work in (
            ("polling", lambda folder: storm(folder, updates=1_500, kills=40, students=60, seed=1)),
            ("webhook", lambda folder: storm(folder, updates=600, kills=16, students=40, seed=2, mode="webhook")),
            ("100 restarts with 50 waiting each time", lambda folder: restarts(folder, times=100, queued=50, seed=3)),
        ):
            folder = Path(name) / title.split()[0]
            folder.mkdir()
            figures = await work(folder)
            print(f"{title}: {figures}", flush=True)
            kept.append(figures.kept())
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
