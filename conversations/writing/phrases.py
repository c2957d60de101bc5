"""What a student typed about a field, a role or a workplace, in the shape that a sentence needs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from conversations.writing.lexicon import lines, pattern, words
from conversations.writing.words import tidy


def said(text: str) -> str:
    """The words on one line; '' where they say nothing ("idk")."""
    text = tidy(text) if text else ""
    return "" if len(text) < 14 and text.lower().replace("’", "'") in lines("answers", "nothing") else text


def inner(text: str) -> str:
    """The words as they stand in the middle of a sentence."""
    return said(text).rstrip("!?…. ")


def lowered(text: str) -> str:
    """A capital that a phone put at the beginning taken away: "Reef ecologist", but neither "MRI" nor "Senior Nurse"."""
    first, _, rest = text.partition(" ")
    if not (first[:1].isupper() and first[1:2].isalpha() and first[1:].replace("-", "").islower()) or (
        rest and not rest.islower()
    ):
        return text
    return text if first.lower().partition("-")[0] in words("answers", "proper") else text[0].lower() + text[1:]


# --- the field ------------------------------------------------------------------------------------------------------

_WISH = r"i(?:['’]d| would)? (?:want|like|love|wish|hope|plan|dream of|think)(?:ing)? "
_TO_BE = rf"(?:(?:{_WISH})?(?:to )?(?:be|become|becoming|being|work as|working as)(?: an?)?|an?) (?P<role>.+)"
_TO_DO = rf"(?:{_WISH})?to (?P<verb>[a-z]+)\b(?P<rest>.*)|work (?P<where>(?:with|in|for|on|at) .+)"
_CLAUSE = r"(?:i|we|my|it|something like|don['’]?t|maybe|perhaps|not)\b"


class Field(NamedTuple):
    """`doing` stands after "about" ("helping people"), or `role` is what the student would be ("pilot")."""

    doing: str = ""
    role: str = ""


@lru_cache(maxsize=256)
def field(text: str) -> Field:
    """ "marine biology" as it is; "be a pilot" names a role; "to help people" is helping people; Field() for another sentence."""
    text = lowered(inner(text))
    if not text:
        return Field()
    if match := pattern(_TO_BE).fullmatch(text):
        return Field(role=match["role"])
    if match := pattern(_TO_DO).fullmatch(text):
        return Field(f"working {match['where']}" if match["where"] else f"{_gerund(match['verb'])}{match['rest']}")
    return Field() if pattern(_CLAUSE).match(text) else Field(text)


def _gerund(verb: str) -> str:
    low = verb.lower()
    if low.endswith("ie"):
        return f"{low[:-2]}ying"
    if low.endswith("e") and not low.endswith(("ee", "oe", "ye")):
        return f"{low[:-1]}ing"
    return f"{low}{low[-1]}ing" if low in words("fields", "doubled") else f"{low}ing"


# --- the role -------------------------------------------------------------------------------------------------------

_IS = r"(?:s?he|they)(?:['’]s| is| are|['’]re)? (?:works? as )?|works? as |working as |job:? |role:? |is "
_ROLE_LEAD = rf"(?:{_IS})?(?:(?:an?|the|our|my|her|his|their) )?"
_A_CLAUSE = (
    r"(?:s?he|they|i|we|you|it|works?|does|runs?|teaches|helps|makes|manages|builds|leads|has|who|"
    r"someone|somebody|something)\b"
)
_HEAD_ENDS = r"[,;:/(|–—]| - |\b(?:at|of|in|on|for|with|to|who|and)\b"
_PERSON = r"[a-z]{2,}<roles.person_endings>|<roles.persons>"
_AREA = r"[a-z]{2,}<roles.area_endings>|<roles.areas>"
_TITLE = r"(?:vice )?<roles.titles>\b"


class Role(NamedTuple):
    """`words` as typed, without an article; `kind` is person ("nurse"), title ("CEO"), area ("marketing") or other (who knows)."""

    words: str = ""
    kind: str = ""


@lru_cache(maxsize=256)
def role(text: str) -> Role:
    """What somebody is or does, Role() where it is a sentence or nothing."""
    text = inner(text)
    lead = pattern(_ROLE_LEAD).match(text)
    text = text[lead.end() :] if lead else text
    if not text or pattern(_A_CLAUSE).match(text):
        return Role()
    text = lowered(text)
    if pattern(_TITLE).match(text):
        return Role(text, "title")
    head = pattern(_HEAD_ENDS).split(text, maxsplit=1)[0].split()
    while len(head) > 1 and head[-1].lower().rstrip(".") in words("roles", "levels"):
        del head[-1]
    last = head[-1].lower().rstrip(".").rpartition("-")[2] if head else ""
    if last not in words("roles", "no_persons") and pattern(_PERSON).fullmatch(last):
        return Role(text, "person")
    return Role(text, "area" if pattern(_AREA).fullmatch(last) else "other")


# --- the workplace --------------------------------------------------------------------------------------------------

_PLACE_LEAD = r"(?:(?:s?he|they) )?(?:works? )?(?:at|for|in|with) "
_NO_PLACE = (
    r"(?:self[- ]?employed|free[- ]?lanc\w*|unemployed|retired|independent(?:ly)?|home|from home|various|several|different|many|"
    r"own business|him|her|them)(?: .*|self)?"
)
_NEEDS_THE = r"(?:university|college|institute|ministry|department|museum|city|bank|port|school|state|government) of\b"
_THEIR = r"(?:her|his|their)\b"


@lru_cache(maxsize=256)
def workplace(text: str) -> str:
    """What stands after "at": "Northgate Hospital", "the University of Leeds", "your own studio"; '' where they have none."""
    text = inner(text)
    lead = pattern(_PLACE_LEAD).match(text)
    text = text[lead.end() :] if lead else text
    if (their := pattern(_THEIR).match(text)) and " " in text:
        return f"your{text[their.end() :]}"
    if not text or pattern(_NO_PLACE).fullmatch(text):
        return ""
    return f"the {text}" if pattern(_NEEDS_THE).match(text) else text


def small(text: str) -> str:
    """ "Your talk" or "The way" with a small letter; names and "I" keep theirs."""
    first = re.match(r"\w+", text)
    return text[0].lower() + text[1:] if first and first[0].lower() in words("to_you", "small") else text
