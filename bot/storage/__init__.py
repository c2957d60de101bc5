"""What is kept: `tables` (what), `database` (where), `migrations` (how it got this shape), `students` (all of one)."""

from bot.storage.database import Database, StorageError, open_database

__all__ = ["Database", "StorageError", "open_database"]
