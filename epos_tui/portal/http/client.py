"""The one place that knows the HTTP library: a request in, an answer out, every trouble in our words."""

import asyncio
import logging
import ssl
import zlib
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import partial
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx

from epos_tui.domain.doctor import Certificate
from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.domain.session import Session
from epos_tui.portal.http.hosts import Hosts
from epos_tui.portal.http.tls import certificate_of, fault_of
from epos_tui.portal.steady import steady

MOST_BYTES = 8_000_000
_PARALLEL = 3
_GZIP = 31
_AFTERWORD = 0.5
"""Seconds for what should be nothing, after an answer that is there."""
_SESSION = "epos_session"
_NO_COOKIES = DefaultCookiePolicy(allowed_domains=())

for _name in ("httpx", "httpcore"):
    # Both write addresses with their queries, httpcore headers too, and a session is in either.
    logging.getLogger(_name).setLevel(logging.WARNING)


@dataclass(frozen=True)
class Limits:
    """Seconds: for a connection, for a whole answer."""

    connect: float = 10
    whole: float = 30


@dataclass(frozen=True, repr=False)
class Request:
    """What is asked of a host; `path` begins with a slash and holds neither a query nor a fragment."""

    host: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    method: str = "GET"
    body: object = None
    """Sent as JSON; None for no body."""
    headers: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] | None = None
    """Sent as a form instead of a body."""


@dataclass(frozen=True, repr=False)
class Answer:
    """What came back, whole."""

    status: int
    headers: Mapping[str, str]
    """By names in small letters."""
    body: bytes


@dataclass(frozen=True, repr=False)
class Opened:
    """An answer whose body has yet to be read."""

    status: int
    headers: Mapping[str, str]
    """By names in small letters."""
    pieces: AsyncIterator[bytes]

    async def whole(self) -> Answer:
        """The answer with all that is left of its body."""
        return Answer(self.status, self.headers, b"".join([piece async for piece in self.pieces]))


class NotOurHost(Exception):
    """A request that would leave the list of hosts; it has not been made."""


class Guard(httpx.AsyncBaseTransport):
    """Lets a request through to the listed hosts only, and gives the session to those alone."""

    def __init__(self, inner: httpx.AsyncBaseTransport, hosts: Hosts) -> None:
        self._inner, self._hosts = inner, hosts

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        if url.userinfo or not self._hosts.allows(url.scheme, url.raw_host.decode("ascii"), url.port):
            raise NotOurHost
        session = request.extensions.get(_SESSION)
        if isinstance(session, Session) and session.auth_token:
            request.headers.update(_secrets(session))
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        await self._inner.aclose()


class Client:
    """Connections to the portal's hosts; at most three requests at once."""

    def __init__(
        self,
        hosts: Hosts,
        trust: ssl.SSLContext,
        limits: Limits = Limits(),
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self.hosts, self._limits = hosts, limits
        self._date = ("", 0.0)
        """What time it was at the host that answered last, as HTTP writes it, and when that was."""
        self._certificate: Certificate | None = None
        self._connected = partial(_connected, hosts, limits, trust, transport)
        self._http = self._connected()
        self._left: list[httpx.AsyncClient] = []
        """Those whose last answers are still being read."""
        self._used = Counter[httpx.AsyncClient]()
        self._slots = asyncio.Semaphore(_PARALLEL)

    def moment(self) -> datetime | None:
        """What time it is at the host that answered last; None where none has said."""
        said, at = self._date
        with suppress(ValueError, OverflowError):
            found = parsedate_to_datetime(said)
            there = found if found.tzinfo else found.replace(tzinfo=UTC)
            return there + timedelta(seconds=steady() - at)
        return None

    def certificate(self) -> Certificate | None:
        """Of the host that answered last; None where this system does not tell."""
        return self._certificate

    def reconnect(self) -> None:
        """Connections of its own for what is asked from now on; what is being read is read to its end."""
        self._left.append(self._http)
        self._http = self._connected()

    async def ask(self, request: Request, session: Session | None = None) -> Answer:
        """The whole answer, whatever its status; raises `PortalUnreachable`."""
        async with self.opened(request, session) as opened:
            return await opened.whole()

    @asynccontextmanager
    async def opened(
        self,
        request: Request,
        session: Session | None,
        most: int = MOST_BYTES,
        seconds: float | None = None,
    ) -> AsyncIterator[Opened]:
        """An answer to be read piece by piece: so many bytes at most, and by any number of tasks in turn.

        The seconds are for all of it, from the first byte sent to the last one read.
        """
        async with self._slots, self._using() as http:
            loop = asyncio.get_running_loop()
            until = loop.time() + (seconds or self._limits.whole)
            with _told():
                async with asyncio.timeout_at(until):
                    response = await http.send(self._made(request, session), stream=True)
            self._date = response.headers.get("date", ""), steady()
            self._certificate = certificate_of(response.extensions.get("network_stream"))
            try:
                yield Opened(response.status_code, _plain(response), _in_time(response, most, until))
            finally:
                with suppress(httpx.HTTPError, OSError):
                    await response.aclose()

    async def close(self) -> None:
        """Ends the connections."""
        for http in (*self._left, self._http):
            await http.aclose()

    @asynccontextmanager
    async def _using(self) -> AsyncIterator[httpx.AsyncClient]:
        """The connections of the moment; those that were left are ended when nobody reads from them."""
        http = self._http
        self._used[http] += 1
        try:
            yield http
        finally:
            self._used[http] -= 1
            done = [left for left in self._left if not self._used[left]]
            self._left = [left for left in self._left if left not in done]
            for left in done:
                await left.aclose()

    def _made(self, request: Request, session: Session | None) -> httpx.Request:
        return self._http.build_request(
            request.method,
            httpx.URL(f"https://{request.host}", path=request.path),
            params=list(request.query) or None,
            json=request.body,
            data=request.form,
            headers={"Accept": "application/json", "Accept-Encoding": "gzip", **request.headers},
            extensions={_SESSION: session},
        )


def _connected(
    hosts: Hosts, limits: Limits, trust: ssl.SSLContext, transport: httpx.AsyncBaseTransport | None
) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        transport=Guard(transport or httpx.AsyncHTTPTransport(verify=trust, trust_env=False), hosts),
        cookies=CookieJar(_NO_COOKIES),
        trust_env=False,
        follow_redirects=False,
        timeout=httpx.Timeout(limits.whole, connect=limits.connect),
    )


@contextmanager
def _told() -> Iterator[None]:
    """Every trouble of the library and of the network in our words."""
    try:
        yield
    except TimeoutError:
        raise PortalUnreachable(Fault.TOO_SLOW) from None
    except NotOurHost:
        raise PortalUnreachable(Fault.OTHER_HOST) from None
    except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, OSError, ValueError) as error:
        raise PortalUnreachable(_fault(error)) from None


def _fault(error: Exception) -> Fault:
    if isinstance(error, httpx.ConnectError):
        return fault_of(error) or Fault.NO_CONNECTION
    if isinstance(error, httpx.TimeoutException):
        return Fault.TOO_SLOW
    return fault_of(error) or Fault.CUT_OFF


def _secrets(session: Session) -> dict[str, str]:
    """Both ways in which clients of the portal tell who they are (wire reference, 4.1)."""
    cookies = {"auth_token": session.auth_token, "profile_id": session.profile_id, "is_auth": "true"}
    cookie = "; ".join(f"{name}={value}" for name, value in cookies.items() if value)
    profile = {"Profile-Id": session.profile_id} if session.profile_id else {}
    return {"Auth-Token": session.auth_token, **profile, "Cookie": cookie}


def _plain(response: httpx.Response) -> dict[str, str]:
    return {name.lower(): value for name, value in response.headers.items()}


async def _in_time(response: httpx.Response, most: int, until: float) -> AsyncIterator[bytes]:
    """The body; the clock runs for each piece apart, since each may be asked for by another task."""
    pieces = _unpacked(response, most)
    while True:
        with _told():
            async with asyncio.timeout_at(until):
                piece = await anext(pieces, None)
        if piece is None:
            return
        yield piece


async def _ended(body: AsyncIterator[bytes]) -> None:
    """Hears that nothing follows, which alone leaves the connection fit for the next question."""
    with suppress(TimeoutError, httpx.HTTPError, OSError):
        async with asyncio.timeout(_AFTERWORD):
            await anext(body, None)


async def _unpacked(response: httpx.Response, most: int) -> AsyncIterator[bytes]:
    """The body, unpacked by us so that a small answer cannot become a huge one."""
    coding = response.headers.get("content-encoding", "identity").strip().lower()
    if coding not in ("gzip", "identity", ""):
        raise PortalUnreachable(Fault.CUT_OFF)
    unzip = zlib.decompressobj(_GZIP) if coding == "gzip" else None
    left, body = most, response.aiter_raw()
    async for raw in body:
        try:
            piece = unzip.decompress(raw, left + 1) if unzip else raw
        except zlib.error:
            raise PortalUnreachable(Fault.CUT_OFF) from None
        left -= len(piece)
        if left < 0:
            raise PortalUnreachable(Fault.TOO_LARGE)
        yield piece
        if unzip and unzip.eof:
            await _ended(body)
            return
    if unzip:
        raise PortalUnreachable(Fault.CUT_OFF)
