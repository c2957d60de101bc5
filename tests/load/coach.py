"""`coffeechat run` at another time: python -m tests.load.coach SECONDS, that many behind the machine's clock. Else unchanged."""

from __future__ import annotations

import asyncio
import sys
from datetime import timedelta

from bot.config import load
from bot.run import run
from bot.turns import utc_now


def main() -> None:
    """Runs until SIGTERM."""
    behind = timedelta(seconds=float(sys.argv[1]))
    asyncio.run(run(load(), lambda: utc_now() - behind))


if __name__ == "__main__":
    main()
