"""Waiting for something to happen, without looking at the clock again and again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class NeverSeen(AssertionError):  # noqa: N818 - read in a failed test: "NeverSeen: After 5 s ..."
    """What a test waited for did not come in time; says what was there instead."""


class Watch:
    """Conditions that are looked at again after each happening (once a round of the event loop)."""

    def __init__(self) -> None:
        self.stamp = 0
        self._watchers: dict[asyncio.Future[None], Callable[[], bool]] = {}
        self._looking = False

    def changed(self) -> int:
        """Something happened. Its number."""
        self.stamp += 1
        if self._watchers and not self._looking:
            self._looking = True
            asyncio.get_running_loop().call_soon(self._look)
        return self.stamp

    def _look(self) -> None:
        self._looking = False
        for future, condition in list(self._watchers.items()):
            if future.done():
                continue
            try:
                if condition():
                    future.set_result(None)
            except Exception as error:
                future.set_exception(error)

    async def until(
        self,
        condition: Callable[[], bool],
        timeout: float,  # noqa: ASYNC109 - the timeout is what explains itself
        explain: Callable[[], str],
    ) -> None:
        """Raises NeverSeen with the explanation after `timeout` seconds."""
        if condition():
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._watchers[future] = condition
        try:
            async with asyncio.timeout(timeout):
                await future
        except TimeoutError:
            raise NeverSeen(f"After {timeout:g} s: {explain()}") from None
        finally:
            del self._watchers[future]
