"""Before the talk: research, the list of questions, the card."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from conversations.catalogue import question_count
from conversations.texts import load
from tests.meeting import TALK, Story


def test_research_is_about_this_contact_and_findings_are_kept() -> None:
    story = Story("research", talk=TALK).say("/here")
    for words in ("Maya Chen", "Blue Lab", "your coral talk"):
        assert words in story.shown
    assert {"G10", "G11"} <= set(story.delivered)
    story.say("studied in Cardiff").tap("employer").say("a small lab, 12 people").tap("news").tap("tick")
    assert story.maya.research == {"path": "studied in Cardiff", "employer": "a small lab, 12 people", "news": ""}
    story.tap("path").say("Cardiff, then Townsville")
    assert [kept.text for kept in story.last.kept] == ["studied in Cardiff"], "the older finding is lost"
    story.say("her talk at the aquarium")
    assert story.maya.at == "questions"


def test_what_was_found_takes_the_place_of_what_it_answers() -> None:
    plain = Story("questions", talk=TALK).say("/here")
    read = Story("questions", talk=TALK, research={"path": "x", "news": "y"}).say("/here")
    deeper = load("en").plain("questions", "deeper_path")
    assert deeper in read.shown
    assert deeper not in plain.shown


@pytest.mark.parametrize("minutes", [5, 15, 20, 30, 45])
def test_the_list_fits_the_minutes(minutes: int) -> None:
    story = Story("questions", talk=replace(TALK, minutes=minutes)).say("/here").tap("done")
    assert len(story.maya.questions) == question_count(minutes)
    assert {"G11", "G14"} <= set(story.delivered)
    assert story.maya.at == "brief"


def test_own_questions_drop_and_swap() -> None:
    story = Story("questions", talk=TALK).say("/here").say("What does a bad day look like?")
    assert story.maya.own_questions == ("What does a bad day look like?",)
    assert "What does a bad day look like?" in story.shown
    story.say("1. What would you change?\n2) Who inspired you?")
    assert len(story.maya.own_questions) == 3
    first = story.maya
    story.say("drop 2")
    assert len(story.maya.questions) == 5
    story.say("swap 1")
    assert len(set(story.maya.questions)) == 5
    story.tap("drop").say("number 99")
    assert story.maya.at == "questions/drop"
    story.tap("back_to_list").tap("done")
    assert set(story.maya.own_questions) <= set(first.own_questions)
    assert story.maya.at == "brief"


def test_an_own_question_is_reviewed_and_the_student_has_the_last_word() -> None:
    story = Story("questions", talk=TALK).say("/here").say("Are you hiring?")
    assert story.maya.at == "questions/look=0"
    assert story.maya.own_questions == ("Are you hiring?",), "it is kept, whatever the review says"
    assert story.tap("keep").maya.at == "questions"
    story.say("Are you happy?\nDo you like it?")
    assert story.maya.at == "questions/look=1"
    story.say("What makes you happy at work?")
    assert story.maya.own_questions[1] == "What makes you happy at work?"
    assert "Are you happy?" in [kept.text for kept in story.last.kept]
    assert story.maya.at == "questions/look=2"
    story.tap("leave")
    assert len(story.maya.own_questions) == 2
    assert "Do you like it?" not in story.maya.questions


def test_chat_is_no_question_but_is_kept() -> None:
    story = Story("questions", talk=TALK).say("/here").say("oh dear, sounds like a lot")
    assert story.maya.own_questions == ()
    assert story.last.kept
    story.tap("add").say("the worst day so far")
    assert story.maya.own_questions == ("the worst day so far",)


def test_the_deeper_questions_pass_the_review() -> None:
    from conversations.review import review_question

    for kind in ("path", "change"):
        words = load("en").plain("questions", f"deeper_{kind}")
        assert review_question(words) == (), words


def test_the_card_has_everything_on_it() -> None:
    talk = replace(TALK, zone="America/New_York")
    story = Story("brief", talk=talk, questions=("How come?", "What now?", "Who else?")).say("/here")
    for words in (
        "Maya Chen",
        "reef ecologist",
        "Blue Lab",
        "Café Nero",
        "New York",
        "3:00 PM",
        "8:00 PM",
        "How come?",
    ):
        assert words in story.shown, f"{words} is not on the card"
    assert {"G7", "G12", "G13", "G15"} <= set(story.delivered)
    assert "0'" in story.shown
    assert "18'" in story.shown, "nothing says when to end"
    assert story.tap("ready").maya.at == "meeting"


@pytest.mark.parametrize("minutes", [5, 10, 15, 20, 30, 60, 240])
def test_the_minutes_on_the_card_go_up(minutes: int) -> None:
    questions = tuple(f"Question {n}?" for n in range(10))
    story = Story("brief", talk=replace(TALK, minutes=minutes), questions=questions).say("/here")
    times = [int(row.split("'")[0]) for row in story.shown.splitlines() if row.partition("'")[0].isdecimal()]
    assert times == sorted(set(times)), times
    assert times[-1] < minutes


def test_the_guide_s_rules_come_in_time() -> None:
    from conversations.guide import owed

    story = Story().say("Tuesday at 3 for 20 minutes at Café Nero")
    late: dict[str, tuple[str, ...]] = {}
    for choice in ("yes", "done", "done", "ready"):
        story.tap(choice)
        mine = tuple(
            rule
            for rule in owed(story.journey, set(story.delivered))
            if rule in ("G10", "G11", "G12", "G13", "G14", "G15")
        )
        if mine:
            late[story.maya.at] = mine
    assert late == {}
