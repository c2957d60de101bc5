"""The chat in a real terminal: what is seen there, what the keys do, and that a reminder breaks nothing that is being typed."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

import pytest

from adapters.console.translate import to_event
from bot.outbox import SENT
from bot.storage import open_database
from bot.turns import Turns, Update
from tests.screen import Screen, Window
from tests.terminal_chat import look, run

CITY = "Which city are you in?"
COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]")
SKIPS = ("skip",) * 4
UNTIL_A_NAME = ("/start", "let's go", "CITY", "yes", "skip", *SKIPS, "marine biology")
SENT_TO_TWO = (
    *(*UNTIL_A_NAME, "Maya Chen", *SKIPS, "email", "warm", "looks good", "I sent it"),
    *("/add", "Tom Reed", *SKIPS, "email", "warm", "looks good", "I sent it"),
)
"""What a student says until two invitations are out."""

_number = count(1)


class Open(Protocol):
    def __call__(self, name: str = "Sam", columns: int = 80, **variables: str) -> Window: ...


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Open]:
    """Opens windows on one database, and closes them at the end."""
    windows: list[Window] = []

    def opened(name: str = "Sam", columns: int = 80, **variables: str) -> Window:
        ticking = {"COFFEECHAT_NUDGES__TICK_SECONDS": "0.1"} | variables
        windows.append(
            Window("chat", "--db", "chat.db", "--as", name, cwd=tmp_path, columns=columns, variables=ticking)
        )
        return windows[-1]

    yield opened
    for window in windows:
        window.close()


def earlier(folder: Path, ago: timedelta, *lines: str, name: str = "Sam") -> None:
    """What the student said that long ago, and has seen the answers to."""
    then = datetime.now(UTC) - ago

    async def play() -> None:
        database = open_database(f"sqlite:///{folder / 'chat.db'}")
        turns = Turns(database, clock=lambda: then)
        for line in lines:
            event = to_event(awake() if line == "CITY" else line, ())
            assert event is not None
            done = await turns.submit(Update(f"earlier{next(_number)}", "console", name, event, name=name))
            await turns.settle(done.outbox, SENT)
        await turns.stop()
        database.close()

    asyncio.run(play())


def awake() -> str:
    """A city where it is day now, so that no quiet hours hold a reminder back."""
    zones = {
        "Honolulu": "Pacific/Honolulu",
        "New York": "America/New_York",
        "Lagos": "Africa/Lagos",
        "Karachi": "Asia/Karachi",
        "Tokyo": "Asia/Tokyo",
    }
    return next(city for city, zone in zones.items() if 11 <= datetime.now(ZoneInfo(zone)).hour < 20)


def turns(folder: Path) -> int:
    """Committed turns of chats: each start and each answer is one."""
    return look(folder / "chat.db", "SELECT count(*) FROM inbox WHERE key LIKE 'console:%'")[0][0]


def goes_on(folder: Path, wanted: str) -> None:
    """Whoever comes back finds this question open."""
    done = run("chat", "--db", "chat.db", "--as", "Sam", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert wanted in done.stdout


# --- answers --------------------------------------------------------------------------------------------------------


def test_it_greets_and_a_button_is_its_number_or_words(chat: Open, tmp_path: Path) -> None:
    window = chat()
    window.prompt()
    assert "Hi Sam! I'm your coach for informational interviews." in window.screen.text
    assert "  [1] Let's go   [2] How does it work?\n\n›" in window.screen.text
    assert "<b>" not in window.screen.text
    assert "It goes like this:" in window.answer("2", "[1] Let's go")
    assert CITY in window.answer("lets go", CITY)
    window.answer("Toronto", "[1] That's right   [2] No")
    assert "What do you most want to find out?" in window.answer("1", "All of it")
    window.leave()
    goes_on(tmp_path, "What do you most want to find out?")


def test_a_number_that_no_button_has_is_words(chat: Open) -> None:
    window = chat()
    said = window.answer("3", "[1] Let's go")
    assert "just type “go”" in said, "no hint"
    assert CITY in window.answer("1", CITY), "the buttons are gone"


def test_an_empty_line_says_nothing_and_is_no_answer(chat: Open, tmp_path: Path) -> None:
    window = chat()
    at = window.prompt()
    window.type("\r")
    window.until(lambda: window.screen.row > at)
    again = window.prompt()
    assert window.screen.lines[at:again] == ["›", ""]
    assert CITY in window.answer("1", CITY)
    assert turns(tmp_path) == 2


def test_a_command_is_completed_by_tab(chat: Open) -> None:
    window = chat()
    window.prompt()
    window.type("/pl")
    window.until("where you are with everyone")  # the menu tells what it is for
    window.type("\t")
    window.until(lambda: window.screen.here == "› /plan")
    window.type("\r")
    window.until("[1] Go on", window.screen.row)
    assert "\n› /plan\n" in window.screen.text, window.screen.text


def test_several_pasted_lines_are_one_answer(chat: Open, tmp_path: Path) -> None:
    window = chat()
    window.answer("1", CITY)
    window.type("\x1b[200~Dear coach,\n\nI live by the sea.\x1b[201~")
    window.until("I live by the sea.")
    window.type("\r")
    window.until("I don't know that place.")
    window.leave()
    assert turns(tmp_path) == 3
    kept = look(tmp_path / "chat.db", "SELECT text FROM kept")
    assert ("Dear coach,\n\nI live by the sea.",) in kept


def test_what_was_typed_drives_no_terminal(chat: Open, tmp_path: Path) -> None:
    """Not even what came through a pipe and is shown in a window later."""
    earlier(tmp_path, timedelta(hours=1), *UNTIL_A_NAME[:-1], "reef \x1b[2J\x1b]0;mine\x07\x9b5A care")
    window = chat()
    window.prompt()
    assert "[2J" in window.screen.text, "the field is not shown, so this test shows nothing"
    assert "Everything is saved" in window.screen.text
    assert window.screen.strange == []
    assert "\x9b" not in window.raw


# --- leaving --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["\x04", "\x03"])
def test_ctrl_d_and_ctrl_c_on_an_empty_line_leave_and_all_is_saved(chat: Open, tmp_path: Path, key: str) -> None:
    window = chat()
    window.answer("1", CITY)
    window.leave(key)
    assert window.screen.text.rstrip().endswith("Saved. See you soon.")
    assert turns(tmp_path) == 2
    goes_on(tmp_path, CITY)


def test_ctrl_c_takes_back_what_was_being_typed(chat: Open, tmp_path: Path) -> None:
    window = chat()
    at = window.prompt()
    window.type("Tor")
    window.prompt("Tor")
    window.type("\x03")
    window.until(lambda: window.screen.row > at)
    assert CITY in window.answer("go", CITY)
    assert turns(tmp_path) == 2, "what was taken back counted as an answer"
    window.leave("\x03")


# --- windows --------------------------------------------------------------------------------------------------------


def test_it_is_coloured_unless_that_is_not_wanted(chat: Open) -> None:
    coloured, plain = chat(), chat("Mia", NO_COLOR="1")
    for window in (coloured, plain):
        window.answer("1", CITY)
        window.type("/")
        window.until("/people")  # the menu
        window.type("\x03")
        window.leave()
    assert COLOUR.search(coloured.raw)
    found = COLOUR.search(plain.raw)
    assert found is None, found
    assert coloured.screen.text == plain.screen.text.replace("Hi Mia", "Hi Sam")


def test_a_terminal_that_can_do_nothing_gets_no_escape_sequences(chat: Open, tmp_path: Path) -> None:
    window = chat(columns=50, TERM="dumb")
    window.answer("lets go", "are you in?")
    window.type("Tor")
    window.until("› Tor")
    earlier(tmp_path, timedelta(days=3), "/here")
    window.until("Shall we go on?")
    window.until(lambda: window.screen.here == "›", 5)  # the line that was begun stands above, and still counts
    window.type("onto\r")
    window.until("in Toronto")
    window.leave()
    assert "\x1b" not in window.raw
    assert window.screen.too_long == 0
    goes_on(tmp_path, "in Toronto")


def test_nothing_is_wider_than_a_narrow_window(chat: Open, tmp_path: Path) -> None:
    earlier(tmp_path, timedelta(days=14), *SENT_TO_TWO)
    window = chat(columns=40)
    window.answer("1", "It's Sam again.")  # a follow-up to copy
    window.answer("/help", "[1] Go on")
    window.answer("/plan", "[1] Go on")
    window.answer("/people", "Maya Chen")
    window.answer("/add", "Later")
    window.answer("Anna Wolfeschlegelsteinhausenbergerdorffwelchevor", "[1] Skip")
    window.answer("/export", "coffeechat.json")
    window.leave()
    assert window.screen.too_long == 0
    assert max(len(line) for line in window.screen.lines) <= 40
    assert "  [1] I have someone" in window.screen.lines, "each button has a line of its own"


def test_a_wide_window_is_not_filled(chat: Open) -> None:
    window = chat(columns=200)
    window.prompt()
    assert 70 < max(len(line) for line in window.screen.lines) <= 88


def test_the_screen_of_these_tests_tells_a_line_that_is_too_long() -> None:
    screen = Screen(10, 5)
    screen.feed("123456789\u3042\r\nab\x1b[3")
    screen.feed("1mc\x1b[2Dx\r\n\x1b[7z")
    assert screen.lines == ["123456789", "あ", "axc", ""]
    assert screen.too_long == 1
    assert screen.strange == ["7z"]


# --- files ----------------------------------------------------------------------------------------------------------


def test_a_document_is_saved_and_its_path_is_told(chat: Open, tmp_path: Path) -> None:
    (tmp_path / "coffeechat.json").write_text("mine")
    window = chat()
    said = window.answer("/export", "coffeechat-2.json")
    assert "→ coffeechat-2.json" in said
    kept = json.loads((tmp_path / "coffeechat-2.json").read_text("utf-8"))
    assert "Sam" in json.dumps(kept)
    assert (tmp_path / "coffeechat.json").read_text() == "mine", "a file of the student was overwritten"


def test_a_document_that_cannot_be_saved_is_told_too(chat: Open, tmp_path: Path) -> None:
    window = chat()
    window.prompt()
    for number in ("", *(f"-{n}" for n in range(2, 1001))):
        (tmp_path / f"coffeechat{number}.json").touch()
    said = window.answer("/export", "could not be saved")
    assert "(coffeechat.json could not be saved here: too many files of that name)" in " ".join(said.split())
    window.leave()


# --- reminders ------------------------------------------------------------------------------------------------------


def test_a_reminder_appears_above_what_is_being_typed(chat: Open, tmp_path: Path) -> None:
    window = chat()
    window.answer("1", CITY)
    at = window.prompt()
    window.type("Tor")
    window.prompt("Tor")
    earlier(tmp_path, timedelta(days=3), "/here")
    window.until("Shall we go on?")
    assert window.prompt("Tor") > at
    assert window.screen.text.index("⏰") < window.screen.text.index("› Tor")
    assert window.screen.text.count("› Tor") == 1, "the line that was begun is left behind"
    window.type("onto\r")
    window.until("in Toronto")
    window.leave()
    goes_on(tmp_path, "in Toronto")


def test_the_numbers_of_a_reminder_go_on_after_those_of_the_question(chat: Open, tmp_path: Path) -> None:
    window = chat()
    window.prompt()
    earlier(tmp_path, timedelta(days=3), "/here")
    window.until("Stop these")
    # The answer of three days ago may show up too: the open chat looks for what others left.
    numbers = [int(number) for number in re.findall(r"\[(\d+)\]", window.screen.text)]
    assert numbers == list(range(1, len(numbers) + 1)), "a number stands for two buttons"
    (go_on,) = re.findall(r"\[(\d+)\] Go on", window.screen.text)
    assert int(go_on) == len(numbers) - 2
    assert "[1] Let's go" in window.answer(go_on, "[1] Let's go"), "the reminder's button does something else"


def test_what_came_due_meanwhile_is_one_message_before_the_question(chat: Open, tmp_path: Path) -> None:
    earlier(tmp_path, timedelta(days=14), *SENT_TO_TWO)
    window = chat()
    at = window.prompt()
    text = window.screen.text
    assert text.count("⏰") == 1, text
    reminder, question = text.split("Good to see you again.")
    assert "A few things have come up meanwhile" in reminder
    assert "Maya" in reminder
    assert "Tom" in reminder
    numbers = [int(number) for number in re.findall(r"\[(\d+)\]", "\n".join(window.screen.lines[:at]))]
    assert numbers == list(range(1, len(numbers) + 1)), "a number stands for two buttons"
    (first,) = re.findall(r"\[(\d+)\] Yes!", question)
    assert "said yes!" in window.answer(first, "[1] No time yet")
    window.leave()
    again = chat()
    again.prompt()
    assert "⏰" not in again.screen.text, "it is said again"


# --- several --------------------------------------------------------------------------------------------------------


def test_two_chats_on_one_database_do_not_see_each_other(chat: Open, tmp_path: Path) -> None:
    sam, mia = chat("Sam"), chat("Mia")
    sam.answer("1", CITY)
    mia.answer("1", CITY)
    sam.answer("Toronto", "in Toronto")
    mia.answer("Tokyo", "in Tokyo")
    sam.leave()
    mia.leave()
    assert "Hi Sam!" in sam.screen.text
    assert "Hi Mia!" in mia.screen.text
    assert "Tokyo" not in sam.screen.text
    assert "Toronto" not in mia.screen.text
    goes_on(tmp_path, "in Toronto")
    back = chat("Mia")
    back.until("in Tokyo")


def test_a_reminder_for_somebody_else_waits_for_them(chat: Open, tmp_path: Path) -> None:
    sam = chat("Sam")
    sam.prompt()
    earlier(tmp_path, timedelta(days=3), "hi", name="Mia")
    sam.until(lambda: bool(look(tmp_path / "chat.db", "SELECT id FROM outbox WHERE kind = 'ping' AND address = 'Mia'")))
    sam.answer("1", CITY)
    sam.leave()
    assert "⏰" not in sam.screen.text
    mia = chat("Mia")
    mia.prompt()
    assert mia.screen.text.count("⏰") == 1
