"""Manners: no-thanks and pressure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.alternatives import any_of
from conversations.review.demands import DEMANDS
from conversations.review.finding import Spot
from conversations.review.insisting import INSISTING
from conversations.review.names import bare, own_words
from conversations.review.negation import denied
from conversations.review.phrases import either, phrases
from conversations.review.reading import Reading

_FOREIGN_THANKS = (
    "merci|gracias|danke|mahalo|mahsi|takk|mange tak|dank|kiitos|grazie|obrigad[oa]|arigato|domo|shukran|spasibo|"
    "dziekuj\\w*|dzieki|tack|hvala|diky|dekuji|dakujem|multumesc|mersi|koszonom|tesekkur\\w*|sagol|kamsahamnida|gomawo\\w*|"
    "dyakuyu|blagodar\\w*|grazas|gracies|eskerrik|aitah|paldies|aciu|buiochas|go raibh maith|diolch|tapadh|ngiyabonga|"
    "enkosi|siyabonga|ke a leboha|medaase|nagode|e se gan|daalu|zikomo|webale|murakoze|ameseginalehu|nandri|dhanyabad\\w*|"
    "shukriya|meherbani|jazak\\w*|toda raba|todah|khop khun|khob khun|cam on|terima kasih|maraming|agyamanak|nga mihi|"
    "fa'?afetai|vinaka|malo aupito|maururu|"
    "efharisto|asante|dhanyavaad|xie ?xie|salamat|miigwech"
)
_STAR = (
    r"you are (?:a|an|such a|such an) (?:real |true |total |absolute )?(?:star|legend|lifesaver|angel|gem|saint|hero)"
)
_MEANS = (
    r"(?:means?|meant) (?:\w+ )?(?:a lot|so (?:very )?much|the world|the whole world|a great deal|a ton|a tonne|everything|"
    r"more (?:to me )?than|very much|loads|heaps|lots)"
)
_THANKS = re.compile(
    " "
    + any_of(
        r"thank(?:s|ing|ed|ful|fully)?|grateful(?:ly)?|gratitude|appreciat\w*|indebted|obliged|much (?:love|obliged)|"
        r"cheers (?:for|again|so|mate)|"
        rf"{_FOREIGN_THANKS}|{_MEANS}|{_STAR}|thnks|thks|thnaks?|thansk|thanke?s|thankx|gratefull|ap+r+eci\w*|"
        rf"(?:be )?doing me a (?:\w+ ){{0,2}}(?:favou?r|kindness|service)|ta (?:very|so|ever|for|heaps|muchly|mate|again)|"
        rf"(?:in|forever in) your debt|owe you (?:one|a (?:coffee|drink|beer|"
        rf"big))|bless you|"
        r"(?<=[.,?] )ta(?= [.,])|(?:so|very|really|incredibly|extremely|truly) (?:generous|nice|sweet|lovely) of you|"
        r"(?:kind|good|decent|thoughtful|gracious|big) of you|made my (?:day|week)"
    )
    + r"\b"
)
_PLAIN_THANKS = frozenset(("grateful", "appreciate", "thankful", "appreciated", "gratitude"))
_CLOSING_THANKS = ("thanks ", "thank you ", "many thanks ", "with thanks ")
_THANK_YOU = re.compile(r"thank(?:(?<!to thank) you |s (?:for|so|a|in|again) )")
_NO_THANKS = re.compile(r" (?:no thanks|(?<!yours )thankfully|thanks to (?:my|the|a|our)|to thank(?= [.?]))\b")

PRESSURE = phrases(
    """
    as_soon_as|soon_as possible|humanly|you_get_this|you_read_this
    asap|time_sensitive !it_is_not|it_does_not|is_not
    urgent ?|.|,|please|that|because|since|request|matter|question|reply|answer|response|help|message|for
    urgently ?|.|,|please|need|want|require|ask|request|await|looking
    immediately|promptly|instantly ?|.|,|please
    at_once please
    reply|respond|answer|response|help|confirm|call|write immediately|at_once|promptly|instantly|
        right_now|now|right_away
    ^ answer|reply|respond|write_back soon|quickly|quick|fast|now|already
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
    rude|unprofessional|selfish of|to_ignore|to_leave|not_to|if|when_you|that_you|from|behavior|behaviour|?|. !that_i|if_i|my
    disservice
    immediate|prompt|speedy|swift|fast|quick|rapid|timely answer|reply|response|confirmation|attention
    <answer> ..5 by|before|until|till|latest ~2 <deadline>
    <answer> ..5 within ..2 hours|hour|days|day|week|24|48|one|two|a
    <answer> ..4 today|tonight|this_evening|tomorrow|this_week ?|.|,|please|at_the_latest|latest
    by|before|until ~2 <deadline> ..3 <answer> !to_your|and
    by|before|no_later_than ~2 <deadline> at the? latest
    deadline for your|the reply|answer|response
    i|we need|must|have_to|require|got_to ..1 interview|talk|speak|hear|know|an_answer|your|
        you|someone|to_talk|to_interview|to_hear|to_know|to_speak ..6 by|before|until ~2 <deadline>
    i|we want you|your|an|some ~1 answer|reply|response|decision|explanation|to_reply|to_answer|to_respond|to_help
    i|we need|require|expect|await|demand|am_owed|deserve you|your|an|a|some ~1 <reply_noun>|
        to_reply|to_answer|to_respond|to_help|to_meet|to_talk
    send|give|write|forward|call|email|text|tell|answer me !a_problem|a_task|anything|work|something|any ..6 by|until|before
        ~2 <deadline>
    i|we expect|demand|insist|require that_you|you|on|to_hear_from|to_hear_back|to_get|to_be_told|to_have_your|to_receive|
        at_least|a|an|your !hard|long|quiet|lot|get|have|hear|know|are|receive|see|were|must
    am|are|be|been expecting|demanding|awaiting|waiting you|your|for|on|a|an ..2 <reply_noun>|you_to|you_reply
    you must|have_to|need_to|got_to|better|would_better|had_better|should|ought_to ~1 <do_it> !to_my_question|to_the|to_a|to_your
    you really? owe|are_obliged !your|nobody|no_one|it_to_yourself|everything|nothing|no|most|much|have_a_duty|have_an_obligation
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
    my|is third|3|fourth|4|fifth|5|second|2 rd|th|nd? ~1 message|email|mail|attempt|time|reminder|
        request
    my last|only|final hope|resort|option|attempt
    you|this|it ..3 last|only|final chance !to_see|you_get
    no one|body else ~1 answers|replies|answered|replied|will|would|wants|helps|helped|responded
    nobody|everyone|everybody|noone|none else|has|of ~3 answers|replies|answered|replied|responded|
        ignored|ignores|helps|wants|helped|me
    i will|would|might|could|am|may ~1 fail|flunk|be_devastated|be_crushed|be_heartbroken|
        be_very_disappointed|be_so_disappointed|be_hurt
    i will|would ~1 be ~2 disappointed|devastated|crushed|heartbroken|upset|hurt|offended|sad|angry|lost
        if|to|without|.
    my ~2 grade|grades|future|degree|graduation|life|career|visa|success|scholarship depends|depend|
        is_at_stake|rests|hangs|is_in_your_hands
    depends|depending|counting|count|relying|rely on you|your|it !schedule|availability|calendar|time|convenience|workload|
        week|diary
    not|never take no for
    can|could not ~1 say no|refuse|turn_me
    surely you|a_person|someone|an
    it ~1 only|just takes|take|costs|cost ..2 you|your|one_mail|one_call|a_minute|a_second|seconds|a_moment|a_click
    not that ~1 hard|difficult|busy|much_to_ask
    not too much to ask
    can|could not be that|so busy|hard
    not|no kill|hurt|cost|excuse|excuses you|anything|for
    i deserve|am_entitled|have_a_right|have_the_right
    make_sure|be_sure|see_to_it|ensure that|you|to ~2 <do_it>
    if you do|can|will not ~1 help|reply|answer|respond|meet ~2 i|,
    if you ~1 care|cared|have_a_heart|were_a_good|are_a_decent|had_any
    you|they|anyone|anybody|everyone|alumni|alums|professionals|it|that|this should|must be ~2
        happy|glad|easy|honored|honoured|flattered|proud|no_problem|a_given to|for
    you ..3 are ~1 obligated|required|supposed to
    people|those|everyone|alumni|professionals like|in|with|who ..4 are|is obligated|required|supposed|expected to
    do|can not see|understand|think_of|imagine why|any_reason|a_reason|what ..2 you|would|could|should
    reply|answer|respond|write|call|agree|decide before|by then|that|it_starts|class|it_is_due|the_deadline
    sure|certain|convinced|doubt|hope you are|cannot_be not|too|so ~1 busy
    tell|telling|report|inform|informing|complain|turn|write|mention to|it_to|this_to? ..1 my|your|the ~2
        professor|teacher|director|boss|manager|dean|school|principal|newspaper|press|chair|company|employer ..2 you|if|
        otherwise|.|,
    assume|trust|expect|presume|count_on_it|take_it|confident|know|certain that? you will|would|are_going_to|can
        make|find|have|be_there|be_available|reply|not|give|answer|come|show|clear|agree|want
    no_later_than|not_later_than ~2 <deadline>
    you|everyone|anyone|anybody|everybody should|could|can|must|ought_to be able to spare|find|make|give|help|answer|manage
    no|any|an|what|your excuse|excuses not|to|you|for_not|will|is|are|?|.|, !now
    now you have_to|must|owe|need_to|cannot
    i will|shall|am_going_to|have_to|intend_to call|write|ring|come|email|message|phone|stop|stand|wait|visit ..6
        every day|hour|week|morning|evening
    i will|shall|am_going_to|have_to call|write|ring|come|email|message|phone|try|wait ..6 until|till you|i_get|someone
    before|than saying|refusing|declining|ignoring|turning no|me|this?
    think carefully|twice|hard|again before|about
    have|would|will|forced|going to conclude|assume|think|believe|presume|know|wonder ..2 you|your|that
    i|and? need|want|require it|this|that|an_answer|one|your_answer|a_date today|tonight|now|tomorrow|asap|fast|soon|quickly
    i|and? need|want|require it|this|that|an_answer|one|your_answer|a_date by|before ~2 <deadline>
    ^ need ..1 by ~2 <deadline>
    my|our|my_parents|public|tax|family|us ~1 taxes|tax_money|taxpayer|tax_payers
    try|trying|get|getting|wriggle|wiggle|back|weasel|talk out of it|this|that|helping|answering
    you can|could|will|would hardly|scarcely|not_possibly|not_really send|turn|say|refuse|ignore|deny|decline|object|have
    will|shall|would|do require|demand ..3 of_your_time|minutes|hours
    should you not|fail|refuse|decline|choose ..8 i will|shall|must|have_to|would
    do not give|send|tell|offer me the? ~1 standard|usual|same|old|that|a_no|excuses|any|no
    or else ?|.|,
    expected|surprised|shocked|sad|ashamed if you do|did|do_not|did_not|say|said|refuse
    be ashamed|mean|selfish|heartless|cruel|unfair|unkind|sorry ..2 if|to|not !say|claim|pretend|call|
        complain|have|hear
    """
)
ALL_PRESSURE = either(PRESSURE, DEMANDS, INSISTING)
_SOFT = re.compile(
    r"\b(?:no (?:rush|hurry|pressure|worries|need|obligation|problem)|not urgent|never urgent|whenever you|only if|"
    r"take your time|"
    r"looking forward|(?:if|when) you have (?:a )?(?:time|moment|chance|minute))\b"
)
_IN_THEIR_WORK = re.compile(
    r"\b(?:in your (?:job|work|field|role)|how (?:do|did|often)|tell me|learn|hear(?! from)|know what|what you|"
    r"(?<!ask )(?<!asking )(?<!insist )(?<!require )(?<!request )(?<!expect )(?<!hope )that you|told me)\b"
)

# "Thanks for the quick reply", "if I get an answer by Tuesday I'll tell you", "I don't want to let you down".
_GIVEN = re.compile(
    r"\b(?:(?<!be )(?:thanks?|thank you|grateful|glad) (?:\w+ ){0,4}for (?:\w+ ){0,3}|if i (?:get|have|receive|"
    r"hear) (?:\w+ ){0,4}|"
    r"(?:you|he|she) (?:said|told me|mentioned|warned me|explained|taught me) (?:\w+ ){0,6}|because you (?:\w+ ){0,3})$"
)

_MY_TIME = re.compile(r"\bi (?:have|had|have got) (?:time )?$")  # "I have until March to decide"
_COURTEOUS = re.compile(r"\b(?:hope|hoping|if|unless) (?:\w+ ){0,4}$")  # "I hope that is not too much to ask"
_THE_TALK = re.compile(r"\b(?:a|the|our|one|short|quick) $")  # "a call before then would be wonderful"
# "As you said yourself, you owe me": told of the talk, and turned against them.
_AT_THEM = re.compile(r"\b(?:me|you|your|us)\b")
_AS_TOLD = re.compile(
    r"\b(?:(?:as|like) (?:you|he|she) (?:\w+ )?(?:said|told me|told us|warned|suggested|advised|recommended|"
    r"explained|do|did|showed)"
    r"|what (?:you|he|she) (?:\w+ )?(?:said|told me|told us|warned|suggested|advised|recommended|explained|showed))\b"
)

# "My landlord wants to hear from us by Friday."
_OTHERS = re.compile(r"\b(?:wants|needs|expects|asks|likes|says|has) (?:\w+ ){0,3}$")


def no_thanks(reading: Reading) -> Iterator[Spot]:
    """No word of thanks or appreciation, the closing words included."""
    body, signature = reading.body, reading.signature
    if (
        not _PLAIN_THANKS.isdisjoint(body.vocabulary)
        or ("thank" in body.words and _THANK_YOU.search(body.words))
        or signature.words.startswith(_CLOSING_THANKS)
    ):  # as most do: a short look is enough
        return
    words = " " + body.words + signature.words
    if "thank" in words:
        words = _NO_THANKS.sub("", words)
    names = {bare(word) for word in own_words(reading.contact)}  # Mr. Asante
    if all(names.issuperset(found[0].split()) for found in _THANKS.finditer(words)):
        yield Spot(reading.signature_start, reading.signature_start)


def pressure(reading: Reading) -> Iterator[Spot]:
    """Demanding, entitled, guilt-laying, or a deadline for the answer; one find a sentence."""
    for start, end in reading.once(presses):
        yield Spot(*reading.body.span(start, end))


def presses(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Where the body presses, places in its words, one a sentence; for `Reading.once`."""
    passage = reading.body
    spots: dict[tuple[int, int], tuple[int, int]] = {}
    for found in sorted(ALL_PRESSURE.find(passage), key=lambda found: (found.start(), -found.end())):
        sentence = passage.sentence(found.start())
        if sentence in spots:
            continue
        before = passage.clause_before(found.start())
        own = found[0].split()
        if ("not" not in own and denied(before)) or any(
            kind.search(before) for kind in (_SOFT, _IN_THEIR_WORK, _OTHERS, _GIVEN)
        ):
            continue
        if (own[0] == "until" and _MY_TIME.search(before)) or (own[0] == "call" and _THE_TALK.search(before)):
            continue
        if {"much", "ask"} <= set(own) and _COURTEOUS.search(before):
            continue
        if _AS_TOLD.search(passage.words[sentence[0] : sentence[1]]) and not _AT_THEM.search(found[0]):
            continue
        spots[sentence] = found.start(), found.start() + len(found[0].rstrip(" .,?")) + 1
    return tuple(spots.values())
