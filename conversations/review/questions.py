"""How questions begin: what the rules on questions have in common."""

from __future__ import annotations

import re

from conversations.review.reading import Passage

AUX = r"(?:do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|shall|may|might|must)"
WH = r"(?:what|how|why|when|where|who|whom|whose|which)"

# What is asked with these is open, though it begins like a closed question: "could you tell me about ...".
_TELL = (
    r"(?:tell|telling|share|sharing|describe|describing|explain|explaining|walk|walking|talk|talking|give|giving|elaborate|"
    r"elaborating|help me understand|help me to understand|take me|taking me|speak|speaking|expand|outline|summarize|summarise|"
    r"compare|name|list|go into|going into|illustrate|break down|show|showing|reflect|advise|point me|"
    r"say (?:a bit|a little|a few|something|more))"
)
OPEN_REQUEST = re.compile(
    rf"(?:(?:could|can|would|will|might) you (?:(?:please|maybe|perhaps|possibly|also|kindly|mind|like to|care to) )?"
    rf"(?:be (?:able|willing|open|happy|comfortable|up) (?:to|for) )?{_TELL}"
    rf"|(?:do|would) you mind (?:me asking|if i ask|my asking|{_TELL})"
    r"|(?:may|can|could|might) i (?:please )?(?:ask|hear|know|learn)(?: you)? (?:a bit |more |something )?(?:about|for)"
    rf"|(?:may|can|could|might) i (?:please )?(?:ask|hear|know|learn)(?: you)? {WH}"
    r"|(?:do|would) you (?:happen to )?have (?:any |some |a |an )?(?:\w+ )?(?:advice|tips?|suggestions?|recommendations?|"
    r"thoughts|stories|story|examples?|ideas|insights?|words of|favorite)"
    r"|(?:is|are|was|were) there (?:anything|anyone|anybody|something|someone|somebody|any one)"
    rf"|(?:can|could) you (?:recommend|suggest)|do you (?:know|remember) {WH})\b"
)


def asked(passage: Passage) -> tuple[tuple[int, int], ...]:
    """The sentences that ask, as places in the passage's words; where no question mark stands, the last sentence."""
    marked = tuple(bounds for bounds in passage.sentences if passage.words[slice(*bounds)].endswith("? "))
    return marked or passage.sentences[-1:]


_MERE_FOLLOW_UP = re.compile(
    r"(?:and |but |or )?(?:(?:if so )?(?:why|how|what for|how come)|why not|why or why not|right|no|yes|correct|is "
    r"it(?: not)?|is not it|"
    r"do you(?: not)?|do not you|or not|if so(?: why| how| what)?|how so) (?:, )?[?.] $"
)


def is_follow_up(words: str) -> bool:
    """Whether a sentence only asks on ("Why?", "And if so, how?")."""
    return bool(_MERE_FOLLOW_UP.match(words))
