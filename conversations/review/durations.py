"""How long the talk that is asked for would be: "15 mins", "a quarter of an hour", "half an hour or so", "20-30 minutes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from conversations.review.reading import Passage

_UNITS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "ninety": 90}
_NUMBERS = {word: value for value, word in enumerate(_UNITS)} | _TENS

_NUMBER = rf"(?:\d{{1,3}}(?:[.,]\d)?|(?:{'|'.join(_TENS)})(?: (?:{'|'.join(_UNITS[1:10])})\b)?|{'|'.join(_UNITS[1:])})"
_DURATION = re.compile(
    r"(?<![^ ])(?:"
    r"(?P<three_quarters>(?:three|3) quarters (?:of )?(?:an |1 )?hours?)"
    r"|(?P<quarter>(?:a |one |1 )?quarter (?:of )?(?:an |1 )?hour|(?:a |one )?quarter hour)"
    r"|(?P<half>(?:a )?half (?:an |a |1 )?hour)"
    r"|(?P<hour_half>(?:an|one|1) hour and a half|(?:one|1) and a half hours?)"
    r"|(?P<couple>(?:a )?(?:couple|few|several)(?: of)? hours)"
    rf"|(?:{_NUMBER} (?:to|or|and|till|until|max) |\d{{1,3}} )?(?P<number>{_NUMBER}) "
    r"(?:(?:short|quick|little|or so) )?(?P<unit>minutes|m|hours|hour|hr|h)(?: and (?P<more>a half|half|\d\d) ?(?:minutes)?)?"
    r"|(?P<hour>(?:an|a|full|whole) (?:full |whole |entire )?hour(?: long)?|hour long)"
    r"|(?P<day>(?:a|an|the|whole|entire|one) (?:whole |entire |full )?(?:day|afternoon|morning|evening)(?= (?:with you|"
    r"of your|at your|together)))"
    r")(?= )"
)
_UNIT = re.compile(r" (?:minutes|m|hours?|hr|h|day|afternoon|morning|evening) ")
# A time that is no length of a talk: "15 minutes away", "within 24 hours", "your 20 minute talk", "an hour ago".
_AFTER = re.compile(
    r" (?:away|from|walk|drive|ride|ago|north|south|east|west|late|early|earlier|later|a (?:day|week|month)|per|each|"
    r"every|before|after|notice|"
    r"train|bus|flight|commute|lecture|exam|class|shift|film|movie|course|session|drive|hike|show|shifts|(?:bus|train|bike) ride)\b"
)
_BEFORE = re.compile(
    r"(?:your|within|last|past|every|per|in|whole|office|took me|live|that|his|her|their|watched (?:the|a)|the) $"
)
_LONGEST = 6 * 60


class Duration(Struct, frozen=True):
    """A length of time at `words[start:end]`; a range counts as its longer end."""

    start: int
    end: int
    minutes: int


def durations(passage: Passage) -> Iterator[Duration]:
    """The lengths of a talk that the passage names."""
    for found in _found(passage):
        if _AFTER.match(passage.words, found.end()) or _elsewhere(passage.words, found):
            continue
        minutes = _minutes(found)
        if 0 < minutes <= _LONGEST:
            yield Duration(found.start(), found.end() + 1, minutes)


def _found(passage: Passage) -> Iterator[re.Match[str]]:
    """Only where a unit stands is it worth the longer look."""
    for start, end in passage.sentences:
        if _UNIT.search(passage.words, start, end):
            yield from _DURATION.finditer(passage.words, start, end)


def _elsewhere(words: str, found: re.Match[str]) -> bool:
    before = words[max(found.start() - 20, 0) : found.start()]
    if before.endswith(("in the ", "for the ")) and found["hour"]:
        return False
    return bool(_BEFORE.search(before)) and not words.startswith(" of your", found.end())


def _minutes(found: re.Match[str]) -> int:
    match found.lastgroup if found.lastgroup not in ("unit", "more", "number") else None:
        case "three_quarters":
            return 45
        case "quarter":
            return 15
        case "half":
            return 30
        case "hour_half":
            return 90
        case "couple":
            return 120
        case "hour":
            return 60
        case "day":
            return 240
        case _:
            return _counted(found)


def _counted(found: re.Match[str]) -> int:
    amount = _value(found["number"])
    if found["unit"].startswith("m"):
        return round(amount)
    more = {"a half": 30, "half": 30, None: 0}.get(found["more"])
    return round(amount * 60) + (more if more is not None else int(found["more"]))


def _value(number: str) -> float:
    if number[0].isdigit():
        return float(number.replace(",", "."))
    return float(sum(_NUMBERS.get(word, 0) for word in number.split()))
