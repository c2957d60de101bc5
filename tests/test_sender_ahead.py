"""The sender and answers that are made ready while they are being kept: which are, and that nothing depends on it."""

from __future__ import annotations

import pytest

from adapters.sending import ToSend
from bot.sender import Sender
from bot.storage import Database
from bot.turns import Turns, Update
from conversations.vocabulary import Reply, Said, Say
from tests.test_at_once import idle
from tests.test_sender import Platform, settled
from tests.turning import NOW, echo, no_wake


class Ready:
    """Notes what it is told; `prepare` may be made to fail."""

    def __init__(self, platform: Platform, fails: type[Exception] | None = None) -> None:
        self.platform = platform
        self.fails = fails
        self.prepared: list[Reply] = []
        self.kept_before: list[tuple[str, int]] = []
        """What was kept, and how many messages had been sent by then."""

    def prepare(self, out: ToSend) -> None:
        self.prepared.append(out.reply)
        if self.fails is not None:
            raise self.fails("xanadu-canary")

    def kept(self, reply: Reply) -> bool:
        assert isinstance(reply, Say)
        self.kept_before.append((reply.text, len(self.platform.calls)))
        return any(reply is one for one in self.prepared)


@pytest.mark.parametrize("fails", [None, ValueError])
async def test_it_is_kept_before_it_is_said_and_sent_once(
    fails: type[Exception] | None, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    platform = Platform()
    ahead = Ready(platform, fails)
    turns = Turns(database, echo, no_wake, lambda: NOW)
    works = Sender(turns, platform, look_seconds=0.05, ahead=ahead)
    await works.start()
    for number in range(5):
        if database.sqlite:
            await idle(turns)
        await turns.submit(Update(f"k{number}", "test", "ana", Said(str(number)), context="command"), at_once=True)
        await settled(database, *["sent"] * (number + 1))
    await works.stop(5)
    await turns.stop()
    assert platform.texts == [f"{n + 1}: {n}" for n in range(5)]
    assert ahead.kept_before == [(f"{n + 1}: {n}", n) for n in range(5)]
    assert len(ahead.prepared) == (5 if database.sqlite else 0)
    assert "canary" not in caplog.text


async def test_what_is_not_the_next_thing_to_say_is_not_made_ready(database: Database) -> None:
    """A message that is paced; and an answer behind one that is on its way."""
    platform = Platform(lambda address, text: 0.3)
    ahead = Ready(platform)
    turns = Turns(database, echo, no_wake, lambda: NOW)
    works = Sender(turns, platform, look_seconds=0.05, ahead=ahead)
    await works.start()
    await turns.submit(Update("k0", "test", "ana", Said("a"), context=""), at_once=True)
    await turns.submit(Update("k1", "test", "ana", Said("b"), context="command"), at_once=True)
    await settled(database, "sent", "sent")
    await works.stop(5)
    await turns.stop()
    assert ahead.prepared == []
    assert platform.texts == ["1: a", "2: b"]
