"""Forms: a question's answers sent in together, and any question's answer typed into one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from conversations.journey import Journey
from conversations.machine import open_question, shown, turn
from conversations.step import TYPED
from conversations.vocabulary import Command, Filled, Nudged, Pressed, Said, Say
from tests.walk import START, Place, start, step, ways

LATER = START + timedelta(minutes=5)


def question(journey: Journey) -> str:
    return open_question(journey).id


def press(place: Place, choice: str) -> Place:
    return step(place, Pressed(next(id for id in place.buttons if id.split(":")[1] == choice)))[0]


def at_contact() -> Place:
    """Where the name of the first contact is asked for."""
    place = step(start(), Command("add"))[0]
    for _ in range(20):
        if open_question(place.journey).step.id == "contact":
            return place
        place = step(place, Said("Maya Lindqvist"))[0]
    raise AssertionError(f"never asked for a contact: {place.path}")


def test_a_question_says_what_it_is_and_can_be_shown_again() -> None:
    place = start()
    for _ in range(3):
        now = place.now
        done = turn(place.journey, Command("here"), now)
        (say,) = [reply for reply in done.replies if isinstance(reply, Say) and reply.question]
        assert done.journey is not None
        assert say.question == question(done.journey)
        again = shown(done.journey, say.question, now)
        assert again is not None
        assert (again.buttons, again.question) == (say.buttons, say.question)
        assert again.form is not None, "every question can be answered in a form"
        assert shown(place.journey, say.question, now) is None, "it was not put yet"
        place = step(place, Pressed(say.buttons[0].id))[0]


def test_a_hint_names_the_question_that_its_buttons_belong_to() -> None:
    place = start()
    _, done = step(place, Said("xyzzy"))
    (say,) = [reply for reply in done.replies if isinstance(reply, Say)]
    assert say.buttons
    assert say.question == question(place.journey)


def test_one_field_stands_for_what_would_have_been_typed() -> None:
    place = press(start(), "start")
    typed, _ = step(place, Said("Toronto"))
    filled, _ = step(place, Filled(question(place.journey), {TYPED: "Toronto"}))
    assert filled.journey == replace(typed.journey, last_pressed=filled.journey.last_pressed)
    assert question(filled.journey) != question(place.journey), "it was taken"


def test_a_form_of_a_question_that_is_over_is_kept_and_explained() -> None:
    place = press(start(), "start")
    old = question(start().journey)
    after, done = step(place, Filled(old, {TYPED: "my dear words"}))
    assert open_question(after.journey).at == open_question(place.journey).at
    assert [kept.text for kept in done.kept] == ["text: my dear words"]
    assert "earlier message" in "".join(reply.text for reply in done.replies if isinstance(reply, Say))


def test_several_answers_at_once() -> None:
    place = at_contact()
    say = shown(place.journey, question(place.journey), place.now)
    assert say is not None
    assert say.form is not None
    assert {"name", "role", "employer"} <= {field.key for field in say.form.fields}
    after, _ = step(place, Filled(question(place.journey), {"name": "Maya Lindqvist", "role": "nurse", "employer": ""}))
    person = after.journey.person
    assert (person.name, person.role, person.employer) == ("Maya Lindqvist", "nurse", "")


def test_words_of_ones_own_are_asked_for_where_the_form_has_only_a_list() -> None:
    """How a contact was found: what the list does not have is typed next, and nothing of the form is asked for again."""
    place = at_contact()
    place, asked = step(place, Filled(question(place.journey), {"name": "Maya Lindqvist", "found": "own"}))
    assert any("How did you come across" in say.text for say in asked.replies if isinstance(say, Say))
    assert place.journey.contacts[-1].found == ""
    place, done = step(place, Said("my aunt works with her"))
    assert place.journey.contacts[-1].found == "my aunt works with her"
    assert any("How will you write" in say.text for say in done.replies if isinstance(say, Say))


def test_a_form_about_another_contact_moves_to_them() -> None:
    place = at_contact()
    first = question(place.journey)
    elsewhere = replace(place.journey, focus=0)
    done = turn(elsewhere, Filled(first, {"name": "Maya Lindqvist"}), LATER)
    assert done.journey is not None
    assert done.journey.person.name == "Maya Lindqvist"


@pytest.mark.parametrize(
    "form", ["", ":", "::", "a:b:c", "contact:1:٣", "contact:99999999999999:1", "x" * 500, "contact:-1:1"]
)
def test_a_tampered_form_is_answered_and_its_words_are_kept(form: str) -> None:
    place = start()
    after, done = step(place, Filled(form, {"name": "Maya"}))
    assert done.replies
    assert [kept.text for kept in done.kept] == ["name: Maya"]
    assert open_question(after.journey).at == open_question(place.journey).at
    assert shown(place.journey, form, place.now) is None


values = st.dictionaries(
    st.sampled_from([TYPED, "name", "role", "employer", "found", "spark", "studies", "notes", "x"]),
    st.one_of(st.text(max_size=60), st.sampled_from(["Maya", "/plan", "a" * 5000, "\ud800", "\0"])),
    max_size=6,
)


@settings(max_examples=200)
@given(st.lists(values, min_size=1, max_size=4), st.integers(0, 40))
def test_any_form_in_any_state_is_answered(forms: list[dict[str, str]], steps: int) -> None:
    place = start()
    for number in range(steps):
        options = list(ways(place))
        _, event, now = options[number * 7 % len(options)]
        place = step(place, event, now)[0]
    for filled in forms:
        if place.journey.started_at is None:
            return
        done = turn(place.journey, Filled(question(place.journey), filled), place.now + timedelta(minutes=1))
        assert done.replies
        if done.journey is None:
            return
        place = Place(done.journey, place.now + timedelta(minutes=1), place.said, place.path, place.buttons)
    assert turn(place.journey, Nudged(), LATER).journey is not None


def test_an_invitation_can_be_changed_in_its_form() -> None:
    """What was reviewed stands in the form; sent back changed, it is the next version."""
    place = at_contact()
    words = "Dear Maya, are you hiring? Could I ask you for 15 minutes about your work as a nurse some time? Thank you!"
    contact = replace(place.journey.person, name="Maya", channel="email", drafts=(words,), at="check", asked=7)
    journey = replace(place.journey.with_contact(contact), visit=None, focus=contact.id)
    say = shown(journey, question(journey), place.now)
    assert say is not None
    assert say.form is not None
    (field,) = say.form.fields
    assert (field.key, field.value, field.long) == (TYPED, words, True)
    better = words.replace("are you hiring? ", "")
    done = turn(journey, Filled(question(journey), {TYPED: better}), LATER)
    assert done.journey is not None
    assert done.journey.person.drafts == (words, better)
