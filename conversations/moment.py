"""Where a conversation stands, and what came of one event: the words of the machine."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from conversations import pings, steps
from conversations.journey import NOBODY, Journey
from conversations.step import Step
from conversations.vocabulary import Kept, Reply


class Turn(Struct, frozen=True):
    """What came of one event. `journey` is None when everything about the student is to be erased.

    `kept` are words that no step took, `delivered` the guide's rules that were said (G1 ...), `pings` what became of due nudges.
    """

    journey: Journey | None
    replies: tuple[Reply, ...]
    kept: tuple[Kept, ...] = ()
    delivered: tuple[str, ...] = ()
    pings: tuple[pings.Ping, ...] = ()


class Here(Struct, frozen=True):
    """The open question: where it stands, whom it is about, in which turn it was last put."""

    at: str
    contact: int
    asked: int

    @property
    def step(self) -> Step:
        return steps.step_at(self.at)

    @property
    def slot(self) -> str:
        return self.at.partition("/")[2]

    @property
    def id(self) -> str:
        """The question's own id; it is another one each time the question is put."""
        return f"{self.step.id}:{self.contact}:{self.asked}"


def open_question(journey: Journey) -> Here:
    """The question that the next words will answer."""
    if (visit := journey.visit) is not None:
        return Here(visit.at, visit.contact, visit.asked)
    if (person := journey.person) is not NOBODY:
        return Here(person.at, person.id, person.asked)
    return Here(journey.at, 0, journey.asked)


def at_question(journey: Journey, question: str) -> Journey | None:
    """The journey with this question (`Here.id`) open; None if it is open no more.

    Another contact's open question moves the focus there, and one from beneath a visit ends the visit.
    """
    contact = question.split(":")[1:2]
    if not contact or not (contact[0].isascii() and contact[0].isdecimal() and len(contact[0]) < 12):
        return None
    focus = int(contact[0])
    candidates = [journey]
    if journey.visit is not None:
        candidates.append(replace(journey, visit=None, focus=focus))
    elif focus != journey.focus:
        candidates.append(replace(journey, focus=focus))
    return next((candidate for candidate in candidates if open_question(candidate).id == question), None)
