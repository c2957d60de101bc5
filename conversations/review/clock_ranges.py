"""How long a talk would be that begins and ends by the clock: "from nine till twelve", "on Saturday at 9:00, until 10:30"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.reading import Passage

_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER = rf"(?:\d{{1,2}}(?:[:.]\d\d)?|{'|'.join(_HOURS)})"
_HALF_OF_DAY = r"(?: (?:am|pm|a m|p m|oclock|o clock|h|in the (?:morning|afternoon|evening)))?"
_CLOCK = rf"(?:(?:half|quarter) (?:past|to) {_NUMBER}|{_NUMBER} thirty|{_NUMBER}|noon|midday|midnight){_HALF_OF_DAY}"
_RANGE = re.compile(
    rf"(?:from|at) (?P<first>{_CLOCK})(?P<between> (?:, )?(?:[a-z]+ ){{0,5}}?)"
    rf"(?:to|till|til|until) (?P<last>{_CLOCK})(?= (?!minutes|hours?|people|questions|years?|weeks?|days?|of|per|percent))"
)
_UNTIL = frozenset(("to", "till", "til", "until"))
# When they are free, at work, or open, is no length of a talk.
_WINDOW = re.compile(
    r"\b(?:free|available|availability|any ?time|whenever|anywhere|some ?time|between|work|working|shifts?|class|classes|school|open|"
    r"opens|closes|lectures?|exams?|busy|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|"
    r"(?:every|each|most) (?:day|week|morning|afternoon|evening)|reach(?:ed|able)?|grew|grown|went|go|career|moved?|switch\w*)\b"
)


def clock_ranges(passage: Passage) -> Iterator[tuple[int, int, int]]:
    """Start and end in the words, and the minutes between the two times."""
    if _UNTIL.isdisjoint(passage.vocabulary):
        return
    done = 0
    for place in sorted((*passage.places("from"), *passage.places("at"))):
        if place >= done and (found := _RANGE.match(passage.words, place)):
            done = found.end()
            minutes = (_minutes(found["last"]) - _minutes(found["first"])) % (12 * 60)
            if minutes and not _WINDOW.search(passage.sentence_words(place)):
                yield found.start(), found.end() + 1, minutes


def _minutes(clock: str) -> int:
    """Minutes since twelve of a time by the clock, without regard to morning and afternoon."""
    words = clock.split()
    if words[0] in ("noon", "midday", "midnight"):
        return 0
    if words[0] in ("half", "quarter"):
        shift = 30 if words[0] == "half" else 15
        return (_hour(words[2]) + (shift if words[1] == "past" else -shift)) % (12 * 60)
    return (_hour(words[0]) + (30 if "thirty" in words else 0)) % (12 * 60)


def _hour(number: str) -> int:
    if number in _HOURS:
        return (_HOURS.index(number) + 1) * 60
    hour, _, minutes = number.replace(".", ":").partition(":")
    return int(hour) * 60 + int(minutes or 0)
