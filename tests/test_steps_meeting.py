"""The day of the talk: held, cut short, moved, called off; they did not come, or the student missed it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from conversations.followups import plan
from tests.meeting import TALK, Story, wall


def test_held() -> None:
    story = Story("meeting", talk=TALK).say("/here")
    assert "Thursday 5 March at 3:00 PM" in story.shown
    story.wait(days=3, hours=1).say("it went great, she was so nice")
    assert (story.maya.at, story.maya.outcome, story.maya.held_at) == ("notes", "held", story.now)


def test_cut_short_counts() -> None:
    story = Story("meeting", talk=TALK).wait(days=3, minutes=10).say("/here").tap("cut_short")
    assert (story.maya.outcome, story.maya.stage) == ("cut_short", "held")


def test_told_too_early_it_is_asked_once_more() -> None:
    story = Story("meeting", talk=TALK).say("we talked")
    assert story.maya.at == "meeting/early=held"
    assert story.maya.held_at is None
    assert story.tap("not_yet").maya.at == "meeting"
    assert story.tap("already").tap("yes").maya.held_at == story.now


def test_moved_keeps_the_old_talk_until_the_new_one_is_confirmed() -> None:
    story = Story("meeting", talk=TALK, research={"path": ""}, questions=("A?",)).say("/here").tap("moved")
    assert (story.maya.talk, story.maya.outcome) == (TALK, "moved")
    story.say("Friday at 10")
    assert story.maya.talk == TALK
    assert story.maya.at == "schedule/confirm", "length and place stay as they were"
    story.tap("yes")
    talk = story.maya.talk
    assert talk is not None
    assert (talk.wall, talk.minutes, talk.place) == (wall("2026-03-06 10:00"), 20, "Café Nero")
    assert (talk.sequence, story.maya.outcome, story.maya.at) == (1, "", "brief")
    assert story.files[0].data["sequence"] == "1"


def test_a_sentence_with_the_new_time_is_read_back_at_once() -> None:
    story = Story("meeting", talk=TALK).say("she moved it to Friday at 10")
    assert story.maya.at == "schedule/confirm"
    assert story.tap("yes").maya.talk == replace(TALK, wall=wall("2026-03-06 10:00"), sequence=1, set_at=story.now)


def test_a_new_time_alone_is_enough() -> None:
    assert Story("meeting", talk=TALK).say("Friday at 10").maya.at == "schedule/confirm"
    assert (
        Story("brief", talk=TALK, questions=("A?",)).say("she moved it to Friday at 10").maya.at == "schedule/confirm"
    )
    assert Story("brief", talk=TALK, questions=("A?",)).say("she cancelled").maya.at == "meeting/off"


def test_letting_go_takes_the_talk_out_of_the_calendar_and_coming_back_puts_it_in_again() -> None:
    story = Story("research", talk=TALK).say("/close").tap("yes")
    (gone,) = story.files
    assert (gone.data["status"], gone.data["sequence"]) == ("CANCELLED", "1")
    assert "Have you told them?" in gone.caption
    assert plan(story.journey) == ()
    story.say("/people Maya")
    (back,) = story.files
    assert (back.data["status"], back.data["sequence"], back.data["uid"]) == ("CONFIRMED", "2", gone.data["uid"])
    assert {nudge.kind for nudge in plan(story.journey)} >= {"day_before", "hour_before", "how_was_it"}
    story.say("/close").tap("yes").wait(days=30).say("/people Maya")
    assert story.files == [], "the talk is over; it has no place in the calendar"


@pytest.mark.parametrize("at", ["research", "questions"])
@pytest.mark.parametrize(
    ("typed", "leads"),
    [
        ("actually she moved it to Friday at 10", "schedule/confirm"),
        ("Maya wants to move our talk to Friday at 10", "schedule/confirm"),
        ("the call was postponed", "schedule/when"),
        ("I have to reschedule the meeting", "schedule/when"),
        ("sorry, I can’t make it", "schedule/when"),
        ("she cancelled", "meeting/off"),
        ("He called it off", "meeting/off"),
    ],
)
def test_news_of_the_talk_are_heard_while_the_student_prepares(at: str, typed: str, leads: str) -> None:
    assert Story(at, talk=TALK).say(typed).maya.at == leads


@pytest.mark.parametrize(
    "typed",
    [
        "She moved to Kiel in 2019",
        "the lab moved to Dock 4 on Monday",
        "Their project was cancelled last year",
        "they postponed the launch of the reef survey",
        "I can't make sense of their report",
        "Why was the survey cancelled?",
        "What moved you to leave the university?",
        "he cancelled his PhD",
    ],
)
def test_a_finding_stays_a_finding(typed: str) -> None:
    story = Story("research", talk=TALK).say(typed)
    assert story.maya.at.partition("/")[0] == "research"
    assert story.maya.outcome == ""


def test_it_does_not_move_after_all() -> None:
    story = Story("meeting", talk=TALK).say("/here").tap("moved").tap("still")
    assert (story.maya.talk, story.maya.outcome, story.maya.at) == (TALK, "", "meeting")


def test_the_student_moves_it() -> None:
    story = Story("meeting", talk=TALK).say("I can't make it")
    assert story.maya.at == "schedule/when"
    assert len(story.copies) == 1


@pytest.mark.parametrize(
    "said",
    [
        "im sick cant make it",
        "i cant come",
        "i have to cancel",
        "I’m ill today",
        "sorry, can't make it",
        "I have the flu",
        "I'm not able to come",
        "I need to cancel it",
        "she knows that I can't make it",
        "I'm cancelling",
        "sick",
    ],
)
def test_who_cannot_come_themselves_gets_what_the_button_gives(said: str) -> None:
    story, button = Story("meeting", talk=TALK).say(said), Story("meeting", talk=TALK).say("/here").tap("cant")
    assert (story.maya.at, story.maya.outcome, story.maya.talk) == ("schedule/when", "moved", TALK)
    assert story.copies == button.copies != []


@pytest.mark.parametrize(
    "said",
    [
        "she cant make it",
        "Maya can't come",
        "she's sick, so she can't make it",
        "He has to cancel",
        "she wrote: I'm sick, can't make it",
        "they had to cancel",
        "it was cancelled",
    ],
)
def test_who_is_ill_on_the_other_side_calls_it_off(said: str) -> None:
    assert Story("meeting", talk=TALK).say(said).maya.outcome == "called_off"


@pytest.mark.parametrize(
    "said",
    ["what if she is ill", "I'm sick of waiting", "i cant wait", "I have to move on", "I'm cold-calling her first"],
)
def test_what_only_sounds_like_it_changes_nothing(said: str) -> None:
    story = Story("meeting", talk=TALK).say(said)
    assert (story.maya.at, story.maya.outcome, story.maya.talk) == ("meeting", "", TALK)


def test_called_off_takes_it_out_of_the_calendar_and_a_new_date_comes_after_it() -> None:
    story = Story("meeting", talk=replace(TALK, sequence=2)).say("she cancelled")
    assert (story.maya.talk, story.maya.outcome, story.maya.at) == (None, "called_off", "meeting/off")
    assert [(file.data["status"], file.data["sequence"]) for file in story.files] == [("CANCELLED", "3")]
    uid = story.files[0].data["uid"]
    story.tap("new_date").say("Friday at 10").tap("yes")
    assert story.maya.talk is not None
    assert story.maya.talk.place == "Café Nero"
    assert (story.files[0].data["uid"], story.files[0].data["sequence"]) == (uid, "4")


def test_called_off_for_good() -> None:
    story = Story("meeting", talk=TALK).say("she cancelled").tap("open")
    assert (story.journey.at, story.maya.stage) == ("home", "yes")
    assert Story("meeting", talk=TALK).say("she cancelled").tap("no_more").maya.answer == "no"


def test_they_did_not_come() -> None:
    story = Story("meeting", talk=TALK).wait(days=3, minutes=5).say("she didn't show up")
    assert story.maya.at == "no_show"
    assert "3:15" in story.shown, "fifteen minutes of patience first"
    assert story.copies == []
    story.tap("nobody")
    assert story.copies == []
    story.wait(minutes=11).tap("nobody")
    assert len(story.copies) == 1
    story.tap("sent")
    assert (story.maya.no_shows, story.maya.talk, story.maya.stage, story.journey.at) == (1, None, "yes", "home")
    story.tap("c1").tap("new_date").say("Friday at 10").tap("yes")
    assert story.maya.talk is not None
    assert story.maya.talk.sequence == 1
    assert story.maya.no_shows == 1


def test_the_second_time_is_a_kind_end() -> None:
    story = Story("meeting", talk=TALK, no_shows=1).wait(days=3, hours=1).say("nobody came")
    assert story.copies == []
    story.tap("let_go")
    assert (story.maya.closed_why, story.maya.no_shows, story.journey.at) == ("silence", 2, "find")


def test_they_came_late() -> None:
    story = Story("meeting", talk=TALK).wait(days=3, minutes=5).say("she didn't come").tap("came")
    assert (story.maya.at, story.maya.outcome, story.maya.no_shows) == ("meeting", "", 0)


def test_the_student_missed_it() -> None:
    story = Story("meeting", talk=TALK).wait(days=3, hours=1).say("i totally forgot")
    assert (story.maya.at, story.maya.outcome) == ("missed", "missed")
    assert len(story.copies) == 1
    story.tap("sent")
    assert (story.maya.talk, story.maya.stage, story.journey.at) == (None, "yes", "home")
    story.tap("c1").tap("new_date").say("Friday at 10").tap("yes")
    assert story.maya.talk is not None
    assert story.maya.talk.minutes == 20


def test_they_would_rather_not() -> None:
    story = Story("meeting", talk=TALK).wait(days=3, hours=1).say("I missed it").tap("no_more")
    assert (story.maya.answer, story.maya.at.partition("/")[0]) == ("no", "declined")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("We talked for half an hour!", "held"),
        ("it was amazing", "held"),
        ("they never showed up", "no_show"),
        ("he stood me up", "no_show"),
        ("I overslept", "missed"),
        ("I forgot, so she cancelled", "missed"),
        ("she had to leave after ten minutes", "cut_short"),
        ("he called it off", "called_off"),
        ("it went well although I have a cold", "held"),
        ("we talked, but she can't meet again", "held"),
    ],
)
def test_what_happened_in_a_sentence(said: str, meant: str) -> None:
    story = Story("meeting", talk=TALK).wait(days=3, hours=1).say(said)
    assert story.maya.outcome == meant
