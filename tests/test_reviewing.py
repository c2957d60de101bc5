"""`coffeechat review` and `coffeechat when`, as they are called: standard input, files, what they print, exit codes, bad input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conversations.review import review_invitation, review_question
from tests.terminal_chat import environment, run

GOOD = """Dear Ms. Chen,

I'm Sam Ortiz, a second-year biology student at Lakeside College. Your article on coral nurseries made me curious about field work.
Could I ask you a few questions in a 15-minute call, whenever it suits you? If not, that's perfectly fine.

Thank you for thinking about it,
Sam
"""
BAD = "Hi [Name],\n\nare you hiring? Answer by Friday.\n"


def findings(line: str) -> list[dict[str, Any]]:
    return json.loads(line)["findings"]


def test_a_good_invitation_has_nothing_to_mend() -> None:
    done = run("review", "invitation", "--to", "Maya Chen", text=GOOD)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == "Nothing to mend." or done.stdout.startswith("Tip:")
    done = run("review", "invitation", "--to", "Maya Chen", "--json", text=GOOD)
    assert (done.returncode, done.stdout) == (0, '{"findings":[]}\n')


def test_findings_as_json_are_those_of_the_coach(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text(BAD, "utf-8")
    done = run("review", "invitation", "--json", "--channel", "linkedin_note", "--to", "Maya Chen", str(file))
    found = findings(done.stdout)
    assert done.returncode == 1
    assert [(one["code"], one["start"], one["end"], one["rule"]) for one in found] == [
        (one.code, one.start, one.end, one.rule) for one in review_invitation(BAD, "linkedin_note", "Maya Chen")
    ]
    assert {"asks-for-job", "placeholder", "pressure"} <= {one["code"] for one in found}
    assert all(set(one) == {"code", "start", "end", "rule", "message"} for one in found)
    assert all(len(one["message"]) > 40 and "<" not in one["message"] and "{" not in one["message"] for one in found)


def test_places_count_characters_of_the_file_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_bytes("\ufeffHi Zoë 👋,\r\n\r\nare you hiring?\r\n".encode())
    (found,) = [
        one
        for one in findings(run("review", "invitation", "--json", str(file)).stdout)
        if one["code"] == "asks-for-job"
    ]
    assert "Hi Zoë 👋,\r\n\r\nare you hiring?\r\n"[found["start"] : found["end"]] == "are you hiring"


def test_for_people_each_finding_has_its_words_and_a_way_to_mend_it() -> None:
    done = run("review", "invitation", text=BAD)
    assert done.returncode == 1
    assert "asks-for-job (G7), line 3\n   > are you hiring\n" in done.stdout
    assert "ask for their story" in done.stdout


def test_questions_one_a_line() -> None:
    text = "What do you do all day?\n\nAre you hiring?\n"
    done = run("review", "questions", "--json", text=text)
    lines = done.stdout.splitlines()
    assert [[one["code"] for one in findings(line)] for line in lines] == [[], [], ["asks-for-job", "closed"]]
    assert done.returncode == 1
    shown = run("review", "questions", text=text)
    assert shown.stdout.startswith(
        "What do you do all day?\n   Nothing to mend.\nAre you hiring?\n   1. asks-for-job (G7)\n"
    )
    assert run("review", "questions", text="What do you do all day?").returncode == 0
    assert run("review", "questions", "--json", text="\n\nWhy?\n").stdout.count("\n") == 3, "an object for each line"


def test_many_texts_at_once_in_their_order() -> None:
    texts = ["What led you here?", "Are you hiring?", "Don't you think it is dull?"] * 100
    done = run(
        "review", "questions", "--jsonl", text="".join(json.dumps({"text": text}) + "\n" for text in texts) + "\n\n"
    )
    assert done.returncode == 1
    assert [[one["code"] for one in findings(line)] for line in done.stdout.splitlines()] == [
        [one.code for one in review_question(text)] for text in texts
    ]


def test_each_line_has_its_own_channel_and_contact() -> None:
    long = "I love whales. " * 30
    rows = [
        {"text": f"Hi Ana, {long}", "channel": "linkedin_note", "contact": "Ana Diaz"},
        {"text": f"Hi Ana, {long}", "channel": "email", "contact": "Bo Diaz", "id": 7},
        {"text": f"Hi Ana, {long}"},
    ]
    done = run("review", "invitation", "--jsonl", "--to", "Ana", text="".join(json.dumps(row) + "\n" for row in rows))
    codes = [{one["code"] for one in findings(line)} for line in done.stdout.splitlines()]
    assert [("too-long" in some, "wrong-name" in some) for some in codes] == [
        (True, False),
        (False, True),
        (False, False),
    ]


@pytest.mark.parametrize(
    ("arguments", "text", "said"),
    [
        (("letter",), "x", "what to review is invitation, thanks or questions, not 'letter'"),
        (("invitation", "--channel", "fax"), "x", "'fax' is no channel; there are email, linkedin_note"),
        (("invitation",), "", "standard input: there is no text to review"),
        (("thanks", "--json"), " \n\n", "standard input: there is no text to review"),
        (("questions",), "", "standard input: there is no text to review"),
        (("questions", "--json"), " \n\n", "standard input: there is no text to review"),
        (("thanks", "nowhere.txt"), "", "nowhere.txt: No such file or directory"),
        (("thanks", "."), "", ".: Is a directory"),
        (("questions", "--jsonl"), '{"text": "Why?"}\n{"text": 3}\n', 'line 2: "text" has to be text in quotes'),
        (("questions", "--jsonl"), '{"text": "Why?", "contact": []}\n', 'line 1: "contact" has to be text in quotes'),
        (("questions", "--jsonl"), '{"words": "Why?"}\n', 'line 1: there is no "text"'),
        (("questions", "--jsonl"), "[]\n", "line 1: this is no JSON object"),
        (("questions", "--jsonl"), "Why?\n", "line 1: this is no JSON object"),
        (("questions", "--jsonl"), '{"text": "Why?"}\n\n{"text": "Why?"}\n', "line 2: it is empty"),
        (("invitation", "--jsonl"), '{"text": "Hi", "channel": "fax"}\n', "line 1: 'fax' is no channel"),
        (("questions",), "x" * 100_001, "a text has 100,001 characters; up to 100,000 are read"),
    ],
)  # fmt: skip
def test_bad_input_is_one_clear_line(tmp_path: Path, arguments: tuple[str, ...], text: str, said: str) -> None:
    done = run("review", *arguments, text=text, cwd=tmp_path)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert said in line
    assert "Traceback" not in done.stdout
    assert "no text to review" not in said or not done.stdout


def test_bytes_that_are_no_text_are_named_by_their_line(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_bytes(b"Hello\nZo\xeb\n")
    for kind in ("invitation", "questions"):
        done = run("review", kind, str(file))
        assert (done.returncode, done.stderr) == (2, f"coffeechat: {file}: line 2: this is no UTF-8 text\n")


def test_nothing_heavy_is_loaded() -> None:
    """An adviser's script may call it for each of a thousand files."""
    code = """
import sys
from bot.cli import main
sys.argv = ["coffeechat", "review", "questions"]
try:
    main()
except SystemExit:
    pass
print(sorted({"sqlalchemy", "telegram", "discord", "apscheduler", "aiohttp", "holidays"} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], input="Why?\n", capture_output=True, text=True, env=environment(), check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


# --- when -----------------------------------------------------------------------------------------------------------

NOW = ("--now", "2026-03-02T09:00", "--zone", "Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "code", "printed"),
    [
        ("next Tuesday at 3", 0, {"when": "2026-03-10T15:00"}),
        ("tomorrow 16h30", 0, {"when": "2026-03-03T16:30"}),
        ("31 April at 3pm", 1, {"ask": "no_such_date"}),
        ("yesterday at noon", 1, {"ask": "past"}),
        ("29 March at 2:30 am", 1, {"ask": "no_such_hour"}),
        ("whenever", 1, {"ask": "not_understood"}),
        ("", 1, {"ask": "not_understood"}),
    ],
)
def test_a_time_in_plain_words(text: str, code: int, printed: dict[str, str]) -> None:
    done = run("when", text, *NOW, "--json")
    assert (done.returncode, json.loads(done.stdout)) == (code, printed)


def test_a_time_for_people() -> None:
    assert run("when", "next Tuesday at 3", *NOW).stdout == "Tuesday 10 March at 3:00 PM\n"
    assert run("when", "next Tuesday", *NOW).stdout == "to be asked: no_time\n"
    assert run("when", "12 March 2028 3pm", *NOW).stdout == "Sunday 12 March 2028 at 3:00 PM\n"
    done = run("when", "12 March 99999 3pm", *NOW)
    assert (done.returncode, done.stdout) == (1, "to be asked: no_such_date\n")


def test_now_may_be_on_another_clock() -> None:
    done = run("when", "at 3", "--now", "2026-03-02T23:30:00+00:00", "--zone", "Asia/Tokyo", "--json")
    assert json.loads(done.stdout)["when" if done.returncode == 0 else "ask"] in ("2026-03-03T15:00", "no_date")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("noon", "--zone", "Berlin"), "'Berlin' is no time zone; write one like Europe/Berlin"),
        (("noon", "--zone", "Tokyo"), "'Tokyo' is no time zone; write one like Asia/Tokyo"),
        (("noon", "--now", "tomorrow"), "--now is a moment like 2026-03-02T09:00, not 'tomorrow'"),
        ((), "missing argument"),
    ],
)
def test_bad_options_of_when(arguments: tuple[str, ...], said: str) -> None:
    done = run("when", *arguments)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert said in line
