"""The gateway of the tests' Discord: who is let in, what is heard, when it hangs up, what can be taken up again."""

from __future__ import annotations

import json
import zlib
from typing import Any

import aiohttp
import pytest

from tests.fake_discord import FakeDiscord
from tests.fake_discord.callers import Bot, by_hand
from tests.fake_discord.gateway import DIRECT_MESSAGES, GUILD_MESSAGES, GUILDS

Socket = aiohttp.ClientWebSocketResponse


async def events(socket: Socket, count: int) -> list[Any]:
    """So many events, in their order."""
    found = [await socket.receive_json(timeout=5) for _ in range(count)]
    assert all(one["op"] == 0 for one in found), found
    return found


async def hung_up(socket: Socket) -> int:
    """With which code the gateway ended it."""
    message = await socket.receive(timeout=5)
    assert message.type is aiohttp.WSMsgType.CLOSE, message
    return message.data


async def ready(bot: Bot, **more: Any) -> tuple[Socket, Any]:
    """A session, and its READY; what comes after it has not been read."""
    socket = await bot.listens(**more)
    (first,) = await events(socket, 1)
    assert first["t"] == "READY"
    return socket, first


# --- who is let in ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"op": 2, "d": {"token": "x", "intents": 1}}, 4004),
        ({"op": 2, "d": {"intents": 1 << 15}}, 4014),
        ({"op": 2, "d": {"intents": 1 << 1 | 1}}, 4014),
        ({"op": 2, "d": {"intents": 1 << 40}}, 4013),
        ({"op": 2, "d": {}}, 4013),
        ({"op": 2, "d": {"intents": 1, "shard": [1, 1]}}, 4010),
        ({"op": 3, "d": {}}, 4003),
        ({"op": 99, "d": {}}, 4001),
        ({"op": 1, "d": "x"}, 4002),
        ([], 4002),
        ({"op": 6, "d": {"token": "x", "session_id": "x", "seq": 1}}, 4004),
    ],
    ids=str,
)
async def test_what_ends_the_connection(wrong: Any, code: int) -> None:
    async with by_hand() as (discord, bot):
        if isinstance(wrong, dict) and wrong["op"] in (2, 6):
            wrong = {**wrong, "d": {"token": discord.token, **wrong["d"]}}
        socket = await bot.connects()
        await socket.send_json(wrong)
        assert await hung_up(socket) == code
        assert discord.gate.refused == [code]
        assert discord.gate.sessions == {}


async def test_other_ends() -> None:
    async with by_hand() as (discord, bot):
        socket, _ = await ready(bot)
        await socket.send_json({"op": 2, "d": {"token": discord.token, "intents": 1}})
        assert await hung_up(socket) == 4005
        chatty = await bot.connects()
        for _ in range(121):
            await chatty.send_json({"op": 1, "d": None})
        acks = [await chatty.receive_json(timeout=5) for _ in range(120)]
        assert acks == [{"op": 11, "d": None}] * 120
        assert await hung_up(chatty) == 4008
        for text in ("{", b"\0"):
            odd = await bot.connects()
            await (odd.send_str(text) if isinstance(text, str) else odd.send_bytes(text))
            assert await hung_up(odd) == 4002
        old = await bot.session.ws_connect(discord.gateway + "?v=6")
        assert await hung_up(old) == 4012


async def test_too_many_identifies_take_the_token_away() -> None:
    async with by_hand() as (discord, bot):
        discord.identifies_left = 1
        assert (await bot.call("GET", "/gateway/bot"))[1]["session_start_limit"]["remaining"] == 1
        _, first = await ready(bot)
        limit = (await bot.call("GET", "/gateway/bot"))[1]["session_start_limit"]
        assert limit == {"total": 1000, "remaining": 0, "reset_after": 3_600_000, "max_concurrency": 1}
        socket = await bot.listens()
        assert await hung_up(socket) == 4004
        assert (await bot.call("GET", "/users/@me"))[0] == 401
        assert await hung_up(await bot.resumes(first, 1)) == 4004
        assert "taken the token" in discord.troubles[0]


async def test_identifies_of_a_bucket_keep_their_distance() -> None:
    async with by_hand() as (discord, bot):
        discord.gate.identify_pause = 60
        discord.gate.max_concurrency = 2
        await ready(bot, shard=(0, 4))
        await ready(bot, shard=(1, 4))
        early = await bot.listens(shard=(2, 4))
        assert await early.receive_json(timeout=5) == {"op": 9, "d": False}
        discord.gate.identify_pause = 0
        await early.send_json({"op": 2, "d": {"token": discord.token, "intents": 1, "shard": [2, 4]}})
        assert (await events(early, 1))[0]["t"] == "READY", "the same connection may try again"


# --- what is heard ----------------------------------------------------------------------------------------------------


async def test_only_what_was_asked_for_is_heard() -> None:
    async with by_hand() as (discord, bot):
        guild = discord.guild()
        campus = guild.channel()
        sam = discord.person(7)
        everything, _ = await ready(bot, intents=GUILDS | GUILD_MESSAGES | DIRECT_MESSAGES)
        little, _ = await ready(bot, intents=GUILDS)
        for socket in (everything, little):
            (made,) = await events(socket, 1)
            assert (made["t"], made["d"]["id"]) == ("GUILD_CREATE", str(guild.id))
        sam.says("psst")
        sam.says("hello all", to=campus)
        sam.command("coffee plan", campus)
        direct, spoken, asked = await events(everything, 3)
        assert [one["s"] for one in (direct, spoken, asked)] == [3, 4, 5]
        assert (direct["d"]["content"], "guild_id" in direct["d"]) == ("psst", False)
        assert (spoken["d"]["content"], spoken["d"]["guild_id"]) == ("", str(guild.id)), "what is said there is hidden"
        assert [one["t"] for one in await events(little, 1)] == ["INTERACTION_CREATE"]
        assert asked["d"]["data"]["name"] == "coffee"


async def test_compressed_as_asked_for() -> None:
    async with by_hand() as (discord, bot):
        socket = await bot.session.ws_connect(discord.gateway + "?v=10&encoding=json&compress=zlib-stream")
        stream = zlib.decompressobj()

        async def next_one() -> Any:
            data = await socket.receive_bytes(timeout=5)
            assert data.endswith(b"\x00\x00\xff\xff")
            return json.loads(stream.decompress(data))

        assert (await next_one())["op"] == 10
        await socket.send_json({"op": 2, "d": {"token": discord.token, "intents": 1}})
        assert (await next_one())["t"] == "READY"
        discord.guild()
        assert (await next_one())["t"] == "GUILD_CREATE"


async def test_each_shard_hears_of_its_own() -> None:
    async with by_hand(shards=2) as (discord, bot):
        sockets = [(await ready(bot, shard=(number, 2)))[0] for number in (0, 1)]
        assert await discord.ready(1)
        guild = discord.guild()
        mine, other = sockets[guild.id >> 22 & 1], sockets[1 - (guild.id >> 22 & 1)]
        assert (await events(mine, 1))[0]["t"] == "GUILD_CREATE"
        discord.person(7).says("to shard 0")
        assert (await events(sockets[0], 1))[0]["d"]["content"] == "to shard 0"
        await other.close()
        await discord.until(lambda: not discord.gate.complete)


# --- heartbeats -------------------------------------------------------------------------------------------------------


async def test_heartbeats_are_answered_unless_the_connection_is_a_zombie() -> None:
    async with by_hand() as (discord, bot):
        socket, _ = await ready(bot)
        await socket.send_json({"op": 1, "d": 1})
        assert (await socket.receive_json(timeout=5))["op"] == 11
        discord.gate.acknowledges = False
        await socket.send_json({"op": 1, "d": 1})
        await discord.until(lambda: discord.gate.heartbeats == 2)
        await discord.gate.ask_for_heartbeat()
        assert (await socket.receive_json(timeout=5))["op"] == 1, "no acknowledgement in between"


async def test_who_stays_silent_is_hung_up_on() -> None:
    async with by_hand() as (discord, bot):
        discord.gate.heartbeat_ms = 400
        socket, first = await ready(bot)
        assert await hung_up(socket) == 4009
        await discord.until(lambda: not discord.gate.listening)
        discord.gate.heartbeat_ms = 41_250
        again = await bot.resumes(first, 1)
        assert (await events(again, 1))[0]["t"] == "RESUMED"


# --- taken up again ---------------------------------------------------------------------------------------------------


async def lost(discord: FakeDiscord, how: str) -> None:
    """The connection goes, in one of these ways."""
    match how:
        case "cut":
            await discord.gate.drop(cut=True)
        case "outage":
            await discord.disappears()
            await discord.appears()
        case _:
            await discord.gate.drop(int(how))
    await discord.until(lambda: not discord.gate.listening)


@pytest.mark.parametrize("how", ["4000", "1000", "cut", "outage"])
async def test_a_session_goes_on_with_all_that_it_missed(how: str) -> None:
    async with by_hand() as (discord, bot):
        _, first = await ready(bot)
        sam = discord.person(7)
        await lost(discord, how)
        for number in range(3):
            sam.says(str(number))
        sam.command("coffee plan")
        socket = await bot.resumes(first, 1)
        missed = await events(socket, 5)
        assert [one["s"] for one in missed] == [2, 3, 4, 5, 6]
        assert [one["d"].get("content") for one in missed[:3]] == ["0", "1", "2"]
        assert [one["t"] for one in missed[3:]] == ["INTERACTION_CREATE", "RESUMED"]
        sam.says("now")
        assert (await events(socket, 1))[0]["d"]["content"] == "now"
        assert (discord.gate.identifies, discord.gate.resumes) == (1, 1)


@pytest.mark.parametrize("end", ["good-bye", "too late", "too much", "invalidated", "unknown"])
async def test_a_session_that_cannot_go_on(end: str) -> None:
    async with by_hand() as (discord, bot):
        socket, first = await ready(bot)
        match end:
            case "good-bye":
                await socket.close(code=1000)
            case "too late":
                await lost(discord, "4000")
                discord.gate.session_seconds = -1
            case "too much":
                await lost(discord, "4000")
                for number in range(1001):
                    discord.person(7).says(str(number))
                await discord.until(lambda: next(iter(discord.gate.sessions.values())).sequence == 1002)
            case "invalidated":
                await discord.gate.invalidate()
                assert (await socket.receive_json(timeout=5))["d"] is False
                await socket.close(code=4000)
            case _:
                first["d"]["session_id"] = "unknown"
        await discord.until(lambda: end == "unknown" or not discord.gate.listening)
        again = await bot.resumes(first, 1)
        assert await again.receive_json(timeout=5) == {"op": 9, "d": False}
        assert discord.gate.resumes == 0


async def test_a_session_that_is_asked_to_come_back_can() -> None:
    async with by_hand() as (discord, bot):
        socket, first = await ready(bot)
        await discord.gate.invalidate(resumable=True)
        assert (await socket.receive_json(timeout=5))["d"] is True
        await discord.gate.ask_to_reconnect()
        assert (await socket.receive_json(timeout=5))["op"] == 7
        await socket.close(code=4000)
        await discord.until(lambda: not discord.gate.listening)
        assert (await events(await bot.resumes(first, 1), 1))[0]["t"] == "RESUMED"


async def test_numbers_that_were_never_said_end_it() -> None:
    async with by_hand() as (discord, bot):
        _, first = await ready(bot)
        await lost(discord, "4000")
        assert await hung_up(await bot.resumes(first, 7)) == 4007


async def test_what_comes_while_nobody_listens_is_lost() -> None:
    """A new session is told nothing of before; an interaction then is nobody's fault."""
    async with by_hand() as (discord, bot):
        sam = discord.person(7)
        sam.says("before")
        asked = sam.command("coffee plan")
        socket, _ = await ready(bot)
        sam.says("after")
        assert (await events(socket, 1))[0]["d"]["content"] == "after"
        asked.made -= 4
        assert discord.missed() == []
        heard = sam.command("coffee plan")
        await events(socket, 1)
        heard.made -= 4
        assert discord.missed() == [heard]
