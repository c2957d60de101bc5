"""What came back, read from a sentence: "she said yes!", "not before March", "he wants my CV"; and whether something went out."""

from __future__ import annotations

import re

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_PERIOD = r"(?:day|week|month|year|term|semester|quarter|spring|summer|autumn|fall|winter)s?"
_LATER = (
    rf"later\b|again\b|right now|at the moment|for now|until\b|till\b|before\b|after\b|(?:next|this) {_PERIOD}"
    rf"|in (?:early |mid |late )?(?:{_MONTH}|(?:an? |the )?(?:\w+ |couple of )?{_PERIOD}\b)|from {_MONTH}"
)
_MAIL = r"(?:e-?mail|mail|writing)\b"

_PHRASES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "bounced",
        (
            r"bounced?\b|undeliver|mailer.daemon|(?:delivery|sending|notification) (?:has )?fail|(?:not|n'?t) (?:be |get )?delivered",
            r"address (?:is |was )?(?:wrong|invalid|old|dead|gone)|wrong address|(?:user|address|mailbox) (?:unknown|not found)",
            r"(?:address|e?-?mail|profile|link|account) (?:doesn'?t|does not|didn'?t) (?:exist|work)",
            r"(?:e-?mail|mail|message|invitation|it|that) came back(?! to)|no longer (?:valid|active|exists)",
            r"(?:inbox|mailbox) (?:is |was )?full|(?:profile|account) (?:is |was )?(?:gone|deleted|closed)",
            r"(?:no longer|doesn'?t|does not) works? (?:there|for them)|moved to another (?:company|firm|job|place)",
            r"left the (?:company|firm|job|university|school|place)",
        ),
    ),
    (
        "resume",
        (
            r"(?:my|an?|the|your) (?:\w+ )?(?:cv|r[ée]sum[ée]|portfolio|transcript)\b|^(?:cv|r[ée]sum[ée])$",
            r"(?:wants?|ask(?:s|ed)? for|needs?|see|send) (?:\w+ )?(?:cv|r[ée]sum[ée])\b",
        ),
    ),
    (
        "email_only",
        (
            rf"(?:only|just) (?:(?:by|via|over|through|in|do) )?{_MAIL}|e-?mail only|{_MAIL} instead",
            rf"questions (?:by|via|over|in) {_MAIL}",
            rf"(?:prefers?|rather)\b.{{0,40}}\b{_MAIL}|e-?mail (?:her |him |them |me )?(?:my|the|your|some|a few) questions",
            r"e-?mail (?:is|was|would be|works|suits) (?:\w+ )?(?:better|best|fine|easier|easiest)|but (?:\w+ )?answers? e?-?mails?",
            rf"(?:can|could|will|would|'d|'ll|to) (?:only )?(?:answer|reply|respond|do (?:it|this|that))\b.{{0,30}}\b"
            rf"(?:by|via|over|in) (?:an )?{_MAIL}",
        ),
    ),
    (
        "yes",
        (
            r"(?:said|says|answered|replied|wrote|got)(?: me)? (?:an? )?(?:yes|ok|okay|sure)\b|it'?s (?:a yes|on)\b|positive\b",
            r"^(?:yes+|yep|yup|yeah|yay|sure|absolutely|definitely|of course)\b|(?<!n't )(?<!not )(?<!never )(?:agreed|accepted)\b",
            r"(?:she|he|they)(?:'s|'re| is| are) (?:in\b(?! )|up for|on board|game\b|keen\b)",
            r"(?:we|i) (?:have|got|found|set|fixed)(?: up)? a (?:date|time|day|slot|call)\b|^got a (?:date|time|slot)\b",
            r"we(?:'re| are|'ll| will|'ve| have| can)? (?:going to )?(?:meet|talk|meeting|talking|having a (?:call|coffee|chat))\b",
        ),
    ),
    (
        "nothing",
        (
            r"nothing\b|no (?:word|answer|reply|response|news|sign)|not a (?:single )?(?:word|peep)|on read\b",
            r"(?:nobody|no one|not) (?:answer|repl|respond)|(?:zero|nada|zilch|no luck|not so far)\b|ghost|crickets|ignor",
            r"silen(?:ce|t)\b",
            r"(?:did|has|have|had)(?:n'?t| not)(?: yet| even)? (?:answer|repl|respond|writ|hear|got|get|read|open)",
            r"never (?:answer|repl|respond|wrote|got|came back)|not yet\b|still waiting|(?:am|i'?m) waiting|^waiting\b",
        ),
    ),
    (
        "no",
        (
            r"^(?:no|nope|nah)\b(?!,? (?:problem|worries|rush|idea|call|phone|one))|(?:so|but|said|says|an?|answered|replied) no\b",
            r"no (?:time|thanks|longer in)\b|negative\b|passed\b|declin|refus|reject|turned (?:me|it|us) down|unfortunately",
            r"not (?:interested|free|available|keen|able|possible|the right person)|unable\b|rather not\b",
            r"(?:isn'?t|aren'?t|wasn'?t) (?:interested|keen|possible|available|willing|able|free)|no capacity\b",
            r"(?:can'?t|cannot|can not|won'?t|will not)\b",
            r"(?:doesn'?t|does not|don'?t|didn'?t) (?:want|do|give|have (?:the |any )?time|feel|think so)",
        ),
    ),
    (
        "later",
        (
            _LATER,
            r"not now\b|busy\b|swamped|slammed|deadlines?\b|not (?:this|next) |postpone|sabbatical|(?:on|in) (?:\w+ )?leave\b",
            r"in a while\b|when (?:the|her|his|their|she|he|they)\b.{0,30}\b(?:over|back|done|finished)\b",
            r"(?:on|in) (?:\w+ )?(?:vacation|holidays?)\b|(?:she|he|they)(?:'s|'re| is| are) away\b|out of (?:the )?office",
        ),
    ),
    (
        "yes",
        (
            r"happy to|glad to|delighted|pleasure|(?:would|'d) (?:love|like) to|willing|sounds good",
            r"suggested|proposed|offered|invited me|has time\b|(?:said|wrote|says|answered)\W+(?:of course|fine|great|gladly)",
            r"(?:works for (?:her|him|them)|any (?:day|time) works|an appointment)\b|we(?:'re| are) on\b",
            r"(?:can|could) (?:meet|talk|do|call)\b|(?:is|'s|are|'re) (?:free|available)\b|i (?:can|may) (?:come|visit|call)\b",
            r"(?:wants? to|will|'ll|said i can|told me to|asked me to|invites? me to)"
            r" (?:meet|talk|chat|call|see|help|grab|have|come|pick|choose|visit|give me|take the time|find the time)\b",
            r"(?:gave|sent) me (?:\w+ )?(?:calendly|calendar|zoom|number|phone|link|slots?|times?|dates?)\b",
            r"when (?:i(?:'m| am) (?:free|available)|(?:would|does|will) (?:it )?suit)|my availability",
        ),
    ),
)
"""In this order: "yes, but only by email" is email, "she can't meet now, maybe in May" a later, "busy, but said yes" a yes."""


_ANSWERS = tuple((answer, re.compile(rf"\b(?:{'|'.join(phrases)})")) for answer, phrases in _PHRASES)
_SOME_DAY = re.compile(rf"\b(?:{_LATER})")
_WONDERS = re.compile(
    r"^(?:what\b|if\b|how\b(?! about (?!i\b|we\b))|why\b|should\b|shall\b"
    r"|(?:can|could|do|must) i\b|will (?:i|she|he|they|it|you)\b|hopefully\b"
    r"|(?:when|where) (?:will|should|do|can)\b|i (?:hope|guess|wonder|doubt|think|fear)\b|i'?m (?:afraid|worried|scared)\b"
    r"|i'?m not\b(?! (?:free|available|able|interested)\b))"
)
"""The student thinks aloud; nothing has come back."""
_SLOT = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)days?\b|(?:mon|tues?|weds?|thurs?|thu|fri)\b"
    r"|\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)\b|\d{1,2}:\d\d|at \d|\d o'?clock|\d{1,2}(?:st|nd|rd|th)\b"
    r"|(?:morning|afternoon|evening|lunchtime)s?\b|tomorrow\b|today\b|tonight\b)"
)
_NO_SLOT = re.compile(
    rf"\b(?:good |(?:until|till?|before|after|since|back|from|by|not)(?: on| from)?(?: the| this| next)? ){_SLOT}"
)
_A_SLOT = re.compile(rf"\b{_SLOT}")
_FREE = re.compile(
    r"\b(?:i'?m|i am) (?:\w+ )?(?<!not )(?:free|available|around)\b|\b(?:can|could) do\b|\bi have (?:some )?(?:time|slots?)\b"
    r"|(?<!n't )(?<!not )\b(?:works?|suits?)\b(?: \w+)? (?:for )?(?:me|you)\b|\b(?:works|is fine|would work|would suit)\b"
    r"|\b(?:how|what) about (?!if\b|i\b|ask|writ|try|contact)|\b(?:would|does|could|can)\b[^.!?]{0,50}\b(?:work|suit)\b"
    r"|\bare you (?:free|available|around)\b|\b(?:can|could|shall|should) we (?:talk|meet|speak|chat|do|say|have|call)\b"
    r"|\blet'?s say\b"
)
_EAGER = re.compile(
    r"\blet'?s (?:do (?:it|this|that)|talk|chat|meet|speak|find|schedule|plan|set|have)\b"
    r"|(?<!not )(?<!n't )\b(?:happy|glad|love|like|delighted|pleased)"
    r"(?: to (?:chat|talk|meet|help|speak|connect|share|do (?:it|this|that))\b|!)"
)
_SOON = re.compile(r"\b(?:this|next) week\b")
_BUT = re.compile(r"n't\b|\b(?:cant|cannot|not|but|busy|away|travell?ing|swamped|until|after|impossible|if|though)\b")
_PUT_OFF = re.compile(
    r"\b(?:write|ask|ping|contact|try|reach out|check|message|e-?mail|remind|get in touch|get back|come back|follow up)\b.{0,25}"
    r"\b(?:again|back|then|later|after|to me|in)\b|\bnot before\b|\bpostpone"
)
_THEIRS = re.compile(
    r"\b(?:she|he|they|said|says|answered|replied|wrote back|accepted|agreed|declined|got an? |bounced)\b|'s a (?:yes|no)\b"
)
_MINE = re.compile(r"^(?:i'?ll|i'?m|i (?:will|can|need|want|have|haven|did|do|don)|let|maybe i|not|later|tomorrow)\b")
_LEADING = re.compile(r"^(?:(?:yes|yep|yeah|no|nope|ok|okay|sure)\b\W*)+")
_OUT = re.compile(
    r"\b(?:sent|send it off|e-?mailed|messaged|texted|mailed|wrote|written|asked|posted|done|did it|it'?s out|out now)\b"
)
_NOT_OUT = re.compile(
    r"\b(?:not|never|\w+n't|havent|didnt|cant|wont|couldnt|dont|later|tomorrow|tonight|will|'ll|gonna|going to"
    r"|scared|nervous|afraid|before i)\b"
)
_HEARD = re.compile(
    r"\b(?:answer(?:ed|s)?|replied|reply|responded|response|wrote back|got back|came back|heard (?:back|from))\b"
)


def read_answer(text: str) -> str | None:
    """yes, later, no, nothing, resume, email_only or bounced; None if the words say none of it."""
    words = _plain(text)
    offered = _offers(words)
    if _WONDERS.search(words) and not (offered and words.startswith("what about")):
        return None
    answer = next((answer for answer, pattern in _ANSWERS if pattern.search(words)), None)
    if offered and answer not in ("bounced", "resume", "email_only"):
        return "yes"
    return "later" if answer == "no" and _SOME_DAY.search(words) else answer


def _offers(words: str) -> bool:
    """Whether a time to talk is held out, also by somebody who has none right now: "away this week, how about Friday at 2?"."""
    if _PUT_OFF.search(words):
        return False
    slot = _A_SLOT.search(_NO_SLOT.sub(" ", words)) is not None
    free, eager = _FREE.search(words) is not None, _EAGER.search(words) is not None
    soon = _SOON.search(words) is not None and _BUT.search(words) is None
    return (free and (slot or soon)) or (eager and (soon or (slot and _BUT.search(words) is None)))


def tells_answer(text: str) -> str | None:
    """As `read_answer`, where the question is another one: a bare "yes" or "later" answers that, "she said later" does not."""
    words = _LEADING.sub("", _plain(text))
    return read_answer(words) if _THEIRS.search(words) and not _MINE.search(words) else None


def says_heard(text: str) -> bool:
    """Whether the words say that something came back ("she answered"), be it what it may."""
    words = _plain(text)
    return _HEARD.search(words) is not None and read_answer(text) != "nothing" and not _WONDERS.search(words)


def says_sent(text: str) -> bool | None:
    """True for "I just emailed her", False for "not yet, I'm scared", None if the words say neither."""
    words = _plain(text)
    if _NOT_OUT.search(words):
        return False
    return True if _OUT.search(words) else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("\u2019", "'").split())
