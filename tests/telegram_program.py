"""`coffeechat run` as a process of its own at a fake platform; what it says on standard error can be waited for."""

from __future__ import annotations

import asyncio
import signal
import socket
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any, Protocol

from bot.storage import open_database
from conversations.journey import Journey, to_json
from tests.fake_discord import FakeDiscord
from tests.fake_telegram import FakeTelegram
from tests.telegram_clock import Clock
from tests.terminal_chat import PROGRAM, environment, look

FILE = "coach.db"


def free_port() -> int:
    """A port of this machine that nobody listens on at the moment."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server(Protocol):
    """What tells who waits that something happened."""

    def changed(self) -> int:
        """Something did."""
        ...

    async def until(
        self,
        condition: Callable[[], bool],
        timeout: float = 5.0,  # noqa: ASYNC109 - the timeout is what explains itself
        explain: Callable[[], str] | None = None,
    ) -> None:
        """Waits for it."""
        ...


class Program:
    """A running one. `database` is its SQLite file, `output` all that it has said so far (standard output and error)."""

    def __init__(self, server: Server, process: asyncio.subprocess.Process, database: Path) -> None:
        self.server = server
        self.process = process
        self.database = database
        self.output = ""
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            self.output += line.decode("utf-8", "replace")
            self.server.changed()

    async def says(self, words: str, timeout: float = 15) -> None:  # noqa: ASYNC109 - the timeout explains itself
        """Waits until it has said this."""
        await self.server.until(lambda: words in self.output, timeout, lambda: f"{words!r} was not said: {self.output}")

    async def ends(self, seconds: float = 15) -> int:
        """Waits for its end; the exit code."""
        async with asyncio.timeout(seconds):
            code = await self.process.wait()
            await self._reading
        return code

    async def stop(self, number: int = signal.SIGTERM) -> tuple[int, float]:
        """Tells it to stop; exit code, and how many seconds it took."""
        begun = time.monotonic()
        self.process.send_signal(number)
        return await self.ends(), time.monotonic() - begun

    def rows(self, statement: str) -> list[Any]:
        """What is in its database."""
        return look(self.database, statement)

    def put(self, address: int, journey: Journey) -> None:
        """From now on this is the journey of the chat's student."""
        with closing(sqlite3.connect(self.database, isolation_level=None)) as connection:
            connection.execute(
                "UPDATE students SET journey = ? WHERE id IN (SELECT student FROM chats WHERE address = ?)",
                (to_json(journey), str(address)),
            )

    async def kill(self) -> None:
        if self.process.returncode is None:
            self.process.kill()
        await self.ends()


@asynccontextmanager
async def program(
    telegram: FakeTelegram,
    folder: Path,
    *,
    clock: Clock | None = None,
    level: str = "INFO",
    url: str = "",
    busy: float | None = None,
    **settings: object,
) -> AsyncIterator[Program]:
    """Runs it until the end of the block; there it must stop by itself with exit code 0, unless it has ended before.

    `settings` are those of [telegram]; those whose value is None are not given. With a `clock` it lives at that time. Without the
    `url` of a database it works with a SQLite file in the folder, for which it waits for `busy` seconds.
    """
    wanted: dict[str, object] = {
        "token": telegram.token,
        "base_url": telegram.url,
        "messages_per_second": 1000,
        "chat_messages_per_minute": 60_000,
        **settings,
    }
    more = {"COFFEECHAT_DATABASE__URL": url} if url else {}
    async with started(telegram, folder, "TELEGRAM", wanted, clock=clock, level=level, busy=busy, more=more) as running:
        yield running


@asynccontextmanager
async def discord_program(
    discord: FakeDiscord,
    folder: Path,
    *,
    clock: Clock | None = None,
    level: str = "INFO",
    busy: float | None = None,
    **settings: object,
) -> AsyncIterator[Program]:
    """The same at a FakeDiscord; `settings` are those of [discord]."""
    wanted: dict[str, object] = {
        "token": discord.token,
        "api_base": discord.api,
        "gateway": discord.gateway,
        "messages_per_second": 1000,
        "chat_messages_per_minute": 60_000,
        **settings,
    }
    async with started(discord, folder, "DISCORD", wanted, clock=clock, level=level, busy=busy) as running:
        yield running


@asynccontextmanager
async def started(
    server: Server,
    folder: Path,
    section: str,
    wanted: dict[str, object],
    *,
    clock: Clock | None,
    level: str,
    busy: float | None = None,
    more: dict[str, str] | None = None,
) -> AsyncIterator[Program]:
    """The program with these settings of a section (`more`: of others); it must end well unless it has ended before."""
    database = folder / FILE
    given = {f"COFFEECHAT_{section}__{key.upper()}": str(value) for key, value in wanted.items() if value is not None}
    env = environment(
        **{
            "COFFEECHAT_DATABASE__URL": f"sqlite:///{database}",
            "COFFEECHAT_NUDGES__TICK_SECONDS": "0.1",
            "COFFEECHAT_LOG__LEVEL": level,
            **({"COFFEECHAT_DATABASE__BUSY_SECONDS": str(busy)} if busy is not None else {}),
            **given,
            **(more or {}),
        }
    )
    if not database.exists() and not (more or {}).get("COFFEECHAT_DATABASE__URL"):
        # Each program would load Alembic for this; that it does so by itself is seen in the terminal (test_cli, test_kill).
        open_database(f"sqlite:///{database}").close()
    arguments = (*PROGRAM, "run") if clock is None else (sys.executable, "-m", "tests.telegram_clock", str(clock.path))
    process = await asyncio.create_subprocess_exec(
        *arguments, env=env, cwd=folder, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    running = Program(server, process, database)
    try:
        yield running
        if process.returncode is None:
            code, _ = await running.stop()
            assert code == 0, running.output
        assert "Traceback" not in running.output, running.output
    finally:
        await running.kill()
