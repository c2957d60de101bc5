"""From the facts about a time of day to minutes after midnight."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.when.days import UnclearError
from conversations.when.facts import At, Range

MORNING, AFTERNOON, EVENING, NIGHT = range(4)
LONGEST_RANGE = 60
"""Minutes. "3 to 3:30" says when a talk begins and ends; "2 to 5" leaves open when it begins."""

_WITHIN = {MORNING: (0, 719), AFTERNOON: (720, 1139), EVENING: (960, 1439), NIGHT: (1080, 1439)}


def minute_of_day(time: At, part: int | None) -> int:
    """Minutes after midnight, with the `part` of the day that was named.

    Raises UnclearError: contradiction ("3pm in the morning"), ambiguous ("1 at night"), not_understood (25:00).
    Without am, pm or a part of the day, 1 to 6 is in the afternoon and 7 to 12 is as it stands: the hours at which people meet.
    Written in the 24-hour way (15:00, 03:00, 16h) it is taken at its word.
    """
    hour = time.hour
    if not (0 <= hour <= 23 and 0 <= time.minute <= 59):
        raise UnclearError("not_understood", said=f"{time.hour}:{time.minute:02d}")
    if time.half is not None and (hour == 0 or hour > 12):
        if time.half == 0 and hour > 12:
            raise UnclearError("contradiction", said=f"{hour}:{time.minute:02d} am")
    elif time.half is not None:
        hour = hour % 12 + time.half
    elif not (time.sure or hour == 0 or hour > 12):
        hour = _plain_hour(hour, part)
    minutes = hour * 60 + time.minute
    if part is not None:
        first, last = _WITHIN[part]
        if not first <= minutes <= last:
            raise UnclearError("contradiction", said=f"{hour}:{time.minute:02d}")
    return minutes


def _plain_hour(hour: int, part: int | None) -> int:
    match part:
        case None:
            return hour + 12 if hour < 7 else hour
        case 0:
            clear, later = hour < 12, 0
        case 1:
            clear, later = True, 0 if hour == 12 else 12
        case 2:
            clear, later = 4 <= hour < 12, 12
        case _:
            clear, later = 6 <= hour < 12, 12
    if not clear:
        raise UnclearError("ambiguous", said=str(hour))
    return hour + later


def beginning(times: Range, part: int | None) -> int:
    """When a talk "from 3 to 3:30" begins. Raises UnclearError, too where the stretch leaves open when that is."""
    first, second = times.first, times.second
    if times.between or not times.sure:
        raise UnclearError("ambiguous", said="range")
    end = minute_of_day(second, part if second.half is None else None)
    halves = (first.half,) if first.half is not None or first.sure else (second.half, None, 0, 12)
    for half in halves:
        try:
            start = minute_of_day(At(first.hour, first.minute, half, first.sure), part if half is None else None)
        except UnclearError:
            continue
        if 0 < (end - start) % 1440 <= LONGEST_RANGE:
            return start
    raise UnclearError("ambiguous", said="range")


def one_time(times: Sequence[At | Range], part: int | None) -> int:
    """The minute of the day that all say. Raises UnclearError."""
    found = {beginning(time, part) if isinstance(time, Range) else minute_of_day(time, part) for time in times}
    if len(found) > 1:
        raise UnclearError("ambiguous", first_minute=min(found), second_minute=max(found))
    return found.pop()
