"""What typed words mean where buttons were offered: a choice in spite of typos, a question back, or an answer."""

from __future__ import annotations

import pytest

from conversations.typed import asks_back, mentioned, typed_choice

LABELS = {"go": "Let's go", "how": "How does it work?", "email": "Email", "note": "LinkedIn invite note"}
ALSO = {"go": ("yes", "ok", "start"), "email": ("e-mail", "mail")}


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("let's go", "go"),
        ("LETS GO!!", "go"),
        ("let’s go 🙂", "go"),
        ("ok", "go"),
        ("emial", "email"),
        ("e mail", "email"),
        ("linkedin invit note", "note"),
        ("how does it wrok", "how"),
        ("mial", None),  # four letters are too few for a guess
        ("no", None),
        ("", None),
        ("🙂", None),
    ],
)
def test_a_choice_is_typed(text: str, choice: str | None) -> None:
    assert typed_choice(text, LABELS, ALSO) == choice


def test_a_tie_is_no_choice() -> None:
    assert typed_choice("monday", {"a": "mondays", "b": "mondaya"}, {}) is None


@pytest.mark.parametrize(
    ("text", "anywhere", "where_questions_are_answers"),
    [
        ("why?", True, True),
        ("but why do you ask", True, True),
        ("what is this", True, False),
        ("wait, what's this about", True, False),
        ("who are you", True, False),
        ("is that private?", True, False),
        ("what do you mean by that?", True, False),
        ("huh", True, True),
        ("???", True, True),
        ("why she left consulting", False, False),
        ("how it is to work there", False, False),
        ("What does a day look like?", False, False),
        ("Who trained you?", False, False),
    ],
)
def test_a_question_back(text: str, anywhere: bool, where_questions_are_answers: bool) -> None:
    assert asks_back(text, strictly=False) == anywhere
    assert asks_back(text, strictly=True) == where_questions_are_answers


def test_choices_in_the_middle_of_a_sentence() -> None:
    words = {"trends": ("future", "heading"), "day": ("typical day", "normal day"), "openings": ("jobs",)}
    assert mentioned("mostly the future, and a Normal day!", words) == ("trends", "day")
    assert mentioned("futures", words) == ()


def test_what_resembles_an_old_answer_corrects_it() -> None:
    assert typed_choice("Rob Dunne", {"keep": "Rob Dunn"}, {}) == "keep"
    assert typed_choice("Rob Dunne", {"keep": "Rob Dunn"}, {}, ["keep"]) is None
    assert typed_choice("rob dunn", {"keep": "Rob Dunn"}, {}, ["keep"]) == "keep"
