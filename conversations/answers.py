"""What came back, read from a sentence: "she said yes!", "not before March", "he wants my CV"."""

from __future__ import annotations

import re

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("bounced", re.compile(r"\b(bounced?|undeliverable|delivery failed|address (is )?(wrong|invalid)|no longer works there)\b")),
    ("resume", re.compile(r"\b(wants?|asked for|asks for|send|needs?) (to see )?(my|a|the) (cv|r[ée]sum[ée]|portfolio)\b")),
    ("email_only", re.compile(r"\b(by|via|over|only) e-?mail\b|\bemail (me )?(your|the|my) questions\b|\bquestions by mail\b")),
    ("nothing", re.compile(r"\b(nothing|no (word|answer|reply|response)|silence|ghosted|didn'?t (answer|reply|respond)|hasn'?t (answered|replied)|not yet|still waiting)\b")),
    ("no", re.compile(r"\b(said no|says no|declined|can'?t meet|cannot meet|no time|not interested|turned me down|refused|isn'?t able|not able)\b")),
    ("later", re.compile(r"\b(later|not now|busy|next (month|year|term|semester|quarter)|after (the )?\w+|in (a )?(few )?(\w+ )?(weeks?|months?)|try again)\b")),
    ("yes", re.compile(r"\b(said yes|says yes|agreed|accepted|happy to|glad to|would love to|sure|replied yes|wants to (meet|talk)|can meet|yes)\b")),
)
"""In this order: "she can't meet now, maybe in May" is a later, not a yes; "happy to answer by email" is email."""
_LATER_AFTER_NO = re.compile(r"\b(but|maybe|perhaps|try)\b.*\b(later|in|after|next)\b")


def read_answer(text: str) -> str | None:
    """yes, later, no, nothing, resume, email_only or bounced; None if the words say none of it."""
    words = text.casefold().replace("’", "'")
    for answer, pattern in _PATTERNS:
        if pattern.search(words):
            return "later" if answer == "no" and _LATER_AFTER_NO.search(words) else answer
    return None
