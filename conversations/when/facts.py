"""What the grammar finds in a message: small facts about a day or an hour, without a clock. `resolve` puts them together."""

from __future__ import annotations

from datetime import date
from typing import TypeGuard

from msgspec import Struct


class Weekday(Struct, frozen=True):
    """Monday is 0; `which`: "" (plain), this, next, coming, last, after_next."""

    day: int
    which: str = ""
    weeks: int = 0


LAST = -1
"""As a day of a month or the number of a weekday in it: the last."""


class MonthDay(Struct, frozen=True):
    """A day of a month, or `LAST`; what was not said is None. `months` counts from this month ("of next month")."""

    day: int
    month: int | None = None
    year: int | None = None
    months: int | None = None


class Year(Struct, frozen=True):
    """A year apart from its day: "15 March at 3pm, 2027"."""

    year: int


class Either(Struct, frozen=True):
    """ "3/10": the two numbers in the order in which they stand."""

    first: int
    second: int
    year: int | None = None


class NthWeekday(Struct, frozen=True):
    """ "The second Tuesday of April"; `nth` may be `LAST`."""

    nth: int
    day: int
    month: int | None = None
    year: int | None = None
    months: int | None = None


class Ahead(Struct, frozen=True):
    """So many days, workdays or months from today; less than 0 is behind us."""

    days: int = 0
    workdays: int = 0
    months: int = 0


class Shift(Struct, frozen=True):
    """ "A week from", "two days before": moves the day that is named next."""

    by: Ahead


class Week(Struct, frozen=True):
    """A whole week, counted from this one (Monday to Sunday)."""

    weeks: int


class Vague(Struct, frozen=True):
    """A stretch of days ("in April", "the weekend", "early next week"). `end`: its last day is meant ("by the end of …")."""

    what: str
    end: bool = False
    month: int | None = None
    months: int | None = None
    weeks: int = 0


class At(Struct, frozen=True):
    """A time of day. `half` is 0 (am), 12 (pm) or None (not said); `sure`: written in the 24-hour way."""

    hour: int
    minute: int = 0
    half: int | None = None
    sure: bool = False


class Number(Struct, frozen=True):
    """A number that may be an hour, a day of the month, or nothing to do with it."""

    hour: int
    minute: int = 0
    figures: bool = True


class Dotted(Struct, frozen=True):
    """ "3.10": ten past three, or the third of October. `clock`: its second part has two figures."""

    first: int
    second: int
    clock: bool
    dot: bool = False


class Range(Struct, frozen=True):
    """From one time to another; `between` says that it is a choice, not a beginning and an end. `sure` is False where
    it could as well be "ten to four"."""

    first: At
    second: At
    between: bool = False
    sure: bool = True


class Part(Struct, frozen=True):
    """A part of the day, by its place in `words.PARTS`."""

    part: int


class Later(Struct, frozen=True):
    """So many minutes from now."""

    minutes: int


class Lasting(Struct, frozen=True):
    """How long, not when; `minutes` 0 is not known ("a few minutes")."""

    minutes: int


class Offset(Struct, frozen=True):
    """The time before it is meant so many minutes east of Greenwich."""

    minutes: int


class Elsewhere(Struct, frozen=True):
    """The time before it is somebody else's ("3pm EST", "3 their time"); `names`: as the zone database calls it."""

    said: str
    names: frozenset[str] = frozenset()


class Word(Struct, frozen=True):
    """What stands between: or, not, before, after, every, denied, unsure, midnight, noise."""

    what: str


DayFact = Weekday | MonthDay | Either | NthWeekday | Ahead | date | Week | Vague
Fact = (
    DayFact | Shift | Year | At | Number | Dotted | Range | Part | Later | Lasting | Offset | Elsewhere | Word
)  # fmt: skip


def is_day(fact: Fact) -> TypeGuard[DayFact]:
    """Whether a fact is about a day."""
    return isinstance(fact, Weekday | MonthDay | Either | NthWeekday | Ahead | date | Week | Vague)


class Found(Struct, frozen=True):
    """A fact and the tokens it was read from: `start` up to, not including, `end`."""

    fact: Fact
    start: int
    end: int
