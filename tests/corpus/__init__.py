"""Texts as students write them, each with the codes that a careful adviser finds in it. How it is made: README.md."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
HALVES = ("seen", "apart")

_SHARED = {
    "asks-for-job",
    "impersonal-greeting",
    "no-thanks",
    "placeholder",
    "pressure",
    "too-long",
    "wrong-name",
}
CODES = {
    "invitations": _SHARED
    | {
        "no-conversation-ask",
        "no-introduction",
        "no-reason",
        "no-time-limit",
        "one-slot-only",
        "resume-unasked",
        "sells-self",
        "too-much-time",
    },
    "thanks": _SHARED | {"nothing-specific"},
    "questions": {"asks-for-job", "closed", "leading", "look-it-up", "several-at-once", "too-personal"},
}
"""The codes of each kind of text, as the specification of the review names them."""

FIELDS = {
    "invitations": {"id", "channel", "contact", "codes", "text"},
    "thanks": {"id", "contact", "codes", "text"},
    "questions": {"id", "codes", "text"},
}


@dataclass(frozen=True)
class Labelled:
    id: str
    channel: str
    """One of the review's channels; empty for thanks and questions, which have none."""
    contact: str
    """The contact's full name, perhaps with a title; empty for questions."""
    codes: frozenset[str]
    """All that must be found; nothing else may be."""
    text: str
    """Without newlines at either end."""


def tables(kind: str, half: str) -> list[dict[str, Any]]:
    """The tables of a kind as they stand in its files (`thanks.toml`, `thanks_2.toml` ...), file by file in the order of their names.

    FileNotFoundError if there is none; TOMLDecodeError if one is no TOML.
    """
    paths = sorted((HERE / half).glob(f"{kind}*.toml"))
    if not paths:
        raise FileNotFoundError(f"no {kind} in {HERE / half}")
    return [table for path in paths for table in tomllib.loads(path.read_text("utf-8")).get("text", [])]


def load(kind: str, half: str) -> list[Labelled]:
    """The texts of one kind ("invitations", "thanks", "questions") in one half ("seen", "apart"), in the files' order."""
    return [
        Labelled(
            id=table["id"],
            channel=table.get("channel", ""),
            contact=table.get("contact", ""),
            codes=frozenset(table["codes"]),
            text=table["text"].strip("\n"),
        )
        for table in tables(kind, half)
    ]
