"""What came back, read from a sentence: "she said yes!", "not before March", "he wants my CV"."""

from __future__ import annotations

import re

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (answer, re.compile(r"\b(" + "|".join(phrases) + r")\b"))
    for answer, phrases in {
        "bounced": (
            r"bounced?",
            "undeliverable",
            "delivery failed",
            r"address (is )?(wrong|invalid)",
            "no longer works there",
        ),
        "resume": (r"(wants?|asked for|asks for|send|needs?) (to see )?(my|a|the) (cv|r[ée]sum[ée]|portfolio)",),
        "email_only": (r"(by|via|over|only) e-?mail", "email (me )?(your|the|my) questions", "questions by mail"),
        "nothing": (
            "nothing",
            "no (word|answer|reply|response)",
            "silence",
            "ghosted",
            "didn'?t (answer|reply|respond)",
            "hasn'?t (answered|replied)",
            "not yet",
            "still waiting",
        ),
        "no": (
            "said no",
            "says no",
            "declined",
            "can'?t meet",
            "cannot meet",
            "no time",
            "not interested",
            "turned me down",
            "refused",
            "isn'?t able",
            "not able",
        ),
        "later": (
            "later",
            "not now",
            "busy",
            "next (month|year|term|semester|quarter)",
            r"after (the )?\w+",
            r"in (a )?(few )?(\w+ )?(weeks?|months?)",
            "not before",
            "not until",
            "try again",
        ),
        "yes": (
            "said yes",
            "says yes",
            "agreed",
            "accepted",
            "(is )?(happy|glad) to",
            "would love to",
            "sure",
            "replied yes",
            "wants to (meet|talk)",
            "can meet",
            "yes",
        ),
    }.items()
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
