"""The questions of a text, each reduced to its core: what the rules on questions have in common.

"I haven't looked at your site yet, so could you tell me how many people work there, and do you like it?" has two parts. Their
cores are `how many people work there` (a `wh` question: what stands before is taken off, the request unwrapped) and `do you like
it ?` (a `polar` one). A core may keep the order of an indirect question: `which town your factory is in`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from conversations.review.question_heads import TAG, heads_in, is_follow_up
from conversations.review.question_words import AUX, LEAD, NAMING, OPEN_REQUEST, SUBJECT, WH, WRAPPING
from conversations.review.reading import Passage, Reading

_CLAUSE = re.compile(r", (?:(?:and|but|so|then|also) )*|\b(?:so|but|and) ")
_ASKS = re.compile(rf"(?:in |on |at |from |to |by )?(?:{WH}|{AUX}) ")
_ASKS_INVERTED = re.compile(rf"(?:{WH} (?:[a-z]+ ){{0,3}}?{AUX} {SUBJECT} |{AUX} (?:not )?{SUBJECT} )")
_SUBORDINATE = re.compile(
    rf"(?:when|where|while|how|what|who|which) (?:i|you|we|they|he|she|my|your|the|people|it|things|something|a|an)\b(?! {AUX}\b)"
)
_POLAR = re.compile(rf"{AUX} ")
_WHETHER = re.compile(r"(?:if|whether) (?:or not )?")
_YOU_COULD_TELL = re.compile(
    r"(?:you|i) (?:could|can|would|might|may) (?:\w+ )?(?:tell|share|describe|explain|walk|talk|give|mind|be|ask)\b"
)


@dataclass(frozen=True)
class Part:
    """One question of the text: its core, and where that begins in the words of the whole."""

    core: Passage
    start: int
    begin: int
    """Where the part itself begins, with all that stands before its core."""
    end: int
    form: str
    """`wh`, `polar`, `open` (a request to tell about something), or `says` (no question by its words)."""
    indirect: bool
    marked: bool
    """Whether a question mark ends it."""


def parts(reading: Reading) -> tuple[Part, ...]:
    """The questions of the text in their order; where nothing asks, the last sentence. Empty for a text without words."""
    return reading.once(_parts)


def _parts(reading: Reading) -> tuple[Part, ...]:
    whole = reading.whole
    found: list[Part] = []
    sentences = reading.once(sentences_with_heads)
    for start, end, heads in sentences:
        words = whole.words[start:end]
        if not is_follow_up(words) and (words.endswith("? ") or _asks_without_mark(words)):
            found.extend(_parts_of(whole, start, end, heads))
    if not found and sentences:
        found.extend(_parts_of(whole, *sentences[-1]))
    return tuple(found)


def _asks_without_mark(words: str) -> bool:
    at = lead.end() if (lead := LEAD.match(words)) else 0
    return bool(WRAPPING.match(words, at))


def sentences_with_heads(reading: Reading) -> tuple[tuple[int, int, tuple[int, ...]], ...]:
    """The sentences as places in the words of the whole, each with the places in it where separate questions begin."""
    words = reading.whole.words
    return tuple((start, end, tuple(heads_in(words[start:end]))) for start, end in reading.whole.sentences)


def _parts_of(whole: Passage, start: int, end: int, all_heads: tuple[int, ...]) -> Iterator[Part]:
    words = whole.words[start:end]
    heads = [head for head in all_heads if head]
    bounds = [0, *heads, len(words)] if len(heads) > 1 or (heads and _asks_before(words, heads[0])) else [0, len(words)]
    for begin, stop in pairwise(bounds):
        at, form, indirect = _core(words[:stop], begin)
        yield Part(
            _cut(whole, start + at, start + stop),
            start + at,
            start + begin,
            start + stop,
            form,
            indirect,
            words.endswith("? "),
        )


def _asks_before(words: str, head: int) -> bool:
    """Whether a question stands before that place, too, not only what leads up to it."""
    _, form, _ = _core(words[:head], 0)
    return form != "says"


def _core(words: str, at: int) -> tuple[int, str, bool]:
    """Where the core of the question begins from `at` on, its form, and whether it was wrapped."""
    indirect = False
    for _ in range(5):
        if lead := LEAD.match(words, at):
            at = lead.end()
        if wrapping := WRAPPING.match(words, at):
            at, indirect = wrapping.end(), True
            if whether := _WHETHER.match(words, at):
                if _YOU_COULD_TELL.match(words, whether.end()):
                    return whether.end(), "open", True
                return whether.end(), "polar", True
            return at, "wh", True
        if OPEN_REQUEST.match(words, at):
            naming = NAMING.match(words, at)
            return (naming.end() if naming else at), "open", bool(naming)
        if _ASKS.match(words, at):
            after = _next_clause(words, at) if _SUBORDINATE.match(words, at) else None
            if after is None:
                return at, "polar" if _POLAR.match(words, at) else "wh", indirect
            at = after
            continue
        after = _next_clause(words, at)
        if after is None:
            naming = NAMING.match(words, at)
            return (naming.end(), "open", True) if naming else (at, "says", indirect)
        at = after
    return at, "says", indirect


def _next_clause(words: str, at: int) -> int | None:
    """Where the next clause that asks begins."""
    for clause in _CLAUSE.finditer(words, at):
        after = clause.end()
        if lead := LEAD.match(words, after):
            after = lead.end()
        asks = _ASKS if clause[0].startswith(",") else _ASKS_INVERTED
        if TAG.match(words, after):
            continue
        if asks.match(words, after) or WRAPPING.match(words, after) or OPEN_REQUEST.match(words, after):
            return after
    return None


def _cut(whole: Passage, start: int, end: int) -> Passage:
    if start == 0 and end == len(whole.words):
        return whole
    return Passage(whole.text, whole.words[start:end], whole.spans[whole.index(start) : whole.index(end)])
