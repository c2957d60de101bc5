"""How a message addresses somebody, whatever was typed as their name."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from conversations.journey import TITLES
from conversations.writing.lexicon import words
from conversations.writing.words import tidy


class Address(NamedTuple):
    """`full` as it is spoken of, `called` as friends write ("Maya", "Dr. Okafor"), `formal` after "Dear"; all '' for nobody."""

    full: str = ""
    called: str = ""
    formal: str = ""
    titled: bool = False


@lru_cache(maxsize=256)
def address(name: str) -> Address:
    """ "Dr. Ana López, PhD" is "Dr. Ana López", called "Dr. López", and formally "Dr. López"."""
    parts = _parts(name)
    titles = _titles(parts)
    own = parts[len(titles) :]
    if not own:
        return Address()
    full = " ".join(parts)
    if not titles:
        saint = len(own) > 2 and own[0].lower() in ("st", "st.")  # "St. John Smythe" is called "St. John"
        return Address(full, " ".join(own[: 1 + saint]), full)
    if titles[-1].lower() in words("names", "kin"):
        called = f"{' '.join(titles)} {own[0]}"
        return Address(full, called, called)
    called = f"{' '.join(titles)} {_surname(own)}"
    return Address(full, called, called, titled=True)


def _parts(name: str) -> list[str]:
    """The words of a name: without brackets, degrees and "my", capitals put where all was small."""
    text = tidy(name)
    if "(" in text:
        text = tidy(text.partition("(")[0]) or text
    before, comma, after = text.partition(",")
    suffixes = words("names", "suffixes")
    if comma:
        last_first = len(before.split()) == 1 and len(after.split()) == 1 and after.strip(" .").lower() not in suffixes
        text = f"{after} {before}" if last_first else before
    parts = [word for word in text.split() if word.isalpha() or any(letter.isalpha() for letter in word)]
    if len(parts) > 1 and parts[0].lower() == "my":
        del parts[0]
    while len(parts) > 1 and parts[-1].replace(".", "").lower() in suffixes and parts[-1] != parts[-1].capitalize():
        del parts[-1]
    return [_raised(word) for word in parts]


def _raised(word: str) -> str:
    """A name's word with its capital, where it has none at all."""
    if not word.islower() or word in words("names", "particles"):
        return word
    return "-".join(part[:1].title() + part[1:] for part in word.split("-"))


def _titles(parts: list[str]) -> list[str]:
    titles: list[str] = []
    for word in parts[:3]:
        bare = word.rstrip(".").lower()
        if bare not in TITLES and not (bare in words("names", "kin") and len(parts) > 1):
            break
        titles.append(word)
    return titles


def _surname(own: list[str]) -> str:
    """The last word, with the particles before it: "van der Berg"."""
    at = len(own) - 1
    while at > 0 and own[at - 1].lower() in words("names", "particles"):
        at -= 1
    return " ".join(own[at:])


def first_of(name: str) -> str:
    """The first word of the student's own name, for a friendly signature."""
    return name.partition(" ")[0]
