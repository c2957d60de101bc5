"""Pings of every kind, and what their messages show."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from msgspec.structs import replace

from conversations import texts
from conversations.followups import KINDS, plan
from conversations.journey import Journey, Nudging
from conversations.machine import Turn
from conversations.pings import Delivery, Pressed, deliver
from conversations.vocabulary import Say
from tests.contacts import AGREED, HELD, SENT, THANKED, at, student

ENGLISH = texts.load("en")


def say(delivery: Delivery | Pressed | Turn) -> Say:
    """The one message of a delivery."""
    (only,) = [reply for reply in delivery.replies if isinstance(reply, Say)]
    return only


def buttons(message: Say) -> list[str]:
    return [button.label for button in message.buttons]


def ids(message: Say) -> dict[str, str]:
    return {button.label: button.id for button in message.buttons}


def due(journey: Journey, kind: str) -> datetime:
    return next(nudge.due for nudge in plan(journey) if nudge.kind == kind)


def pinged(journey: Journey, kind: str) -> tuple[Journey, Say, datetime]:
    """Everything up to this kind's first ping delivered, and that ping."""
    for nudge in plan(journey):
        if nudge.kind == kind:
            delivery = deliver(replace(journey, turn=journey.turn + 1), nudge.due, ENGLISH)
            return delivery.journey, say(delivery), nudge.due
        journey = replace(journey, nudging=replace(journey.nudging, done=journey.nudging.done | {nudge.key: nudge.due}))
    raise AssertionError(f"{kind} is not planned")


DONE: tuple[tuple[dict[str, Any], str, tuple[int, str, str] | None], ...] = (
    ({"drafts": ("x",), "ready_at": at("2 Mar 9:00")}, "unsent", (1, "ready", "sent")),
    (SENT, "second_person", (1, "find", "someone")),
    (SENT, "follow_up", (1, "follow_up", "sent")),
    (SENT | {"followed_up_at": at("11 Mar 10:00")}, "close_kindly", (1, "silence", "close")),
    (SENT | {"answer": "later", "later_on": date(2026, 4, 1)}, "write_again", (1, "waiting_later", "written")),
    (SENT | {"answer": "yes", "answered_at": at("5 Mar 12:00")}, "fix_date", None),
    (
        SENT | {"answer": "email_only", "answered_at": at("5 Mar 12:00")},
        "email_answer",
        (1, "email_only/waiting", "answered"),
    ),
    (AGREED, "research", (1, "research", "done")),
    (AGREED, "day_before", None),
    (AGREED, "hour_before", None),
    (AGREED, "how_was_it", (1, "meeting", "held")),
    (HELD, "thanks", (1, "thanks/send", "sent")),
    (HELD, "reflect", None),
    (THANKED | {"advice": "x"}, "tell_back", (1, "keep/tell_back", "sent")),
    (THANKED, "keep", (1, "keep/keep_in_touch", "sent")),
    (THANKED | {"referrer_name": "Rosa"}, "tell_referrer", (1, "keep/tell_referrer", "sent")),
    (THANKED | {"names": ("Tom",), "named_at": at("20 Mar 17:00")}, "referral", None),
)


def alone(facts: dict[str, Any], kind: str) -> tuple[Journey, Say, datetime]:
    """A ping of this kind and nothing else."""
    others = tuple(other for other in KINDS if other != kind)
    return pinged(student(facts, nudging=Nudging(muted=others)), kind)
