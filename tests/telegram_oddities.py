"""Odd things to post to a webhook, by chance but the same ones for the same seed: none of them is an update."""

from __future__ import annotations

import copy
import gzip
import json
import random
import zlib
from collections.abc import Callable, Iterator
from typing import Any

Post = tuple[bytes, dict[str, str]]
"""Body and headers of one call."""

WHO = {"id": 7, "is_bot": False, "first_name": "Sam", "language_code": "en"}
CHAT = {"id": 7, "type": "private", "first_name": "Sam"}
BOT = {"id": 424242, "is_bot": True, "first_name": "Coffee Chat", "username": "coffee_chat_bot"}
TEXT = {"message_id": 1, "from": WHO, "chat": CHAT, "date": 1_790_000_000, "text": "hello"}
SHOWN = {"message_id": 2, "from": BOT, "chat": CHAT, "date": 1_790_000_000, "text": "Hi"}
COMMAND = {**TEXT, "text": "/start", "entities": [{"type": "bot_command", "offset": 0, "length": 6}]}
MEMBER = {"user": BOT, "status": "member"}
KICKED = {"user": BOT, "status": "kicked", "until_date": 0}
CHANGE = {"chat": CHAT, "from": WHO, "date": 1_790_000_000, "old_chat_member": MEMBER, "new_chat_member": KICKED}

UPDATES: dict[str, dict[str, Any]] = {
    "message": TEXT,
    "edited_message": {**COMMAND, "edit_date": 1_790_000_100},
    "callback_query": {"id": "1", "from": WHO, "message": SHOWN, "chat_instance": "1", "data": "welcome:start:0:1"},
    "my_chat_member": CHANGE,
}
NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "message": (("chat",), ("chat", "id"), ("chat", "type"), ("from",), ("from", "id"), ("message_id",), ("date",)),
    "edited_message": (("chat",), ("chat", "id"), ("chat", "type"), ("from",), ("from", "id"), ("date",)),
    "callback_query": (("from",), ("from", "id"), ("data",), ("message", "chat"), ("message", "chat", "id")),
    "my_chat_member": (
        ("chat",),
        ("chat", "id"),
        ("from",),
        ("from", "id"),
        ("new_chat_member",),
        ("new_chat_member", "status"),
    ),
}
"""What an update of each kind cannot do without."""


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


def junk(chance: random.Random) -> Any:
    """A JSON value that is nothing that Telegram sends in the place of an object, an id or a word."""
    return chance.choice(
        (
            lambda: None,
            lambda: chance.choice((True, False)),
            list,
            dict,
            lambda: [[[{"a": [None]}]]],
            lambda: -(10 ** chance.randint(16, 300)),
            lambda: 10 ** chance.randint(16, 300),
            lambda: 1e308,
            lambda: -1.5,
            chance.random,
            lambda: {"id": {"id": {"id": 7}}},
            lambda: [7] * chance.randint(1, 50),
        )
    )()


def without(chance: random.Random) -> bytes:
    """An update that lacks something needed, or holds something else in its place."""
    kind = chance.choice(tuple(UPDATES))
    content = copy.deepcopy(UPDATES[kind])
    *path, last = chance.choice(NEEDED[kind])
    place = content
    for key in path:
        place = place[key]
    if chance.random() < 0.5:
        del place[last]
    else:
        place[last] = None if last == "date" else junk(chance)  # any number is a time
    return json.dumps({"update_id": chance.randint(1, 10**9), kind: content}).encode()


def not_one(chance: random.Random) -> bytes:
    """JSON that is no update at all, or one of a kind that nobody knows."""
    number = chance.randint(1, 10**9)
    return json.dumps(
        chance.choice(
            (
                junk(chance),
                "update",
                {"ok": True, "result": []},
                [{"update_id": number, "message": TEXT}],
                {"update_id": str(number), "message": TEXT},
                {"update_id": junk(chance) if chance.random() < 0.5 else None, "message": TEXT},
                {"message": TEXT},
                {"update_id": number},
                {"update_id": number, "message": junk(chance)},
                {"update_id": number, "callback_query": junk(chance)},
                {"update_id": number, "my_chat_member": junk(chance)},
                {"update_id": number, "carrier_pigeon": TEXT},
                {"update_id": number, "poll_answer": junk(chance)},
            )
        )
    ).encode()


def no_json(chance: random.Random) -> bytes:
    whole = json.dumps({"update_id": 1, "message": TEXT}).encode()
    return chance.choice(
        (
            lambda: chance.randbytes(chance.randint(0, 200)),
            lambda: whole[: chance.randrange(len(whole))],
            lambda: whole.replace(b'"hello"', chance.choice((b"\xff\xfe", b"'x'", b"NaN,", b"01"))),
            lambda: whole + b"}",
            lambda: nested(chance.choice((10, 1_000, 100_000))).encode(),
            lambda: b'{"update_id":' * chance.randint(2, 2_000),
            lambda: b'{"update_id": ' + b"9" * chance.choice((5_000, 50_000)) + b"}",
            lambda: b"update_id=1&message=hello",
            lambda: b"<update/>",
            lambda: b"",
        )
    )()


def wrapped(chance: random.Random) -> Post:
    """A body that is packed, says so or not, is not whole, or is very large once unpacked."""
    whole = json.dumps({"update_id": 1, "message": TEXT}).encode()
    return chance.choice(
        (
            (gzip.compress(whole), {"Content-Encoding": chance.choice(("gzip", "deflate", "br"))}),
            (gzip.compress(whole)[:-9], {"Content-Encoding": "gzip"}),
            (gzip.compress(whole), {}),
            (zlib.compress(b" " * 3_000_000), {"Content-Encoding": "deflate"}),
            (chance.randbytes(100), {"Content-Encoding": "gzip"}),
        )
    )


TYPES = (
    "application/json",
    "text/plain",
    "multipart/form-data; boundary=x",
    "application/json; charset=utf-7",
    "x",
    "",
)


def oddities(seed: int, count: int) -> Iterator[Post]:
    """So many posts."""
    chance = random.Random(seed)
    plain: tuple[Callable[[random.Random], bytes], ...] = (without, without, not_one, no_json)
    for _ in range(count):
        if chance.random() < 0.02:
            yield wrapped(chance)
        else:
            yield chance.choice(plain)(chance), {"Content-Type": chance.choice(TYPES)}
