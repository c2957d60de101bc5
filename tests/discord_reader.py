"""Reads Discord's markdown as its apps do: what a message shows, and what in it is more than words.

Written from Discord's own rules, apart from what renders: escapes, code, quotes, headings, lists, links, mentions, times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

_URL = re.compile(r"https?://[^\s<]+[^<.,:;\"'\])\s*_~|`]|https?://")
_INLINE = (
    ("mention", re.compile(r"<(@[!&]?\d+|#\d+|id:\w+|/[^:>]+:\d+)>|@everyone|@here")),
    ("emoji", re.compile(r"<a?:\w+:\d+>")),
    ("time", re.compile(r"<t:(-?\d+)(?::([tTdDfFR]))?>")),
    ("link", re.compile(r"<https?://[^>\s]+>")),
    ("masked link", re.compile(r"\[[^\]]*\]\([^)]*\)")),
)
_AT_START = (
    ("heading", re.compile(r"#{1,3} ")),
    ("small print", re.compile(r"-# ")),
    ("list", re.compile(r"[ \t]*[-*] |[ \t]*\d+\. ")),
    ("quote", re.compile(r"[ \t]*>(>>)? ")),
)
_MARKS = ("***", "**", "*", "__", "_", "~~", "||")


@dataclass
class Read:
    """`text` is what is shown, times as {t:second:style}; `found` what is more than words, in its order. Not to be changed."""

    text: str = ""
    found: list[str] = field(default_factory=list)


@lru_cache(maxsize=4096)  # who waits for a message looks at all that are there after each thing that happens
def read(source: str) -> Read:
    """A message's content as it is shown."""
    done = Read()
    at, line_start = 0, True
    open_marks: list[str] = []
    while at < len(source):
        if line_start and (hit := next(((name, m) for name, rule in _AT_START if (m := rule.match(source, at))), None)):
            done.found.append(hit[0])
            if hit[0] != "quote":
                done.text += hit[1][0]
            at = hit[1].end()
            line_start = hit[0] == "quote"
            continue
        line_start = False
        letter = source[at]
        if letter == "\\" and at + 1 < len(source) and re.match(r"[^0-9A-Za-z\s]", source[at + 1]):
            done.text += source[at + 1]
            at += 2
            continue
        if letter == "`":
            ticks = re.match(r"`+", source[at:])[0]  # type: ignore[index]
            end = source.find(ticks, at + len(ticks))
            if end > 0:
                done.found.append("code block" if len(ticks) == 3 else "code")
                inner = source[at + len(ticks) : end]
                done.text += inner.strip("\n") if len(ticks) == 3 else inner
                at = end + len(ticks)
                continue
        if (url := _URL.match(source, at)) and not re.match(r"\w", source[at - 1 : at]):
            if re.match(r"https?://([\w-]+\.)*discord", url[0]):
                done.found.append("link into Discord")
            done.text += url[0]
            at = url.end()
            continue
        if hit := next(((name, m) for name, rule in _INLINE if (m := rule.match(source, at))), None):
            done.found.append(hit[0])
            done.text += f"{{t:{hit[1][1]}:{hit[1][2]}}}" if hit[0] == "time" else hit[1][0]
            at = hit[1].end()
            continue
        mark = next((one for one in _MARKS if source.startswith(one, at)), "")
        if mark and (mark in open_marks or mark in source[at + len(mark) :]):
            if mark in open_marks:
                open_marks.remove(mark)
            else:
                open_marks.append(mark)
                done.found.append(mark)
            at += len(mark)
            continue
        line_start = letter == "\n"
        done.text += letter
        at += 1
    return done
