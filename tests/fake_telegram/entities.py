"""From what a bot sends to what people see: parsed, cleaned, trimmed, and with the entities that Telegram adds itself."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable
from typing import Any

from tests.fake_telegram.errors import bad
from tests.fake_telegram.html import Entity, HtmlError, moment, parse_html, utf16
from tests.fake_telegram.links import LinkError, check_link

STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
QUOTES = ("blockquote", "expandable_blockquote")
CODES = ("pre", "code")
FOUND = ("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number")
_SOLID = ("text_link", "text_mention", "custom_emoji", "date_time")
_ORDER = {kind: number for number, kind in enumerate((*QUOTES, *CODES, *_SOLID, *FOUND, *STYLES))}

_CONTROL = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
_DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")  # tdlib removes these: line separators, overlines, rings
_MARKS = re.compile("[\u200e\u200f]+(?=[\u200e\u200f])")  # a row of direction marks: all but the last are defused

_FIND = re.compile(
    r"(?P<email>(?<![\w.+@-])[A-Za-z0-9_.+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})"
    r"|(?P<url>(?<![\w@])(?:https?://[^\s<>\"«»“”]+|(?:[A-Za-z0-9-]+\.)+(?:com|org|net|edu|gov|io|me|de|uk|eu|dev|app)"
    r"(?![\w-]|\.\w)(?:/[^\s<>\"«»“”]*)?))"
    r"|(?P<mention>(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{4,31}(?!\w))"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>]))"
    r"|(?P<hashtag>(?<!\w)\#(?=\w*[^\W\d])\w{1,256})"
    r"|(?P<cashtag>(?<![\w$])\$[A-Z]{1,8}(?!\w))"
)


def read_text(
    text: str,
    parse_mode: str,
    given: Any,
    *,
    limit: int,
    kind: str = "message",
    user: Callable[[int], dict[str, Any] | None] = lambda _: None,
) -> tuple[str, list[Entity]]:
    """A text with `parse_mode` or `entities`, as people see it: (plain text, entities). Raises ApiError in Telegram's words.

    `limit` is in UTF-16 units after parsing. An empty caption is fine, an empty message is not. `user` looks up who is mentioned.
    """
    if not text and kind == "message":
        raise bad("message text is empty")
    entities: list[Entity] = []
    if parse_mode:
        if parse_mode.lower() != "html":
            # Markdown exists at Telegram; this project has one renderer, and it speaks HTML.
            raise bad("unsupported parse_mode")
        try:
            text, entities = parse_html(text)
        except HtmlError as error:
            raise bad(f"can't parse entities: {error}") from error
    elif given:
        entities = _given(text, given)
    for entity in entities:
        if entity["type"] == "text_mention" and (person := user(entity["user"]["id"])):
            entity["user"] = person
    text, entities = clean(text, [e for e in entities if e["type"] != "text_mention" or "first_name" in e["user"]])
    if not text and kind == "message":
        raise bad("text must be non-empty")
    if utf16(text) > limit:
        raise bad("message is too long" if kind == "message" else "message caption is too long")
    return text, settle([*entities, *find(text, entities)])


def _given(text: str, given: Any) -> list[Entity]:
    """Entities from the caller, checked; those of the automatic kinds are dropped, since Telegram finds them itself."""
    if not isinstance(given, list):
        raise bad("can't parse entities: Array expected")
    units = text.encode("utf-16-le", "surrogatepass")
    size, result = len(units) // 2, []
    for item in given:
        if not isinstance(item, dict):
            raise bad("can't parse MessageEntity: expected an Object")
        for name in ("type", "offset", "length"):
            if name not in item:
                raise bad(f"can't parse MessageEntity: Can't find field \"{name}\"")
        kind, offset, length = item["type"], int(item["offset"]), int(item["length"])
        if kind not in _ORDER:
            raise bad("can't parse MessageEntity: Unsupported type specified")
        for name, owner in (("url", "text_link"), ("user", "text_mention"), ("custom_emoji_id", "custom_emoji")):
            if kind == owner and name not in item:
                raise bad(f"can't parse MessageEntity: Can't find field \"{name}\"")
        if not 0 <= offset <= 1_000_000:
            raise bad(f"receive an entity with incorrect offset {offset}")
        if not 0 <= length <= 1_000_000:
            raise bad(f"receive an entity with incorrect length {length}")
        if kind in FOUND or not length:
            continue
        if offset >= size:
            raise bad(f"entity begins after the end of the text at UTF-16 offset {offset}")
        if offset + length > size:
            raise bad(
                f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset "
                f"{offset + length}"
            )
        for edge, what in ((offset, "begins"), (offset + length, f"beginning at UTF-16 offset {offset} ends")):
            if 0xDC00 <= int.from_bytes(units[2 * edge : 2 * edge + 2], "little") < 0xE000:
                after = len(units[: 2 * edge + 2].decode("utf-16-le", "replace").encode())
                raise bad(f"entity {what} in a middle of a UTF-16 symbol at byte offset {after}")
        result.append({"type": kind, "offset": offset, "length": length, **_extras(kind, item)})
    return result


def _extras(kind: str, item: Entity) -> Entity:
    if kind == "text_link":
        try:
            return {"url": check_link(item["url"])}
        except LinkError as error:
            raise bad(f"entity URL '{item['url']}' is invalid: {error}") from error
    if kind == "date_time":
        try:
            return moment({"unix": str(item.get("unix_time", "")), "format": item.get("date_time_format") or ""})
        except HtmlError as error:
            raise bad(f"can't parse MessageEntity: {error}") from error
    names = {"text_mention": "user", "custom_emoji": "custom_emoji_id", "pre": "language"}
    return {names[kind]: item[names[kind]]} if item.get(names.get(kind, "")) else {}


def clean(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Control characters become spaces, some characters vanish, space and line ends around the text are cut off;
    an entity never begins with space, and one that held nothing else is gone."""
    text = _CONTROL.sub(" ", text)
    text = _MARKS.sub(lambda match: "\u200c" * len(match.group()), text)
    if gone := [utf16(text[: match.start()]) for match in _DROPPED.finditer(text)]:
        text = _DROPPED.sub("", text)
        entities = [_without(entity, gone) for entity in entities]
    stripped = text.strip(" \n")
    before = len(text) - len(text.lstrip(" \n"))
    units = text.encode("utf-16-le", "surrogatepass") if entities else b""
    end = before + utf16(stripped)
    kept: list[Entity] = []
    for entity in entities:
        start, stop = max(entity["offset"], before), min(entity["offset"] + entity["length"], end)
        while start < stop and units[2 * start : 2 * start + 2] in (b" \0", b"\n\0"):
            start += 1
        if start < stop:
            kept.append({**entity, "offset": start - before, "length": stop - start})
    return stripped, kept


def _without(entity: Entity, gone: list[int]) -> Entity:
    """The entity after the characters at these offsets vanished."""
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    earlier = sum(offset < begin for offset in gone)
    inside = sum(begin <= offset < end for offset in gone)
    return {**entity, "offset": begin - earlier, "length": entity["length"] - inside}


def find(text: str, entities: Iterable[Entity] = ()) -> list[Entity]:
    """What Telegram finds by itself: commands, mentions, addresses, tags; not inside code, links and the like."""
    if not any(mark in text for mark in "@/#$."):
        return []
    taken = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in (*CODES, *_SOLID)]
    found: list[Entity] = []
    for match in _FIND.finditer(text):
        kind = match.lastgroup or ""
        words = match.group()
        if kind == "url":
            words = words.rstrip(".,:;!?)]}'*")
        offset, length = utf16(text[: match.start()]), utf16(words)
        if not any(offset < end and begin < offset + length for begin, end in taken):
            found.append({"type": kind, "offset": offset, "length": length})
    return found


def settle(entities: list[Entity]) -> list[Entity]:
    """In Telegram's order and without the crossings that it forbids: nothing inside code, no link in a link, a style that
    crosses a link or a quote is split there, styles of one kind that touch are one."""
    if len(entities) < 2:
        return entities
    ordered = sorted(entities, key=_key)
    quotes = _apart([e for e in ordered if e["type"] in QUOTES])
    solids = [
        e
        for e in _apart([e for e in ordered if e["type"] not in (*QUOTES, *STYLES)])
        if not any(_cross(e, q) for q in quotes)
    ]
    borders = sorted({edge for e in (*quotes, *solids) for edge in (e["offset"], e["offset"] + e["length"])})
    code = [(e["offset"], e["offset"] + e["length"]) for e in solids if e["type"] in CODES]
    result = [*quotes, *solids]
    for style in STYLES:
        for begin, end in _joined([e for e in ordered if e["type"] == style]):
            edges = [begin, *(edge for edge in borders if begin < edge < end), end]
            for left, right in itertools.pairwise(edges):
                if not any(a <= left and right <= b for a, b in code):
                    result.append({"type": style, "offset": left, "length": right - left})
    return sorted(result, key=_key)


def _key(entity: Entity) -> tuple[int, int, int]:
    return entity["offset"], -entity["length"], _ORDER[entity["type"]]


def _apart(ordered: list[Entity]) -> list[Entity]:
    """The first of those that overlap."""
    result: list[Entity] = []
    end = -1
    for entity in ordered:
        if entity["offset"] >= end:
            result.append(entity)
            end = entity["offset"] + entity["length"]
    return result


def _cross(entity: Entity, quote: Entity) -> bool:
    """They overlap, and the entity is not inside the quote."""
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    first, last = quote["offset"], quote["offset"] + quote["length"]
    return begin < last and first < end and not (first <= begin and end <= last)


def _joined(ordered: list[Entity]) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    for entity in ordered:
        begin, end = entity["offset"], entity["offset"] + entity["length"]
        if result and begin <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], end))
        else:
            result.append((begin, end))
    return result
