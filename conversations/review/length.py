"""too-long: over the channel's limit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.reading import Reading

MOST_WORDS = {"email": 200, "linkedin_message": 120, "text_message": 60}
MOST_CHARACTERS = {"linkedin_note": 300}
THANKS_WORDS = 200

_WORD = re.compile(r"\S+")


def invitation_too_long(reading: Reading) -> Iterator[Spot]:
    """The channel's limit in words, or in characters for a LinkedIn note."""
    if reading.channel in MOST_CHARACTERS:
        yield from _over_characters(reading.text, MOST_CHARACTERS[reading.channel])
    elif reading.channel in MOST_WORDS:
        yield from over_words(reading.text, MOST_WORDS[reading.channel])


def thanks_too_long(reading: Reading) -> Iterator[Spot]:
    """A thank-you note of more than 200 words."""
    yield from over_words(reading.text, THANKS_WORDS)


def over_words(text: str, limit: int) -> Iterator[Spot]:
    """What stands after the limit's last word."""
    if len(text.split()) <= limit:
        return
    count = 0
    start = end = 0
    for word in _WORD.finditer(text):
        if not any(map(str.isalnum, word[0][:200])):
            continue
        count += 1
        end = word.end()
        if count == limit + 1:
            start = word.start()
    if count > limit:
        yield Spot(start, end, None, (("count", str(count)), ("limit", str(limit)), ("unit", "words")))


def _over_characters(text: str, limit: int) -> Iterator[Spot]:
    stripped = text.strip()
    if len(stripped) > limit:
        start = text.index(stripped[0])
        values = (("count", str(len(stripped))), ("limit", str(limit)), ("unit", "characters"))
        yield Spot(start + limit, start + len(stripped), None, values)
