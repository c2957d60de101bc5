"""How well the student knows somebody already, from the words for how they came across them: "my aunt" needs no introduction."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from conversations.writing.lexicon import pattern, words
from conversations.writing.phrases import inner
from conversations.writing.words import tidy

_LEAD = r"(?:(?:s?he|they|it)(?:['’]s| is| are|['’]re| was) )?"
_FIRST = r"(?:my|our)"
_ADJECTIVES = r"(?:(?:<known.adjectives>)[ -])*"
_KIN = rf"{_ADJECTIVES}(?:step|grand|great|god)?-?(?:<known.kin>)(?:[ -]in[ -]law)?"
_TAIL = r"(?: (?:from|at|in|by|on) .{1,40})?"
_FAMILY = rf"{_LEAD}{_FIRST} (?:{_KIN}['’]s? )*{_KIN}{_TAIL}"
_CLOSE = rf"{_LEAD}(?:{_FIRST}|an?) {_ADJECTIVES}(?:<known.close>)(?: of mine)?{_TAIL}"
_KNOWN = rf"{_LEAD}(?:{_FIRST}|an?) {_ADJECTIVES}(?:[a-z]+ )?(?:<known.known>)(?: of (?:mine|ours))?{_TAIL}"
_THROUGH = (
    rf"{_LEAD}(?P<whom>{_FIRST} (?:[\w-]+ ){{0,2}}[\w-]+)['’]s? {_ADJECTIVES}(?:[a-z]+ )?"
    rf"(?:<known.known>|<known.close>|<known.kin>){_TAIL}"
)
_WAY = r"(?:through|via|from|thanks to) (?P<whom>.+)"


class Known(NamedTuple):
    """`close`: family, or as good as that; `met`: the two know each other; `through`: whose friend or colleague it is."""

    close: bool = False
    met: bool = False
    through: str = ""


@lru_cache(maxsize=256)
def known(found: str, name: str) -> Known:
    """ "my aunt" is close, "my neighbour" was met, "my aunt's colleague" is known through "my aunt"; Known() for anything else."""
    text = inner(found)
    if (way := pattern(_WAY).fullmatch(text)) and known(way["whom"], "").met:
        return Known(through=_small(way["whom"]))
    if pattern(_FAMILY).fullmatch(text) or pattern(_CLOSE).fullmatch(text) or _is_kin(name):
        return Known(close=True, met=True)
    if pattern(_KNOWN).fullmatch(text):
        return Known(met=True)
    through = pattern(_THROUGH).fullmatch(text)
    return Known(through=_small(through["whom"])) if through else Known()


def as_way(found: str) -> str:
    """The words for how somebody was found, where that was asked: "my aunt" is then who told of them, and not who they are."""
    bare = known(found, "").met and found.partition(" ")[0].lower() in ("my", "our", "a", "an")
    return f"through {_small(found)}" if bare else found


def _is_kin(name: str) -> bool:
    """Whether somebody is called by what they are: "Aunt Rosa", "my uncle", "Grandma"."""
    parts = tidy(name).lower().split()
    if parts and parts[0] in ("my", "our"):
        return len(parts) == 2 and parts[1] in words("known", "kin")
    return bool(parts) and parts[0] in words("known", "titles")


def _small(whom: str) -> str:
    return whom[0].lower() + whom[1:]
