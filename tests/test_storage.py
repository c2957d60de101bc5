"""The database opens, refuses and explains; export and erase reach every table."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import psycopg
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.storage import Database, StorageError, migrate, open_database
from bot.storage.database import APPLICATION_ID
from bot.storage.tables import instant, metadata, micros

SECRET = "opensesame"


def test_the_migrations_make_the_tables(database: Database) -> None:
    with database.engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
        names = sa.inspect(connection).get_table_names()
    assert differences == [], "a change of tables.py needs a migration"
    assert set(names) == {*metadata.tables, "alembic_version"}


def test_opening_again_changes_nothing(database: Database, database_url: str) -> None:
    again = open_database(database_url)
    assert again.backup is None
    again.close()


# --- refused and explained ------------------------------------------------------------------------------------------


def refusal(url: str) -> str:
    with pytest.raises(StorageError) as caught:
        open_database(url, busy_seconds=0.1)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_missing_folders_are_made(tmp_path: Path) -> None:
    open_database(f"sqlite:///{tmp_path / 'a' / 'b' / 'c.db'}").close()
    assert (tmp_path / "a" / "b" / "c.db").exists()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "folder" in refusal(f"sqlite:///{tmp_path}")


def test_a_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert "folder cannot be made" in refusal(f"sqlite:///{tmp_path / 'file' / 'x.db'}")


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "essay.db"
    path.write_text("My essay. " * 500)
    assert "not a database" in refusal(f"sqlite:///{path}")
    assert path.read_text() == "My essay. " * 500


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE photos (name TEXT)")
    before = path.read_bytes()
    assert "another program" in refusal(f"sqlite:///{path}")
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["photos.db"]


def test_an_empty_file_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    path.touch()
    open_database(f"sqlite:///{path}").close()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


@pytest.fixture
def not_root() -> Iterator[Path]:
    """A folder of somebody without special rights, whom this process is meanwhile: root may read and write anything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if os.geteuid() != 0:
            yield folder
            return
        os.chown(folder, 65534, 65534)
        os.setresuid(65534, 65534, 0)
        try:
            yield folder
        finally:
            os.setresuid(0, 0, 0)


@pytest.mark.parametrize(("mode", "words"), [(0o000, "cannot be read"), (0o400, "cannot be written")])
def test_file_permissions(not_root: Path, mode: int, words: str) -> None:
    path = not_root / "mine.db"
    open_database(f"sqlite:///{path}").close()
    path.chmod(mode)
    assert words in refusal(f"sqlite:///{path}")


@pytest.mark.parametrize("mode", [0o500, 0o600, 0o000])
def test_folder_permissions(not_root: Path, mode: int) -> None:
    path = not_root / "shut" / "x.db"
    open_database(f"sqlite:///{path}").close()
    path.parent.chmod(mode)
    assert "ermission" in refusal(f"sqlite:///{path}")
    assert "ermission" in refusal(f"sqlite:///{path.parent / 'deeper' / 'y.db'}")
    path.parent.chmod(0o700)


def test_locked_by_another_program(tmp_path: Path) -> None:
    path = tmp_path / "busy.db"
    open_database(f"sqlite:///{path}").close()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert "another program is using" in refusal(f"sqlite:///{path}")


def test_locked_while_writing(tmp_path: Path) -> None:
    path = tmp_path / "busy.db"
    database = open_database(f"sqlite:///{path}", busy_seconds=0.1)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="another program is using"), database.write():
            pass
        with database.read() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM students").scalar_one() == 0
    database.close()


def test_a_new_file_that_another_one_is_just_beginning_with(tmp_path: Path) -> None:
    """The change to WAL fails at once where somebody else writes, whatever the timeout: it is tried again."""
    path = tmp_path / "new.db"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.3, other.rollback)
    release.start()
    database = open_database(f"sqlite:///{path}")
    release.join()
    other.close()
    with database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
    database.close()


def test_a_full_disk(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'full.db'}")

    @sa.event.listens_for(database.engine, "begin")
    def limit(connection: sa.Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 40")

    insert = (
        "INSERT INTO students (journey, turn, platform, address, step, contacts, talks, created_at)"
        " VALUES (?, 1, 'p', 'a', 's', 0, 0, 0)"
    )
    with pytest.raises(StorageError, match="disk is full"), database.write() as connection:
        connection.exec_driver_sql(insert, [(b"small",), (b"x" * 1_000_000,)])
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM students").scalar_one() == 0
    with database.write() as connection:
        connection.exec_driver_sql(insert, (b"small",))
    database.close()


def test_a_schema_newer_than_the_program_is_refused(database: Database, database_url: str) -> None:
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    assert "newer release (schema 9999" in refusal(database_url)


@pytest.mark.parametrize(
    "url", ["", "nonsense", "sqlite://", "sqlite:///:memory:", "mysql://x/y", "postgresql://h:port/x"]
)
def test_urls_that_cannot_be_used(url: str) -> None:
    assert refusal(url)


def test_no_server() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        message = refusal(f"postgres://me:{SECRET}@127.0.0.1:{port}/x")
    assert "no server answers" in message
    assert SECRET not in message


def test_a_wrong_password_is_never_printed(postgres_url: str, caplog: pytest.LogCaptureFixture) -> None:
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS pupil")
        connection.execute("CREATE ROLE pupil LOGIN PASSWORD 'right'")
        hba = connection.execute("SHOW hba_file").fetchone()
        assert hba is not None
        rules = Path(hba[0])
        before = rules.read_text()
        rules.write_text("local all pupil scram-sha-256\nhost all pupil all scram-sha-256\n" + before)
        connection.execute("SELECT pg_reload_conf()")
        try:
            url = sa.make_url(postgres_url).set(username="pupil", password=SECRET)
            message = refusal(url.render_as_string(hide_password=False))
        finally:
            rules.write_text(before)
            connection.execute("SELECT pg_reload_conf()")
            connection.execute("DROP ROLE pupil")
    assert "user name or password is wrong" in message
    assert SECRET not in message + caplog.text


def test_no_such_database(postgres_url: str) -> None:
    url = sa.make_url(postgres_url).set(database="nowhere")
    assert "there is no such database" in refusal(url.render_as_string(hide_password=False))


# --- upgrades -------------------------------------------------------------------------------------------------------

SECOND = '''"""More."""

import sqlalchemy as sa
from alembic import op

revision = "9000"
down_revision = "{last}"


def upgrade() -> None:
    op.create_table("more", sa.Column("id", sa.Integer, primary_key=True))
    {then}
'''


@pytest.fixture
def next_release(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """The migrations with one more, whose last statement the test gives."""

    def release(then: str) -> None:
        folder = tmp_path / "next release"
        shutil.copytree(migrate.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "versions" / "9000_more.py").write_text(SECOND.format(then=then, last=migrate.head()))
        monkeypatch.setattr(migrate, "FOLDER", folder)

    return release


def one_student(database: Database) -> None:
    with database.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO students (journey, turn, platform, address, step, contacts, talks, created_at)"
            " VALUES ('{}', 7, 'p', 'a', 's', 0, 0, 0)"
        )


def test_an_upgrade_keeps_everything_and_a_copy(
    database: Database, database_url: str, next_release: Callable[[str], None]
) -> None:
    one_student(database)
    before = migrate.head()
    database.close()
    next_release("pass")
    again = open_database(database_url)
    with again.read() as connection:
        assert connection.exec_driver_sql("SELECT turn FROM students").fetchall() == [(7,)]
        assert connection.exec_driver_sql("SELECT count(*) FROM more").scalar_one() == 0
    if again.sqlite:
        assert again.backup is not None
        with contextlib.closing(sqlite3.connect(again.backup)) as copy:
            assert copy.execute("SELECT turn FROM students").fetchall() == [(7,)]
            assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [(before,)]
    else:
        assert again.backup is None
    again.close()


def test_an_upgrade_that_fails_changes_nothing(
    database: Database, database_url: str, next_release: Callable[[str], None]
) -> None:
    one_student(database)
    before = migrate.head()
    database.close()
    next_release('op.execute("SELECT nonsense FROM nowhere")')
    refusal(database_url)
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one() == before
        assert "more" not in sa.inspect(connection).get_table_names()
        assert connection.exec_driver_sql("SELECT turn FROM students").fetchall() == [(7,)]


def test_many_open_a_new_database_at_once(database_url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        opened = list(pool.map(lambda _: open_database(database_url), range(4)))
    for database in opened:
        assert database.rows("SELECT version_num FROM alembic_version") == [(migrate.head(),)]
        database.close()


def test_the_files_of_the_migrations_are_their_versions() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.FOLDER))
    scripts = ScriptDirectory.from_config(config)
    assert tuple(sorted(script.revision for script in scripts.walk_revisions())) == migrate.known()
    assert scripts.get_heads() == [migrate.head()]


def test_opening_a_kept_database_does_not_load_alembic(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.db'}"
    open_database(url).close()
    code = f"import sys; from bot.storage import open_database; open_database({url!r}); print('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False"


def test_every_table_names_its_student() -> None:
    """That is what export and erase rely on."""
    assert [table.name for table in metadata.tables.values() if "student" not in table.columns] == [
        "students",
        "facts",
    ]


def test_instants_are_exact() -> None:
    moment = datetime(2026, 10, 25, 1, 59, 59, 999_999, tzinfo=UTC)
    assert instant(micros(moment)) == moment
    assert micros(moment.astimezone(ZoneInfo("Europe/Berlin"))) == micros(moment)


def test_the_log_has_its_length_before_it_is_needed(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'coach.db'}")
    database.make_room()
    log = tmp_path / "coach.db-wal"
    size = log.stat().st_size
    assert size >= 16 * 1024 * 1024
    with database.write() as connection:
        assert connection.exec_driver_sql("PRAGMA cache_size").scalar() == -32768
        connection.exec_driver_sql("INSERT INTO facts (key, value) VALUES ('a', 'b')")
    assert log.stat().st_size == size
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'room'").scalar() == 0
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    database.close()
    assert (tmp_path / "coach.db").stat().st_size < 1024 * 1024, "nothing of it is in the file"
