"""The words that dates and times are made of: what each stands for, and what a misspelt one probably meant.

Data tables only, but for `misspelt`. A word has a kind (the grammar's alphabet) and a value (a weekday's number, minutes …).
"""

from __future__ import annotations

from functools import lru_cache

Entry = tuple[str, int]
"""Kind and value."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_SHORT_WEEKDAYS = ("mon", "tu tue tues", "wed weds", "th thu thur thurs thr", "fri", "sat", "sun")
_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec")
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)

_BY_KIND: dict[str, dict[int, str]] = {
    "relday": {
        0: "today tday 2day",
        1: "tomorrow tmrw tmr tmw tmoro tomo tomoz 2moro 2moz 2morrow 2mrw",
        2: "overmorrow",
        -1: "yesterday yday",
    },
    "tonight": {0: "tonight tonite 2nite 2night tnite"},
    "next": {0: "next nxt following"},
    "this": {0: "this"},
    "coming": {0: "coming upcoming"},
    "last": {0: "last previous"},
    "past": {0: "past"},
    "minute": {1: "minute minutes min mins minuts m"},
    "hour": {60: "hour hours hr hrs"},
    "hmark": {0: "h uhr"},
    "day": {1: "day days"},
    "week": {7: "week weeks wk wks", 14: "fortnight fortnights"},
    "moon": {1: "month months"},
    "business": {0: "business working work biz"},
    "workday": {1: "weekday weekdays workday workdays bizday bizdays"},
    "weekend": {0: "weekend"},
    "in": {0: "in"},
    "at": {0: "at um @ about around approximately approx roughly circa ca"},
    "of": {0: "of"},
    "on": {0: "on"},
    "the": {0: "the"},
    "a": {1: "a an"},
    "and": {0: "and"},
    "or": {0: "or either"},
    "for": {0: "for"},
    "from": {0: "from"},
    "after": {0: "after"},
    "before": {0: "before within"},
    "between": {0: "between"},
    "to": {0: "to til till until untill"},
    "half": {30: "half"},
    "quarter": {15: "quarter"},
    "quarters": {15: "quarters"},
    "couple": {2: "couple"},
    "meridiem": {12: "pm p.m p.m.", 0: "am a.m a.m."},
    "oclock": {0: "o'clock oclock"},
    "ish": {0: "ish sharp"},
    "noon": {0: "noon midday noonish"},
    "midnight": {0: "midnight"},
    "part": {0: "morning", 1: "afternoon", 2: "evening", 3: "night"},
    "good": {0: "good happy lovely great nice"},
    "now": {0: "now"},
    "ago": {0: "ago earlier"},
    "later": {0: "later time"},
    "every": {0: "every each"},
    "end": {0: "end"},
    "few": {0: "few several"},
    "not": {0: "not except unless never than"},
    "instead": {0: "instead"},
    "refusal": {0: "unavailable unable impossible busy cancel cancelled canceled postponed"},
    "cannot": {0: "can't cannot cant won't wont doesn't doesnt don't dont isn't isnt didn't couldn't aren't"},
    # What may follow "can't" and "don't" without a refusal.
    "harmless": {0: "mind wait matter care worry know need forget have"},
    "if": {0: "if"},
    # Named days that look like plain ones.
    "feast": {0: "easter ash whit shrove black cyber palm boxing holy maundy"},
    # Days of the calendar with a name, as month and day.
    "holiday": {1225: "christmas xmas", 1031: "halloween", 214: "valentine valentines"},
    "eve": {0: "eve"},
    "possible": {0: "able free work works make do possible good available free suit suits working happen"},
    # What a number counts when it does not tell the time: "3rd floor", "12 people".
    "place": {0: "floor street st avenue ave road rd year semester grade edition people friends questions persons times"},
    # What can stand behind a time without being a part of it: "3 works for me".
    "soft": {
        0: "is would please pls plz with so ok okay sounds thanks thank my our his her their via over should then i we it "
        "but because by fine perfect cool yes yeah yep sure lets let's be can could meet call see you me us hi hello hey"
    },
    # Heard so often between the words of a date that it only stands in the way.
    "": {0: "like say um uh er maybe perhaps possibly probably exactly just also actually hopefully let's lets"},
}  # fmt: skip

PARTS = ("morning", "afternoon", "evening", "night")
"""A part of the day by its value."""

ZONE_WORDS: dict[str, frozenset[str]] = {
    word: frozenset(names.upper().split())
    for word, names in {
        "gmt": "gmt utc", "bst": "bst", "ist": "ist", "jst": "jst", "kst": "kst", "sgt": "sgt +08",
        "cet": "cet cest", "cest": "cest", "mez": "cet cest", "eet": "eet eest", "eest": "eest", "wet": "wet west", "msk": "msk",
        "et": "est edt", "est": "est edt", "edt": "est edt", "eastern": "est edt",
        "ct": "cst cdt", "cst": "cst cdt", "cdt": "cst cdt",
        "mt": "mst mdt", "mst": "mst mdt", "mdt": "mst mdt",
        "pt": "pst pdt", "pst": "pst pdt", "pdt": "pst pdt", "pacific": "pst pdt",
        "aest": "aest aedt", "aedt": "aest aedt", "nzst": "nzst nzdt", "nzdt": "nzst nzdt",
    }.items()
}  # fmt: skip
"""A zone that is named behind a time, and what such zones are called by the database; the loose ones stand for both halves
of the year, as people use them. Elsewhere than behind a time these are ordinary words."""


def _table() -> dict[str, Entry]:
    words: dict[str, Entry] = {}
    for kind, values in _BY_KIND.items():
        for value, spellings in values.items():
            for word in spellings.split():
                words.setdefault(word, (kind, value))
    for number, (name, short) in enumerate(zip(WEEKDAYS, _SHORT_WEEKDAYS, strict=True)):
        words[name + "s"] = ("weekdays", number)
        for word in (name, *short.split()):
            words[word] = ("weekday", number)
    for number, (name, short) in enumerate(zip(MONTHS, _SHORT_MONTHS, strict=True), 1):
        for word in (name, *short.split()):
            words[word] = ("month", number)
    for number, word in enumerate(_NUMBERS.split()):
        words[word] = ("spelled", number)
    for word, number in {"thirty": 30, "forty": 40, "fourty": 40, "fifty": 50}.items():
        words[word] = ("spelled", number)
    for number, word in enumerate(_ORDINALS.split(), 1):
        words[word] = ("ordword", number)
    words["thirtieth"] = ("ordword", 30)
    for tens, word in ((20, "twenty"), (30, "thirty")):
        for ones, ordinal in enumerate(_ORDINALS.split()[:9], 1):
            if tens + ones <= 31:
                words[f"{word}-{ordinal}"] = ("ordword", tens + ones)
    for tens, word in ((20, "twenty"), (30, "thirty"), (40, "forty"), (50, "fifty")):
        for ones, name in enumerate(_NUMBERS.split()[1:10], 1):
            words[f"{word}-{name}"] = ("spelled", tens + ones)
    return words


WORDS: dict[str, Entry] = _table()

_FUZZY = tuple(
    word for word, (kind, _) in WORDS.items() if kind in {"weekday", "month", "relday", "part", "tonight"} and len(word) >= 5
)  # fmt: skip
_REAL = frozenset(
    [
        "match",
        "marsh",
        "month",
        "months",
        "midday",
        "payday",
        "someday",
        "mayday",
        "mourning",
        "warning",
        "sundae",
        "augustus",
        "mornings",
        "afternoons",
        "evenings",
        "nights",
        "manday",
        "munday's",
        "monthly",
        "junior",
        "julia",
        "julie",
    ]
)
"""English words and names that are near to one of ours and mean themselves."""

UNSURE: Entry = ("unsure", 0)
"""As near to one weekday as to another: "thuesday"."""


@lru_cache(maxsize=4096)
def misspelt(word: str) -> Entry | None:
    """What `word` (lower case, not in `WORDS`) was probably meant to be: kind and value, `UNSURE`, or None.

    Counts swapped neighbours as one slip; one slip up to six letters, two from seven. The first letter has to be right, or
    swapped with the second: people seldom miss that one.
    """
    if len(word) < 5 or len(word) > 12 or word in _REAL:
        return None
    from rapidfuzz.distance import OSA

    found: dict[int, set[Entry]] = {}
    for known in _FUZZY:
        kind, value = WORDS[known]
        limit = 2 if len(known) >= 7 and len(word) >= 6 and kind != "part" else 1
        if word[0] != known[0] and word[:2] != known[1::-1]:
            continue
        distance = OSA.distance(word, known, score_cutoff=limit)
        if distance <= limit:
            found.setdefault(distance, set()).add((kind, value))
    if not found:
        return None
    best = found[min(found)]
    return best.pop() if len(best) == 1 else UNSURE
