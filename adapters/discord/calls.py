"""The calls to Discord that carry our payloads, through discord.py's HTTP: its rate limits, its retries, its errors.

The payloads are made by `render` and go out as they are. discord.py tries again by itself what the server surely did not take
(429, 5xx); what may have been taken comes to us as an error, and `meaning` says what it is. Only this file uses the library's
inner calls.
"""

from __future__ import annotations

import asyncio
import io
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

import aiohttp
import discord
import msgspec
import yarl
from aiohttp.abc import AbstractStreamWriter
from discord.http import MultipartParameters, Route, json_or_text
from discord.utils import _to_json as to_json
from discord.webhook.async_ import async_context

from adapters.sending import Failed, InDoubt, Later, Outcome, Refused

Payload = dict[str, Any]

MESSAGE, DEFERRED, DEFERRED_EDIT, EDIT, MODAL = 4, 5, 6, 7, 9
"""Types of an interaction's first answer."""
EPHEMERAL, LOADING = 1 << 6, 1 << 7
"""Flags of messages: only the student sees it; the answer is still being made."""

CLOSED, NOTHING_SHARED = 50007, 50278
UNREACHABLE: Final = frozenset({CLOSED, NOTHING_SHARED, 10003, 10013, 50033})
"""Codes: messages closed, no server in common, channel or user gone, nobody who can be written to."""
TOO_MANY_NEW = 40003
"""Direct messages are being opened too fast."""
ALREADY_ANSWERED, UNKNOWN_INTERACTION = 40060, 10062
NOT_ALLOWED: Final = frozenset({50001, 50013})
GONE: Final = frozenset({10008, 10015, 50027, 40094, UNKNOWN_INTERACTION})
"""What the token of an interaction gets when it is over, was never answered, or has been used as often as it may be."""
LONGEST_CALL: Final = 10.0
"""Seconds after which nobody waits for Discord's word on a first answer any more; whether it came can be looked up."""
LONGEST_TOLD: Final = 86_400
"""Seconds: nobody is told to wait for longer than a day."""
SLOWER = 60.0
"""Seconds to wait before another direct message is opened."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that goes with a payload."""

    name: str
    content: bytes


class Calls:
    """What the coach asks of Discord's HTTP API. All raise discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client
        self._webhooks = async_context.get()
        self._cookieless: aiohttp.ClientSession | None = None

    def logged_in(self) -> None:
        """From now on the interactions' answers go the way that the library has where this is called."""
        self._webhooks = async_context.get()

    @property
    def _application(self) -> int:
        assert self._client.application_id is not None, "log in first"
        return self._client.application_id

    @property
    def _session(self) -> aiohttp.ClientSession:
        return self._client.http._HTTPClient__session  # type: ignore[attr-defined]  # interactions of the library take it too

    def _plain(self) -> aiohttp.ClientSession | None:
        """A session without cookies over the library's connections; None where it has none of aiohttp's."""
        if not isinstance(self._session, aiohttp.ClientSession):
            return None
        if self._cookieless is None or self._cookieless.closed:
            self._cookieless = aiohttp.ClientSession(
                connector=self._session.connector,
                connector_owner=False,
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=aiohttp.ClientTimeout(total=LONGEST_CALL),
            )
        return self._cookieless

    # --- interactions -----------------------------------------------------------------------------------------------

    async def callback(self, id: int, token: str, type: int, data: Payload | None, file: Upload | None = None) -> None:
        """The first answer to an interaction, within three seconds."""
        payload: Payload = {"type": type} if data is None else {"type": type, "data": data}
        async with asyncio.timeout(LONGEST_CALL if file is None else None):
            await self._webhooks.create_interaction_response(
                id, token, session=self._session, params=_params(payload, file)
            )

    async def callback_when(self, kept: asyncio.Future[None], id: int, token: str, type: int, data: Payload) -> None:
        """As `callback`, with everything done but the saying before the future is.

        What the future raises comes as aiohttp.ClientConnectionError, and nothing was said.
        """
        if (session := self._plain()) is None:
            await kept
            await self.callback(id, token, type, data)
            return
        spelt = token if token.isalnum() else quote(token, safe="")
        answer = yarl.URL(f"{Route.BASE}/interactions/{id}/{spelt}/callback", encoded=True)
        body = _Held(msgspec.json.encode({"type": type, "data": data}), kept)
        async with session.post(answer, data=body) as response:
            if response.status < 300:
                return
            trouble = _raised(response, await json_or_text(response))
        if trouble.status != 429 and trouble.status < 500:
            raise trouble
        await asyncio.sleep(told_to_wait(trouble))
        await self.callback(id, token, type, data)  # the library knows when to try again

    async def original(self, token: str) -> Payload:
        """The message that answered an interaction, or whose button was pressed."""
        return dict(
            await self._webhooks.get_original_interaction_response(self._application, token, session=self._session)
        )

    async def edit_original(self, token: str, payload: Payload, file: Upload | None = None) -> None:
        """Fills a deferred answer, or changes the message whose button was pressed."""
        params = _params(payload, file)
        await self._webhooks.edit_original_interaction_response(
            self._application,
            token,
            session=self._session,
            payload=params.payload,
            multipart=params.multipart,
            files=params.files,
        )

    async def follow_up(self, token: str, payload: Payload, file: Upload | None = None) -> None:
        """One more message to an interaction, within fifteen minutes."""
        params = _params(payload, file)
        await self._webhooks.execute_webhook(
            self._application,
            token,
            session=self._session,
            payload=params.payload,
            multipart=params.multipart,
            files=params.files,
            wait=True,
        )

    # --- channels ---------------------------------------------------------------------------------------------------

    async def send(self, channel: int, payload: Payload, file: Upload | None = None) -> None:
        """A message in a channel (direct messages, threads)."""
        with _params(payload, file) as params:
            await self._client.http.send_message(channel, params=params)

    async def open_direct(self, user: int) -> int:
        """The channel of the direct messages with somebody."""
        return int((await self._client.http.start_private_message(str(user)))["id"])

    async def tell_commands(self, payload: list[Payload]) -> None:
        """The commands, all at once, in the place of those that Discord knew."""
        await self._client.http.bulk_upsert_global_commands(self._application, payload)

    async def start_thread(self, channel: int, name: str, user: int) -> int:
        """A private thread with one member."""
        http = self._client.http
        thread = await http.start_thread_without_message(
            channel, name=name, type=12, invitable=False, auto_archive_duration=10080
        )
        await http.add_user_to_thread(int(thread["id"]), user)
        return int(thread["id"])


class _Held(aiohttp.BytesPayload):
    """A body that is written when a future is done. The heading goes ahead: it says nothing, and can be read meanwhile."""

    def __init__(self, json: bytes, until: asyncio.Future[None]) -> None:
        super().__init__(json, content_type="application/json")
        self._until = until

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        writer.send_headers()
        await self._until
        await super().write_with_length(writer, content_length)


def _raised(response: aiohttp.ClientResponse, said: Payload | str) -> discord.HTTPException:
    kinds = {403: discord.Forbidden, 404: discord.NotFound}
    kind = discord.DiscordServerError if response.status >= 500 else kinds.get(response.status, discord.HTTPException)
    return kind(response, said)


def point_at(api_base: str) -> None:
    """All requests of the library go to this address."""
    Route.BASE = api_base.rstrip("/")


def _params(payload: Payload, file: Upload | None) -> MultipartParameters:
    if file is None:
        return MultipartParameters(payload, None, None)
    inner = payload.get("data", payload) if "type" in payload else payload
    inner["attachments"] = [{"id": "0", "filename": file.name}]
    stream = discord.File(io.BytesIO(file.content), file.name)
    part = {"name": "files[0]", "value": stream.fp, "filename": file.name, "content_type": "application/octet-stream"}
    return MultipartParameters(None, [{"name": "payload_json", "value": to_json(payload)}, part], [stream])


TROUBLES: Final = (discord.DiscordException, aiohttp.ClientError, OSError, asyncio.TimeoutError)
"""What the calls raise."""


def code(trouble: BaseException) -> int:
    """Discord's own code of an error; 0 where it has none."""
    return trouble.code if isinstance(trouble, discord.HTTPException) else 0


def told_to_wait(trouble: BaseException) -> float:
    """Seconds that Discord, or who stands before it, wants us to wait; 0 where it does not say."""
    if isinstance(trouble, discord.RateLimited):
        return trouble.retry_after
    if not isinstance(trouble, discord.HTTPException) or trouble.status != 429:
        return 0.0
    said = str(trouble.response.headers.get("Retry-After", ""))
    return float(min(int(said), LONGEST_TOLD)) if said.isascii() and said.isdecimal() else 0.0


def meaning(trouble: BaseException, *, again: bool = False) -> Outcome:
    """What an error says about what was to be sent. `again`: it may be repeated without harm, so that a doubt is none."""
    match trouble:
        case discord.RateLimited(retry_after=seconds):
            return Later(seconds)
        case discord.HTTPException() if trouble.code in UNREACHABLE:
            return Refused()
        case discord.HTTPException(status=status) if trouble.code == TOO_MANY_NEW or status == 429:
            return Later(SLOWER)
        case discord.HTTPException(status=401):
            return Later(everybody=True)
        case discord.HTTPException(status=status) if status >= 500:
            return Later()
        case discord.HTTPException():
            return Failed(f"{trouble.status} (code {trouble.code})")
        case aiohttp.ClientConnectorError():
            return Later(everybody=True)  # nothing left the house
        case _:
            return Later() if again else InDoubt()
