"""Scheduling in plain words: what was understood is read back, and counts once it is confirmed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from conversations import arrange
from conversations.journey import Contact, Talk
from tests.meeting import NOW, ZONE, Story, wall


def test_one_line_may_say_it_all_and_is_read_back_before_it_counts() -> None:
    story = Story().say("Tuesday at 3 for 20 minutes at Café Nero")
    assert story.maya.at == "schedule/confirm"
    assert story.maya.talk is None, "it counts before it was confirmed"
    for part in ("Tuesday 3 March at 3:00 PM", "London", "20 minutes", "café", "Café Nero"):
        assert part in story.shown, f"{part} is not read back"
    story.tap("yes")
    assert story.maya.talk == Talk(wall("2026-03-03 15:00"), ZONE, 20, "cafe", "Café Nero", 0, story.now)
    assert (story.maya.proposal, story.maya.outcome, story.maya.stage) == ("", "", "scheduled")
    assert story.maya.at == "research"
    assert len(story.copies) == 1, "no reply to send"
    assert [(file.kind, file.data["sequence"], file.data["status"]) for file in story.files] == [
        ("calendar", "0", "CONFIRMED")
    ]
    assert "G15" in story.delivered


def test_another_year_is_read_back_with_the_day() -> None:
    story = Story().say("12 January 2027 at 3 for 20 minutes at Café Nero")
    assert "Tuesday 12 January 2027 at 3:00 PM" in story.shown
    story = Story().say("12 January 2027")
    assert "Tuesday 12 January 2027" in story.shown


def test_what_is_missing_is_asked_one_after_the_other() -> None:
    story = Story().say("Friday")
    assert story.maya.at == "schedule/hour"
    assert "Friday 6 March" in story.shown
    story.say("at 10")
    assert story.maya.at == "schedule/minutes"
    assert "G8" in story.delivered
    story.say("half an hour")
    assert story.maya.at == "schedule/mode"
    story.say("zoom")
    assert story.maya.at == "schedule/place"
    story.say("she'll send it")
    story.say("she will send it")
    assert story.maya.at == "schedule/confirm"
    story.say("yes")
    assert story.maya.talk is not None
    assert story.maya.talk.wall == wall("2026-03-06 10:00")
    assert (story.maya.talk.minutes, story.maya.talk.mode) == (30, "video")
    assert "G15" not in story.delivered, "nobody pays for a video call"


def parts(at: str, zone: str = "", **known: Any) -> arrange.Proposal:
    return arrange.Proposal(wall(at), zone, **known)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("lunch on Wednesday at noon at Pizza Express", parts("2026-03-04 12:00", mode="meal", place="Pizza Express")),
        ("Tuesday at 3 at 12 Market Street", parts("2026-03-03 15:00", place="12 Market Street")),
        ("at Café Nero on Friday at 3", parts("2026-03-06 15:00", mode="cafe", place="Café Nero")),
        ("Tuesday 3pm in Berlin", parts("2026-03-03 15:00", "Europe/Berlin")),
        ("Tuesday 9 pm New York time", parts("2026-03-03 21:00", "America/New_York")),
        ("the 10th at 2pm EST", parts("2026-03-10 14:00", "America/New_York")),
        ("Friday at 3 in London at Café Nero", parts("2026-03-06 15:00", mode="cafe", place="Café Nero")),
        ("Friday at 3 in Wellington Street", parts("2026-03-06 15:00", place="Wellington Street")),
        (
            "Friday 10:30 https://zoom.us/j/8?a=1",
            parts("2026-03-06 10:30", mode="video", place="https://zoom.us/j/8?a=1"),
        ),
        ("Friday at 10, on +44 20 7946 0958", parts("2026-03-06 10:00", mode="call", place="+44 20 7946 0958")),
        ("Thursday at 10 for an hour and a half in person", parts("2026-03-05 10:00", minutes=90)),
        ("2026-03-10 15:00", parts("2026-03-10 15:00")),
        ("in 20 minutes", parts("2026-03-02 15:20")),
        ("next Tuesday at 3 in her office", parts("2026-03-10 15:00", mode="office", place="her office")),
    ],
)
def test_plain_words(said: str, read: arrange.Proposal) -> None:
    reading = arrange.read(said, arrange.Proposal(), NOW, ZONE)
    assert reading.trouble is None, reading.trouble
    assert reading.proposal == read


def test_another_clock_is_shown_next_to_the_students_own() -> None:
    story = Story().say("Tuesday at 3 their time for 20 minutes")
    assert story.maya.at == "schedule/zone"
    story.say("New York")
    story.say("video")
    story.say("https://example.com/room")
    assert "3:00 PM" in story.shown
    assert "New York" in story.shown
    assert "8:00 PM" in story.shown, "the student's own clock is not shown"
    story.tap("yes")
    assert story.maya.talk is not None
    assert story.maya.talk.at.astimezone(UTC) == datetime(2026, 3, 3, 20, 0, tzinfo=UTC)


def test_a_place_with_several_zones_is_asked_about() -> None:
    story = Story().say("Friday 3pm Portland time for 20 minutes")
    assert story.maya.at.startswith("schedule/zone=")
    story.tap("z0")
    assert arrange.load(story.maya).zone == "America/Los_Angeles"
    assert arrange.load(story.maya).wall == wall("2026-03-06 15:00")


@pytest.mark.parametrize(
    ("said", "picks"),
    [
        ("Happy to! Tuesday the 10th at 2pm or Friday the 13th at 10am?", ("2026-03-10T14:00", "2026-03-13T10:00")),
        ("How about next Thursday at 2pm or Friday the 13th at 10am?", ("2026-03-12T14:00", "2026-03-13T10:00")),
        ("Thursday 12 March, 2pm, or Friday 13 March, 10am", ("2026-03-12T14:00", "2026-03-13T10:00")),
        ("Thursday at 2 / Friday at 10:30", ("2026-03-05T14:00", "2026-03-06T10:30")),
        ("Tue at 9, Wed at 10 or Fri at 11", ("2026-03-03T09:00", "2026-03-04T10:00", "2026-03-06T11:00")),
        (
            "Would Wednesday at 11 work? If not, Thursday at 2 is fine too. Best, Rosa",
            ("2026-03-04T11:00", "2026-03-05T14:00"),
        ),
        ("Thursday at 2 or 4", ("2026-03-05T14:00", "2026-03-05T16:00")),
        ("I can't do Wednesday, but Thursday at 2 or Friday at 3", ("2026-03-05T14:00", "2026-03-06T15:00")),
        ("Thursday at 2pm or Friday", ("2026-03-05T14:00", "2026-03-06")),
        ("Tuesday the 10th or Friday the 13th at 2pm", ("2026-03-10", "2026-03-13")),
        ("Monday at 6pm or Friday at 10", ("2026-03-02T18:00", "2026-03-06T10:00", "2026-03-09T18:00")),
        ("Tuesday or Thursday next week", ("2026-03-10", "2026-03-12")),
        ("next week Tuesday at 2 or Thursday at 3", ("2026-03-10T14:00", "2026-03-12T15:00")),
        ("Tuesday at 2 or Thursday at 3 next week", ("2026-03-10T14:00", "2026-03-12T15:00")),
        ("Friday at 2 or Tuesday at 3 next week", ("2026-03-06T14:00", "2026-03-10T15:00")),
        ("I'm free Mon-Wed afternoons next week", ()),
        ("Tuesday to Thursday, any time", ()),
        ("Tuesday, the 11th at 3", ("2026-03-10", "2026-03-11")),
        ("Tuesday or Friday", ("2026-03-03", "2026-03-06")),
    ],
)
def test_each_of_several_offers_keeps_its_own_day_and_hour(said: str, picks: tuple[str, ...]) -> None:
    found = arrange.read(said, arrange.Proposal(), NOW, ZONE).proposal
    assert tuple(pick.removesuffix(":00") if pick.count(":") > 1 else pick for pick in found.picks) == picks


def test_the_offer_that_is_picked_is_the_time() -> None:
    said = "Tuesday the 10th at 2pm or Friday the 13th at 10am"
    assert arrange.load(Story().say(said).tap("p1").maya).wall == wall("2026-03-13 10:00")
    shared = "Tuesday the 10th or Friday the 13th at 2pm"
    assert arrange.load(Story().say(shared).tap("p0").maya).wall == wall("2026-03-10 14:00")
    assert Story().say("Thursday at 2pm or Friday").tap("p1").maya.at == "schedule/hour"


def test_none_of_three_offers_starts_anew() -> None:
    story = Story().say("Tue at 9, Wed at 10 or Fri at 11")
    assert "neither" not in story.choices
    assert story.tap("none").maya.at == "schedule/when"


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("I'm on holiday until Monday. Can we talk Tuesday at 10?", "2026-03-03 10:00"),
        ("I'm back on Wednesday and could do Thursday at 10", "2026-03-05 10:00"),
        ("I’m away until the 9th, so Wednesday the 11th at 10?", "2026-03-11 10:00"),
        ("I'm travelling this week, but next Thursday at 2pm works", "2026-03-12 14:00"),
        ("I'm off on Tuesday and Wednesday, so Thursday at 3", "2026-03-05 15:00"),
        ("Friday from 3 until 4", "2026-03-06 15:00"),
        ("Friday at 3, in the back office", "2026-03-06 15:00"),
    ],
)
def test_a_day_on_which_they_are_away_is_no_offer(said: str, at: str) -> None:
    assert arrange.read(said, arrange.Proposal(), NOW, ZONE).proposal.wall == wall(at)


def test_two_readings_are_a_pick() -> None:
    story = Story().say("3/4 at 2pm")
    assert story.maya.at == "schedule/pick"
    assert "Friday 3 April" in str(story.last.replies)
    story.tap("p1")
    assert arrange.load(story.maya).wall == wall("2026-04-03 14:00"), "the hour was forgotten"
    again = Story().say("Tuesday 4 March at 3").tap("p0")  # the 4th is a Wednesday
    assert arrange.load(again.maya).wall == wall("2026-03-03 15:00")


def test_a_part_can_be_changed_before_it_counts() -> None:
    story = Story().say("Tuesday at 3 for 20 minutes at Café Nero").say("at 4")
    assert "4:00 PM" in story.shown
    story.say("30 minutes")
    assert "30 minutes" in story.shown
    story.say("on zoom instead")
    assert story.maya.at == "schedule/place", "another way to meet needs another place"
    story.tap("later").tap("minutes").tap("m15").tap("when").say("Thursday at 9").tap("yes")
    talk = story.maya.talk
    assert talk is not None
    assert (talk.wall, talk.minutes, talk.mode, talk.place) == (wall("2026-03-05 09:00"), 15, "video", "")


def test_more_than_an_hour_is_asked_about_once() -> None:
    story = Story().say("Tuesday at 3 for 90 minutes at Café Nero")
    assert story.maya.at == "schedule/long=90"
    assert story.tap("keep_long").maya.at == "schedule/confirm"
    assert arrange.load(story.maya).minutes == 90
    assert Story("schedule/minutes").say("2 hours").maya.at == "schedule/long=120"


def test_a_time_gone_by_is_asked_back() -> None:
    story = Story().say("yesterday at 3")
    assert story.maya.at == "schedule/past"
    assert story.tap("talked").maya.at == "meeting"


def test_a_time_that_passes_before_it_is_confirmed_is_asked_back() -> None:
    story = Story().say("today at 5 for 20 minutes at Café Nero").wait(hours=3).tap("yes")
    assert story.maya.talk is None
    assert story.maya.at == "schedule/past"


def test_no_time_yet_keeps_what_was_said() -> None:
    story = Story().say("at Café Nero, 20 minutes, Friday").tap("not_fixed")
    assert story.journey.at == "home"
    assert (story.maya.answer, story.maya.stage) == ("yes", "yes")
    assert arrange.load(story.maya).minutes == 20


def test_a_long_place_is_refused_kindly_and_kept() -> None:
    story = Story().say("Tuesday at 3 for 20 minutes").tap("cafe").say("x" * 201)
    assert story.maya.at == "schedule/place"
    assert story.last.kept


def test_prepared_already_leads_to_the_card_unless_the_list_is_too_long() -> None:
    ready: dict[str, Any] = {"research": {"path": ""}, "questions": ("A?", "B?", "C?", "D?", "E?", "F?")}
    assert Story(**ready).say("Friday at 3 for 20 minutes at Café Nero").tap("yes").maya.at == "brief"
    assert Story(**ready).say("Friday at 3 for 15 minutes at Café Nero").tap("yes").maya.at == "questions"
    unread = ready | {"research": {}}
    assert Story(**unread).say("Friday at 3 for 20 minutes at Café Nero").tap("yes").maya.at == "brief"
    unlisted = ready | {"questions": ()}
    assert Story(**unlisted).say("Friday at 3 for 20 minutes at Café Nero").tap("yes").maya.at == "questions"


def test_the_proposal_outlives_a_later_release() -> None:
    assert arrange.load(Contact(1, proposal="Tuesday at 3, I think")) == arrange.Proposal()
    assert arrange.load(Contact(1, proposal='{"zone": "Mars/Base", "minutes": 15}')) == arrange.Proposal(minutes=15)
    full = arrange.Proposal(wall("2026-03-03 15:00"), "Asia/Tokyo", None, None, 20, "", "", 3, "x", ("2026-03-03",))
    assert arrange.load(Contact(1, proposal=arrange.dump(full))) == full
