"""What the API answers when it refuses."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """A refusal: HTTP status, Discord's own code, its words; `headers` that come with it."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status, self.code, self.message = status, code, message
        self.headers: dict[str, str] = {}

    def to_json(self) -> Any:
        """The body."""
        return {"message": self.message, "code": self.code}


def bad(words: str) -> ApiError:
    """A payload that cannot be."""
    return ApiError(400, 50035, f"Invalid Form Body: {words}")


def unknown(what: str, code: int) -> ApiError:
    """Something that is not there."""
    return ApiError(404, code, f"Unknown {what}")


UNAUTHORIZED = ApiError(401, 0, "401: Unauthorized")
NO_ACCESS = ApiError(403, 50001, "Missing Access")
NO_PERMISSION = ApiError(403, 50013, "Missing Permissions")
CLOSED = ApiError(403, 50007, "Cannot send messages to this user")
NOTHING_SHARED = ApiError(403, 50278, "Cannot send messages to this user due to having no mutual guilds")
TOO_MANY_NEW = ApiError(400, 40003, "You are opening direct messages too fast")
ALREADY = ApiError(400, 40060, "Interaction has already been acknowledged.")
