"""placeholder: a blank of a template that was not filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.greeting import greet, name_to_use
from conversations.review.reading import READ_AT_MOST, Reading

_PRONOUNS = r"(?i:she|he|they|ze|xe|any|all|elle|ella|él|il|sie|er|hän|hon|han)"
_NO_BLANK = rf"{_PRONOUNS}(?: ?[/,|] ?\w+){{0,3}}\]|(?i:sic|link|pdf|laughs?|edited|translated|external|no relation|smiles?|joke)\]"
# Of a web page, as those who build them speak of them.
_ELEMENT = (
    "a|abbr|aside|audio|b|body|br|button|canvas|div|em|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|"
    "legend|li|main|marquee|meta|nav|ol|option|p|pre|script|section|select|small|span|strong|style|svg|table|tbody|td|textarea|th|"
    "thead|tr|u|ul"
)
_IN_BRACKETS = re.compile(
    rf"\[(?!{_NO_BLANK})(?!\s*x?\s*\]|\d{{1,2}}\])[^\[\]\n]{{1,50}}\](?!\()"  # [Name], not [1] nor [text](link)
    r"|\{\{?[^{}\n]{1,50}\}\}?"
    rf"|<(?!/?(?:{_ELEMENT})\s*/?>|https?\b)[A-Za-z][^<>@\n:=]{{0,40}}>"  # <role>, not <me@home.org> nor <https://...>
    r"|«[^«»\n]{1,40}»"
    r"|\({1,2}(?:insert|your|their|name|first name|last name|company|role|university|school|field|topic|date|"
    r"time)\b[^()\n]{0,30}(?:here|name)\){1,2}"
    r"|\((?:(?:their|your|the|of|his|her|college|school|university|uni|company|firm|contact|person|recipient|first|last|full|"
    r"job|course|degree|class|professor|teacher|shop|hospital) ){1,3}(?:name|title|programme|program|department|subject|city|field)\)"
    r"|\((?:name|company|role|university|school|field|insert [^()\n]{1,40})\)"
    r"|\((?:your|their|his or her|name of(?: the| your)?) (?:\w+ )?(?:name|company|role|university|school|field|"
    r"topic|industry|job|employer|"
    r"firm|position|department|team|city|course|subject|degree|year|talk|article|project|event|person|contact|reason)\)"
    r"|\((?:fill(?: this| it)? in|to fill in|(?:add|mention|put|write|state|give|specify|enter) (?!to "
    r")[^()\n]{3,40}|something specific[^()\n]{0,30}|"
    r"specific [a-z]+|X|NAME|FIELD|COMPANY|ROLE|TOPIC|UNIVERSITY|SCHOOL|INDUSTRY|DATE|DAY|TIME|EVENT|JOB|POSITION)\)"
    r"|_{3,}|\.{5,}"
)
_IN_WORDS = re.compile(
    r"\b(?:XXX+|TBD|TODO|FIXME|INSERT(?:[ _][A-Z][A-Za-z_]*){0,4}|YOUR[ _][A-Z]{2,}(?:[ _][A-Z]{2,})?|(?:FIRST|LAST|"
    r"COMPANY|CONTACT)[ _]?NAME|FIRSTNAME|LASTNAME)\b"
    r"|\b[Ii]nsert (?:your |their |the )?(?:name|company|role|school|university|title|field|topic) here\b"
    r"|\b(?:your|company|school|person's|contact|recipient)(?:'s)? name here\b|%[A-Z_]{2,20}%|\$\{?[A-Z_]{3,20}\}?"
    r"|(?<=(?i:dear) )NAME\b|(?<=(?i:hi) )NAME\b|(?<=(?i:hello) )NAME\b"
)
_RARE_BLANK = re.compile(
    r"(?<=\b(?:at|in|of|to) )X{2}(?= [a-z]|[.,])|(?<=\b(?:for|the|and) )X{2}(?= [a-z]|[.,])|"
    r"…{2,}|(?<!\S)\?{3,}(?=\s*[,.]|\s+(?:at|in|and|for)\b)"
    r"|(?<![\w*])\*(?:your |company |first |contact )?(?:name|company|role|university|school|field|date)\*(?![\w*])"
    r"|\b(?:XYZ|ABC|X)(?= (?:[Cc]ompany|[Uu]niversity|[Cc]orp\w*|[Cc]ollege|[Ff]irm|[Oo]rganization|[Ii]ndustry|[Ff]ield)\b)"
)
_RARE_HINTS = (" XX", "*", "…", "???", "XYZ ", "ABC ", " X ")
# One of these stands in every blank, and seldom elsewhere: a first look that costs little.
_BRACKETS = ("[", "{", "<", "«", "(", "___", ".....")
_CAPITALS = ("XXX", "TBD", "TODO", "FIXME", "INSERT", "YOUR", "NAME", "nsert", "name here", "%", "$")
_KISSES = re.compile(r"\b[Xx]{2,4}\s*$")
_LOWER_BLANK = re.compile(r"\bx{3,}\b")
_A_NAME = re.compile(
    r"\W*(?:contact|recipient|first|last|their|person|mr|ms)?[\W_]*(?:first[\W_]*|last[\W_]*)?name\W*|X+|_+|\.+",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Spot]:
    """The code placeholder; a blank in the greeting is mended with the contact's name."""
    text = reading.text[:READ_AT_MOST]
    patterns = [
        pattern
        for hints, pattern in (
            (_BRACKETS, _IN_BRACKETS),
            (_CAPITALS, _IN_WORDS),
            (_RARE_HINTS, _RARE_BLANK),
            (("xxx",), _LOWER_BLANK),
        )
        if any(hint in text for hint in hints)
    ]
    if not patterns:
        return
    kisses = _KISSES.search(text[-40:])
    end = len(text) if not kisses else max(len(text) - 40, 0) + kisses.start()
    greeting = reading.once(greet)
    for found in (found for pattern in patterns for found in pattern.finditer(text, 0, end)):
        start, stop = found.span()
        mend = None
        if start < greeting.end + 2 and _A_NAME.fullmatch(found[0]):
            mend = name_to_use(reading.contact, titled=greeting.titled) or None
        yield Spot(start, stop, mend, (("blank", found[0][:40]),))
