"""From a yes to the talk's end: every answer in every state has an outcome."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from conversations import arrange, steps
from conversations.journey import MODES, Talk, from_json, to_json
from conversations.machine import turn
from conversations.step import Chosen, Forget, Next, Resume, Scene, Stay, Visit
from conversations.texts import load
from conversations.vocabulary import Filled, Said, Shared
from tests.meeting import NOW, ZONE, a_journey, wall

MINE = ("schedule", "research", "questions", "brief", "meeting", "no_show", "missed")


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
