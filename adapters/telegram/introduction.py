"""What Telegram shows of the bot before a word is said: menu, menu button, descriptions. Told only where it has changed."""

from __future__ import annotations

from collections.abc import Mapping

from telegram import Bot, MenuButtonCommands

from adapters.telegram.menu import Menu, changed, wanted
from conversations.texts import Texts


async def introduce(bot: Bot, texts: Mapping[str, Texts]) -> int:
    """Brings all of it up to date, by language ("" for those whose language we do not speak); how many calls changed something.

    Raises TelegramError.
    """
    menus = wanted(texts)
    found = [
        Menu(menu.scope, menu.language, await bot.get_my_commands(menu.scope, menu.language or None)) for menu in menus
    ]
    told = 0
    for menu in changed(menus, found):
        await bot.set_my_commands(menu.commands, menu.scope, menu.language or None)
        told += 1
    for tag, words in texts.items():
        language = tag or None
        description = words.plain("telegram", "description").strip()
        if (await bot.get_my_description(language)).description != description:
            await bot.set_my_description(description, language)
            told += 1
        short = words.plain("telegram", "short_description").strip()
        if (await bot.get_my_short_description(language)).short_description != short:
            await bot.set_my_short_description(short, language)
            told += 1
    if (await bot.get_chat_menu_button()).type != MenuButtonCommands().type:
        await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
        told += 1
    return told
