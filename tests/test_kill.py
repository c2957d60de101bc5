"""The chat killed with SIGKILL in mid-step, fifty times: it goes on where it was, nothing is lost, nothing done twice."""

from __future__ import annotations

import contextlib
import json
import os
import random
import subprocess
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from adapters.console.translate import clean, to_plain
from bot.outbox import _decoder as replies
from conversations.vocabulary import Say
from tests.terminal_chat import begin, look, run

ROUNDS, KILLS = 5, 10
PAUSE = 0.0001
"""Seconds between two looks: far less than a commit takes, and the processor is left to who commits."""

LINES = """\
hi
Let's go
Leeds
That's right
The good and the bad of it
A typical day
Done
An hour
Within a month
Sam
second-year biology at Leeds
marine biology
Dr. Maya Chen
reef ecologist
Reef Institute
Through a professor
her talk about coral nurseries at the open day
Email
Warm
Looks good
I sent it
/add
Tom Reed
station manager
Whitby Field Station
Friends
he lets students help
Email
Short
Looks good
I sent it
/people Maya
she said yes!
next friday at 3pm for 20 minutes at Café Nero
Yes
Done
What did your first week in the field look like?
Done
I'm ready
We've talked already
Yes, we have
She began as a diving instructor.
Being out on the water.
It rains more than anybody tells you.
That's all I remember
Write to the field station
Skip
How much of it is grant proposals
Warm
Looks good
I sent it
Fits me
Mixed
Closer
/plan
""".splitlines()

UNSTABLE = {"turn", "asked", "trail", "by_when", "talk", "nudging", "idle_since", "last_said", "last_pressed"}
"""What counts turns (each start is one) or names the day."""


def stable(value: Any) -> Any:
    """A journey without what a restart or another day changes."""
    if isinstance(value, dict):
        return {k: stable(v) for k, v in value.items() if k not in UNSTABLE and not k.endswith("_at")}
    return [stable(item) for item in value] if isinstance(value, list) else value


def kept(database: Path) -> dict[str, Any]:
    """All that the lines have left behind."""
    (journey,) = look(database, "SELECT journey FROM students")
    return {
        "journey": stable(json.loads(journey[0])),
        "kept": look(database, "SELECT position, text FROM kept ORDER BY id"),
        "students": look(database, "SELECT platform, address FROM chats"),
    }


def turns(database: Path) -> int:
    """Committed turns of the console: each start is one, each line is one."""
    found = look(database, "SELECT count(*) FROM inbox WHERE key LIKE 'console:%'")
    return found[0][0] if found else 0


def killed(process: subprocess.Popen[bytes], database: Path, rng: random.Random) -> bytes:
    """Kills it at some moment of its work; returns all that it had printed. It may have come to its end before."""
    assert process.stdout is not None
    printed = b""
    match rng.choice(("while starting", "after reading", "committing", "committing", "committed", "committed")):
        case "while starting":
            time.sleep(rng.uniform(0, 0.9))
        case "after reading":
            lines = rng.randint(1, 90)
            while printed.count(b"\n") < lines and (chunk := os.read(process.stdout.fileno(), 200)):
                printed += chunk
        case "committing":  # each write to the log is a step of a commit
            log, changes, last = database.with_name(f"{database.name}-wal"), rng.randint(1, 30), None
            while changes and process.poll() is None:
                with contextlib.suppress(FileNotFoundError):
                    now = log.stat().st_mtime_ns
                    changes -= now != last
                    last = now
                time.sleep(PAUSE)
        case _:  # the moment a turn can be seen by others, before it is printed
            wanted = turns(database) + rng.randint(1, 8)
            while turns(database) < wanted and process.poll() is None:
                time.sleep(PAUSE)
    process.kill()
    printed += process.stdout.read()
    process.wait()
    return printed


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the same lines leave behind when nothing happens."""
    folder = tmp_path_factory.mktemp("undisturbed")
    done = run("chat", "--db", "chat.db", "--as", "Sam", text="\n".join(LINES), cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    found = kept(folder / "chat.db")
    contacts = found["journey"]["contacts"]
    assert [contact["name"] for contact in contacts] == ["Dr. Maya Chen", "Tom Reed"]
    assert contacts[0]["verdict"] == "closer", "the lines no longer lead to the end; see what the coach answers"
    assert [len(contact["drafts"]) for contact in contacts] == [1, 1]
    assert len(contacts[0]["notes"]) == 3
    return found


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_killed_at_any_moment_it_goes_on_where_it_was(tmp_path: Path, undisturbed: dict[str, Any], seed: int) -> None:
    rng, database = random.Random(seed), tmp_path / "chat.db"
    at, kills, output = 0, 0, ""
    while at < len(LINES) or kills < KILLS:
        process = begin("chat", "--db", "chat.db", "--as", "Sam", cwd=tmp_path)
        assert process.stdin is not None
        assert process.stdout is not None
        before = turns(database)
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write("".join(f"{line}\n" for line in LINES[at:]).encode())
            process.stdin.close()
        if kills < KILLS:
            output += killed(process, database, rng).decode("utf-8", "replace")
            kills += process.returncode == -9
        else:
            output += process.stdout.read().decode()
            process.stdout.close()
            assert process.wait() == 0
        done = turns(database) - before
        at += max(done - 1, 0)  # the first is the start
        waiting = look(database, "SELECT created_at FROM outbox WHERE state = 'waiting'")
        assert len(set(waiting)) <= 1, "more than the one turn in flight would be shown again"
        process.stdout.close()
    assert at == len(LINES), "a line was taken twice"
    # One more start shows what the last kill left unshown.
    output += run("chat", "--db", "chat.db", "--as", "Sam", cwd=tmp_path).stdout
    assert kept(database) == undisturbed
    assert (tmp_path / "stderr").read_text("utf-8") == ""
    rows = look(database, "SELECT payload, state FROM outbox")
    assert {state for _, state in rows} == {"sent"}
    owed = Counter(to_plain(say.text) for say in (replies.decode(row[0]) for row in rows) if isinstance(say, Say))
    for text, times in owed.items():
        assert output.count(f"\n{clean(text)}\n") >= times, f"shown too few times: {text[:80]!r}"
