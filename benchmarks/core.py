"""The pure core: decode a journey, one turn, encode it, for every event of the built-in students.

python -m benchmarks.core [--profile]
"""

from __future__ import annotations

import cProfile
import pstats
import statistics
import sys
import time

from benchmarks.population import Moment, stories
from conversations import review
from conversations.journey import from_json, to_json
from conversations.machine import turn

REPEATS = 7
REMEMBERED = (review.review_invitation, review.review_thanks, review.tips)
"""What is remembered between turns is forgotten before each: a student seldom comes back within a second."""


def once(moment: Moment) -> None:
    """What every turn costs before anything is kept."""
    done = turn(from_json(moment.journey), moment.event, moment.now)
    if done.journey is not None:
        to_json(done.journey)


def microseconds(moment: Moment) -> float:
    """The median of some repeats."""
    times: list[float] = []
    for _ in range(REPEATS):
        for remembered in REMEMBERED:
            remembered.cache_clear()
        begun = time.perf_counter()
        once(moment)
        times.append(time.perf_counter() - begun)
    return statistics.median(times) * 1e6


def main() -> None:
    """Prints the distribution, and with --profile where the time goes."""
    moments = [moment for story in stories() for moment in story]
    for moment in moments:
        once(moment)
    times = sorted(microseconds(moment) for moment in moments)
    sizes = sorted(len(moment.journey) for moment in moments)
    middle, most = sizes[len(sizes) // 2], sizes[-1]
    print(f"{len(moments)} turns of the built-in students; journeys of {middle} bytes (median), {most} (most)")
    p90 = times[int(len(times) * 0.9)]
    print(
        f"median {statistics.median(times):.0f} µs, mean {statistics.mean(times):.0f}, p90 {p90:.0f}, most {times[-1]:.0f}"
    )
    if "--profile" in sys.argv:
        profile = cProfile.Profile()
        profile.enable()
        for _ in range(5):
            for moment in moments:
                once(moment)
        profile.disable()
        pstats.Stats(profile).sort_stats("tottime").print_stats(20)


if __name__ == "__main__":
    main()
