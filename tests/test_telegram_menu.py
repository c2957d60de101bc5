"""Telegram's menu of commands: from the one table, and set only where it differs."""

from __future__ import annotations

from dataclasses import replace

from telegram import BotCommand

from adapters.telegram.menu import GROUPS, PRIVATE, changed, wanted
from conversations.commands import COMMANDS
from conversations.texts import languages, load


def test_every_command_is_in_the_private_menu_with_its_words() -> None:
    private, groups = wanted({"": load("en")})
    assert (private.scope, groups.scope) == (PRIVATE, GROUPS)
    assert [c.command for c in private.commands] == [spec.name for spec in COMMANDS if spec.name != "start"]
    assert [c.command for c in groups.commands] == ["start"]
    assert BotCommand("help", "this list") in private.commands


def test_every_language_keeps_telegrams_limits() -> None:
    for menu in wanted({language: load(language) for language in languages()}):
        assert 0 < len(menu.commands) <= 100
        for entry in menu.commands:
            assert 1 <= len(entry.command) <= 32
            assert entry.command.replace("_", "a").isalnum()
            assert entry.command == entry.command.lower()
            assert 1 <= len(entry.description) <= 256
            assert entry.description == entry.description.strip()


def test_only_what_differs_is_set() -> None:
    menus = wanted({"": load("en"), "de": load("en")})
    assert changed(menus, menus) == ()
    assert changed(menus, ()) == menus
    old = [replace(menu, commands=menu.commands[1:]) if menu.language == "de" else menu for menu in menus]
    assert changed(menus, old) == menus[2:]
    reworded = replace(menus[0], commands=(BotCommand("plan", "something older"), *menus[0].commands[1:]))
    assert changed(menus, [reworded, *menus[1:]]) == menus[:1]
