"""The coach's markup (see `vocabulary.Say`), read once, for every platform: spans of text with the tags that are on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_TAG = re.compile(r"<(/?)(b|i|code|pre|quote|time|command)(?: at=\"([^\"]*)\")?>")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of plain text; `tags` are those that are open around it, outermost first; `at` is the instant of a time."""

    text: str
    tags: tuple[str, ...] = ()
    at: str = ""


def spans(markup: str) -> Iterator[Span]:
    """The runs of a text in their order. Only our own tags are tags; a student's `<b>` was escaped and stays words."""
    tags: list[str] = []
    at = ""
    end = 0
    for match in _TAG.finditer(markup):
        if match.start() > end:
            yield Span(unescape(markup[end : match.start()]), tuple(tags), at)
        closing, tag, instant = match.groups()
        if not closing:
            tags.append(tag)
            at = instant or at
        elif tag in tags:
            del tags[len(tags) - 1 - tags[::-1].index(tag)]
            at = "" if tag == "time" else at
        end = match.end()
    if end < len(markup):
        yield Span(unescape(markup[end:]), tuple(tags), at)


def plain(markup: str) -> str:
    """The words alone."""
    return "".join(span.text for span in spans(markup))
