"""A second language on Discord: a folder of texts is all that it takes; commands are told in it, and answered in it."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.discord_journey import unwanted
from tests.fake_discord import FakeDiscord
from tests.telegram_program import started
from tests.terminal_chat import HERE


def with_german(folder: Path) -> Path:
    """The program with German texts: English but for a few words."""
    for package in ("adapters", "bot", "tests"):
        (folder / package).symlink_to(HERE / package)
    shutil.copytree(HERE / "conversations", folder / "conversations", ignore=shutil.ignore_patterns("__pycache__"))
    texts = folder / "conversations" / "texts"
    shutil.copytree(texts / "en", texts / "de")
    for name, old, new in (
        ("discord_names", 'coffee = "coffee"', 'coffee = "kaffee"'),
        ("discord_names", 'plan = "plan"', 'plan = "überblick"'),
        ("discord_names", 'argument_city = "city"', 'argument_city = "stadt"'),
        ("commands", 'start = "begin', 'start = "fang an'),
        ("discord", 'hello = "Hi!', 'hello = "Hallo!'),
    ):
        file = texts / "de" / f"{name}.toml"
        before = file.read_text("utf-8")
        assert old in before
        file.write_text(before.replace(old, new), "utf-8")
    return folder


async def test_a_second_language_is_told_and_spoken(tmp_path: Path) -> None:
    (tmp_path / "program").mkdir()
    path = with_german(tmp_path / "program")
    async with FakeDiscord() as discord:
        campus = discord.guild().channel()
        wanted = {"token": discord.token, "api_base": discord.api, "gateway": discord.gateway}
        async with started(
            discord, tmp_path, "DISCORD", wanted, clock=None, level="INFO", more={"PYTHONPATH": str(path)}
        ):
            await discord.ready()
            known = {one["name"]: one for one in discord.commands}
            subs = {one["name"]: one for one in known["coffee"]["options"]}
            assert known["coffee"]["name_localizations"] == {"de": "kaffee"}
            assert subs["plan"]["name_localizations"] == {"de": "überblick"}
            assert subs["timezone"]["options"][0]["name_localizations"] == {"de": "stadt"}
            assert subs["start"]["description_localizations"]["de"].startswith("fang an")
            ada, sam = discord.person(7, "Ada", locale="de"), discord.person(8)
            for person in (ada, sam):
                person.command("coffee start", campus)  # what comes in bears the name of the table, in every language
                await person.sees(f"Hi {person.name}!", campus)
            await ada.sees("Hallo!")
            await sam.sees("Hi!")
        assert unwanted(discord) == []
