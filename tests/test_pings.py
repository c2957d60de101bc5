"""Nudges as messages: what is said, what is dropped and why, what the buttons do, and that all of it stays polite."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from conversations import pings, texts
from conversations.followups import KINDS, business_days, called_for, next_wake, plan
from conversations.journey import Contact, Journey, Note, Nudging, Talk, from_json, to_json
from conversations.machine import open_question, turn
from conversations.pings import Delivery, Pressed, deliver, press
from conversations.vocabulary import MAX_BUTTON_ID, Blocked, Button, Document, Nudged, Say, Took
from conversations.vocabulary import Pressed as PressedEvent
from tests.test_followups import AGREED, HELD, SENT, TABLE, TALK, THANKED, at, student, wall
from tests.walk import Place, start, step, ways

ENGLISH = texts.load("en")


def say(delivery: Delivery | Pressed) -> Say:
    """The one message of a delivery."""
    (only,) = [reply for reply in delivery.replies if isinstance(reply, Say)]
    return only


def buttons(message: Say) -> list[str]:
    return [button.label for button in message.buttons]


def ids(message: Say) -> dict[str, str]:
    return {button.label: button.id for button in message.buttons}


def due(journey: Journey, kind: str) -> datetime:
    return next(nudge.due for nudge in plan(journey) if nudge.kind == kind)


def pinged(journey: Journey, kind: str) -> tuple[Journey, Say, datetime]:
    """Everything up to this kind's first ping delivered, and that ping."""
    for nudge in plan(journey):
        if nudge.kind == kind:
            delivery = deliver(replace(journey, turn=journey.turn + 1), nudge.due, ENGLISH)
            return delivery.journey, say(delivery), nudge.due
        journey = replace(journey, nudging=replace(journey.nudging, done=journey.nudging.done | {nudge.key: nudge.due}))
    raise AssertionError(f"{kind} is not planned")


# --- one ------------------------------------------------------------------------------------------------------------


def test_a_ping_with_its_draft_and_buttons() -> None:
    journey, message, _ = pinged(student(SENT), "follow_up")
    assert "Maya" in message.text
    assert "Maya" in message.copy
    assert buttons(message) == ["Open the follow-up", "I sent it", "Later", "Stop these"]
    assert [button.id for button in message.buttons] == ["~open:8:0", "~done:8:0", "~later:8", "~stop:8"]
    assert all(pings.owns(button.id) for button in message.buttons)
    assert journey.nudging.messages[-1] == (8, (plan(student(SENT))[1].key,))


def test_delivered_is_delivered() -> None:
    journey = student(SENT)
    now = due(journey, "second_person")
    first = deliver(journey, now, ENGLISH)
    assert [(ping.kind, ping.outcome, ping.due) for ping in first.pings] == [("second_person", "sent", now)]
    assert first.journey.nudging.sent == (now,)
    assert deliver(first.journey, now, ENGLISH) == Delivery(first.journey)
    assert replace(first.journey, nudging=journey.nudging) == journey, "nothing else is touched"


def test_nothing_due_is_nothing() -> None:
    journey = student(SENT)
    assert deliver(journey, at("2 Mar 13:00"), ENGLISH) == Delivery(journey)
    assert deliver(Journey.new(), at("2 Mar 13:00"), ENGLISH) == Delivery(Journey.new())


def test_the_day_before_brings_the_calendar_file_and_a_line_to_confirm() -> None:
    journey = student(AGREED | {"research": {"path": "diver"}})
    document, message = deliver(journey, due(journey, "day_before"), ENGLISH).replies
    assert isinstance(document, Document)
    assert document.data == pings.calendar_data(journey, journey.contacts[0])
    assert isinstance(message, Say)
    assert "Tomorrow" in message.text
    assert "Maya" in message.copy


def test_tomorrow_is_not_said_of_today() -> None:
    journey = student(AGREED | {"research": {"path": "diver"}}, nudging=Nudging(muted=("how_was_it",)))
    message = say(deliver(journey, at("20 Mar 9:00"), ENGLISH))
    assert "Today" in message.text
    assert "Tomorrow" not in message.text
    assert "later than I meant" in message.text


@pytest.mark.parametrize(("mode", "rules"), [("cafe", ("G12", "G15")), ("meal", ("G12", "G15")), ("call", ("G12",))])
def test_an_hour_before_who_pays(mode: str, rules: tuple[str, ...]) -> None:
    journey = student(AGREED | {"talk": replace(TALK, mode=mode), "research": {"path": "x"}})
    last = {nudge.key: nudge.due for nudge in plan(journey) if nudge.kind == "day_before"}
    journey = replace(journey, nudging=Nudging(done=last))
    delivery = deliver(journey, due(journey, "hour_before"), ENGLISH)
    assert delivery.delivered == rules
    assert ("you pay" in say(delivery).text) == (mode != "call")


@pytest.mark.parametrize(
    ("facts", "kind", "rule"),
    [
        ({"drafts": ("x",), "ready_at": at("2 Mar 9:00")}, "unsent", "G6"),
        (HELD, "thanks", "G16"),
        (THANKED, "keep", "G17"),
        (SENT, "follow_up", None),
    ],
)
def test_rules_at_their_moment(facts: dict[str, Any], kind: str, rule: str | None) -> None:
    journey = student(facts)
    delivery = deliver(journey, due(journey, kind), ENGLISH)
    if kind == "follow_up":
        journey = replace(journey, nudging=Nudging(muted=("second_person",)))
        delivery = deliver(journey, due(journey, kind), ENGLISH)
    assert delivery.delivered == ((rule,) if rule else ())


def test_the_student_s_own_thank_you_comes_along() -> None:
    own = "Dear Maya, the story about the night dives stayed with me. Thank you. Sam"
    _, message, _ = pinged(student(HELD | {"thanks": own}), "thanks")
    assert message.copy == own


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"advice": "Ask <b>Tom</b>"}, "Ask &lt;b&gt;Tom&lt;/b&gt;"),
        ({"surprise": "How quiet it is"}, "How quiet it is"),
        ({"notes": (Note("q", ""), Note("q", "She began as a diver"))}, "She began as a diver"),
        ({"advice": "x" * 3000}, "x" * 199 + "…"),
        ({}, "whatever is new with you"),
    ],
)
def test_a_reason_to_keep_in_touch_from_the_notes(facts: dict[str, Any], words: str) -> None:
    _, message, _ = pinged(student(THANKED | {"told_back_at": at("4 Apr 9:00")} | facts), "keep")
    assert words in message.text
    assert message.copy


def test_an_idle_ping_names_the_next_small_thing() -> None:
    journey = student({"at": "schedule/when", **SENT, "answer": "yes"}, idle_since=at("9 Mar 15:00"))
    journey = replace(journey, focus=1)
    message = say(deliver(journey, due(journey, "idle"), ENGLISH))
    assert "a day and a time for the talk with Maya" in message.text
    assert buttons(message) == ["Go on", "Later", "Stop these"]


# --- several, late, stale -------------------------------------------------------------------------------------------


def test_several_are_one_summary() -> None:
    people = (SENT | {"name": f"Person{n} Long"} for n in range(7))
    journey = student(*people)
    delivery = deliver(journey, due(journey, "follow_up"), ENGLISH)
    message = say(delivery)
    assert message.text.count("•") == 5
    assert "2 more" in message.text
    assert len([id for id in ids(message).values() if id.startswith("~open")]) == 4
    assert buttons(message)[-2:] == ["Later", "Stop these"]
    assert buttons(message)[0] == "Open the follow-up (Person0)"
    assert [ping.outcome for ping in delivery.pings] == ["sent"] * 7
    assert delivery.journey.nudging.sent == (due(journey, "follow_up"),)
    assert next_wake(delivery.journey, due(journey, "follow_up")) is None


def test_the_talk_stays_whole_in_a_summary() -> None:
    other = HELD | {"name": "Tom Reed", "held_at": at("20 Mar 9:00")}
    journey = student(AGREED | {"research": {"path": "x"}}, other)
    ready = replace(journey, nudging=Nudging(muted=("day_before",)))
    delivery = deliver(ready, due(ready, "hour_before"), ENGLISH)
    assert delivery.delivered == ("G12", "G15")
    assert "you pay" in say(delivery).text
    assert "• say thank you to Tom" in say(delivery).text
    assert buttons(say(delivery))[:2] == ["Show my card (Maya)", "Open the thank-you (Tom)"]


def test_after_a_week_away_one_message_and_the_stale_on_record() -> None:
    old = AGREED | {"name": "Tom Reed"}
    journey = student(SENT, old, idle_since=at("11 Mar 9:00"))
    now = at("28 Mar 9:00")
    delivery = deliver(journey, now, ENGLISH)
    record = {(ping.kind, ping.outcome, ping.reason) for ping in delivery.pings}
    assert record == {
        ("research", "dropped", "stale"),
        ("day_before", "dropped", "stale"),
        ("hour_before", "dropped", "stale"),
        ("idle", "dropped", "stale"),
        ("idle", "dropped", "something else to do"),
        ("follow_up", "sent", ""),
        ("how_was_it", "sent", ""),
    }
    assert "some a little while ago" in say(delivery).text
    assert all(ping.due < now for ping in delivery.pings), "the record names the time at which it should have come"


def test_only_stale_says_nothing_but_is_on_record() -> None:
    journey = student({"drafts": ("x",), "ready_at": at("2 Mar 15:00")})
    delivery = deliver(journey, at("20 Apr 12:00"), ENGLISH)
    assert delivery.replies == ()
    assert [(ping.kind, ping.outcome, ping.reason) for ping in delivery.pings] == [("unsent", "dropped", "stale")]
    assert delivery.journey.nudging.sent == ()
    assert next_wake(delivery.journey, at("20 Apr 12:00")) is None


@pytest.mark.parametrize(("minutes", "late"), [(0, False), (59, False), (61, True), (60 * 24, True)])
def test_late_says_so_once(minutes: int, *, late: bool) -> None:
    journey = student(SENT, nudging=Nudging(muted=("second_person",)))
    message = say(deliver(journey, due(journey, "follow_up") + timedelta(minutes=minutes), ENGLISH))
    assert message.text.count("later than I meant") == late


def test_quiet_hours_and_a_full_day_wait() -> None:
    journey = student(SENT, nudging=Nudging(muted=("second_person",)))
    night = at("11 Mar 22:00")
    assert deliver(journey, night, ENGLISH) == Delivery(journey)
    wake = next_wake(journey, night)
    assert wake is not None
    assert wake.due == at("12 Mar 9:00")
    full = replace(journey, nudging=replace(journey.nudging, sent=(at("11 Mar 9:00"), at("11 Mar 9:30"))))
    assert deliver(full, at("11 Mar 10:00"), ENGLISH) == Delivery(full)
    assert [ping.outcome for ping in deliver(full, at("12 Mar 10:00"), ENGLISH).pings] == ["sent"]


def test_the_last_call_is_not_a_second_one_in_the_same_message() -> None:
    journey = student(HELD | {"held_at": at("20 Mar 21:00")})
    away = deliver(journey, at("21 Mar 17:30"), ENGLISH)
    assert [(ping.outcome, ping.reason) for ping in away.pings] == [("dropped", "stale"), ("sent", "")]
    assert "still counts as prompt" in say(away).text


def test_what_is_done_long_ago_is_forgotten_but_nothing_comes_twice() -> None:
    old = {f"c9.unsent@{n}": at("2 Jan 9:00") for n in range(50)} | {"c1.keep0@1": at("2 Jan 9:00")}
    journey = student(SENT, nudging=Nudging(done=old, muted=("second_person",)))
    after = deliver(journey, due(journey, "follow_up"), ENGLISH).journey
    assert set(after.nudging.done) == {plan(journey)[0].key, "c1.keep0@1"}
    year = deliver(after, at("31 Dec 12:00"), ENGLISH).journey
    assert plan(year) == ()


def test_no_more_than_five_messages_are_remembered() -> None:
    journey = replace(student(SENT), nudging=Nudging(messages=tuple((n, (f"k{n}",)) for n in range(5))))
    after = deliver(journey, due(journey, "second_person"), ENGLISH).journey
    assert [sent for sent, _ in after.nudging.messages] == [1, 2, 3, 4, 7]


# --- buttons --------------------------------------------------------------------------------------------------------

DONE: tuple[tuple[dict[str, Any], str, tuple[int, str, str] | None], ...] = (
    ({"drafts": ("x",), "ready_at": at("2 Mar 9:00")}, "unsent", (1, "ready", "sent")),
    (SENT, "second_person", (1, "find", "someone")),
    (SENT, "follow_up", (1, "follow_up", "sent")),
    (SENT | {"followed_up_at": at("11 Mar 10:00")}, "close_kindly", (1, "silence", "close")),
    (SENT | {"answer": "later", "later_on": date(2026, 4, 1)}, "write_again", (1, "waiting_later", "written")),
    (SENT | {"answer": "yes", "answered_at": at("5 Mar 12:00")}, "fix_date", None),
    (
        SENT | {"answer": "email_only", "answered_at": at("5 Mar 12:00")},
        "email_answer",
        (1, "email_only/waiting", "answered"),
    ),
    (AGREED, "research", (1, "research", "done")),
    (AGREED, "day_before", None),
    (AGREED, "hour_before", None),
    (AGREED, "how_was_it", (1, "meeting", "held")),
    (HELD, "thanks", (1, "thanks/send", "sent")),
    (HELD, "reflect", None),
    (THANKED | {"advice": "x"}, "tell_back", (1, "keep/tell_back", "sent")),
    (THANKED, "keep", (1, "keep/keep_in_touch", "sent")),
    (THANKED | {"referrer_name": "Rosa"}, "tell_referrer", (1, "keep/tell_referrer", "sent")),
    (THANKED | {"names": ("Tom",), "named_at": at("20 Mar 17:00")}, "referral", None),
)


def alone(facts: dict[str, Any], kind: str) -> tuple[Journey, Say, datetime]:
    """A ping of this kind and nothing else."""
    others = tuple(other for other in KINDS if other != kind)
    return pinged(student(facts, nudging=Nudging(muted=others)), kind)


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


# --- out of reach ---------------------------------------------------------------------------------------------------


def test_blocked_is_silent_until_they_come_back() -> None:
    journey = student(SENT)
    blocked = turn(journey, Blocked(), at("3 Mar 9:00")).journey
    assert blocked is not None
    assert next_wake(blocked, at("11 Mar 10:00")) is None
    assert deliver(blocked, at("11 Mar 10:00"), ENGLISH) == Delivery(blocked)
    assert pings.unreachable(blocked, at("4 Mar 9:00")) == blocked
    back = pings.reachable(blocked)
    assert pings.reachable(back) is back
    wake = next_wake(back, at("12 Mar 12:00"))
    assert wake is not None
    assert wake.due == at("12 Mar 12:00"), "what waited is told at once"


def test_the_calendar_entry() -> None:
    journey = student(AGREED | {"questions": ("What changes?", "What would you do?")})
    data = pings.calendar_data(journey, journey.contacts[0])
    assert journey.started_at is not None
    assert data == {
        "uid": f"talk-{int(journey.started_at.timestamp())}-1@coffeechat",
        "start": "2026-03-20T14:00:00+00:00",
        "end": "2026-03-20T14:30:00+00:00",
        "zone": "Europe/Berlin",
        "summary": "Talk with Maya Chen",
        "location": "Café Nero",
        "description": "What changes?\nWhat would you do?",
        "sequence": "0",
        "status": "CONFIRMED",
    }
    gone = pings.calendar_data(journey, journey.contacts[0], cancelled=True)
    assert (gone["uid"], gone["status"], gone["sequence"]) == (data["uid"], "CANCELLED", "1")
    assert pings.calendar_data(journey, Contact(4)) == {}


# --- weeks of anything ----------------------------------------------------------------------------------------------

ZONES = ("Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "America/Havana", "Africa/Cairo")


class Life:
    """A student whose clock is stepped: every wake-up is a turn at its time, and every ping is held against the manners."""

    def __init__(self, journey: Journey, now: datetime) -> None:
        self.journey = journey
        self.now = now
        self.said: list[datetime] = []
        self.messages: list[Say] = []
        self.kinds: list[str] = []

    def until(self, moment: datetime, *, away: bool = False) -> None:
        """Let time pass; `away`: we are down until then."""
        for _ in range(400):
            wake = next_wake(self.journey, self.now)
            if wake is None or wake.due > moment or away:
                break
            assert wake.due >= self.now
            self.nudge(wake.due, {wake.key})
        else:
            raise AssertionError("wake-ups without end")
        self.now = moment
        if away:
            self.nudge(moment, set())

    def nudge(self, now: datetime, expected: set[str]) -> None:
        before, zone = self.journey, self.journey.tz
        planned = {nudge.key for nudge in plan(before, now) if nudge.due <= now}
        done = turn(before, Nudged(), now)
        assert done.journey is not None
        self.journey, self.now = from_json(to_json(done.journey)), now
        assert replace(self.journey, nudging=before.nudging, turn=before.turn) == before, "a ping touches nothing else"
        sent = {ping.key for ping in done.pings if ping.outcome == "sent"}
        assert sent == planned, "what the plan shows is what comes"
        assert expected <= sent, "a wake-up that says nothing"
        messages = [reply for reply in done.replies if isinstance(reply, Say)]
        assert len(messages) == bool(sent), "everything due is one message"
        wake = next_wake(self.journey, now)
        assert wake is None or wake.due > now, "a wake-up leads to itself"
        for ping in done.pings:
            assert ping.due <= now
            assert ping.key not in before.nudging.done, "doubled"
            assert ping.kind not in before.nudging.muted
        if not sent:
            return
        self.messages = [*self.messages, *messages][-5:]
        self.said.append(now)
        self.kinds += [ping.kind for ping in done.pings if ping.outcome == "sent"]
        local, nudging = now.astimezone(zone), before.nudging
        assert nudging.wake <= local.hour * 60 + local.minute < nudging.sleep, f"quiet hours: {local}"
        today = [instant for instant in self.said if instant.astimezone(zone).date() == local.date()]
        assert len(today) <= nudging.cap, f"{len(today)} messages on {local.date()}"
        assert nudging.paused_at is None
        for ping in done.pings:
            if ping.outcome == "sent":
                assert fits(ping.kind, before.contact(ping.contact), before, now), f"{ping.kind} is about what is done"


def fits(kind: str, contact: Contact, journey: Journey, now: datetime) -> bool:
    """Whether a ping of this kind makes sense, told from the facts alone and apart from the plan."""
    open_still = contact.closed_at is None
    waiting = open_still and contact.sent_at is not None and contact.answer == "" and contact.held_at is None
    ahead = open_still and contact.talk is not None and contact.held_at is None and contact.outcome == ""
    held = open_still and contact.held_at is not None
    talk = contact.talk
    match kind:
        case "idle":
            return journey.idle_since is not None and now > journey.idle_since
        case "unsent":
            return open_still and contact.sent_at is None
        case "second_person" | "follow_up":
            return waiting and contact.followed_up_at is None
        case "close_kindly":
            return waiting and contact.followed_up_at is not None
        case "write_again":
            return contact.later_on is not None and journey.local(now).date() >= contact.later_on
        case "research":
            return ahead and not contact.research and talk is not None and now < talk.at
        case "day_before" | "hour_before":
            return ahead and talk is not None and now < talk.at
        case "how_was_it":
            return ahead and talk is not None and now > talk.end
        case "thanks":
            return held and contact.thanked_at is None
        case "reflect":
            return held and contact.reflected_at is None
        case "tell_back":
            return held and contact.told_back_at is None
        case "tell_referrer":
            return held and contact.told_referrer_at is None
        case "keep":
            return held and contact.thanked_at is not None
        case "fix_date":
            return open_still and contact.answer == "yes" and contact.talk is None
        case "email_answer":
            return open_still and contact.answer == "email_only" and contact.held_at is None
        case _:
            return contact.closed_why != "student"


def changed(contact: Contact, fact: str, now: datetime, days: int) -> Contact:
    """The contact after the student told us something."""
    when = (now + timedelta(days=days, minutes=37 * days)).replace(tzinfo=None, second=0, microsecond=0)
    facts: dict[str, dict[str, Any]] = {
        "ready": {"drafts": ("x",), "ready_at": now},
        "sent": {"drafts": ("x",), "ready_at": now, "sent_at": now, "answer": "", "followed_up_at": None},
        "followed_up": {"followed_up_at": now},
        "later": {"answer": "later", "later_on": (now + timedelta(days=days)).date()},
        "yes": {"answer": "yes", "answered_at": now},
        "email": {"answer": "email_only", "answered_at": now},
        "no": {"answer": "no", "closed_at": now, "closed_why": "declined", "names": ("Tom",), "named_at": now},
        "talk": {
            "answer": "yes",
            "talk": Talk(when, ZONES[days % len(ZONES)], 30, "cafe", set_at=now),
            "outcome": "",
            "held_at": None,
        },
        "moved": {"outcome": "moved"},
        "missed": {"outcome": "missed"},
        "held": {"held_at": now, "outcome": "held", "advice": "x", "names": ("Tom",), "named_at": now},
        "research": {"research": {"path": "x"}},
        "thanked": {"thanked_at": now},
        "reflected": {"reflected_at": now},
        "kept": {"kept_at": now, "told_back_at": now, "touches": contact.touches + 1},
        "closed": {"closed_at": now, "closed_why": "student"},
        "open": {"closed_at": None, "closed_why": ""},
    }
    return replace(contact, **facts[fact])


FACTS = ("ready", "sent", "followed_up", "later", "yes", "email", "no", "talk", "moved", "missed", "held")
FACTS += ("research", "thanked", "reflected", "kept", "closed", "open")
LIKELY = {
    "found": ("ready",),
    "ready": ("sent",),
    "sent": ("followed_up", "talk", "talk", "yes", "later", "no", "email"),
    "followed_up": ("talk", "closed"),
    "yes": ("talk",),
    "later": ("sent", "talk"),
    "scheduled": ("research", "held", "held", "talk", "moved"),
    "held": ("thanked", "thanked", "reflected"),
    "keeping": ("reflected", "kept"),
    "closed": ("open",),
}
ACTS = (
    ("fact",) * 12
    + ("press",) * 4
    + ("away", "pause", "resume", "resume", "mute", "unmute", "zone", "quiet", "cap", "idle")
)


def act_of(chance: Random, journey: Journey) -> tuple[Any, ...]:
    """Something that might happen next."""
    match chance.choice(ACTS):
        case "fact":
            whom = chance.randrange(len(journey.contacts))
            likely = LIKELY.get(journey.contacts[whom].stage, FACTS)
            return "fact", chance.choice(likely if chance.random() < 0.8 else FACTS), whom, chance.randrange(13)
        case "press":
            return "press", chance.choice(("hour", "evening", "tomorrow", "week", "stop", "later", "back"))
        case "mute":
            return "mute", chance.choice(KINDS)
        case "zone":
            return "zone", chance.choice(ZONES)
        case "quiet":
            return "quiet", chance.randrange(18), chance.randrange(4, 24)
        case "cap":
            return "cap", chance.randrange(1, 4)
        case other:
            return (other,)


def test_weeks_of_anything_stay_polite() -> None:
    counted: Counter[str] = Counter()

    @settings(max_examples=400, deadline=None)
    @given(st.integers(0, 10**9))
    def weeks(seed: int) -> None:
        counted.update(kinds_of_a_life(Random(seed)))

    weeks()
    missing = [kind for kind in KINDS if not counted[kind]]
    assert missing == [], "a harness that never gets there proves nothing"


def kinds_of_a_life(chance: Random) -> list[str]:
    """The kinds of all pings in some weeks of a student to whom anything may happen."""
    people = (
        {"name": "Maya Chen"},
        {"name": "Tom Reed"},
        {"name": "Rosa", "referrer": 1, "referrer_name": "Maya Chen"},
    )
    life = Life(student(*people, zone=chance.choice(ZONES)), at("2 Mar 10:00"))
    for _ in range(chance.randrange(5, 60)):
        act = act_of(chance, life.journey)
        wait = timedelta(minutes=chance.choice((7, 90, 60 * 20, 60 * 24 * 3)) * chance.uniform(0.5, 2))
        life.until(life.now + wait, away=act[0] == "away")
        live(life, act)
    life.until(life.now + timedelta(weeks=chance.choice((8, 60))))
    return life.kinds


def live(life: Life, act: tuple[Any, ...]) -> None:
    """Something that happens besides time."""
    journey, now, nudging = life.journey, life.now, life.journey.nudging
    match act:
        case ("fact", fact, whom, days):
            contact = journey.contacts[whom % len(journey.contacts)]
            life.journey = journey.with_contact(changed(contact, fact, now, days))
        case ("press", action) if nudging.messages:
            pressed = press(journey, f"~{action}:{nudging.messages[-1][0]}", now, ENGLISH)
            assert pressed.replies
            life.journey = pressed.journey
        case ("pause",):
            life.journey = replace(journey, nudging=replace(nudging, paused_at=now))
        case ("resume",):
            life.journey = replace(journey, nudging=replace(nudging, paused_at=None))
        case ("mute", kind):
            life.journey = replace(journey, nudging=replace(nudging, muted=(*nudging.muted, kind)))
        case ("unmute",):
            life.journey = replace(journey, nudging=replace(nudging, muted=()))
        case ("zone", zone):
            life.journey = replace(journey, zone=zone)
        case ("quiet", wake, length):
            changed_to = replace(nudging, wake=wake * 60, sleep=min(wake + length, 24) * 60)
            life.journey = replace(journey, nudging=changed_to)
        case ("cap", cap):
            life.journey = replace(journey, nudging=replace(nudging, cap=cap))
        case ("idle",):
            life.journey = replace(journey, idle_since=now, focus=now.minute % 4)
        case _:
            pass


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_a_walk_through_the_real_coach_stays_polite(seed: int) -> None:
    """Buttons, words and time as they come; the coach does the rest."""
    chance = Random(seed)
    place: Place = start()
    life = Life(replace(place.journey, zone=chance.choice(ZONES)), place.now)
    for _ in range(120):
        wait = timedelta(minutes=chance.choice((1, 1, 1, 30, 60 * 24, 60 * 24 * 4)) * chance.uniform(0.5, 2))
        life.until(life.now + wait)
        shown = tuple(b.id for b in life.messages[-1].buttons) if life.messages and chance.random() < 0.3 else ()
        place = Place(life.journey, life.now, frozenset(), (), shown or place.buttons)
        events = [event for _, event, when in ways(place) if when is None]
        place, _ = step(place, chance.choice(events))
        life.journey, life.now = replace(place.journey, zone=place.journey.zone or life.journey.zone), place.now
    life.until(life.now + timedelta(weeks=10))


def test_the_samples_are_those_of_the_table() -> None:
    assert {kind for _, kind, _ in DONE} | {"idle"} == set(KINDS)
    assert len(TABLE) >= 14
    assert business_days(date(2026, 3, 2), 7) == date(2026, 3, 11)
    assert wall("2026-03-20T15:00").replace(tzinfo=UTC)
