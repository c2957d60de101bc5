"""The connection to whoever sits at the terminal, or to the script at the other end of the pipe."""

from __future__ import annotations

import asyncio
import io
import shutil
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractContextManager, nullcontext

from rich.console import Console, ConsoleDimensions
from rich.padding import Padding
from rich.text import Text

from adapters.console.translate import button_lines, clean, to_event, to_plain, to_text
from conversations.vocabulary import Button, Document, Event, Reply, Say

WIDEST = 88
"""Columns; longer lines are hard to read."""
PROMPT = "\n› "


class Terminal:
    """Reads lines and shows replies. `commands` are (name, what it is for), for completion at the prompt."""

    def __init__(self, commands: Iterable[tuple[str, str]], save: Callable[[Document], str]) -> None:
        self.interactive = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
        # In a terminal without cursor movements (TERM=dumb, as in Emacs) lines are edited by the terminal itself.
        self.editing = self.interactive and not self._console().is_dumb_terminal
        self.commands = tuple(commands)
        self.save = save
        self._prompted = False
        self.buttons: tuple[Button, ...] = ()
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")

    def _console(self) -> Console:
        console = Console(file=sys.stdout, highlight=False, emoji=False, markup=False, soft_wrap=not self.interactive)
        # For a dumb terminal it would say 80, whatever the window.
        width = shutil.get_terminal_size().columns if console.is_dumb_terminal else console.width
        console.size = ConsoleDimensions(min(width, WIDEST), console.height)
        return console

    def show(self, reply: Reply, *, ping: bool = False) -> None:
        """One reply; its buttons become the numbers that the next line may name."""
        console = self._console()
        match reply:
            case Say():
                # Until the student answers, numbers go on: those of a ping do not take the open question's away.
                first = len(self.buttons) + 1
                self.buttons += reply.buttons
                if self.interactive:
                    self._say(console, reply, ping, first)
                    if self._prompted:
                        self._prompt()  # what was being typed stands above and still counts
                else:
                    self._say_plain(reply, ping, first)
            case Document():
                caption = f"{to_plain(reply.caption)} " if reply.caption else ""
                console.print(Text(f"\n{caption}→ {self.save(reply)}"))
            case _:
                return
        sys.stdout.flush()

    def _say(self, console: Console, say: Say, ping: bool, first: int) -> None:
        console.print()
        text = to_text(say.text)
        console.print(Text.assemble(("⏰ ", "yellow"), text) if ping else text)
        if say.copy:
            console.print(Padding(Text(clean(say.copy), style="green"), (1, 0, 0, 2)))
        for line in button_lines(say, console.width - 2, first):
            console.print(Text("  " + line, style="cyan"))

    def _say_plain(self, say: Say, ping: bool, first: int) -> None:
        print(("\n(reminder) " if ping else "\n") + to_plain(say.text))
        if say.copy:
            print("-----\n" + clean(say.copy) + "\n-----")
        for line in button_lines(say, WIDEST, first):
            print(line)

    def line(self, text: str) -> None:
        """A line of the program itself, not of the coach."""
        self._console().print(Text(text, style="dim"))

    async def events(self) -> AsyncIterator[Event]:
        """What comes in, until the input ends (or Ctrl-D, Ctrl-C)."""
        lines = self._typed() if self.editing else self._piped()
        async for line in lines:
            event = to_event(line, self.buttons)
            if event is not None:
                self.buttons = ()
                yield event

    def at_ease(self) -> AbstractContextManager[None]:
        """While this is open, pings appear above the prompt without breaking it."""
        if not self.editing:
            return nullcontext()
        from prompt_toolkit.patch_stdout import patch_stdout

        return patch_stdout(raw=True)

    async def _piped(self) -> AsyncIterator[str]:
        if sys.stdin is None:  # somebody closed it: coffeechat chat <&-
            return
        loop = asyncio.get_running_loop()
        lines: asyncio.Queue[str] = asyncio.Queue()

        def read() -> None:
            # A buffer of its own: the thread may still be reading when the program ends, and must not hold that of `sys.stdin`.
            with open(sys.stdin.fileno(), encoding=sys.stdin.encoding, errors="replace", closefd=False) as source:
                more = True
                while more:
                    line = source.readline()
                    more = bool(line)
                    try:
                        loop.call_soon_threadsafe(lines.put_nowait, line)
                    except RuntimeError:
                        return  # the loop has ended

        # Not one of the loop's own threads: those are waited for, and Ctrl-C would wait for one more line.
        threading.Thread(target=read, name="input", daemon=True).start()
        while True:
            if self.interactive:
                self._prompt()
            line = await lines.get()
            self._prompted = False
            if not line:
                return
            yield line

    def _prompt(self) -> None:
        self._prompted = True
        print(PROMPT, end="", flush=True)

    async def _typed(self) -> AsyncIterator[str]:
        # Imported here: it costs a tenth of a second that a piped run need not pay.
        from prompt_toolkit import PromptSession
        from prompt_toolkit.completion import WordCompleter

        names = [f"/{name}" for name, _ in self.commands]
        meta = {f"/{name}": what for name, what in self.commands}
        completer = WordCompleter(names, meta_dict=meta, sentence=True)
        session: PromptSession[str] = PromptSession(completer=completer, complete_while_typing=True)
        while True:
            try:
                yield await session.prompt_async(PROMPT)
            except EOFError:
                return
            except KeyboardInterrupt:
                if not session.default_buffer.text:  # else it takes back what was being typed, as in a shell
                    return
