"""Fixtures and options for all tests."""

import pytest
from hypothesis import settings

from tests.databases import database, database_url, postgres, postgres_url

__all__ = ["database", "database_url", "postgres", "postgres_url"]

# The first example also reads tables that are read once: how long one takes says nothing, and speed is no matter of tests.
settings.register_profile("suite", settings(), deadline=None)
settings.register_profile("many", settings(), deadline=None, max_examples=5_000)
"""For a long look: `pytest tests/test_writing_random.py --hypothesis-profile=many`."""
settings.load_profile("suite")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` accepts what the coach says now in the transcripts of `tests/scenarios`; read the diff."""
    parser.addoption("--update", action="store_true", help="write the transcripts of tests/scenarios anew")
