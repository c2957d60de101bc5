"""Where separate questions begin in a sentence: "how did you start, *and what do you like*?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.question_words import AUX, LEAD, OPEN_REQUEST, SUBJECT, WH, WRAPPING

_VERB = (
    r"(?:is|are|was|were|about|led|made|makes|helped|helps|drives|keeps|motivates|happens|happened|inspired|surprised|"
    r"changed|kept|took|"
    r"drew|brought|matters|attracted|got|would|will|comes|came|frustrates|excites|bothers|annoys|challenges)"
)
_FILLER = (
    r"(?:also|plus|then|so|well|and|besides|finally|lastly|secondly|second|by the way|on another note|on a different note|in addition|"
    r"apart from that|,)"
)
# A question begins at the beginning of a clause or after "and".
_JOINT = re.compile(r"^|, |(?<= )(?:and|or|but|plus|so) ")
_HEAD = re.compile(
    rf"(?:{_FILLER} )*(?:"
    rf"(?P<wh>(?:(?:in|at|on|from|to|for|by|with) )?{WH}(?: (?!to |not |if )[a-z]+){{0,3}}? {AUX} {SUBJECT} )"
    rf"|(?P<plural>(?:how|why|when|where|what) (?:do|does|did) [a-z]+|how (?:many|much|often|long) (?!as |so )[a-z]+)"
    rf"|(?P<bare>why (?:this|that|the|your|here|now) )"
    rf"|(?P<who>(?:what|who|which|which one|how) {_VERB} (?!to |not )|and who [a-z]+s (?:your|the|it|them|you|whether|what) )"
    rf"|(?P<aux>{AUX} (?:not )?{SUBJECT} ))"
)
TAG = re.compile(rf"{AUX} (?:not )?(?:you|it|they|there|that|we|he|she|i)(?: not)? [?.] $")
_ASKS_ON = re.compile(rf"{AUX} (?:it|that|this|they) (?:\w+ ){{1,2}}[?.]")  # "..., and has that changed?"
_LEADING_CLAUSE = re.compile(
    rf"(?:if|when(?! {AUX})|since|while|because|as|after|before|once|although|given|whenever) [^,]*$"
)
_RELATIVE = re.compile(r"(?:when|where|while|which) (?:i|you|we|they|he|she|it) [^,]*,")
_TELL_ME = re.compile(
    r"(?:(?:please )?(?:tell|share|describe|explain|i would (?:love|like) to (?:know|hear|learn|ask|understand))"
    r"|(?:i (?:have|had|got|would have)(?: got)? )?(?:just )?(?:a few|a couple of|two|three|several|some|many) "
    r"(?:\w+ )?(?:things|questions|points|matters|topics)(?= , )"
    r"|my (?:first |one |main )?questions? (?:is|are|would be))\b"
)
# "My first question is how ..., my second is what ..."
_NEXT_ONE = (
    r"(?:(?:my|the|a|another|one) )?(?:(?:second|third|other|next|last|final|another)(?: (?:question|one|thing|point))? "
    r"(?:is|would be|concerns|being))"
)
_INNER = re.compile(
    rf"(?:{WH}|whether) (?!to |not |so |you (?:learned|learnt|took|did|made|do) (?:\w+ )?(?:from|with|of|about) )"
    r"(?:(?:[a-z]+ )?(?:you|your|it|the|a|an|they|people|makes|made|led)\b"
    r"|(?:[a-z]+s|women|men|children) (?!to |of |that |and |or |in |for )[a-z]+)"
)
_SECOND_INNER = re.compile(
    rf"(?:(?<!how )(?<!why )(?<!when )\band |, (?!which )|\bor )"
    rf"(?:(?:{_FILLER}|maybe|perhaps|{_NEXT_ONE}|(?<=then )about) )*(?=(?:{WH}|whether) )"
)
# "Describe your week, and tell me what you would change."
_TELL_AGAIN = re.compile(
    rf"\band (?:{_FILLER} )*(?:please )?"
    rf"(?=(?:tell|describe|explain|share|say|show|name|outline)(?: me| us)? (?:{WH}|about|a|an|your|the) )"
)
_BACK = re.compile(
    r"(?<!about )(?<!working in )(?<!working at )(?<!working for )(?<!working with )\b(?:it|them|this|those)\b(?! like )"
)


def heads_in(words: str) -> list[int]:
    """Where separate questions begin in a sentence."""
    joints = (_HEAD.match(words, joint.end()) for joint in _JOINT.finditer(words))
    heads: list[int] = []
    last = -1
    for head in joints:
        if head and head.start() >= last and _is_separate(words, head):
            heads.append(head.start())
            last = head.end()
    heads = _bare(words, heads)
    if len(heads) <= 1:
        lead = LEAD.match(words)
        at = lead.end() if lead else 0
        if heads and heads[0] <= at and not OPEN_REQUEST.match(words, at) and not WRAPPING.match(words, at):
            return heads
        if OPEN_REQUEST.match(words, at) or _TELL_ME.match(words, at) or WRAPPING.match(words, at):
            return sorted({*heads, at, *_inner(words)})
    return heads


# "How you find customers, and what ...?", "which year ..., and which year it opened?": as those ask who learn English.
_BARE = re.compile(rf"(?:{WH}) (?:(?:year|kind|sort|way|time|many \w+|much \w+) )?(?:you|your|it|they|the|he|she) ")
_BARE_FIRST = re.compile(
    r"(?:(?:how|why|what) you [a-z]+ [^?]*|you (?:ever |still )?(?:married|single|[a-z]+ing) [^?]*|"
    r"(?:what|which|who) (?!about |if )[a-z]+ (?:[a-z]+ ){1,3}|why (?!not )[a-z]+ (?:[a-z]+ )?),(?: and)? $"
)
# "Who looks after the animals, and how did you ...?", "in what way did living abroad help, and do you ...?"
_ASKED_FIRST = re.compile(
    r"(?:(?:in|at|on|from|to|for|by|with) )?(?:who|whom|whose|what|which|how|why|where) (?!i |you |we |they |he |she |to |about |if )"
)
_BARE_SECOND = re.compile(rf", (?:and |also |plus |so )+(?=(?:{_BARE.pattern}))")


def _bare(words: str, heads: list[int]) -> list[int]:
    """The heads, and those of questions without "do" or "is" before or after them."""
    lead = LEAD.match(words)
    at = lead.end() if lead else 0
    if (
        heads
        and heads[0] > at
        and re.match(WH + " |and ", words[heads[0] :])
        and _BARE_FIRST.match(words[at : heads[0]])
    ):
        return [at, *heads]
    if heads == [at] and (second := _BARE_SECOND.search(words, at + 1)) and re.match(WH, words[at:]):
        return [at, second.end()]
    if (
        len(heads) == 1
        and heads[0] > at
        and _ASKED_FIRST.match(words, at)
        and " and " in words[heads[0] - 5 : heads[0] + 4]
    ):
        return [at, *heads]
    return heads


def _is_separate(words: str, head: re.Match[str]) -> bool:
    """No tag ("isn't it?"), no alternative ("or do you ..."), no "how and why did"."""
    before, rest = words[: head.start()], words[head.start() :]
    if head["aux"] and (before.endswith(" or ") or TAG.match(rest)):
        return False
    if re.search(rf"\b{WH} and $", before) or ((head["wh"] or head["plural"]) and _RELATIVE.match(rest)):
        return False
    if before and head["aux"] and _ASKS_ON.match(rest):
        return False
    return not _LEADING_CLAUSE.match(before)


def _inner(words: str) -> Iterator[int]:
    """Further questions inside a request: "could you tell me how you got here *and what you like*?"."""
    if again := _TELL_AGAIN.search(words):
        yield again.end()
    first = re.search(rf"\b(?:{WH}|about)\b", words)
    if first is None:
        return
    for second in _SECOND_INNER.finditer(words, first.end()):
        clause_end = words.find(" , ", second.end())
        stop = clause_end if clause_end > 0 else len(words)
        if _INNER.match(words, second.end()) and not _BACK.search(words, second.end(), stop):
            yield second.end()


_MERE_FOLLOW_UP = re.compile(
    r"(?:and |but |or )?(?:(?:if so )?(?:why|how|what for|how come)|why not|why or why not|right|no|yes|correct|is "
    r"it(?: not)?|is not it|"
    r"do you(?: not)?|do not you|or not|if so(?: why| how| what)?|how so) (?:, )?[?.] $"
)


def is_follow_up(words: str) -> bool:
    """Whether a sentence only asks on ("Why?", "And if so, how?")."""
    return bool(_MERE_FOLLOW_UP.match(words))
