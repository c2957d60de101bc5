"""What typed words mean where buttons were offered: a choice, a question back, or neither."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

_NOISE = re.compile(r"[^\w\s]+")
_QUESTION_BACK = re.compile(
    r"^(but |and |sorry |hm+ |ok |wait )?("
    r"why\b.*|what for|what do you mean.*|what does (that|this|it) mean.*|what('?s| is) (that|this|it)( for)?|"
    r"how come|do i (have|need) to.*|must i.*|is (that|this|it) (needed|necessary|required|safe|private).*|"
    r"what (are|is) you(r)? .*|who (are|is) you.*|who (sees|reads|can see|will see).*|huh|what|how"
    r")$"
)
_STRICT = re.compile(
    r"^(but )?(why( do you (ask|need|want)( (this|that|it))?)?|what for|huh|what do you mean|do i have to( answer)?)$"
)

_CURT = re.compile(
    r"^(but |and |sorry |hm+ |ok |wait )?(whats? (is )?(this|that|it)( all)?( about| for)?|what does (that|this|it) mean|how come|"
    r"who (are|r) (you|u)|what (are|r) (you|u)|wtf( is this)?|wdym|what is coffeechat)$"
)
"""So plainly a question that nobody needs to put a question mark behind it."""


def plain_words(text: str) -> str:
    """Lower case, without punctuation and emoji, single spaces: what two ways of typing the same have in common."""
    return " ".join(_NOISE.sub(" ", text.casefold().replace("'", "").replace("’", "")).split())


_known = lru_cache(maxsize=4096)(plain_words)
"""For our own labels and words, which are the same for everybody."""


def typed_choice(
    text: str, labels: Mapping[str, str], also: Mapping[str, tuple[str, ...]], exact: Collection[str] = ()
) -> str | None:
    """The choice that these words name, or None. `labels` and `also` (further words) are by choice id.

    The same words win; a near miss (a typo) counts only in words of five letters and more, and only if it is no tie.
    Of a choice in `exact` only the same words count: something that resembles an old answer corrects it.
    """
    words = plain_words(text)
    if not words:
        return None
    best: list[tuple[float, str]] = []
    for choice, label in labels.items():
        for candidate in (label, *also.get(choice, ())):
            known = _known(candidate)
            if known and known == words:
                return choice
            if (
                choice not in exact
                and len(words) >= 5
                and abs(len(words) - len(known)) <= 2
                and _of_the_same(words, known)
            ):
                best.append((_likeness(words, known), choice))
    best.sort(reverse=True)
    if best and best[0][0] >= 84 and all(choice == best[0][1] for score, choice in best if score == best[0][0]):
        return best[0][1]
    return None


_WHO = frozenset(("i", "im", "ive", "we", "you", "she", "shes", "he", "hes", "they", "theyre"))


def _of_the_same(one: str, other: str) -> bool:
    """Whether two sentences may be about the same people: "she can't make it" is no slip for "I can't make it"."""
    first, second = _WHO.intersection(one.split()), _WHO.intersection(other.split())
    return not first or not second or not ("i" in first | second and first.isdisjoint(second))


def _likeness(one: str, other: str) -> float:
    """From 0 to 100. Two neighbours swapped are the commonest slip, and in a short word weigh too much otherwise."""
    swapped = len(one) == len(other) and sorted(one) == sorted(other) and OSA.distance(one, other) == 1
    return 95.0 if swapped else fuzz.ratio(one, other)


def mentioned(text: str, also: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The choices of which a word or phrase occurs in a sentence: "mostly the future and a normal day"."""
    words = f" {plain_words(text)} "
    return tuple(
        choice for choice, phrases in also.items() if any(f" {_known(phrase)} " in words for phrase in phrases)
    )


def asks_back(text: str, *, strictly: bool) -> bool:
    """Whether the student asks us instead of answering. `strictly` where a question may well be the answer."""
    words = plain_words(text)
    if not strictly and _CURT.match(words):
        return True
    if strictly or "?" not in text:
        return bool(_STRICT.match(words)) or text.strip() in ("?", "??", "???")
    return not words or bool(_QUESTION_BACK.match(words))
