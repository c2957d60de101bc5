"""Plain words made fit to be shown anywhere, so that lengths and splits agree with what the student sees. Pure."""

from __future__ import annotations

import re

_ODD = re.compile(r"[^\n\x20-\x7e\xa0-\u02ff]")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_NEW_LINE = re.compile(r"\r\n?|[\x85\u2028\u2029]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def is_plain(text: str) -> bool:
    """Whether there is nothing in it that `tidy` would look at; most texts are so."""
    return not _ODD.search(text)


def tidy(text: str) -> str:
    """All line ends become a new line, other control characters a space, halves of surrogate pairs U+FFFD.

    Embeddings, overrides and isolates of writing direction go: they would turn what follows (the marks U+200E and U+200F stay).
    """
    if is_plain(text):
        return text
    return _SURROGATE.sub("\ufffd", _TURNING.sub("", _CONTROL.sub(" ", _NEW_LINE.sub("\n", text))))
