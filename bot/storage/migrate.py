"""The schema's version, and the way to the newest. Alembic is imported only when there is something to do: it is slow to load."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect

FOLDER = Path(__file__).parent / "migrations"


def known() -> tuple[str, ...]:
    """All versions that this program knows, oldest first: the numbers that begin the names of the migrations' files."""
    return tuple(sorted(path.name.partition("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py")))


def head() -> str:
    """The newest version."""
    return known()[-1]


def version(connection: Connection) -> str | None:
    """The version that a database is at; None: it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").fetchone()
    return row[0] if row is not None else None


def upgrade(connection: Connection) -> None:
    """Runs the missing migrations inside the connection's open transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
