"""All coaching steps, in the order of the journey. Read this first: each is one file, named after its id."""

from __future__ import annotations

from functools import lru_cache

from conversations.step import Step
from conversations.steps.about import About
from conversations.steps.bounced import Bounced
from conversations.steps.brief import Brief
from conversations.steps.check import Check
from conversations.steps.close import Close
from conversations.steps.contact import ContactDetails
from conversations.steps.decision import Decision
from conversations.steps.declined import Declined
from conversations.steps.draft import Draft
from conversations.steps.edit import Edit
from conversations.steps.email_only import EmailOnly
from conversations.steps.field import PickField
from conversations.steps.find import Find
from conversations.steps.follow_up import FollowUp
from conversations.steps.forget import ForgetMe
from conversations.steps.goal import Goal
from conversations.steps.home import Home
from conversations.steps.keep import Keep
from conversations.steps.later import Later
from conversations.steps.meeting import Meeting
from conversations.steps.missed import Missed
from conversations.steps.no_show import NoShow
from conversations.steps.notes import Notes
from conversations.steps.nudges import Nudges
from conversations.steps.pace import Pace
from conversations.steps.people import People
from conversations.steps.questions import Questions
from conversations.steps.quiz import InterestQuiz
from conversations.steps.ready import Ready
from conversations.steps.referral import Referral
from conversations.steps.reflect import Reflect
from conversations.steps.research import Research
from conversations.steps.resume_wanted import ResumeWanted
from conversations.steps.schedule import Schedule
from conversations.steps.sent import Sent
from conversations.steps.silence import Silence
from conversations.steps.thanks import Thanks
from conversations.steps.waiting_later import WaitingLater
from conversations.steps.welcome import Welcome
from conversations.steps.zone import Zone

ALL: tuple[Step, ...] = (
    # the student
    Welcome(),
    Zone(),
    Goal(),
    Pace(),
    About(),
    PickField(),
    InterestQuiz(),
    Find(),
    # each contact: the invitation
    ContactDetails(),
    Draft(),
    Check(),
    Ready(),
    Sent(),
    FollowUp(),
    Later(),
    WaitingLater(),
    Declined(),
    ResumeWanted(),
    EmailOnly(),
    Bounced(),
    Silence(),
    # each contact: the talk
    Schedule(),
    Research(),
    Questions(),
    Brief(),
    Meeting(),
    NoShow(),
    Missed(),
    # each contact: afterwards
    Notes(),
    Thanks(),
    Reflect(),
    Referral(),
    Keep(),
    # between two things to do, and after three talks
    Home(),
    Decision(),
    # beside the open question, by command
    People(),
    Edit(),
    Nudges(),
    Close(),
    ForgetMe(),
)

BY_ID: dict[str, Step] = {step.id: step for step in ALL}

RENAMED: dict[str, str] = {}
"""Positions of older releases -> where they lead now. A step that was dropped is named here too."""


@lru_cache(maxsize=1024)
def step_at(position: str) -> Step:
    """The step of a position. One that no release knows leads home: a saved journey can always go on."""
    position = RENAMED.get(position, position)
    return BY_ID.get(position.partition("/")[0]) or BY_ID["home"]
