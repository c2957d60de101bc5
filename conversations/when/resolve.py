"""From facts to an answer: one instant, or what has to be asked back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from conversations.when.days import UnclearError, candidates, last_day, move, one_day
from conversations.when.facts import (
    At,
    DayFact,
    Dotted,
    Elsewhere,
    Found,
    Lasting,
    Later,
    MonthDay,
    Number,
    Offset,
    Part,
    Range,
    Shift,
    Vague,
    Week,
    Weekday,
    Word,
    Year,
    is_day,
)  # fmt: skip
from conversations.when.hours import one_time
from conversations.when.tokens import Token

REASONS = (
    "no_date", "no_time", "past", "no_such_date", "no_such_hour", "contradiction", "ambiguous", "not_understood",
)  # fmt: skip
"""All that `Ask.reason` can be."""

AskValue = str | int | date | datetime


class When(Struct, frozen=True):
    """An instant as the student means it: aware, in the zone asked for, after now. To be read back before it counts."""

    at: datetime


class Ask(Struct, frozen=True):
    """What is to be asked back: `reason`, one of `REASONS`, and what was understood so far.

    `values` may have: `date` (the day; with no_time, past, contradiction …), `time` (a datetime of which only the hour counts; with
    no_date), `first` and `second` (the two readings, days or datetimes; with ambiguous and contradiction), `weekday` (the one
    that was said, Monday is 0), `day` and `month` (numbers; with no_such_date), `at` (the wall time that clocks skip; with
    no_such_hour), `zone` (the other zone that was named; with ambiguous), `said` (the words that make no sense).
    """

    reason: str
    values: Mapping[str, AskValue] = {}


class _Reading:
    """The facts of one message, sorted by what they are about."""

    def __init__(self, found: Sequence[Found], tokens: Sequence[Token], today: date) -> None:
        self.tokens, self.today = tokens, today
        self.days: list[DayFact] = []
        self.times: list[At | Range] = []
        self.parts: set[int] = set()
        self.later: list[int] = []
        self.offset: int | None = None
        self.year: int | None = None
        self.elsewhere: Elsewhere | None = None
        self.words: set[str] = set()
        self.loose_day = self.loose_time = False
        self._numbers: list[Found] = []
        self._dotted: list[Dotted] = []
        self._places: list[Found] = []
        self._sort(found)

    def _sort(self, found: Sequence[Found]) -> None:
        mark: Word | None = None  # "not", "after": it stands right before what it is about
        mark_end = -1
        shift: Shift | None = None
        for item in found:
            about = mark if mark is not None and item.start <= mark_end + 1 else None
            mark = None
            fact = item.fact
            if shift is not None and is_day(fact):
                fact, shift = self._shifted(shift, fact), None
            match fact:
                case Word(what="not" | "loose"):
                    mark, mark_end = fact, item.end
                case Word(what=what):
                    self.words.add(what)
                case Shift():
                    shift = fact
                case Part(part=part):
                    self.parts.add(part)
                    self._places.append(item)
                case Year(year=year):
                    self.year = year
                case Later(minutes=minutes):
                    self.later.append(minutes)
                case Lasting():
                    pass
                case Offset(minutes=minutes):
                    self.offset = minutes
                case Elsewhere():
                    self.elsewhere = fact
                case _ if about is not None and about.what == "not":
                    pass
                case At() | Range() | Number() | Dotted():
                    self.loose_time = self.loose_time or about is not None
                    self._time(fact, item)
                case _:
                    self.loose_day = self.loose_day or about is not None
                    self.days.append(fact)
                    self._places.append(item)
        if shift is not None:
            self.days.append(Vague("days"))
        if self.year is not None:
            self.days = [self._in_year(fact) for fact in self.days]

    def _in_year(self, fact: DayFact) -> DayFact:
        """The year that stands apart belongs to the one date without a year."""
        return (
            replace(fact, year=self.year) if isinstance(fact, MonthDay) and fact.month and fact.year is None else fact
        )

    def _shifted(self, shift: Shift, fact: DayFact) -> DayFact:
        days = candidates(fact, self.today)
        if len(days) > 1:
            raise UnclearError("ambiguous", first=move(days[0], shift.by), second=move(days[1], shift.by))
        return move(days[0], shift.by) if days else Vague("days")

    def _time(self, fact: At | Range | Number | Dotted, item: Found) -> None:
        match fact:
            case Number():
                self._numbers.append(item)
            case Dotted():
                self._dotted.append(fact)
            case _:
                self.times.append(fact)

    # --- numbers that could be either ---

    def settle(self, wants_date: bool, wants_time: bool) -> None:
        """Decides what bare numbers and dotted ones are: an hour, a day of the month, or no concern of ours. Raises UnclearError.

        `wants_date` and `wants_time`: the question was for that alone.
        """
        for dotted in self._dotted:
            self._settle_dotted(dotted, wants_date, wants_time)
        numbers = [item for item in self._numbers if self._counts(item)]
        facts = [item.fact for item in numbers if isinstance(item.fact, Number)]
        if not facts:
            return
        weekday_only = bool(self.days) and all(isinstance(fact, Weekday) for fact in self.days)
        if self.times or (wants_date and not self.days):
            if (weekday_only or not self.days) and not facts[0].minute:
                self.days.extend(MonthDay(fact.hour) for fact in facts if fact.figures)
            return
        if len(facts) > 1 and not (weekday_only and len(facts) == 2):
            raise UnclearError("ambiguous")
        number = facts[0]
        if weekday_only and number.figures and not number.minute:
            weekday = self.days[0]
            days = candidates(weekday, self.today)
            if len(facts) == 2 or number.hour > 23:
                self.days.append(MonthDay(number.hour))
                facts = facts[1:]
            elif any(day.day == number.hour for day in days):
                raise UnclearError("ambiguous", date=next(day for day in days if day.day == number.hour))
        if facts:
            self.times.append(At(facts[0].hour, facts[0].minute))

    def _settle_dotted(self, dotted: Dotted, wants_date: bool, wants_time: bool) -> None:
        clock = dotted.clock and dotted.first < 24 and dotted.second < 60
        day = 1 <= dotted.first <= 31 and 1 <= dotted.second <= 12
        known_day = any(not isinstance(fact, Week | Vague | Weekday) for fact in self.days)
        if clock and (not day or known_day or wants_time):
            self.times.append(At(dotted.first, dotted.second))
        elif day and (not clock or self.times or len(self._dotted) > 1 or wants_date):
            self.days.append(MonthDay(dotted.first, dotted.second))
        elif clock and self.days and not dotted.dot:
            self.times.append(At(dotted.first, dotted.second))
        elif clock or day:
            raise UnclearError("ambiguous", said=f"{dotted.first}.{dotted.second:02d}")

    def _counts(self, item: Found) -> bool:
        """Whether a bare number has to do with it: next to a day, or by itself; not "3 friends", "room 12"."""
        if item.end < len(self.tokens) and self.tokens[item.end].kind == "word":
            return False
        if item.start and self.tokens[item.start - 1].kind == "word":
            return False
        if not self._places:
            return True
        return any(self._next_to(place, item) or self._next_to(item, place) for place in self._places)

    def _next_to(self, left: Found, right: Found) -> bool:
        between = self.tokens[left.end : right.start]
        return left.end <= right.start and all(
            token.kind in {"comma", "dash", "mark", "on", "or", "soft"} for token in between
        )


def resolve(
    found: Sequence[Found],
    tokens: Sequence[Token],
    now: datetime,
    zone: ZoneInfo,
    *,
    default_date: date | None,
    default_time: time | None,
) -> When | Ask:
    """`now` is aware and in `zone`. Everything that is not one instant in the future comes back as a question."""
    today = now.date()
    values: dict[str, AskValue] = {}
    try:
        reading = _Reading(found, tokens, today)
        reading.settle(
            wants_date=default_time is not None and default_date is None,
            wants_time=default_date is not None and default_time is None,
        )
        if "unsure" in reading.words:
            return Ask("ambiguous")
        if not (reading.days or reading.times or reading.parts or reading.later or "midnight" in reading.words):
            return Ask("not_understood")
        if reading.later:
            return _later(reading, now, zone)
        days = _days(reading, today, default_date, deadline=default_time is not None)
        if len(days) == 1:
            values["date"] = days[0]
        minutes = _minutes(reading, default_time)
        if not days:
            return Ask("no_date", {} if minutes is None else {"time": _wall(today, minutes)})
        if days[-1] < today:
            return Ask("past", values)
        if "midnight" in reading.words or reading.words & {"every", "denied"} or reading.loose_day:
            return Ask("ambiguous", values)
        if minutes is None or reading.loose_time:
            return Ask("no_time", values) if len(days) == 1 else Ask("ambiguous", {"first": days[0], "second": days[1]})
        return _instant(reading, days, minutes, now, zone)
    except UnclearError as trouble:
        values.update(_shown(trouble.values, values.get("date", today)))
        return Ask(trouble.reason, values)


def _shown(values: Mapping[str, str | int | date], day: AskValue) -> dict[str, AskValue]:
    """Minutes of the day as wall times, to be shown."""
    shown: dict[str, AskValue] = {}
    for key, value in values.items():
        if key.endswith("_minute") and isinstance(value, int) and isinstance(day, date):
            shown[key.removesuffix("_minute")] = _wall(day, value)
        else:
            shown[key] = value
    return shown


def _wall(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time(minutes // 60, minutes % 60))


def _days(reading: _Reading, today: date, default: date | None, deadline: bool) -> tuple[date, ...]:
    days = one_day(reading.days, today, "or" in reading.words)
    if not days and deadline:
        ends = [fact for fact in reading.days if isinstance(fact, Vague) and fact.end]
        days = tuple(last_day(fact, today) for fact in ends[:1])
    if not days and not reading.days and default is not None:
        days = (default,)
    return days


def _minutes(reading: _Reading, default: time | None) -> int | None:
    if len(reading.parts) > 1:
        raise UnclearError("ambiguous")
    if reading.times:
        return one_time(reading.times, next(iter(reading.parts), None))
    if default is None:
        return None
    return default.hour * 60 + default.minute


def _later(reading: _Reading, now: datetime, zone: ZoneInfo) -> When | Ask:
    """ "In 20 minutes": counted in real minutes, whatever the clocks do meanwhile."""
    at = (now.astimezone(UTC) + timedelta(minutes=reading.later[0])).astimezone(zone).replace(second=0, microsecond=0)
    if at.astimezone(UTC) <= now.astimezone(UTC):
        return Ask("past", {"date": at.date()})
    days = one_day(reading.days, now.date(), alternatives=False)
    if reading.times or len(set(reading.later)) > 1 or (days and days[0] != at.date()):
        return Ask("contradiction", {"first": at})
    return When(at)


def _instant(reading: _Reading, days: Sequence[date], minutes: int, now: datetime, zone: ZoneInfo) -> When | Ask:
    found: list[datetime] = []
    for day in days:
        wall = _wall(day, minutes)
        if reading.offset is not None:
            found.append(wall.replace(tzinfo=timezone(timedelta(minutes=reading.offset))).astimezone(zone))
            continue
        at = wall.replace(tzinfo=zone)  # fold 0: an hour that comes twice is the first
        if at.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != wall:
            return Ask("no_such_hour", {"date": day, "at": wall})
        found.append(at)
    ahead = [at for at in found if at.astimezone(UTC) > now.astimezone(UTC)]
    if not ahead:
        return Ask("past", {"date": days[0], "at": found[0]})
    if len(ahead) > 1:
        return Ask("ambiguous", {"first": ahead[0], "second": ahead[1]})
    elsewhere = reading.elsewhere
    if elsewhere is not None and ahead[0].tzname() not in elsewhere.names:
        return Ask("ambiguous", {"date": days[0], "zone": elsewhere.said})
    return When(ahead[0])
