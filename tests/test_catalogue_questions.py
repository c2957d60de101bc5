"""Questions that fit the minutes of a talk, and the quiz for a student who is not sure."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations import catalogue
from conversations.catalogue import Question, questions, quiz
from conversations.journey import GOALS

EN = catalogue.load("en")
BANK = catalogue.general_questions()

# --- questions for a talk ---------------------------------------------------------------------------------


def test_the_bank_has_three_of_each_kind_and_serves_each_goal():
    for kind in questions.KINDS:
        assert sum(asked.kind == kind for asked in BANK) >= 3, kind
    for goal in GOALS:
        assert sum(goal in asked.goals for asked in BANK) >= 5, goal
    assert {asked.order for asked in BANK} == {"warm_up", "core", "closing"}
    assert set(questions.IN_ORDER) == {*questions.KINDS, "field", "own"}


@pytest.mark.parametrize(
    ("minutes", "count"),
    [
        *((-5, 2), (0, 2), (5, 2), (10, 3), (14, 3), (15, 4), (17, 4)),
        *((18, 5), (20, 6), (25, 7), (29, 7), (30, 8), (45, 8), (600, 8)),
    ],
)
def test_question_count(minutes: int, count: int):
    assert catalogue.question_count(minutes) == count


some_texts = st.lists(st.text(max_size=30), max_size=12)
some_goals = st.lists(st.sampled_from(GOALS), unique=True)
a_field = st.sampled_from([(), *(field.questions for field in EN.fields)])


@settings(max_examples=300)
@given(st.integers(0, 90), some_goals, a_field, some_texts)
def test_any_pick(minutes: int, goals: list[str], of_field: tuple[str, ...], own: list[str]):
    picked = catalogue.pick_questions(minutes, goals, of_field, own)
    count = catalogue.question_count(minutes)
    asked = [question for question in picked if not question.spare]
    spare = [question for question in picked if question.spare]

    assert len(asked) == count
    assert picked == (*asked, *spare), "spare ones come last"
    assert picked == catalogue.pick_questions(minutes, goals, of_field, own), "the same each time"
    texts = [question.text.casefold() for question in picked if question.kind != "own"]
    assert len(set(texts)) == len(texts)

    mine = list(dict.fromkeys(" ".join(filtered(text).split()) for text in own))
    mine = [text for text in mine if text]
    assert [question.text for question in picked if question.kind == "own"] == mine, "none is lost, in their order"
    assert [question.text for question in spare] == mine[count:], "spare only beyond the count"
    assert all(question.kind == "own" for question in spare)

    places = [questions.IN_ORDER.index(question.kind) for question in asked]
    assert places == sorted(places)
    if count - len(mine) >= 6:
        assert {question.kind for question in asked} >= set(questions.SIX_KINDS)


def filtered(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)


@pytest.mark.parametrize(
    "goals",
    [[goal] for goal in GOALS] + [list(two) for two in permutations(GOALS, 2)],
)
@pytest.mark.parametrize("minutes", [15, 20, 30])
def test_the_goals_weigh(minutes: int, goals: list[str]):
    picked = catalogue.pick_questions(minutes, goals, EN.fields[0].questions, [])
    plain = catalogue.pick_questions(minutes, [], EN.fields[0].questions, [])
    for goal in goals:
        assert any(goal in asked.goals for asked in picked)

    def serving(chosen: tuple[Question, ...]) -> int:
        return sum(bool(set(goals) & set(asked.goals)) for asked in chosen)

    assert serving(picked) >= serving(plain)
    assert [asked.text for asked in picked] != [asked.text for asked in plain]


def test_a_half_hour_has_room_for_goal_and_field():
    field = EN.by_id("nursing")
    picked = catalogue.pick_questions(30, ["typical_day"], field.questions, [])
    assert [asked.kind for asked in picked] == [
        "path",
        "typical_day",
        "love",
        "field",
        "dislike",
        "who",
        "change",
        "my_place",
    ]
    assert picked[3].text == field.questions[0]


def test_the_goal_that_is_answered_least_comes_first():
    picked = catalogue.pick_questions(30, ["pros_cons", "typical_day"], EN.fields[0].questions, [])
    kinds = [asked.kind for asked in picked]
    assert "typical_day" in kinds
    assert "pros_cons" not in kinds, "what they love and dislike tells that already"


def test_a_short_talk_begins_easily_and_ends_with_the_student():
    picked = catalogue.pick_questions(15, [], EN.fields[0].questions, [])
    assert [asked.order for asked in picked] == ["warm_up", "core", "core", "closing"]


def test_an_own_question_is_not_asked_twice():
    general = BANK[0].text
    field = EN.fields[0].questions
    picked = catalogue.pick_questions(30, [], field, [general.upper(), field[0]])
    texts = [asked.text.casefold() for asked in picked]
    assert len(set(texts)) == len(texts) == 8


def test_unknown_goals_count_nothing():
    assert catalogue.pick_questions(20, ["fame"], (), []) == catalogue.pick_questions(20, [], (), [])


# --- the quiz ---------------------------------------------------------------------------------------------

QUIZ = quiz.load()
IDS = [statement.id for statement in QUIZ.statements]


def test_twelve_statements_two_a_letter():
    assert len(IDS) == 12
    assert sorted(statement.letter for statement in QUIZ.statements) == sorted("RIASEC" * 2)
    assert len({statement.text for statement in QUIZ.statements}) == 12
    assert all(len(statement.text) <= 80 for statement in QUIZ.statements)
    assert all(one.letter != other.letter for one, other in zip(QUIZ.statements, QUIZ.statements[1:], strict=False))


@pytest.mark.parametrize(
    ("answers", "letters"),
    [
        ({}, ""),
        (dict.fromkeys(IDS, "like"), ""),
        (dict.fromkeys(IDS, "dislike"), ""),
        (dict.fromkeys(IDS, "okay"), ""),
        ({"s1": "like"}, "S"),
        ({"s1": "like", "s2": "like", "i1": "like", "a1": "okay"}, "SIA"),
        ({"c1": "okay", "c2": "okay", "e1": "like"}, "EC"),
        (dict.fromkeys(IDS, "okay") | {"a1": "like", "r1": "dislike"}, "AISECR"),
        ({"s1": "like", "x9": "like", "": "like", "r1": "adore"}, "S"),
    ],
)
def test_score(answers: dict[str, str], letters: str):
    assert quiz.score(answers) == tuple(letters)


@given(st.dictionaries(st.sampled_from(IDS), st.sampled_from(quiz.ANSWERS)))
def test_any_answers_lead_to_three_fields(answers: dict[str, str]):
    letters = quiz.score(answers)
    assert len(set(letters)) == len(letters)
    fields = quiz.suggest(letters, EN)
    assert len({field.id for field in fields}) == 3
    assert len({field.cluster for field in fields}) == 3
    assert fields == quiz.suggest(letters, EN)
    if letters:
        assert letters[0] in fields[0].riasec or set(letters[:3]) & set(fields[0].riasec)


@given(st.dictionaries(st.sampled_from(IDS), st.sampled_from(quiz.ANSWERS)), st.sampled_from(IDS))
def test_a_like_more_never_lowers_its_letter(answers: dict[str, str], id: str):
    def rank(given: dict[str, str]) -> int:
        letters = quiz.score(given)
        return letters.index(id[0].upper()) if id[0].upper() in letters else 6

    liked = answers | {id: "like"}
    assert rank(liked) <= rank(answers) or quiz.score(liked) == ()


@pytest.mark.parametrize("letter", "RIASEC")
def test_one_letter_leads_to_fields_with_that_letter(letter: str):
    first, *others = quiz.suggest((letter,), EN)
    assert first.riasec[0] == letter
    assert all(letter in field.riasec for field in others)


def test_the_quiz_leads_where_one_would_think():
    assert "nursing" in [field.id for field in quiz.suggest("SIC", EN)]
    assert "graphic_design" in [field.id for field in quiz.suggest("AER", EN)]
    assert "marketing" in [field.id for field in quiz.suggest("EIA", EN)]
    assert "civil_eng" in [field.id for field in quiz.suggest("RIC", EN)]
    assert quiz.suggest((), EN) == EN.suggestions(3)
    assert len(quiz.suggest("SIC", EN, limit=20)) == 20
    assert quiz.suggest("SIC", EN, limit=0) == ()
