"""Which methods there are: name in lower case (Telegram does not mind the case) -> documented name and what does it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

Handler = Callable[..., Any | Awaitable[Any]]
METHODS: dict[str, tuple[str, Handler]] = {}


def method(name: str) -> Callable[[Handler], Handler]:
    """Registers `handler(telegram, call)` for a method of the Bot API; it returns the result or raises ApiError."""

    def register(handler: Handler) -> Handler:
        METHODS[name.lower()] = (name, handler)
        return handler

    return register
