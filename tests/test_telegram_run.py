"""`coffeechat run` from its first line to its last: what it needs, what it waits for, how it stops."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import signal
import socket
import sqlite3
from pathlib import Path

import pytest

from tests.fake_telegram import FakeTelegram, Fault, faults
from tests.fake_telegram.callers import call
from tests.telegram_oddities import UPDATES, without
from tests.telegram_program import FILE, free_port, program

UNKNOWN = "424242:AAnobody-knows-this-token-0123456789"


async def refused(telegram: FakeTelegram, folder: Path, **settings: object) -> str:
    """It must end by itself with exit code 2 and one line, which is returned; nothing in it may be a token."""
    async with program(telegram, folder, level="WARNING", **settings) as coach:
        assert await coach.ends() == 2, coach.output
    (line,) = coach.output.splitlines()
    assert line.startswith("coffeechat: "), line
    assert telegram.token.partition(":")[2] not in line
    return line


@pytest.mark.parametrize(
    "token",
    [
        UNKNOWN,
        "abc",
        "nonsense",
        "1:a/../b",
        "12345:with space",
        "12345:é",
        "1:a?b#c",
        "1:\r\nx",
        f"{UNKNOWN} {UNKNOWN}",
    ],
)
async def test_a_wrong_token_is_one_line_and_the_end(token: str, tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        line = await refused(telegram, tmp_path, token=token)
        assert ("Telegram does not know this token" if token == UNKNOWN else "this is no bot token of Telegram") in line
        assert "@BotFather" in line
        assert token.partition(":")[2] not in line or ":" not in token


async def test_without_any_platform_there_is_nothing_to_run(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        for empty in (None, "", "  "):
            assert "COFFEECHAT_TELEGRAM__TOKEN" in await refused(telegram, tmp_path, token=empty)
        assert not telegram.calls


async def test_the_token_may_stand_in_a_file(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        file = tmp_path / "token"
        file.write_text(f"\n {telegram.token}\n\n")
        async with program(telegram, tmp_path, token=None, token_file=file) as coach:
            await coach.says("ready")
        async with program(telegram, tmp_path, token_file=tmp_path / "not there") as coach:
            await coach.says("ready")  # the one in the environment goes first
        assert "not there: No such file" in await refused(
            telegram, tmp_path, token=None, token_file=tmp_path / "not there"
        )
        assert "is empty" in await refused(telegram, tmp_path, token=None, token_file=written(file, b" \n"))
        assert "no text file" in await refused(
            telegram, tmp_path, token=None, token_file=written(file, b"\xff\xfe\x00")
        )
        assert "Is a directory" in await refused(telegram, tmp_path, token=None, token_file=tmp_path)
        assert "no bot token" in await refused(telegram, tmp_path, token=None, token_file=written(file, b"one\ntwo"))


def written(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file


async def test_a_name_that_cannot_be_found_is_told_in_plain_words(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram, program(telegram, tmp_path, base_url="http://nowhere.invalid") as coach:
        await coach.says("Telegram cannot be reached (the name cannot be found: is there a network?); trying again")
        assert "Error" not in coach.output
        assert not telegram.calls


async def test_it_waits_for_the_network_and_goes_on(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        await telegram.disappears()
        async with program(telegram, tmp_path) as coach:
            await coach.says("Telegram cannot be reached")
            await telegram.appears()
            await coach.says("ready")
            sam = telegram.person(7, "Sam")
            sam.says("/start")
            await sam.sees("Hi Sam!")
            await telegram.disappears()
            sam.presses("Let's go")
            sam.says("Berlin")
            await coach.says("ready")
            await telegram.appears()
            await sam.sees("in Berlin", 15)
            assert len(sam.said) == 3


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_stops_at_once_while_it_waits(number: signal.Signals, tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        await telegram.disappears()
        async with program(telegram, tmp_path) as coach:
            await coach.says("Telegram cannot be reached")
            code, seconds = await coach.stop(number)
        assert (code, "Unclosed" in coach.output) == (0, False), coach.output
        assert seconds < 3
        await telegram.appears()
        async with program(telegram, tmp_path) as coach:
            await telegram.until(lambda: telegram.updates.polled, 15)
            code, seconds = await coach.stop(number)
        assert (code, "Unclosed" in coach.output) == (0, False), coach.output
        assert seconds < 3


async def test_a_second_one_is_explained_and_goes_on_when_the_first_stops(tmp_path: Path) -> None:
    (tmp_path / "second").mkdir()
    async with FakeTelegram() as telegram, program(telegram, tmp_path) as first:
        await telegram.until(lambda: telegram.updates.polled, 15)
        async with program(telegram, tmp_path / "second") as second:
            await telegram.until(lambda: "only one may" in first.output + second.output, 15)
            assert (await first.stop())[0] == 0
            sam = telegram.person(7, "Sam")
            sam.says("/start")
            await sam.sees("Hi Sam!", 15)
            assert second.rows("SELECT count(*) FROM students") == [(1,)]


async def test_a_webhook_that_somebody_set_is_explained(tmp_path: Path) -> None:
    async with FakeTelegram(allow_http_webhook=True) as telegram, program(telegram, tmp_path) as coach:
        await telegram.until(lambda: telegram.updates.polled, 15)
        await call(telegram, "setWebhook", url=f"http://127.0.0.1:{free_port()}/")
        await coach.says("a webhook was set for this bot meanwhile")
        await call(telegram, "deleteWebhook")
        sam = telegram.person(7, "Sam")
        sam.says("/start")
        await sam.sees("Hi Sam!", 15)
        assert coach.rows("SELECT count(*) FROM students") == [(1,)]


async def test_what_a_webhook_lacks_is_one_line_and_the_end(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        assert "webhook_url" in await refused(telegram, tmp_path, mode="webhook")
        assert "no web address" in await refused(telegram, tmp_path, mode="webhook", webhook_url="coach.example.edu")
        assert not telegram.calls, "it could be told before"
        http = {"webhook_url": "http://127.0.0.1:1", "webhook_port": 0}
        assert "an https url" in await refused(telegram, tmp_path, mode="webhook", **http)
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            line = await refused(telegram, tmp_path, mode="webhook", webhook_url="https://a.example", webhook_port=port)
            assert f"127.0.0.1:{port}" in line
        line = await refused(
            telegram, tmp_path, mode="webhook", webhook_url="https://a.example", webhook_host="no such"
        )
        assert "no such" in line
        assert "mode" in await refused(telegram, tmp_path, mode="carrier-pigeon")


@pytest.mark.parametrize("base", ["api.telegram.org", "http://", "ftp://127.0.0.1", "http://[::1", "https://a b"])
async def test_an_address_that_is_none_is_one_line_and_the_end(base: str, tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        assert "setting telegram.base_url" in await refused(telegram, tmp_path, base_url=base)


async def test_a_token_that_is_taken_back_is_the_end(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        async with program(telegram, tmp_path, level="WARNING") as coach:
            await telegram.until(lambda: telegram.updates.polled, 15)
            old, telegram.token = telegram.token, UNKNOWN
            telegram.person(7).says("/start")
            assert await coach.ends() == 2, coach.output
        assert "does not know this token" in coach.output.splitlines()[-1]
        assert old.partition(":")[2] not in coach.output


async def test_a_database_that_cannot_be_used_is_one_line_and_the_end(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    async with FakeTelegram() as telegram:
        assert "this is a folder" in await refused(telegram, tmp_path)
        assert not telegram.calls


async def test_a_locked_database_holds_updates_back_and_loses_none(tmp_path: Path) -> None:
    """In both modes at once."""

    async def locked(mode: str, told: str) -> None:
        folder, port = tmp_path / mode, free_port()
        folder.mkdir()
        place = {"mode": mode, "webhook_port": port, "webhook_url": f"http://127.0.0.1:{port}"}
        async with (
            FakeTelegram(allow_http_webhook=True) as telegram,
            program(telegram, folder, busy=0.5, **place) as coach,
        ):
            sam = telegram.person(7, "Sam")
            sam.says("/start")
            await sam.sees("Hi Sam!", 15)
            with contextlib.closing(sqlite3.connect(coach.database)) as other:
                other.execute("BEGIN IMMEDIATE")
                sam.presses("Let's go")
                await coach.says(told, 40)
                await telegram.until(lambda: mode == "polling" or "503" in str(telegram.webhook.last_error))
                assert telegram.updates.waiting, "Telegram keeps what we could not"
                other.rollback()
            await sam.sees("city", 40)
            await telegram.until(lambda: not telegram.updates.waiting)
            assert sum("city" in text for text in sam.said) == 1
            assert all(query.answer is not None for query in telegram.queries.values())

    using = "another program is using this database"
    await asyncio.gather(locked("polling", using), locked("webhook", f"an update must come again: {tmp_path}"))


async def test_what_only_looks_like_an_update_is_left_out(tmp_path: Path) -> None:
    """Fetched like any other, among others: they are not held up by it."""
    chance = random.Random(3)
    async with FakeTelegram() as telegram, program(telegram, tmp_path) as coach:
        sam = telegram.person(7, "Sam")
        for _ in range(200):
            odd = json.loads(without(chance))
            telegram.updates.push(next(kind for kind in UPDATES if kind in odd), odd.popitem()[1], 1)
        sam.says("/start")
        for _ in range(200):
            odd = json.loads(without(chance))
            telegram.updates.push(next(kind for kind in UPDATES if kind in odd), odd.popitem()[1], 1)
        await sam.sees("Hi Sam!", 15)
        await telegram.until(lambda: not telegram.updates.waiting, 15)
        assert coach.rows("SELECT address FROM chats") == [("7",)]
        assert "is left out" in coach.output
        assert "first_name" not in coach.output, "what is in it is nobody's business"


async def test_what_is_in_flight_is_finished_when_it_stops(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        people = [telegram.person(number, "Sam") for number in range(1, 31)]
        async with program(telegram, tmp_path) as coach:
            await coach.says("ready")
            telegram.fault = lambda call: Fault.delay(1) if call.method == "sendMessage" else None
            for person in people:
                person.says("/start")
            await telegram.until(lambda: any(call.method == "sendMessage" for call in telegram.calls))
            code, seconds = await coach.stop()
            assert (code, seconds < 10) == (0, True), (seconds, coach.output)
            taken = [address for (address,) in coach.rows("SELECT address FROM chats")]
            waiting = coach.rows("SELECT * FROM outbox WHERE state <> 'sent'")
        assert taken
        assert waiting == [], "what was answered has gone out"
        assert all(person.said for person in people if str(person.id) in taken)
        telegram.fault = None
        async with program(telegram, tmp_path) as coach:
            await coach.says("ready")
            await telegram.until(lambda: all(person.said for person in people), 15)
        assert [len(person.said) for person in people] == [1] * 30


async def test_what_hangs_when_it_stops_is_in_doubt_and_not_said_again(tmp_path: Path) -> None:
    async with FakeTelegram() as telegram:
        sam = telegram.person(7, "Sam")
        async with program(telegram, tmp_path) as coach:
            await coach.says("ready")
            telegram.next("sendMessage", Fault.accept_then_hang())
            sam.says("/start")
            await sam.sees("Hi Sam!")
            code, seconds = await coach.stop()
            assert (code, seconds < 11) == (0, True), (seconds, coach.output)
            assert coach.rows("SELECT state FROM outbox") == [("doubt",)]
        async with program(telegram, tmp_path) as coach:
            await coach.says("ready")
            sam.says("/help")
            await sam.sees("/plan")
        assert len(sam.said) == 2


async def test_no_secret_and_no_word_is_ever_in_the_log(tmp_path: Path) -> None:
    """At DEBUG, in both modes, through everything that goes wrong: neither token nor webhook's secret nor what students write."""
    token, words = "987654321:AACanary-xanadu_0123456789abcdefghi", "xanadu-words"
    chance = faults(0.2, 5, kinds=(Fault.status(502), Fault.too_many(1), Fault.cut(), Fault.accept_then_cut()))
    told, secrets = "", {token, token.partition(":")[2], words}
    async with FakeTelegram(token, allow_http_webhook=True) as telegram:
        await telegram.disappears()
        for number, mode in enumerate(("polling", "webhook"), 1):
            port = free_port()
            place = {"mode": mode, "webhook_port": port, "webhook_url": f"http://127.0.0.1:{port}"}
            async with program(telegram, tmp_path, level="DEBUG", **place) as coach:
                await coach.says("Telegram cannot be reached")
                telegram.fault = lambda call: None if call.method == "getMe" else chance(call)
                await telegram.appears()
                await coach.says("ready")
                await telegram.until(lambda: telegram.updates.polled or telegram.webhook.url != "", 30)
                secrets |= {telegram.webhook.secret, telegram.webhook.url.rpartition("/")[2]} - {""}
                people = [telegram.person(number * 100 + n, f"Sam {words}") for n in range(10)]
                for person in people:
                    for text in (f"/start {words}", words, "/link", "/export", f"/people {words}", "/x" + words):
                        person.says(text)
                    person.taps(words, person.chat[-1])
                await telegram.until(lambda: not telegram.updates.waiting, 30)
                telegram.fault = None
                people[0].says("/privacy")
                await people[0].sees("/forget", 30)
                await telegram.disappears()
                people[0].says(words)
            told += coach.output
    assert len(told.splitlines()) > 50
    assert len(secrets) == 5
    assert [secret for secret in secrets if secret in told] == []
