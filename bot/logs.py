"""What the program says about itself: one form, and no secret in it, whoever writes the line."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from copy import copy

_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
HIDDEN = "[hidden]"

QUIET = ("httpx", "httpcore", "apscheduler", "asyncio", "aiohttp.access", "alembic.runtime.plugins")
"""Libraries that would write a line for each request; they speak up from WARNING on, unless the level is DEBUG."""
NEVER_IN_DETAIL = ("discord",)
"""Below WARNING it writes down what goes out and comes back (discord.http, discord.webhook.async_: whole bodies, and addresses with
the tokens of interactions in them) and what comes from the gateway (discord.gateway, discord.state): students' words.
"""
MUTE = ("telegram", "apscheduler.scheduler")
"""The one writes down what students say (all updates of an answer, where it cannot read one) and the webhook's secret, the other a
line for each look that a longer one left out. What comes of it is told by whoever asked them.
"""


_INTERACTION = re.compile(r"(/(?:interactions|webhooks)/\d+/)[^/?#\s'\"]+")
"""The token of an interaction in an address, as in http errors: whoever has it can speak as the bot for a quarter of an hour."""


class _Hiding(logging.Formatter):
    """Takes secrets out of the finished text, so that neither arguments nor tracebacks carry them."""

    def __init__(self, secrets: Sequence[str]) -> None:
        super().__init__(_FORM)
        self.secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        if record.name.startswith("discord") and record.exc_info and record.exc_info[0] is not None:
            # one line says it: a connection that is lost comes with a page of the library's own lines
            kind, record = record.exc_info[0], copy(record)
            record.msg, record.args = f"{record.getMessage()} ({kind.__name__})", ()
            record.exc_info = record.exc_text = None
        text = super().format(record)
        for secret in self.secrets:
            text = text.replace(secret, HIDDEN)
        return _INTERACTION.sub(rf"\1{HIDDEN}", text)


def set_up(level: str, *secrets: str) -> None:
    """Logs on standard error from `level` on; `secrets` (tokens, passwords) are hidden in every line."""
    root = logging.getLogger()
    if not root.handlers:
        root.addHandler(logging.StreamHandler())
    for handler in root.handlers:
        # Also the half of a token that is secret: after Telegram's colon, after Discord's last dot.
        halves = ((one, one.partition(":")[2], one.rpartition(".")[2]) for one in secrets)
        parts = {part for half in halves for part in half if len(part) >= 8}
        handler.setFormatter(_Hiding(sorted(parts, key=len, reverse=True)))
    root.setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(level if level == "DEBUG" else max("WARNING", level, key=logging.getLevelName))
    for name in NEVER_IN_DETAIL:
        logging.getLogger(name).setLevel(max("WARNING", level, key=logging.getLevelName))
    for name in MUTE:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
