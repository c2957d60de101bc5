"""How well the field fits, over several talks."""

from __future__ import annotations

from conversations.journey import GOALS, Contact, Journey

ANSWERS = ("good", "mixed", "bad", "unclear")


def wanted_goals(journey: Journey) -> tuple[str, ...]:
    """The things this student wants to learn, in the usual order; all five if none was picked."""
    return tuple(goal for goal in GOALS if goal in journey.goals) or GOALS


def agreement(journey: Journey, contact: Contact) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The goals on which this talk and the earlier ones in the field agree, and those on which they do not."""
    same: list[str] = []
    other: list[str] = []
    earlier = [talk for talk in journey.talks_held if talk.id != contact.id]
    for goal in wanted_goals(journey):
        mine = contact.fit.get(goal, "unclear")
        theirs = {talk.fit.get(goal, "unclear") for talk in earlier} - {"unclear"}
        if mine == "unclear" or not theirs:
            continue
        (same if theirs == {mine} else other).append(goal)
    return tuple(same), tuple(other)


def tally(journey: Journey, goal: str) -> dict[str, int]:
    """How often each answer was given for a goal, over the talks held in the present field."""
    counts: dict[str, int] = dict.fromkeys(ANSWERS, 0)
    for talk in journey.talks_held:
        if (answer := talk.fit.get(goal)) in counts:
            counts[answer] += 1
    return counts
