"""How many texts a second `coffeechat review --jsonl` reads on one core once it has started: those of the corpus, each once a round.

    python -m benchmarks.review

What is remembered of earlier texts is forgotten before each round.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Iterator

from bot.reviewing import Reviewer
from conversations.review import forget
from conversations.texts import load
from tests.corpus import load as corpus

ROUNDS = 3
KINDS = (("invitation", "invitations"), ("thanks", "thanks"), ("questions", "questions"))


def lines(name: str) -> Iterator[str]:
    """Each text of the corpus as a line of `--jsonl`."""
    for half in ("seen", "apart"):
        for one in corpus(name, half):
            yield json.dumps({"text": one.text, "channel": one.channel or "email", "contact": one.contact})


def main() -> None:
    """Prints the rate for each kind."""
    for kind, name in KINDS:
        reviewer = Reviewer(kind, "email", "", load("en"))
        given = list(lines(name))
        rates = []
        for _ in range(ROUNDS + 1):
            forget()
            begun = time.perf_counter()
            for findings in reviewer.each(given):
                reviewer.as_json(findings)
            rates.append(len(given) / (time.perf_counter() - begun))
        print(
            f"{kind}: {statistics.median(rates[1:]):,.0f} texts a second ({len(given):,} texts, {ROUNDS} rounds)",
            flush=True,
        )


if __name__ == "__main__":
    main()
