"""What a student typed about studies, a field, a role or a workplace, in the shape that a sentence needs."""

from __future__ import annotations

import re
from typing import NamedTuple

from conversations.writing.words import tidy

# Answers that say nothing.
_NOTHING = frozenset(
    "no none nothing n/a na idk nope unknown unsure skip not sure dont know don't know i don't know i dont know no idea dunno not yet null".split()
) | {"not sure", "i don't know", "i dont know", "no idea", "not yet", "don't know", "dont know"}


def said(text: str) -> str:
    """The words on one line; '' where they say nothing."""
    text = tidy(text) if text else ""
    return "" if text.lower().replace("’", "'") in _NOTHING else text


_PROPER = frozenset(
    "english french german spanish italian chinese japanese korean arabic russian portuguese latin greek dutch danish swedish turkish polish hindi "
    "european american british canadian african asian mandarin hebrew irish welsh scottish python java javascript rust ruby linux android google "
    "microsoft apple amazon disney salesforce montessori unity unreal formula swiss indian mexican brazilian islamic jewish christian catholic "
    "monday nordic celtic slavic roman egyptian".split()
)


def lowered(text: str) -> str:
    """A capital that a phone put at the beginning taken away: "Reef ecologist", but neither "MRI" nor "Senior Nurse"."""
    first, _, rest = text.partition(" ")
    if not first[:1].isupper() or not first[1:].replace("-", "").islower() or not rest.islower() and rest:
        return text
    return text if first.lower() in _PROPER or first.lower().split("-")[0] in _PROPER else text[0].lower() + text[1:]


# --- the field ------------------------------------------------------------------------------------------------------

_TO_BE = re.compile(
    r"(?:(?:i(?:['’]d| would)? (?:want|like|love|wish|hope|plan|dream of|think)(?:ing)?\s+)?(?:to )?(?:be|become|becoming|being)(?: a| an)?|"
    r"i (?:want|would like|['’]d like) to work as(?: a| an)?|work(?:ing)? as(?: a| an)?|an?) (?P<role>.+)",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"(?:i(?:['’]d| would)? (?:want|like|love|wish|hope) )?to (?P<verb>[a-z]+)\b(?P<rest>.*)|work (?P<with>(?:with|in|for|on|at) .+)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:i|we|my|it|something like|don['’]?t|maybe|perhaps|not)\b", re.IGNORECASE)
_VAGUE = frozenset(
    "something anything things stuff helping working being doing making with maybe somehow whatever everything jobs job".split()
)


class Field(NamedTuple):
    """`doing` stands after "about" ("working as a pilot"); `named` after "your work in", '' where that would limp; `role` is what they would be."""

    doing: str = ""
    named: str = ""
    role: str = ""


def field(text: str) -> Field:
    """ "marine biology" as it is; "be a pilot" is working as a pilot; "to help people" is helping people."""
    text = lowered(said(text))
    if not text:
        return Field()
    if match := _TO_BE.fullmatch(text):
        return Field(role=match["role"])
    if match := _TO_DO.fullmatch(text):
        return Field(f"working {match['with']}" if match["with"] else f"{_gerund(match['verb'])}{match['rest']}")
    if _CLAUSE.match(text):
        return Field()
    plain = text.partition("(")[0].strip() if "(" in text else text
    limps = len(plain.split()) > 5 or not _VAGUE.isdisjoint(plain.lower().split()) or re.search(r"[,;:!?/]", plain)
    return Field(text, "" if limps else text)


def _gerund(verb: str) -> str:
    low = verb.lower()
    if low.endswith("ie"):
        return f"{low[:-2]}ying"
    if low.endswith("e") and not low.endswith(("ee", "oe", "ye")):
        return f"{low[:-1]}ing"
    doubled = low in ("run", "get", "cut", "swim", "plan", "program", "set", "put", "sit", "win")
    return f"{low}{low[-1]}ing" if doubled else f"{low}ing"


# --- the role -------------------------------------------------------------------------------------------------------

_ROLE_LEAD = re.compile(
    r"(?:(?:s?he|they)(?:['’]s| is| are|['’]re)? (?:works? as )?|works? as |working as |job:? |role:? |is )?(?:(?:an?|the|our|my|her|his|their) )?",
    re.IGNORECASE,
)
_A_CLAUSE = re.compile(
    r"(?:s?he|they|i|we|you|it|works?|does|runs?|teaches|helps|makes|manages|builds|leads|has|who|someone|somebody)\b",
    re.IGNORECASE,
)
_HEAD_ENDS = re.compile(r"[,;:/(|–—]| - |\b(?:at|of|in|on|for|with|to|who|and)\b", re.IGNORECASE)
_PERSON = re.compile(
    r"(?:[a-z]{2,}(?:er|or|ist|ian|eer|ier|ant|yst|ive|naut|ard|ista|man|woman|person|smith|wright|wife|nurse|ect|star|path)|nurse|chef|coach|judge|lead|intern|pilot|guide|aide|"
    r"clerk|cook|vet|md|rn|gp|fellow|associate|executive|rep|representative|agent|student|resident|president|superintendent|professional|expert|"
    r"trainee|apprentice|poet|critic|mechanic|medic|paramedic|postdoc|secretary|attorney|magistrate|diplomat|athlete|model|host|hygienist|"
    r"surgeon|spy|ta|pm|sre|dba|pa|pi|hand|dev|midwife|monk|nun|priest|rabbi|imam|veteran|official|scribe|bard|dj|mp|pr officer|ally|tutor)"
)
_NO_PERSON = frozenset(
    "water computer career paper theater theatre floor restaurant sector labor labour color colour power weather gender order number matter quarter "
    "winter summer center centre chapter letter layer server register cyber interior exterior minor major factor vapor honor humor motor project "
    "plant".split()
)
_LEVELS = frozenset("i ii iii iv v 1 2 3 4 jr sr phd md".split())
_AREA = re.compile(
    r"[a-z]{2,}(?:ing|ics|logy|graphy|nomy|try|ance|ence|ment|tion|sion|ity|ism|ery|cy|ure|ship|work|care|ware|aw|ine)|sales|arts?|music|media|"
    r"fashion|films?|tech|sciences?|studies|health|design|research|support|strategy|policy|energy|finance|hr|it|pr|qa|ai|ml|ux|ui|games?|"
    r"sports?|theater|theatre|tv|radio|data|logistics|insurance|history|operations|relations|affairs|therapy|pharmacy|biotech|education"
)
_TITLE = re.compile(
    r"(?:c[etofimpds]o|ciso|head|chief|vp|svp|evp|vice president|president|principal|dean|provost|mayor|chair)\b",
    re.IGNORECASE,
)


class Role(NamedTuple):
    """`words` as typed, without an article; `kind` is person ("a nurse"), title ("CEO"), area ("marketing") or other (who knows)."""

    words: str = ""
    kind: str = ""


def role(text: str) -> Role:
    """What somebody is or does, Role() where it is a sentence or nothing."""
    text = said(text)
    lead = _ROLE_LEAD.match(text)
    text = text[lead.end() :] if lead else text
    if not text or _A_CLAUSE.match(text):
        return Role()
    text = lowered(text)
    if _TITLE.match(text):
        return Role(text, "title")
    head = _HEAD_ENDS.split(text, maxsplit=1)[0].split()
    while len(head) > 1 and head[-1].lower().rstrip(".") in _LEVELS:
        head.pop()
    last = head[-1].lower().rstrip(".").split("-")[-1] if head else ""
    if last not in _NO_PERSON and _PERSON.fullmatch(last):
        return Role(text, "person")
    return Role(text, "area" if _AREA.fullmatch(last) else "other")


# --- the workplace --------------------------------------------------------------------------------------------------

_PLACE_LEAD = re.compile(r"(?:(?:s?he|they) )?(?:works? )?(?:at|for|in|with)\s+", re.IGNORECASE)
_NO_PLACE = re.compile(
    r"(?:self[- ]?employed|free[- ]?lanc\w*|unemployed|retired|independent\w*|none|home|from home|various|several|different|many|own business|"
    r"him|her|them)\b.*",
    re.IGNORECASE,
)
_NEEDS_THE = re.compile(
    r"(?:university|college|institute|ministry|department|museum|city|bank|port|school|state|government) of\b",
    re.IGNORECASE,
)
_THEIR = re.compile(r"(?:her|his|their)\b", re.IGNORECASE)


def workplace(text: str) -> str:
    """What stands after "at": "Northgate Hospital", "the University of Leeds", "your own studio"; '' where they have none."""
    text = said(text)
    lead = _PLACE_LEAD.match(text)
    text = text[lead.end() :] if lead else text
    if not text or _NO_PLACE.fullmatch(text):
        return ""
    if _NEEDS_THE.match(text):
        return f"the {text}"
    return _THEIR.sub("your", text, count=1) if _THEIR.match(text) else text
