"""The updates that wait for the bot, and how it fetches them: getUpdates with its offset."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.fake_telegram.errors import conflict

if TYPE_CHECKING:
    from tests.fake_telegram.server import Call, FakeTelegram

# Documented: these kinds come only when they are asked for.
_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
_OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


@dataclass(slots=True, eq=False)
class Update:
    """One update: `body` is what the bot gets, `lane` what it must stay in order with (the chat)."""

    id: int
    kind: str
    body: dict[str, Any]
    lane: int
    at: float
    given: int = 0
    repeated: bool = False


class Updates:
    """The queue of one bot. `waiting` is what was not confirmed yet, oldest first."""

    def __init__(self, telegram: FakeTelegram, first: int, keep_seconds: float) -> None:
        self.telegram = telegram
        self.waiting: list[Update] = []
        self.allowed: set[str] | None = None
        self.confirmed = 0
        self.last_id = first - 1
        self._keep = keep_seconds
        self._again: list[Update] = []
        self._open: asyncio.Future[None] | None = None

    def push(self, kind: str, content: dict[str, Any], lane: int) -> Update | None:
        """A new update, unless the bot does not want its kind."""
        if (kind in _ON_REQUEST) if self.allowed is None else (kind not in self.allowed):
            return None
        self.last_id += 1
        update = Update(self.last_id, kind, {"update_id": self.last_id, kind: content}, lane, self.telegram.clock())
        self.waiting.append(update)
        self._wake()
        self.telegram.webhook.pump(update)
        return update

    def allow(self, kinds: Any) -> None:
        """Remembered until it is said anew; an empty list means the default."""
        if isinstance(kinds, list):
            self.allowed = set(kinds) or None

    def forget(self, update: Update) -> None:
        """A webhook took it."""
        if update in self.waiting:
            self.waiting.remove(update)
            self.confirmed += 1
            self.telegram.changed()

    def drop_all(self) -> None:
        self.waiting.clear()
        self._again.clear()

    def end_poll(self, reason: str = _OTHER_POLL) -> None:
        """An open getUpdates ends with 409."""
        if self._open is not None and not self._open.done():
            self._open.set_exception(conflict(reason))
        self._open = None

    async def get(self, call: Call) -> list[dict[str, Any]]:
        """getUpdates."""
        if self.telegram.webhook.url:
            raise conflict(_WEBHOOK)
        self.end_poll()
        self.allow(call.value("allowed_updates"))
        self._again = [update for update in self._again if not update.given]
        self._confirm(call.integer("offset"))
        limit = min(max(call.integer("limit", 100), 1), 100)
        timeout = min(max(call.integer("timeout"), 0), 50)
        if not self.waiting and not self._again and timeout:
            await self._wait(timeout)
        return self._take(limit)

    async def _wait(self, seconds: float) -> None:
        self._open = mine = asyncio.get_running_loop().create_future()
        self.telegram.changed()
        try:
            async with asyncio.timeout(seconds):
                await mine
        except TimeoutError:
            pass
        finally:
            if self._open is mine:
                self._open = None

    @property
    def polled(self) -> bool:
        """A getUpdates is open and waits."""
        return self._open is not None

    def _wake(self) -> None:
        if self._open is not None and not self._open.done():
            self._open.set_result(None)

    def _confirm(self, offset: int) -> None:
        now = self.telegram.clock()
        self.waiting = [update for update in self.waiting if now - update.at < self._keep]
        if offset < 0:
            del self.waiting[:offset]
            return
        passed = [update for update in self.waiting if update.id < offset]
        if not passed:
            return
        del self.waiting[: len(passed)]
        self.confirmed += len(passed)
        if self.telegram.deliver_twice:
            for update in passed:
                update.given, update.repeated = 0, True
            self._again += passed
        self.telegram.changed()

    def _take(self, limit: int) -> list[dict[str, Any]]:
        batch = [*self._again, *self.waiting][:limit]
        for update in batch:
            update.given += 1
        return [update.body for update in batch]
