"""The HTTP API: what each call does, and when it is refused. Interactions and what follows them are in `interactions`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.fake_discord import checks, interactions
from tests.fake_discord.errors import NO_PERMISSION, UNAUTHORIZED, ApiError, bad, unknown
from tests.fake_discord.gateway import GUILDS, IDENTIFIES_A_DAY
from tests.fake_discord.model import SUPPRESS_EMBEDS, Json, Message, user
from tests.fake_discord.places import IN_THREADS, PRIVATE_THREADS, READ_HISTORY, TEXT, Place

if TYPE_CHECKING:
    from tests.fake_discord.server import Call, FakeDiscord

Answer = tuple[int, Any]
NONCE_SECONDS = 300.0
"""How long Discord remembers a nonce; "a few minutes", it says."""
PRIVATE_THREAD = 12


def answer(discord: FakeDiscord, call: Call, token: str | None) -> Answer:
    """Status and body; `token`: the bot's, as it came with the call. Raises ApiError."""
    if call.malformed is not None:
        raise call.malformed
    if call.route in interactions.ROUTES:
        return interactions.ROUTES[call.route](discord, call)
    if token is None or not discord.knows(token):
        raise UNAUTHORIZED
    if call.route not in ROUTES:
        raise ApiError(404, 0, f"404: Not Found: {call.route}")
    return ROUTES[call.route](discord, call)


# --- the bot itself ---------------------------------------------------------------------------------------------------


def _me(discord: FakeDiscord, call: Call) -> Answer:
    return 200, {**discord.me, "verified": True, "mfa_enabled": False, "locale": "en-US", "email": None}


def _application(discord: FakeDiscord, call: Call) -> Answer:
    owner = user(1, "Owner", "owner")
    return 200, {
        "id": str(discord.application), "name": "Coffeechat", "icon": None, "description": "", "summary": "", "type": None,
        "bot_public": True, "bot_require_code_grant": False, "verify_key": "0" * 64, "flags": 0, "owner": owner, "team": None,
        "bot": discord.me, "redirect_uris": [], "interactions_endpoint_url": discord.interactions_endpoint,
        "role_connections_verification_url": None, "approximate_guild_count": len(discord.guilds),
        "approximate_user_install_count": 0, "integration_types_config": {"0": {}, "1": {}},
    }  # fmt: skip


def _gateway(discord: FakeDiscord, call: Call) -> Answer:
    limit = {
        "total": IDENTIFIES_A_DAY, "remaining": max(0, discord.identifies_left), "reset_after": 3_600_000,
        "max_concurrency": discord.gate.max_concurrency,
    }  # fmt: skip
    return 200, {"url": discord.gateway, "shards": discord.shards, "session_start_limit": limit}


def _own(discord: FakeDiscord, call: Call) -> None:
    if int(call.parts[1]) != discord.application:
        raise ApiError(403, 20012, "You are not authorized to perform this action on this application")


def _commands(discord: FakeDiscord, call: Call) -> Answer:
    """All at once, in the place of those that there were."""
    _own(discord, call)
    checks.check_commands(call.json)
    discord.commands = call.json
    discord.syncs += 1
    return _list(discord, call)


def _list(discord: FakeDiscord, call: Call) -> Answer:
    _own(discord, call)
    return 200, [_told(discord, one) for one in discord.commands]


def _told(discord: FakeDiscord, command: Json) -> Json:
    """A command as Discord tells of it: with all that was left out."""
    number = discord.command_id(command)
    return {
        "type": 1, "description": "", "default_member_permissions": None, "nsfw": False, **command, "id": number,
        "application_id": str(discord.application), "version": number,
    }  # fmt: skip


def _one(discord: FakeDiscord, call: Call) -> Answer:
    """A new one, or one of the same name in another shape."""
    _own(discord, call)
    rest = [one for one in discord.commands if _key(one) != _key(call.json)]
    checks.check_commands([*rest, call.json])
    new = len(rest) == len(discord.commands)
    discord.commands = [*rest, call.json]
    return 201 if new else 200, _told(discord, call.json)


def _change(discord: FakeDiscord, call: Call) -> Answer:
    _own(discord, call)
    found = next((one for one in discord.commands if discord.command_id(one) == call.parts[3]), None)
    if found is None:
        raise unknown("application command", 10063)
    call.json = {**found, **call.json}
    discord.commands.remove(found)
    return 200, _one(discord, call)[1]


def _key(command: Json) -> tuple[str, int]:
    return command["name"], command.get("type", 1)


# --- channels ---------------------------------------------------------------------------------------------------------


def _place(discord: FakeDiscord, call: Call) -> Place:
    place = discord.channels.get(int(call.parts[1]))
    if place is None:
        raise unknown("Channel", 10003)
    place.check_access()
    return place


def _channel(discord: FakeDiscord, call: Call) -> Answer:
    return 200, _place(discord, call).to_json()


def _open_direct(discord: FakeDiscord, call: Call) -> Answer:
    who = call.json.get("recipient_id")
    if not str(who).isdecimal():
        raise bad(f"recipient_id: {who!r} is not snowflake.")
    person = next((one for one in discord.people.values() if one.id == int(who)), None)
    if person is None:
        raise ApiError(400, 50033, "Invalid Recipient(s)")
    return 200, person.dm.to_json()


def _send(discord: FakeDiscord, call: Call) -> Answer:
    place = _place(discord, call)
    checks.check_message(call.json, flags=SUPPRESS_EMBEDS, files=len(call.files), channel=True)
    place.check_writable()
    nonce = str(call.json.get("nonce", ""))
    if nonce and call.json.get("enforce_nonce"):
        same = discord.nonces.get(nonce)  # "by the same author": whether in the same channel only, it does not say
        if same is not None and same.made >= discord.clock() - NONCE_SECONDS:
            return 200, same.to_json()
    message = discord.made(place, call.json, call.files)
    if nonce:
        message.nonce, discord.nonces[nonce] = nonce, message
    return 200, place.put(message).to_json()


def _history(discord: FakeDiscord, call: Call) -> Answer:
    place = _place(discord, call)
    query = call.query
    if not 1 <= (limit := int(query.get("limit", 50))) <= 100:
        raise bad("limit: int value should be between 1 and 100.")
    if len({"after", "before", "around"} & query.keys()) > 1 or "around" in query:
        raise bad("only one of after and before; around is not made here")
    if not place.permissions & READ_HISTORY:
        return 200, []
    # Nobody but one person sees an ephemeral message; in a history it never stands.
    found = sorted((one for one in place.messages if one.seen_by is None), key=lambda one: one.id)
    if "after" in query:
        found = [one for one in found if one.id > int(query["after"])][:limit]
    else:
        found = [one for one in found if one.id < int(query.get("before", 1 << 63))][-limit:]
    return 200, [one.to_json() for one in reversed(found)]


def _message(discord: FakeDiscord, call: Call) -> tuple[Place, Message]:
    place = _place(discord, call)
    message = place.find(int(call.parts[3]))
    if message is None:
        raise unknown("Message", 10008)
    return place, message


def _get(discord: FakeDiscord, call: Call) -> Answer:
    return 200, _message(discord, call)[1].to_json()


def _edit(discord: FakeDiscord, call: Call) -> Answer:
    place, message = _message(discord, call)
    if not message.by_bot:
        raise ApiError(403, 50005, "Cannot edit a message authored by another user")
    checks.check_message(call.json, flags=SUPPRESS_EMBEDS, files=len(call.files), edit=True, channel=True)
    message.change(call.json, call.files, discord.clock())
    place.changed(message)
    return 200, message.to_json()


def _delete(discord: FakeDiscord, call: Call) -> Answer:
    place, message = _message(discord, call)
    if not message.by_bot:
        raise NO_PERMISSION if place.server else ApiError(403, 50003, "Cannot execute action on a DM channel")
    place.remove(message)
    return 204, None


def _typing(discord: FakeDiscord, call: Call) -> Answer:
    place = _place(discord, call)
    place.check_writable()
    place.typing += 1
    return 204, None


def _thread(discord: FakeDiscord, call: Call) -> Answer:
    parent, data = _place(discord, call), call.json
    if parent.guild is None or parent.to_json()["type"] != TEXT:
        raise ApiError(400, 50024, "Cannot execute action on this channel type")
    checks.check_thread(data)
    if data["type"] != PRIVATE_THREAD:
        raise bad("only private threads are made here")
    parent.check_access(PRIVATE_THREADS | (0 if discord.may_thread else 1 << 62))
    place = Place(discord, data["name"], guild=parent.guild, parent=parent)
    place.permissions = parent.permissions
    discord.tell("THREAD_CREATE", {**place.to_json(), "newly_created": True}, guild=parent.guild.id, intent=GUILDS)
    return 201, place.to_json()


def _member(discord: FakeDiscord, call: Call) -> Answer:
    place, who = _place(discord, call), int(call.parts[3])
    if not place.thread:
        raise ApiError(400, 50024, "Cannot execute action on this channel type")
    if who not in [person.id for person in discord.people.values()]:
        raise unknown("User", 10013)
    place.check_access(IN_THREADS)
    place.members.add(who)
    return 204, None


ROUTES: dict[str, Callable[[FakeDiscord, Call], Answer]] = {
    "GET /users/@me": _me,
    "GET /applications/@me": _application,
    "GET /oauth2/applications/@me": _application,
    "GET /gateway/bot": _gateway,
    "PUT /applications/{}/commands": _commands,
    "GET /applications/{}/commands": _list,
    "POST /applications/{}/commands": _one,
    "PATCH /applications/{}/commands/{}": _change,
    "POST /users/@me/channels": _open_direct,
    "GET /channels/{}": _channel,
    "GET /channels/{}/messages": _history,
    "POST /channels/{}/messages": _send,
    "GET /channels/{}/messages/{}": _get,
    "PATCH /channels/{}/messages/{}": _edit,
    "DELETE /channels/{}/messages/{}": _delete,
    "POST /channels/{}/typing": _typing,
    "POST /channels/{}/threads": _thread,
    "PUT /channels/{}/thread-members/{}": _member,
}
