"""Drafts from random answers: whatever a student typed, a draft has no hole, keeps its length, and passes our own review."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from conversations import thank_yous, writing
from conversations.journey import CHANNELS, GOALS, MODES, Contact, Journey, Note, Talk
from conversations.review import review_invitation, review_thanks
from conversations.texts import load

TEXTS = load("en")
WORDS = {"email": 99, "linkedin_message": 120, "text_message": 60}
TIME = datetime(2026, 3, 10, 15, 0, tzinfo=UTC)

NAMES = [
    "Maya Chen",
    "Dr. Okafor",
    "Prof. Dr. Ana López",
    "maya",
    "Jean-Luc van der Berg",
    "O'Neil",
    "Maya Chen, PhD",
    "Mr Smith",
    "Ana (HR)",
    "María José García-Márquez y Fernández de Córdoba",
    "St. John Smythe",
]
STUDENTS = ["Sam Rivera", "sam", "Zoë Öz", "Bartholomew Featherstonehaugh-Cholmondeley"]
ROLES = [
    "",
    "reef ecologist",
    "MRI technologist",
    "university lecturer",
    "CEO",
    "works with animals",
    "UX designer",
    "she runs a bakery",
    "nurse.",
    "data",
    "honest broker",
    "Senior Vice President of Strategic Partnerships and International Business Development",
    "software engineer, ex-Google",
    "head of design",
]
EMPLOYERS = [
    "",
    "Northgate Hospital",
    "a small studio",
    "Google",
    "University of Leeds",
    "self-employed",
    "her own practice",
    "St. Mary's",
    "Yahoo!",
    "at the BBC",
    "The Very Long Institute for the Advancement of Everything Under the Sun and the Moon and Beyond",
]
SPARKS = [
    "",
    "her talk about coral reefs",
    "I loved your article!!",
    "the way she explains things",
    "because it's cool",
    "idk",
    "your podcast, esp. the last one...",
    "She went to my school.",
    "We met at the fair, and you said I could write",
    "“Reefs of tomorrow”",
    "how she became a nurse at 40",
    "her TED talk (2021)",
    "👍",
    "her",
    "her work / life balance",
    "what you do , and why",
]
FOUND = [
    "",
    "family",
    "friend",
    "professor",
    "alumni",
    "event",
    "linkedin",
    "other",
    "my aunt works with her",
    "Google search",
    "she teaches my class",
    "my aunt",
    "my dad's cousin",
    "my mother's friend",
    "my neighbour",
    "my friend",
    "through my aunt",
]
STUDIES = [
    "",
    "second-year biology at Leeds",
    "Biology",
    "I'm in 11th grade",
    "high school senior",
    "computer science student at MIT",
    "MSc Data Science",
    "undecided",
    "engineering, 3rd year",
    "law",
    "honours physics",
    "nursing student",
    "finished school",
    "B.Sc.",
    "gap year",
]
FIELDS = [
    "",
    "marine biology",
    "be a pilot",
    "something with animals",
    "UX",
    "medicine",
    "I want to help people",
    "AI/ML",
]
ADVICE = [
    "",
    "Write to the field station",
    "learn python!!",
    "don't stress",
    "Read “Deep Work”",
    "she said: keep a diary",
]
SURPRISES = ["", "How much of it is writing", "that she hates mondays", "everything"]
REFERRERS = ["", "Dr. Ana Okafor", "Tom", "my uncle"]

ANYTHING = st.text(max_size=120) | st.lists(
    st.sampled_from([*"{}[]<>&.,;:!?…–-•*()\n\t\x00", "  ", " ,", "a", "Ω", "李"]), max_size=60
).map("".join)


def one_of(*lists: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from([word for words in lists for word in words])


@st.composite
def students(draw: st.DrawFn, *, anything: bool = False) -> tuple[Journey, Contact]:
    """A student and a contact: answers as students give them, or any text at all."""

    def said(*lists: list[str]) -> str:
        return draw(one_of(*lists) | ANYTHING if anything else one_of(*lists))

    journey = replace(
        Journey.new(name=said(STUDENTS)[:80]),
        studies=said(STUDIES),
        field=said(FIELDS),
        zone=draw(st.sampled_from(["", "Europe/London", "Asia/Tokyo"])),
        goals=tuple(draw(st.lists(st.sampled_from(GOALS), unique=True))),
    )
    place = said(["", "Café Nero", "her office", "https://meet.example/j/1?pwd=2", "+44 20 7946 0958"])
    zone = draw(st.sampled_from(["Europe/London", "America/New_York", "UTC"]))
    talk = Talk(TIME.replace(tzinfo=None), zone, draw(st.integers(1, 90)), draw(st.sampled_from(["", *MODES])), place)
    contact = Contact(
        1,
        name=said(NAMES),
        role=said(ROLES),
        employer=said(EMPLOYERS),
        spark=said(SPARKS),
        found=said(FOUND),
        channel=draw(st.sampled_from(CHANNELS)),
        field=journey.field,
        referrer_name=said(REFERRERS),
        later_on=draw(st.sampled_from([None, date(2026, 5, 1)])),
        sent_at=draw(st.sampled_from([None, TIME])),
        held_at=draw(st.sampled_from([None, TIME])),
        talk=draw(st.sampled_from([None, talk])),
        questions=tuple(
            draw(st.lists(one_of(["What do you like about it?", "How did you start?", "Why? " * 60]), max_size=4))
        ),
        notes=(Note(said(["", "What do you love?", "Pay"]), said(["", "She started as a diver", "long " * 300])),),
        advice=said(ADVICE),
        surprise=said(SURPRISES),
        names=tuple(draw(st.lists(one_of(["Tom Reed", "his boss", ""]), max_size=3))),
    )
    return journey, contact


def holes(text: str) -> Iterator[str]:
    """What no draft may have, whatever was typed."""
    if not text.strip() or text != text.strip():
        yield "empty, or blank at an end"
    if "  " in text or "\n\n\n" in text or re.search(r"[ \t]$", text, re.MULTILINE):
        yield "blanks"
    if not all(letter.isprintable() or letter == "\n" for letter in text):
        yield "control characters"


def clumsy(text: str) -> Iterator[str]:
    """What no draft from decent answers may have."""
    if "{" in text or " ," in text:
        yield "a place, or a blank before a comma"
    if found := re.search(r"\ba (?:[aeio]\w|MRI|UX\w|hour|honou?r)|\ban (?:uni|one|use|UX)", text):
        yield f"article: {found[0]}"
    if found := re.search(r"[!?.,;:]{2,}", re.sub(r"St\.|Dr\.|Sc\.", "", text)):
        yield f"marks: {found[0]}"


def over(text: str, channel: str) -> bool:
    return len(text) > 300 if channel == "linkedin_note" else len(text.split()) > WORDS.get(channel, 200)


def codes(text: str, contact: Contact) -> list[str]:
    """What the review finds; a reason cannot be given where nothing is known of the person."""
    found = [finding.code for finding in review_invitation(text, contact.channel, contact.name)]
    anything = contact.role or contact.employer or contact.spark or contact.referrer_name
    return found if anything else [code for code in found if code != "no-reason"]


@given(students())
def test_decent_answers_make_invitations_without_a_finding(answers: tuple[Journey, Contact]) -> None:
    journey, contact = answers
    drafts = writing.invitations(journey, contact, TEXTS)
    assert len(set(drafts)) == 3, "three drafts to choose from"
    for text in drafts:
        assert [*holes(text), *clumsy(text)] == [], text
        assert not over(text, contact.channel), text
        assert "15 to 20 minutes" in text
        assert re.search(r"\b[Tt]hank you\b", text), text
        assert contact.first_name.split()[-1].rstrip(",").lower() in text.lower(), f"greets nobody: {text}"
        if contact.channel != "in_person":
            assert codes(text, contact) == [], text


@given(students())
def test_a_note_of_200_characters_still_greets_and_says_who_writes(answers: tuple[Journey, Contact]) -> None:
    journey, contact = answers
    for text in writing.invitations(journey, replace(contact, channel="linkedin_note"), TEXTS, note_limit=200):
        assert len(text) <= 200, text
        assert [*holes(text), *clumsy(text)] == [], text
        assert codes(text, replace(contact, channel="linkedin_note")) == [], text


@given(students())
def test_decent_answers_make_messages_without_a_finding(answers: tuple[Journey, Contact]) -> None:
    journey, contact = answers
    line = writing.subject(journey, contact, TEXTS)
    assert 0 < len(line) <= 70, line
    for kind in writing.KINDS:
        text = writing.message(kind, journey, contact, TEXTS)
        assert [*holes(text), *clumsy(text)] == [], text


@given(students())
def test_a_thank_you_that_is_offered_has_no_finding(answers: tuple[Journey, Contact]) -> None:
    journey, contact = answers
    drafts = thank_yous.drafts(journey, contact, TEXTS)
    for text in drafts.values():
        assert [*holes(text), *clumsy(text)] == [], text
        assert review_thanks(text, contact.name) == (), text
    asked_about = any(note.about and note.text for note in contact.notes)
    if asked_about or contact.advice or any(contact.names):
        assert set(drafts) == set(thank_yous.KINDS), contact


@settings(max_examples=150)
@given(students(anything=True))
def test_any_text_makes_no_hole(answers: tuple[Journey, Contact]) -> None:
    journey, contact = answers
    drafts = list(writing.invitations(journey, contact, TEXTS))
    assert not [text for text in drafts if over(text, contact.channel)]
    drafts += [writing.message(kind, journey, contact, TEXTS) for kind in writing.KINDS]
    for text in drafts:
        assert list(holes(text)) == [], text
    assert 0 < len(writing.subject(journey, contact, TEXTS)) <= 70


@pytest.mark.parametrize("channel", CHANNELS)
def test_nothing_known_is_no_excuse(channel: str) -> None:
    for text in writing.invitations(Journey.new(), Contact(1, channel=channel), TEXTS):
        assert [*holes(text), *clumsy(text)] == []
        assert "student" in text
    for kind in writing.KINDS:
        text = writing.message(kind, Journey.new(), Contact(1, channel=channel), TEXTS)
        assert [*holes(text), *clumsy(text)] == [], text


def test_another_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        writing.message("love_letter", Journey.new(), Contact(1), TEXTS)


MAYA = Contact(1, name="Maya Chen", role="reef ecologist", employer="Northgate", channel="email")
SAM = replace(Journey.new(name="Sam Rivera"), studies="biology at Leeds", field="marine biology")


@pytest.mark.parametrize(
    "spark",
    [
        "I want to work there",
        "you have an amazing job and I'd love to have it",
        "that they offer internships",
        "She hires interns every year",
        "I'd love an internship with her",
        "her",
        "Your job!!",
    ],
)
def test_a_wish_for_a_job_and_a_spark_of_nothing_stay_out(spark: str) -> None:
    for text in writing.invitations(SAM, replace(MAYA, spark=spark), TEXTS):
        assert "reef ecologist at Northgate" in text, "their work is the reason instead"
        assert not re.search(r"\b(?:job|work there|intern\w*)\b", text), text


@pytest.mark.parametrize(
    ("spark", "kept"),
    [
        ("I want to know how she got her first job", "how you got your first job"),
        ("her work with refugees", "your work with refugees"),
        ("I loved your article!!", "I loved your article!"),
        ("the way he talks about his job", "the way you talk about your job"),
    ],
)
def test_a_spark_that_only_mentions_work_is_kept(spark: str, kept: str) -> None:
    for text in writing.invitations(SAM, replace(MAYA, spark=spark), TEXTS):
        assert kept in text


@pytest.mark.parametrize(
    ("referrer", "said"),
    [
        ("my uncle", "My uncle gave me your name."),
        ("My professor", "My professor gave me your name."),
        ("my aunt rosa", "Aunt Rosa gave me your name."),
        ("Dr. Ana Okafor", "Dr. Ana Okafor gave me your name."),
    ],
)
def test_who_named_them_is_called_as_people_are(referrer: str, said: str) -> None:
    assert said in writing.invitations(SAM, replace(MAYA, referrer_name=referrer), TEXTS)[0]


@pytest.mark.parametrize(
    ("name", "role", "said"),
    [
        ("St. John Smythe", "chef", "Hi St. John,"),
        ("Maya Chen", "X-ray tech", "your work as an X-ray tech at Northgate"),
        ("Maya Chen", "something with computers", "your work at Northgate"),
    ],
)
def test_odd_names_and_roles(name: str, role: str, said: str) -> None:
    assert said in writing.invitations(SAM, replace(MAYA, name=name, role=role), TEXTS)[1]
