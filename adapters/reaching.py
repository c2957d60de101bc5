"""Why a platform cannot be reached, in words that somebody can do something with."""

from __future__ import annotations

import socket

import aiohttp


def why(trouble: BaseException) -> str:
    """The reason as it stands in a log line; nothing in it is from the call (addresses hold tokens)."""
    match trouble:
        case aiohttp.ClientConnectorDNSError() | socket.gaierror():
            return "the name cannot be found: is there a network?"
        case aiohttp.ClientConnectorCertificateError() | aiohttp.ClientSSLError():
            return "no secure connection: is the clock right, and is there a proxy between?"
        case TimeoutError():
            return "no answer in time"
        case aiohttp.ClientConnectorError() | ConnectionRefusedError():
            return "nobody answers there: is there a network, or a firewall?"
        case aiohttp.ServerDisconnectedError() | aiohttp.ClientOSError() | ConnectionError():
            return "the connection was cut"
        case _:
            return type(trouble).__name__
