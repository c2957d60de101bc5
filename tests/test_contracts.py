"""The rules that a tool keeps can fail: each check is shown a violation, in a copy of the packages."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent.parent
BIN = Path(sys.executable).parent


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The packages and their settings, to be broken."""
    for package in ("bot", "adapters", "conversations"):
        shutil.copytree(HERE / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(HERE / "pyproject.toml", tmp_path)
    (tmp_path / ".venv").symlink_to(sys.prefix)
    return tmp_path


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BIN / command[0]), *command[1:]], cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("conversations/when_broken.py", "import time", "is pure"),
        ("conversations/when_broken.py", "import sqlalchemy", "is pure"),
        ("conversations/when_broken.py", "from adapters import markup", "layers"),
        ("adapters/broken.py", "from bot import config", "layers"),
        ("conversations/steps/home.py", "from conversations.steps import people", "steps do not import each other"),
    ],
)
def test_an_import_against_the_contracts_is_refused(copy: Path, module: str, line: str, contract: str) -> None:
    file = copy / module
    before = file.read_text("utf-8") if file.exists() else '"""Broken."""\n'
    file.write_text(before + f"\n{line}\n")
    done = run(copy, "lint-imports", "--no-cache")
    assert done.returncode == 1, done.stdout + done.stderr
    assert any(contract in row and "BROKEN" in row for row in done.stdout.splitlines()), done.stdout


def test_the_contracts_are_kept(copy: Path) -> None:
    done = run(copy, "lint-imports", "--no-cache")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_clock_is_banned_in_the_core(copy: Path) -> None:
    (copy / "conversations" / "broken.py").write_text("from datetime import datetime\n\nNOW = datetime.now()\n")
    done = run(copy, "ruff", "check", "--no-cache", "conversations/broken.py")
    assert done.returncode == 1
    assert "DTZ005" in done.stdout


def test_a_wrong_type_in_the_core_is_refused(copy: Path) -> None:
    (copy / "conversations" / "broken.py").write_text("def length(text) -> str:\n    return len(text)\n")
    done = run(copy, "basedpyright", "conversations/broken.py")
    assert done.returncode == 1
    assert "reportReturnType" in done.stdout
    assert "reportMissingParameterType" in done.stdout
