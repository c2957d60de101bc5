"""Reading a text once for all rules: greeting, body and signature, sentences and clauses, words in a plain form.

The rules look for phrases in `Passage.words`: lower case without accents, contractions and chat spellings written out, one
space between words, `,` where a clause ends and `.` or `?` where a sentence ends. So "I'd love 15mins w/ you – ok?" reads
`i would love 15 minutes with you , okay ? `, and every word still knows where it stands in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, cast

from conversations.review.kept import kept
from conversations.review.lexicon import ABBREVIATIONS, CLOSINGS
from conversations.review.places import Pieces, Spans
from conversations.review.spelling import MARK, Span, fold, in_its_place, spelt_out

_Part = TypeVar("_Part")

# Nobody reads a first message of 20,000 characters; what comes after is counted, not read, which bounds the work.
READ_AT_MOST = 20_000

# A word of letters, accents and apostrophes between them; most are plain ones, which are quicker to read, twenty at once.
_WORD = rf"(?:[^\W\d_]|{MARK})[^\W\d_]*(?:{MARK}+[^\W\d_]*)*(?:'[^\W\d_]+)*"
_PLAIN = r"[a-z]++(?!['\x80-\U0010ffff])"
_TOKEN = re.compile(
    rf" ?(?:(?P<plain>{_PLAIN}(?:[ -]{_PLAIN}){{0,19}}+)"
    rf"|(?P<word>{_WORD})"
    r"|(?P<half>1[/⁄]2(?!\d))"
    r"|(?P<prime>(?<=\d)'(?![^\W_]))"
    r"|(?P<number>\d+(?:[.,:]\d+)*)"
    r"|(?P<and>&|(?<=\s)\+(?=\s))"
    r"|(?P<stop>[.!?…]+)"
    r"|(?P<pause>[,;:()–|]|(?<=\s)-+(?=\s)|--+)"
    r"|(?P<line>\n[\s>]*)"
    r"|(?P<sign>[\u2600-\u27bf\U0001f000-\U0001faff]+))"
)
_ENDS = frozenset((".", "?"))
_MARKS = _ENDS | {","}
_BULLET = re.compile(r"[-*•·–]\s|\d{1,2}[.)]\s")
_SIGNS = {"half": "half", "prime": "minutes", "and": "and"}


class Passage:
    """A stretch of text as plain words; `spans[i]` is where word i stands in the text."""

    def __init__(self, text: str, words: str, spans: Sequence[Span] = ()) -> None:
        self.text = text
        self.words = words
        self.spans = spans
        self._places: dict[str, list[int]] = {}

    @kept
    def vocabulary(self) -> frozenset[str]:
        """All words that occur."""
        return frozenset(self.words.split())

    def places(self, word: str) -> Sequence[int]:
        """Where a word stands in `words`, in order; many phrases ask for the same ones."""
        known = self._places.get(word)
        if known is None:
            known = self._places[word] = []
            words, sought = self.spaced, f" {word} "
            at = words.find(sought)
            while at >= 0:
                known.append(at)
                at = words.find(sought, at + len(word) + 1)
        return known

    @kept
    def spaced(self) -> str:
        """`words` after one more space: every word stands between two, and at the place of the space before it.

        A pattern that begins with a space goes from word to word; one that begins with `\\b` looks at every letter.
        """
        return f" {self.words}"

    @kept
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where the sentences stand in `words`, their end marks included."""
        bounds: list[tuple[int, int]] = []
        start = 0
        for stop in _STOP.finditer(self.words):
            if stop.start() > start:
                bounds.append((start, stop.end()))
            start = stop.end()
        if start < len(self.words):
            bounds.append((start, len(self.words)))
        return tuple(bounds)

    @kept
    def sentence_passages(self) -> tuple[tuple[int, Passage], ...]:
        """Each sentence by itself, after the place in `words` where it begins: for phrases that never go beyond one."""
        if len(self.sentences) == 1 and self.sentences[0] == (0, len(self.words)):
            return ((0, self),)
        return tuple((start, Passage(self.text, self.words[start:end])) for start, end in self.sentences)

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence around the place `at` in `words`."""
        index = bisect_right(self.sentences, (at, len(self.words) + 1)) - 1
        return self.sentences[max(index, 0)] if self.sentences else (0, len(self.words))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where `words[start:end]` stands in the text."""
        if not self.spans:
            return (0, 0)
        end = max(end - 2, start)
        return self.spans[min(self.index(start), len(self.spans) - 1)][0], self.spans[
            min(self.index(end), len(self.spans) - 1)
        ][1]

    def index(self, at: int) -> int:
        """Which word stands at the place `at` in `words`, from 0."""
        return self.words.count(" ", 0, at)

    def clause_before(self, at: int) -> str:
        """The words of the same clause that stand before the place `at` in `words`."""
        start, _ = self.sentence(at)
        before = self.words[start:at]
        breaks = [found.end() for found in _CLAUSE_BREAK.finditer(before)]
        return before[breaks[-1] :] if breaks else before

    def sentence_words(self, at: int) -> str:
        """The words of the sentence around the place `at`."""
        start, end = self.sentence(at)
        return self.words[start:end]


_STOP = re.compile(r"[.?] ")
_CLAUSE_BREAK = re.compile(r"(?:^|(?<= ))(?:,|but|however|although|though|because|yet|so) ")


def passage(text: str, plain: str, start: int, end: int) -> Passage:
    """The plain words of `text[start:end]`; `plain` is the folded text."""
    words: list[str] = []
    read = Pieces(text, plain)
    pieces = read.all

    def mark(word: str, where: Span) -> None:
        if not word or not words or words[-1] in _ENDS or (word == "," and words[-1] == ","):
            return
        if word in _ENDS and words[-1] == ",":
            words.pop()
            pieces.pop()
        pieces.append((len(words), *where))
        words.append(word)

    for token in _TOKEN.finditer(plain, start, end):
        kind = token.lastgroup or ""
        where, written = token.span(kind), token[kind]
        match kind:
            case "plain":
                pieces.append((len(words), *where))
                words += spelt_out(text, plain, where)
            case "word":
                if spelt := in_its_place(text, plain, written, where).split():
                    pieces.append((len(words), *where))
                    words += spelt
            case "number" | "half" | "prime" | "and":
                pieces.append((len(words), *where))
                words.append(_SIGNS.get(kind, written))
            case "pause":
                if not (written == "–" and _between_digits(plain, where)):
                    mark(",", where)
            case "stop":
                mark(_end_mark(text, plain, written, where, last=words[-1] if words else "", end=end), where)
            case "line":
                if _ends_line(text, plain, where, start, end):
                    mark(".", where)
            case _:
                following = text[where[1] : where[1] + 2].lstrip()
                if following[:1].isupper() or not following:
                    mark(".", where)
    if words and words[-1] not in _ENDS:  # in a chat the last full stop is often left out
        mark(".", (pieces[-1][2], pieces[-1][2]))
    return Passage(text, " ".join([*words, ""]), Spans(read, range(len(words))))


def _between_digits(plain: str, where: tuple[int, int]) -> bool:
    return plain[where[0] - 1 : where[0]].isdigit() and plain[where[1] : where[1] + 1].isdigit()


def _end_mark(text: str, plain: str, mark: str, where: tuple[int, int], *, last: str, end: int) -> str:
    """What a run of full stops, question and exclamation marks means: an end, a pause or nothing ("" adds no word)."""
    if "?" in mark:
        return "?"
    if "!" in mark:
        return "."
    following = text[where[1] : min(where[1] + 3, end)].lstrip(" )\"'”’")
    if len(mark) > 1 or mark == "…":
        return "." if not following or following[0].isupper() or following[0] == "\n" else ","
    if last in ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last != "i" and following[:1] not in ("", "\n")):
        return ""
    touching = plain[where[1] : where[1] + 1]
    if touching and where[1] < end and (touching.isalnum() or touching in "/@_"):
        return "." if text[where[1]].isupper() and len(last) > 2 and text[where[0] - 1 : where[0]].islower() else ""
    return "."


def _ends_line(text: str, plain: str, where: tuple[int, int], start: int, end: int) -> bool:
    """Whether a line break ends a sentence: an e-mail may be wrapped at 72 characters, a chat message is not."""
    if plain.count("\n", where[0], where[1]) > 1 or where[1] >= end:
        return True
    if _BULLET.match(plain, where[1]):
        return True
    previous = where[0] - max(plain.rfind("\n", start, where[0]) + 1, start)
    return previous < 45 or (previous < 60 and text[where[1]].isupper())


@dataclass(frozen=True)
class Reading:
    """A text, read once. `channel` and `contact` (the contact's name) are "" where unknown or of no matter."""

    text: str
    channel: str = ""
    contact: str = ""
    _known: dict[object, object] = field(default_factory=dict[object, object], init=False, repr=False, compare=False)

    def once(self, part: Callable[[Reading], _Part]) -> _Part:
        """What `part` makes of this reading, worked out the first time and kept: for what several rules ask."""
        if part not in self._known:
            self._known[part] = part(self)
        return cast("_Part", self._known[part])

    @kept
    def plain(self) -> str:
        """The beginning of the text, folded; places are those of the text."""
        return fold(self.text[:READ_AT_MOST])

    @kept
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """Where the text quotes: what stands there is not what the writer asks."""
        return tuple(found.span() for found in _QUOTATION.finditer(self.text[:READ_AT_MOST]))

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether that stretch of the text stands inside a quotation."""
        return any(first <= start and end <= last for first, last in self.quotations)

    def quotes(self, passage: Passage, start: int, end: int) -> bool:
        """The same for `passage.words[start:end]`; most texts quote nothing."""
        return bool(self.quotations) and self.is_quoted(*passage.span(start, end))

    @kept
    def whole(self) -> Passage:
        """All words, greeting and signature included."""
        return passage(self.text, self.plain, 0, len(self.plain))

    @kept
    def body(self) -> Passage:
        """What stands between greeting line and signature."""
        if self.body_start == 0 and self.signature_start == len(self.plain):
            return self.whole
        return passage(self.text, self.plain, self.body_start, self.signature_start)

    @kept
    def signature(self) -> Passage:
        """The closing words and what follows them."""
        return passage(self.text, self.plain, self.signature_start, len(self.plain))

    @kept
    def body_start(self) -> int:
        """Where the text begins after blank lines and header lines ("Subject: ...")."""
        at = 0
        while header := _HEADER.match(self.plain, at):
            at = header.end()
        return at

    @kept
    def has_subject(self) -> bool:
        """Whether the text begins with a subject line."""
        return bool(_SUBJECT.match(self.plain))

    @kept
    def signature_start(self) -> int:
        """Where the closing words begin, or the length of what is read."""
        lines = [(line.start(), line[0].strip()) for line in _LINE.finditer(self.plain, self.body_start)]
        tail = [(at, line) for at, line in lines[1:] if line][-7:]
        for index, (at, line) in enumerate(tail):
            closing = _CLOSING.match(line)
            if closing and len(line) - closing.end() <= 30 and all(len(after) <= 70 for _, after in tail[index + 1 :]):
                return at
        if inline := _INLINE_CLOSING.search(self.plain, max(len(self.plain) - 60, self.body_start)):
            return inline.start("closing")
        if tail:
            at, line = tail[-1]
            raw = self.text[at : at + len(line) + 3].strip(" \t\n-–—~")
            if _NAME_ONLY.fullmatch(raw) and all(word[0].isupper() for word in raw.split()):
                return at
        return len(self.plain)


_QUOTATION = re.compile(r"“[^“”\n]{3,400}”|\"[^\"\n]{3,400}\"|„[^„“”\n]{3,400}[“”]|«[^«»\n]{3,400}»")
_HEADER = re.compile(r"\s+|(?:subject|re|subject line|betreff|to|cc|from) ?:[^\n]*\n")
_SUBJECT = re.compile(r"\s*(?:subject|subject line) ?:")
_LINE = re.compile(r"[^\n]+")
_CLOSING = re.compile(rf"(?:{'|'.join(CLOSINGS)})(?=\s*(?:[,.!\-–~]|$))")
_INLINE_CLOSING = re.compile(
    rf"(?<=[.!?,)])\s+(?P<closing>(?:{'|'.join(CLOSINGS)}),?\s+[\w'.-]+(?:\s[\w'.-]+){{0,2}}\W{{0,4}})$"
)
_NAME_ONLY = re.compile(r"[^\W\d_][\w'’.-]{0,20}(?: [^\W\d_][\w'’.-]{0,20}){0,2}")
