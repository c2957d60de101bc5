"""From the coach's replies to Discord's payloads: pure dicts. One escaping function, one keyboard, one form.

What is shown is what was typed. Only what Discord would read as markdown gets a backslash, since copying a message on a phone copies
its source; so nearly every draft is copied as it was written. Nobody is mentioned, and no link makes a preview.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from adapters.discord import limits
from adapters.discord.translate import GROUP, MARK
from adapters.letters import tidy
from adapters.markup import spans
from adapters.splitting import split, units, visible
from conversations.texts import load
from conversations.vocabulary import Button, Field, Form, Say

Payload = dict[str, Any]

NOBODY: Final[Payload] = {"parse": []}
NO_PREVIEW: Final = 1 << 2
HERE: Final = "!here"
"""The button of a choice that was taken: it shows where the conversation stands."""
NO_WORDS: Final = "…"
WIDTH: Final = 38
"""Characters of all labels in a row, on a narrow phone."""
MOST_BUTTONS: Final = 10
"""More choices than that are a list to choose from."""
_ROW, _BUTTON, _SELECT, _INPUT, _LABEL = 1, 2, 3, 4, 18
_BLUE, _GREY, _LINK = 1, 2, 5


@dataclass(frozen=True, slots=True)
class _Labels:
    """Words that stand on what is Discord's own."""

    write: str
    more: str
    back: str
    choose: str


@lru_cache
def _labels(language: str) -> _Labels:
    """The words in a language; "" is English, of before replies said theirs."""
    texts = load(language or "en")
    return _Labels(*(texts.label("discord", key) for key in ("write", "more", "back", "choose")))


# --- messages -------------------------------------------------------------------------------------------------------


def messages(say: Say, *, server: bool) -> list[Payload]:
    """The messages of a reply in their order, never none; what can be pressed hangs on the last. Raises ValueError for a button's id.

    What is to be copied is a message of its own. In a server a question has a button that opens a form for the answer.
    """
    contents = _contents(_pieces(say.text))
    if visible(copied := tidy(say.copy).strip()):
        contents += _contents([_Piece(copied)])
    made = [message(content) for content in contents or [NO_WORDS]]
    if rows := _rows(say, 0, server=server):
        made[-1]["components"] = rows
    elif say.edit:
        made[-1]["components"] = []
    return made


def message(content: str) -> Payload:
    """A message of words that are rendered already."""
    return {"content": content, "allowed_mentions": NOBODY, "flags": NO_PREVIEW}


def page(say: Say, number: int, *, server: bool) -> Payload:
    """The n-th page of a question's choices, in the place of the one that is shown."""
    return {"components": _rows(say, number, server=server)}


def taken(label: str) -> Payload:
    """What stands in the place of a message's buttons once one was taken: the choice, as a button."""
    return {"components": [_row([_button(HERE, f"✓ {_line(label)}", _GREY)])]}


def caption(markup: str) -> str:
    """The words beside a file; cut where they are too long."""
    contents = _contents(_pieces(markup))
    return "" if not contents else contents[0] if len(contents) == 1 else contents[0][: limits.CONTENT - 2] + "\n…"


def nonce(row: int, part: int) -> str:
    """What tells a message from all others: sent again with the same one, it is the same message."""
    return f"{row}.{part}"[: limits.NONCE]


# --- words ----------------------------------------------------------------------------------------------------------

_LINK_SHOWN_AS_IT_IS = r"https?://(?!(?:[\w-]+\.)*discord)[A-Za-z0-9/.?=&%#~+_-]*[A-Za-z0-9/]"
_SPECIAL = re.compile(
    rf"(?P<link>(?<![\w\\]){_LINK_SHOWN_AS_IT_IS}(?=[.,;!?)]*(?:\s|\Z)))"
    r"|(?P<sign>[\\*_`\[\]]|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\||<(?=[@#:/a-zA-Z])|@(?=everyone|here)|:(?=//))"
)
_AT_START = re.compile(r"^([ \t]*)([-+>#]|\d+(?=[.)]))", re.MULTILINE)


def escape(text: str, *, starts_line: bool = True) -> str:
    """Words that Discord shows as they are: the only place where they are escaped. `starts_line`: they stand at its beginning."""

    def sign(match: re.Match[str]) -> str:
        return match[0] if match["link"] else "\\" + match[0]

    def start(match: re.Match[str]) -> str:
        if not starts_line and match.start() == 0:
            return match[0]
        return f"{match[1]}{match[2]}\\" if match[2][0].isdigit() else f"{match[1]}\\{match[2]}"

    return _AT_START.sub(start, _SPECIAL.sub(sign, text))


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words as they will be shown, and the tags around them."""

    text: str
    tags: tuple[str, ...] = ()
    at: str = ""


def _pieces(markup: str) -> list[_Piece]:
    return [_Piece(text, span.tags, span.at) for span in spans(markup) if (text := tidy(span.text))]


def _contents(pieces: Sequence[_Piece]) -> list[str]:
    """The words as messages that fit; where they are too many they are parted at paragraphs."""
    whole = "".join(piece.text for piece in pieces)
    limit = limits.CONTENT
    while True:
        parts = [_rendered(pieces, start, end) for start, end in split(whole, limit)]
        if all(units(part) <= limits.CONTENT for part in parts):
            return parts
        limit = limit * 3 // 4


def _rendered(pieces: Sequence[_Piece], start: int, end: int) -> str:
    out, at, after_quote = "", 0, False
    for piece in pieces:
        text = piece.text[max(0, start - at) : max(0, end - at)]
        at += len(piece.text)
        if not text:
            continue
        if after_quote and not text.startswith("\n"):
            out += "\n"  # a quote ends with its line
        out += _tagged(piece, text, starts_line=not out or out.endswith("\n"))
        after_quote = "quote" in piece.tags
    return out


def _tagged(piece: _Piece, text: str, *, starts_line: bool) -> str:
    tags = piece.tags
    if "time" in tags and text == piece.text and (shown := _time(piece)):
        return shown
    if "command" in tags:
        return f"/{GROUP} {text.removeprefix('/')}"
    if ("pre" in tags or "code" in tags) and "`" not in text:
        return f"```\n{text}\n```" if "pre" in tags else f"`{text}`"
    if "quote" in tags:
        lead = "" if starts_line else "\n"
        return lead + "\n".join(f"> {escape(line)}" for line in text.strip("\n").split("\n"))
    mark = ("**" if "b" in tags else "") + ("*" if "i" in tags else "")
    if not mark:
        return escape(text, starts_line=starts_line)
    return "\n".join(_marked(line, mark) for line in text.split("\n"))


def _marked(line: str, mark: str) -> str:
    words = line.strip()
    if not words:
        return line
    lead, tail = line[: len(line) - len(line.lstrip())], line[len(line.rstrip()) :]
    return f"{lead}{mark}{escape(words, starts_line=False)}{mark}{tail}"


def _time(piece: _Piece) -> str:
    """An instant on the student's own clock, as Discord shows it, and how far off it is; only the time of day where that is meant."""
    try:
        second = int(datetime.fromisoformat(piece.at).timestamp())
    except ValueError:
        return ""
    return f"<t:{second}:t>" if len(piece.text) <= len("10:00 PM") else f"<t:{second}:F> (<t:{second}:R>)"


# --- what can be pressed --------------------------------------------------------------------------------------------


def _rows(say: Say, number: int, *, server: bool) -> list[Payload]:
    labels = _labels(say.language)
    buttons = list({button.url or button.id: button for button in say.buttons}.values())
    own = [_button(f"{MARK}write:{say.question}", labels.write, _GREY)] if say.question and (server or say.form) else []
    rows = _packed([_made(button, first=place == 0) for place, button in enumerate(buttons)])
    if len(buttons) > MOST_BUTTONS or len(rows) > limits.ROWS - bool(own):
        rows = _list(buttons, say.question, number, labels)
    if own:
        last = rows[-1]["components"] if rows else []
        if last and last[0]["type"] == _BUTTON and _fits([*last, *own]):
            last += own
        else:
            rows.append(_row(own))
    return rows


def _packed(buttons: Sequence[Payload]) -> list[Payload]:
    """Rows that a narrow phone shows whole."""
    rows: list[list[Payload]] = []
    for button in buttons:
        if rows and _fits([*rows[-1], button]):
            rows[-1].append(button)
        else:
            rows.append([button])
    return [_row(row) for row in rows]


def _fits(row: Sequence[Payload]) -> bool:
    return len(row) <= limits.IN_ROW and sum(len(button["label"]) + 2 for button in row) <= WIDTH


def _list(buttons: Sequence[Button], question: str, number: int, labels: _Labels) -> list[Payload]:
    pages = [buttons[start : start + limits.OPTIONS] for start in range(0, len(buttons), limits.OPTIONS)]
    number = max(0, min(number, len(pages) - 1))
    options = [{"label": _cut(button.label, limits.OPTION), "value": _checked(button.id)} for button in pages[number]]
    rows = [
        _row(
            [
                {
                    "type": _SELECT,
                    "custom_id": f"{MARK}pick:{number}:{question}",
                    "placeholder": _cut(labels.choose, limits.PLACEHOLDER),
                    "options": options,
                }
            ]
        )
    ]
    turns = [
        _button(f"{MARK}page:{other}:{question}", label, _GREY)
        for other, label in ((number - 1, labels.back), (number + 1, labels.more))
        if 0 <= other < len(pages)
    ]
    return [*rows, *([_row(turns)] if turns else [])]


def _made(button: Button, *, first: bool) -> Payload:
    if button.url:
        return {"type": _BUTTON, "style": _LINK, "label": _cut(button.label, limits.BUTTON), "url": button.url}
    return _button(button.id, button.label, _BLUE if first and not button.id.startswith("!") else _GREY)


def _button(id: str, label: str, style: int) -> Payload:
    return {"type": _BUTTON, "style": style, "label": _cut(label, limits.BUTTON), "custom_id": _checked(id)}


def _row(components: Sequence[Payload]) -> Payload:
    return {"type": _ROW, "components": list(components)}


def _checked(id: str) -> str:
    if not id or units(id) > limits.ID:
        raise ValueError("the id of a button is empty or too long for Discord")
    return id


def _line(text: str) -> str:
    return " ".join(tidy(text).split())


def _cut(text: str, most: int) -> str:
    """A label: one line, never empty, not too long."""
    text = _line(text)
    if not visible(text):
        return NO_WORDS
    if units(text) <= most:
        return text
    while units(text) > most - 1:
        text = text[:-1]
    return text.rstrip() + "…"


# --- forms ----------------------------------------------------------------------------------------------------------


def modal(form: Form, question: str) -> Payload:
    """The form of a question. What is known already stands in it; where that is too long for a field, the field stays empty."""
    return {
        "custom_id": _checked(f"{MARK}form:{question}"),
        "title": _cut(form.title, limits.TITLE),
        "components": [_field(field) for field in form.fields[: limits.FIELDS]],
    }


def _field(field: Field) -> Payload:
    inner: Payload
    if field.options:
        options = [
            {"label": _cut(label, limits.OPTION), "value": id, "default": id == field.value}
            for id, label in field.options[: limits.OPTIONS]
        ]
        inner = {"type": _SELECT, "custom_id": field.key, "options": options, "required": False}
    else:
        inner = {
            "type": _INPUT,
            "custom_id": field.key,
            "style": 2 if field.long else 1,
            "required": False,
            "max_length": limits.INPUT,
        }
        value = tidy(field.value) if field.long else _line(field.value)
        if value and units(value) <= limits.INPUT:
            inner["value"] = value
    return {"type": _LABEL, "label": _cut(field.label, limits.TITLE), "component": inner}
