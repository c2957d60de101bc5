"""The student's clock: days counted on their calendar, mornings, and the hours in which they are awake.

"In two days" is counted on the calendar, DST or not. A wall time that does not exist moves forward, one that exists twice is the
first. Nothing here knows what a nudge is.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from conversations.journey import Journey
from conversations.zones import country

if TYPE_CHECKING:
    from holidays import HolidayBase

MORNING = 10 * 60
"""When nudges by the day come, in minutes after midnight: late enough to be awake, early enough to still do something."""
BEFORE_SLEEP = 30
"""Minutes before the day's end: the latest moment for what cannot wait for the morning."""
DAY = timedelta(days=1)
_MIDNIGHT = 24 * 60


@lru_cache(maxsize=8192)
def business_days(start: date, days: int, zone: str = "") -> date:
    """The day that is this many business days after `start`: neither weekends nor the public holidays of the zone's country count.

    Which days these are there is known by the library `holidays`: nationwide ones, as they are known today. Where the country is not
    known, Saturday and Sunday are free.
    """
    calendar = _calendar(country(zone))
    day = start
    while days > 0:
        day += DAY
        days -= day.weekday() < 5 if calendar is None else calendar.is_working_day(day)
    return day


@lru_cache(maxsize=256)
def _calendar(code: str) -> HolidayBase | None:
    if not code:
        return None
    from holidays import country_holidays  # here, since it takes 50 ms: whoever plans nothing does not wait for it

    try:
        return country_holidays(code)
    except NotImplementedError:  # the library does not know every country
        return None


@lru_cache(maxsize=8192)
def on_clock(day: date, minutes: int, zone: ZoneInfo, fold: int = 0) -> datetime:
    """That wall time as an instant in UTC; one in a DST gap moves forward, one that exists twice is the first.

    `fold` 1 is the second.
    """
    if minutes >= _MIDNIGHT:
        day, minutes = day + minutes // _MIDNIGHT * DAY, minutes % _MIDNIGHT
    hour, minute = divmod(minutes, 60)
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone, fold=fold).astimezone(UTC)


@lru_cache(maxsize=8192)
def beginning(wall: datetime, zone: str) -> tuple[datetime, str]:
    """The beginning of a talk in UTC, and the wall time that stands in the keys of its nudges."""
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC), wall.isoformat(timespec="minutes")


class Clock:
    """One student's clock. Conversions are the slow part of a plan, so those of one plan are remembered.

    Whoever has not told us a zone was awake when we last heard of them: that time of day (UTC) is their morning, and we
    know of no quiet hours.
    """

    __slots__ = ("_dates", "_mornings", "morning", "sleep", "wake", "zone")

    def __init__(self, journey: Journey) -> None:
        nudging = journey.nudging
        self.zone = journey.tz
        self.wake, self.sleep = nudging.wake, nudging.sleep
        self.morning = min(max(MORNING, self.wake), self.sleep - 1)
        if not journey.zone or self.sleep <= self.wake:
            self.wake, self.sleep = 0, _MIDNIGHT
        if not journey.zone and (last := journey.active_at or journey.started_at) is not None:
            last = last.astimezone(UTC)
            self.morning = last.hour * 60 + last.minute
        self._dates: dict[datetime, date] = {}
        self._mornings: dict[datetime, date] = {}

    def date_of(self, instant: datetime) -> date:
        """The student's date at that instant."""
        day = self._mornings.get(instant) or self._dates.get(instant)
        if day is None:
            day = self._dates[instant] = instant.astimezone(self.zone).date()
        return day

    def at(self, day: date) -> datetime:
        """The morning of that day."""
        instant = on_clock(day, self.morning, self.zone)
        self._mornings[instant] = day
        return instant

    def after(self, instant: datetime, days: int) -> datetime:
        """The morning so many days later (or, if negative, earlier)."""
        return self.at(self.date_of(instant) + days * DAY)

    def business(self, instant: datetime, days: int) -> datetime:
        """The morning so many business days later."""
        return self.at(business_days(self.date_of(instant), days, self.zone.key))

    def awake_on(self, moment: datetime) -> tuple[datetime, date]:
        """This moment, or the next one within waking hours; and the student's date then."""
        if (day := self._mornings.get(moment)) is not None:
            return moment, day
        local = moment.astimezone(self.zone)
        minutes, day = local.hour * 60 + local.minute, local.date()
        if self._awake(minutes):
            return moment, day
        if minutes >= self.sleep:
            day += DAY
        opening = on_clock(day, self.wake, self.zone)
        # An hour that exists twice: the first time it was that late is over already.
        return opening if opening > moment else on_clock(day, self.wake, self.zone, 1), day

    def _awake(self, minutes: int) -> bool:
        """Whether the student is awake then; who goes to bed after midnight still is, early in the day."""
        return self.wake <= minutes < self.sleep or minutes + _MIDNIGHT < self.sleep

    def awake_before(self, moment: datetime) -> datetime:
        """This moment, or the last half hour of waking before it."""
        local = moment.astimezone(self.zone)
        minutes = local.hour * 60 + local.minute
        if self._awake(minutes):
            return moment
        day = local.date() if minutes >= self.sleep else local.date() - DAY
        return on_clock(day, self.sleep - BEFORE_SLEEP, self.zone)
