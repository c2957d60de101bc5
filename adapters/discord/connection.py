"""The connection to Discord: what comes in is handed on, replies find the place where they belong, and keep Discord's rules.

A reply to an interaction is its first answer, or fills a deferred one, or follows it; what answers nothing (pings, direct
messages) is a message with a nonce. Where an interaction is over, the direct messages take its place.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, Protocol

from adapters.discord import calls, render
from adapters.discord.calls import Calls, Payload, Upload, code, meaning
from adapters.discord.translate import Context, seconds_of
from adapters.sending import Failed, InDoubt, Later, Outcome, Part, Rate, Refused, Sent, ToSend
from conversations.vocabulary import Document, Reply, Say, Took

PLATFORM = "discord"
PATIENCE: Final = 1.8
"""Seconds after an interaction was made: what is not answered by then is deferred. Discord waits for 3."""
LEAST_PATIENCE: Final = 0.3
SOON: Final = 0.25
"""Seconds that an answer which was made ready waits to be kept; then the interaction is free again."""
LIVE: Final = 10_000
"""Interactions that are remembered, the newest."""

log = logging.getLogger(__name__)

Files = Callable[[Document, str], Coroutine[Any, Any, tuple[str, bytes]]]
"""Makes the file (name, content) that a document for an address stands for."""


class Places(Protocol):
    """Where a student is reached outside interactions: the id of a channel, known or found out."""

    async def channel(self, address: str) -> int | None:
        """The channel; None if there is no way. Raises what `calls` raise."""
        ...

    async def lost(self, address: str, trouble: int) -> None:
        """A message there was refused with this code."""
        ...


@dataclass(slots=True)
class Live:
    """An interaction of this run. `state` is new, deferred (it has to be filled), or answered."""

    context: Context
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    state: str = "new"
    timer: asyncio.TimerHandle | None = None
    ready: _Ready | None = None
    """What will be its first answer, if that is kept."""

    def answered(self) -> None:
        """The student has something to look at."""
        self.state = "answered"
        if self.timer is not None:
            self.timer.cancel()
            self.timer = None


@dataclass(slots=True, eq=False)
class _Ready:
    """A reply made ready while it is being kept: its messages, and the call with the first of them, which waits for `kept`."""

    reply: Reply
    pieces: list[_Piece]
    kept: asyncio.Future[None]
    call: asyncio.Task[Outcome | None]
    patience: asyncio.TimerHandle | None = None


class NotKeptError(Exception):
    """A reply that was made ready was not kept, or not in time: nothing was said."""


class Connection:
    """What carries replies. `calls` needs a client that has logged in."""

    platform = PLATFORM
    knows_again = True
    marks_last = False

    def __init__(
        self,
        calls: Calls,
        places: Places,
        files: Files,
        *,
        overall: Rate,
        chat: Rate,
        now: Callable[[], float],
    ) -> None:
        self.calls = calls
        self.overall = overall
        self._chat = chat
        self._places = places
        self._files = files
        self._now = now
        self._live: OrderedDict[str, Live] = OrderedDict()
        """By the context as it stands in the outbox."""
        self._ready: dict[int, _Ready] = {}
        self._tasks: set[asyncio.Task[Any]] = set()

    def rate(self, address: str) -> Rate:
        """All students are equal."""
        return self._chat

    def paced(self, context: str) -> bool:
        """Discord does not count the answers to interactions among the messages."""
        return not context

    # --- interactions -----------------------------------------------------------------------------------------------

    def begin(self, context: Context) -> Live:
        """An interaction has come: from now on it is answered in time, if only with "thinking"."""
        live = self._live[context.text] = Live(context)
        while len(self._live) > LIVE:
            self._live.popitem(last=False)[1].answered()
        loop = asyncio.get_running_loop()
        wait = seconds_of(context.interaction) + PATIENCE - self._now()
        wait = min(max(wait, LEAST_PATIENCE), PATIENCE)  # the two clocks may differ
        live.timer = loop.call_later(wait, lambda: self._spawn(self.acknowledge(live)))
        return live

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def acknowledge(self, live: Live) -> None:
        """Tells Discord that the interaction came; what is to be said follows, or there is nothing to say."""
        async with live.lock:
            if live.state != "new":
                return
            context = live.context
            flags = {"flags": calls.EPHEMERAL} if context.server else {}
            how, data = (calls.DEFERRED_EDIT, None) if context.kind == "m" else (calls.DEFERRED, flags)
            try:
                await self.calls.callback(context.interaction, context.token, how, data)
            except calls.TROUBLES as trouble:
                log.warning("an interaction was not acknowledged: %s %d", type(trouble).__name__, code(trouble))
            live.answered()
            live.state = "deferred"

    async def show(self, live: Live, data: Payload, type: int) -> Outcome:
        """Answers at once with what is not kept: a form, another page of choices, a word about this platform."""
        if type != calls.MODAL:
            sent = await self._answer(live, _Piece(data, edits=type == calls.EDIT))
            return Failed("the interaction is over") if sent is None else sent
        async with live.lock:
            if live.state != "new":  # a form can only be the first answer
                return InDoubt()
            try:
                await self.calls.callback(live.context.interaction, live.context.token, type, data)
            except calls.TROUBLES as trouble:
                return meaning(trouble)
            live.answered()
            return Sent()

    async def finish(self, seconds: float) -> None:
        """Waits for acknowledgements that are under way."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)

    async def _answer(self, live: Live, piece: _Piece) -> Outcome | None:
        """The next message of an interaction of this run; None if it can take no more."""
        context, token = live.context, live.context.token
        edits = piece.edits and context.kind == "m"
        if (ready := live.ready) is not None and ready.pieces[0] is piece:
            live.ready = None
            with contextlib.suppress(NotKeptError):  # then as if nothing had been made ready
                return await asyncio.shield(ready.call)
        async with live.lock:
            try:
                if live.state == "new":
                    return await self._first(live, piece)
                if edits or (live.state == "deferred" and context.kind == "c"):
                    await self.calls.edit_original(token, piece.data, piece.file)
                elif context.server:
                    await self.calls.follow_up(token, piece.seen_in(context), piece.file)
                else:
                    return None  # in the direct messages a message with a nonce does better
            except calls.TROUBLES as trouble:
                return None if code(trouble) in calls.GONE else meaning(trouble, again=edits)
            live.answered()
            return Sent()

    async def _first(self, live: Live, piece: _Piece, kept: asyncio.Future[None] | None = None) -> Outcome | None:
        """The first answer, in the lock: now, or when it is kept. Raises NotKeptError."""
        context = live.context
        edits = piece.edits and context.kind == "m"
        type, data = (calls.EDIT, piece.data) if edits else (calls.MESSAGE, piece.seen_in(context))
        try:
            if kept is None:
                await self.calls.callback(context.interaction, context.token, type, data, piece.file)
            else:
                await self.calls.callback_when(kept, context.interaction, context.token, type, data)
                if not kept.done():  # somebody on the way has answered without having read it
                    raise NotKeptError
        except calls.TROUBLES as trouble:
            if kept is not None and (not kept.done() or kept.exception() is not None):
                raise NotKeptError from None
            return None if code(trouble) in calls.GONE else await self._was_taken(live, trouble)
        live.answered()
        return Sent()

    # --- while it is being kept -------------------------------------------------------------------------------------

    def prepare(self, out: ToSend) -> None:
        """An answer that will be sent if it is kept: rendered, and its call begun up to the point where it says something."""
        live = self._live.get(out.context)
        if live is None or live.state != "new" or live.ready is not None or live.lock.locked():
            return
        if isinstance(out.reply, Document) or (isinstance(out.reply, Took) and live.context.kind != "m"):
            return
        loop = asyncio.get_running_loop()
        pieces = self._shown(out.reply, server=live.context.server)
        kept: asyncio.Future[None] = loop.create_future()
        call = loop.create_task(self._when_kept(live, pieces[0], kept))
        live.ready = self._ready[id(out.reply)] = _Ready(out.reply, pieces, kept, call)
        live.ready.patience = loop.call_later(SOON, self._give_up, live.ready)
        self._tasks.add(call)
        call.add_done_callback(self._prepared)

    def _prepared(self, call: asyncio.Task[Outcome | None]) -> None:
        self._tasks.discard(call)
        if not call.cancelled():
            call.exception()  # whoever sends it asks for it again, if anybody does

    def kept(self, reply: Reply) -> bool:
        """This very reply is kept: what was made ready goes out now, if anything was."""
        ready = self._ready.pop(id(reply), None)
        if ready is None or ready.kept.done():
            return False
        ready.kept.set_result(None)
        if ready.patience is not None:
            ready.patience.cancel()
        return True

    async def _when_kept(self, live: Live, piece: _Piece, kept: asyncio.Future[None]) -> Outcome | None:
        async with live.lock:
            if live.state != "new":
                raise NotKeptError
            return await self._first(live, piece, kept)

    def _give_up(self, ready: _Ready) -> None:
        """It was not kept, or that takes long: the interaction must be free for whatever else can be said."""
        self._ready.pop(id(ready.reply), None)
        if not ready.kept.done():
            ready.kept.set_exception(NotKeptError())
            ready.kept.exception()  # perhaps nobody waited for it yet

    async def _was_taken(self, live: Live, trouble: BaseException) -> Outcome:
        """What became of a first answer that went wrong."""
        outcome = meaning(trouble)
        if code(trouble) == calls.ALREADY_ANSWERED:  # a try that had seemed to fail had come through
            outcome = Sent()
        elif isinstance(outcome, InDoubt):
            try:
                await self.calls.original(live.context.token)
                outcome = Sent()
            except calls.TROUBLES as still:
                outcome = Later() if code(still) in calls.GONE else outcome
        if isinstance(outcome, Sent):
            live.answered()
        return outcome

    async def _answer_late(self, context: Context, piece: _Piece, *, doubtful: bool) -> Outcome | None:
        """As `_answer`, for an interaction of an earlier run: what it was answered then can be looked at."""
        if self._now() > context.over_at.timestamp():
            return None
        try:
            shown = await self.calls.original(context.token)
            if int(shown.get("flags", 0)) & calls.LOADING or piece.edits:
                await self.calls.edit_original(context.token, piece.data, piece.file)
            elif _shows(shown, piece.data):
                return Sent()
            elif not context.server:
                return None
            elif doubtful:
                return InDoubt()  # one more message without a nonce could be the second of its kind
            else:
                await self.calls.follow_up(context.token, piece.seen_in(context), piece.file)
        except calls.TROUBLES as trouble:
            return None if code(trouble) in calls.GONE else meaning(trouble)
        return Sent()

    # --- replies ----------------------------------------------------------------------------------------------------

    async def parts(self, out: ToSend) -> list[Part]:
        """The calls that send a reply: to the interaction that it answers, else to the student's channel."""
        live = self._live.get(out.context)
        context = live.context if live is not None else Context.read(out.context) if out.context else None
        if isinstance(out.reply, Took) and (context is None or context.kind != "m"):
            return []
        if live is not None and (ready := live.ready) is not None and ready.reply is out.reply:
            pieces = ready.pieces
        elif isinstance(document := out.reply, Document):
            name, content = await self._files(document, out.address)
            data = {"content": render.caption(document.caption), "allowed_mentions": {"parse": []}}
            pieces = [_Piece(data, Upload(name, content))]
        else:
            pieces = self._shown(out.reply, server=context is not None and context.server)
        return [partial(self._send, out, context, number, piece) for number, piece in enumerate(pieces)]

    def _shown(self, reply: Took | Say, *, server: bool) -> list[_Piece]:
        if isinstance(reply, Took):
            return [_Piece(render.taken(reply.label), edits=True)]
        payloads = render.messages(reply, server=server)
        return [_Piece(data, edits=reply.edit and not number) for number, data in enumerate(payloads)]

    async def _send(self, out: ToSend, context: Context | None, number: int, piece: _Piece) -> Outcome:
        if context is not None:
            if (live := self._live.get(out.context)) is not None:
                outcome = await self._answer(live, piece)
            else:
                outcome = await self._answer_late(context, piece, doubtful=out.doubtful and number == 0)
            if outcome is not None:
                return outcome
        if isinstance(out.reply, Took):
            return Sent()  # what it was to be shown at is gone
        return await self._to_channel(out, number, piece)

    async def _to_channel(self, out: ToSend, number: int, piece: _Piece) -> Outcome:
        nonce = {"nonce": render.nonce(out.number, number), "enforce_nonce": True}
        try:
            channel = await self._places.channel(out.address)
            if channel is None:
                return Refused()
            await self.calls.send(channel, {**piece.data, **nonce}, piece.file)
        except calls.TROUBLES as trouble:
            outcome = meaning(trouble, again=True)
            if isinstance(outcome, Refused) or code(trouble) in calls.NOT_ALLOWED:
                await self._places.lost(out.address, code(trouble))
                return Refused()
            return outcome
        return Sent()


@dataclass(frozen=True, slots=True)
class _Piece:
    """One message: its payload, its file, and whether it changes the message whose button was pressed."""

    data: Payload
    file: Upload | None = None
    edits: bool = False

    def seen_in(self, context: Context) -> Payload:
        """The payload; where others could see it, with the flag that they do not."""
        return {**self.data, "flags": int(self.data.get("flags", 0)) | calls.EPHEMERAL} if context.server else self.data


def _shows(message: Payload, wanted: Payload) -> bool:
    """Whether a message is what was to be sent: its words and the ids of its buttons."""
    words = (str(one.get("content") or "").strip() for one in (message, wanted))
    ids = (sorted(_ids(one.get("components") or [])) for one in (message, wanted))
    return len(set(words)) == 1 and len({tuple(found) for found in ids}) == 1


def _ids(components: list[Payload]) -> Iterator[str]:
    for component in components:
        yield str(component.get("custom_id", ""))
        yield from _ids(component.get("components") or [])
