"""How long `read_when` takes for what students type: the phrases of the tests, each many times, nothing remembered between two.

python -m benchmarks.when
"""

from __future__ import annotations

import statistics
import time

from conversations.when import read_when
from tests.test_when import ACCEPTED, ASKED
from tests.when_said import NOW

ROUNDS = 30


def main() -> None:
    """Prints the median and the slowest hundredth, in microseconds."""
    phrases = [phrase for phrase, _ in (*ACCEPTED, *ASKED)]
    took: list[float] = []
    for round in range(ROUNDS + 1):
        for phrase in phrases:
            begun = time.perf_counter()
            read_when(phrase, NOW, "Europe/Berlin")
            if round:  # the first reads the tables and compiles the patterns
                took.append((time.perf_counter() - begun) * 1e6)
    p99 = statistics.quantiles(took, n=100)[98]
    print(
        f"{len(phrases)} phrases: median {statistics.median(took):.0f} µs, p99 {p99:.0f} µs (target: median under 2,000)"
    )


if __name__ == "__main__":
    main()
