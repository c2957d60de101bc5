"""What the buttons below a ping do: done, open, later, stop; and that nothing happens by a button that was tampered with."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from conversations.followups import called_for, next_wake, plan
from conversations.machine import open_question, turn
from conversations.pings import Pressed, deliver, press
from conversations.vocabulary import MAX_BUTTON_ID, Button, Nudged, Say, Took
from conversations.vocabulary import Pressed as PressedEvent
from tests.contacts import AGREED, SENT, at, student
from tests.pinging import DONE, ENGLISH, alone, buttons, due, ids, pinged, say
from tests.walk import Place, start, step


@pytest.mark.parametrize(("facts", "kind", "opens"), DONE, ids=[row[1] for row in DONE])
def test_done_does_it(facts: dict[str, Any], kind: str, opens: tuple[int, str, str] | None) -> None:
    journey, message, now = alone(facts, kind)
    label, id = next((button.label, button.id) for button in message.buttons if button.id.startswith("~done"))
    pressed = press(journey, id, now, ENGLISH)
    assert pressed.opens == opens
    assert pressed.replies[0] == Took(label)
    assert (len(pressed.replies) > 1) == (opens is None), "a ping without a choice is answered here"
    assert plan(replace(pressed.journey, nudging=replace(pressed.journey.nudging, muted=()))) is not None
    done = turn(journey, PressedEvent(id), now)
    assert done.journey is not None
    key = journey.nudging.messages[-1][1][0]
    assert key in done.journey.nudging.done
    if opens is not None:
        assert key not in called_for(done.journey) or kind in ("second_person", "research"), (
            "what is done is not called for"
        )


@pytest.mark.parametrize(("facts", "kind"), [row[:2] for row in DONE], ids=[row[1] for row in DONE])
def test_open_leads_to_the_step(facts: dict[str, Any], kind: str) -> None:
    journey, message, now = alone(facts, kind)
    done = turn(journey, PressedEvent(message.buttons[0].id), now)
    assert done.journey is not None
    here = open_question(done.journey)
    opened = called_for(journey)[journey.nudging.messages[-1][1][0]]
    assert here.at == opened.opens
    assert any(isinstance(reply, Say) and reply.buttons for reply in done.replies)


def test_go_on_puts_the_open_question_and_moves_nothing() -> None:
    place = start()
    now = next_wake(place.journey, place.now)
    assert now is not None
    nudged = turn(place.journey, Nudged(), now.due)
    assert nudged.journey is not None
    before = open_question(place.journey)
    assert open_question(nudged.journey) == before
    message = nudged.replies[-1]
    assert isinstance(message, Say)
    went_on = turn(nudged.journey, PressedEvent(message.buttons[0].id), now.due)
    assert went_on.journey is not None
    assert open_question(went_on.journey).at == before.at


def test_later_offers_times_and_a_way_back() -> None:
    journey, message, now = alone(SENT, "follow_up")
    menu = say(press(journey, ids(message)["Later"], now, ENGLISH))
    assert menu.edit
    assert buttons(menu) == ["In an hour", "This evening", "Tomorrow", "Next week", "Back"]
    again = say(press(journey, ids(menu)["Back"], now, ENGLISH))
    assert again == Say(message.text, message.buttons, copy=message.copy, edit=True)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("In an hour", "11 Mar 11:00"),
        ("This evening", "11 Mar 18:30"),
        ("Tomorrow", "12 Mar 10:00"),
        ("Next week", "18 Mar 10:00"),
    ],
)
def test_a_snooze_comes_when_it_says(label: str, expected: str) -> None:
    journey, message, now = alone(SENT, "follow_up")
    menu = say(press(journey, ids(message)["Later"], now, ENGLISH))
    snoozed = press(journey, ids(menu)[label], now, ENGLISH)
    wake = next_wake(snoozed.journey, now)
    assert wake is not None
    assert wake.due == at(expected)
    assert ENGLISH.when(journey.local(wake.due)) in say(snoozed).text
    assert say(snoozed).edit
    once_more = deliver(snoozed.journey, wake.due, ENGLISH)
    assert say(once_more).copy == message.copy
    twice = press(once_more.journey, f"~hour:{journey.turn}", wake.due, ENGLISH)
    wake = next_wake(twice.journey, wake.due)
    assert wake is not None
    assert wake.kind == "follow_up"


def test_the_snooze_menu_offers_nothing_that_is_too_late() -> None:
    journey, message, now = alone(AGREED, "hour_before")
    early = say(press(journey, ids(message)["Later"], now - timedelta(minutes=10), ENGLISH))
    assert buttons(early) == ["In an hour", "Back"]
    assert "too late" in say(press(journey, ids(message)["Later"], now, ENGLISH)).text
    late = press(journey, f"~tomorrow:{journey.turn}", now, ENGLISH)
    assert "too late" in say(late).text
    assert next_wake(late.journey, now) == next_wake(journey, now)


def test_in_the_evening_this_evening_is_over() -> None:
    journey, message, _ = alone(SENT, "follow_up")
    evening = at("11 Mar 19:30")
    menu = say(press(journey, ids(message)["Later"], evening, ENGLISH))
    assert buttons(menu) == ["In an hour", "Tomorrow", "Next week", "Back"]
    hour = press(journey, ids(menu)["In an hour"], evening, ENGLISH)
    wake = next_wake(hour.journey, evening)
    assert wake is not None
    assert wake.due == at("12 Mar 9:00"), "an hour later is in quiet hours"
    assert ENGLISH.when(journey.local(wake.due)) in say(hour).text


def test_an_idle_ping_put_off_comes_once_more_and_only_then() -> None:
    place = start()
    place = Place(replace(place.journey, zone="Europe/Berlin"), place.now, place.said, (), place.buttons)
    first = next_wake(place.journey, place.now)
    assert first is not None
    nudged, done = step(place, Nudged(), first.due)
    message = done.replies[-1]
    assert isinstance(message, Say)
    menu, _ = step(nudged, PressedEvent(ids(message)["Later"]))
    put_off, done = step(menu, PressedEvent(f"~week:{nudged.journey.turn}"))
    wake = next_wake(put_off.journey, put_off.now)
    assert wake is not None
    assert wake.kind == "idle"
    assert put_off.journey.local(wake.due).date() == put_off.journey.local(put_off.now).date() + timedelta(days=7)
    again, done = step(put_off, Nudged(), wake.due)
    assert isinstance(done.replies[-1], Say)
    assert next_wake(again.journey, again.now) is None


def test_stop_turns_off_the_kind_and_says_how_to_turn_it_on() -> None:
    journey, message, now = alone(SENT, "follow_up")
    stopped = press(journey, ids(message)["Stop these"], now, ENGLISH)
    assert "follow_up" in stopped.journey.nudging.muted
    assert "/nudges" in say(stopped).text
    assert "follow up, once" in say(stopped).text
    assert say(stopped).buttons == (Button("!nudges", "Change reminders"),)
    off = press(stopped.journey, f"~hour:{journey.turn}", now, ENGLISH)
    assert "off at the moment" in say(off).text


def test_what_is_settled_is_explained() -> None:
    journey, message, now = alone(SENT, "follow_up")
    answered = journey.with_contact(replace(journey.contacts[0], answer="yes"))
    for button in message.buttons:
        pressed = press(answered, button.id, now, ENGLISH)
        assert "already settled" in say(pressed).text
        assert pressed.opens is None
        assert pressed.journey == answered


def test_back_shows_only_what_is_left_with_buttons_that_still_fit() -> None:
    journey = student(SENT, SENT | {"name": "Tom Reed"})
    now = due(journey, "follow_up")
    delivered = deliver(journey, now, ENGLISH).journey
    answered = delivered.with_contact(replace(delivered.contacts[0], answer="yes"))
    again = say(press(answered, f"~back:{journey.turn}", now, ENGLISH))
    assert "Tom" in again.text
    assert "Maya" not in again.text
    assert press(answered, again.buttons[0].id, now, ENGLISH).opens == (2, "follow_up", "")


HOSTILE = ("~", "~:", "~open", "~open:", "~open:8", "~open:8:", "~open:8:1", "~open:8:-1", "~open:8:٠", "~open:08:0")
HOSTILE += (
    "~later:9",
    "~later:",
    "~x:8:0",
    "~done:8:00",
    "~open:8:0:0",
    "~:8:0",
    "~week",
    "~hour:8x",
    "~open:8:" + "9" * 40,
)


@pytest.mark.parametrize("id", HOSTILE)
def test_tampered_buttons_do_nothing(id: str) -> None:
    journey, _, now = alone(SENT, "follow_up")
    assert press(journey, id, now, ENGLISH) == Pressed(journey)
    done = turn(journey, PressedEvent(id), now)
    assert "earlier message" in next(reply.text for reply in done.replies if isinstance(reply, Say))


@given(st.text(max_size=70).map(lambda words: "~" + words) | st.from_regex(r"~[a-z]{3,8}:[0-9]{1,3}(:[0-9]{1,3})?"))
def test_no_button_raises(id: str) -> None:
    journey, _, now = ALONE
    pressed = press(journey, id, now, ENGLISH)
    assert isinstance(pressed, Pressed)


ALONE = alone(SENT, "follow_up")


def test_buttons_fit_and_are_never_mistaken() -> None:
    for facts, kind, _ in DONE:
        journey, message, now = pinged(replace(student(facts), turn=10**9), kind)
        menu = press(journey, f"~later:{journey.turn}", now, ENGLISH)
        for button in (*message.buttons, *say(menu).buttons):
            assert len(button.id.encode()) <= MAX_BUTTON_ID
            assert len(button.label) <= 60
            assert button.id[0] in "~!"
