"""What `coffeechat run` can tell about its settings before it opens the database or tries the network.

Only what is wrong for certain is refused here: about all the rest the platform has the last word.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.config import ConfigError, Settings, TelegramSettings

_TELEGRAM = re.compile(r"\d+:[A-Za-z0-9_-]{20,}", re.ASCII)
"""The bot's number and a secret, of 35 characters at present."""
_DISCORD = re.compile(r"[A-Za-z0-9_=+/-]+(?:\.[A-Za-z0-9_=+/-]+){2}", re.ASCII)
"""Three parts: the application's number, a time, a secret."""
_OFFICIAL = "api.telegram.org"


def check(settings: Settings) -> None:
    """Raises ConfigError: one line that says what to mend, and holds nothing of a token."""
    if token := settings.telegram.secret:
        if not _TELEGRAM.fullmatch(token):
            raise ConfigError(
                "this is no bot token of Telegram, which looks like 123456789:AAE…; copy it again from @BotFather (/mybots, API Token)"
            )
        if settings.telegram.mode == "webhook":
            _check_webhook(settings.telegram)
    if (token := settings.discord.secret) and not _DISCORD.fullmatch(token):
        raise ConfigError(
            "this is no bot token of Discord, which has three parts with dots between;"
            " copy it again from the Developer Portal (Bot, Reset Token)"
        )


def _check_webhook(telegram: TelegramSettings) -> None:
    if not telegram.webhook_url:
        raise ConfigError(
            "mode is webhook, so telegram.webhook_url must say where Telegram reaches us, like https://coach.example.edu"
        )
    try:
        there = urlsplit(telegram.webhook_url)
        host = there.hostname
    except ValueError:
        there, host = None, None
    if there is None or there.scheme not in ("http", "https") or not host or " " in telegram.webhook_url:
        raise ConfigError(
            f"setting telegram.webhook_url: this is no web address (it is {telegram.webhook_url!r});"
            " write one like https://coach.example.edu"
        )
    # A Bot API server of one's own may call plain http.
    if there.scheme != "https" and urlsplit(telegram.base_url).hostname == _OFFICIAL:
        raise ConfigError(
            f"setting telegram.webhook_url: Telegram calls https addresses only (it is {telegram.webhook_url!r});"
            " put a proxy with a certificate before the bot"
        )
