"""What is worked out when it is first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Self, TypeVar, overload

_Owner = TypeVar("_Owner")
_Value = TypeVar("_Value")


class kept(Generic[_Owner, _Value]):  # noqa: N801 - read as the decorator that it is
    """`functools.cached_property` without the lock that Python 3.11 takes at every first access: a review has dozens of them."""

    def __init__(self, make: Callable[[_Owner], _Value]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, owner: None, kind: type[_Owner]) -> Self: ...
    @overload
    def __get__(self, owner: _Owner, kind: type[_Owner]) -> _Value: ...
    def __get__(self, owner: _Owner | None, kind: type[_Owner]) -> Self | _Value:
        if owner is None:
            return self
        value = self._make(owner)
        owner.__dict__[self._name] = value  # where it is found the next time, before this is asked
        return value
