"""Single words as they are read: letter by letter in a plain form, and spelled out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from conversations.review.lexicon import SPELLINGS

Span = tuple[int, int]
"""Where something stands: its first place, and the place behind it."""

MARK = "\ue000"  # stands for a combining accent: part of a word, never of its spelling
_QUOTES = {ord(quote): "'" for quote in "’‘ʼ′`´＇"} | {ord(dash): "–" for dash in "—―−‒⸺"} | {0x2010: "-", 0x2011: "-"}


def _fold(code: int) -> str:
    letter = chr(code)
    if unicodedata.combining(letter):
        return MARK
    if letter.isspace():
        return "\n" if letter in "\n\r\u2028\u2029\v\f\x85" else " "
    plain = letter if unicodedata.category(letter) == "No" else unicodedata.normalize("NFKD", letter)
    first = plain[0] if plain[0].isalnum() else letter
    return first.lower()[0]


class _Folding(dict[int, str]):
    """One plain character for each character, so that places in the text stay the same."""

    def __missing__(self, code: int) -> str:
        return _fold(code)


_FOLDING = _Folding({code: _fold(code) for code in range(0x250)} | _QUOTES)
_RESPELT = SPELLINGS.keys() | {"r"}


def fold(text: str) -> str:
    """The text in lower case without accents and typographic quotes, of the same length."""
    return text.translate(_FOLDING)


def plain_word(word: str) -> str:
    """One word of a folded text as it is spelled out: `i'm` is `i am`, a possessive loses its 's."""
    word = word.replace(MARK, "")
    known = SPELLINGS.get(word)
    if known is not None:
        return known
    if word.endswith("'s"):
        return SPELLINGS.get(word[:-2], word[:-2])
    return word.replace("'", "")


def spelt_out(text: str, plain: str, where: Span) -> list[str]:
    """The words of a run of plain ones, which stands at that place; `plain` is the folded text."""
    words = _apart(plain, where)
    if _RESPELT.isdisjoint(words):  # as most are
        return words
    return [word for _, words in each_spelt(text, plain, where) for word in words]


def each_spelt(text: str, plain: str, where: Span) -> Iterator[tuple[Span, list[str]]]:
    """Each word of a run of them: where it stands, and what it is spelled out to."""
    at = where[0]
    for word in _apart(plain, where):
        place = at, at + len(word)
        yield place, in_its_place(text, plain, word, place).split()
        at = place[1] + 1


def in_its_place(text: str, plain: str, word: str, where: Span) -> str:
    """The word spelled out, with a look at what stands there in the text."""
    if len(word) == 1 and plain[where[1] : where[1] + 1] == ".":
        return word  # an initial: the U of U.S. is no "you"
    if word == "r" and text[where[0]] == "r":
        return "are"  # R is a language
    return plain_word(word)


def _apart(plain: str, where: Span) -> list[str]:
    return plain[where[0] : where[1]].replace("-", " ").split(" ")
