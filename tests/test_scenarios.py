"""The transcripts in `tests/scenarios`: whole conversations, every word of them, that a career adviser can read and write.

    python -m pytest tests/test_scenarios.py --update

writes down what the coach says now. In a new one only the student's lines need to stand; read the diff before it is kept.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import simulate
from bot.transcript import Player, Script, TranscriptError, read, written
from conversations.steps import ALL
from conversations.vocabulary import Nudged
from tests.contacts import SENT, at, student

FOLDER = Path(__file__).parent / "scenarios"
OUR_OWN = sorted(path.stem for path in FOLDER.glob("*.txt"))


def played(script: Script) -> str:
    """The script with all that is said to it."""
    head = [f"# {line}" for line in script.title.splitlines()]
    head.append(f"start: {script.start:%Y-%m-%d %H:%M} {script.zone}")
    if script.name:
        head.append(f"name: {script.name}")
    return "\n".join([*head, "", *written(Player(script).play())]).rstrip() + "\n"


def source(name: str) -> Script:
    """A transcript of ours; for a built-in student, what that student does."""
    path = FOLDER / f"{name}.txt"
    return simulate.student(name) if name in simulate.students() else read(path.read_text("utf-8"), path.name)


def test_every_built_in_student_has_a_transcript() -> None:
    assert set(simulate.students()) <= set(OUR_OWN), "run with --update to write it"


@pytest.mark.parametrize("name", sorted({*OUR_OWN, *simulate.students()}))
def test_the_conversation_goes_as_written(name: str, request: pytest.FixtureRequest) -> None:
    path, now = FOLDER / f"{name}.txt", played(source(name))
    if request.config.getoption("--update"):
        path.write_text(now, "utf-8")
    assert now == path.read_text("utf-8"), "the coach says something else; --update accepts it"


@pytest.mark.parametrize("name", OUR_OWN)
def test_a_transcript_is_a_script(name: str) -> None:
    """What is written can be played again: the coach's words in it are passed over."""
    written_down = read((FOLDER / f"{name}.txt").read_text("utf-8"), name)
    assert [(line.kind, line.text) for line in written_down.lines] == [
        (line.kind, line.text) for line in source(name).lines
    ]


def test_every_step_is_met_in_a_transcript() -> None:
    met: set[str] = set()
    for name in OUR_OWN:
        player = Player(source(name))
        for _ in player.play():
            at = {player.journey.at, *(contact.at for contact in player.journey.contacts)}
            at |= {player.journey.visit.at} if player.journey.visit is not None else set()
            met |= {place.partition("/")[0] for place in at}
    assert {step.id for step in ALL} <= met | {"", "settled"}, "write a transcript that comes by there"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("start: soon\nstudent: hi", "start must look like"),
        ("start: 2026-03-02 10:00 Europe/Atlantis\nstudent: hi", "start must look like"),
        ("student: hi\nwave", "line 2: I do not understand 'wave'"),
        ("student: hi\n[Nowhere]", "line 2: there is no button [Nowhere]"),
        ("[Early]", "line 1: there is no button [Early]; the last message offers no buttons"),
    ],
)
def test_a_script_that_cannot_be_played_is_named(text: str, said: str) -> None:
    with pytest.raises(TranscriptError) as caught:
        list(Player(read(text)).play())
    assert said in str(caught.value)


def test_the_notes_say_what_was_left_out_and_why() -> None:
    player = Player(read("start: 2026-04-20 12:00 Europe/Berlin"), notes=True)
    player.journey = student(SENT, {"name": "Tom Reed", "drafts": ("x",), "ready_at": at("2 Mar 15:00")})
    notes = [entry.text for entry in player.event(Nudged()) if entry.who == "note"]
    assert notes == [
        "left out: send the invitation (Tom Reed), due Tue 03 Mar, 10:00: stale",
        "follow up, once (Maya Chen): seven working days without an answer",
    ]
