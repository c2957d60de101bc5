"""What the API answers when it refuses."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """A refusal: HTTP status, Discord's own code, its words."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status, self.code, self.message = status, code, message

    def to_json(self) -> dict[str, Any]:
        """The body."""
        return {"message": self.message, "code": self.code}


def bad(words: str) -> ApiError:
    """A payload that cannot be."""
    return ApiError(400, 50035, f"Invalid Form Body: {words}")


def unknown(what: str, code: int) -> ApiError:
    """Something that is not there."""
    return ApiError(404, code, f"Unknown {what}")
