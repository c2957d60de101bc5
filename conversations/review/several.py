"""several-at-once: two separate questions or more in one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.question_heads import is_follow_up
from conversations.review.question_words import OPEN_REQUEST
from conversations.review.questions import sentences_with_heads
from conversations.review.reading import Reading

_TELL_ME = re.compile(
    r"(?:please )?(?:tell|share|describe|explain|i would (?:love|like) to (?:know|hear|learn|understand|ask|find))\b"
)
_ALSO = re.compile(
    r"(?:and |also |plus )*(?:i (?:would|also|am|want)[^?.]{0,20} (?:to know|to hear|curious|wondering)|tell me)\b"
)


def check(reading: Reading) -> Iterator[Spot]:
    """The code several-at-once: from the second question on."""
    passage = reading.whole
    beginnings = list(_beginnings(reading))
    if len(beginnings) > 1:
        yield Spot(*passage.span(beginnings[1], len(passage.words)))


def _beginnings(reading: Reading) -> Iterator[int]:
    """Where separate questions begin in the words of the whole."""
    passage = reading.whole
    for start, end, heads in reading.once(sentences_with_heads):
        words = passage.words[start:end]
        if is_follow_up(words):
            continue
        if heads:
            yield from (start + head for head in heads)
        elif (
            words.endswith("? ") or (start and _ALSO.match(words)) or (len(passage.sentences) > 1 and _requests(words))
        ):
            yield start


def _requests(words: str) -> bool:
    return bool(OPEN_REQUEST.match(words) or _TELL_ME.match(words))
