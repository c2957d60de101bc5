"""What the program says about itself: one form, and no secret in it, whoever writes the line."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from copy import copy

_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
HIDDEN = "[hidden]"

QUIET = ("httpx", "httpcore", "apscheduler", "asyncio", "aiohttp.access", "alembic.runtime.plugins")
"""Libraries that would write a line for each request; they speak up from WARNING on, unless the level is DEBUG."""
NEVER_IN_DETAIL = ("discord",)
"""Below WARNING it writes down what comes from the gateway and goes out: students' words, and the tokens of interactions."""
MUTE = ("telegram", "apscheduler.scheduler")
"""The one writes down what students say (all updates of an answer, where it cannot read one) and the webhook's secret, the other a
line for each look that a longer one left out. What comes of it is told by whoever asked them.
"""


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
        return text


def set_up(level: str, *secrets: str) -> None:
    """Logs on standard error from `level` on; `secrets` (tokens, passwords) are hidden in every line."""
    root = logging.getLogger()
    if not root.handlers:
        root.addHandler(logging.StreamHandler())
    for handler in root.handlers:
        # Also the part of a Telegram token after the colon, which is the secret half.
        parts = {part for secret in secrets for part in (secret, secret.partition(":")[2]) if len(part) >= 8}
        handler.setFormatter(_Hiding(sorted(parts, key=len, reverse=True)))
    root.setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(level if level == "DEBUG" else max("WARNING", level, key=logging.getLevelName))
    for name in NEVER_IN_DETAIL:
        logging.getLogger(name).setLevel(max("WARNING", level, key=logging.getLevelName))
    for name in MUTE:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
