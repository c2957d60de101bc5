"""Where everything stands: the student, each contact, and what is due when."""

from __future__ import annotations

from conversations import followups
from conversations.followups import Nudge
from conversations.journey import Contact, Journey
from conversations.step import Scene
from conversations.texts import Markup, Texts

SHOWN = 12
"""Contacts shown in full; a message has its limit."""
COMING = 8
"""Reminders shown."""


def standing(scene: Scene, contact: Contact) -> str:
    """One contact's stage in words, plain."""
    values = {"when": scene.journey.local(contact.talk.at)} if contact.talk is not None else {}
    key = "stage_bounced" if contact.answer == "bounced" else f"stage_{contact.stage}"
    if contact.stage == "scheduled" and contact.outcome == "moved":
        key = "stage_moved"
    if contact.stage == "closed":
        key = f"closed_{contact.closed_why}" if scene.texts.has("plan", f"closed_{contact.closed_why}") else key
    return scene.texts.plain("plan", key, values)


def called(scene: Scene, contact: Contact) -> str:
    """How a list names a contact."""
    return contact.name or scene.texts.plain("plan", "nameless")


def plan(scene: Scene) -> Markup:
    """The whole plan as markup: field, contacts with stages, coming pings with their reasons."""
    journey, texts = scene.journey, scene.texts
    parts: list[str] = []
    if journey.field:
        parts.append(texts.say("plan", "field", {"field": journey.field}))
    contacts = sorted(journey.contacts, key=lambda contact: (not contact.active, contact.id))
    for contact in contacts[:SHOWN]:
        key = "contact_here" if contact.id == journey.focus else "contact"
        parts.append(texts.say("plan", key, {"name": called(scene, contact), "standing": standing(scene, contact)}))
    if len(contacts) > SHOWN:
        parts.append(texts.say("plan", "more", {"n": len(contacts) - SHOWN}))
    if not contacts:
        parts.append(texts.say("plan", "nobody"))
    coming = followups.plan(journey, scene.now)
    if journey.nudging.paused_at is not None:
        parts.append(texts.say("plan", "paused"))
    elif coming:
        due = [texts.say("plan", "due", {"what": about(nudge, journey, texts)}) for nudge in coming[:COMING]]
        if len(coming) > COMING:
            due.append(texts.say("plan", "more_coming", {"n": len(coming) - COMING}))
        parts.append(texts.say("plan", "coming", {"due": Markup("\n".join(due))}))
    else:
        parts.append(texts.say("plan", "nothing_coming"))
    return Markup("\n\n".join(parts))


def because(nudge: Nudge) -> str:
    """The key of why it comes then, in `plan.toml`."""
    return "because_asked" if nudge.asked else f"because_{nudge.kind}"


def about(nudge: Nudge, journey: Journey, texts: Texts) -> Markup:
    """One reminder to come in a line: when, what, about whom, and why then."""
    whom = journey.contact(nudge.contact)
    named = {"name": whom.name or texts.plain("plan", "nameless")} if nudge.contact else {}
    values = {
        "when": journey.local(nudge.due),
        "what": texts.plain("plan", nudge.reason),
        "why": texts.plain("plan", because(nudge)),
    }
    return texts.say("plan", "about_whom" if named else "about", values | named)
