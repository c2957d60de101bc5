"""Reads the catalogue's data files and says in one line what is wrong with them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import cast

PACKAGE = "conversations.catalogue"


class CatalogueError(ValueError):
    """A data file is broken; the message is one line that names file, field, key and trouble."""


Sources = Mapping[str, str]
"""The data files of one language: path below the language's folder ("fields/health.toml") -> TOML text."""


@lru_cache
def languages() -> tuple[str, ...]:
    """The languages that have a catalogue."""
    folders = resources.files(PACKAGE).iterdir()
    return tuple(sorted(folder.name for folder in folders if (folder / "quiz.toml").is_file()))


def closest(language: str) -> str:
    """The language whose catalogue to use: itself, its plain form ("pt" for "pt-BR"), or English."""
    short = language.partition("-")[0]
    return next((known for known in (language, short) if known in languages()), "en")


@lru_cache
def sources(language: str) -> Sources:
    """The text of each data file of a language that `closest` gave, by path. Raises CatalogueError."""
    folder = resources.files(PACKAGE) / language
    found = {entry.name: entry for entry in folder.iterdir()}
    found |= {f"fields/{entry.name}": entry for entry in (folder / "fields").iterdir()}
    texts: dict[str, str] = {}
    for path in sorted(path for path in found if path.endswith(".toml")):
        try:
            texts[path] = found[path].read_text("utf-8")
        except UnicodeDecodeError as trouble:
            raise CatalogueError(f"{path}: {trouble}") from None
    return texts


class Table:
    """One TOML table, taken key by key; `close` complains about what nobody took."""

    __slots__ = ("_data", "_where")

    def __init__(self, where: str, data: Mapping[str, object]) -> None:
        self._where = where
        self._data = dict(data)

    @classmethod
    def parse(cls, path: str, files: Sources) -> Table:
        """A whole file as a table. Raises CatalogueError."""
        if path not in files:
            raise CatalogueError(f"{path}: there is no such file")
        try:
            return cls(path, tomllib.loads(files[path]))
        except tomllib.TOMLDecodeError as trouble:
            raise CatalogueError(f"{path}: {trouble}") from None

    def wrong(self, key: str, trouble: str) -> CatalogueError:
        """The error to raise about one key."""
        return CatalogueError(f"{self._where}: {key}: {trouble}")

    def text(self, key: str, longest: int = 160) -> str:
        """A text of 1 to `longest` characters on one line."""
        value = self._take(key)
        if not isinstance(value, str):
            raise self.wrong(key, f"must be a text in quotes, not {value!r}")
        return self._checked(key, value, longest)

    def texts(self, key: str, least: int = 0, most: int = 1000, longest: int = 160) -> tuple[str, ...]:
        """A list of `least` to `most` texts, no two alike."""
        value = self._take(key)
        listed = cast("list[object]", value) if isinstance(value, list) else [None]
        items = tuple(self._checked(key, item, longest) for item in listed if isinstance(item, str))
        if len(items) < len(listed):
            raise self.wrong(key, f"must be a list of texts in quotes, not {value!r}")
        if not least <= len(items) <= most:
            raise self.wrong(key, f"must have {least} to {most} entries, not {len(items)}")
        for place, item in enumerate(items):
            if item in items[:place]:
                raise self.wrong(key, f"has {item!r} twice")
        return items

    def tables(self, key: str) -> dict[str, Table]:
        """A table of named tables."""
        return {name: self._named(key, name, data) for name, data in self._mapping(key).items()}

    def pairs(self, key: str, longest: int = 160) -> dict[str, str]:
        """A table of named texts."""
        inner = Table(f"{self._where}: {key}", self._mapping(key))
        return {name: inner.text(name, longest) for name in tuple(inner._data)}

    def rest(self) -> dict[str, Table]:
        """Everything not taken yet, as named tables."""
        return {name: self._named("", name, self._data.pop(name)) for name in tuple(self._data)}

    def close(self) -> None:
        """Complain about keys that nobody took."""
        for key in self._data:
            raise self.wrong(key, "is an unknown key")

    def _take(self, key: str) -> object:
        if key not in self._data:
            raise self.wrong(key, "is missing")
        return self._data.pop(key)

    def _mapping(self, key: str) -> dict[str, object]:
        value = self._take(key)
        if not isinstance(value, dict):
            raise self.wrong(key, f"must be a table, not {value!r}")
        return cast("dict[str, object]", value)

    def _named(self, key: str, name: str, data: object) -> Table:
        if not isinstance(data, dict):
            raise self.wrong(f"{key}.{name}".lstrip("."), f"must be a table, not {data!r}")
        return Table(f"{self._where}: {name}", cast("dict[str, object]", data))

    def _checked(self, key: str, text: str, longest: int) -> str:
        if not text.strip() or text != " ".join(text.split()):
            raise self.wrong(key, f"{text!r} is empty or has stray white space")
        if len(text) > longest:
            raise self.wrong(key, f"{text!r} is longer than {longest} characters")
        return text


def question(table: Table, key: str, text: str) -> str:
    """The text, if it is one question. Raises CatalogueError."""
    if not text.endswith("?") or text.count("?") != 1:
        raise table.wrong(key, f"{text!r} must be one question that ends with a question mark")
    return text
