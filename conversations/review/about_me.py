"""What a text says of its writer in the first person: "I am a ...", "I've been ...-ing", "I weld". The mirror of `about_them`.

Not listed is what somebody can be: there are too many trades, studies and stations in life. Listed is what anybody says of
themself in a first message: "I am writing", "I'm so impressed", "I am a huge fan", "I'm free on Monday".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from conversations.review.lexicon import word_set
from conversations.review.said_of_oneself import (
    ADVERBS,
    AGES,
    CHILD,
    COUNTS,
    DOES,
    DOING,
    DOING_WITH,
    DONE,
    ENDS_SOMEBODY,
    FIRST,
    KINDS,
    MARKS,
    MERITS,
    NEXT,
    NOBODY_IN_PARTICULAR,
    OWNS,
    PARTS,
    ROLES,
    STATES,
)

_NO_LEARNER = re.compile(
    r"\b(?:ideal|perfect|excellent|hard|good|quick|fast|team|great|eager|lifelong|strong|born|natural|proven|keen) (?:candidate|"
    r"worker|player|learner|leader|listener|speaker|writer|talker)\b"
)
_OF_TIME = re.compile(
    r"\b(?:on|until|till|for) (?:the )?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|business|one|two|three|a few|holiday)"
    r"|\b(?:every|next|this|only|tomorrow|tonight|whole|weekends?|days|anyway)\b"
)


def tells_of_me(words: list[str]) -> bool:
    """Whether something is said of the writer that is not said by anybody."""
    return any(
        ((follow := words[at + 1] if at + 1 < len(words) else ".") in _AFTER_I and _AFTER_I[follow](words, at + 2))
        or _does(words, at + 1)
        for at, word in enumerate(words)
        if word == "i"
    )


def _skip(words: list[str], at: int) -> int:
    while at < len(words) and words[at] in ADVERBS:
        at += 1
    return at


def _phrase(words: list[str], at: int, most: int = 9) -> Iterator[str]:
    """The words up to the end of the clause."""
    for word in words[at : at + most]:
        if word in MARKS:
            return
        yield word


def is_somebody(words: list[str], at: int) -> bool:
    """Whether what stands after "I am" is a description: "a line cook", "in Year 13", "ex-army", "studying law"."""
    at = _skip(words, at)
    word = words[at] if at < len(words) else "."
    then = words[at + 1] if at + 1 < len(words) else "."
    if _is_named(words, at):
        return True
    if word in {"a", "an", "another", "one", "your", "my", "someone", "somebody", "the"}:
        return _somebody(words[at : at + 13])
    if word[0].isdigit() or word in AGES:
        return then not in {"minutes", "hours", "hour", "percent"}
    if word in {
        "in",
        "at",
        "from",
        "on",
        "with",
        "of",
        "out",
        "off",
        "between",
        "under",
        "into",
        "back",
        "through",
        "near",
    }:
        return _placed(words, at + 1)
    if word.endswith("ing"):
        return _doing(word, then)
    if word in DONE or word in KINDS or (then == "of" and word in PARTS):
        return True
    return (word.endswith(("ist", "ian", "grader")) and then in NEXT) or (
        word in {"about", "soon"} and then == "to" and _about_to(words, at + 2)
    )


def _is_named(words: list[str], at: int) -> bool:
    """ "Im priya rao, a barista", in a text without capitals."""
    for comma in range(at + 1, min(at + 8, len(words) - 2)):
        if words[comma] == ",":
            return words[comma + 1] in {"a", "an"} and not ROLES.isdisjoint(_phrase(words, comma + 2, 6))
    return False


def _about_to(words: list[str], at: int) -> bool:
    return words[at : at + 1] in (
        ["start"],
        ["begin"],
        ["finish"],
        ["graduate"],
        ["enter"],
        ["leave"],
        ["qualify"],
        ["retire"],
        ["enroll"],
    )


def _somebody(words: list[str]) -> bool:
    """ "A line cook", "a motivated, curious law student": not "a huge fan", "a hard worker", "the right person"."""
    article, first = words[0], words[1] if len(words) > 1 else "."
    if article == "the" and (first.endswith("est") or first in FIRST):
        return False
    if article == "your" and first in {"man", "guy", "biggest", "number", "fan", "girl", "woman"}:
        return False
    for word in words[1:]:  # whatever words name the studies: "an IN student"
        if word in MARKS or word in NOBODY_IN_PARTICULAR or word in _ANOTHERS:
            break
        if word in ROLES:
            return True
    head: list[str] = []
    for word in words[1:]:
        if head and word in {",", "and", "but", "yet"} and _is_merit(head[-1]):
            head = []
        elif word in MARKS or word in ENDS_SOMEBODY:
            break
        else:
            head.append(word)
    if not head:
        return article in {"one", "someone", "somebody"} and first not in MARKS
    if article in {"someone", "somebody"}:
        return True
    if _is_merit(head[-1]) or head[0] in {"bit", "little", "lot", "tad"} or head[-1] in NOBODY_IN_PARTICULAR:
        return False
    return not _NO_LEARNER.search(" ".join(head))


_ANOTHERS = word_set("your you his her their who that whose like")


def _is_merit(word: str) -> bool:
    """ "Motivated", "creative", "hard-working": what follows tells."""
    return word.endswith(("ed", "ing", "ful", "ous", "able")) or word in MERITS


_STATES = STATES - {"the", "this"}
_ITS_STATES = STATES | {"middle", "same", "area", "neighborhood"}


def _placed(words: list[str], at: int) -> bool:
    phrase = list(_phrase(words, at))
    if (
        not phrase
        or phrase[0] in {"four", "five", "six", "seven", "eight", "nine", "noon", "you"}
        or (phrase[0][0].isdigit() and words[at - 1] in {"at", "on"})
    ):
        return False
    first = phrase[1:2] if phrase[0] in {"a", "an"} else phrase[:1]
    if (first and first[0] in _STATES) or not first:
        return False
    if phrase[0] in {"the", "this", "that"} and phrase[1:2] and phrase[1] in _ITS_STATES:
        return False
    return not _OF_TIME.search(" ".join(phrase))


def _doing(word: str, then: str) -> bool:
    if word in DOING_WITH:
        return then in DOING_WITH[word] or then[0].isdigit()
    return word in DOING


def _been(words: list[str], at: int) -> bool:
    """ "I have been a cook", "been teaching": not "been following", not "been a fan"; "I have a diploma", "I have left the Navy"."""
    at = _skip(words, at)
    word = words[at] if at < len(words) else "."
    then = words[at + 1] if at + 1 < len(words) else "."
    if word == "got":
        at, word, then = at + 1, then, words[at + 2] if at + 2 < len(words) else "."
    if word == "been":
        return (then not in {"in", "to", "at", "on"} and is_somebody(words, at + 1)) or (
            then in {"in", "at", "with"} and bool(_YEARS.search(" ".join(_phrase(words, at + 2))))
        )
    if word in {"a", "an", "my"}:
        return not OWNS.isdisjoint(_phrase(words, at, 7))
    if word[0].isdigit() or word in COUNTS:
        return bool(_YEARS.search(" ".join(_phrase(words, at))))
    return _does(words, at)


def _was(words: list[str], at: int) -> bool:
    at = _skip(words, at)
    word = words[at] if at < len(words) else "."
    then = words[at + 1] if at + 1 < len(words) else "."
    if word == "in":
        return then in {"your", "the"} and not {
            "class",
            "course",
            "troop",
            "section",
            "team",
            "choir",
            "army",
            "navy",
            "service",
        }.isdisjoint(_phrase(words, at, 6))
    if word in {"a", "an"} and not CHILD.isdisjoint(_phrase(words, at, 4)):
        return False
    return (word in {"a", "an", "the", "your", "one"} or word in DONE) and is_somebody(words, at)


def _will(words: list[str], at: int) -> bool:
    at = _skip(words, at)
    if words[at : at + 1] == ["be"]:
        then = words[at + 1] if at + 1 < len(words) else "."
        return (then in {"a", "an"} or then.endswith("ing")) and is_somebody(words, at + 1)
    return words[at : at + 1] in (["start"], ["begin"], ["graduate"], ["finish"]) and words[at + 1 : at + 2] != ["by"]


_AFTER_I: dict[str, Callable[[list[str], int], bool]] = {"am": is_somebody, "was": _was, "have": _been, "will": _will}
_YEARS = re.compile(r"\b(?:years?|months|summers|seasons|winters|semesters|kids|children|jobs)\b")

_DOING_WORDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
for _verbs, _words in DOES.items():
    _allowed, _, _barred = _words.partition("!")
    for _verb in _verbs.split("|"):
        _DOING_WORDS[_verb] = (word_set(_allowed), word_set(_barred))


def _does(words: list[str], at: int) -> bool:
    if at < len(words) and words[at] in ADVERBS and at + 1 < len(words) and words[at + 1] in _DOING_WORDS:
        at += 1
    known = _DOING_WORDS.get(words[at] if at < len(words) else ".")
    if known is None:
        return False
    allowed, barred = known
    then = words[at + 1] if at + 1 < len(words) else "."
    if allowed and then not in allowed and f"{then[0]}*" not in allowed:
        return False
    return not barred or barred.isdisjoint(_phrase(words, at + 1, 5))
