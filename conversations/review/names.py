"""Names: titles, accents, nicknames, slips; whether a greeting's name may be the contact's."""

from __future__ import annotations

import re
from functools import lru_cache

from conversations.review.lexicon import word_set
from conversations.review.nicknames import BEFORE, BEHIND, OTHERS, SPELLED, forms
from conversations.review.spelling import fold

TITLES = word_set(
    "mr mrs ms miss mx dr prof professor doctor sir madam dame dean captain judge rev reverend coach chef herr frau "
    "mister missus maam mam mum marm mme monsieur madame senor senora associate assistant assoc"
)
SUFFIXES = word_set("phd md jr sr ii iii iv esq mba cpa rn pe msc bsc ma ba dds jd")
PARTICLES = word_set("van von der den de la le du da dos del di el al bin ibn y e")


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as typed, without what stands in brackets."""
    name = re.sub(r"\([^()]{0,80}\)", " ", name[:200])
    return tuple(
        word.strip(".-'’") for word in re.findall(r"[^\W\d_][\w'’.\u0300-\u036f-]*", name) if word.strip(".-'’")
    )


@lru_cache(maxsize=2048)  # the same few words are compared again and again
def bare(word: str) -> str:
    """A name's word as it is compared: folded, without marks."""
    return "".join(letter for letter in fold(word) if letter.isalnum())


def is_title(word: str) -> bool:
    """Whether the word is a title ("Dr.", "Professor")."""
    return bare(word) in TITLES


def is_honorific(word: str) -> bool:
    """Whether the word is a title or whatever else stands before a name in some language ("Don", "Oga", "Aunty")."""
    return bare(word) in TITLES or bare(word) in BEFORE


@lru_cache(maxsize=256)
def own_words(name: str) -> tuple[str, ...]:
    """The words of a name that are neither title nor suffix, as typed."""
    return tuple(word for word in name_words(name) if bare(word) not in TITLES and bare(word) not in SUFFIXES)


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "a", "œ": "o", "ð": "d", "þ": "th", "ı": "i"})
_SOUNDS = (  # how one name is spelled in several alphabets and tongues
    (re.compile(r"ph"), "f"),
    (re.compile(r"[ae]i(?=$)|[ae]y(?=$)|iy(?=$)|yi(?=$)|ii(?=$)|ij(?=$)"), "i"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"(?<=[aou])e"), ""),
    (re.compile(r"tsch|tch|sch|sh|cz|ch"), "s"),
    (re.compile(r"dj|dzh"), "j"),
    (re.compile(r"ck|[cq]"), "k"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"[jy]"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"z"), "s"),
    (re.compile(r"(?<=.)h"), ""),
    (re.compile(r"ie"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=512)
def _sound(word: str) -> str:
    for pattern, plain in _SOUNDS:
        word = pattern.sub(plain, word)
    return word


def _slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter left out, put in, changed, or by two that changed places."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[start:], other[start:]
    return (
        left[1:] == right
        or left == right[1:]
        or left[1:] == right[1:]
        or (left[:2] == right[1::-1] and left[2:] == right[2:])
    )


_PATRONYMIC = re.compile(
    r"(?:ovn|evn|ichn|inichn)a$|(?:ov|ev|yev)[iy]+ch$|(?:ivn|yivn)a$|(?:son|dottir|oglu|qizi|ogly|uulu)$"
)
_SHORT_IN_S = 4
_FOND = re.compile(r"(?:[yiaeou]|ie|ey|ka|ko|ita|ito|inha|inho|sha|chen|lein|li|s|z)$")


def _short_for(short: str, name: str) -> bool:
    """Whether one name is the other cut short or made fond: Dimi for Dimitri, Lupe for Guadalupe, Zuzka for Zuzana."""
    strangers = short in forms() and name in forms()  # Julia and Julian
    if short in OTHERS or len(short) < 3 or len(name) - len(short) < (2 if strangers else 1):
        return False
    if name.startswith(short) or (len(short) >= 4 and not strangers and name.endswith(short)):
        return True
    stem = _FOND.sub("", short) if short[-1] not in "sz" or len(short) <= _SHORT_IN_S else short  # Debs, never Banks
    stem = stem[:-1] if stem[-1:] == stem[-2:-1] else stem  # Robb-y
    return 3 <= len(stem) < len(short) < len(name) and name.startswith(stem) and short not in forms()


@lru_cache(maxsize=1024)
def same(one: str, other: str) -> bool:
    """Whether two bare words may be the same person's name: the same, an initial, a nickname, or a slip of the pen."""
    if one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other)):
        return True
    if frozenset((one, other)) in SPELLED:
        return False
    one, other = one.translate(_LETTERS), other.translate(_LETTERS)
    none: frozenset[int] = frozenset()
    if not forms().get(one, none).isdisjoint(forms().get(other, none)):
        return True
    if _short_for(one, other) or _short_for(other, one) or (len(one) > 2 and _sound(one) == _sound(other)):
        return True
    # Marta and Maria are two people; Jessca is a Jessica.
    return len(one) >= 5 and len(other) >= 5 and (one not in forms() or other not in forms()) and _slip(one, other)


def may_be(greeted: tuple[str, ...], contact: str, *, titled: bool) -> bool:
    """Whether the words of a greeting (titles left out) may name the contact.

    Where the contact is known by one name only, a title in just one of both means that they are first and last name: no quarrel.
    """
    typed = own_words(contact)[:8]
    known = [bare(word) for word in typed]
    words = [bare(word) for word in greeted if bare(word) and bare(word) not in SUFFIXES]
    if words and all(word in known for word in words):  # as nearly always
        return True
    if not known or not greeted or _is_latin(greeted) != _is_latin(typed):
        return True
    parts = [bare(part) for word in typed if "-" in word for part in word.split("-") if part]
    joined = {"".join(known[first:last]) for first in range(len(known)) for last in range(first + 2, len(known) + 1)}
    initials = "".join(part[0] for word in typed for part in word.split("-") if part)
    joined |= {bare(initials[:last]) for last in range(2, len(initials) + 1)}  # JP
    names = known + parts
    if (
        titled
        and len(greeted) == 1
        and len(known) > 1
        and "-" not in greeted[0]
        and _other_family(bare(greeted[0]), names, known[-1])
    ):
        return False
    if "".join(words) in known:
        return True
    fits = [_fits(word, names, joined) or _all_fit(typed_word, names) for word, typed_word in _pairs(greeted, words)]
    if not any(fits):
        known_titled = any(is_title(word) for word in name_words(contact))
        return len(known) == 1 and titled != known_titled
    if all(fits) or len(known) == 1:
        return True
    first = fits.index(True)
    called = any(
        same(words[first], name) for name in (names[0], *parts[:1])
    )  # what stands before the first name is a title
    missed = [
        word
        for at, (word, fit) in enumerate(zip(words, fits, strict=True))
        if not fit
        and word not in PARTICLES
        and not (at > first and called and _PATRONYMIC.search(word))
        and not (at < first and (word in BEFORE or (called and word not in forms())))
    ]
    return not missed or all(any(same(word, name) for word in words) for name in known)


def _other_family(word: str, names: list[str], last: str) -> bool:
    """Whether a word behind a title is only like the last name because it is shorter or longer: Mr. Harris is no Harrison."""
    fitting = [name for name in names if same(word, name)]
    if fitting != [last] or abs(len(word) - len(last)) < 2 or len(word) < 3:  # Papadakis, Papadaki
        return False
    return _short_for(word, last) or _short_for(last, word)


def _pairs(greeted: tuple[str, ...], words: list[str]) -> list[tuple[str, str]]:
    typed = [word for word in greeted if bare(word) and bare(word) not in SUFFIXES]
    return list(zip(words, typed, strict=True))


def _fits(word: str, names: list[str], joined: set[str]) -> bool:
    if word in joined or any(same(word, name) for name in names):
        return True
    return (
        any(
            len(word) > len(behind) + 1
            and word.endswith(behind)
            and any(same(word[: -len(behind)], name) for name in names)
            for behind in BEHIND
        )
        or word in BEHIND
    )


def _all_fit(typed: str, names: list[str]) -> bool:
    """ "Mary-Kate": each part is one of the names."""
    parts = [bare(part) for part in typed.split("-") if part]
    return len(parts) > 1 and all(part in BEHIND or any(same(part, name) for name in names) for part in parts)


def _is_latin(words: tuple[str, ...]) -> bool:
    return all(letter < "\u0250" or not letter.isalpha() for word in words for letter in bare(word))
