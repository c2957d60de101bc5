"""Where the parts meet: database, turns, nudger, and the platform that somebody chats on."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import logging
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot import logs, outbox, zone_data
from bot.config import Settings
from bot.nudger import Nudger
from bot.storage import Database, StorageError, open_database
from bot.storage.students import export
from bot.turns import Clock, Turns, Update, utc_now
from conversations import catalogue, followups
from conversations.commands import COMMANDS
from conversations.texts import load
from conversations.vocabulary import Command, Document, Event

log = logging.getLogger(__name__)

PLATFORM = "console"
NOBODY_IN_PARTICULAR = "me"
"""The address of whoever chats without a name."""


@dataclass(frozen=True, slots=True)
class Coach:
    """The running parts that every platform needs."""

    database: Database
    turns: Turns
    nudger: Nudger


@asynccontextmanager
async def running(settings: Settings, clock: Clock = utc_now) -> AsyncIterator[Coach]:
    """Opens the database and the writer; on the way out everything that was submitted is finished. Raises StorageError."""
    logs.set_up(settings.log.level, settings.telegram.secret, settings.discord.secret)
    database = await asyncio.to_thread(
        open_database, settings.database_url, busy_seconds=settings.database.busy_seconds
    )
    await asyncio.to_thread(warm)
    await asyncio.to_thread(zone_data.catch_up, database, clock())
    turns = Turns(database, clock=clock)
    nudger = Nudger(turns, settings.nudges.tick_seconds)
    try:
        yield Coach(database, turns, nudger)
    finally:
        await nudger.stop()
        await turns.stop()
        await asyncio.to_thread(database.close)


def warm() -> None:
    """Loads what every turn needs, and takes it out of the collector's way: a full collection would stall the loop for 100 ms.

    What a group of turns makes is gone when the group is; looking through it every 700 objects found nothing and cost 3 %.
    """
    load("en")
    catalogue.load()
    catalogue.general_questions()
    followups.business_days(date(2026, 1, 1), 1, "Europe/Berlin")
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    gc.enable()


async def chat(settings: Settings, name: str, language: str) -> None:
    """The coach in a terminal, until the input ends. Raises StorageError."""
    if settings.log.level not in ("DEBUG", "INFO"):
        # A turn that was not kept ends in a clear line of our own; the log would only repeat it between the coach's words.
        logging.getLogger("bot.turns").setLevel(logging.CRITICAL)
    async with running(settings) as coach:
        await _Chat(coach, name, language, settings.nudges.tick_seconds).run()


class _Chat:
    """One student at the console. Whatever is shown went through the outbox: a crash repeats at most what was in flight."""

    def __init__(self, coach: Coach, name: str, language: str, seconds: float) -> None:
        from adapters.console.terminal import Terminal  # `coffeechat run` does without

        self._coach = coach
        self._name = name
        self._language = language
        self._seconds = seconds
        self._address = name or NOBODY_IN_PARTICULAR
        self._student = 0
        self._shown = asyncio.Lock()
        self._news = asyncio.Event()
        texts = load(language)
        commands = [(spec.name, texts.plain("commands", spec.name)) for spec in COMMANDS]
        self._terminal = Terminal(commands, self._save)

    async def run(self) -> None:
        """Shows what waited, sums up what came due meanwhile, asks the open question, and listens."""
        loop = asyncio.get_running_loop()

        def committed(owed: list[outbox.Owed]) -> None:
            if any((entry.platform, entry.address) == (PLATFORM, self._address) for entry in owed):
                loop.call_soon_threadsafe(self._news.set)

        if self._terminal.interactive:
            self._terminal.line("Everything is saved after each answer. Leave with Ctrl-D; /help lists the commands.")
        await self._show()
        await self._coach.nudger.sweep(self._coach.turns.clock())
        await self._show()
        await self._take(Command("start"))
        self._coach.turns.on_commit.append(committed)
        with self._terminal.at_ease():
            self._coach.nudger.start()
            pings = asyncio.create_task(self._listen_for_pings())
            try:
                async for event in self._terminal.events():
                    await self._take(event)
            finally:
                async with self._shown:  # what is being shown is marked as shown
                    pings.cancel()
        if self._terminal.interactive:
            self._terminal.line("Saved. See you soon.")

    async def _take(self, event: Event) -> None:
        key = f"{PLATFORM}:{uuid.uuid4().hex}"
        done = await self._coach.turns.submit(
            Update(key, PLATFORM, self._address, event, name=self._name, language=self._language)
        )
        self._student = done.student
        await self._show()

    async def _show(self) -> None:
        async with self._shown:
            rows = await asyncio.to_thread(outbox.waiting, self._coach.database, PLATFORM, self._address)
            for row in rows:
                self._student = row.student or self._student
                self._terminal.show(row.reply, ping=row.kind == "ping")
            await self._coach.turns.settle(rows, outbox.SENT)

    async def _listen_for_pings(self) -> None:
        """Shows what was committed for us; from time to time also what another process has (it tells nobody here)."""
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), self._seconds)
            self._news.clear()
            try:
                await self._show()
            except StorageError as trouble:
                log.info("reminders have to wait: %s", trouble)  # the student's next answer tells it if it lasts

    def _save(self, document: Document) -> str:
        """Writes a document into the present folder; returns what to say about it."""
        if document.kind == "export":
            kept = export(self._coach.database, self._student)
            name, content = document.name, json.dumps(kept, indent=2, ensure_ascii=False).encode()
        else:
            from bot import documents

            name, content = documents.render(document)
        path = Path(name)
        for number in range(1, 1000):
            try:
                with path.open("xb") as file:
                    file.write(content)
            except FileExistsError:
                path = Path(f"{Path(name).stem}-{number + 1}{Path(name).suffix}")
            except OSError as trouble:
                return f"({name} could not be saved here: {trouble.strerror})"
            else:
                return str(path)
        return f"({name} could not be saved here: too many files of that name)"
