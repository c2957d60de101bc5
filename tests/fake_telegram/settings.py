"""The methods that set and tell the bot's face: commands, menu button, name and descriptions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.fake_telegram.errors import bad
from tests.fake_telegram.html import utf16
from tests.fake_telegram.registry import METHODS, method

if TYPE_CHECKING:
    from tests.fake_telegram.server import Call, FakeTelegram

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_SCOPES: dict[str, tuple[str, ...]] = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


def _place(telegram: FakeTelegram, call: Call) -> tuple[Any, ...]:
    """What a list of commands is for: scope, its ids, language."""
    scope = call.value("scope") or {"type": "default"}
    if not isinstance(scope, dict):
        raise bad("can't parse BotCommandScope: expected an Object")
    if scope.get("type") not in _SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    numbers = []
    for name in _SCOPES[scope["type"]]:
        if name not in scope:
            raise bad(f"can't parse BotCommandScope: Can't find field \"{name}\"")
        numbers.append(int(scope[name]))
        if name == "chat_id" and numbers[-1] not in telegram.chats:
            raise bad("chat not found")
    return "commands", scope["type"], *numbers, _language(call)


def _language(call: Call) -> str:
    language = call.text("language_code")
    if language and not _LANGUAGE.fullmatch(language):
        raise bad("invalid language code specified")
    return language


@method("setMyCommands")
def set_my_commands(telegram: FakeTelegram, call: Call) -> bool:
    commands = call.value("commands")
    if not isinstance(commands, list):
        raise bad("can't parse commands: expected an Array")
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not isinstance(command, dict) or not {"command", "description"} <= command.keys():
            raise bad("can't parse BotCommand: expected an Object with command and description")
        if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= utf16(command["description"].strip()) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    telegram.settings[_place(telegram, call)] = commands
    return True


@method("getMyCommands")
def get_my_commands(telegram: FakeTelegram, call: Call) -> list[dict[str, Any]]:
    return telegram.settings.get(_place(telegram, call), [])


@method("deleteMyCommands")
def delete_my_commands(telegram: FakeTelegram, call: Call) -> bool:
    telegram.settings.pop(_place(telegram, call), None)
    return True


def _words(name: str, field: str, longest: int) -> None:
    """The pair of methods for one of the bot's texts, which each language may have its own of."""

    def put(telegram: FakeTelegram, call: Call) -> bool:
        text = call.text(field)
        if utf16(text) > longest:
            raise bad(f"{field.replace('_', ' ')} is too long")
        telegram.settings[field, _language(call)] = text
        return True

    def get(telegram: FakeTelegram, call: Call) -> dict[str, str]:
        own = telegram.settings.get((field, _language(call)))
        return {field: own or telegram.settings.get((field, ""), telegram.me["first_name"] if field == "name" else "")}

    METHODS[f"setMy{name}".lower()] = (f"setMy{name}", put)
    METHODS[f"getMy{name}".lower()] = (f"getMy{name}", get)


_words("Name", "name", 64)
_words("Description", "description", 512)
_words("ShortDescription", "short_description", 120)


def _button_of(telegram: FakeTelegram, call: Call) -> tuple[str, int]:
    if not call.text("chat_id"):
        return "menu_button", 0
    chat = telegram.chat(call)
    if chat.kind != "private":
        raise bad("chat not found")
    return "menu_button", chat.id


@method("setChatMenuButton")
def set_chat_menu_button(telegram: FakeTelegram, call: Call) -> bool:
    button = call.value("menu_button") or {"type": "default"}
    kind = button.get("type") if isinstance(button, dict) else None
    if kind not in ("default", "commands", "web_app"):
        raise bad("can't parse MenuButton: Unsupported type specified")
    if kind == "web_app" and not ({"text", "web_app"} <= button.keys()):
        raise bad("can't parse MenuButton: Can't find field \"web_app\"")
    telegram.settings[_button_of(telegram, call)] = button
    return True


@method("getChatMenuButton")
def get_chat_menu_button(telegram: FakeTelegram, call: Call) -> dict[str, Any]:
    place = _button_of(telegram, call)
    button = telegram.settings.get(place, {"type": "default"})
    return telegram.settings.get(("menu_button", 0), {"type": "commands"}) if button["type"] == "default" else button
