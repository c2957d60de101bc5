"""What can be pressed, chosen and filled: rows of a message, fields of a form. Of the published components those that a coach uses.

Any other is refused by its number.
"""

from __future__ import annotations

from typing import Any

from tests.fake_discord.checks_values import Json, distinct, fields, flag, items, number, one_of, snowflake, text
from tests.fake_discord.errors import bad

LINK = 5
_SCHEMES = ("http://", "https://", "discord://")


def check_components(rows: object) -> None:
    """Rows of buttons, or of one select. Raises ApiError."""
    ids: list[str] = []
    for value in items(rows, 0, 5, "components"):
        row = fields(value, {"type", "id", "components"}, "a row", required={"type", "components"})
        one_of(row["type"], (1,), "the type of a component that is no part of another")
        inner = items(row["components"], 1, 5, "a row's components")
        for component in inner:
            match _type(component):
                case 2:
                    ids += _button(component)
                case 3 if len(inner) == 1:
                    ids.append(_select(component, in_form=False))
                case 3:
                    raise bad("a select has its row for itself")
                case other:
                    raise bad(f"component {other} is not allowed in a message")
    distinct(ids, "custom ids (Component custom id cannot be duplicated)")


def check_modal(data: object) -> None:
    """A form. Raises ApiError."""
    form = fields(data, {"custom_id", "title", "components"}, "a form", required={"custom_id", "title", "components"})
    text(form["custom_id"], 1, 100, "custom_id")
    text(form["title"], 1, 45, "title")
    ids: list[str] = []
    for component in items(form["components"], 1, 5, "a form's components"):
        match _type(component):
            case 18:
                label = fields(
                    component, {"type", "id", "label", "description", "component"}, "a label",
                    required={"label", "component"},
                )  # fmt: skip
                text(label["label"], 1, 45, "a label's text")
                text(label.get("description", "-"), 1, 100, "a label's description")
                match _type(label["component"]):
                    case 3:
                        ids.append(_select(label["component"], in_form=True))
                    case 4:
                        ids.append(_input(label["component"]))
                    case other:
                        raise bad(f"component {other} is not allowed in a label")
            case 10:
                words = fields(component, {"type", "id", "content"}, "words in a form", required={"content"})
                text(words["content"], 1, 4000, "words in a form")
            case other:
                raise bad(f"component {other} is not allowed in a form")
    distinct(ids, "custom ids of a form's fields")


def _type(component: Any) -> int:
    if not isinstance(component, dict):
        raise bad(f"a component must be an object, is {component!r:.80}")
    return number(component.get("type"), 1, 30, "a component's type")


def _emoji(value: object) -> None:
    emoji = fields(value, {"id", "name", "animated"}, "an emoji", required={"name"})
    text(emoji["name"], 1, 32, "an emoji's name")
    if "id" in emoji:
        snowflake(emoji["id"], "an emoji's id")


def _button(value: object) -> list[str]:
    """Its custom id, if it has one."""
    known = {"type", "id", "style", "label", "emoji", "custom_id", "url", "disabled"}
    button = fields(value, known, "a button", required={"style"})
    style = one_of(button["style"], (1, 2, 3, 4, LINK), "a button's style")
    flag(button.get("disabled", False), "disabled")
    if "emoji" in button:
        _emoji(button["emoji"])
    elif not text(button.get("label"), 1, 80, "a button's label").strip():
        raise bad("a button's label has nothing to see")
    text(button.get("label", ""), 0, 80, "a button's label")
    if style != LINK:
        if "url" in button:
            raise bad("only link buttons have a url")
        return [text(button.get("custom_id"), 1, 100, "a button's custom_id")]
    if "custom_id" in button:
        raise bad("link buttons have no custom_id")
    if not text(button.get("url"), 1, 512, "a button's url").startswith(_SCHEMES):
        raise bad(f"a button's url must begin with one of {_SCHEMES}")
    return []


def _select(value: object, *, in_form: bool) -> str:
    # Discord documents `required` for forms alone (ignored in messages), and an error for `disabled` in a form.
    known = {"type", "id", "custom_id", "options", "placeholder", "min_values", "max_values"}
    select = fields(value, known | {"required" if in_form else "disabled"}, "a select", required={"options"})
    required = flag(select.get("required", in_form), "required")
    flag(select.get("disabled", False), "disabled")
    options = [_option(one) for one in items(select["options"], 1, 25, "a select's options")]
    distinct([one["value"] for one in options], "values of a select")
    most = number(select.get("max_values", 1), 1, 25, "max_values")
    least = number(select.get("min_values", 1), 0, 25, "min_values")
    if not least <= most <= len(options):
        raise bad(f"min_values {least}, max_values {most}, options {len(options)} must rise")
    if required and "required" in select and least == 0:
        raise bad("a required select has min_values of 1 or more")
    if sum(one.get("default", False) for one in options) > most:
        raise bad("more defaults than max_values")
    text(select.get("placeholder", ""), 0, 150, "placeholder")
    return text(select.get("custom_id"), 1, 100, "a select's custom_id")


def _option(value: object) -> Json:
    option = fields(
        value, {"label", "value", "description", "emoji", "default"}, "an option", required={"label", "value"}
    )
    text(option["label"], 1, 100, "an option's label")
    text(option["value"], 1, 100, "an option's value")
    text(option.get("description", ""), 0, 100, "an option's description")
    flag(option.get("default", False), "default")
    if "emoji" in option:
        _emoji(option["emoji"])
    return option


def _input(value: object) -> str:
    # `label` in an input is the old way; in a Label it is an error.
    known = {"type", "id", "custom_id", "style", "min_length", "max_length", "required", "value", "placeholder"}
    field = fields(value, known, "an input", required={"style"})
    one_of(field["style"], (1, 2), "an input's style")
    flag(field.get("required", True), "required")
    least = number(field.get("min_length", 0), 0, 4000, "min_length")
    most = number(field.get("max_length", 4000), 1, 4000, "max_length")
    if least > most:
        raise bad(f"min_length {least} is more than max_length {most}")
    text(field.get("placeholder", ""), 0, 100, "an input's placeholder")
    if field.get("value"):
        text(field["value"], least, most, "an input's value")
    return text(field.get("custom_id"), 1, 100, "an input's custom_id")
