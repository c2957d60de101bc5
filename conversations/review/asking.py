"""Asking for the conversation: that it is asked for, for how long, and at whose time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.alternatives import any_of
from conversations.review.durations import Duration, durations
from conversations.review.finding import Spot
from conversations.review.lexicon import word_set
from conversations.review.negation import denied
from conversations.review.phrases import phrases
from conversations.review.reading import Passage, Reading
from conversations.review.slots import is_single, leaves_room, slots

MOST_MINUTES = 30

# A conversation, as a thing or as something to do. What comes after "your", "our last" or "the" is another one.
TALK = phrases(
    """
    <talk_noun>
    talk|speak|chat|converse|meet with|to|over|via|by|on|about|for|at|in|up|sometime|some_time|briefly|
        next|this|?|.|,|and|or|soon
    talk|speak|chat|meet you|us|we|tomorrow|today|next|this|on|in|one_on_one|face_to_face|virtually|online
    talk|speak|chat|meet monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun
    connect|catch_up|touch_base over|via|by|on|for zoom|phone|a|video|teams|coffee|the_phone|15|20|30
    call|phone|ring|called|phoned|rang|visited you !back|a|the
    pick_up|answer the phone|telephone
    be interviewed
    you|u could|can|might|may call|phone|ring me|us !at|on|if|when
    meet ..1 there|here
    give you a ~1 call|ring|bell|shout|buzz|tinkle|phone
    bend|borrow|lend your|me_your ear
    a|the|for|short|some ~1 natter|blether|yarn|confab|chinwag|powwow|tete_a_tete|get_together|word_with_you
    come|coming|go|drive|walk and|to visit|see you
    for|pay|on a|you_a ~2 visit
    sit|sitting down? with you|us|me
    ask you ~2 questions|things
    ask a|some|my ~2 questions !by_email|over_email|via_email|in_writing
    interview you
    take|buy|treat|invite you for|to|out|a
    pick your brain|brains
    <number_word> ..1 minutes|hour|hours ..2 of_your|to_talk|to_chat|to_speak|with_you|to_share|to_answer|
        for_me|to_tell|for_a
    minutes|moment|half_an_hour|quarter_of_an_hour|bit_of_time to spare|talk|chat|speak|share|meet|answer|
        tell|ask
    spare|have|give_me|get ~3 minutes|hour|half_hour|moment
    minutes of your time
    some|bit_of of? your time
    hop|jump|get on a|the|zoom|discord|teams|skype
    hear your story|stories|thoughts over|in|on
    """
)
_CUE = re.compile(
    r"\b"
    + any_of(
        r"could|can|would|may|might|will|love|like|hope|hoping|wondering|wonder|open|willing|free|available|up for|spare|grateful|"
        r"appreciate|appreciated|glad|happy|let me know|possible|chance|invite|ask|asking|request|want|wanted|keen|mind|"
        r"time for|opportunity|schedule|"
        r"set up|arrange|grab|hop|jump|let us|lets (?!(?:us|me|you|him|her|them|one) )|"
        r"please|do you have|are you|is there|interested in|how about|what about|"
        r"any time|sometime|"
        r"fancy|maybe|perhaps|looking to|trying to|seeking|looking for|need|help|means? a lot|treat|buy|work for you|in "
        r"for|down for|if you"
    )
    + r"\b"
)
_OTHER_TALK = re.compile(
    r"\b(?:your|his|her|their|our last|last|recent|that|suggested (?:that )?i|recommended (?:that )?i|said i should|told me to|"
    r"encouraged me to|nice to|good to|pleasure to|great to|after our|after the|before the|hear you|heard you|hearing you|saw you|"
    r"watched you|watch you|see you|listened to you|seen you) (?:\w+ ){0,1}$"
)
_PAST_TALK = re.compile(r"\b(?:we|i) (?:met|spoke|talked|saw|heard|came)\b")
_NICE_TO = re.compile(r"\b(?:nice|good|pleasure|great|lovely) to $")


def lengths(reading: Reading) -> tuple[Duration, ...]:
    """The lengths of a talk that the body names, in order."""
    passage = reading.body
    return tuple(one for one in durations(passage) if not reading.quotes(passage, one.start, one.end))


# On the phone, at their place: with a wish around it, a conversation.
_MEDIUM = re.compile(
    r" (?:(?:on|by|over|via) (?:the |a )?(?:phone|telephone|zoom|teams|skype|video|facetime|meet)|"
    r"(?:come|stop|drop|swing|pop|call) (?:by|in on|over|round)|(?:come|drop|stop|pop) in|come (?:over )?to (?:you|your \w+)|"
    r"hang out|(?:phone|ring|visit|meet) (?:you|up)|"
    r"over (?:a |some )?(?:coffee|tea|lunch|sandwich|beer|cuppa|brew|pint|drink|bite|breakfast|juice|dinner|meal|snack)|"
    r"in person|face to face)\b"
)
_WISH = re.compile(
    r"\b(?:could|can|may|might|would|love|like|want|wish|hope|hoping|glad|happy|grateful|please|ask|asking|expect|require|let "
    r"us|any chance|fancy)\b|\? $"
)
# "I know you have got five minutes": theirs, not asked for.
_THEIRS = re.compile(
    r"\b(?:know|knew|think|guess|sure|bet|see) (?:that )?you (?:have |had |will have )?(?:got )?(?:at least )?$"
)
_ENDS_OF_THEIRS = ("you ", "have ", "had ", "got ", "least ")


# "Refer me, it takes two minutes": a length of something other than a talk.
_TAKES = re.compile(
    r"\b(?:takes?|taking|needs?|cost|costs|is only|is just|that is)(?: you)?(?: only| just| about| less than| under)? $"
)
_OF_WORK = re.compile(r"(?:of work|read|job)\b")
_FAVOR = re.compile(
    r"\b(?:refer\w*|read|survey|questionnaire|form|fill|letter|essay|look over|look at|portfolio|resume|forward|vote|write|"
    r"recommend\w*|application|review|proofread)\b"
)
_DRINK = word_set("coffee coffees tea lunch breakfast time")
_OVER_IT = re.compile(
    r"\b(?:over|for|a|an|some|quick|virtual|short|cup of|mug of|get|have|grab|share|drink|drinking|to|on|buy you|little|brief|do|of|"
    r"of your|your|nice|zoom|more|spare|find|make|free|any) $"
)


def asks(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Where the body asks for a conversation; places in its words, in order. A length of time is one, even without a verb."""
    passage = reading.body
    found = {match.span() for match in TALK.find(passage) if _is_asked(passage, match)}
    found |= {(one.start, one.end) for one in reading.once(lengths) if _is_for_talk(passage, one)}
    if not _MEDIA.isdisjoint(passage.vocabulary):
        found.update(_by_medium(passage))
    return tuple(sorted(place for place in found if not reading.quotes(passage, *place)))


# Without one of these words there is no need to look for `_MEDIUM`.
_MEDIA = word_set(
    "phone telephone zoom teams skype video facetime meet come stop drop swing pop call hang ring visit over person face"
)


def _by_medium(passage: Passage) -> Iterator[tuple[int, int]]:
    """On the phone, at their place, over a coffee: where it is wished."""
    for match in _MEDIUM.finditer(passage.spaced):
        sentence = passage.sentence_words(match.start())
        if (
            _WISH.search(sentence)
            and not _PAST_TALK.search(sentence)
            and not denied(passage.clause_before(match.start()))
        ):
            yield match.start(), match.end()


def _is_for_talk(passage: Passage, length: Duration) -> bool:
    before = passage.words[max(length.start - 80, 0) : length.start]
    if _is_theirs(before):
        return False
    if not (_TAKES.search(before) or _OF_WORK.match(passage.words, length.end)):
        return True
    start, end = passage.sentence(length.start)
    return not _FAVOR.search(passage.words[passage.sentence(max(start - 2, 0))[0] : end])


def _is_theirs(before: str) -> bool:
    return before.endswith(_ENDS_OF_THEIRS) and _THEIRS.search(before) is not None


def _is_asked(passage: Passage, found: re.Match[str]) -> bool:
    start, end = passage.sentence(found.start())
    sentence = passage.words[start:end]
    before_it = passage.words[start : found.start()]
    if _OTHER_TALK.search(before_it) or _is_theirs(before_it):
        return False
    before = passage.clause_before(found.start())
    if denied(before) or (found[0].strip() in _DRINK and before and not _OVER_IT.search(before)):
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
        if duration.minutes > MOST_MINUTES and _is_wanted(passage, duration):
            start, end = passage.span(duration.start, duration.end)
            adjective = re.match(
                r"(?:(?:quick|short|long|phone|video|zoom|informal|informational|coffee) )*(?:call|chat|conversation|"
                r"meeting|talk|interview|phone|zoom|video|coffee)\b",
                passage.words[duration.end :],
            )
            written = reading.text[start:end]
            article = "a " if re.match(r"(?:an?|one)\b", written, re.IGNORECASE) and adjective else ""
            yield Spot(start, end, f"{article}20-minute" if adjective else "15 or 20 minutes")


# With one of these a length is what is wanted: "an hour would be great", "let us say an hour".
_WANTED = re.compile(
    r"\b(?:could|can|would|may|might|will|shall|should|need|want|require|expect|ask|asking|reckon|plan|planned|takes?|spare|give|"
    r"love|like|hope|hoping|free|available|possible|please|let|meet|meeting|call|chat|talk|talking|conversation|interview|session|"
    r"coffee|lunch|zoom|visit|sit|min|max|at least|about|up to|or so|if|say|count|enough|perhaps|maybe|reserve|book|fine|ideal)\b|\? $"
)
_NOT_WANTED = re.compile(
    r"\b"
    + any_of(
        r"know|knew|worth|paid|earn\w*|cost\w*|drive|drove|commute|travel\w*|walk\w*|queue\w*|train|bus|flight|shift|away|ago|"
        r"sleep|slept|"
        r"spent|i spend|not|never|instead of|rather than|no more than|less than|under|even|every|each|per|after|before|within|waited|"
        r"read|watched|listened|listen|played|worked|stood|sat through|lasted|was|were|had|gave|took|said|told|wrote|charge\w*|bill\w*"
    )
    + r"\b"
)
_NOT_WANTED_AFTER = re.compile(
    r"(?:of (?:your|my) time )?(?:(?:is|are|was|costs?) (?:worth|gold|precious|a lot|much|paid)|before|after|between)\b"
)
_REQUEST = re.compile(
    r"\b(?:could|can|would|may|might|let us|please|i need|we need|want to|hope to|hoping to|like to|ask you)\b(?! not)"
)


def _is_wanted(passage: Passage, duration: Duration) -> bool:
    """Whether a long time is what is asked for: not "I drove an hour", nor "an hour of yours is worth a lot"."""
    before = passage.clause_before(duration.start)
    clause = re.split(r"(?<= )(?:,|and|but) ", before)[-1]
    if _NOT_WANTED.search(clause) and not _REQUEST.search(clause):
        return False
    if _NOT_WANTED_AFTER.match(passage.words, duration.end) and not before.endswith("for "):
        return False
    sentence = passage.sentence_words(duration.start)
    return bool(_WANTED.search(sentence)) or len(sentence.split()) <= 6


def one_slot_only(reading: Reading) -> Iterator[Spot]:
    """It names one single time and leaves no room for theirs."""
    passage = reading.body
    offered = slots(passage, reading.once(asks))
    if is_single(offered) and not leaves_room(passage, offered):
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
