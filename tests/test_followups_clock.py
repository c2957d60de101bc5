"""The plan's days and clocks: business days, and every change of the clocks in every zone."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from conversations.followups import Clock, business_days, on_clock, plan
from conversations.journey import Contact, Nudging
from tests.contacts import TALK, student, wall


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        ("2026-03-02", 0, "2026-03-02"),
        ("2026-03-02", 1, "2026-03-03"),
        ("2026-03-02", 5, "2026-03-09"),
        ("2026-03-06", 1, "2026-03-09"),
        ("2026-03-07", 1, "2026-03-09"),
        ("2026-03-08", 7, "2026-03-17"),
        ("2026-12-31", 1, "2027-01-01"),
    ],
)
def test_business_days(start: str, days: int, expected: str) -> None:
    assert business_days(date.fromisoformat(start), days) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("start", "days", "zone", "expected"),
    [
        ("2026-11-25", 1, "America/New_York", "2026-11-27"),  # Thanksgiving
        ("2026-11-25", 1, "Europe/London", "2026-11-26"),
        ("2026-04-02", 1, "Europe/Berlin", "2026-04-07"),  # Good Friday to Easter Monday
        ("2026-04-02", 1, "America/Chicago", "2026-04-03"),
        ("2026-04-02", 7, "Europe/Berlin", "2026-04-15"),
        ("2026-03-05", 1, "Africa/Cairo", "2026-03-08"),  # Friday and Saturday are the weekend
        ("2026-12-31", 1, "Asia/Tokyo", "2027-01-04"),
        ("2026-03-06", 1, "Pacific/Wallis", "2026-03-09"),
        ("2026-03-06", 1, "Antarctica/Troll", "2026-03-09"),
        ("2026-03-06", 1, "UTC", "2026-03-09"),
        ("2026-03-06", 1, "Europe/Atlantis", "2026-03-09"),
    ],
)
def test_free_days_are_those_of_the_country(start: str, days: int, zone: str, expected: str) -> None:
    assert business_days(date.fromisoformat(start), days, zone) == date.fromisoformat(expected)


def test_every_zone_has_business_days() -> None:
    ends = {zone: business_days(date(2026, 12, 18), 7, zone) for zone in zoneinfo.available_timezones()}
    assert {zone: end for zone, end in ends.items() if not date(2026, 12, 26) <= end <= date(2027, 1, 12)} == {}


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(1, 40))
def test_business_days_count_every_weekday_once(start: date, days: int) -> None:
    end = business_days(start, days)
    between = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    assert sum(day.weekday() < 5 for day in between) == days
    assert end.weekday() < 5


@lru_cache
def transitions(name: str) -> tuple[datetime, ...]:
    """The instants (UTC, to the minute) from 2026 to 2030 at which the zone's offset changes."""
    zone, found = ZoneInfo(name), list[datetime]()
    before = datetime(2026, 1, 1, tzinfo=UTC)
    while before.year < 2031:
        after = before + timedelta(days=1)
        if before.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset():
            low, high = before, after
            while high - low > timedelta(minutes=1):
                middle = low + timedelta(minutes=int((high - low).total_seconds()) // 120)
                same = middle.astimezone(zone).utcoffset() == before.astimezone(zone).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            found.append(high)
        before = after
    return tuple(found)


def changing() -> Iterator[tuple[str, datetime]]:
    for name in sorted(zoneinfo.available_timezones()):
        for moment in transitions(name):
            yield name, moment


def test_every_wall_time_around_every_transition_of_every_zone() -> None:
    checked, wrong = 0, list[str]()
    for name, moment in changing():
        zone = ZoneInfo(name)
        before, after = ((moment + timedelta(minutes=n)).astimezone(zone).utcoffset() for n in (-1, 0))
        assert before is not None
        assert after is not None
        middle = moment.replace(tzinfo=None) + before
        for minutes in range(-150, 151, 15):
            wall = middle + timedelta(minutes=minutes)
            instants = [(wall - offset).replace(tzinfo=UTC) for offset in (before, after)]
            real = [instant for instant in instants if instant.astimezone(zone).replace(tzinfo=None) == wall]
            expected = min(real) if real else instants[0]  # in the gap: as if the clock had not been moved yet
            got = on_clock(wall.date(), wall.hour * 60 + wall.minute, zone)
            checked += 1
            if got != expected:
                wrong.append(f"{name} {wall}: {got}, not {expected}")
            if not real and got.astimezone(zone).replace(tzinfo=None) <= wall:
                wrong.append(f"{name} {wall}: not moved forward")
    assert checked > 30_000
    assert wrong == []


def test_each_nudge_comes_once_at_its_wall_time_around_every_transition_of_every_zone() -> None:
    count = 0
    for name, moment in changing():
        sent = moment - timedelta(days=2)
        journey = student({"sent_at": sent, "drafts": ("x",)}, zone=name, idle_since=sent)
        today = journey.local(sent).date()
        days = [
            today + timedelta(days=2),
            business_days(today, 3, name),
            today + timedelta(days=5),
            business_days(today, 7, name),
        ]
        got = [journey.local(nudge.due).replace(tzinfo=None) for nudge in plan(journey)]
        expected = sorted({datetime.combine(day, time(10)) for day in days})
        assert sorted(set(got)) == expected, f"{name} {moment}"
        count += 1
    assert count > 2_000


@given(
    st.sampled_from(
        ["Europe/Berlin", "America/Havana", "Australia/Lord_Howe", "Africa/Cairo", "Atlantic/Azores", "UTC"]
    ),
    st.datetimes(wall("2026-01-01"), wall("2030-12-31")),
    st.integers(0, 20 * 60),
    st.integers(4 * 60, 24 * 60),
)
def test_awake_is_awake_and_never_before(name: str, naive: datetime, wake: int, length: int) -> None:
    sleep = wake + length
    journey = student(zone=name, nudging=Nudging(wake=wake, sleep=sleep))
    moment = naive.replace(tzinfo=UTC)
    found, day = Clock(journey).awake_on(moment)
    assert moment <= found < moment + timedelta(hours=26)
    local = journey.local(found)
    assert local.date() == day
    minute = local.hour * 60 + local.minute
    assert any(wake <= m < sleep for m in (minute, minute + 24 * 60))


def test_contacts_of_any_shape_have_a_plan() -> None:
    odd = Contact(1, names=("x",), later_on=date(2026, 3, 5), answer="later", talk=TALK, held_at=None)
    assert plan(replace(student(), contacts=(odd,))) is not None
