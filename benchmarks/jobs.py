"""Reminders beside one APScheduler job for each of them, in the same run: time to fire, stall of the event loop, lost in an outage.

    python -m benchmarks.jobs [--quick]

Theirs: `AsyncIOScheduler` with its SQLAlchemy job store on a SQLite file, a job with a date for each reminder; the job only counts.
Ours: the sweep over the same number of students, with the whole turn of each, its message kept in the outbox. The outage: five
reminders come due while the program is down for two seconds; theirs with APScheduler's own settings.
"""

from __future__ import annotations

import asyncio
import pickle
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.util import datetime_to_utc_timestamp

from benchmarks.nudges import heartbeat, sweep
from benchmarks.population import NOW, populate
from bot.app import warm
from bot.nudger import Nudger
from bot.storage import open_database
from bot.turns import Turns

OUTAGE = 2.0
fired: list[int] = []


def fire(number: int) -> None:
    """What a job does."""
    fired.append(number)


def fill(path: Path, size: int, due: int, at: datetime) -> None:
    """A job store with so many jobs; `due` of them at that time, the others in a year. In one go: one by one it would take minutes."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    store = SQLAlchemyJobStore(f"sqlite:///{path}")
    scheduler.add_jobstore(store)
    scheduler.start(paused=True)
    job = scheduler.add_job(fire, "date", run_date=at, args=(0,), id="sample", misfire_grace_time=None)
    state: dict[str, Any] = job.__getstate__()
    job.remove()
    rows = []
    for number in range(size):
        when = at if number < due else at + timedelta(days=365)
        mine = {**state, "id": f"j{number}", "args": (number,), "next_run_time": when}
        trigger = type(state["trigger"])(when)
        rows.append(
            {
                "id": mine["id"],
                "next_run_time": datetime_to_utc_timestamp(when),
                "job_state": pickle.dumps({**mine, "trigger": trigger}, pickle.HIGHEST_PROTOCOL),
            }
        )
    with store.engine.begin() as connection:
        connection.execute(sa.insert(store.jobs_t), rows)
    scheduler.shutdown(wait=False)


async def as_jobs(path: Path, size: int, due: int) -> tuple[int, float, float]:
    """How many were fired, seconds until the last one of those due, the worst stall of the loop (seconds)."""
    fired.clear()
    fill(path, size, due, datetime.now(UTC))
    stalls: list[float] = []
    beat = asyncio.create_task(heartbeat(stalls))
    await asyncio.sleep(0.05)
    stalls.clear()
    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_jobstore(SQLAlchemyJobStore(f"sqlite:///{path}"))
    begun = time.perf_counter()
    scheduler.start()
    end = begun + 600
    while len(fired) < due and time.perf_counter() < end:  # noqa: ASYNC110  # the scheduler tells nobody
        await asyncio.sleep(0.01)
    spent = time.perf_counter() - begun
    beat.cancel()
    scheduler.shutdown(wait=False)
    return len(fired), spent, max(stalls)


async def jobs_lost(path: Path) -> int:
    """Of five jobs that come due in an outage, how many are never fired."""
    fired.clear()
    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_jobstore(SQLAlchemyJobStore(f"sqlite:///{path}"))
    scheduler.start()
    for number in range(5):
        scheduler.add_job(fire, "date", run_date=datetime.now(UTC) + timedelta(seconds=0.5), args=(number,))
    scheduler.shutdown(wait=False)
    await asyncio.sleep(0.5 + OUTAGE)
    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_jobstore(SQLAlchemyJobStore(f"sqlite:///{path}"))
    scheduler.start()
    await asyncio.sleep(1)
    scheduler.shutdown(wait=False)
    return 5 - len(fired)


async def reminders_lost(folder: Path) -> int:
    """The same with ours: the clock goes on for as long while nothing runs."""
    database = open_database(populate(folder / "five.db", 5, 5).url)
    turns = Turns(database, clock=lambda: NOW + timedelta(seconds=OUTAGE))
    await Nudger(turns).sweep(NOW + timedelta(seconds=OUTAGE))
    await turns.stop()
    with database.read() as connection:
        said = connection.exec_driver_sql("SELECT count(DISTINCT student) FROM outbox WHERE kind = 'ping'").scalar_one()
    database.close()
    return 5 - said


def main() -> None:
    """Prints both, side by side."""
    size, due = (10_000, 500) if "--quick" in sys.argv else (100_000, 5_000)
    warm()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        count, theirs, their_stall = asyncio.run(as_jobs(folder / "jobs.db", size, due))
        print(
            f"jobs: {count:,} of {size:,} fired in {theirs:.2f} s, worst stall of the loop {their_stall * 1000:.0f} ms"
        )
        count, ours, our_stall, _ = asyncio.run(sweep(populate(folder / "ours.db", size, due)))
        print(f"sweep: {count:,} of {size:,} in {ours:.2f} s, worst stall of the loop {our_stall * 1000:.0f} ms")
        print(
            f"the sweep takes {ours / theirs:.2f} times as long, its worst stall is {our_stall / their_stall:.3f} of theirs"
        )
        print(
            f"lost in an outage of {OUTAGE:.0f} s: jobs {asyncio.run(jobs_lost(folder / 'outage.db'))} of 5, ", end=""
        )
        print(f"ours {asyncio.run(reminders_lost(folder))} of 5")


if __name__ == "__main__":
    main()
