"""The fake Bot API server speaks the protocol as Telegram does: calls, updates, the bot's face.

The rest is in `test_fake_telegram_*.py`: webhooks, limits and faults, people and groups, texts and keyboards.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat, MenuButtonCommands
from telegram.error import BadRequest, Conflict, InvalidToken

from tests.fake_telegram import TOKEN, FakeTelegram, NeverSeen, Person
from tests.fake_telegram.callers import bot_for


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """python-telegram-bot warns about RetryAfter.retry_after unless one says which type one wants."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[Bot]:
    async with bot_for(telegram) as running:
        yield running


@pytest.fixture
def sam(telegram: FakeTelegram) -> Person:
    person = telegram.person(7, name="Sam", last_name="Jones", username="sam_jones")
    person.says("/start")
    return person


# --- calls -----------------------------------------------------------------------------------------------------------


async def test_every_way_to_pass_parameters(telegram: FakeTelegram) -> None:
    sam = telegram.person(7)
    sam.says("/start")
    url = f"{telegram.url}/bot{TOKEN}/sendMessage"
    values = {
        "chat_id": "7",
        "text": '{"a": 1}',
        "reply_markup": '{"inline_keyboard":[[{"text":"Go","callback_data":"g"}]]}',
    }
    async with aiohttp.ClientSession() as session:
        form = aiohttp.FormData()
        for name, value in values.items():
            form.add_field(name, value)
        form.add_field("ignored", b"bytes", filename="x.bin")
        for answer in (
            session.get(url, params=values),
            session.post(url, params=values),
            session.post(url, data=values),
            session.post(url, data=form),
            session.post(url.replace("sendMessage", "SENDmessage"), json=values),
        ):
            async with answer as reply:
                assert (await reply.json())["ok"]
    assert sam.said == ['{"a": 1}'] * 5
    assert all(message.labels == ["Go"] for message in sam.chat if message.from_bot)
    assert {made.method for made in telegram.calls} == {"sendMessage"}
    assert all(made.status == 200 and made.answered is not None and made.answered >= made.at for made in telegram.calls)


@pytest.mark.parametrize(
    ("path", "status", "description"),
    [
        (f"/bot{TOKEN}/getMe", 200, None),
        (f"/bot{TOKEN}x/getMe", 401, "Unauthorized"),
        ("/botnonsense/getMe", 404, "Not Found"),
        (f"/bot{TOKEN}/getYou", 404, "Not Found: method not found"),
        ("/", 404, "Not Found"),
    ],
)
async def test_addresses(telegram: FakeTelegram, path: str, status: int, description: str | None) -> None:
    async with aiohttp.ClientSession() as session, session.get(telegram.url + path) as answer:
        assert answer.status == status
        assert (await answer.json()).get("description") == description


async def test_ptb_takes_it_for_telegram(telegram: FakeTelegram, bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.api_kwargs) == (424242, "coffee_chat_bot", {})
    stranger = bot_for(telegram, token="424242:wrong-token")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


# --- getUpdates ------------------------------------------------------------------------------------------------------


async def test_an_update_is_given_until_a_later_offset_confirms_it(telegram: FakeTelegram, bot: Bot) -> None:
    sam = telegram.person(7)
    for word in ("a", "b", "c"):
        sam.says(word)
    first = await bot.get_updates()
    assert [update.message.text for update in first if update.message] == ["a", "b", "c"]
    assert [update.update_id for update in first] == [7_000_001, 7_000_002, 7_000_003]
    assert await bot.get_updates() == first
    assert await bot.get_updates(offset=first[1].update_id) == first[1:]
    assert await bot.get_updates(limit=1) == first[1:2]
    assert (telegram.updates.confirmed, len(telegram.updates.waiting)) == (1, 2)
    assert await bot.get_updates(offset=-1) == first[2:]
    assert await bot.get_updates() == first[2:]
    assert await bot.get_updates(offset=first[2].update_id + 1) == ()


async def test_a_long_poll_ends_when_something_comes(telegram: FakeTelegram, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=50))
    await telegram.until(lambda: telegram.updates.polled)
    telegram.person(7).says("hello")
    assert [update.message.text for update in await poll if update.message] == ["hello"]
    assert await bot.get_updates(offset=telegram.updates.last_id + 1, timeout=1) == ()


async def test_of_two_pollers_the_first_is_ended(telegram: FakeTelegram, bot: Bot) -> None:
    async with bot_for(telegram) as other:
        first = asyncio.create_task(bot.get_updates(timeout=50))
        await telegram.until(lambda: telegram.updates.polled)
        second = asyncio.create_task(other.get_updates(timeout=50))
        with pytest.raises(Conflict, match="terminated by other getUpdates request; make sure that only one bot"):
            await first
        telegram.person(7).says("hello")
        assert len(await second) == 1


async def test_allowed_updates_are_remembered(telegram: FakeTelegram, bot: Bot) -> None:
    sam = telegram.person(7)
    await bot.get_updates(allowed_updates=["callback_query", "my_chat_member"])
    sam.says("nobody hears this")
    await bot.get_updates()
    sam.blocks()
    assert [update.my_chat_member is not None for update in await bot.get_updates()] == [True]
    await bot.get_updates(allowed_updates=[])
    sam.unblocks()
    sam.says("heard")
    assert [update.message.text for update in await bot.get_updates() if update.message] == ["heard"]


async def test_what_nobody_fetches_in_a_day_is_lost() -> None:
    now = [1_772_442_000.0]
    async with FakeTelegram(clock=lambda: now[0]) as telegram, bot_for(telegram) as bot:
        telegram.person(7).says("yesterday")
        now[0] += 86_399
        telegram.person(7).says("today")
        now[0] += 2
        assert [update.message.text for update in await bot.get_updates() if update.message] == ["today"]


async def test_delivered_twice(telegram: FakeTelegram, bot: Bot) -> None:
    telegram.deliver_twice = True
    telegram.person(7).says("a")
    telegram.person(7).says("b")
    first = await bot.get_updates()
    again = await bot.get_updates(offset=first[-1].update_id + 1, timeout=5)
    assert again == first
    assert await bot.get_updates(offset=first[-1].update_id + 1) == ()


POLLER = """
import sys, urllib.request
print("polling", flush=True)
print(urllib.request.urlopen(sys.argv[1] + "/getUpdates?timeout=50").read(), flush=True)
"""


async def test_a_killed_poller_takes_nothing_with_it(telegram: FakeTelegram, bot: Bot) -> None:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", POLLER, f"{telegram.url}/bot{TOKEN}")
    await telegram.until(lambda: telegram.updates.polled, 30)
    process.send_signal(signal.SIGKILL)
    await process.wait()
    await telegram.until(lambda: not telegram.updates.polled)
    telegram.person(7).says("after the crash")
    assert [update.message.text for update in await bot.get_updates(timeout=5) if update.message] == ["after the crash"]
    assert [made.status for made in telegram.calls if made.method == "getUpdates"] == [None, 200]


# --- the bot's face ---------------------------------------------------------------------------------------------------


async def test_commands_by_scope_and_language(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    start = [BotCommand("start", "Begin")]
    await bot.set_my_commands(start)
    await bot.set_my_commands([BotCommand("start", "Los")], BotCommandScopeAllPrivateChats(), "de")
    await bot.set_my_commands([BotCommand("x_1", "x" * 256)] * 100, BotCommandScopeChat(7))
    assert await bot.get_my_commands() == tuple(start)
    assert await bot.get_my_commands(BotCommandScopeAllPrivateChats()) == ()
    assert telegram.commands("all_private_chats", "de") == [{"command": "start", "description": "Los"}]
    assert len(telegram.commands("chat", "", 7)) == 100
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()


@pytest.mark.parametrize(
    ("commands", "more", "error"),
    [
        ([("Start", "x")], {}, "BOT_COMMAND_INVALID"),
        ([("x" * 33, "x")], {}, "BOT_COMMAND_INVALID"),
        ([("x-y", "x")], {}, "BOT_COMMAND_INVALID"),
        ([("x", "")], {}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([("x", "x" * 257)], {}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([("x", "x")] * 101, {}, "BOT_COMMANDS_TOO_MUCH"),
        ([("x", "x")], {"language_code": "german"}, "invalid language code"),
        ([("x", "x")], {"scope": BotCommandScopeChat(99)}, "chat not found"),
    ],
)
async def test_commands_are_checked(
    bot: Bot, commands: list[tuple[str, str]], more: dict[str, Any], error: str
) -> None:
    with pytest.raises(BadRequest, match=rf"(?i){error}"):
        await bot.set_my_commands(commands, **more)


async def test_descriptions_and_menu(telegram: FakeTelegram, bot: Bot, sam: Person) -> None:
    await bot.set_my_description("x" * 512)
    await bot.set_my_description("kurz", "de")
    await bot.set_my_short_description("y" * 120)
    await bot.set_my_name("Coach")
    assert (await bot.get_my_description()).description == "x" * 512
    assert (await bot.get_my_description("de")).description == "kurz"
    assert (await bot.get_my_short_description("de")).short_description == "y" * 120
    assert (await bot.get_my_name()).name == "Coach"
    for attempt in (
        lambda: bot.set_my_description("x" * 513),
        lambda: bot.set_my_short_description("x" * 121),
        lambda: bot.set_my_name("x" * 65),
    ):
        with pytest.raises(BadRequest, match=r"(?i)is too long"):
            await attempt()
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert isinstance(await bot.get_chat_menu_button(7), MenuButtonCommands)
    chat = await bot.get_chat(7)
    assert (chat.first_name, chat.username, chat.api_kwargs) == ("Sam", "sam_jones", {})


# --- waiting ---------------------------------------------------------------------------------------------------------


async def test_until_says_what_was_there_instead(telegram: FakeTelegram, bot: Bot) -> None:
    sam = telegram.person(7)
    sam.says("/start")
    await bot.send_message(7, "Hello Sam")
    with pytest.raises(
        NeverSeen, match=r"(?s)After 0\.01 s: 'Goodbye' was never seen.*Sam: /start.*Coffee Chat: Hello Sam"
    ):
        await sam.sees("Goodbye", timeout=0.01)
    with pytest.raises(NeverSeen, match="sendMessage 200"):
        await telegram.until(lambda: False, 0.01)
    with pytest.raises(ZeroDivisionError):
        await asyncio.gather(telegram.until(lambda: bool(1 / (2 - len(sam.chat)))), bot.send_message(7, "x"))


async def test_history_can_be_bounded() -> None:
    async with FakeTelegram(keep_messages=2, keep_calls=3) as telegram, bot_for(telegram) as bot:
        sam = telegram.person(7)
        sam.says("/start")
        for number in range(5):
            await bot.send_message(7, str(number))
        assert sam.said == ["3", "4"]
        assert len(telegram.calls) == 3
