"""The review of what students write: rules, not a language model. The same text always gets the same review.

    >>> [finding.code for finding in review_question("Are you hiring?")]
    ['asks-for-job', 'closed']

Every finding has a code, the span of the text that it is about, the guide's rule or "convention" behind it and, where that can
be done mechanically, the words to put in the span's place. What the student reads about it stands in
`texts/<language>/review.toml`: `found_<code>` (what and why) and `mend_<code>` (how to mend it).

Read in this order: the tables below (all rules, the most important first), `finding` (what a rule gives), `reading` (the text, read
once for all rules; its words in `spelling`), `phrases` (how phrases are written), `lexicon` (words as data), `questions` (a
question reduced to its core), then any rule.

Adding a rule
-------------
1. Write down at least eight texts as students really write them in which the rule must find something, and eight harmless
   ones that look alike, in a table in `tests/test_review_<family>.py`. See them fail.
2. Write `conversations/review/<family>.py`: a function that takes a `Reading` and yields a `Spot` for each place; one screen long.
   Prefer phrases (`phrases.py`) to bare words: a word alone says nothing. Put lists of words into `lexicon.py`. Use
   `negation.denied` on what stands before. A regular expression has bounded repeats only, so that time grows with the text's length.
   Yield `Spot(start, end)` in places of `reading.text` (`Passage.span` gives them); where something is missing, the place
   it is missed from.
3. Add one line to the table below, in the order of importance: the code, the guide's rule or "convention", the function.
4. Write `found_<code>` and `mend_<code>` in `texts/en/review.toml`: one kind, concrete sentence each; list the rule of the
   guide that it delivers under `[rules]`.
5. Run `pytest tests/test_review_*.py`: the harmless texts of all the other rules must still be harmless.
"""

from __future__ import annotations

from functools import lru_cache

from conversations.review import (
    asking,
    blanks,
    closed,
    greeting,
    introduction,
    leading,
    length,
    look_it_up,
    manners,
    pitch,
    reason,
    resume,
    several,
    specifics,
    too_personal,
)
from conversations.review import tips as advice
from conversations.review.finding import Finding, Rule, Tip
from conversations.review.jobs import ask as job_ask
from conversations.review.jobs import in_questions as job_in_questions
from conversations.review.reading import Reading

__all__ = [
    "CHANNELS",
    "INVITATION",
    "QUESTION",
    "THANKS",
    "Finding",
    "Tip",
    "forget",
    "review_invitation",
    "review_question",
    "review_thanks",
    "tips",
]

CHANNELS = ("email", "linkedin_note", "linkedin_message", "text_message")

INVITATION = (
    Rule("placeholder", "convention", blanks.check),
    Rule("wrong-name", "convention", greeting.wrong_name),
    Rule("asks-for-job", "G7", job_ask.check),
    Rule("pressure", "G8", manners.pressure),
    Rule("no-conversation-ask", "G1", asking.no_conversation_ask),
    Rule("too-much-time", "G8", asking.too_much_time),
    Rule("no-time-limit", "G8", asking.no_time_limit),
    Rule("one-slot-only", "G8", asking.one_slot_only),
    Rule("resume-unasked", "G7", resume.check),
    Rule("sells-self", "G12", pitch.sells_self),
    Rule("no-reason", "convention", reason.no_reason),
    Rule("no-introduction", "convention", introduction.no_introduction),
    Rule("impersonal-greeting", "convention", greeting.impersonal_greeting),
    Rule("no-thanks", "G8", manners.no_thanks),
    Rule("too-long", "G8", length.invitation_too_long),
)

THANKS = (
    Rule("placeholder", "convention", blanks.check),
    Rule("wrong-name", "convention", greeting.wrong_name),
    Rule("asks-for-job", "G7", job_ask.check),
    Rule("pressure", "G8", manners.pressure),
    Rule("no-thanks", "G16", manners.no_thanks),
    Rule("nothing-specific", "G16", specifics.check),
    Rule("impersonal-greeting", "convention", greeting.impersonal_greeting),
    Rule("too-long", "convention", length.thanks_too_long),
)

QUESTION = (
    Rule("asks-for-job", "G7", job_in_questions.check),
    Rule("too-personal", "convention", too_personal.check),
    Rule("look-it-up", "G11", look_it_up.check),
    Rule("leading", "G12", leading.check),
    Rule("several-at-once", "convention", several.check),
    Rule("closed", "G12", closed.check),
)


REMEMBERED = 1024
"""Texts of each kind whose review is remembered: the turn that shows it, the one that takes the answer, and the one that compares
two versions ask for the same review."""


@lru_cache(REMEMBERED)
def review_invitation(text: str, channel: str, contact: str) -> tuple[Finding, ...]:
    """Findings on a first message; `contact` is "" where unknown. Raises ValueError for a channel that is none of `CHANNELS`."""
    if channel not in CHANNELS:
        raise ValueError(f"{channel!r} is no channel; there are {', '.join(CHANNELS)}")
    return _review(_read(text, channel, contact), INVITATION)


@lru_cache(REMEMBERED)
def review_thanks(text: str, contact: str) -> tuple[Finding, ...]:
    """Findings on a thank-you note; `contact` is "" where unknown."""
    return _review(_read(text, "", contact), THANKS)


def review_question(text: str) -> tuple[Finding, ...]:
    """Findings on a question for the interview."""
    return _review(Reading(text), QUESTION)


@lru_cache(REMEMBERED)
def tips(text: str, kind: str, channel: str = "", contact: str = "") -> tuple[Tip, ...]:
    """Advice that is no finding; `kind` is "invitation", "thanks" or "question"."""
    return tuple(advice.tips(_read(text, channel, contact), kind))


@lru_cache(2)
def _read(text: str, channel: str, contact: str) -> Reading:
    """The reading that findings and tips of one text share."""
    return Reading(text, channel, contact)


def forget() -> None:
    """Drops what is remembered of earlier texts: for measuring."""
    for remembered in (review_invitation, review_thanks, tips, _read):
        remembered.cache_clear()


def _review(reading: Reading, rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    """Findings in the order of the rules, the most important first; an empty text has none."""
    if not reading.text.strip():
        return ()
    return tuple(finding for rule in rules for finding in rule.findings(reading))
