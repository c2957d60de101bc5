"""The rule asks-for-job, for letters and whatever else asks in its words; how it is made is told in the package."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from conversations.review.finding import Spot
from conversations.review.jobs.grammar import COMPOSED, IF_RESUME, SELF_DENYING
from conversations.review.jobs.hints import HINTS
from conversations.review.jobs.innocent import innocent
from conversations.review.jobs.nudges import IF_PASSED, NUDGES
from conversations.review.jobs.phrases import ALL
from conversations.review.phrases import Phrases, either
from conversations.review.reading import Passage, Reading

ASKS = either(ALL, COMPOSED, HINTS, NUDGES, SELF_DENYING)
_OF_PAPERS = either(IF_RESUME, IF_PASSED)
_PAPERS = frozenset(("resume", "resumes", "portfolio", "application", "details"))


def asks_for_job(passage: Passage, book: Phrases = ASKS) -> Iterator[tuple[int, int]]:
    """Where the passage asks for a job, an internship, a referral or the like; places in its words, at most one a sentence.

    No ask goes beyond its sentence, and most sentences hold no word of most asks: each is looked through by itself.
    """
    has_papers = not _PAPERS.isdisjoint(passage.vocabulary)
    for start, sentence in passage.sentence_passages:
        if asks := _asks(sentence, book, has_papers=has_papers):
            first = min(asks, key=lambda found: (found.start(), -found.end()))
            yield start + first.start(), start + first.start() + len(first[0].rstrip(" .,?")) + 1


def asks_in_body(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Where the body asks, places in its words; for `Reading.once`."""
    return tuple(asks_for_job(reading.body))


def check(reading: Reading) -> Iterator[Spot]:
    """The code asks-for-job."""
    for passage, asks in (
        (reading.body, reading.once(asks_in_body)),
        (reading.signature, asks_for_job(reading.signature)),  # a postscript may ask, too
    ):
        for start, end in asks:
            if not reading.is_quoted(*(place := passage.span(start, end))):
                yield Spot(*place)


@cache
def _self_denying() -> frozenset[str]:
    return frozenset(phrase.expression for phrase in SELF_DENYING.phrases)


def _asks(sentence: Passage, book: Phrases, *, has_papers: bool) -> list[re.Match[str]]:
    asks = [
        found
        for found in book.find(sentence)
        if not innocent(sentence, found, self_denying=found.re.pattern in _self_denying())
    ]
    if has_papers:
        asks += [found for found in _OF_PAPERS.find(sentence) if not innocent(sentence, found, of_mine=True)]
    return asks
