"""Every rule of the guide at its moment: held against every complete path of the journey."""

from __future__ import annotations

import pytest

from conversations import followups
from conversations.guide import RULES, owed
from conversations.steps import ALL
from tests.answers import SAMPLES
from tests.walk import Place, start, step, ways, with_talks


def complete(place: Place) -> bool:
    """A path is complete when a decision about the field was taken, or a contact has come to an end."""
    journey = place.journey
    if len(journey.talks_held) >= 3:
        return bool(journey.decisions)
    new = [c for c in journey.contacts if c.name.startswith("Person") is False]
    return any(c.closed_at is not None or (c.thanked_at is not None and c.reflected_at is not None) for c in new)


def sort_of(moved: Place) -> tuple[object, ...]:
    """What a rule may hang on: what is asked, the facts, which pings came, what was said."""
    after = moved.journey
    facts = tuple(
        (
            c.id,
            c.stage,
            c.outcome,
            c.channel == "in_person",
            bool(c.names),
            c.talk is not None and c.talk.mode in ("cafe", "meal"),
        )
        for c in after.contacts
    )
    pinged = frozenset(key.partition("@")[0] for key in after.nudging.done.keys() & followups.called_for(after).keys())
    return moved.spot, facts, pinged, moved.said, bool(after.decisions)


class Walk:
    """Every place that can be reached, each once for each set of rules already said, and every way on from it.

    Two paths to such a place differ in nothing that a rule hangs on: a rule that is missing on one is missing on the other,
    so this holds every complete path against the rules. A path ends where it is complete.
    """

    def __init__(self) -> None:
        self.seen: set[tuple[object, ...]] = set()
        self.edges: set[tuple[str, str]] = set()
        self.ends = 0
        self.turns = 0
        self.missing: dict[tuple[str, ...], tuple[str, ...]] = {}

    def go(self, first: Place, limit: int = 60_000) -> None:
        stack = [first]
        while stack and self.turns < limit:
            place = stack.pop()
            for _, event, when in ways(place):
                moved, _ = step(place, event, when)
                self.turns += 1
                if lacking := owed(moved.journey, moved.said):
                    self.missing.setdefault(lacking, moved.path)
                self.edges.add((place.at.split(":")[1].split("/")[0], moved.at.split(":")[1].split("/")[0]))
                active, at = len(moved.journey.active_contacts), moved.at.split(":")[1].split("/")[0]
                if active > 1 or (active and at in ("field", "quiz", "find")):
                    continue  # a second contact walks the same steps again
                key = sort_of(moved)
                if key in self.seen:
                    continue
                self.seen.add(key)
                if complete(moved):
                    self.ends += 1
                else:
                    stack.append(moved)


def path_to(step_id: str) -> list[Place]:
    """The places on the shortest way from the beginning to a step."""
    queue: list[list[Place]] = [[start()]]
    seen: set[str] = set()
    while queue:
        path = queue.pop(0)
        if path[-1].at == f"0:{step_id}:":
            return path
        for _, event, when in ways(path[-1]):
            moved, _ = step(path[-1], event, when)
            if moved.at not in seen:
                seen.add(moved.at)
                queue.append([*path, moved])
    raise AssertionError(f"no way leads to {step_id}")


@pytest.mark.slow
def test_every_rule_is_said_in_time_on_every_path() -> None:
    walk = Walk()
    walk.go(start())
    assert walk.turns < 60_000, "the walk did not come to its end"
    found = next(place for place in path_to("find") if place.at == "0:find:")
    walk.go(with_talks(found, 2), limit=walk.turns + 15_000)
    assert walk.missing == {}
    assert walk.ends > 100
    visited = {step for edge in walk.edges for step in edge}
    never = {one.id for one in ALL} - visited - {"people", "edit", "nudges", "close", "forget"}
    assert not never, f"no path reaches {never}"


def test_a_rule_that_is_not_said_is_noticed() -> None:
    place = start()
    assert owed(place.journey, frozenset()) == ("G1", "G2")
    assert owed(place.journey, place.said) == ()


def test_the_rules_are_the_guide_s_seventeen() -> None:
    assert [rule.id for rule in RULES] == [f"G{n}" for n in range(1, 18)]


@pytest.mark.parametrize("one", list(ALL), ids=lambda one: one.id)
def test_a_step_that_takes_words_has_a_sample(one: object) -> None:
    buttons_only = {
        "welcome",
        "goal",
        "quiz",
        "home",
        "ready",
        "sent",
        "follow_up",
        "waiting_later",
        "resume_wanted",
        "email_only",
    }
    buttons_only |= {"bounced", "silence", "brief", "meeting", "no_show", "missed", "reflect", "keep", "decision"}
    buttons_only |= {"people", "edit", "nudges", "close", "forget"}
    id = one.id  # type: ignore[attr-defined]
    assert id in buttons_only or any(position.partition("/")[0] == id for position in SAMPLES), (
        f"tests/answers.py: no words for {id}"
    )
