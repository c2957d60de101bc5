"""`read_duration`: how long, as students type it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.when import read_duration
from tests.when_said import PHRASES, table


@pytest.mark.parametrize(
    ("text", "expected"),
    table("""
    20 min -> 20
    20 -> 20
    30 -> 30
    20m -> 20
    20 minutes please -> 20
    about 25 mins -> 25
    twenty-five minutes -> 25
    thirty -> 30
    an hour -> 60
    1h -> 60
    1 hour -> 60
    1h30 -> 90
    1:30 -> 90
    1 hr 15 -> 75
    2 hours and 10 minutes -> 130
    an hour and a half -> 90
    one and a half hours -> 90
    1.5 hours -> 90
    1½ hours -> 90
    half an hour -> 30
    half an hour or so -> 30
    half hour -> 30
    a half hour -> 30
    quarter of an hour -> 15
    a quarter of an hour -> 15
    three quarters of an hour -> 45
    a couple of hours -> 120
    15-20 min -> 20
    15 or 20 minutes -> 20
    ⏱ 15 min ☕ -> 15
    120 -> 120
    0 -> None
    0 min -> None
    a few minutes -> None
    not long -> None
    20 minutes or two hours -> None
    30 hours -> None
    tuesday at 3 -> None
    - -> None
    """),
)
def test_durations(text: str, expected: str) -> None:
    assert str(read_duration(text)) == expected


@given(st.one_of(PHRASES, st.text(max_size=60)))
def test_any_duration(text: str) -> None:
    found = read_duration(text)
    assert found is None or 0 < found <= 24 * 60
