"""Phrases to look for, written so that they can be read.

    looking|searching for ~4 <job>

One slot a word:

    a|b          either word              good_word    two words in one slot
    hir*, *ed    any word that begins or ends so; * any word
    word?        a word that may be left out
    <job>        a group of the lexicon   !a|b         not these words next
    ^            a clause begins here     ^^           a sentence begins here
    ..3          up to three words of any kind
    ~3           the same without words that turn it round: "looking for *advice from* people with jobs"
    =3           the same without words of learning and telling: "could you *tell* me *about* a job"

No gap crosses a comma or the end of a sentence, and every gap is short, so the time grows with the text's length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from conversations.review.kept import kept
from conversations.review.lexicon import GROUPS, LEARNING, TURNING, word_set
from conversations.review.lexicon_topics import TOPICS
from conversations.review.reading import Passage

_TURN = "|".join(sorted(TURNING))
_LEARN = "|".join(sorted(LEARNING))
_WORD_OR_GROUP = re.compile(r"<[a-z_]+>|[^_<]+")
_GROUPS = GROUPS | TOPICS
Needs = tuple[frozenset[str], ...]


# Words that nearly every message has: a phrase is looked up by one of its rarer words.
_COMMON = word_set(
    ", i you your me my a an the and or in on at to of for with by from is are am was be been do does did have has would could can "
    "will may might if that this it there not about as so what how any like time day call talk ask work know hear one we when who "
    "first after all good two up which very want got out much no our us minutes year 15 20 phone student dear hi thank name"
)


def _telling(need: frozenset[str]) -> tuple[int, int]:
    """The smaller, the fewer texts have a word of it; an end mark is in every sentence."""
    return (99 if "." in need or "?" in need else len(need & _COMMON)), len(need)


@dataclass(frozen=True)
class Phrase:
    """A phrase. A text without a word of each of `needs` cannot hold it, which is quick to see."""

    source: str
    expression: str
    needs: Needs
    firsts: frozenset[str] | None = None
    """The words that it can begin with, None where that may be any: elsewhere it need not be tried."""

    @kept
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first looked for: compiling all of them would hold up the start by half a second."""
        return re.compile(self.expression)

    def matches(self, passage: Passage) -> Iterable[re.Match[str]]:
        """All places where it stands in `passage.words`, once its needs are met; tried only where one of its first words stands."""
        words = passage.words
        if self.firsts is None:
            return self.pattern.finditer(words)
        places: list[int] = []
        for word in self.firsts & passage.vocabulary:
            places += passage.places(word)
        places.sort()
        match, end = self.pattern.match, 0
        matches: list[re.Match[str]] = []
        for place in places:
            if place >= end and (found := match(words, place)):
                end = found.end()
                matches.append(found)
        return matches


class _Index(NamedTuple):
    """Which needs of which phrases each word meets, as bits: the first need of every phrase, then the second of each, and so on."""

    words: frozenset[str]
    met_by: dict[str, int]
    met: int
    """What is met by no word: of the phrases with fewer needs."""
    others: tuple[Needs, ...]
    """What each phrase needs besides."""


_COUNTED = 3  # needs of a phrase that have bits


class Phrases:
    """Several phrases, any of which may stand. They are read when they are first looked for: all at once would hold up the start."""

    def __init__(self, make: Callable[[], tuple[Phrase, ...]]) -> None:
        self._make = make

    @kept
    def phrases(self) -> tuple[Phrase, ...]:
        """All of them, in order. ValueError for an unknown group."""
        return self._make()

    @kept
    def _index(self) -> _Index:
        met_by: dict[str, int] = {}
        met = 0
        others: list[Needs] = []
        for number, phrase in enumerate(self.phrases):
            needs = sorted(phrase.needs, key=_telling)
            others.append(tuple(needs[_COUNTED:]))
            for place in range(_COUNTED):
                bit = 1 << (number + place * len(self.phrases))
                if place >= len(needs):
                    met |= bit
                else:
                    for word in needs[place]:
                        met_by[word] = met_by.get(word, 0) | bit
        return _Index(frozenset(met_by), met_by, met, tuple(others))

    def find(self, passage: Passage) -> Iterable[re.Match[str]]:
        """All places where any of them stands, phrase by phrase."""
        vocabulary = passage.vocabulary
        words, met_by, met, others = self._index
        for word in words & vocabulary:
            met |= met_by[word]
        count = len(others)
        met &= (met >> count) & (met >> 2 * count) & ((1 << count) - 1)
        return self._matches(passage, met, others) if met else ()

    def _matches(self, passage: Passage, met: int, others: tuple[Needs, ...]) -> Iterator[re.Match[str]]:
        """All places of the phrases whose bits are set, if the passage has the other words that they need."""
        vocabulary = passage.vocabulary
        while met:
            lowest = met & -met
            met ^= lowest
            number = lowest.bit_length() - 1
            for need in others[number]:
                if need.isdisjoint(vocabulary):
                    break
            else:
                yield from self.phrases[number].matches(passage)

    def first(self, passage: Passage) -> re.Match[str] | None:
        """The first place where any of them stands."""
        return min(self.find(passage), key=lambda found: found.start(), default=None)

    def stand_in(self, passage: Passage) -> bool:
        """Whether any of them stands."""
        return next(iter(self.find(passage)), None) is not None


def phrases(*sources: str) -> Phrases:
    """Phrases, one a line; a line that is indented deeper goes on the one above."""
    return Phrases(lambda: tuple(_phrase(line) for source in sources for line in _lines(source)))


def _lines(source: str) -> list[str]:
    """The phrases of a table, those written on several lines put together."""
    lines: list[str] = []
    margin = -1
    for line in source.splitlines():
        words = line.strip()
        if not words:
            continue
        indent = len(line) - len(line.lstrip())
        margin = indent if margin < 0 else margin
        if indent > margin:
            lines[-1] += words if lines[-1].endswith("|") else f" {words}"
        else:
            lines.append(words)
    return lines


def either(*books: Phrases) -> Phrases:
    """The phrases of several books as one."""
    return Phrases(lambda: tuple(phrase for book in books for phrase in book.phrases))


def _phrase(source: str) -> Phrase:
    pattern, needs = _sequence(source.split())
    return Phrase(source, f"(?<![^ ]){pattern}", needs, _firsts(source.split()))


def _firsts(slots: Iterable[str]) -> frozenset[str] | None:
    """The words that a sequence of slots can begin with, None where they are not known."""
    words: set[str] = set()
    for slot in slots:
        if slot.startswith(("^", "!")):  # takes no word
            continue
        if slot.startswith(("..", "~", "=")):
            return None
        optional = slot.endswith("?") and slot != "?" and not slot.endswith("|?")
        for alternative in (slot[:-1] if optional else slot).split("|"):
            first = _WORD_OR_GROUP.findall(alternative)[0]
            found = _group_firsts(first[1:-1]) if first.startswith("<") else frozenset((first,))
            if found is None or "*" in first:
                return None
            words |= found
        if not optional:
            return frozenset(words)
    return None


@cache
def _group_firsts(name: str) -> frozenset[str] | None:
    found = [_firsts(alternative.split()) for alternative in _GROUPS[name].split(" / ")]
    return None if None in found else frozenset(word for words in found if words for word in words)


def _sequence(slots: Iterable[str]) -> tuple[str, Needs]:
    parts: list[str] = []
    needs: list[frozenset[str]] = []
    for slot in slots:
        part, need = _slot(slot)
        parts.append(part)
        needs.extend(need)
    return "".join(parts), tuple(needs)


def _slot(slot: str) -> tuple[str, Needs]:
    if slot == "^^":
        return r"(?:(?<![^ ])(?<![^.?] ))", ()
    if slot == "^":
        return r"(?<![^.,?] )", ()
    if slot.startswith(".."):
        return rf"(?:[^ .,?]+ ){{0,{int(slot[2:])}}}?", ()
    if slot.startswith("~"):
        return rf"(?:(?!(?:{_TURN}) )[^ .,?]+ ){{0,{int(slot[1:])}}}?", ()
    if slot.startswith("="):
        return rf"(?:(?!(?:{_LEARN}) )[^ .,?]+ ){{0,{int(slot[1:])}}}?", ()
    if slot.startswith("!"):
        return rf"(?!{_words(slot[1:])[0]})", ()
    if slot.endswith("?") and slot != "?" and not slot.endswith("|?"):
        return f"(?:{_slot(slot[:-1])[0]})?", ()
    return _words(slot)


def _words(slot: str) -> tuple[str, Needs]:
    """Alternatives in one slot; a group among them brings all its own phrases."""
    return _any_of(_sequence_of_words(alternative) for alternative in slot.split("|"))


def _sequence_of_words(alternative: str) -> tuple[str, Needs]:
    """`good_word`, `to_<person>`, `hir*`: words joined by `_`, groups among them."""
    parts: list[str] = []
    needs: list[frozenset[str]] = []
    for word in _WORD_OR_GROUP.findall(alternative):
        if word.startswith("<"):
            part, need = _group(word[1:-1])
            parts.append(part)
            needs.extend(need)
        elif word == "*":
            parts.append("[^ .,?]+ ")
        elif word.startswith("*"):
            parts.append(f"[^ .,?]{{2,}}{re.escape(word[1:])} ")
        elif word.endswith("*"):
            parts.append(f"{re.escape(word[:-1])}[^ ]* ")
        else:
            parts.append(f"{re.escape(word)} ")
            needs.append(frozenset((word,)))
    return "".join(parts), tuple(needs)


@cache
def _group(name: str) -> tuple[str, Needs]:
    """A group of the lexicon: alternatives divided by ` / `, each written like a phrase."""
    if name not in _GROUPS:
        raise ValueError(f"there is no group <{name}> in the lexicon")
    return _any_of(_sequence(alternative.split()) for alternative in _GROUPS[name].split(" / "))


def _any_of(alternatives: Iterable[tuple[str, Needs]]) -> tuple[str, Needs]:
    """One pattern for several; it needs a word of those that the alternatives need, if each needs any."""
    parts: list[str] = []
    words: set[str] = set()
    certain = True
    for part, needs in alternatives:
        parts.append(part)
        if needs:
            words |= min(needs, key=_telling)
        else:
            certain = False
    return f"(?:{'|'.join(parts)})", ((frozenset(words),) if certain else ())
