"""The review's findings as the student reads them, and what can be mended by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conversations.review.finding import Finding
from conversations.step import Line
from conversations.texts import Markup, Texts

SHOWN = 3
"""Findings in one message; more at once discourage."""
LONGEST_QUOTE = 160
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n")
_LINES = re.compile(r"\s*\n\s*")
MISSING = frozenset({"no-conversation-ask", "no-introduction", "no-reason", "no-thanks", "nothing-specific"})
"""Findings about words that are not there: their span is only the place where these are missed, nothing to quote."""


def shown(findings: Sequence[Finding], text: str, texts: Texts) -> tuple[Line, ...]:
    """One line a finding, the most important ones: the words that it is about, what is the matter, how to mend it."""
    lines = [one(finding, text, texts) for finding in findings[:SHOWN]]
    if len(findings) > SHOWN:
        lines.append(Line("findings.more", {"n": len(findings) - SHOWN}))
    return tuple(lines)


def one(finding: Finding, text: str, texts: Texts) -> Line:
    """One finding, its words marked in their sentence."""
    values = dict(finding.values)
    said = texts.say("review", f"found_{finding.code}", values)
    mend = f"mend_{finding.code}"
    hint = " " + texts.say("review", mend, values) if texts.has("review", mend) else ""
    return Line("findings.shown", {"finding": Markup(f"{_quote(finding, text, texts)}{said}{hint}")})


def _quote(finding: Finding, text: str, texts: Texts) -> str:
    """The sentence with the words in it marked; the words alone where that would be long; "" where there are none to show."""
    words = _on_one_line(text[finding.start : finding.end])
    if not words or finding.code in MISSING or len(words) >= len(_on_one_line(text)):
        return ""
    begin = max(end for end in (0, *(mark.end() for mark in _SENTENCE_END.finditer(text, 0, finding.start))))
    stop = _SENTENCE_END.search(text, finding.end)
    before, after = text[begin : finding.start], text[finding.end : stop.start() + 1 if stop else len(text)]
    if (
        finding.start == finding.end
        or len(before) + len(words) + len(after) > LONGEST_QUOTE
        or not (before + after).strip(" \n.!?")
    ):
        cut = words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1].rstrip() + "…"
        return texts.say("findings", "words", {"words": cut}) + "\n"
    around = {"before": _LINES.sub(" ", before.lstrip()), "words": words, "after": _LINES.sub(" ", after.rstrip())}
    return texts.say("findings", "words_marked", around) + "\n"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def mended(text: str, findings: Sequence[Finding]) -> str:
    """The text with everything mended that can be mended by itself; spans that overlap are mended once, the first one."""
    end = len(text)
    for finding in sorted(findings, key=lambda finding: (finding.start, finding.end), reverse=True):
        if finding.mend is not None and finding.end <= end:
            text = text[: finding.start] + finding.mend + text[finding.end :]
            end = finding.start
    return text


def can_mend(findings: Sequence[Finding]) -> bool:
    """Whether anything can be mended by itself."""
    return any(finding.mend is not None for finding in findings)


def better(before: Sequence[Finding], after: Sequence[Finding], texts: Texts) -> tuple[Line, ...]:
    """What the second version does better than the first, if anything."""
    gone = sorted({finding.code for finding in before} - {finding.code for finding in after})
    if not gone:
        return ()
    return (Line("findings.better", {"what": tuple(texts.plain("findings", f"name_{code}") for code in gone)}),)
