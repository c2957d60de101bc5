"""What a student studies, as half a sentence after "I'm": "a second-year biology student at Leeds"."""

from __future__ import annotations

import re
from typing import NamedTuple

from conversations.writing.phrases import lowered, said
from conversations.writing.words import shorten, with_article

_LEAD = re.compile(
    r"(?:hi |hey )?(?:(?:i['’]?m|i am|am|we are|currently|now|just|still|also|actually|studying|doing|in my|in the|in|my|enrolled|taking|a|an|the) |"
    r"i (?:study|do|major in|go to|attend|am at) |studying: |majoring in |major in )+",
    re.IGNORECASE,
)
_GOES_TO = re.compile(r"(?:i (?:go to|attend|am at)|i['’]?m at|at) (?P<place>.+)", re.IGNORECASE)
_LEARNER = re.compile(
    r"(?P<head>(?:[\w'’&/.+-]+ ){0,6}(?:student|undergrad|undergraduate|postgrad|freshman|fresher|sophomore|junior|senior|pupil|candidate|graduate|"
    r"grad|major|apprentice|trainee|intern|grader|postgraduate|learner))(?P<rest>(?:,? (?:at|in|of|from|with|on|studying|majoring|and|who)\b.*)?)",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?P<year>first|second|third|fourth|fifth|sixth|final|last|penultimate|freshman|sophomore|junior|senior|\d(?:st|nd|rd|th))[- ]year"
    r"(?:,| of| in| doing| studying|:)? ?(?P<rest>.*)",
    re.IGNORECASE,
)
_PLACE = re.compile(r",? (?:at|@) (?:the )?|, (?=(?:[A-Z]|university|college|school|uni\b))", re.IGNORECASE)
_UNIVERSITY = re.compile(r"(?:university|college|institute|school) of\b", re.IGNORECASE)
_SUBJECT = re.compile(r"[\w'’&/+.-]+(?: [\w'’&/+.-]+){0,5}")
_BROKEN = re.compile(
    r"\b(?:i|not|don['’]?t|no|never|nothing|none|finished|done|graduated|dropped|left|quit|want|will|going|was|were|am|is|are|have|had|because|but|yet|"
    r"looking|between|after|before|school leaver|unemployed|working|work)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r" (?=(?:in|of|with|and) )", re.IGNORECASE)
_DEGREE = re.compile(
    r"(?:bachelor|master|doctor|ph\.?d|ma|msc|bsc|ba|mba|bs|ms|llb|llm|associate|undergraduate|graduate)[\w'’.]*(?: degree)?",
    re.IGNORECASE,
)


class Studies(NamedTuple):
    """`learner` goes after "I'm" ("a law student at Leeds"); `aside` is what could not be put so, to stand in brackets."""

    learner: str = ""
    aside: str = ""


def studies(text: str, student: str) -> Studies:
    """Half a sentence from free words; `student` is the language's word. Studies() where they say nothing fit for it."""
    text = said(text)
    if not text:
        return Studies()
    if match := _GOES_TO.fullmatch(text):
        place = match["place"]
        if not _BROKEN.search(place):
            return Studies(f"a {student} at {_the(place)}")
    lead = _LEAD.match(text)
    bare = text[lead.end() :] if lead else text
    if match := _LEARNER.fullmatch(bare):
        if not _BROKEN.search(match["head"]):
            return Studies(with_article(lowered(match["head"]) + match["rest"]))
    elif match := _YEAR.fullmatch(bare):
        year = match["year"].lower()
        made = _subject_at(match["rest"], student)
        if made is not None:
            return Studies(with_article(f"{year}-year {made}"))
    elif made := _subject_at(bare, student):
        return Studies(with_article(made))
    return Studies() if _BROKEN.search(text) else Studies(aside=shorten(text, 80))


def _subject_at(text: str, student: str) -> str | None:
    """ "biology at Leeds" as "biology student at Leeds"; None where it is no such thing."""
    text = text.strip(" ,")
    if text.lower().startswith("at "):
        text = f" {text}"
    subject, at, place = _divided(text)
    if not subject:
        return f"{student} at {place}" if place else student
    if not _SUBJECT.fullmatch(subject) or _BROKEN.search(subject):
        return None
    head, *rest = _SPLIT.split(subject, maxsplit=1)
    if rest and _DEGREE.fullmatch(head):
        head = lowered(re.sub(r"(?i) degree$", "", head))
        subject = f"{head} {student} {rest[0]}"
    else:
        subject = f"{lowered(subject)} {student}"
    return f"{subject} at {place}" if at else subject


def _divided(text: str) -> tuple[str, bool, str]:
    match = _PLACE.search(text)
    if match is None:
        return text, False, ""
    place = text[match.end() :]
    if not place or re.search(r"[,;:]", place):
        return text, False, ""
    the = match[0].lower().endswith("the ")
    return text[: match.start()].strip(), True, f"the {place}" if the else _the(place)


def _the(place: str) -> str:
    return f"the {place}" if _UNIVERSITY.match(place) else place
