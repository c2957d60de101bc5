"""The command line: one clear line and exit code 2 for whatever the caller can mend, never a traceback, nothing lost."""

from __future__ import annotations

import json
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from adapters.markup import plain
from bot.simulate import students
from conversations.diagram import dot, mermaid
from conversations.guide import RULES
from conversations.steps import ALL
from conversations.texts import load
from tests.terminal_chat import HERE, environment, look, run


def complaint(done: subprocess.CompletedProcess[str]) -> str:
    """The one line on standard error; whatever else is there fails the test."""
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == 2, done
    (line,) = done.stderr.splitlines()
    assert line.startswith("coffeechat: ")
    return line


def started(folder: Path) -> Path:
    """A database in which somebody has begun."""
    done = run("chat", "--db", "chat.db", "--as", "Sam", text="hi\nLet's go\n", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "chat.db"


def goes_on(folder: Path) -> None:
    """The journey of `started` is whole: the question about the city is still open."""
    done = run("chat", "--db", "chat.db", "--as", "Sam", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Which city" in done.stdout


# --- options, settings, scripts -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--nope"], "no such option: --nope"),
        (["chta"], "no such command 'chta'. Did you mean 'chat'? Try: coffeechat --help"),
        (["chat", "--nope"], "no such option: --nope"),
        (["chat", "--db"], "'--db' requires an argument"),
        (["chat", "Sam"], "unexpected extra argument"),
        (["chat", "--language", "xx"], "I do not speak 'xx' yet; there is en"),
        (["chat", "--as", "x" * 61], "at most 60 printable characters"),
        (["chat", "--as", "a\x1bb"], "at most 60 printable characters"),
        (["chat", "--config", "gone.toml"], "gone.toml: No such file"),
        (["simulate", "--language", "xx"], "I do not speak 'xx'"),
        (["simulate", "--student", "nobody"], "there is no student 'nobody'; there are declined, eager"),
        (["simulate", "--student", "shy", "--script", "x.txt"], "not both"),
        (["simulate", "--script", "gone.txt"], "gone.txt: No such file"),
        (["simulate", "--script", "."], "directory"),
        (["diagram", "--format", "svg"], "mermaid or dot, not 'svg'"),
    ],
)
def test_what_is_mistyped_is_named(tmp_path: Path, arguments: list[str], said: str) -> None:
    line = complaint(run(*arguments, cwd=tmp_path))
    assert said.lower() in line.lower()
    assert list(tmp_path.iterdir()) == [], "it left something behind"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[databse]\nurl = "x"\n', "did you mean database?"),
        ('[database]\nulr = "x"\n', "[database] has no key ulr; did you mean url?"),
        ("[nudges]\ntick_seconds = 0\n", "setting nudges.tick_seconds"),
    ],
)
def test_a_bad_setting_is_named_with_the_nearest(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "config.toml").write_text(text)
    assert said in complaint(run("chat", cwd=tmp_path))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe\x00", "this is not a UTF-8 text file"),
        (b"student: hi\nshrug\n", "line 2: I do not understand 'shrug'"),
        (b"start: tomorrow\nstudent: hi\n", "start must look like 2026-03-02 10:00 Europe/Berlin"),
        (b"student: hi\n[Nope]\n", "line 2: there is no button [Nope]; the last message offers [Let's go]"),
    ],
)
def test_a_broken_script_is_named_with_its_line(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "mine.txt").write_bytes(content)
    assert said in complaint(run("simulate", "--script", "mine.txt", cwd=tmp_path))


# --- databases ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("folder", "this is a folder"),
        ("words.txt", "this is not a database file"),
        ("foreign.db", "belongs to another program"),
        ("/dev/null", "this is not a file"),
        ("words.txt/below.db", "folder cannot be made"),
        ("", "names no file"),
        ("mysql://u:secret@h/x", "mysql is no database that can be used here"),
        ("postgresql://u:secret@127.0.0.1:1/x", "no server answers there"),
    ],
)
def test_a_database_that_is_none_of_ours_is_left_alone(tmp_path: Path, place: str, said: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "words.txt").write_text("just some words, long enough to be more than a header\n" * 20)
    with closing(sqlite3.connect(tmp_path / "foreign.db")) as connection:
        connection.execute("CREATE TABLE theirs (x)")
        connection.commit()
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    line = complaint(run("chat", "--db", place, cwd=tmp_path))
    assert said in line
    assert "secret" not in line
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


def test_a_database_of_a_newer_release_is_refused(tmp_path: Path) -> None:
    database = started(tmp_path)
    with closing(sqlite3.connect(database)) as connection:
        ((old,),) = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    line = complaint(run("chat", "--db", "chat.db", "--as", "Sam", cwd=tmp_path))
    assert "newer release" in line
    assert "update the program" in line
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (old,))
        connection.commit()
    goes_on(tmp_path)


def test_a_database_that_another_program_holds(tmp_path: Path) -> None:
    database, briefly = started(tmp_path), {"COFFEECHAT_DATABASE__BUSY_SECONDS": "0.5"}
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        line = complaint(run("chat", "--db", "chat.db", "--as", "Sam", text="Leeds\n", cwd=tmp_path, env=briefly))
        connection.execute("ROLLBACK")
    assert "another program is using this database" in line
    goes_on(tmp_path)


@pytest.mark.parametrize("room", [0, 8192, 400_000])
def test_a_full_disk_loses_nothing_that_was_answered(tmp_path: Path, room: int) -> None:
    """No file may grow beyond `room`, which fails as a full disk does; every answer that was printed is kept."""
    database = started(tmp_path)
    before = len(look(database, "SELECT key FROM inbox"))
    done = run(
        "chat",
        "--db",
        "chat.db",
        "--as",
        "Sam",
        text="why?\n" * 300,
        cwd=tmp_path,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    line = complaint(done)
    assert "disk" in line
    answered = done.stdout.count(plain(load("en").say("zone", "why")))
    assert (answered > 0) == (room > 200_000), "the limit does not bite where it should"
    assert len(look(database, "SELECT key FROM inbox")) - before >= answered
    goes_on(tmp_path)


def test_no_room_for_a_new_database(tmp_path: Path) -> None:
    done = run(
        "chat",
        "--db",
        "new.db",
        cwd=tmp_path,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192)),
    )
    assert "disk" in complaint(done)
    after = run("chat", "--db", "new.db", cwd=tmp_path)
    assert (after.returncode, after.stderr) == (0, ""), "what was left behind is in the way"


# --- broken files of ours -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("texts/en/zone.toml", 'ask = "Hi <b>you"\n'),
        ("texts/en/zone.toml", "ask = \n"),
        ("texts/en/common.toml", 'ask = "{name:shout}"\n'),
        ("catalogue/en/questions.toml", "what = \n"),
        ("catalogue/en/quiz.toml", "what = 3\n"),
        ("catalogue/en/fields/health.toml", "name = 3\n"),
    ],
)
def test_a_broken_text_file_is_named(tmp_path: Path, name: str, content: str) -> None:
    for package in ("bot", "adapters", "conversations"):
        shutil.copytree(HERE / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    victim = tmp_path / "conversations" / name
    victim.write_text(content)
    for command in (["chat", "--db", "chat.db"], ["simulate"]):
        line = complaint(run(*command, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}))
        assert victim.name in line


# --- what works -----------------------------------------------------------------------------------------------------


def test_chat_without_input_greets_and_leaves(tmp_path: Path) -> None:
    done = run("chat", "--db", "chat.db", "--as", "Sam", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Hi Sam!" in done.stdout
    assert "[1] Let's go" in done.stdout


def test_chat_with_closed_input_greets_and_leaves(tmp_path: Path) -> None:
    command = f"exec {sys.executable} -c 'from bot.cli import main; main()' chat --db chat.db <&-"
    done = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, cwd=tmp_path, env=environment(), check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "[1] Let's go" in done.stdout


def test_each_name_has_a_journey_of_its_own(tmp_path: Path) -> None:
    started(tmp_path)
    assert "Hi Mia!" in run("chat", "--db", "chat.db", "--as", "Mia", cwd=tmp_path).stdout
    goes_on(tmp_path)


@pytest.mark.parametrize("name", students())
def test_every_built_in_student_gets_all_the_rules(name: str) -> None:
    done = run("simulate", "--student", name, "--rules")
    assert (done.returncode, done.stderr) == (0, "")
    *_, last = done.stdout.splitlines()
    assert last.endswith("Rules missing: 0."), last
    thanked = re.search(r"Thank-yous sent: (\d+)", last)
    assert thanked is not None
    assert int(thanked[1]) >= 1, f"{name} never says thanks"
    assert "  G1 " in done.stdout


def test_the_simulation_as_json() -> None:
    done = run("simulate", "--json", "--rules")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    entries = [line for line in lines if "who" in line]
    assert [line["rule"] for line in lines if "rule" in line] == [rule.id for rule in RULES]
    assert {entry["who"] for entry in entries} == {"student", "button", "coach", "reminder", "time", "note"}
    moments = [datetime.fromisoformat(entry["at"]) for entry in entries]
    assert moments == sorted(moments)
    assert any("thank" in entry.get("copy", "").lower() for entry in entries)


def test_the_simulation_says_why_each_reminder_comes_and_what_is_still_to_come() -> None:
    lines = run("simulate", "--student", "juggler").stdout.splitlines()
    before = [
        lines[place - 1] for place, line in enumerate(lines) if line.startswith("reminder:") and "talk.ics" not in line
    ]
    assert before
    assert all(line.startswith("(") or line == "" for line in before)
    assert any("three days before the talk" in line for line in before)
    coming = lines[lines.index("Still to come") + 1 :]
    assert len(coming) == 3
    assert all("a few lines to stay in touch" in line and "some months since" in line for line in coming)


@pytest.mark.parametrize("command", ["simulate", "simulate --json", "diagram", "chat --db chat.db"])
def test_whoever_reads_may_leave(tmp_path: Path, command: str) -> None:
    program = f"{sys.executable} -c 'from bot.cli import main; main()' {command} </dev/null | head -n 1"
    done = subprocess.run(
        ["sh", "-c", program], capture_output=True, text=True, cwd=tmp_path, env=environment(), check=False
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


def test_the_diagrams_are_drawn_from_the_steps() -> None:
    edges = {(step.id, target) for step in ALL for target in step.leads_to}
    mermaid_text, dot_text = run("diagram").stdout, run("diagram", "--format", "dot").stdout
    assert (mermaid_text, dot_text) == (f"{mermaid()}\n", f"{dot()}\n")
    assert set(re.findall(r"^ +(\w+) --> (\w+)$", mermaid_text, re.MULTILINE)) == edges
    assert set(re.findall(r"^ +(\w+) -> (\w+);$", dot_text, re.MULTILINE)) >= edges


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "simulate"),
        (["--help"], "simulate"),
        (["-h"], "simulate"),
        (["chat", "--help"], "--language"),
        (["simulate", "--help"], "--script"),
        (["diagram", "--help"], "--format"),
        (["--version"], "coffeechat "),
    ],
)
def test_help(tmp_path: Path, arguments: list[str], said: str) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert said in done.stdout
