"""From a plan and facts to a text: picks the sentences that can be said, joins them, makes them fit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from conversations.texts import Template, TextError, Texts, Value
from conversations.writing.facts import Facts
from conversations.writing.plans import Plan, Sentence
from conversations.writing.words import capital, shorten

SECTIONS = ("writing", "writing_invitation", "writing_replies", "writing_thanks")
CUTS = (60, 40, 28, 20, 14, 9)
"""To so many characters are phrases cut, one cut after the other, where even the plainest sentences are too long."""

NAMES = frozenset(("me", "mine", "known", "called", "formal", "titled"))
"""Places that say who writes, or to whom."""

WHOLE = frozenset(("found", "spark", "spark_said"))
"""Places that are said in full or not at all."""

SHORTEST_NAME = 20


class Room(NamedTuple):
    """How long a text may be: so many words, or so many characters."""

    most: int
    characters: bool = False

    def size(self, text: str) -> int:
        """The text's length, counted as the room is."""
        return len(text) if self.characters else len(text.split())

    def excess(self, text: str) -> int:
        """By how much the text is too long; 0 or less where it fits."""
        return self.size(text) - self.most


class _Known(NamedTuple):
    """Where a sentence stands and what it needs; `plain` is its source where nothing but text goes into it."""

    section: str
    places: frozenset[str]
    plain: str


@lru_cache(maxsize=16)
def _book(texts: Texts) -> dict[str, _Known]:
    """All sentences of a language: where each stands and what it needs."""
    book: dict[str, _Known] = {}
    for section in SECTIONS:
        for key, entry in texts.sections[section].entries.items():
            if key in book:
                raise TextError(
                    f"texts/{texts.language}/{section}.toml: {key}: {book[key].section}.toml has it already"
                )
            forms = (entry,) if isinstance(entry, Template) else tuple(entry.values())
            places = frozenset(name for form in forms for name, _ in form.places)
            plain = isinstance(entry, Template) and all(not kind for _, kind in entry.places)
            book[key] = _Known(section, places, entry.source if plain and isinstance(entry, Template) else "")
    return book


def compose(plan: Plan, facts: Facts, texts: Texts, room: Room, gap: str = "\n\n") -> str:
    """The text; `gap` stands between its paragraphs. With room for 100 characters it fits."""
    draft = _Draft(plan, facts, texts, gap)
    text = draft.text()
    if room.excess(text) <= 0:
        return text
    for cut in (0, *CUTS):
        if cut:
            shorter: Facts = {
                place: _cut(place, phrase, cut)
                for place, phrase in facts.items()
                if place not in WHOLE or len(str(phrase)) <= cut
            }
            draft = _Draft(plan, shorter, texts, gap)
        if text := draft.fitted(room):
            return text
    return draft.text()


def _cut(place: str, phrase: Value, most: int) -> Value:
    """A phrase with less room; names keep a little more, and no mark shows where they were cut."""
    if not isinstance(phrase, str):
        return phrase
    return shorten(phrase, max(most, SHORTEST_NAME)).rstrip("…") if place in NAMES else shorten(phrase, most)


class _Draft:
    """One alternative is taken for each sentence; `shrink` takes shorter ones."""

    def __init__(self, plan: Plan, facts: Facts, texts: Texts, gap: str) -> None:
        self.plan, self.facts, self.texts, self.gap = plan, facts, texts, gap
        self.book = _book(texts)
        self.sentences: list[Sentence] = [sentence for paragraph in plan for sentence in paragraph]
        self.taken: list[str] = [next(self._said(sentence), ("", ""))[1] for sentence in self.sentences]

    def _said(self, sentence: Sentence) -> Iterator[tuple[str, str]]:
        """The alternatives that can be said, in their order: key and words."""
        facts = self.facts
        for key in sentence:
            if not key:
                yield "", ""
            else:
                section, places, plain = self.book[key]
                if places <= facts.keys():
                    # The same as `texts.plain`, three times as fast: our places are those of str.format.
                    yield key, plain.format_map(facts) if plain else self.texts.plain(section, key, facts)

    def text(self) -> str:
        """All that is taken, as one text."""
        paragraphs: list[str] = []
        at = 0
        for paragraph in self.plan:
            words = ""
            for said in self.taken[at : at + len(paragraph)]:
                if said:
                    words = said if not words else f"{words} {said if words[-1] == ',' else capital(said)}"
            at += len(paragraph)
            if words:
                paragraphs.append(capital(words))
        return self.gap.join(paragraphs)

    def fitted(self, room: Room) -> str:
        """The text with as few and as cheap changes as make it fit; '' where none do."""
        text = self.text()
        moves: dict[int, list[str]] = {}
        for dear in range(3):
            moves |= {at: self._shorter(at) for at, sentence in enumerate(self.sentences) if _dear(sentence) == dear}
            while (excess := room.excess(text)) > 0 and any(moves.values()):
                at = self._best(moves, excess, room)
                self.taken[at] = moves[at].pop(0)
                text = self.text()
        return "" if room.excess(text) > 0 else text

    def _shorter(self, at: int) -> list[str]:
        """What could be taken instead, each shorter than the one before; a name is never given up."""
        length = len(self.taken[at])
        named = False
        moves: list[str] = []
        for key, said in self._said(self.sentences[at]):
            has_name = bool(key) and not NAMES.isdisjoint(self.book[key].places)
            named = named or has_name
            if len(said) < length and has_name == named:
                moves.append(said)
                length = len(said)
        return moves

    def _best(self, moves: dict[int, list[str]], excess: int, room: Room) -> int:
        """The smallest change that wins enough, else the one that wins most."""
        wins = [(room.size(self.taken[at]) - room.size(shorter[0]), at) for at, shorter in moves.items() if shorter]
        return min((win for win in wins if win[0] >= excess), default=max(wins))[1]


@lru_cache(maxsize=256)
def _dear(sentence: Sentence) -> int:
    """What is given up last: first of all the small words, then what makes it personal, at the very end who is writing."""
    if any(key.startswith("who") for key in sentence):
        return 2
    return 1 if not {"spark_said", "named", "named_formal"}.isdisjoint(sentence) else 0
