"""What a text says of the person it is written to: "you rebuilt", "your essay", "how you came to". The reason why they are asked.

Not listed are the things that can be said to them, there are too many. Listed is what is said to anybody: "could you", "when you
have time", "your schedule", "your impressive profile", "you are an expert".
"""

from __future__ import annotations

import re

from conversations.review.lexicon import word_set
from conversations.review.reading import Passage
from conversations.review.said_to_anybody import (
    ADVERBS,
    ANYBODY,
    AVAILABLE,
    BEFORE,
    CLICHES,
    ENDS_THING,
    FLATTERY,
    GENERAL,
    HAVE,
    IRREGULAR,
    MODALS,
    NARROWABLE,
    NARROWING,
    NEVER_NARROWED,
    PRAISE,
)

_PAST = re.compile(r"(?!need|indeed|seed|feed).{3,}ed$")
_LONG = 9  # words of a clause that are looked at


def speaks_of_them(passage: Passage) -> bool:
    """Whether something is said that is not said to anybody."""
    words = passage.words.split()
    return any(
        (word == "you" and _you(words, at))
        or (word == "your" and is_particular(words, at + 1))
        or (word == "yours" and words[at + 1].endswith("s") and words[at + 1] != "sincerely")
        for at, word in enumerate(words[:-1])
    )


def is_past(word: str) -> bool:
    """Whether it is a verb in the past: "rebuilt", "founded"."""
    return word in IRREGULAR or bool(_PAST.match(word))


# Your ...


def is_particular(words: list[str], at: int) -> bool:
    """Whether "your", before `words[at]`, has something of theirs alone after it.

    So have "your essay", "your two shops", "your role at", "your firm built"; so have not "your very busy schedule", "your
    impressive profile", "your design team", "your role in the industry".
    """
    if words[at] in {"the", "a", "an"}:  # "ur the one who" is "you are", in a chat
        return _is_a(words[at : at + _LONG])
    thing: list[str] = []
    while at < len(words) and len(thing) < 5 and not _ends_thing(words[at], thing) and words[at][0].isalnum():
        if thing and is_past(words[at]):
            break
        thing.append(words[at])
        at += 1
    then = words[at] if at < len(words) else "."
    named = [word for word in thing if word not in PRAISE and not word.endswith("ly")]
    while named and named[-1] in {
        "sometime",
        "soon",
        "anytime",
        "next",
        "man",
        "mate",
        "bro",
        "pal",
        "buddy",
        "dude",
        "yourself",
        "please",
        "directly",
        "so",
        "very",
        "too",
    }:
        named.pop()
    if not named:
        return False
    head = named[-1]
    if head in NARROWABLE:
        special = [word for word in named[:-1] if word not in NARROWABLE and word not in NEVER_NARROWED]
        if special and head not in NARROWABLE_ORGANISATIONS:
            return True
        return _is_narrowed(words, at, then)
    return head not in NEVER_NARROWED


def _ends_thing(word: str, thing: list[str]) -> bool:
    """Whether a word ends the noun phrase: not the first one of "a sound engineer", "your sound design"."""
    return word in ENDS_THING and (bool(thing) or word != "sound")


NARROWABLE_ORGANISATIONS = word_set(
    "company team firm organization group department office workplace business agency institution corporation unit staff"
)


def _is_narrowed(words: list[str], at: int, then: str) -> bool:
    """ "... at Oxfam", "... from nursing to law", "... built the crane": not "... in this field", "... and your advice"."""
    if is_past(then) and then not in {"need", "read"}:
        return True
    if then == "is" and words[at - 1] == "title":
        return True
    if then in {"is", "has"} and words[at - 1] in NARROWABLE_ORGANISATIONS and is_past_or_doing(words, at + 1):
        return True
    if then in {"makes", "does", "is", "has"} and len(words) > at + 1:
        return (
            then in {"makes", "does"}
            and words[at - 1] in NARROWABLE_ORGANISATIONS
            and words[at + 1] not in {"you", "sense", "me", "and", ".", "?"}
        )
    if then not in NARROWING:
        return False
    follow = [word for word in words[at + 1 : at + 5] if word not in PRAISE]
    follow = follow[1:] if follow and follow[0] in {"the", "a", "an", "this", "that", "such", "my"} else follow
    return bool(follow) and follow[0][0].isalnum() and follow[0] not in GENERAL


def is_past_or_doing(words: list[str], at: int) -> bool:
    """ "(Your firm) is bringing light to the shore": not "is hiring", "is growing"."""
    verb, then = words[at : at + 1], words[at + 1 : at + 2]
    return (
        bool(verb and then)
        and then[0].isalpha()
        and then[0] not in GENERAL
        and (is_past(verb[0]) or verb[0].endswith("ing"))
        and verb[0]
        not in {"hiring", "looking", "recruiting", "growing", "doing", "seeking", "going", "expanding", "offering"}
    )


# You ...


def _you(words: list[str], at: int) -> bool:
    before = words[at - 1] if at else "."
    follow = at + 1
    while follow < len(words) and words[follow] in ADVERBS:
        follow += 1
    verb = words[follow] if follow < len(words) else "."
    rest = words[follow + 1 : follow + 1 + _LONG]
    then = rest[0] if rest else "."
    if before in {"do", "did", "does"}:  # "how did you become", but not "do you have a minute"
        how = words[at - 2] if at > 1 else "."
        return how in _HOW and verb not in ANYBODY and verb.isalpha() and not _is_cliche(verb, rest)
    if not verb.isalpha() or verb in MODALS:
        return False
    asked = before in BEFORE and not (before in _SEEING and at > 1 and words[at - 2] in {"i", "and", "to", "not"})
    if verb in {"are", "were"}:
        return _you_are(verb, rest, asked=asked)
    if verb in {"have", "had"}:
        return not asked and (_you_have(rest) or _made(words, at, rest))
    if verb == "know":
        return not asked and then in {"every", "each"}
    if verb == "do":  # "who decides? You do"; "you do welding"
        if before == "?" and then in {",", "."}:
            return True
        if then == "nothing":  # "you do nothing but wind turbines"
            return not asked and rest[1:2] == ["but"]
        then = rest[1] if then == "that" and len(rest) > 1 else then
        return not asked and then.isalpha() and then not in _DO_NOTHING and "best" not in rest[:3]
    if verb == "see":
        return not asked and before not in _HOW and then.isalpha() and then not in _SEE_ANYTHING
    if verb == "get":
        return not asked and then in {"paid", "up", "called"} and rest[1:2] not in (["a"], ["."], [","])
    if verb == "look":
        return not asked and then == "after"
    if verb in {"hire", "recruit", "employ"}:
        return not asked and then.isalpha() and then not in _HIRED and then not in ANYBODY
    if verb == "got" and before in _HOW:
        return not _is_cliche(verb, rest)
    if verb in {"make", "take"}:
        return not asked and then.isalpha() and then not in _OF_TIME and then not in ANYBODY
    if before in _HOW and _is_cliche(verb, rest):
        return False
    if is_past(verb) and verb not in {"got", "read", "let", "found", "put", "set", "cut", "quit", "popped"}:
        return before not in {"could", "can", "would", "will", "may", "might", "appreciate"} and not _is_cliche(
            verb, rest
        )
    if verb in {"cut", "put", "set", "read", "found"} and not asked:
        return then not in {"the", "time"} or verb != "found"
    return verb not in ANYBODY and not asked


_HOW = word_set("how why what where when")
_DO_NOTHING = word_set(
    "not it that this so in on to and or but as if is are you i me we for_me anything something everything nothing things here there "
    "well great good amazing wonderful such really need have want know like decide choose reply answer get please now daily "
    "every today currently professionally day yourself a"
)
_SEE_ANYTHING = word_set(
    "fit it this that me my i we you us any a how what if whether why the no potential value as from and or some"
)
_SEEING = word_set("see know")  # "I see you are", but not "nice to see you at"
_HIRED = word_set(
    "interns students people graduates juniors trainees someone somebody new any more volunteers apprentices young"
)
_OF_TIME = word_set("time sense sure some it any part use interns on care")


def _is_cliche(verb: str, rest: list[str]) -> bool:
    """ "How you started", "you made it", "you achieved so much": with nothing of theirs in it."""
    if verb not in CLICHES:
        return False
    follow = [
        word
        for word in rest[:5]
        if word not in {"out", "off", "so", "it", "started", "up", "there", "where", "here", "to", "your"}
    ]
    if not follow or not follow[0][0].isalnum():
        return True
    if follow[0] in {
        "and",
        "or",
        "you",
        "i",
        "much",
        "far",
        "great",
        "today",
        "now",
        "are",
        "were",
        "success",
        "successful",
        "things",
        "many",
    }:
        return True
    if follow[0] in {"in", "on", "with", "into", "from", "at"}:
        return (
            len(follow) < 2
            or follow[1] in GENERAL
            or (follow[1] in {"the", "this", "that", "a"} and (len(follow) < 3 or follow[2] in GENERAL))
        )
    return follow[0] in GENERAL


_SO = ADVERBS | {"very", "so", "such", "clearly", "exactly", "precisely"}


def _you_are(verb: str, rest: list[str], *, asked: bool) -> bool:
    while rest and rest[0] in _SO:
        rest = rest[1:]
    then = rest[0] if rest else "."
    if verb == "were":
        return (
            not asked
            and then.isalpha()
            and then
            not in {
                "to",
                "able",
                "kind",
                "willing",
                "available",
                "free",
                "me",
                "so",
                "ever",
                "young",
                "once",
                "there",
                "here",
                "in_my",
            }
            and rest[1:2] != ["my"]
        )
    if then in {"a", "an", "the", "one", "my", "our"}:
        if asked and then != "the":
            return False
        return _is_a(rest)
    if then in {"at", "with", "from", "behind"}:
        return (
            not asked
            and len(rest) > 1
            and rest[1] not in {"home", "work", "your", "all", "liberty", "ease", "least", "me", "the"} | GENERAL
        )
    if then in {"in", "on"}:
        return (
            not asked
            and len(rest) > 2
            and not {"charge", "board", "team", "page", "cover", "list"}.isdisjoint(rest[1:4])
        )
    return not asked and then.isalpha() and then not in AVAILABLE and then not in FLATTERY


def _is_a(rest: list[str]) -> bool:
    """ "... a school nurse", "... the only one who": not "... an expert in your field", "... one of them"."""
    if rest[0] == "one":
        return rest[1:2] != ["of"] or rest[2:3] not in (["them"], ["those"], ["these"], ["my"])
    named: list[str] = []
    for at, word in enumerate(rest[1:], 1):
        if _ends_thing(word, named) or not word[0].isalnum():
            rest = rest[at:]
            break
        named.append(word)
    else:
        rest = []
    if {"only", "first"} & set(named):
        return True
    named = [word for word in named if word not in PRAISE]
    if not named:
        return False
    if named[-1] == "one" and rest[:1] and rest[0] in {"the", "they", "everybody", "everyone", "my"}:
        return True  # "the one the farmers wait for"
    if named[-1] in FLATTERY:
        narrow = rest[:1] and rest[0] in {"in", "on", "of", "at", "who", "that", "for"}
        return (
            bool(narrow)
            and len(rest) > 1
            and rest[1] not in GENERAL
            and rest[1] not in {"can", "could", "knows", "the", "this", "me", "i"}
        )
    return named[0] not in AVAILABLE - {"right", "person", "most"}


def _made(words: list[str], at: int, rest: list[str]) -> bool:
    """ "The yarn you have developed": not "the career you have built"."""
    if at < 2 or not rest or rest[0] not in CLICHES | {"done"} or _ARTICLES.isdisjoint(words[max(at - 5, 0) : at - 1]):
        return False
    thing = words[at - 1]
    return thing.isalpha() and thing not in NARROWABLE | NEVER_NARROWED | PRAISE | _NO_WORKS


_ARTICLES = word_set("the that those this a an")
_NO_WORKS = word_set(
    "things thing everything all what way success much far that progress difference impact level levels heights reputation work "
    "network position name record"
)


_ALL_SO = ADVERBS | {"all", "so"}


def _you_have(rest: list[str]) -> bool:
    while rest and rest[0] in _ALL_SO:
        rest = rest[1:]
    then = rest[0] if rest else "."
    after = rest[1:]
    if then in {"been", "done", "written", "gone", "taken"} or is_past(then):
        if then in {"been", "done", "gone"} or then in CLICHES | {
            "seen",
            "read",
            "received",
            "got",
            "had",
            "found",
            "heard",
            "decided",
            "asked",
            "helped",
        }:
            return bool(after) and after[0].isalpha() and after[0] not in HAVE and not _is_cliche(then, after)
        return True
    if then in {"a", "an", "the", "two", "three", "your", "both"}:
        named: list[str] = []
        for word in after:
            if word in ENDS_THING or not word[0].isalnum():
                break
            if word not in PRAISE:
                named.append(word)
        return bool(named) and named[0] not in HAVE and named[-1] not in HAVE | NARROWABLE | NEVER_NARROWED
    return False
