"""All coaching steps, in the order of the journey. Read this first: each is one file, named after its id."""

from __future__ import annotations

from conversations.step import Step
from conversations.steps.about import About
from conversations.steps.field import Field
from conversations.steps.find import Find
from conversations.steps.goal import Goal
from conversations.steps.home import Home
from conversations.steps.pace import Pace
from conversations.steps.quiz import Quiz
from conversations.steps.welcome import Welcome
from conversations.steps.zone import Zone

ALL: tuple[Step, ...] = (
    # the student
    Welcome(),
    Zone(),
    Goal(),
    Pace(),
    About(),
    Field(),
    Quiz(),
    Find(),
    Home(),
)

BY_ID: dict[str, Step] = {step.id: step for step in ALL}

RENAMED: dict[str, str] = {}
"""Positions of older releases -> where they lead now. A step that was dropped is named here too."""


def step_at(position: str) -> Step:
    """The step of a position. One that no release knows leads home: a saved journey can always go on."""
    position = RENAMED.get(position, position)
    return BY_ID.get(position.partition("/")[0]) or BY_ID["home"]
