"""Dates and times that a text offers, as far as it matters whether it offers only one. Exact times are read by `when`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.reading import Passage

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat"
_MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_CLOCK = r"(?:at |around |from )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a m|p m|oclock|h)|\d{1,2}[:.]\d\d|noon|midday)|at \d{1,2}(?= )"
_SLOT = re.compile(
    r"(?<![^ ])(?:"
    rf"(?P<day>(?:this |next |coming )?(?:{_DAY})(?: (?:next|this) week)?|tomorrow|tonight|the day after tomorrow)"
    rf"|(?P<date>(?:the )?\d{{1,2}} ?(?:st|nd|rd|th)? ?(?:of )?(?:{_MONTH})\b|(?:{_MONTH}) (?:the )?\d{{1,2}}(?: "
    rf"?(?:st|nd|rd|th))?|the \d{{1,2}} (?:st|nd|rd|th))"
    rf"|(?P<clock>{_CLOCK})"
    r")(?= )"
)
_ROOM = re.compile(
    r"\b(?:any ?time|anytime|whenever|(?:an)?other (?:time|day|date|slot|times|days)s?|alternative\w*|alternatively|"
    r"flexible|flexibility|"
    r"(?:suits?|convenient|convenience|best for|better for|easier for|works? (?:best|better)|good for) ?(?:for "
    r")?(?:you)?|your (?:schedule|calendar|availability|diary)|"
    r"what(?:ever)? (?:time|day|works|suits)|which (?:time|day)|when (?:you|would|works|are|is|suits)|sometime|some time|up to you|"
    r"if not|or if|if (?:that|this|it) (?:does|is|do) not|if you prefer|you prefer|otherwise|or (?:later|earlier|so|"
    r"another|any|the|next|on|at|in|some)|"
    r"either|between|weekdays?|mornings|afternoons|evenings|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|"
    r"weeks|days|any day|most|next (?:few|couple)|in the coming|around you|around your|happy to work|work around|adapt|"
    r"reschedule|propose|time that works|"
    r"times? works?|works for (?:you|your)|next week or|your choice|let me know when)\b"
)
_PAST = re.compile(
    r"\b(?:last|past|yesterday|was|were|did|saw|met|heard|spoke|gave|published|wrote|attended|by|before|until|since|"
    r"class of|on your) (?:\w+ ){0,5}$"
)
_OFFERING = re.compile(r"\b(?:free|available|call me|let us|see you|i can|i could|appointment)\b")
_DOES_IT_WORK = re.compile(r"\b(?:does|would|will|do) [^.?]{0,60}?work (?:for|with) you")


def slots(passage: Passage, asked: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int, str], ...]:
    """The single dates or times named in sentences that ask for or arrange the talk: start, end, and the words of the slot.

    A day and a clock time that stand together are one slot.
    """
    arranging = {passage.sentence(start) for start, _ in asked}
    found: list[tuple[int, int, str]] = []
    for match in _offered(passage, arranging):
        if found and _joins(passage.words[found[-1][1] : match.start()]):
            start = found[-1][0]
            found[-1] = (start, match.end() + 1, passage.words[start : match.end()])
        else:
            found.append((match.start(), match.end() + 1, match[0]))
    return tuple(found)


def _offered(passage: Passage, arranging: set[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Dates and times in sentences that arrange or offer something, and not in what lies behind."""
    for start, end in passage.sentences:
        if (start, end) in arranging or _OFFERING.search(passage.words, start, end):
            for match in _SLOT.finditer(passage.words, start, end):
                if not _PAST.search(passage.words[start : match.start()]):
                    yield match


def _joins(between: str) -> bool:
    return between.strip() in {
        "",
        ",",
        "the",
        "at",
        "on",
        "around",
        "afternoon",
        "morning",
        "evening",
        "afternoon at",
        "morning at",
    }


def leaves_room(passage: Passage) -> bool:
    """Whether another time is welcome."""
    words = _DOES_IT_WORK.sub("", passage.words)
    return bool(_ROOM.search(words))
