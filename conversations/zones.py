"""Time zones as students name them: a zone, a city, a country, a short name like CET, or what time it is there.

The zones, their cities and the countries with a single one come from the `tzdata` package (the same data on every machine);
more cities, names that several places share and short names from `zones.toml`. Both are read once, when first needed.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct

from conversations.when.days import UnclearError
from conversations.when.facts import At, Dotted, Number, Part, Word
from conversations.when.grammar import facts
from conversations.when.hours import minute_of_day
from conversations.when.tokens import tokens

LONGEST = 200
"""Characters that are read; nobody's home has a longer name."""

MOST_CHOICES = 6
"""Buttons offered at most."""

MOST_NEAR = 40
"""Names that are looked at, of which some may turn out not to be near enough."""

NEAR = 30
"""Minutes: how far a clock that somebody reads out may be off."""

_AREAS = frozenset(("Africa", "America", "Asia", "Atlantic", "Europe", "Indian", "Pacific"))
"""Where the database's older names are cities; Australia's (South, West) are not."""

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "’": "'", "‘": "'"})


class ZoneChoice(Struct, frozen=True):
    """One of several: an IANA name and what to call it on a button ("Birmingham, UK")."""

    zone: str
    label: str


class ZoneFound(Struct, frozen=True):
    """One zone: its IANA name and the place that was understood. `sure` is False where the name was misspelt."""

    zone: str
    place: str
    sure: bool = True


class ZoneChoices(Struct, frozen=True):
    """What was said fits several zones, at most `MOST_CHOICES` of them here, the likeliest first."""

    choices: tuple[ZoneChoice, ...]


Places = tuple[ZoneChoice, ...]


class _Atlas(Struct, frozen=True):
    """All tables, by names in plain lower case (`_plain`)."""

    names: frozenset[str]  # IANA names
    any_case: dict[str, str]  # the same, from lower case
    countries: dict[str, str]  # IANA name -> code of its country
    places: dict[str, Places]
    short: dict[str, Places]
    states: dict[str, str]
    shown: dict[str, str]
    offered: tuple[str, ...]
    shy: frozenset[str]
    around: frozenset[str]
    ordinary: frozenset[str]


# --- the tables -----------------------------------------------------------------------------------------------------


def _plain(text: str) -> str:
    """Lower case, without accents, dots and other marks; words apart by one blank."""
    folded = unicodedata.normalize("NFKD", text.translate(_LETTERS).casefold())
    letters = "".join(letter for letter in folded if not unicodedata.combining(letter))
    letters = unicodedata.normalize("NFC", letters)  # Korean syllables together again
    return " ".join(re.sub(r"[^\w+]+|_", " ", letters.replace(".", "").replace("'", "")).split())


def _read(package: str, name: str) -> str:
    return resources.files(package).joinpath(name).read_text(encoding="utf-8")


def _rows(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _choices(pairs: Iterable[Sequence[str]]) -> Places:
    return tuple(ZoneChoice(zone, label) for zone, label in pairs)


@lru_cache(maxsize=1)
def _atlas() -> _Atlas:
    data: dict[str, Any] = tomllib.loads(_read("conversations", "zones.toml"))
    names = frozenset(_read("tzdata", "zones").split()) - {"Factory", "localtime"}
    zone_rows = _rows(_read("tzdata.zoneinfo", "zone.tab"))
    countries = {row[2]: row[0] for row in zone_rows}
    shown: dict[str, str] = data["shown"]
    places: dict[str, Places] = {}
    for name in sorted(names):  # cities under a former name too: Godthab
        if name.partition("/")[0] in _AREAS:
            places[_plain(name.rpartition("/")[2])] = (ZoneChoice(name, _city(name, shown)),)
    for name in countries:  # where a name is in two areas, the zone in use counts
        places[_plain(name.rpartition("/")[2])] = (ZoneChoice(name, _city(name, shown)),)
    places |= _lone_countries(zone_rows)
    for table in ("countries", "cities"):
        for zone, cities in data[table].items():
            places |= {_plain(city): (ZoneChoice(zone, city),) for city in cities}
    for name, pairs in data["several"].items():
        places[_plain(name)] = _choices(pairs)
    for name, others in data["aliases"].items():
        places |= {_plain(other): places[_plain(name)] for other in others}
    return _Atlas(
        names=names,
        any_case={name.casefold(): name for name in sorted(names, reverse=True)},
        countries=countries,
        places=places,
        short={_plain(name): _choices(pairs) for name, pairs in data["abbreviations"].items()},
        states={short: _plain(name) for short, name in data["states"].items()},
        shown=shown,
        offered=tuple(data["clocks"]["offered"]),
        shy=frozenset(data["words"]["shy"]),
        around=frozenset(map(_plain, data["words"]["around"])),
        ordinary=frozenset(data["words"]["ordinary"]),
    )


def country(zone: str) -> str:
    """The ISO code of the country that a zone belongs to; "" where it is none, or not known."""
    return _atlas().countries.get(zone, "")


def _lone_countries(zone_rows: list[list[str]]) -> dict[str, Places]:
    """Countries that have one zone only, by their English names."""
    zones: dict[str, list[str]] = {}
    for row in zone_rows:
        zones.setdefault(row[0], []).append(row[2])
    names = {row[0]: row[1] for row in _rows(_read("tzdata.zoneinfo", "iso3166.tab"))}
    return {
        _plain(names[code]): (ZoneChoice(found[0], names[code]),)
        for code, found in zones.items()
        if len(found) == 1 and code in names and "(" not in names[code]
    }


def _city(zone: str, shown: dict[str, str]) -> str:
    return shown.get(zone) or zone.rpartition("/")[2].replace("_", " ")


# --- for everybody --------------------------------------------------------------------------------------------------


def valid_zone(name: str) -> bool:
    """Whether `name` is an IANA zone, as it is written there ("Europe/Berlin")."""
    return name in _atlas().names


def city_name(zone: str) -> str:
    """A zone's city, to be shown: "Europe/Berlin" is "Berlin"."""
    return _city(zone, _atlas().shown)


@lru_cache(maxsize=1)
def cities() -> tuple[str, ...]:
    """All cities and countries that are known, to be shown, in the order of the alphabet."""
    return tuple(sorted({choice.label for found in _atlas().places.values() for choice in found}))


def find_zone(text: str, now: datetime) -> ZoneFound | ZoneChoices | None:
    """The zone that `text` means, several to choose from, or None. `now` is aware; it counts for "it's 14:35 here".

    A place that is named wins over a time that is told. Never raises for any text.
    """
    text = text[:LONGEST]
    words = [word for word in _plain(text).split() if word not in _atlas().around]
    return (
        _by_name(text)
        or _by_offset(text, now)
        or _by_short_name(text, words)
        or _by_place(text, words, now)
        or _by_clock(text, now)
        or _by_likeness(text, words, now)
    )


def _answer(found: Iterable[ZoneChoice], sure: bool = True) -> ZoneFound | ZoneChoices | None:
    choices: dict[str, ZoneChoice] = {}
    for choice in found:
        choices.setdefault(choice.zone, choice)
    if not choices:
        return None
    if len(choices) == 1:
        only = next(iter(choices.values()))
        return ZoneFound(only.zone, only.label, sure)
    return ZoneChoices(tuple(choices.values())[:MOST_CHOICES])


# --- the ways to say it ---------------------------------------------------------------------------------------------

_IANA = re.compile(r"[a-z_]+(?:\s?/\s?[a-z_+\-0-9]+(?: [a-z]+)*)+", re.IGNORECASE)


def _by_name(text: str) -> ZoneFound | None:
    """ "Europe/Berlin", "europe / berlin", "I use America/New York"."""
    atlas = _atlas()
    whole = atlas.any_case.get(text.strip().casefold(), "")
    if any(letter.isdigit() for letter in whole):  # EST5EDT
        return ZoneFound(whole, city_name(whole))
    for hit in _IANA.finditer(text):
        words = re.sub(r"\s?/\s?", "/", hit.group().casefold()).split(" ")
        for last in range(len(words), 0, -1):
            for first in range(last):
                name = atlas.any_case.get("_".join(words[first:last]))
                if name is not None and "/" in name:
                    return ZoneFound(name, city_name(name))
    return None


_OFFSET = re.compile(r"\b(?:utc|gmt)\s?([+-])\s?(\d{1,2})(?::?([0-5]\d))?\b|^\s*([+-])(\d{1,2})(?::?([0-5]\d))?\s*$")


def _by_offset(text: str, now: datetime) -> ZoneChoices | ZoneFound | None:
    """ "UTC+2", "GMT-5", "+05:30": zones that are so far from Greenwich now."""
    hit = _OFFSET.search(text.casefold().replace("−", "-").replace("–", "-"))
    if hit is None:
        return None
    sign, hours, minutes = (part for part in (hit.groups()[:3] if hit[1] else hit.groups()[3:]))
    east = (1 if sign == "+" else -1) * (int(hours) * 60 + int(minutes or 0))
    same = [zone for zone in _atlas().offered if _minutes_east(zone, now) == east]
    return _answer(_different(same, now))


def _by_short_name(text: str, words: Sequence[str]) -> ZoneChoices | ZoneFound | None:
    """ "CET", "eastern time"; inside of other words only in capitals."""
    short = _atlas().short
    alone = short.get(" ".join(words))
    if alone is not None:
        return _answer(alone)
    capitals = [word.casefold() for word in re.findall(r"\b[A-Z]{3,4}\b", text)]
    found = [choice for word in capitals for choice in short.get(word, ())]
    named = [choice for choice in found if f" {_plain(choice.label)} " in f" {_plain(text)} "]  # "IST (India)"
    return _answer(named or found)


def _by_place(text: str, words: Sequence[str], now: datetime) -> ZoneChoices | ZoneFound | None:
    """Cities, states and countries; one behind another tells which one is meant: "Birmingham, Alabama"."""
    atlas = _atlas()
    if {"ahead", "behind"} & set(words):  # "two hours behind London" is not London
        return None
    alone = atlas.places.get(_plain(text)) or atlas.places.get(" ".join(words))
    if alone is not None:
        return _answer(alone)
    capitals = set(re.findall(r"\b[A-Z]{2,3}\b", text))
    states = capitals & atlas.states.keys()
    every_word = _plain(text).split()
    found: list[tuple[str, Places]] = []
    place = 0
    while place < len(every_word):
        for size in range(min(4, len(every_word) - place), 0, -1):
            name, behind = (
                " ".join(every_word[place : place + size]),
                "".join(every_word[place + size : place + size + 1]),
            )
            if found and name.upper() in states:
                name = atlas.states[name.upper()]
            elif name in atlas.shy and not (found or name.upper() in capitals or behind.upper() in states):
                continue
            if (here := atlas.places.get(name)) is not None and not (size == 1 and name in atlas.around):
                found.append((name, here))
                place += size - 1
                break
        place += 1
    if not found:
        return None
    narrowed = found[0][1]
    for name, others in found[1:]:
        named = tuple(choice for choice in narrowed if f" {name} " in f" {_plain(choice.label)} ")
        narrowed = named or _narrowed(narrowed, others, now)
    return _answer(narrowed)


def _narrowed(places: Places, others: Places, now: datetime) -> Places:
    """Those of `places` that are in `others`: by zone, else by clock, else by country; all of both, if none is."""
    zones = {other.zone for other in others}
    if same := tuple(place for place in places if place.zone in zones):
        return same
    clocks = {_year_of(other.zone, now) for other in others}
    if same := tuple(place for place in places if _year_of(place.zone, now) in clocks):
        return same
    countries = _atlas().countries
    codes = {countries.get(other.zone) for other in others} - {None}
    return tuple(place for place in places if countries.get(place.zone) in codes) or (*places, *others)


def _by_clock(text: str, now: datetime) -> ZoneChoices | ZoneFound | None:
    """ "It's 14:35 here": well-known zones whose clocks show about that now. Without am or pm it may be either."""
    said = _minutes_said(text, now)
    if not said:
        return None
    near: list[tuple[int, str]] = []
    for zone in _atlas().offered:
        local = now.astimezone(ZoneInfo(zone))
        minute = local.hour * 60 + local.minute
        off = min(min((minute - one) % 1440, (one - minute) % 1440) for one in said)
        if off <= NEAR:
            near.append((off, zone))
    choices = tuple(_different([zone for _, zone in sorted(near, key=lambda pair: pair[0])], now))
    return ZoneChoices(choices[:MOST_CHOICES]) if choices else None


def _minutes_said(text: str, now: datetime) -> set[int]:
    """Minutes after midnight that a message may tell; two for one on a twelve-hour clock."""
    found = [item.fact for item in facts(tokens(text, now.year))]
    part = next((fact.part for fact in found if isinstance(fact, Part)), None)
    for fact in found:
        match fact:
            case At():
                times = [fact]
            case Number() if fact.figures or len(found) == 1:
                times = [At(fact.hour, fact.minute)]
            case Dotted(clock=True):
                times = [At(fact.first, fact.second)]
            case Word(what="midnight"):
                times = [At(0)]
            case _:
                continue
        if times[0].half is None and not times[0].sure and 1 <= times[0].hour <= 12 and part is None:
            times = [At(times[0].hour, times[0].minute, half) for half in (0, 12)]
        try:
            return {minute_of_day(time, part) for time in times}
        except UnclearError:
            continue
    return set()


def _by_likeness(text: str, words: Sequence[str], now: datetime) -> ZoneChoices | ZoneFound | None:
    """Misspelt: one slip in five to seven letters, two in more (typed and meant: "Atlantis" is not Atlanta). Only short messages."""
    if not 0 < len(words) <= 4 or {"ahead", "behind"} & set(words):
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    atlas = _atlas()
    parts = [" ".join(words), *(_plain(part) for part in re.split(r"[,/(]", text)), *words]
    for query in dict.fromkeys(parts):
        if len(query) < 5 or query in atlas.ordinary:
            continue
        near = process.extract(query, atlas.places.keys(), scorer=OSA.distance, score_cutoff=2, limit=MOST_NEAR)
        hits = [(name, slip) for name, slip, _ in near if slip < 2 or min(len(query), len(name)) >= 8][:MOST_CHOICES]
        if not hits:
            continue
        best = [choice for name, slip in hits if slip == hits[0][1] for choice in atlas.places[name]]
        clocks = {_year_of(choice.zone, now) for choice in best}
        return _answer(best[:1] if len(clocks) == 1 else best, sure=False)
    return None


# --- clocks ---------------------------------------------------------------------------------------------------------


def _minutes_east(zone: str, now: datetime) -> int:
    offset = now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    return round(offset.total_seconds() / 60)


def _year_of(zone: str, now: datetime) -> tuple[timedelta, ...]:
    """How far a zone is from Greenwich on each day of a year from now: equal where clocks always agree."""
    return _offsets(zone, min(now.year, 9990))


@lru_cache(maxsize=1024)
def _offsets(zone: str, year: int) -> tuple[timedelta, ...]:
    info = ZoneInfo(zone)
    noon = datetime(year, 1, 1, 12, tzinfo=info)
    return tuple((noon + timedelta(days=day)).utcoffset() or timedelta() for day in range(365))


def _different(zones: Iterable[str], now: datetime) -> Iterable[ZoneChoice]:
    """The first zone of each kind of clock."""
    seen: set[tuple[timedelta, ...]] = set()
    for zone in zones:
        year = _year_of(zone, now)
        if year not in seen:
            seen.add(year)
            yield ZoneChoice(zone, city_name(zone))
