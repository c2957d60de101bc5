"""How long the talk that is asked for would be: "15 mins", "a quarter of an hour", "half an hour or so", "20-30 minutes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from conversations.review.alternatives import any_of
from conversations.review.clock_ranges import clock_ranges
from conversations.review.reading import Passage

_UNITS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "ninety": 90,
    "dozen": 12,
}
_NUMBERS = {word: value for value, word in enumerate(_UNITS)} | _TENS

# "The length of a lunch break": how long such things last, in minutes.
_AS_LONG_AS = {
    "coffee": 15, "espresso": 10, "tea": 15, "cuppa": 15, "cup": 15, "beer": 30, "pint": 30, "song": 5, "sandwich": 15,
    "cigarette": 10,
    "break": 20, "lunch": 30, "bus ride": 20, "lesson": 45, "class": 45, "period": 45, "lecture": 90, "film": 90, "movie": 90,
    "match": 90, "morning": 240, "afternoon": 240, "evening": 240, "day": 240,
}  # fmt: skip

_NUMBER = (
    rf"(?:\d{{1,3}}(?:[.,]\d{{1,2}})?|(?:{'|'.join(_TENS)})(?: (?:{'|'.join(_UNITS[1:10])})\b)?|{'|'.join(_UNITS[1:])})"
)
# Minutes without the word: "for 15 on Zoom", "20 max".
_ROUND = "5|10|15|20|25|30|40|45|50|60|90|five|ten|fifteen|twenty|thirty|forty|forty five|sixty"
_MEDIUM = r"on (?:zoom|the (?:phone|telephone)|teams|any|some|discord|skype)|by (?:phone|zoom|video)|over (?:coffee|the|zoom|a)"
# The words that a length of time begins with, one for each alternative below: at all others nobody looks.
_FIRSTS = (
    "a|an|the|one|your|half|quarter|couple|few|several|hour|minutes|full|whole|entire|entirety|rest|better|best|length|duration|"
    "as|for|quick|short|brief|little|spare|only|just|have|me|max|tops|not|no|under|maybe|about|say|ask|keep|bus|"
    + "|".join((*_UNITS[1:], *_TENS, *_AS_LONG_AS))
)
_DURATION = re.compile(
    rf"(?<![^ ])(?=\d|{any_of(_FIRSTS)} )(?:"
    r"(?P<three_quarters>(?:(?:three|3) quarters?|(?<!\d )3 4(?: th)?) (?:of )?(?:an |1 )?hours?)"
    r"|(?P<quarter>(?:a |one |1 )?quarter (?:of )?(?:an |a |1 )?(?:hours?|hr|h)|(?:a |one )?quarter hour)"
    r"|(?P<third>a third (?:of )?(?:an |1 )?hour)"
    r"|(?P<half_day>(?:a )?half (?:a |the |of the )?day|"
    r"(?:the|a|an|one) (?:whole|entire|full) (?:day|morning|afternoon|evening)|"
    r"(?:the )?(?:whole|entirety|rest|better part|best part|length) of (?:a|an|one|your|the) (?:\w+ )?(?:day|morning|afternoon|"
    r"evening|weekend))"
    r"|(?P<half>(?:a |one )?half (?:of )?(?:an |a |1 |one )?(?:hours?|hr|h))"
    r"|(?P<hour_half>(?:an|one|1) hour and (?:a )?half|(?:one|1) and (?:a )?half (?:an |of an )?hours?|1 half hours?)"
    rf"|(?P<and_half>{_NUMBER}) and (?:a )?half hours"
    rf"|(?:(?:the )?(?:length|duration) of (?:a|an|the|one|your|my) (?:\w+ )?(?P<as_long>{'|'.join(_AS_LONG_AS)})(?: break)?"
    rf"|(?:a|one|the|your)? ?(?:lunch )?(?P<worth>{'|'.join(_AS_LONG_AS)}) (?:length|worth)"
    rf"|(?:as long as|for the time of) (?:it takes (?:you |us |me )?to (?:drink|eat|finish|have) )?(?:a|an|one|your|"
    rf"my) (?:\w+ )?(?:of )?"
    rf"(?P<lasts>{'|'.join(_AS_LONG_AS)})"
    rf"|for (?:one|a|half a) (?P<for_one>lesson|school lesson|class period|lunch break|coffee break|tea break))"
    r"|(?P<couple>(?:a )?(?:couple|few|several)(?: of)? hours)"
    rf"|(?:{_NUMBER} (?:to|or|and|till|until|max) |\d{{1,3}} )?(?P<number>{_NUMBER}) "
    r"(?:(?:short|quick|little|or so|odd|ish|something|good|free|spare|small|tiny|precious|full|uninterrupted|more|"
    r"of your|[a-z]{3,}ed|[a-z]{4,}(?:ful|able|less|est|ly)|calm|honest|quiet|happy|decent|whole|solid|entire|real) ){0,2}"
    r"(?P<unit>minutes|mn|m|hours|hour|hr|h)(?: and (?P<more>a half|half|\d\d) ?(?:minutes)?)?"
    rf"|(?:(?:quick|short|brief|little|spare|for|only|just|have|me|max|tops|(?:not|no) more than|under|maybe|"
    rf"(?<!at )about|say|ask for) )"
    rf"(?:a |about |maybe |just |only )?(?P<bare>{_ROUND})(?= (?:{_MEDIUM}|with you|of yours|myself|sometime|"
    rf"some (?:day|time)|any|"
    r"one (?:day|evening|afternoon|morning)|before|after|[.?,]))"
    rf"|minutes (?:[a-z]+ ){{0,7}}(?:, (?:[a-z]+ ){{0,7}}?){{1,2}}(?<!at )(?<!by )(?<!from )(?<!till )(?<!after )(?<!before )"
    rf"(?P<figure>{_ROUND})(?= [.?,])"
    rf"|keep (?:it|this|that|us|things) (?:to|under|below|within|at) (?:about |just |only |max )?(?P<kept>{_ROUND})(?= [.?,])"
    rf"|(?P<at_most>{_ROUND}) (?:max|maximum|tops|at (?:the )?(?:very )?most|or so|or less|ish)\b"
    rf"|(?<!at )(?<!the )(?:{_ROUND}) (?:to |or )?(?P<up_to>{_ROUND})(?= (?:{_MEDIUM}|sometime|[.?]))"
    r"|(?P<hour>(?:an|a|full|whole) (?:full |whole |entire |good |solid |little |short |free )?(?:hour|hr)(?: long)?|"
    r"hour long)"
    r"|(?P<day>(?:a|an|the|whole|entire|one) (?:whole |entire |full )?(?:day|afternoon|morning|evening)(?= (?:with you|"
    r"of your (?:time|life|week)|at your|together)))"
    r"|(?:(?<=spend )|(?<=have )|(?<=for )|(?<=give me )|(?<=take ))(?P<spent>(?:a|an|the|your|one) (?:day|afternoon|morning|"
    r"evening|weekend))"
    r"(?= (?:with|at|in|and|for|of your time|,|[.?]))"
    r")(?= )"
)
_UNIT = re.compile(
    r" (?:minutes|mn|m|hours?|hr|h|day|afternoon|morning|evening|length|duration|worth|lesson|break|as long as|time of) "
)
_BARE = re.compile(
    rf"(?:{_ROUND}) (?:on|by|over|with|of yours|tops|max\w*|at|sometime|some|any|one|before|after|or|to|ish|myself|"
    rf"\d|[.?,])"
)
_ROUND_NUMBERS = frozenset(number.split()[0] for number in _ROUND.split("|"))
# A time that is no length of a talk: "15 minutes away", "within 24 hours", "your 20 minute talk", "an hour ago".
_AFTER = re.compile(
    r" (?:away|on foot|from (?!your (?:\w+ )?(?:day|time|schedule|week|life|lunch|evening|morning))|walk(?! (?:and talk|with|"
    r"together|around))|drive|ride|ago|north|south|east|west|late|"
    r"early|earlier|later|a (?:day|week|month)|per|each|by (?:train|bus|car|bike|foot|tram|ferry|plane)|"
    r"every|notice|for (?:sleep|homework|sport|mine)|to (?:walk|drive|get (?:to|there|here|home|in)\b|reach|climb|"
    r"fill|read|cycle|commute)|into|straight|alone|long (?:enough|ago)|in (?:silence|traffic|line)|of (?:sleep|"
    r"silence|fame|work)|"
    r"train|bus|flight|commute|lecture|exam|class|shift|film|movie|course|session|read\b|drive|hike|show|shifts|"
    r"(?:bus|train|bike) ride)\b"
)
_BEFORE = (
    "your ", "within ", "last ", "past ", "every ", "per ", "in ", "whole ", "office ", "took me ", "live ", "that ", "his ", "her ",
    "their ", "watched a ", "the ", "after ", "worth of ", "next ", "class of ", "shift of ", "lecture of ", "exam of ",
)  # fmt: skip
_IN = ("in ", "after ", "just ", "only ")
_IS_OVER = re.compile(
    r"\b(?:done|gone|finished|over|leave|stop|hang up|be off) (?:again )?(?:after|in|within) (?:just |only )?$"
)
_SAID_IN = re.compile(
    r"\b(?:say|ask|talk|tell|cover|fit|explain|done|all|chat|squeeze|phone|zoom|weeks) (?:\w+ ){0,4}(?:, )?in (?:just )?$"
)
# "Ten minutes after the talk I was still there": with a wish around it, it is when to talk.
_OF_IT = re.compile(r" of (?:it|that|them|those)\b")  # "I sat in on the hearing, thirty minutes of it"
_WHEN = re.compile(r" (?:before|after)\b")
_WISHED = re.compile(
    r"\b(?:could|can|would|may|might|please|love|like|fine|okay|do|ask|asking|need|spare|enough|suit|suits|let us)\b"
)
# "I saw your hands for three minutes", "I waited half an hour".
_FREE_FOR = re.compile(r"\b(?:free|available|reachable|home|off|open)(?: for| on| all| nearly| almost)* $")
_I_LEAVE = re.compile(
    r" (?:, )?(?:i|you can|you may|we) (?:\w+ ){0,4}(?:leave|go|stop|gone|off|hang up|vanish|disappear|done|throw|send)\b"
)
_LOOKED_AT = re.compile(
    r"\b(?:saw|seen|watched|waited|wait|stood|sat|slept|listened|spent|lasted|(?:was|were)(?! (?:hoping|wondering|"
    r"wanting|looking|thinking|asking|going))|took|needed|practised|practiced|drove|"
    r"travelled|traveled|cried|laughed|read|worked|thought|played|stayed|have a (?:class|lecture|shift|exam|lab) of) "
    r"(?:\w+ ){0,3}(?:for )?(?:over |about |almost |only )?$"
)
_LONGEST = 6 * 60


class Duration(Struct, frozen=True):
    """A length of time at `words[start:end]`; a range counts as its longer end."""

    start: int
    end: int
    minutes: int


def durations(passage: Passage) -> Iterator[Duration]:
    """The lengths of a talk that the passage names."""
    for found in _found(passage):
        if _AFTER.match(passage.words, found.end()) or _elsewhere(passage.words, found):
            continue
        if _WHEN.match(passage.words, found.end()) and not _WISHED.search(passage.sentence_words(found.start())):
            continue
        if _OF_IT.match(passage.words, found.end()) and not _WISHED.search(passage.clause_before(found.start())):
            continue
        if found["unit"] == "m" and passage.text[passage.span(found.start(), found.end())[0] - 1] in "$€£":
            continue  # six million
        minutes = _minutes(found)
        if 0 < minutes <= _LONGEST:
            yield Duration(found.start(), found.end() + 1, minutes)
    for start, end, minutes in clock_ranges(passage):
        yield Duration(start, end, minutes)


def _found(passage: Passage) -> Iterator[re.Match[str]]:
    """Only around a unit, or a number of minutes without one, is it worth the longer look."""
    words = passage.words
    done = 0
    units = list(_UNIT.finditer(words))
    for number in _ROUND_NUMBERS & passage.vocabulary:
        units += filter(None, (_BARE.match(words, place) for place in passage.places(number)))
    for unit in sorted(units, key=lambda unit: unit.start()):
        start, end = passage.sentence(unit.start())
        first = max(words.rfind(" ", start, max(unit.start() - 60, start)) + 1, start, done)
        while first < unit.end():
            if match := _DURATION.match(words, first, end):
                yield match
                first = done = match.end()
            first = words.find(" ", first) + 1
        done = max(done, unit.end() - 1)


def _elsewhere(words: str, found: re.Match[str]) -> bool:
    before = words[max(found.start() - 40, 0) : found.start()]
    if before.endswith(("in the ", "for the ")) and found["hour"]:
        return False
    if found["half_day"] and _FREE_FOR.search(before):
        return True
    if before.endswith("after ") and _I_LEAVE.match(words, found.end()):
        return False
    if words.startswith(" of your", found.end()):
        return False
    if before.endswith(_IN) and (_IS_OVER.search(before) or _SAID_IN.search(before)):
        return False
    if _LOOKED_AT.search(before):
        return True
    if before.endswith(" in ") and re.search(r"\b(?:call|chat|talk|meeting|coffee) (?:, )?in $", before):
        return False
    if found["spent"] and re.search(r"\b(?:town|here|there|city|free|off|away|visiting|in \w+) for $", before):
        return True
    if before.endswith("your ") and words.startswith((" would", " could"), found.end()):
        return False
    return before.endswith(_BEFORE)


def _minutes(found: re.Match[str]) -> int:
    match found.lastgroup if found.lastgroup not in ("unit", "more", "number") else None:
        case "three_quarters":
            return 45
        case "quarter":
            return 15
        case "third":
            return 20
        case "half_day":
            return 240
        case "half":
            return 30
        case "hour_half":
            return 90
        case "couple":
            return 120
        case "and_half":
            return round(_value(found["and_half"]) * 60) + 30
        case "bare" | "at_most" | "up_to" | "figure" | "kept":
            return round(_value(found[str(found.lastgroup)]))
        case "as_long" | "worth" | "lasts":
            return _AS_LONG_AS[found[str(found.lastgroup)]]
        case "for_one":
            return 45 if found["for_one"].endswith(("lesson", "period")) else 20
        case "hour":
            return 60
        case "day" | "spent":
            return 240
        case _:
            return _counted(found)


def _counted(found: re.Match[str]) -> int:
    amount = _value(found["number"])
    if found["unit"].startswith("m"):
        return round(amount)
    more = {"a half": 30, "half": 30, None: 0}.get(found["more"])
    return round(amount * 60) + (more if more is not None else int(found["more"]))


def _value(number: str) -> float:
    if number[0].isdigit():
        return float(number.replace(",", "."))
    return float(sum(_NUMBERS.get(word, 0) for word in number.split()))
