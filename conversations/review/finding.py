"""What a review says: findings, and tips that are no findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from conversations.review.reading import Reading


class Finding(Struct, frozen=True):
    """One thing to mend, about `text[start:end]`.

    Where something is missing the span is the place that it is missed from, and may be empty. `mend` is the text to put
    in place of the span, or None where only the student can mend it. `values` fill the places of the message
    `found_<code>` in `texts/<language>/review.toml`. `rule` is a rule of the guide ("G7") or "convention".
    """

    code: str
    start: int
    end: int
    rule: str
    mend: str | None = None
    values: tuple[tuple[str, str], ...] = ()


class Tip(Struct, frozen=True):
    """Advice that is no finding, about `text[start:end]`; its message is `tip_<code>`."""

    code: str
    start: int
    end: int
    values: tuple[tuple[str, str], ...] = ()

    @property
    def message(self) -> str:
        """The key of its words in the texts' section `review`."""
        return f"tip_{self.code}"


class Spot(Struct, frozen=True):
    """A place that a rule found; the registry makes it a `Finding` with the rule's code."""

    start: int
    end: int
    mend: str | None = None
    values: tuple[tuple[str, str], ...] = ()


Check = Callable[["Reading"], Iterable[Spot]]


class Rule(Struct, frozen=True):
    """A code of the review, the guide's rule (or "convention") behind it, and the check that finds it."""

    code: str
    guide: str
    check: Check

    def findings(self, reading: Reading) -> tuple[Finding, ...]:
        """What this rule finds in the text, in its order, each place once."""
        spots = set(self.check(reading))
        if not spots:  # as nearly always
            return ()
        in_order = sorted(spots, key=lambda spot: (spot.start, spot.end, spot.mend or ""))
        return tuple(Finding(self.code, spot.start, spot.end, self.guide, spot.mend, spot.values) for spot in in_order)
