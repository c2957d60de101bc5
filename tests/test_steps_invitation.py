"""The invitation: drafts, the check, sending it; and for all steps up to an answer: whatever is said has an outcome."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from conversations import arrange, followups, steps
from conversations.findings import MISSING
from conversations.journey import CHANNELS, from_json, to_json
from conversations.machine import turn
from conversations.review import review_invitation
from conversations.step import Chosen, Forget, Next, Resume, Scene, Stay, Visit
from conversations.texts import load
from conversations.vocabulary import Filled, Said, Say, Shared
from tests.invitation import GOOD, NOW, POOR, ZONE, Story, a_journey

MINE = {
    "draft": ("", "own"),
    "check": ("", "edit", "one=0", "one=2", "one=x"),
    "ready": ("",),
    "sent": ("", "other"),
    "follow_up": ("",),
    "later": ("",),
    "waiting_later": ("", "now"),
    "declined": ("", "names"),
    "resume_wanted": ("",),
    "email_only": ("", "waiting"),
    "bounced": ("",),
    "silence": ("",),
}


# --- the drafts -----------------------------------------------------------------------------------------------------


def test_three_drafts_each_to_copy_and_the_subject_of_an_email() -> None:
    story = Story().say("/here")
    assert len(story.copies) == len(set(story.copies)) == 3
    for text in story.copies:
        assert "Maya" in text
        assert review_invitation(text, "email", "Maya Chen") == (), text
    assert "subject line" in story.shown
    assert "subject line" not in Story(channel="linkedin_note").say("/here").shown
    assert "G8" in story.delivered


@pytest.mark.parametrize("said", ["short", "the second one please", "2nd", "I think the short version fits me best"])
def test_a_draft_can_be_named(said: str) -> None:
    story = Story().say("/here")
    short = story.copies[1]
    story.say(said)
    assert (story.maya.drafts, story.maya.at) == ((short,), "check")


@pytest.mark.parametrize(
    "own",
    [
        GOOD,
        "Hi Maya, could we talk for 15 minutes? I'm a first-year student",
        "Dear Maya,\nmay I call?\nSam, a second-year student",
    ],
)
def test_pasted_words_are_the_students_own_invitation(own: str) -> None:
    assert Story().say("/here").say(own).maya.drafts == (own,)


def test_a_few_words_are_no_invitation_unless_they_were_asked_for() -> None:
    assert Story().say("/here").say("hmm, hard to say").maya.drafts == ()
    story = Story().say("/here").tap("own").say("Coffee, Maya? 15 minutes?")
    assert story.maya.drafts == ("Coffee, Maya? 15 minutes?",)


def test_no_version_is_ever_lost_and_the_old_one_can_be_kept() -> None:
    story = Story().say("/here").tap("warm")
    warm = story.maya.invitation
    story.tap("edit").say(GOOD).tap("drafts").tap("short")
    short = story.maya.invitation
    assert story.maya.drafts == (warm, GOOD, short)
    story.tap("drafts").tap("keep")
    assert (story.maya.at, story.maya.invitation) == ("check", short)
    assert len(story.maya.drafts) == 3


def test_what_is_too_long_is_kept_beside() -> None:
    story = Story().say("/here").say("Hi Maya, " + "please " * 600)
    assert story.maya.drafts == ()
    assert story.kept


def test_not_now_goes_home_and_back() -> None:
    story = Story().say("/here").tap("not_now")
    assert story.where == "home"
    assert story.tap("c1").where == "draft"


def test_in_person_there_is_nothing_to_review() -> None:
    story = Story(channel="in_person").say("/here")
    assert len(story.copies) == 3
    story.tap("warm")
    assert (story.maya.at, story.maya.ready_at) == ("ready", NOW)
    assert "I've asked" in [b.label for r in story.last.replies if isinstance(r, Say) for b in r.buttons]
    assert {"G6", "G7", "G8"} <= set(story.delivered)
    story.tap("sent")
    assert (story.maya.at, story.maya.sent_at) == ("sent", NOW)
    assert "follow up" not in story.shown


# --- the check ------------------------------------------------------------------------------------------------------


def test_what_reads_well_is_said_so() -> None:
    story = Story().say("/here").say(GOOD)
    assert "reads well" in story.shown
    assert "G7" in story.delivered
    assert (story.tap("good").maya.at, story.maya.ready_at) == ("ready", NOW)


def test_findings_name_the_words_and_no_more_than_three_at_once() -> None:
    found = review_invitation(POOR, "email", "Maya Chen")
    assert len(found) > 3
    story = Story().say("/here").say(POOR)
    assert f"{len(found)} things" in story.shown
    assert story.shown.count("<quote>") == len([f for f in found[:3] if f.code not in MISSING])
    assert "<quote>Sam" not in story.shown, "what is not there cannot be quoted"
    assert f"and {len(found) - 3} more" in story.shown
    assert "G7" in story.delivered
    story.tap("as_is")
    assert (story.maya.at, story.maya.invitation) == ("ready", POOR), "the student has the last word"


def test_findings_can_be_gone_through_one_at_a_time() -> None:
    found = review_invitation(POOR, "email", "Maya Chen")
    story = Story().say("/here").say(POOR).tap("one_by_one")
    for number, finding in enumerate(found, 1):
        assert f"{number} of {len(found)}" in story.shown
        assert load("en").say("review", f"found_{finding.code}", dict(finding.values)) in story.shown
        ids = story.choices
        assert ("next" in ids, "mend_this" in ids) == (number < len(found), finding.mend is not None)
        assert {"edit", "as_is", "all"} <= ids, "the student has the last word at every one"
        if number < len(found):
            story.say("next")
    assert f"{len(found)} things" in story.tap("all").shown


def test_one_finding_mended_leaves_the_others_and_goes_on_with_the_next() -> None:
    text = GOOD.replace("Maya", "Mya").replace("15 minutes", "an hour")
    before = review_invitation(text, "email", "Maya Chen")
    assert [finding.code for finding in before] == ["wrong-name", "too-much-time"]
    story = Story().say("/here").say(text).say("one at a time").tap("mend_this")
    assert story.maya.invitation == text.replace("Mya", "Maya")
    assert "the name is right" in story.shown
    assert "1 of 1" in story.shown
    assert "<b>an hour</b>" in story.shown, "the words are marked in their sentence"
    story.tap("mend_this")
    assert story.where == "check"
    assert "reads well" in story.shown
    assert len(story.maya.drafts) == 3, "each version is kept"


def test_an_old_button_for_a_finding_that_is_gone_shows_what_is_left() -> None:
    story = Story().say("/here").say(POOR).tap("one_by_one").say("next").say("next")
    story.tap("edit").say(GOOD)
    assert story.where == "check"
    assert "reads well" in story.shown


def test_a_better_version_is_praised_for_what_is_better() -> None:
    story = Story().say("/here").say(POOR).tap("edit")
    assert story.copies == [POOR], "the text to change is not there to copy"
    story.say(GOOD)
    assert "no longer asks for a job" in story.shown
    assert story.maya.drafts == (POOR, GOOD)


def test_mending_shows_the_text_and_keeps_the_old_one() -> None:
    mendable = [f for f in review_invitation(GOOD.replace("Maya", "Mya"), "email", "Maya Chen") if f.mend is not None]
    assert mendable, "the review mends no wrong name any more: choose another text"
    story = Story().say("/here").say(GOOD.replace("Maya", "Mya")).tap("mend")
    assert story.maya.drafts == (GOOD.replace("Maya", "Mya"), GOOD)
    assert story.copies == [GOOD]
    assert "the name is right" in story.shown


WISHES = [
    "make it shorter",
    "Can you make it a bit more friendly and less formal, please?",
    "please shorten the second sentence a little, it is too long",
    "I'd like it to be warmer",
    "shorter please",
    "add that I like the sea and leave out the last sentence of it",
]
WHOLE = [
    "Coffee, Maya? 15 minutes?",
    "Hi, may I call you for 15 minutes this week? Sam",
    "Could you spare 15 minutes to tell me about your work? I'm a student at Leeds. Sam",
    "I would like to ask you about your work, for 15 minutes. I'm Sam, a student at Leeds.",
    "Hi Maya, can you make time for a call this week? Sam, a student",
    "Can we have a call this week, or the next one, for 15 minutes? Sam",
    "I want to use this chance to ask for 15 minutes. Sam Rivera, biology",
    "I would love to hear more about the life of a diver. Can we talk? Sam",
]


@pytest.mark.parametrize("said", WISHES)
def test_a_wish_is_no_invitation_where_one_is_expected(said: str) -> None:
    story = Story().say("/here").say(GOOD).tap("edit").say(said)
    assert (story.maya.drafts, story.where) == ((GOOD,), "check/edit")
    assert "a sentence or two at least" in story.shown
    assert story.kept == [said]
    own = Story().say("/here").tap("own").say(said)
    assert (own.maya.drafts, own.where) == ((), "draft/own")
    assert "a sentence or two at least" in own.shown
    assert Story().say("/here").say(said).maya.drafts == ()


@pytest.mark.parametrize("said", WHOLE)
def test_a_short_invitation_is_one_where_it_is_expected(said: str) -> None:
    assert Story().say("/here").say(GOOD).tap("edit").say(said).maya.drafts == (GOOD, said)
    assert Story().say("/here").tap("own").say(said).maya.drafts == (said,)


def test_the_same_text_again_is_no_new_version() -> None:
    story = Story().say("/here").say(POOR).tap("edit").say(POOR)
    assert story.maya.drafts == (POOR,)
    assert "already" in story.shown
    assert story.tap("edit").tap("leave").where == "check"


def test_chat_at_the_check_is_no_new_version() -> None:
    story = Story().say("/here").say(GOOD).say("ok but is it not a bit too much about me, I wonder")
    assert story.maya.drafts == (GOOD,)
    assert story.last.kept


def test_a_short_text_that_greets_somebody_is_a_new_version() -> None:
    short = "Hi Maya, can I call you for 15 minutes? Thank you! Sam"
    assert Story().say("/here").say(GOOD).say(short).maya.drafts == (GOOD, short)
    for chat in ("hi", "Hi, is that ok?", "hello there", "thanks coach!"):
        assert Story().say("/here").say(GOOD).say(chat).maya.drafts == (GOOD,), chat


def test_a_subject_line_in_the_text_and_tips_do_not_stop_anybody() -> None:
    story = Story().say("/here").say(GOOD.replace("a few questions", "a few questions and pick your brain"))
    assert "reads well" in story.shown
    assert "worn out" in story.shown


# --- ready ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("channel", CHANNELS)
def test_ready_shows_what_to_copy_and_takes_the_fear(channel: str) -> None:
    story = Story("ready", channel=channel, drafts=(GOOD,), ready_at=NOW).say("/here")
    assert story.copies[-1] == GOOD
    assert len(story.copies) == (2 if channel == "email" else 1)
    assert "G6" in story.delivered


@pytest.mark.parametrize(
    "said", ["sent", "done!", "I sent it", "I just emailed her", "ok, it's out", "texted her this morning"]
)
def test_sent_starts_the_clock_and_names_the_day(said: str) -> None:
    story = Story("ready", drafts=(GOOD,), ready_at=NOW).say("/here").say(said)
    assert (story.maya.at, story.maya.sent_at, story.maya.stage) == ("sent", NOW, "sent")
    assert "Wednesday 11 March" in story.shown, "seven business days from Monday 2 March"


@pytest.mark.parametrize(
    "said", ["not today", "i'm too scared", "I haven't sent it yet", "I'll do it tomorrow", "maybe later"]
)
def test_not_today_is_all_right_and_asked_again_tomorrow(said: str) -> None:
    story = Story("ready", drafts=(GOOD,), ready_at=NOW - timedelta(days=20)).say("/here").say(said)
    assert (story.where, story.maya.sent_at, story.maya.stage) == ("home", None, "ready")
    assert story.ping().now == datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
    assert "G6" in story.delivered
    story.tap("done")
    assert (story.maya.at, story.maya.sent_at) == ("sent", story.now)


def test_asked_and_answered_in_one_breath() -> None:
    story = (
        Story("ready", channel="in_person", drafts=(GOOD,), ready_at=NOW)
        .say("/here")
        .say("I asked her and she said yes!")
    )
    assert (story.maya.at, story.maya.answer, story.maya.sent_at) == ("schedule/when", "yes", NOW)


def test_rewriting_goes_back_to_the_drafts() -> None:
    story = Story("ready", drafts=(GOOD,), ready_at=NOW).say("/here").tap("rewrite")
    assert story.where == "draft"
    assert story.tap("keep").maya.invitation == GOOD


# --- all of it ------------------------------------------------------------------------------------------------------


def test_the_pings_name_positions_and_choices_that_are_there() -> None:
    """What `followups` calls `opens` and `done`, for these steps."""
    facts: dict[str, dict[str, Any]] = {
        "unsent": {"drafts": (GOOD,), "ready_at": NOW},
        "follow_up": {"drafts": (GOOD,), "sent_at": NOW},
        "close_kindly": {"drafts": (GOOD,), "sent_at": NOW, "followed_up_at": NOW},
        "write_again": {"drafts": (GOOD,), "sent_at": NOW, "answer": "later", "later_on": date(2026, 3, 2)},
    }
    for kind, known in facts.items():
        journey = a_journey("sent", **known)
        nudge = next(n for n in followups.called_for(journey).values() if n.kind == kind)
        step = steps.step_at(nudge.opens)
        ask = step.ask(Scene(journey, journey.person, nudge.opens.partition("/")[2], NOW, load("en")))
        ids = [choice if isinstance(choice, str) else choice.id for choice in ask.choices]
        assert nudge.done in ids, f"{kind}: {nudge.opens} has no {nudge.done}"


def test_an_edit_of_the_channel_at_the_check_breaks_nothing() -> None:
    story = Story("check", channel="in_person", drafts=(POOR,)).say("/here")
    assert story.tap("as_is").where == "ready"


contacts = st.fixed_dictionaries(
    {
        "name": st.sampled_from(("", "Maya Chen", "Dr. <b>Ana</b> & Co")),
        "employer": st.sampled_from(("", "Blue Lab")),
        "spark": st.sampled_from(("", "your talk")),
        "channel": st.sampled_from(("", *CHANNELS)),
        "drafts": st.lists(st.sampled_from((GOOD, POOR, "<b>", "Hi {name} [x]")), max_size=3, unique=True).map(tuple),
        "ready_at": st.sampled_from((None, NOW)),
        "sent_at": st.sampled_from((None, NOW - timedelta(days=9), NOW - timedelta(days=2), NOW)),
        "followed_up_at": st.sampled_from((None, NOW - timedelta(days=12), NOW)),
        "answer": st.sampled_from(("", "yes", "later", "no", "resume", "email_only", "bounced")),
        "later_on": st.sampled_from((None, date(2026, 3, 1), date(2026, 5, 15))),
        "proposal": st.sampled_from(("", "not json", arrange.dump(arrange.Proposal(minutes=20)))),
    }
)
SENTENCES = (
    "she said yes!", "not before May", "no sorry", "still nothing", "wants my CV", "only by email", "it bounced", "she answered",
    GOOD, POOR, "I sent it", "not yet", "mid May", "she said yes, Friday at 10", "the second one", "yes 31 December 9999 at 3",
    "in 99 years", "Tom Reed", "a@b.co", "she said yes 29 March at 1:30", "9" * 400, "x" * 4100, "next year", "<b>&amp;", "@everyone",
    "she said yes, at 3pm Portland time", "she said yes for 900 minutes", "yes tomorrow at 3 EST",
)  # fmt: skip
texts = st.one_of(st.text(max_size=60), st.sampled_from(SENTENCES))
positions = st.sampled_from([(step, slot) for step, slots in MINE.items() for slot in (*slots, "nonsense")])


@given(positions, contacts, texts, st.integers(0, 12), st.sampled_from(("", "UTC", ZONE, "Pacific/Apia")))
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
def test_no_words_in_any_state_are_without_an_answer_and_no_draft_is_lost(
    position: tuple[str, str], facts: dict[str, Any], said: list[str]
) -> None:
    id, slot = position
    journey = a_journey(f"{id}/{slot}" if slot else id, **facts)
    for text in said:
        last = turn(journey, Said(text), NOW)
        assert last.replies, f"silence after {text!r} at {journey.person.at}"
        assert last.journey is not None
        assert set(journey.contact(1).drafts) <= set(last.journey.contact(1).drafts), (
            "a version of the invitation is gone"
        )
        followups.plan(last.journey)
        journey = last.journey
