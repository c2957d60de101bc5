"""What a student studies, as half a sentence after "I'm": "a second-year biology student at Leeds"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from conversations.writing.lexicon import pattern, words
from conversations.writing.phrases import inner, lowered
from conversations.writing.words import shorten, with_article

_LEAD = (
    r"(?:(?:hi|hey|i['’]?m|i am|am|we are|currently|now|just|still|also|actually|studying|doing|in my|in the|in|my|enrolled|"
    r"taking|an?|the) |i (?:study|do|major in|go to|attend|am at) |studying: |majoring in |major in )+"
)
_GOES_TO = r"(?:i (?:go to|attend|am at)|i['’]?m at|at) (?P<place>.+)"
_LEARNER = (
    r"(?P<head>(?:[\w'’&/.+-]+ ){0,6}<studies.learners>)"
    r"(?P<rest>(?:,? (?:at|in|of|from|with|on|studying|majoring|and|who)\b.*)?)"
)
_YEAR = (
    r"(?P<year>first|second|third|fourth|fifth|sixth|final|last|penultimate|freshman|sophomore|junior|senior|\d(?:st|nd|rd|th))"
    r"[- ]year"
    r"(?:,| of| in| doing| studying|:)? ?(?P<rest>.*)"
)
_YEAR_LAST = (
    r"(?P<rest>[^,;:()]+?(?:, [^,;:()]+?)??),? \(?(?:in (?:my |the )?)?"
    r"(?P<year>first|second|third|fourth|fifth|sixth|final|last|\d(?:st|nd|rd|th))[- ](?:year|yr)\)?"
)
_ORDINALS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth", "6th": "sixth"}
_PLACE = re.compile(r",? (?:at|@|At) (?:the )?|, (?=[A-Z]|university|college|school|uni\b)")
_IN_TOWN = r"(?P<subject>.+),? in (?P<town>[^\s,;:]+(?: [^\s,;:]+){0,2})"
_UNIVERSITY = r"(?:university|college|institute|school) of\b"
_SUBJECT = r"[\w'’&/+.-]+(?: [\w'’&/+.-]+){0,3}"
_BROKEN = r"(?<!\w)<studies.broken>(?!\w)"
_SPLIT = r" (?=(?:in|of|with|and) )"
_DEGREE = r"<studies.degrees>(?: degree)?"
_LONGEST_ASIDE = 80


class Studies(NamedTuple):
    """`learner` goes after "I'm" ("a law student at Leeds"); `aside` is what could not be put so, to stand after a colon."""

    learner: str = ""
    aside: str = ""


@lru_cache(maxsize=256)
def studies(text: str, student: str) -> Studies:
    """Half a sentence from free words; `student` is the language's word. Studies() where they say nothing fit for it."""
    text = inner(text)
    if not text:
        return Studies()
    if (goes := pattern(_GOES_TO).fullmatch(text)) and not pattern(_BROKEN).search(goes["place"]):
        return Studies(f"a {student} at {_the(goes['place'])}")
    lead = pattern(_LEAD).match(text)
    bare = text[lead.end() :] if lead else text
    if last := pattern(_YEAR_LAST).fullmatch(bare):  # "biology at Leeds, 2nd year"
        year = last["year"].lower()
        bare = f"{_ORDINALS.get(year, year)}-year {last['rest']}"
    if match := pattern(_LEARNER).fullmatch(bare):
        if not pattern(_BROKEN).search(match["head"]):
            return Studies(with_article(lowered(match["head"]) + match["rest"]))
    elif match := pattern(_YEAR).fullmatch(bare):
        made = _subject_at(match["rest"], student)
        if made and len(made.partition(student)[0].split()) <= 3:
            return Studies(with_article(f"{match['year'].lower()}-year {made}"))
    elif made := _subject_at(bare, student):
        return Studies(with_article(made))
    return Studies() if pattern(_BROKEN).search(text) else Studies(aside=shorten(text, _LONGEST_ASIDE))


def _subject_at(text: str, student: str) -> str:
    """ "biology at Leeds" as "biology student at Leeds"; '' where it is no such thing."""
    text = text.strip(" ,")
    subject, place = _divided(f" {text}" if text.lower().startswith("at ") else text)
    at = f" at {place}" if place else ""
    if not subject:
        return f"{student}{at}"
    if (town := pattern(_IN_TOWN).fullmatch(subject)) and not pattern(_DEGREE).fullmatch(town["subject"]):
        made = _subject_at(town["subject"], student)
        return f"{made} in {town['town']}{at}" if made and not pattern(_BROKEN).search(town["town"]) else ""
    if not pattern(_SUBJECT).fullmatch(subject) or pattern(_BROKEN).search(subject):
        return ""
    degree, *rest = pattern(_SPLIT).split(subject, maxsplit=1)
    if rest and pattern(_DEGREE).fullmatch(degree):
        return f"{lowered(degree.removesuffix(' degree'))} {student} {rest[0]}{at}"
    return f"{lowered(subject)} {student}{at}"


def _divided(text: str) -> tuple[str, str]:
    """Subject and place of "biology at Leeds" or "Biology, TU Delft"."""
    match = _PLACE.search(text)
    place = text[match.end() :] if match else ""
    if match is None or not place or re.search("[,;:]", place):
        return text, ""
    return text[: match.start()].strip(), f"the {place}" if match[0].endswith("the ") else _the(place)


def _the(place: str) -> str:
    if place.islower():
        place = " ".join(map(_capitalised, place.split()))
    return f"the {place}" if pattern(_UNIVERSITY).match(place) else place


def _capitalised(word: str) -> str:
    """A word of a place that was typed all in small letters: "leeds" as "Leeds", "mit" as "MIT"."""
    if word in words("studies", "shortened"):
        return word.upper()
    return word if len(word) < 4 or word in words("studies", "small") else word.capitalize()
