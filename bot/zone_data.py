"""When the rules of a time zone change (a government decides, `tzdata` follows), wake-ups there are worked out anew.

The database keeps a wake-up as an instant, which was right by the rules of the day when it was written. What counts is the wall time.
"""

from __future__ import annotations

import hashlib
import json
import logging
import zoneinfo
from collections.abc import Callable, Iterable
from datetime import datetime
from importlib import resources
from pathlib import Path

from bot.storage.database import Database, placeholders
from bot.storage.facts import fact, keep_fact
from bot.storage.tables import micros
from conversations import followups
from conversations.followups import Nudge
from conversations.journey import Journey, JourneyError, from_json

KEY = "zones"
BATCH = 500

log = logging.getLogger(__name__)

Rules = Callable[[str], str]


def rules(zone: str) -> str:
    """A digest of a zone's rules on this machine, from where `zoneinfo` takes them; "" for an unknown zone."""
    for folder in zoneinfo.TZPATH:
        path = Path(folder) / zone
        if path.is_file():
            return _digest(path.read_bytes())
    try:
        return _digest(resources.files("tzdata").joinpath("zoneinfo", *zone.split("/")).read_bytes())
    except (OSError, ModuleNotFoundError):
        return ""


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def catch_up(database: Database, now: datetime, rules: Rules = rules) -> int:
    """Works the wake-ups anew in zones whose rules are not what they were at the last start; how many moved. Raises StorageError."""
    rows = database.rows("SELECT DISTINCT wake_zone FROM students WHERE wake_zone IS NOT NULL")
    zones = sorted(row[0] for row in rows)
    before, present = fact(database, KEY), {zone: rules(zone) for zone in zones}
    if before is not None:
        known = json.loads(before)
        changed = [zone for zone, digest in present.items() if known.get(zone) != digest]
    else:
        changed = []  # nothing to compare with: what is there was written by these rules
    moved = _work_out_anew(database, changed, now) if changed else 0
    if moved:
        log.warning("the rules of time zones have changed: %d reminders moved", moved)
    if before is None or present != json.loads(before):
        keep_fact(database, KEY, json.dumps(present))
    return moved


def _work_out_anew(database: Database, zones: Iterable[str], now: datetime) -> int:
    marks, names = placeholders(zones)
    lock = "" if database.sqlite else " FOR UPDATE"
    statement = database.sql(
        "SELECT id, journey, wake_due, wake_key FROM students"  # noqa: S608  # marks only
        f" WHERE id > ? AND wake_due IS NOT NULL AND wake_zone IN ({marks}) ORDER BY id LIMIT {BATCH}{lock}"
    )
    update = database.sql(
        "UPDATE students SET wake_due = ?, wake_wall = ?, wake_zone = ?, wake_key = ?, wake_kind = ? WHERE id = ?"
    )
    last = moved = 0
    while True:
        with database.write() as connection:
            rows = connection.exec_driver_sql(statement, (last, *names)).fetchall()
            for id, journey, due, key in rows:
                wake, student = _wake(bytes(journey), now)
                if student is None or (wake is not None and (micros(wake.due), wake.key) == (due, key)):
                    continue
                connection.exec_driver_sql(update, (*_row(wake, student), id))
                moved += 1
        if len(rows) < BATCH:
            return moved
        last = rows[-1][0]


def _wake(journey: bytes, now: datetime) -> tuple[Nudge | None, Journey | None]:
    """What comes next for a student; no journey if it cannot be read, whose turn will say so."""
    try:
        student = from_json(journey)
    except JourneyError:
        return None, None
    return followups.next_wake(student, now), student


def _row(wake: Nudge | None, journey: Journey) -> tuple[int | None, str | None, str | None, str | None, str | None]:
    if wake is None:
        return None, None, None, None, None
    wall = journey.local(wake.due).replace(tzinfo=None).isoformat()
    return micros(wake.due), wall, journey.zone or "UTC", wake.key, wake.kind
