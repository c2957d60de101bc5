"""All that is remembered of one student: one immutable value, its contacts inside, to and from JSON.

Instants are aware and in UTC; what the student agreed with somebody is kept as wall time with its IANA zone, since that is
what stays true when a zone's rules change. Facts decide the stage of a contact; `at` is only which question is open.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct
from msgspec.structs import replace

VERSION = 1
"""Raised with each change of shape that an old journey does not fit; `UPGRADES` then gets one more entry."""

GOALS = ("pros_cons", "education", "trends", "openings", "typical_day")
"""The five things that a talk can teach (G4)."""

CHANNELS = ("email", "linkedin_note", "linkedin_message", "text_message", "in_person")
MODES = ("cafe", "meal", "call", "video", "office")


class JourneyError(ValueError):
    """A stored journey cannot be read; the message says why in one line."""


class Talk(Struct, frozen=True):
    """A talk that was agreed: `wall` is the naive local time in `zone`, `minutes` its length; `sequence` counts its changes.

    `set_at` is when the student told us: what would have been due before that never comes.
    """

    wall: datetime
    zone: str
    minutes: int
    mode: str = ""
    place: str = ""
    sequence: int = 0
    set_at: datetime | None = None

    @property
    def at(self) -> datetime:
        """The beginning, aware, in the zone it was agreed in; a wall time that exists twice is the first."""
        return self.wall.replace(tzinfo=ZoneInfo(self.zone))

    @property
    def end(self) -> datetime:
        """The end, aware, in UTC."""
        return self.at.astimezone(UTC) + timedelta(minutes=self.minutes)


class Note(Struct, frozen=True):
    """What was heard at the talk: `about` is a question or a heading."""

    about: str
    text: str


class Contact(Struct, frozen=True, omit_defaults=True):
    """Somebody who does the work, and everything about the talk with them. `id` counts from 1 and is never used again."""

    id: int
    at: str = "contact"
    asked: int = 0
    trail: tuple[str, ...] = ()

    # who
    name: str = ""
    role: str = ""
    employer: str = ""
    found: str = ""  # a circle: family, friends, professors, alumni, events, linkedin, other; or free words
    spark: str = ""  # what caught the student's eye
    channel: str = ""
    field: str = ""
    referrer: int = 0  # the contact who named this one
    referrer_name: str = ""
    added_at: datetime | None = None

    # the invitation
    drafts: tuple[str, ...] = ()  # every version of the invitation that the student took, the last one counts
    ready_at: datetime | None = None
    sent_at: datetime | None = None
    followed_up_at: datetime | None = None
    answer: str = ""  # yes, later, no, resume, email_only, bounced
    answered_at: datetime | None = None
    later_on: date | None = None
    closed_at: datetime | None = None
    closed_why: str = ""  # declined, silence, student, done

    # the talk
    proposal: str = ""  # what the student said about time and place while it is not yet confirmed
    talk: Talk | None = None
    research: dict[str, str] = {}  # item -> what was found ("" is: ticked)
    questions: tuple[str, ...] = ()  # the list for the talk
    own_questions: tuple[str, ...] = ()
    outcome: str = ""  # held, cut_short, no_show, missed, moved, called_off
    held_at: datetime | None = None
    no_shows: int = 0

    # afterwards
    notes: tuple[Note, ...] = ()
    advice: str = ""
    surprise: str = ""
    names: tuple[str, ...] = ()  # others to talk to whom they named
    named_at: datetime | None = None
    thanks: str = ""
    thanked_at: datetime | None = None
    asked_more: bool = False  # ten minutes more were asked for, once
    fit: dict[str, str] = {}  # goal -> good, mixed, bad, unclear
    verdict: str = ""  # closer, same, further: what this talk did to the interest in the field
    reflected_at: datetime | None = None
    told_back_at: datetime | None = None
    kept_at: datetime | None = None  # last time the student wrote to stay in touch
    touches: int = 0
    told_referrer_at: datetime | None = None

    @property
    def stage(self) -> str:
        """Where things stand with them, from the facts alone (see journey.md, section 2)."""
        if self.closed_at is not None:
            return "closed"
        if self.held_at is not None:
            return "keeping" if self.thanked_at is not None else "held"
        if self.talk is not None:
            return "scheduled"
        if self.sent_at is not None:
            if self.answer in ("", "bounced"):
                return "followed_up" if self.followed_up_at is not None else "sent"
            return {"no": "declined"}.get(self.answer, self.answer)
        if self.drafts:
            return "ready"
        return "found"

    @property
    def invitation(self) -> str:
        """The invitation as it stands, or ''."""
        return self.drafts[-1] if self.drafts else ""

    @property
    def in_writing(self) -> bool:
        """Whether they answered by email instead of talking."""
        return self.answer == "email_only" and self.talk is None

    @property
    def first_name(self) -> str:
        """What a message may call them in passing."""
        return first_name(self.name)

    @property
    def active(self) -> bool:
        """Whether something can still come of it."""
        return self.closed_at is None


TITLES = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "mx", "miss", "sir", "dame", "rev"})


@lru_cache(maxsize=1024)
def first_name(name: str) -> str:
    """ "Dr. Ana López" is called "Dr. López", "Ana López" is called "Ana"."""
    words = name.split()
    if len(words) > 1 and words[0].rstrip(".").lower() in TITLES:
        return f"{words[0]} {words[-1]}"
    return words[0] if words else ""


NOBODY = Contact(0, at="")
"""Stands where no contact is in focus."""


class Nudging(Struct, frozen=True, omit_defaults=True):
    """How and about what the student wants to be pinged, and what was pinged. Times of day are minutes after midnight.

    `sleep` is more than a day for who goes to bed after midnight.
    """

    wake: int = 9 * 60
    sleep: int = 20 * 60
    cap: int = 2
    paused_at: datetime | None = None
    muted: tuple[str, ...] = ()  # kinds
    done: dict[str, datetime] = {}  # nudge key -> when it was delivered, dropped or made needless
    snoozed: dict[str, datetime] = {}  # nudge key -> not before
    sent: tuple[datetime, ...] = ()  # the last pings that the student had not asked for, for the daily cap
    messages: tuple[tuple[int, tuple[str, ...]], ...] = ()  # the last pings: turn -> keys
    unreachable_at: datetime | None = None
    asking: int = 0  # the turn of the ping whose "later" was pressed last: what is typed next may say when


class Visit(Struct, frozen=True):
    """A question opened beside the open one (editing, settings, "forget me?"); the open one waits underneath."""

    at: str
    contact: int = 0
    asked: int = 0
    editing: bool = False


class Journey(Struct, frozen=True, omit_defaults=True):
    """One student. `focus` is the contact whom the conversation is about, 0 for none; `turn` counts the turns."""

    version: int  # has no default, so that it is always written
    language: str = "en"
    turn: int = 0
    at: str = "welcome"
    asked: int = 0
    trail: tuple[str, ...] = ()
    focus: int = 0
    visit: Visit | None = None
    started_at: datetime | None = None
    active_at: datetime | None = None
    idle_since: datetime | None = None  # since when a question of ours has waited for the student; None: nothing waits
    last_said: str = ""  # the last words typed, so that a wrong turn can be undone
    last_pressed: str = ""  # the tap that came last, if nothing was done since: a double tap does one thing
    asked_at: datetime | None = None  # when a question was put last: a message from before it answered another one

    # the student
    name: str = ""
    studies: str = ""
    zone: str = ""
    source: str = ""
    goals: tuple[str, ...] = ()
    hours: str = ""
    by_when: date | None = None
    field: str = ""  # as it stands in the middle of a sentence
    field_id: str = ""  # the catalogue's id, '' for a field of the student's own
    fields: tuple[str, ...] = ()  # all that were looked at
    quiz: dict[str, str] = {}
    decisions: tuple[tuple[datetime, str, str], ...] = ()  # when, field, go_on / change / drop / more
    contacts: tuple[Contact, ...] = ()
    next_contact: int = 1
    nudging: Nudging = Nudging()

    @classmethod
    def new(cls, *, name: str = "", language: str = "en") -> Journey:
        """A student who has not said anything yet; `name` as the platform tells it, `language` as an IETF tag."""
        return cls(VERSION, language=language, name=name[:80])

    def contact(self, id: int) -> Contact:
        """The contact with this id, or NOBODY: an id from outside may be anything."""
        if id:
            for contact in self.contacts:
                if contact.id == id:
                    return contact
        return NOBODY

    @property
    def person(self) -> Contact:
        """The contact in focus, or NOBODY."""
        return self.contact(self.focus)

    def with_contact(self, changed: Contact) -> Journey:
        """The journey with this contact in the place of its old self."""
        return replace(self, contacts=tuple(changed if old.id == changed.id else old for old in self.contacts))

    def with_new_contact(self, now: datetime, **facts: Any) -> Journey:
        """The journey with one more contact, who is in focus from now on."""
        contact = replace(Contact(self.next_contact, added_at=now, field=self.field), **facts)
        return replace(self, contacts=(*self.contacts, contact), focus=contact.id, next_contact=self.next_contact + 1)

    @property
    def active_contacts(self) -> tuple[Contact, ...]:
        """The contacts of whom something can still come."""
        return tuple(contact for contact in self.contacts if contact.active)

    @property
    def talks_held(self) -> tuple[Contact, ...]:
        """The contacts in the present field with whom the talk was held."""
        return tuple(c for c in self.contacts if c.held_at is not None and c.field == self.field)

    @property
    def tz(self) -> ZoneInfo:
        """The student's zone; UTC until they said."""
        return _zone(self.zone or "UTC")

    def local(self, instant: datetime) -> datetime:
        """This instant on the student's clock."""
        return instant.astimezone(self.tz)


@lru_cache(maxsize=1024)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


# --- to and from JSON -----------------------------------------------------------------------------------------------

UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From version n to n + 1, on plain JSON data. Never edited once shipped."""

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Journey)


class _Version(Struct):
    version: int


_version_decoder = msgspec.json.Decoder(_Version)


def to_json(journey: Journey) -> bytes:
    """The journey as JSON. Fields at their defaults are left out."""
    return _encoder.encode(journey)


def from_json(raw: bytes | str) -> Journey:
    """The journey from its JSON, of this version or any older one. Raises JourneyError."""
    with contextlib.suppress(msgspec.MsgspecError):  # perhaps of another version
        journey = _decoder.decode(raw)
        if journey.version == VERSION:
            return journey
    try:
        version = _version_decoder.decode(raw).version
        if version > VERSION:
            raise JourneyError(
                f"this journey was kept by a newer release (version {version}, this release knows {VERSION})"
            )
        if version < 1:
            raise JourneyError(f"this journey cannot be read: there never was a version {version}")
        if version < VERSION:
            data: dict[str, Any] = json.loads(raw)
            for step in range(version, VERSION):
                data = UPGRADES[step](data)
            return msgspec.convert({**data, "version": VERSION}, Journey)
        return _decoder.decode(raw)
    except msgspec.MsgspecError as trouble:
        raise JourneyError(f"this journey cannot be read: {trouble}") from None
