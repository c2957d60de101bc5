"""The coach's own thank-you drafts: offered only where they name something real (G16)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from conversations import writing
from conversations.journey import Contact, Journey
from conversations.review import review_thanks
from conversations.texts import Texts

KINDS = ("warm", "short")


def drafts(journey: Journey, contact: Contact, texts: Texts) -> dict[str, str]:
    """Kind -> draft; {} where nothing is remembered that could not be said after any talk: no draft is better than such a one."""
    for remembered in _told(contact):
        written = {kind: writing.message(f"thanks_{kind}", journey, remembered, texts) for kind in KINDS}
        if all(_is_specific(text, contact) for text in written.values()):
            return written
    return {}


def _told(contact: Contact) -> Iterator[Contact]:
    """The contact with all that was noted; then without the advice or the surprise, which may be too vague for a note."""
    if not (contact.notes or contact.advice or contact.surprise or contact.names):
        return
    yield contact
    for vague in ({"surprise": ""}, {"advice": ""}, {"surprise": "", "advice": ""}):
        if any(getattr(contact, field) for field in vague):
            yield replace(contact, **vague)


def _is_specific(text: str, contact: Contact) -> bool:
    return all(finding.code != "nothing-specific" for finding in review_thanks(text, contact.name))
