"""What people can choose among the commands that the bot has told Discord of; the apps offer nothing else.

A bot that has told of none is a bare one of a test, and people may choose what they like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fake_discord.checks import length
from tests.fake_discord.model import Json, Message
from tests.fake_discord.places import Place

if TYPE_CHECKING:
    from tests.fake_discord.server import FakeDiscord

CHAT_INPUT, MESSAGE = 1, 3
SUBCOMMAND, STRING = 1, 3


def _known(discord: FakeDiscord, name: str, kind: int, place: Place) -> Json:
    if not discord.commands:
        return {"name": name, "type": kind}
    found = next((one for one in discord.commands if one["name"] == name and one.get("type", 1) == kind), None)
    assert found is not None, f"Discord knows no command {name!r}; it knows {[one['name'] for one in discord.commands]}"
    assert place.context in found["contexts"], f"{name!r} is not offered in {place.name}"
    owner = 0 if place.has_bot else 1
    assert owner in found["integration_types"], f"{name!r} is not offered where the bot is installed like this"
    return found


def chosen(discord: FakeDiscord, line: str, place: Place, given: list[Json]) -> Json:
    """The data of a slash command's interaction; arguments are looked at as the apps do it."""
    name, *subs = line.split()
    about = command = _known(discord, name, CHAT_INPUT, place)
    if discord.commands:
        _look_at_all(line, about, subs, given)
    inner = given
    for sub in reversed(subs):
        inner = [{"name": sub, "type": SUBCOMMAND, "options": inner}]
    return {"id": discord.command_id(command), "name": name, "type": CHAT_INPUT, "options": inner}


def _look_at_all(line: str, about: Json, subs: list[str], given: list[Json]) -> None:
    for sub in subs:
        options = about.get("options", [])
        about = next((one for one in options if one["name"] == sub and one["type"] == SUBCOMMAND), None) or {}
        assert about, f"/{line} is no command; there are {[one['name'] for one in options]}"
    options = {one["name"]: one for one in about.get("options", [])}
    assert SUBCOMMAND not in [one["type"] for one in options.values()], f"/{line} cannot be sent: it is a group"
    for one in given:
        _look_at(line, options.get(one["name"], {}), one)
    missing = {key for key, one in options.items() if one.get("required")} - {one["name"] for one in given}
    assert not missing or any(one.get("focused") for one in given), f"/{line} cannot be sent without {missing}"


def _look_at(line: str, option: Json, given: Json) -> None:
    name, value = given["name"], given["value"]
    assert option, f"/{line} has no argument {name!r}"
    assert option["type"] == STRING, f"{name!r} takes no text"
    if given.get("focused"):
        assert option.get("autocomplete"), f"{name!r} of /{line} is completed by nobody"
        return
    least, most = option.get("min_length", 1), option.get("max_length", 6000)
    assert least <= length(value) <= most, f"{name!r} of /{line} must be {least} to {most} long, is {length(value)}"
    allowed = [one["value"] for one in option.get("choices") or []]
    assert not allowed or value in allowed, f"{name!r} of /{line} must be one of {allowed}"


def entry(discord: FakeDiscord, name: str, message: Message, place: Place) -> Json:
    """The data of the interaction that an entry in a message's menu makes."""
    command = _known(discord, name, MESSAGE, place)
    resolved = {"messages": {str(message.id): message.to_json()}}
    return {
        "id": discord.command_id(command), "name": name, "type": MESSAGE, "target_id": str(message.id), "resolved": resolved,
    }  # fmt: skip
