"""placeholder: a blank of a template that was not filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.greeting import greet, name_to_use
from conversations.review.reading import READ_AT_MOST, Reading

_BLANK = re.compile(
    r"\[(?!\s*x?\s*\]|\d{1,2}\]|sic\]|link\])[^\[\]\n]{1,50}\](?!\()"  # [Name], not [1] nor [text](link)
    r"|\{\{?[^{}\n]{1,50}\}\}?"
    r"|<(?!/?(?:b|i|br|p|u|a|https?)\b)[A-Za-z][^<>@\n:=]{0,40}>"  # <role>, not <me@home.org> nor <https://...>
    r"|«[^«»\n]{1,40}»"
    r"|\({1,2}(?:insert|your|their|name|first name|last name|company|role|university|school|field|topic|date|"
    r"time)\b[^()\n]{0,30}(?:here|name)\){1,2}"
    r"|\((?:name|company|role|university|school|field|insert [^()\n]{1,40})\)"
    r"|_{3,}|\.{5,}"
    r"|\b(?:XXX+|TBD|TODO|FIXME|INSERT(?:[ _][A-Z][A-Za-z_]*){0,4}|YOUR[ _][A-Z]{2,}(?:[ _][A-Z]{2,})?|(?:FIRST|LAST|"
    r"COMPANY|CONTACT)[ _]?NAME|FIRSTNAME|LASTNAME)\b"
    r"|\b[Ii]nsert (?:your |their |the )?(?:name|company|role|school|university|title|field|topic) here\b"
    r"|\b(?:your|company|school|person's|contact|recipient)(?:'s)? name here\b|%[A-Z_]{2,20}%|\$\{?[A-Z_]{3,20}\}?"
    r"|(?<=(?i:dear) )NAME\b|(?<=(?i:hi) )NAME\b|(?<=(?i:hello) )NAME\b"
)
# One of these stands in every blank, and seldom elsewhere: a first look that costs little.
_HINT = re.compile(r"[\[{<«(%$]|_{3}|\.{5}|[A-Z]{3}|x{3}|nsert|name here")
_KISSES = re.compile(r"\b[Xx]{2,4}\s*$")
_LOWER_BLANK = re.compile(r"\bx{3,}\b")
_A_NAME = re.compile(
    r"\W*(?:contact|recipient|first|last|their|person|mr|ms)?[\W_]*(?:first[\W_]*|last[\W_]*)?name\W*|X+|_+|\.+",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Spot]:
    """The code placeholder; a blank in the greeting is mended with the contact's name."""
    text = reading.text[:READ_AT_MOST]
    if not _HINT.search(text):
        return
    kisses = _KISSES.search(text[-40:])
    end = len(text) if not kisses else max(len(text) - 40, 0) + kisses.start()
    greeting = reading.once(greet)
    for found in _blanks(text, end):
        start, stop = found.span()
        mend = None
        if start < greeting.end + 2 and _A_NAME.fullmatch(found[0]):
            mend = name_to_use(reading.contact, titled=greeting.titled) or None
        yield Spot(start, stop, mend, (("blank", found[0][:40]),))


def _blanks(text: str, end: int) -> Iterator[re.Match[str]]:
    yield from _BLANK.finditer(text, 0, end)
    yield from _LOWER_BLANK.finditer(text, 0, end)
