"""The guide's rules, each with the moment by which the student must have seen it.

A rule is delivered when a text that lists it under `[rules]` is said. `due(journey)` is true from the moment on at which it would be
too late; the tests walk the complete paths of the journey and hold every rule against it after every turn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from conversations.journey import Contact, Journey


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the guide: its id, the rule in brief, where it is said, and from when on it must have been said."""

    id: str
    brief: str
    moment: str
    due: Callable[[Journey], bool]


def _passed(contact: Contact, step: str) -> bool:
    return step in _steps(contact.trail)


@lru_cache(maxsize=256)  # a rule is held against the same trail after every turn, and so are its neighbours
def _steps(trail: tuple[str, ...]) -> frozenset[str]:
    return frozenset(position.partition("/")[0] for position in trail)


def _some(fits: Callable[[Contact], bool]) -> Callable[[Journey], bool]:
    return lambda journey: any(fits(contact) for contact in journey.contacts)


_sent = _some(lambda c: c.sent_at is not None)
_researched = _some(lambda c: _passed(c, "research"))
_briefed = _some(lambda c: _passed(c, "brief"))
_thanked = _some(lambda c: c.thanked_at is not None)


RULES: tuple[Rule, ...] = (
    Rule("G1", "what an informational interview is", "welcome", lambda j: j.turn > 0),
    Rule("G2", "what it gives: a path from the inside, and a network", "welcome", lambda j: j.turn > 0),
    Rule("G3", "one talk helps to decide about a field", "goal", lambda j: "goal" in j.trail),
    Rule("G4", "five things to learn", "goal", lambda j: "goal" in j.trail),
    Rule("G5", "where to find someone", "find", _some(lambda c: not c.referrer)),
    Rule("G6", "shyness is normal, most people answer well, the worst is a no", "before sending", _sent),
    Rule("G7", "never ask for a job", "check of the invitation", _sent),
    Rule("G8", "respect their time; fifteen minutes may be all", "invitation", _sent),
    Rule("G9", "accept a no and thank them", "declined", _some(lambda c: c.closed_why == "declined")),
    Rule("G10", "research beforehand", "research", _researched),
    Rule("G11", "do not ask what can be looked up", "research", _researched),
    Rule("G12", "listen more than you speak, do not sell yourself", "brief", _briefed),
    Rule("G13", "you are the interviewer", "brief", _briefed),
    Rule("G14", "six kinds of question", "questions", _some(lambda c: bool(c.questions))),
    Rule(
        "G15",
        "pay for food and drink yourself",
        "scheduling in a café or over a meal",
        _some(lambda c: c.talk is not None and c.talk.mode in ("cafe", "meal")),
    ),
    Rule("G16", "show appreciation, thank them by email", "after the talk", _thanked),
    Rule("G17", "stay in touch", "after the thank-you", _thanked),
)


def owed(journey: Journey, delivered: frozenset[str] | set[str]) -> tuple[str, ...]:
    """The rules that should have been delivered by now and were not."""
    return tuple(rule.id for rule in RULES if rule.id not in delivered and rule.due(journey))
