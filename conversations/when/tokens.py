"""From characters to tokens: every piece of a message with its kind, which is what the grammar's patterns are written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from conversations.when.words import WORDS, misspelt

LONGEST = 1000
"""Characters; nobody types a date that long, and nothing is read from the rest of a novel."""


class Token(Struct, frozen=True, gc=False):
    """A piece of a message. `value`, `second` and `third` are the numbers in it, as its kind has them."""

    kind: str
    value: int = 0
    second: int = 0
    third: int = -1
    text: str = ""


_JUNK = re.compile(
    r"https?://\S+|www\.\S+|(?<![^\s@])[^\s@]++@[^\s@]+\.[^\s@]+|\+\d[\d ()-]{6,40}\d|(?<!\d)0\d{2,4}[ /]\d{5,}"
    r"|(?<!\d)\d{3,}+-\d{3,}|(?<!\d)(?!20\d\d[01]\d[0-3]\d(?!\d))\d{5,}|#\d+|[$€£]\d+"
)
_PIECE = re.compile(
    r"""
      (?P<stamp>(?<!\d)\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)
    | (?P<iso>(?<!\d)(?:\d{4}([-/.])\d{1,2}\3\d{1,2}|20\d{6})(?!\d))
    | (?P<slash>(?<![\d.])\d{1,2}([/.-])\d{1,2}\5(?:\d{4}|\d{2})(?!\d)|(?<!\d)\d{1,2}/\d{1,2}(?!\d)
        |(?<!\d)(?:0\d-\d\d|\d\d-0\d)(?!\d))
    | (?P<long>_\d{5,6}_)
    | (?P<clock>(?<!\d)\d{1,2}[:h]\d{2}(?!\d)(?::\d{2}(?:\.\d+)?)?|(?<!\d)\d{1,2}:\d(?!\d))
    | (?P<dotted>(?<![\d.])\d{1,2}\.\d{1,2}(?!\d)\.?)
    | (?P<ordinal>(?<!\d)\d{1,2}(?:st|nd|rd|th|\ th)\b)
    | (?P<zulu>(?<=\d)z\b|(?<=[\d\ ])\+\d{2}:?\d{2}(?!\d)|(?:utc|gmt)\s?[+-]\s?\d{1,2}(?::?\d{2})?(?!\d))
    | (?P<slang>\b2(?:day|moro|moz|morrow|mrw|nite|night)\b)
    | (?P<four>(?<!\d)\d{4}(?!\d))
    | (?P<three>(?<!\d)\d{3}(?!\d))
    | (?P<number>\d{1,2})
    | (?P<meridiem>(?<=[\d ])[ap]\.?\ ?m\b\.?|(?<=\d)[ap]\b|(?<=\d\ )[ap]\.m\.?)
    | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)*'?(?:-(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth
        |seventh|eighth|ninth)\b)?)
    | (?P<dash>[-–—]) | (?P<comma>[,(]) | (?P<bar>[/|]) | (?P<at>@) | (?P<mark>[!?.;:])
    """,
    re.VERBOSE,
)
_LONG = re.compile(r"\d{5,6}")
"""Too many figures for a year and too few for a telephone number: after a month it is a year, of which there is none."""
_HOURS = frozenset({"clock", "meridiem", "noon", "oclock"})
"""What says an hour for certain."""
_TYPED = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "~": "@", "\u20e3": None, "\ufe0f": None, "\u200d": None})
_NUMBERS = re.compile(r"\d+")


def tokens(text: str, this_year: int) -> list[Token]:
    """All tokens of `text`, in order; what is neither word, number nor punctuation (emoji) is not there. Never raises.

    `this_year` tells a year from a time: "March 10 2027" and "March 10 2030" (half past eight).
    """
    plain = text[:LONGEST].replace("½", " half ").translate(_TYPED)
    plain = unicodedata.normalize("NFKC", plain).casefold()
    plain = _JUNK.sub(_junk, plain[: 2 * LONGEST])
    found: list[Token] = []
    for piece in _PIECE.finditer(plain):
        kind = piece.lastgroup or ""
        if kind == "mark" and piece.group() == "." and found and found[-1].kind in {"month", "weekday"}:
            continue  # "Mar. 10"
        if kind == "long":
            _long_year(found, piece.group())
            continue
        read = _read(kind, piece, this_year)
        if found and found[-1].kind == "at" and read and read[0].kind == "at":
            continue  # "at around": one is enough
        found.extend(read)
    return _with_years(found)


def _junk(piece: re.Match[str]) -> str:
    return f" _{piece.group()}_ " if _LONG.fullmatch(piece.group()) else " _ "


def _long_year(found: list[Token], text: str) -> None:
    """A year of five figures or six belongs to the date before it: "12 March 99999", "12/3/99999", "12.3.99999"."""
    year = int(text.strip("_"))
    if _after_month(found):
        found.append(Token("year", year, text=text))
        return
    joined = bool(found) and found[-1].kind in {"or", "dash"}
    date = found[-2 if joined else -1] if len(found) > joined else None
    if date is None or date.third >= 0:
        return
    if date.kind == "slash" if joined else date.kind == "dotted" and date.text.endswith("."):
        found[-2 if joined else -1 :] = [Token("slash" if joined else "european", date.value, date.second, year, text)]


def _after_month(before: Sequence[Token]) -> bool:
    """Whether a year would stand well here: after "March", "12 March", "March 12" or "March 12,"."""
    kinds = [token.kind for token in before[-3:] if token.kind != "comma"]
    return kinds[-1:] == ["month"] or (kinds[-2:-1] == ["month"] and kinds[-1] in {"number", "ordinal", "ordword"})


def _with_years(found: list[Token]) -> list[Token]:
    """Four figures after a month are its year where they can be no hour ("3000"), or the hour is said beside them ("2030 3pm")."""
    for place, token in enumerate(found):
        if token.kind != "four" or not _after_month(found[:place]):
            continue
        before, after = found[:place], found[place + 1 : place + 5]
        no_hour = token.value > 24 or token.second > 59
        hour_beside = any(other.kind in _HOURS for other in before) or (
            any(other.kind in _HOURS for other in after) and after[0].kind in {"number", "clock", "at", "noon"}
        )
        if no_hour or (token.value == 20 and hour_beside):
            found[place] = Token("year", token.value * 100 + token.second, text=token.text)
    return found


def _read(kind: str, piece: re.Match[str], this_year: int) -> Sequence[Token]:
    text = piece.group()
    match kind:
        case "word":
            return _word(text.rstrip("'"))
        case "number":
            return (Token("number", int(text), third=len(text), text=text),)
        case "mark" | "dash" | "comma" | "bar" | "at":
            return (Token("or" if kind == "bar" else kind, text=text),)
        case "slang":
            return _word(text)
        case "meridiem":
            return (Token("meridiem", 12 if text[0] == "p" else 0, text=text),)
        case "zulu":
            return (_offset(text),)
        case "stamp":
            return _stamp(text)
        case _:
            return (_figures(kind, text, this_year),)


def _figures(kind: str, text: str, this_year: int) -> Token:
    numbers = [int(number) for number in _NUMBERS.findall(text)]
    match kind:
        case "iso":
            return _iso(text)
        case "slash" | "dotted":
            year = numbers[2] if len(numbers) > 2 else -1
            if 0 <= year < 100:
                year += 2000
            name = "slash" if kind == "slash" else "dotted"
            if kind == "slash" and "." in text:
                name = "european"
            return Token(name, numbers[0], numbers[1], year, text)
        case "clock" if text[-2] == ":":  # "3:5" is half a time, and 3 would be another
            return Token("word", text=text)
        case "clock":
            return Token("clock", numbers[0], numbers[1], int(text[0] == "0"), text)
        case "ordinal":
            return Token("ordinal", numbers[0], text=text)
        case "four":
            year = numbers[0]
            near = this_year - 1 <= year <= this_year + 2
            if 1900 <= year < 2100 and (near or year % 5 or year % 100 >= 60):
                return Token("year", year, text=text)
            return Token("four", year // 100, year % 100, int(text[0] == "0"), text)
        case _:
            return Token("three", numbers[0] // 100, numbers[0] % 100, int(text[0] == "0"), text)


def _iso(text: str) -> Token:
    if text.isdigit():  # "20260310"
        return Token("iso", int(text[:4]), int(text[4:6]), int(text[6:]), text)
    year, month, day = (int(number) for number in _NUMBERS.findall(text))
    return Token("iso", year, month, day, text)


def _stamp(text: str) -> Sequence[Token]:
    """A machine's own date and time, "2026-03-10t15:00:00+01:00", taken apart."""
    hours, minutes = int(text[11:13]), int(text[14:16])
    zone = re.search(r"(?:z|[+-]\d\d:?\d\d)$", text[16:])
    written = (_iso(text[:10]), Token("clock", hours, minutes, 1, text[11:16]))
    return (*written, _offset(zone.group())) if zone else written


def _offset(text: str) -> Token:
    """Minutes east of Greenwich."""
    sign = -1 if "-" in text else 1
    figures = "".join(_NUMBERS.findall(text))
    hours, minutes = (figures[:2], figures[2:]) if len(figures) != 3 else (figures[:1], figures[1:])
    return Token("offset", sign * (int(hours or 0) * 60 + int(minutes or 0)), text=text)


def _word(word: str) -> Sequence[Token]:
    entry = WORDS.get(word)
    if entry is None and word.endswith("'s"):
        word = word[:-2]
        entry = WORDS.get(word)
    if entry is None:
        entry = misspelt(word) or ("word", 0)
    kind, value = entry
    return (Token(kind, value, text=word),) if kind else ()
