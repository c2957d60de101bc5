"""Application commands, as they are told all at once."""

from __future__ import annotations

import unicodedata
from typing import Any, Final

from tests.fake_discord.checks_values import Json, distinct, fields, flag, items, length, number, one_of, text
from tests.fake_discord.errors import bad

LOCALES: Final = frozenset(
    [
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
        "ro",
        "fi",
        "sv-SE",
        "vi",
        "tr",
        "cs",
        "el",
        "bg",
        "ru",
        "uk",
        "hi",
        "th",
        "zh-CN",
        "ja",
        "zh-TW",
        "ko",
    ]
)
"""Those of the guide; the published description of the API also has ar and he."""
SLASH, USER, MENU = 1, 2, 3
SUBCOMMAND, GROUP, STRING, WHOLE, CHANNEL, REAL = 1, 2, 3, 4, 7, 10
_BOTH = {"name", "name_localizations", "description", "description_localizations", "type"}
_COMMAND = _BOTH | {
    "options", "default_member_permissions", "dm_permission", "nsfw", "contexts", "integration_types",
}  # fmt: skip
_LARGEST = 2**53


def check_commands(commands: object) -> None:
    """What a bulk overwrite of all commands takes. Raises ApiError."""
    seen: list[tuple[int, str]] = []
    for value in items(commands, 0, 130, "commands"):
        command = fields(value, _COMMAND, "a command", required={"name"})
        kind = one_of(command.get("type", SLASH), (SLASH, USER, MENU), "a command's type")
        seen.append((kind, command["name"]))
        if kind == SLASH:
            _named(command, "a command")
            _options(command, (SUBCOMMAND, GROUP))
            if (size := _size(command)) > 8000:
                raise bad(f"{command['name']} is {size} characters long; 8,000 are allowed")
        else:
            _menu(command)
        for key, most in (("contexts", 2), ("integration_types", 1)):
            if key in command:
                places = items(command[key], 1, most + 1, key)
                distinct([number(place, 0, most, key) for place in places], key)
        for key in ("dm_permission", "nsfw"):
            flag(command.get(key, False), key)
        permissions = command.get("default_member_permissions", "0")
        if not str(permissions).isdigit():
            raise bad(f"default_member_permissions {permissions!r}")
    distinct(seen, "names of commands")
    for kind, most in ((SLASH, 100), (USER, 15), (MENU, 15)):
        items([one for one in seen if one[0] == kind], 0, most, f"commands of type {kind}")


def check_autocomplete(data: object, *, type: int = STRING) -> None:
    """What completes an argument of this type. Raises ApiError."""
    answer = fields(data, {"choices"}, "suggestions", required={"choices"})
    for choice in items(answer["choices"], 0, 25, "suggestions"):
        _choice(choice, type)


def _menu(command: Json) -> None:
    """An entry of the menu on a message or a person: any words, no description, no options."""
    _translated(command, "name", 32, slash=False)
    if command.get("description") or command.get("description_localizations") or command.get("options"):
        raise bad(f"{command['name']}: a menu entry has neither a description nor options")


def _named(one: Json, where: str) -> None:
    if "description" not in one:
        raise bad(f"{where} {one['name']!r} lacks a description")
    _translated(one, "name", 32, slash=True)
    _translated(one, "description", 100, slash=False)


def _translated(one: Json, key: str, most: int, *, slash: bool) -> None:
    others = one.get(f"{key}_localizations", {})
    if not isinstance(others, dict) or not others.keys() <= LOCALES:
        raise bad(f"{key}_localizations of {one['name']!r}: {others!r:.200}")
    for word in [one[key], *others.values()]:
        text(word, 1, most, f"the {key} of {one['name']!r}")
        if slash and not _is_name(word):
            raise bad(f"the name {word!r}: letters, digits, - _ ', lower case")


def _is_name(word: str) -> bool:
    """^[-_'\\p{L}\\p{N}\\p{sc=Deva}\\p{sc=Thai}]{1,32}$, and no letter that has a lower one."""
    return word == word.lower() and all(
        sign in "-_'"
        or unicodedata.category(sign)[0] in "LN"
        or unicodedata.name(sign, "").startswith(("DEVANAGARI ", "THAI "))
        for sign in word
    )


def _options(one: Json, nested: tuple[int, ...]) -> None:
    """`nested` are the types of subcommands and groups that may stand here: either only those, or none."""
    options = items(one.get("options", []), 0, 25, f"the options of {one['name']!r}")
    kinds = [option.get("type") if isinstance(option, dict) else None for option in options]
    deeper = [kind in (SUBCOMMAND, GROUP) for kind in kinds]
    if any(deeper) and not all(deeper):
        raise bad(f"{one['name']!r} has subcommands beside options")
    if any(deep and kind not in nested for deep, kind in zip(deeper, kinds, strict=True)):
        raise bad(f"{one['name']!r} nests subcommands too deep")
    for option in options:
        if any(deeper):
            known = fields(option, _BOTH | {"options"}, "a subcommand", required={"name", "type"})
            _named(known, "a subcommand")
            if known["type"] == GROUP and not known.get("options"):
                raise bad(f"the group {known['name']!r} is empty")
            _options(known, (SUBCOMMAND,) if known["type"] == GROUP else ())
        else:
            _option(option)
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        raise bad(f"{one['name']!r}: required options come first")
    distinct([option["name"] for option in options], f"options of {one['name']!r}")
    for locale in LOCALES:  # two that are told apart in English only cannot be told apart by everybody else
        own = [(option.get("name_localizations") or {}).get(locale) for option in options]
        distinct([name for name in own if name], f"options of {one['name']!r} in {locale}")


def _option(value: Any) -> None:
    basic = _BOTH | {"required"}
    kind = number(value.get("type") if isinstance(value, dict) else None, 3, 11, "an option's type")
    more = {
        STRING: {"choices", "autocomplete", "min_length", "max_length"},
        WHOLE: {"choices", "autocomplete", "min_value", "max_value"},
        REAL: {"choices", "autocomplete", "min_value", "max_value"},
        CHANNEL: {"channel_types"},
    }.get(kind, set())
    option = fields(value, basic | more, "an option", required={"name"})
    _named(option, "an option")
    for key in ("required", "autocomplete"):
        flag(option.get(key, False), key)
    choices = items(option.get("choices", []), 0, 25, "choices")
    for choice in choices:
        _choice(choice, option["type"])
    distinct([choice["name"] for choice in choices], "names of choices")
    if option.get("autocomplete") and choices:
        raise bad(f"{option['name']!r} has choices and autocomplete")
    least = number(option.get("min_length", 0), 0, 6000, "min_length")
    if least > number(option.get("max_length", 6000), 1, 6000, "max_length"):
        raise bad("min_length is more than max_length")
    for key in ("min_value", "max_value"):
        if key in option:
            number(option[key], -_LARGEST, _LARGEST, key)


def _choice(value: object, type: int) -> None:
    choice = fields(value, {"name", "name_localizations", "value"}, "a choice", required={"name", "value"})
    _translated(choice, "name", 100, slash=False)
    if type == STRING:
        # Descriptions of the API differ (100 or 6,000): the stricter one, which the guide tells.
        text(choice["value"], 1, 100, "a choice's value")
    elif type == WHOLE:
        number(choice["value"], -_LARGEST, _LARGEST, "a choice's value")
    elif type != REAL or isinstance(choice["value"], bool) or not isinstance(choice["value"], int | float):
        raise bad(f"the choice {choice['value']!r} for an option of type {type}")


def _size(one: Json) -> int:
    """Names, descriptions and values of a command and all that is in it, each in its longest language."""
    own = sum(
        max(length(word) for word in [str(one[key]), *(one.get(f"{key}_localizations") or {}).values()])
        for key in ("name", "description", "value")
        if one.get(key) is not None
    )
    inner = [*(one.get("options") or []), *(one.get("choices") or [])]
    return own + sum(_size(deeper) for deeper in inner)
