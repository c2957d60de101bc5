"""Discord's slash commands, made from the one table of commands for the library's tree, and what Discord is told of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

import discord
from discord import app_commands
from discord.app_commands.commands import validate_name

from adapters.discord import limits
from adapters.discord.translate import GROUP, REVIEW
from conversations.commands import COMMANDS, CommandSpec
from conversations.texts import TextError, Texts

Suggest = Callable[[discord.Interaction[Any], str, str], Awaitable[list[str]]]
"""Interaction, name of the command, what is typed so far: what it may be completed with."""

NAMES: Final = "discord_names"
"""The texts that hold what commands and arguments are called."""
EVERYWHERE: Final = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
INSTALLED: Final = app_commands.AppInstallationType(guild=True, user=True)

_LOCALES: Final = {tag.split("-")[0]: locale for locale in reversed(list(discord.Locale)) for tag in [str(locale)]} | {
    str(locale): locale for locale in discord.Locale
}
"""Discord's locales by our tags: `de` is de, `pt` the first of its kind."""


def build(tree: app_commands.CommandTree[Any], texts: Mapping[str, Texts], suggest: Suggest) -> None:
    """Puts all commands into the tree. `texts` by language, "en" among them.

    Their functions only show what there is: the client hears commands before the tree looks for them.
    """
    english = texts["en"]
    group = app_commands.Group(
        name=GROUP,
        description=_words(english, "group"),
        allowed_contexts=EVERYWHERE,
        allowed_installs=INSTALLED,
    )
    for spec in COMMANDS:
        group.add_command(_command(spec, english, suggest))
    tree.add_command(group)

    async def review(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        """Heard as it comes."""

    menu = app_commands.ContextMenu(name=REVIEW, callback=review)
    menu.allowed_contexts, menu.allowed_installs = EVERYWHERE, INSTALLED
    tree.add_command(menu)


def payload(tree: app_commands.CommandTree[Any], texts: Mapping[str, Texts]) -> list[dict[str, Any]]:
    """All commands as Discord wants them, named in every language that we speak; always the same for the same table and texts.

    Raises TextError for a name that Discord would not take.
    """
    others = {locale: words for language, words in sorted(texts.items()) if (locale := _locale(language))}
    for words in others.values():
        _check_names(words)
    made = sorted((dict(command.to_dict(tree)) for command in tree.get_commands()), key=lambda one: str(one["name"]))
    for command in made:
        if command["name"] == GROUP:
            _localise(command, others, _name_of(GROUP), _described("discord", "group"))
            for sub in command["options"]:
                _localise(sub, others, _name_of(sub["name"]), _described("commands", sub["name"]))
                for option in sub["options"]:
                    key = f"argument_{option['name']}"
                    _localise(option, others, _argument(key), _described("discord", key))
        else:
            _localise(command, others, lambda words: words.plain("discord", "review_menu")[: limits.NAME])
    return made


def digest(payload: list[dict[str, Any]]) -> str:
    """Changes when, and only when, Discord has to be told."""
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()


def _command(spec: CommandSpec, texts: Texts, suggest: Suggest) -> app_commands.Command[Any, ..., Any]:
    name, description = spec.name, texts.plain("commands", spec.name)[: limits.DESCRIPTION]
    if not spec.argument:

        async def plain(interaction: discord.Interaction[Any]) -> None:
            """Heard as it comes."""

        return app_commands.Command(name=name, description=description, callback=plain)

    async def with_argument(interaction: discord.Interaction[Any], argument: str = "") -> None:
        """Heard as it comes."""

    if spec.long:
        long = app_commands.Range[str, None, limits.OPTION_TEXT]
        with_argument.__annotations__["argument"] = long
    with_argument = app_commands.rename(argument=spec.argument)(with_argument)
    with_argument = app_commands.describe(argument=_words(texts, f"argument_{spec.argument}"))(with_argument)
    command: app_commands.Command[Any, ..., Any] = app_commands.Command(
        name=name, description=description, callback=with_argument
    )
    if spec.suggests:

        async def complete(interaction: discord.Interaction[Any], current: str) -> list[app_commands.Choice[str]]:
            found = await suggest(interaction, name, current)
            return [app_commands.Choice(name=one, value=one) for one in found if 0 < len(one) <= limits.OPTION][
                : limits.OPTIONS
            ]

        command.autocomplete("argument")(complete)
    return command


def _words(texts: Texts, key: str) -> str:
    return texts.plain("discord", key)[: limits.DESCRIPTION]


_InWords = Callable[[Texts], str]
"""What something is called, or is for, in a language."""


def _name_of(command: str) -> _InWords:
    return lambda words: words.label(NAMES, command)


def _argument(key: str) -> _InWords:
    return lambda words: words.plain(NAMES, key)


def _described(section: str, key: str) -> _InWords:
    return lambda words: words.plain(section, key)[: limits.DESCRIPTION]


def _locale(language: str) -> str:
    """Discord's own tag of a language; "" for English, in which everything is told anyway, and for one that Discord has not."""
    found = _LOCALES.get(language) or _LOCALES.get(language.split("-", maxsplit=1)[0])
    return "" if language == "en" or found is None else found.value


def _localise(
    thing: dict[str, Any], others: Mapping[str, Texts], name: _InWords, described: _InWords | None = None
) -> None:
    """Adds what it is called and for in the other languages."""
    for locale, words in others.items():
        thing.setdefault("name_localizations", {})[locale] = name(words)
        if described is not None:
            thing.setdefault("description_localizations", {})[locale] = described(words)


def _check_names(words: Texts) -> None:
    """Discord refuses all commands for one name that it does not like."""
    commands = [words.label(NAMES, spec.name) for spec in COMMANDS]
    arguments = {words.plain(NAMES, f"argument_{spec.argument}") for spec in COMMANDS if spec.argument}
    for name in (words.label(NAMES, GROUP), *commands, *arguments):
        try:
            validate_name(name)
        except ValueError as trouble:
            raise TextError(f"texts/{words.language}/{NAMES}.toml: {trouble}") from None
    if twice := [name for name in commands if commands.count(name) > 1]:
        raise TextError(f"texts/{words.language}/{NAMES}.toml: two commands are called {twice[0]!r}")
