"""N2, N3, N8, N9, F2, F4: what leaves the client, what may come in, and how long it may take."""

import asyncio
import gzip
import os
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from time import monotonic
from typing import Any

import httpx
import pytest
import trustme

from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.domain.session import Session
from epos_tui.portal.http.client import MOST_BYTES, Client, Limits, Request
from epos_tui.portal.http.hosts import stand_in
from tests.canary import MARK
from tests.portal.http.replay import HOSTS, TRUST, Body, Replay, response
from tests.portal.http.sockets import Listening, listening
from tests.torture.numbers import often

SECRETS = Session(f"7a1f6c1e-{MARK}-auth", "1200345", f"9f0c-{MARK}-device")
QUESTION = Request("portal.example", "/core/api/x")


def answering(*answers: Any) -> tuple[Client, Replay]:
    """A client whose portal gives these answers in turn."""
    left = iter(answers)
    replay = Replay({"/core/api/x": b"[]"}, lambda path, found: next(left))
    return Client(HOSTS, TRUST, Limits(1, 1), replay), replay


async def fault_of(client: Client, request: Request = QUESTION) -> Fault | None:
    """What is wrong with the answer, if anything is."""
    try:
        await client.ask(request, SECRETS)
    except PortalUnreachable as error:
        return error.fault
    return None


async def test_the_session_goes_with_each_request_and_stays_in_none():
    client, replay = answering([], [])
    await client.ask(QUESTION, SECRETS)
    await client.ask(QUESTION)
    first, second = (request.headers for request in replay.seen)
    assert first["auth-token"] == SECRETS.auth_token
    assert first["profile-id"] == SECRETS.profile_id
    assert first["cookie"] == f"auth_token={SECRETS.auth_token}; profile_id=1200345; is_auth=true"
    assert not {"auth-token", "profile-id", "cookie"} & second.keys()
    assert MARK not in str(client._http.headers.raw) + str(list(client._http.cookies.jar))


async def test_cookies_of_the_portal_are_neither_kept_nor_sent():
    given = response(200, [], set_cookie="auth_token=evil; Path=/; Domain=portal.example")
    client, replay = answering(given, [], [])
    for session in (None, None, SECRETS):
        await client.ask(QUESTION, session)
    assert list(client._http.cookies.jar) == []
    assert all("evil" not in str(request.headers.raw) for request in replay.seen)


@pytest.mark.parametrize(
    "path", ["@evil.example/", ".evil.example/", ":80/", "/x?auth=1", "/x#part", "//[/", "/\n", "/x y\0"]
)
async def test_a_path_can_be_nothing_but_a_path(path):
    client, replay = answering([])
    await fault_of(client, Request("portal.example", path))
    assert all(request.url.host == "portal.example" for request in replay.seen)
    assert all(request.url.scheme == "https" and not request.url.query for request in replay.seen)


async def test_another_host_is_refused_before_anything_is_sent():
    client, replay = answering([])
    assert await fault_of(client, Request("evil.example", "/")) is Fault.OTHER_HOST
    assert replay.seen == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
async def test_no_way_elsewhere_is_followed(status, method):
    client, replay = answering(*[response(status, b"", location="https://evil.example/")] * 2)
    assert (await client.ask(Request("portal.example", "/core/api/x", (), method), SECRETS)).status == status
    assert [request.url.host for request in replay.seen] == ["portal.example"]


def zipped(size: int) -> bytes:
    return gzip.compress(b"[" + b" " * size + b"]", 1)


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (response(200, zipped(1000), content_encoding="gzip"), None),
        (response(200, zipped(1000) + b"rubbish" * 1000, content_encoding="gzip"), None),
        (response(200, zipped(MOST_BYTES - 2), content_encoding="gzip"), None),
        (response(200, zipped(MOST_BYTES - 1), content_encoding="gzip"), Fault.TOO_LARGE),
        (response(200, zipped(100_000_000), content_encoding="gzip"), Fault.TOO_LARGE),
        (response(200, b" " * MOST_BYTES), None),
        (response(200, b" " * (MOST_BYTES + 1)), Fault.TOO_LARGE),
        (response(200, zipped(1000)[:-1], content_encoding="gzip"), Fault.CUT_OFF),
        (response(200, b"[]", content_encoding="gzip"), Fault.CUT_OFF),
        (response(200, b"", content_encoding="gzip"), Fault.CUT_OFF),
        (response(200, b"[]", content_encoding="br"), Fault.CUT_OFF),
        (response(200, b"[]", content_encoding="gzip, gzip"), Fault.CUT_OFF),
        (httpx.ConnectError("x"), Fault.NO_CONNECTION),
        (httpx.ConnectTimeout("x"), Fault.TOO_SLOW),
        (httpx.ReadTimeout("x"), Fault.TOO_SLOW),
        (httpx.ReadError("x"), Fault.CUT_OFF),
        (httpx.RemoteProtocolError("x"), Fault.CUT_OFF),
        (httpx.InvalidURL("x"), Fault.CUT_OFF),
        (ConnectionResetError(), Fault.CUT_OFF),
        (httpx.Response(200, stream=Body((b"[", httpx.ReadError("x")))), Fault.CUT_OFF),
    ],
    ids=range(20),
)
async def test_every_trouble_has_its_name(answer, fault):
    client, _ = answering(answer)
    assert await fault_of(client) is fault


class Endless(httpx.AsyncByteStream):
    """A body of which a byte comes now and then."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while True:
            await asyncio.sleep(0.01)
            yield b" "


async def all_of(pieces: AsyncIterator[bytes]) -> None:
    """Reads to the end, every piece in a task of its own."""
    while await asyncio.create_task(anext(pieces, None)) is not None:
        continue


async def test_the_clock_runs_for_the_whole_answer():
    client, _ = answering(httpx.Response(200, stream=Endless()))
    client._limits = Limits(1, 0.1)
    assert await fault_of(client) is Fault.TOO_SLOW


async def test_the_clock_runs_for_a_file_too_though_each_piece_is_asked_for_by_another_task():
    client, _ = answering(httpx.Response(200, stream=Endless()))
    async with client.opened(QUESTION, SECRETS, 1000, 0.1) as opened:
        with pytest.raises(PortalUnreachable) as caught:
            await all_of(opened.pieces)
    assert caught.value.fault is Fault.TOO_SLOW


async def test_three_requests_at_most_are_made_at_once():
    flying, most = 0, 0

    class Slow(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            nonlocal flying, most
            flying, most = flying + 1, max(most, flying + 1)
            await asyncio.sleep(0.001)
            yield b"[]"
            flying -= 1

    client, _ = answering(*(httpx.Response(200, stream=Slow()) for _ in range(20)))
    await asyncio.gather(*(client.ask(QUESTION) for _ in range(20)))
    assert most == 3


async def test_the_portal_s_clock_goes_on_from_what_it_said_last(monkeypatch):
    client, _ = answering(response(200, [], date="Thu, 15 Oct 2026 14:20:00 GMT"), [])
    assert client.moment() is None
    monkeypatch.setattr("epos_tui.portal.http.client.steady", lambda: 100.0)
    await client.ask(QUESTION)
    monkeypatch.setattr("epos_tui.portal.http.client.steady", lambda: 160.0)
    assert client.moment() == datetime(2026, 10, 15, 14, 21, tzinfo=UTC)
    await client.ask(QUESTION)
    assert client.moment() is None


@pytest.mark.parametrize("date", ["", "вчера".encode().decode("latin-1"), "Fri, 31 Dec 9999 23:59:59 GMT"])
async def test_a_date_that_is_none_tells_nothing(date, monkeypatch):
    client, _ = answering(response(200, [], date=date))
    monkeypatch.setattr("epos_tui.portal.http.client.steady", lambda: 100.0)
    await client.ask(QUESTION)
    monkeypatch.setattr("epos_tui.portal.http.client.steady", lambda: 160.0)
    assert client.moment() is None


CALLS, AT_ONCE = often(300, 2_000), 50
LIMITS = Limits(0.3, 1)


async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(-1)


async def reset(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(1)


async def rubbish(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(os.urandom(500))
    await reader.read(-1)


async def half_a_handshake(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(100)
    writer.write(b"\x16\x03\x03\x40\x00\x02")
    await reader.read(-1)


def saying(*pieces: bytes, pause: float = 0, again: bool = False) -> Any:
    """A server that says this after the question, piece by piece, perhaps for ever."""

    async def said(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        while True:
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(pause)
            if not again:
                return

    return said


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
PLAIN = {"silent": silent, "reset": reset, "rubbish": rubbish, "half a handshake": half_a_handshake}
SECURE = {
    "silent": silent,
    "reset": reset,
    "rubbish": rubbish,
    "a byte of the header now and then": saying(b"H", pause=0.05, again=True),
    "a byte of the body now and then": saying(
        OK + b"Content-Length: 99999\r\n\r\n", *[b" "] * 99, pause=0.05
    ),
    "a huge header": saying(OK + b"X: " + b"x" * 300_000),
    "headers without end": saying(OK, *[b"X: x\r\n" * 100] * 1000, pause=0.001),
    "informational for ever": saying(b"HTTP/1.1 100 Continue\r\n\r\n", pause=0.02, again=True),
    "a bomb": saying(OK + b"Content-Encoding: gzip\r\nConnection: close\r\n\r\n", zipped(50_000_000)),
    "a body without end": saying(OK + b"Connection: close\r\n\r\n", *[b" " * 100_000] * 100),
    "a body cut short": saying(OK + b"Content-Length: 100\r\n\r\n[]"),
    "a chunk cut short": saying(CHUNKED + b"ff\r\n[]"),
    "a chunk of no size": saying(CHUNKED + b"x\r\n[]\r\n"),
    "two lengths": saying(OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n[]"),
    "another protocol": saying(b"SSH-2.0-OpenSSH_9.2\r\n"),
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[Listening], ssl.SSLContext]]:
    """Every server that means no good, before and behind a good certificate."""
    authority, file = trustme.CA(), tmp_path_factory.mktemp("hostile") / "ca.pem"
    authority.cert_pem.write_to_path(file)
    trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(trust)
    with ExitStack() as stack:
        servers = [stack.enter_context(listening(answer)) for answer in PLAIN.values()]
        servers += [stack.enter_context(listening(answer, trust)) for answer in SECURE.values()]
        yield servers, ssl.create_default_context(cafile=file)


async def test_hostile_connections_end_in_time(hostile, record_property):
    servers, trust = hostile

    async def timed(place: Listening) -> tuple[Fault | None, float]:
        host = f"localhost:{place.port}"
        client = Client(stand_in(host), trust, LIMITS)
        began = monotonic()
        fault = await fault_of(client, Request(host, "/"))
        took = monotonic() - began
        await client.close()
        return fault, took

    found: list[tuple[Fault | None, float]] = []
    for start in range(0, CALLS, AT_ONCE):
        calls = (timed(servers[number % len(servers)]) for number in range(start, start + AT_ONCE))
        found += await asyncio.gather(*calls)
    assert len(found) == CALLS
    assert {fault for fault, _ in found} <= {
        *(Fault.TOO_SLOW, Fault.CUT_OFF, Fault.NO_CONNECTION, Fault.TOO_LARGE)
    }
    slowest = max(took for _, took in found)
    told = f"F2: {CALLS} hostile connections, the slowest {slowest:.1f} s of {LIMITS.whole} allowed"
    record_property("torture", told)
    assert slowest <= LIMITS.whole + 3
