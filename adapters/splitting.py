"""Long text in parts: at paragraphs, else lines, else sentences, else spaces, else anywhere but inside a letter. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

ENDS = " \n"
"""What the platforms trim from both ends of a message, and so do we."""
_BREAKS = (
    re.compile(r"\n[^\S\n]*\n"),
    re.compile(r"\n"),
    re.compile(r"(?<=[.!?…])\s|(?<=[.!?…][\"'”’)\]])\s|(?<=[。！？])"),
    re.compile(r"[^\S\u00a0\u2007\u202f]"),
)
_SMALLEST = 4
"""A part is at least a quarter of what fits: a nicer break further up would leave too little."""
_GLUE = re.compile("[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_LONGEST_LETTER = 40
"""Code points that are kept together as one letter: families with skin tones have 11, stacked accents are cut somewhere."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0f\uffa0\ufffc\ufffe\uffff\U000e0000-\U000e0fff]"
)
"""Fillers, selectors and what is no letter at all; letters younger than our tables of Unicode count as seen."""


def units(text: str) -> int:
    """The length in UTF-16 units, the measure of Telegram for everything, and of Discord as far as it is known."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def visible(text: str) -> bool:
    """Whether there is anything to see; Telegram refuses a message without. Rather too strict than too lax."""
    return not all(unicodedata.category(letter) in _UNSEEN or _BLANK.match(letter) for letter in text)


def split(text: str, limit: int) -> Iterator[tuple[int, int]]:
    """The parts of a text as (start, end), each at most `limit` (2 or more) units long, with something to see.

    They are trimmed as Telegram would; between them lies nothing but what cannot be seen.
    """
    at = 0
    while at < len(text):
        end = _cut(text, at, limit)
        part = text[at:end]
        if visible(part):
            yield at + len(part) - len(part.lstrip(ENDS)), at + len(part.rstrip(ENDS))
        at = end


def _cut(text: str, start: int, limit: int) -> int:
    """Where the part that begins at `start` ends."""
    if len(text) - start <= limit and units(text[start:]) <= limit:
        return len(text)
    start += len(text[start:]) - len(text[start:].lstrip(ENDS))
    end = _fitting(text, start, limit)
    if end == len(text):
        return end
    for pattern in _BREAKS:
        cut = max((m.start() for m in pattern.finditer(text, start, end + 2) if m.start() <= end), default=start)
        if units(text[start:cut]) >= max(1, limit // _SMALLEST):
            return cut
    return _before_letter(text, start, end)


def _fitting(text: str, start: int, limit: int) -> int:
    """The end of the longest part that begins at `start` and fits."""
    end = min(len(text), start + limit)
    while (much := units(text[start:end]) - limit) > 0:
        end -= (much + 1) // 2
    return end


def _before_letter(text: str, start: int, end: int) -> int:
    """The last place up to `end` that is not inside a letter: accents and joined pictures stay with what they belong to."""
    for cut in range(end, max(start, end - _LONGEST_LETTER), -1):
        joined = _GLUE.match(text[cut]) or unicodedata.combining(text[cut]) or text[cut - 1] == "\u200d"
        if not joined:
            return cut
    return end
