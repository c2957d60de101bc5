"""The patterns in which people say a day and an hour, each with its name and with what is made of it.

A pattern is a regular expression whose letters are kinds of tokens (`words.py`, `tokens.py`). At each place of a message the first
rule in `RULES` that fits wins; one whose maker returns None passes on to the next. What no rule knows is skipped.
To teach the coach a new phrase: its words into `words.py`, its pattern here, its examples into `tests/test_when.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from conversations.when import makers as make
from conversations.when import spans
from conversations.when.facts import At, Elsewhere, Found, Number, Offset, Range
from conversations.when.makers import Made, Tokens
from conversations.when.words import ZONE_WORDS

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


RULES = (
    # what only looks like one
    Rule("a thing that is counted", "(number|ordinal|spelled|ordword) place", make.word("noise")),
    Rule("a greeting", "good part", make.word("noise")),
    Rule("no later than", "later not", make.word("noise")),
    Rule("I don't mind", "cannot harmless", make.word("noise")),
    Rule("or if not", "if not", make.word("or")),
    Rule(
        "instead of",
        "instead of | (not|cannot) (?=(on|the|at|next|this){0,3} (weekday|relday|number|ordinal|clock|month))",
        make.word("not"),
    ),
    Rule("a refusal", "cannot | not word? (possible|good|business) | refusal", make.word("denied")),
    Rule("not", "not", make.word("not")),
    Rule("next next Tuesday", "next next", make.word("unsure")),
    Rule("Easter Monday", "feast (weekday|day) | good weekday", make.feast),
    Rule("Christmas Eve", "on? holiday (eve|day)?", make.holiday),
    Rule("the eve of Tuesday", "eve", make.word("unsure")),
    # days
    Rule("two weeks from now", "COUNT DAYS (from now|later|ago)", make.ahead),
    Rule("a week from …", "COUNT DAYS (from|after|before)", make.shift),
    Rule("a week on Monday", "COUNT week on? (?=weekday|relday)", make.shift),
    Rule("the day after …", "the? day (after|before)", make.day_shift),
    Rule("in 3 business days", "in COUNT DAYS later?", make.ahead),
    Rule("a few days", "in? a? few (day|week|moon|minute|hour)", make.vague_days),
    Rule("the week of …", "the? week of", make.word("loose")),
    Rule("next week", "the? week after next | (the|this)? (next|this|last) week", make.week),
    Rule(
        "the second Tuesday of April",
        "the? (ordword|ordinal|last) weekday (of|in) (the? (next|this)? moon|month comma? year?)",
        make.nth_weekday,
    ),
    Rule("the last day of March", "the? last day of (the? (next|this)? moon|month comma? year?)", make.month_day),
    Rule(
        "next Tuesday",
        "the? weekday after next | (the|this)? (next|this|coming|last) weekday | weekday (week (?!of))?",
        make.weekday,
    ),
    Rule("Tuesdays", "weekdays", make.weekdays),
    Rule("10 March", "on? the? (number|ordinal|ordword) of? month comma? year?", make.month_day),
    Rule("March 10", "on? month the? (ordinal|ordword|number NOTIME) comma? year?", make.month_day),
    Rule("2026 March 10", "year month (ordinal|number)", make.month_day),
    Rule("the 10th of next month", "on? the? (ordinal|number) of (the|this)? (next|this) moon", make.month_day),
    Rule(
        "the 10th",
        "(the|on) (number NOTIME (?!of? month) | ordword (?!word|place|later|day|week)) | (the|on)? ordinal (?!place|week|day)",
        make.month_day,
    ),
    Rule("2026-03-10", "iso", make.iso),
    Rule("3/10, 10.3.2026", "slash|european", make.figures),
    Rule("tomorrow, tomorrow week", "relday week?", make.relative_day),
    Rule("the end of the month", "the? end of (the|this)? next? (week|moon|month)", make.end_of),
    Rule("the weekend", "(the|this)? next? weekend", make.weekend),
    # times of day
    Rule(
        "a quarter to 4",
        "at? the? a? (quarter (past|to|after|before|of) | NUM minute? (past|to|after|before)) (number|spelled|noon)"
        " (?!minute|hour) meridiem?",
        make.to_or_past,
    ),
    Rule("half past two", "at? half past? (number|spelled) meridiem?", make.after_half),
    # how long
    Rule("in 1h30", "in clock hmark? (?!hour)", make.in_clock),
    Rule("in 20 minutes", "in SPAN later? | SPAN (from now|later|ago)", make.later),
    Rule("16h", "at? number hmark (?!and? number)", make.number_h),
    Rule("for 20 minutes", "for? SPAN", make.lasting),
    Rule("for 1h30", "for (clock|number) hmark?", make.lasting),
    # times of day, again: after the lengths, which begin with numbers too
    Rule("days without a number", "COUNT DAYS", make.bare_stretch),
    Rule(
        "from 3 to 4",
        "(from|between) at? TIME (dash|to|and) at? TIME | at? TIME (dash|to) TIME NOTIME",
        make.range,
    ),
    Rule("half past noon", "at? number? noon", make.at),
    Rule("am or pm", "at? NUM? meridiem or meridiem", make.word("unsure")),
    Rule("3 or 4", "at? TIME or at? TIME", make.choice),
    Rule("at 3:30", "at? clock (meridiem|oclock|hmark|hour)?", make.at),
    Rule("3.30 pm", "at? dotted (meridiem|hmark) | at dotted", make.at),
    Rule("3.30", "dotted", make.dotted),
    Rule("1530 h", "at? (four|three) (meridiem|hmark|oclock|hour) | at (four|three|year)", make.at),
    Rule(
        "at 3 30",
        "at? NUM NUM meridiem? (?!minute|hour|hmark|day|week|moon|place|of|month)",
        make.two_figures,
    ),
    Rule("3 pm", "at? NUM (meridiem oclock?|oclock meridiem?|ish) ish?", make.at),
    Rule("at 3", "at NUM NODAY", make.at),
    Rule("midnight", "number? midnight", make.word("midnight")),
    Rule("in the morning", "(in the|this|last)? part | tonight", make.this_part),
    Rule("3", "number|spelled|four|three", make.weak),
    # the rest
    Rule("in March", "(in|this|next)? month year? | (the|this)? (next|this) moon", make.vague_month),
    Rule("2027", "in? year", make.stray_year),
    Rule("a zone's offset", "offset", make.offset),
    Rule("or", "or", make.word("or")),
    Rule("every", "every", make.word("every")),
    Rule("after …", "after|before|from|past", make.word("loose")),
    Rule("thuesday", "unsure", make.word("unsure")),
)

KINDS = [
    "weekday", "weekdays", "month", "number", "spelled", "ordinal", "ordword", "year", "four", "three", "iso",
    "slash", "european", "dotted", "clock", "meridiem", "oclock", "hmark", "ish", "noon", "midnight", "part",
    "tonight", "relday", "next", "this", "coming", "last", "minute", "hour", "day", "week", "moon", "business",
    "workday", "weekend", "holiday", "eve", "in", "at", "of", "on", "the", "a", "and", "or", "for", "from", "after", "before",
    "between", "past", "to", "half", "quarter", "quarters", "couple", "few", "end", "now", "ago", "later", "every",
    "not", "cannot", "possible", "refusal", "harmless", "if", "feast", "instead", "good", "place", "soft", "word",
    "unsure", "offset", "mark", "dash", "comma",
]  # fmt: skip
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
        stated = made if isinstance(made, tuple) else (made,)
        found.extend(Found(fact, start, end) for fact in stated if fact is not None)
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
    if behind == "time" and ((tokens[place].kind == "word" and word != "local") or word in {"their", "his", "her"}):
        return Elsewhere(word)
    return None
