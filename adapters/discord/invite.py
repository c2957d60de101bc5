"""The links by which the bot gets into a server, or to somebody's own account."""

from __future__ import annotations

import base64
from typing import Final
from urllib.parse import urlencode

SEND_MESSAGES, VIEW_CHANNEL = 1 << 11, 1 << 10
PRIVATE_THREADS, IN_THREADS = 1 << 36, 1 << 38
PERMISSIONS: Final = VIEW_CHANNEL | SEND_MESSAGES | PRIVATE_THREADS | IN_THREADS
"""For answers to commands none is needed; these are for the private thread of a student whose direct messages are closed."""
_AUTHORISE: Final = "https://discord.com/oauth2/authorize"


def application_id(token: str) -> int:
    """Whose token it is: its first part says it. Raises ValueError."""
    first = token.partition(".")[0]
    try:
        number = base64.b64decode(first + "=" * (-len(first) % 4), validate=True).decode("ascii")
    except ValueError:
        number = ""
    if not number.isdecimal():
        raise ValueError("this is no bot token of Discord; copy it again from the Developer Portal (Bot, Reset Token)")
    return int(number)


def for_servers(application: int) -> str:
    """The link by which somebody who may do so takes the bot into a server."""
    return _link(application, "0", scope="bot applications.commands", permissions=str(PERMISSIONS))


def for_people(application: int) -> str:
    """The link by which somebody installs the coach for themselves, everywhere."""
    return _link(application, "1", scope="applications.commands")


def _link(application: int, kind: str, **more: str) -> str:
    return f"{_AUTHORISE}?{urlencode({'client_id': str(application), 'integration_type': kind, **more})}"
