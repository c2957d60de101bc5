"""What the fake Discord takes of application commands and suggestions: for each rule one that passes and one that is refused."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fake_discord import checks
from tests.test_fake_discord_checks import refusal

Json = dict[str, Any]


def command(*options: Any, **changed: Any) -> Json:
    return {"type": 1, "name": "coffee", "description": "Your coach", "options": list(options), **changed}


def option(type: int = 3, name: str = "city", **changed: Any) -> Json:
    return {"type": type, "name": name, "description": "Where you are", **changed}


def choices(count: int, value: str = "v" * 100) -> list[Json]:
    return [{"name": f"{n:0100}", "value": value} for n in range(count)]


def menu(**changed: Any) -> Json:
    return {"type": 3, "name": "Review this invitation", **changed}


def sub(*options: Any, name: str = "plan") -> Json:
    return option(1, name, options=list(options))


def group(*options: Any, name: str = "about") -> Json:
    return option(2, name, options=list(options))


FULL = [
    option(name=f"o{n}", description="d" * 100, choices=[{"name": "n" * 100, "value": "v" * 100}]) for n in range(25)
]


@pytest.mark.parametrize(
    ("passes", "fails"),
    [
        ([command()], command()),
        ([command(name=f"c{n}") for n in range(100)], [command(name=f"c{n}") for n in range(101)]),
        ([menu(name=f"M{n}") for n in range(15)], [menu(name=f"M{n}") for n in range(16)]),
        ([command(), menu(name="coffee")], [command(), command()]),  # names differ within a type
        ([command(nsfw=False)], [command(hidden=True)]),
        ([command(type=None)], [command(type=4)]),
        ([command(name="x" * 32)], [command(name="x" * 33)]),
        ([command(name="café-1_'")], [command(name="two words")]),
        ([command(name="कॉफ़ी")], [command(name="c♥")]),
        ([command(name="กาแฟ")], [command(name="Coffee")]),
        ([command(name="咖啡")], [command(name="")]),
        ([command(name="кофе")], [command(name="Кофе")]),
        ([command(description="x" * 100)], [command(description="x" * 101)]),
        ([command()], [command(description="")]),
        ([command()], [command(description=None)]),
        ([command(name_localizations={"de": "kaffee"})], [command(name_localizations={"de": "Kaffee"})]),
        ([command(name_localizations={"pt-BR": "café"})], [command(name_localizations={"pt": "café"})]),
        ([command(description_localizations={"de": "Hallo!"})], [command(description_localizations={"de": ""})]),
        ([command(description_localizations=None)], [command(description_localizations=["de"])]),
        ([command(contexts=[0, 1, 2])], [command(contexts=[0, 3])]),
        ([command(contexts=[0])], [command(contexts=[])]),
        ([command(contexts=[0])], [command(contexts=[0, 0])]),
        ([command(integration_types=[0, 1])], [command(integration_types=[2])]),
        ([command(default_member_permissions="8")], [command(default_member_permissions="all")]),
        ([command(dm_permission=True)], [command(dm_permission="yes")]),
        ([command(*(option(name=f"o{n}") for n in range(25)))], [command(*(option(name=f"o{n}") for n in range(26)))]),
        ([command(option())], [command(option(), option())]),
        ([command(option(name="a", required=True), option(name="b"))], [command(option(name="a"), option(name="b", required=True))]),
        ([command(option(11))], [command(option(12))]),
        ([command(option())], [command(option(name="City"))]),
        ([command(option())], [command(option(description=""))]),
        ([command(option(required=False))], [command(option(required=1))]),
        ([command(option(max_length=6000))], [command(option(max_length=6001))]),
        ([command(option(min_length=3, max_length=3))], [command(option(min_length=4, max_length=3))]),
        ([command(option(4, min_value=1))], [command(option(3, min_value=1))]),
        ([command(option(4, min_value=1))], [command(option(4, min_value="1"))]),
        ([command(option(7, channel_types=[0]))], [command(option(3, channel_types=[0]))]),
        ([command(option(autocomplete=True))], [command(option(autocomplete=True, choices=[{"name": "a", "value": "a"}]))]),
        ([command(option(autocomplete=True))], [command(option(5, autocomplete=True))]),
        ([command(option(choices=choices(25, "v")))],
         [command(option(choices=choices(26, "v")))]),
        ([command(option(choices=choices(1, "v" * 100)))], [command(option(choices=choices(1, "v" * 101)))]),
        ([command(option(4, choices=[{"name": "a", "value": 1}]))], [command(option(4, choices=[{"name": "a", "value": "1"}]))]),
        ([command(option(10, choices=[{"name": "a", "value": 1.5}]))], [command(option(4, choices=[{"name": "a", "value": 1.5}]))]),
        ([command(option(choices=[{"name": "a", "value": "a"}]))],
         [command(option(choices=[{"name": "a", "value": "a"}, {"name": "a", "value": "b"}]))]),
        ([command(option(name="a", name_localizations={"de": "x"}), option(name="b"))],
         [command(*(option(name=name, name_localizations={"de": "x"}) for name in "ab"))]),
        ([command(sub(option()))], [command(sub(), option())]),
        ([command(group(sub(option())))], [command(sub(group()))]),
        ([command(group(sub()))], [command(group(group(sub())))]),
        ([command(group(sub()))], [command(group())]),
        ([command(sub())], [command(sub(sub(name="deeper")))]),
        ([command(sub(), sub(name="other"))], [command(sub(), sub())]),
        ([command(sub())], [command({**sub(), "required": True})]),
        ([command(*FULL)], [command(*FULL[:24], option(name="o", choices=choices(13)))]),
        ([menu(name="Ask Ann, please!")], [menu(name="x" * 33)]),
        ([menu(description="")], [menu(description="words")]),
        ([menu()], [menu(options=[option()])]),
        ([menu(name_localizations={"de": "Einladung prüfen"})], [menu(name_localizations={"de": ""})]),
    ],
)  # fmt: skip
def test_commands(passes: Any, fails: Any) -> None:
    assert refusal(checks.check_commands, passes) == 0
    assert refusal(checks.check_commands, fails) == 50035


def test_the_longest_language_counts() -> None:
    """200 options of 33 characters in English, 42 in German; 8,000 are allowed."""
    own = [option(name=f"{n:032}", description="d") for n in range(25)]
    subs = [sub(*own, name=f"s{n}") for n in range(8)]
    assert refusal(checks.check_commands, [command(*subs)]) == 0
    for one in own:
        one["description_localizations"] = {"de": "d" * 10}
    assert refusal(checks.check_commands, [command(*subs)]) == 50035


@pytest.mark.parametrize(
    ("type", "passes", "fails"),
    [
        (3, [{"name": f"n{n}", "value": "v"} for n in range(25)], [{"name": f"n{n}", "value": "v"} for n in range(26)]),
        (3, [{"name": "x" * 100, "value": "v"}], [{"name": "x" * 101, "value": "v"}]),
        (3, [{"name": "x", "value": "v" * 100}], [{"name": "x", "value": "v" * 101}]),
        (3, [{"name": "x", "value": "v"}], [{"name": "", "value": "v"}]),
        (3, [{"name": "x", "value": "v"}], [{"name": "x"}]),
        (3, [{"name": "x", "value": "v"}], [{"name": "x", "value": 1}]),
        (4, [{"name": "x", "value": 1}], [{"name": "x", "value": "1"}]),
        (3, [], None),
    ],
)
def test_suggestions(type: int, passes: Any, fails: Any) -> None:
    assert refusal(checks.check_autocomplete, {"choices": passes}, type=type) == 0
    assert refusal(checks.check_autocomplete, {"choices": fails}, type=type) == 50035
