"""Whose words they are, where the contact's answer was asked for: "Tom said yes" and "I want to talk to a nurse" are not hers."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from conversations.answers import read_answer

_LETTER = r"(?:invitation|message|draft|letter|text|e-?mail|mail|what i (?:wrote|sent))"
_BEFORE = (
    r"^(?:(?:actually|ok|okay|well|sorry|hey|hi|but|maybe|no|yes|yeah|please|pls|hm+|um+|so|and|honestly)\b[\s,.:!]*)*"
)
_MINE = re.compile(
    rf"{_BEFORE}(?:i(?:'d| would)? (?:really |just |also |think i )*(?:want|wanna|like|rather|prefer|need)(?: to)? (?:"
    r"(?:talk|speak|write|chat)(?: to| with)?+ (?!you\b|u\b|about|more|again|later|then|on|in|at|by|first|next|this|some other)\w"
    r"|(?:ask|find|contact|meet|try) (?:an?|another|someone|somebody|other) \w"
    rf"|(?:see|read|change|edit|rewrite|fix) (?:my|the|it|that)\b|(?:stop|quit|give up|start over)\b)"
    r"|i (?:really |just )?(?:don'?t|dont|do not|can'?t|cant|cannot) (?:(?:want|wanna|like|feel like)(?: to)? )?"
    r"(?:do|doing|continue|go on|keep|use|using)\b.{0,25}\b(?:any ?more|any longer)\b"
    r"|i (?:really |just )?(?:don'?t|dont|do not) (?:want to|wanna) (?:continue|go on|use)\b"
    r"|(?:i give up|i quit|i'?m done\b|i changed my mind|i'?ve changed my mind|i want out|never ?mind)"
    r")"
)
_LETTER_AGAIN = re.compile(
    rf"{_BEFORE}(?:(?:(?:can|could|would|will) (?:you|i|we) )?(?:please )?(?:show|give|open|display|repeat|see|read)\b"
    rf".{{0,20}}\b{_LETTER}\b|i(?:'d| would)? (?:want|like|need) to (?:see|read)\b.{{0,20}}\b{_LETTER}\b"
    rf"|(?:my|the|that) {_LETTER} again\b|where(?:'s| is) (?:my|the) {_LETTER}\b)"
)
_KIN = (
    r"(?:colleagues?|co-?workers?|friends?|boss|manager|team ?mates?|room ?mates?|mom|mum|mother|dad|father|brother|sister|uncle|aunt"
    r"|cousin|teacher|neighbou?r|husband|wife|partner|student|intern)"
)
_SAID = (
    r"(?:said|says|answered|replied|responded|wrote|agreed|accepted|declined|refused|wants to|would love|would like)"
)
_SOMEBODY_ELSE = re.compile(
    r"\bnot (?:from )?(?:the )?same person\b|\b(?:some(?:body|one) else|(?:a different|another) (?:person|one|contact))\b"
    rf"|\b(?:her|his|their|my|an?|another|the|our|\w+'s) (?:\w+ )?{_KIN} (?:[a-z]+ )?(?:{_SAID}|wants?|would|will|can|could)\b"
    r"(?!.*\b(?:join|too|as well|come along)\b)"
)
_SHE_DID = re.compile(
    r"\b(?:she|he|they) (?:\w+ )?(?:(?:said|says|answered|replied|wrote)\W+(?:yes|ok|sure|no)|agreed|accepted)\b"
)
_WHO = re.compile(
    r"^(?:(?:hey|so|ok|well|yes|yay|omg|but|and|no|yeah|wow|(?:great|good|bad) news)\b[\s,:!.]*)*"
    rf"(?P<who>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){{0,2}}?) (?:(?:just|finally|already|has|also|\w+ly) )*{_SAID}\b"
)
# fmt: off
_HERS = frozenset((
    "she", "he", "they", "it", "i", "we", "you", "who", "which", "that", "this", "these", "and", "or", "the", "a",
    "an", "her", "his", "their", "my", "someone", "somebody", "person", "contact", "lady", "guy", "woman", "man",
    "professor", "prof", "doctor", "dr", "mr", "mrs", "ms", "assistant", "secretary", "office", "reply", "answer",
    "email", "mail", "message", "response", "letter", "linkedin", "just", "finally", "already", "also", "has", "have",
    "had", "got", "not", "never", "nobody", "yes", "no", "yesterday", "today", "still", "then", "again", "apparently",
    "both", "everyone",
))
# fmt: on
"""Words before "said yes" that do not name anybody else."""


def unclear(text: str, name: str) -> str:
    """Why words may not be the answer of `name`; "" if they may be.

    "letter": the student wants to see what was sent; "mine": it is about themselves; "other": somebody else said it.
    """
    words = " ".join(text.casefold().replace("\u2019", "'").split())
    answer = read_answer(text)
    if answer not in (None, "yes", "later", "no"):
        return ""
    if _LETTER_AGAIN.search(words):
        return "letter"
    if _MINE.search(words):
        return "mine"
    if answer in ("yes", "later") and _SOMEBODY_ELSE.search(words) and not _SHE_DID.search(words):
        return "other"
    named = _WHO.search(words)
    if answer is None or named is None or not name:
        return ""
    who = [part.removesuffix("'s") for part in named["who"].split()]
    return "" if any(part in _HERS or part.endswith("ly") or _like(part, name) for part in who) else "other"


def _like(part: str, name: str) -> bool:
    """ "Rosi" and "roza" are called Rosa too."""
    known = [word.strip(".,") for word in name.casefold().split()]
    return any(
        fuzz.ratio(part, word) >= 60 or (len(part) > 2 and (word.startswith(part) or part.startswith(word)))
        for word in known
    )
