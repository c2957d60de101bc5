"""closed: a question that yes, no, a number or a name would answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.phrases import phrases
from conversations.review.question_heads import is_follow_up
from conversations.review.question_words import AUX, WH
from conversations.review.questions import Part, parts
from conversations.review.reading import Reading

_QUESTION_CLAUSE = re.compile(rf"(?:(?:and|but|so|then|also) )*(?:{AUX}|{WH}) ")
_WHY_TOO = re.compile(
    r"\b(?:and|or) (?:if so )?(?:, )?(?:why|how)(?: not| so)? (?:or why not )?[?.,]|\bif so\b|\bwhy or why not\b"
)

# "Which do you find better, large or small companies?", "which party do you vote for?"
_CHOICE = re.compile(
    r"which (?:do|did|does|is|are|was|would) [^?.]*(?:,| than)[^?.]* or |"
    r"which (?!part|way|aspect|moment|kind|sort|type|step|mistake|experience|advice|direction|project|case|skill|"
    r"story|book|lesson|habit|idea|one|of\b)\w*[^s\W] "
    r"(?:do|did|does|are|were|was|is|have) (?:you|your) "
)
_OPEN_WORDS = re.compile(
    r"(?:i|please|tell|describe|explain|share|curious|wondering|any (?:advice|tips|thoughts|ideas|words|books))\b"
)
_SUPPOSED = re.compile(
    r"i (?:(?:would|can only|just) )?(?:suppose|assume|guess|bet|imagine|presume|take it|am (?:sure|certain)|"
    r"figure|reckon|expect|trust|(?:can not|could not|can hardly) imagine)\b"
)
_SURELY = re.compile(r"(?:surely|obviously|clearly|certainly|probably)\b")
_ANY_CHANCE = re.compile(r"(?:is there )?(?:any|a|some) (?:chance|possibility|way) ")
# "Python or Go?", "ever work a playoff game?"
_THIS_OR_THAT = re.compile(rf"(?!(?:{WH}|tell|describe|any) )(?:[a-z]+ ){{1,4}}or (?:[a-z]+ ){{1,4}}\? $")
_ELLIPTIC = re.compile(
    r"(?:you |anyone |anybody )?(?:ever|been|got|have|worked|seen|done|had|married|still) (?!what|how|why)"
)
_IN_A_WORD = re.compile(r"\b(?:on a scale|in (?:just )?(?:one|a single) word|yes or no)\b")
_TAGGED = re.compile(r"(?:, |\b)(?:no|right|correct|yes|huh|yeah|eh|innit|am i right) \? $")
_ASKED_BACK = re.compile(rf"\b{AUX} (?:not )?(?:you|it|they|there|that|we|he|she|i)(?: not)? [?.] $")
# At the beginning of the core; the second word of an indirect question is no "do" or "is".
ONE_WORD = phrases(
    """
    ^^ how many|old|tall|far|big|large|long|often|frequently|soon|early|late !a|an|nights|has_your|have_your|did_it_help
    ^^ how much !has|have|does_it|does_luck|do_grades|of_your|of_a|of_the|of_that|of_it|of_what|influence|freedom|
        did_it|
        does_your_work|has_your|
        have_things|
        do_you_think|nicer|better|worse|easier|harder|more|less|the|
        happier|healthier|lonelier|busier|scarier|riskier|trickier|friendlier|calmer|wiser|tougher|kinder|freer|safer
    ^^ when did|do|does|was|is|were|are|will? you|your|it|the|they ..2 <begin_or_end>|<began_or_ended>
    ^^ where did|do|does|were|are|is|was? you|your|it|the|they ..3 go|went|study|studied|live|grow|grew|graduate|
        graduated|
        work|born|based|located|office|intern|trained|train !<far_off>
    ^^ where do|did|are? you ~1 come|from !most|best
    ^^ where is|are|was|were? the|your|it ~3 ?|.|located|based|exactly|is|are|was|stands
    ^^ where can|could|does|do ~2 study|buy|apply|register|enroll|sign_up
    ^^ in|at|from? which|what university|college|school|city|town|country|year|degree|company|department|state|day|
        month|
        village|
        street|
        percentage|share|proportion|building|bank|firm|hospital|stock_exchange !would|should|do_you_wish|and_*s
    ^^ which|what programming? language|software_version do|did|does
    ^^ what is|was|were|are? the|your ~4 name|title|job_title|degree|major|gpa|grade|mark|score|rent|salary|position|
        address|
        email|birthday|minor|revenue|turnover|budget|size|capital|age|starting_salary|number|price|fee|percentage|
        date|height|
        weight|wage|wages|income|rate|population|circulation|capacity|headcount|deadline|distance|temperature|
        speed|assets|total_assets|cost|bonus|paycheck|worth
        !like|of_the_game|mean|for_you|to_you|when|as
    the|your name|address|revenue|turnover|number|age|salary|size|title|date|price|fee of ..6 ?|.
    ^^ your|the ~2 name|age|salary|address|income|title|degree|birthday ?|.
    ^^ what did you study|major|minor|get_your_degree
    ^^ what|which is|are your ~1 degree|major in
    ^^ who is|was|are? your|the|a
    ^^ who founded|owns|owned|wrote|directed|composed|painted|hired|trained|invented|runs|leads|started|heads|built|
        designed|created|established|won|bought
    ^^ who|whom did|do|will|would|are|were|have you vote|voting|voted|report|work_for|report_to
    ^^ in|at|on|by|until|since|from? what|which time|day|date|color|hour
    ^^ which|what !does|did|do|is|are ~1 party|religion|faith|church|sign|size|grade|age|team|brand|sport|instrument
    ^^ at|in|on what|which age|time|year|city|month|day
    ^^ by whom
    ^^ when did * ~1 start|begin|open|close|merge|launch|join|end|found|move !to|feeling|being
    ^^ whose idea|book|job|decision|fault|desk|project|name|office|work|company|money is|was|are|were
    ^^ when do|does|did|is|are|was|were|will the|a|an|your|this|? ~2 application|applications|deadline|shift|day|
        course|program|
        school|season|semester|contract ~1 close|closed|open|start|end|begin|due|over|finish
    ^^ until|since|till|from when
    ^^ how|what about me
    ^^ what are|is the chances|odds|likelihood !and
    ^^ how high|expensive is|are|was
    ^^ what do|did|does|would|will? you|they|he|she|nurses|people ~2 earn|make|earning|get_paid|weigh ?|.|a|per|as|
        now|in|an|lol
    ^^ what do|did|does? ~2 you ~2 clear|gross|net|pocket|take_home|bring_home|pull_in in|a|per|each|every|before|
        after|with
    ^^ what were|are|was you ~1 paid
    ^^ what ..4 your pay|salary|wage to
    ^^ how much have you ~1 got|saved|put|earned|paid|made|lost
    ^^ how much you ~1 earn|make|receive|get|pay
    ^^ when|how_soon can|could|will|would|may|might i start|begin
    """
)
# "Is it hard, and how do you cope?"
_THEN_OPEN = re.compile(
    r"(?:, |\b)(?:and|or|but|plus) (?:also )?(?:how|what|why)\b(?! (?:many|much|old|often|long|time|year))"
)


def check(reading: Reading) -> Iterator[Spot]:
    """The code closed, if every question of the text is; about the first."""
    passage = reading.whole
    if _WHY_TOO.search(passage.words):
        return
    if passage.sentences and len(passage.sentences) > 1 and is_follow_up(passage.words[slice(*passage.sentences[-1])]):
        return
    found = [
        part for part in parts(reading) if not (is_follow_up(part.core.words) or len(part.core.words.split()) <= 2)
    ]
    if found and all(_is_closed(part) or _IN_A_WORD.search(passage.words[part.begin : part.end]) for part in found):
        yield Spot(*passage.span(found[0].begin, found[0].end))


def _is_closed(part: Part) -> bool:
    words = part.core.words
    if part.form == "open":
        return part.indirect and ONE_WORD.stand_in(part.core)
    if _THEN_OPEN.search(words):
        return False
    if part.form == "polar":
        return part.indirect or part.marked or _begins_as_a_question(words)
    if any(found.start() == 0 for found in ONE_WORD.find(part.core)) or _CHOICE.match(words):
        return True
    return part.form == "says" and _says_what_is_asked(words, marked=part.marked)


def _begins_as_a_question(words: str) -> bool:
    if re.match(r"(?:is|are|was|were|does|did|has|would|should|could) (?!be |have |not )[a-z]+ ", words):
        return True
    return bool(re.match(rf"{AUX} (?:not )?(?:you|your|it|there|they|this|that|the|people|a|an|i) ", words))


def _says_what_is_asked(words: str, *, marked: bool) -> bool:
    """A statement that waits for a yes or no: "you work at night?"."""
    if _ASKED_BACK.search(words) or _ANY_CHANCE.match(words) or (_SUPPOSED.match(words) and marked):
        return True
    if marked and (_THIS_OR_THAT.match(words) or _ELLIPTIC.match(words)):
        return True
    if _TAGGED.search(words) and marked and not re.search(rf"\b{WH}\b", words):
        return True
    if _OPEN_WORDS.match(words) or any(_QUESTION_CLAUSE.match(clause) for clause in words.split(", ")):
        return bool(_TAGGED.search(words)) and not re.search(rf"\b{WH}\b", words)
    of_them = re.match(r"(?:so )?(?:you|your|it|there|they|this|that) ", words)
    if of_them and re.search(r"\bhow (?:many|old|often)\b", words):
        return True
    if marked and _SURELY.match(words):
        return True
    if not marked or not (of_them or re.search(rf"\b(?:{AUX}|any)\b", words)):
        return False
    return not re.search(rf"\b{WH}\b", words)
