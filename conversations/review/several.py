"""several-at-once: two separate questions or more in one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.questions import AUX, OPEN_REQUEST, WH, is_follow_up
from conversations.review.reading import Passage, Reading

_SUBJECT = r"(?:you|your|it|there|they|their|we|i|he|she|this|that|the|a|an|any|people|someone|one|most|my|anyone)"
_VERB = (
    r"(?:is|are|was|were|about|led|made|makes|helped|helps|drives|keeps|motivates|happens|happened|inspired|surprised|"
    r"changed|kept|took|"
    r"drew|brought|matters|attracted|got|would|will|comes|came|frustrates|excites|bothers|annoys|challenges)"
)
# A question begins at the beginning of a clause or after "and".
_HEAD = re.compile(
    r"(?:^|(?<=, )|(?<= and )|(?<= or )|(?<= also )|(?<= but )|(?<= plus )|(?<= so ))(?:(?:also|plus|then|so|well|and) )*(?:"
    rf"(?P<wh>{WH}(?: (?!to |not |if )[a-z]+){{0,3}}? {AUX} {_SUBJECT} )"
    rf"|(?P<who>(?:what|who|which|which one|how) {_VERB} (?!to |not ))"
    rf"|(?P<aux>{AUX} (?:not )?{_SUBJECT} ))"
)
_TAG = re.compile(rf"{AUX} (?:not )?(?:you|it|they|there|that)(?: not)? [?.] $")
_LEADING_CLAUSE = re.compile(r"(?:if|when|since|while|because|as|after|before|once|although|given|whenever) [^,]*$")
_TELL_ME = re.compile(r"(?:please )?(?:tell|share|describe|explain|i would (?:love|like) to)\b")
_INNER = re.compile(rf"\b{WH} (?!to |not |so )(?:[a-z]+ )?(?:you|your|it|the|they|people|makes|made|led)\b")
_SECOND_INNER = re.compile(rf"(?:\band |, |\bor )(?:also |maybe |perhaps )?(?={WH} )")


def check(reading: Reading) -> Iterator[Spot]:
    """The code several-at-once: from the second question on."""
    passage = reading.whole
    beginnings = list(_beginnings(passage))
    if len(beginnings) > 1:
        yield Spot(*passage.span(beginnings[1], len(passage.words)))


def _beginnings(passage: Passage) -> Iterator[int]:
    """Where separate questions begin in the passage's words."""
    for start, end in passage.sentences:
        words = passage.words[start:end]
        if is_follow_up(words):
            continue
        heads = [head.start() for head in _HEAD.finditer(words) if _is_separate(words, head)]
        request = OPEN_REQUEST.match(words) or _TELL_ME.match(words)
        if heads:
            yield from (start + head for head in heads)
        elif words.endswith("? ") or (request and len(passage.sentences) > 1):
            yield start
        if request and len(heads) <= 1:
            yield from (start + head for head in _inner(words))


def _is_separate(words: str, head: re.Match[str]) -> bool:
    """No tag ("isn't it?"), no alternative ("or do you ..."), no "how and why did"."""
    before, rest = words[: head.start()], words[head.start() :]
    if head["aux"] and (before.endswith(" or ") or _TAG.match(rest)):
        return False
    if re.search(rf"\b{WH} and $", before):
        return False
    return not _LEADING_CLAUSE.match(before)


def _inner(words: str) -> Iterator[int]:
    """Further questions inside a request: "could you tell me how you got here *and what you like*?"."""
    first = re.search(rf"\b(?:{WH}|about)\b", words)
    if first is None:
        return
    for second in _SECOND_INNER.finditer(words, first.end()):
        if _INNER.match(words, second.end()):
            yield second.end()
