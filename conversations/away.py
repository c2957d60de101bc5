"""What came in while nobody was there to answer, and what counts as done once if it comes again at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from conversations.journey import Journey
from conversations.moment import Turn, open_question
from conversations.readable import readable
from conversations.vocabulary import (
    Away,
    Command,
    Document,
    Kept,
    Pressed,
    Reply,
    Said,
    Shared,
    Single,
    Unblocked,
)

Take = Callable[[Journey, Single, datetime], Turn]
"""Takes one event, as the machine does."""
BackAgain = Callable[[Journey, str, datetime], Turn]
"""Puts the open question once more, after the text of this key."""


def caught_up(journey: Journey, away: Away, now: datetime, take: Take, back_again: BackAgain) -> Turn:
    """The first words answer the question that was open; what was typed after them did not know the next one, and is kept.

    Buttons and commands do what they always do. Of all that would have been said, files remain, and the question now open;
    words that are older than that question are kept without a reply, since it is the reply.
    """
    kept: list[Kept] = []
    replies: list[Reply] = []
    late = journey.asked_at is not None and away.sent_at < journey.asked_at
    answered, unread = late, 0
    for event in away.events:
        words = readable(event)
        if isinstance(words, Said | Shared):
            typed = words.text.strip() or getattr(words, "name", "")
            if answered and not typed.startswith("/"):
                kept.append(Kept(open_question(journey).at, typed))
                unread += 1
                continue
            answered = answered or not typed.startswith("/")
        done = take(journey, words, now)
        kept += done.kept
        if done.journey is None:
            return Turn(None, done.replies)
        journey = done.journey
        replies += (reply for reply in done.replies if isinstance(reply, Document))
    if journey.nudging.unreachable_at is not None or (late and unread == len(away.events)):
        return Turn(journey, tuple(replies), tuple(kept))
    key = "common.away_kept" if unread else "common.away"
    last = back_again(journey, key, now)
    return replace(last, replies=(*replies, *last.replies), kept=tuple(kept))


def gesture(event: Single) -> str:
    """What counts as done once if it comes again at once: a tap, /start (sent again by itself after a block), an album's pictures."""
    match event:
        case Pressed(id=id):
            return id
        case Unblocked() | Command(name="start", argument=""):
            return "!start"
        case Shared():
            return "!shared"
        case _:
            return ""
