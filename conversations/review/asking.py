"""Asking for the conversation: that it is asked for, for how long, and at whose time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.durations import Duration, durations
from conversations.review.finding import Spot
from conversations.review.negation import denied
from conversations.review.phrases import phrases
from conversations.review.reading import Passage, Reading
from conversations.review.slots import leaves_room, slots

MOST_MINUTES = 30

# A conversation, as a thing or as something to do. What comes after "your", "our last" or "the" is another one.
TALK = phrases(
    """
    <talk_noun>
    talk|speak|chat|converse|meet with|to|over|via|by|on|about|for|at|in|up|sometime|some_time|briefly|
        next|this|?|.|,|and|or|soon
    talk|speak|chat|meet you|us|we|tomorrow|today|next|this|on|in|one_on_one|face_to_face|virtually|online
    connect|catch_up|touch_base over|via|by|on|for zoom|phone|a|video|teams|coffee|the_phone|15|20|30
    call|phone|ring you !back|a|the
    give you a ~1 call|ring
    ask you ~2 questions|things
    ask a|some|my ~2 questions !by_email|over_email|via_email|in_writing
    interview you
    sit down with you
    take|buy|treat|invite you for|to|out|a
    pick your brain|brains
    <number_word> ..1 minutes|hour|hours ..2 of_your|to_talk|to_chat|to_speak|with_you|to_share|to_answer|
        for_me|to_tell|for_a
    minutes|moment|half_an_hour|quarter_of_an_hour|bit_of_time to spare|talk|chat|speak|share|meet|answer|
        tell|ask
    spare|have|give_me|get ~3 minutes|hour|half_hour|moment
    minutes of your time
    some|bit_of of? your time
    hop|jump|get on a
    hear your story|stories|thoughts over|in|on
    """
)
_CUE = re.compile(
    r"\b(?:could|can|would|may|might|will|love|like|hope|hoping|wondering|wonder|open|willing|free|available|up for|spare|grateful|"
    r"appreciate|appreciated|glad|happy|let me know|possible|chance|invite|ask|asking|request|want|wanted|keen|mind|"
    r"time for|opportunity|schedule|"
    r"set up|arrange|grab|hop|jump|let us|please|do you have|are you|is there|interested in|how about|what about|any time|sometime|"
    r"fancy|maybe|perhaps|looking to|trying to|seeking|looking for|need|help|means? a lot|treat|buy|work for you|in "
    r"for|down for|if you)\b"
)
_OTHER_TALK = re.compile(
    r"\b(?:your|his|her|their|our last|last|recent|that|suggested (?:that )?i|recommended (?:that )?i|said i should|told me to|"
    r"encouraged me to|nice to|good to|pleasure to|great to|after our|after the|before the|hear you|heard you|hearing you|saw you|"
    r"watched you|watch you|see you|listened to you|seen you) (?:\w+ ){0,1}$"
)
_NICE_TO = re.compile(r"\b(?:nice|good|pleasure|great|lovely) to $")


def lengths(reading: Reading) -> tuple[Duration, ...]:
    """The lengths of a talk that the body names, in order."""
    return tuple(durations(reading.body))


def asks(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Where the body asks for a conversation; places in its words, in order."""
    passage = reading.body
    return tuple(sorted({found.span() for found in TALK.find(passage) if _is_asked(passage, found)}))


def _is_asked(passage: Passage, found: re.Match[str]) -> bool:
    start, end = passage.sentence(found.start())
    sentence = passage.words[start:end]
    if _OTHER_TALK.search(passage.words[start : found.start()]):
        return False
    if denied(passage.clause_before(found.start())):
        return False
    return sentence.endswith("? ") or bool(_CUE.search(sentence))


def no_conversation_ask(reading: Reading) -> Iterator[Spot]:
    """The text never asks for a call, a coffee, a chat: what it does ask stays unclear."""
    if not reading.once(asks):
        yield Spot(*_last_sentence(reading))


def no_time_limit(reading: Reading) -> Iterator[Spot]:
    """It asks for a conversation and does not say how long it would be."""
    asked = reading.once(asks)
    if asked and not reading.once(lengths):
        start, end, mend = _with_minutes(reading, asked)
        yield Spot(start, end, mend)


def too_much_time(reading: Reading) -> Iterator[Spot]:
    """It asks for more than half an hour."""
    passage = reading.body
    if not reading.once(asks):
        return
    for duration in reading.once(lengths):
        if duration.minutes > MOST_MINUTES:
            start, end = passage.span(duration.start, duration.end)
            adjective = re.match(
                r"(?:(?:quick|short|long|phone|video|zoom|informal|informational|coffee) )*(?:call|chat|conversation|"
                r"meeting|talk|interview|phone|zoom|video|coffee)\b",
                passage.words[duration.end :],
            )
            written = reading.text[start:end]
            article = "a " if re.match(r"(?:an?|one)\b", written, re.IGNORECASE) and adjective else ""
            yield Spot(start, end, f"{article}20-minute" if adjective else "15 or 20 minutes")


def one_slot_only(reading: Reading) -> Iterator[Spot]:
    """It names one single time and leaves no room for theirs."""
    passage = reading.body
    offered = slots(passage, reading.once(asks))
    if len({words for _, _, words in offered}) == 1 and not leaves_room(passage):
        start, end, _ = offered[0]
        yield Spot(*passage.span(start, end))


def _last_sentence(reading: Reading) -> tuple[int, int]:
    sentences = reading.body.sentences
    return reading.body.span(*sentences[-1]) if sentences else (len(reading.text), len(reading.text))


_NOUN = re.compile(
    r"\b(an?) ((?:very |really )?(?:quick|short|brief|little|informal|casual|friendly|virtual) )?"
    r"((?:informational |phone |video |zoom |coffee |teams )?(?:call|chat|conversation|meeting|interview|talk|zoom|catch-up))\b",
    re.IGNORECASE,
)
_FEW = re.compile(r"\b(?:a )?(?:few|couple(?: of)?|some) (?:short )?min(?:ute)?s?\b", re.IGNORECASE)
_VERB = re.compile(r"\b(?:talk|speak|chat|meet|connect)(?: up)?(?: (?:to|with) you)?\b", re.IGNORECASE)


def _with_minutes(reading: Reading, asked: tuple[tuple[int, int], ...]) -> tuple[int, int, str | None]:
    """The words of the first ask that "15 minutes" can be put into, or its span where none can."""
    for start, end in asked:
        first, last = reading.body.span(*reading.body.sentence(start))
        if few := _FEW.search(reading.text, first, last):
            return few.start(), few.end(), "15 minutes"
        if noun := _NOUN.search(reading.text, first, last):
            article = "A" if noun[1][0].isupper() else "a"
            return noun.start(), noun.end(), f"{article} {noun[2] or ''}15-minute {noun[3]}"
        at, to = reading.body.span(start, end)
        if verb := _VERB.match(reading.text, at, min(to + 10, last)):
            return verb.start(), verb.end(), f"{verb[0]} for 15 or 20 minutes"
    return (*reading.body.span(*asked[0]), None)
