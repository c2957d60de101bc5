"""5,000 reminders due at once among 1,000,000: time until all are committed, the event loop's worst stall meanwhile, and the start.

python -m benchmarks.nudges [--quick]
"""

from __future__ import annotations

import asyncio
import gc
import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.population import NOW, Population, populate
from bot.app import warm
from bot.nudger import Nudger
from bot.storage import open_database
from bot.storage.tables import micros
from bot.turns import Turns

BEAT = 0.001
"""Seconds between two heartbeats; what a beat comes late is a stall of the loop."""


async def heartbeat(stalls: list[float]) -> None:
    """Notes how late each beat is, in seconds."""
    while True:
        begun = time.perf_counter()
        await asyncio.sleep(BEAT)
        stalls.append(time.perf_counter() - begun - BEAT)


async def sweep(population: Population) -> tuple[int, float, float, float]:
    """How many were due, seconds to commit them all, the worst stall, and what an idle look afterwards spends on the database."""
    database = open_database(population.url)
    turns = Turns(database, clock=lambda: NOW)
    nudger = Nudger(turns)
    stalls: list[float] = []
    beat = asyncio.create_task(heartbeat(stalls))
    await asyncio.sleep(0.05)
    stalls.clear()
    begun = time.perf_counter()
    count = await nudger.sweep(NOW)
    spent = time.perf_counter() - begun
    worst = max(stalls)
    beat.cancel()
    idle: list[float] = []
    for _ in range(50):
        begun = time.perf_counter()
        assert not nudger.due(micros(NOW))
        idle.append(time.perf_counter() - begun)
    await turns.stop()
    database.close()
    return count, spent, worst, statistics.median(idle)


def start_seconds(population: Population) -> float:
    """Opening the database, the writer and the nudger, until the first look at what is due has been taken."""

    async def look() -> None:
        database = open_database(population.url)
        turns = Turns(database, clock=lambda: NOW)
        await Nudger(turns).sweep(NOW)
        await turns.stop()
        database.close()

    begun = time.perf_counter()
    asyncio.run(look())
    return time.perf_counter() - begun


def main() -> None:
    """Prints the figures; three runs, each on a fresh copy of the file."""
    pending, due = (20_000, 1_000) if "--quick" in sys.argv else (1_000_000, 5_000)
    warm()
    with tempfile.TemporaryDirectory() as folder:
        full = populate(Path(folder) / "students.db", pending, due)
        empty = populate(Path(folder) / "empty.db", 0)
        gc.collect()
        gc.freeze()
        for _ in range(3):
            copy = full.copy("copy.db")
            count, spent, worst, idle = asyncio.run(sweep(copy))
            print(
                f"{count:,} due among {pending:,}: committed in {spent:.2f} s, worst stall of the loop {worst * 1000:.0f} ms;"
                f" an idle look spends {idle * 1e6:.0f} µs on the database",
                flush=True,
            )
            begun = start_seconds(copy)
            print(
                f"start with {pending:,} pending {begun * 1000:.0f} ms, with none {start_seconds(empty) * 1000:.0f} ms",
                flush=True,
            )
            for suffix in ("", "-wal", "-shm"):
                Path(f"{copy.path}{suffix}").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
