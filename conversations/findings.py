"""The review's findings as the student reads them, and what can be mended by itself."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.review.finding import Finding
from conversations.step import Line
from conversations.texts import Markup, Texts

SHOWN = 3
"""Findings in one message; more at once discourage."""
LONGEST_QUOTE = 160
MISSING = frozenset({"no-conversation-ask", "no-introduction", "no-reason", "no-thanks", "nothing-specific"})
"""Findings about words that are not there: their span is only the place where these are missed, nothing to quote."""


def shown(findings: Sequence[Finding], text: str, texts: Texts) -> tuple[Line, ...]:
    """One line a finding: the words that it is about, what is the matter, how to mend it."""
    lines: list[Line] = []
    for finding in findings[:SHOWN]:
        values = dict(finding.values)
        words = " ".join(text[finding.start : finding.end].split())
        quote = ""
        if words and finding.code not in MISSING and len(words) < len(" ".join(text.split())):
            cut = words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1].rstrip() + "…"
            quote = texts.say("findings", "words", {"words": cut}) + "\n"
        said = texts.say("review", f"found_{finding.code}", values)
        mend = f"mend_{finding.code}"
        hint = " " + texts.say("review", mend, values) if texts.has("review", mend) else ""
        lines.append(Line("findings.shown", {"finding": Markup(f"{quote}{said}{hint}")}))
    if len(findings) > SHOWN:
        lines.append(Line("findings.more", {"n": len(findings) - SHOWN}))
    return tuple(lines)


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
