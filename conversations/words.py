"""Small things done to words that students type."""

from __future__ import annotations


def one_line(text: str) -> str:
    """The words on one line: control characters gone, white space folded."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
