"""Names of people, read from what a student typed."""

from __future__ import annotations

import re

from conversations.words import one_line

_BETWEEN = re.compile(r"\s*(?:,|;|\n|&|\band\b)\s*")
_NOBODY = re.compile(r"^\W*(no|nope|none|nobody|no one|nothing|noone|n/?a|no names?)\b[\w\s]{0,20}\W*$", re.IGNORECASE)
_BEFORE = re.compile(
    r"^\W*(?:yes\W+)?(?:(?:he|she|they|it was|maybe|try|talk to|named|mentioned|suggested|said|recommended|write to)\s+)+",
    re.IGNORECASE,
)


def read_names(text: str) -> tuple[str, ...]:
    """The people in "she named Tom Reed and his boss, Ana": ("Tom Reed", "his boss", "Ana"); () for "nobody". At most six."""
    if _NOBODY.match(text):
        return ()
    names = (one_line(part)[:80] for part in _BETWEEN.split(_BEFORE.sub("", text)))
    return tuple(dict.fromkeys(name for name in names if any(letter.isalpha() for letter in name)))[:6]
