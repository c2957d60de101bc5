"""The only words that the coach shares with the platforms: events come in, replies go out.

Both are immutable and have a JSON form (`msgspec`), so that they can be kept, replayed and printed.
"""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

MAX_BUTTON_ID = 64
"""Bytes in a button's id: Telegram's limit for callback data, the narrowest of our platforms."""


# --- events ---------------------------------------------------------------------------------------------------------


class Said(Struct, frozen=True, tag="said"):
    """The student typed something; `edited` is when a message was sent (UTC) that the student has changed to this text by now."""

    text: str
    edited: datetime | None = None


class Pressed(Struct, frozen=True, tag="pressed"):
    """The student pressed a button; `id` comes back exactly as the coach gave it out (or tampered with: it is checked)."""

    id: str


class Filled(Struct, frozen=True, tag="filled"):
    """The student sent in a form: `form` is the question's id (see `Say`), `values` the answers by field key.

    Missing or empty: no answer. The one value `text` stands for what would have been typed.
    """

    form: str
    values: dict[str, str]


class Command(Struct, frozen=True, tag="command"):
    """A command without its slash; `argument` is the rest of the line."""

    name: str
    argument: str = ""


class Shared(Struct, frozen=True, tag="shared"):
    """Something that is not text: `kind` is file, picture, voice, place, card ...; `text` is its words, where it has any."""

    kind: str
    name: str = ""
    text: str = ""


class Nudged(Struct, frozen=True, tag="nudged"):
    """The time has come that the follow-up plan had named."""


class Blocked(Struct, frozen=True, tag="blocked"):
    """The student cannot be reached: bot blocked, direct messages closed."""


class Unblocked(Struct, frozen=True, tag="unblocked"):
    """The student can be reached again."""


Single = Said | Pressed | Filled | Command | Shared | Nudged | Blocked | Unblocked


class Away(Struct, frozen=True, tag="away"):
    """What came in, in its order, while nobody was there to answer: it gets one answer, not a replay of old chatter.

    `sent_at` (UTC) is when the first of it was sent.
    """

    events: tuple[Single, ...]
    sent_at: datetime


Event = Single | Away


# --- replies --------------------------------------------------------------------------------------------------------


class Button(Struct, frozen=True):
    """`id` is at most MAX_BUTTON_ID bytes; `label` is plain text, at most 60 characters. With a `url` it is a link."""

    id: str
    label: str
    url: str = ""


class Field(Struct, frozen=True):
    """One field of a form; `value` is what is known already, `options` (id, label) where one of a few is wanted."""

    key: str
    label: str
    value: str = ""
    long: bool = False
    options: tuple[tuple[str, str], ...] = ()


class Form(Struct, frozen=True):
    """Several answers at once, for platforms that have forms; the others answer field by field."""

    id: str
    title: str
    fields: tuple[Field, ...]


class Say(Struct, frozen=True, tag="say"):
    """A message.

    `text` is markup: plain text with `& < >` escaped and the tags b, i, code, pre, quote and time (`<time at="ISO">words</time>`).
    `copy` is plain text that the student will want to copy with one tap (shown below the text, as it is).
    `edit` wishes that the message whose button was pressed is replaced; where that cannot be done it is sent as a new one.
    `private` says that it must not be seen by others in a server or group.
    `question` is the id (`step:contact:asked`) of the open question that it puts, with that question's buttons; "" if it puts none.
    `language` is what it is written in, for words that a platform adds; "" in what older releases have kept.
    """

    text: str
    buttons: tuple[Button, ...] = ()
    form: Form | None = None
    copy: str = ""
    edit: bool = False
    private: bool = True
    question: str = ""
    language: str = ""


class Took(Struct, frozen=True, tag="took"):
    """A pressed button was taken: platforms that can, show `label` in the place of that message's buttons."""

    label: str


class Document(Struct, frozen=True, tag="document"):
    """A file that is made outside the turn: `kind` is `calendar` or `export`, `data` what it is made from."""

    kind: str
    name: str
    data: dict[str, str] = {}
    caption: str = ""


Reply = Say | Took | Document


class Kept(Struct, frozen=True):
    """Words of the student that no step took, or that a newer answer replaced: nothing typed is lost."""

    at: str
    text: str
