"""closed: a question that yes, no, a number or a name would answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.phrases import phrases
from conversations.review.questions import AUX, OPEN_REQUEST, WH, asked, is_follow_up
from conversations.review.reading import Passage, Reading

# What may stand before the question proper.
_LEAD = re.compile(
    r"(?:(?:so|and|but|also|ok|okay|well|now|first|second|third|then|finally|lastly|hi|hello|hey|please|thanks|\d{1,2}|q|question|"
    r"just curious|out of curiosity|in your (?:opinion|view|experience)|in general|overall|personally|honestly|looking "
    r"back|these days|"
    r"nowadays|today|right now|on average|in hindsight|generally|usually|currently|if i may ask|if you do not mind|may "
    r"i ask) (?:, )?)+"
)
_QUESTION_CLAUSE = re.compile(rf"(?:(?:and|but|so|then|also) )*(?P<proper>(?:{AUX}|{WH}) .*)", re.DOTALL)
_SUBORDINATE = re.compile(
    rf"(?:when|where|while|how|what|who|which) (?:i|you|we|they|he|she|my|your|the|people|it|things|something|a|an)\b(?! {AUX}\b)"
)

# The question inside: "can I ask whether", "I was wondering if".
_INDIRECT = re.compile(
    r"(?:(?:may|can|could|might) i (?:ask|know)(?: you)?|(?:could|can|would) you (?:please )?(?:tell|share with) me|"
    r"(?:i (?:am|was) )?(?:just )?(?:wondering|curious)|i (?:wonder|would like to know|want to know|would love to know)|"
    r"(?:do|would) you mind (?:telling me|me asking|if i ask)) (?:if|whether) (?P<rest>.*)",
    re.DOTALL,
)
_INNER_REQUEST = re.compile(
    r"(?:you|i) (?:could|can|would|might|may) (?:\w+ )?(?:tell|share|describe|explain|walk|talk|give|mind|be|ask)\b"
)
_WHY_TOO = re.compile(
    r"\b(?:and|or) (?:if so )?(?:, )?(?:why|how)(?: not| so)? (?:or why not )?[?.,]|\bif so\b|\bwhy or why not\b"
)

ONE_WORD = phrases(
    """
    ^ how many|old|tall|far|big|large|long|often|frequently|soon|early|late
    ^ how much !has|have|does_it_help|influence|freedom|did_it|does_your_work|has_your|have_things|
        do_you_think
    ^ when did|do|does|was|is|were|are|will you|your|it|the|they ..2 <begin_or_end>
    ^ where did|do|does|were|are|is|was you|your|it|the|they ..1 go|study|live|grow|graduate|work|from|
        born|come|based|located|office|intern
    ^ which|what university|college|school|city|country|year|degree|company|department|state|day|month|
        percentage !would|should|do_you_wish
    ^ which|what programming? language|software_version do|did|does
    ^ what is|was|were your|the ~1 name|title|job_title|degree|major|gpa|age|salary|position|address|
        email|birthday|minor !like|of_the|mean
    ^ what did you study|major|minor|get_your_degree
    ^ who is|was|are your
    ^ who do|did you report
    at what|which age|time
    in what|which year|city|month
    on a scale
    """
)


def check(reading: Reading) -> Iterator[Spot]:
    """The code closed, about the first sentence that is."""
    passage = reading.whole
    sentences = asked(passage)
    if _WHY_TOO.search(passage.words) or (sentences and is_follow_up(passage.words[slice(*passage.sentences[-1])])):
        return
    for start, end in sentences:
        if _is_closed(passage, start, end):
            yield Spot(*passage.span(start, end))
            return


def _is_closed(passage: Passage, start: int, end: int) -> bool:
    words = passage.words[start:end]
    proper = _proper(words)
    if indirect := _INDIRECT.match(proper):
        return not _INNER_REQUEST.match(indirect["rest"])
    if OPEN_REQUEST.match(proper):
        return False
    at = end - len(proper)
    if any(found.start() == at for found in ONE_WORD.find(passage)):
        return True
    with_mark = words.endswith("? ")
    if re.match(rf"{AUX} ", proper):
        return with_mark or bool(
            re.match(rf"{AUX} (?:not )?(?:you|your|it|there|they|this|that|the|people|a|an) ", proper)
        )
    statement = re.match(r"(?:you|your|it|there|this|that) (?!know|mentioned|said|wrote)", proper)
    return with_mark and bool(statement) and not re.search(rf"\b{WH}\b", proper)


def _proper(words: str) -> str:
    """The question proper, without its lead ("If you could start over, ", "In your opinion, ")."""
    if lead := _LEAD.match(words):
        words = words[lead.end() :]
    clauses = words.split(", ")
    for index, clause in enumerate(clauses):
        question = _QUESTION_CLAUSE.match(clause)
        if question and not (_SUBORDINATE.match(question["proper"]) and index + 1 < len(clauses)):
            return ", ".join([question["proper"], *clauses[index + 1 :]])
    return words
