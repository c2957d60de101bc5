"""Files that a reply carries, made outside the turn: the calendar entry of a talk, the export of everything."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Alarm, Calendar, Event, vText

from conversations.vocabulary import Document

PRODUCT = "-//coffeechat//talks//EN"
ALARMS = (timedelta(days=-1), timedelta(hours=-1))
LONGEST = {"uid": 100, "summary": 200, "location": 500, "description": 4000}
"""Characters of each text that are kept."""

# Line and paragraph separators (some readers break lines at them), halves of characters, and marks that turn the direction
# of all that follows.
_UNSAFE = re.compile("[\u2028\u2029\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]")
_NAME = re.compile(r"[^A-Za-z0-9._-]+")


class DocumentError(ValueError):
    """A document cannot be made: an unknown kind, or data that lack something; the message says which."""


class _Text(vText):
    """Text escaped so that it reads back as it was: the library takes a typed backslash and N for a line break."""

    def to_ical(self) -> bytes:
        escaped = str(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode("utf-8")


def render(document: Document) -> tuple[str, bytes]:
    """A document's file name and content (UTF-8). Raises DocumentError."""
    match document.kind:
        case "calendar":
            return _name(document.name, "talk.ics"), _calendar(document.data)
        case "export":
            text = document.data.get("json")
            if text is None:
                text = json.dumps(document.data, ensure_ascii=False, indent=2)
            return _name(document.name, "export.json"), text.encode("utf-8", "replace")
        case kind:
            raise DocumentError(f"there is no document of the kind {kind!r}")


def _name(name: str, otherwise: str) -> str:
    """A file name that leads nowhere else."""
    return _NAME.sub("_", name).lstrip(".")[-80:] or otherwise


def _calendar(data: dict[str, str]) -> bytes:
    """One event (RFC 5545). A later one with the same uid and a higher sequence takes its place; a cancelled one removes it."""
    cancelled = data.get("status") == "CANCELLED"
    start, end = _instant(data, "start"), _instant(data, "end")
    uid = clean(data.get("uid", ""), "uid").replace("\n", "")
    if not uid or end < start:
        raise DocumentError("calendar: uid: is missing" if not uid else "calendar: end: is before the start")
    event = Event()
    event.add("uid", _Text(uid))
    event.add("dtstamp", datetime.now(UTC))
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("sequence", _sequence(data.get("sequence", "0")))
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    summary = clean(data.get("summary", ""), "summary").replace("\n", " ")
    event.add("summary", _Text(summary))
    for key in ("location", "description"):
        if text := clean(data.get(key, ""), key):
            event.add(key, _Text(text))
    if not cancelled:
        for before in ALARMS:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("trigger", before)
            alarm.add("description", _Text(summary))
            event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "PUBLISH")
    calendar.add_component(event)
    # The zone's rules around the talk are enough; all since 1970 would be some kilobytes more.
    calendar.add_missing_timezones(start.date() - timedelta(days=366), start.date() + timedelta(days=731))
    return calendar.to_ical()


def _instant(data: dict[str, str], key: str) -> datetime:
    """An instant on the clock of the talk's zone; a zone that is not known here leaves it in UTC."""
    try:
        instant = datetime.fromisoformat(data[key])
    except (KeyError, ValueError):
        raise DocumentError(f"calendar: {key}: {data.get(key, '')!r} is no time") from None
    if instant.tzinfo is None:
        raise DocumentError(f"calendar: {key}: {data[key]!r} has no zone")
    try:
        return instant.astimezone(ZoneInfo(data.get("zone") or "UTC"))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return instant.astimezone(UTC)


def _sequence(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0


def clean(text: str, key: str) -> str:
    """The text without control characters (line breaks stay, as \\n) and not longer than LONGEST[key]."""
    text = _UNSAFE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = "".join(letter for letter in text if letter == "\n" or unicodedata.category(letter) != "Cc")
    return text.strip()[: LONGEST[key]]
