"""What holds for every text: total, deterministic, spans inside the text, messages for every code; and the parts below the rules."""

import gc
import json
import re
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.review import (
    CHANNELS,
    INVITATION,
    QUESTION,
    THANKS,
    review_invitation,
    review_question,
    review_thanks,
    tips,
)
from conversations.review.alternatives import any_of
from conversations.review.durations import durations
from conversations.review.names import may_be
from conversations.review.negation import denied
from conversations.review.phrases import Phrases, phrases
from conversations.review.reading import READ_AT_MOST, Reading
from conversations.review.spelling import fold
from conversations.texts import load

PIECES = st.sampled_from(
    [
        *(
            "i'd love to talk",
            "could you",
            "refer me",
            "15 mins",
            "\n\n",
            "Hi ",
            "Dear Dr. ",
            "Sarah",
            ", ",
            ". ",
            "? ",
            "…",
            "[Name]",
        ),
        *(
            "<role>",
            "____",
            "job",
            "if",
            "not",
            "and",
            "what do you",
            "é",
            "e\u0301",
            "İ",
            "ß",
            "½",
            "1/2 hour",
            "😊",
            "\u2028",
            "\x00",
        ),
        *(
            "'",
            "’",
            "–",
            "thank you",
            "by friday",
            "Best,\nTom",
            "my resume",
            "your company",
            "at 3pm",
            "tomorrow",
            "x",
            "XXX",
            "a",
            "u",
        ),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join), st.lists(PIECES, max_size=60).map(" ".join)
)


def every_review(text: str, contact: str = "Sarah Lopez") -> list[Any]:
    found: list[Any] = [review_thanks(text, contact), review_question(text), tips(text, "invitation", "email")]
    return found + [review_invitation(text, channel, contact) for channel in CHANNELS]


@given(TEXTS, st.one_of(st.just(""), st.text(max_size=30)))
@settings(max_examples=300)
def test_any_text_is_reviewed_with_spans_inside_it(text: str, contact: str) -> None:
    reviews = every_review(text, contact)
    for finding in [finding for review in reviews for finding in review]:
        assert 0 <= finding.start <= finding.end <= len(text), finding
    assert reviews == every_review(text, contact)


@given(st.text(max_size=300))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(TEXTS)
def test_words_stand_where_they_say(text: str) -> None:
    passage = Reading(text).whole
    words = passage.words.split()
    assert len(passage.spans) == len(words)
    at = 0
    for word, (first, last) in zip(words, passage.spans, strict=True):
        assert 0 <= first <= last <= len(text)
        assert passage.span(at, at + len(word) + 1) == (first, last)
        assert at in passage.places(word)
        at += len(word) + 1


@given(
    st.lists(st.sampled_from(["on", "one", "top", "to", "o?n", "x*y", "(?:a|b)c", "[|]d", r"\|e", "on"]), min_size=1),
    TEXTS,
)
def test_alternatives_by_their_first_letter_are_the_same(alternatives: list[str], text: str) -> None:
    written = "|".join(alternatives)
    for words in (text, *alternatives, "on one to n top ac bc |d |e xxy"):
        assert re.findall(rf"\b{any_of(written)}\b", words) == re.findall(rf"\b(?:{written})\b", words)


ADVERSARIAL = [
    "i am looking for a " * 5_300,
    "a" * 100_000,
    "(" * 100_000,
    "[" * 100_000,
    "<a" * 50_000,
    "," * 100_000,
    "\n" * 100_000,
    " " * 100_000 + "x",
    "hi " * 33_000,
    "if anything " * 8_000,
    "could you do you have any " * 4_000,
    "what do you and what do you " * 3_500,
    "1 " * 50_000,
    "1.1." * 25_000,
    "thanks, thanks, " * 6_000,
    "Best,\n" * 16_000,
    "e\u0301" * 50_000,
    "_" * 100_000,
    "XXX " * 25_000,
    "Subject: x\n" * 9_000,
    "'" * 100_000,
    "at A" * 25_000,
    "not " * 25_000,
]


@pytest.mark.parametrize("text", ADVERSARIAL, ids=range(len(ADVERSARIAL)))
def test_long_hostile_texts_come_to_an_end(text: str) -> None:
    begun = time.process_time()
    for review in every_review(text):
        for finding in review:
            assert 0 <= finding.start <= finding.end <= len(text)
    assert time.process_time() - begun < 20, "seven reviews of 20,000 characters each"


def test_what_comes_after_a_very_long_beginning_is_counted_but_not_read() -> None:
    text = "word " * (READ_AT_MOST // 5) + "Could you refer me for a job?"
    codes = {finding.code for finding in review_invitation(text, "email", "")}
    assert "too-long" in codes
    assert "asks-for-job" not in codes


RULES = {rule.code for table in (INVITATION, THANKS, QUESTION) for rule in table}


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_code_has_its_words(code: str) -> None:
    texts = load("en")
    values = {"limit": "200", "count": "210", "unit": "words", "blank": "[x]", "name": "Sarah", "written": "Sara"}
    for key in (f"found_{code}", f"mend_{code}"):
        assert 20 < len(texts.say("review", key, values)) < 200


def test_the_codes_are_those_of_the_specification() -> None:
    assert {rule.code for rule in INVITATION} == {
        "asks-for-job",
        "resume-unasked",
        "no-conversation-ask",
        "no-time-limit",
        "too-much-time",
        "too-long",
        "no-introduction",
        "no-reason",
        "one-slot-only",
        "pressure",
        "placeholder",
        "wrong-name",
        "impersonal-greeting",
        "no-thanks",
        "sells-self",
    }
    assert {rule.code for rule in THANKS} == {
        "asks-for-job",
        "no-thanks",
        "nothing-specific",
        "too-long",
        "placeholder",
        "wrong-name",
        "impersonal-greeting",
        "pressure",
    }
    assert {rule.code for rule in QUESTION} == {
        "closed",
        "asks-for-job",
        "look-it-up",
        "too-personal",
        "several-at-once",
        "leading",
    }
    guide = {rule.guide for table in (INVITATION, THANKS, QUESTION) for rule in table}
    assert all(rule == "convention" or re.fullmatch(r"G\d{1,2}", rule) for rule in guide)


def test_values_fill_every_place_of_the_message() -> None:
    texts = load("en")
    long_note = "Hi Sara [Name], " + "x" * 300
    for finding in review_invitation(long_note, "linkedin_note", "Sarah Lopez"):
        assert texts.say("review", f"found_{finding.code}", dict(finding.values))
    email = "I recieve my oppurtunity. " + "I pick your brain and my. " * 30
    given_tips = tips(email, "invitation", "email")
    assert {tip.code for tip in given_tips} == {"subject-line", "best-under-100", "many-i", "pick-your-brain", "typo"}
    for tip in given_tips:
        assert texts.say("review", tip.message, dict(tip.values))
    assert json.dumps([tip.values for tip in given_tips])


def test_no_tip_where_all_is_well() -> None:
    assert tips("Subject: A question\n\nHi Jo, could we talk? Your talk was great.", "invitation", "email") == ()
    assert tips("What do you love about your work?", "question") == ()


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("15 minutes", [15]), ("20mins", [20]), ("a quarter of an hour", [15]), ("half an hour or so", [30]),
        ("an hour", [60]), ("1.5 hours", [90]), ("15–20 minutes", [20]), ("ten to fifteen minutes", [15]),
        ("twenty-five minutes", [25]), ("three quarters of an hour", [45]), ("an hour and a half", [90]),
        ("1/2 hour", [30]), ("½ hour", [30]), ("a couple of hours", [120]), ("1 hr", [60]), ("30m", [30]),
        ("15 minutes away", []), ("within 24 hours", []), ("an hour ago", []), ("your 20-minute talk", []),
        ("a few minutes", []), ("40 hours a week", []), ("two years", []),
    ],
)  # fmt: skip
def test_durations(text: str, minutes: list[int]) -> None:
    assert [duration.minutes for duration in durations(Reading(f"could we talk {text}").whole)] == minutes


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("i am not asking for", True), ("without expecting", True), ("i would never ask for", True),
        ("i am not sure if you have", False), ("i do not know whether you are", False), ("why not", False),
        ("if you are not too busy could you", False), ("i am", False), ("not only would i like", False),
    ],
)  # fmt: skip
def test_denied(words: str, expected: bool) -> None:
    assert denied(words) is expected


@pytest.mark.parametrize(
    ("greeted", "contact", "expected"),
    [
        (("Bob",), "Robert Miles", True), (("Jose",), "José García", True), (("Lopez",), "Sarah Lopez", True),
        (("Sara",), "Sarah Lopez", False), (("Sarah", "Chen"), "Sarah Lopez", False), (("S.",), "Sarah", True),
        (("MaryLou",), "Mary Lou Ng", True), (("Tom",), "Tim", False), (("Wei",), "Zhang Wei", True),
    ],
)  # fmt: skip
def test_names(greeted: tuple[str, ...], contact: str, expected: bool) -> None:
    assert may_be(greeted, contact, titled=False) is expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I'd love 15mins w/ you – ok?", "i would love 15 minutes with you , ok ? "),
        ("Dr. Okafor of the U.S. team. Thx!", "dr okafor of the u s team . thanks . "),
        ("hi sarah\nim a student\ncan i ask u", "hi sarah . i am a student . can i ask you . "),
        ("José’s café... maybe? Yes", "jose cafe , maybe ? yes . "),
        ("- one\n- two", "one . two . "),
    ],
)
def test_plain_words(text: str, words: str) -> None:
    assert Reading(text).whole.words == words


def test_phrases_read_as_written() -> None:
    book = phrases("looking|seeking for? ~2 job|jobs !fair")
    hits = {
        text: book.stand_in(Reading(text).whole)
        for text in (
            "looking for a good job",
            "seeking jobs",
            "looking for advice from job people",
            "looking for a job fair",
            "looking, job",
        )
    }
    assert list(hits.values()) == [True, True, False, False, False]
    with pytest.raises(ValueError, match="nonsense"):
        phrases("a <nonsense>").stand_in(Reading("a job").whole)


def test_every_phrase_of_the_rules_can_be_read() -> None:
    """They are read when they are first looked for, so a slip in one would show in a student's chat."""
    books = [found for found in gc.get_objects() if isinstance(found, Phrases)]
    assert len(books) > 20
    for book in books:
        for phrase in book.phrases:
            assert phrase.pattern.pattern, phrase.source
