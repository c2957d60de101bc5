"""Finds fields in what a student typed: names, names in a sentence, typing slips, single words of a name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

LONGEST_TEXT = 200
"""Characters of a text that are looked at; nobody names a field beyond them."""
LONGEST_NAME = 5
"""Words of the longest name that is looked for inside a sentence."""


class Name(Struct, frozen=True):
    """One way to call a field. `same`: it means the field itself, nothing near it; `main`: its title."""

    field: str
    same: bool
    main: bool = False


class Hit(Struct, frozen=True):
    """A field that may be meant; `score` is 1 to 100."""

    field: str
    score: int
    exact: bool = False


def normalise(text: str) -> str:
    """Lower case, no accents, words of letters and digits with single spaces between them."""
    plain = unicodedata.normalize("NFKD", text[:LONGEST_TEXT]).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", plain.replace("'", "").replace("’", "").replace("_", " ")))


class Index:
    """All names of all fields, ready for searching. Names and words must be normalised.

    `fillers` say nothing about a field; with a word of `doubts` ("not", "what") nothing is sure.
    """

    __slots__ = ("_doubts", "_fillers", "_joined", "_names", "_order", "_vocabulary")

    def __init__(
        self, order: Iterable[str], names: dict[str, Name], fillers: Iterable[str], doubts: Iterable[str]
    ) -> None:
        self._order = {field: place for place, field in enumerate(order)}
        self._names = names
        self._doubts = frozenset(doubts)
        self._fillers = self._doubts.union(fillers)
        self._joined = {name.replace(" ", ""): name for name in names}
        self._vocabulary: dict[str, set[str]] = {}
        for name in names:
            for word in name.split():
                if word not in self._fillers:
                    self._vocabulary.setdefault(word, set()).add(name)

    def find(self, text: str) -> tuple[Hit, ...]:
        """The fields that the text may mean, best first; one alone if it surely means that one."""
        whole = normalise(text)
        if (name := self._names.get(whole)) is not None and name.same:
            return (Hit(name.field, 100, exact=True),)
        words = whole.split()
        content = [word for word in words if word not in self._fillers]
        if not content:
            return self._ranked(((name, 90),) if name is not None else ())
        inside, left = self._inside(words)
        meant = {name.field for name in inside}
        sure = not left and self._doubts.isdisjoint(words) and all(name.same for name in inside)
        if len(meant) == 1 and sure:
            return (Hit(meant.pop(), 100, exact=True),)
        found = [(name, 95 if name.same else 88) for name in inside]
        corrected = [self._corrected(word) for word in words]
        if corrected != words:
            found += [(name, 90 if name.same else 80) for name in self._inside(corrected)[0]]
        found += [(name, 86 if name.same else 80) for name in self._close("".join(content))]
        content = [word for word in corrected if word not in self._fillers]
        found += [(name, 78 if name.main else 75 if name.same else 70) for name in self._sharing(content)]
        return self._ranked(found)

    def _inside(self, words: list[str]) -> tuple[list[Name], list[str]]:
        """The names in a row of words, the longest first, and the words left over that are no fillers."""
        found: list[Name] = []
        left: list[str] = []
        at = 0
        while at < len(words):
            for length in range(min(LONGEST_NAME, len(words) - at), 0, -1):
                name = self._names.get(" ".join(words[at : at + length]))
                # A filler alone names nothing: "it" is a pronoun unless nothing else was said.
                if name is not None and not (length == 1 and words[at] in self._fillers):
                    found.append(name)
                    at += length
                    break
            else:
                if words[at] not in self._fillers:
                    left.append(words[at])
                at += 1
        return found, left

    def _corrected(self, word: str) -> str:
        """The word of our vocabulary that was meant, or the word itself."""
        if len(word) < 5 or word in self._vocabulary or word in self._fillers:
            return word
        slips = 1 if len(word) < 8 else 2
        best = process.extractOne(word, self._vocabulary.keys(), scorer=OSA.distance, score_cutoff=slips)
        # Short words are all alike ("later", "water"): there a slip in the first letter is rarely one.
        return word if best is None or (slips == 1 and best[0][0] != word[0]) else best[0]

    def _close(self, joined: str) -> list[Name]:
        """The names that differ in a slip or two, spaces left out ("datascience")."""
        if len(joined) < 6:
            return []
        slips = 1 if len(joined) < 9 else 2
        near = process.extract(joined, self._joined.keys(), scorer=OSA.distance, score_cutoff=slips, limit=4)
        return [self._names[self._joined[match]] for match, *_ in near if len(match) >= 5]

    def _sharing(self, content: list[str]) -> list[Name]:
        """The names that hold all of these words ("engineering")."""
        if any(len(word) < 3 for word in content):
            return []
        holding = [self._vocabulary.get(word, set[str]()) for word in content]
        return [self._names[name] for name in sorted(set[str].intersection(*holding))]

    def _ranked(self, found: Iterable[tuple[Name, int]]) -> tuple[Hit, ...]:
        best: dict[str, int] = {}
        for name, score in found:
            best[name.field] = max(score, best.get(name.field, 0))
        ranked = sorted(best.items(), key=lambda item: (-item[1], self._order[item[0]]))
        return tuple(Hit(field, score) for field, score in ranked)
