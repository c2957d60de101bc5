"""After an answer is changed: invitations that have not gone out follow, where they are still a draft of ours."""

from __future__ import annotations

import re

from msgspec.structs import replace

from conversations import writing
from conversations.journey import Contact, Journey, first_name
from conversations.step import Line
from conversations.texts import Texts
from conversations.words import called


def renewed(before: Journey, after: Journey, texts: Texts) -> tuple[Journey, tuple[Line, ...]]:
    """The journey with its drafts composed anew, the older ones kept; and what there is to say about each.

    A text in the student's own words is left alone. Where it has the old name in it, that is told.
    """
    lines: list[Line] = []
    for contact in after.active_contacts:
        old = before.contact(contact.id)
        if contact.sent_at is not None or not contact.drafts or contact.channel != old.channel:
            continue
        values = {"name": called(contact, texts)}
        text = contact.invitation
        ours = writing.invitations(before, old, texts)
        if text in ours:
            new = writing.one_invitation(ours.index(text), after, contact, texts)
            if new != text:
                drafts = (*(draft for draft in contact.drafts if draft != new), new)
                after = after.with_contact(replace(contact, drafts=drafts))
                lines.append(Line("edit.renewed", values))
        elif name := _old_name(text, before, after) or _old_name(text, old, contact):
            lines.append(Line("edit.yours", values | {"old": name}))
    return after, tuple(lines)


def _old_name(text: str, before: Journey | Contact, after: Journey | Contact) -> str:
    """The name as it was before, if the text still has it and it is wrong by now."""
    old, new = before.name, after.name
    if not new or old == new:
        return ""
    return next((name for name in (old, first_name(old)) if _has(text, name) and not _has(new, name)), "")


def _has(text: str, name: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None
