"""`read_when`: what students type, and what it has to mean. The calendar stands in `when_said.py`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from conversations.when import REASONS
from tests.when_said import answer, table

ACCEPTED = table("""
    tuesday at 3 -> 2026-03-10 15:00
    12 March 2030 3pm -> 2030-03-12 15:00
    12 March 2030 at 3pm -> 2030-03-12 15:00
    3pm on 12 March 2030 -> 2030-03-12 15:00
    at noon, March 12, 2030 -> 2030-03-12 12:00
    12 March 2030 -> 2026-03-12 20:30
    12 March 2030, 8:30pm -> 2026-03-12 20:30
    12 March 1500 3pm -> 2026-03-12 15:00
    12 March 3pm 99999 -> 2026-03-12 15:00
    call 99999 tomorrow. 3pm -> 2026-03-05 15:00
    tomorrow. 99999 3pm -> 2026-03-05 15:00
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
    Monday fortnight at 3 -> 2026-03-23 15:00
    last Friday of the month at 3pm -> 2026-03-27 15:00
    last day of march at 3 -> 2026-03-31 15:00
    the last day of next month, 10am -> 2026-04-30 10:00
    20260310 1500 -> 2026-03-10 15:00
    Christmas Eve at noon -> 2026-12-24 12:00
    halloween, 4pm -> 2026-10-31 16:00
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
    in 48 hours -> 2026-03-06 10:00
    how about wednesday next week 4pm? -> 2026-03-11 16:00
    15 march at 3pm 2027 -> 2027-03-15 15:00
    15 March, 3 pm, in 2027 -> 2027-03-15 15:00
    tuesday at 3, class of 2027 -> 2026-03-10 15:00
    twentieth of march at twenty past two -> 2026-03-20 14:20
    a fortnight on friday at 10 -> 2026-03-20 10:00
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
    12 March 99999 3pm -> no_such_date
    March 12, 20288 at 3pm -> no_such_date
    12/3/99999 3pm -> no_such_date
    12.3.99999 3pm -> no_such_date
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
    tuesday at 3 am or pm -> ambiguous
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
    New Year's Eve at noon -> ambiguous
    Valentine's day at 11 -> past
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


def _elsewhere() -> list[tuple[str, str, str, str]]:
    """The moment, the zone, what comes of it ("ask reason …" lists all that would do), and what was typed."""
    rows = (Path(__file__).parent / "when_phrases.tsv").read_text("utf-8").splitlines()
    return [(now, zone, expected, text) for now, zone, expected, text in (row.split("\t") for row in rows)]


@pytest.mark.parametrize(("now", "zone", "expected", "text"), _elsewhere())
def test_phrases_of_many_places_and_days(now: str, zone: str, expected: str, text: str) -> None:
    """Phrases that somebody else wrote down, with what they must mean, before they were tried."""
    found = answer(text, datetime.fromisoformat(now).replace(tzinfo=ZoneInfo(zone)), zone)
    assert found in expected.removeprefix("ask ").replace("T", " ").split(" ") or found == expected.replace("T", " ")
