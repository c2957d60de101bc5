"""From the facts about a day to the day: calendars, weekdays, business days."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from conversations.when.facts import LAST, Ahead, DayFact, Either, MonthDay, NthWeekday, Vague, Week, Weekday

PASSED = 330
"""Days. A date without a year whose next turn is further off than this was meant for the one that has just gone by."""


class UnclearError(Exception):
    """No day comes of it: `reason` and `values` as in `Ask`."""

    def __init__(self, reason: str, **values: str | int | date) -> None:
        super().__init__(reason)
        self.reason, self.values = reason, values


def calendar_day(year: int, month: int, day: int) -> date:
    """A date, or the trouble that there is none such; `said` has the day and the month ("31 4")."""
    try:
        return date(year, month, monthrange(year, month)[1] if day == LAST else day)
    except ValueError:
        raise UnclearError("no_such_date", day=day, month=month) from None


def month_ahead(today: date, months: int) -> tuple[int, int]:
    """Year and month, so many months from today's."""
    years, month = divmod(today.month - 1 + months, 12)
    return today.year + years, month + 1


def move(day: date, by: Ahead) -> date:
    """`day` moved by days, then workdays (Monday to Friday; holidays are not known), then whole months."""
    day += timedelta(days=by.days)
    step = 1 if by.workdays > 0 else -1
    weeks, left = divmod(abs(by.workdays), 5)
    if by.workdays and day.weekday() > 4:  # from a weekend, count from the workday next to it
        day += timedelta(days=4 - day.weekday() if step > 0 else 7 - day.weekday())
    day += timedelta(weeks=weeks * step)
    for _ in range(left):
        day += timedelta(days=step)
        while day.weekday() > 4:
            day += timedelta(days=step)
    if by.months:
        day = calendar_day(*month_ahead(day, by.months), day.day)
    return day


def monday(today: date, weeks: int = 0) -> date:
    """The Monday of this week, or so many weeks from it."""
    return today + timedelta(days=7 * weeks - today.weekday())


def on_weekday(fact: Weekday, today: date) -> tuple[date, ...]:
    """The days that a weekday may mean; two where today is one.

    "Tuesday" and "coming Tuesday" are the first to come. "This Tuesday" is in this week (Monday to Sunday), even if gone by.
    "Next Tuesday" is in next week, as most people mean it: on a Monday it is not tomorrow, which they call tomorrow or this Tuesday.
    """
    ahead = (fact.day - today.weekday()) % 7
    more = timedelta(weeks=fact.weeks)
    first = today + timedelta(days=ahead)
    in_this_week = monday(today) + timedelta(days=fact.day)
    match fact.which:
        case "this":
            days = (in_this_week,)
        case "next":
            days = (in_this_week + timedelta(weeks=1),)
        case "after_next":
            after_first = first + timedelta(weeks=1 if ahead else 2)
            days = tuple(sorted({after_first, in_this_week + timedelta(weeks=2)}))
        case "last":
            days = (today - timedelta(days=7 - ahead),)
        case "coming":
            days = (first if ahead else first + timedelta(weeks=1),)
        case _:
            days = (first,) if ahead else (first, first + timedelta(weeks=1))
    return tuple(day + more for day in days)


def in_month(fact: MonthDay, today: date) -> date:
    """A day of a month, in the year or the month that is next, where it was not said."""
    if fact.months is not None or (fact.month is None and fact.day == LAST):
        return calendar_day(*month_ahead(today, fact.months or 0), fact.day)
    if fact.month is None:
        if not 1 <= fact.day <= 31:
            raise UnclearError("no_such_date", day=fact.day, month=today.month)
        return calendar_day(*month_ahead(today, int(fact.day < today.day)), fact.day)
    if fact.year is not None:
        return calendar_day(fact.year, fact.month, fact.day)
    this_year = calendar_day(today.year, fact.month, fact.day)
    if this_year >= today:
        return this_year
    next_year = calendar_day(today.year + 1, fact.month, fact.day)
    return next_year if (next_year - today).days <= PASSED else this_year


def nth_weekday(fact: NthWeekday, today: date) -> date:
    """ "The second Tuesday of April"."""
    if fact.months is not None:
        year, month = month_ahead(today, fact.months)
    else:
        month = fact.month or today.month
        year = fact.year or today.year + (month < today.month)
    first = calendar_day(year, month, 1)
    days = monthrange(year, month)[1]
    all_days = [day for day in range(1, days + 1) if (first.weekday() + day - 1) % 7 == fact.day]
    if fact.nth == LAST:
        return first.replace(day=all_days[-1])
    if not 1 <= fact.nth <= len(all_days):
        raise UnclearError("no_such_date", day=fact.nth, month=month)
    return first.replace(day=all_days[fact.nth - 1])


def either(fact: Either, today: date) -> tuple[date, ...]:
    """ "3/10" as day and month and as month and day; one, if the other does not exist."""
    days: set[date] = set()
    for day, month in ((fact.first, fact.second), (fact.second, fact.first)):
        try:
            days.add(in_month(MonthDay(day, month, fact.year), today))
        except UnclearError:
            continue
    if not days:
        raise UnclearError("no_such_date", day=fact.first, month=fact.second)
    return tuple(sorted(days))


def last_day(fact: Vague, today: date) -> date:
    """The last day of a stretch: of a month, or the Friday of a week."""
    if fact.what == "week":
        return monday(today, fact.weeks) + timedelta(days=4)
    year, month = month_ahead(today, fact.months or 0)
    if fact.month is not None:
        year, month = today.year + (fact.month < today.month), fact.month
    return date(year, month, monthrange(year, month)[1])


def candidates(fact: DayFact, today: date) -> tuple[date, ...]:
    """The days that one fact may mean, in order; none for a whole week or what is vague. Raises UnclearError."""
    match fact:
        case date():
            return (fact,)
        case Ahead():
            return (move(today, fact),)
        case Weekday():
            return on_weekday(fact, today)
        case MonthDay():
            return (in_month(fact, today),)
        case NthWeekday():
            return (nth_weekday(fact, today),)
        case Either():
            return either(fact, today)
        case Week() | Vague():
            return ()


def one_day(facts: Sequence[DayFact], today: date, alternatives: bool) -> tuple[date, ...]:
    """The day that all facts agree on; more than one where only the time can tell; none where no day was named. Raises UnclearError.

    `alternatives`: an "or" was heard. Two of a kind are a choice (ambiguous), two of different kinds a contradiction.
    """
    weekdays = [fact for fact in facts if isinstance(fact, Weekday)]
    weeks = {fact.weeks for fact in facts if isinstance(fact, Week)}
    vague = [fact for fact in facts if isinstance(fact, Vague)]
    points = [_in_that_month(fact, vague) for fact in facts if not isinstance(fact, Weekday | Week | Vague)]
    if len(weeks) > 1:
        raise UnclearError("ambiguous")
    if len({fact.day for fact in weekdays}) > 1:
        of_week = [monday(today, week) for week in weeks]  # "Tuesday or Thursday next week"
        first, second = sorted(
            of_week[0] + timedelta(days=fact.day) if of_week and not fact.which else on_weekday(fact, today)[0]
            for fact in weekdays[:2]
        )
        raise UnclearError("ambiguous", first=first, second=second)
    if not points:
        if not weekdays:
            return ()
        if weeks:
            return (monday(today, weeks.pop()) + timedelta(days=weekdays[0].day),)
        return _agreeing([on_weekday(fact, today) for fact in weekdays], weekdays, alternatives)
    days = _agreeing([candidates(fact, today) for fact in points], points, alternatives)
    if weekdays and not weekdays[0].weeks:
        fitting = tuple(day for day in days if day.weekday() == weekdays[0].day)
        if not fitting:
            if len(points) == 1 and isinstance(points[0], Ahead) and points[0].days >= 7 and points[0].days % 7 == 0:
                return (monday(days[0]) + timedelta(days=weekdays[0].day),)  # "in two weeks on Tuesday"
            raise UnclearError("ambiguous" if alternatives else "contradiction", date=days[0], weekday=weekdays[0].day)
        days = fitting
    if weeks and all(monday(day) != monday(today, next(iter(weeks))) for day in days):
        raise UnclearError("ambiguous" if alternatives else "contradiction", date=days[0])
    if len(days) > 1:
        raise UnclearError("ambiguous", first=days[0], second=days[1])
    return days


def _in_that_month(fact: DayFact, vague: Sequence[Vague]) -> DayFact:
    """ "Next month on the 3rd": the month belongs to the day."""
    month = next((stretch for stretch in vague if stretch.what == "month"), None)
    if isinstance(fact, MonthDay) and fact.month is None and fact.months is None and month is not None:
        return MonthDay(fact.day, month.month, fact.year, month.months)
    return fact


def _agreeing(sets: Sequence[tuple[date, ...]], facts: Sequence[DayFact], alternatives: bool) -> tuple[date, ...]:
    common = [day for day in sets[0] if all(day in others for others in sets)]
    if common:
        return tuple(common)
    alike = len({type(fact) for fact in facts}) == 1
    reason = "ambiguous" if alternatives or alike else "contradiction"
    raise UnclearError(reason, first=sets[0][0], second=next(others[0] for others in sets if others[0] not in sets[0]))
