"""The sender, against a platform that answers as the test says: order, pace, what is tried again and what is not."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

import pytest
from msgspec.structs import replace

from adapters.sending import Failed, InDoubt, Later, Outcome, Part, Rate, Refused, Sent, ToSend
from bot import sender
from bot.outbox import Owed
from bot.pace import Window
from bot.sender import Sender
from bot.storage import Database
from bot.turns import Turns, Update
from conversations.journey import Journey
from conversations.machine import Turn
from conversations.vocabulary import Blocked, Event, Nudged, Said, Say, Took
from tests.turning import NOW, echo, journey_of, no_wake, rows, said

QUICK = Rate(1000, 1.0)
Answer = Callable[[str, str], Outcome | float]


class Platform:
    """Keeps what was sent (address, text, time); `answer` says what comes of each call, a number: it hangs so many seconds."""

    platform = "test"
    knows_again = False
    marks_last = True

    def __init__(
        self, answer: Answer = lambda address, text: Sent(), overall: Rate = QUICK, chat: Rate = QUICK
    ) -> None:
        self.answer = answer
        self.overall = overall
        self._chat = chat
        self.calls: list[tuple[str, str, float]] = []
        self.changed = asyncio.Condition()

    def rate(self, address: str) -> Rate:
        return self._chat

    def paced(self, context: str) -> bool:
        return context != "command"

    async def parts(self, out: ToSend) -> list[Part]:
        words = out.reply.text if isinstance(out.reply, Say) else type(out.reply).__name__
        return [self._part(out.address, piece) for piece in words.split("&")]

    def _part(self, address: str, text: str) -> Part:
        async def send() -> Outcome:
            outcome = self.answer(address, text)
            if isinstance(outcome, float):
                await asyncio.sleep(outcome)
                outcome = Sent()
            async with self.changed:
                self.calls.append((address, text, asyncio.get_running_loop().time()))
                self.changed.notify_all()
            return outcome

        return send

    @property
    def texts(self) -> list[str]:
        return [text for _, text, _ in self.calls]

    async def called(self, times: int) -> None:
        async with asyncio.timeout(20), self.changed:
            await self.changed.wait_for(lambda: len(self.calls) >= times)


def coach(journey: Journey, event: Event, now: datetime) -> Turn:
    """As the real one, it does not write to whoever has blocked it."""
    done = echo(journey, event, now)
    return replace(done, replies=()) if isinstance(event, Blocked) else done


@asynccontextmanager
async def sending(database: Database, platform: Platform) -> AsyncIterator[Turns]:
    turns = Turns(database, coach, no_wake, lambda: NOW)
    works = Sender(turns, platform, look_seconds=0.05)
    await works.start()
    try:
        yield turns
    finally:
        await works.stop(5)
        await turns.stop()


def states(database: Database) -> list[str]:
    return [row[0] for row in rows(database, "SELECT state FROM outbox ORDER BY id")]


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not holds():  # noqa: ASYNC110  # what is kept in a database tells nobody that it changed
            await asyncio.sleep(0.01)


async def settled(database: Database, *expected: str) -> None:
    """Waits until the rows are in these states."""
    await until(lambda: states(database) == list(expected))


async def filled(database: Database, *texts: str, pings: int = 0, address: str = "ana") -> int:
    """Rows that wait, as if the program had ended before they were sent; returns the student."""
    turns = Turns(database, echo, no_wake, lambda: NOW)
    student = 0
    for number, text in enumerate(texts):
        student = (await turns.submit(said(f"{address}{number}", text, address))).student
    for number in range(pings):
        await turns.submit(Update(f"{address}n{number}", "test", address, Nudged(), student=student))
    await turns.stop()
    return student


async def test_what_is_committed_is_sent_in_order_and_marked(database: Database) -> None:
    platform = Platform()
    async with sending(database, platform) as turns:
        for number in range(20):
            await turns.submit(said(f"k{number}", f"m{number}"))
        await platform.called(20)
        await settled(database, *["sent"] * 20)
    assert platform.texts == [f"{n + 1}: m{n}" for n in range(20)]


async def test_what_waits_at_the_start_goes_out_replies_first(database: Database) -> None:
    await filled(database, "a", "b", pings=2)
    await filled(database, "c", address="ben")
    platform = Platform(overall=Rate(1, 0.02))
    async with sending(database, platform):
        await platform.called(5)
        await settled(database, *["sent"] * 5)
    assert platform.texts[:3] in (["1: a", "1: c", "2: b"], ["1: a", "2: b", "1: c"])
    assert platform.texts[3:] == ["3: Nudged", "4: Nudged"]
    again = Platform()
    async with sending(database, again):
        pass
    assert again.calls == [], "what is marked as sent is not sent again"


async def test_the_pace_is_kept_for_each_chat_and_for_all(database: Database) -> None:
    for who in ("ana", "ben", "cleo"):
        await filled(database, *"abcdef", address=who)
    platform = Platform(overall=Rate(5, 0.2), chat=Rate(2, 0.3))
    async with sending(database, platform):
        await platform.called(18)
    times = [at for _, _, at in platform.calls]
    slack = 0.01
    assert all(later - earlier >= 0.2 - slack for earlier, later in zip(times, times[5:], strict=False))
    for who in ("ana", "ben", "cleo"):
        mine = [at for address, _, at in platform.calls if address == who]
        assert all(later - earlier >= 0.3 - slack for earlier, later in zip(mine, mine[2:], strict=False))


async def test_the_pace_of_a_chat_that_rests_is_not_forgotten(database: Database) -> None:
    platform = Platform(chat=Rate(2, 0.6))
    async with sending(database, platform) as turns:
        await turns.submit(said("k0", "first"))
        await asyncio.sleep(0.15)  # several looks, at each of which chats with nothing to send are forgotten
        for number in (1, 2, 3):
            await turns.submit(said(f"k{number}", "more"))
        await platform.called(4)
    times = [at for _, _, at in platform.calls]
    assert all(later - earlier >= 0.6 - 0.01 for earlier, later in zip(times, times[2:], strict=False))


def test_a_window_is_free_again_when_its_oldest_is_out() -> None:
    window = Window(Rate(2, 10.0))
    assert window.is_fresh(0.0)
    assert window.free_at(100.0) == 100.0
    window.take(100.0)
    window.take(103.0)
    assert window.free_at(104.0) == 110.0
    assert window.free_at(111.0) == 111.0
    window.take(111.0)
    assert window.free_at(112.0) == 113.0
    assert window.free_at(112.0, spare=1) == 121.0, "one more could go"
    assert window.free_at(112.0, spare=9) == 121.0, "at least one may always go"
    assert (window.is_fresh(120.0), window.is_fresh(121.0)) == (False, True)


async def test_what_was_surely_not_delivered_is_tried_again_and_holds_up_its_chat_only(database: Database) -> None:
    tried: list[str] = []

    def answer(address: str, text: str) -> Outcome:
        tried.append(text)
        return Later(0.2) if text == "1: first" and tried.count(text) < 3 else Sent()

    platform = Platform(answer)
    async with sending(database, platform) as turns:
        await turns.submit(said("k1", "first"))
        await turns.submit(said("k2", "second"))
        await turns.submit(said("b1", "other", "ben"))
        await platform.called(5)
        await settled(database, "sent", "sent", "sent")
    assert platform.texts.index("1: other") < 3, "another chat does not wait"
    mine = [text for address, text, _ in platform.calls if address == "ana"]
    assert mine == ["1: first", "1: first", "1: first", "2: second"]


async def test_two_chats_told_to_wait_mean_everybody(database: Database) -> None:
    for who in ("ana", "ben", "cleo"):
        await filled(database, "x", address=who)
    told: set[str] = set()

    def answer(address: str, text: str) -> Outcome:
        if address == "cleo" or address in told:
            return Sent()
        told.add(address)
        return Later(0.4)

    platform = Platform(answer, overall=Rate(1, 0.05))
    async with sending(database, platform):
        await platform.called(5)
    addresses = [address for address, _, _ in platform.calls]
    assert addresses[:2] == ["ana", "ben"]
    times = [at for _, _, at in platform.calls]
    assert times[2] - times[1] >= 0.3, "the third chat waits too"


async def test_a_network_that_is_down_pauses_all_and_comes_back(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sender, "FIRST_WAIT", 0.05)
    down = True
    platform = Platform(lambda address, text: Later(everybody=True) if down else Sent())
    async with sending(database, platform) as turns:
        for who in ("ana", "ben"):
            await turns.submit(said(who, "x", who))
        await platform.called(3)
        assert states(database) == ["waiting", "waiting"]
        down = False
        await settled(database, "sent", "sent")
    assert {"1: x"} == set(platform.texts)


@pytest.mark.parametrize(("outcome", "state"), [(InDoubt(), "doubt"), (Failed("odd"), "failed")])
async def test_what_may_have_arrived_and_what_never_will_are_not_tried_again(
    database: Database, outcome: Outcome, state: str
) -> None:
    platform = Platform(lambda address, text: outcome if "bad" in text else Sent())
    async with sending(database, platform) as turns:
        await turns.submit(said("k1", "bad"))
        await turns.submit(said("k2", "good"))
        await settled(database, state, "sent")
    assert platform.texts == ["1: bad", "2: good"]


async def test_a_long_reply_goes_on_where_it_was_refused(database: Database) -> None:
    tried: list[str] = []

    def answer(address: str, text: str) -> Outcome:
        tried.append(text)
        return Later(0.05) if text == "two" and tried.count("two") == 1 else Sent()

    platform = Platform(answer)
    async with sending(database, platform) as turns:
        await turns.submit(said("k1", "one&two&three"))
        await turns.submit(said("k2", "next"))
        await settled(database, "sent", "sent")
    assert platform.texts == ["1: one", "two", "two", "three", "2: next"]


async def test_a_refusal_ends_everything_for_that_chat_at_once(database: Database) -> None:
    student = await filled(database, "a", "b", pings=3)
    await filled(database, "c", address="ben")
    platform = Platform(lambda address, text: Refused() if address == "ana" else Sent())
    async with sending(database, platform):
        await settled(database, *["failed"] * 5, "sent")
        await until(lambda: "Blocked" in journey_of(database, student).last_said)
    assert [address for address, _, _ in platform.calls].count("ana") == 1


async def test_who_takes_no_messages_has_the_answer_to_a_command_all_the_same(database: Database) -> None:
    """The command came while the refusal was on its way: its answer goes where the command was given."""
    student = await filled(database, "a")
    platform = Platform(lambda address, text: Refused() if text == "1: a" else Sent())
    refused = platform.parts

    async def parts(out: ToSend) -> list[Part]:
        if out.context != "command":
            await turns.submit(Update("k", "test", "ana", Said("plan"), context="command"))
        return await refused(out)

    platform.parts = parts
    turns = Turns(database, echo, no_wake, lambda: NOW)
    works = Sender(turns, platform)
    await works.start()
    await settled(database, "failed", "sent", "sent")  # the last is what the stand-in says of the refusal
    await until(lambda: "Blocked" in journey_of(database, student).last_said)
    await works.stop(10)
    await turns.stop()
    assert platform.texts[:2] == ["1: a", "2: plan"]


async def test_a_broken_reply_holds_up_nobody(database: Database) -> None:
    def answer(address: str, text: str) -> Outcome:
        if text == "1: bad":
            raise RuntimeError(text)
        return Sent()

    platform = Platform(answer)
    async with sending(database, platform) as turns:
        await turns.submit(said("k1", "bad"))
        await turns.submit(said("k2", "good"))
        await settled(database, "failed", "sent")
    assert platform.texts == ["2: good"]


async def test_the_end_sends_the_replies_and_leaves_the_reminders(database: Database) -> None:
    platform = Platform(lambda address, text: 0.2, overall=Rate(1000, 0.1))
    turns = Turns(database, echo, no_wake, lambda: NOW)
    works = Sender(turns, platform)
    await works.start()
    student = (await turns.submit(said("k1", "a"))).student
    await turns.submit(said("k2", "b"))
    await turns.submit(Update("n", "test", "ana", Nudged(), student=student))
    await works.stop(10)
    await turns.stop()
    assert platform.texts == ["1: a", "2: b"]
    assert states(database) == ["sent", "sent", "waiting"]


async def test_what_hangs_at_the_end_is_in_doubt(database: Database) -> None:
    platform = Platform(lambda address, text: 60.0)
    turns = Turns(database, echo, no_wake, lambda: NOW)
    works = Sender(turns, platform)
    await works.start()
    await turns.submit(said("k1", "a"))
    await works.stop(0.2)
    await turns.stop()
    assert states(database) == ["doubt"]


async def test_who_sends_faster_than_can_be_answered_gets_the_newest(database: Database) -> None:
    platform = Platform(chat=Rate(1, 0.05))
    async with sending(database, platform) as turns:
        await asyncio.gather(*(turns.submit(said(f"k{n}", str(n))) for n in range(200)))
        await turns.submit(said("b1", "other", "ben"))
        await until(lambda: "200: 199" in platform.texts)
    assert len(platform.calls) < 100
    assert set(states(database)) <= {"sent", "failed"}


async def test_a_mark_that_cannot_be_kept_holds_up_the_chat_and_nothing_is_sent_twice(database: Database) -> None:
    platform = Platform()
    async with sending(database, platform) as turns:
        real = turns.settle
        calls = 0

        async def failing(owed: list[Owed], state: str) -> None:
            nonlocal calls
            calls += 1
            if calls == 1:
                raise sender.StorageError("the disk is full")
            await real(owed, state)

        turns.settle = failing  # type: ignore[assignment]
        await turns.submit(said("k1", "a"))
        await turns.submit(said("k2", "b"))
        await settled(database, "sent", "sent")
    assert platform.texts == ["1: a", "2: b"]


async def test_a_farewell_takes_the_place_of_what_was_still_to_be_said(database: Database) -> None:
    held = asyncio.Event()
    platform = Platform(lambda address, text: Later(0.2) if not held.is_set() else Sent())
    async with sending(database, platform) as turns:
        await turns.submit(said("k1", "a"))
        await platform.called(1)
        await turns.submit(said("k2", "b"))
        await turns.submit(said("k3", "forget"))
        held.set()
        await until(lambda: "Gone." in platform.texts)
    assert "2: b" not in platform.texts, "what was said about an erased student is erased too"
    assert rows(database, "SELECT id FROM outbox") == []


async def test_rows_of_another_process_are_found(database: Database) -> None:
    platform = Platform()
    async with sending(database, platform):
        await filled(database, "from elsewhere")
        await platform.called(1)
        await settled(database, "sent")
    assert platform.texts == ["1: from elsewhere"]


async def test_what_is_not_kept_is_paced_and_forgotten(database: Database) -> None:
    platform = Platform()
    turns = Turns(database, echo, no_wake, lambda: NOW)
    works = Sender(turns, platform)
    await works.start()
    for number in range(40):
        works.post(Owed(0, None, "test", "group", "reply", "", Say(str(number))))
    await platform.called(30)
    await works.stop()
    await turns.stop()
    assert len(platform.calls) < 40, "a flood in a group is not answered word for word"
    assert states(database) == []


async def test_a_taken_button_holds_up_nothing(database: Database) -> None:
    def pressed(journey: object, event: object, now: object) -> object:
        done = echo(journey, event, now)  # type: ignore[arg-type]
        return type(done)(done.journey, (Took("Yes"), *done.replies)) if isinstance(event, Said) else done

    platform = Platform(lambda address, text: 30.0 if text == "Took" else Sent())
    turns = Turns(database, pressed, no_wake, lambda: NOW)  # type: ignore[arg-type]
    works = Sender(turns, platform)
    await works.start()
    await turns.submit(said("k1", "a"))
    await turns.submit(said("k2", "b"))
    await platform.called(2)
    assert platform.texts == ["1: a", "2: b"]
    await works.stop(0.1)
    await turns.stop()


@pytest.mark.parametrize("knows_again", [False, True])
async def test_reminders_go_one_at_a_time_unless_the_platform_knows_them_again(
    database: Database, monkeypatch: pytest.MonkeyPatch, *, knows_again: bool
) -> None:
    """What is on its way when the program is killed comes once more; one that hangs holds the others up for a moment only."""
    monkeypatch.setattr("bot.sender.SLOW", 0.3)
    for who in range(4):
        await filled(database, "x", pings=1, address=f"chat{who}")
    begun: list[float] = []

    def answer(address: str, text: str) -> Outcome | float:
        if "Nudged" in text:
            begun.append(asyncio.get_running_loop().time())
            return 1.2
        return Sent()

    platform = Platform(answer)
    platform.knows_again = knows_again
    async with sending(database, platform):
        await until(lambda: len(begun) == 4)
        between = [later - earlier for earlier, later in itertools.pairwise(begun)]
        if knows_again:
            assert max(between) < 0.2, between
        else:
            assert min(between) > 0.25, between
