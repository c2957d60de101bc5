"""The words of `english.toml`, read once."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources

Words = frozenset[str]


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads(resources.files("conversations.writing").joinpath("english.toml").read_text("utf-8"))


@lru_cache(maxsize=64)
def words(table: str, key: str) -> Words:
    """The words of a list. Raises KeyError where there is no such list."""
    return frozenset(_tables()[table][key].split())


@lru_cache(maxsize=16)
def lines(table: str, key: str) -> Words:
    """The lines of a list whose entries have blanks. Raises KeyError where there is no such list."""
    return frozenset(_tables()[table][key].strip().split("\n"))


@lru_cache(maxsize=64)
def pattern(source: str) -> re.Pattern[str]:
    """A regular expression, case ignored, in which `<table.key>` stands for any word of that list."""

    def any_of(place: re.Match[str]) -> str:
        found = sorted(words(place[1], place[2]), key=lambda word: (-len(word), word))
        return f"(?:{'|'.join(map(re.escape, found))})"

    return re.compile(re.sub(r"<([a-z_]+)\.([a-z_]+)>", any_of, source), re.IGNORECASE)
