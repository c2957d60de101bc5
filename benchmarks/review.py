"""How many texts a second `coffeechat review --jsonl` reads on one core once it has started: those of the corpus, each once.

    python -m benchmarks.review

The words of each text are varied (a number behind its first word), so that nothing of an earlier one is remembered.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Iterator

from bot.reviewing import Reviewer
from conversations.texts import load
from tests.corpus import load as corpus

ROUNDS = 3
KINDS = (("invitation", "invitations"), ("thanks", "thanks"), ("questions", "questions"))
TEXTS = 1_000


def lines(name: str, round: int) -> Iterator[str]:
    """So many lines of the corpus' seen half, over and over."""
    texts = corpus(name, "seen")
    for number in range(TEXTS):
        one = texts[number % len(texts)]
        words = one.text.split(" ", 1)
        text = " ".join([words[0], f"({round}{number})", *words[1:]])
        yield json.dumps({"text": text, "channel": one.channel or "email", "contact": one.contact})


def main() -> None:
    """Prints the rate for each kind."""
    for kind, name in KINDS:
        if not corpus(name, "seen"):
            continue
        reviewer = Reviewer(kind, "email", "", load("en"))
        rates = []
        for round in range(ROUNDS + 1):
            given = list(lines(name, round))
            begun = time.perf_counter()
            for findings in reviewer.each(given):
                reviewer.as_json(findings)
            rates.append(len(given) / (time.perf_counter() - begun))
        print(
            f"{kind}: {statistics.median(rates[1:]):,.0f} texts a second ({TEXTS:,} texts, {ROUNDS} rounds)", flush=True
        )


if __name__ == "__main__":
    main()
