"""/nudges: waking hours in the student's own words, also for those who go to bed after midnight."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.markup import plain
from conversations.followups import plan
from conversations.journey import Journey, Nudging
from conversations.machine import turn
from conversations.steps.nudges import read_hours
from conversations.vocabulary import Command, Said, Say
from tests.contacts import AGREED, HELD, SENT, TALK, at, shown, student, wall


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("8 to 22", "8:00-22:00"),
        ("8am-9pm", "8:00-21:00"),
        ("9 to 8", "9:00-20:00"),
        ("from 9:30 until 6 pm please", "9:30-18:00"),
        ("9am to midnight", "9:00-24:00"),
        ("noon to 10pm", "12:00-22:00"),
        ("11am to 1am", "11:00-25:00"),
        ("14:00 - 02:30", "14:00-26:30"),
        ("4am to 10pm", "4:00-22:00"),
        ("10pm to 8am", "8:00-22:00"),  # the night: when to be quiet
        ("quiet from 23 to 7", "7:00-23:00"),
        ("midnight to 8am", "8:00-24:00"),
        ("1am to 9am", "9:00-25:00"),
        ("0 to 24", "0:00-24:00"),
        ("9 to 11", ""),
        ("9am", ""),
        ("25 to 30", ""),
        ("13pm to 5pm", ""),
        ("whenever", ""),
    ],
)
def test_hours_in_plain_words(typed: str, hours: str) -> None:
    read = read_hours(typed)
    assert "-".join(f"{minutes // 60}:{minutes % 60:02}" for minutes in read or ()) == hours


@given(st.integers(0, 23), st.integers(0, 24), st.sampled_from(["{} to {}", "{}:00-{}:30", "{} till {} pm"]))
def test_whatever_is_typed_leaves_hours_to_be_awake(first: int, second: int, form: str) -> None:
    if (read := read_hours(form.format(first, second))) is not None:
        wake, sleep = read
        assert 0 <= wake < 24 * 60
        assert 4 * 60 <= sleep - wake <= 24 * 60


QUIET = Nudging(muted=("idle",))


def answer(journey: Journey, *typed: str) -> tuple[Journey, str]:
    words = ""
    for text in typed:
        done = turn(journey, Command(text[1:]) if text.startswith("/") else Said(text), at("2 Mar 13:00"))
        assert done.journey is not None
        journey = done.journey
        words = plain("".join(reply.text for reply in done.replies if isinstance(reply, Say)))
    return journey, words


def test_an_owl_s_hours_are_read_back_and_kept() -> None:
    owl, said = answer(
        student(HELD | {"held_at": at("20 Mar 23:10")}, nudging=QUIET), "/nudges", "quiet hours", "11am to 1am"
    )
    assert "between 11:00 AM and 1:00 AM" in said
    # Two hours after the talk it is 01:10, in the night; the last call is 20 hours after it.
    assert shown(owl)[:2] == ["Sat 21 Mar 11:00 thanks", "Sat 21 Mar 19:10 thanks"]
    awake, _ = answer(
        student(HELD | {"held_at": at("20 Mar 22:30")}, nudging=QUIET), "/nudges", "quiet hours", "11am to 1am"
    )
    assert shown(awake)[0] == "Sat 21 Mar 00:30 thanks", "half past midnight is still awake"


def test_a_talk_before_an_owl_is_up_is_reminded_of_before_bed() -> None:
    early = AGREED | {"talk": TALK.__class__(wall("2026-03-20T09:00"), "Europe/Berlin", 30, "call")}
    owl = student(early, nudging=Nudging(wake=11 * 60, sleep=25 * 60))
    assert "Fri 20 Mar 00:30 hour_before" in shown(owl)


def test_quiet_hours_that_were_named_are_turned_round_and_read_back() -> None:
    journey, said = answer(student(SENT), "/nudges", "quiet hours", "10pm to 8am")
    assert "between 8:00 AM and 10:00 PM" in said
    assert (journey.nudging.wake, journey.nudging.sleep) == (8 * 60, 22 * 60)
    assert "midnight" in answer(student(SENT), "/nudges", "quiet hours", "9am to midnight")[1]


def test_what_is_turned_off_is_listed() -> None:
    off = student(SENT, nudging=Nudging(muted=("follow_up", "keep")))
    _, said = answer(off, "/nudges")
    assert "Turned off:" in said
    assert "follow up, once" in said
    assert "a few lines to stay in touch" in said
    assert "Turned off" not in answer(student(SENT), "/nudges")[1]


def test_other_hours_move_what_is_planned() -> None:
    before = student(SENT, nudging=QUIET)
    after, _ = answer(before, "/nudges", "quiet hours", "noon to 10pm")
    assert [nudge.due - earlier.due for nudge, earlier in zip(plan(after), plan(before), strict=True)] == [
        timedelta(hours=2)
    ] * 2
