"""Servers that do what no portal should, each in a thread of its own."""

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Thread

Answering = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Listening:
    """Where a server listens, and how many connections it was offered."""

    port: int = 0
    offered: list[bytes] = field(default_factory=list)
    """What each of them began with."""


@contextmanager
def listening(answer: Answering | None = None, trust: ssl.SSLContext | None = None) -> Iterator[Listening]:
    """A server on this machine until the block ends; without an answer one that hangs up."""
    place, loop = Listening(), asyncio.new_event_loop()
    connections: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    def met(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = loop.create_task(meet(reader, writer))
        connections[task] = writer
        task.add_done_callback(connections.pop)

    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            if answer:
                await answer(reader, writer)
            else:
                place.offered.append(await reader.read(100))
        writer.transport.abort()

    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    starting = asyncio.start_server(met, "127.0.0.1", 0, ssl=trust)
    server = asyncio.run_coroutine_threadsafe(starting, loop).result(10)
    place.port = server.sockets[0].getsockname()[1]
    try:
        yield place
    finally:
        asyncio.run_coroutine_threadsafe(_ended(server, connections), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _ended(
    server: asyncio.Server, connections: Mapping[asyncio.Task[None], asyncio.StreamWriter]
) -> None:
    """Closes every connection: those in use, those not begun, and those that still shake hands."""
    server.close()
    await asyncio.sleep(0)
    for writer in connections.values():
        writer.transport.abort()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await asyncio.sleep(0)


async def well(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """What a portal in good health answers: an empty list."""
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]")
    await writer.drain()
