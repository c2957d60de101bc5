"""The database opens, refuses and explains; export and erase reach every table."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from bot.storage import Database, open_database
from bot.storage.tables import metadata


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
