"""A second language: a folder of texts is all that it takes; commands are told in it, and all that is read and pressed is in it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.discord_journey import unwanted
from tests.discord_talk import journey
from tests.fake_discord import FakeDiscord
from tests.telegram_program import started
from tests.terminal_chat import HERE, environment


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
        ("discord", 'write = "✎ Write"', 'write = "✎ Schreiben"'),
        ("discord", 'back = "Back"', 'back = "Zurück"'),
        ("discord", 'more = "More"', 'more = "Mehr"'),
        ("discord", 'choose = "Choose one"', 'choose = "Wähle aus"'),
        ("telegram", 'copy = "Copy"', 'copy = "Kopieren"'),
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
        ) as coach:
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
            for person, write, choose in ((ada, "✎ Schreiben", "Wähle aus"), (sam, "✎ Write", "Choose one")):
                person.presses("Let's go", campus)
                await person.sees(lambda message, write=write: write in message.labels, campus)
                many = journey(coach, person)
                for number in range(9):
                    many = many.with_new_contact(
                        datetime(2026, 3, 2, 9, tzinfo=UTC), name=f"A rather long name {number}"
                    )
                coach.put(person.id, many)
                person.command("coffee people", campus)
                people = await person.sees(lambda message: "A rather long name 0" in message.labels, campus)
                assert people.components[0]["components"][0]["placeholder"] == choose
        assert unwanted(discord) == []


LABELS = """
import json
from adapters.discord import render
from adapters.telegram.render import texts
from bot.outbox import _decoder
from conversations.vocabulary import Button, Say
shown = []
buttons = tuple(Button(f"people:c{n}:0:1", f"Person {n}") for n in range(60))
kept = _decoder.decode('{"type":"say","text":"Who?","question":"people:0:1"}')
for say in (Say("Who?", buttons, copy="Hi", question="people:0:1", language=one) for one in ("de", "en", kept.language)):
    select, turns = render.page(say, 1, server=True)["components"]
    labels = [one["label"] for one in turns["components"]]
    (copy, *_), *_ = texts(say)[-1].keyboard.inline_keyboard
    shown.append([select["components"][0]["placeholder"], *labels, copy.text])
print(json.dumps(shown))
"""


def test_what_a_platform_adds_is_in_the_language_of_the_reply(tmp_path: Path) -> None:
    """A reply that an older release has kept does not say its language: there was but one."""
    code = [sys.executable, "-c", LABELS]
    path = with_german(tmp_path)
    env = environment(PYTHONPATH=str(path))
    done = subprocess.run(code, env=env, cwd=path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    english = ["Choose one", "Back", "More", "✎ Write", "Copy"]
    assert json.loads(done.stdout) == [["Wähle aus", "Zurück", "Mehr", "✎ Schreiben", "Kopieren"], english, english]
