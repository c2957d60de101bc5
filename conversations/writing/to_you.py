"""What a student says *about* a person, turned so that it can be said *to* them: "her talk" is "your talk", "she gave" is "you gave"."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[\ue000\ue001]|\w+(?:['’]\w+)*|[^\w\ue000\ue001]+")
_THIRD = re.compile(r"\b(?:she|he|her|his|him|hers|herself|himself|they|their|them)\b", re.IGNORECASE)
_STARTS_WITH_THEY = re.compile(r"(?:they|their|them)\b|(?:i|we)\s+(?:\w+\s+){0,2}(?:their|them|they)\b", re.IGNORECASE)

_OWN = {
    "she": frozenset(("she", "her", "hers", "herself")),
    "he": frozenset(("he", "him", "his", "himself")),
    "they": frozenset(("they", "them", "their", "theirs", "themselves")),
}
_SIMPLE = {"him": "you", "them": "you", "hers": "yours", "theirs": "yours", "their": "your"} | dict.fromkeys(
    ("herself", "himself", "themselves"), "yourself"
)
_NAME, _NAMES = "\ue000", "\ue001"  # stand for the person's name, and for the same with an 's

_IRREGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"} | {
    f"{third}n't": f"{second}n't" for third, second in (("is", "are"), ("was", "were"), ("has", "have"), ("does", "do"))
}
_NO_VERBS = frozenset("as us this his its always perhaps sometimes thus yes across besides".split())
_ADVERBS = frozenset("always really often never also still just now once only even already".split())
# Verbs that may follow after "and" ("she dives and teaches"); the second group only before a word of `_GOES_ON`, for they are nouns too.
_VERBS = frozenset(
    "loves likes teaches writes helps makes does has is was leads builds gives knows gets goes wants enjoys speaks travels dives runs "
    "manages seems explains treats draws sings cooks shows codes".split()
)
_NOUNS_TOO = frozenset("works studies plays designs talks looks lives uses coaches researches films cares".split())
_GOES_ON = frozenset("with at on in for as the to about how a an my me it that what people".split())
# Before one of these "her" is no possessive: "I saw her at the fair".
_AFTER_OBJECT = frozenset(
    "at in on about and or but for to from with when while who last yesterday speak speaking give giving explain explaining say saying as after "
    "before because so very there once again a an the my is was during through by online".split()
)


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
    tokens: list[str] = _TOKEN.findall(text)
    return "".join(_turned(tokens, own))


def _whose(text: str) -> frozenset[str]:
    """The pronouns that mean the person: those of the first one in the text. "Their" may be the reefs', so it must come early."""
    first = _THIRD.search(text)
    if first is None:
        return frozenset()
    word = first[0].lower()
    kind = next(kind for kind, words in _OWN.items() if word in words)
    return frozenset() if kind == "they" and not _STARTS_WITH_THEY.match(text) else _OWN[kind]


def _turned(tokens: list[str], own: frozenset[str]) -> list[str]:
    words = tokens.copy()
    plural = "they" in own
    said = False  # whether the person has been the subject of a verb
    for at, token in enumerate(tokens):
        low = token.lower().replace("’", "'")
        head, apostrophe, tail = low.partition("'")
        follower = _next_word(tokens, at)
        if token == _NAMES:
            words[at] = "your"
        elif token == _NAME or low in own & {"she", "he", "they"}:
            words[at] = "you"
            said = _fix_verb(words, at) or said if not plural else said
        elif apostrophe and head in own:
            words[at] = f"you'{_short(tail, follower, plural=plural)}"
        elif low == "her" and low in own:
            words[at] = "you" if not follower or follower in _AFTER_OBJECT else "your"
        elif low == "his" and low in own:
            words[at] = "your" if follower else "yours"
        elif low in own and low in _SIMPLE:
            words[at] = _SIMPLE[low]
        elif said and low in {"and", "but", "or"}:
            _fix_joined(words, at)
    return words


def _next_word(tokens: list[str], at: int) -> str:
    """The word after the place, '' where a mark or the end comes first."""
    if at + 2 < len(tokens) and not tokens[at + 1].strip():
        return tokens[at + 2].lower()
    return ""


def _short(tail: str, follower: str, *, plural: bool) -> str:
    """What "she's", "he'd" and "they're" end in when it is "you"."""
    if tail == "s" and not plural:
        return "ve" if follower in ("been", "got", "had", "done", "made", "written", "worked") else "re"
    return tail


def _fix_verb(words: list[str], subject: int) -> bool:
    """Puts the verb after the subject into the second person; tells whether there is one in the present."""
    at = subject + 2
    if at < len(words) and (words[at].lower() in _ADVERBS or (words[at].endswith("ly") and len(words[at]) > 4)):
        at += 2
    if at >= len(words) or words[subject + 1].strip():
        return False
    new = _second_person(words[at])
    changed = new != words[at]
    words[at] = new
    return changed


def _fix_joined(words: list[str], joiner: int) -> None:
    """The verb after "and", where it surely is one."""
    at = joiner + 2
    low = words[at].lower() if at < len(words) else ""
    if low in _VERBS or (low in _NOUNS_TOO and at + 2 < len(words) and words[at + 2].lower() in _GOES_ON):
        words[at] = _second_person(words[at])


def _second_person(verb: str) -> str:
    low = verb.lower().replace("’", "'")
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if not low.endswith("s") or low.endswith(("ss", "us")) or low in _NO_VERBS or len(low) < 4 or not low.isalpha():
        return verb
    if low.endswith("ies") and len(low) > 4:
        return f"{verb[:-3]}y"
    if low.endswith(("shes", "ches", "xes", "zzes", "oes", "sses")):
        return verb[:-2]
    return verb[:-1]
