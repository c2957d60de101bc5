"""The Discord of the tests keeps its rules: what the real one refuses, it refuses."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from tests.fake_discord import checks
from tests.fake_discord.callers import PRIVATE, SAY, by_hand
from tests.fake_discord.errors import ApiError


async def test_one_acknowledgement_and_in_time() -> None:
    async with by_hand() as (discord, us):
        campus = discord.guild().channel()
        sam = discord.person(7)
        one = sam.command("coffee plan", campus)
        path = f"/interactions/{one.id}/{one.token}/callback"
        assert (await us.call("POST", f"/interactions/{one.id}/interaction-wrong/callback", {"type": 5}))[1][
            "code"
        ] == 10062
        assert (await us.call("GET", f"/webhooks/{discord.application}/{one.token}/messages/@original"))[1][
            "code"
        ] == 10015
        assert (await us.call("POST", path, {"type": 7, "data": SAY}))[1]["code"] == 50035, (
            "there is no message to change"
        )
        assert (await us.call("POST", path, {"type": 4, "data": PRIVATE}))[0] == 204
        assert (await us.call("POST", path, {"type": 4, "data": PRIVATE}))[1]["code"] == 40060
        assert len(sam.visible(campus)) == 1
        assert discord.person(8).visible(campus) == []
        late = sam.command("coffee plan", campus)
        late.made -= 3
        assert (await us.call("POST", f"/interactions/{late.id}/{late.token}/callback", {"type": 5}))[1][
            "code"
        ] == 10062
        assert len(discord.troubles) == 3, discord.troubles


async def test_what_was_deferred_is_filled_and_a_token_ends() -> None:
    async with by_hand() as (discord, us):
        campus = discord.guild().channel()
        sam = discord.person(7)
        one = sam.command("coffee plan", campus)
        hook = f"/webhooks/{discord.application}/{one.token}"
        await us.call("POST", f"/interactions/{one.id}/{one.token}/callback", {"type": 5, "data": {"flags": 64}})
        assert sam.visible(campus) == [], "thinking is nothing to read"
        assert (await us.call("PATCH", f"{hook}/messages/@original", SAY))[0] == 200
        assert (await us.call("POST", hook, PRIVATE))[0] == 200
        assert sam.said(campus) == ["hello", "hello"]
        one.made -= 901
        assert (await us.call("POST", hook, PRIVATE))[1]["code"] == 50027


async def test_everybody_must_not_see_what_is_personal() -> None:
    async with by_hand() as (discord, us):
        one = discord.person(7).command("coffee plan", discord.guild().channel())
        await us.call("POST", f"/interactions/{one.id}/{one.token}/callback", {"type": 4, "data": SAY})
        assert "everybody" in discord.troubles[0]


async def test_a_nonce_makes_one_message_of_two() -> None:
    async with by_hand() as (discord, us):
        sam = discord.person(7)
        payload = {**SAY, "nonce": "5.0", "enforce_nonce": True}
        first, second = [await us.call("POST", f"/channels/{sam.dm.id}/messages", payload) for _ in range(2)]
        assert first[1]["id"] == second[1]["id"]
        assert len(sam.visible()) == 1
        sam.closes_dms()
        assert (await us.call("POST", f"/channels/{sam.dm.id}/messages", SAY))[1]["code"] == 50007


async def test_a_wrong_token_gets_nowhere() -> None:
    async with by_hand() as (discord, us):
        assert (await us.call("GET", "/users/@me", token="x"))[0] == 401
        socket = await us.listens(token="x")
        assert (await socket.receive()).data == 4004
        socket = await us.listens(intents=4097 | 1 << 15)
        assert (await socket.receive()).data == 4014
        discord.identifies_left = 0
        socket = await us.listens()
        assert (await socket.receive()).data == 4004


async def test_a_session_is_resumed_with_what_it_missed_or_not_at_all() -> None:
    async with by_hand() as (discord, us):
        sam = discord.person(7)
        socket = await us.listens()
        ready = await socket.receive_json()
        assert ready["t"] == "READY"
        await discord.gate.drop()
        sam.says("hello")
        await asyncio.sleep(0)
        again = await us.session.ws_connect(discord.gateway)
        await again.receive_json()
        resume = {"token": discord.token, "session_id": ready["d"]["session_id"], "seq": ready["s"]}
        await again.send_json({"op": 6, "d": resume})
        assert [(await again.receive_json())["t"] for _ in range(2)] == ["MESSAGE_CREATE", "RESUMED"]
        await again.send_json({"op": 1, "d": 1})
        assert (await again.receive_json())["op"] == 11
        await again.close(code=1000)
        await discord.until(lambda: not discord.gate.listening)
        last = await us.session.ws_connect(discord.gateway)
        await last.receive_json()
        await last.send_json({"op": 6, "d": resume})
        assert await last.receive_json() == {"op": 9, "d": False}


ROW = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "a"}]}
SELECT = {"type": 3, "custom_id": "s", "options": [{"label": "x", "value": "x"}]}


@pytest.mark.parametrize(
    "wrong",
    [
        {"content": "x" * 2001}, {"content": "😀" * 1001}, {"content": " "}, {"embedz": []},
        {"allowed_mentions": {"parse": ["users"]}},
        {"flags": 64}, {"components": [ROW] * 6}, {"components": [ROW, ROW]}, {"components": [{"type": 1, "components": []}]},
        {"components": [{"type": 1, "components": [SELECT, SELECT]}]}, {"attachments": [{"id": "0", "filename": "x"}]},
        {"components": [{"type": 1, "components": [{**SELECT, "options": SELECT["options"] * 2}]}]},
        {"components": [{"type": 1, "components": [{**ROW["components"][0], "label": ""}]}]},  # type: ignore[index]
        {"components": [{"type": 1, "components": [{**ROW["components"][0], "custom_id": "x" * 101}]}]},  # type: ignore[index]
        {"components": [{"type": 1, "components": [{**ROW["components"][0], "style": 5}]}]},  # type: ignore[index]
    ],
    ids=lambda wrong: json.dumps(wrong)[:40],
)  # fmt: skip
def test_messages_that_discord_would_refuse(wrong: dict[str, Any]) -> None:
    checks.check_message({**SAY, "components": [ROW]}, flags=4)
    with pytest.raises(ApiError):
        checks.check_message({**SAY, **wrong}, flags=4)


FIELD = {"type": 18, "label": "Name", "component": {"type": 4, "custom_id": "n", "style": 1, "value": "x"}}
MODAL = {"custom_id": "m", "title": "Form", "components": [FIELD]}


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": "x" * 46}, {"title": ""}, {"components": []}, {"components": [FIELD] * 2}, {"components": [ROW]},
        {"components": [{**FIELD, "label": "x" * 46}]},
        {"components": [{**FIELD, "component": {**FIELD["component"], "value": "x" * 4001}}]},  # type: ignore[dict-item]
        {"components": [{**FIELD, "component": {**FIELD["component"], "style": 3}}]},  # type: ignore[dict-item]
    ],
    ids=lambda wrong: json.dumps(wrong)[:40],
)  # fmt: skip
def test_forms_that_discord_would_refuse(wrong: dict[str, Any]) -> None:
    checks.check_modal(MODAL)
    with pytest.raises(ApiError):
        checks.check_modal({**MODAL, **wrong})


COMMAND = {
    "name": "coffee",
    "type": 1,
    "description": "a coach",
    "contexts": [0],
    "integration_types": [0],
    "options": [],
}


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "Coffee"}, {"name": "cof fee"}, {"name": "x" * 33}, {"description": ""}, {"description": "x" * 101},
        {"contexts": [9]},
        {"options": [{"name": f"o{n}", "description": "x"} for n in range(26)]}, {"description_localizations": {"xx": "y"}},
        {"options": [{"name": "a", "description": "x"}, {"name": "b", "description": "x", "required": True}]},
    ],
    ids=lambda wrong: json.dumps(wrong)[:40],
)  # fmt: skip
def test_commands_that_discord_would_refuse(wrong: dict[str, Any]) -> None:
    checks.check_commands([COMMAND])
    with pytest.raises(ApiError):
        checks.check_commands([{**COMMAND, **wrong}])
