"""`read_when`: where only the one or the other was asked for, weekdays, zones and clocks, any text at any moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conversations.when import REASONS, Ask, When, read_when
from tests.when_said import BERLIN, NOW, PHRASES, answer, table

# --- when only the one or the other was asked for ---


@pytest.mark.parametrize(
    ("text", "expected"),
    table("""
    3 -> 2026-03-12 15:00
    at 3 -> 2026-03-12 15:00
    half past nine -> 2026-03-12 09:30
    3.30 -> 2026-03-12 15:30
    10.10 -> 2026-03-12 10:10
    1530 -> 2026-03-12 15:30
    noon works -> 2026-03-12 12:00
    friday at 3 -> 2026-03-06 15:00
    in the morning -> no_time
    3 or 4 -> ambiguous
    next week -> no_date
    no idea -> not_understood
    """),
)
def test_only_the_time_was_asked_for(text: str, expected: str) -> None:
    assert answer(text, default_date=date(2026, 3, 12)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    table("""
    the 10th -> 2026-03-10 09:00
    10 -> 2026-03-10 09:00
    10 March -> 2026-03-10 09:00
    10.3. -> 2026-03-10 09:00
    friday -> 2026-03-06 09:00
    next friday -> 2026-03-13 09:00
    by friday -> 2026-03-06 09:00
    in two weeks -> 2026-03-18 09:00
    2 weeks -> 2026-03-18 09:00
    in 10 business days -> 2026-03-18 09:00
    by the end of the month -> 2026-03-31 09:00
    end of next week -> 2026-03-13 09:00
    end of April -> 2026-04-30 09:00
    tomorrow morning -> 2026-03-05 09:00
    tomorrow at 3 -> 2026-03-05 15:00
    the 32nd -> no_such_date
    today -> past
    at 3 -> no_date
    next week -> no_date
    in April -> no_date
    no idea -> not_understood
    """),
)
def test_only_the_date_was_asked_for(text: str, expected: str) -> None:
    assert answer(text, default_time=time(9)) == expected


# --- what "next", "this" and the plain name mean, on every day of a week ---


@pytest.mark.parametrize("today", range(7))
@pytest.mark.parametrize("named", range(7))
def test_weekdays_seen_from_every_day(today: int, named: int) -> None:
    monday = date(2026, 3, 2)
    now = datetime.combine(monday + timedelta(days=today), time(10), BERLIN)
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[named]
    in_this_week, in_next_week = monday + timedelta(days=named), monday + timedelta(days=named + 7)
    assert answer(f"next {name} at 3", now) == f"{in_next_week} 15:00"
    assert answer(f"this {name} at 3", now) == (f"{in_this_week} 15:00" if named >= today else "past")
    plain = in_this_week if named > today else in_next_week
    assert answer(f"{name} at 3", now) == ("ambiguous" if named == today else f"{plain} 15:00")
    assert answer(f"coming {name} at 3", now) == f"{plain} 15:00"
    # On the very day, an hour that is over leaves only the one in a week.
    assert answer(f"{name} at 9", now) == f"{plain} 09:00"


# --- zones and clocks ---


@pytest.mark.parametrize(
    ("zone", "text", "expected"),
    [
        ("America/New_York", "8 March 2:30am", "no_such_hour"),
        ("America/New_York", "8 March 3:30am", "2026-03-08 03:30"),
        ("Europe/London", "29 March 1:30am", "no_such_hour"),
        ("Australia/Sydney", "4 October 2:15am", "no_such_hour"),
        ("Asia/Kolkata", "29 March 2:30am", "2026-03-29 02:30"),
    ],
)
def test_the_hour_that_clocks_skip(zone: str, text: str, expected: str) -> None:
    assert answer(text, zone=zone) == expected


@pytest.mark.parametrize(
    ("zone", "text", "utc"),
    [
        ("Europe/Berlin", "25 October 2:30am", "2026-10-25 00:30"),
        ("America/New_York", "1 November 1:30am", "2026-11-01 05:30"),
        ("Australia/Sydney", "5 April 2:30am", "2026-04-04 15:30"),
    ],
)
def test_an_hour_that_comes_twice_is_the_first(zone: str, text: str, utc: str) -> None:
    found = read_when(text, NOW, zone)
    assert isinstance(found, When)
    assert f"{found.at.astimezone(UTC):%Y-%m-%d %H:%M}" == utc


def test_minutes_from_now_are_real_minutes() -> None:
    before_the_gap = datetime(2026, 3, 29, 1, 50, tzinfo=BERLIN)
    assert answer("in 20 minutes", before_the_gap) == "2026-03-29 03:10"


def test_today_is_the_students_today() -> None:
    now = datetime(2026, 3, 4, 23, 30, tzinfo=UTC)  # Thursday in Tokyo already
    assert answer("tomorrow at 3", now, "Asia/Tokyo") == "2026-03-06 15:00"
    assert answer("tomorrow at 3", now, "America/Los_Angeles") == "2026-03-05 15:00"


# --- what a question knows ---


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("tuesday", {"date": date(2026, 3, 10)}),
        ("at 3", {"time": datetime.fromisoformat("2026-03-04 15:00")}),
        ("3/10 at 3", {"first": date(2026, 3, 10), "second": date(2026, 10, 3)}),
        ("tue or thu", {"first": date(2026, 3, 5), "second": date(2026, 3, 10)}),
        ("Monday the 10th at 3", {"date": date(2026, 3, 10), "weekday": 0}),
        ("31 April at 3", {"day": 31, "month": 4}),
        ("yesterday at 3", {"date": date(2026, 3, 3)}),
        ("29 March 2:30am", {"date": date(2026, 3, 29), "at": datetime.fromisoformat("2026-03-29 02:30")}),
        ("tomorrow 3pm EST", {"date": date(2026, 3, 5), "zone": "EST"}),
        ("tomorrow at 3 or 4", {"date": date(2026, 3, 5)}),
    ],
)
def test_questions_say_what_was_understood(text: str, values: dict[str, object]) -> None:
    found = read_when(text, NOW, "Europe/Berlin")
    assert isinstance(found, Ask)
    assert {key: found.values.get(key) for key in values} == values


# --- anything at all ---


ZONES = st.sampled_from((
    "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Pago_Pago",
    "UTC", "Africa/Casablanca", "America/St_Johns", "Asia/Kathmandu",
))  # fmt: skip
MOMENTS = st.integers(631_152_000, 3_786_912_000).map(
    lambda second: datetime.fromtimestamp(second, UTC)
)  # 1990 to 2090


@settings(max_examples=1500)
@given(st.one_of(PHRASES, st.text(max_size=60)), MOMENTS, ZONES, st.booleans(), st.booleans())
@example("in 99 weeks", datetime(9998, 12, 1, tzinfo=UTC), "UTC", False, True)
@example("yesterday", datetime(1, 1, 1, tzinfo=UTC), "UTC", False, True)
def test_any_text_at_any_moment(text: str, now: datetime, zone: str, with_date: bool, with_time: bool) -> None:
    day = now.date() + timedelta(days=3) if with_date else None
    hour = time(9) if with_time else None
    found = read_when(text, now, zone, default_date=day, default_time=hour)
    assert found == read_when(text, now, zone, default_date=day, default_time=hour)
    if isinstance(found, When):
        assert found.at.tzinfo == ZoneInfo(zone)
        assert found.at.astimezone(UTC) > now, "not after now"
        assert found.at.astimezone(UTC).astimezone(ZoneInfo(zone)) == found.at, "an hour that does not exist"
        assert found.at.second == found.at.microsecond == 0
    else:
        assert found.reason in REASONS


def test_a_novel_is_not_a_date() -> None:
    assert answer("tuesday at 3 " * 1000) == "not_understood"
