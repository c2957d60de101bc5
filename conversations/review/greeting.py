"""wrong-name and impersonal-greeting: whom the text greets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from conversations.review.finding import Spot
from conversations.review.lexicon import word_set
from conversations.review.names import SUFFIXES, bare, is_title, may_be, name_words, own_words
from conversations.review.reading import Reading

_OPENER = re.compile(
    r"[\W_]{0,6}(?P<opener>(?:my )?dear(?:est)?|hi+|hello+|hey+|hiya|heya|hallo|greetings|good (?:morning|afternoon|"
    r"evening|day)|respected|"
    r"hola|bonjour|morning|howdy|attn|attention)\b(?: again| and welcome| there(?=,? [a-z]))?"
)
_TO_WHOM = re.compile(r"[\W_]{0,6}to whom (?:it|this) (?:may|might) concern|[\W_]{0,6}to whomever it may concern")
_WORD = re.compile(r"(?P<gap>[ \t,]*)(?P<word>[^\W\d_](?:[\w'’\u0300-\u036f-]*[\w\u0300-\u036f])?\.?)")

# Greeting one of these greets nobody.
NOBODY = word_set(
    "there all team everyone everybody folks friend friends sir madam maam sirs whom hiring manager recruiter recruiters hr human "
    "alumni alumnus alumna alum mentor stranger guys people reader colleague colleagues employer member connection concern director "
    "department office staff committee admissions representative professional whoever someone alumn ladies gentlemen y'all yall"
)
# A greeting's name ends before one of these ("hi sarah im a student").
_RUNNING = word_set(
    "i im i'm ive i've id i'd ill my this it its it's hope hoping thank thanks how we you your just a an the so nice can could would "
    "am name quick saw really good great any looking is are do does have if when what where who sorry pleasure lovely we've please "
    "as in on at from for to with not of wondering writing reaching long first let me congratulations congrats happy very"
)
_JOINERS = frozenset(("and", "or"))
_VOCATIVE = re.compile(r"[,:] (?P<name>[^\W\d_][\w'’-]{1,20})(?=[,.!?:]|\s*$)")


class Greeting(Struct, frozen=True):
    """Whom the text greets: `names` are the words at `[name_start:name_end]`, none where it greets nobody by name."""

    start: int = 0
    end: int = 0
    names: tuple[str, ...] = ()
    name_start: int = 0
    name_end: int = 0
    titled: bool = False


def greet(reading: Reading) -> Greeting:
    """Reads the greeting at the beginning of the text, or a name that the first words are spoken to."""
    start = reading.body_start
    plain = reading.plain
    if nobody := _TO_WHOM.match(plain, start):
        return Greeting(start, nobody.end())
    if opener := _OPENER.match(plain, start):
        named = _names(reading, opener.end())
        at = opener.start("opener")
        if named is not None:
            return Greeting(
                at, max(named.name_end, opener.end()), named.names, named.name_start, named.name_end, named.titled
            )
        spoken = _spoken_to(reading, start)
        return spoken if spoken.names else Greeting(at, _nobody_end(reading, opener.end()))
    return _name_alone(reading, start) or _spoken_to(reading, start)


def _names(reading: Reading, at: int) -> Greeting | None:
    """The words after "Dear" that are titles and names; None where there are none, or they are nobody's."""
    names: list[str] = []
    start = end = at
    titled = False
    known = frozenset(bare(word) for word in own_words(reading.contact))
    while (found := _WORD.match(reading.plain, at)) and len(names) < 6:
        word = reading.text[found.start("word") : found.end("word")]
        plain = found["word"].strip(".")
        if "," in found["gap"] and not (start == end and _stands_alone(reading, found.end())):
            break
        if plain in NOBODY and not is_title(plain):
            return None
        if not is_title(plain) and (
            plain in _RUNNING or not _name_like(word, plain, known, first=not names, reading=reading, end=found.end())
        ):
            break
        if start == end:
            start = found.start("word")
        end = at = found.end("word")
        if is_title(plain):
            titled = True
        elif plain not in SUFFIXES:
            names.append(word)
        if word.endswith(".") and not is_title(plain) and len(plain) > 1:
            end -= 1
            break
    if all(name.casefold() in _JOINERS for name in names):
        return None
    return Greeting(start, end, tuple(names), start, end, titled)


def _name_like(word: str, plain: str, known: frozenset[str], *, first: bool, reading: Reading, end: int) -> bool:
    if bare(plain) in known or plain in _JOINERS or (word[0].isupper() and len(word) > 0):
        return True
    return first and (_stands_alone(reading, end) or not known)


def _stands_alone(reading: Reading, end: int) -> bool:
    """Whether a pause, a line's end or the text's end follows."""
    following = reading.plain[end : end + 1]
    return not following or following in ",.!?:;\n–-" or reading.plain[end : end + 2] in (" -", " –", " \n", " !", " ,")


def _nobody_end(reading: Reading, end: int) -> int:
    """The end of a greeting without a name: its words up to a pause."""
    stop = re.compile(r"[,.!?:;\n]").search(reading.plain, end)
    limit = stop.start() if stop else len(reading.plain)
    words = reading.plain[end:limit].split()
    return limit if len(words) <= 5 and any(word.strip("/") in NOBODY or is_title(word) for word in words) else end


def _name_alone(reading: Reading, start: int) -> Greeting | None:
    """ "Sarah," or "Dr. Okafor –" as the beginning."""
    named = _names(reading, start)
    if named is None or named.name_start > start + 2 or len(named.names) > 3:
        return None
    following = reading.plain[named.end : named.end + 2].lstrip(" ")[:1]
    if following and following not in ",:\n–-!":
        return None
    shown = reading.text[named.name_start : named.name_end]
    alone = following in ("\n", "-", "–", "") and not named.titled
    known = reading.contact and may_be(named.names, reading.contact, titled=named.titled)
    if not known and (alone or len(named.names) > 2 or not shown[0].isupper()):
        return None
    return Greeting(named.start, named.end, named.names, named.name_start, named.name_end, named.titled)


def _spoken_to(reading: Reading, start: int) -> Greeting:
    """The contact's name in the first sentence, or a name between pauses ("Thanks for connecting, Sarah!")."""
    stop = re.compile(r"[.!?\n]").search(reading.plain, min(start + 20, len(reading.plain)))
    first = reading.plain[start : stop.end() if stop else start + 160][:200]
    words = frozenset(bare(word) for word in first.split())
    known = tuple(word for word in own_words(reading.contact) if bare(word) in words)
    if known:
        return Greeting(start, start, known, start, start)
    for found in _VOCATIVE.finditer(reading.text, start, start + len(first)):
        name = found["name"]
        if name[0].isupper() and bare(name) not in _RUNNING | NOBODY and not reading.contact:
            return Greeting(start, start, (name,), start, start)
    return Greeting(start, start)


def name_to_use(contact: str, *, titled: bool) -> str:
    """The contact's name as a greeting has it: the last name after a title, else the first; "" where unknown."""
    words = own_words(contact)
    if not words:
        return ""
    titles = [word for word in name_words(contact) if is_title(word)]
    if not titled and titles:
        return " ".join([_dotted(titles[0]), words[-1]])
    return words[-1] if titled else words[0]


def _dotted(title: str) -> str:
    return f"{title}." if bare(title) in ("mr", "mrs", "ms", "dr", "prof") else title


def wrong_name(reading: Reading) -> Iterator[Spot]:
    """The greeting names somebody who is not the contact."""
    greeting = reading.once(greet)
    if not reading.contact.strip() or not greeting.names or greeting.name_start == greeting.name_end:
        return
    if any(may_be(names, reading.contact, titled=greeting.titled) for names in _each(greeting.names)):
        return
    start = reading.text.find(greeting.names[0], greeting.name_start, greeting.name_end)
    start = start if start >= 0 else greeting.name_start
    mend = name_to_use(reading.contact, titled=greeting.titled)
    yield Spot(
        start, greeting.name_end, mend or None, (("name", mend), ("written", reading.text[start : greeting.name_end]))
    )


def _each(names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Each person's names in "Sarah Lopez and Tom"."""
    one: list[str] = []
    for name in names:
        if name.casefold() in _JOINERS:
            yield tuple(one)
            one = []
        else:
            one.append(name)
    yield tuple(one)


def impersonal_greeting(reading: Reading) -> Iterator[Spot]:
    """Nobody is greeted by name."""
    greeting = reading.once(greet)
    if greeting.names or _has_blank(reading, greeting.end):
        return
    name = name_to_use(reading.contact, titled=False)
    if greeting.end == greeting.start:
        mend = f"Hi {name}, " if name else None
    else:
        opener = _OPENER.match(reading.plain, greeting.start)
        hello = reading.text[opener.start("opener") : opener.end("opener")] if opener else "Dear"
        mend = f"{hello} {name}" if name else None
    yield Spot(greeting.start, greeting.end, mend)


def _has_blank(reading: Reading, at: int) -> bool:
    """Whether a blank stands where the name belongs: that is the finding `placeholder` and no other."""
    return bool(re.match(r"[ ,]*(?:[\[{<(«_%$]|\.{4,}|x{3,}\b)|[ ]name\b", reading.plain[at : at + 12]))
