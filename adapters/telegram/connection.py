"""The connection to Telegram: fetching updates, sending replies, and what its errors mean for them.

python-telegram-bot gives the requests, the types and the errors. Its own update loop is not used: it acknowledges what it has
not handled.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message, Update, User
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from adapters.reaching import why
from adapters.sending import Failed, InDoubt, Later, NeverError, Outcome, Part, Rate, Refused, Sent, ToSend
from adapters.telegram import render
from adapters.telegram.request import Request, cut_off, never_left
from conversations.vocabulary import Document, Say, Took

PLATFORM = "telegram"
HERE = "!here"
"""The button of a choice that was taken: it shows where the conversation stands."""
LONG_POLL = 30
"""Seconds that Telegram may keep a request for updates open."""
UNREACHABLE = ("chat not found", "user is deactivated", "bot was kicked", "peer_id_invalid")
"""Beginnings of refusals (HTTP 400) that mean that nobody is there."""

log = logging.getLogger(__name__)

Files = Callable[[Document, str], Coroutine[Any, Any, tuple[str, bytes]]]
"""Makes the file (name, content) that a document for an address stands for."""


class TokenError(NeverError):
    """Telegram does not know the token."""

    def __init__(self) -> None:
        super().__init__("Telegram does not know this token; copy it again from @BotFather")


class Connection:
    """One bot. `open` first, `close` at the end."""

    platform = PLATFORM
    knows_again = False
    marks_last = True

    def __init__(
        self,
        token: str,
        files: Files,
        *,
        base_url: str = "https://api.telegram.org",
        overall: Rate,
        chat: Rate,
        group: Rate,
        timeout: float = 20.0,
    ) -> None:
        os.environ.setdefault("PTB_TIMEDELTA", "1")  # the library's new way to give durations; the old one warns
        self._files = files
        self.overall = overall
        self._chat, self._group = chat, group
        self._updates = Request(connections=2, read_timeout=10)
        calls = Request(connections=64, read_timeout=timeout)
        self.bot = Bot(token, base_url=f"{base_url.rstrip('/')}/bot", request=calls, get_updates_request=self._updates)

    async def open(self) -> User:
        """Who we are. Raises TokenError, or TelegramError where waiting may help."""
        try:
            await self.bot.initialize()
        except InvalidToken:
            raise TokenError from None
        return self.bot.bot

    async def close(self) -> None:
        """Gives the connections back."""
        await self.bot.shutdown()

    # --- updates ----------------------------------------------------------------------------------------------------

    async def updates(self, offset: int | None) -> tuple[list[Update], int | None]:
        """What is new from `offset` on, and the offset that acknowledges it. Raises TelegramError."""
        try:
            found = await self.bot.get_updates(
                offset, timeout=LONG_POLL, allowed_updates=render.ALLOWED_UPDATES, read_timeout=10
            )
        except TelegramError:
            raise
        except Exception as trouble:
            log.error("an update cannot be read: %s", type(trouble).__name__)  # noqa: TRY400  # it may hold words
            return self._one_by_one()
        return list(found), found[-1].update_id + 1 if found else offset

    def _one_by_one(self) -> tuple[list[Update], int | None]:
        raw: list[dict[str, Any]] = json.loads(self._updates.answer)["result"]
        return [update for data in raw if (update := self.read(data)) is not None], raw[-1]["update_id"] + 1

    def read(self, data: dict[str, Any]) -> Update | None:
        """One update from its JSON; None if it is none that this library can read."""
        try:
            return Update.de_json(data, self.bot)
        except Exception as trouble:
            log.error("update %s is left out: %s", data.get("update_id"), type(trouble).__name__)  # noqa: TRY400
            return None

    async def answer_callback(self, callback: str, text: str = "") -> None:
        """Ends the waiting of a pressed button; too late is no trouble."""
        try:
            await self.bot.answer_callback_query(callback, text=text or None)
        except TelegramError as trouble:
            log.debug("a button was not answered: %s", type(trouble).__name__)

    # --- replies ----------------------------------------------------------------------------------------------------

    def rate(self, address: str) -> Rate:
        """Groups (their ids are negative) have a pace of their own."""
        return self._group if address.startswith("-") else self._chat

    def paced(self, context: str) -> bool:
        """Telegram counts every message and every edit."""
        return True

    async def parts(self, out: ToSend) -> list[Part]:
        """The calls that send a reply; its context is the id of the message whose button was pressed, or that of a topic (#12)."""
        address, context, reply = out.address, out.context, out.reply
        chat = int(address)
        match reply:
            case Took(label=label):
                return (
                    [self._edit_keyboard(chat, int(context), render.taken(label, HERE))] if context.isdecimal() else []
                )
            case Say(edit=edit):
                first, *others = render.texts(reply)
                thread = int(context[1:]) if context.startswith("#") else None
                start = self._edit(chat, int(context), first) if edit and context.isdecimal() else None
                return [start or self._say(chat, first, thread), *(self._say(chat, text, thread) for text in others)]
            case Document():
                return [await self._document(chat, address, reply)]

    def _say(self, chat: int, text: render.Text, thread: int | None = None) -> Part:
        async def call(to: int, html: bool) -> None:
            await self.bot.send_message(
                to,
                text.html if html else text.plain,
                parse_mode="HTML" if html else None,
                reply_markup=text.keyboard,
                link_preview_options=_NO_PREVIEW,
                message_thread_id=thread,
            )

        return lambda: _sent(chat, call)

    def _edit(self, chat: int, message: int, text: render.Text) -> Part:
        async def call(to: int, html: bool) -> None:
            await self.bot.edit_message_text(
                text.html if html else text.plain,
                to,
                message,
                parse_mode="HTML" if html else None,
                reply_markup=text.keyboard,
                link_preview_options=_NO_PREVIEW,
            )

        async def edited() -> Outcome:
            outcome = await _sent(chat, call, again=True)
            # A message that is gone, or too old to be changed: then it is said anew.
            return await self._say(chat, text)() if isinstance(outcome, Failed) else outcome

        return edited

    def _edit_keyboard(self, chat: int, message: int, keyboard: InlineKeyboardMarkup) -> Part:
        async def call(to: int, html: bool) -> Message | bool:
            return await self.bot.edit_message_reply_markup(to, message, reply_markup=keyboard)

        return lambda: _sent(chat, call, again=True)

    async def _document(self, chat: int, address: str, document: Document) -> Part:
        async with asyncio.TaskGroup() as group:  # making it may take a while
            group.create_task(self._busy(chat))
            made = group.create_task(self._files(document, address))
        name, content = made.result()
        caption = render.caption(document.caption) if document.caption else None

        async def call(to: int, html: bool) -> None:
            await self.bot.send_document(
                to,
                content,
                filename=name,
                caption=(caption.html if html else caption.plain) if caption else None,
                parse_mode="HTML" if html and caption else None,
            )

        return lambda: _sent(chat, call)

    async def _busy(self, chat: int) -> None:
        try:
            await self.bot.send_chat_action(chat, "upload_document")
        except TelegramError as trouble:
            log.debug("not shown as busy: %s", type(trouble).__name__)


_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def _sent(chat: int, call: Callable[[int, bool], Awaitable[Any]], *, again: bool = False) -> Outcome:
    """What came of a call, tried a second time where the first surely did nothing: to a group's new id, or as plain text.

    `again`: the call may be repeated without harm, so that a doubt is no doubt.
    """
    try:
        try:
            await call(chat, True)
        except ChatMigrated as moved:
            await call(moved.new_chat_id, True)
        except BadRequest as trouble:
            if "parse entities" not in trouble.message:
                raise
            log.warning("Telegram did not take the markup; sent as plain text")
            await call(chat, False)
    except TelegramError as trouble:
        return _meaning(trouble, again=again)
    return Sent()


def _meaning(trouble: TelegramError, *, again: bool = False) -> Outcome:
    """What an error says about the message that was to be sent."""
    outcome: Outcome = InDoubt()
    match trouble:
        case RetryAfter(retry_after=wait):
            outcome = Later(float(wait) if isinstance(wait, int) else wait.total_seconds())
        case Forbidden():
            outcome = Refused()
        case BadRequest(message=message):
            if "message is not modified" in message.lower():
                return Sent()
            known = any(start in message.lower() for start in UNREACHABLE)
            outcome = Refused() if known else Failed(message.partition('"')[0][:80])
        case TimedOut() | NetworkError():
            if never_left(trouble.__cause__):
                outcome = Later(everybody=True)
            elif not cut_off(trouble.__cause__):  # an answer came, and it was a refusal: 5xx
                outcome = Later()
        case InvalidToken() | Conflict():
            outcome = Later(everybody=True)
    return Later() if again and isinstance(outcome, InDoubt) else outcome


def explained(trouble: TelegramError) -> str:
    """A trouble with fetching updates, in a line that says what to do."""
    match trouble:
        case Conflict(message=message) if "webhook" in message:
            return 'a webhook was set for this bot meanwhile; stop the other program, or use mode = "webhook" here too'
        case Conflict():
            return "another program fetches this bot's updates with the same token; only one may: stop the other one"
        case InvalidToken():
            return "Telegram does not know this token any more; take a new one from @BotFather"
        case RetryAfter():
            return "Telegram asks us to slow down"
        case TimedOut() | NetworkError():
            return f"Telegram cannot be reached ({why(trouble.__cause__ or trouble)}); trying again"
        case _:
            return f"Telegram refused to give updates: {trouble.message[:200]}"


__all__: Sequence[str] = ("PLATFORM", "Connection", "TokenError", "explained")
