"""What Discord takes, and nothing else: every payload is looked at field by field, and ApiError raised where Discord would. Ours must
allow no mention, too.

Bounds are those of the published description of the API and of its guide; what is stricter here says so.
"""

from __future__ import annotations

from typing import Final

from tests.fake_discord.checks_commands import check_autocomplete, check_commands
from tests.fake_discord.checks_components import check_components, check_modal
from tests.fake_discord.checks_values import (
    Json,
    distinct,
    fields,
    flag,
    items,
    length,
    number,
    one_of,
    snowflake,
    text,
)
from tests.fake_discord.errors import ApiError, bad

__all__ = [
    "EPHEMERAL",
    "SUPPRESS_EMBEDS",
    "bad",
    "check_autocomplete",
    "check_callback",
    "check_commands",
    "check_components",
    "check_message",
    "check_modal",
    "check_suggestions",
    "check_thread",
    "length",
]

EPHEMERAL, SUPPRESS_EMBEDS = 64, 4
PING, COMMAND, COMPONENT, TYPING, FORM = 1, 2, 3, 4, 5
"""Types of interactions; TYPING asks for suggestions."""
_MESSAGE = {"content", "components", "flags", "allowed_mentions", "attachments", "tts"}
_CHANNEL = _MESSAGE | {"nonce", "enforce_nonce"}
_CALLBACKS: Final = {PING: (1,), COMMAND: (4, 5, 9), COMPONENT: (4, 5, 6, 7, 9), TYPING: (8,), FORM: (4, 5)}
_NEW_FILES: Final = 10
"""Attachments with an id below this are files of the same request; a message's own ids are far longer."""

check_suggestions = check_autocomplete


def check_message(payload: object, *, flags: int, files: int = 0, edit: bool = False, channel: bool = False) -> None:
    """A message: of a `channel` or an answer by token; `files` came with it; `flags` are those that are allowed here. An `edit` names
    only what changes. Raises ApiError."""
    message = fields(payload, _CHANNEL if channel and not edit else _MESSAGE, "a message")
    content = text(message.get("content", ""), 0, 2000, "content")
    # An edit without content leaves its mentions as they are; one with content counts them anew.
    may_mention = not edit or "content" in message or "allowed_mentions" in message
    if may_mention and message.get("allowed_mentions") != {"parse": []}:
        raise bad("allowed_mentions must allow nothing: that is our own rule")
    if (told := number(message.get("flags", 0), 0, 2**31 - 1, "flags")) & ~flags:
        raise bad(f"flags {told} are not allowed here")
    flag(message.get("tts", False), "tts")
    check_components(message.get("components", []))
    _attachments(message.get("attachments", []), files, edit=edit)
    if not edit and not (content.strip() or message.get("components") or files):
        raise ApiError(400, 50006, "Cannot send an empty message")
    if channel and not edit:
        _of_a_channel(message)


def _of_a_channel(message: Json) -> None:
    nonce = message.get("nonce")
    if isinstance(nonce, str):
        text(nonce, 1, 25, "nonce")
    elif nonce is not None:
        number(nonce, -(2**63), 2**63 - 1, "nonce")
    if (nonce is not None) is not flag(message.get("enforce_nonce", False), "enforce_nonce"):
        raise bad("a nonce and enforce_nonce go together: that is our own rule")


def _attachments(value: object, files: int, *, edit: bool) -> None:
    """Each file is told once by its number; an edit may also name those that stay."""
    attachments = [
        fields(one, {"id", "filename", "description", "title", "is_spoiler"}, "an attachment", required={"id"})
        for one in items(value, 0, 10, "attachments")
    ]
    ids = [snowflake(one["id"], "an attachment's id") for one in attachments]
    distinct(ids, "ids of attachments")
    new = sorted(number for number in ids if number < _NEW_FILES)
    if new != list(range(files)) or (not edit and len(new) != len(ids)):
        raise bad(f"attachments {ids} and {files} files")
    for one in attachments:
        text(one.get("filename", "-"), 1, 1024, "filename")
        text(one.get("description", ""), 0, 1024, "an attachment's description")


def check_callback(
    payload: object, interaction_type: int, *, files: int = 0, message: bool | None = None, server: bool = False
) -> None:
    """The first answer to an interaction of this type. `message`: it came from one, which can be edited (a button always does, a form
    that a button opened does). `server`: others are there, so that what is personal must be ephemeral (our own rule).

    Raises ApiError.
    """
    answer = fields(payload, {"type", "data"}, "a callback", required={"type"})
    editable = interaction_type == COMPONENT if message is None else message
    allowed = _CALLBACKS.get(interaction_type, ()) + ((6, 7) if interaction_type == FORM and editable else ())
    kind = one_of(answer["type"], allowed, f"the callback to an interaction of type {interaction_type}")
    data = answer.get("data", {})
    match kind:
        case 4:
            check_message(data, flags=SUPPRESS_EMBEDS | EPHEMERAL, files=files)
        case 5:
            data = fields(data, {"flags"}, "a deferred answer")
            one_of(data.get("flags", 0), (0, EPHEMERAL), "flags of a deferred answer")
        case 7:
            check_message(data, flags=SUPPRESS_EMBEDS, files=files, edit=True)
        case 8:
            check_autocomplete(data)
        case 9:
            check_modal(data)
        case _:
            fields(data, (), f"the data of callback {kind}")
    if kind in (4, 5) and server and not data.get("flags", 0) & EPHEMERAL:
        raise bad("everybody would see it: that is our own rule")


def check_thread(payload: object) -> None:
    """A thread without a message. Raises ApiError."""
    # The type is optional for now; its default is announced to change.
    known = {"name", "type", "auto_archive_duration", "invitable", "rate_limit_per_user"}
    thread = fields(payload, known, "a thread", required={"name", "type"})
    if not text(thread["name"], 1, 100, "a thread's name").strip():
        raise bad("a thread's name has nothing to see")
    kind = one_of(thread["type"], (10, 11, 12), "a thread's type")
    one_of(thread.get("auto_archive_duration", 60), (60, 1440, 4320, 10080), "auto_archive_duration")
    number(thread.get("rate_limit_per_user", 0), 0, 21600, "rate_limit_per_user")
    flag(thread.get("invitable", False), "invitable")
    if "invitable" in thread and kind != 12:
        raise bad("only private threads are invitable or not")
