"""Fixtures for all tests."""

from tests.databases import database, database_url, postgres, postgres_url

__all__ = ["database", "database_url", "postgres", "postgres_url"]
