"""The HTTP API: what each call does, and when it is refused."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from tests.fake_discord import checks
from tests.fake_discord.errors import ApiError, unknown
from tests.fake_discord.model import EPHEMERAL, LOADING, Interaction, Json, Message, snowflake
from tests.fake_discord.people import Place

if TYPE_CHECKING:
    from tests.fake_discord.server import Call, FakeDiscord

SILENT = 4
"""Flags of a message that is no answer to an interaction: link previews are off."""
IN_TIME, TOKEN_LASTS = 3.0, 900.0


def answer(discord: FakeDiscord, call: Call, *, known: bool) -> tuple[int, Any]:
    """Status and body; `known`: the bot's token came with it. Raises ApiError."""
    by_token = ("POST /interactions", "POST /webhooks", "PATCH /webhooks", "GET /webhooks")
    if not known and not call.route.startswith(by_token):
        raise ApiError(401, 0, "401: Unauthorized")
    handler = _ROUTES.get(call.route)
    if handler is None:
        raise ApiError(404, 0, f"404: Not Found: {call.route}")
    return handler(discord, call)


# --- the bot itself ---------------------------------------------------------------------------------------------------


def _me(discord: FakeDiscord, call: Call) -> tuple[int, Any]:
    return 200, {**discord.me, "flags": 0, "verified": True, "mfa_enabled": False}


def _application(discord: FakeDiscord, call: Call) -> tuple[int, Any]:
    owner = {"id": "1", "username": "owner", "discriminator": "0", "avatar": None}
    return 200, {
        "id": str(discord.application), "name": "Coffeechat", "icon": None, "description": "", "summary": "",
        "bot_public": True, "bot_require_code_grant": False, "verify_key": "0", "flags": 0, "owner": owner, "team": None,
        "bot": discord.me,
    }  # fmt: skip


def _gateway(discord: FakeDiscord, call: Call) -> tuple[int, Any]:
    limit = {"total": 1000, "remaining": discord.identifies_left, "reset_after": 3_600_000, "max_concurrency": 1}
    return 200, {"url": discord.gateway, "shards": 1, "session_start_limit": limit}


def _commands(discord: FakeDiscord, call: Call) -> tuple[int, Any]:
    checks.check_commands(call.json)
    discord.commands = call.json
    discord.syncs += 1
    return 200, [
        {**one, "id": str(snowflake()), "application_id": str(discord.application), "version": "1"} for one in call.json
    ]


# --- channels ---------------------------------------------------------------------------------------------------------


def _place(discord: FakeDiscord, number: str) -> Place:
    place = discord.channels.get(int(number))
    if place is None:
        raise unknown("Channel", 10003)
    return place


def _open_direct(discord: FakeDiscord, call: Call) -> tuple[int, Any]:
    who = int(call.json["recipient_id"])
    person = next((one for one in discord.people.values() if one.id == who), None)
    if person is None:
        raise ApiError(400, 50033, "Invalid Recipient(s)")
    return 200, person.dm.to_json()


def _send(discord: FakeDiscord, call: Call) -> tuple[int, Any]:
    place = _place(discord, call.parts[1])
    checks.check_message(call.json, flags=SILENT, files=len(call.files), channel=True)
    if place.person is not None and (refusal := place.person.refuses):
        raise refusal
    if not place.writable:
        raise ApiError(403, 50001, "Missing Access")
    nonce = str(call.json.get("nonce", ""))
    if nonce:
        same = [one for one in place.messages if one.nonce == nonce and one.by_bot]
        if same:
            return 200, same[0].to_json()
    message = _made(discord, place, call, call.json)
    message.nonce = nonce
    return 200, place.put(message).to_json()


def _made(discord: FakeDiscord, place: Place, call: Call, data: Json) -> Message:
    return Message(
        snowflake(), place.id, discord.me, data.get("content", ""), data.get("components", []),
        int(data.get("flags", 0)), list(call.files),
    )  # fmt: skip


def _history(discord: FakeDiscord, call: Call) -> tuple[int, Any]:
    place = _place(discord, call.parts[1])
    after, limit = int(call.query.get("after", 0)), int(call.query.get("limit", 50))
    found = sorted((one for one in place.messages if one.id > after), key=lambda one: one.id)[:limit]
    return 200, [one.to_json() for one in reversed(found)]


def _thread(discord: FakeDiscord, call: Call) -> tuple[int, Any]:
    parent = _place(discord, call.parts[1])
    if not discord.may_thread:
        raise ApiError(403, 50013, "Missing Permissions")
    if call.json["type"] != 12 or not 1 <= len(call.json["name"]) <= 100 or parent.guild is None:
        raise ApiError(400, 50035, "Invalid Form Body: a private thread in a server's channel")
    place = Place(discord, snowflake(), call.json["name"], guild=parent.guild, thread=True)
    discord.channels[place.id] = place
    return 201, place.to_json()


def _member(discord: FakeDiscord, call: Call) -> tuple[int, Any]:
    _place(discord, call.parts[1]).members.add(int(call.parts[3]))
    return 204, None


# --- interactions -----------------------------------------------------------------------------------------------------


def _callback(discord: FakeDiscord, call: Call) -> tuple[int, Any]:
    interaction = discord.interactions.get(int(call.parts[1]))
    if interaction is None or interaction.token != call.parts[2]:
        raise unknown("interaction", 10062)
    took = time.monotonic() - interaction.made
    if interaction.acknowledged is not None:
        raise ApiError(400, 40060, "Interaction has already been acknowledged.")
    if took > IN_TIME:
        discord.troubles.append(f"interaction {interaction.id} acknowledged after {took:.2f} s")
        raise unknown("interaction", 10062)
    kind, data = call.json["type"], call.json.get("data") or {}
    place = discord.channels[interaction.channel]
    match kind:
        case 4:
            checks.check_message(data, flags=SILENT | EPHEMERAL, files=len(call.files))
            interaction.original = _answered(discord, place, interaction, call, data)
        case 5:
            data = {"flags": data.get("flags", 0)}
            if int(data["flags"]) & ~EPHEMERAL:
                raise checks.bad("flags of a deferred answer")
            interaction.deferred = True
            interaction.original = _answered(
                discord, place, interaction, call, {**data, "flags": int(data["flags"]) | LOADING}
            )
        case 6 if interaction.message is not None:
            interaction.original = interaction.message
        case 7 if interaction.message is not None:
            checks.check_message(data, flags=SILENT, files=len(call.files), edit=True)
            interaction.message.change(data)
            interaction.original = interaction.message
        case 8 if interaction.type == 4:
            checks.check_suggestions(data)
            interaction.data = data
        case 9 if interaction.type in (2, 3):
            checks.check_modal(data)
            interaction.data = data
        case _:
            raise checks.bad(f"callback {kind} to an interaction of type {interaction.type}")
    interaction.acknowledged, interaction.how = time.monotonic(), kind
    return 200, {
        "interaction": {"id": str(interaction.id), "type": interaction.type},
        "resource": {"type": kind, "message": interaction.original.to_json() if interaction.original else None},
    }


def _answered(discord: FakeDiscord, place: Place, interaction: Interaction, call: Call, data: Json) -> Message:
    message = _made(discord, place, call, data)
    if interaction.server and not message.flags & EPHEMERAL:
        discord.troubles.append(f"everybody in {place.name} sees: {message.content[:80]}")
    message.seen_by = interaction.person if message.flags & EPHEMERAL else None
    interaction.answers += 1
    return place.put(message)


def _by_token(discord: FakeDiscord, call: Call) -> Interaction:
    interaction = next((one for one in discord.interactions.values() if one.token == call.parts[2]), None)
    if int(call.parts[1]) != discord.application or interaction is None or interaction.acknowledged is None:
        raise unknown("Webhook", 10015)
    if time.monotonic() - interaction.made > TOKEN_LASTS:
        raise ApiError(401, 50027, "Invalid Webhook Token")
    return interaction


def _original(discord: FakeDiscord, call: Call) -> Message:
    found = _by_token(discord, call).original
    if found is None:
        raise unknown("Message", 10008)
    return found


def _get_original(discord: FakeDiscord, call: Call) -> tuple[int, Any]:
    return 200, _original(discord, call).to_json()


def _edit_original(discord: FakeDiscord, call: Call) -> tuple[int, Any]:
    message = _original(discord, call)
    checks.check_message(call.json, flags=SILENT, files=len(call.files), edit=True)
    message.change(call.json)
    message.files += call.files
    return 200, message.to_json()


def _follow_up(discord: FakeDiscord, call: Call) -> tuple[int, Any]:
    interaction = _by_token(discord, call)
    checks.check_message(call.json, flags=SILENT | EPHEMERAL, files=len(call.files))
    if interaction.deferred and interaction.original is not None and interaction.original.flags & LOADING:
        interaction.original.change(call.json)  # the first one fills what was deferred
        return 200, interaction.original.to_json()
    return 200, _answered(discord, discord.channels[interaction.channel], interaction, call, call.json).to_json()


_ROUTES = {
    "GET /users/@me": _me,
    "GET /oauth2/applications/@me": _application,
    "GET /gateway/bot": _gateway,
    "PUT /applications/{}/commands": _commands,
    "POST /users/@me/channels": _open_direct,
    "POST /channels/{}/messages": _send,
    "GET /channels/{}/messages": _history,
    "POST /channels/{}/threads": _thread,
    "PUT /channels/{}/thread-members/{}": _member,
    "POST /interactions/{}/{}/callback": _callback,
    "GET /webhooks/{}/{}/messages/@original": _get_original,
    "PATCH /webhooks/{}/{}/messages/@original": _edit_original,
    "POST /webhooks/{}/{}": _follow_up,
}
