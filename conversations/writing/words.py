"""Words of a student made fit for a sentence: one line, an end mark, a capital, "a" or "an", no longer than there is room."""

from __future__ import annotations

import re
import unicodedata

from conversations.words import one_line
from conversations.writing.lexicon import words

LONGEST = 400
"""No answer that goes into a draft is longer than this many characters."""

_STRAY_BLANK = re.compile(r" +(?=[,;]|[.!?:](?: |$))")
_MARKS = re.compile(r"[!?.]{2,}")
_ENDS = " ,;:.-–—•*"
_SOMETHING = re.compile(r"[^\W_]")
_END_MARKS = ".!?…"
_CLOSING = "”\"’')]"


def tidy(text: str) -> str:
    """The words on one line, without stray blanks, without marks at the ends that a sentence brings itself."""
    if not text.isprintable() or "  " in text:
        text = one_line(text)
    if len(text) > LONGEST:
        text = shorten(text, LONGEST)
    text, before = text.strip(_ENDS), ""
    while text != before:  # one kind of untidiness may hide another: "a ? !"
        before = text
        if _MARKS.search(text):
            text = _MARKS.sub(_one_mark, text)
        if " " in text:
            text = _STRAY_BLANK.sub("", text)
        text = text.strip(_ENDS)
    return text if _SOMETHING.search(text) else ""


def _one_mark(found: re.Match[str]) -> str:
    """ "!!" is "!", "?!" is "?", "..." is "…"."""
    marks = found[0]
    return "?" if "?" in marks else "!" if "!" in marks else "…" if len(marks) > 2 else "."


def shorten(text: str, most: int) -> str:
    """At most `most` characters, cut between words and marked with "…"; a single long word is cut within."""
    if len(text) <= most:
        return text
    head = text[: most - 1]
    whole, _, _ = head.rpartition(" ")
    cut = whole if len(whole) >= most // 3 else head
    return cut.rstrip(" ,;:.-–—(“\"'&") + "…"


def closed(text: str) -> str:
    """The text with a mark at its end."""
    bare = text.rstrip(_CLOSING)
    return text if bare and bare[-1] in _END_MARKS else f"{text}."


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text if text[:1].isupper() else text[:1].upper() + text[1:]


# "an hour", "a university", "a one-year course"; the words that are spoken otherwise than they are written.
_AN_WORD = re.compile(r"hour|honou?r|honest|heir|[aeio]|u")
_A_WORD = re.compile(
    r"eu|ewe|one(?:\b|-|t)|once|ouija|ukrain|ukulele|ubiqu|ura[nl]|urolog|urin|uten|uter|utah|utili|utopi"
    r"|us(?:e|a|u)|uni(?!n[^ia]|mp|mag|d|nt|mm)|u\b|u-"
)
_AN_LETTERS = "AEFHILMNORSX"
_AN_NUMBER = re.compile(r"(?:8\d*|1[18](?:\d{3})*)(?!\d)")


def article(phrase: str) -> str:
    """ "a" or "an", as the words are spoken: an MRI technologist, a university, an 11th grader."""
    first = _spoken(phrase)
    if not first:
        return "a"
    if first[0].isdigit():
        return "an" if _AN_NUMBER.match(first) else "a"
    if _is_letters(first):
        return "an" if first[0] in _AN_LETTERS else "a"
    plain = unicodedata.normalize("NFKD", first[:8]).encode("ascii", "ignore").decode().lower()
    return "an" if _AN_WORD.match(plain) and not _A_WORD.match(plain) else "a"


def with_article(phrase: str) -> str:
    """The words with "a" or "an" before them."""
    return f"{article(phrase)} {phrase}"


def _spoken(phrase: str) -> str:
    """The first word, without quotes and brackets before it."""
    for word in phrase.split():
        bare = word.lstrip("“\"'‘([#@*")
        if bare[:1].isalnum():
            return bare
    return ""


def _is_letters(word: str) -> bool:
    """Whether a word is spoken letter by letter: "MRI", "X-ray", "MSc", but neither "NASA" nor "NURSE"."""
    head = re.split(r"[^A-Za-z]", word, maxsplit=1)[0]
    if head.upper() in words("articles", "spoken_as_words"):
        return False
    if len(head) == 1:
        return head.isupper() and len(word) > 1
    if not head[:2].isupper():
        return False
    return len(head) <= 4 or not re.search("[AEIOUY]", head)
