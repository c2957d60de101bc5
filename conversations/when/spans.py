"""How long: "20 min", "half an hour", "an hour and a half". The same small pattern serves "in …" and "for …"."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.when.tokens import Token

SPAN = """
    ( (number|spelled) (dash|to|or) (number|spelled) (minute|hour)
    | (number|spelled|a) hour and a? (half|quarter) (of? a? hour)?
    | (number|spelled) (hour|hmark) and? (number|spelled) minute?
    | (number|spelled|a)? and? a? half a? hour
    | (number|spelled)? a? (quarter|quarters) of? a? hour
    | dotted (hour|hmark)
    | a? couple of? hour
    | (number|spelled) hmark
    | (number|spelled|a) (minute|hour)
    )
"""
"""A length of time, as a pattern of the grammar."""

LONGEST = 24 * 60


def minutes(tokens: Sequence[Token], longest: int = LONGEST) -> int | None:
    """The minutes of tokens that fit `SPAN`; of a range its longer end. None: nothing, or beyond `longest` (a day)."""
    total = 0.0
    amount: float | None = None
    article = hours = False
    for token in tokens:
        match token.kind:
            case "number" | "spelled" | "couple":
                amount = max(amount or 0, token.value)
            case "a" if amount is None:
                amount, article = 1, True
            case "half":
                amount = 0.5 if amount is None or article else amount + 0.5
            case "quarter" | "quarters":
                amount = 0.25 * (amount or 1)
            case "dotted":
                amount = float(f"{token.value}.{token.second}")
            case "clock":
                total += token.value * 60 + token.second
            case "hour" | "hmark":
                total, amount, article, hours = total + (amount or 0) * 60, None, False, True
            case "minute":
                total, amount = total + (amount or 0), None
            case _:
                pass
    if amount is not None:
        total += amount * 60 if hours and amount < 1 else amount
    return round(total) if 1 <= total <= longest else None
