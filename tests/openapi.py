"""Recorded calls against a published OpenAPI 3.1 description: `python -m tests.openapi SPEC CALLS.jsonl`. For development only.

A line of the calls is {"method": "POST", "path": "/channels/5/messages", "json": {…}}. What the description does not allow is
printed with how often it came, and the exit code is 1. Fields that it does not name are printed apart: it allows them silently, but
they are typing errors, or newer than the description. So much of JSON Schema is read as such descriptions use.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

Json = Any


def _number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_TYPES: dict[str, Callable[[Json], bool]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: _number(value) and float(value).is_integer(),
    "number": _number,
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}
_FORMATS: dict[str, Callable[[Json], bool]] = {
    "int32": lambda value: not _number(value) or -(2**31) <= value < 2**31,
    "int64": lambda value: not _number(value) or -(2**63) <= value < 2**63,
    "snowflake": lambda value: not isinstance(value, str) or (value.isascii() and value.isdigit()),
    "uri": lambda value: not isinstance(value, str) or bool(urlsplit(value).scheme),
}
_BOUNDS: list[tuple[str, type | tuple[type, ...], Callable[[Json, Json], bool]]] = [
    ("minLength", str, lambda value, bound: len(value) >= bound),
    ("maxLength", str, lambda value, bound: len(value) <= bound),
    ("pattern", str, lambda value, bound: re.search(bound, value) is not None),
    ("minItems", list, lambda value, bound: len(value) >= bound),
    ("maxItems", list, lambda value, bound: len(value) <= bound),
    ("minProperties", dict, lambda value, bound: len(value) >= bound),
    ("maxProperties", dict, lambda value, bound: len(value) <= bound),
    ("minimum", (int, float), lambda value, bound: isinstance(value, bool) or value >= bound),
    ("maximum", (int, float), lambda value, bound: isinstance(value, bool) or value <= bound),
]


@dataclass
class Verdict:
    """`wrong`: what is not allowed, each with where it is. `known`: the fields that schemas of this value name, None if any may be.
    `strange`: fields within it that no schema names."""

    wrong: list[str] = field(default_factory=list)
    known: set[str] | None = field(default_factory=set)
    strange: list[str] = field(default_factory=list)

    def add(self, other: Verdict) -> None:
        """Both must hold, for the same value."""
        self.wrong += other.wrong
        self.strange += other.strange
        self.known = None if self.known is None or other.known is None else self.known | other.known


class Description:
    """An OpenAPI document. Raises ValueError for references that lead nowhere."""

    def __init__(self, document: Json) -> None:
        self.document = document

    def check_call(self, method: str, path: str, body: Json) -> Verdict:
        """Whether a request with this JSON body is described."""
        operation = self._operation(method.lower(), path)
        if operation is None:
            return Verdict(["no such call"])
        request = self._found(operation.get("requestBody", {}))
        content = request.get("content", {})
        schema = content.get("application/json", content.get("multipart/form-data"))
        if schema is None:
            return Verdict([] if body is None else ["this call has no body"])
        if body is None and not request.get("required"):
            return Verdict()
        return self.check(schema.get("schema", {}), body)

    def check(self, schema: Json, value: Json, where: str = "body") -> Verdict:
        """Whether a value fits a schema."""
        verdict = self._fits(schema, value, where)
        if isinstance(value, dict) and verdict.known:
            verdict.strange += [f"{where}.{key}" for key in sorted(value.keys() - verdict.known)]
        return verdict

    def _fits(self, schema: Json, value: Json, where: str) -> Verdict:
        """Like check, but fields that this schema does not name may be named by another one for the same value."""
        if isinstance(schema, bool):
            return Verdict([] if schema else [f"{where}: must not be there"], known=None)
        verdict = Verdict()
        if "$ref" in schema:
            verdict.add(self._fits(self._at(schema["$ref"]), value, where))
        verdict.wrong += [f"{where}: {words}" for words in _plain(schema, value)]
        for one in schema.get("allOf", []):
            verdict.add(self._fits(one, value, where))
        # Branches of such documents may overlap, whatever oneOf means elsewhere: one that fits is enough.
        for key in ("oneOf", "anyOf"):
            if key in schema:
                verdict.add(self._best([self._fits(one, value, where) for one in schema[key]], value))
        if isinstance(value, list) and "items" in schema:
            for place, item in enumerate(value):
                self._inside(verdict, schema["items"], item, f"{where}[{place}]")
        if isinstance(value, dict):
            self._object(verdict, schema, value, where)
        return verdict

    def _object(self, verdict: Verdict, schema: Json, value: Json, where: str) -> None:
        named = schema.get("properties", {})
        others = schema.get("additionalProperties")
        verdict.wrong += [f"{where}: lacks {key}" for key in schema.get("required", []) if key not in value]
        for key, item in value.items():
            if key in named:
                self._inside(verdict, named[key], item, f"{where}.{key}")
            elif others is not None:
                self._inside(verdict, others, item, f"{where}.{key}")
        if others not in (None, False):
            verdict.known = None
        elif verdict.known is not None:
            verdict.known |= named.keys()

    def _inside(self, verdict: Verdict, schema: Json, item: Json, where: str) -> None:
        inner = self.check(schema, item, where)
        verdict.wrong += inner.wrong
        verdict.strange += inner.strange

    def _best(self, branches: list[Verdict], value: Json) -> Verdict:
        """The branch that fits, with the fewest unknown fields; or the one that nearly does."""

        def cost(branch: Verdict) -> tuple[int, int]:
            unnamed = value.keys() - branch.known if isinstance(value, dict) and branch.known is not None else set()
            return len(branch.wrong), len(branch.strange) + len(unnamed)

        return min(branches, key=cost)

    def _found(self, one: Json) -> Json:
        return self._at(one["$ref"]) if "$ref" in one else one

    def _at(self, reference: str) -> Json:
        found = self.document
        try:
            for step in reference.removeprefix("#/").split("/"):
                found = found[step.replace("~1", "/").replace("~0", "~")]
        except (KeyError, TypeError):
            raise ValueError(f"{reference} leads nowhere") from None
        return found

    def _operation(self, method: str, path: str) -> Json:
        """The most literal template wins: /webhooks/5/x/messages/@original is not a message's number."""
        steps = urlsplit(path).path.strip("/").split("/")
        found = []
        for template, operations in self.document["paths"].items():
            pattern = template.strip("/").split("/")
            free = [step.startswith("{") for step in pattern]
            if len(pattern) == len(steps) and method in operations:
                same = (one == other for one, other, any_ in zip(pattern, steps, free, strict=True) if not any_)
                if all(same):
                    found.append((sum(free), operations[method]))
        return min(found, key=lambda one: one[0])[1] if found else None


def _plain(schema: Json, value: Json) -> Iterator[str]:
    """What a schema says of the value itself."""
    types = schema.get("type")
    types = [types] if isinstance(types, str) else types
    if types and not any(_TYPES[one](value) for one in types):
        yield f"must be {' or '.join(types)}, is {value!r:.60}"
        return
    if "enum" in schema and not any(_same(value, one) for one in schema["enum"]):
        yield f"must be one of {schema['enum']}, is {value!r:.60}"
    if "const" in schema and not _same(value, schema["const"]):
        yield f"must be {schema['const']!r}, is {value!r:.60}"
    for key, kinds, holds in _BOUNDS:
        if key in schema and isinstance(value, kinds) and not holds(value, schema[key]):
            yield f"{key} {schema[key]}, is {value!r:.60}"
    if not _FORMATS.get(schema.get("format", ""), lambda _: True)(value):
        yield f"must be of format {schema['format']}, is {value!r:.60}"
    if schema.get("uniqueItems") and isinstance(value, list):
        told = [json.dumps(one, sort_keys=True) for one in value]
        if len(told) != len(set(told)):
            yield "must differ"


def _same(one: Json, other: Json) -> bool:
    return one == other and isinstance(one, bool) is isinstance(other, bool)


def report(description: Description, lines: Iterable[str]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """How many calls of each route there were; what is wrong; which fields no schema names. Numbers of ids and places are left out."""
    calls, wrong, strange = Counter[str](), Counter[str](), Counter[str]()
    for line in lines:
        call = json.loads(line)
        route = f"{call['method']} {re.sub(r'/[0-9]+(?=/|$)', '/{}', call['path'])}"
        route = re.sub(r"(/(?:webhooks|interactions)/[^/]+)/[^/]+", r"\1/{}", route)
        calls[route] += 1
        verdict = description.check_call(call["method"], call["path"], call.get("json"))
        wrong.update(f"{route}: {words}" for words in verdict.wrong)
        strange.update({f"{route}: {re.sub(r'[0-9]+(?=])', '', where)}" for where in verdict.strange})
    return calls, wrong, strange


def main(arguments: list[str] | None = None) -> int:
    """The command; its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.openapi", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("spec", type=Path)
    parser.add_argument("calls", type=Path)
    options = parser.parse_args(arguments)
    description = Description(json.loads(options.spec.read_text()))
    calls, wrong, strange = report(description, options.calls.read_text().splitlines())
    for title, found in (("calls", calls), ("not allowed", wrong), ("fields without a description", strange)):
        print(f"{title}: {found.total()}")
        for words, count in found.most_common():
            print(f"  {count:6} {words}")
    return 1 if wrong or not calls else 0


if __name__ == "__main__":
    sys.exit(main())
