"""`coffeechat run` at a moment that somebody else decides: python -m tests.telegram_clock FILE. Else unchanged.

The file holds the moment, as microseconds since 1970 in eight bytes; the clock stands still until it is written anew.
"""

from __future__ import annotations

import asyncio
import gc
import mmap
import struct
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

_FORM = struct.Struct("<q")
_ORIGIN = datetime(1970, 1, 1, tzinfo=UTC)


class Clock:
    """Both ends of such a file; `running` is the server's clock, which goes on between two moments (Unix seconds)."""

    def __init__(self, path: Path, moment: datetime | None = None) -> None:
        self.path = path
        if moment is not None:
            path.write_bytes(bytes(_FORM.size))
        with path.open("r+b") as file:
            self._shared = mmap.mmap(file.fileno(), _FORM.size)
        if moment is not None:
            self.set(moment)

    def set(self, moment: datetime) -> None:
        self._shared[:] = _FORM.pack((moment - _ORIGIN) // timedelta(microseconds=1))
        self._since = time.monotonic()

    def __call__(self) -> datetime:
        return _ORIGIN + timedelta(microseconds=_FORM.unpack(self._shared)[0])

    def running(self) -> float:
        return self().timestamp() + time.monotonic() - self._since


def main() -> None:
    """Runs until SIGTERM."""
    gc.disable()  # as in `bot.cli`

    from bot.config import load
    from bot.run import run

    asyncio.run(run(load(), Clock(Path(sys.argv[1]))))


if __name__ == "__main__":
    main()
