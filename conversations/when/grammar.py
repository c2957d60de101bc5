"""The patterns in which people say a day and an hour, each with its name and with what is made of it.

A pattern is a regular expression whose letters are kinds of tokens (`words.py`, `tokens.py`). At each place of a message the first
rule in `RULES` that fits wins; one whose maker returns None passes on to the next. What no rule knows is skipped.
To teach the coach a new phrase: its words into `words.py`, its pattern here, its examples into `tests/test_when.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache

from msgspec import Struct

from conversations.when import spans
from conversations.when.facts import (
    Ahead, At, Dotted, Either, Elsewhere, Fact, Found, Lasting, Later, MonthDay, NthWeekday, Number, Offset, Part, Range,
    Shift, Vague, Week, Weekday, Word,
)  # fmt: skip
from conversations.when.tokens import Token
from conversations.when.words import ZONE_WORDS

Tokens = Sequence[Token]
Made = Fact | tuple[Fact, ...] | None

_MACROS = {
    "COUNT": "(number|spelled|a couple of?|couple of?|a)",
    "DAYS": "(business? day|week|moon|workday)",
    "NUM": "(number|spelled)",
    "TIME": "((clock|dotted|four|three|number|spelled|noon) (meridiem|oclock|hmark)?)",
    "NOTIME": "(?!meridiem|oclock|hmark|ish|minute|hour|day|week|moon|business|workday|place)",
    "NODAY": "(?!minute|hour|day|week|moon|business|workday|place|of? month (?!the? (number NOTIME|ordinal)))",
    "SPAN": spans.SPAN,
}


class Rule(Struct, frozen=True):
    """A named pattern; `make` gets the tokens that fit it."""

    name: str
    pattern: str
    make: Callable[[Tokens], Made]


def _first(tokens: Tokens, *kinds: str) -> Token | None:
    return next((token for token in tokens if token.kind in kinds), None)


def _value(tokens: Tokens, *kinds: str) -> int | None:
    token = _first(tokens, *kinds)
    return None if token is None else token.value


def _has(tokens: Tokens, kind: str) -> bool:
    return any(token.kind == kind for token in tokens)


def _word(what: str) -> Callable[[Tokens], Made]:
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


def _ahead(tokens: Tokens) -> Made:
    return _stretch(tokens, -1 if _has(tokens, "ago") else 1) or Vague("days")


def _bare_stretch(tokens: Tokens) -> Made:
    """Without "in" it may be the answer to "by when?"; "one day" and "a week" are just talk."""
    return (
        _stretch(tokens) if _has(tokens, "number") or (_value(tokens, "spelled") or 0) > 1 else Vague("days")
    )


def _shift(tokens: Tokens) -> Made:
    by = _stretch(tokens, -1 if _has(tokens, "before") else 1)
    return Shift(by) if by else Vague("days")


def _day_shift(tokens: Tokens) -> Made:
    return Shift(Ahead(days=-1 if _has(tokens, "before") else 1))


def _week(tokens: Tokens) -> Made:
    week = _value(tokens, "week")
    if week != 7:
        return Vague("days")
    if _has(tokens, "after"):
        return Week(2)
    return Week(1 if _has(tokens, "next") else -1 if _has(tokens, "last") else 0)


def _weekday(tokens: Tokens) -> Made:
    day = _value(tokens, "weekday") or 0
    if _has(tokens, "after"):
        return Weekday(day, "after_next")
    which = _first(tokens, "coming") or _first(tokens, "next", "this", "last")
    return Weekday(day, which.kind if which else "", int(_has(tokens, "week")))


def _weekdays(tokens: Tokens) -> Made:
    return (Word("every"), Weekday(_value(tokens, "weekdays") or 0))


def _months(tokens: Tokens) -> int | None:
    return int(_has(tokens, "next")) if _has(tokens, "moon") else None


def _feast(tokens: Tokens) -> Made:
    """"Easter Monday" is not the next Monday; "good Friday" may be either."""
    return None if tokens[0].kind == "good" and tokens[1].value != 4 else Word("unsure")


def _nth_weekday(tokens: Tokens) -> Made:
    nth = -1 if _has(tokens, "last") else _value(tokens, "ordword", "ordinal") or 0
    month, year = _value(tokens, "month"), _value(tokens, "year")
    return NthWeekday(nth, _value(tokens, "weekday") or 0, month, year, _months(tokens))


def _month_day(tokens: Tokens) -> Made:
    day = _value(tokens, "number", "ordinal", "ordword")
    return MonthDay(day or 0, _value(tokens, "month"), _value(tokens, "year"), _months(tokens))


def _iso(tokens: Tokens) -> Made:
    token = tokens[0]
    return _calendar(token.value, token.second, token.third)


def _calendar(year: int, month: int, day: int) -> Fact:
    try:
        return date(year, month, day)
    except ValueError:
        return MonthDay(day, month, year)


def _figures(tokens: Tokens) -> Made:
    token = tokens[0]
    year = token.third if token.third >= 0 else None
    if token.kind == "slash":
        return Either(token.value, token.second, year)
    return MonthDay(token.value, token.second, year)


def _end_of(tokens: Tokens) -> Made:
    if _has(tokens, "week"):
        return Vague("week", end=True, weeks=int(_has(tokens, "next")))
    return Vague("month", end=True, month=_value(tokens, "month"), months=_months(tokens))


def _vague_month(tokens: Tokens) -> Made:
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


def _at(tokens: Tokens) -> Made:
    return at(tokens)


def _two_figures(tokens: Tokens) -> Made:
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


def _number_h(tokens: Tokens) -> Made:
    """ "16h" is a time, "2h" a length."""
    hour = _value(tokens, "number") or 0
    return At(hour, sure=True) if hour > 5 or _has(tokens, "at") else Lasting(hour * 60)


def _weak(tokens: Tokens) -> Made:
    token = tokens[0]
    if token.kind == "four" and token.third == 1:
        return At(token.value, token.second, sure=True)
    figures = token.kind != "spelled"
    return Number(token.value, token.second if token.kind in {"four", "three"} else 0, figures)


def _dotted(tokens: Tokens) -> Made:
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


def _after_half(tokens: Tokens) -> Made:
    return _from_hour(
        [token for token in tokens if token.kind != "half"][-1 - _has(tokens, "meridiem") :], 30
    )


def _to_or_past(tokens: Tokens) -> Made:
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


def _range(tokens: Tokens) -> Made:
    cut = next(i for i, token in enumerate(tokens) if i and token.kind in {"dash", "to", "and"})
    first, second = at(tokens[:cut]), at(tokens[cut + 1 :])
    return Range(first, second, _has(tokens, "between")) if first and second else None


def _choice(tokens: Tokens) -> Made:
    cut = next(i for i, token in enumerate(tokens) if token.kind == "or")
    first, second = at(tokens[:cut]), at(tokens[cut + 1 :])
    return Range(first, second, between=True) if first and second else None


def _this_part(tokens: Tokens) -> Made:
    part = Part(_value(tokens, "part") if _has(tokens, "part") else 2)  # pyright: ignore[reportArgumentType]
    if _has(tokens, "last"):
        return (Ahead(days=-1), part)
    return (Ahead(days=0), part) if _has(tokens, "this") or _has(tokens, "tonight") else part


# --- how long -------------------------------------------------------------------------------------------------------


def _later(tokens: Tokens) -> Made:
    minutes = spans.minutes(
        [token for token in tokens if token.kind not in {"in", "from", "now", "later", "ago"}]
    )
    if minutes is None or _has(tokens, "couple"):
        return Vague("days")
    return Later(-minutes if _has(tokens, "ago") else minutes)


def _in_clock(tokens: Tokens) -> Made:
    """"In 1h30"; "in 15:30" is not said."""
    return Later(tokens[1].value * 60 + tokens[1].second) if "h" in tokens[1].text else None


def _lasting(tokens: Tokens) -> Made:
    return Lasting(spans.minutes(tokens) or 0)


RULES = (
    # what only looks like one
    Rule("a thing that is counted", "(number|ordinal|spelled|ordword) place", _word("noise")),
    Rule("a greeting", "good part", _word("noise")),
    Rule("no later than", "later not", _word("noise")),
    Rule("I don't mind", "cannot harmless", _word("noise")),
    Rule("or if not", "if not", _word("or")),
    Rule("instead of", "instead of | (not|cannot) (?=(on|the|at|next|this)* (weekday|relday|number|ordinal|clock|month))",
         _word("not")),
    Rule("a refusal", "cannot | not word? (possible|good|business) | refusal", _word("denied")),
    Rule("not", "not", _word("not")),
    Rule("Easter Monday", "feast (weekday|day) | good weekday", _feast),
    # days
    Rule("two weeks from now", "COUNT DAYS (from now|later|ago)", _ahead),
    Rule("a week from …", "COUNT DAYS (from|after|before)", _shift),
    Rule("a week on Monday", "COUNT week on? (?=weekday|relday)", _shift),
    Rule("the day after …", "the? day (after|before)", _day_shift),
    Rule("in 3 business days", "in COUNT DAYS later?", _ahead),
    Rule("a few days", "in? a? few (day|week|moon|minute|hour)", lambda _: Vague("days")),
    Rule("the week of …", "the? week of", _word("loose")),
    Rule("next week", "the? week after next | (the|this)? (next|this|last) week", _week),
    Rule("the second Tuesday of April", "the? (ordword|ordinal|last) weekday (of|in) (the? (next|this) moon|month comma? year?)",
         _nth_weekday),
    Rule("next Tuesday", "the? weekday after next | (the|this)? (next|this|coming|last) weekday | weekday (week (?!of))?", _weekday),
    Rule("Tuesdays", "weekdays", _weekdays),
    Rule("10 March", "on? the? (number|ordinal|ordword) of? month comma? year?", _month_day),
    Rule("March 10", "on? month the? (ordinal|ordword|number NOTIME) comma? year?", _month_day),
    Rule("2026 March 10", "year month (ordinal|number)", _month_day),
    Rule("the 10th of next month", "on? the? (ordinal|number) of (the|this)? (next|this) moon", _month_day),
    Rule("the 10th", "(the|on) (number NOTIME (?!of? month) | ordword (?!word|place|later|day|week)) | (the|on)? ordinal (?!place|week|day)",
         _month_day),
    Rule("2026-03-10", "iso", _iso),
    Rule("3/10, 10.3.2026", "slash|european", _figures),
    Rule("tomorrow week", "relday week", lambda tokens: Ahead(days=tokens[0].value + 7)),
    Rule("tomorrow", "relday", lambda tokens: Ahead(days=tokens[0].value)),
    Rule("the end of the month", "the? end of (the|this)? next? (week|moon|month)", _end_of),
    Rule("the weekend", "(the|this)? next? weekend", lambda _: Vague("weekend")),
    # times of day
    Rule("a quarter to 4", "(at|the)* a? (quarter (past|to|after|before|of) | NUM minute? (past|to|after|before)) (number|spelled|noon)"
         " (?!minute|hour) meridiem?", _to_or_past),
    Rule("half past two", "at* half past? (number|spelled) meridiem?", _after_half),
    # how long
    Rule("in 1h30", "in clock hmark? (?!hour)", _in_clock),
    Rule("in 20 minutes", "in SPAN later? | SPAN (from now|later|ago)", _later),
    Rule("16h", "at* number hmark (?!and? number)", _number_h),
    Rule("for 20 minutes", "for? SPAN", _lasting),
    Rule("for 1h30", "for (clock|number) hmark?", _lasting),
    # times of day, again: after the lengths, which begin with numbers too
    Rule("days without a number", "COUNT DAYS", _bare_stretch),
    Rule("from 3 to 4", "(from|between) at* TIME (dash|to|and) at* TIME | at* TIME (dash|to) TIME NOTIME", _range),
    Rule("half past noon", "at* number? noon", _at),
    Rule("3 or 4", "at* TIME or at* TIME", _choice),
    Rule("at 3:30", "at* clock (meridiem|oclock|hmark|hour)?", _at),
    Rule("3.30 pm", "at* dotted (meridiem|hmark) | at+ dotted", _at),
    Rule("3.30", "dotted", _dotted),
    Rule("1530 h", "at* (four|three) (meridiem|hmark|oclock|hour) | at+ (four|three|year)", _at),
    Rule("at 3 30", "at* NUM NUM meridiem? (?!minute|hour|hmark|day|week|moon|place|of|month)", _two_figures),
    Rule("3 pm", "at* NUM (meridiem oclock?|oclock meridiem?|ish) ish?", _at),
    Rule("at 3", "at+ NUM NODAY", _at),
    Rule("midnight", "number? midnight", _word("midnight")),
    Rule("in the morning", "(in the|this|last)? part | tonight", _this_part),
    Rule("3", "number|spelled|four|three", _weak),
    # the rest
    Rule("in March", "(in|this|next)? month year? | (the|this)? (next|this) moon", _vague_month),
    Rule("a zone's offset", "offset", lambda tokens: Offset(tokens[0].value)),
    Rule("or", "or", _word("or")),
    Rule("every", "every", _word("every")),
    Rule("after …", "after|before|from|past", _word("loose")),
    Rule("thuesday", "unsure", _word("unsure")),
)  # fmt: skip

KINDS = (
    "weekday weekdays month number spelled ordinal ordword year four three iso slash european dotted clock meridiem oclock hmark ish "
    "noon midnight part tonight relday next this coming last minute hour day week moon business workday weekend in at of on the a "
    "and or for from after before between past to half quarter quarters couple few end now ago later every not cannot possible "
    "refusal harmless if feast instead good place soft word unsure offset mark dash comma"
).split()  # fmt: skip
_LETTERS = {kind: chr(0x4E00 + i) for i, kind in enumerate(KINDS)}


def _compile(pattern: str) -> str:
    while re.search("[A-Z]", pattern):
        pattern = re.sub("[A-Z]+", lambda found: _MACROS[found.group()], pattern)
    pattern = re.sub(r"[a-z]+", lambda found: _LETTERS[found.group()], pattern)
    return re.sub(r"\((?!\?)", "(?:", re.sub(r"\s+", "", pattern))


@lru_cache(maxsize=1)
def _compiled() -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """All rules in one expression that finds the place and the first rule that fits, and each for itself."""
    patterns = [_compile(rule.pattern) for rule in RULES]
    return re.compile("|".join(f"({pattern})" for pattern in patterns)), tuple(
        re.compile(pattern) for pattern in patterns
    )


def kinds(tokens: Tokens) -> str:
    """The tokens' kinds, a letter each, for patterns made by `pattern`."""
    return "".join(_LETTERS[token.kind] for token in tokens)


def pattern(source: str) -> re.Pattern[str]:
    """A pattern over `kinds`, for uses beside the rules."""
    return re.compile(_compile(source))


def facts(tokens: Tokens) -> list[Found]:
    """Everything that the rules know in a message, in order."""
    letters = kinds(tokens)
    everything, single = _compiled()
    found: list[Found] = []
    place = 0
    while (hit := everything.search(letters, place)) is not None:
        start, end = hit.span()
        rule = (hit.lastindex or 1) - 1
        made = RULES[rule].make(tokens[start:end])
        while made is None and rule + 1 < len(RULES):
            rule += 1
            if (again := single[rule].match(letters, start)) is not None:
                end = again.end()
                made = RULES[rule].make(tokens[start:end])
        place = end if made is not None else start + 1
        for fact in made if isinstance(made, tuple) else (made,):
            if fact is not None:
                found.append(Found(fact, start, end))
        if isinstance(made, At | Number | Range) and (elsewhere := _elsewhere(tokens, place)):
            found.append(Found(elsewhere, place, place + 1))
    return found


def _elsewhere(tokens: Tokens, place: int) -> Elsewhere | Offset | None:
    """A zone that is named right behind a time: "EST", "London time", "her time"."""
    if place >= len(tokens):
        return None
    word = tokens[place].text
    if word == "utc":
        return Offset(0)
    if word in ZONE_WORDS:
        return Elsewhere(word.upper(), ZONE_WORDS[word])
    behind = tokens[place + 1].text if place + 1 < len(tokens) else ""
    if behind == "time" and (
        tokens[place].kind == "word" and word != "local" or word in {"their", "his", "her"}
    ):
        return Elsewhere(word)
    return None
