"""One call of the bot, and how it is read: query string, form, upload or JSON."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from aiohttp.web_protocol import RequestHandler

from tests.fake_telegram.chats import Upload
from tests.fake_telegram.errors import ApiError, bad
from tests.fake_telegram.methods import METHODS

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{3,}")
# Their values are JSON in a form; everything else is text, also when it looks like JSON.
_NESTED = {
    "allowed_updates",
    "caption_entities",
    "commands",
    "entities",
    "link_preview_options",
    "menu_button",
    "message_ids",
    "reply_markup",
    "reply_parameters",
    "scope",
}
_LARGEST_UPLOAD = 50 * 2**20


@dataclass(slots=True, eq=False)
class Call:
    """One call of the bot. `method` is spelled as in the documentation; `parameters` has nested values decoded.

    `at` and `answered` are the server's clock in seconds; `status` is the HTTP status, None while it is open or when it never
    got an answer; `error` is the description of a refusal; `fault` the kind of fault that struck it, if any.
    """

    method: str
    parameters: dict[str, Any]
    files: dict[str, Upload]
    at: float
    answered: float | None = None
    status: int | None = None
    error: str = ""
    fault: str = ""
    malformed: set[str] = field(default_factory=set)

    def value(self, name: str) -> Any:
        """A nested value as decoded; None when it is not there."""
        if name in self.malformed:
            raise bad(f"can't parse {name.replace('_', ' ')} JSON object")
        return self.parameters.get(name)

    def text(self, name: str) -> str:
        value = self.parameters.get(name)
        return "" if value is None else value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(self.text(name))
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in ("true", "yes", "1")

    @property
    def chat_id(self) -> int:
        """The chat that the call is about, 0 without one."""
        return self.integer("chat_id")


async def read_call(request: web.BaseRequest, token: str, at: float) -> Call:
    """The call that a request makes; raises ApiError where Telegram does not get as far as the method."""
    _, _, rest = request.path.partition("/bot")
    given, _, name = rest.partition("/")
    if not _TOKEN.fullmatch(given):
        raise ApiError(404, "Not Found")
    if given != token:
        raise ApiError(401, "Unauthorized")
    if name.lower() not in METHODS:
        raise ApiError(404, "Not Found: method not found")
    parameters: dict[str, Any] = dict(parse_qsl(request.query_string, keep_blank_values=True))
    call = Call(METHODS[name.lower()][0], parameters, {}, at)
    if request.can_read_body:
        await _read_body(request, call)
    for nested in _NESTED & call.parameters.keys():
        value = call.parameters[nested]
        if isinstance(value, str) and value:
            try:
                call.parameters[nested] = json.loads(value)
            except ValueError:
                call.malformed.add(nested)
    return call


def make_request(message: Any, payload: Any, protocol: RequestHandler, writer: Any, task: Any) -> web.BaseRequest:
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=_LARGEST_UPLOAD)


async def _read_body(request: web.BaseRequest, call: Call) -> None:
    if request.content_type == "application/json":
        try:
            content = json.loads(await request.read() or b"{}")
        except ValueError as error:
            raise bad("can't parse request: content-type is application/json, but the body is not") from error
        if not isinstance(content, dict):
            raise bad("can't parse request: JSON object expected")
        call.parameters |= content
    elif request.content_type == "multipart/form-data":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                with value.file as file:
                    call.files[name] = Upload(value.filename, file.read(), value.content_type)
            else:
                call.parameters[name] = value
    else:
        call.parameters |= parse_qsl((await request.read()).decode(), keep_blank_values=True)
