"""Names of people, read from what a student typed."""

from __future__ import annotations

import re

from conversations.typed import plain_words
from conversations.words import one_line

_BETWEEN = re.compile(r"\s*(?:,|;|\n|&|\band\b)\s*")
_NOBODY = re.compile(
    r"^\W*(no|nope|nah|none|nobody|no one|nothing|noone|neither|n/?a|no names?)\b[\w\s]{0,20}\W*$", re.IGNORECASE
)
_BEFORE = re.compile(
    r"^\W*(?:yes\W+)?(?:(?:he|she|they|it was|maybe|try|talk to|named|mentioned|suggested|said|recommended|write to)\s+)+",
    re.IGNORECASE,
)


def read_names(text: str) -> tuple[str, ...]:
    """The people in "she named Tom Reed and his boss, Ana": ("Tom Reed", "his boss", "Ana"); () for "nobody". At most six."""
    if _NOBODY.match(text):
        return ()
    names = (one_line(part)[:80] for part in _BETWEEN.split(_BEFORE.sub("", text)))
    return tuple(dict.fromkeys(name for name in names if any(letter.isalpha() for letter in name)))[:6]


_CAPITAL = r"[^\W\d_a-z][\w'’.-]+"
_NAME = re.compile(rf"\b{_CAPITAL}(?: (?:(?:de|van|von|da|del|la) )*{_CAPITAL})*")
_WHERE = re.compile(rf"\b(?:from|at|of|in) {_CAPITAL}(?: {_CAPITAL})*")
_FILLER = re.compile(
    r"(?:i|it|we|he|she|they)(?:'\w+)?|no|nope|not|yes|yep|yeah|ok|okay|hmm|well|maybe|but|so|and|idk|dunno|nobody|none|nothing|only"
    r"|just|sorry|thanks|thank|said|the|there|that|this|who|what|why|how|linkedin|try|talk|write|for|to|you",
    re.IGNORECASE,
)


def people_in(text: str) -> tuple[str, ...]:
    """The people in a sentence that may be about anything: "no, but she suggested Tom Reed from Blue Lab" is ("Tom Reed",).

    Short and plain names are taken in any case ("tom reed, ana"); in a sentence only what is written like a name.
    """
    if says_nothing(text):
        return ()
    names = read_names(text)
    if all(len(name.split()) <= 4 and not any(map(_filler, name.split())) for name in names):
        return names
    found = (_without_fillers(hit.group()) for hit in _NAME.finditer(_WHERE.sub(" ", one_line(text))))
    return tuple(
        dict.fromkeys(name for name in found if name and name.casefold() not in ("her", "his", "their", "my"))
    )[:6]


def _filler(word: str) -> bool:
    return _FILLER.fullmatch(word.strip(".,!?").replace("’", "'")) is not None


def _without_fillers(name: str) -> str:
    words = name.split()
    while words and _filler(words[0]):
        words = words[1:]
    return " ".join(words)[:80].rstrip(".,'’-")


_CUE = re.compile(
    r"\b(?:try|ask(?:ing)?|suggest(?:ed|s|ing)?|recommend(?:ed|s)?|contact(?:ing)?|(?:talk|speak|write|reach out|turn) (?:to|with)"
    r"|named|refer(?:red|s)? (?:me|you) to|(?:point|pointed|sent|send) (?:me|you) to|colleagues?|co-?workers?|friend|boss|manager"
    r"|(?:better|right) person (?:is|would be)|(?:what|how) about)\b",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december"
    r"|hr|her|him|them|me|us|email|linkedin|best|kind|again",
    re.IGNORECASE,
)


def named_instead(text: str, *known: str) -> tuple[str, ...]:
    """Whom a no leads to: "I can't, but my colleague Tom Reed would be great" is ("Tom Reed",). At most three; none of the `known`."""
    words = one_line(text)
    found: list[str] = []
    ours = {part.strip(".,").casefold() for name in known for part in name.split()}
    for cue in _CUE.finditer(words):
        behind = re.split(
            r"(?<!\bDr)(?<!\bProf)(?<!\bMr)(?<!\bMrs)(?<!\bMs)[.!?;](?=\s+[^\W\d_]{3,}\b)|$",
            words[cue.end() : cue.end() + 60],
        )[0]
        hit = _NAME.search(_WHERE.sub(" ", behind))
        name = _without_fillers(hit.group()) if hit is not None and len(hit.string[: hit.start()].split()) <= 3 else ""
        parts = {part.strip(".,").casefold() for part in name.split()}
        if name and not parts & ours and _NO_PERSON.fullmatch(name) is None:
            found.append(name)
    return tuple(dict.fromkeys(found))[:3]


_ABOUT_ME = re.compile(
    r"^\W*(?:hi|hey|hello)?\W*(?:my name(?:'s| is)|i'?m|i am|it'?s|call me|name)\s+(?=\w)", re.IGNORECASE
)
# fmt: off
_NOT_A_NAME = frozenset((
    "sent", "done", "did", "back", "skip", "stop", "help", "plan", "home", "people", "yes", "no", "ok", "okay", "idk", "dunno",
    "nobody", "none", "nothing", "someone", "somebody", "anyone", "later", "maybe", "both", "next", "already", "again", "please",
    "thanks", "hi", "hello", "hey",
))
# fmt: on


_CALLED = re.compile(
    r"\b(?<!don't )(?<!not )(?:calls? me|known as|go(?:es)? by|prefer(?: to be called)?)(?: just)? "
    r"([^\W\d_][\w'.-]*(?: [A-Z][\w'.-]*){0,2}?)(?:,? (?:please|pls|instead|though))?[\s.!)]*$"
)
_SHORT = re.compile(r"(?:^|[\s,(])([^\W\d_][\w'.-]*) for short\b", re.IGNORECASE)
_PRONOUNS = re.compile(r"\W*\(?\b(?:he|she|they|him|her|them)(?:/\w+)+\)?\W*$", re.IGNORECASE)
_AFTERWARDS = re.compile(
    r"[\s,;(–-]+(?:but|because|though|although|if|and (?:[iI]|[iI]'m|you|my|people|everyone|everybody))\s.*$"
)


def own_name(text: str) -> str:
    """The name in "hi, my name is Jonas": "Jonas"; in "Sam but everyone calls me Sammy": "Sammy"."""
    words = one_line(text).replace("’", "'")
    words = _PRONOUNS.sub("", words) or words
    shorter = _AFTERWARDS.sub("", words)
    if used := _CALLED.search(words) or _SHORT.search(words) or _CALLED.search(shorter):
        return used[1].strip(" .!,")
    words = shorter
    return _ABOUT_ME.sub("", words).strip(" .!,") or words


# fmt: off
_NO = frozenset((
    "no", "nope", "nah", "not", "none", "nothing", "nobody", "noone", "neither", "idk", "dunno", "dont", "unsure", "undecided",
    "tbd", "tba", "tbc", "na",
    "whatever", "maybe", "yes", "yeah", "yep", "yup", "ok", "okay", "null", "unknown",
))
_SAYS_NOTHING = _NO | frozenset((
    "i", "im", "am", "id", "ill", "ive", "do", "know", "sure", "idea", "clue", "have", "got", "had", "really", "yet",
    "still", "quite", "so", "right", "now", "just", "rather", "say", "to", "tell", "want", "wanna", "you", "that", "this",
    "them", "him", "her", "of", "thanks", "thank", "sorry", "hm", "hmm", "hmmm", "um", "uh", "well", "honestly", "one", "at",
    "all", "the", "a", "for", "me", "comes", "mind", "name", "names", "people", "anyone", "anybody", "n", "it", "be",
    "honest", "either", "lol", "knows", "think", "care", "moment", "is", "prefer", "telling",
))
# fmt: on


def says_nothing(text: str) -> bool:
    """Whether an answer gives none: "no", "idk", "I'm not sure yet", "nobody comes to mind"."""
    words = plain_words(text.casefold().replace("n/a", "none")).split()
    return not _NO.isdisjoint(words) and _SAYS_NOTHING.issuperset(words)


def like_a_name(text: str) -> bool:
    """Whether words can be somebody's name: one to six of them, no sentence, no command, not "nobody" or "I did it"."""
    words = one_line(text).split()
    plain = [word.strip(".,!?'").casefold() for word in words]
    if not 0 < len(words) <= 6 or "?" in text or not any(letter.isalpha() for letter in text):
        return False
    return not (says_nothing(text) or all(word in _NOT_A_NAME or _filler(word) for word in plain))
