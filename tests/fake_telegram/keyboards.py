"""Keyboards under a message, checked as Telegram checks them."""

from __future__ import annotations

from typing import Any

from tests.fake_telegram.errors import bad
from tests.fake_telegram.links import LinkError, check_link

ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_OTHER = ("keyboard", "remove_keyboard", "force_reply")
Keyboard = list[list[dict[str, Any]]]


def read_markup(markup: Any) -> Keyboard | None:
    """The rows of an inline keyboard, None where there is none; the other kinds of markup are checked for their form only."""
    if markup in (None, "", {}):
        return None
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" not in markup:
        for name, kind, word in (
            (_OTHER[0], list, "Array"),
            (_OTHER[1], bool, "Boolean"),
            (_OTHER[2], bool, "Boolean"),
        ):
            if name in markup and not isinstance(markup[name], kind):
                raise bad(f'field "{name}" must be of type {word}')
        return None
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list):
        raise bad('field "inline_keyboard" must be of type Array')
    for row in rows:
        if not isinstance(row, list):
            raise bad('field "inline_keyboard" must be an Array of Arrays')
        for button in row:
            _check(button)
    if sum(len(row) for row in rows) > 100:
        raise bad("reply markup is too long")
    return [list(row) for row in rows if row] or None


def _check(button: Any) -> None:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: expected an Object")
    if "text" not in button:
        raise bad("can't parse inline keyboard button: Can't find field \"text\"")
    if not isinstance(button["text"], str):
        raise bad('can\'t parse inline keyboard button: Field "text" must be of type String')
    if not button["text"].strip():
        # Telegram drops such a button without a word; a bot that wants it has a mistake.
        raise bad("can't parse inline keyboard button: text must be non-empty")
    actions = [name for name in ACTIONS if button.get(name) not in (None, "")]
    if not actions:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        # Telegram takes one of them and ignores the rest; "exactly one" is what its documentation demands.
        raise bad(f"can't parse inline keyboard button: exactly one action must be used, not {' and '.join(actions)}")
    _check_action(actions[0], button[actions[0]])


def _check_action(name: str, value: Any) -> None:
    match name:
        case "callback_data":
            if not isinstance(value, str) or not 1 <= len(value.encode()) <= 64:
                raise bad("BUTTON_DATA_INVALID")
        case "copy_text":
            if not isinstance(value, dict) or not 1 <= len(str(value.get("text", ""))) <= 256:
                raise bad("BUTTON_COPY_TEXT_INVALID")
        case "url":
            try:
                check_link(str(value))
            except LinkError as error:
                raise bad(f"inline keyboard button URL '{value}' is invalid: {error}") from error
        case "web_app":
            url = str(value.get("url", "")) if isinstance(value, dict) else ""
            if not url.startswith("https://"):
                raise bad(f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed")
        case "pay" | "callback_game":
            raise bad("BUTTON_TYPE_INVALID")
        case _:
            pass
