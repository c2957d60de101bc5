"""The fake Bot API server has Telegram's limits, and lets calls go wrong on demand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from tests.fake_telegram import TOKEN, FakeTelegram, Fault, Limits, faults
from tests.fake_telegram.callers import bot_for, call


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """python-telegram-bot warns about RetryAfter.retry_after unless one says which type one wants."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 1_772_442_000.0

    def __call__(self) -> float:
        return self.now


# --- limits ----------------------------------------------------------------------------------------------------------


async def test_a_chat_has_its_pace() -> None:
    clock = Clock()
    async with FakeTelegram(limits=Limits(), clock=clock) as telegram, aiohttp.ClientSession() as session:
        telegram.person(7).says("/start")
        telegram.person(8).says("/start")

        async def send(chat: int) -> Any:
            answer = await call(telegram, "sendMessage", session, chat_id=chat, text="x")
            return answer.get("parameters", {}).get("retry_after")

        assert [await send(7) for _ in range(4)] == [None, None, None, 1]
        assert await send(8) is None
        clock.now += 0.5
        assert await send(7) == 1, "the waiting time still runs"
        clock.now += 0.6
        assert await send(7) is None
        assert telegram.limits.refused == {7: 2}
        assert len(telegram.chats[7].said) == 4


async def test_a_group_has_its_pace_and_so_have_all() -> None:
    clock = Clock()
    async with FakeTelegram(limits=Limits(overall=25), clock=clock) as telegram, aiohttp.ClientSession() as session:
        telegram.group(-5)
        for number in range(1, 31):
            telegram.person(number).says("/start")

        async def send(chat: int) -> str | None:
            return (await call(telegram, "sendMessage", session, chat_id=chat, text="x")).get("description")

        assert [await send(-5) for _ in range(20)] == [None] * 20
        assert await send(-5) == "Too Many Requests: retry after 3"
        assert [await send(number) for number in range(1, 7)] == [None] * 5 + ["Too Many Requests: retry after 1"]
        assert await send(7) == "Too Many Requests: retry after 1", "all chats wait"
        assert telegram.limits.refused == {-5: 1, None: 2}
        clock.now += 1.01
        assert await send(7) is None


# --- faults ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "error", "delivered"),
    [
        (Fault.status(502), NetworkError, 0),
        (Fault.status(500), NetworkError, 0),
        (Fault.status(403), Forbidden, 0),
        (Fault.status(400), BadRequest, 0),
        (Fault.too_many(3), RetryAfter, 0),
        (Fault.cut(), NetworkError, 0),
        (Fault.accept_then_cut(), NetworkError, 1),
        (Fault.accept_then_hang(), TimedOut, 1),
        (Fault.delay(0.01), None, 1),
    ],
    ids=lambda value: getattr(value, "kind", ""),
)
async def test_faults(telegram: FakeTelegram, fault: Fault, error: type[Exception] | None, delivered: int) -> None:
    sam = telegram.person(7)
    sam.says("/start")
    async with bot_for(telegram, read_timeout=0.5) as bot:
        telegram.next("sendMessage", fault)
        if error is None:
            await bot.send_message(7, "hello")
        else:
            with pytest.raises(error) as raised:
                await bot.send_message(7, "hello")
            assert type(raised.value) is error
    assert sam.said == ["hello"] * delivered
    assert telegram.calls[-1].fault == fault.kind


async def test_a_page_of_html_comes_with_a_502(telegram: FakeTelegram) -> None:
    telegram.next("getMe", Fault.status(502))
    async with aiohttp.ClientSession() as session, session.get(f"{telegram.url}/bot{TOKEN}/getMe") as answer:
        assert (answer.status, answer.content_type) == (502, "text/html")
        assert "Bad Gateway" in await answer.text()


async def test_an_ordered_429_holds_for_its_chat_or_for_all(telegram: FakeTelegram) -> None:
    telegram.person(7).says("/start")
    telegram.person(8).says("/start")
    for everyone, other in ((False, True), (True, False)):
        telegram.next("sendMessage", Fault.too_many(30, everyone=everyone))
        assert not (await call(telegram, "sendMessage", chat_id=7, text="x"))["ok"]
        assert not (await call(telegram, "sendMessage", chat_id=7, text="x"))["ok"]
        assert (await call(telegram, "sendMessage", chat_id=8, text="x"))["ok"] is other
    assert telegram.limits.refusals == 6 - 1


async def test_what_was_delayed_comes_although_the_caller_has_gone(telegram: FakeTelegram) -> None:
    sam = telegram.person(7)
    sam.says("/start")
    telegram.next("sendMessage", Fault.delay(0.3))
    async with bot_for(telegram, read_timeout=0.05) as bot:
        with pytest.raises(TimedOut):
            await bot.send_message(7, "late")
    assert sam.said == []
    await sam.sees("late")


async def test_a_mixture_of_faults_repeats_itself() -> None:
    struck: list[list[str]] = []
    for seed in (1, 1, 2):
        async with FakeTelegram() as telegram, aiohttp.ClientSession() as session:
            telegram.fault = faults(0.3, seed, kinds=[Fault.status(502), Fault.status(500)])
            for _ in range(60):
                async with session.get(f"{telegram.url}/bot{TOKEN}/getMe"):
                    pass
            struck.append([str(made.status) for made in telegram.calls])
    assert struck[0] == struck[1] != struck[2]
    assert {"200", "500", "502"} == set(struck[0])
    assert 8 < sum(status != "200" for status in struck[0]) < 30


async def test_an_outage_ends_and_nothing_was_lost(telegram: FakeTelegram) -> None:
    async with bot_for(telegram) as bot:
        poll = asyncio.create_task(bot.get_updates(timeout=50))
        await telegram.until(lambda: telegram.updates.polled)
        await telegram.disappears()
        with pytest.raises(NetworkError):
            await poll
        telegram.person(7).says("meanwhile")
        with pytest.raises(NetworkError):
            await bot.get_me()
        await telegram.appears()
        assert [update.message.text for update in await bot.get_updates() if update.message] == ["meanwhile"]


async def test_a_call_that_makes_no_sense_is_not_taken_for_an_outage() -> None:
    """A bot would repeat after a 500 and hide the mistake: the test fails when the server stops."""
    with pytest.raises(ValueError, match="invalid literal"):  # noqa: PT012 - raised by the end of the inner block
        async with FakeTelegram() as telegram:
            telegram.person(7).says("/start")
            bold = {"type": "bold", "offset": "at the beginning", "length": 1}
            answer = await call(telegram, "sendMessage", chat_id=7, text="x", entities=[bold])
            assert answer["error_code"] == 500
