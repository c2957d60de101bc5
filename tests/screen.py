"""The program in a real pseudo-terminal, and what whoever sits before it sees."""

from __future__ import annotations

import codecs
import os
import re
import select
import subprocess
import termios
import time
from collections.abc import Callable
from pathlib import Path

from prompt_toolkit.utils import get_cwidth

from tests.terminal_chat import PROGRAM, environment

ROWS = 40
PATIENCE = 30
"""Seconds after which something that should have appeared never will; nothing waits for them to pass."""

_TAKE_TERMINAL = "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0)"
"""Else Ctrl-C would reach nobody before the prompt is there."""

_SEQUENCE = re.compile(r"\x1b\[([0-9;?]*)([@-~])")
_BEGUN = re.compile(r"\x1b(\[[0-9;?]*)?$")


class Screen:
    """What a terminal makes of the bytes that it gets: as much of a VT100 as our libraries use.

    `lines` are all lines, those that have scrolled away included; `too_long` counts the characters that found no room
    in their line; `asked` is called when the program asks where the cursor is; `strange` are sequences that it does not know.
    """

    def __init__(self, columns: int, rows: int, asked: Callable[[str], None] = lambda answer: None) -> None:
        self.columns, self.rows = columns, rows
        self.asked = asked
        self.cells: list[list[str]] = [[]]
        self.row = self.column = 0
        self.wraps = True
        self.too_long = 0
        self.strange: list[str] = []
        self._rest = ""

    @property
    def lines(self) -> list[str]:
        return ["".join(line).rstrip() for line in self.cells]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def here(self) -> str:
        """The line in which the cursor is."""
        return self.lines[self.row]

    def below(self, row: int) -> str:
        """The lines from this one on."""
        return "\n".join(self.lines[row:])

    def feed(self, text: str) -> None:
        text, self._rest = self._rest + text, ""
        if begun := _BEGUN.search(text):
            text, self._rest = text[: begun.start()], begun[0]
        at = 0
        for match in _SEQUENCE.finditer(text):
            self._write(text[at : match.start()])
            self._control(match[1], match[2])
            at = match.end()
        self._write(text[at:])

    def _write(self, text: str) -> None:
        for character in text:
            match character:
                case "\r":
                    self.column = 0
                case "\n":
                    self._down()
                case "\b":
                    self.column = max(0, self.column - 1)
                case "\a":
                    pass
                case _ if character < " ":
                    self.strange.append(character)
                case _:
                    self._put(character)

    def _put(self, character: str) -> None:
        width = get_cwidth(character)
        if self.column + width > self.columns and self.wraps:
            self.too_long += 1
            self.column = 0
            self._down()
        self.column = min(self.column, self.columns - width)
        line = self.cells[self.row]
        line += [" "] * (self.column + width - len(line))
        if not width:
            if self.column:
                line[self.column - 1] += character
            return
        line[self.column : self.column + width] = [character, *[""] * (width - 1)]
        self.column += width

    def _down(self) -> None:
        self.row += 1
        if self.row == len(self.cells):
            self.cells.append([])

    def _control(self, parameters: str, final: str) -> None:
        if parameters.startswith("?") or final == "m":
            if parameters == "?7":
                self.wraps = final == "h"
            return  # other modes, and colours
        numbers = [int(number or 0) for number in parameters.split(";")]
        first = numbers[0]
        top = max(0, len(self.cells) - self.rows)
        match final:
            case "A":
                self.row = max(top, self.row - max(1, first))
            case "B":
                self.row = min(len(self.cells) - 1, self.row + max(1, first))
            case "C":
                self.column = min(self.columns - 1, self.column + max(1, first))
            case "D":
                self.column = max(0, self.column - max(1, first))
            case "K" if first == 0:
                del self.cells[self.row][self.column :]
            case "J" if first == 0:
                del self.cells[self.row][self.column :]
                for line in self.cells[self.row + 1 :]:
                    line.clear()
            case "n" if first == 6:
                self.asked(f"\x1b[{self.row - top + 1};{self.column + 1}R")
            case _:
                self.strange.append(f"{parameters}{final}")


class Window:
    """`coffeechat ...` in a window of so many columns, with these variables in its environment.

    `raw` is all that it wrote, `screen` what is seen of it.
    """

    def __init__(self, *arguments: str, cwd: Path, columns: int, variables: dict[str, str]) -> None:
        self.screen = Screen(columns, ROWS, self.type)
        self.raw = ""
        self._over = False
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._terminal, other = os.openpty()
        termios.tcsetwinsize(other, (ROWS, columns))
        kept = {key: value for key, value in environment().items() if key != "NO_COLOR"}
        python, option, code = PROGRAM
        program = (python, option, f"{_TAKE_TERMINAL}; {code}")
        self._process = subprocess.Popen(
            (*program, *arguments),
            stdin=other,
            stdout=other,
            stderr=other,
            cwd=cwd,
            env=kept | {"TERM": "xterm-256color"} | variables,
            start_new_session=True,
        )
        os.close(other)

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._terminal)

    def type(self, keys: str) -> None:
        """As the keyboard sends it: "\r" is Enter, "\t" Tab, "\x03" Ctrl-C, "\x04" Ctrl-D."""
        os.write(self._terminal, keys.encode())

    def until(self, wanted: str | Callable[[], bool], after: int = 0) -> None:
        """Reads on until these words are on the screen (from its line `after` on), or until this holds."""
        deadline = time.monotonic() + PATIENCE
        while not (wanted() if callable(wanted) else wanted in self.screen.below(after)):
            self._read(deadline, f"waited for {wanted!r}")

    def prompt(self, typed: str = "") -> int:
        """Reads on until it waits for a line, so much of which is typed; the line of the screen on which that is."""
        screen = self.screen
        self.until(lambda: screen.here == f"› {typed}".rstrip() and not screen.below(screen.row + 1).strip())
        return screen.row

    def answer(self, line: str, wanted: str) -> str:
        """Types a line at the prompt and reads on until the coach has said this and waits again; what it said."""
        at = self.prompt()
        self.type(f"{line}\r")
        self.until(wanted, at + 1)
        end = self.prompt()
        return "\n".join(self.screen.lines[at + 1 : end])

    def leave(self, key: str = "\x04") -> None:
        """Ctrl-D (or Ctrl-C) at the prompt, and out with 0."""
        self.prompt()
        self.type(key)
        deadline = time.monotonic() + PATIENCE
        while not self._over:
            self._read(deadline, "waited for the end")
        assert self._process.wait(PATIENCE) == 0, self.screen.text
        assert "Traceback" not in self.raw, self.screen.text

    def _read(self, deadline: float, waiting: str) -> None:
        """What has come, or nothing for a moment. Fails after the deadline, and at the end if it had come before."""
        ready, _, _ = select.select([self._terminal], [], [], 0.02)
        if self._over or (not ready and time.monotonic() > deadline):
            raise AssertionError(
                f"{'the program has ended' if self._over else 'nothing more comes'}; {waiting}\n"
                f"--- the screen ---\n{self.screen.text}\n--- the last bytes ---\n{self.raw[-600:]!r}"
            )
        if not ready:
            return
        try:
            read = os.read(self._terminal, 65536)
        except OSError:  # Linux: whoever had the other side has gone
            read = b""
        self._over = not read
        text = self._decoder.decode(read)
        self.raw += text
        self.screen.feed(text)
