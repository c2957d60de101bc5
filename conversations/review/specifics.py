"""nothing-specific: a thank-you note that could be sent to anybody after any talk.

What any note may say is taken away (`generic`), with it the sentences that are not about the talk: when and where it was, what the
student is and can do, wishes, asking for a job, pressure. A note is specific if something is left that was said, shown or advised,
or that follows from it. How much must be left depends on what stands before it: behind "you told me to" two plain words are enough,
in a sentence of the student's own doing one new word, elsewhere two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from conversations.review.blanks import check as blanks_of
from conversations.review.finding import Spot
from conversations.review.generic import GENERIC, VAGUE, is_new
from conversations.review.greeting import greet
from conversations.review.jobs.ask import asks_in_body
from conversations.review.manners import presses
from conversations.review.names import bare, own_words
from conversations.review.phrases import Phrases
from conversations.review.reading import Passage, Reading
from conversations.review.spelling import plain_word
from conversations.review.told import (
    ABOUT,
    CONCRETE,
    COSTS,
    DOING,
    NEAR,
    OF_SELF,
    OPENING,
    POINTING,
    PRAISING,
    QUOTING,
    SAID,
    SPELLED_OUT,
    WHERE,
    WISHING,
)  # fmt: skip

_QUOTED = 3  # words of a quotation that is somebody's
_REACH = 20
_RICH = 3  # new words that make a note specific whatever is said with them
_RICH_SENTENCE = 2  # the same of a single sentence
_HOPES = re.compile(r" (?:, )?and i (?:hope|wish|pray|look forward) ")  # what comes then was not said
_THANKED_FOR = re.compile(r"^(?:\w+ ){1,5}?(?=(?:for|the|that|those|your) )")
_OF_THANKS = re.compile(r" (?:,|because|so|despite|and (?:sorry|i|we|it|you|your|all)) ")
_NEXT_CLAUSE = re.compile(r" (?:,|because|so) ")
_SENTENCES = 60  # a note with as many sentences as that is no note: what comes after is not looked at


class _Words(NamedTuple):
    """The words of a note without the contact's names: those that not every note may have, and those that are not quite empty."""

    new: frozenset[str]
    telling: frozenset[str]

    def new_in(self, stretch: str) -> frozenset[str]:
        """The new words of some plain words, without when, where and who."""
        found = self.new.intersection(stretch.split())
        return found.intersection(WHERE.sub(" ", stretch).split()) if found else found

    def weight(self, stretch: str) -> int:
        """How much some plain words tell: a new one two, another that is not quite empty one."""
        words = {word for word in WHERE.sub(" ", stretch).split()[:_REACH] if len(word) > 2 and word in self.telling}
        return len(words) + len(words & self.new)


def check(reading: Reading) -> Iterator[Spot]:
    """The code nothing-specific, about the whole body."""
    if any(len(reading.text[start:end].split()) >= _QUOTED for start, end in reading.quotations):  # their words
        return
    passage, stretches, words = reading.body, _stretches(reading), _sort(reading)
    if ":" in reading.plain and _is_spelled_out(reading, words):
        return
    if _tells(passage, dict(stretches), words) or _is_rich(passage, stretches, words):
        return
    start, end = passage.span(0, len(passage.words)) if passage.spans else (0, len(reading.text))
    yield Spot(start, end)


def _is_spelled_out(reading: Reading, words: _Words) -> bool:
    """Whether something that is not quite empty stands behind the colon of "what stayed with me: ..."."""
    return any(
        not words.telling.isdisjoint(map(plain_word, re.findall(r"[^\W_]+(?:'[^\W_]+)*", found["what"])))
        for found in SPELLED_OUT.finditer(reading.plain, reading.body_start, reading.signature_start)
    )


def _sort(reading: Reading) -> _Words:
    """The words of the body, sorted."""
    names = (*own_words(reading.contact), *reading.once(greet).names)
    known = {part for name in names for part in (bare(name), *map(bare, name.split("-")))}
    telling = reading.body.vocabulary - VAGUE - known - _in_blanks(reading)
    return _Words(frozenset(word for word in telling - GENERIC if is_new(word)), telling)


def _in_blanks(reading: Reading) -> frozenset[str]:
    """The words of blanks that were not filled in: "{specific detail}" tells nothing."""
    blanks = (reading.plain[spot.start : spot.end] for spot in blanks_of(reading))
    return frozenset(plain_word(word) for blank in blanks for word in re.findall(r"[^\W_]+", blank))


def _is_rich(passage: Passage, stretches: list[tuple[int, int]], words: _Words) -> bool:
    """Whether there are so many new words, in sentences that are not beside the talk, that it need not be asked what they tell."""
    new: set[str] = set()
    for start, end in stretches:
        stretch = passage.words[start:end]
        if (found := words.new_in(stretch)) and not _is_beside(stretch):
            new |= found
            if len(found) >= _RICH_SENTENCE or len(new) >= _RICH:
                return True
    return False


def _tells(passage: Passage, ends: dict[int, int], words: _Words) -> bool:
    """Whether enough stands behind a head that tells of the talk, or in the sentence that points to it."""
    for book, enough in _HEADS:
        for head in book.find(passage):
            start, _ = passage.sentence(head.start())
            end = ends.get(start, 0)
            first = start if book is POINTING else head.start()
            if head.start() < end and enough(words, _HOPES.split(passage.words[first:end], maxsplit=1)[0]):
                return True
    return False


def _stretches(reading: Reading) -> list[tuple[int, int]]:
    """The sentences in which something may be told: cut off where one asks for a job or presses."""
    passage = reading.body
    cuts: dict[int, int] = {}
    for start, _ in (*reading.once(asks_in_body), *reading.once(presses)):
        at, _ = passage.sentence(start)
        clause = passage.clause_before(start)
        joined = len(clause) if passage.words.startswith("and ", start) else clause.rfind(" and ") + 1
        cut = start - len(clause) + joined  # "you'd send me the names and I still have none"
        cuts[at] = min(cut, cuts.get(at, cut))
    return [
        (start, cuts.get(start, end)) for start, end in passage.sentences[:_SENTENCES] if cuts.get(start, end) > start
    ]


def _is_beside(words: str) -> bool:
    """Whether the sentence is about something else than the talk."""
    if PRAISING.search(words) and not QUOTING.search(words):
        return True
    return bool((OF_SELF.search(words) and " you " not in words) or WISHING.search(words) or COSTS.search(words))


def _does(words: _Words, stretch: str) -> bool:
    """Whether something was done that follows from the talk: one new word, or several plain ones in the clause."""
    return bool(words.new_in(stretch)) or words.weight(_NEXT_CLAUSE.split(stretch, maxsplit=1)[0]) >= 4


def _names_near(words: _Words, stretch: str, reach: int) -> bool:
    """Whether a new word stands in the same clause, not far behind."""
    clause = _OF_THANKS.split(_THANKED_FOR.sub("", stretch), maxsplit=1)[0]
    return bool(words.new_in(" ".join([*clause.split()[:reach], ""])))


# The heads, and what must stand behind each.
_HEADS: tuple[tuple[Phrases, Callable[[_Words, str], bool]], ...] = (
    (CONCRETE, lambda words, stretch: words.weight(stretch) >= 1),
    (ABOUT, lambda words, stretch: bool(words.new_in(stretch))),
    (POINTING, lambda words, stretch: words.weight(stretch) >= 2),
    (SAID, lambda words, stretch: words.weight(stretch) >= 2),
    (DOING, _does),
    (NEAR, lambda words, stretch: _names_near(words, stretch, 9)),
    (OPENING, lambda words, stretch: _names_near(words, stretch, 4)),
)
