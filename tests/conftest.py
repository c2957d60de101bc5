"""Fixtures and options for all tests."""

import pytest

from tests.databases import database, database_url, postgres, postgres_url

__all__ = ["database", "database_url", "postgres", "postgres_url"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` accepts what the coach says now in the transcripts of `tests/scenarios`; read the diff."""
    parser.addoption("--update", action="store_true", help="write the transcripts of tests/scenarios anew")
