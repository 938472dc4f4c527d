"""Where a browser of this computer brings what a sign-in ended with, for as long as somebody waits for it."""

import asyncio
from asyncio import Queue, StreamReader, StreamWriter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

_HERE = "127.0.0.1"
_MOST_BYTES = 16_384
_PATIENCE = 5.0
"""Seconds for somebody who came to say what they bring."""
_MOST_WAITING = 16
_NOTHING_FURTHER = (
    "Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
    "Content-Security-Policy: default-src 'none'\r\nConnection: close\r\n"
)


@dataclass(frozen=True, repr=False)
class Doorstep:
    """What was brought is taken in turn; whoever brings more than that is not heard."""

    address: str
    """Where the browser returns; empty where the computer brings whole addresses."""
    _brought: "Queue[str]"

    async def brought(self) -> str:
        """The next thing, which anybody on this computer may have left."""
        return await self._brought.get()


@asynccontextmanager
async def loopback(page: str) -> AsyncIterator[Doorstep]:
    """An address of this computer alone; what stands behind its `?` is brought, the page is shown."""
    brought: Queue[str] = Queue(_MOST_WAITING)

    def came(head: bytes, writer: StreamWriter) -> None:
        method, _, rest = head.partition(b"\r\n")[0].decode("ascii", "replace").partition(" ")
        target = urlsplit(rest.partition(" ")[0])
        known = method == "GET" and target.path == "/" and target.query
        if known:
            _leave(brought, target.query)
        writer.write(_answer(page if known else ""))

    server = await asyncio.start_server(_hearing(came, b"\r\n\r\n"), _HERE, 0, limit=_MOST_BYTES)
    try:
        yield Doorstep(f"http://{_HERE}:{server.sockets[0].getsockname()[1]}/", brought)
    finally:
        server.close()


@asynccontextmanager
async def socket_at(path: Path) -> AsyncIterator[Doorstep]:
    """A socket in a folder that is nobody else's; the one who waits last is the one who is brought to."""
    brought: Queue[str] = Queue(_MOST_WAITING)

    def came(text: bytes, writer: StreamWriter) -> None:
        _leave(brought, text.decode("utf-8", "replace"))

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    server = await asyncio.start_unix_server(_hearing(came, b"\n"), path, limit=_MOST_BYTES)
    ours = path.stat().st_ino
    try:
        yield Doorstep("", brought)
    finally:
        server.close()
        with suppress(OSError):
            if path.stat().st_ino == ours:
                path.unlink()


def _hearing(came: Callable[[bytes, StreamWriter], None], end: bytes) -> Callable[..., Awaitable[None]]:
    """Hears everybody out to the end, but not for long and not for much."""

    async def heard(reader: StreamReader, writer: StreamWriter) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                came(await reader.readuntil(end), writer)
                await writer.drain()
        except (TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError, ValueError):
            pass
        finally:
            writer.close()

    return heard


def _leave(brought: "Queue[str]", text: str) -> None:
    with suppress(asyncio.QueueFull):
        brought.put_nowait(text)


def _answer(page: str) -> bytes:
    status, body = ("200 OK", page.encode()) if page else ("404 Not Found", b"")
    kind = "Content-Type: text/html; charset=utf-8\r\n"
    return f"HTTP/1.1 {status}\r\n{kind}Content-Length: {len(body)}\r\n{_NOTHING_FURTHER}\r\n".encode() + body
