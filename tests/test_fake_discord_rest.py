"""The HTTP API of the tests' Discord: interactions and what follows them, channels, commands, and what may go wrong on the way."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import aiohttp
import pytest

from tests.fake_discord import (
    NO_PERMISSION,
    NOTHING_SHARED,
    TOO_MANY_NEW,
    FakeDiscord,
    Fault,
    Interaction,
    Limits,
    NeverSeen,
    faults,
)
from tests.fake_discord.callers import PRIVATE, SAY, Bot, by_hand
from tests.fake_discord.places import IN_THREADS, SEND, USUAL, VIEW

ROW = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}
FIELD = {"type": 18, "label": "Name", "component": {"type": 4, "custom_id": "n", "style": 1}}
FORM = {"custom_id": "f", "title": "Form", "components": [FIELD]}
THREAD = {"name": "Sam", "type": 12, "invitable": False}
CALLBACK, SENT = "POST /interactions/{}/{}/callback", "POST /channels/{}/messages"


async def shown(bot: Bot, discord: FakeDiscord) -> Interaction:
    """A press on a button in a server."""
    campus, sam = discord.guild().channel(), discord.person(7)
    asked = sam.command("coffee plan", campus)
    assert await bot.answers(asked, 4, {**PRIVATE, "components": [ROW]}) == 0
    return sam.presses("Go", campus)


async def status(bot: Bot) -> int:
    """Of a call that has no answer to look at."""
    headers = {"Authorization": f"Bot {bot.discord.token}"}
    async with bot.session.get(f"{bot.discord.api}/users/@me", headers=headers) as answer:
        return answer.status


# --- interactions -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "allowed"),
    [("command", {4, 5, 9}), ("button", {4, 5, 6, 7, 9}), ("typing", {8}), ("form", {4, 5}), ("form at", {4, 5, 6, 7})],
)
async def test_each_kind_has_its_answers(kind: str, allowed: set[int]) -> None:
    async with by_hand() as (discord, bot):
        campus, sam = discord.guild().channel(), discord.person(7)

        async def asked() -> Interaction:
            match kind:
                case "command":
                    return sam.command("coffee plan", campus)
                case "button":
                    return await shown(bot, discord)
                case "typing":
                    return sam.types_into("coffee people", "name", "M", campus)
                case _:
                    opener = await shown(bot, discord) if kind == "form at" else sam.command("coffee plan", campus)
                    await bot.answers(opener, 9, FORM)
                    return sam.fills(opener, {"Name": "x"})

        answers = {4: PRIVATE, 5: {"flags": 64}, 6: None, 7: SAY, 8: {"choices": []}, 9: FORM}
        codes = {number: await bot.answers(await asked(), number, data) for number, data in answers.items()}
        assert codes == {number: 0 if number in allowed else 50035 for number in answers}
        assert await bot.answers(await asked(), 1) == 50035


async def test_too_late_and_twice() -> None:
    async with by_hand() as (discord, bot):
        one = await shown(bot, discord)
        one.made -= 2.9
        assert await bot.answers(one, 6) == 0
        assert await bot.answers(one, 7, SAY) == 40060
        assert 2.9 <= (one.took or 0) < 3.5
        assert (one.how, one.message and one.message.edits) == (6, 0), "the second was not heard"
        late = await shown(bot, discord)
        late.made -= 3.01
        assert await bot.answers(late, 6) == 10062
        assert await bot.code("POST", bot.hook(late), PRIVATE) == 10015
        assert [late.acknowledged, len(discord.troubles)] == [None, 2]
        assert "already" in discord.troubles[0]
        assert "after 3.0" in discord.troubles[1]


async def test_the_three_seconds_are_real_ones() -> None:
    """Whatever time it is for everything else."""
    async with by_hand(clock=lambda: 1_772_442_000.0) as (discord, bot):
        one = discord.person(7).command("coffee plan")
        assert (one.id >> 22) + 1_420_070_400_000 == 1_772_442_000_000
        assert await bot.answers(one, 4, SAY) == 0
        assert (one.took or 9) < 3


async def test_an_answer_is_told_where_it_was_asked_for() -> None:
    async with by_hand() as (discord, bot):
        one = discord.person(7).command("coffee plan")
        path = f"/interactions/{one.id}/{one.token}/callback?with_response=1"
        status, told = await bot.call("POST", path, {"type": 5})
        assert status == 200
        assert one.original is not None
        assert told["interaction"] == {
            "id": str(one.id), "type": 2, "channel_id": str(one.channel), "response_message_id": str(one.original.id),
            "response_message_loading": True, "response_message_ephemeral": False,
        }  # fmt: skip
        assert (told["resource"]["type"], told["resource"]["message"]["flags"]) == (5, 128)


async def test_what_follows_an_interaction() -> None:
    async with by_hand() as (discord, bot):
        pressed = await shown(bot, discord)
        sam, campus = discord.person(7), discord.channels[pressed.channel]
        original = bot.hook(pressed, "/messages/@original")
        assert await bot.code("GET", original) == 10015, "not acknowledged yet"
        assert await bot.answers(pressed, 6) == 0
        status, message = await bot.call("GET", original)
        assert (status, message["id"]) == (200, str(pressed.message and pressed.message.id))
        assert message["components"][0]["components"][0]["id"] == 2, "components are numbered"
        status, more = await bot.call("POST", bot.hook(pressed), {**PRIVATE, "content": "more"})
        assert (status, more["flags"], more["webhook_id"]) == (200, 64, str(discord.application))
        one = bot.hook(pressed, f"/messages/{more['id']}")
        assert (await bot.call("PATCH", one, {**SAY, "content": "changed"}))[1]["content"] == "changed"
        assert sam.said(campus) == ["hello", "changed"]
        assert discord.person(8).said(campus) == []
        assert (await bot.call("DELETE", one))[0] == 204
        assert await bot.code("GET", one) == 10008
        assert await bot.code("PATCH", original, {**SAY, "flags": 64}) == 50035, "who sees it was said before"
        assert await bot.code("GET", f"/webhooks/5{discord.application}/{pressed.token}/messages/@original") == 10015
        pressed.made -= 901
        assert await bot.code("POST", bot.hook(pressed), PRIVATE) == 50027


async def test_the_token_ends_by_the_clock_too() -> None:
    now = [1_772_442_000.0]
    async with by_hand(clock=lambda: now[0]) as (discord, bot):
        one = discord.person(7).command("coffee plan")
        await bot.answers(one, 4, SAY)
        now[0] += 899
        assert await bot.code("POST", bot.hook(one), SAY) == 0
        now[0] += 2
        assert await bot.code("POST", bot.hook(one), SAY) == 50027


async def test_what_is_deferred_for_one_person_stays_theirs() -> None:
    async with by_hand() as (discord, bot):
        sam, campus = discord.person(7), discord.guild().channel()
        one = sam.command("coffee plan", campus)
        await bot.answers(one, 5, {"flags": 64})
        with pytest.raises(NeverSeen, match=r"'hello' was never seen by Sam"):
            await sam.sees("hello", campus, timeout=0.01)
        assert await bot.code("POST", bot.hook(one), SAY) == 0
        assert (await sam.sees("hello", campus)).seen_by == sam.id
        assert discord.troubles == []
        assert await bot.code("POST", bot.hook(one), SAY) == 0
        assert "everybody" in discord.troubles[0], "the second one says for itself who sees it"


async def test_five_follow_ups_where_the_bot_is_not() -> None:
    async with by_hand() as (discord, bot):
        sam = discord.person(7)
        sam.installs()
        one = sam.command("coffee plan", discord.guild(bot=False).channel())
        await bot.answers(one, 4, PRIVATE)
        codes = [await bot.code("POST", bot.hook(one), PRIVATE) for _ in range(6)]
        assert codes == [0, 0, 0, 0, 0, 40094]


async def test_a_file_comes_with_a_message() -> None:
    async with by_hand() as (discord, bot):
        sam = discord.person(7)
        form = aiohttp.FormData(quote_fields=False)
        form.add_field("payload_json", json.dumps({**SAY, "attachments": [{"id": "0", "filename": "a.ics"}]}))
        form.add_field("files[0]", b"BEGIN", filename="a.ics", content_type="text/calendar")
        headers = {"Authorization": f"Bot {discord.token}"}
        url = f"{discord.api}/channels/{sam.dm.id}/messages"
        async with bot.session.post(url, data=form, headers=headers) as answer:
            told = await answer.json()
        assert [(one["filename"], one["size"]) for one in told["attachments"]] == [("a.ics", 5)]
        assert sam.visible()[0].files == [("a.ics", b"BEGIN")]
        for body, kind, code in ((b"{", "application/json", 50109), (b"{}", "text/plain", 50035)):
            async with bot.session.post(url, data=body, headers={**headers, "Content-Type": kind}) as answer:
                assert (await answer.json())["code"] == code


# --- channels ---------------------------------------------------------------------------------------------------------


async def test_nonces_last_some_minutes() -> None:
    now = [1_772_442_000.0]
    async with by_hand(clock=lambda: now[0]) as (discord, bot):
        path = f"/channels/{discord.person(7).dm.id}/messages"
        payload = {**SAY, "nonce": "1.0", "enforce_nonce": True}
        ids = []
        for seconds in (0, 200, 101):
            now[0] += seconds
            ids.append((await bot.call("POST", path, payload))[1]["id"])
        assert ids[0] == ids[1] != ids[2]
        assert len(discord.messages()) == 2


async def test_the_history_after_a_message() -> None:
    async with by_hand() as (discord, bot):
        sam = discord.person(7)
        said = [sam.says(str(number)) for number in range(5)]
        path = f"/channels/{sam.dm.id}/messages"
        for query, found in (
            (f"?after={said[1].id}&limit=2", ["3", "2"]),
            ("?after=0", ["4", "3", "2", "1", "0"]),
            (f"?before={said[2].id}&limit=1", ["1"]),
            ("", ["4", "3", "2", "1", "0"]),
        ):
            assert [one["content"] for one in (await bot.call("GET", path + query))[1]] == found
        assert await bot.code("GET", path + "?limit=101") == 50035
        await bot.answers(sam.command("coffee plan", campus := discord.guild().channel()), 4, PRIVATE)
        assert (await bot.call("GET", f"/channels/{campus.id}/messages"))[1] == [], "what one person sees is in none"


async def test_own_messages_are_changed_and_others_are_not() -> None:
    async with by_hand() as (discord, bot):
        sam = discord.person(7)
        path = f"/channels/{sam.dm.id}/messages"
        mine = (await bot.call("POST", path, SAY))[1]["id"]
        theirs = sam.says("hi").id
        assert (await bot.call("PATCH", f"{path}/{mine}", {**SAY, "content": "bye"}))[1]["edited_timestamp"]
        assert sam.said() == ["bye"]
        assert await bot.code("PATCH", f"{path}/{theirs}", SAY) == 50005
        assert await bot.code("DELETE", f"{path}/{theirs}") == 50003
        assert await bot.code("DELETE", f"{path}/{mine}") == 0
        assert await bot.code("GET", f"{path}/{mine}") == 10008
        assert sam.said() == []


async def test_who_can_be_reached_and_who_cannot() -> None:
    async with by_hand() as (discord, bot):
        sam = discord.person(7)
        status, channel = await bot.call("POST", "/users/@me/channels", {"recipient_id": str(sam.id)})
        assert (status, channel["id"], channel["type"]) == (200, str(sam.dm.id), 1)
        assert await bot.code("POST", "/users/@me/channels", {"recipient_id": "123456789"}) == 50033
        path = f"/channels/{sam.dm.id}/messages"
        for how, code in ((sam.closes_dms, 50007), (sam.shares_no_server, 50278), (sam.opens_dms, 0)):
            how()
            assert await bot.code("POST", path, SAY) == code
        discord.next("POST /users/@me/channels", TOO_MANY_NEW)
        assert await bot.code("POST", "/users/@me/channels", {"recipient_id": str(sam.id)}) == 40003
        assert await bot.code("POST", "/users/@me/channels", {"recipient_id": str(sam.id)}) == 0
        assert await bot.code("POST", "/channels/123456789/messages", SAY) == 10003


async def test_permissions_in_a_server() -> None:
    async with by_hand() as (discord, bot):
        sam, campus = discord.person(7), discord.guild().channel()
        path, threads = f"/channels/{campus.id}/messages", f"/channels/{campus.id}/threads"
        thread = (await bot.call("POST", threads, THREAD))[1]
        own = f"/channels/{thread['id']}"
        assert (thread["parent_id"], thread["guild_id"]) == (str(campus.id), str(campus.guild and campus.guild.id))
        assert (await bot.call("PUT", f"{own}/thread-members/{sam.id}"))[0] == 204
        assert await bot.code("PUT", f"{own}/thread-members/123456789") == 10013
        assert await bot.code("POST", f"{own}/messages", SAY) == 0
        (place,) = sam.threads
        assert (sam.said(place), discord.person(8).said(place)) == (["hello"], [])
        assert await bot.code("POST", f"{own}/threads", THREAD) == 50024
        assert await bot.code("POST", f"/channels/{sam.dm.id}/threads", THREAD) == 50024
        for permissions, codes in (
            (USUAL & ~SEND, (50013, 0)),
            (USUAL & ~IN_THREADS, (0, 50013)),
            (USUAL & ~VIEW, (50001, 50001)),
        ):
            campus.permissions = place.permissions = permissions
            found = (await bot.code("POST", path, SAY), await bot.code("POST", f"{own}/messages", SAY))
            assert found == codes
        campus.permissions = USUAL
        discord.may_thread = False
        assert await bot.code("POST", threads, THREAD) == 50013
        assert campus.guild is not None
        campus.guild.throws_out_bot()
        assert await bot.code("POST", path, SAY) == 50001


# --- commands ---------------------------------------------------------------------------------------------------------


async def test_commands_keep_their_ids_and_syncs_are_counted() -> None:
    async with by_hand() as (discord, bot):
        about = {"type": 1, "description": "x", "contexts": [0, 1], "integration_types": [0]}
        path = f"/applications/{discord.application}/commands"
        first = (await bot.call("PUT", path, [{"name": "a", **about}, {"name": "b", **about}]))[1]
        again = (await bot.call("PUT", path, [{"name": "b", **about}]))[1]
        assert first[1]["id"] == again[0]["id"] != first[0]["id"]
        assert (await bot.call("GET", path))[1] == again
        assert discord.syncs == 2
        assert (await bot.call("POST", path, {"name": "c", **about}))[0] == 201
        changed = await bot.call("PATCH", f"{path}/{again[0]['id']}", {"description": "y"})
        assert (changed[1]["name"], changed[1]["description"]) == ("b", "y")
        assert await bot.code("PUT", "/applications/123456789/commands", []) == 20012
        sam = discord.person(7)
        sam.command("b")
        with pytest.raises(AssertionError, match="is not offered in"):
            sam.command("b", discord.private(sam))


# --- what may go wrong ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "status", "delivered"),
    [
        (Fault.status(502), 502, 0),
        (Fault.status(404), 404, 0),
        (NOTHING_SHARED, 403, 0),
        (NO_PERMISSION, 403, 0),
        (Fault.cut(), None, 0),
        (Fault.accept_then_cut(), None, 1),
        (Fault.accept_then_hang(), None, 1),
        (Fault.delay(0.01), 200, 1),
    ],
    ids=str,
)
async def test_faults(fault: Any, status: int | None, delivered: int) -> None:
    async with by_hand() as (discord, bot):
        sam = discord.person(7)
        discord.next(SENT, fault)
        sending = asyncio.ensure_future(bot.session.post(
            f"{discord.api}/channels/{sam.dm.id}/messages", json=SAY, headers={"Authorization": f"Bot {discord.token}"}
        ))  # fmt: skip
        if fault == Fault.accept_then_hang():
            await sam.sees("hello")
            assert not sending.done()
            sending.cancel()
        elif status is None:
            with pytest.raises(aiohttp.ServerDisconnectedError):
                await sending
        else:
            async with await sending as answer:
                assert answer.status == status
                assert answer.content_type == ("text/html" if status == 502 else "application/json")
        assert sam.said() == ["hello"] * delivered
        assert discord.calls[-1].status == (status or 0)
        assert discord.calls[-1].fault


async def test_an_ordered_429_holds_for_its_place_or_for_all() -> None:
    async with by_hand() as (discord, bot):
        sam, kim = discord.person(7), discord.person(8)
        for everyone in (False, True):
            discord.next(SENT, Fault.too_many(30, everyone=everyone))
            status, told = await bot.call("POST", f"/channels/{sam.dm.id}/messages", SAY)
            assert (status, told["global"]) == (429, everyone)
            assert 29 < told["retry_after"] <= 30
            assert (await bot.call("POST", f"/channels/{sam.dm.id}/messages", SAY))[0] == 429
            assert (await bot.call("POST", f"/channels/{kim.dm.id}/messages", SAY))[0] == (429 if everyone else 200)
        assert sam.said() == []
        assert sum(discord.limits.refused.values()) == discord.limits.invalid == 5


async def test_rates_are_told_and_kept() -> None:
    async with by_hand(limits=Limits(clock=lambda: 1_772_442_000.0)) as (discord, bot):
        path = f"{discord.api}/channels/{discord.person(7).dm.id}/messages"
        left = []
        for _ in range(6):
            async with bot.session.post(path, json=SAY, headers={"Authorization": f"Bot {discord.token}"}) as answer:
                left.append((answer.status, answer.headers["X-RateLimit-Remaining"], "Retry-After" in answer.headers))
        assert left == [(200, str(number), False) for number in (4, 3, 2, 1, 0)] + [(429, "0", True)]


async def test_a_mixture_of_faults_repeats_itself() -> None:
    struck = []
    for seed in (1, 1, 2):
        async with by_hand() as (discord, bot):
            discord.fault = faults(0.3, seed, kinds=[Fault.status(502)])
            struck.append([await status(bot) for _ in range(40)])
    assert struck[0] == struck[1] != struck[2]
    assert set(struck[0]) == {200, 502}


async def test_an_outage_ends() -> None:
    async with by_hand() as (discord, bot):
        await discord.disappears()
        with pytest.raises(aiohttp.ClientConnectionError):
            await bot.call("GET", "/users/@me")
        await discord.appears()
        assert (await bot.call("GET", "/users/@me"))[1]["username"] == "coffeechat"


async def test_a_call_that_makes_no_sense_fails_the_test() -> None:
    """A bot would repeat after a 500 and hide the mistake."""
    with pytest.raises(AssertionError, match="the server itself broke"):  # noqa: PT012 - raised by the end of the inner block
        async with by_hand() as (_, bot):
            assert (await bot.call("PUT", "/channels/abc/thread-members/x"))[0] == 404
            assert (await bot.call("POST", "/users/@me/channels", ["no object"]))[0] == 500
