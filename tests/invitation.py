"""A student's story with one contact, told through the machine, from the drafts to an answer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace

from conversations.journey import Journey
from tests.story import Told

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)  # a Monday
ZONE = "Europe/London"
GOOD = (
    "Hi Maya,\n\nI'm Sam, a biology student at Leeds. Your talk about coral nurseries made me curious about your work. Could I ask "
    "you a few questions on a call of 15 minutes, whenever it suits you? If not, no problem at all.\n\nThank you!\nSam"
)
POOR = "Hi [Name], do you have a job for me? I attached my resume. Sam"


def a_journey(at: str = "draft", **facts: Any) -> Journey:
    """A student who has found Maya."""
    journey = replace(
        Journey.new(name="Sam Rivera"),
        zone=ZONE,
        started_at=NOW,
        studies="second-year biology at Leeds",
        field="marine biology",
        field_id="marine_biology",
        goals=("trends",),
        turn=7,
    )
    known: dict[str, Any] = {
        "name": "Maya Chen",
        "role": "reef ecologist",
        "employer": "Blue Lab",
        "spark": "your talk about coral nurseries",
        "channel": "email",
        "at": at,
    }
    return journey.with_new_contact(NOW, **(known | facts))


class Story(Told):
    """A story from the drafts on."""

    def __init__(self, at: str = "draft", **facts: Any) -> None:
        super().__init__(a_journey(at, **facts), NOW)


def sent(at: str = "sent", **facts: Any) -> Story:
    """A story that begins with the invitation sent, just now."""
    return Story(at, **({"drafts": (GOOD,), "ready_at": NOW, "sent_at": NOW} | facts)).say("/here")
