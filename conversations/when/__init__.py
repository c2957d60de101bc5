"""Days and times as students type them, in a small grammar of our own. Everything accepted is read back before it counts.

- `words`: what each word stands for, and slips of the keyboard.
- `tokens`: from characters to words, numbers and marks.
- `grammar`: the phrases, each a named pattern, and the facts they state (`facts`).
- `days`, `hours`: from facts to a day and to a time of day.
- `resolve`: both together, in a zone; or the question to ask back.

Never guessed: what is past, does not exist, contradicts itself, could be two things or lacks a part comes back as `Ask`.
Taken as most people mean it: "Friday" is the next one to come; "this Friday" the one of this week (Monday to Sunday);
"next Friday" the one of next week. "At 3" is in the afternoon, "at 9" in the morning. Dates without a year are the next to come.
"""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from conversations.when.grammar import facts, kinds, pattern
from conversations.when.resolve import REASONS, Ask, When, resolve
from conversations.when.spans import SPAN, minutes
from conversations.when.tokens import LONGEST, tokens

__all__ = ["REASONS", "Ask", "When", "read_duration", "read_when"]


def read_when(
    text: str,
    now: datetime,
    zone: str,
    *,
    default_date: date | None = None,
    default_time: time | None = None,
) -> When | Ask:
    """The instant that `text` names, aware and in `zone` (an IANA name), or what to ask back.

    `now` is aware. `default_date` answers for a time alone ("at 3"), `default_time` for a date alone ("the 10th"): give it
    where only the other is asked for. Raises ZoneInfoNotFoundError for an unknown zone, and nothing for any text.
    """
    place = ZoneInfo(zone)
    local = now.astimezone(place)
    if len(text) > LONGEST:
        return Ask("not_understood")
    pieces = tokens(text, local.year)
    try:
        return resolve(facts(pieces), pieces, local, place, default_date=default_date, default_time=default_time)
    except OverflowError:  # beyond the years that there are
        return Ask("no_such_date")


_ONLY_NUMBER = pattern("^(number|spelled|three)$")
_SPAN = pattern(f"{SPAN}|clock hmark?|three minute")


def read_duration(text: str) -> int | None:
    """How many minutes `text` says, at most a day; a bare number is minutes, of a range the longer end. None: none or several."""
    pieces = [token for token in tokens(text[:LONGEST], 0) if token.kind not in {"mark", "comma"}]
    letters = kinds(pieces)
    if _ONLY_NUMBER.search(letters):
        token = pieces[0]
        amount = token.value * 100 + token.second if token.kind == "three" else token.value
        return amount if amount > 0 else None
    found = [minutes(pieces[hit.start() : hit.end()]) for hit in _SPAN.finditer(letters)]
    return found[0] if len(set(found)) == 1 else None
