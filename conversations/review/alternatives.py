"""Long lists of alternatives in a regular expression, put in an order in which few of them are tried at each place."""

from __future__ import annotations

from collections.abc import Iterator


def any_of(alternatives: str) -> str:
    """A group of the alternatives, those with the same first letter behind that letter.

    Python's `re` tries one alternative after the other at every word of the text; so it tries at most one a letter.

    >>> any_of("won|led|(?:one|two) prizes|wrote?|x?")
    '(?:w(?:on|rote?)|l(?:ed)|(?:one|two) prizes|x?)'
    """
    by_letter: dict[str, list[str]] = {}
    for one in _divided(alternatives):
        letter = one[:1] if one[:1].isalpha() and one[1:2] not in ("?", "*", "+", "{") else ""
        by_letter.setdefault(letter, []).append(one[1:] if letter else one)
    others = by_letter.pop("", [])
    grouped = [f"{letter}(?:{'|'.join(ends)})" for letter, ends in by_letter.items()]
    return f"(?:{'|'.join(grouped + others)})"


def _divided(alternatives: str) -> Iterator[str]:
    """The alternatives of the outermost level."""
    depth = start = at = 0
    while at < len(alternatives):
        match alternatives[at]:
            case "\\":
                at += 1
            case "(" | "[":
                depth += 1
            case ")" | "]":
                depth -= 1
            case "|" if depth == 0:
                yield alternatives[start:at]
                start = at + 1
            case _:
                pass
        at += 1
    yield alternatives[start:]
