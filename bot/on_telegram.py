"""Telegram meets the coach: updates become turns, replies go out, and the platform is told only what is committed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

from telegram import Update as TelegramUpdate
from telegram import User
from telegram.error import BadRequest, InvalidToken, TelegramError

from adapters.sending import NeverError, Rate
from adapters.telegram import render
from adapters.telegram.connection import PLATFORM, Connection, TokenError, explained
from adapters.telegram.introduction import introduce
from adapters.telegram.translate import Elsewhere, Incoming, InGroup, incoming
from adapters.telegram.webhook import Webhook
from bot.config import TelegramSettings
from bot.deciding import where
from bot.files import file_of, spoken
from bot.outbox import Owed
from bot.sender import Sender
from bot.storage.database import StorageError
from bot.turns import Turns, Update
from conversations.texts import languages, load
from conversations.vocabulary import Button, Document, Say

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
"""Seconds between two tries to reach Telegram."""

log = logging.getLogger(__name__)


class WebhookError(NeverError):
    """The webhook cannot be set up; the message is one line that says why."""


class OnTelegram:
    """One bot, from `open` to `close`; `run` takes updates until it is cancelled."""

    name = "Telegram"

    def __init__(self, turns: Turns, settings: TelegramSettings) -> None:
        self._turns = turns
        self._settings = settings
        self.connection = Connection(
            settings.secret,
            self._file,
            base_url=settings.base_url,
            # A little slower than allowed: what leaves in time may still arrive bunched.
            overall=Rate(settings.messages_per_second, 1.05),
            chat=Rate(3, 3 * 63 / settings.chat_messages_per_minute),
            group=Rate(settings.group_messages_per_minute, 61),
            timeout=settings.answer_seconds,
        )
        self.sender = Sender(turns, self.connection)
        self._me: User | None = None
        self._handling: asyncio.Future[None] | None = None
        self._answering: set[asyncio.Task[None]] = set()

    @property
    def alone(self) -> str:
        """Only one may ask Telegram for updates; with the webhook all of several processes may be called."""
        return "run" if self._settings.mode == "polling" else ""

    async def open(self) -> None:
        """Reaches Telegram, as long as that takes. Raises TokenError: waiting does not help; StorageError."""
        wait = FIRST_WAIT
        while True:
            try:
                self._me = await self.connection.open()
                break
            except TelegramError as trouble:
                log.error("%s", explained(trouble))  # noqa: TRY400  # one line says it
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)
        await self.sender.start()

    async def close(self, seconds: float = 10.0) -> None:
        """Finishes what is in flight: updates that came, then the replies that may go now. No update may come in any more."""
        if self._handling is not None:
            await asyncio.wait((self._handling,), timeout=seconds)
        await self.sender.stop(seconds)
        if self._answering:
            await asyncio.wait(self._answering, timeout=2)
        await self.connection.close()

    async def run(self) -> None:
        """Takes updates for ever, in the way that the settings want. Raises TokenError, WebhookError."""
        await (self.listen() if self._settings.mode == "webhook" else self.fetch())

    async def fetch(self) -> None:
        """Asks for updates. Telegram is told that they came (by the next offset) after they are committed."""
        offset: int | None = None
        wait = FIRST_WAIT
        await self._forget_webhook()
        while True:
            try:
                updates, after = await self.connection.updates(offset)
                self._handling = asyncio.ensure_future(self.handle(updates))
                await asyncio.shield(self._handling)  # what was begun is finished, also when we are stopped meanwhile
            except (TelegramError, StorageError) as trouble:
                log.error("%s", explained(trouble) if isinstance(trouble, TelegramError) else trouble)  # noqa: TRY400
                if isinstance(trouble, InvalidToken):
                    raise TokenError from None
            except Exception as trouble:
                log.error("updates must come again: %s", where(trouble))  # noqa: TRY400  # it may hold words
            else:
                offset, wait = after, FIRST_WAIT
                continue
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def listen(self) -> None:
        """Lets Telegram call us, for ever. Raises WebhookError: it cannot be set up as it is."""
        settings = self._settings
        webhook = Webhook(settings.secret, self._called)
        try:
            port = await webhook.start(settings.webhook_host, settings.webhook_port)
        except OSError as trouble:
            place = f"{settings.webhook_host}:{settings.webhook_port}"
            raise WebhookError(f"nothing can listen on {place}: {trouble.strerror or trouble}") from None
        log.info("listening on %s:%d", settings.webhook_host, port)
        try:
            await self._set_webhook(webhook)
            await asyncio.Event().wait()
        finally:
            await asyncio.shield(webhook.stop())

    async def _set_webhook(self, webhook: Webhook) -> None:
        wait = FIRST_WAIT
        while True:
            try:
                await self.connection.bot.set_webhook(
                    self._settings.webhook_url.rstrip("/") + webhook.path,
                    secret_token=webhook.secret,
                    allowed_updates=render.ALLOWED_UPDATES,
                    drop_pending_updates=False,
                )
            except InvalidToken:
                raise TokenError from None
            except BadRequest as trouble:
                raise WebhookError(f"Telegram refused the webhook: {trouble.message}") from None
            except TelegramError as trouble:
                log.error("%s", explained(trouble))  # noqa: TRY400  # one line says it
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)
            else:
                return

    async def _called(self, data: dict[str, Any]) -> bool:
        update = self.connection.read(data)
        try:
            await self.handle([update] if update is not None else [])
        except StorageError as trouble:
            log.error("an update must come again: %s", trouble)  # noqa: TRY400  # one line says it
            return False
        except Exception as trouble:
            log.error("an update must come again: %s", where(trouble))  # noqa: TRY400  # it may hold words
            return False
        return True

    async def _forget_webhook(self) -> None:
        """While one is set, updates cannot be fetched. Those that wait are kept."""
        try:
            await self.connection.bot.delete_webhook(drop_pending_updates=False)
        except TelegramError as trouble:
            log.error("%s", explained(trouble))  # noqa: TRY400  # the fetching that follows tries again and tells

    # --- updates ----------------------------------------------------------------------------------------------------

    async def handle(self, updates: Sequence[TelegramUpdate]) -> None:
        """Commits what came in, each chat in its order. Raises StorageError: it must come again."""
        results = await asyncio.gather(*(self._one(update) for update in updates), return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                raise result

    async def _one(self, update: TelegramUpdate) -> None:
        assert self._me is not None, "open comes first"
        try:
            meaning = incoming(update, self._me)
        except Exception as trouble:
            log.error("update %s is left out: %s", str(update.update_id)[:20], where(trouble))  # noqa: TRY400
            return
        match meaning:
            case Incoming() as found:
                await self._turn(found)
            case InGroup() as found:
                self._in_group(found)
            case Elsewhere(callback=callback):
                self._answer(callback, load("en").plain("telegram", "not_here"))
            case None:
                pass

    async def _turn(self, found: Incoming) -> None:
        try:
            await self._turns.submit(
                Update(
                    found.key,
                    PLATFORM,
                    str(found.chat),
                    found.event,
                    name=found.name,
                    language=spoken(found.language),
                    sent_at=found.sent_at,
                    context=found.context,
                )
            )
        finally:
            if found.callback:
                self._answer(found.callback)

    def _in_group(self, found: InGroup) -> None:
        """Personal matters never stand in a group: a button leads to the private chat."""
        assert self._me is not None
        texts = load(spoken(found.language))
        link = Button("!private", texts.label("telegram", "private"), f"https://t.me/{self._me.username}?start=group")
        say = Say(texts.say("telegram", "in_group"), (link,), private=False)
        topic = f"#{found.thread}" if found.thread is not None else ""
        self.sender.post(Owed(0, None, PLATFORM, str(found.chat), "reply", topic, say))

    def _answer(self, callback: str, text: str = "") -> None:
        task = asyncio.create_task(self.connection.answer_callback(callback, text))
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    # --- what the connection needs of us ------------------------------------------------------------------------------

    async def _file(self, document: Document, address: str) -> tuple[str, bytes]:
        return await asyncio.to_thread(file_of, self._turns.database, document, PLATFORM, address)

    async def introduce(self) -> None:
        """The menu, the description: told to Telegram where they are not what they were, as soon as it listens."""
        texts = {language: load(language) for language in languages()}
        wait = FIRST_WAIT
        while True:
            try:
                await introduce(self.connection.bot, {"": load("en"), **texts})
            except TelegramError as trouble:
                log.warning("the bot's menu is not renewed yet: %s", explained(trouble))
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)
            else:
                return


__all__ = ["OnTelegram", "TokenError", "WebhookError"]
