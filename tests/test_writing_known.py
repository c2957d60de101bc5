"""Drafts to somebody whom the student knows: an aunt is not told who is writing, nor how she was found."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from conversations import writing
from conversations.journey import CHANNELS, Contact, Journey
from conversations.review import review_invitation
from conversations.texts import load
from conversations.writing.known import Known, as_way, known
from tests.invitation import NOW, a_journey
from tests.story import Told

TEXTS = load("en")
SAM = replace(Journey.new(name="Sam Rivera"), studies="second-year biology at Leeds", field="nursing")
ROSA = Contact(1, name="Rosa", role="nurse", employer="Northgate Hospital", channel="email")
FAMILY = [
    "my aunt",
    "My Aunt",
    "my dad",
    "my older brother",
    "my mom's sister",
    "my cousin's husband",
    "my brother-in-law",
    "my step-mother",
    "my great-aunt",
    "she is my aunt",
    "my best friend",
]
THROUGH = {
    "my mother's friend": "my mother",
    "my aunt's colleague": "my aunt",
    "my parents' neighbour": "my parents",
    "my roommate's mom": "my roommate",
    "through my aunt": "my aunt",
    "via a friend of mine": "a friend of mine",
}
MET = ["my neighbour", "our old neighbor", "my former chemistry teacher", "my boss at the café"]
NOT_SAID = [
    "",
    "family",
    "friend",
    "my aunt works with her",
    "Google search",
    "she teaches my class",
    "my school",
    "a podcast",
]


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("found", FAMILY)
def test_family_needs_no_introduction(found: str, channel: str) -> None:
    drafts = writing.invitations(SAM, replace(ROSA, found=found, channel=channel), TEXTS)
    assert len(set(drafts)) == 3
    for text in drafts:
        for absurd in ("Rivera", "student", "I'm Sam", "name is", "found you", "through", "aunt"):
            assert absurd not in text, text
        assert ("Sam" in text) == (channel != "in_person"), text
        if channel != "in_person":
            assert review_invitation(text, channel, "Rosa") == (), text


KIN = ["Aunt Rosa", "uncle bob", "my aunt", "Grandma"]
NO_KIN = ["Sister Mary", "Father Brown", "Rosa Aunt", "Rosa", "my boss"]


@pytest.mark.parametrize("name", [*KIN, *NO_KIN])
def test_a_name_may_say_that_it_is_family(name: str) -> None:
    assert known("", name).close == (name in KIN)


@pytest.mark.parametrize(("found", "whom"), THROUGH.items())
def test_a_friend_of_the_family_is_no_family(found: str, whom: str) -> None:
    assert known(found, "Rosa") == Known(through=whom)
    warm, short, _ = writing.invitations(SAM, replace(ROSA, found=found), TEXTS)
    assert f"I know of you through {whom}." in warm
    for text in (warm, short):
        assert "I'm Sam Rivera, a second-year biology student at Leeds." in text
        assert "How I found you" not in text


@pytest.mark.parametrize("found", MET)
def test_a_neighbour_is_told_who_writes_but_not_how_they_were_found(found: str) -> None:
    for text in writing.invitations(SAM, replace(ROSA, found=found), TEXTS):
        assert "Sam Rivera" in text
        assert "second-year biology student" in text
        assert "found you" not in text
        assert "neighbo" not in text


@pytest.mark.parametrize("found", NOT_SAID)
def test_other_words_say_nothing_of_the_kind(found: str) -> None:
    assert known(found, "Rosa") == Known()
    assert as_way(found) == found


def test_without_a_name_of_ones_own() -> None:
    text = writing.invitations(replace(SAM, name=""), replace(ROSA, found="my aunt"), TEXTS)[0]
    assert "I'm a second-year biology student at Leeds." in text, "nothing else would say who writes"
    assert review_invitation(text, "email", "Rosa") == ()


@pytest.mark.parametrize("kind", ["follow_up", "write_again"])
def test_later_messages_do_not_say_it_either(kind: str) -> None:
    text = writing.message(kind, SAM, replace(ROSA, found="my aunt"), TEXTS)
    assert "It's Sam" in text
    assert "student" not in text
    assert "Rivera" not in text
    assert "a second-year biology student" in writing.message(kind, SAM, ROSA, TEXTS)


def test_my_aunt_rosa_as_the_coach_says_it() -> None:
    story = Told(replace(a_journey(), focus=0, at="find"), NOW).say(
        "/here", "my aunt Rosa", "nurse", "Northgate Hospital"
    )
    story.say("/skip", "text message")
    assert len(story.copies) == 3
    assert all("found you" not in text and "student" not in text for text in story.copies)


def test_my_aunt_in_answer_to_how_they_were_found_is_who_told_of_them() -> None:
    story = Told(a_journey("contact/found", found="", spark="", channel=""), NOW).say(
        "/here", "my aunt", "/skip", "email"
    )
    assert story.maya.found == "through my aunt"
    assert "I know of you through my aunt." in story.copies[0]
    other = Told(a_journey("contact/found", found="", channel=""), NOW).say("/here", "she's my aunt", "/skip", "email")
    assert "I'm Sam" not in other.copies[0]
