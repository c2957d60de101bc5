"""The program as a real process on pipes, and a look into what it kept."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent.parent
PROGRAM = (sys.executable, "-c", "from bot.cli import main; main()")


def environment(**more: str) -> dict[str, str]:
    """Without what would colour or configure the program on the machine of whoever runs the tests.

    What it compiles is kept, as for everybody who runs it: hundreds of starts would each compile it anew. No test speaks TLS: a
    start need not read the certificates of all authorities.
    """
    foreign = ("COFFEECHAT_", "COLUMNS", "FORCE_", "PYTHONDONTWRITEBYTECODE")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(foreign)}
    return kept | {"PYTHONPATH": str(HERE), "PYTHONIOENCODING": "utf-8", "SSL_CERT_FILE": os.devnull} | more


def run(*arguments: str, text: str = "", cwd: Path | None = None, **more: Any) -> subprocess.CompletedProcess[str]:
    """Runs it to its end with `text` on standard input."""
    return subprocess.run(
        (*PROGRAM, *arguments),
        input=text,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env=environment(**more.pop("env", {})),
        timeout=120,
        check=False,
        **more,
    )


def begin(*arguments: str, cwd: Path) -> subprocess.Popen[bytes]:
    """Starts it; standard input and output are the caller's pipes, standard error goes to a file `stderr` there."""
    with (cwd / "stderr").open("ab") as errors:
        return subprocess.Popen(
            (*PROGRAM, *arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            cwd=cwd,
            env=environment(),
            bufsize=0,
        )


def look(path: Path, statement: str) -> list[Any]:
    """Rows of a SQLite file as tuples; none where the table is not made yet."""
    if not path.exists():
        return []
    with closing(sqlite3.connect(path, timeout=30)) as connection:
        try:
            return connection.execute(statement).fetchall()
        except sqlite3.OperationalError as trouble:
            if "no such table" in str(trouble):
                return []
            raise
