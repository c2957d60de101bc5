"""`read_when` and `read_duration`: what students type, and what it has to mean.

Now is always Wednesday 4 March 2026, 10:00, in Berlin, unless a test says otherwise. The calendar:

    March 2026     Mo Tu We Th Fr Sa Su      clocks go forward on 29 March (2:00 -> 3:00)
                                      1      and back on 25 October (3:00 -> 2:00)
                    2  3 [4] 5  6  7  8
                    9 10 11 12 13 14 15
                   16 17 18 19 20 21 22
                   23 24 25 26 27 28 29
                   30 31
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conversations.when import REASONS, Ask, When, read_duration, read_when

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=BERLIN)


def table(lines: str) -> list[tuple[str, str]]:
    """ "phrase  ->  expected" a line."""
    rows = [line.split(" -> ") for line in lines.strip().splitlines() if line.strip()]
    return [(phrase.strip(), expected.strip()) for phrase, expected in rows]


def answer(text: str, now: datetime = NOW, zone: str = "Europe/Berlin", **defaults: date | time) -> str:
    """The wall time that was understood ("2026-03-10 15:00"), or the reason of the question."""
    found = read_when(text, now, zone, **defaults)  # pyright: ignore[reportArgumentType]
    return f"{found.at:%Y-%m-%d %H:%M}" if isinstance(found, When) else found.reason


ACCEPTED = table("""
    tuesday at 3 -> 2026-03-10 15:00
    Tuesday 3 -> 2026-03-10 15:00
    tue 3pm -> 2026-03-10 15:00
    tues @ 3 -> 2026-03-10 15:00
    tues@3pm -> 2026-03-10 15:00
    thurs 10am -> 2026-03-05 10:00
    thu, 9 -> 2026-03-05 09:00
    Thur. 11:30 -> 2026-03-05 11:30
    weds 11 march 4 -> 2026-03-11 16:00
    fri 2:30 -> 2026-03-06 14:30
    sat 11 -> 2026-03-07 11:00
    mon at noon -> 2026-03-09 12:00
    MONDAY AT TEN -> 2026-03-09 10:00
    3pm on Tuesday -> 2026-03-10 15:00
    at 4 on friday -> 2026-03-06 16:00
    3 tomorrow -> 2026-03-05 15:00
    next Tuesday at 3 -> 2026-03-10 15:00
    next friday 10 -> 2026-03-13 10:00
    this friday at 9:15 -> 2026-03-06 09:15
    this coming friday at 9 -> 2026-03-06 09:00
    coming tuesday 5pm -> 2026-03-10 17:00
    next week Tuesday at 3 -> 2026-03-10 15:00
    friday next week, 2pm -> 2026-03-13 14:00
    thursday of next week at 1 -> 2026-03-12 13:00
    this week Friday at 8 -> 2026-03-06 08:00
    a week from Monday at 2 -> 2026-03-16 14:00
    a week from tomorrow at 11 -> 2026-03-12 11:00
    two weeks from Friday, 9am -> 2026-03-20 09:00
    Monday week at 4 -> 2026-03-16 16:00
    a week on Tuesday at 10 -> 2026-03-17 10:00
    a week today at 3 -> 2026-03-11 15:00
    tomorrow week at 5 -> 2026-03-12 17:00
    the week after next, Tuesday at 2 -> 2026-03-17 14:00
    in two weeks on Tuesday at 2 -> 2026-03-17 14:00
    tomorrow at 3 -> 2026-03-05 15:00
    tmrw 3 -> 2026-03-05 15:00
    tmr at 12 -> 2026-03-05 12:00
    2moro 4pm -> 2026-03-05 16:00
    tommorow at 1 -> 2026-03-05 13:00
    tomorrow morning at 8 -> 2026-03-05 08:00
    tomorrow morning, 10:30 -> 2026-03-05 10:30
    tomorrow evening at 8 -> 2026-03-05 20:00
    tomorrow at 8 in the evening -> 2026-03-05 20:00
    day after tomorrow at 11 -> 2026-03-06 11:00
    the day after tomorrow, half past two -> 2026-03-06 14:30
    today at 4 -> 2026-03-04 16:00
    today 16:00 -> 2026-03-04 16:00
    tonight at 7 -> 2026-03-04 19:00
    tonite 8.30 -> 2026-03-04 20:30
    this evening at six -> 2026-03-04 18:00
    this afternoon at 2 -> 2026-03-04 14:00
    the 10th at 3 -> 2026-03-10 15:00
    on the 10th, 3pm -> 2026-03-10 15:00
    10th 3 pm -> 2026-03-10 15:00
    the 2nd at 10 -> 2026-04-02 10:00
    10th of March at 3 -> 2026-03-10 15:00
    10 of March, 15:00 -> 2026-03-10 15:00
    March 10 at 3 -> 2026-03-10 15:00
    march 10th 3pm -> 2026-03-10 15:00
    March the 10th at 3 -> 2026-03-10 15:00
    10 Mar 3pm -> 2026-03-10 15:00
    10mar 15h -> 2026-03-10 15:00
    Mar. 10, 2026, 3:00 PM -> 2026-03-10 15:00
    Tuesday, March 10, 2026 at 3 PM -> 2026-03-10 15:00
    Tuesday the 10th at 3 -> 2026-03-10 15:00
    tue 10th 3pm -> 2026-03-10 15:00
    Tuesday 10 at 3 -> 2026-03-10 15:00
    tuesday 10 march 3 pm -> 2026-03-10 15:00
    the first of April at 9 -> 2026-04-01 09:00
    second of april 9am -> 2026-04-02 09:00
    twenty-first of March at 3 -> 2026-03-21 15:00
    5 January at 10 -> 2027-01-05 10:00
    2026-03-10 15:00 -> 2026-03-10 15:00
    2026-03-10T15:00 -> 2026-03-10 15:00
    2026-03-10T15:00:00+01:00 -> 2026-03-10 15:00
    2026-03-10T14:00Z -> 2026-03-10 15:00
    2026/03/10 3pm -> 2026-03-10 15:00
    3/14 at 3 -> 2026-03-14 15:00
    14/3 at 3 -> 2026-03-14 15:00
    4/4 at 3 -> 2026-04-04 15:00
    Tuesday 3/10 at 3 -> 2026-03-10 15:00
    tue 10/3 3pm -> 2026-03-10 15:00
    14/03/2026 10:00 -> 2026-03-14 10:00
    3/14/26 1pm -> 2026-03-14 13:00
    10.3.2026 15:00 -> 2026-03-10 15:00
    10.03. 15.30 -> 2026-03-10 15:30
    the 3rd of next month at 10 -> 2026-04-03 10:00
    next month on the 3rd at 10 -> 2026-04-03 10:00
    first monday of april at 10 -> 2026-04-06 10:00
    the second Tuesday of next month, 3pm -> 2026-04-14 15:00
    last friday in march at 2 -> 2026-03-27 14:00
    in 3 days at 10 -> 2026-03-07 10:00
    in 3 business days at 10 -> 2026-03-09 10:00
    3 working days from now, 10am -> 2026-03-09 10:00
    in ten business days at 9 -> 2026-03-18 09:00
    in two weeks at 10 -> 2026-03-18 10:00
    in a fortnight at 10 -> 2026-03-18 10:00
    two weeks from now at 10 -> 2026-03-18 10:00
    in a week at noon -> 2026-03-11 12:00
    in a month at 11 -> 2026-04-04 11:00
    2 days after Monday at 9 -> 2026-03-11 09:00
    in 20 minutes -> 2026-03-04 10:20
    in 20 min -> 2026-03-04 10:20
    in half an hour -> 2026-03-04 10:30
    in an hour -> 2026-03-04 11:00
    in an hour and a half -> 2026-03-04 11:30
    in 2 hours -> 2026-03-04 12:00
    in 2h -> 2026-03-04 12:00
    45 minutes from now -> 2026-03-04 10:45
    tomorrow half past two -> 2026-03-05 14:30
    tomorrow at half two -> 2026-03-05 14:30
    tomorrow, quarter to 4 -> 2026-03-05 15:45
    tomorrow at a quarter past nine -> 2026-03-05 09:15
    tomorrow quarter to 1 -> 2026-03-05 12:45
    tomorrow quarter to one pm -> 2026-03-05 12:45
    tomorrow ten past 3 -> 2026-03-05 15:10
    tomorrow 20 to 4 -> 2026-03-05 15:40
    tomorrow ten to four -> 2026-03-05 15:50
    tomorrow 16h30 -> 2026-03-05 16:30
    tomorrow 16h -> 2026-03-05 16:00
    tomorrow at 16 -> 2026-03-05 16:00
    tomorrow 1530 -> 2026-03-05 15:30
    tomorrow 0930 -> 2026-03-05 09:30
    tomorrow 330pm -> 2026-03-05 15:30
    tomorrow at 330 -> 2026-03-05 15:30
    tomorrow 3.30 pm -> 2026-03-05 15:30
    tomorrow at 3.30 -> 2026-03-05 15:30
    tomorrow 3:30p.m. -> 2026-03-05 15:30
    tomorrow 3 p.m. -> 2026-03-05 15:00
    tomorrow at 3 o'clock -> 2026-03-05 15:00
    tomorrow at 3 o’clock -> 2026-03-05 15:00
    tomorrow three thirty -> 2026-03-05 15:30
    tomorrow at 3 45 -> 2026-03-05 15:45
    tomorrow 3ish -> 2026-03-05 15:00
    tomorrow around 3 -> 2026-03-05 15:00
    tomorrow 12am -> 2026-03-05 00:00
    tomorrow 12pm -> 2026-03-05 12:00
    tomorrow at 3am -> 2026-03-05 03:00
    tomorrow 03:00 -> 2026-03-05 03:00
    tomorrow at 6 -> 2026-03-05 18:00
    tomorrow at 7 -> 2026-03-05 07:00
    tomorrow at lunch, 12:30 -> 2026-03-05 12:30
    tomorrow at 3 (15:00) -> 2026-03-05 15:00
    tomorrow from 3 to 3:30 -> 2026-03-05 15:00
    tomorrow 3-4pm -> 2026-03-05 15:00
    tomorrow 11:30 – 12 -> 2026-03-05 11:30
    tomorrow 11am-12pm -> 2026-03-05 11:00
    tomorrow 15:00-15:30 -> 2026-03-05 15:00
    Tuesday at 3 for 20 minutes -> 2026-03-10 15:00
    30 min on Tuesday at 3 -> 2026-03-10 15:00
    half an hour tomorrow at 10 -> 2026-03-05 10:00
    tomorrow 3pm CET -> 2026-03-05 15:00
    tomorrow 15:00 UTC -> 2026-03-05 16:00
    tomorrow 3pm my time -> 2026-03-05 15:00
    in 1h30 -> 2026-03-04 11:30
    she may be able to on 12 may at 3pm -> 2026-05-12 15:00
    on 12th may at 3 -> 2026-05-12 15:00
    tomorrow 15:00 +02:00 -> 2026-03-05 14:00
    I don't know, maybe Tuesday at 3? -> 2026-03-10 15:00
    tuesday not at 3 but at 4 -> 2026-03-10 16:00
    not tuesday, thursday at 3 -> 2026-03-05 15:00
    Thursday instead of Tuesday, at 3 -> 2026-03-05 15:00
    by Friday 5pm -> 2026-03-06 17:00
    She said Tuesday at 3 works! 🎉🎉 -> 2026-03-10 15:00
    Good morning! Can we do tuesday at 3? -> 2026-03-10 15:00
    🕒 Tue 10 Mar, 3pm ☕ -> 2026-03-10 15:00
    ok so it's gonna be the 10th at 3 at Blue Bottle with Maya -> 2026-03-10 15:00
    we're meeting next tuesday, 3pm, room 204, 2nd floor -> 2026-03-10 15:00
    I don't mind, tuesday at 3? -> 2026-03-10 15:00
    tuesday at 3 on zoom https://zoom.us/j/93412345 -> 2026-03-10 15:00
    mail me at maya@5pm.example, tomorrow at around 3 -> 2026-03-05 15:00
    her number is 0170 1234567, tuesday 3pm -> 2026-03-10 15:00
    call me tomorrow at 3 on +49 170 1234567 -> 2026-03-05 15:00
    tuesday 3️⃣pm -> 2026-03-10 15:00
    wensday at 3, the 11th -> 2026-03-11 15:00
    thrusday 3pm -> 2026-03-05 15:00
    tusday at 3 -> 2026-03-10 15:00
    firday at 3 -> 2026-03-06 15:00
    saterday 11 -> 2026-03-07 11:00
    10 marhc at 3 -> 2026-03-10 15:00
    3 septembre at 3 -> 2026-09-03 15:00
    tuesday afternon at 3 -> 2026-03-10 15:00
    Tuesday\u00a010\u00a0March,\u00a03\u00a0pm -> 2026-03-10 15:00
""")

ASKED = table("""
    hello there -> not_understood
    I have no idea yet -> not_understood
    ☕☕☕ -> not_understood
    soon -> not_understood
    whenever she likes -> not_understood
    at 3 -> no_date
    3pm -> no_date
    in the morning -> no_date
    half past two -> no_date
    next week -> no_date
    next week at 3 -> no_date
    in April at 3 -> no_date
    next month -> no_date
    the weekend -> no_date
    this weekend at 11 -> no_date
    in a few days at 3 -> no_date
    end of March at 3 -> no_date
    one day at 3 -> no_date
    tuesday -> no_time
    the 10th -> no_time
    tomorrow -> no_time
    tomorrow morning -> no_time
    2026-03-10 -> no_time
    tomorrow 3:5 -> no_time
    in 3 weeks -> no_time
    3 weeks -> no_time
    I can't Tuesday at 3 -> no_date
    any time on Tuesday -> no_time
    tomorrow after 3 -> no_time
    tomorrow before noon -> no_time
    tomorrow, from 3 on -> no_time
    tuesday, 20 minutes -> no_time
    tuesday with my 3 friends -> no_time
    yesterday at 3 -> past
    last tuesday at 3 -> past
    today at 9 -> past
    this monday at 3 -> past
    2026-03-03 10:00 -> past
    3 March 2026 at 10 -> past
    10 March 2019 at 3 -> past
    3 days ago at 10 -> past
    the 4th at 9am -> past
    2 March at 10 -> past
    20 minutes ago -> past
    3 febuary at 3 -> past
    31 April at 3 -> no_such_date
    April 31st, 10am -> no_such_date
    30 February at 10 -> no_such_date
    29 February 2027 at 10 -> no_such_date
    the 32nd at 10 -> no_such_date
    2026-02-30 10:00 -> no_such_date
    13/13 at 10 -> no_such_date
    the fifth Tuesday of April at 3 -> no_such_date
    29 March at 2:30am -> no_such_hour
    2026-03-29 02:30 -> no_such_hour
    29 March 0215 -> no_such_hour
    Monday the 10th at 3 -> contradiction
    Monday, March 10 at 3 -> contradiction
    Friday 2026-03-10 15:00 -> contradiction
    tomorrow, Friday, at 3 -> contradiction
    tomorrow at 3pm in the morning -> contradiction
    tomorrow at 10am in the evening -> contradiction
    tomorrow 15:00 am -> contradiction
    next week on the 4th of April at 3 -> contradiction
    in 20 minutes at 5 -> contradiction
    3/10 at 3 -> ambiguous
    03/10/2026 15:00 -> ambiguous
    tuesday or thursday at 3 -> ambiguous
    Tue/Thu at 3 -> ambiguous
    tuesday at 3 or 4 -> ambiguous
    tuesday 3pm or wednesday 4pm -> ambiguous
    tuesday at 3, thursday at 4 -> ambiguous
    tomorrow between 3 and 4 -> ambiguous
    tomorrow 2-5pm -> ambiguous
    tomorrow at midnight -> ambiguous
    tomorrow night at 1 -> ambiguous
    wednesday at 3 -> ambiguous
    tuesday 10 -> ambiguous
    next next tuesday at 3 -> ambiguous
    thuesday at 3 -> ambiguous
    tuesdays at 3 -> ambiguous
    every tuesday at 3 -> ambiguous
    tuesday at 3 doesn't work -> ambiguous
    tuesday or, if not, wednesday at 3 -> ambiguous
    I won't be there Tuesday at 3 -> ambiguous
    she cancelled tuesday at 3 -> ambiguous
    Easter Monday at 10 -> ambiguous
    Good Friday at 10 -> ambiguous
    I can't make Tuesday at 3 -> ambiguous
    after the 10th at 3 -> ambiguous
    tomorrow 3pm EST -> ambiguous
    tomorrow at 3 London time -> ambiguous
    tomorrow at 3 her time -> ambiguous
    tomorrow 10 to 4 -> ambiguous
    tomorrow at 25:00 -> not_understood
    tomorrow at 10:75 -> not_understood
""")


def test_enough_phrases() -> None:
    assert len(ACCEPTED) + len(ASKED) >= 120
    assert {reason for _, reason in ASKED} == set(REASONS)


@pytest.mark.parametrize(("text", "expected"), ACCEPTED)
def test_accepted(text: str, expected: str) -> None:
    assert answer(text) == expected


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_asked_back(text: str, expected: str) -> None:
    assert answer(text) == expected


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

WORDS = """
    tuesday tue next this last week weeks month in at 3 10 31 30th 1st march feb half past quarter to 4 pm am noon midnight today
    tomorrow tonight a the of from after before not or business days minutes hours 1530 2026 3/10 3:30 3.10 16h30 - , :
    2026-03-29 02:30 0230 end every couple few weekend morning night ago now utc est +02:00 99 0 ½ 🎉
"""
PHRASES = st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join)
ZONES = st.sampled_from((
    "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Pago_Pago",
    "UTC", "Africa/Casablanca", "America/St_Johns", "Asia/Kathmandu",
))  # fmt: skip
MOMENTS = st.integers(631_152_000, 3_786_912_000).map(
    lambda second: datetime.fromtimestamp(second, UTC)
)  # 1990 to 2090


@settings(max_examples=1500, deadline=None)
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


# --- how long ---


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
