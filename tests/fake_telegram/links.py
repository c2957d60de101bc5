"""Which addresses Telegram takes for a link."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

_HOST = re.compile(r"[^\s/?#@:]+\.[^\s/?#@:.]{2,}|\d+\.\d+\.\d+\.\d+")


class LinkError(ValueError):
    """Telegram's sentence after "is invalid: "."""


def check_link(url: str, *, bare: bool = True) -> str:
    """The address as Telegram keeps it; raises LinkError. `bare`: an address without a protocol is taken for http."""
    address = url.strip()
    if not address:
        raise LinkError("URL host is empty")
    protocol, separator, _ = address.partition("://")
    if not separator:
        if address.lower().startswith("tg:"):
            return address
        if not bare:
            raise LinkError("Wrong HTTP URL")
        protocol, address = "http", f"http://{address}"
    if protocol.lower() in ("tg", "ton", "tonsite"):
        return address
    if protocol.lower() not in ("http", "https"):
        raise LinkError("Unsupported URL protocol")
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError as error:
        raise LinkError("Wrong HTTP URL") from error
    if not host:
        raise LinkError("URL host is empty")
    if not _HOST.fullmatch(host):
        raise LinkError("Wrong HTTP URL")
    if not parts.path:
        query = f"?{parts.query}" if parts.query else ""
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        return f"{protocol.lower()}://{parts.netloc}/{query}{fragment}"
    return address


def checked_link(url: str) -> str:
    """The address, or nothing where Telegram quietly shows plain text."""
    try:
        return check_link(url)
    except LinkError:
        return ""


def mentioned_user(url: str) -> int:
    """The id of `tg://user?id=1`, 0 for all other links."""
    if not url.lower().startswith(("tg://user?", "tg:user?")):
        return 0
    number = parse_qs(url.partition("?")[2]).get("id", [""])[0]
    return int(number) if number.isdigit() else 0
