"""What Discord takes, and nothing else: every payload is looked at field by field. Ours must allow no mention, too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.fake_discord.errors import ApiError, bad

Json = dict[str, Any]
EPHEMERAL, SUPPRESS_EMBEDS = 64, 4
_MESSAGE = {"content", "components", "flags", "allowed_mentions", "attachments", "tts"}
_CHANNEL = _MESSAGE | {"nonce", "enforce_nonce"}
_NAME = re.compile(r"[-_'\w]{1,32}")
_LOCALES = frozenset(
    {
        *(
            "id",
            "da",
            "de",
            "en-GB",
            "en-US",
            "es-ES",
            "es-419",
            "fr",
            "hr",
            "it",
            "lt",
            "hu",
            "nl",
            "no",
            "pl",
            "pt-BR",
        ),
        *("ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko"),
    }
)


def length(text: str) -> int:
    """In UTF-16 units: the stricter of the two ways of counting."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _fields(payload: Json, known: set[str], where: str) -> None:
    if strange := payload.keys() - known:
        raise bad(f"{where} has no field {sorted(strange)}")


def _text(value: object, least: int, most: int, where: str) -> str:
    if not isinstance(value, str) or not least <= length(value) <= most:
        raise bad(f"{where} must be a text of {least} to {most}, is {value!r:.80}")
    return value


def check_message(payload: Json, *, flags: int, files: int = 0, edit: bool = False, channel: bool = False) -> None:
    """A message; `flags` are those that are allowed here. Raises ApiError."""
    _fields(payload, _CHANNEL if channel else _MESSAGE, "a message")
    if "content" in payload:
        _text(payload["content"], 0, 2000, "content")
        if payload.get("allowed_mentions") != {"parse": []}:
            raise bad("allowed_mentions must allow nothing: that is our own rule")
    if int(payload.get("flags", 0)) & ~flags:
        raise bad(f"flags {payload['flags']} are not allowed here")
    if not edit and not (str(payload.get("content", "")).strip() or payload.get("components") or files):
        raise ApiError(400, 50006, "Cannot send an empty message")
    if len(payload.get("attachments", [])) != files:
        raise bad("attachments and files differ")
    if "nonce" in payload:
        _text(payload["nonce"], 1, 25, "nonce")
        if payload.get("enforce_nonce") is not True:
            raise bad("a nonce that is not enforced")
    check_components(payload.get("components", []))


def check_components(rows: list[Json]) -> None:
    """Rows of buttons, or of one select; raises ApiError."""
    if len(rows) > 5:
        raise bad("more than 5 rows")
    ids: list[str] = []
    for row in rows:
        _fields(row, {"type", "components"}, "a row")
        inner = row["components"]
        if row["type"] != 1 or not 1 <= len(inner) <= 5:
            raise bad("a row has 1 to 5 components")
        for component in inner:
            if component["type"] == 2:
                ids += _button(component)
            elif component["type"] == 3 and len(inner) == 1:
                ids.append(_select(component, {"placeholder"}))
            else:
                raise bad(f"component {component['type']} is not allowed there")
    if len(ids) != len(set(ids)):
        raise ApiError(400, 50035, "Invalid Form Body: Component custom id cannot be duplicated")


def _button(button: Json) -> Iterator[str]:
    _fields(button, {"type", "style", "label", "custom_id", "url", "disabled"}, "a button")
    _text(button.get("label"), 1, 80, "a button's label")
    if not button["label"].strip():
        raise bad("a button's label has nothing to see")
    if button["style"] == 5:
        if "custom_id" in button or not str(button.get("url", "")).startswith("https://"):
            raise bad("a link button has a url and no id")
    elif button["style"] in (1, 2, 3, 4) and "url" not in button:
        yield _text(button.get("custom_id"), 1, 100, "custom_id")
    else:
        raise bad("a button's style")


def _select(select: Json, more: set[str]) -> str:
    _fields(select, {"type", "custom_id", "options", "required", "min_values", "max_values", *more}, "a select")
    options = select["options"]
    if not 1 <= len(options) <= 25:
        raise bad("a select has 1 to 25 options")
    for option in options:
        _fields(option, {"label", "value", "default", "description"}, "an option")
        _text(option["label"], 1, 100, "an option's label")
        _text(option["value"], 1, 100, "an option's value")
    if len({option["value"] for option in options}) != len(options):
        raise bad("options with the same value")
    if sum(bool(option.get("default")) for option in options) > 1:
        raise bad("more than one default")
    if "placeholder" in select:
        _text(select["placeholder"], 1, 150, "placeholder")
    return _text(select["custom_id"], 1, 100, "custom_id")


def check_modal(data: Json) -> None:
    """A form; raises ApiError."""
    _fields(data, {"custom_id", "title", "components"}, "a form")
    _text(data["custom_id"], 1, 100, "custom_id")
    _text(data["title"], 1, 45, "title")
    if not 1 <= len(data["components"]) <= 5:
        raise bad("a form has 1 to 5 components")
    ids: list[str] = []
    for label in data["components"]:
        _fields(label, {"type", "label", "description", "component"}, "a label")
        if label["type"] != 18:
            raise bad("a form has labels")
        _text(label["label"], 1, 45, "a label's text")
        inner = label["component"]
        if inner["type"] == 4:
            _fields(
                inner,
                {"type", "custom_id", "style", "value", "required", "min_length", "max_length", "placeholder"},
                "an input",
            )
            ids.append(_text(inner["custom_id"], 1, 100, "custom_id"))
            if inner["style"] not in (1, 2) or not 1 <= inner.get("max_length", 4000) <= 4000:
                raise bad("an input's style or length")
            if "value" in inner:
                _text(inner["value"], 1, inner.get("max_length", 4000), "an input's value")
        elif inner["type"] == 3:
            ids.append(_select(inner, set()))
        else:
            raise bad(f"component {inner['type']} in a form")
    if len(ids) != len(set(ids)):
        raise bad("fields with the same id")


def check_commands(commands: object) -> None:
    """What a bulk overwrite of commands takes; raises ApiError."""
    if not isinstance(commands, list) or len({one["name"] for one in commands}) != len(commands):
        raise bad("commands")
    for command in commands:
        if command["type"] == 1:
            _command(command, depth=0)
            if _size(command) > 8000:
                raise bad("a command is longer than 8,000 characters")
        else:
            _text(command["name"], 1, 32, "a menu entry's name")
        if not set(command["contexts"]) <= {0, 1, 2} or not set(command["integration_types"]) <= {0, 1}:
            raise bad("contexts")


def _command(command: Json, depth: int) -> None:
    if not _NAME.fullmatch(command["name"]) or command["name"] != command["name"].lower():
        raise bad(f"the name {command['name']!r}")
    _text(command["description"], 1, 100, f"the description of {command['name']}")
    for key in ("name_localizations", "description_localizations"):
        if not set(command.get(key) or {}) <= _LOCALES:
            raise bad(f"{key}: {command[key]}")
    options = command.get("options", [])
    if len(options) > 25 or depth > 3:
        raise bad("options")
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        raise bad("required options come first")
    for option in options:
        _command(option, depth + 1)
        if option.get("autocomplete") and option.get("choices"):
            raise bad("autocomplete and choices")


def _size(command: Json) -> int:
    return len(command["name"]) + len(command["description"]) + sum(_size(one) for one in command.get("options", []))


def check_suggestions(data: Json) -> None:
    """What completes an argument; raises ApiError."""
    if len(data["choices"]) > 25:
        raise bad("more than 25 choices")
    for choice in data["choices"]:
        _text(choice["name"], 1, 100, "a choice's name")
        _text(choice["value"], 1, 100, "a choice's value")
