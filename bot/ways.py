"""Which way a student on Discord can be reached, told to themselves: tried at the beginning, tried again, or a thread of their own."""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable

from adapters.discord import calls, limits, render
from adapters.discord.calls import Calls
from adapters.discord.connection import Live
from adapters.discord.translate import MARK, Asked, Incoming
from bot.files import spoken
from bot.reaching_discord import explained
from bot.whereabouts import Whereabouts
from conversations.texts import Texts, load
from conversations.vocabulary import Button, Say

log = logging.getLogger(__name__)


class Ways:
    """`say` answers an interaction at once, with what is not kept."""

    def __init__(self, places: Whereabouts, calls: Calls, say: Callable[[Live, Say], Awaitable[None]]) -> None:
        self._places = places
        self._calls = calls
        self._say = say
        self._tried: set[str] = set()
        self._opens_again_at = 0.0

    async def first_try(self, found: Incoming, live: Live, language: str) -> None:
        """Finds out, once for each student, whether direct messages come through; where not, there is another way."""
        address = str(found.user)
        if address in self._tried or time.monotonic() < self._opens_again_at:
            return
        self._tried.add(address)
        if place := await self._places.of(address):
            await self._places.put(address, place)
            return
        texts = load(language)
        works = await self._greeted(address, texts)
        if works is None:
            self._tried.discard(address)
        elif not works:
            await self._say(live, _closed(texts, "closed" if found.guild else "closed_alone"))

    async def again(self, asked: Asked, live: Live) -> None:
        """The button "Try again"."""
        texts = load(spoken(asked.language))
        match await self._greeted(str(asked.user), texts):
            case True:
                say = Say(texts.say("discord", "works"))
            case False:
                say = _closed(texts, "still_closed")
            case None:
                say = _closed(texts, "not_known")
        await self._say(live, say)

    async def thread(self, asked: Asked, live: Live) -> None:
        """The button for a private thread."""
        texts = load(spoken(asked.language))
        name = texts.plain("discord", "thread_name")
        try:
            thread = await self._places.open_thread(str(asked.user), asked.channel, name)
            hello = render.message(render.escape(texts.plain("discord", "thread_hello")))
            await self._calls.send(thread, hello)
            say = Say(texts.say("discord", "thread_made", {"name": name}))
        except calls.TROUBLES as trouble:
            log.warning(
                "a private thread could not be opened (code %d): "
                "the bot needs Create Private Threads and Send Messages in Threads there",
                calls.code(trouble),
            )
            say = Say(texts.say("discord", "thread_refused"))
        await self._say(live, say)

    async def _greeted(self, address: str, texts: Texts) -> bool | None:
        """Whether a direct message came through; None where that could not be found out now."""
        (hello, *_) = render.messages(Say(texts.say("discord", "hello")), server=False)
        nonce = {"nonce": f"hello.{address}"[: limits.NONCE], "enforce_nonce": True}
        try:
            return await self._places.try_direct(address, {**hello, **nonce})
        except calls.TROUBLES as trouble:
            log.warning("whether direct messages come through is not known yet: %s", explained(trouble))
            if calls.code(trouble) == calls.TOO_MANY_NEW:  # for the next students, too
                self._opens_again_at = time.monotonic() + calls.SLOWER
            return None


def _closed(texts: Texts, key: str) -> Say:
    buttons = [Button(f"{MARK}dm", texts.label("discord", "again"))]
    text = texts.say("discord", key)
    if key == "closed":
        buttons.append(Button(f"{MARK}thread", texts.label("discord", "thread")))
        text = f"{text}\n\n{texts.say('discord', 'thread_too')}"
    return Say(text, tuple(buttons))
