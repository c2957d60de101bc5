"""The plan's manners: quiet hours, full days, one message; what is muted, put off or overdue."""

from __future__ import annotations

from msgspec.structs import replace

from adapters.markup import plain
from conversations.followups import next_wake, plan
from conversations.journey import Nudging
from conversations.machine import turn
from conversations.vocabulary import Command, Say
from tests.contacts import AGREED, HELD, SENT, THANKED, at, shown, student


def test_quiet_hours_are_kept() -> None:
    late = student(HELD | {"held_at": at("20 Mar 19:00")}, nudging=Nudging(wake=8 * 60, sleep=20 * 60))
    assert shown(late)[:2] == ["Sat 21 Mar 08:00 thanks", "Sat 21 Mar 15:00 thanks"]
    owl = student(SENT, nudging=Nudging(wake=12 * 60, sleep=23 * 60))
    assert shown(owl)[0] == "Thu 5 Mar 12:00 second_person"
    lark = student(SENT, nudging=Nudging(wake=5 * 60, sleep=9 * 60))
    assert shown(lark)[0] == "Thu 5 Mar 08:59 second_person"


def test_the_talk_comes_first_when_the_day_is_full() -> None:
    other = HELD | {"name": "Tom Reed", "held_at": at("20 Mar 9:00")}
    assert shown(student(AGREED | {"research": {"path": "x"}}, other)) == [
        "Thu 19 Mar 10:00 day_before",
        "Fri 20 Mar 14:00 hour_before",
        "Fri 20 Mar 14:00 thanks",
        "Fri 20 Mar 15:45 how_was_it",
        "Sat 21 Mar 09:00 thanks",
        "Sun 22 Mar 10:00 reflect",
    ]
    once = student(AGREED | {"research": {"path": "x"}}, nudging=Nudging(cap=1))
    assert shown(once)[1:] == ["Fri 20 Mar 14:00 hour_before", "Sat 21 Mar 10:00 how_was_it"]


def test_what_would_be_stale_in_the_talk_s_message_is_not_planned() -> None:
    late = student(AGREED | {"research": {"path": "x"}})
    assert shown(late, at("20 Mar 9:00")) == ["Fri 20 Mar 14:00 hour_before", "Fri 20 Mar 15:45 how_was_it"]


def test_what_was_sent_today_counts() -> None:
    sent = (at("20 Mar 9:00"), at("20 Mar 10:00"))
    full = student(HELD, nudging=Nudging(sent=sent))
    assert shown(full)[0] == "Sat 21 Mar 10:00 thanks", "the day is full; the next morning is in time"
    assert shown(student(HELD, nudging=Nudging(sent=sent[:1])))[0] == "Fri 20 Mar 18:00 thanks"


def test_due_together_is_one_message() -> None:
    journey = student(*(SENT | {"name": f"Person {n}"} for n in range(4)), nudging=Nudging(cap=1))
    assert [nudge.kind for nudge in plan(journey)] == ["follow_up"] * 4
    assert len({nudge.due for nudge in plan(journey)}) == 1


def test_mute_pause_unreachable_done() -> None:
    journey = student(SENT)
    assert shown(replace(journey, nudging=Nudging(muted=("second_person",)))) == ["Wed 11 Mar 10:00 follow_up"]
    first = plan(journey)[0]
    assert shown(replace(journey, nudging=Nudging(done={first.key: first.due}))) == ["Wed 11 Mar 10:00 follow_up"]
    for silent in (Nudging(paused_at=at("3 Mar 9:00")), Nudging(unreachable_at=at("3 Mar 9:00"))):
        assert plan(replace(journey, nudging=silent)) == ()
        assert next_wake(replace(journey, nudging=silent), at("3 Mar 9:00")) is None


def test_a_snooze_counts_and_keeps_quiet_hours() -> None:
    journey = student(SENT)
    key = plan(journey)[1].key
    snoozed = replace(journey, nudging=Nudging(snoozed={key: at("12 Mar 23:00")}))
    assert shown(snoozed)[-1] == "Fri 13 Mar 09:00 follow_up"
    earlier = replace(journey, nudging=Nudging(snoozed={key: at("9 Mar 12:00")}))
    assert shown(earlier)[-1] == "Wed 11 Mar 10:00 follow_up", "a snooze never brings anything forward"


def test_overdue_is_planned_for_the_next_good_moment() -> None:
    journey = student(SENT)
    assert shown(journey, at("14 Mar 23:00")) == ["Sun 15 Mar 09:00 follow_up"], "the second person is stale by then"
    assert shown(journey, at("6 Mar 12:00")) == ["Fri 6 Mar 12:00 second_person", "Wed 11 Mar 10:00 follow_up"]
    wake = next_wake(journey, at("6 Mar 12:00"))
    assert wake is not None
    assert wake.due == at("6 Mar 12:00")
    assert next_wake(student(), at("6 Mar 12:00")) is None


def test_the_plan_is_a_function_of_the_journey() -> None:
    journey = student(SENT, AGREED, HELD, THANKED, idle_since=at("2 Mar 9:00"))
    assert plan(journey) == plan(journey)
    assert list(plan(journey)) == sorted(plan(journey), key=lambda nudge: nudge.due)
    assert len({nudge.key for nudge in plan(journey)}) == len(plan(journey))


def test_what_comes_is_shown_with_its_reason_and_never_in_the_past() -> None:
    journey = student(SENT, *(SENT | {"name": f"Person {n}"} for n in range(9)))
    shown_at = turn(journey, Command("plan"), at("14 Mar 23:00"))
    (said,) = [plain(reply.text) for reply in shown_at.replies if isinstance(reply, Say)]
    assert "Sunday 15 March at 9:00 AM: follow up, once (Maya Chen) – seven working days without an answer" in said
    assert "11 March" not in said, "it was due then; it comes when it can"
    assert "… and 2 more after that." in said
    key = plan(student(SENT))[0].key
    put_off = replace(student(SENT), nudging=Nudging(snoozed={key: at("6 Mar 15:00")}))
    (said,) = [
        plain(reply.text)
        for reply in turn(put_off, Command("plan"), at("5 Mar 12:00")).replies
        if isinstance(reply, Say)
    ]
    assert (
        "Friday 6 March at 3:00 PM: write to a second person meanwhile (Maya Chen) – that's when you wanted it" in said
    )
