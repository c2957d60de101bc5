"""The catalogue: fields, who works in them, what to ask, what to read up; questions for any field.

The data are TOML files, a folder a language: `fields/<cluster>.toml`, `questions.toml`, `quiz.toml`,
`search.toml`. They are read once and checked whole; whatever is wrong in them raises CatalogueError with one
line that names file, field and key.

SOC codes are those of the US Standard Occupational Classification of 2018, the nearest detailed occupation
where a field spans several; RIASEC letters are John Holland's six interests, the strongest first.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, zip_longest

from msgspec import Struct

from conversations.catalogue.lookup import Index, Name, normalise
from conversations.catalogue.questions import (
    KINDS,
    SIX_KINDS,
    Question,
    general_questions,
    pick_questions,
    question_count,
)
from conversations.catalogue.reading import CatalogueError, Sources, Table, closest, question, sources
from conversations.words import one_line

__all__ = [
    "KINDS",
    "SIX_KINDS",
    "Catalogue",
    "CatalogueError",
    "Cluster",
    "Field",
    "Match",
    "Question",
    "general_questions",
    "load",
    "parse",
    "pick_questions",
    "question_count",
    "search_phrases",
]

LONGEST_ID = 18
"""Bytes of a field's id: with a short mark before it, it must fit into a choice's id (20)."""
LONGEST_NAME = 40
"""Characters of a field's name: it must fit onto a button."""


class Cluster(Struct, frozen=True):
    """A group of fields, one file."""

    id: str
    name: str


class Field(Struct, frozen=True):
    """One field.

    `name` stands alone ("Marine biology"), `in_sentence` in the middle of a sentence ("marine biology").
    `aliases` mean the field itself, `near` are words that lead here but mean something wider or beside it.
    `riasec` is 1 to 3 letters, `soc` a code of 2018 ("19-1023"), `entry` the usual education, `titles` 3 to 6
    job titles to search for, `found` where such people are found, `questions` three that no web site answers,
    `read_up` three topics for the research.
    """

    id: str
    cluster: Cluster
    name: str
    in_sentence: str
    aliases: tuple[str, ...]
    near: tuple[str, ...]
    riasec: str
    soc: str
    entry: str
    titles: tuple[str, ...]
    found: tuple[str, ...]
    questions: tuple[str, ...]
    read_up: tuple[str, ...]


class Match(Struct, frozen=True):
    """A field that may be meant: `score` is 1 to 100; `exact` if it surely is: no need to ask back."""

    field: Field
    score: int
    exact: bool


class Catalogue:
    """All fields of one language. Read-only."""

    __slots__ = ("_by_id", "_index", "_phrases", "clusters", "fields", "language")

    def __init__(self, language: str, fields: tuple[Field, ...], index: Index, phrases: tuple[str, ...]) -> None:
        self.language = language
        self.fields = fields
        self.clusters = tuple(dict.fromkeys(field.cluster for field in fields))
        self._by_id = {field.id: field for field in fields}
        self._index = index
        self._phrases = phrases

    def by_id(self, id: str) -> Field | None:
        """The field with this id, or None."""
        return self._by_id.get(id)

    def find(self, text: str, limit: int = 4) -> tuple[Match, ...]:
        """The fields that the words may mean, best first; an exact one comes alone; () if none fits."""
        hits = self._index.find(text)[: max(limit, 0)]
        return tuple(Match(self._by_id[hit.field], hit.score, hit.exact) for hit in hits)

    def related(self, field_id: str, limit: int = 3) -> tuple[Field, ...]:
        """Fields near this one, by cluster and shared interests, nearest first; () for an unknown id."""
        home = self._by_id.get(field_id)
        if home is None:
            return ()

        def nearness(other: Field) -> int:
            return 2 * (other.cluster == home.cluster) + len(set(other.riasec) & set(home.riasec))

        others = sorted((field for field in self.fields if field is not home), key=nearness, reverse=True)
        return tuple(others[: max(limit, 0)])

    def suggestions(self, limit: int = 6) -> tuple[Field, ...]:
        """A varied handful to start from: the first field of each cluster, then the second of each ..."""
        rows = ([field for field in self.fields if field.cluster == cluster] for cluster in self.clusters)
        varied = (field for field in chain.from_iterable(zip_longest(*rows)) if field is not None)
        return tuple(varied)[: max(limit, 0)]

    def search_phrases(self, field_name: str, field: Field | None) -> tuple[str, ...]:
        """What to type into LinkedIn's people search: the field's job titles, or phrases from its name."""
        if field is not None:
            return field.titles
        name = one_line(field_name)[:LONGEST_NAME].strip()
        return tuple(phrase.replace("{field}", name) for phrase in self._phrases) if name else ()


@lru_cache
def load(language: str = "en") -> Catalogue:
    """The catalogue of a language; one without a catalogue falls back to English. Raises CatalogueError."""
    language = closest(language)
    return parse(language, sources(language))


def search_phrases(field_name: str, field: Field | None, language: str = "en") -> tuple[str, ...]:
    """See Catalogue.search_phrases."""
    return load(language).search_phrases(field_name, field)


def parse(language: str, files: Sources) -> Catalogue:
    """The catalogue from the text of its files. Raises CatalogueError."""
    names: dict[str, Name] = {}
    fields: dict[str, Field] = {}
    for path in files:
        if not path.startswith("fields/"):
            continue
        file = Table.parse(path, files)
        cluster = Cluster(path.removeprefix("fields/").removesuffix(".toml"), file.text("name", LONGEST_NAME))
        for id, table in file.tables("fields").items():
            if id in fields:
                raise table.wrong("id", f"{id!r} is taken by fields/{fields[id].cluster.id}.toml")
            fields[id] = _field(id, cluster, table)
            _add_names(fields[id], table, names)
        file.close()
    if not fields:
        raise CatalogueError("fields: there is no field")
    for field in fields.values():
        for title in field.titles:  # last, so that a title never takes a name away
            names.setdefault(normalise(title), Name(field.id, same=False))
    search = Table.parse("search.toml", files)
    fillers, doubts = search.texts("fillers"), search.texts("doubts")
    phrases = search.texts("phrases", least=1)
    for phrase in phrases:
        if "{field}" not in phrase:
            raise search.wrong("phrases", f"{phrase!r} has no place for {{field}}")
    search.close()
    return Catalogue(language, tuple(fields.values()), Index(fields, names, fillers, doubts), phrases)


def _field(id: str, cluster: Cluster, table: Table) -> Field:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", id) or len(id) > LONGEST_ID:
        raise table.wrong("id", f"{id!r} must be at most {LONGEST_ID} of the letters a-z, digits and _")
    questions = table.texts("questions", least=3, most=3)
    field = Field(
        id=id,
        cluster=cluster,
        name=table.text("name", LONGEST_NAME),
        in_sentence=table.text("in_sentence", LONGEST_NAME),
        aliases=table.texts("aliases", least=1),
        near=table.texts("near"),
        riasec=table.text("riasec"),
        soc=table.text("soc"),
        entry=table.text("entry"),
        titles=table.texts("titles", least=3, most=6, longest=60),
        found=table.texts("found", least=3, most=6),
        questions=tuple(question(table, "questions", text) for text in questions),
        read_up=table.texts("read_up", least=3, most=3),
    )
    table.close()
    if not re.fullmatch(r"[RIASEC]{1,3}", field.riasec) or len(set(field.riasec)) < len(field.riasec):
        raise table.wrong("riasec", f"{field.riasec!r} must be one to three different letters of RIASEC")
    # Major groups are odd numbers from 11 to 55; a code that ends in 0 is a group, not an occupation.
    if not re.fullmatch(r"(1[13579]|[234][13579]|5[135])-\d{3}[1-9]", field.soc):
        raise table.wrong("soc", f"{field.soc!r} is no code of an occupation like 15-1252")
    return field


def _add_names(field: Field, table: Table, names: dict[str, Name]) -> None:
    main = dict.fromkeys((normalise(field.name), normalise(field.in_sentence)))
    entries = [("name", name, Name(field.id, same=True, main=True)) for name in main]
    entries += [("aliases", normalise(alias), Name(field.id, same=True)) for alias in field.aliases]
    entries += [("near", normalise(word), Name(field.id, same=False)) for word in field.near]
    for key, name, meaning in entries:
        if not name:
            raise table.wrong(key, "has an entry without letters")
        if name in names:
            raise table.wrong(key, f"{name!r} is already a name of {names[name].field}")
        names[name] = meaning
