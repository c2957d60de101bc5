"""What is kept: `tables` (what), `database` (where, SQLite or PostgreSQL), `migrations` (how it got this shape), `students` (all of one)."""

from bot.storage.database import Database, StorageError, open_database

__all__ = ["Database", "StorageError", "open_database"]
