"""A day as people name it when they put something off: "mid May", "next month", "in a few weeks", "not before the 10th".

`when` never guesses, since a talk needs its very minute. A reminder to write again does not: here a rough day is good enough,
it is read back, and it can be changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.when import Ask, When, read_when

FARTHEST = timedelta(days=730)
_NOON = time(12)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = re.compile(
    r"\b(?:(early|beginning of|start of|mid|middle of|late|end of)[ -]?)?"
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\b"
)
_VERB = re.compile(r"\b(?:she|he|they|it|i|that|this|there|who|and) may\b|^may (?!\d|or\b|is\b|would\b|maybe\b)\w")
"""May, but not the month."""
_PART = {"mid": 15, "middle of": 15, "late": 25, "end of": 25}
_SPAN = re.compile(r"\b(an?|one|two|three|four|five|six|couple(?: of)?|few|some|\d{1,2}) (day|week|month|year)s?\b")
_COUNT = {
    "a": 1,
    "an": 1,
    "one": 1,
    "couple": 2,
    "two": 2,
    "few": 3,
    "some": 3,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
}
_UNIT = {"day": 1, "week": 7, "month": 30, "year": 365}
_NEXT = re.compile(r"\bnext (week|month|year)\b")


def read_day(text: str, now: datetime, zone: str) -> date | None:
    """The day that `text` names, exactly or roughly, later than today and within two years; None if there is none.

    `now` is aware, `zone` an IANA name: today is the day there. A rough day is never on a weekend. Nothing raises for any text.
    """
    today = now.astimezone(ZoneInfo(zone)).date()
    exact = read_when(text, now, zone, default_time=_NOON)
    if isinstance(exact, When):
        return exact.at.date() if today < exact.at.date() <= today + FARTHEST else None
    for day in _rough(" ".join(text.casefold().replace("-", " ").split()), today, exact):
        weekday = day + timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)
        if today < weekday <= today + FARTHEST:
            return weekday
    return None


def _rough(words: str, today: date, exact: Ask) -> Iterator[date]:
    """The days that the words may mean, the likeliest first."""
    month = _MONTH.search(_VERB.sub(" ", words))
    named = exact.values.get("date")
    if isinstance(named, date) and not isinstance(named, datetime):
        yield named
    if month is not None:
        number = _MONTHS.index(month[2][:3]) + 1
        days = (_PART[month[1]],) if month[1] in _PART else (1, 15, 28)
        for year in (today.year, today.year + 1):
            yield from (date(year, number, day) for day in days)
    if (span := _SPAN.search(words)) is not None:
        count = _COUNT.get(span[1].split()[0]) or int(span[1])
        yield today + timedelta(days=count * _UNIT[span[2]])
    if (following := _NEXT.search(words)) is not None:
        yield {
            "week": today + timedelta(days=7 - today.weekday()),
            "month": (today.replace(day=1) + timedelta(days=32)).replace(day=1),
            "year": date(today.year + 1, 1, 8),
        }[following[1]]
