"""Opening the database: the one file that knows SQLite from PostgreSQL, and that turns their troubles into one clear line.

Statements are plain SQL with `?` for each value (`Database.sql` puts in what the driver wants), since the turns' writes are many and
small: building them anew through expressions would cost more than running them.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

import sqlalchemy as sa
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from bot.storage import migrate

T = TypeVar("T")

APPLICATION_ID = 0xC0FFEE
"""Written into the head of our SQLite files, so that nobody else's is ever touched."""
BUSY_SECONDS = 5.0
LOG_PAGES = 4096
"""16 MB of log, after which it begins anew."""
_POSTGRES_LOCK = 0xC0FFEE
CACHE = "cache_size = -32768"  # 32 MB
PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    CACHE,
    f"wal_autocheckpoint = {LOG_PAGES}",  # a page that changes often is copied into the file once
)


class StorageError(Exception):
    """The database cannot be used; the message is one line that says why, without any password."""


class Database:
    """An open database at the newest schema. Thread-safe: each `read` and `write` has a connection of its own."""

    def __init__(self, engine: Engine, name: str, busy_seconds: float) -> None:
        self.engine = engine
        self.name = name
        self.busy_seconds = busy_seconds
        """How long another program that writes is waited for."""
        self.sqlite = engine.dialect.name == "sqlite"
        self.backup: Path | None = None
        """The copy that was made before an upgrade, if there was one."""

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the data. Raises StorageError."""
        with self.explained(), self.engine.connect() as connection:
            yield connection

    def rows(self, text: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """All rows that one statement finds, `?` standing for each value. Raises StorageError.

        It needs no transaction and goes to the driver without detours, which takes a quarter of the time of `read`.
        """
        with self.explained():
            if not self.sqlite:
                with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                    return [tuple(row) for row in connection.exec_driver_sql(self.sql(text), tuple(values))]
            with contextlib.closing(self.engine.raw_connection()) as raw:
                cursor = raw.cursor()
                cursor.execute(text, tuple(values))
                return list(cursor.fetchall())

    @contextlib.contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that changes data: committed at the end, all or nothing. Raises StorageError."""
        with self.explained(), self.engine.connect() as connection:
            connection.execution_options(writes=True)
            with connection.begin():
                yield connection

    def sql(self, text: str) -> str:
        """The statement with the driver's own placeholders."""
        return text if self.sqlite else _for_psycopg(text)

    def new_ids(self, cursor: DBAPICursor, table: str, count: int) -> list[int]:
        """Numbers for new rows of a table, never given out before; rows must be written in the same transaction."""
        if count == 0:
            return []
        if self.sqlite:
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
            row = cursor.fetchone()
            last = row[0] if row is not None else 0
            return list(range(last + 1, last + 1 + count))
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", (table, count))
        return [row[0] for row in cursor.fetchall()]

    def copy_to(self, path: Path) -> None:
        """A consistent copy of a SQLite database, also while it is in use. Raises StorageError."""
        with self.explained(), self.engine.connect() as connection:
            source = connection.connection.driver_connection
            assert isinstance(source, sqlite3.Connection), "only a SQLite file is copied"
            _copy(source, path)

    def make_room(self) -> None:
        """Lets SQLite's log have its length before it is needed: to make a file longer costs each commit half as much again.

        What is written does not fit into the cache, so it goes into the log; it is taken back, and the log keeps its length.
        Where that cannot be done, the log grows as ever.
        """
        log = Path(f"{self.name}-wal")
        if not self.sqlite or (log.exists() and log.stat().st_size >= LOG_PAGES * 4096):
            return
        with contextlib.suppress(StorageError, OSError), self.explained():
            pooled = self.engine.raw_connection()
            connection = pooled.driver_connection
            assert isinstance(connection, sqlite3.Connection)
            try:
                connection.execute("PRAGMA cache_size = 16")
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("CREATE TABLE room (zeros)")
                connection.execute("INSERT INTO room VALUES (zeroblob(?))", (LOG_PAGES * 4096,))
                with log.open("rb") as written:
                    os.fsync(written.fileno())  # else the first turn would wait for it
            finally:
                connection.rollback()
                connection.execute(f"PRAGMA {CACHE}")
                pooled.close()

    def own_connection(self) -> sqlite3.Connection:
        """A connection to the SQLite file that nobody else will get; to be closed."""
        pooled = self.engine.raw_connection()
        connection = pooled.driver_connection
        assert isinstance(connection, sqlite3.Connection), "only for a SQLite file"
        pooled.detach()
        return connection

    def close(self) -> None:
        """Gives all connections back."""
        self.engine.dispose()

    def is_down(self, trouble: BaseException) -> bool:
        """Whether this came of the database itself, and not of what was asked of it."""
        return isinstance(trouble.__cause__, (OperationalError, self.engine.dialect.loaded_dbapi.OperationalError))

    def is_busy(self, trouble: BaseException) -> bool:
        """Whether another program was waited for in vain, as long as we wait for one."""
        return _is_busy(trouble.__cause__)

    @contextlib.contextmanager
    def explained(self) -> Iterator[None]:
        """What the driver raises becomes a StorageError with one line."""
        try:
            yield
        except (DBAPIError, self.engine.dialect.loaded_dbapi.Error) as trouble:
            raise StorageError(explain(trouble, self.name)) from trouble


class Writer:
    """As `Database.write`, for small statements all the time: each costs more in wrapping than in SQLite.

    So it works with the driver's own cursor. On SQLite the connection stays open, and one thread may begin what another commits; on
    PostgreSQL each transaction takes one from the pool, which looks whether the server is still there.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection: sqlite3.Connection | None = None

    @contextlib.contextmanager
    def transaction(self) -> Iterator[DBAPICursor]:
        """A cursor; what it does is committed at the end, all or nothing. Raises StorageError."""
        if not self._database.sqlite:
            with self._database.write() as connection:
                yield connection.connection.cursor()
            return
        with self._database.explained():
            try:
                yield self.begin()
                self.commit()
            except BaseException:
                self.close()
                raise

    def begin(self, *, patient: bool = True) -> DBAPICursor:
        """A transaction on SQLite, to be ended by `commit` or `close`, from any thread. Raises StorageError.

        `patient`: while another program writes it is waited for, as long as SQLite would. The waiting is done here, since it is told
        to SQLite once for a connection.
        """
        with self._database.explained():
            if self._connection is None:
                self._connection = self._database.own_connection()
                self._connection.execute("PRAGMA busy_timeout = 0")
            cursor = self._connection.cursor()
            end = time.monotonic() + self._database.busy_seconds
            while True:
                try:
                    cursor.execute("BEGIN IMMEDIATE")
                except sqlite3.OperationalError as trouble:
                    if not (patient and _is_busy(trouble)) or time.monotonic() > end:
                        raise
                    time.sleep(0.002)
                else:
                    return cast(DBAPICursor, cursor)

    def commit(self) -> None:
        """Ends the transaction. Raises StorageError: then nothing of it is kept."""
        assert self._connection is not None, "begin first"
        try:
            with self._database.explained():
                self._connection.execute("COMMIT")
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Takes back what is not committed, and ends the connection: the next transaction has a new one."""
        if (connection := self._connection) is not None:
            self._connection = None
            with contextlib.suppress(sqlite3.Error):
                connection.rollback()  # with a cursor that somebody still holds, to close it would leave the lock
            connection.close()


def open_database(url: str, *, busy_seconds: float = BUSY_SECONDS) -> Database:
    """The database behind a URL, made and brought to the newest schema where needed. Raises StorageError."""
    try:
        parsed = sa.make_url(url.replace("postgres://", "postgresql://", 1) if url.startswith("postgres://") else url)
    except (ArgumentError, ValueError):
        raise StorageError(
            "the database URL cannot be read; write sqlite:///path/to/file.db or postgresql://user:password@host/name"
        ) from None
    match parsed.get_backend_name():
        case "sqlite":
            if not parsed.database or parsed.database == ":memory:":
                raise StorageError("the database URL names no file; write sqlite:///path/to/file.db")
            return _open_sqlite(Path(parsed.database).expanduser(), busy_seconds)
        case "postgresql":
            return _open_postgres(parsed.set(drivername="postgresql+psycopg"), busy_seconds)
        case other:
            raise StorageError(f"{other} is no database that can be used here; use sqlite or postgresql")


# --- SQLite ---------------------------------------------------------------------------------------------------------


def _open_sqlite(path: Path, busy_seconds: float) -> Database:
    _check_place(path)
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)),
        connect_args={"timeout": busy_seconds, "check_same_thread": False},
        poolclass=sa.pool.QueuePool,
        hide_parameters=True,  # they are the student's words
    )
    database = Database(engine, str(path), busy_seconds)

    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # transactions are begun below, not guessed by the driver
        _check_ours(connection, path)
        _set_up(connection, busy_seconds)

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    try:
        _bring_up(database, path)
    except BaseException:
        database.close()
        raise
    return database


def _is_busy(trouble: BaseException | None) -> bool:
    """Whether somebody else has the lock; the reason why stands in the higher bits of SQLite's code."""
    return isinstance(trouble, sqlite3.Error) and getattr(trouble, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def _set_up(connection: sqlite3.Connection, busy_seconds: float) -> None:
    """The pragmas. The change to WAL needs a new file alone for a moment, and does not wait for that by itself."""
    end = time.monotonic() + busy_seconds
    for pragma in PRAGMAS:
        while True:
            try:
                connection.execute(f"PRAGMA {pragma}")
                break
            except sqlite3.OperationalError as trouble:
                if not _is_busy(trouble) or time.monotonic() > end:
                    raise
                time.sleep(0.01)


def _check_place(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        exists = path.exists()
    except OSError as trouble:
        raise StorageError(f"{path}: its folder cannot be made or opened: {trouble.strerror}") from None
    if path.is_dir():
        raise StorageError(f"{path}: this is a folder, not a database file")
    if exists:
        if not path.is_file():
            raise StorageError(f"{path}: this is not a file")
        if not os.access(path, os.R_OK):
            raise StorageError(f"{path}: the file cannot be read; check its permissions")
        if not os.access(path, os.W_OK):
            raise StorageError(f"{path}: the file cannot be written; check its permissions")
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise StorageError(f"{path.parent}: nothing can be written in this folder; check its permissions")


def _check_ours(connection: sqlite3.Connection, path: Path) -> None:
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    if mark == APPLICATION_ID:
        return
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if mark or tables:
        raise StorageError(f"{path}: this database belongs to another program; choose another file")


def _copy(source: sqlite3.Connection, path: Path) -> None:
    """Written under another name first, so that a copy that bears the right name is whole."""
    unfinished = path.with_name(f"{path.name}.part")
    unfinished.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(unfinished)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
    os.replace(unfinished, path)


# --- PostgreSQL -----------------------------------------------------------------------------------------------------


def _open_postgres(url: sa.URL, busy_seconds: float) -> Database:
    engine = sa.create_engine(
        url,
        connect_args={"connect_timeout": max(2, round(busy_seconds))},
        pool_pre_ping=True,
        max_overflow=20,
        hide_parameters=True,  # they are the student's words
    )
    database = Database(engine, f"PostgreSQL at {url.host or 'this machine'}", busy_seconds)
    try:
        _bring_up(database, None)
    except BaseException:
        database.close()
        raise
    return database


@lru_cache(maxsize=512)
def _for_psycopg(text: str) -> str:
    return text.replace("%", "%%").replace("?", "%s")


# --- schema ---------------------------------------------------------------------------------------------------------


def _bring_up(database: Database, path: Path | None) -> None:
    """Runs the migrations that are missing; copies an existing SQLite file first."""
    with database.read() as connection:
        present = migrate.version(connection)
    if _is_head(present, database):
        return
    if path is not None and present is not None:
        database.backup = path.with_name(f"{path.name}.before-{migrate.head()}")
        try:
            database.copy_to(database.backup)
        except OSError as trouble:
            raise StorageError(f"{database.backup}: no copy could be made: {trouble.strerror}") from None
    with database.write() as connection:
        if not database.sqlite:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_POSTGRES_LOCK})")
        if _is_head(migrate.version(connection), database):
            return  # another process was faster
        migrate.upgrade(connection)
        if database.sqlite:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _is_head(present: str | None, database: Database) -> bool:
    if present is not None and present not in migrate.known():
        raise StorageError(
            f"{database.name}: this database was written by a newer release (schema {present}, this one knows"
            f" {migrate.head()}); update the program"
        )
    return present == migrate.head()


# --- troubles -------------------------------------------------------------------------------------------------------

_SQLITE = (
    ("file is not a database", "this is not a database file"),
    ("database is locked", "another program is using this database; close it and try again"),
    ("database or disk is full", "the disk is full; make room and try again"),
    ("disk i/o error", "the disk cannot be written or read; it may be full: make room and try again"),
    ("readonly database", "the file cannot be written; check its permissions"),
    ("unable to open", "the file cannot be opened; check its folder and permissions"),
    ("malformed", "the database file is damaged; put back a backup"),
)
_POSTGRES = (
    ("password authentication failed", "user name or password is wrong"),
    ("no password supplied", "a password is needed; put it into the database URL"),
    ("role", "user name or password is wrong"),
    ("does not exist", "there is no such database; make it first (createdb)"),
    ("connection refused", "no server answers there; is it running?"),
    ("could not translate host name", "there is no such host"),
    ("failed to resolve host", "there is no such host"),
    ("no such file or directory", "no server answers there; is it running?"),
    ("timeout", "the server does not answer in time"),
    ("permission denied", "this user may not do that in this database"),
)


def explain(trouble: Exception, name: str) -> str:
    """One line for what the driver says. Its own words are shown only where they cannot hold what somebody wrote."""
    original = trouble.orig if isinstance(trouble, DBAPIError) else trouble
    said = str(original).lower()
    for words, meaning in _SQLITE if isinstance(original, sqlite3.Error) else _POSTGRES:
        if words in said:
            return f"{name}: {meaning}"
    return f"{name}: the database reports {type(original).__name__}"


def placeholders(values: Iterable[T]) -> tuple[str, list[T]]:
    """`?, ?, ...` and the values for an IN list, filled up to a power of two so that few different statements are prepared."""
    filled = list(values)
    size = 1 << max(len(filled) - 1, 0).bit_length()
    filled += filled[-1:] * (size - len(filled))
    return ", ".join("?" * size), filled
