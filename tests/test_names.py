"""Names that students type, and answers that are none: nobody is called "idk"."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from conversations.machine import Turn, turn
from conversations.names import like_a_name, own_name, people_in, says_nothing
from conversations.vocabulary import Filled
from tests.invitation import NOW, a_journey
from tests.story import Told

NO_ANSWERS = [
    "idk",
    "i'm not sure",
    "I’m not sure yet",
    "i dont know",
    "no",
    "Nope",
    "nobody",
    "Neither",
    "nobody comes to mind",
    "no one yet",
    "n/a",
    "rather not say",
    "I prefer not to say",
    "none of them",
    "hmm, no idea",
]
ANSWERS = [
    "Sam",
    "Said",
    "Will",
    "May",
    "Noah",
    "Na Young",
    "Norah Noone-Smith",
    "No Doubt Records",
    "Nobody Smith",
    "IT",
    "nothing with numbers",
    "not sure, maybe nursing",
]


def student(at: str) -> Told:
    """Somebody at a question of their own."""
    return Told(replace(a_journey(), focus=0, at=at), NOW).say("/here")


@pytest.mark.parametrize("text", NO_ANSWERS)
def test_no_answer_is_no_name_and_no_field(text: str) -> None:
    assert says_nothing(text)
    assert not like_a_name(text)
    assert people_in(text) == ()
    story = student("about").say(text)
    assert (story.journey.name, story.where) == ("Sam Rivera", "about")
    assert "/skip" in story.shown
    assert student("field").say(text).journey.field == "marine biology"
    assert len(student("find").say(text).journey.contacts) == 1
    assert Told(a_journey("contact/name", name=""), NOW).say("/here", text).maya.name == ""


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_is_one_though_it_looks_alike(text: str) -> None:
    assert not says_nothing(text)


@pytest.mark.parametrize("text", NO_ANSWERS)
def test_no_answer_where_an_old_one_is_changed_changes_nothing(text: str) -> None:
    story = Told(a_journey(), NOW).say("/here", "/edit").tap("name").say(text)
    assert story.journey.name == "Sam Rivera"
    assert "Changed" not in story.shown
    assert "Changed" in story.say("Sammy").shown
    assert story.journey.name == "Sammy"
    field = student("goal").say("/field " + text)
    assert field.journey.field == "marine biology"


def test_without_a_name_it_goes_on() -> None:
    story = student("about").say("idk").say("/skip")
    assert story.where == "about/studies"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sam but everyone calls me Sammy", "Sammy"),
        ("I'm Samantha but I go by Sam Rivera", "Sam Rivera"),
        ("Samantha (call me Sam)", "Sam"),
        ("It's Sam, but call me Sammy please", "Sammy"),
        ("my friends call me Sam but I sign with Samuel", "Sam"),
        ("Sam Rivera (he/him)", "Sam Rivera"),
        ("Sam", "Sam"),
        ("Samantha, Sam for short", "Sam"),
        ("Sam, but don't call me Sammy", "Sam"),
        ("my name is Bob and I study biology", "Bob"),
        ("Sam if that's ok", "Sam"),
        ("hi, my name’s Jonas", "Jonas"),
        ("Ana But", "Ana But"),
        ("Said", "Said"),
        ("Jean-Luc O'Neil", "Jean-Luc O'Neil"),
        ("María José García y Fernández", "María José García y Fernández"),
    ],
)
def test_the_name_in_a_sentence(text: str, name: str) -> None:
    assert own_name(text) == name
    assert student("about").say(text).journey.name == name


def test_a_form_with_no_name_is_asked_again() -> None:
    story = student("about")
    story._take(turn_filled(story, "about", {"name": "idk", "studies": "biology"}))
    assert (story.journey.name, story.where) == ("Sam Rivera", "about")
    contact = Told(a_journey("contact/name", name=""), NOW).say("/here")
    contact._take(turn_filled(contact, "contact", {"name": "nobody"}))
    assert (contact.maya.name, contact.where) == ("", "contact/name")
    contact._take(turn_filled(contact, "contact", {"name": "Noah Sure"}))
    assert (contact.maya.name, contact.where) == ("Noah Sure", "contact/channel")


def test_nobody_more_was_named() -> None:
    story = Told(a_journey("referral", names=()), NOW).say("/here")
    assert len(story.say("neither").journey.contacts) == 1
    story = Told(a_journey("referral", names=()), NOW).say("/here")
    assert len(story.say("Tom Reed").journey.contacts) == 2


def turn_filled(story: Told, form: str, values: dict[str, str]) -> Turn:
    return turn(story.journey, Filled(form, values), story.now)
