"""Whether what follows is denied: "I'm not asking for", "without expecting", but not "I'm not sure if" or "why not"."""

from __future__ import annotations

import re

_NEGATOR = re.compile(
    r"\b(?:not|never|no longer|without|rather than|instead of|neither|nor|far from|no need to|"
    r"no (?:intention|plan|plans|wish|interest))\b"
)
# Negators that deny nothing of what follows them.
_HOLLOW = re.compile(
    r"\b(?:not (?:only|just|sure|certain|know|mind|suppose|too|so|very|that|wait|help but|hide|deny|imagine how|believe|hesitate|"
    r"say no|be able|have time|heard|happen)"
    r"|(?:if|unless|whether|why|or|in case) (?:[^ ]+ ){0,3}?not"
    r"|(?:would|could|can|do|does|is|are|should|will|might) not (?:it|you|there|i|we|your)\b"  # "wouldn't you ...?"
    r"|do not you (?:think|see|know|find|agree)"
    r"|without (?:further|hesitation|delay)|not (?:have|get|found|find) (?:a|an|any|one)|not to mention)\b"
)
_REACH = 9  # words over which a negator carries


def denied(words: str) -> bool:
    """Whether the plain words, one clause up to and into what is looked at, deny it."""
    if not _NEGATOR.search(words):
        return False
    clear = _HOLLOW.sub(lambda hollow: " ".join("-" for _ in hollow[0].split()), words)
    return any(len(clear[negator.end() :].split()) <= _REACH + 3 for negator in _NEGATOR.finditer(clear))
