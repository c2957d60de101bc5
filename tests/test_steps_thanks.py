"""The thank-you: drafts only where something is remembered; else it is asked for first."""

from __future__ import annotations

import pytest

from conversations.journey import Note
from conversations.review import review_thanks
from tests.meeting import TALK, Story

HELD = {"talk": TALK, "outcome": "held"}


def test_without_notes_one_thing_is_asked_for_and_stands_in_both_drafts() -> None:
    story = Story("thanks", **HELD).say("/here")
    assert "one thing you remember" in story.shown
    assert "Two drafts" not in story.shown
    story.say("she learned to weld at forty")
    assert story.maya.notes == (Note("", "she learned to weld at forty"),)
    assert "Two drafts" in story.shown
    story.tap("short")
    assert "you learned to weld at forty" in story.maya.thanks
    assert review_thanks(story.maya.thanks, "Maya Chen") == ()


def test_what_could_be_said_after_any_talk_is_asked_about_once_more() -> None:
    story = Story("thanks", **HELD).say("it was really great")
    assert "after any talk" in story.shown
    story.say("the octopus that opens jars").tap("warm")
    assert "octopus" in story.maya.thanks


def test_a_whole_note_is_a_note() -> None:
    words = "Hi Maya, thank you for the tour of the tanks and for the octopus. Sam"
    story = Story("thanks", **HELD).say(words)
    assert (story.maya.thanks, story.maya.at, story.maya.notes) == (words, "thanks/check", ())


@pytest.mark.parametrize("words", ["...", "👍"])
def test_no_words_are_no_memory(words: str) -> None:
    story = Story("thanks", **HELD).say(words)
    assert (story.maya.at, story.maya.notes) == ("thanks", ())


def test_an_old_button_of_a_draft_explains() -> None:
    story = Story("thanks", **HELD).say("/here").tap("own").say("/back")
    assert "one thing you remember" in story.shown
    assert story.maya.thanks == ""
