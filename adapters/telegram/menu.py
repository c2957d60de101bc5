"""The menu of commands that Telegram shows beside the input line, from the one table of commands: pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from telegram import BotCommand, BotCommandScope, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats

from conversations.commands import COMMANDS
from conversations.texts import Texts

PRIVATE: Final = BotCommandScopeAllPrivateChats()
GROUPS: Final = BotCommandScopeAllGroupChats()
_IN_GROUPS = frozenset({"start"})
"""In a group every command is answered with the way to the private chat; one is enough to show it."""


@dataclass(frozen=True, slots=True)
class Menu:
    """The commands of a scope for a language (two letters, "" for all others): what setMyCommands and getMyCommands take."""

    scope: BotCommandScope
    language: str
    commands: tuple[BotCommand, ...] = ()


def wanted(texts: Mapping[str, Texts]) -> tuple[Menu, ...]:
    """The menus that Telegram ought to have, given the texts by language; "" are those for whom no language fits.

    As in /help, the private menu leaves out `start`: who reads it has started.
    """
    names = [spec.name for spec in COMMANDS]
    return tuple(
        Menu(scope, language, tuple(BotCommand(name, words.plain("commands", name)) for name in names if shows(name)))
        for language, words in texts.items()
        for scope, shows in ((PRIVATE, lambda name: name != "start"), (GROUPS, _IN_GROUPS.__contains__))
    )


def changed(wanted: Iterable[Menu], found: Iterable[Menu]) -> tuple[Menu, ...]:
    """Those of the wanted menus that must be set, given what getMyCommands returned for their scopes and languages."""
    there = {(menu.scope.type, menu.language): menu.commands for menu in found}
    return tuple(menu for menu in wanted if there.get((menu.scope.type, menu.language)) != menu.commands)
