"""Telegram's HTTP through aiohttp: python-telegram-bot has a place for another client, and this one takes half the time a call."""

from __future__ import annotations

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

KEEP_ALIVE = 30.0
"""Seconds that an unused connection is kept: not so long that the server has closed it when the next call goes out."""


class Request(BaseRequest):
    """`connections` at once at most. A call that finds none free waits, at most for `connect_timeout`. Times are seconds."""

    def __init__(self, *, connections: int, read_timeout: float, connect_timeout: float = 10.0) -> None:
        self._connections = connections
        self._read = read_timeout
        self._connect = connect_timeout
        self._session: aiohttp.ClientSession | None = None
        self.answer = b""
        """The last answer: should one update in it be unreadable, the others are read one by one."""

    @property
    def read_timeout(self) -> float:
        """How long an answer may take, unless a call says so itself."""
        return self._read

    async def initialize(self) -> None:
        """Opens what connections need. May be called again."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=KEEP_ALIVE)
            self._session = aiohttp.ClientSession(connector=connector, headers={"User-Agent": self.USER_AGENT})

    async def shutdown(self) -> None:
        """Closes all connections."""
        if self._session is not None:
            await self._session.close()

    async def do_request(  # noqa: PLR0917  # the library's own signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One call; the HTTP status and the body. Raises TimedOut or NetworkError, whose cause says how far it came."""
        if self._session is None:
            raise RuntimeError("the connection is not open")
        reading = float(read_timeout) if isinstance(read_timeout, int | float) else self._read
        timeout = aiohttp.ClientTimeout(
            total=None, connect=self._connect, sock_connect=self._connect, sock_read=reading
        )
        try:
            async with self._session.request(method, url, data=_body(request_data), timeout=timeout) as response:
                self.answer = await response.read()
                return response.status, self.answer
        except TimeoutError as trouble:
            raise TimedOut from trouble
        except aiohttp.ClientError as trouble:
            raise NetworkError(type(trouble).__name__) from trouble  # its words hold the address, and that the token


def never_left(trouble: BaseException | None) -> bool:
    """Whether a call that failed for this cause surely did not reach the server."""
    return isinstance(trouble, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError)


def cut_off(trouble: BaseException | None) -> bool:
    """Whether a call went out and nobody knows what became of it."""
    return isinstance(trouble, TimeoutError | aiohttp.ClientError) and not never_left(trouble)


def _body(data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if data is None:
        return None
    if not data.contains_files:
        return data.json_parameters
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
