"""One ping to come."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

KINDS = (
    "hour_before",
    "how_was_it",
    "day_before",
    "thanks",
    "research",
    "write_again",
    "fix_date",
    "email_answer",
    "follow_up",
    "close_kindly",
    "unsent",
    "referral",
    "reflect",
    "tell_back",
    "tell_referrer",
    "second_person",
    "keep",
    "idle",
)
"""Kinds in the order in which several in one message are said."""
RANK = {kind: place for place, kind in enumerate(KINDS)}


def kind_of(key: str) -> str:
    """The kind of the nudge with this key, also of one that is called for no more; '' if it is no key."""
    name = key.partition("@")[0].rpartition(".")[2].rstrip("0123456789").removesuffix("_last")
    return name if name in RANK else ""


class Nudge(Struct, frozen=True, gc=False):
    """One ping: when it comes, and what its buttons do.

    `key` is unique for each occasion. `contact` is 0 where it is about nobody. `due` and `stale` are in UTC; after `stale` it is
    pointless. `opens` is the position that its button opens ('': the open question). `done` is the choice that "done" means ('': none)
    at the position `done_in` ('': at `opens`). `variant` is the key of its text where that is not the kind's own. `asked`: it was put
    off, and `due` is when the student wants it.
    """

    key: str
    kind: str
    contact: int
    due: datetime
    stale: datetime | None
    opens: str
    done: str = ""
    done_in: str = ""
    variant: str = ""
    asked: bool = False

    @property
    def text(self) -> str:
        """The key of its words in `pings.toml`."""
        return self.variant or self.kind

    @property
    def reason(self) -> str:
        """The key of its line in /plan, in `plan.toml`."""
        return f"why_{self.kind}"

    def stale_at(self, moment: datetime) -> bool:
        """Whether it is pointless by then."""
        return self.stale is not None and self.stale <= moment
