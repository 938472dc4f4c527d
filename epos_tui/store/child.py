"""Other programs, each with a limit to its time and its words, killed when it keeps neither."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

PATIENCE = 5.0
"""Seconds after which it is told that something is waited for."""
MOST_BYTES = 65_536
_DYING = 1.0


@dataclass(frozen=True)
class Child:
    """How another program is started, and what it may take."""

    command: Sequence[str]
    seconds: float
    environment: Mapping[str, str] | None = None
    alone: bool = True
    """In a session of its own: it can ask nothing at the terminal, and is killed with all it started."""


async def said_by(child: Child, given: bytes = b"", waiting: Callable[[], None] | None = None) -> bytes:
    """What the program writes; raises `TimeoutError`, `OSError`, or `ValueError` with its exit code.

    `waiting` is called once when it takes its time. More than 64 KB is a `ValueError` too.
    """
    process = await asyncio.create_subprocess_exec(
        *child.command,
        stdin=PIPE if given else DEVNULL,
        stdout=PIPE,
        stderr=DEVNULL if child.alone else None,
        env=child.environment,
        start_new_session=child.alone,
    )
    loop = asyncio.get_running_loop()
    told = loop.call_later(PATIENCE, waiting) if waiting else None
    try:
        async with asyncio.timeout(child.seconds):
            said = await _spoken_with(process, given)
            code = await process.wait()
    finally:
        if told:
            told.cancel()
        if process.returncode is None:
            await _killed(process, child.alone)
    if code:
        raise ValueError(code)
    return said


async def _spoken_with(process: Process, given: bytes) -> bytes:
    assert process.stdout
    if process.stdin:
        process.stdin.write(given)
        with suppress(ConnectionError):
            await process.stdin.drain()
        process.stdin.close()
    said = b""
    while part := await process.stdout.read(MOST_BYTES):
        said += part
        if len(said) > MOST_BYTES:
            raise ValueError("large")
    return said


async def _killed(process: Process, alone: bool) -> None:
    with suppress(ProcessLookupError):
        if alone and sys.platform != "win32":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    with suppress(TimeoutError):
        await asyncio.wait_for(process.wait(), _DYING)
