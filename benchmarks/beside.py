"""Two programs side by side: the coach as a process of its own, and a bare bot that keeps nothing; what each takes, and the ratio."""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

HERE = Path(__file__).parent.parent
COACH = ("-c", "from bot.cli import main; main()", "run")


@asynccontextmanager
async def process(arguments: Sequence[str], folder: str, **settings: str) -> AsyncIterator[None]:
    """A Python program; for the coach `settings` are in the environment, and a fresh SQLite file is in the folder."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COFFEECHAT_")} | {
        "PYTHONPATH": str(HERE),
        "COFFEECHAT_DATABASE__URL": f"sqlite:///{folder}/{time.monotonic_ns()}.db",
        **{f"COFFEECHAT_{key}": value for key, value in settings.items()},
    }
    running = await asyncio.create_subprocess_exec(sys.executable, *arguments, env=environment, cwd=folder)
    try:
        yield
    finally:
        running.terminate()
        await running.wait()


def percentiles(times: Sequence[float]) -> tuple[float, float]:
    """p50 and p99 in milliseconds."""
    cut = statistics.quantiles(times, n=100)
    return cut[49] * 1000, cut[98] * 1000
