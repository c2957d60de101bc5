"""Nudges as messages: what is said, what is dropped and why."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from conversations import pings
from conversations.followups import next_wake, plan
from conversations.journey import Contact, Journey, Note, Nudging
from conversations.machine import turn
from conversations.pings import Delivery, deliver
from conversations.vocabulary import Blocked, Command, Document, Say
from tests.contacts import AGREED, HELD, SENT, TALK, THANKED, at, student
from tests.pinging import ENGLISH, buttons, due, ids, pinged, say

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


def test_the_day_before_brings_the_card() -> None:
    journey = student(AGREED | {"research": {"path": "diver"}, "questions": ("What keeps you up at night?",)})
    delivery = deliver(journey, due(journey, "day_before"), ENGLISH)
    message = say(delivery)
    for part in (
        "Your card: Maya Chen",
        "Café Nero",
        "What keeps you up at night?",
        "The bill is yours",
        "Don't ask for a job",
    ):
        assert part in message.text
    assert message.text.endswith("here it is:"), "the line to copy stands right below"
    assert set(delivery.delivered) == {"G7", "G12", "G13", "G15"}
    on_a_call = journey.with_contact(replace(journey.contacts[0], talk=replace(TALK, mode="call")))
    assert "The bill" not in say(deliver(on_a_call, due(on_a_call, "day_before"), ENGLISH)).text


def test_a_summary_brings_the_calendar_files_of_its_talks() -> None:
    ready = AGREED | {"research": {"path": "diver"}}
    journey = student(ready, ready | {"name": "Tom Reed"}, SENT | {"sent_at": at("10 Mar 9:00")})
    delivery = deliver(journey, due(journey, "day_before"), ENGLISH)
    files = [reply.data["summary"] for reply in delivery.replies if isinstance(reply, Document)]
    assert files == ["Talk with Maya Chen", "Talk with Tom Reed"]
    captions = [reply.caption for reply in delivery.replies if isinstance(reply, Document)]
    assert captions == ["For your calendar: the talk with Maya.", "For your calendar: the talk with Tom."]
    assert say(delivery).text.count("•") == 3
    again = pings.press(delivery.journey, f"~back:{journey.turn}", due(journey, "day_before"), ENGLISH)
    assert len(again.replies) == 1, "only the first time"


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


def test_words_about_time_are_true_when_they_are_said() -> None:
    early = student(
        AGREED | {"talk": replace(TALK, wall=TALK.wall.replace(hour=9), set_at=None), "research": {"path": "x"}}
    )
    ready = replace(
        early, nudging=Nudging(done={nudge.key: nudge.due for nudge in plan(early) if nudge.kind == "day_before"})
    )
    evening = deliver(ready, due(ready, "hour_before"), ENGLISH)
    assert "One last look" in say(evening).text
    assert "Soon" not in say(evening).text
    assert evening.delivered == ("G12", "G15")
    late = deliver(student(HELD, nudging=Nudging(muted=("reflect",))), at("24 Mar 12:00"), ENGLISH)
    assert "isn't too late" in say(late).text
    assert "prompt" not in say(late).text
    assert late.delivered == ("G16",)
    moved = turn(student(AGREED | {"outcome": "moved"}), Command("plan"), at("3 Mar 9:00"))
    assert "new time still open" in say(moved).text
    assert "you meet" not in say(moved).text


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
