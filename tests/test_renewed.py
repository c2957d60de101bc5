"""An answer is changed after a draft was chosen: ours follows, the student's own words stay, and what is wrong in them is told."""

from __future__ import annotations

import pytest

from conversations.journey import CHANNELS
from tests.invitation import GOOD, NOW, Story


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("kind", ["warm", "short", "formal"])
def test_a_draft_of_ours_follows_the_name(kind: str, channel: str) -> None:
    story = Story(channel=channel).say("/here").tap(kind)
    old = story.maya.invitation
    story.say("/edit").tap("name").say("Robin Park")
    assert "Changed." in story.shown
    assert "Your draft to Maya says so now" in story.shown
    new = story.maya.invitation
    assert "Robin" in new
    assert "Sam" not in new
    assert story.maya.drafts == (old, new), "the older one is lost"


def test_it_is_renewed_where_it_stands_and_can_be_sent() -> None:
    story = Story().say("/here").tap("warm").tap("good")
    story.say("/edit").tap("name").say("Robin")
    assert story.where == "ready"
    assert any("Robin" in copy and "Sam" not in copy for copy in story.copies)


@pytest.mark.parametrize(
    ("choice", "said", "found"),
    [("c_name", "Mia Chen", "Hi Mia,"), ("c_spark", "your book on kelp", "kelp"), ("c_role", "diver", "")],
)
def test_a_draft_of_ours_follows_what_is_changed_about_the_contact(choice: str, said: str, found: str) -> None:
    story = Story().say("/here").tap("warm")
    old = story.maya.invitation
    story.say("/edit").tap("person").tap(choice).say(said)
    assert found in story.maya.invitation
    assert ("says so now" in story.shown) == (story.maya.invitation != old)


def test_the_students_own_words_stay_and_the_old_name_in_them_is_told() -> None:
    story = Story().say("/here").say(GOOD)
    story.say("/edit").tap("name").say("Robin Park")
    assert story.maya.drafts == (GOOD,)
    assert "in your own words" in story.shown
    assert "“Sam”" in story.shown
    story.say("/edit").tap("person").tap("c_name").say("Mia Chen")
    assert story.maya.drafts == (GOOD,)
    assert "“Maya”" in story.shown


@pytest.mark.parametrize("name", ["Sam", "Sam Park", "sam rivera"])
def test_own_words_that_are_right_as_they_are_need_no_word(name: str) -> None:
    story = Story().say("/here").say(GOOD)
    story.say("/edit").tap("name").say(name)
    assert "Changed." in story.shown
    assert "own words" not in story.shown
    assert story.maya.drafts == (GOOD,)


def test_what_went_out_stays_as_it_was() -> None:
    story = Story().say("/here").tap("warm").tap("good").tap("sent")
    out = story.maya.drafts
    story.say("/edit").tap("name").say("Robin")
    assert story.maya.drafts == out
    assert "draft to Maya" not in story.shown


def test_nothing_is_said_where_there_is_no_draft_or_nothing_new() -> None:
    story = Story().say("/here", "/edit").tap("name").say("Robin")
    assert "says so now" not in story.shown
    story = Story(drafts=(GOOD,), at="check").say("/here", "/edit").tap("studies").say("law at York")
    assert "own words" not in story.shown
    assert story.now == NOW
