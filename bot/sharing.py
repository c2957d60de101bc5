"""Who does what, where several processes share one PostgreSQL.

Each process holds an advisory lock with its number on a connection of its own. The server lets go of it in the moment in which the
process dies, and not before: a claim lasts as long as its owner, without any clock. The number stands at the outbox rows that a
process sends (`claimed_by`). Rows of a number that nobody holds any more, or that were never claimed, are anybody's; a chat's rows
are all with one process, so that their order is kept.

On SQLite one process works alone, which a lock on a file beside the database makes sure of.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import secrets
import threading
import zlib
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection

from adapters.sending import NeverError
from bot import outbox
from bot.outbox import Owed
from bot.storage.database import Database, StorageError

try:
    import fcntl
except ImportError:  # Windows has no such locks; there nobody is kept from running two
    fcntl = None  # type: ignore[assignment]

WORKERS, LEADERS, CLAIMING = 0xC0FFEE, 0xC0FFEF, 0xC0FFF0
"""The three kinds of advisory locks: (kind, number)."""
LOOK_SECONDS = 1.0
"""Between two looks at who is there. Whoever is missing in two of them is gone."""
AHEAD = 400
"""Rows that one process takes at a time: the others have something to do, too."""

log = logging.getLogger(__name__)

_WHO = (
    "SELECT objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND classid = %s AND objsubid = 2 AND granted"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)
_CLAIMERS = (
    "SELECT DISTINCT claimed_by FROM outbox WHERE state = 'waiting' AND platform = %s AND claimed_by IS NOT NULL"
)
_CLAIM = """
UPDATE outbox SET claimed_by = %(me)s FROM (
    SELECT id, claimed_by AS before FROM outbox AS mine
    WHERE state = 'waiting' AND platform = %(platform)s AND (claimed_by IS NULL OR claimed_by = ANY(%(gone)s))
    AND NOT EXISTS (
        SELECT 1 FROM outbox AS theirs
        WHERE theirs.state = 'waiting' AND theirs.platform = mine.platform AND theirs.address = mine.address
        AND theirs.claimed_by <> %(me)s AND theirs.claimed_by <> ALL(%(gone)s)
    )
    ORDER BY CASE kind WHEN 'reply' THEN 0 ELSE 1 END, id LIMIT %(most)s
) AS free WHERE outbox.id = free.id AND outbox.state = 'waiting' RETURNING outbox.id, free.before
"""


class AlreadyRunningError(NeverError):
    """Another process works with this SQLite file; the message is one line."""


class OvertakenError(NeverError):
    """Another process does what only one may; the message is one line."""


class Taken(NamedTuple):
    """The rows to send, in order; `doubtful` are those that somebody who is gone may have sent."""

    rows: list[Owed]
    doubtful: set[int]


class Sharing:
    """This process among those that share its database, between `start` and `stop`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.number = 0
        """What stands in `claimed_by` for us; 0: we work alone, and nothing is claimed."""
        self._connection: Connection | None = None
        self._using = threading.Lock()
        self._there: frozenset[int] = frozenset()
        self._there_before: frozenset[int] = frozenset()
        self._leads: set[str] = set()
        self._lost: dict[str, asyncio.Event] = {}
        self._watching: asyncio.Task[None] | None = None
        self._file: int | None = None

    @property
    def count(self) -> int:
        """How many processes there are, with us."""
        return max(len(self._there | {self.number}), 1)

    @property
    def look_seconds(self) -> float:
        """How often to look for rows of others."""
        return LOOK_SECONDS if self.number else 10.0

    async def start(self) -> None:
        """Finds a number. Raises StorageError, AlreadyRunningError."""
        if self._database.sqlite:
            self._alone(Path(f"{self._database.name}.running"))
            return
        await asyncio.to_thread(self._enter)
        self._watching = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """What is ours is anybody's from now on."""
        if self._watching is not None:
            self._watching.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watching
        if self._connection is not None:
            await asyncio.to_thread(self._leave)
        if self._file is not None:
            os.close(self._file)
            self._file = None

    async def look(self) -> None:
        """Who is there now; happens by itself each second. Raises StorageError."""
        if self.number:
            there = await asyncio.to_thread(self._who)
            self._there, self._there_before = there, self._there

    async def lead(self, what: str) -> None:
        """Waits until we are the one process that does this."""
        told = False
        while self.number and not await asyncio.to_thread(self._try, LEADERS, _number(what)):
            if not told:
                log.info("another process listens to %s; this one stands by", what)
                told = True
            await asyncio.sleep(LOOK_SECONDS)
        self._leads.add(what)

    async def overtaken(self, what: str) -> None:
        """Raises OvertakenError when another process leads what we led: the server had let go of our lock."""
        await self._lost.setdefault(what, asyncio.Event()).wait()
        raise OvertakenError(f"another process listens to {what} by now; start this one again, and it stands by")

    def take(self, platform: str, known: int) -> Taken:
        """What a platform's chats are owed by us, for a thread; `known` rows are with the sender already. Raises StorageError."""
        if not self.number:
            rows = outbox.unsent(self._database, platform, outbox.MOST_LOADED)
            return Taken(rows, set())
        with self._database.write() as connection:
            # One at a time: two that claim at once could each get a part of what one chat is owed.
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s, 0)", (CLAIMING,))
            claimers = {row[0] for row in connection.exec_driver_sql(_CLAIMERS, (platform,))}
            # Asked afterwards: whoever has begun meanwhile is there, and their rows are not touched.
            there = {row[0] for row in connection.exec_driver_sql(_WHO, (WORKERS,))} if claimers else set[int]()
            gone = claimers - there - self._there - self._there_before - {self.number}
            most = max(AHEAD - known, 0)
            values = {"me": self.number, "platform": platform, "gone": list(gone), "most": most}
            claimed = connection.exec_driver_sql(_CLAIM, values).fetchall()
        if gone:
            log.info("%d messages are taken over from processes that are gone: %s", len(claimed), sorted(gone))
        return Taken(
            outbox.unsent(self._database, platform, outbox.MOST_LOADED, self.number),
            {id for id, before in claimed if before is not None},
        )

    # --- PostgreSQL -------------------------------------------------------------------------------------------------

    def _enter(self) -> None:
        while not self.number:
            number = secrets.randbelow(2**31 - 1) + 1
            if self._try(WORKERS, number):
                self.number = number
        log.info("this process has the number %d", self.number)
        there = self._who()
        # Alone: whoever was here before is gone for certain. Else one look is not enough to say so.
        earlier = self._run("SELECT DISTINCT claimed_by FROM outbox WHERE state = 'waiting' AND claimed_by IS NOT NULL")
        self._there = there
        self._there_before = there if len(there) == 1 else there | {row[0] for row in earlier}

    def _leave(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()  # closed, not given back: with it go the locks
            self._connection.close()
            self._connection = None

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            try:
                await self.look()
            except StorageError as trouble:
                log.error("who else is there cannot be seen: %s", trouble)  # noqa: TRY400  # one line says it

    def _who(self) -> frozenset[int]:
        """The numbers that are held, ours among them; a connection that was lost is made anew."""
        found = frozenset(row[0] for row in self._run(_WHO, (WORKERS,)))
        return found if self.number in found or not self.number else self._again()

    def _again(self) -> frozenset[int]:
        if not self._try(WORKERS, self.number):
            log.warning("the database has not let go of our earlier connection yet")
        for what in tuple(self._leads):
            if not self._try(LEADERS, _number(what)):
                self._leads.discard(what)
                self._lost.setdefault(what, asyncio.Event()).set()
        return frozenset(row[0] for row in self._run(_WHO, (WORKERS,))) | {self.number}

    def _try(self, kind: int, number: int) -> bool:
        return bool(self._run("SELECT pg_try_advisory_lock(%s, %s)", (kind, number))[0][0])

    def _run(self, statement: str, values: tuple[Any, ...] = ()) -> list[Any]:
        with self._using, self._database.explained():
            if self._connection is None:
                self._connection = self._database.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            try:
                return list(self._connection.exec_driver_sql(statement, values).fetchall())
            except Exception:
                with contextlib.suppress(Exception):
                    self._connection.close()
                self._connection = None
                raise

    # --- SQLite -----------------------------------------------------------------------------------------------------

    def _alone(self, path: Path) -> None:
        if fcntl is None:
            return
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunningError(
                f"{self._database.name}: another `coffeechat run` works with this file; stop it first"
                " (several at once need PostgreSQL)"
            ) from None
        except OSError as trouble:
            raise StorageError(f"{path}: cannot be locked: {trouble.strerror}") from None


def _number(what: str) -> int:
    return zlib.crc32(what.encode()) >> 1
