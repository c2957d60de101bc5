"""wrong-name and impersonal-greeting: whom the text greets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from conversations.review.finding import Spot
from conversations.review.lexicon import word_set
from conversations.review.names import SUFFIXES, bare, is_honorific, is_title, may_be, name_words, own_words, same
from conversations.review.reading import Reading

_OPENER = re.compile(
    r"[\W_]{0,6}(?P<opener>(?:my )?dear(?:est)?|hi+|hello+|hey+|hiya|heya|hallo|greetings|good (?:morning|afternoon|"
    r"evening|day)|respected|"
    r"hola|bonjour|bonsoir|salut|morning|afternoon|evening|howdy|yo|aloha|sala+m|salaam(?: alaikum| aleikum)?|as-?salaa?mu? "
    r"(?:alaikum|aleikum)|namaste|namaskar|ciao|buon ?giorno|buenos d[ií]as|guten (?:tag|morgen)|moin|servus|"
    r"gr[uü]e?[sß]+ gott|shalom|"
    r"g'day|hej|hei|hoi|ahoj|cze[sś]c|ol[aá]|bom dia|merhaba|konnichiwa|ni hao|sup|hiya|tere|czesc|sveiki|kia ora|"
    r"tansi|boozhoo|oki|attn|attention|ch[eè]re?|liebe[rs]?|car[oa]|querid[oa]|estimad[oa]|sehr geehrte[rs]?|kj[aæ]re|"
    r"k[aä]ra|beste|geachte|"
    r"dobr[yiýa]i? ?(?:den|dzien|dan|vecer|jutro|utro)|dzie[nń] dobry|zdravo|zdravstvuy\w*|privet|pryvit|vitayu|witam|"
    r"bun[aă](?: ziua)?|kal[hi]?mera|yass?o?[ua]s?|terve|labas|sannu|sawubona|molo|dumela|habari|h?u?jambo|shikamoo|mambo|"
    r"selamat (?:pagi|siang|sore|petang|malam)|selam|halo|vanakkam|namaskaram|sat sri akaa?l|ka?mustah?a?|"
    r"magandang (?:araw|umaga|hapon|gabi)(?: po)?|annyeong(?:haseyo)?|xin chao|sawas?dee(?: ka| krap| kha| khrap)?|mingalaba|"
    r"dia dhuit|haigh|shwmae|bore da|talofa|malo(?: e lelei)?|bula(?: vinaka)?|barev|gamarjoba|salom|halla|hoi|gruezi|mahlzeit|"
    r"compliments of the (?:season|day)|(?:warm|season's|kind)? ?greetings(?: of (?:peace|the day))?|"
    r"happy (?:belated )?(?:\w+day|new year|holidays|spring|summer|fall|autumn|"
    r"easter|diwali|eid|hanukkah|nowruz|holi)|merry christmas|a(?= s?[^\W\d_]h)|"
    r"drag[aiy]|drogi|mil[ayáý])\b(?: again| and welcome| there(?=,? [a-z]))?"
)
_TO_WHOM = re.compile(r"[\W_]{0,6}to whom (?:it|this) (?:may|might) concern|[\W_]{0,6}to whomever it may concern")
_WORD = re.compile(r"(?P<gap>[ \t,]*)(?P<word>[^\W\d_](?:[\w'’\u0300-\u036f-]*[\w\u0300-\u036f])?\.?)")

# Greeting one of these greets nobody.
NOBODY = word_set(
    "there all team everyone everybody folks friend friends sir madam maam sirs whom hiring manager recruiter recruiters hr "
    "human alumni alumnus alumna alum mentor stranger guys people reader colleague colleagues employer member connection "
    "concern director legend boss chief champ champion mate mates buddy pal pals dude bro bruv fam homie king queen superstar "
    "star rockstar hero darling hun hon babe gorgeous handsome beautiful lovely amigo amiga love doc neighbor neighbour stars "
    "legends fellow fellows hospital clinic bank university college company agency studio museum laboratory group inc llc ltd "
    "gmbh corporation association society foundation institute board linkedin network future department office staff "
    "committee admissions representative professional whoever someone alumn ladies gentlemen y'all yall"
)
# A greeting's name ends before one of these ("hi sarah im a student").
_RUNNING = word_set(
    "i im i'm ive i've id i'd ill my this it its it's hope hoping thank thanks how we you your just a an the so nice can "
    "could would am name quick saw really good great any looking is are do does have if when what where who sorry pleasure "
    "lovely we've please as in on at from for to with not of wondering writing reaching long first let me congratulations "
    "congrats happy very well wow okay ok oh ah finally today yesterday"
)
_ANYBODY = word_set(
    "mr mrs ms miss mx dr prof professor doctor sir madam maam mam mum mister missus monsieur madame herr frau senor senora"
)
_JOINERS = frozenset(("and", "or"))
_VOCATIVE = re.compile(r"[,:] (?P<name>[^\W\d_][\w'’-]{1,20})(?=[,.!?:]|\s*$)")

# Whoever opens in a tongue unknown here: "Dobryi den, Ms. Olena!"; a short form in the first words ("Lovely meeting you, Kate").
_TITLED = re.compile(r"\b(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Professor)\.? (?P<name>[^\W\d_][\w'’-]{1,20})(?=[,.!:]|\s*$)")
_LIKE = re.compile(r"(?<=[,!] )[A-Z][\w'’-]{2,20}(?=[,.!?:]|\s*$)", re.MULTILINE)

_SENTENCE_END = re.compile(r"(?<!\bm[rsx])(?<!\bmrs)(?<!\bdr)(?<!\bprof)\.|[!?\n]")


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


def opens_with_greeting(text: str) -> bool:
    """Whether words begin as a message to somebody does ("Hi Maya, ..."), and not as one to the coach."""
    reading = Reading(text)
    return _OPENER.match(reading.plain, reading.body_start) is not None and bool(greet(reading).names)


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
        if plain in NOBODY and not is_title(plain) and bare(plain) not in known:
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
        if word.endswith(".") and not is_honorific(plain) and len(plain) > 1:
            if not names[1:] and _is_known(reading, at, known):  # "Eng. Ahmed", "Barr. Obi"
                names.clear()
                titled = True
                continue
            end -= 1
            break
    if all(name.casefold() in _JOINERS for name in names):
        called = reading.text[start:end]
        if titled and bare(called) not in _ANYBODY and bare(called) in map(bare, name_words(reading.contact)):
            return Greeting(start, end, (called,), end, end)  # "Hi Coach!"
        return None
    return Greeting(start, end, tuple(names), start, end, titled)


def _is_known(reading: Reading, at: int, known: frozenset[str]) -> bool:
    """Whether one of the contact's own names follows in the same line."""
    then = _WORD.match(reading.plain, at)
    return bool(then and "," not in then["gap"] and bare(then["word"]) in known)


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
    stop = _SENTENCE_END.search(reading.plain, min(start + 20, len(reading.plain)))
    first = reading.plain[start : stop.end() if stop else start + 160][:200]
    words = frozenset(bare(word) for word in first.split())
    known = tuple(word for word in own_words(reading.contact) if bare(word) in words)
    if known:
        return Greeting(start, start, known, start, start)
    if titled := _TITLED.search(reading.text, start, start + len(first)):
        return Greeting(start, start, (titled["name"],), titled.start("name"), titled.end("name"), titled=True)
    for found in _LIKE.finditer(reading.text, start, start + len(first)):
        if any(same(bare(found[0]), bare(word)) for word in own_words(reading.contact)):
            return Greeting(start, start, (found[0],), start, start)
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
