"""Every word that a student reads, by language, section (usually a step's id) and key.

A section is a file `texts/<language>/<section>.toml`:

    ask = "How long will you and {name} talk?"          # a text: markup, with places for values
    days = { one = "{n} day", other = "{n} days" }      # a plural, chosen by its value `n`
    [choices]                                           # button labels: plain text
    yes = "Yes"
    [also]                                              # further words that mean the same choice
    yes = ["yep", "sure"]
    [rules]                                             # which rules of the guide a text delivers
    ask = ["G8"]

Places: `{name}` (text, a number, a time), `{name:day}`, `{name:date}` (with its year), `{name:time}`, `{names:and}` (a, b and c),
`{items:list}` (a bullet a line). A time or a day of another year than the present one always has its year.
A command (`/plan`) is marked when it is said, since it is written in another way on some platforms.
Templates alone carry markup; every value is escaped here, once, and nowhere else (`Markup` is a value that was rendered here before).
Reading these files, once, is the only thing that `conversations` takes from outside; they are part of the program.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from html import escape
from importlib import resources
from typing import Any, cast

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime, format_time
from babel.lists import format_list

Value = str | int | datetime | date | tuple[str, ...]
Values = Mapping[str, Value]

TABLES = frozenset({"choices", "also", "rules"})
TAGS = frozenset({"b", "i", "code", "pre", "quote"})
KINDS = frozenset({"", "when", "day", "date", "time", "and", "list"})
_PLACE = re.compile(r"\{([a-z_]+)(?::([a-z]+))?\}")
_TAG = re.compile(r"<(/?)([a-z]+)>")
_COMMAND = re.compile(r"(?<![\w<&/])/[a-z]+\b")


class TextError(ValueError):
    """A text file is broken; the message is one line that names file, key and trouble."""


class Markup(str):
    """Text whose student-given parts are escaped already."""

    __slots__ = ()


class Template:
    """One text, taken apart when it is loaded: pieces are literals and (place, kind) pairs."""

    __slots__ = ("marked", "pieces", "places", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self.marked: Template | None = None
        pieces: list[str | tuple[str, str]] = []
        end = 0
        for match in _PLACE.finditer(source):
            if match.start() > end:
                pieces.append(source[end : match.start()])
            pieces.append((match[1], match[2] or ""))
            end = match.end()
        if end < len(source):
            pieces.append(source[end:])
        self.pieces = tuple(pieces)
        self.places = frozenset(piece for piece in pieces if isinstance(piece, tuple))

    def mark(self) -> None:
        """Makes the form that is said: its commands are marked."""
        marked = _COMMAND.sub(r"<command>\g<0></command>", self.source)
        self.marked = self if marked == self.source else Template(marked)

    def check(self) -> str:
        """What is wrong with the text, or ''."""
        literal = "".join(piece for piece in self.pieces if isinstance(piece, str))
        if "{" in literal or "}" in literal:
            return "has a brace that is no place for a value"
        for _, kind in self.places:
            if kind not in KINDS:
                return f"has the unknown kind :{kind}"
        open_tags: list[str] = []
        for closing, tag in _TAG.findall(literal):
            if tag not in TAGS:
                return f"has the unknown tag <{tag}>"
            if not closing:
                open_tags.append(tag)
            elif not open_tags or open_tags.pop() != tag:
                return f"closes </{tag}> where it is not open"
        if open_tags:
            return f"never closes <{open_tags[-1]}>"
        if re.search(r"[<>]", _TAG.sub("", literal)):
            return "has a bare < or >; write &lt; or &gt;"
        return ""


Entry = Template | dict[str, Template]


class Section:
    """One file: its texts, button labels, other words for a choice, and rules delivered."""

    __slots__ = ("also", "choices", "entries", "rules")

    def __init__(self, where: str, data: dict[str, Any]) -> None:
        self.entries: dict[str, Entry] = {}
        for key, value in data.items():
            if key in TABLES:
                continue
            if isinstance(value, dict):
                table = cast("dict[str, Any]", value)
                if "other" not in table:
                    raise TextError(f"{where}: {key}: a plural needs the form `other`")
                self.entries[key] = {form: _template(where, f"{key}.{form}", text) for form, text in table.items()}
            else:
                self.entries[key] = _template(where, key, value)
        self.choices = {
            key: _template(where, f"choices.{key}", text) for key, text in _table(where, data, "choices").items()
        }
        self.also: dict[str, tuple[str, ...]] = {
            key: tuple(words) for key, words in _table(where, data, "also").items()
        }
        self.rules: dict[str, tuple[str, ...]] = {
            key: tuple(rules) for key, rules in _table(where, data, "rules").items()
        }
        for key in self.rules:
            if key not in self.entries:
                raise TextError(f"{where}: rules.{key}: there is no text {key}")


def _table(where: str, data: dict[str, Any], name: str) -> dict[str, Any]:
    table = data.get(name, {})
    if not isinstance(table, dict):
        raise TextError(f"{where}: {name} must be a table")
    return cast("dict[str, Any]", table)


def _template(where: str, key: str, text: object) -> Template:
    if not isinstance(text, str):
        raise TextError(f"{where}: {key}: must be a text in quotes")
    template = Template(text.strip("\n"))
    if trouble := template.check():
        raise TextError(f"{where}: {key}: {trouble}")
    template.mark()
    return template


class Texts:
    """All texts of one language."""

    def __init__(self, language: str, sections: dict[str, Section], year: int | None = None) -> None:
        self.language = language
        self.sections = sections
        self.year = year
        """The present one, which goes without saying; None: no year is said."""
        try:
            self.locale = Locale.parse(language, sep="-")
        except (UnknownLocaleError, ValueError) as trouble:
            raise TextError(f"texts/{language}: {trouble}") from None
        self._plural = self.locale.plural_form
        self._in_years: dict[int, Texts] = {}

    def in_year(self, year: int) -> Texts:
        """The same texts as they are said in that year: the days of any other are said with theirs."""
        if self.year == year:
            return self
        if year not in self._in_years:
            self._in_years[year] = Texts(self.language, self.sections, year)
        return self._in_years[year]

    def has(self, section: str, key: str) -> bool:
        """Whether this text exists."""
        return section in self.sections and key in self.sections[section].entries

    def say(self, section: str, key: str, values: Values | None = None) -> Markup:
        """The text as markup, every value escaped."""
        return Markup(self._fill(self._entry(section, key), values or {}, plain=False))

    def plain(self, section: str, key: str, values: Values | None = None) -> str:
        """The text as plain text (drafts, calendar entries): nothing is escaped, the template must carry no tags."""
        return self._fill(self._entry(section, key), values or {}, plain=True)

    def label(self, section: str, choice: str, values: Values | None = None) -> str:
        """A button's label, plain text."""
        template = self.sections[section].choices.get(choice)
        if template is None:
            raise TextError(f"texts/{self.language}/{section}.toml: choices.{choice}: there is no such label")
        return self._fill(template, values or {}, plain=True)

    def also(self, section: str, choice: str) -> tuple[str, ...]:
        """Further words that mean this choice when typed."""
        return self.sections[section].also.get(choice, ()) if section in self.sections else ()

    def rules(self, section: str, key: str) -> tuple[str, ...]:
        """The rules of the guide that this text delivers."""
        return self.sections[section].rules.get(key, ())

    def _entry(self, section: str, key: str) -> Entry:
        try:
            return self.sections[section].entries[key]
        except KeyError:
            raise TextError(f"texts/{self.language}/{section}.toml: {key}: there is no such text") from None

    def _fill(self, entry: Entry, values: Values, *, plain: bool) -> str:
        if isinstance(entry, dict):
            entry = entry.get(self._plural(cast("int", values["n"])), entry["other"])
        if not plain:
            entry = entry.marked or entry
        if not entry.places:
            return entry.source
        said: list[str] = []
        for piece in entry.pieces:
            if isinstance(piece, str):
                said.append(piece)
            else:
                value = values[piece[0]]  # the commonest first: each turn comes by here ten times
                said.append(value if plain and isinstance(value, str) else self._value(value, piece[1], plain=plain))
        return "".join(said)

    def _value(self, value: Value, kind: str, *, plain: bool) -> str:
        if isinstance(value, Markup):
            return value
        if isinstance(value, str):
            return value if plain else escape(value, quote=False)
        if isinstance(value, int):
            return str(value)
        if isinstance(value, tuple):
            items: Iterable[str] = value if plain else (self._value(item, "", plain=False) for item in value)
            if kind == "list":
                return "\n".join(f"• {item}" for item in items)
            return format_list(list(items), locale=self.locale) if value else ""
        words = self.when(value, kind)
        if plain or not isinstance(value, datetime):
            return words
        return f'<time at="{value.isoformat(timespec="minutes")}">{words}</time>'

    def when(self, value: datetime | date, kind: str = "") -> str:
        """A time or day in the language's own words; the time of day as it stands in the value's own zone."""
        key = {"day": "day", "date": "date", "time": "time"}.get(kind, "when" if isinstance(value, datetime) else "day")
        if self.year is not None and value.year != self.year:
            key = {"day": "date", "when": "when_dated"}.get(key, key)
        if isinstance(value, datetime):
            value = value.replace(tzinfo=None)
        pattern = cast("Template", self.sections["formats"].entries[key]).source
        return _in_words(value, key == "time", pattern, self.language)


@lru_cache(maxsize=4096)
def _in_words(value: datetime | date, is_time: bool, pattern: str, language: str) -> str:
    """Of a wall time or a day. Remembered: Babel takes fifty times as long, and everybody's days are the same."""
    if is_time and isinstance(value, datetime):
        return format_time(value, pattern, locale=language)
    if isinstance(value, datetime):
        return format_datetime(value, pattern, locale=language)
    return format_date(value, pattern, locale=language)


@lru_cache
def languages() -> tuple[str, ...]:
    """The languages that the coach speaks."""
    return tuple(
        sorted(entry.name for entry in resources.files(__name__).iterdir() if (entry / "formats.toml").is_file())
    )


@lru_cache
def load(language: str) -> Texts:
    """The texts of a language; one that we do not speak falls back to English. Raises TextError."""
    if language not in languages():
        short = language.split("-", maxsplit=1)[0]
        language = short if short in languages() else "en"
    sections: dict[str, Section] = {}
    for entry in sorted((resources.files(__name__) / language).iterdir(), key=lambda entry: entry.name):
        if not entry.name.endswith(".toml"):
            continue
        where = f"texts/{language}/{entry.name}"
        try:
            data = tomllib.loads(entry.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as trouble:
            raise TextError(f"{where}: {trouble}") from None
        sections[entry.name.removesuffix(".toml")] = Section(where, data)
    return Texts(language, sections)
