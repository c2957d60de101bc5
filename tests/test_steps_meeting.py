"""From a yes to the talk's end: scheduling in plain words, research, questions, the card, and whatever happens on the day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from conversations import arrange, steps
from conversations.catalogue import question_count
from conversations.journey import MODES, Contact, Journey, Talk, from_json, to_json
from conversations.machine import Turn, turn
from conversations.step import Chosen, Forget, Next, Resume, Scene, Stay, Visit
from conversations.texts import load
from conversations.vocabulary import Document, Filled, Pressed, Said, Say, Shared

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)  # a Monday
ZONE = "Europe/London"


def wall(text: str) -> datetime:
    """A time on somebody's clock, without a zone."""
    return datetime.fromisoformat(text)


TALK = Talk(wall("2026-03-05 15:00"), ZONE, 20, "cafe", "Café Nero", sequence=0)
MINE = ("schedule", "research", "questions", "brief", "meeting", "no_show", "missed")


def a_journey(at: str = "schedule", **facts: Any) -> Journey:
    """A student whose invitation to Maya was answered with a yes."""
    journey = replace(
        Journey.new(name="Sam"),
        zone=ZONE,
        started_at=NOW,
        field="marine biology",
        field_id="marine_biology",
        goals=("trends", "typical_day"),
        turn=7,
    )
    known: dict[str, Any] = {
        "name": "Maya Chen",
        "role": "reef ecologist",
        "employer": "Blue Lab",
        "spark": "your coral talk",
        "channel": "email",
        "sent_at": NOW - timedelta(days=2),
        "answer": "yes",
        "at": at,
    }
    return journey.with_new_contact(NOW, **(known | facts))


class Story:
    """A conversation through the machine; the journey goes through JSON after every turn, as it does in the database."""

    def __init__(self, at: str = "schedule", **facts: Any) -> None:
        self.journey = a_journey(at, **facts)
        self.now = NOW
        self.delivered: list[str] = []
        self.last = Turn(self.journey, ())

    def say(self, *texts: str) -> Story:
        for text in texts:
            self._take(turn(self.journey, Said(text), self.now))
        return self

    def tap(self, choice: str) -> Story:
        """Press the button with this id below the last message that has it."""
        buttons = [b.id for reply in self.last.replies if isinstance(reply, Say) for b in reply.buttons]
        found = [id for id in buttons if id.split(":")[1] == choice]
        assert found, f"there is no button {choice} among {buttons}"
        self._take(turn(self.journey, Pressed(found[-1]), self.now))
        return self

    def wait(self, **time: float) -> Story:
        self.now += timedelta(**time)
        return self

    def _take(self, last: Turn) -> None:
        assert last.journey is not None
        self.journey = from_json(to_json(last.journey))
        assert self.journey == last.journey
        self.delivered += last.delivered
        self.last = last

    @property
    def maya(self) -> Contact:
        return self.journey.contact(1)

    @property
    def shown(self) -> str:
        return "\n".join(reply.text for reply in self.last.replies if isinstance(reply, Say))

    @property
    def copies(self) -> list[str]:
        return [reply.copy for reply in self.last.replies if isinstance(reply, Say) and reply.copy]

    @property
    def files(self) -> list[Document]:
        return [reply for reply in self.last.replies if isinstance(reply, Document)]


# --- schedule -------------------------------------------------------------------------------------------------------


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


# --- preparing ------------------------------------------------------------------------------------------------------


def test_research_is_about_this_contact_and_findings_are_kept() -> None:
    story = Story("research", talk=TALK).say("/here")
    for words in ("Maya Chen", "Blue Lab", "your coral talk"):
        assert words in story.shown
    assert {"G10", "G11"} <= set(story.delivered)
    story.say("studied in Cardiff").tap("employer").say("a small lab, 12 people").tap("news").tap("tick")
    assert story.maya.research == {"path": "studied in Cardiff", "employer": "a small lab, 12 people", "news": ""}
    story.tap("path").say("Cardiff, then Townsville")
    assert [kept.text for kept in story.last.kept] == ["studied in Cardiff"], "the older finding is lost"
    story.say("her talk at the aquarium")
    assert story.maya.at == "questions"


def test_what_was_found_takes_the_place_of_what_it_answers() -> None:
    plain = Story("questions", talk=TALK).say("/here")
    read = Story("questions", talk=TALK, research={"path": "x", "news": "y"}).say("/here")
    deeper = load("en").plain("questions", "deeper_path")
    assert deeper in read.shown
    assert deeper not in plain.shown


@pytest.mark.parametrize("minutes", [5, 15, 20, 30, 45])
def test_the_list_fits_the_minutes(minutes: int) -> None:
    story = Story("questions", talk=replace(TALK, minutes=minutes)).say("/here").tap("done")
    assert len(story.maya.questions) == question_count(minutes)
    assert {"G11", "G14"} <= set(story.delivered)
    assert story.maya.at == "brief"


def test_own_questions_drop_and_swap() -> None:
    story = Story("questions", talk=TALK).say("/here").say("What does a bad day look like?")
    assert story.maya.own_questions == ("What does a bad day look like?",)
    assert "What does a bad day look like?" in story.shown
    story.say("1. What would you change?\n2) Who inspired you?")
    assert len(story.maya.own_questions) == 3
    first = story.maya
    story.say("drop 2")
    assert len(story.maya.questions) == 5
    story.say("swap 1")
    assert len(set(story.maya.questions)) == 5
    story.tap("drop").say("number 99")
    assert story.maya.at == "questions/drop"
    story.tap("back_to_list").tap("done")
    assert set(story.maya.own_questions) <= set(first.own_questions)
    assert story.maya.at == "brief"


def test_an_own_question_is_reviewed_and_the_student_has_the_last_word() -> None:
    story = Story("questions", talk=TALK).say("/here").say("Are you hiring?")
    assert story.maya.at == "questions/look=0"
    assert story.maya.own_questions == ("Are you hiring?",), "it is kept, whatever the review says"
    assert story.tap("keep").maya.at == "questions"
    story.say("Are you happy?\nDo you like it?")
    assert story.maya.at == "questions/look=1"
    story.say("What makes you happy at work?")
    assert story.maya.own_questions[1] == "What makes you happy at work?"
    assert "Are you happy?" in [kept.text for kept in story.last.kept]
    assert story.maya.at == "questions/look=2"
    story.tap("leave")
    assert len(story.maya.own_questions) == 2
    assert "Do you like it?" not in story.maya.questions


def test_chat_is_no_question_but_is_kept() -> None:
    story = Story("questions", talk=TALK).say("/here").say("oh dear, sounds like a lot")
    assert story.maya.own_questions == ()
    assert story.last.kept
    story.tap("add").say("the worst day so far")
    assert story.maya.own_questions == ("the worst day so far",)


def test_the_deeper_questions_pass_the_review() -> None:
    from conversations.review import review_question

    for kind in ("path", "change"):
        words = load("en").plain("questions", f"deeper_{kind}")
        assert review_question(words) == (), words


def test_the_card_has_everything_on_it() -> None:
    talk = replace(TALK, zone="America/New_York")
    story = Story("brief", talk=talk, questions=("How come?", "What now?", "Who else?")).say("/here")
    for words in (
        "Maya Chen",
        "reef ecologist",
        "Blue Lab",
        "Café Nero",
        "New York",
        "3:00 PM",
        "8:00 PM",
        "How come?",
    ):
        assert words in story.shown, f"{words} is not on the card"
    assert {"G7", "G12", "G13", "G15"} <= set(story.delivered)
    assert "0'" in story.shown
    assert "18'" in story.shown, "nothing says when to end"
    assert story.tap("ready").maya.at == "meeting"


@pytest.mark.parametrize("minutes", [5, 10, 15, 20, 30, 60, 240])
def test_the_minutes_on_the_card_go_up(minutes: int) -> None:
    questions = tuple(f"Question {n}?" for n in range(10))
    story = Story("brief", talk=replace(TALK, minutes=minutes), questions=questions).say("/here")
    times = [int(row.split("'")[0]) for row in story.shown.splitlines() if row.partition("'")[0].isdecimal()]
    assert times == sorted(set(times)), times
    assert times[-1] < minutes


# --- the day --------------------------------------------------------------------------------------------------------


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


def test_it_does_not_move_after_all() -> None:
    story = Story("meeting", talk=TALK).say("/here").tap("moved").tap("still")
    assert (story.maya.talk, story.maya.outcome, story.maya.at) == (TALK, "", "meeting")


def test_the_student_moves_it() -> None:
    story = Story("meeting", talk=TALK).say("I can't make it")
    assert story.maya.at == "schedule/when"
    assert len(story.copies) == 1


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
    ],
)
def test_what_happened_in_a_sentence(said: str, meant: str) -> None:
    story = Story("meeting", talk=TALK).wait(days=3, hours=1).say(said)
    assert story.maya.outcome == meant


# --- anything, anywhere ---------------------------------------------------------------------------------------------

SLOTS = {
    "schedule": ("", "when", "day", "hour", "past", "pick", "zone", "zone=Europe/Paris|Mars/Base", "minutes", "long=90",
                 "long=x", "mode", "place", "confirm", "nonsense"),
    "research": ("", "note=path", "note=mention", "note=nonsense"),
    "questions": ("", "add", "drop", "swap", "look=0", "look=1", "look=99", "look=x"),
    "brief": ("",),
    "meeting": ("", "early=held", "early=cut_short", "early=x", "off"),
    "no_show": ("", "now"),
    "missed": ("",),
}  # fmt: skip
PROPOSALS = (
    "",
    "not json",
    arrange.dump(arrange.Proposal(said="3/4 at 2pm", picks=("2026-03-04", "2026-04-03"))),
    arrange.dump(arrange.Proposal(said="at 4 or at 5", picks=("2026-03-04T16:00:00", "2026-03-04T17:00:00"))),
    arrange.dump(arrange.Proposal(day=NOW.date(), minutes=90)),
    arrange.dump(arrange.Proposal(clock=NOW.time(), said="at 3 their time", sequence=2)),
    arrange.dump(arrange.Proposal(wall("2026-03-03 15:00"), "Asia/Tokyo", None, None, 20, "cafe", "Nero", 1)),
    arrange.dump(arrange.Proposal(wall("2026-03-01 15:00"), "", None, None, 20, "", "", 1)),
)
contacts = st.fixed_dictionaries(
    {
        "name": st.sampled_from(("", "Maya Chen", "Dr. <b>Ana</b> & Co")),
        "employer": st.sampled_from(("", "Blue Lab")),
        "spark": st.sampled_from(("", "your talk")),
        "field": st.sampled_from(("", "marine biology", "nursing", "glass blowing")),
        "proposal": st.sampled_from(PROPOSALS),
        "talk": st.none()
        | st.builds(
            Talk,
            st.sampled_from((wall("2026-03-02 14:50"), wall("2026-03-05 15:00"), wall("2026-03-29 01:30"))),
            st.sampled_from((ZONE, "Asia/Kathmandu", "UTC")),
            st.sampled_from((5, 20, 240)),
            st.sampled_from(("", *MODES)),
            st.text(max_size=20),
            st.integers(0, 3),
        ),
        "outcome": st.sampled_from(("", "moved", "no_show", "missed", "called_off")),
        "no_shows": st.integers(0, 2),
        "research": st.dictionaries(st.sampled_from(("path", "employer", "news", "mention")), st.text(max_size=20)),
        "questions": st.sampled_from(((), ("A?",), tuple(f"Q {n}?" for n in range(11)))),
        "own_questions": st.sampled_from(((), ("Are you hiring?",), ("A?", "B?"))),
    }
)
texts = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        (
            "Tuesday at 3 their time",
            "Tuesday at 3 at Café Nero",
            "3/4 at 2pm",
            "yesterday",
            "at 3",
            "Friday",
            "Portland",
            "90 minutes",
            "1 or 2",
            "drop 1",
            "she moved it to Friday at 3",
            "it was great",
            "in Springfield time",
            "29 March at 1:30",
            "https://zoom.us/j/1",
            "0",
            "9" * 400,
        )
    ),
)
positions = st.sampled_from([(step, slot) for step in MINE for slot in SLOTS[step]])


@given(positions, contacts, texts, st.integers(0, 12), st.sampled_from(("", "UTC", ZONE)))
def test_every_answer_has_an_outcome_that_was_declared(
    position: tuple[str, str], facts: dict[str, Any], text: str, place: int, zone: str
) -> None:
    id, slot = position
    at = f"{id}/{slot}" if slot else id
    journey = replace(a_journey(at, **facts), zone=zone)
    step = steps.step_at(at)
    assert step.id == id
    scene = Scene(journey, journey.person, slot, NOW, load("en"))
    ask = step.ask(scene)
    choices = [choice if isinstance(choice, str) else choice.id for choice in ask.choices]
    assert len(choices) == len(set(choices)) <= 8
    assert all(len(choice.encode()) <= 20 for choice in choices)
    answers = [Said(text), Shared("picture"), Filled(id, {"x": text}), Filled(id, {})]
    if choices:
        answers.append(Chosen(choices[place % len(choices)]))
    outcomes = [step.take(scene, answer) for answer in answers]
    outcomes += [skipped] if (skipped := step.skip(scene)) is not None else []
    for outcome in outcomes:
        assert isinstance(outcome, (Next, Stay, Visit, Resume, Forget))
        if isinstance(outcome, Next):
            target = outcome.to.partition("/")[0]
            assert target == id or target in step.leads_to, f"{at} led to {outcome.to}"
            assert from_json(to_json(outcome.journey)) == outcome.journey


@given(positions, contacts, st.lists(texts, min_size=1, max_size=4))
def test_no_words_in_any_state_are_without_an_answer(
    position: tuple[str, str], facts: dict[str, Any], said: list[str]
) -> None:
    id, slot = position
    journey = a_journey(f"{id}/{slot}" if slot else id, **facts)
    for text in said:
        last = turn(journey, Said(text), NOW)
        assert last.replies, f"silence after {text!r} at {journey.person.at}"
        assert last.journey is not None
        journey = last.journey


def test_the_guide_s_rules_come_in_time() -> None:
    from conversations.guide import owed

    story = Story().say("Tuesday at 3 for 20 minutes at Café Nero")
    late: dict[str, tuple[str, ...]] = {}
    for choice in ("yes", "done", "done", "ready"):
        story.tap(choice)
        mine = tuple(
            rule
            for rule in owed(story.journey, set(story.delivered))
            if rule in ("G10", "G11", "G12", "G13", "G14", "G15")
        )
        if mine:
            late[story.maya.at] = mine
    assert late == {}
