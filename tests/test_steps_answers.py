"""What comes back after the invitation: each answer has its own way on, in whatever words it is told."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from conversations import followups
from conversations.guide import owed
from conversations.vocabulary import Say
from tests.invitation import GOOD, NOW, sent

# --- what comes back ------------------------------------------------------------------------------------------------

POSITIONS = {
    "yes": "schedule", "later": "later", "no": "declined", "nothing": "home", "resume": "resume_wanted", "email_only": "email_only",
    "bounced": "bounced",
}  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("yes", "she said yes!"), ("later", "she's swamped right now"), ("later", "not before May"), ("no", "no sorry"),
        ("nothing", "still nothing"), ("resume", "he wants my CV"), ("email_only", "only by email"), ("bounced", "it bounced"),
    ],
)  # fmt: skip
def test_a_sentence_is_taken_like_a_button(answer: str, said: str) -> None:
    story = sent().wait(days=1).say(said)
    assert story.where.partition("/")[0] in (POSITIONS[answer], "waiting_later" if answer == "later" else "")
    assert story.maya.answer == ("" if answer == "nothing" else answer)
    assert story.maya.answered_at == (None if answer == "nothing" else story.now)


def test_she_answered_but_what() -> None:
    story = sent().say("she answered")
    assert (story.where, story.maya.answer) == ("sent", "")
    assert "what Maya answered" in story.shown


@pytest.mark.parametrize(
    "said",
    [
        "Tom said yes",
        "tom reed declined",
        "my friend said yes",
        "Maya's colleague Tom said yes",
        "yes but not the same person, her colleague wants to talk",
        "I want to talk to a nurse instead",
        "I'd like to talk with her colleague later",
        "I don’t want to do this anymore",
        "I want to give up",
    ],
)
def test_what_is_not_the_contacts_answer_is_asked_about(said: str) -> None:
    story = sent().wait(days=1).say(said)
    assert (story.where, story.maya.answer) == ("sent", "")
    assert "That sounds like" in story.shown
    assert {"yes", "later", "no", "nothing", "other", "second"} <= story.choices
    assert said in story.kept
    assert story.tap("yes").maya.answer == "yes"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("maya said yes", "yes"),
        ("Mayah said no", "no"),
        ("Dr. Chen accepted", "yes"),
        ("Sadly she said no", "no"),
        ("in the end said yes", "yes"),
        ("her assistant said yes", "yes"),
        ("she said yes, her boss agreed", "yes"),
        ("I'd like to talk to you, how about Friday at 3?", "yes"),
        ("I'd love to, my colleague Tom would like to join us. Friday at 3?", "yes"),
        ("I don't want to talk right now, sorry", "later"),
        ("Sorry I can't, but my colleague Tom Reed would be great", "no"),
        ("I want to see your CV first", "resume"),
    ],
)
def test_what_the_contact_said_or_wrote_is_their_answer(said: str, answer: str) -> None:
    assert sent().wait(days=1).say(said).maya.answer == answer


def test_a_no_that_names_somebody_leads_to_them() -> None:
    story = sent().say("Sorry I can't but my colleague Tom Reed would be great, his email is tom@geomar.de")
    assert (story.where, story.maya.answer, story.maya.names) == ("declined", "no", ("Tom Reed",))
    assert "naming Tom Reed" in story.copies[0]
    assert sent().say("no, ask Tom Reed").tap("mistake").maya.names == ()
    story.tap("sent")
    assert (story.maya.at, story.maya.closed_why) == ("referral", "declined")
    story.tap("n0")
    assert (story.journey.contact(2).name, story.journey.contact(2).referrer) == ("Tom Reed", 1)
    assert sent().say("Unfortunately I can't. Best, Maya").tap("sent").where == "declined/names"


@pytest.mark.parametrize("said", ["show me the invitation again", "Can I see my message?", "where is my email"])
def test_the_invitation_can_be_seen_again(said: str) -> None:
    story = sent().wait(days=1).say(said)
    assert (story.where, story.maya.answer, story.copies) == ("sent", "", [GOOD])
    assert "yes" in story.choices


def test_yes_brings_a_reply_to_send() -> None:
    story = sent().wait(days=2).tap("yes")
    assert (story.maya.at, story.maya.stage, story.maya.answered_at) == ("schedule/when", "yes", story.now)
    assert len(story.copies) == 1
    assert "15" in story.copies[0]


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("she said yes, Tuesday at 3", "schedule/minutes"),
        ("yes, Friday at 10 for 20 minutes at Café Nero", "schedule/confirm"),
        ("she said yes, on Friday", "schedule/hour"),
        ("he said yes, at 4pm", "schedule/day"),
        ("she said yes, 3/4 at 2pm", "schedule/pick"),
        ("yes! tomorrow at 3pm their time", "schedule/zone"),
        ("she said yes, yesterday at 3", "schedule/when"),
        ("he agreed to a call next week", "schedule/when"),
        ("she said yes, we have two hours", "schedule/when"),
        ("Let's do it! I'm free Mon-Wed afternoons next week.", "schedule/when"),
        ("I'm travelling this week. How about next Thursday at 2pm or Friday the 13th at 10am?", "schedule/pick"),
    ],
)
def test_a_time_in_the_same_breath_is_not_asked_for_again(said: str, at: str) -> None:
    story = sent().wait(days=1).say(said)
    assert (story.maya.at, story.maya.answer) == (at, "yes")
    assert story.maya.talk is None, "it was never read back"
    assert bool(story.copies) == (at == "schedule/when"), "a reply that asks for a time, only where there is none"
    assert said in story.kept


def test_nothing_yet_names_the_day_of_the_follow_up() -> None:
    assert "Sent today" in sent().tap("nothing").shown
    story = sent().wait(days=2).tap("nothing")
    assert story.where == "home"
    assert "Monday 2 March" in story.shown
    assert "2 days ago" in story.shown
    assert "Wednesday 11 March" in story.shown


def test_after_seven_business_days_nothing_opens_the_follow_up_and_then_the_kind_end() -> None:
    assert sent().wait(days=8).say("nothing").where == "home"
    story = sent().wait(days=9).say("nothing")
    assert story.where == "follow_up"
    assert len(story.copies) == 1
    story.tap("sent")
    assert (story.where, story.maya.followed_up_at, story.maya.stage) == ("sent", story.now, "followed_up")
    followed = story.now
    assert story.wait(days=3).tap("nothing").where == "home"
    story.say("/people Maya").wait(days=9).say("still no answer")
    assert (story.where, story.maya.followed_up_at) == ("silence", followed)
    story.tap("close")
    assert (story.where, story.maya.closed_why, story.maya.closed_at) == ("find", "silence", story.now)


def test_somebody_else_meanwhile() -> None:
    story = sent().tap("second")
    assert (story.where, story.maya.stage) == ("find", "sent")


def test_the_rarer_answers_have_buttons_too() -> None:
    for choice, at in (("resume", "resume_wanted"), ("email_only", "email_only"), ("bounced", "bounced")):
        assert sent().tap("other").tap(choice).where == at
    assert sent().tap("other").tap("back").where == "sent"


# --- the follow-up and silence --------------------------------------------------------------------------------------


def test_the_ping_brings_the_follow_up_and_it_goes_out_once() -> None:
    story = sent().ping()
    assert (story.copies, story.now) == ([], datetime(2026, 3, 5, 10, 0, tzinfo=UTC)), "first, a second person"
    story.ping()
    assert len(story.copies) == 1
    assert story.now == datetime(2026, 3, 11, 10, 0, tzinfo=UTC)
    story.tap("done")
    assert (story.where, story.maya.followed_up_at) == ("sent", story.now)
    first = story.now
    story.journey = story.journey.with_contact(replace(story.maya, at="follow_up"))
    story.wait(days=1).say("/here")
    assert story.copies == [], "a second follow-up would be pushing"
    assert "Once is friendly" in story.shown
    story.say("I sent it")
    assert story.maya.followed_up_at == first


@pytest.mark.parametrize("said", ["I'll send it later", "not yet", "no, not today", "I haven't sent it"])
def test_the_follow_up_can_wait(said: str) -> None:
    story = sent("follow_up").wait(days=9).say(said)
    assert (story.where, story.maya.answer, story.maya.followed_up_at) == ("home", "", None)


def test_they_answer_before_the_follow_up() -> None:
    assert sent("follow_up").say("she just said yes").where == "schedule/when"
    assert sent("follow_up").say("she answered!").where == "sent"
    assert sent("follow_up").say("he declined").where == "declined"


def test_the_kind_end_from_its_ping() -> None:
    story = sent(followed_up_at=NOW).ping().tap("done")
    assert (story.maya.closed_why, story.where) == ("silence", "find")
    assert followups.plan(replace(story.journey, idle_since=None)) == ()


def test_one_more_week_of_patience_is_asked_after() -> None:
    story = sent("sent", followed_up_at=NOW).ping().tap("open")
    assert story.where == "silence"
    asked = story.now
    story.tap("wait")
    assert (story.where, story.maya.closed_at) == ("home", None)
    assert story.ping().now == asked + timedelta(days=7)
    assert "Maya" in story.shown


def test_a_late_answer_to_silence() -> None:
    assert sent("silence", followed_up_at=NOW).say("she wrote back and said yes").where == "schedule/when"
    assert sent("silence", followed_up_at=NOW).tap("answered").where == "sent"
    story = sent("silence", followed_up_at=NOW).say("yes let it go")
    assert story.maya.answer == "", "this yes is the student's"


# --- later ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("12 May", date(2026, 5, 12)), ("in three weeks", date(2026, 3, 23)), ("mid May", date(2026, 5, 15)),
        ("in May", date(2026, 5, 1)), ("early June", date(2026, 6, 1)), ("some time next month", date(2026, 4, 1)),
        ("in a few weeks", date(2026, 3, 23)), ("she's away until April", date(2026, 4, 1)), ("in March", date(2026, 3, 16)),
        ("february", date(2027, 2, 1)), ("next week", date(2026, 3, 9)), ("in a couple of months", date(2026, 5, 1)),
        ("not before the 10th", date(2026, 3, 10)), ("May", date(2026, 5, 1)), ("next year", date(2027, 1, 8)),
    ],
)  # fmt: skip
def test_a_day_as_people_put_things_off(said: str, day: date) -> None:
    story = sent("later", answer="later").say(said)
    assert (story.maya.at, story.maya.later_on, story.maya.stage) == ("waiting_later", day, "later")
    assert len(story.copies) == 1, "no kind reply to send"


@pytest.mark.parametrize(
    "said",
    ["yesterday", "today", "after the exams", "she may have time", "in 40 years", "dunno", "12:30", "1 May 2099"],
)
def test_what_is_no_day_to_come_is_asked_again(said: str) -> None:
    story = sent("later", answer="later").say(said)
    assert (story.maya.at, story.maya.later_on) == ("later", None)


def test_the_day_may_come_with_the_answer() -> None:
    story = sent().say("not now, she said to write again mid May")
    assert (story.maya.at, story.maya.later_on) == ("waiting_later", date(2026, 5, 15))
    assert "Friday 15 May" in story.shown


def test_on_the_day_the_message_comes_and_the_clock_starts_anew() -> None:
    story = sent().tap("later").tap("month").ping()
    assert story.now.date() == date(2026, 3, 30)
    assert len(story.copies) == 1
    story.tap("done")
    assert (story.maya.at, story.maya.sent_at, story.maya.answer, story.maya.later_on) == ("sent", story.now, "", None)
    assert story.ping().maya.at == "sent"


def test_later_may_change_its_mind() -> None:
    assert sent("later", answer="later").say("she said yes after all").where == "schedule/when"
    assert (story := sent("later", answer="later").tap("mistake")).where == "sent"
    assert story.maya.answer == ""
    waiting: dict[str, Any] = {"answer": "later", "later_on": date(2026, 5, 15)}
    assert sent("waiting_later", **waiting).tap("yes").copies
    assert sent("waiting_later", **waiting).tap("no").where == "declined"
    assert sent("waiting_later", **waiting).say("I wrote to her already").where == "sent"
    assert sent("waiting_later", **waiting).say("make it late June").maya.later_on == date(2026, 6, 25)
    assert sent("waiting_later", **waiting).tap("other_day").where == "later"
    story = sent("waiting_later", **waiting).tap("now")
    assert (len(story.copies), story.where) == (1, "waiting_later/now")


# --- a no -----------------------------------------------------------------------------------------------------------


def test_a_no_is_taken_well_and_turned_into_a_name() -> None:
    story = sent().tap("no")
    assert "G9" in story.delivered
    assert len(story.copies) == 1
    assert "thank" in story.copies[0].lower()
    story.tap("sent").say("Yes! Tom Reed")
    assert (story.maya.names, story.maya.closed_why, story.maya.named_at, story.where) == (
        ("Tom Reed",),
        "declined",
        NOW,
        "referral",
    )
    assert owed(story.journey, {*story.delivered, "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8"}) == ()


@pytest.mark.parametrize("said", ["nobody", "no", "No, she didn't", "none", "she couldn't, nothing came", "nobody yet"])
def test_a_no_without_a_name_leads_to_the_next_person(said: str) -> None:
    story = sent("declined/names", answer="no").say(said)
    assert (story.maya.names, story.maya.closed_why, story.where) == ((), "declined", "find")


@pytest.mark.parametrize("said", ["hmm let me think", "not sure", "she said she'd think about it"])
def test_what_is_no_name_closes_nothing(said: str) -> None:
    story = sent("declined/names", answer="no").say(said)
    assert (story.where, story.maya.closed_at) == ("declined/names", None)


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("tom reed", ("tom reed",)),
        ("she named Tom Reed and his boss, Ana", ("Tom Reed", "his boss", "Ana")),
        ("I should write to Dr. Okafor from Blue Lab", ("Dr. Okafor",)),
    ],
)
def test_names_in_any_words(said: str, names: tuple[str, ...]) -> None:
    assert sent("declined/names", answer="no").say(said).maya.names == names


def test_other_words_after_a_no() -> None:
    assert sent("declined", answer="no").tap("rather_not").where == "declined/names"
    assert sent("declined", answer="no").say("ok I sent it").where == "declined/names"
    assert sent("declined", answer="no").say("she said to try Tom Reed").maya.names == ("Tom Reed",)
    assert sent("declined", answer="no").say("wait, she said yes after all").where == "schedule/when"
    story = sent("declined", answer="no").tap("mistake")
    assert (story.where, story.maya.answer, story.maya.closed_at) == ("sent", "", None)


# --- the rarer answers ----------------------------------------------------------------------------------------------


def test_a_resume_is_beside_the_point() -> None:
    story = sent(followed_up_at=NOW).wait(days=3).say("he wants my CV")
    assert len(story.copies) == 1
    story.tap("replied")
    assert (story.where, story.maya.answer, story.maya.sent_at, story.maya.followed_up_at) == (
        "sent",
        "",
        story.now,
        None,
    )
    assert sent("resume_wanted", answer="resume").tap("agreed").copies
    assert sent("resume_wanted", answer="resume").tap("ended").where == "declined"
    assert sent("resume_wanted", answer="resume").say("done, I wrote back").where == "sent"
    assert sent("resume_wanted", answer="resume").tap("not_yet").where == "home"


def test_answers_by_email_count_as_a_talk() -> None:
    story = sent().say("only by email")
    assert story.copies[0].count("?") >= 3
    story.tap("sent")
    assert story.maya.stage == "email_only"
    story.wait(days=4).say("she answered all three!")
    assert (story.where.partition("/")[0], story.maya.outcome, story.maya.held_at, story.maya.stage) == (
        "notes",
        "held",
        story.now,
        "held",
    )


def test_email_may_still_become_a_talk_or_nothing() -> None:
    assert sent("email_only", answer="email_only").tap("talk").where == "schedule/when"
    assert sent("email_only/waiting", answer="email_only").tap("no").where == "declined"
    story = sent("email_only/waiting", answer="email_only").say("not yet")
    assert (story.where, story.maya.held_at) == ("home", None)


def test_a_bounced_message_travels_another_way() -> None:
    story = sent().say("it bounced").say("found her new one: maya@bluelab.org")
    assert (story.where, story.maya.sent_at, story.maya.answer, story.maya.drafts) == ("ready", None, "", (GOOD,))
    assert story.kept == ["found her new one: maya@bluelab.org"]
    assert story.copies[-1] == GOOD
    story = sent().say("it bounced").tap("channel").tap("linkedin_note")
    assert (story.where, story.maya.sent_at, story.maya.channel) == ("draft", None, "linkedin_note")
    assert story.tap("keep").where == "check"


def test_a_bounced_message_may_wait_for_an_address() -> None:
    story = sent().say("it bounced").tap("someone_else")
    assert (story.where, story.maya.stage) == ("find", "ready")
    assert [n for n in followups.plan(story.journey) if n.contact == 1] == [], "a reminder to send what cannot be sent"
    story.say("/people Maya")
    assert "mistake" not in [b.id.split(":")[1] for r in story.last.replies if isinstance(r, Say) for b in r.buttons]
    story = sent().say("it bounced").tap("mistake")
    assert (story.where, story.maya.sent_at) == ("sent", NOW)
