"""From the coach's replies to what Telegram is sent: pure. One escaping function, one keyboard, one way to split.

What is shown is what was typed, save what Telegram itself takes away or what would reach beyond its own place: see `shown`. Lengths
are counted as Telegram does, in UTF-16 units after the tags are read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit, MessageLimit, UpdateType

from adapters.letters import is_plain, tidy
from adapters.markup import Span, spans
from adapters.splitting import ENDS, split, units, visible
from conversations.texts import load
from conversations.vocabulary import MAX_BUTTON_ID, Button, Say

ALLOWED_UPDATES: Final[tuple[str, ...]] = (
    UpdateType.MESSAGE.value,
    UpdateType.EDITED_MESSAGE.value,
    UpdateType.CALLBACK_QUERY.value,
    UpdateType.MY_CHAT_MEMBER.value,
)
"""What getUpdates and setWebhook ask for: what `translate.incoming` can use."""

NO_WORDS = "…"
"""Stands where Telegram demands something to read and there is nothing: a message with buttons alone, an invisible name."""
WIDEST: Final = {3: 9, 2: 16}
"""How wide a label may be (`_width`) where so many buttons share a row: what a narrow phone shows without cutting."""


@dataclass(frozen=True, slots=True)
class Text:
    """One message: `html` for parse_mode HTML, `plain` the same words should Telegram refuse the tags."""

    html: str
    plain: str
    keyboard: InlineKeyboardMarkup | None = None


def texts(say: Say) -> list[Text]:
    """The messages of a reply in their order, never none; the keyboard hangs on the last. Raises ValueError for a button's id.

    What is to be copied stands below the text as a block; up to 256 units long, a button copies it too.
    """
    copied = shown(say.copy).strip(ENDS)
    runs, block = _runs(say.text), [_Run(copied, (_Tag("pre"),))] if visible(copied) else []
    together = [*runs, _Run("\n\n"), *block] if block and visible(_plain(runs)) else [*runs, *block]
    if units(_plain(together)) <= MessageLimit.MAX_TEXT_LENGTH:
        parts = _parts(together, MessageLimit.MAX_TEXT_LENGTH)
    else:
        parts = [part for each in (runs, block) for part in _parts(each, MessageLimit.MAX_TEXT_LENGTH)]
    parts = parts or [Text(NO_WORDS, NO_WORDS)]
    to_copy = copied if 0 < units(copied) <= InlineKeyboardButtonLimit.MAX_COPY_TEXT and block else ""
    parts[-1] = replace(parts[-1], keyboard=_keyboard(say, to_copy))
    return parts


def caption(markup: str) -> Text:
    """The words below a file, cut where they are too long for one; may be empty."""
    runs = _runs(markup)
    whole = _parts(runs, MessageLimit.CAPTION_LENGTH)
    if len(whole) <= 1:
        return whole[0] if whole else Text("", "")
    first = _parts(runs, MessageLimit.CAPTION_LENGTH - 1)[0]
    return Text(first.html + "…", first.plain + "…")


def taken(label: str, id: str) -> InlineKeyboardMarkup:
    """What stands in the place of a message's buttons once one was taken: the choice, as a button with this id."""
    return InlineKeyboardMarkup([[InlineKeyboardButton(f"✓ {_label(label)}", callback_data=_checked(id))]])


# --- words ----------------------------------------------------------------------------------------------------------

_OVERLINES = re.compile("[\u030a\u0333\u033f]")
_RINGED = re.compile("\\w\u030a")


def shown(text: str) -> str:
    """Plain words as Telegram will show them: tidy, and without the three combining lines which its servers remove.

    A ring above a letter is saved by composing it (A + U+030A is Å).
    """
    if is_plain(text):
        return text
    text = _RINGED.sub(lambda match: unicodedata.normalize("NFC", match[0]), tidy(text))
    return _OVERLINES.sub("", text)


def escape(text: str) -> str:
    """Words inside HTML: the only place where they are escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


# --- tags -----------------------------------------------------------------------------------------------------------

_NAMES = {"quote": "blockquote"}
_ORDER = ("quote", "b", "i", "time")
"""Outermost first: always the same order, so that overlapping tags are nested properly and a quote never lies in bold."""


@dataclass(frozen=True, slots=True)
class _Tag:
    name: str
    attribute: str = ""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words as they will be shown, and the tags around them, outermost first."""

    text: str
    tags: tuple[_Tag, ...] = ()


def _runs(markup: str) -> list[_Run]:
    return [_Run(text, _tags(span)) for span in spans(markup) if (text := shown(span.text))]


def _tags(span: Span) -> tuple[_Tag, ...]:
    """Telegram lets nothing be in a block or in code, and those in a quote alone."""
    tags = [tag for tag in _ORDER if tag in span.tags]
    for fixed in ("pre", "code"):
        if fixed in span.tags:
            tags = [*(tag for tag in tags if tag == "quote" and fixed == "code"), fixed]
            break
    return tuple([made for tag in tags if (made := _time(span.at) if tag == "time" else _Tag(_NAMES.get(tag, tag)))])


def _time(at: str) -> _Tag | None:
    """A time that Telegram knows as one: a tap offers the calendar. None where the instant cannot be read.

    Without `format` the coach's words stay: they are in the zone that the student told us, a phone's may be another.
    """
    try:
        instant = datetime.fromisoformat(at)
    except ValueError:
        return None
    unix = int(instant.timestamp()) if instant.tzinfo else 0
    return _Tag("tg-time", f' unix="{unix}"') if 0 < unix < 2**31 else None


def _parts(runs: Sequence[_Run], limit: int) -> list[Text]:
    plain = _plain(runs)
    return [Text(_html(runs, start, end), plain[start:end]) for start, end in split(plain, limit)]


def _plain(runs: Sequence[_Run]) -> str:
    return "".join(run.text for run in runs)


def _html(runs: Sequence[_Run], start: int, end: int) -> str:
    """The words from `start` to `end`; tags are closed and opened again where runs overlap, and at both ends."""
    html: list[str] = []
    opened: tuple[_Tag, ...] = ()
    for text, tags in _between(runs, start, end):
        same = 0
        while same < min(len(opened), len(tags)) and opened[same] == tags[same]:
            same += 1
        html += [f"</{tag.name}>" for tag in reversed(opened[same:])]
        html += [f"<{tag.name}{tag.attribute}>" for tag in tags[same:]]
        html.append(escape(text))
        opened = tags
    html += [f"</{tag.name}>" for tag in reversed(opened)]
    return "".join(html)


def _between(runs: Sequence[_Run], start: int, end: int) -> Iterator[tuple[str, tuple[_Tag, ...]]]:
    at = 0
    for run in runs:
        words = run.text[max(0, start - at) : max(0, end - at)]
        if words:
            yield words, run.tags
        at += len(run.text)


# --- buttons --------------------------------------------------------------------------------------------------------


def _keyboard(say: Say, copied: str) -> InlineKeyboardMarkup | None:
    """All buttons in rows, the one that copies first; None without any."""
    first = [[_copying(copied, say.language)]] if copied else []
    rest = list(say.buttons[: InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER - len(first)])
    rows = [*first, *([_button(button) for button in row] for row in _rows(rest))]
    return InlineKeyboardMarkup(rows) if rows else None


def _copying(words: str, language: str) -> InlineKeyboardButton:
    label = load(language or "en").label("telegram", "copy")  # replies of older releases do not say their language
    return InlineKeyboardButton(_label(label), copy_text=CopyTextButton(words))


def _rows(buttons: list[Button]) -> Iterator[list[Button]]:
    """Short labels three or two to a row, as they fit; of four short ones, none is left alone."""
    widths = [_width(_label(button.label)) for button in buttons]
    at = 0
    while at < len(buttons):
        count = 1
        for many, widest in WIDEST.items():
            row = widths[at : at + many]
            if len(row) == many and max(row) <= widest and not (many == 3 and len(widths) - at == 4):
                count = many
                break
        yield buttons[at : at + count]
        at += count


def _width(label: str) -> int:
    """In letters: what East Asia writes wide, and pictures, take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in label)


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(_label(button.label), url=button.url)
    return InlineKeyboardButton(_label(button.label), callback_data=_checked(button.id))


def _label(label: str) -> str:
    words = " ".join(shown(label).split())
    return words if visible(words) else NO_WORDS


def _checked(id: str) -> str:
    size = len(id.encode("utf-8", "surrogatepass"))
    if not 1 <= size <= MAX_BUTTON_ID:
        raise ValueError(f"the button id {id!r} has {size} bytes; Telegram takes 1 to {MAX_BUTTON_ID}")
    return id
