"""The files that replies carry: calendar entries that every calendar can read, and that nobody can break by a name."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.documents import DocumentError, render
from conversations.vocabulary import Document

TALK = {
    "uid": "17-3@coffeechat",
    "start": "2026-03-10T19:00:00+00:00",
    "end": "2026-03-10T19:20:00+00:00",
    "zone": "America/New_York",
    "summary": "Maya Chen, informational interview",
    "location": "Café Nero, 12 Market St; upstairs",
    "description": "Line one\nLine two",
    "sequence": "2",
    "status": "CONFIRMED",
}


def calendar(**changes: str) -> Calendar:
    name, content = render(Document("calendar", "talk.ics", TALK | changes))
    assert name == "talk.ics"
    return Calendar.from_ical(content)


def test_a_talk_reads_back_as_it_was() -> None:
    read = calendar()
    (event,) = read.events
    assert read["METHOD"] == "PUBLISH"
    assert (str(event["UID"]), event["SEQUENCE"], event["STATUS"]) == ("17-3@coffeechat", 2, "CONFIRMED")
    assert event.start == datetime(2026, 3, 10, 19, 0, tzinfo=UTC)
    assert event.end - event.start == timedelta(minutes=20)
    assert event["DTSTART"].params["TZID"] == "America/New_York"
    assert event.start.hour == 15, "the event is not on the clock of the talk's zone"
    assert str(event["SUMMARY"]) == TALK["summary"]
    assert str(event["LOCATION"]) == TALK["location"]
    assert str(event["DESCRIPTION"]) == TALK["description"]


def test_the_zone_comes_along_with_its_rules() -> None:
    (zone,) = calendar().timezones
    assert zone.tz_name == "America/New_York"
    noon = datetime(2026, 7, 1, 12, tzinfo=zone.to_tz())
    assert noon.utcoffset() == timedelta(hours=-4), "the file's own zone has no summer time"
    assert calendar(zone="UTC").timezones == []


@pytest.mark.parametrize(
    "zone",
    ["Asia/Kathmandu", "Pacific/Chatham", "Africa/Casablanca", "Europe/Dublin", "Etc/GMT+5", "Nowhere/At_All", ""],
)
def test_in_every_zone_it_is_the_same_instant(zone: str) -> None:
    (event,) = calendar(zone=zone).events
    assert event.start == datetime(2026, 3, 10, 19, 0, tzinfo=UTC)


def test_two_alarms_a_day_and_an_hour_before() -> None:
    (event,) = calendar().events
    alarms = event.walk("VALARM")
    assert sorted(alarm["TRIGGER"].dt for alarm in alarms) == [timedelta(days=-1), timedelta(hours=-1)]
    assert {str(alarm["ACTION"]) for alarm in alarms} == {"DISPLAY"}


def test_a_cancelled_talk_removes_the_entry() -> None:
    read = calendar(status="CANCELLED", sequence="3")
    (event,) = read.events
    assert (read["METHOD"], event["STATUS"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", 3)
    assert str(event["UID"]) == TALK["uid"], "another uid would remove nothing"
    assert event.walk("VALARM") == []


@pytest.mark.parametrize(
    ("key", "hostile", "shown"),
    [
        ("summary", "Ana\r\nATTENDEE:mailto:eve@example.com", "Ana ATTENDEE:mailto:eve@example.com"),
        ("summary", "Ana\nEND:VEVENT\nBEGIN:VEVENT", "Ana END:VEVENT BEGIN:VEVENT"),
        ("location", "here\u2028BEGIN:VALARM", "hereBEGIN:VALARM"),
        ("location", "bell\x07 nul\x00 escape\x1b[31m next\x85line", "bell nul escape[31m nextline"),
        ("location", "C:\\New\\nothing, a;b", "C:\\New\\nothing, a;b"),
        ("description", "gro\ud83dss \u202eevil", "gross evil"),
        ("description", "👩‍🔬 日本 " * 60, ("👩‍🔬 日本 " * 60).strip()),
    ],
)
def test_hostile_words_are_shown_and_do_nothing(key: str, hostile: str, shown: str) -> None:
    _, content = render(Document("calendar", "talk.ics", TALK | {key: hostile}))
    assert content.count(b"\r\nBEGIN:VEVENT\r\n") == content.count(b"\r\nEND:VEVENT\r\n") == 1
    (event,) = Calendar.from_ical(content).events
    assert str(event[key.upper()]) == shown


FREE = ("SUMMARY", "LOCATION", "DESCRIPTION")


def properties(content: bytes) -> list[str]:
    """The names of all lines, in order, but for the free texts, which are left out when they are empty."""
    lines = content.replace(b"\r\n ", b"").split(b"\r\n")
    assert lines.pop() == b"", "the last line has no end"
    names = [line.split(b":")[0].split(b";")[0].decode() for line in lines]
    return [name for name in names if name not in FREE]


HARMLESS = properties(render(Document("calendar", "talk.ics", TALK))[1])


@given(
    st.fixed_dictionaries(
        {key: st.text(st.characters(exclude_categories=())) for key in ("summary", "location", "description")}
    )
)
def test_no_text_adds_a_line_or_a_control_character(texts: dict[str, str]) -> None:
    _, content = render(Document("calendar", "talk.ics", TALK | texts))
    assert properties(content) == HARMLESS
    lines = content.split(b"\r\n")
    assert all(byte >= 32 and byte != 127 for line in lines for byte in line), "a control character came through"
    assert all(len(line) <= 75 for line in lines), "a line is longer than 75 bytes"
    assert len(content.decode().splitlines()) == len(lines) - 1, (
        "a reader that knows more line ends than CRLF sees more lines"
    )
    (event,) = Calendar.from_ical(content).events
    assert len(event.walk("VALARM")) == 2


def test_a_long_text_is_cut() -> None:
    (event,) = calendar(summary="x" * 5000).events
    assert len(str(event["SUMMARY"])) == 200


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"start": "tomorrow"}, "start"),
        ({"start": "2026-03-10T19:00:00"}, "has no zone"),
        ({"end": "2026-03-09T19:00:00+00:00"}, "end"),
        ({"uid": "\r\n"}, "uid"),
    ],
)
def test_data_that_lack_something_are_named(changes: dict[str, str], said: str) -> None:
    with pytest.raises(DocumentError, match=said):
        render(Document("calendar", "talk.ics", TALK | changes))


def test_an_unknown_kind_is_named() -> None:
    with pytest.raises(DocumentError, match="poem"):
        render(Document("poem", "poem.txt"))


@pytest.mark.parametrize(
    ("name", "made"),
    [("../../etc/passwd", "_.._etc_passwd"), ("", "talk.ics"), ("...", "talk.ics"), ("a b\x00c.ics", "a_b_c.ics")],
)
def test_a_file_name_leads_nowhere_else(name: str, made: str) -> None:
    assert render(Document("calendar", name, TALK))[0] == made


def test_an_export_is_passed_through() -> None:
    text = '{"name": "=cmd|Ana"}'
    assert render(Document("export", "coffeechat.json", {"json": text})) == ("coffeechat.json", text.encode())
    name, content = render(Document("export", "", {"a": "ä"}))
    assert name == "export.json"
    assert json.loads(content) == {"a": "ä"}
