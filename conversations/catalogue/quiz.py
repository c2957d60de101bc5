"""The interest quiz: twelve statements by RIASEC lead a student who is not sure to three fields."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from conversations.catalogue import Catalogue, Field
from conversations.catalogue.reading import Sources, Table, closest, sources

LETTERS = "RIASEC"
ANSWERS = ("like", "okay", "dislike")
POINTS = {"like": 2, "okay": 1, "dislike": 0}


class Statement(Struct, frozen=True):
    """Something to like or not. The id ("r1") begins with its letter and stays the same in all languages."""

    id: str
    text: str

    @property
    def letter(self) -> str:
        """The RIASEC letter that a "like" speaks for."""
        return self.id[0].upper()


class Quiz(Struct, frozen=True):
    """The statements in the order to show them, and what each letter means in a word ("curious")."""

    statements: tuple[Statement, ...]
    letters: dict[str, str]


@lru_cache
def load(language: str = "en") -> Quiz:
    """The quiz of a language; one without a quiz falls back to English. Raises CatalogueError."""
    return parse(sources(closest(language)))


def parse(files: Sources) -> Quiz:
    """The quiz from the text of its file. Raises CatalogueError."""
    file = Table.parse("quiz.toml", files)
    letters = file.pairs("letters", longest=30)
    statements = file.pairs("statements")
    file.close()
    if set(letters) != set(LETTERS):
        raise file.wrong("letters", f"must hold each of {LETTERS} and nothing else")
    for id in statements:
        if not re.fullmatch("[riasec][12]", id):
            raise file.wrong("statements", f"{id!r} must be a letter of riasec with 1 or 2")
    if len(statements) != 2 * len(LETTERS):
        raise file.wrong("statements", f"must be two for each letter, not {len(statements)} in all")
    return Quiz(tuple(Statement(id, text) for id, text in statements.items()), letters)


def score(answers: Mapping[str, str]) -> tuple[str, ...]:
    """The letters that the answers speak for, strongest first; () if none stands out.

    `answers`: statement id -> one of ANSWERS. Statements not answered count nothing, and so do unknown ids
    and answers: an old journey may hold some. Equal letters come in the order of RIASEC.
    """
    points = dict.fromkeys(LETTERS, 0)
    for id, answer in answers.items():
        letter = id[:1].upper()
        if letter in points:
            points[letter] += POINTS.get(answer, 0)
    if len(set(points.values())) == 1:
        return ()
    return tuple(letter for letter in sorted(points, key=points.__getitem__, reverse=True) if points[letter])


def suggest(letters: Sequence[str], catalogue: Catalogue, limit: int = 3) -> tuple[Field, ...]:
    """Fields that fit the three strongest letters, best first, each from another cluster at first.

    Without letters: the catalogue's varied suggestions.
    """
    if not letters:
        return catalogue.suggestions(limit)
    weights = dict(zip(letters, (3, 2, 1), strict=False))

    def fit(field: Field) -> int:
        return sum(weights.get(letter, 0) * (3 - place) for place, letter in enumerate(field.riasec))

    ranked = sorted(catalogue.fields, key=fit, reverse=True)
    firsts = {field.cluster: field for field in reversed(ranked)}
    varied = [field for field in ranked if firsts[field.cluster] is field]
    others = [field for field in ranked if firsts[field.cluster] is not field]
    return (*varied, *others)[: max(limit, 0)]
