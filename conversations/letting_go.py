"""A contact is let go, or taken up again: nothing about them is lost, and the student's calendar follows."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from conversations import pings
from conversations.journey import Contact, Journey, Talk
from conversations.step import Line, Resume, Scene
from conversations.words import called

FILE = "talk.ics"


def let_go(scene: Scene) -> tuple[Journey, tuple[Line, ...]]:
    """The journey without this contact's matters; a talk that was still ahead is taken out of the calendar."""
    contact = scene.contact
    if not _ahead(contact, scene.now):
        return scene.change(closed_at=scene.now, closed_why="student"), ()
    data = pings.calendar_data(scene.journey, contact, cancelled=True)
    gone = Line("close.file_gone", {"name": called(contact, scene.texts)}, document=("calendar", FILE, data))
    return scene.change(closed_at=scene.now, closed_why="student", talk=_changed(contact)), (gone,)


def taken_up(scene: Scene, contact: Contact) -> Resume:
    """Go on with them; one whom the student had let go, or who was silent, is open again, with a talk that is still ahead."""
    journey, name = scene.journey, contact.name or scene.texts.plain("plan", "nameless")
    if contact.closed_why not in ("student", "silence"):
        return Resume(replace(journey, focus=contact.id), (Line("home.opened", {"name": name}),))
    lines = (Line("people.reopened", {"name": name}),)
    opened = replace(contact, closed_at=None, closed_why="")
    if contact.closed_why == "student" and _ahead(contact, scene.now):
        opened = replace(opened, talk=_changed(contact))
        data = pings.calendar_data(journey, opened)
        lines += (Line("people.file", {"name": called(contact, scene.texts)}, document=("calendar", FILE, data)),)
    return Resume(replace(journey.with_contact(opened), focus=contact.id), lines)


def _ahead(contact: Contact, now: datetime) -> bool:
    return contact.talk is not None and contact.held_at is None and not contact.outcome and contact.talk.at > now


def _changed(contact: Contact) -> Talk:
    """The talk with the number of one more change in the calendar."""
    assert contact.talk is not None
    return replace(contact.talk, sequence=contact.talk.sequence + 1)
