"""asks-for-job: asking for work, a referral or a way in, in plain words or by a hint.

Every phrase is an *ask*: a job word alone says nothing. What is denied ("I'm not asking for a referral"), told of somebody
else ("how you got your first job") or about people in general ("how do people find openings?") is no ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.job_phrases import ALL
from conversations.review.negation import denied
from conversations.review.reading import Passage, Reading

# "something comes up" may be about the date of the call as well.
_CALENDAR = re.compile(
    r"\b(?:resched\w*|cancel\w*|make it|another time|another date|another day|no problem|no worries|understand|calendar|schedule|"
    r"diary|time slot|slot|availability|time opens|time frees|time comes|free time|good time|works better|move (?:it|our))\b"
)
# Somebody else's job hunt: "advice for students who are looking for a job", "how did you go about looking for jobs".
_OTHERS = re.compile(
    r"\b(?:(?:for|to|from|among|do|does|did|as|by|most|many|other|how|why) (?:\w+ ){0,2}?"
    r"(?:people|students|graduates|grads|newcomers|applicants|candidates|beginners|folks|they|others|employers|companies)"
    r"|(?:how|when|where|why|while|before|after|since|once|that|what made|what led) (?:did |do )?(?:you|he|she|they|people)"
    r"|(?:for|to|of|like) (?:someone|somebody|anyone|anybody)|(?:those|someone|people|students|graduates|somebody) who|"
    r"when|while|if you (?:were|had)|you (?:are|were)) "
    r"(?:\w+ ){0,4}$"
)
_TOLD = re.compile(
    r"\b(?:you (?:said|mentioned|told|suggested|explained|recommended|advised)|i saw that|i (?:read|heard) that) (?:\w+ ){0,3}$"
)
# Thanks for what they did already.
_THANKED = re.compile(r"\b(?:thanks?|thank you|grateful|thankful) (?:\w+ ){0,3}for $")
_DONE = re.compile(r"(?:introduc|connect|offer|look|pass|forward|shar|giv|help|putt?|referr|recommend|point|keep)ing ")
_LEARN_HOW = re.compile(
    r"\b(?:how (?:people|students|one|someone|others|graduates|you|they|your colleagues|newcomers|to)|how do (?:most "
    r")?(?:people|students|you|they|graduates))\b"
)
# A pattern's words that are about others only where nobody says "me" or "my".
_MINE = re.compile(r"\b(?:me|my|mine|i)\b")
_HIRING_VIEW = re.compile(
    r"\b(?:look for|looking for|value|when|while|matters?|involved|part of|changed|process|if you were|how)\b"
)


def asks_for_job(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where the passage asks for a job, an internship, a referral or the like; places in its words, at most one a sentence."""
    seen: set[tuple[int, int]] = set()
    for found in sorted(_candidates(passage), key=lambda found: (found.start(), -found.end())):
        sentence = passage.sentence(found.start())
        if sentence not in seen:
            seen.add(sentence)
            yield found.start(), _without_mark(passage, found)


def check(reading: Reading) -> Iterator[Spot]:
    """The code asks-for-job."""
    for start, end in asks_for_job(reading.body):
        yield Spot(*reading.body.span(start, end))


def _candidates(passage: Passage) -> Iterator[re.Match[str]]:
    return (found for found in ALL.find(passage) if not _innocent(passage, found))


def _without_mark(passage: Passage, found: re.Match[str]) -> int:
    """The end of the find, without a closing mark that the phrase may have taken in."""
    return found.start() + len(passage.words[found.start() : found.end()].rstrip(" .,?")) + 1


def _innocent(passage: Passage, found: re.Match[str]) -> bool:
    before = passage.clause_before(found.start())
    sentence = passage.sentence_words(found.start())
    if denied(before + " ".join(found[0].split()[:-1])):
        return True
    if _OTHERS.search(before) and not _MINE.search(found[0]):
        return True
    if _TOLD.search(before) or (_THANKED.search(before) and _DONE.match(found[0])):
        return True
    if _LEARN_HOW.search(before) and not _MINE.search(found[0]):
        return True
    if "hir" in found[0] and not _MINE.search(found[0]) and _HIRING_VIEW.search(before):
        return True
    return bool(
        re.search(r"\b(?:come|comes|came|coming|opens?|frees|pops) up\b|\btime\b", found[0])
        and _CALENDAR.search(sentence)
    )
