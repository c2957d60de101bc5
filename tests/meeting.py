"""A student's story with one contact who said yes, told through the machine."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from conversations.journey import Journey, Talk
from tests.invitation import NOW, ZONE
from tests.invitation import a_journey as invited
from tests.story import Told


def wall(text: str) -> datetime:
    """A time on somebody's clock, without a zone."""
    return datetime.fromisoformat(text)


TALK = Talk(wall("2026-03-05 15:00"), ZONE, 20, "cafe", "Café Nero", sequence=0)


def a_journey(at: str = "schedule", **facts: Any) -> Journey:
    """A student whose invitation to Maya was answered with a yes."""
    known: dict[str, Any] = {"spark": "your coral talk", "sent_at": NOW - timedelta(days=2), "answer": "yes"}
    return replace(invited(at, **(known | facts)), goals=("trends", "typical_day"))


class Story(Told):
    """A story from the yes on."""

    def __init__(self, at: str = "schedule", **facts: Any) -> None:
        super().__init__(a_journey(at, **facts), NOW)
