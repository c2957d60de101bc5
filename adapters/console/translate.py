"""Between lines typed and the coach's words: pure."""

from __future__ import annotations

import re

from rich.cells import cell_len
from rich.text import Text

from adapters.markup import plain, spans
from conversations.vocabulary import Button, Command, Event, Pressed, Said, Say

STYLES = {"b": "bold", "i": "italic", "code": "cyan", "pre": "cyan", "quote": "italic", "time": "bold"}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def to_event(line: str, buttons: tuple[Button, ...]) -> Event | None:
    """What a line means: a command, the number of one of the last buttons, or words. None for an empty line."""
    text = line.strip()
    if not text:
        return None
    if text.startswith("/"):
        name, *argument = text[1:].split(maxsplit=1) or [""]
        return Command(name, *argument)
    if text.isascii() and text.isdecimal() and len(text) <= 3 and 1 <= int(text) <= len(buttons):
        return Pressed(buttons[int(text) - 1].id)
    return Said(text)


def to_text(markup: str) -> Text:
    """Markup as a `rich` text. Control characters are dropped: nothing that a student typed may drive the terminal."""
    text = Text()
    for span in spans(markup):
        text.append(_CONTROL.sub("", span.text), " ".join(STYLES[tag] for tag in span.tags if tag in STYLES) or None)
    return text


def to_plain(markup: str) -> str:
    """Markup as plain words without control characters."""
    return _CONTROL.sub("", plain(markup))


def clean(text: str) -> str:
    """Plain text without control characters."""
    return _CONTROL.sub("", text)


def button_lines(say: Say, width: int, first: int = 1) -> list[str]:
    """The buttons as numbered choices from `first` on, on one line where they fit into `width` columns, else one a line."""
    if not say.buttons:
        return []
    labels = (" ".join(clean(button.label).split()) for button in say.buttons)
    items = [f"[{number}] {label}" for number, label in enumerate(labels, first)]
    together = "   ".join(items)
    return [together] if cell_len(together) <= width else items
