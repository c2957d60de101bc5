"""A talk in the making: what the student has said so far about its time, length and place, and what a line of theirs adds.

The parts wait in `Contact.proposal` (JSON) until all was read back and confirmed, so that nothing is lost on the way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from conversations.journey import MODES, Contact, Talk
from conversations.when import Ask, When, read_duration, read_when
from conversations.words import one_line
from conversations.zones import ZoneChoices, ZoneFound, find_zone, valid_zone

LONGEST_PLACE = 200
LONGEST_TALK = 240
"""Minutes; whoever types more than that meant something else."""
LONG_TALK = 60
"""Minutes above which we ask once more: it is a favour."""


class Proposal(Struct, frozen=True, omit_defaults=True):
    """Parts of a talk. `zone` '' is the student's own, `minutes` 0 and the others' None are not said yet, '' is left open on purpose.

    `day` and `clock` are one half of a time whose other half is still asked for; `said` are words that wait for a pick
    (`picks`: days or wall times, ISO) or for a zone; `sequence` is the next change's number in the calendar.
    """

    wall: datetime | None = None
    zone: str = ""
    day: date | None = None
    clock: time | None = None
    minutes: int = 0
    mode: str | None = None
    place: str | None = None
    sequence: int = 0
    said: str = ""
    picks: tuple[str, ...] = ()

    @property
    def missing(self) -> str:
        """The slot of the first part that is not known, `confirm` if all are."""
        if self.wall is None:
            return "when"
        if not self.minutes:
            return "minutes"
        if self.mode is None:
            return "mode"
        return "place" if self.place is None else "confirm"

    def talk(self, own_zone: str) -> Talk:
        """The talk that it makes. Needs `wall`; the rest may be open."""
        assert self.wall is not None
        zone = self.zone or own_zone or "UTC"
        return Talk(self.wall, zone, self.minutes or 20, self.mode or "", self.place or "", self.sequence)


def load(contact: Contact) -> Proposal:
    """What was said so far; where nothing was, the talk that stands, without its time. Anything unreadable is nothing."""
    try:
        proposal = msgspec.json.decode(contact.proposal, type=Proposal)
    except msgspec.MsgspecError:
        return after(contact.talk) if contact.talk is not None else Proposal()
    return proposal if valid_zone(proposal.zone) or not proposal.zone else replace(proposal, zone="")


def dump(proposal: Proposal) -> str:
    """As it is kept in `Contact.proposal`."""
    return msgspec.json.encode(proposal).decode()


def after(talk: Talk) -> Proposal:
    """The next proposal when this talk moves: only the time is open."""
    return Proposal(minutes=talk.minutes, mode=talk.mode, place=talk.place, sequence=talk.sequence + 1)


# --- what a line adds -----------------------------------------------------------------------------------------------

THEIR_ZONE = "their_zone"
"""The trouble of a time on a clock that we do not know yet."""

_LINK = re.compile(r"https?://\S+|\b(?:meet\.google|teams\.microsoft|\w+\.zoom|zoom)\.(?:com|us)\S*", re.IGNORECASE)
_PHONE = re.compile(r"(?:\+|\b00?)\(?\d(?:[\s().-]{0,2}\d){6,14}\b")
_LENGTH = re.compile(
    r"(?<!\bin )\b(?:\d{1,3}|an?|one|two|half an?|half|(?:a |three )?quarters? of an|ten|fifteen|twenty|thirty|forty[ -]?five|forty)"
    r"[\s-]*(?:minutes?|mins?|hours?|hrs?)\b(?:\s+and a half)?",
    re.IGNORECASE,
)
_MODES = (
    ("video", re.compile(r"\b(?:video|zoom|teams|skype|facetime|webex|google meet)\b", re.IGNORECASE)),
    ("meal", re.compile(r"\b(?:lunch|dinner|breakfast|brunch|meal)\b", re.IGNORECASE)),
    ("call", re.compile(r"\b(?:phone|call|ring)\b", re.IGNORECASE)),
    ("cafe", re.compile(r"\b(?:coffee|caf[eé]|tea|starbucks|costa)\b", re.IGNORECASE)),
    ("office", re.compile(r"\b(?:office|workplace|lab)\b", re.IGNORECASE)),
)
_THEIRS = re.compile(r"\b(?:on\s+)?(?:their|her|his)\s+time\b", re.IGNORECASE)
_CITY_TIME = re.compile(r"(?<!\w)((?:[^\W\d_][\w.'’/-]*\s+){1,3})time\b", re.IGNORECASE)
_IN_CITY = re.compile(r"\bin\s+((?:(?!(?:at|on|for|next|this|and|with)\b)[^\W\d_][\w.'’-]*\s*){1,3})", re.IGNORECASE)
_HOURS = frozenset(("am", "pm", "a.m", "p.m", "at", "on", "is", "it", "o'clock", "oclock", "sharp", "the", "same"))
_STREET = re.compile(
    r"\b(?:street|st|road|rd|avenue|ave|lane|hall|room|building|library|hotel|caf[eé]|bar|pub)\b", re.IGNORECASE
)
_BEFORE_PLACE = re.compile(r"(?:^|(?<=[\s,;]))(?:at|@|in)\s+", re.IGNORECASE)
_AFTER_PLACE = re.compile(r"\s*(?:[,;]|\s(?:on|at|next|this|tomorrow|today|for|from|around)\b)", re.IGNORECASE)
_NO_PLACE = re.compile(
    r"\btime\b|^(?:person|all|least|advance|total|touch|fact|general|first|last|once|the end)\b", re.IGNORECASE
)


_DAY = (
    r"(?:(?:on|the|this|next|early|late|end of|mid)[\s-]+)*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b"
    r"(?:,? (?:the )?\d{1,2}(?:st|nd|rd|th)\b)?|(?:the )?\d{1,2}(?:st|nd|rd|th)\b|weeks?\b|tomorrow\b"
    r"|(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?: \d{1,2}(?:st|nd|rd|th)?\b)?)"
    r"(?: (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b| next week\b)?"
)
_GONE = r"(?:travell?ing|away|on holidays?|on vacation|on leave|off|out(?: of (?:the )?office)?|busy|swamped|booked|tied up)"
_NO_OFFER = re.compile(
    rf"\b(?:{_GONE} )?(?:until|till?|'til|through|back(?: in (?:the )?office)?(?: on| from| in)?|return(?:ing)?(?: on| in)?) {_DAY}"
    rf"|\b{_GONE} (?:(?:for|all|from|on|in|the|whole|of) )*{_DAY}(?:(?: ?[-\u2013] ?| (?:to|until|till|through|and) ){_DAY})?",
    re.IGNORECASE,
)
"""Days on which somebody is not there ("on holiday until Monday", "back on the 9th", "away this week")."""
_BETWEEN_OFFERS = re.compile(r"[!?;]+|\.(?=\s|$)|\b(?:or|but)\b", re.IGNORECASE)
_BETWEEN_SMALL_OFFERS = re.compile(rf"{_BETWEEN_OFFERS.pattern}|,|\s/\s|\band\b", re.IGNORECASE)
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s?days?|nesdays?|rsdays?|urdays?|s|rs?)?"
_STRETCH = re.compile(rf"\b{_WEEKDAY}(?: ?[-\u2013] ?| to | through | thru | till | until ){_WEEKDAY}\b", re.IGNORECASE)
"""More days than a choice can name: "Mon-Wed"."""
_WEEK = re.compile(r"\b(?:next|this) week\b", re.IGNORECASE)
_BARE_WEEKDAY = re.compile(
    rf"(?<!next )(?<!this )\b{_WEEKDAY}\b(?!,? (?:the )?\d{{1,2}}(?:st|nd|rd|th|\.| [a-z]{{3}}))", re.IGNORECASE
)
_DENIED = re.compile(r"\b(?:can.?t|cannot|won.?t|not|unavailable|busy)\b", re.IGNORECASE)
_PART_OF_DAY = re.compile(r"\b(?:morning|afternoon|evening|night)s?\b", re.IGNORECASE)
MOST_OFFERS = 4


class Reading(Struct, frozen=True):
    """What came of a line: the proposal with all that was understood, and what is to be asked back, if anything.

    `zones` are the ones that a named place may mean ("Portland time"), where the trouble is THEIR_ZONE.
    """

    proposal: Proposal
    trouble: Ask | None = None
    zones: tuple[str, ...] = ()


def read(text: str, proposal: Proposal, now: datetime, own_zone: str) -> Reading:
    """What a line like "Tuesday at 3 for 20 minutes at Café Nero" adds. `now` is aware. Nothing raises, for any text.

    Where a time is known already, a line may change its day or its hour alone. `trouble` is about the time alone: a reason of
    `when.REASONS`, or THEIR_ZONE.
    """
    own_zone = own_zone or "UTC"
    words = _NO_OFFER.sub(" ", one_line(text))
    found, rest = _channel(words, proposal)
    if (length := length_in(rest)) is not None:
        found = replace(found, minutes=length)
    zones, rest = _zones_in(rest, found, now)
    zone = own_zone if {"", own_zone} & set(zones) else zones[0] if len(zones) == 1 else None
    found = replace(found, zone="" if zone in (None, own_zone) else zone, said="", picks=())
    if zone is None:
        return Reading(replace(found, wall=None, said=_their(rest)), Ask(THEIR_ZONE), zones)
    clock = found.zone or own_zone
    place, rest = _place_in(rest, lambda part: read_when(part, now, clock), lone=found.wall is not None)
    if place:
        found = replace(found, place=place[:LONGEST_PLACE])
    # A known way to meet changes by a word beside the place ("on zoom instead"), not by the place's name.
    mode = mode_in(rest)
    if proposal.mode and mode and mode != found.mode and found.mode == proposal.mode:
        found = replace(found, mode=mode, place=place or None)
    day, hour = (found.wall.date(), found.wall.time()) if found.wall is not None else (found.day, found.clock)
    when = read_when(rest, now, clock, default_date=day, default_time=hour)
    if isinstance(when, Ask) and "zone" in when.values:
        return _elsewhere(str(when.values["zone"]), replace(found, wall=None), words, now, own_zone)
    if found.wall is not None and _senseless(when):
        return Reading(found)
    if isinstance(when, Ask) and when.reason in ("ambiguous", "contradiction"):
        if _STRETCH.search(rest) is not None:
            return Reading(found, Ask("ambiguous"))
        finely = when.reason == "ambiguous"

        def reads(part: str, known: date | None) -> When | Ask:
            return read_when(part, now, clock, default_date=known)

        offers, shared = _offers(rest, reads, day, finely=finely)
        if len(offers) > 1:
            return Reading(replace(found, wall=None, said=shared, picks=offers), Ask("ambiguous"))
    return _timed(found, when, words)


def _elsewhere(said: str, found: Proposal, words: str, now: datetime, own_zone: str) -> Reading:
    """A zone behind the time that is not the clock's ("3pm EST"): the one that it names, or asked for as "their time"."""
    named = re.compile(rf"\b{re.escape(said)}\b(?:\s+time\b)?", re.IGNORECASE)
    zones = _named(said, now)
    if len(zones) == 1 and zones[0] != found.zone and named.search(words):
        return read(named.sub(" ", words), replace(found, zone=zones[0]), now, own_zone)
    return Reading(replace(found, said=_their(named.sub(" ", words))), Ask(THEIR_ZONE), zones)


def _their(words: str) -> str:
    return f"{without_clock(words).strip()} their time"


def _timed(found: Proposal, when: When | Ask, words: str) -> Reading:
    if isinstance(when, When):
        return Reading(replace(found, wall=when.at.replace(tzinfo=None), day=None, clock=None))
    values = when.values
    day, clock = values.get("date"), values.get("time")
    match when.reason:
        case "no_time" if isinstance(day, date):
            return Reading(replace(found, day=day, wall=None), when)
        case "no_date" if isinstance(clock, datetime):
            return Reading(replace(found, clock=clock.time(), wall=None), when)
        case "ambiguous" | "contradiction" if picks := _picks(when):
            return Reading(replace(found, wall=None, said=words, picks=picks), when)
        case _:
            return Reading(found, when)


def _offers(
    text: str, reads: Callable[[str, date | None], When | Ask], day: date | None, *, finely: bool
) -> tuple[tuple[str, ...], str]:
    """The times in "Tuesday the 10th at 2pm or Friday the 13th at 10am", each read by itself, and the words that wait for a pick.

    None where a part is neither a day nor a time on the day before it: then it is no plain choice. An hour that only the last
    one has is for all of them, and is found again in the words. `finely`: a comma or an "and" may part them too.
    """
    text = re.sub(r"\bwork\b", " ", text)  # "at 11 work?" is an hour, as "11 work days" is not
    for between in (_BETWEEN_OFFERS, _BETWEEN_SMALL_OFFERS)[: 1 + finely]:
        parts = between.split(text)
        offers = list(_each(_of_one_week(parts), reads, day))
        if len(offers) > 1 and all(offer[0] is not None for offer in offers):
            timed = [isinstance(offer[0], datetime) for offer in offers]
            shared = timed[-1] and not any(timed[:-1]) and _PART_OF_DAY.search(text) is None
            picks = [pick for offer in offers for pick in offer if pick is not None]
            if shared:
                picks = [_day(pick) for pick in picks]
            return tuple(sorted(set(map(_iso, picks))))[:MOST_OFFERS], text if shared else ""
    return (), ""


def _of_one_week(parts: list[str]) -> list[str]:
    """ "Tuesday at 2 or Thursday at 3 next week": the week that only one of them names is that of all.

    Not where it is named last and only that day comes sooner in a week: "Friday or Tuesday next week".
    """
    named = [n for n, part in enumerate(parts) if _WEEK.search(part)]
    days = [hit.group()[:3].casefold() for part in parts if (hit := _BARE_WEEKDAY.search(part))]
    places = ["montuewedthufrisatsun".index(day) for day in days]
    if len(named) != 1 or (named[0] == len(parts) - 1 and places != sorted(places)):
        return parts
    week = _WEEK.search(parts[named[0]])
    assert week is not None
    return [
        f"{part} {week.group()}" if n != named[0] and _BARE_WEEKDAY.search(part) else part
        for n, part in enumerate(parts)
    ]


def _each(
    parts: list[str], reads: Callable[[str, date | None], When | Ask], day: date | None
) -> Iterator[tuple[date | None, ...]]:
    """The days or times of each part that has any; (None,) where one is not clear."""
    for part in parts:
        when = reads(part, day)
        if isinstance(when, When):
            offer: tuple[date | None, ...] = (when.at,)
        elif (reason := when.reason) == "not_understood" or (reason == "ambiguous" and _DENIED.search(part)):
            continue
        elif reason == "no_time":
            named = when.values.get("date")
            offer = (named if isinstance(named, date) else None,)
        else:
            first, second = when.values.get("first"), when.values.get("second")
            offer = (None,)
            if (
                isinstance(first, date)
                and isinstance(second, date)
                and _day(second) - _day(first) == timedelta(weeks=1)
            ):
                offer = (first, second)  # "Tuesday" on a Tuesday
        yield offer
        day = day if offer[0] is None else _day(offer[0])


def _picks(when: Ask) -> tuple[str, ...]:
    """The two readings as ISO: days, or wall times."""
    values = when.values
    first, second = values.get("first"), values.get("second")
    day, weekday = values.get("date"), values.get("weekday")
    if isinstance(first, date) and isinstance(second, date):
        return tuple(_iso(pick) for pick in (first, second))
    if isinstance(day, date) and isinstance(weekday, int):
        near = day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)
        return tuple(_iso(pick) for pick in sorted({day, near}))
    return ()


def _day(pick: date) -> date:
    return pick.date() if isinstance(pick, datetime) else pick


def _iso(pick: date) -> str:
    return pick.replace(tzinfo=None).isoformat() if isinstance(pick, datetime) else pick.isoformat()


def picked(proposal: Proposal, place: int, now: datetime, own_zone: str) -> Reading:
    """The proposal once one of its `picks` was taken; the hour is found again in the words that waited, if it is there."""
    pick = datetime.fromisoformat(proposal.picks[place])
    found = replace(proposal, said="", picks=())
    if "T" in proposal.picks[place]:
        return Reading(replace(found, wall=pick, day=None, clock=None))
    found = replace(found, day=pick.date(), wall=None)
    zone = found.zone or own_zone or "UTC"
    for part in re.split(r",|\s(?:at|@|um)\s|\d+[./-]\d+\S*", proposal.said)[:0:-1]:
        when = read_when(part, now, zone, default_date=found.day)
        if isinstance(when, When) and when.at.date() == found.day:
            return Reading(replace(found, wall=when.at.replace(tzinfo=None), day=None, clock=None))
    if found.clock is not None:
        return _timed(found, read_when(found.clock.isoformat("minutes"), now, zone, default_date=found.day), "")
    return Reading(found, Ask("no_time", {"date": pick.date()}))


def without_clock(text: str) -> str:
    """The words without "their time", once it was said whose clock it is."""
    return _THEIRS.sub(" ", text)


def length_in(text: str) -> int | None:
    """The minutes that a line names beside other things ("Tuesday at 3 for 20 minutes"); None: none, or more than one."""
    lengths = {read_duration(hit.group()) for hit in _LENGTH.finditer(text)}
    length = lengths.pop() if len(lengths) == 1 else None
    return length if length is not None and length <= LONGEST_TALK else None


def mode_in(text: str) -> str | None:
    """One of MODES that the words name, or None."""
    return next((mode for mode, words in _MODES if words.search(text)), None)


def _channel(text: str, proposal: Proposal) -> tuple[Proposal, str]:
    """A link, a telephone number, where nothing was said before a word for the way to meet; the text without link and number."""
    link, phone = _LINK.search(text), _PHONE.search(text)
    found = link or phone
    mode = "video" if link else "call" if phone else None if proposal.mode else mode_in(text)
    changes: dict[str, str] = {"mode": mode} if mode in MODES else {}
    if found is None:
        return replace(proposal, **changes), text
    place = found.group().rstrip(".,;)")[:LONGEST_PLACE]
    return replace(proposal, **changes, place=place), f"{text[: found.start()]} {text[found.end() :]}"


def _zones_in(text: str, proposal: Proposal, now: datetime) -> tuple[tuple[str, ...], str]:
    """The zones that the line's clock may be in, () where it is one that we do not know, and the text without its words."""
    known = (proposal.zone,) if proposal.zone else ()
    if (theirs := _THEIRS.search(text)) is not None:
        return known, f"{text[: theirs.start()]} {text[theirs.end() :]}"
    for pattern in (_CITY_TIME, _IN_CITY):
        for hit in pattern.finditer(text):
            words = _without_hours(hit.group(1).split(), now)
            lasts = [words[n:] for n in range(len(words))]
            firsts = [words[:n] for n in range(len(words), 0, -1)]
            for span in lasts if pattern is _CITY_TIME else firsts:
                city = " ".join(span)
                if len(city) > 2 and _STREET.search(hit.group(1)) is None and (zones := _named(city, now)):
                    named = r"\s+".join(map(re.escape, span))
                    return zones, re.sub(rf"(?:\bin\s+)?\b{named}(?:\s+time\b)?", " ", text, count=1)
    return known or ("",), text


def _without_hours(words: list[str], now: datetime) -> list[str]:
    """ "New York" of "pm New York", "Friday New York": what belongs to the time stays where it is."""
    while words and (words[0].lower().strip(".") in _HOURS or not _senseless(read_when(words[0], now, "UTC"))):
        words = words[1:]
    return words


def _named(words: str, now: datetime) -> tuple[str, ...]:
    match find_zone(words, now):
        case ZoneFound(zone=zone, sure=True):
            return (zone,)
        case ZoneChoices(choices=choices):
            return tuple(choice.zone for choice in choices)
        case _:
            return ()


def _place_in(text: str, reads: Callable[[str], When | Ask], *, lone: bool) -> tuple[str, str]:
    """ "Café Nero" and "Tuesday at 3" of "Tuesday at 3 at Café Nero"; ('', text) where no words can only be a place.

    `lone`: the place may stand there without a time.
    """
    for before in _BEFORE_PLACE.finditer(text):
        for end in _ends(text, before.end()):
            words = text[before.end() : end].strip(" .,;!")
            rest = f"{text[: before.start()]} {text[end:]}"
            if _can_be_place(words, reads) and (lone or not _senseless(reads(rest))):
                return words, rest
    return "", text


def _ends(text: str, start: int) -> Iterator[int]:
    yield len(text)
    yield from reversed([after.start() for after in _AFTER_PLACE.finditer(text, start)])


def _can_be_place(words: str, reads: Callable[[str], When | Ask]) -> bool:
    letters = sum(letter.isalpha() for letter in words)
    return letters > 2 and _NO_PLACE.search(words) is None and _senseless(reads(words)) and length_in(words) is None


def _senseless(when: When | Ask) -> bool:
    return isinstance(when, Ask) and when.reason == "not_understood"
