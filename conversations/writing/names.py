"""How a message addresses somebody, whatever was typed as their name."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from conversations.journey import TITLES
from conversations.writing.words import tidy

_SUFFIXES = frozenset("phd md jr sr ii iii iv esq mba cpa rn pe msc bsc ma ba dds jd dphil dvm frcs".split())
_PARTICLES = frozenset("van von der den de la le du da dos del di al bin ibn el ter ten zu".split())
_KIN = frozenset(
    "uncle aunt auntie aunty cousin grandma grandpa granny grandad granddad nana coach chef father sister".split()
)


class Address(NamedTuple):
    """`full` as it is spoken of, `called` as friends write ("Maya", "Dr. Okafor"), `formal` after "Dear"; all '' for nobody."""

    full: str = ""
    called: str = ""
    formal: str = ""
    titled: bool = False


@lru_cache(maxsize=1024)
def address(name: str) -> Address:
    """ "Dr. Ana López, PhD" is "Dr. Ana López", called "Dr. López", and formally "Dr. López"."""
    words = _words(name)
    titles = _leading_titles(words)
    own = words[len(titles) :]
    if not own:
        return Address()
    if titles:
        title = " ".join(titles)
        if titles[-1].lower() in _KIN:
            called = f"{title} {own[0]}"
            return Address(" ".join(words), called, called)
        called = f"{title} {_surname(own)}"
        return Address(" ".join(words), called, called, titled=True)
    full = " ".join(own)
    return Address(full, own[0], full)


def _words(name: str) -> list[str]:
    """The words of a name: without brackets, degrees and "my", capitals put where all was small."""
    text = tidy(name)
    if "(" in text:
        text = tidy(text.partition("(")[0]) or text
    before, comma, after = text.partition(",")
    if comma:
        single = len(before.split()) == 1 and len(after.split()) == 1 and after.strip(" .").lower() not in _SUFFIXES
        text = f"{after} {before}" if single else before
    words = [word for word in text.split() if any(letter.isalpha() for letter in word)]
    if len(words) > 1 and words[0].lower() == "my":
        words = words[1:]
    while len(words) > 1 and words[-1].replace(".", "").lower() in _SUFFIXES and words[-1] != words[-1].capitalize():
        words.pop()
    return [_raised(word) for word in words]


def _raised(word: str) -> str:
    """A name's word with its capital, where it has none at all."""
    if not word.islower() or word in _PARTICLES:
        return word
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def _leading_titles(words: list[str]) -> list[str]:
    titles: list[str] = []
    for word in words[:3]:
        bare = word.rstrip(".").lower()
        if bare not in TITLES and not (bare in _KIN and len(words) > 1):
            break
        titles.append(word)
    return titles


def _surname(own: list[str]) -> str:
    """The last word, with the particles before it: "van der Berg"."""
    at = len(own) - 1
    while at > 0 and own[at - 1].lower() in _PARTICLES:
        at -= 1
    return " ".join(own[at:])


def first_of(name: str) -> str:
    """The first word of the student's own name, for a friendly signature."""
    words = name.split()
    return words[0] if words else ""
