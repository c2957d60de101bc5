"""A talk as an entry for a calendar."""

from __future__ import annotations

from datetime import UTC

from conversations import texts
from conversations.journey import Contact, Journey


def calendar_data(journey: Journey, contact: Contact, *, cancelled: bool = False) -> dict[str, str]:
    """What a calendar entry is made from; empty where no talk is agreed.

    uid (stable), start and end (UTC, ISO), zone, summary, location, description, sequence, status.
    """
    talk = contact.talk
    if talk is None:
        return {}
    began = int(journey.started_at.timestamp()) if journey.started_at is not None else 0
    words = texts.load(journey.language)
    key = "entry" if contact.name else "entry_nameless"
    return {
        "uid": f"talk-{began}-{contact.id}@coffeechat",
        "start": talk.at.astimezone(UTC).isoformat(),
        "end": talk.end.isoformat(),
        "zone": talk.zone,
        "summary": words.plain("pings", key, {"name": contact.name}),
        "location": talk.place,
        "description": "\n".join(contact.questions),
        "sequence": str(talk.sequence + cancelled),
        "status": "CANCELLED" if cancelled else "CONFIRMED",
    }
