"""The corpus itself: its format, its size, its spread, and what can be checked of its labels without any rule."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

import pytest

from tests import corpus
from tests.corpus import CODES, FIELDS, HALVES, Labelled, load, tables

KINDS = ("invitations", "thanks", "questions")
AT_LEAST = {"invitations": 150, "thanks": 60, "questions": 200}
OF_EACH_CODE = {"invitations": 8, "thanks": 2, "questions": 5}
"""In each half: with fewer, a single text would move a code's figure by too much."""
CHANNELS = {"email", "linkedin_note", "linkedin_message", "text_message"}
LIMITS = {"email": 200, "linkedin_message": 120, "text_message": 60, "linkedin_note": 300, "": 200}

each_kind = pytest.mark.parametrize("kind", KINDS)
each_file = pytest.mark.parametrize(("kind", "half"), [(kind, half) for kind in KINDS for half in HALVES])


def everything(kind: str) -> list[Labelled]:
    return [text for half in HALVES for text in load(kind, half)]


def size(text: Labelled) -> int:
    """Characters of a LinkedIn note, words of all else."""
    if text.channel == "linkedin_note":
        return len(text.text)
    return sum(1 for piece in text.text.split() if re.search(r"[^\W_]", piece))


@each_file
def test_each_table_is_whole(kind: str, half: str):
    for table in tables(kind, half):
        assert set(table) == FIELDS[kind], table
        assert all(isinstance(value, list if key == "codes" else str) for key, value in table.items()), table
        assert all(table[key].strip() for key in table if key != "codes"), table
        assert re.fullmatch(r"[a-z]{1,2}\d{3,4}", table["id"]), table["id"]
        assert table.get("channel", "email") in CHANNELS, table["id"]


@each_file
def test_codes_are_known_in_order_and_named_once(kind: str, half: str):
    for table in tables(kind, half):
        assert set(table["codes"]) <= CODES[kind], table["id"]
        assert table["codes"] == sorted(set(table["codes"])), table["id"]


def test_no_id_twice():
    counted = Counter(text.id for text in chain.from_iterable(everything(kind) for kind in KINDS))
    assert [id for id, times in counted.items() if times > 1] == []


@each_kind
def test_no_text_twice(kind: str):
    counted = Counter(re.sub(r"\W+", " ", text.text).casefold().strip() for text in everything(kind))
    assert [words for words, times in counted.items() if times > 1] == []


@each_kind
def test_there_are_enough(kind: str):
    assert len(everything(kind)) >= AT_LEAST[kind]


@each_file
def test_each_half_has_every_code_and_good_ones(kind: str, half: str):
    texts = load(kind, half)
    counted = Counter(chain.from_iterable(text.codes for text in texts))
    assert {code: counted[code] for code in CODES[kind] if counted[code] < OF_EACH_CODE[kind]} == {}
    assert 0.25 <= sum(not text.codes for text in texts) / len(texts) <= 0.6


@each_kind
def test_enough_is_kept_apart(kind: str):
    """`seen` grows by what had to be read; `apart` must stay large enough for its figures to mean something."""
    seen, apart = (len(load(kind, half)) for half in HALVES)
    assert seen >= AT_LEAST[kind] / 2
    assert apart >= max(0.2 * (seen + apart), AT_LEAST[kind] / 2)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "questions"])
def test_too_long_is_what_the_count_says_and_no_text_is_on_the_border(kind: str):
    for text in everything(kind):
        limit = LIMITS[text.channel]
        assert (size(text) > limit) == ("too-long" in text.codes), f"{text.id}: {size(text)} of {limit}"
        assert not 0.975 * limit < size(text) < 1.025 * limit, f"{text.id}: {size(text)} of {limit}"


CLASHES = [
    {"no-conversation-ask", "no-time-limit"},
    {"no-conversation-ask", "too-much-time"},
    {"no-conversation-ask", "one-slot-only"},
    {"no-time-limit", "too-much-time"},
    {"impersonal-greeting", "wrong-name"},
]


def test_no_text_has_two_codes_that_exclude_each_other():
    for text in everything("invitations"):
        assert not [clash for clash in CLASHES if clash <= text.codes], text.id


def test_reading_takes_off_the_newlines_around_a_text_and_keeps_those_in_it():
    texts = everything("invitations")
    assert all(text.text == text.text.strip("\n") for text in texts)
    assert any("\n\n" in text.text for text in texts)


def test_an_unknown_half_is_an_error():
    with pytest.raises(FileNotFoundError):
        corpus.load("invitations", "both")
