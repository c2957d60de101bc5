"""The reader of API descriptions, on small ones of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.openapi import Description, main

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "paths": {
        "/channels/{channel_id}/messages": {"post": {"requestBody": {"$ref": "#/components/requestBodies/message"}}},
        "/channels/{channel_id}": {"delete": {}},
        "/messages/{id}": {"patch": {"requestBody": {"content": {"application/json": {"schema": {"type": "string"}}}}}},
        "/messages/@original": {"patch": {"requestBody": {"content": {"application/json": {"schema": {"type": "null"}}}}}},
        "/files": {"post": {"requestBody": {"content": {"multipart/form-data": {"schema": {
            "allOf": [{"$ref": "#/components/schemas/Message"}, {"properties": {"files[0]": {"type": "string"}}}],
        }}}}}},
    },
    "components": {
        "requestBodies": {
            "message": {"required": True, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Message"}}}},
        },
        "schemas": {
            "Message": {
                "type": "object",
                "properties": {
                    "content": {"type": ["string", "null"], "maxLength": 5},
                    "inner": {"type": "array", "items": {"oneOf": [
                        {"$ref": "#/components/schemas/Button"}, {"$ref": "#/components/schemas/Row"},
                    ]}},
                },
                "required": ["content"],
            },
            "Kind": {"type": "integer", "oneOf": [{"title": "ROW", "const": 1}, {"title": "BUTTON", "const": 2}]},
            "Button": {
                "type": "object",
                "properties": {
                    "type": {"type": "integer", "enum": [2], "allOf": [{"$ref": "#/components/schemas/Kind"}]},
                    "label": {"type": "string"},
                },
                "required": ["type", "label"],
            },
            "Row": {
                "type": "object",
                "properties": {
                    "type": {"type": "integer", "enum": [1], "allOf": [{"$ref": "#/components/schemas/Kind"}]},
                    "inner": {"type": "array", "items": {"$ref": "#/components/schemas/Button"}, "minItems": 1},
                },
                "required": ["type", "inner"],
            },
            "a/b~c": {"type": "boolean"},
        },
    },
}  # fmt: skip
API = Description(DOCUMENT)


@pytest.mark.parametrize(
    ("schema", "passes", "fails"),
    [
        ({"type": "string"}, "x", 1),
        ({"type": ["string", "null"]}, None, 0),
        ({"type": "integer"}, 2.0, True),
        ({"type": "number"}, 2.5, "2.5"),
        ({"type": "boolean"}, False, 0),
        ({"type": "null"}, None, ""),
        ({"type": "string", "minLength": 1}, "x", ""),
        ({"type": "string", "maxLength": 1}, "😀", "xy"),  # code points
        ({"pattern": "^(0|[1-9][0-9]*)$"}, "10", "010"),
        ({"minimum": 1}, 1, 0),
        ({"maximum": 1}, "not a number", 2),
        ({"type": "array", "minItems": 1}, [1], []),
        ({"type": "array", "maxItems": 1}, [1], [1, 2]),
        ({"type": "array", "items": {"type": "string"}}, ["x"], ["x", 1]),
        ({"type": "array", "uniqueItems": True}, [{"a": 1}, {"a": 2}], [{"a": 1, "b": 2}, {"b": 2, "a": 1}]),
        ({"type": "object", "maxProperties": 1}, {"a": 1}, {"a": 1, "b": 2}),
        ({"type": "object", "minProperties": 1}, {"a": 1}, {}),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, {"a": 1}, {"a": "x"}),
        ({"type": "object", "additionalProperties": False, "properties": {"a": {}}}, {"a": 1}, {"b": 1}),
        ({"type": "object", "required": ["a"]}, {"a": None}, {}),
        ({"enum": [1, 2]}, 2, "2"),
        ({"enum": [1, 2]}, 1, True),
        ({"const": "x"}, "x", "y"),
        ({"type": "integer", "format": "int32"}, 2**31 - 1, 2**31),
        ({"type": "integer", "format": "int64"}, -(2**63), 2**63),
        ({"type": "string", "format": "snowflake"}, "123", "abc"),
        ({"type": "string", "format": "uri"}, "https://example.com", "example"),
        ({"oneOf": [{"type": "null"}, {"type": "string", "maxLength": 2}]}, "xy", "xyz"),
        ({"anyOf": [{"type": "string"}, {"minimum": 5}]}, "x", 4),
        ({"allOf": [{"type": "string"}, {"maxLength": 2}]}, "xy", "xyz"),
        ({"$ref": "#/components/schemas/a~1b~0c"}, True, "x"),
    ],
)
def test_what_a_schema_says(schema: Any, passes: Any, fails: Any) -> None:
    assert API.check(schema, passes).wrong == []
    assert API.check(schema, fails).wrong


def test_a_reference_that_leads_nowhere_is_told() -> None:
    with pytest.raises(ValueError, match="nowhere"):
        API.check({"$ref": "#/components/schemas/Nobody"}, 1)


BUTTON = {"type": 2, "label": "Go"}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"content": "x" * 6}, "body.content: maxLength 5"),
        ({}, "body: lacks content"),
        (None, "body: must be object"),
        ({"content": "", "inner": [{"type": 2}]}, "body.inner[0]: lacks label"),
        ({"content": "", "inner": [{"type": 1, "inner": [{**BUTTON, "label": 5}]}]}, "body.inner[0].inner[0].label: must be string"),
        ({"content": "", "inner": [{"type": 3, "label": "x"}]}, "body.inner[0].type: must be one of [2]"),
    ],
)  # fmt: skip
def test_what_is_wrong_says_where(body: Any, words: str) -> None:
    verdict = API.check_call("POST", "/channels/5/messages", body)
    assert any(one.startswith(words) for one in verdict.wrong), verdict.wrong


def test_fields_that_no_schema_names() -> None:
    row = {"type": 1, "inner": [{**BUTTON, "colour": 1}], "gap": 2}
    verdict = API.check_call("POST", "/channels/5/messages", {"content": "", "inner": [row], "contents": ""})
    assert verdict.wrong == []
    assert verdict.strange == ["body.inner[0].inner[0].colour", "body.inner[0].gap", "body.contents"]
    assert API.check_call("POST", "/files", {"content": "", "files[0]": "x"}).strange == [], "named by one of allOf"
    anything = {"properties": {"a": {}}, "additionalProperties": True}
    assert API.check(anything, {"b": 1}).strange == []


def test_calls_and_their_paths() -> None:
    assert API.check_call("post", "/channels/5/messages?wait=true", {"content": "x"}).wrong == []
    assert API.check_call("GET", "/channels/5/messages", None).wrong == ["no such call"]
    assert API.check_call("POST", "/channels/5", None).wrong == ["no such call"]
    assert API.check_call("DELETE", "/channels/5", None).wrong == []
    assert API.check_call("DELETE", "/channels/5", {}).wrong == ["this call has no body"]
    assert API.check_call("PATCH", "/messages/5", "text").wrong == []
    assert API.check_call("PATCH", "/messages/@original", "text").wrong, "the literal path wins"
    assert API.check_call("PATCH", "/messages/5", None).wrong == [], "a body that may be left out"


def test_the_command_counts_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec, calls = tmp_path / "spec.json", tmp_path / "calls.jsonl"
    spec.write_text(json.dumps(DOCUMENT))
    good = {
        "method": "POST",
        "path": "/channels/5/messages",
        "json": {"content": "x", "inner": [{**BUTTON, "size": 1}]},
    }
    calls.write_text(f"{json.dumps(good)}\n{json.dumps({**good, 'path': '/channels/6/messages'})}\n")
    assert main([str(spec), str(calls)]) == 0
    told = capsys.readouterr().out
    assert "calls: 2" in told
    assert "2 POST /channels/{}/messages\n" in told
    assert "2 POST /channels/{}/messages: body.inner[].size" in told
    calls.write_text(json.dumps({**good, "json": {"content": 5}}))
    assert main([str(spec), str(calls)]) == 1
    assert "1 POST /channels/{}/messages: body.content: must be string or null, is 5" in capsys.readouterr().out
    calls.write_text("")
    assert main([str(spec), str(calls)]) == 1, "nothing was checked"
