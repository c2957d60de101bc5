"""`coffeechat review`: what the coach finds in texts that stand in files, for advisers and scripts; one text at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import IO

import msgspec

from adapters.markup import plain
from conversations import review
from conversations.review import Finding, Tip
from conversations.texts import Texts

KINDS = ("invitation", "thanks", "questions")
LONGEST = 100_000
"""Characters of one text. Nobody sends more; whoever passes more has passed the wrong file."""
NO_TEXT = "there is no text to review"
WIDTH = 160
"""Characters of the words that are shown beside a finding."""


class InputError(Exception):
    """The input cannot be reviewed; the message is one line, which names the line of the input."""


class Given(msgspec.Struct, frozen=True):
    """A line of `--jsonl`; what is missing is as the options say."""

    text: str
    channel: str | None = None
    contact: str | None = None


class Reviewer:
    """Reviews texts of one kind: `channel` and `contact` are for those that say nothing else."""

    def __init__(self, kind: str, channel: str, contact: str, texts: Texts) -> None:
        self.kind = kind
        self.channel = channel
        self.contact = contact
        self.texts = texts
        self._messages: dict[str, str] = {}

    def findings(self, text: str, channel: str | None = None, contact: str | None = None) -> tuple[Finding, ...]:
        """What is found, the most important first. Raises InputError."""
        channel = self.channel if channel is None else channel
        contact = self.contact if contact is None else contact
        if len(text) > LONGEST:
            raise InputError(f"a text has {len(text):,} characters; up to {LONGEST:,} are read")
        match self.kind:
            case "invitation":
                if channel not in review.CHANNELS:
                    raise InputError(f"{channel!r} is no channel; there are {', '.join(review.CHANNELS)}")
                return review.review_invitation(text, channel, contact)
            case "thanks":
                return review.review_thanks(text, contact)
            case _:
                return review.review_question(text)

    def tips(self, text: str) -> tuple[Tip, ...]:
        """Advice that is no finding."""
        kind = "question" if self.kind == "questions" else self.kind
        return review.tips(text, kind, self.channel if kind == "invitation" else "", self.contact)

    def message(self, finding: Finding) -> str:
        """What is the matter, and how to mend it, as plain words; most findings of a code say the same."""
        if finding.values:
            return self._message(finding)
        if finding.code not in self._messages:
            self._messages[finding.code] = self._message(finding)
        return self._messages[finding.code]

    def _message(self, finding: Finding) -> str:
        values = dict(finding.values)
        keys = (f"found_{finding.code}", f"mend_{finding.code}")
        return " ".join(plain(self.texts.say("review", key, values)) for key in keys if self.texts.has("review", key))

    def as_json(self, findings: Sequence[Finding]) -> str:
        """One line: `{"findings": [{"code", "start", "end", "rule", "message"}]}`; places are characters of the text, from 0."""
        rows = [
            {"code": one.code, "start": one.start, "end": one.end, "rule": one.rule, "message": self.message(one)}
            for one in findings
        ]
        return msgspec.json.encode({"findings": rows}).decode()

    def each(self, lines: Iterable[str]) -> Iterator[tuple[Finding, ...]]:
        """The findings of each line of `--jsonl`. Raises InputError with the line's number."""
        decoder, blank = msgspec.json.Decoder(Given), 0
        for number, line in enumerate(lines, 1):
            if not line.strip():
                blank = blank or number
                continue
            if blank:  # at the end they are no harm; in between the answers would not stand where the texts do
                raise InputError(f"line {blank}: it is empty; one JSON object a line is needed")
            try:
                given = decoder.decode(line)
                yield self.findings(given.text, given.channel, given.contact)
            except msgspec.ValidationError as trouble:
                raise InputError(f"line {number}: {_said(trouble)}") from None
            except (msgspec.DecodeError, UnicodeError):
                raise InputError(f'line {number}: this is no JSON object like {{"text": "Dear Ana, ..."}}') from None
            except InputError as trouble:
                raise InputError(f"line {number}: {trouble}") from None

    def shown(self, text: str, findings: Sequence[Finding]) -> Iterator[str]:
        """For people: each finding with its words, then the tips."""
        for number, finding in enumerate(findings, 1):
            words = " ".join(text[finding.start : finding.end].split())
            line = f", line {text.count(chr(10), 0, finding.start) + 1}" if "\n" in text else ""
            yield f"{number}. {finding.code} ({finding.rule}){line}"
            if words:
                yield f"   > {words if len(words) <= WIDTH else words[: WIDTH - 1].rstrip() + '…'}"
            yield f"   {self.message(finding)}"
        for tip in self.tips(text):
            yield f"Tip: {plain(self.texts.say('review', tip.message, dict(tip.values)))}"


def lines_of(stream: IO[bytes]) -> Iterator[str]:
    """The lines of a UTF-8 stream, without their ends; a mark at the very beginning is left out. Raises InputError."""
    for number, line in enumerate(stream, 1):
        data = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        try:
            yield data.decode().removesuffix("\n").removesuffix("\r")
        except UnicodeDecodeError:
            raise InputError(f"line {number}: this is no UTF-8 text") from None


def questions_of(stream: IO[bytes]) -> Iterator[str]:
    """The lines of a UTF-8 stream, of which one at least has words. Raises InputError."""
    blank: list[str] = []
    words = False
    for line in lines_of(stream):
        words = words or bool(line.strip())
        if not words:
            blank.append(line)  # held back: should there be no more, nothing is printed but what is wrong
            continue
        yield from blank
        blank.clear()
        yield line
    if not words:
        raise InputError(NO_TEXT)


def whole(stream: IO[bytes]) -> str:
    """All of a UTF-8 stream as one text. Raises InputError."""
    data = stream.read().removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode()
    except UnicodeDecodeError as trouble:
        line = data.count(b"\n", 0, trouble.start) + 1
        raise InputError(f"line {line}: this is no UTF-8 text") from None
    if not text.strip():
        raise InputError(NO_TEXT)
    return text


def _said(trouble: msgspec.ValidationError) -> str:
    """What is missing or of a wrong kind."""
    words = str(trouble)
    for field in Given.__struct_fields__:
        if words.endswith(f"$.{field}`"):
            return f'"{field}" has to be text in quotes'
    return 'there is no "text"' if "missing" in words else 'this is no JSON object like {"text": "Dear Ana, ..."}'
