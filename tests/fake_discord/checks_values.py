"""Single values of a payload: texts, numbers, lists, ids; what all the checks share. Each raises ApiError with code 50035."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tests.fake_discord.errors import bad

Json = dict[str, Any]


def length(text: str) -> int:
    """In UTF-16 units. The API counts code points, as its makers say, the apps count these: the stricter of the two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def fields(value: object, known: Iterable[str], where: str, *, required: Iterable[str] = ()) -> Json:
    """An object without those of its fields that are null. Discord ignores fields that it doesn't know; here they are refused, since
    they are typing errors."""
    if not isinstance(value, dict):
        raise bad(f"{where} must be an object, is {value!r:.80}")
    if strange := value.keys() - set(known):
        raise bad(f"{where} has no field {sorted(strange)}")
    present = {key: one for key, one in value.items() if one is not None}
    if missing := set(required) - present.keys():
        raise bad(f"{where} lacks {sorted(missing)}")
    return present


def text(value: object, least: int, most: int, where: str) -> str:
    """A text of that many UTF-16 units."""
    if not isinstance(value, str) or not least <= length(value) <= most:
        raise bad(f"{where} must be a text of {least} to {most}, is {value!r:.80}")
    return value


def number(value: object, least: int, most: int, where: str) -> int:
    """A whole number; true and false are none."""
    if type(value) is not int or not least <= value <= most:
        raise bad(f"{where} must be a number from {least} to {most}, is {value!r:.80}")
    return value


def one_of(value: object, allowed: Iterable[object], where: str) -> Any:
    """One of these, of the same type."""
    if not any(type(value) is type(one) and value == one for one in allowed):
        raise bad(f"{where} must be one of {list(allowed)}, is {value!r:.80}")
    return value


def flag(value: object, where: str) -> bool:
    """true or false."""
    return one_of(value, (True, False), where)


def items(value: object, least: int, most: int, where: str) -> list[Any]:
    """A list of that many."""
    if not isinstance(value, list) or not least <= len(value) <= most:
        raise bad(f"{where} must be a list of {least} to {most}, is {value!r:.80}")
    return value


def snowflake(value: object, where: str) -> int:
    """An id: digits in a text."""
    if not isinstance(value, str) or not value.isascii() or not value.isdigit() or str(int(value)) != value:
        raise bad(f"{where} must be an id in a text, is {value!r:.80}")
    return int(value)


def distinct(values: Iterable[object], where: str) -> None:
    """No two are equal."""
    values = list(values)
    if len(values) != len(set(values)):
        raise bad(f"{where} must differ, are {values!r:.200}")
