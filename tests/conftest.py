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


STARTING = (
    "tests.telegram_program",
    "tests.terminal_chat",
    "tests.discord_talk",
    "tests.screen",
    "tests.crash",
    "tests.reminders",
)
"""Modules whose users start programs and wait for them."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first: at the end the workers share what is short, and none is alone with a minute of work."""
    items.sort(key=_how_short)


def _how_short(item: pytest.Item) -> int:
    if item.get_closest_marker("slow"):
        return 0
    names = vars(item.module).values() if isinstance(item, pytest.Function) else ()
    return 1 if any(str(getattr(one, "__module__", "")).startswith(STARTING) for one in names) else 2


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` accepts what the coach says now in the transcripts of `tests/scenarios`; read the diff."""
    parser.addoption("--update", action="store_true", help="write the transcripts of tests/scenarios anew")
