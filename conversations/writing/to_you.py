"""Turns what a student says *about* a person into what can be said *to* them: "her talk" is "your talk", "she gave" is "you gave"."""

from __future__ import annotations

import re

from conversations.writing.lexicon import words

_TOKEN = re.compile(r"[\ue000\ue001]|\w+(?:['’]\w+)*|[^\w\ue000\ue001]+")
_THIRD = re.compile(r"\b(?:she|he|her|his|him|hers|herself|himself|they|their|them)\b", re.IGNORECASE)
_EARLY_THEY = re.compile(r"(?:they|their|them)\b|(?:i|we)\s+(?:\w+\s+){0,2}(?:their|them|they)\b", re.IGNORECASE)

_SHE = frozenset(("she", "her", "hers", "herself"))
_HE = frozenset(("he", "him", "his", "himself"))
_THEY = frozenset(("they", "them", "their", "theirs", "themselves"))
_SUBJECTS = frozenset(("she", "he", "they"))
_SIMPLE = {
    "him": "you",
    "them": "you",
    "hers": "yours",
    "theirs": "yours",
    "their": "your",
    "herself": "yourself",
    "himself": "yourself",
    "themselves": "yourself",
}
_IRREGULAR = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "goes": "go",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}
_NAME, _NAMES = "\ue000", "\ue001"  # stand for the person's name, and for the same with an 's


def to_you(text: str, *names: str) -> str:
    """The text with the person in it addressed as "you". `names` are the person's, the longest first; they may stand in the text."""
    for name in names:
        if len(name) > 1 and name in text:
            plain = re.escape(name)
            text = re.sub(rf"(?<!\w){plain}(?:['’]s|(?<=s)['’])(?!\w)", _NAMES, text)
            text = re.sub(rf"(?<!\w){plain}(?!\w)", _NAME, text)
    own = _whose(text)
    if not own and _NAME not in text and _NAMES not in text:
        return text
    return "".join(_turned(_TOKEN.findall(text), own))


def _whose(text: str) -> frozenset[str]:
    """The pronouns that mean the person: those of the first one in the text. "Their" may be the reefs', so it must come early."""
    first = _THIRD.search(text)
    if first is None:
        return frozenset()
    word = first[0].lower()
    if word in _THEY:
        return _THEY if _EARLY_THEY.match(text) else frozenset()
    return _SHE if word in _SHE else _HE


def _turned(tokens: list[str], own: frozenset[str]) -> list[str]:
    turned = tokens.copy()
    present = False  # whether the person has been the subject of a verb whose form changed
    for at, token in enumerate(tokens):
        low = token.lower().replace("’", "'")
        head, apostrophe, tail = low.partition("'")
        if head not in own and token not in (_NAME, _NAMES) and not present:
            continue
        follower = _next_word(tokens, at)
        if token == _NAMES:
            turned[at] = "your"
        elif token == _NAME or low in own & _SUBJECTS:
            turned[at] = "you"
            present = (low != "they" and _fix_verb(turned, at)) or present
        elif apostrophe and head in own:
            turned[at] = f"you'{_short(tail, follower)}"
        elif low == "her" and low in own:
            turned[at] = "you" if not follower or follower in words("to_you", "after_object") else "your"
        elif low == "his" and low in own:
            turned[at] = "your" if follower else "yours"
        elif low in own and low in _SIMPLE:
            turned[at] = _SIMPLE[low]
        elif present and low in {"and", "but", "or"}:
            _fix_joined(turned, at)
    return turned


def _next_word(tokens: list[str], at: int) -> str:
    """The word after the place, '' where a mark or the end comes first."""
    return tokens[at + 2].lower() if at + 2 < len(tokens) and not tokens[at + 1].strip() else ""


def _short(tail: str, follower: str) -> str:
    """What "she's", "he'd" and "they're" end in when it is "you"."""
    if tail != "s":
        return tail
    return "ve" if follower in ("been", "got", "had", "done", "made", "written") or follower.endswith("ed") else "re"


def _fix_verb(turned: list[str], subject: int) -> bool:
    """Puts the verb after the subject into the second person; tells whether that changed it."""
    at = subject + 2
    if at < len(turned) and (turned[at].lower() in words("to_you", "adverbs") or turned[at][2:].endswith("ly")):
        at += 2
    if at >= len(turned) or turned[subject + 1].strip():
        return False
    old = turned[at]
    turned[at] = _second_person(old)
    return turned[at] != old


def _fix_joined(turned: list[str], joiner: int) -> None:
    """The verb after "and", where it surely is one."""
    at = joiner + 2
    low = turned[at].lower() if at < len(turned) else ""
    goes_on = at + 2 < len(turned) and turned[at + 2].lower() in words("to_you", "goes_on")
    if low in words("to_you", "verbs") or (goes_on and low in words("to_you", "nouns_too")):
        turned[at] = _second_person(turned[at])


def _second_person(verb: str) -> str:
    low = verb.lower().replace("’", "'")
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    is_other = not low.endswith("s") or low.endswith(("ss", "us")) or low in words("to_you", "no_verbs")
    if is_other or len(low) < 4 or not low.isalpha():
        return verb
    if low.endswith("ies") and len(low) > 4:
        return f"{verb[:-3]}y"
    return verb[:-2] if low.endswith(("shes", "ches", "xes", "zzes", "oes", "sses")) else verb[:-1]
