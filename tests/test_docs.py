"""What a user reads is true: every command and setting is documented, and the diagram is the one that is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli import app
from conversations.commands import COMMANDS
from conversations.diagram import dot, edges, mermaid
from conversations.texts import load

HERE = Path(__file__).parent.parent
README = (HERE / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", [spec.name for spec in COMMANDS])
def test_the_readme_lists_every_chat_command(name: str) -> None:
    row = next((line for line in README.splitlines() if line.startswith((f"| `/{name}`", f"| `/{name} "))), "")
    assert load("en").plain("commands", name) in row, f"README.md: no row for /{name}"


@pytest.mark.parametrize(
    "name", [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
)
def test_the_readme_shows_every_program_command(name: str) -> None:
    assert f"coffeechat {name}" in README


def test_the_readme_shows_the_diagram_as_it_is_drawn() -> None:
    assert mermaid() in README, "renew it: coffeechat diagram"


def test_the_diagrams_hold_every_edge() -> None:
    for one, other in edges():
        assert f"    {one} --> {other}" in mermaid().splitlines()
        assert f"    {one} -> {other};" in dot().splitlines()


def test_links_in_the_docs_lead_somewhere() -> None:
    for file in (HERE / "README.md", *HERE.glob("docs/*.md")):
        for part in file.read_text("utf-8").split("](")[1:]:
            target = part.split(")")[0]
            if not target.startswith("http"):
                assert (file.parent / target).exists(), f"{file.name} links to {target}"
