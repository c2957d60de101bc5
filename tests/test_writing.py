"""Drafts: what is missing leaves no hole, what is long fits, each message says what it is for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from conversations import thank_yous, writing
from conversations.journey import CHANNELS, GOALS, Contact, Journey, Note, Talk
from conversations.review import review_invitation, review_thanks
from conversations.review.names import own_words
from conversations.texts import load

TEXTS = load("en")
STUDENT = replace(
    Journey.new(name="Sam Rivera"),
    studies="second-year biology at Leeds",
    field="marine biology",
    field_id="marine_biology",
    goals=("typical_day", "openings"),
    zone="Europe/London",
)
MAYA = Contact(
    1,
    name="Maya Chen",
    role="reef ecologist",
    employer="Northgate Aquarium",
    found="events",
    spark="her talk about coral reefs",
    channel="email",
    field="marine biology",
)


def message(kind: str, **facts: Any) -> str:
    return writing.message(kind, STUDENT, replace(MAYA, **facts), TEXTS)


# --- invitations ----------------------------------------------------------------------------------------------------


def test_a_whole_invitation_by_email() -> None:
    warm, short, formal = writing.invitations(STUDENT, MAYA, TEXTS)
    assert warm == (
        "Hi Maya,\n\n"
        "I'm Sam Rivera, a second-year biology student at Leeds. I came across you at an event. "
        "What first caught my interest: your talk about coral reefs.\n\n"
        "I'm finding out whether marine biology could be for me, and would love to hear what a normal day looks like and how "
        "people find their way into it.\n\n"
        "Would you have 15 to 20 minutes for a call or a coffee on me, whenever it suits you? "
        "If not, that's perfectly all right.\n\n"
        "Thank you for reading this!\n\n"
        "All the best,\nSam Rivera"
    )
    assert short.endswith("Thank you!\n\nBest,\nSam Rivera")
    assert formal.startswith(
        "Dear Maya Chen,\n\nMy name is Sam Rivera, and I am a second-year biology student at Leeds."
    )
    assert "'" not in formal, "no contractions where it is formal"


def test_who_named_them_opens_the_door() -> None:
    for draft in writing.invitations(STUDENT, replace(MAYA, referrer_name="Dr. Ana Ruiz", found="referral"), TEXTS):
        assert "Dr. Ana Ruiz" in draft
        assert "event" not in draft


@pytest.mark.parametrize(
    "found", ["family", "friend", "professors", "alumni", "event", "linkedin", "my aunt works with her"]
)
def test_how_they_were_found_is_reason_enough(found: str) -> None:
    contact = Contact(1, name="Maya Chen", found=found, channel="email")
    warm = writing.invitations(STUDENT, contact, TEXTS)[0]
    assert writing.invitations(STUDENT, replace(contact, found=""), TEXTS)[0] != warm
    assert review_invitation(warm, "email", "Maya Chen") == ()


def test_a_contact_without_a_name_is_greeted_all_the_same() -> None:
    for draft in writing.invitations(STUDENT, replace(MAYA, name=""), TEXTS):
        assert draft.startswith("Hello,")


def test_in_person_nothing_is_written() -> None:
    for draft in writing.invitations(STUDENT, replace(MAYA, channel="in_person"), TEXTS):
        assert "\n" not in draft
        assert "reading" not in draft


def test_a_long_detail_makes_way_for_the_rest() -> None:
    contact = replace(MAYA, spark="the way she talks about reefs " * 12, channel="linkedin_note")
    for draft in writing.invitations(STUDENT, contact, TEXTS):
        assert len(draft) <= 300
        assert "Maya" in draft
        assert "Sam Rivera" in draft
        assert "second-year biology" in draft


@pytest.mark.parametrize("channel", CHANNELS)
def test_endless_answers_fit_everywhere(channel: str) -> None:
    name, words = "Wolfeschlegelstein" * 5, "of the very long and endless way " * 20
    journey = replace(STUDENT, name=name, studies=words, field=words)
    contact = replace(MAYA, name=name, role=words, employer=words, spark=words, found=words, channel=channel)
    for limit in (300, 200):
        for draft in writing.invitations(journey, contact, TEXTS, note_limit=limit):
            if channel == "linkedin_note":
                assert len(draft) <= limit
            assert len(draft.split()) <= {"text_message": 60, "linkedin_message": 120, "in_person": 120}.get(
                channel, 99
            )
            assert "Wolfe" in draft
            assert "15 to 20 minutes" in draft


def test_the_subject_says_what_it_is_about() -> None:
    assert writing.subject(STUDENT, MAYA, TEXTS) == "15 minutes about marine biology?"
    assert writing.subject(STUDENT, replace(MAYA, referrer_name="Ana Ruiz"), TEXTS).startswith(
        "Ana Ruiz gave me your name"
    )
    assert writing.subject(Journey.new(), Contact(1), TEXTS)


LETTERS = st.text(st.characters(categories=("Lu", "Ll", "Lo")), min_size=1, max_size=12)
# Neither "ı", whose capital is an I, nor "III", which is no name.
CASED = st.characters(categories=("Lu", "Ll", "Lo")).filter(lambda letter: letter.upper().lower() == letter.lower())
NAME = st.lists(st.text(CASED, min_size=3, max_size=12), min_size=1, max_size=3).map(" ".join).filter(own_words)
PHRASE = st.lists(LETTERS, min_size=1, max_size=6).map(" ".join)


@pytest.mark.parametrize("blank", ["TBD", "tba", "TODO", "N/A", "xxx"])
def test_a_blank_for_who_named_them_is_nobody(blank: str) -> None:
    contact = Contact(1, name="Maya Chen", role="nurse", channel="email", referrer_name=blank)
    for draft in writing.invitations(Journey.new(name="Sam"), contact, TEXTS):
        assert blank not in draft


@settings(max_examples=200)
@given(st.data())
def test_any_words_in_any_script_make_invitations_without_a_finding(data: st.DataObject) -> None:
    def some() -> str:
        return data.draw(st.just("") | PHRASE)

    journey = replace(
        Journey.new(name=some()),
        studies=some(),
        field=some(),
        goals=tuple(data.draw(st.lists(st.sampled_from(GOALS), unique=True))),
    )
    known = data.draw(st.sampled_from(["nurse", "marketing", "reef ecologist at the zoo", "CEO"]))
    contact = Contact(1, name=data.draw(NAME), role=known, employer=some(), spark=some(), found=some())
    contact = replace(contact, channel=data.draw(st.sampled_from(CHANNELS)), referrer_name=some())
    for draft in writing.invitations(journey, contact, TEXTS):
        assert "  " not in draft
        assert "{" not in draft
        for paragraph in draft.split("\n\n"):
            assert paragraph
            assert paragraph == paragraph.strip()
            assert not paragraph[0].islower() or paragraph[0].upper() == paragraph[0], paragraph
        if contact.channel != "in_person":
            assert [finding.code for finding in review_invitation(draft, contact.channel, contact.name)] == [], draft


# --- messages -------------------------------------------------------------------------------------------------------

TALK = Talk(datetime.fromisoformat("2026-03-10T15:00"), "Europe/Paris", 20, "cafe", "Café Nero")


def test_a_yes_is_answered_with_all_of_the_talk() -> None:
    text = message("reply_yes", talk=TALK)
    for words in (
        "Tuesday 10 March at 3:00",
        "Paris time",
        "20 minutes",
        "over a coffee",
        "my treat",
        "Café Nero",
        "Thank you",
    ):
        assert words in text.replace("\u202f", " "), words
    assert "Paris" not in message("reply_yes", talk=replace(TALK, zone="Europe/London"))
    call = message("reply_yes", talk=replace(TALK, mode="call", place=""))
    assert "treat" not in call
    assert "by phone" in call


def test_a_yes_without_a_time_leaves_them_the_choice() -> None:
    text = message("reply_yes")
    assert "Any day and hour that suits you" in text
    assert "15 to 20 minutes" in text


def test_of_the_place_only_what_helps_them_is_said() -> None:
    """Where a number is asked for, who calls whom is told as well; an app has no link."""
    call, video = replace(TALK, mode="call"), replace(TALK, mode="video")
    assert "calls" not in message("reply_yes", talk=replace(call, place="she calls me"))
    assert "The number: 0171 123456\n" in message("reply_yes", talk=replace(call, place="I call her, 0171 123456"))
    assert "Where: Zoom\n" in message("reply_yes", talk=replace(video, place="Zoom"))
    assert "link" not in message("reply_yes", talk=replace(video, place="she sends me the link on Monday"))


def test_answers_by_email_are_no_talk() -> None:
    for kind in ("thanks_warm", "thanks_short", "tell_back", "keep_in_touch"):
        assert "talk" not in message(kind, answer="email_only"), kind


def test_a_link_is_kept_whole() -> None:
    link = "https://meet.example/j/1?pwd=2.x"
    assert f"The link: {link}\n" in message("confirm", talk=replace(TALK, mode="video", place=link))


def test_later_names_the_day_they_named() -> None:
    assert "Monday 4 May" in message("reply_later", later_on=date(2026, 5, 4))
    assert "better time" in message("reply_later")


def test_a_no_is_thanked_for_and_asks_whom_else() -> None:
    text = message("reply_no")
    assert "thank you" in text.lower()
    assert "somebody else" in text
    assert "completely understand" in text


def test_a_no_that_names_somebody_is_thanked_for_the_name_and_asks_for_no_other() -> None:
    text = message("reply_no", names=("Tom Reed",))
    assert "naming Tom Reed" in text
    assert "somebody else" not in text


def test_a_resume_is_not_what_it_is_about() -> None:
    text = message("reply_resume")
    assert "not applying" in text
    assert "15 to 20 minutes" in text


def test_by_email_three_questions_are_asked() -> None:
    asked = message("reply_email_only", questions=("What led you here?",))
    assert "1. What led you here?\n2. " in asked
    assert "\n3. " in asked
    assert "4." not in asked


def test_a_no_show_is_offered_one_new_date() -> None:
    assert "Tuesday 17 March" in message("no_show", talk=TALK)
    assert "suits you" in message("no_show")


def test_what_they_said_comes_back_to_them() -> None:
    facts: dict[str, Any] = {
        "advice": "She said\nI should learn to dive!!",
        "surprise": "how much time she spends on grants",
        "names": ("Tom Reed", "her boss"),
        "notes": (Note("What led you here?", "was a vet"),),
    }
    warm, short = message("thanks_warm", **facts), message("thanks_short", **facts)
    assert "how much time you spend on grants." in warm
    assert "you said I should learn to dive!" in warm
    assert "Tom Reed and your boss" in warm
    assert "you said I should learn to dive!" in short
    assert "“What led you here?”" in message("thanks_warm", notes=facts["notes"])
    assert review_thanks(warm, "Maya Chen") == ()


def test_what_came_of_advice_needs_advice() -> None:
    assert "Write to the field station. I've taken it to heart" in message(
        "tell_back", advice="Write to the field station"
    )
    assert "heart" not in message("tell_back")


@pytest.mark.parametrize(
    "facts",
    [
        {"notes": (Note("", "she started as a diver"),)},
        {"notes": (Note("Pay", "not much at first"),)},
        {"names": ("Tom Reed",)},
        {"advice": "Write to the field station"},
        {"surprise": "everything", "advice": "keep a diary of what you see in the field"},
        {"surprise": "how much of it is writing", "advice": "it was nice"},
    ],
)
def test_one_thing_that_was_noted_is_enough_for_a_thank_you(facts: dict[str, Any]) -> None:
    drafts = thank_yous.drafts(STUDENT, replace(MAYA, **facts), TEXTS)
    assert set(drafts) == set(thank_yous.KINDS)
    assert [review_thanks(draft, "Maya Chen") for draft in drafts.values()] == [(), ()]


@pytest.mark.parametrize(
    "facts",
    [{}, {"notes": (Note("", "it was great"),)}, {"surprise": "everything"}, {"questions": ("What led you here?",)}],
)
def test_without_anything_particular_there_is_no_draft(facts: dict[str, Any]) -> None:
    assert thank_yous.drafts(STUDENT, replace(MAYA, **facts), TEXTS) == {}


def test_the_one_who_named_them_hears_how_far_it_has_gone() -> None:
    tom = Contact(2, name="Dr. Tom Reed", channel="text_message")
    journey = replace(STUDENT, contacts=(tom,))
    named = replace(MAYA, referrer=2, referrer_name="Tom Reed")
    now = datetime(2026, 3, 10, tzinfo=UTC)
    soon = writing.message("tell_referrer", journey, named, TEXTS)
    written = writing.message("tell_referrer", journey, replace(named, sent_at=now), TEXTS)
    talked = writing.message("tell_referrer", journey, replace(named, sent_at=now, held_at=now, advice="dive"), TEXTS)
    assert len({soon, written, talked}) == 3
    for text in (soon, written, talked):
        assert text.startswith("Dear Dr. Reed, thank you"), "to Tom, as a text message"
        assert "Maya Chen" in text
        assert text.endswith("– Sam")
    assert "dive" in talked


@pytest.mark.parametrize("kind", writing.KINDS)
def test_every_message_greets_thanks_or_apologises_and_is_signed(kind: str) -> None:
    text = message(kind, talk=TALK, referrer_name="Ana Ruiz")
    assert text.startswith("Hi ")
    assert text.endswith("\nSam Rivera")
    assert any(word in text.lower() for word in ("thank", "sorry", "grateful")), text
    assert len(text.split()) < 120
    assert "job" not in text.lower()


@pytest.mark.parametrize(
    "kind",
    [
        kind
        for kind in writing.KINDS
        if not kind.startswith("thanks") and kind not in ("reply_email_only", "tell_referrer")
    ],
)
def test_a_text_message_is_short(kind: str) -> None:
    text = message(kind, talk=TALK, channel="text_message", advice="Write to the field station first")
    assert len(text.split()) <= 60, text
    assert text.endswith("– Sam")
    assert "\n\n" not in text
