"""The webhook: nobody but Telegram gets in, nothing odd leaves a trace, and 200 is said after the commit."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from tests.fake_telegram import FakeTelegram, Fault
from tests.fake_telegram.webhook import SECRET_HEADER
from tests.telegram_oddities import TEXT, oddities
from tests.telegram_program import Program, free_port, program


@asynccontextmanager
async def listening(
    folder: Path, **settings: object
) -> AsyncIterator[tuple[FakeTelegram, Program, aiohttp.ClientSession]]:
    """The program in webhook mode, Telegram has its address; and a way to call it without being Telegram."""
    port = free_port()
    place = {"mode": "webhook", "webhook_port": port, "webhook_url": f"http://127.0.0.1:{port}"}
    async with (
        FakeTelegram(allow_http_webhook=True, webhook_backoff=(0.05, 0.2)) as telegram,
        program(telegram, folder, **place, **settings) as coach,
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=True)) as session,
    ):
        await telegram.until(lambda: telegram.webhook.url != "", 15, lambda: coach.output)
        yield telegram, coach, session


def trace(coach: Program) -> dict[str, int]:
    """How many rows there are, by table."""
    tables = [name for (name,) in coach.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: coach.rows(f"SELECT count(*) FROM {name}")[0][0] for name in tables}


def taken(coach: Program) -> list[int]:
    """The updates that are kept, by number."""
    rows = coach.rows("SELECT key FROM inbox WHERE key LIKE 'telegram:424242:%'")
    return sorted(int(key.rpartition(":")[2]) for (key,) in rows)


async def test_ten_thousand_odd_posts_leave_no_trace(tmp_path: Path) -> None:
    async with listening(tmp_path, level="ERROR") as (telegram, coach, session):
        before = trace(coach)
        statuses: Counter[int] = Counter()
        posts = oddities(1, 10_000)
        broken: list[bytes] = []

        async def caller() -> None:
            for body, headers in posts:
                sent = {SECRET_HEADER: telegram.webhook.secret, **headers}
                async with session.post(telegram.webhook.url, data=body, headers=sent) as answer:
                    await answer.read()
                    statuses[answer.status] += 1
                    if answer.status >= 500:
                        broken.append(body[:1000])

        await asyncio.gather(*(caller() for _ in range(16)))
        assert broken == []
        assert statuses.keys() == {200, 400}, "what is read but is nothing to us is not sent again"
        assert statuses.total() == 10_000
        assert trace(coach) == before
        assert "Traceback" not in coach.output
        sam = telegram.person(7, "Sam")
        sam.says("/start")
        await sam.sees("Hi Sam!")


async def test_who_does_not_know_path_and_secret_gets_nowhere(tmp_path: Path) -> None:
    async with listening(tmp_path) as (telegram, coach, session):
        url, secret = telegram.webhook.url, telegram.webhook.secret
        root, _, path = url.rpartition("/")
        assert len(path) == len(secret) == 48
        assert telegram.token.partition(":")[2] not in url + secret
        before = trace(coach)
        body = {"update_id": 5, "message": TEXT}
        for headers, status in (
            ({}, 403),
            ({SECRET_HEADER: ""}, 403),
            ({SECRET_HEADER: secret[:-1]}, 403),
            ({SECRET_HEADER: secret + "x"}, 403),
            ({SECRET_HEADER: secret.upper()}, 403),
            ({SECRET_HEADER: "é" * 48}, 403),
            ({SECRET_HEADER: "x" * 7_000}, 403),
            ({SECRET_HEADER: path}, 403),
            ({"Authorization": secret}, 403),
        ):
            async with session.post(url, json=body, headers=headers) as answer:
                assert answer.status == status, headers
        right = {SECRET_HEADER: secret}
        for place in (
            root,
            f"{root}/",
            f"{url}/",
            f"{url}x",
            f"{root}/{path[:-1]}",
            f"{root}/{secret}",
            f"{root}/x/../{path}/y",
        ):
            async with session.post(place, json=body, headers=right) as answer:
                assert answer.status == 404, place
        for method in ("GET", "PUT", "DELETE", "HEAD", "OPTIONS"):
            async with session.request(method, url, headers=right) as answer:
                assert answer.status == 405, method
        assert trace(coach) == before
        async with session.post(url, json=body, headers=right) as answer:
            assert answer.status == 200
        assert taken(coach) == [5]


async def test_a_large_body_is_refused_and_the_largest_taken(tmp_path: Path) -> None:
    async with listening(tmp_path) as (telegram, coach, session):
        url, right = telegram.webhook.url, {SECRET_HEADER: telegram.webhook.secret}
        whole = json.dumps({"update_id": 5, "message": TEXT}).encode()

        async def pieces(size: int) -> AsyncIterator[bytes]:
            """Without a length told beforehand."""
            yield whole
            for _ in range((size - len(whole)) // 1024):
                yield b" " * 1024

        for size, status in ((256 * 1024 + 1, 413), (3_000_000, 413), (256 * 1024, 200)):
            async with session.post(url, data=io.BytesIO(whole.ljust(size)), headers=right) as answer:
                assert answer.status == status, size
        with contextlib.suppress(aiohttp.ClientOSError):  # it hangs up in the middle
            async with session.post(url, data=pieces(50_000_000), headers=right) as answer:
                assert answer.status == 413
        assert taken(coach) == [5]
        async with session.post(url, data=whole.ljust(300_000), headers={}) as answer:
            assert answer.status == 403, "who does not know the secret is not even read"


async def test_what_comes_again_is_taken_once(tmp_path: Path) -> None:
    async with listening(tmp_path) as (telegram, coach, session):
        right = {SECRET_HEADER: telegram.webhook.secret}
        telegram.person(7, "Sam").started = True
        sam = telegram.person(7)

        async def post(number: int) -> int:
            body = {
                "update_id": number,
                "message": {**TEXT, "date": int(telegram.clock()), "message_id": number, "text": f"/x{number}"},
            }
            async with session.post(telegram.webhook.url, json=body, headers=right) as answer:
                return answer.status

        assert await post(1) == 200
        assert set(await asyncio.gather(*(post(number) for number in (2, 3, 4) for _ in range(10)))) == {200}
        assert taken(coach) == [1, 2, 3, 4]
        sam.says("/privacy")
        await sam.sees("/forget")
        assert len(sam.said) == 5


async def test_what_was_taken_before_it_died_is_answered_after(tmp_path: Path) -> None:
    """200 was said, so it is on disk: killed at once, it is answered at the next start."""
    async with listening(tmp_path) as (telegram, coach, _):
        telegram.fault = lambda call: Fault.delay(60) if call.method == "sendMessage" else None
        people = [telegram.person(number, "Sam") for number in range(1, 21)]
        for person in people:
            person.says("/start")
        await telegram.until(lambda: not telegram.updates.waiting)
        await coach.kill()
        telegram.fault = None
        assert len(taken(coach)) == 20
        async with program(telegram, tmp_path):
            await telegram.until(lambda: all(person.said for person in people), 15)
