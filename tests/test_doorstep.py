"""What a browser of this computer may bring, and what is not heard."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from epos_tui.doorstep import Doorstep, loopback, socket_at

LIMIT = 10.0


async def sent(step: Doorstep, request: bytes) -> bytes:
    """Everything that is answered."""
    port = int(step.address.rstrip("/").rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    answer = await asyncio.wait_for(reader.read(), LIMIT)
    writer.close()
    return answer


async def test_the_query_is_brought_and_the_page_is_shown():
    async with loopback("<p>Готово") as step:
        answer = await sent(step, b"GET /?state=1&code=2 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        assert await asyncio.wait_for(step.brought(), LIMIT) == "state=1&code=2"
    head, _, body = answer.partition(b"\r\n\r\n")
    assert body.decode() == "<p>Готово"
    assert b"no-store" in head
    assert b"default-src 'none'" in head


@pytest.mark.parametrize(
    "request_line",
    ["GET /favicon.ico?x=1 HTTP/1.1", "POST /?code=2 HTTP/1.1", "GET / HTTP/1.1", "\x16\x03\x01", ""],
)
async def test_what_no_browser_brings_is_not_heard(request_line):
    async with loopback("page") as step:
        answer = await sent(step, f"{request_line}\r\n\r\n".encode())
        assert b"page" not in answer
        await sent(step, b"GET /?code=3 HTTP/1.1\r\n\r\n")
        assert await asyncio.wait_for(step.brought(), LIMIT) == "code=3"


async def test_who_brings_too_much_is_not_heard_to_the_end():
    async with loopback("page") as step:
        assert await sent(step, b"GET /?" + b"x" * 20_000) == b""
        for number in range(40):
            await sent(step, b"GET /?code=%d HTTP/1.1\r\n\r\n" % number)
        assert await asyncio.wait_for(step.brought(), LIMIT) == "code=0"


async def test_the_loopback_is_of_this_computer_alone():
    async with loopback("page") as step:
        assert step.address.startswith("http://127.0.0.1:")


async def handed(path: Path, address: str) -> int:
    """As the desktop calls it."""
    called = await asyncio.create_subprocess_exec(
        sys.executable, "-I", "-m", "epos_tui._hand_over", str(path), address, stderr=subprocess.PIPE
    )
    _, said = await called.communicate()
    assert said == b""
    assert called.returncode is not None
    return called.returncode


async def test_the_desktop_brings_an_address_to_whoever_waits_last(tmp_path):
    path = tmp_path / "kept" / "browser.sock"
    async with socket_at(path) as first, socket_at(path) as last:
        assert await handed(path, "diaryperm://redirect?token=1\nx") == 0
        assert (await last.brought()).strip() == "diaryperm://redirect?token=1x"
        assert first._brought.empty()
    assert not path.exists()
    assert await handed(path, "diaryperm://redirect?token=1") == 1


async def test_who_waited_first_leaves_the_door_of_the_last_alone(tmp_path):
    path = tmp_path / "browser.sock"
    first, last = socket_at(path), socket_at(path)
    await first.__aenter__()
    step = await last.__aenter__()
    await first.__aexit__(None, None, None)
    assert await handed(path, "diaryperm://redirect?token=2") == 0
    assert "token=2" in await step.brought()
    await last.__aexit__(None, None, None)


async def test_nobody_else_may_come_to_the_socket(tmp_path):
    before = os.umask(0)
    try:
        async with socket_at(tmp_path / "kept" / "browser.sock"):
            assert (tmp_path / "kept").stat().st_mode & 0o777 == 0o700
    finally:
        os.umask(before)
