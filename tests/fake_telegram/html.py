"""Telegram's HTML, read as Telegram reads it: byte offsets in errors, offsets in UTF-16 units in entities."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram.links import checked_link, mentioned_user

Entity = dict[str, Any]

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = {*_SIMPLE, "a", "code", "pre", "blockquote", "tg-emoji", "tg-time"}
_SPACE = " \t\r\n\0\v"
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]+)|#(?P<dec>[0-9]+)|(?P<name>[A-Za-z]+));?")
_PLAIN = re.compile(r"[^<&]+")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")


class HtmlError(ValueError):
    """Telegram's sentence after "can't parse entities: "."""


def utf16(text: str) -> int:
    """How many UTF-16 units the text is long: Telegram's measure for everything."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end: where it began in the result, and what its attributes said."""

    tag: str
    offset: int
    index: int
    values: dict[str, str] = field(default_factory=dict)


class _Reader:
    """Reads one text; `position` is an index into the source, `offset` the UTF-16 length of the result so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.parts: list[str] = []
        self.offset = 0
        self.entities: list[Entity] = []
        self.open: list[_Open] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self.position < len(self.source):
            if plain := _PLAIN.match(self.source, self.position):
                self._add(plain.group())
                self.position = plain.end()
            elif self.source[self.position] == "&":
                self._add(self._reference())
            elif self.source.startswith("</", self.position):
                self._end_tag()
            else:
                self._start_tag()
        if self.open:
            raise HtmlError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        text = "".join(self.parts)
        if any("\ud800" <= character <= "\udfff" for character in text):
            raise HtmlError(
                "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
                "surrogate code units"
            )
        return text, self.entities

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.offset += utf16(text)

    def _at(self, position: int) -> str:
        return f"at byte offset {len(self.source[:position].encode('utf-8', 'surrogatepass'))}"

    def _char(self) -> str:
        """The character here, NUL at the end."""
        return self.source[self.position] if self.position < len(self.source) else "\0"

    def _skip_space(self) -> None:
        while self.position < len(self.source) and self._char() in _SPACE:
            self.position += 1

    def _until(self, stops: str) -> str:
        begin = self.position
        while self._char() not in stops:
            self.position += 1
        return self.source[begin : self.position]

    def _reference(self) -> str:
        """`&lt;` and its like, decoded; anything else stays an ampersand."""
        match = _REFERENCE.match(self.source, self.position)
        if match:
            digits, base = (match["hex"], 16) if match["hex"] else (match["dec"], 10)
            character = _NAMED.get(match["name"] or "", "")
            if digits and len(match.group().removesuffix(";")) < 10 and 0 < int(digits, base) < 0x10FFFF:
                character = chr(int(digits, base))
            if character:
                self.position = match.end()
                return character
        self.position += 1
        return "&"

    def _start_tag(self) -> None:
        begin = self.position
        self.position += 1
        name = self._until(_SPACE + ">").lower()
        if self._char() == "\0":
            raise HtmlError(f"Unclosed start tag {self._at(begin)}")
        if name not in _TAGS:
            raise HtmlError(f'Unsupported start tag "{name}" {self._at(begin)}')
        tag = _Open(name, self.offset, len(self.parts))
        while True:
            self._skip_space()
            if self._char() == ">":
                break
            self._attribute(tag, begin)
        self.position += 1
        if name == "span" and tag.values.get("class") != "tg-spoiler":
            raise HtmlError(f'Tag "span" must have class "tg-spoiler" {self._at(begin)}')
        self.open.append(tag)

    def _attribute(self, tag: _Open, begin: int) -> None:
        name = self._until(_SPACE + "=>")
        if not name:
            raise HtmlError(f'Empty attribute name in the tag "{tag.tag}" {self._at(begin)}')
        self._skip_space()
        if self._char() != "=":
            if tag.tag == "blockquote" and name == "expandable" and self._char() != "\0":
                tag.values[name] = ""
                return
            raise HtmlError(
                f'Expected equal sign in declaration of an attribute of the tag "{tag.tag}" {self._at(begin)}'
            )
        self.position += 1
        self._skip_space()
        if self._char() == "\0":
            raise HtmlError(f'Unclosed start tag "{tag.tag}" {self._at(begin)}')
        tag.values[name] = self._quoted() if self._char() in "'\"" else self._token()
        if self._char() == "\0":
            raise HtmlError(f"Unclosed start tag {self._at(begin)}")

    def _token(self) -> str:
        match = _NAME_TOKEN.match(self.source, self.position)
        begin, self.position = self.position, match.end() if match else self.position
        if self._char() not in _SPACE + ">":
            raise HtmlError(f"Unexpected end of name token {self._at(begin)}")
        return self.source[begin : self.position].lower()

    def _quoted(self) -> str:
        quote = self._char()
        self.position += 1
        parts: list[str] = []
        while self._char() not in (quote, "\0"):
            if self._char() == "&":
                parts.append(self._reference())
            else:
                parts.append(self._char())
                self.position += 1
        if self._char() == quote:
            self.position += 1
        return "".join(parts)

    def _end_tag(self) -> None:
        begin = self.position
        if not self.open:
            raise HtmlError(f"Unexpected end tag {self._at(begin)}")
        self.position += 2
        name = self._until(_SPACE + ">").lower()
        self._skip_space()
        if self._char() != ">":
            raise HtmlError(f"Unclosed end tag {self._at(begin)}")
        self.position += 1
        tag = self.open.pop()
        if name and name != tag.tag:
            raise HtmlError(f'Unmatched end tag {self._at(begin)}, expected "</{tag.tag}>", found "</{name}>"')
        if self.offset > tag.offset:
            self._entity(tag, self.offset - tag.offset)

    def _entity(self, tag: _Open, length: int) -> None:
        place: Entity = {"offset": tag.offset, "length": length}
        last = self.entities[-1] if self.entities else {}
        same_place = last.get("offset") == tag.offset and last.get("length") == length
        match tag.tag:
            case "a":
                url = tag.values.get("href") or "".join(self.parts[tag.index :])
                if user := mentioned_user(url):
                    self.entities.append({"type": "text_mention", **place, "user": {"id": user}})
                elif link := checked_link(url):
                    self.entities.append({"type": "text_link", **place, "url": link})
            case "pre":
                if same_place and last["type"] == "code" and "language" in last:
                    last["type"] = "pre"
                else:
                    self.entities.append({"type": "pre", **place})
            case "code":
                language = tag.values.get("class", "").partition("language-")[2]
                if same_place and last["type"] == "pre" and language:
                    last["language"] = language
                else:
                    self.entities.append({"type": "code", **place, **({"language": language} if language else {})})
            case "blockquote":
                kind = "expandable_blockquote" if "expandable" in tag.values else "blockquote"
                self.entities.append({"type": kind, **place})
            case "tg-emoji":
                number = tag.values.get("emoji-id", "")
                if not number.lstrip("-").isdigit() or not 0 < abs(int(number)) < 2**63:
                    raise HtmlError("Invalid custom emoji identifier specified")
                self.entities.append({"type": "custom_emoji", **place, "custom_emoji_id": number})
            case "tg-time":
                self.entities.append({"type": "date_time", **place, **moment(tag.values)})
            case simple:
                self.entities.append({"type": _SIMPLE[simple], **place})


def moment(values: dict[str, str]) -> Entity:
    """The fields of a `date_time` entity; the wording of the refusals is ours (the rules are documented, they are not)."""
    unix, shape = values.get("unix", ""), values.get("format", "")
    if not unix.isdigit() or not 0 < int(unix) < 2**31:
        raise HtmlError("Invalid date specified")
    if not _TIME_FORMAT.fullmatch(shape):
        raise HtmlError("Invalid date format specified")
    return {"unix_time": int(unix), **({"date_time_format": shape} if shape else {})}


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Text and entities, not yet cleaned or trimmed. Raises HtmlError with Telegram's sentence."""
    text, entities = _Reader(source).read()
    for entity in entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return text, entities
