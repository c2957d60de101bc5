"""Discord meets the coach: interactions and direct messages become turns, replies go out, and nothing is said before it is kept."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Coroutine
from datetime import timedelta
from functools import partial
from typing import Any

import discord

from adapters.discord import calls, commands, limits, render
from adapters.discord.calls import Calls, point_at
from adapters.discord.client import Client, Ears
from adapters.discord.connection import PLATFORM, Connection, Live
from adapters.discord.translate import MARK, Asked, Context, Incoming, edited, incoming, said
from adapters.sending import Rate
from bot.config import DiscordSettings
from bot.deciding import where
from bot.files import file_of, spoken
from bot.identifies import Identifies
from bot.missed import Missed, Page
from bot.pace import Window
from bot.reaching_discord import check_endpoint, hung_up, reached
from bot.sender import Sender
from bot.storage.database import StorageError
from bot.storage.facts import fact, keep_fact
from bot.storage.students import journey_of
from bot.turns import Done, Turns, Update
from bot.ways import Ways
from bot.whereabouts import DIRECT, Whereabouts
from conversations import machine
from conversations.commands import suggestions
from conversations.texts import languages, load
from conversations.vocabulary import Document, Pressed, Say

ASIDE = 9
"""For so many messages a second one call beside the sender's: direct messages that are tried for the first time. 45 and 5 are what
Discord allows in all."""
FIRST_THINGS = 5.0
"""Seconds that a button or a command waits for what the student wrote while we were away."""
log = logging.getLogger(__name__)


class OnDiscord:
    """One bot, from `open` to `close`; `run` listens until it is cancelled."""

    name = "Discord"
    alone = "open"
    """Two gateways would get every event twice, and each interaction can be answered by one."""

    def __init__(self, turns: Turns, settings: DiscordSettings) -> None:
        self._turns = turns
        self._settings = settings
        point_at(settings.api_base)
        ears = Ears(
            set_up=self._set_up,
            interaction=self._interaction,
            message=self._message,
            edited=self._edited,
            arrived=self._arrived,
            identify=self._identify,
            trouble=_trouble,
        )
        self.client = Client(ears, shards=settings.shards)
        self.calls = Calls(self.client)
        aside = Window(Rate(max(settings.messages_per_second // ASIDE, 1), 1.0))
        self.places = Whereabouts(turns.database, self.calls, aside)
        self.connection = Connection(
            self.calls,
            self.places,
            self._file,
            overall=Rate(settings.messages_per_second, 1.05),
            chat=Rate(5, 5 * 63 / settings.chat_messages_per_minute),
            now=time.time,
        )
        self._ways = Ways(self.places, self.calls, self._say)
        self.sender = Sender(turns, self.connection, shared=False, ahead=self.connection)
        self._identifies = Identifies(turns.database, turns.clock)
        self._waits: set[asyncio.Future[Done]] = set()
        self._work: set[asyncio.Task[None]] = set()
        self._missed = Missed(turns.database, self._history, self._submit, aside.turn)
        self._listening: asyncio.Task[None] | None = None
        self._stopping = False

    # --- from open to close -----------------------------------------------------------------------------------------

    async def open(self) -> None:
        """Reaches Discord, as long as that takes. Raises TokenError, AccessError: waiting does not help; StorageError."""
        hellos = await reached(self._log_in)
        shards = self.client.shard_count or 1
        wait = await asyncio.to_thread(
            self._identifies.wait, hellos.remaining, timedelta(milliseconds=hellos.reset_after), shards
        )
        await self.sender.start()
        if wait > timedelta(0):
            log.warning("we said hello to Discord too often lately; the next one waits %d s", wait.total_seconds())
            await asyncio.sleep(wait.total_seconds())

    async def close(self, seconds: float = 10.0) -> None:
        """Finishes what is in flight: interactions that came, then the replies that may go now."""
        self._stopping = True
        await self.client.disconnect()
        end = time.monotonic() + seconds
        while (left := {*self._waits, *self._work}) and time.monotonic() < end:
            await asyncio.wait(left, timeout=end - time.monotonic())
        for late in self._work:  # whether direct messages come through is found out another time
            late.cancel()
        await self.sender.stop(seconds)
        await self.connection.finish(2)
        await self.client.close()
        await self._missed.stop()
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.wait((self._listening,), timeout=1)

    async def run(self) -> None:
        """Listens for ever. Raises TokenError, AccessError."""
        self._listening = asyncio.create_task(self.client.connect())
        try:
            await asyncio.shield(
                self._listening
            )  # cancelled while it connects anew, the library would go on: see `close`
        except discord.ConnectionClosed as trouble:
            raise hung_up(trouble.code) from None
        except discord.PrivilegedIntentsRequired:
            raise hung_up(4014) from None

    async def introduce(self) -> None:
        """The commands were told when we logged in."""

    async def _log_in(self) -> discord.SessionStartLimits:
        try:
            await self.client.login(self._settings.secret)
            return await self.client.gateway(self._settings.gateway)
        except BaseException:
            await self.client.http.close()
            self.client.http.connector = discord.utils.MISSING
            raise

    async def _set_up(self) -> None:
        """The commands: told to Discord only where they are not what they were."""
        self.calls.logged_in()
        check_endpoint(self.client.application)
        texts = {language: load(language) for language in languages()}
        if self.client.tree.get_commands():  # a second try to log in
            self.client.tree.clear_commands(guild=None)
        commands.build(self.client.tree, texts, self._suggest)
        payload = commands.payload(self.client.tree, texts)
        key, digest = f"discord:commands:{self.client.application_id}", commands.digest(payload)
        if await asyncio.to_thread(fact, self._turns.database, key) == digest:
            return
        await self.calls.tell_commands(payload)
        await asyncio.to_thread(keep_fact, self._turns.database, key, digest)
        log.info("Discord knows the commands")

    async def _identify(self, shard: int) -> None:
        wait = await asyncio.to_thread(self._identifies.wait_again, self.client.shard_count or 1)
        if wait > timedelta(0):
            log.warning(
                "shard %d: we said hello to Discord too often lately; it waits %d s", shard, wait.total_seconds()
            )
            await asyncio.sleep(wait.total_seconds())
        await asyncio.to_thread(self._identifies.said)

    # --- what comes in ----------------------------------------------------------------------------------------------

    def _interaction(self, interaction: discord.Interaction[Any]) -> None:
        if self._stopping:
            return
        try:
            found = incoming(interaction)
        except ValueError as trouble:
            log.error("an interaction is left out: %s", trouble)  # noqa: TRY400  # one line says it
            return
        if found is None:
            return
        context = found.context
        assert context is not None
        live = self.connection.begin(context)
        if isinstance(found, Asked):
            self._in_work(self._asked(found, live))
        elif self._missed.is_behind(str(found.user)):
            self._in_work(self._in_order(found, live))
        else:
            self._turn(found, live)

    async def _in_order(self, found: Incoming, live: Live) -> None:
        """What was written before comes first, unless Discord takes too long to tell it: meanwhile it shows "thinking"."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(FIRST_THINGS):
                await self._missed.caught_up(str(found.user))
        self._turn(found, live)

    async def _message(self, message: discord.Message) -> None:
        assert self.client.application_id is not None
        if not self._stopping and (found := said(message, self.client.application_id)) is not None:
            await self._missed.caught_up(str(found.user))
            self._turn(found, None, message.id)

    async def _edited(self, event: discord.RawMessageUpdateEvent) -> None:
        assert self.client.application_id is not None
        if not self._stopping and (found := edited(event, self.client.application_id)) is not None:
            await self._missed.caught_up(str(found.user))
            self._turn(found, None)

    def _in_work(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(_guarded(work))
        self._work.add(task)
        task.add_done_callback(self._work.discard)

    def _turn(self, found: Incoming, live: Live | None, message: int = 0) -> None:
        """The writer has it at once; what else there is to do comes when it is kept. `message`: it can be fetched again by this id."""
        if live is None or not live.context.server:
            self.places.found(str(found.user), f"{DIRECT}{found.channel}")  # before the answer wants to know it
        kept = self._submit(found)
        self._waits.add(kept)
        kept.add_done_callback(partial(self._turned, found, live, message))

    def _turned(self, found: Incoming, live: Live | None, message: int, kept: asyncio.Future[Done]) -> None:
        self._waits.discard(kept)
        self._in_work(self._after(found, live, message, kept))

    async def _after(self, found: Incoming, live: Live | None, message: int, kept: asyncio.Future[Done]) -> None:
        address = str(found.user)
        try:
            done = await kept
        except StorageError:
            if live is not None:
                await self._say(live, Say(load(spoken(found.language)).say("discord", "not_kept")))
            elif message:
                self._missed.again(address, found.channel, message)  # Discord does not tell it twice
            raise
        if live is not None and not done.outbox:
            await self._nothing_new(found, live)
        if not done.student:
            self.places.erased(address)
        elif live is None or not live.context.server:
            await self.places.put(address, f"{DIRECT}{found.channel}")
        else:
            await self._ways.first_try(found, live, _language(done) or spoken(found.language))

    def _submit(self, found: Incoming) -> asyncio.Future[Done]:
        context = found.context.text if found.context is not None else ""
        return self._turns.submit(
            at_once=found.context is not None,
            update=Update(
                found.key,
                PLATFORM,
                str(found.user),
                found.event,
                name=found.name,
                language=spoken(found.language),
                sent_at=found.sent_at if found.context is None else None,
                context=context,
            ),
        )

    async def _nothing_new(self, found: Incoming, live: Live) -> None:
        """The same once more: a button just stops waiting, a command has to be answered with something."""
        if live.context.kind == "m":
            await self.connection.acknowledge(live)
        else:
            await self._say(live, Say(load(spoken(found.language)).say("discord", "same")))

    async def _say(self, live: Live, say: Say) -> None:
        for payload in render.messages(say, server=live.context.server):
            await self.connection.show(live, payload, calls.MESSAGE)

    async def _suggest(self, interaction: discord.Interaction[Any], command: str, typed: str) -> list[str]:
        journey = await asyncio.to_thread(journey_of, self._turns.database, PLATFORM, str(interaction.user.id))
        return list(suggestions(command, typed, journey)) if journey is not None else []

    # --- buttons of our own -----------------------------------------------------------------------------------------

    async def _asked(self, asked: Asked, live: Live) -> None:
        match asked.kind:
            case "write" | "page":
                await self._shown(asked, live)
            case "dm":
                await self._ways.again(asked, live)
            case _:
                await self._ways.thread(asked, live)

    async def _shown(self, asked: Asked, live: Live) -> None:
        """A question's form, or another page of its choices; an old one explains."""
        journey = await asyncio.to_thread(journey_of, self._turns.database, PLATFORM, str(asked.user))
        say = None if journey is None else machine.shown(journey, asked.question, self._turns.clock())
        if say is None or say.form is None:
            stale, now = Pressed(f"{MARK}{asked.kind}"), self._turns.clock()
            pressed = Incoming(
                asked.key, asked.user, stale, asked.name, asked.language, now, live.context, asked.channel, asked.guild
            )
            self._turn(pressed, live)
        elif asked.kind == "write":
            await self.connection.show(live, render.modal(say.form, asked.question), calls.MODAL)
        else:
            page = render.page(say, asked.number, server=live.context.server)
            await self.connection.show(live, page, calls.EDIT)

    # --- what was missed ----------------------------------------------------------------------------------------------

    def _arrived(self) -> None:
        """A new session: what came while there was none was never told to us."""
        self._missed.look(self._turns.clock())

    async def _history(self, channel: int, *, before: int | None = None, after: int | None = None) -> Page:
        application = self.client.application_id
        assert application is not None
        place = self.client.get_partial_messageable(channel, type=discord.ChannelType.private)
        ends = [None if id is None else discord.Object(id) for id in (before, after)]
        history = place.history(limit=limits.HISTORY, before=ends[0], after=ends[1], oldest_first=after is not None)
        messages = sorted([message async for message in history], key=lambda message: message.id)
        found = [(message.id, one) for message in messages if (one := said(message, application)) is not None]
        first, last = (messages[0].id, messages[-1].id) if messages else (0, 0)
        return Page(first, last, len(messages) == limits.HISTORY, found)

    async def _file(self, document: Document, address: str) -> tuple[str, bytes]:
        return await asyncio.to_thread(file_of, self._turns.database, document, PLATFORM, address)


def _language(done: Done) -> str:
    """The student's, by what was just said to them; "" where nothing was."""
    return next((owed.reply.language for owed in done.outbox if isinstance(owed.reply, Say)), "")


async def _guarded(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except StorageError as trouble:
        log.error("what came in was not kept: %s", trouble)  # noqa: TRY400  # one line says it
    except Exception as trouble:
        _trouble("what came in", trouble)


def _trouble(place: str, trouble: BaseException) -> None:
    log.error("%s was not handled: %s", place, where(trouble))


__all__ = ["Context", "OnDiscord"]
