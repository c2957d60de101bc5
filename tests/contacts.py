"""Students whose contacts are at a point of the journey, and their plan as a reader would write it down."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from conversations.followups import plan
from conversations.journey import Journey, Talk

BERLIN = "Europe/Berlin"


def at(words: str, zone: str = BERLIN) -> datetime:
    """ "2 Mar 15:00" in 2026 on that zone's clock, as an instant in UTC."""
    return datetime.strptime(f"2026 {words}", "%Y %d %b %H:%M").replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


wall = datetime.fromisoformat


def student(*people: dict[str, Any], zone: str = BERLIN, **facts: Any) -> Journey:
    """A student with these contacts, none in focus."""
    journey = replace(Journey.new(name="Sam"), zone=zone, started_at=at("1 Mar 12:00"), turn=7)
    for person in people:
        journey = journey.with_new_contact(at("1 Mar 12:00"), **({"name": "Maya Chen"} | person))
    return replace(journey, focus=0, **facts)


def shown(journey: Journey, now: datetime | None = None) -> list[str]:
    """The plan as a reader would write it down."""
    return [f"{journey.local(nudge.due):%a %-d %b %H:%M} {nudge.kind}" for nudge in plan(journey, now)]


def dates(journey: Journey) -> dict[str, str]:
    """When the first nudge of each kind comes."""
    found: dict[str, str] = {}
    for nudge in plan(journey):
        found.setdefault(nudge.kind, f"{journey.local(nudge.due):%a %-d %b %H:%M}")
    return found


SENT = {"drafts": ("Dear Maya",), "ready_at": at("2 Mar 11:00"), "sent_at": at("2 Mar 12:00")}
TALK = Talk(wall("2026-03-20T15:00"), BERLIN, 30, "cafe", "Café Nero", set_at=at("9 Mar 18:00"))
AGREED = SENT | {"answer": "yes", "talk": TALK}
HELD = AGREED | {"held_at": at("20 Mar 16:00"), "outcome": "held"}
THANKED = HELD | {"thanked_at": at("20 Mar 19:00"), "reflected_at": at("20 Mar 19:00")}
