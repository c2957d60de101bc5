"""What the buttons below a ping do: done, open, later, stop; and that nothing happens by a button that was tampered with."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from conversations.followups import PUT_OFF, called_for, kind_of, next_wake, plan
from conversations.journey import Nudging
from conversations.machine import open_question, turn
from conversations.pings import Pressed, deliver, press
from conversations.vocabulary import MAX_BUTTON_ID, Button, Nudged, Said, Say, Took
from conversations.vocabulary import Pressed as PressedEvent
from tests.contacts import AGREED, SENT, at, shown, student
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
    assert replace(again, language=message.language) == replace(message, edit=True)


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


@pytest.mark.parametrize(("label", "expected"), [("In an hour", "11 Mar 11:00"), ("This evening", "11 Mar 18:30")])
def test_on_a_full_day_it_still_comes_when_the_student_said(label: str, expected: str) -> None:
    """The cap is about what we begin; what was asked for takes none of the day's messages, and is taken away by none."""
    journey, message, now = alone(SENT, "follow_up")
    full = replace(journey, nudging=replace(journey.nudging, cap=1, sent=(now,)))
    menu = say(press(full, ids(message)["Later"], now, ENGLISH))
    snoozed = press(full, ids(menu)[label], now, ENGLISH)
    assert ENGLISH.when(journey.local(at(expected))) in say(snoozed).text
    wake = next_wake(snoozed.journey, now)
    assert wake is not None
    assert wake.due == at(expected)
    came = deliver(snoozed.journey, wake.due, ENGLISH)
    assert say(came).copy == message.copy
    assert came.journey.nudging.sent == (now,)


def test_what_waits_on_a_full_day_comes_along_with_what_was_asked_for() -> None:
    other = {"name": "Tom Reed", "drafts": ("x",), "ready_at": at("9 Mar 15:00")}
    journey = student(SENT, other)
    keys = {nudge.kind: nudge.key for nudge in plan(journey)}
    snoozed = {keys["unsent"]: at("11 Mar 12:30")}
    full = Nudging(cap=1, sent=(at("11 Mar 9:10"),), snoozed=snoozed, muted=("second_person",))
    assert shown(replace(journey, nudging=full), at("11 Mar 9:20")) == [
        "Wed 11 Mar 12:30 follow_up",
        "Wed 11 Mar 12:30 unsent",
    ]


def test_in_quiet_hours_the_answer_says_why_it_comes_later() -> None:
    journey, message, now = alone(SENT, "follow_up")
    asked = turn(journey, PressedEvent(ids(message)["Later"]), now).journey
    assert asked is not None
    said = say(turn(asked, Said("tonight at 11 pm"), now))
    assert "quiet hours" in said.text
    assert ENGLISH.when(journey.local(at("12 Mar 9:00"))) in said.text


def test_an_idle_ping_put_off_is_not_swallowed_by_another_one() -> None:
    journey = student(SENT, idle_since=at("8 Mar 12:00"))
    put_off = replace(journey, turn=8, nudging=Nudging(messages=((7, (plan(journey)[1].key,)),)))
    assert plan(journey)[1].kind == "idle"
    snoozed = press(put_off, "~tomorrow:7", at("10 Mar 10:00"), ENGLISH)
    assert ENGLISH.when(journey.local(at("11 Mar 10:00"))) in say(snoozed).text
    message = say(deliver(snoozed.journey, at("11 Mar 10:00"), ENGLISH))
    assert "follow up with Maya" in message.text
    assert "go on where we stopped" in message.text


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


@pytest.mark.parametrize("meanwhile", [PressedEvent("!here"), Said("/plan"), Said("Curiosity")], ids=str)
def test_next_week_is_next_week_whatever_the_student_does_until_then(meanwhile: PressedEvent | Said) -> None:
    place = start()
    place = Place(replace(place.journey, zone="Europe/Berlin"), place.now, place.said, (), place.buttons)
    first = next_wake(place.journey, place.now)
    assert first is not None
    nudged, _ = step(place, Nudged(), first.due)
    put_off, done = step(nudged, PressedEvent(f"~week:{nudged.journey.turn}"))
    promised = next_wake(put_off.journey, put_off.now)
    assert promised is not None
    assert ENGLISH.when(put_off.journey.local(promised.due)) in say(done).text
    looked, _ = step(put_off, meanwhile, put_off.now + timedelta(minutes=5))
    wake = next_wake(looked.journey, looked.now)
    assert wake is not None
    assert wake.due == promised.due
    again, _ = step(looked, Nudged(), wake.due)
    assert next_wake(again.journey, again.now) is None
    later, _ = step(again, PressedEvent("!here"), again.now + timedelta(days=1))
    wake = next_wake(later.journey, later.now)
    assert wake is not None
    assert wake.due < later.now + timedelta(days=3), "whoever goes on and stops again is asked as ever"


def test_stop_turns_off_the_kind_and_says_how_to_turn_it_on() -> None:
    journey, message, now = alone(SENT, "follow_up")
    stopped = press(journey, ids(message)["Stop these"], now, ENGLISH)
    assert "follow_up" in stopped.journey.nudging.muted
    assert "/nudges" in say(stopped).text
    assert "follow up, once" in say(stopped).text
    assert buttons(say(stopped)) == ["Stop all reminders", "Keep these on", "Change reminders"]
    off = press(stopped.journey, f"~hour:{journey.turn}", now, ENGLISH)
    assert "off at the moment" in say(off).text


def test_stop_all_and_a_slip_are_a_tap_away() -> None:
    journey, message, now = alone(SENT, "follow_up")
    before = journey.nudging.muted
    stopped = press(journey, ids(message)["Stop these"], now, ENGLISH)
    slip = press(stopped.journey, ids(say(stopped))["Keep these on"], now, ENGLISH)
    assert slip.journey.nudging.muted == before
    assert "follow up, once" in say(slip).text
    silent = press(stopped.journey, ids(say(stopped))["Stop all reminders"], now, ENGLISH)
    assert plan(silent.journey) == ()
    assert say(silent).buttons == (Button("!resume", "Turn on again"),)
    assert next_wake(silent.journey, now) is None
    on = turn(silent.journey, PressedEvent("!resume"), now).journey
    assert on is not None
    assert on.nudging.paused_at is None


def test_stop_is_heard_when_the_matter_is_settled_and_when_the_ping_is_forgotten() -> None:
    journey, message, now = alone(SENT, "follow_up")
    answered = journey.with_contact(replace(journey.contacts[0], answer="yes"))
    settled = press(answered, ids(message)["Stop these"], now, ENGLISH)
    assert "follow_up" in settled.journey.nudging.muted
    forgotten = replace(journey, nudging=replace(journey.nudging, messages=()))
    which = press(forgotten, ids(message)["Stop these"], now, ENGLISH)
    assert which.journey == forgotten
    assert buttons(say(which)) == ["Stop all reminders", "Change reminders"]
    silent = press(forgotten, ids(say(which))["Stop all reminders"], now, ENGLISH)
    assert silent.journey.nudging.paused_at == now


def test_the_kind_is_in_every_key() -> None:
    for facts, kind, _ in DONE:
        assert {kind_of(nudge.key) for nudge in plan(student(facts)) if nudge.kind == kind} == {kind}
    idle = plan(student(idle_since=at("2 Mar 9:00")))
    assert {kind_of(key) for key in (*(nudge.key for nudge in idle), PUT_OFF)} == {"idle"}
    assert {kind_of(key) for key in ("", "x", "c1.poem@3", "@", "c1.keep")} == {"", "keep"}


def test_what_is_settled_is_explained() -> None:
    journey, message, now = alone(SENT, "follow_up")
    answered = journey.with_contact(replace(journey.contacts[0], answer="yes"))
    for button in message.buttons[:-1]:
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
    "~stop:",
    "~all:x",
    "~all:9:0:" + "9" * 40,
    "~on:٨",
    "~all:" + "9" * 40,
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


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("thursday at 6 pm", "12 Mar 18:00"),
        ("in 2 hours", "11 Mar 12:00"),
        ("in 3 days", "14 Mar 10:00"),
        ("friday", "13 Mar 10:00"),
        ("at 3", "11 Mar 15:00"),
        ("maybe monday 9am?", "16 Mar 9:00"),
        ("next month", "1 Apr 10:00"),
        ("in an hour", "11 Mar 11:00"),
        ("An hour", "11 Mar 11:00"),
        ("30 min", "11 Mar 10:30"),
        ("2h", "11 Mar 12:00"),
        ("this evening", "11 Mar 18:30"),
        ("tonight", "11 Mar 18:30"),
        ("later today", "11 Mar 18:30"),
        ("tomorrow evening", "12 Mar 18:30"),
        ("friday afternoon", "13 Mar 15:00"),
        ("tomorrow morning", "12 Mar 10:00"),
        ("next week", "18 Mar 10:00"),
    ],
)
def test_when_to_ask_again_can_be_typed(typed: str, expected: str) -> None:
    journey, message, now = alone(SENT, "follow_up")
    asked = turn(journey, PressedEvent(ids(message)["Later"]), now).journey
    assert asked is not None
    before = open_question(asked)
    done = turn(asked, Said(typed), now)
    assert done.journey is not None
    wake = next_wake(done.journey, now)
    assert wake is not None
    assert (wake.kind, wake.due) == ("follow_up", at(expected))
    (said,) = done.replies
    assert isinstance(said, Say)
    assert ENGLISH.when(done.journey.local(wake.due)) in said.text
    assert open_question(done.journey) == before, "the open question stays as it is"
    assert done.journey.nudging.asking == 0


def test_never_is_heard_as_stop_and_never_mind_as_back() -> None:
    journey, message, now = alone(SENT, "follow_up")
    asked = turn(journey, PressedEvent(ids(message)["Later"]), now).journey
    assert asked is not None
    never = turn(asked, Said("Never!"), now)
    assert never.journey is not None
    assert "follow_up" in never.journey.nudging.muted
    assert "Keep these on" in buttons(say(never))
    back = turn(asked, Said("never mind"), now)
    assert say(back).text == message.text
    assert say(back).copy == message.copy


def test_what_is_typed_after_later_and_is_no_time_goes_to_the_open_question() -> None:
    journey, message, now = alone(SENT, "follow_up")
    asked = turn(journey, PressedEvent(ids(message)["Later"]), now).journey
    assert asked is not None
    plain = turn(replace(asked, nudging=replace(asked.nudging, asking=0)), Said("yes, she answered!"), now)
    assert turn(asked, Said("yes, she answered!"), now) == plain


def test_a_time_that_is_not_clear_is_asked_for_again_and_kept() -> None:
    journey, message, now = alone(SENT, "follow_up")
    asked = turn(journey, PressedEvent(ids(message)["Later"]), now).journey
    assert asked is not None
    again = turn(asked, Said("31 April at 3 pm"), now)
    assert "I didn't get when" in say(again).text
    assert [kept.text for kept in again.kept] == ["31 April at 3 pm"]
    assert again.journey is not None
    fine = turn(again.journey, Said("tomorrow at 3 pm"), now)
    assert "I'll ask again" in say(fine).text
    something_else = turn(again.journey, PressedEvent("!plan"), now)
    assert something_else.journey is not None
    assert something_else.journey.nudging.asking == 0, "only what is typed right after it"
