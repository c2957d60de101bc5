"""Dates and times that a text offers, as far as it matters whether it offers only one. Exact times are read by `when`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.alternatives import any_of
from conversations.review.reading import Passage

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat"
_MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_CLOCK = (
    r"(?:at |around |from )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a m|p m|oclock)|(?:0?[7-9]|1\d|2[0-3]) ?h|"
    r"\d{1,2}[:.]\d\d|noon|midday|(?:half|quarter) (?:past|to) (?:\d{1,2}|" + _HOURS + r"))|"
    r"at (?:\d{1,2}|(?:" + _HOURS + r")(?: (?:thirty|fifteen|forty five|oclock))?)(?= )"
)
# The words that a date or a time begins with: at all others there is no need to look.
_FIRSTS = any_of(rf"{_DAY}|{_MONTH}|this|next|coming|tomorrow|tonight|the|at|around|from|noon|midday|half|quarter")
_SLOT = re.compile(
    rf"(?<![^ ])(?=\d|{_FIRSTS} )(?:"
    rf"(?P<day>(?:this |next |coming )?(?:{_DAY})(?: (?:next|this) week)?|tomorrow|tonight|the day after tomorrow)"
    rf"|(?P<date>(?:the )?\d{{1,2}} ?(?:st|nd|rd|th)? ?(?:of )?(?:{_MONTH})\b|(?:{_MONTH}) (?:the )?\d{{1,2}}(?: "
    rf"?(?:st|nd|rd|th))?|the \d{{1,2}} (?:st|nd|rd|th))"
    rf"|(?P<clock>{_CLOCK})"
    r")(?= )"
)
# Another time is welcome: said anywhere in the text.
_ROOM = re.compile(
    r"\b(?:any ?time|anytime|whenever|(?:an)?other (?:time|day|date|slot|evening|morning|afternoon|hour|option)s?|"
    r"(?:different|better) (?:time|day|date|slot|hour|one)s?|(?:what|which|when) is better|(?:would|you) rather|move things|"
    r"if (?:you|that|this|it|the time) (?:can not|is (?:not|bad|no good|inconvenient|too)|are (?:not|busy)|does not|do "
    r"not)|alternative\w*|alternatively|flexible|flexibility|"
    r"different (?:time|day|date|slot|hour)s?|any (?:hour|time|minute|moment) (?:(?:on |of )?(?:that|the) day)|"
    r"(?:suits?|convenient|convenience|best for|better for|easier for|good for) ?(?:for )?(?:you)?|works? (?:best|better)|"
    r"(?:your|you have (?:a|an|the)) (?:\w+ )?(?:schedule|calendar|availability|diary|agenda|timetable)|"
    r"what(?:ever)? (?:time|day|hour|works|suits)|which(?:ever)? (?:time|day|hour|of)|when (?:you (?:are|have|can|"
    r"could|like|want|would|prefer|think|find|get|do|come|say|might|may)|"
    r"would|works|is|suits)|"
    r"sometime|some time|"
    r"up to you|(?:name|choose|pick|tell me|say|propose|suggest) (?:me )?(?:the|a|an|your|any) (?:\w+ )?(?:time|day|"
    r"date|hour)|"
    r"(?:pick|choose|name|say) (?:any|one|what|which|when)|if not|or if|if (?:that|this|it) (?:does|is|do|should|"
    r"would) not|if you prefer|"
    r"you prefer|otherwise|or (?:later|earlier|another|any|the (?:week|day) after)|"
    r"happy to work|(?:fit|work) around|around you|around your|adapt|reschedule|move it|"
    r"(?:please|you|can|could|to|kindly|just) propose|time that works|times? works?|"
    r"works for (?:you|your)|your choice|let me know when|(?:in|over) the (?:next|coming) (?:few |couple |two |"
    r"three |\d )?(?:of )?"
    r"(?:weeks|days|months)|in the coming|next (?:few|couple))\b"
)
# Several times: only where times are spoken of, since "most days" or "between us" may be about anything.
_AFTER_HOURS = "".join(f"(?<!{hour} )" for hour in _HOURS.split("|"))  # "half past six in the evening" is one time
_SEVERAL = re.compile(
    r"\b(?:either|between (?!us|you|my|two|three|(?:flights|trains|buses|classes|lectures|shifts|jobs|exams|"
    r"appointments|meetings|practices)\b)|weekdays?|mornings|afternoons|evenings|mondays|tuesdays|wednesdays|"
    r"thursdays|fridays|saturdays|sundays|weeks|"
    r"days|lunchtimes|nights|most|(?:any|every|all|the whole|(?<!\d )(?<![ap]m )(?<!oclock )"
    + _AFTER_HOURS
    + r"in the|after|"
    r"(?<!\d )(?<![ap]m )(?<!oclock )"
    + _AFTER_HOURS
    + r"that) (?:\w+ )?(?:day|morning|afternoon|evening|noon|lunch|night|hour|week)|"
    r"or (?:so|next|on|at|in|some|the)|next week or|weekend)\b"
)
# The words of room denied: "at no other time", "another date is not possible", "please do not move it".
_NO_ROOM = re.compile(
    r"\b(?:no|(?:busy|booked|taken|full|working|away|not \w+) (?:\w+ ){0,2}(?:all|any|every)|not (?:\w+ ){0,3}(?:any|an|a|on|at)) ?"
    r"(?:other|different|another|later|earlier) (?:time|day|date|slot|moment|hour)s?\b|"
    r"\b(?:an)?other (?:time|day|date|slot|moment|hour)s? (?:is|are|will|would|can|do|does) (?:be )?(?:not|im\w+|out of)\b|"
    r"\b(?:only|one|single) (?:time|day|date|slot|moment|hour) (?:that |when |at which )?(?:i|we|my)\b[^.?]*|"
    r"\b(?:not|never) (?:\w+ ){0,4}(?:flexible|moved?|changed?|reschedule|adapt|otherwise)\b|"
    r"\b(?:any|no) (?:later|earlier)\b|"
    # what is set into their calendar leaves none in it
    r"\b(?:put|set|entered|added|blocked|placed|sent|made|wrote|written|booked|saved|is|are|already) [^.?]{0,50}?"
    r"\b(?:in|into|to|on) your (?:calendar|schedule|diary|agenda)\b"
)
_DENIES = re.compile(r"\b(?:not|no|never|nor|neither|cannot|impossible|unable|without|out of the question|hardly)\b")
_ANOTHER = re.compile(
    r"\b(?:(?:an)?other|different|alternative\w*|mov(?:e|ed|ing)|chang(?:e|ed|ing)|reschedul\w*|postpon\w*|flexib\w*|"
    r"negotiable|"
    r"adapt|otherwise)\b"
)
_STILL_ROOM = re.compile(
    r"\b(?:if|in case|should|whether|unless|problem|trouble|mind|hesitate|matter|worr\w+|fuss\w*)\b"
)
_CLAUSE = re.compile(r"[^,.?]*?(?:[,.?] |\bbut )")
_PAST = re.compile(
    r"\b(?:last|past|yesterday|was|were|did|saw|met|heard|spoke|gave|published|wrote|attended|before|since|"
    r"class of|on your) (?:\w+ ){0,5}$"
    r"|\b(?:by|until) (?:\w+ )?$"
    # when something else begins, ends or is due
    r"|\b(?:due|finish|starts?|begins?|ends?|works?|shift|class|classes|exams?|lectures?|training|deadline|busy|"
    r"arrives?|lands?|leaves?|departs?|goes on|back|"
    r"open|opens|closes?|from|after|till|til|except|not|every|each|speak|perform|play|sing) (?:\w+ ){0,3}$"
)
# Words that arrange something, though the talk itself is named in another sentence.
_OFFERING = re.compile(
    " "
    + any_of(
        r"free|available|disponible|reachable|(?:only|uniquely|solely|exclusively) (?:on|at|this|next|coming) |"
        r"call me|ring me|let us|see you|meet (?:me|you|there)|expect you|wait(?:ing)? for you|"
        r"come (?:to|by|at|on)|"
        r"i (?:can|could|would|will|shall|am going to) (?:\w+ )?(?:be (?:at|in|there|around|by|on|waiting|free|outside)|"
        r"call|ring|phone|come|drop|"
        r"stop|wait|expect|meet|do|pick|pass|visit|turn up|show up|arrive|swing)|appointment|"
        r"i have (?:already |now )?(?:booked|reserved|blocked|put|set|got a table|taken|scheduled|a room)|"
        r"(?:it|that|this|which|the (?:call|talk|meeting|chat|conversation)) (?:\w+ )?(?:has to|must|will have to|"
        r"would have to|would need to|"
        r"needs? to|should|can only|could only|would|will|is going to|is to) (?:only )?be|(?:is|that is|"
        r"this is) when (?:i|it|we)|"
        r"(?:only|one|single) (?:\w+ )?(?:time|day|slot|date|moment|hour|opening|gap|window|opportunity|chance|option)|"
        r"i (?:would )?(?:propose|suggest)|set aside|the (?:date|time|day|hour) (?:is|will be)|"
        r"no other (?:time|day|date)|suits me|works for me|(?:fix|make) it|slot"
    )
    + r"\b"
)
_DOES_IT_WORK = re.compile(r"\b(?:does|would|will|do) [^.?]{0,60}?work (?:for|with) you")


def slots(passage: Passage, asked: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int, str], ...]:
    """The single dates or times named in sentences that ask for or arrange the talk: start, end, and the words of the slot.

    A day and a clock time in one sentence are one slot: "on the 14th I'll come to your office at 10".
    """
    arranging = {passage.sentence(start) for start, _ in asked}
    found: list[tuple[int, int, str]] = []
    last = ""
    for match in _offered(passage, arranging):
        before, last = last, match.lastgroup or ""
        if found and _joins(
            passage.words[found[-1][1] : match.start()], of_a_kind=(before == "clock") == (last == "clock")
        ):
            start = found[-1][0]
            found[-1] = (start, match.end() + 1, passage.words[start : match.end()])
        else:
            found.append((match.start(), match.end() + 1, match[0]))
    return tuple(found)


_IS_CLOCK = re.compile(rf"(?:^|(?<= ))(?:{_CLOCK})$")
_IS_DAY = re.compile(rf"\b(?:{_DAY}|{_MONTH}|tomorrow|tonight|the \d)")


def is_single(offered: tuple[tuple[int, int, str], ...]) -> bool:
    """Whether one time is named: one day, one hour, or a day and elsewhere its hour."""
    named = {words for _, _, words in offered}
    days = {words for words in named if _IS_DAY.search(words)}
    clocks = {words for words in named if _IS_CLOCK.search(words)}
    return bool(named) and len(days) <= 1 and len(clocks) <= 1


def _offered(passage: Passage, arranging: set[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Dates and times in sentences that arrange or offer something, and not in what lies behind."""
    for start, end in passage.sentences:
        if (start, end) in arranging or _OFFERING.search(passage.spaced, start, end + 1):
            for match in _SLOT.finditer(passage.words, start, end):
                before = passage.words[start : match.start()]
                if not _PAST.search(before) and not (match["day"] and before.endswith((" a ", " some ", " any "))):
                    yield match


_APART = re.compile(r"[.?] |\b(?:or|either|till|until) ")
_BETWEEN = re.compile(
    r"(?:(?:,|the|at|on|of|in|around|afternoon|morning|evening|night|sharp|exactly|this|next|week|coming|lunch|lunchtime) )*"
)


def _joins(between: str, *, of_a_kind: bool) -> bool:
    """Whether two times are one slot; a day and a clock time are, unless a sentence ends or a choice stands between them."""
    return bool(_BETWEEN.fullmatch(between)) or not (of_a_kind or _APART.search(between))


def leaves_room(passage: Passage, offered: tuple[tuple[int, int, str], ...]) -> bool:
    """Whether a time other than the one offered is welcome."""
    words = _NO_ROOM.sub("", _DOES_IT_WORK.sub("", _without_denials(passage.words)))
    if _ROOM.search(words):
        return True
    near = {passage.sentence(start) for start, _, _ in offered}
    return any(
        (bounds in near or _OFFERING.search(f" {sentence}")) and _SEVERAL.search(sentence)
        for bounds in passage.sentences
        if (sentence := _NO_ROOM.sub("", _without_denials(passage.words[slice(*bounds)])))
    )


def _without_denials(words: str) -> str:
    """The words without the clauses that deny another time."""
    return "".join(
        clause
        for clause in _CLAUSE.findall(words)
        if not (_DENIES.search(clause) and _ANOTHER.search(clause)) or _STILL_ROOM.search(clause)
    )
