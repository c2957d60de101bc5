"""The follow-up plan against the table of the journey, row by row; and words for every row."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from msgspec.structs import replace

from conversations import followups, texts
from conversations.followups import KINDS, business_days, next_wake, plan
from conversations.journey import Nudging
from conversations.machine import turn
from conversations.overview import because
from conversations.pings import deliver
from conversations.steps import ALL
from conversations.vocabulary import Said
from tests.contacts import AGREED, HELD, SENT, TALK, THANKED, at, dates, shown, student, wall
from tests.pinging import DONE

# --- the table of journey.md, section 4 -----------------------------------------------------------------------------

TABLE: tuple[tuple[str, dict[str, Any], list[str]], ...] = (
    ("unsent", {"drafts": ("x",), "ready_at": at("2 Mar 15:00")}, ["Tue 3 Mar 10:00 unsent"]),
    ("sent on a Monday", SENT, ["Thu 5 Mar 10:00 second_person", "Wed 11 Mar 10:00 follow_up"]),
    (
        "sent on a Friday night",
        SENT | {"sent_at": at("6 Mar 23:30")},
        ["Wed 11 Mar 10:00 second_person", "Tue 17 Mar 10:00 follow_up"],
    ),
    (
        "sent on a Saturday",
        SENT | {"sent_at": at("7 Mar 12:00")},
        ["Wed 11 Mar 10:00 second_person", "Tue 17 Mar 10:00 follow_up"],
    ),
    ("followed up", SENT | {"followed_up_at": at("11 Mar 10:30")}, ["Fri 20 Mar 10:00 close_kindly"]),
    (
        "later, on a date",
        SENT | {"answer": "later", "later_on": date(2026, 4, 1)},
        ["Wed 1 Apr 10:00 write_again"],
    ),
    (
        "a yes without a date",
        SENT | {"answer": "yes", "answered_at": at("5 Mar 12:00")},
        ["Tue 10 Mar 10:00 fix_date"],
    ),
    (
        "questions by email",
        SENT | {"answer": "email_only", "answered_at": at("5 Mar 12:00")},
        ["Mon 16 Mar 10:00 email_answer"],
    ),
    (
        "a talk",
        AGREED,
        [
            "Tue 17 Mar 10:00 research",
            "Thu 19 Mar 10:00 day_before",
            "Fri 20 Mar 14:00 hour_before",
            "Fri 20 Mar 15:45 how_was_it",
        ],
    ),
    (
        "held at noon",
        HELD | {"held_at": at("20 Mar 12:00")},
        ["Fri 20 Mar 14:00 thanks", "Sat 21 Mar 09:00 thanks", "Sun 22 Mar 10:00 reflect"],
    ),
    (
        "held at four",
        HELD,
        ["Fri 20 Mar 18:00 thanks", "Sat 21 Mar 12:00 thanks", "Sun 22 Mar 10:00 reflect"],
    ),
    (
        "thanked, with advice to try",
        THANKED | {"advice": "Ask at the field station"},
        ["Fri 3 Apr 10:00 tell_back", "Thu 18 Jun 10:00 keep"],
    ),
    (
        "wrote to them again",
        THANKED | {"kept_at": at("1 Apr 12:00"), "touches": 1},
        ["Tue 30 Jun 10:00 keep"],
    ),
    (
        "named by somebody",
        THANKED | {"referrer_name": "Rosa Marin"},
        ["Sun 22 Mar 10:00 tell_referrer", "Thu 18 Jun 10:00 keep"],
    ),
    (
        "named somebody",
        THANKED | {"names": ("Tom Reed",), "named_at": at("20 Mar 17:00")},
        ["Sun 22 Mar 10:00 referral", "Thu 18 Jun 10:00 keep"],
    ),
    (
        "a no, and a name",
        SENT
        | {
            "answer": "no",
            "closed_at": at("5 Mar 12:00"),
            "closed_why": "declined",
            "names": ("Tom Reed",),
            "named_at": at("5 Mar 12:00"),
        },
        ["Sat 7 Mar 10:00 referral"],
    ),
)


@pytest.mark.parametrize(("facts", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_the_table_row_by_row(facts: dict[str, Any], expected: list[str]) -> None:
    assert shown(student(facts)) == expected


def test_an_idle_step_twice_and_then_silence() -> None:
    journey = student(idle_since=at("2 Mar 22:00"))
    assert shown(journey) == ["Wed 4 Mar 10:00 idle", "Sat 7 Mar 10:00 idle"]
    both = {nudge.key: at("7 Mar 10:00") for nudge in plan(journey)}
    assert plan(replace(journey, nudging=Nudging(done=both))) == ()


NEVER: tuple[tuple[str, dict[str, Any], tuple[str, ...]], ...] = (
    ("it was sent", SENT, ("unsent",)),
    ("she answered", SENT | {"answer": "yes"}, ("second_person", "follow_up")),
    ("it bounced", SENT | {"answer": "bounced"}, ("second_person", "follow_up", "close_kindly")),
    ("followed up, once is enough", SENT | {"followed_up_at": at("11 Mar 10:00")}, ("second_person", "follow_up")),
    (
        "she answered the follow-up",
        SENT | {"followed_up_at": at("11 Mar 10:00"), "answer": "email_only"},
        ("close_kindly",),
    ),
    ("there is a date", AGREED | {"answered_at": at("5 Mar 12:00")}, ("fix_date", "follow_up")),
    ("the email was answered", HELD | {"answer": "email_only", "answered_at": at("5 Mar 12:00")}, ("email_answer",)),
    ("the research is done", AGREED | {"research": {"path": "diver"}}, ("research",)),
    (
        "it moves, or fell through",
        AGREED | {"outcome": "moved"},
        ("research", "day_before", "hour_before", "how_was_it"),
    ),
    ("they did not come", AGREED | {"outcome": "no_show"}, ("how_was_it",)),
    ("I missed it", AGREED | {"outcome": "missed"}, ("how_was_it",)),
    ("it was held", HELD, ("research", "day_before", "hour_before", "how_was_it")),
    ("thanked", THANKED, ("thanks", "reflect")),
    ("no advice", THANKED, ("tell_back",)),
    ("told back", THANKED | {"advice": "x", "told_back_at": at("4 Apr 9:00")}, ("tell_back",)),
    (
        "told who named them",
        THANKED | {"referrer_name": "Rosa", "told_referrer_at": at("21 Mar 9:00")},
        ("tell_referrer",),
    ),
    ("closed", AGREED | {"closed_at": at("10 Mar 9:00"), "closed_why": "student"}, KINDS),
    (
        "closed by the student, names and all",
        THANKED
        | {"names": ("Tom",), "named_at": at("20 Mar 17:00"), "closed_at": at("20 Mar 18:00"), "closed_why": "student"},
        KINDS,
    ),
)


@pytest.mark.parametrize(("facts", "kinds"), [row[1:] for row in NEVER], ids=[row[0] for row in NEVER])
def test_nothing_about_what_is_done_or_gone(facts: dict[str, Any], kinds: tuple[str, ...]) -> None:
    assert not {nudge.kind for nudge in plan(student(facts))} & set(kinds)


def test_what_would_have_been_due_before_the_talk_was_agreed_never_comes() -> None:
    def agreed(words: str) -> list[str]:
        return shown(student(AGREED | {"talk": replace(TALK, set_at=at(words))}))

    assert agreed("18 Mar 12:00") == [
        "Thu 19 Mar 10:00 day_before",
        "Fri 20 Mar 14:00 hour_before",
        "Fri 20 Mar 15:45 how_was_it",
    ]
    assert agreed("20 Mar 13:00") == ["Fri 20 Mar 14:00 hour_before", "Fri 20 Mar 15:45 how_was_it"]
    assert agreed("20 Mar 14:30") == ["Fri 20 Mar 15:45 how_was_it"]


def test_a_moved_talk_has_nudges_of_its_own() -> None:
    first = student(AGREED)
    done = {nudge.key: nudge.due for nudge in plan(first)[:2]}
    moved = replace(TALK, wall=wall("2026-03-27T09:30"), sequence=1, set_at=at("19 Mar 12:00"))
    later = replace(first.with_contact(replace(first.contacts[0], talk=moved)), nudging=Nudging(done=done))
    assert shown(later) == [
        "Tue 24 Mar 10:00 research",
        "Thu 26 Mar 10:00 day_before",
        "Thu 26 Mar 19:30 hour_before",
        "Fri 27 Mar 10:15 how_was_it",
    ]


def test_a_talk_on_another_clock_comes_at_the_student_s_hours() -> None:
    talk = replace(TALK, zone="America/New_York", wall=wall("2026-03-20T17:00"), minutes=20)
    # 17:00 in New York is 22:00 in Berlin (daylight saving begins earlier there).
    assert shown(student(AGREED | {"talk": talk})) == [
        "Tue 17 Mar 10:00 research",
        "Thu 19 Mar 10:00 day_before",
        "Fri 20 Mar 19:30 hour_before",
        "Sat 21 Mar 09:00 how_was_it",
    ]


def test_a_talk_before_waking_and_agreed_the_night_before() -> None:
    talk = replace(TALK, wall=wall("2026-03-20T09:30"), set_at=at("19 Mar 21:00"))
    assert shown(student(AGREED | {"talk": talk}))[0] == "Fri 20 Mar 09:00 hour_before"
    early = replace(talk, wall=wall("2026-03-20T08:00"))
    assert "hour_before" not in dates(student(AGREED | {"talk": early})), "after the talk has begun it is pointless"


def test_a_second_person_only_while_there_is_none() -> None:
    other = {"name": "Tom Reed"}
    assert "second_person" not in dates(student(SENT, other)), "somebody was added since"
    assert "second_person" in dates(student(SENT, other | {"closed_at": at("3 Mar 9:00")}))
    assert "second_person" in dates(student(other, SENT)), "the other one was there before, and nobody wrote to them"
    two = student(SENT, SENT | {"name": "Tom Reed"})
    assert "second_person" not in dates(two), "two invitations are out already"
    assert "second_person" in dates(student(THANKED, SENT)), "an earlier talk is over"


def test_a_name_is_followed_until_somebody_wrote() -> None:
    named = THANKED | {"names": ("Tom Reed",), "named_at": at("20 Mar 17:00")}
    new = {"name": "Tom Reed", "referrer": 1, "referrer_name": "Maya Chen", "added_at": at("24 Mar 12:00")}
    journey = student(named)
    added = journey.with_contact(journey.contacts[0]).with_new_contact(at("24 Mar 12:00"), name="Tom Reed", referrer=1)
    found = [nudge for nudge in plan(added) if nudge.kind == "referral"]
    assert [(nudge.contact, nudge.text, nudge.opens) for nudge in found] == [(2, "referral_new", "contact")]
    assert dates(added)["referral"] == "Thu 26 Mar 10:00"
    written = student(named, new | {"drafts": ("x",), "ready_at": at("24 Mar 13:00")})
    assert "referral" not in dates(written)


def test_staying_in_touch_goes_on_but_at_most_three_times_a_year() -> None:
    journey, now, said = student(THANKED), at("20 Mar 20:00"), list[datetime]()
    while len(said) < 9:
        wake = next_wake(journey, now)
        assert wake is not None
        assert wake.kind == "keep"
        now = wake.due
        said.append(now)
        journey = replace(journey, nudging=replace(journey.nudging, done=journey.nudging.done | {wake.key: now}))
        if len(said) in (2, 5):  # they wrote: the clock starts anew
            maya = replace(journey.contacts[0], kept_at=now + timedelta(hours=2))
            journey = journey.with_contact(maya)
    assert [(b - a).days for a, b in pairwise(said[:3])] == [120, 90]
    for first, fourth in zip(said, said[3:], strict=False):
        assert fourth - first > timedelta(days=365)


def test_what_came_of_their_advice_is_one_of_the_three() -> None:
    journey, now, said = student(THANKED | {"advice": "Ask at the field station"}), at("20 Mar 20:00"), list[datetime]()
    for _ in range(5):
        wake = next_wake(journey, now)
        assert wake is not None
        assert wake.kind == ("keep" if said else "tell_back")
        now = wake.due
        said.append(now)
        journey = deliver(journey, now, texts.load("en")).journey
        if len(said) == 1:
            journey = journey.with_contact(replace(journey.contacts[0], told_back_at=now, kept_at=now))
    assert [(b - a).days for a, b in pairwise(said[:3])] == [90, 120]
    for first, fourth in zip(said, said[3:], strict=False):
        assert fourth - first > timedelta(days=365)


def test_a_word_to_who_named_them_is_a_touch_of_theirs_too() -> None:
    rosa = THANKED | {"name": "Rosa Marin"}
    maya = THANKED | {"referrer": 1, "referrer_name": "Rosa Marin", "at": "keep/tell_referrer"}
    journey = replace(student(rosa, maya), focus=2)
    told = turn(journey, Said("sent it"), at("22 Mar 12:00")).journey
    assert told is not None
    assert told.contact(2).told_referrer_at == at("22 Mar 12:00")
    assert told.contact(2).kept_at is None
    due = {nudge.contact: nudge.due for nudge in plan(told) if nudge.kind == "keep"}
    assert due == {1: at("20 Jun 10:00"), 2: at("18 Jun 10:00")}


def test_idle_is_not_said_where_another_asks_for_the_same() -> None:
    ready = {"drafts": ("x",), "ready_at": at("2 Mar 15:00"), "at": "ready"}
    journey = replace(student(ready, idle_since=at("2 Mar 15:00")), focus=1)
    assert shown(journey) == ["Tue 3 Mar 10:00 unsent", "Sat 7 Mar 10:00 idle"]
    elsewhere = replace(journey, focus=0)
    assert shown(elsewhere)[:2] == ["Tue 3 Mar 10:00 unsent", "Wed 4 Mar 10:00 idle"]
    yes = SENT | {"answer": "yes", "at": "schedule/when"}
    open_time = replace(student(yes, idle_since=at("9 Mar 15:00")), focus=1)
    assert shown(open_time) == ["Wed 11 Mar 10:00 idle", "Sat 14 Mar 10:00 idle"], (
        "a yes without a time is not forgotten"
    )


def test_a_student_without_a_zone_is_pinged_when_they_were_awake() -> None:
    journey = student(zone="", idle_since=at("3 Mar 2:17", "UTC"), active_at=at("3 Mar 2:17", "UTC"))
    assert [nudge.due for nudge in plan(journey)] == [at("5 Mar 2:17", "UTC"), at("8 Mar 2:17", "UTC")]


def test_the_samples_are_those_of_the_table() -> None:
    assert {kind for _, kind, _ in DONE} | {"idle"} == set(KINDS)
    assert len(TABLE) >= 14
    assert business_days(date(2026, 3, 2), 7) == date(2026, 3, 11)
    assert wall("2026-03-20T15:00").replace(tzinfo=UTC)


def test_all_kinds_have_words_and_a_place_to_open() -> None:
    english, steps = texts.load("en"), {step.id for step in ALL}
    journeys = [student(facts, idle_since=at("2 Mar 9:00")) for _, facts, _ in TABLE]
    seen = {nudge.kind: nudge for journey in journeys for nudge in followups.called_for(journey).values()}
    assert set(seen) == set(KINDS)
    for nudge in seen.values():
        assert nudge.opens.partition("/")[0] in steps or nudge.kind == "idle"
        assert english.has("plan", nudge.reason)
        assert english.has("plan", because(nudge))
        assert english.has("pings", nudge.text)
        assert english.has("pings", f"short_{nudge.text}")


def test_each_step_that_waits_for_the_student_says_what_is_next() -> None:
    english = texts.load("en")
    visited = {"people", "edit", "nudges", "close", "forget"}
    for step in ALL:
        if not step.waits and step.id not in visited | {"welcome"} and not step.id.startswith("_"):
            reminded = {"follow_up", "silence", "resume_wanted", "bounced"}
            assert english.has("pings", f"next_{step.id}") or step.id in reminded, f"pings.toml: next_{step.id}"
