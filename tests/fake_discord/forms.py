"""Forms as the apps send them in: what may be left out, how long it may be, what can be picked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.fake_discord.checks import length
from tests.fake_discord.model import Json

TEXT_INPUT, SELECT, LABEL = 4, 3, 18


def inner(components: list[Json]) -> Iterator[Json]:
    """All components, each before those in it: the order in which Discord numbers them."""
    for one in components:
        yield one
        yield from inner(one.get("components", []))


def filled(form: Json, values: dict[str, str], forged: list[str]) -> Json:
    """The data of the interaction. What is not given keeps what the form brought. What was picked and is no option is sent all the
    same, and added to `forged`: no app does it."""
    fields = {one["component"]["custom_id"]: one["label"] for one in form["components"]}
    strange = set(values) - set(fields) - set(fields.values())
    assert not strange, f"the form has no field {strange}; it has {fields}"
    components: list[Json] = []
    for number, label in enumerate(form["components"]):
        field = label["component"]
        given = values.get(field["custom_id"], values.get(label["label"]))
        about = {"type": field["type"], "id": 2 * number + 2, "custom_id": field["custom_id"]}
        value = _text(label, given) if field["type"] == TEXT_INPUT else _picked(label, given, forged)
        components.append({"type": LABEL, "id": 2 * number + 1, "component": {**about, **value}})
    return {"custom_id": form["custom_id"], "components": components}


def _text(label: Json, given: str | None) -> dict[str, Any]:
    field, name = label["component"], label["label"]
    value = field.get("value", "") if given is None else given
    most = field.get("max_length", 4000)
    assert length(value) <= most, f"{name!r} takes no more than {most}"
    # The apps look at this only where something was written.
    assert not value or length(value) >= field.get("min_length", 0), f"{name!r} wants more than {value!r}"
    assert value or not field.get("required", True), f"{name!r} must be filled"
    return {"value": value}


def _picked(label: Json, given: str | None, forged: list[str]) -> dict[str, Any]:
    field, name = label["component"], label["label"]
    options = field["options"]
    known = {one["label"]: one["value"] for one in options} | {one["value"]: one["value"] for one in options}
    if given is None:
        chosen = [one["value"] for one in options if one.get("default")]
    else:
        if given and given not in known:
            forged.append(f"{name!r} has no option {given!r}; it has {list(known)}")
        chosen = [known.get(given, given)] if given else []
    assert chosen or not field.get("required", True), f"{name!r} must be picked"
    return {"values": chosen}
