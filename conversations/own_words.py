"""Whether typed words can be a message to somebody, where one may be expected: "make it shorter" is said to us."""

from __future__ import annotations

import re

from conversations.journey import first_name
from conversations.review.greeting import opens_with_greeting

LEAST = 15
"""Characters of the shortest message that greets or names whom it is for."""
LEAST_TO_NOBODY = 40
"""The same, where it does neither."""
_LONGEST_WISH = 160
_WISH = re.compile(
    r"^\W*(?:(?:ok|okay|hm+|well|so|and|but|please|pls|just|maybe|now|then|also|yes|no|actually)\W+)*"
    r"(?:(?:can|could|would|will) (?:you|we)|(?:i|i'd|id|we|you) "
    r"(?:want|like|would like|need|should|wish|prefer)(?: you)?(?: to)?|let's|lets)?\W*"
    r"(?:(?:please|pls|just|maybe) )*"
    r"(?:(?:(?:make|put|turn|translate|write|want|get|use)\b.{0,16}|(?:shorten|rewrite|reword|rephrase|fix|mend|change|edit|cut|trim"
    r"|remove|delete|drop|add|take out|leave out|replace)\b.{0,30})\b(?:it|this|that|them|the|mine)\b"
    r"|(?:(?:it|this|that) )?(?:to )?(?:be |sound |a (?:bit|little|lot) |even )*(?:shorter|longer|warmer|nicer|simpler|less|more)\b)",
    re.IGNORECASE,
)
_TO_THEM = re.compile(r"\bminutes?\b|\bstudent\b|\byours?\b(?! (?:draft|version|text|words))", re.IGNORECASE)
"""What is said to the one who is written to, and not to us."""


def can_be_message(text: str, name: str) -> bool:
    """Whether these words can be a message to the one of this name: long enough, and no wish how it should be."""
    words = text.strip()
    if opens_with_greeting(words) or _names(words, name):
        return len(words) >= LEAST
    return len(words) >= LEAST_TO_NOBODY and not says_how(words)


def says_how(text: str) -> bool:
    """Whether words tell us what to do with a text: "can you make it a bit more friendly please"."""
    words = text.strip().replace("’", "'")
    if len(words) > _LONGEST_WISH or "\n" in words or _TO_THEM.search(words):
        return False
    return _WISH.match(words) is not None


def _names(words: str, name: str) -> bool:
    first = first_name(name)
    return bool(first) and re.search(rf"(?<!\w){re.escape(first)}(?!\w)", words, re.IGNORECASE) is not None
