"""Phrases to look for, written so that they can be read.

    looking|searching for ~4 <job>

One slot a word. `a|b` is either word, `good_word` two words in one slot, `hir*` any word that begins so, `word?` a slot that
may be left out, `..3` up to three words of any kind, `~3` the same without the words that turn the meaning round ("looking for
*advice from* people with jobs"), `=3` the same without words of learning and telling ("could you *tell* me *about* a job"), `<job>` a group of the lexicon, `^` the beginning of a clause, `^^` of a sentence, `!a|b` not
these words next. No gap crosses a comma or the end of a sentence, and every gap is short, so the search is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from conversations.review.lexicon import GROUPS, LEARNING, TURNING
from conversations.review.reading import Passage

_TURN = "|".join(sorted(TURNING))
_LEARN = "|".join(sorted(LEARNING))
_WORD_OR_GROUP = re.compile(r"<[a-z_]+>|[^_<]+")
Needs = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled phrase. A text without a word of each of `needs` cannot hold it, which is quick to see."""

    source: str
    pattern: re.Pattern[str]
    needs: Needs

    def find(self, passage: Passage) -> Iterator[re.Match[str]]:
        """All places where it stands in `passage.words`."""
        if any(need.isdisjoint(passage.vocabulary) for need in self.needs):
            return iter(())
        return self.pattern.finditer(passage.words)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Several phrases, any of which may stand."""

    phrases: tuple[Phrase, ...]

    def find(self, passage: Passage) -> Iterator[re.Match[str]]:
        """All places where any of them stands, phrase by phrase."""
        for phrase in self.phrases:
            yield from phrase.find(passage)

    def first(self, passage: Passage) -> re.Match[str] | None:
        """The first place where any of them stands."""
        return min(self.find(passage), key=lambda found: found.start(), default=None)

    def stand_in(self, passage: Passage) -> bool:
        """Whether any of them stands."""
        return next(self.find(passage), None) is not None


def phrases(*sources: str) -> Phrases:
    """Compiles phrases; one source may hold several lines, each a phrase. Raises ValueError for an unknown group."""
    lines = [line.strip() for source in sources for line in source.splitlines()]
    return Phrases(tuple(_phrase(line) for line in lines if line))


def either(*books: Phrases) -> Phrases:
    """The phrases of several books as one."""
    return Phrases(tuple(phrase for book in books for phrase in book.phrases))


def _phrase(source: str) -> Phrase:
    pattern, needs = _sequence(source.split())
    return Phrase(source, re.compile(f"(?<![^ ]){pattern}"), needs)


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
    if slot.endswith("?") and len(slot) > 1:
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
        elif word.endswith("*"):
            parts.append(f"{re.escape(word[:-1])}[^ ]* ")
        else:
            parts.append(f"{re.escape(word)} ")
            needs.append(frozenset((word,)))
    return "".join(parts), tuple(needs)


def _group(name: str) -> tuple[str, Needs]:
    """A group of the lexicon: alternatives divided by ` / `, each written like a phrase."""
    if name not in GROUPS:
        raise ValueError(f"there is no group <{name}> in the lexicon")
    return _any_of(_sequence(alternative.split()) for alternative in GROUPS[name].split(" / "))


def _any_of(alternatives: Iterable[tuple[str, Needs]]) -> tuple[str, Needs]:
    """One pattern for several; it needs a word of those that the alternatives need, if each needs any."""
    parts: list[str] = []
    words: set[str] = set()
    certain = True
    for part, needs in alternatives:
        parts.append(part)
        if needs:
            words |= min(needs, key=len)
        else:
            certain = False
    return f"(?:{'|'.join(parts)})", ((frozenset(words),) if certain else ())
