"""Answers to interactions: the first one within three seconds and only once, what follows within fifteen minutes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.fake_discord import checks
from tests.fake_discord.errors import ALREADY, ApiError, unknown
from tests.fake_discord.model import EPHEMERAL, EPOCH_MS, LOADING, SUPPRESS_EMBEDS, Interaction, Json, Message

if TYPE_CHECKING:
    from tests.fake_discord.server import Call, FakeDiscord

Answer = tuple[int, Any]
IN_TIME, TOKEN_LASTS = 3.0, 900.0
FOLLOW_UPS_ALONE = 5
"""Where the bot is only on the account of the person who uses it."""
COMMAND = 2
ANSWER_TO_COMMAND, ANSWER_TO_MENU, REPLY = 20, 23, 19
"""Types of messages."""


def _callback(discord: FakeDiscord, call: Call) -> Answer:
    interaction = discord.interactions.get(int(call.parts[1]))
    if interaction is None or interaction.token != call.parts[2]:
        raise unknown("interaction", 10062)
    took = time.monotonic() - interaction.made
    if interaction.acknowledged is not None:
        raise ALREADY
    if took > IN_TIME:
        discord.troubles.append(f"interaction {interaction.id} acknowledged after {took:.2f} s")
        raise unknown("interaction", 10062)
    at_message = interaction.message is not None
    checks.check_callback(call.json, interaction.type, files=len(call.files), message=at_message)
    kind, data = call.json["type"], call.json.get("data") or {}
    _ANSWERS[kind](discord, interaction, call, data)
    interaction.acknowledged, interaction.how = time.monotonic(), kind
    if call.query.get("with_response") not in ("1", "true"):
        return 204, None
    return 200, _response(interaction, kind)


def _response(interaction: Interaction, kind: int) -> Json:
    message = interaction.original
    about: Json = {"id": str(interaction.id), "type": interaction.type, "channel_id": str(interaction.channel)}
    if message is None:
        return {"interaction": about}
    about |= {
        "response_message_id": str(message.id),
        "response_message_loading": bool(message.flags & LOADING),
        "response_message_ephemeral": bool(message.flags & EPHEMERAL),
    }
    return {"interaction": about, "resource": {"type": kind, "message": message.to_json()}}


def _says(discord: FakeDiscord, interaction: Interaction, call: Call, data: Json) -> None:
    interaction.original = _put(discord, interaction, data, call.files)


def _thinks(discord: FakeDiscord, interaction: Interaction, call: Call, data: Json) -> None:
    interaction.deferred = True
    interaction.original = _put(discord, interaction, {"flags": data.get("flags", 0) | LOADING}, [])


def _keeps(discord: FakeDiscord, interaction: Interaction, call: Call, data: Json) -> None:
    interaction.original = interaction.message


def _changes(discord: FakeDiscord, interaction: Interaction, call: Call, data: Json) -> None:
    assert interaction.message is not None
    _edited(discord, interaction.message, call, data)
    interaction.original = interaction.message


def _asks(discord: FakeDiscord, interaction: Interaction, call: Call, data: Json) -> None:
    interaction.data = data


_ANSWERS: dict[int, Callable[[FakeDiscord, Interaction, Call, Json], None]] = {
    4: _says,
    5: _thinks,
    6: _keeps,
    7: _changes,
    8: _asks,
    9: _asks,
}


def _put(discord: FakeDiscord, interaction: Interaction, data: Json, files: list[tuple[str, bytes]]) -> Message:
    place = discord.channels[interaction.channel]
    only = interaction.person if int(data.get("flags", 0)) & EPHEMERAL else None
    message = discord.made(place, data, files, seen_by=only)
    first = interaction.original is None and interaction.type == COMMAND
    menu = interaction.payload.get("data", {}).get("type") == 3
    kind = (ANSWER_TO_MENU if menu else ANSWER_TO_COMMAND) if first else REPLY
    who = interaction.payload.get("member", interaction.payload).get("user")
    message.about = {
        "type": kind, "webhook_id": str(discord.application), "application_id": str(discord.application),
        "interaction_metadata": {
            "id": str(interaction.id), "type": interaction.type, "user": who,
            "authorizing_integration_owners": interaction.payload.get("authorizing_integration_owners", {}),
        },
    }  # fmt: skip
    earlier = interaction.original or interaction.message
    if kind == REPLY and earlier is not None:
        where = {"channel_id": str(place.id), **({"guild_id": str(place.guild.id)} if place.guild else {})}
        message.about["message_reference"] = {"type": 0, "message_id": str(earlier.id), **where}
    if interaction.server and message.seen_by is None:
        discord.troubles.append(f"everybody in {place.name} sees: {message.content[:80]}")
    interaction.messages.append(message)
    return place.put(message)


def _edited(discord: FakeDiscord, message: Message, call: Call, data: Json) -> None:
    message.change(data, call.files, discord.clock())
    discord.channels[message.channel].changed(message)


# --- by the token -----------------------------------------------------------------------------------------------------


def _by_token(discord: FakeDiscord, call: Call) -> Interaction:
    interaction = discord.tokens.get(call.parts[2])
    if int(call.parts[1]) != discord.application or interaction is None or interaction.acknowledged is None:
        raise unknown("Webhook", 10015)
    made = (interaction.id >> 22) / 1000 + EPOCH_MS / 1000
    if max(discord.clock() - made, time.monotonic() - interaction.made) > TOKEN_LASTS:
        raise ApiError(401, 50027, "Invalid Webhook Token")
    return interaction


def _message(discord: FakeDiscord, call: Call) -> Message:
    interaction, name = _by_token(discord, call), call.parts[4]
    own = [*interaction.messages, *([interaction.original] if interaction.original is not None else [])]
    found = interaction.original if name == "@original" else next((one for one in own if str(one.id) == name), None)
    if found is None or found.deleted:
        raise unknown("Message", 10008)
    return found


def _get(discord: FakeDiscord, call: Call) -> Answer:
    return 200, _message(discord, call).to_json()


def _edit(discord: FakeDiscord, call: Call) -> Answer:
    message = _message(discord, call)
    checks.check_message(call.json, flags=SUPPRESS_EMBEDS, files=len(call.files), edit=True)
    _edited(discord, message, call, call.json)
    return 200, message.to_json()


def _delete(discord: FakeDiscord, call: Call) -> Answer:
    message = _message(discord, call)
    discord.channels[message.channel].remove(message)
    return 204, None


def _follow_up(discord: FakeDiscord, call: Call) -> Answer:
    interaction = _by_token(discord, call)
    checks.check_message(call.json, flags=SUPPRESS_EMBEDS | EPHEMERAL, files=len(call.files))
    first = interaction.original
    if interaction.deferred and first is not None and first.flags & LOADING:
        _edited(discord, first, call, call.json)  # what was deferred is filled; who sees it was said then
        return 200, first.to_json()
    if interaction.alone and len([one for one in interaction.messages if one is not first]) >= FOLLOW_UPS_ALONE:
        raise ApiError(400, 40094, "This interaction has reached the maximum number of follow-up messages")
    return 200, _put(discord, interaction, call.json, call.files).to_json()


_BY_TOKEN = "/webhooks/{}/{}/messages"
ROUTES: dict[str, Callable[[FakeDiscord, Call], Answer]] = {
    "POST /interactions/{}/{}/callback": _callback,
    "POST /webhooks/{}/{}": _follow_up,
    f"GET {_BY_TOKEN}/@original": _get,
    f"PATCH {_BY_TOKEN}/@original": _edit,
    f"DELETE {_BY_TOKEN}/@original": _delete,
    f"GET {_BY_TOKEN}/{{}}": _get,
    f"PATCH {_BY_TOKEN}/{{}}": _edit,
    f"DELETE {_BY_TOKEN}/{{}}": _delete,
}
