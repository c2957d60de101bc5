"""Nudges as messages: everything due becomes one ping, with its buttons; what they do.

A ping never touches the open question. Its buttons begin with "~" and name the turn in which it was sent.

`delivery` says what is due now, `saying` finds the words, `buttons` does what was pressed, `entry` is the talk for a calendar.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from conversations.journey import Journey
from conversations.pings.buttons import Pressed, owns, press, put_off
from conversations.pings.delivery import Delivery, Ping, deliver
from conversations.pings.entry import calendar_data

__all__ = [
    "Delivery",
    "Ping",
    "Pressed",
    "calendar_data",
    "deliver",
    "owns",
    "press",
    "put_off",
    "reachable",
    "unreachable",
]


def unreachable(journey: Journey, now: datetime) -> Journey:
    """The student has blocked us or closed messages: no ping is planned until they come back."""
    if journey.nudging.unreachable_at is not None:
        return journey
    return replace(journey, nudging=replace(journey.nudging, unreachable_at=now))


def reachable(journey: Journey) -> Journey:
    """They are back: what waited is due again."""
    if journey.nudging.unreachable_at is None:
        return journey
    return replace(journey, nudging=replace(journey.nudging, unreachable_at=None))
