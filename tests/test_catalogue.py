"""The catalogue: fields that are right in every part, and found however a student writes them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations import catalogue
from conversations.catalogue import Field, Question
from conversations.catalogue.lookup import normalise

EN = catalogue.load("en")
BANK = catalogue.general_questions()


def each_field(test):
    return pytest.mark.parametrize("field", EN.fields, ids=lambda field: field.id)(test)


# --- the data ---------------------------------------------------------------------------------------------


def test_there_are_many_fields_of_many_kinds():
    assert len(EN.fields) >= 30
    assert len(EN.clusters) >= 6
    strongest = {field.riasec[0] for field in EN.fields}
    assert strongest == set("RIASEC"), "each interest leads somewhere"


@each_field
def test_questions_of_a_field_are_open_and_distinct(field: Field):
    assert len({text.casefold() for text in field.questions}) == 3
    for text in field.questions:
        assert_good_question(text)


def test_no_question_is_asked_in_two_places():
    texts = [text for field in EN.fields for text in field.questions] + [asked.text for asked in BANK]
    assert sorted(texts) == sorted(set(texts))


@pytest.mark.parametrize("asked", BANK, ids=lambda asked: asked.text)
def test_general_questions_are_open(asked: Question):
    assert_good_question(asked.text)


OPEN = re.compile(r"(How|What|Where|Which|When did)\b")
CLOSED = re.compile(r"How (much|many|often|long|far|old)\b")
PRIVATE = re.compile(
    r"\b(salary|paid|pay|earn|age|married|religion|your (family|children|health|own health))\b", re.IGNORECASE
)
JOB_ASK = re.compile(r"\b(hiring|vacanc\w+|your team looking|résumé|resume|cv|refer)\b", re.IGNORECASE)
LEADING = re.compile(r"\b(don’t you|isn’t it|wouldn’t you|surely)\b", re.IGNORECASE)


def assert_good_question(text: str) -> None:
    assert text.endswith("?")
    assert text.count("?") == 1
    assert OPEN.match(text), "starts as open questions do"
    assert not CLOSED.match(text), "can be answered by one word or number"
    assert not re.search(
        r"(,| and| or) (how|what|which|why|where|when|who) (do|does|did|is|are|was|were|has|have)\b", text
    ), "two in one"
    assert re.search(r"\b(you|your|yours)\b", text), "asks the person, in the second person"
    for rule in (PRIVATE, JOB_ASK, LEADING):
        assert not rule.search(text), rule.pattern


@each_field
def test_words_stand_well_in_a_sentence_and_on_a_button(field: Field):
    assert field.name[0].isupper()
    assert field.in_sentence[0].islower() or field.in_sentence.split()[0].isupper()
    for words in (*field.titles, *field.found, *field.read_up, field.entry):
        assert words[0].isupper(), words
        assert not words.endswith((".", "?", "!")), words
    everything = "".join((field.name, field.entry, *field.titles, *field.found, *field.questions, *field.read_up))
    assert "'" not in everything, "typographic apostrophes only"
    assert "<" not in everything
    assert "{" not in everything


@each_field
def test_a_field_is_found_by_every_name_of_its_own(field: Field):
    for name in (field.name, field.in_sentence, *field.aliases, field.name.upper(), f" {field.name}! "):
        (match,) = EN.find(name)
        assert (match.field, match.exact, match.score) == (field, True, 100), name


@each_field
def test_words_near_a_field_suggest_it_and_no_more(field: Field):
    for word in (*field.near, *field.titles):
        matches = EN.find(word, limit=8)
        assert field in [match.field for match in matches] or matches[0].exact, word
    for word in field.near:
        assert not EN.find(word)[0].exact, f"{word} is not the same as {field.name}"


def test_fields_are_frozen_and_slotted():
    field = EN.fields[0]
    with pytest.raises(AttributeError):
        field.name = "x"  # type: ignore[misc]
    assert not hasattr(field, "__dict__")
    assert not hasattr(EN, "__dict__")


def test_one_catalogue_a_language_and_english_for_the_others():
    assert catalogue.load("en") is EN
    for language in ("en-CA", "xx", "", "../en"):
        assert catalogue.load(language).fields == EN.fields


# --- finding a field --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("marine biology", "marine_biology"),
        ("marine bio", "marine_biology"),
        ("I want to be a nurse", "nursing"),
        ("cs", "software"),
        ("Comp Sci major", "software"),
        ("computer science", "software"),
        ("IT", "it_networks"),
        ("UX/UI", "ux_design"),
        ("Human Resources.", "human_resources"),
        ("something with video games maybe", "game_development"),
        ("psych major", "psychology"),
        ("Physiothérapie".replace("ie", "y"), "physiotherapy"),
        ("I’d like to go into social work", "social_work"),
    ],
)
def test_surely_meant(text: str, id: str):
    (match,) = EN.find(text)
    assert (match.field.id, match.exact) == (id, True)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("marien biology", "marine_biology"),
        ("i love marien biology", "marine_biology"),
        ("datascience", "data_science"),
        ("data sceince", "data_science"),
        ("sofware enginering", "software"),
        ("softwareengineering", "software"),
        ("psycology", "psychology"),
        ("jornalism", "journalism"),
        ("acounting", "accounting"),
        ("vetinary", "veterinary"),
        ("pharamcy", "pharmacy"),
        ("enviromental science", "environment"),
        ("arcitecture", "architecture"),
        ("mecanical engineering", "mechanical_eng"),
        ("human resorces", "human_resources"),
        ("physioterapy", "physiotherapy"),
        ("cybersecurty", "cyber_security"),
        ("game devlopment", "game_development"),
        ("not nursing but medicine", "medicine"),
        ("what is nursing like", "nursing"),
        ("acting", "film"),
        ("biology", "marine_biology"),
        ("chemistry", "chemical_eng"),
    ],
)
def test_perhaps_meant(text: str, id: str):
    matches = EN.find(text)
    assert id in [match.field.id for match in matches[:2]]
    assert not any(match.exact for match in matches)
    assert all(0 < match.score < 100 for match in matches)


def test_a_wide_word_finds_several():
    for word in ("engineering", "design", "science", "health", "media", "business"):
        assert len(EN.find(word)) >= 3, word
    both = [match.field.id for match in EN.find("law or nursing")]
    assert sorted(both[:2]) == ["law", "nursing"]


@pytest.mark.parametrize(
    "text",
    [
        *("idk", "", "  ", "?", "🙂", "hm", "lol", "no", "yes", "ok", "not sure", "no idea", "dunno"),
        *("i like it", "do it", "skip", "help", "back", "later", "nothing", "none", "asdf", "qwerty", "x"),
        *("sounds good", "why do you ask", "hello there", "tell me more", "maybe", "I don’t know yet"),
        *(
            "underwater basket weaving",
            "beekeeping",
            "start",
            "stop",
            "whatever",
            "1",
            "a b c",
            "something new",
            "fill",
            "name",
        ),
    ],
)
def test_noise_finds_nothing(text: str):
    assert EN.find(text) == ()


@given(st.text(max_size=60))
def test_find_takes_any_text(text: str):
    matches = EN.find(text)
    assert matches == EN.find(text)
    assert len(matches) <= 4
    assert [match.score for match in matches] == sorted((match.score for match in matches), reverse=True)
    assert len({match.field.id for match in matches}) == len(matches)
    assert sum(match.exact for match in matches) == (len(matches) == 1 and matches[0].score == 100)


@given(
    st.sampled_from([name for field in EN.fields for name in (field.in_sentence, *field.aliases) if len(name) >= 8]),
    st.data(),
)
def test_two_letters_swapped_still_find_it(name: str, data: st.DataObject):
    words = name.split()
    longest = max(words, key=len)
    if len(longest) < 5:
        return
    at = data.draw(st.integers(1, len(longest) - 2))
    slip = longest[:at] + longest[at + 1] + longest[at] + longest[at + 2 :]
    (right,) = EN.find(name)
    found = EN.find(" ".join(slip if word == longest else word for word in words))
    assert right.field in [match.field for match in found], slip


def test_limits():
    assert len(EN.find("engineering", limit=2)) == 2
    assert EN.find("nursing", limit=0) == ()
    assert EN.find("nursing", limit=-1) == ()
    assert EN.suggestions(0) == ()
    assert len(EN.suggestions(999)) == len(EN.fields)


def test_a_long_text_is_cut_not_refused():
    assert EN.find("marine biology " + "x" * 100_000)[0].field.id == "marine_biology"


def test_by_id():
    assert all(EN.by_id(field.id) is field for field in EN.fields)
    assert EN.by_id("nonsense") is None
    assert EN.by_id("") is None


def test_suggestions_are_varied_and_steady():
    handful = EN.suggestions(6)
    assert len({field.cluster for field in handful}) == 6
    assert handful == EN.suggestions(6)
    assert len({field.id for field in EN.suggestions(999)}) == len(EN.fields)


@each_field
def test_related_fields(field: Field):
    related = EN.related(field.id)
    assert len(related) == 3
    assert field not in related
    assert related[0].cluster == field.cluster or set(related[0].riasec) & set(field.riasec)


def test_nothing_is_related_to_an_unknown_field():
    assert EN.related("nonsense") == ()


def test_search_phrases():
    nursing = EN.by_id("nursing")
    assert catalogue.search_phrases("nursing", nursing) == nursing.titles
    own = catalogue.search_phrases("  bee\nkeeping ", None)
    assert own[0] == "bee keeping"
    assert len(set(own)) == len(own) >= 3
    assert all("bee keeping" in phrase and "{" not in phrase for phrase in own)
    assert catalogue.search_phrases("{field}", None)[0] == "{field}"
    assert catalogue.search_phrases(" \n", None) == ()
    assert all(len(phrase) < 80 for phrase in catalogue.search_phrases("x" * 500, None))


# --- helpers ----------------------------------------------------------------------------------------------


@given(st.text(max_size=40))
def test_normalising_twice_is_normalising_once(text: str):
    assert normalise(normalise(text)) == normalise(text)
