"""A Wednesday on which students type when and how long, and tables of what they type.

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

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from conversations.when import When, read_when

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


WORDS = """
    tuesday tue next this last week weeks month in at 3 10 31 30th 1st march feb half past quarter to 4 pm am noon midnight today
    tomorrow tonight a the of from after before not or business days minutes hours 1530 2026 3/10 3:30 3.10 16h30 - , :
    2026-03-29 02:30 0230 end every couple few weekend morning night ago now utc est +02:00 99 0 ½ 🎉
"""
PHRASES = st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join)
