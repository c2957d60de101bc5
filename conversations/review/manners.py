"""Manners: no-thanks and pressure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.negation import denied
from conversations.review.phrases import phrases
from conversations.review.reading import Reading

_THANKS = re.compile(
    r"\b(?:thank(?:s|ing|ed|ful|fully)?|grateful(?:ly)?|gratitude|appreciat\w*|indebted|obliged|much love|merci|gracias|danke|"
    r"means? (?:a lot|so much|the world|a great deal|a ton)|mean (?:a lot|so much|the world|a great deal|a ton)|"
    r"(?:so|very|really|incredibly|extremely|truly) (?:kind|generous|nice) of you|kind of you|made my (?:day|week))\b"
)
_NO_THANKS = re.compile(r"\bno thanks\b|\bthankfully\b|\bthanks to (?:my|the|a|our)\b")

PRESSURE = phrases(
    """
    as_soon_as|soon_as possible|humanly|you_get_this|you_read_this
    asap|urgent|urgently|time_sensitive
    right_now|immediately|at_once|promptly|instantly ?|.|,|please
    reply|respond|answer|response|help|confirm|call|write immediately|at_once|promptly|instantly|
        right_now|now|right_away
    ^ answer|reply|respond|write_back soon|quickly|fast|now|already
    <reply_noun> by|before|until ~2 <deadline>
    revert at|asap|soonest|by
    at the earliest ?|.|,
    got|received|had|heard no|nothing answer|reply|response|back
    make|find time for me !?|if|whenever
    like the others|rest who
    so please say yes
    if i do not hear ..5 i will
    is|be part of your job|role|responsibility
    reply|answer|respond please ?|.
    rude|unprofessional|selfish|disservice
    immediate|prompt|speedy|swift|fast|quick|rapid|timely answer|reply|response|confirmation|attention
    <answer> ..5 by|before|until|till|latest ~2 <deadline>
    <answer> ..5 within ..2 hours|hour|days|day|week|24|48|one|two|a
    <answer> ..4 today|tonight|this_evening|tomorrow|this_week ?|.|,|please|at_the_latest|latest
    by|before|until ~2 <deadline> ..3 <answer> !to_your
    by|before|no_later_than ~2 <deadline> at the? latest
    deadline for your|the reply|answer|response
    i|we need|must|have_to|require|got_to ..1 interview|talk|speak|hear|know|submit|hand|an_answer|your|
        you|someone|to_talk|to_interview|to_hear|to_know|to_speak ..6 by|before|until ~2 <deadline>
    i|we need|require|want|expect|await|demand|am_owed|deserve you|your|an|a|some ~1 <reply_noun>|
        to_reply|to_answer|to_respond|to_help|to_meet|to_talk
    send|give|write|forward|call|email|text|tell|answer me ..6 by|until|before ~2 <deadline>
    i|we expect|demand|insist|require that|you|on|to|at_least|a|an|your
    am|are|be expecting|demanding|awaiting|waiting you|your|for|on|a|an ~2 <reply_noun>|you_to|you_reply
    still|been|keep waiting|wait
    you must|have_to|need_to|got_to|better|had_better|should|ought_to ~1 <do_it> !to_my_question
    you really? owe|are_obliged|have_a_duty|have_an_obligation
    your ~1 duty|obligation|responsibility to
    least you can|could|should
    do not|never dare? ignore|disappoint|forget|let_me_down|leave_me|waste|say_no|turn_me_down|refuse|
        reject
    please_not|not_to|stop|keep|kept|why_are_you|have_been|been ignore|ignoring
    you ..2 ignored|ignoring|never_answered|never_replied|never_responded|not_replied|not_answered|
        not_responded|not_bothered
    you did|have not ~1 even|bother|answer|reply|respond|answered|replied|responded !if
    why have|did|do not you
    why have|did|do|are|would you not|still|never|ignoring
    wrote|written|emailed|messaged|texted|contacted|asked|tried|pinged you|to_you|reaching_you ..1 twice|
        3|4|5|three|several|many|multiple|already|before
    my|the|is third|3|fourth|4|fifth|5|second|2 rd|th|nd? ~1 message|email|mail|attempt|time|reminder|
        request
    last|only|final hope|chance|resort|option|attempt
    no one|body else ~1 answers|replies|answered|replied|will|would|wants|helps|helped|responded
    nobody|everyone|everybody|noone|none else|has|of ~3 answers|replies|answered|replied|responded|
        ignored|ignores|helps|wants|helped|me
    i will|would|might|could|am|may ~1 fail|flunk|be_devastated|be_crushed|be_heartbroken|
        be_very_disappointed|be_so_disappointed|be_hurt
    i will|would ~1 be ~2 disappointed|devastated|crushed|heartbroken|upset|hurt|offended|sad|angry|lost
        if|to|without|.
    my ~2 grade|grades|future|degree|graduation|life|career|visa|success|scholarship depends|depend|
        is_at_stake|rests|hangs|is_in_your_hands
    depends|depending|counting|count|relying|rely on you|your|it
    not|never take no for
    can|could not ~1 say no|refuse|turn_me
    surely you|a_person|someone|an
    it ~1 only|just takes|take|costs|cost
    not that ~1 hard|difficult|busy|much_to_ask
    not too much to ask
    can|could not be that|so busy|hard
    not|no kill|hurt|cost|excuse|excuses you|anything|for
    i will keep|continue|not_stop|not_give_up ~1 writing|messaging|emailing|calling|asking|trying|until
    i deserve|am_entitled|have_a_right|have_the_right
    make_sure|be_sure|see_to_it|ensure that|you|to ~2 <do_it>
    if you do|can|will not ~1 help|reply|answer|respond|meet ~2 i|,
    if you ~1 care|cared|have_a_heart|were_a_good|are_a_decent|had_any
    should|must be ~2 happy|glad|easy|honored|honoured|flattered|proud|no_problem|a_given to|for
    you are ~1 obligated|required|supposed to
    """
)
_SOFT = re.compile(
    r"\b(?:no (?:rush|hurry|pressure|worries|need|obligation|problem)|not urgent|never urgent|whenever you|only if|take your time|"
    r"looking forward|(?:if|when) you have (?:a )?(?:time|moment|chance|minute))\b"
)
_IN_THEIR_WORK = re.compile(
    r"\b(?:in your (?:job|work|field|role)|how (?:do|did|often)|tell me|learn|hear|know what|what you|that you|told me)\b"
)


def no_thanks(reading: Reading) -> Iterator[Spot]:
    """No word of thanks or appreciation, the closing words included."""
    words = _NO_THANKS.sub("", reading.body.words + reading.signature.words)
    if not _THANKS.search(words):
        yield Spot(reading.signature_start, reading.signature_start)


def pressure(reading: Reading) -> Iterator[Spot]:
    """Demanding, entitled, guilt-laying, or a deadline for the answer; one find a sentence."""
    passage = reading.body
    seen: set[tuple[int, int]] = set()
    for found in sorted(PRESSURE.find(passage), key=lambda found: (found.start(), -found.end())):
        sentence = passage.sentence(found.start())
        if sentence in seen:
            continue
        before = passage.clause_before(found.start())
        own = found[0].split()
        if ("not" not in own and denied(before)) or _SOFT.search(before) or _IN_THEIR_WORK.search(before):
            continue
        seen.add(sentence)
        end = found.start() + len(found[0].rstrip(" .,?")) + 1
        yield Spot(*passage.span(found.start(), end))
