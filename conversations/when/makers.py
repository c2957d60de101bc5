"""What the rules of the grammar make of the tokens that fit them: facts.

One function for a rule or a few alike; it gets the tokens and returns a fact, two, or None where it is not
that after all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from conversations.when import spans
from conversations.when.facts import (
    LAST,
    Ahead,
    At,
    Dotted,
    Either,
    Fact,
    Lasting,
    Later,
    MonthDay,
    NthWeekday,
    Number,
    Offset,
    Part,
    Range,
    Shift,
    Vague,
    Week,
    Weekday,
    Word,
    Year,
)
from conversations.when.tokens import Token

Tokens = Sequence[Token]
Made = Fact | tuple[Fact, ...] | None


def _first(tokens: Tokens, *kinds: str) -> Token | None:
    return next((token for token in tokens if token.kind in kinds), None)


def _value(tokens: Tokens, *kinds: str) -> int | None:
    token = _first(tokens, *kinds)
    return None if token is None else token.value


def _has(tokens: Tokens, kind: str) -> bool:
    return any(token.kind == kind for token in tokens)


def word(what: str) -> Callable[[Tokens], Made]:
    return lambda tokens: Word(what)


# --- days -----------------------------------------------------------------------------------------------------------


def _stretch(tokens: Tokens, sign: int = 1) -> Ahead | None:
    """ "3 business days", "two weeks"; None for "a couple of"."""
    if _has(tokens, "couple"):
        return None
    amount = sign * (_value(tokens, "number", "spelled", "a") or 0)
    unit = _first(tokens, "business", "workday", "day", "week", "moon")
    match unit.kind if unit else "":
        case "business" | "workday":
            return Ahead(workdays=amount)
        case "moon":
            return Ahead(months=amount)
        case _:
            return Ahead(days=amount * (unit.value if unit else 1))


def ahead(tokens: Tokens) -> Made:
    return _stretch(tokens, -1 if _has(tokens, "ago") else 1) or Vague("days")


def bare_stretch(tokens: Tokens) -> Made:
    """Without "in" it may be the answer to "by when?"; "one day" and "a week" are just talk."""
    return _stretch(tokens) if _has(tokens, "number") or (_value(tokens, "spelled") or 0) > 1 else Vague("days")


def vague_days(tokens: Tokens) -> Made:
    return Vague("days")


def weekend(tokens: Tokens) -> Made:
    return Vague("weekend")


def relative_day(tokens: Tokens) -> Made:
    """ "Tomorrow", and "tomorrow week", seven days on."""
    return Ahead(days=tokens[0].value + (7 if _has(tokens, "week") else 0))


def shift(tokens: Tokens) -> Made:
    by = _stretch(tokens, -1 if _has(tokens, "before") else 1)
    return Shift(by) if by else Vague("days")


def day_shift(tokens: Tokens) -> Made:
    return Shift(Ahead(days=-1 if _has(tokens, "before") else 1))


def week(tokens: Tokens) -> Made:
    week = _value(tokens, "week")
    if week != 7:
        return Vague("days")
    if _has(tokens, "after"):
        return Week(2)
    return Week(1 if _has(tokens, "next") else -1 if _has(tokens, "last") else 0)


def weekday(tokens: Tokens) -> Made:
    day = _value(tokens, "weekday") or 0
    if _has(tokens, "after"):
        return Weekday(day, "after_next")
    which = _first(tokens, "coming") or _first(tokens, "next", "this", "last")
    return Weekday(day, which.kind if which else "", (_value(tokens, "week") or 0) // 7)


def weekdays(tokens: Tokens) -> Made:
    return (Word("every"), Weekday(_value(tokens, "weekdays") or 0))


def _months(tokens: Tokens) -> int | None:
    return int(_has(tokens, "next")) if _has(tokens, "moon") else None


def feast(tokens: Tokens) -> Made:
    """ "Easter Monday" is not the next Monday; "good Friday" may be either."""
    return None if tokens[0].kind == "good" and tokens[1].value != 4 else Word("unsure")


def nth_weekday(tokens: Tokens) -> Made:
    nth = LAST if _has(tokens, "last") else _value(tokens, "ordword", "ordinal") or 0
    month, year = _value(tokens, "month"), _value(tokens, "year")
    return NthWeekday(nth, _value(tokens, "weekday") or 0, month, year, _months(tokens))


def holiday(tokens: Tokens) -> Made:
    """ "Christmas", "Christmas Eve": a day of the calendar with a name."""
    month, day = divmod(_value(tokens, "holiday") or 0, 100)
    return MonthDay(day - _has(tokens, "eve"), month)


def month_day(tokens: Tokens) -> Made:
    day = LAST if _has(tokens, "last") else _value(tokens, "number", "ordinal", "ordword")
    return MonthDay(day or 0, _value(tokens, "month"), _value(tokens, "year"), _months(tokens))


def iso(tokens: Tokens) -> Made:
    token = tokens[0]
    return _calendar(token.value, token.second, token.third)


def _calendar(year: int, month: int, day: int) -> Fact:
    try:
        return date(year, month, day)
    except ValueError:
        return MonthDay(day, month, year)


def figures(tokens: Tokens) -> Made:
    token = tokens[0]
    year = token.third if token.third >= 0 else None
    if token.kind == "slash":
        return Either(token.value, token.second, year)
    return MonthDay(token.value, token.second, year)


def end_of(tokens: Tokens) -> Made:
    if _has(tokens, "week"):
        return Vague("week", end=True, weeks=int(_has(tokens, "next")))
    return Vague("month", end=True, month=_value(tokens, "month"), months=_months(tokens))


def vague_month(tokens: Tokens) -> Made:
    month = _first(tokens, "month")
    if month is not None and month.text == "may" and len(tokens) == 1:
        return Word("noise")
    return Vague("month", month=month.value if month else None, months=_months(tokens))


# --- times of day ---------------------------------------------------------------------------------------------------


def at(tokens: Tokens) -> At | None:
    """One time of day from one TIME (with or without its "at"); None: no such time on any clock."""
    token = _first(tokens, "clock", "dotted", "four", "three", "year", "number", "spelled", "noon")
    if token is None:
        return None
    if _has(tokens, "noon"):
        return At(12, sure=True)
    half = _value(tokens, "meridiem")
    hour, minute, sure = token.value, 0, token.third == 1 and token.kind in {"clock", "four"}
    if token.kind in {"clock", "dotted", "four", "three"}:
        minute = token.second
        sure = sure or (token.kind == "dotted" and token.text.startswith("0"))
    elif token.kind == "year":
        hour, minute = divmod(token.value, 100)
    if token.kind == "dotted" and len(token.text.rstrip(".").partition(".")[2]) == 1:
        return None
    return At(hour, minute, half, sure or (half is None and _has(tokens, "hmark")))


def two_figures(tokens: Tokens) -> Made:
    """ "3 30", "three thirty"."""
    hour, minute = (token for token in tokens if token.kind in {"number", "spelled"})
    if (
        hour.value > 23
        or not 5 <= minute.value < 60
        or minute.value % 5
        or (minute.kind == "number" and minute.third != 2)
    ):
        return None
    half = _value(tokens, "meridiem")
    if half is None and not _has(tokens, "at"):
        return Number(hour.value, minute.value)
    return At(hour.value, minute.value, half)


def number_h(tokens: Tokens) -> Made:
    """ "16h" is a time, "2h" a length."""
    hour = _value(tokens, "number") or 0
    return At(hour, sure=True) if hour > 5 or _has(tokens, "at") else Lasting(hour * 60)


def weak(tokens: Tokens) -> Made:
    token = tokens[0]
    if token.kind == "four" and token.third == 1:
        return At(token.value, token.second, sure=True)
    figures = token.kind != "spelled"
    return Number(token.value, token.second if token.kind in {"four", "three"} else 0, figures)


def dotted(tokens: Tokens) -> Made:
    token = tokens[0]
    two_figures = len(token.text.rstrip(".").partition(".")[2]) == 2
    return Dotted(token.value, token.second, two_figures, token.text.endswith("."))


def _from_hour(tokens: Tokens, minutes: int) -> At | None:
    """So many minutes after the hour that is named, or before it."""
    hour = 12 if _has(tokens, "noon") else tokens[0].value
    half = 12 if _has(tokens, "noon") else _value(tokens, "meridiem")
    if hour > 24:
        return None
    if half is not None and hour <= 12:
        total = (hour % 12 + half) * 60 + minutes
        return At(*divmod(total, 60), sure=True) if total >= 0 else None
    if hour > 12:
        return At(*divmod(hour * 60 + minutes, 60), sure=True)
    hour, minute = divmod(hour % 12 * 60 + minutes, 60)
    return At(hour % 12 or 12, minute)


def after_half(tokens: Tokens) -> Made:
    return _from_hour([token for token in tokens if token.kind != "half"][-1 - _has(tokens, "meridiem") :], 30)


def to_or_past(tokens: Tokens) -> Made:
    """ "Quarter to 4", "ten past three". "10 to 4" can also be the whole day, so it stays a question."""
    place = next(i for i, token in enumerate(tokens) if token.kind in {"past", "to", "after", "before", "of"})
    word, amount = tokens[place].kind, _first(tokens[:place], "quarter", "number", "spelled")
    if amount is None or (word == "before" and not _has(tokens, "minute") and amount.kind != "quarter"):
        return None
    minutes, behind = amount.value, tokens[place + 1 :]
    if not 0 < minutes < 60 or (amount.kind != "quarter" and minutes % 5 and not _has(tokens, "minute")):
        return None
    sign = 1 if word in {"past", "after"} else -1
    clock = _from_hour(behind, sign * minutes)
    if word == "to" and amount.kind == "number" and not _has(tokens, "minute") and minutes <= 12 and clock:
        other = at(behind)
        return Range(At(minutes), other, sure=False) if other else None
    return clock


def range(tokens: Tokens) -> Made:
    cut = next(i for i, token in enumerate(tokens) if i and token.kind in {"dash", "to", "and"})
    first, second = at(tokens[:cut]), at(tokens[cut + 1 :])
    return Range(first, second, _has(tokens, "between")) if first and second else None


def stray_year(tokens: Tokens) -> Made:
    return Year(tokens[-1].value)


def choice(tokens: Tokens) -> Made:
    cut = next(i for i, token in enumerate(tokens) if token.kind == "or")
    first, second = at(tokens[:cut]), at(tokens[cut + 1 :])
    return Range(first, second, between=True) if first and second else None


def this_part(tokens: Tokens) -> Made:
    named = _value(tokens, "part")
    part = Part(2 if named is None else named)
    if _has(tokens, "last"):
        return (Ahead(days=-1), part)
    return (Ahead(days=0), part) if _has(tokens, "this") or _has(tokens, "tonight") else part


# --- how long -------------------------------------------------------------------------------------------------------


AHEAD_AT_MOST = 7 * 24 * 60
"""Minutes. "In 48 hours" is a time; "in 500 hours" is a manner of speaking."""


def later(tokens: Tokens) -> Made:
    span = [token for token in tokens if token.kind not in {"in", "from", "now", "later", "ago"}]
    minutes = spans.minutes(span, AHEAD_AT_MOST)
    if minutes is None or _has(tokens, "couple"):
        return Vague("days")
    return Later(-minutes if _has(tokens, "ago") else minutes)


def in_clock(tokens: Tokens) -> Made:
    """ "In 1h30"; "in 15:30" is not said."""
    return Later(tokens[1].value * 60 + tokens[1].second) if "h" in tokens[1].text else None


def lasting(tokens: Tokens) -> Made:
    return Lasting(spans.minutes(tokens) or 0)


def offset(tokens: Tokens) -> Made:
    return Offset(tokens[0].value)
