"""What is in the log: no token, no word of a student, whichever library writes the line and at whatever level."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import discord
import pytest

from bot import logs

TELEGRAM = "123456:canary-of-telegram-AAE"
DISCORD = "MTIzNDU2Nzg5.GxYz12.canary-of-discord-k3vQ9"
INTERACTION = "aW50ZXJhY3Rpb246canary"
WORDS = "zebrafish"

CHATTY = [
    ("discord.gateway", "For Shard ID %s: WebSocket Event: %s", (0, {"content": WORDS})),
    (
        "discord.http",
        "%s %s with %s has returned %s",
        ("POST", "https://x/channels/1/messages", {"content": WORDS}, 200),
    ),
    ("discord.http", "%s %s has received %s", ("POST", "https://x/channels/1/messages", {"content": WORDS})),
    ("discord.webhook.async_", "Webhook ID %s with %s %s has returned status %s", (1, "POST", f"/{INTERACTION}", 204)),
    ("discord.state", "Processing %s", ({"content": WORDS},)),
    ("discord.client", "Dispatching event %s", (WORDS,)),
]
"""Lines below WARNING, the first four as the library has them."""


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What goes to standard error; afterwards logging is as it was."""
    stream = io.StringIO()
    root = logging.getLogger()
    names = (*logs.QUIET, *logs.NEVER_IN_DETAIL, *logs.MUTE)
    levels = {name: logging.getLogger(name).level for name in names}
    level = root.level
    monkeypatch.setattr(root, "handlers", [logging.StreamHandler(stream)])
    yield stream
    root.setLevel(level)
    for name, was in levels.items():
        logging.getLogger(name).setLevel(was)


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "WARNING", "ERROR"])
@pytest.mark.parametrize(("name", "line", "arguments"), CHATTY)
def test_the_library_of_discord_tells_nothing_in_detail(
    written: io.StringIO, level: str, name: str, line: str, arguments: tuple[object, ...]
) -> None:
    logs.set_up(level, TELEGRAM, DISCORD)
    for low in (logging.DEBUG, logging.INFO):
        logging.getLogger(name).log(low, line, *arguments)
    assert written.getvalue() == ""


def test_no_logger_of_the_library_has_a_level_of_its_own() -> None:
    """One that had would go on talking, since the level is set above it."""
    assert discord.__version__
    found = [name for name in logging.root.manager.loggerDict if name.startswith("discord.")]
    assert "discord.gateway" in found
    assert [name for name in found if logging.getLogger(name).level != logging.NOTSET] == []
    assert [name for name in found if not logging.getLogger(name).propagate] == []


def test_its_warnings_are_heard(written: io.StringIO) -> None:
    logs.set_up("WARNING", DISCORD)
    logging.getLogger("discord.gateway").warning("Shard ID %s has stopped responding to the gateway.", 3)
    assert "WARNING discord.gateway: Shard ID 3 has stopped responding" in written.getvalue()
    logs.set_up("ERROR", DISCORD)
    logging.getLogger("discord.gateway").warning("once more")
    assert "once more" not in written.getvalue(), "who wants errors only gets errors only"


@pytest.mark.parametrize(
    "address",
    [
        f"https://discord.com/api/v10/interactions/77/{INTERACTION}/callback",
        f"https://discord.com/api/v10/webhooks/77/{INTERACTION}",
        f"https://discord.com/api/v10/webhooks/77/{INTERACTION}?wait=True",
        f"URL('http://127.0.0.1:8080/api/v10/webhooks/77/{INTERACTION}/messages/@original')",
        f"URL('http://127.0.0.1:8080/webhooks/77/{INTERACTION}')",
    ],
)
@pytest.mark.parametrize("name", ["discord.http", "aiohttp.client", "asyncio", "adapters.discord.connection"])
def test_the_token_of_an_interaction_is_taken_out_of_addresses(written: io.StringIO, name: str, address: str) -> None:
    logs.set_up("DEBUG", DISCORD)
    logging.getLogger(name).warning("We are being rate limited. %s %s responded with 429.", "POST", address)
    assert INTERACTION not in written.getvalue()
    assert "/77/[hidden]" in written.getvalue()
    assert written.getvalue().endswith("responded with 429.\n")


def test_all_secrets_are_hidden_also_in_tracebacks(written: io.StringIO) -> None:
    logs.set_up("DEBUG", TELEGRAM, DISCORD, "")
    try:
        int(f"Bot {DISCORD} and bot{TELEGRAM}")
    except ValueError:
        logging.getLogger("aiohttp.client").exception("headers %r", {"Authorization": f"Bot {DISCORD}"})
    for half in (TELEGRAM.partition(":")[2], DISCORD.rpartition(".")[2]):
        logging.getLogger("bot").warning("half of it: %s", half)
    text = written.getvalue()
    assert "canary" not in text
    assert text.count(logs.HIDDEN) == 5
    assert "'Bot [hidden] and bot[hidden]'" in text, "the rest can be read"


def test_an_error_of_the_library_is_one_line(written: io.StringIO) -> None:
    """The exceptions may quote what a student wrote."""
    logs.set_up("DEBUG", DISCORD)
    try:
        int(WORDS)
    except ValueError:
        logging.getLogger("discord.client").exception("Ignoring exception in %s", "on_message")
    (line,) = written.getvalue().splitlines()
    assert line.endswith("ERROR discord.client: Ignoring exception in on_message (ValueError)")
