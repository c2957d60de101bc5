"""resume-unasked: a résumé, CV or portfolio that nobody asked for."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.review.finding import Spot
from conversations.review.negation import denied
from conversations.review.phrases import phrases
from conversations.review.reading import Reading

HANDING_OVER = phrases(
    """
    attach|attached|attaching|enclose|enclosed|enclosing|include|included|including|link|linked|linking|
        append ..4 <resume_thing>
    find|see|view|check|check_out|read|look_at|look_over|review|visit|browse|download|have_a_look_at ..3
        my ~2 <resume_thing>
    <resume_thing> ..4 attach|attached|enclosed|included|linked|below|here|attachment|link|appended
    send|sending|share|sharing|forward|forwarding|provide|show|email|give|drop|post|upload|uploaded|
        shared|sent ..3 my ~2 <resume_thing>
    send|sending|share|sharing|forward|provide|show|email you ..2 a|my|the ~2 <resume_thing>
    here is|are ..1 my|a ~3 <resume_thing>
    this is my ~2 <resume_thing>
    my ~2 <resume_thing> is|can|if|shows|on_request|upon_request|:
    take|have a look|glance|peek at|over|through my ~2 <resume_thing>
    look|looking|glance|go|read at|over|through my ~2 <resume_thing>
    feedback|thoughts|opinion|critique on|about|of my ~2 <resume_thing>
    <resume_thing> attached|enclosed|available
    pass|passing on|along? my ~2 <resume_thing>
    pass|hand|submit|circulate my ~2 <resume_thing>
    """
)


def check(reading: Reading) -> Iterator[Spot]:
    """The code resume-unasked: one find for all places, the first."""
    passage = reading.body
    found = min(
        (
            match
            for match in HANDING_OVER.find(passage)
            if not denied(passage.clause_before(match.start())) and _is_mine(match[0])
        ),
        key=lambda match: (match.start(), -match.end()),
        default=None,
    )
    if found:
        end = found.start() + len(found[0].rstrip(" .,?")) + 1
        yield Spot(*passage.span(found.start(), end))


def _is_mine(words: str) -> bool:
    """ "Is your portfolio linked somewhere?" is about theirs."""
    return not {"your", "their", "his", "her"} & set(words.split())
