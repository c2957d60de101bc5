"""The machine: total, deterministic, within limits, and nothing typed is lost, whatever comes in."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from adapters.markup import plain, spans
from conversations.commands import COMMANDS, suggestions
from conversations.journey import Journey, from_json, to_json
from conversations.machine import DOUBLE_TAP, Turn, open_question, turn
from conversations.steps import ALL, BY_ID
from conversations.vocabulary import (
    MAX_BUTTON_ID,
    Away,
    Blocked,
    Command,
    Document,
    Event,
    Filled,
    Nudged,
    Pressed,
    Said,
    Say,
    Shared,
    Unblocked,
)
from tests.answers import SAMPLES
from tests.walk import Place, places, start, step

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

words = st.one_of(
    st.text(max_size=120),
    st.sampled_from(
        [*SAMPLES.values(), "yes", "no", "skip", "back", "stop", "why?", "next tuesday at 3", "she said yes", "1", "?"]
    ),
    st.sampled_from(["<b>bold</b>", "&amp;", "@everyone", "`code`", "\u202e", "\ud800", "\0", "a" * 5000, "Ω" * 300]),
)
ids = st.one_of(
    st.text(max_size=70),
    st.builds(
        "{}:{}:{}:{}".format,
        st.sampled_from([*BY_ID, "nowhere", ""]),
        st.sampled_from(["yes", "sent", "c1", "n0", "f_nursing", "x"]),
        st.integers(-1, 9),
        st.integers(-1, 300),
    ),
    st.builds(
        "~{}:{}:{}".format,
        st.sampled_from(["open", "done", "later", "hour", "stop", "x"]),
        st.integers(-1, 99),
        st.integers(-1, 9),
    ),
    st.builds("!{}".format, st.sampled_from([spec.name for spec in COMMANDS])),
)
events: st.SearchStrategy[Event | int] = st.one_of(
    st.integers(0, 7),  # a button of the last message
    st.builds(Said, words),
    st.builds(Pressed, ids),
    st.builds(
        Filled,
        st.sampled_from([*BY_ID, "x"]),
        st.dictionaries(st.sampled_from(["name", "role", "spark", "x"]), words, max_size=3),
    ),
    st.builds(Command, st.one_of(st.sampled_from([spec.name for spec in COMMANDS]), st.text(max_size=12)), words),
    st.builds(Shared, st.sampled_from(["file", "picture", "place", "voice"]), words, words),
    st.just(Nudged()),
    st.just(Blocked()),
    st.just(Unblocked()),
)
both: st.SearchStrategy[Event | int] = st.one_of(
    events,
    st.builds(
        Away,
        st.lists(events.filter(lambda event: not isinstance(event, int | Nudged)), min_size=1, max_size=5).map(tuple),
        st.datetimes(datetime(2026, 3, 1), datetime(2026, 4, 1), timezones=st.just(UTC)),  # noqa: DTZ001  # as Hypothesis wants them
    ),
)


def silent(journey: Journey, event: Event, now: datetime) -> bool:
    """What needs no answer: nudges, what comes of a blocked chat, a double tap, old words that were asked about since."""
    if isinstance(event, Away):
        return True  # see test_away.py
    active_at = journey.active_at or now - timedelta(days=1)
    gesture = {Unblocked: "!start", Shared: "!shared"}.get(type(event), "")  # type: ignore[arg-type]
    if isinstance(event, Pressed):
        gesture = event.id.replace("\0", "").encode("utf-8", "replace").decode()
    elif isinstance(event, Command) and (event.name, event.argument) == ("start", ""):
        gesture = "!start"
    double = gesture and gesture == journey.last_pressed and now - active_at <= DOUBLE_TAP
    return bool(double) or isinstance(event, Nudged | Blocked)


def check(done: Turn, event: Event, *, may_be_silent: bool) -> None:
    """What holds for every turn."""
    if not may_be_silent:
        assert any(isinstance(reply, Say | Document) for reply in done.replies), f"{event} was not answered"
    for reply in done.replies:
        if not isinstance(reply, Say):
            continue
        assert plain(reply.text).strip(), "an empty message"
        assert len(plain(reply.text)) <= 4000
        assert all(0 < len(button.label) <= 60 for button in reply.buttons)
        assert all(len(button.id.encode()) <= MAX_BUTTON_ID for button in reply.buttons), reply.buttons
        assert len({button.id for button in reply.buttons}) == len(reply.buttons) <= 20
        list(spans(reply.text))


def play(journey: Journey, events: list[tuple[Event | int, int]]) -> Journey:
    """Any events, with so many hours in between; checks every turn."""
    now = NOW
    buttons: tuple[str, ...] = ()
    for event, hours in events:
        now += timedelta(hours=hours)
        if isinstance(event, int):
            event = Pressed(buttons[event % len(buttons)]) if buttons else Said("ok")  # noqa: PLW2901
        done = turn(journey, event, now)
        assert turn(journey, event, now) == done, "the same event made something else of it the second time"
        check(done, event, may_be_silent=silent(journey, event, now))
        if done.journey is None:
            return Journey.new()
        journey = from_json(to_json(done.journey))
        assert journey == done.journey
        buttons = next(
            (tuple(b.id for b in r.buttons) for r in reversed(done.replies) if isinstance(r, Say) and r.buttons),
            buttons,
        )
    return journey


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(both, st.integers(0, 80)), max_size=25))
def test_any_events_from_the_beginning(happened: list[tuple[Event | int, int]]) -> None:
    play(Journey.new(name="Sam"), happened)


PLACES = places()


def test_the_places_cover_the_steps() -> None:
    covered = {open_question(place.journey).step.id for place in PLACES}
    assert {one.id for one in ALL} - covered <= {"people", "edit", "nudges", "close", "forget", "decision"}


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PLACES), st.lists(st.tuples(both, st.integers(0, 200)), min_size=1, max_size=8))
def test_any_events_at_any_place(place: Place, happened: list[tuple[Event | int, int]]) -> None:
    play(place.journey, happened)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PLACES), st.text(st.characters(categories=["L"]), min_size=1, max_size=40), st.integers(1, 6))
def test_words_are_kept_somewhere(place: Place, text: str, times: int) -> None:
    """In the journey, or beside it; what names a choice or a command is not lost either: it did what it said."""
    said = " ".join([f"zq{text}"] * times)
    done = turn(place.journey, Said(said), place.now + timedelta(minutes=1))
    assert done.journey is not None
    journey = to_json(replace(done.journey, last_said="")).decode()
    kept = "\n".join(kept.text for kept in done.kept)
    assert said in kept or json.dumps(said, ensure_ascii=False)[1:-1] in journey


def test_a_stale_button_explains_and_asks_again() -> None:
    first = start()
    zone, _ = step(first, Pressed(first.buttons[0]))
    again, done = step(zone, Pressed(first.buttons[0]))
    assert again.at == zone.at
    assert "earlier message" in plain(done.replies[-1].text)  # type: ignore[union-attr]


def test_a_double_tap_does_one_thing() -> None:
    place = next(place for place in PLACES if open_question(place.journey).at == "goal")
    once, _ = step(place, Pressed(place.buttons[0]))
    twice, done = step(once, Pressed(place.buttons[0]))
    assert once.journey.goals == twice.journey.goals == ("pros_cons",)
    assert "earlier message" in plain(done.replies[-1].text)  # type: ignore[union-attr]


def test_a_double_tap_is_one_tap() -> None:
    place = start()
    press = Pressed(place.buttons[0])
    taken, _ = step(place, press)
    twice, nothing = step(taken, press, taken.now + timedelta(seconds=1))
    assert nothing.replies == ()
    assert replace(twice.journey, turn=taken.journey.turn) == taken.journey
    later, explained = step(twice, press, taken.now + timedelta(seconds=10))
    assert "earlier message" in str(explained.replies), "an old button says what to do"
    _, between = step(step(taken, Said("what?"), taken.now)[0], press, taken.now)
    assert between.replies, "it is no double tap when something else was said between"
    assert later.journey.at == taken.journey.at


def test_an_album_and_a_start_after_a_block_are_answered_once() -> None:
    place = step(start(), Pressed(start().buttons[0]))[0]
    first, said = step(place, Shared("picture", text="me"), place.now)
    _, nothing = step(first, Shared("picture", text="and my dog"), place.now + timedelta(seconds=1))
    assert said.replies
    assert nothing.replies == ()
    assert [kept.text for kept in nothing.kept] == ["and my dog"]
    blocked = step(place, Blocked())[0]
    back, said = step(blocked, Unblocked())
    _, nothing = step(back, Command("start"), back.now + timedelta(seconds=1))
    assert said.replies
    assert nothing.replies == ()
    assert step(back, Command("start"), back.now + timedelta(minutes=1))[1].replies


def test_an_edited_message_answers_only_the_question_that_it_followed() -> None:
    place = step(start(), Pressed(start().buttons[0]))[0]
    assert place.journey.at == "zone"
    unclear, _ = step(place, Said("Brelin somewhere, I do not know"))
    mended, _ = step(unclear, Said("Berlin", edited=place.now + timedelta(seconds=30)))
    assert mended.journey.at.startswith("zone/"), "changed after the question was put: a new answer"
    asked = mended.journey.asked_at
    assert asked is not None
    late, told = step(mended, Said("Paris", edited=asked - timedelta(seconds=1)))
    assert late.journey.at == mended.journey.at
    assert "/edit" in str(told.replies)
    assert [kept.text for kept in told.kept] == ["Paris"]


def test_an_unknown_command_never_leads_to_deleting_unless_by_one_letter() -> None:
    place = start()

    def offered(name: str) -> list[str]:
        done = step(place, Command(name))[1]
        return [button.id for reply in done.replies if isinstance(reply, Say) for button in reply.buttons]

    for far in ("foo", "fo", "for", "forget_it", "del", "deal", "forgotten"):
        assert "!forget" not in offered(far), far
    for near in ("forgt", "froget", "forgets", "delte"):
        assert offered(near) == ["!forget", "!here"], near
    assert offered("foo") == ["!help", "!here"]
    assert offered("plna") == ["!plan", "!here"]


def test_a_command_with_its_answer_takes_it_at_once() -> None:
    place = start()
    moved, done = step(place, Command("timezone", "Toronto"))
    assert "Toronto" in "".join(plain(reply.text) for reply in done.replies if isinstance(reply, Say))
    wrong, done = step(place, Command("timezone", "xyzzyx"))
    assert wrong.journey.visit is not None, "the question is open, to be answered better"
    assert [kept.text for kept in done.kept] == ["xyzzyx"]
    lost, done = step(place, Command("timezone", "Atlantis"))
    assert open_question(lost.journey).at == "zone"
    assert "I don't know that place" in str(done.replies)
    chosen, _ = step(place, Command("field", "Nursing"))
    assert chosen.journey.field == "nursing"
    assert open_question(chosen.journey).at == open_question(place.journey).at, "back where it was"
    asked, _ = step(place, Command("field"))
    assert open_question(asked.journey).at == "field"
    assert moved.journey.visit is not None or moved.journey.zone


def test_any_text_can_be_reviewed_anywhere() -> None:
    place = start()

    def read(text: str) -> str:
        after, done = step(place, Command("review", text))
        assert open_question(after.journey) == open_question(place.journey)
        return "".join(plain(reply.text) for reply in done.replies if isinstance(reply, Say))

    assert "things I'd change" in read("hey, are you hiring? i need a job, find my resume attached")
    assert "behind the command" in read("  ")
    assert "4000" in read("a" * 4001)


def test_suggestions_complete_what_was_typed() -> None:
    place = start()
    assert suggestions("timezone", "toro", place.journey)[0] == "Toronto"
    assert "Nursing" in suggestions("field", "nurs", place.journey)
    assert len(suggestions("field", "", place.journey)) == 25
    assert suggestions("people", "", place.journey) == ()
    known = place.journey.with_new_contact(place.now, name="Maya Lindqvist").with_new_contact(place.now, name="Tom")
    assert suggestions("people", "lind", known) == ("Maya Lindqvist",)
    assert suggestions("plan", "x", known) == suggestions("nonsense", "x", known) == ()
    for typed in ("<b>", "\0", "é" * 500, "(", "*"):
        assert isinstance(suggestions("timezone", typed, known), tuple)


def test_who_knows_no_city_can_leave_it_for_later() -> None:
    asked, _ = step(start(), Said("Let's go"))
    for words in ("idk", "I don't know.", "Not sure!"):
        unsure, done = step(asked, Said(words))
        assert [button.label for reply in done.replies if isinstance(reply, Say) for button in reply.buttons] == [
            "Leave it for later"
        ]
        assert step(unsure, Said("Toronto"))[0].journey.at == "zone/is=America/Toronto"
        for way in (Pressed(unsure.buttons[0]), Said("idk"), Said("skip")):
            assert step(unsure, way)[0].journey.at == "goal"
    assert step(asked, Said("xyzzyx"))[0].journey.at == "zone", "that is a place which we do not know"
