"""Drafts, composed from what the student told: invitations, replies, thank-you notes.

    >>> invitations(journey, contact, texts)[1]
    "Hi Maya,\\n\\nI'm Sam Rivera, a second-year biology student at Leeds. What caught my eye: your talk about reefs. ..."

A draft never has a blank: `plans` lists sentences from the richest to the plainest, and the first one is taken whose places
`facts` can fill (`names`, `known`, `studies`, `phrases` and `to_you` put a student's free words into the shape that a sentence
needs; the words behind them are in `english.toml`). `compose` joins them and, where a channel has too little room, takes shorter
ones. Every sentence stands in `texts/<language>/writing*.toml`.

What holds for all: the student's name where it is known, thanks, no job, and where something is asked, 15 to 20 minutes at a
time that suits the other one.

Adding a message: its sentences in the texts, a line in `plans.MESSAGES`, a row in `tests/test_writing.py`.
"""

from __future__ import annotations

from conversations.journey import Contact, Journey
from conversations.texts import Texts
from conversations.writing import plans
from conversations.writing.compose import Room, compose
from conversations.writing.facts import (
    Facts,
    arranged,
    invitation,
    named,
    of_referrer,
    of_the_named,
    questions,
    remembered,
    who,
)
from conversations.writing.known import as_way, known

__all__ = ["KINDS", "as_way", "invitations", "message", "one_invitation", "subject"]

KINDS = tuple(plans.MESSAGES)
"""What `message` can write."""

NOTE_LIMIT = 300
_ROOM = {
    "email": Room(200),
    "linkedin_message": Room(120),
    "text_message": Room(60),
}
_INVITATION_EMAIL = Room(99)  # the limit is 200, but under 100 is read to its end
_LONGEST_SUBJECT = 70  # more is cut off in a list of mails


def invitations(
    journey: Journey, contact: Contact, texts: Texts, *, note_limit: int = NOTE_LIMIT
) -> tuple[str, str, str]:
    """A warm, a short and a formal first message in the form of `contact.channel` (an email's where it is unknown).

    `note_limit`: characters of a LinkedIn note, 300 or (for some accounts) 200.
    """
    facts, room = invitation(journey, contact, texts), _room(contact.channel, note_limit)
    warm, short, formal = _plans(contact)
    return (
        compose(warm, facts, texts, room),
        compose(short, facts, texts, room),
        compose(formal, facts, texts, room),
    )


def one_invitation(which: int, journey: Journey, contact: Contact, texts: Texts) -> str:
    """One of `invitations` alone, by its place."""
    plan, room = _plans(contact)[which], _room(contact.channel, NOTE_LIMIT)
    return compose(plan, invitation(journey, contact, texts), texts, room)


def _plans(contact: Contact) -> tuple[plans.Plan, plans.Plan, plans.Plan]:
    if contact.channel == "in_person" and known(contact.found, contact.name).close:
        return plans.SPOKEN_TO_FAMILY
    return plans.INVITATIONS.get(contact.channel, plans.INVITATIONS["email"])


def _room(channel: str, note_limit: int) -> Room:
    match channel:
        case "linkedin_note":
            return Room(note_limit, characters=True)
        case "linkedin_message" | "text_message":
            return _ROOM[channel]
        case "in_person":
            return Room(120)
        case _:
            return _INVITATION_EMAIL


def subject(journey: Journey, contact: Contact, texts: Texts) -> str:
    """A subject line for the invitation as an email, at most 70 characters."""
    facts = invitation(journey, contact, texts)
    return compose(plans.SUBJECT, facts, texts, Room(_LONGEST_SUBJECT, characters=True))


def message(kind: str, journey: Journey, contact: Contact, texts: Texts) -> str:
    """A message of one of `KINDS`, to the contact, or to whoever named them ("tell_referrer"). Raises KeyError for another kind."""
    plan = plans.MESSAGES[kind]
    to = contact
    if kind == "tell_referrer":
        to = of_referrer(journey, contact)
        if contact.held_at is not None:
            plan = plans.TALKED_TO
        elif contact.sent_at is not None:
            plan = plans.WRITTEN_TO
    elif kind == "reply_yes" and contact.talk is not None and contact.talk.sequence:
        plan = plans.MOVED
    facts = who(journey, to, texts) | _facts(kind, journey, contact, texts)
    if to.channel == "text_message" and kind not in _BY_EMAIL:
        return compose(_chat(plan), facts, texts, _ROOM["text_message"], gap="\n")
    on_linkedin = to.channel.startswith("linkedin") and kind not in _BY_EMAIL
    return compose(plan, facts, texts, _ROOM["linkedin_message" if on_linkedin else "email"])


_BY_EMAIL = frozenset(("reply_email_only", "thanks_warm", "thanks_short"))  # whatever the channel was before (G16)


def _chat(plan: plans.Plan) -> plans.Plan:
    """The same as a text message: the greeting in the line, a first name below."""
    greeting, first, *others, _ = plan
    return ((*greeting, *first), *others, (plans.SIGN_CHAT,))


def _facts(kind: str, journey: Journey, contact: Contact, texts: Texts) -> Facts:
    """What only some messages need."""
    match kind:
        case "reply_yes" | "confirm" | "reschedule" | "no_show":
            return arranged(journey, contact, texts)
        case "reply_later" if contact.later_on is not None:
            return {"day": texts.when(contact.later_on)}
        case "reply_no":
            return named(contact)
        case "reply_email_only":
            return questions(contact, texts)
        case "tell_referrer":
            return of_the_named(contact)
        case "thanks_warm" | "thanks_short" | "tell_back" | "keep_in_touch":
            return remembered(contact, texts)
        case _:
            return {}
