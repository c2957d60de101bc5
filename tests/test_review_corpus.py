"""How well the review does on texts that were labelled without it. Of the half that is set apart only figures are ever shown.

python -m tests.test_review_corpus [seen]        the table; with "seen" also each text of that half that it gets wrong
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from conversations.review import review_invitation, review_question, review_thanks
from tests.corpus import CODES, HALVES, Labelled, load

FLOORS = {"seen": (0.95, 0.90, 0.80), "apart": (0.95, 0.90, 0.80)}
"""For each half: precision and recall over all codes, and what no single code may be under in either."""


@dataclass
class Score:
    """Counts for each code: found and right, found and wrong, missed."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def precision(self, code: str = "") -> float:
        right, wrong = self._of(self.right, code), self._of(self.wrong, code)
        return right / (right + wrong) if right + wrong else 1.0

    def recall(self, code: str = "") -> float:
        right, missed = self._of(self.right, code), self._of(self.missed, code)
        return right / (right + missed) if right + missed else 1.0

    @staticmethod
    def _of(counts: Counter[str], code: str) -> int:
        return counts[code] if code else counts.total()

    @property
    def codes(self) -> list[str]:
        return sorted(self.right | self.wrong | self.missed)


def reviewed(kind: str, one: Labelled) -> set[str]:
    """The codes that the review finds."""
    match kind:
        case "invitations":
            return {found.code for found in review_invitation(one.text, one.channel, one.contact)}
        case "thanks":
            return {found.code for found in review_thanks(one.text, one.contact)}
        case _:
            return {found.code for found in review_question(one.text)}


def score(half: str) -> Score:
    """All kinds of a half together."""
    total = Score()
    for kind in CODES:
        for one in load(kind, half):
            found = reviewed(kind, one)
            total.right.update(found & one.codes)
            total.wrong.update(found - one.codes)
            total.missed.update(one.codes - found)
    return total


def table(half: str) -> Iterator[str]:
    """Precision and recall of each code, and of all."""
    found = score(half)
    yield f"{half:<22}{'precision':>10}{'recall':>8}   right wrong missed"
    for code in [*found.codes, ""]:
        counts = [Score._of(some, code) for some in (found.right, found.wrong, found.missed)]
        rates = f"{found.precision(code):>10.3f}{found.recall(code):>8.3f}"
        yield f"{code or 'all':<22}{rates}   {counts[0]:5} {counts[1]:5} {counts[2]:6}"


@pytest.mark.parametrize("half", HALVES)
def test_the_review_finds_what_a_careful_adviser_finds(half: str, record_property: pytest.RecordProperty) -> None:
    found, shown = score(half), "\n".join(table(half))
    print(shown)
    record_property(f"review_{half}", shown)
    precision, recall, each = FLOORS[half]
    assert found.precision() >= precision, shown
    assert found.recall() >= recall, shown
    low = [code for code in found.codes if min(found.precision(code), found.recall(code)) < each]
    assert low == [], shown


def main() -> None:
    """Prints both tables."""
    for half in HALVES:
        print(*table(half), "", sep="\n")
    if "seen" in sys.argv:
        for kind in CODES:
            for one in load(kind, "seen"):
                found = reviewed(kind, one)
                if found != one.codes:
                    surplus, missed = sorted(found - one.codes), sorted(one.codes - found)
                    print(f"{one.id} ({one.channel} {one.contact}): surplus {surplus}, missed {missed}")
                    print("   " + one.text.replace("\n", "\n   ") + "\n")


if __name__ == "__main__":
    main()
