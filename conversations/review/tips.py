"""Advice that is no finding: a subject line, best under 100 words, many an "I", "pick your brain", a likely typo."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Tip
from conversations.review.length import over_words
from conversations.review.reading import READ_AT_MOST, Reading

BEST_WORDS = 100
_MOST_WORDS = 200

_I = re.compile(r"\b(?:i|my|me|mine)\b")
_YOU = re.compile(r"\b(?:you|your|yours)\b")
_BRAIN = re.compile(r"\bpick(?:ing)? your brains?\b")
_TWICE = re.compile(r"\b(the|a|an|to|of|in|and|for|is|i|my|your|with|on|at|we|it) \1\b")
# Words that are always a slip, and what was meant.
TYPOS = {
    "recieve": "receive", "recieved": "received", "definately": "definitely", "definatly": "definitely",
    "teh": "the", "hte": "the", "intrested": "interested", "intersted": "interested", "oppurtunity": "opportunity",
    "oportunity": "opportunity", "opportunites": "opportunities", "oppurtunities": "opportunities",
    "experiance": "experience", "expirience": "experience", "proffesional": "professional",
    "profesional": "professional", "proffessor": "professor", "carrer": "career", "carreer": "career",
    "thier": "their", "alot": "a lot", "wich": "which", "becuase": "because", "becasue": "because",
    "tommorow": "tomorrow", "tommorrow": "tomorrow", "tomorow": "tomorrow", "untill": "until",
    "greatful": "grateful", "gratefull": "grateful", "appriciate": "appreciate", "apreciate": "appreciate",
    "intership": "internship", "interships": "internships", "studing": "studying", "univeristy": "university",
    "univercity": "university", "universtiy": "university", "minuets": "minutes", "mintues": "minutes",
    "sincerly": "sincerely", "sincerley": "sincerely", "seperate": "separate", "occured": "occurred",
    "neccessary": "necessary", "succesful": "successful", "beleive": "believe", "wierd": "weird", "truely": "truly",
    "thankyou": "thank you", "acheive": "achieve", "enviroment": "environment", "buisness": "business",
    "knowlege": "knowledge", "recomend": "recommend", "reccomend": "recommend", "adress": "address",
    "foward": "forward", "convinient": "convenient", "availible": "available", "availabe": "available",
    "conversaton": "conversation", "coffe": "coffee", "calender": "calendar", "postion": "position",
    "indsutry": "industry", "reasearch": "research", "freind": "friend", "finaly": "finally", "realy": "really",
    "writting": "writing", "arguement": "argument",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")


def tips(reading: Reading, kind: str) -> Iterator[Tip]:
    """Tips on an "invitation", a "thanks" or a "question"; for a question only likely typos."""
    if kind == "invitation":
        yield from _invitation(reading)
    yield from _typos(reading)


def _invitation(reading: Reading) -> Iterator[Tip]:
    if reading.channel == "email":
        if not reading.has_subject:
            yield Tip("subject-line", 0, 0)
        words = len(reading.text.split())
        if BEST_WORDS < words <= _MOST_WORDS:
            for spot in over_words(reading.text, BEST_WORDS):
                yield Tip("best-under-100", spot.start, spot.end, (("count", str(words)), ("limit", str(BEST_WORDS))))
    mine, yours = len(_I.findall(reading.body.words)), len(_YOU.findall(reading.body.words))
    if mine >= 5 and mine > 2 * yours:
        start, end = reading.body.span(0, len(reading.body.words))
        yield Tip("many-i", start, end, (("count", str(mine)), ("you", str(yours))))
    if brain := _BRAIN.search(reading.plain):
        yield Tip("pick-your-brain", brain.start(), brain.end())


def _typos(reading: Reading) -> Iterator[Tip]:
    slips = TYPOS.keys() & set(_WORD.findall(reading.plain))
    for word in _WORD.finditer(reading.plain) if slips else ():
        if meant := TYPOS.get(word[0]):
            yield Tip(
                "typo", word.start(), word.end(), (("word", reading.text[word.start() : word.end()]), ("meant", meant))
            )
    for twice in _TWICE.finditer(reading.plain[:READ_AT_MOST]):
        written = reading.text[twice.start() : twice.end()]
        yield Tip("typo", twice.start(), twice.end(), (("word", written), ("meant", written.split()[0])))
