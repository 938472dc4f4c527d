"""The one place that knows the HTTP library: a request in, an answer out, every trouble in our words."""

import asyncio
import ssl
import zlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx

from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.domain.session import Session
from epos_tui.portal.http.hosts import Hosts
from epos_tui.portal.http.tls import fault_of

MOST_BYTES = 8_000_000
_PARALLEL = 3
_GZIP = 31
_SESSION = "epos_session"


@dataclass(frozen=True)
class Limits:
    """Seconds: for a connection, for a whole answer."""

    connect: float = 10
    whole: float = 30


@dataclass(frozen=True)
class Request:
    """What is asked of a host; `path` begins with a slash."""

    host: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    method: str = "GET"
    body: object = None
    """Sent as JSON; None for no body."""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, repr=False)
class Answer:
    """What came back, whole."""

    status: int
    headers: Mapping[str, str]
    """By names in small letters."""
    body: bytes


class NotOurHost(Exception):
    """A request that would leave the list of hosts; it has not been made."""


class Guard(httpx.AsyncBaseTransport):
    """Lets a request through to the listed hosts only, and gives the session to those alone."""

    def __init__(self, inner: httpx.AsyncBaseTransport, hosts: Hosts) -> None:
        self._inner, self._hosts = inner, hosts

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if not self._hosts.allows(str(request.url)):
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
        inner = transport or httpx.AsyncHTTPTransport(verify=trust, trust_env=False)
        self._http = httpx.AsyncClient(
            transport=Guard(inner, hosts),
            trust_env=False,
            follow_redirects=False,
            timeout=httpx.Timeout(limits.whole, connect=limits.connect),
        )
        self._slots = asyncio.Semaphore(_PARALLEL)

    async def ask(self, request: Request, session: Session | None = None) -> Answer:
        """The whole answer, whatever its status; raises `PortalUnreachable`."""
        async with self._slots, self._answering(request, session, self._limits.whole) as response:
            body = b"".join([piece async for piece in _unpacked(response, MOST_BYTES)])
            return Answer(response.status_code, _plain(response), body)

    async def pieces(
        self, request: Request, session: Session | None, most: int, seconds: float
    ) -> AsyncIterator[bytes]:
        """The content of a file piece by piece; nothing where the portal has none."""
        async with self._answering(request, session, seconds) as response:
            if response.status_code == httpx.codes.OK:
                async for piece in _unpacked(response, most):
                    yield piece

    async def close(self) -> None:
        """Ends the connections."""
        await self._http.aclose()

    @asynccontextmanager
    async def _answering(
        self, request: Request, session: Session | None, seconds: float
    ) -> AsyncIterator[httpx.Response]:
        try:
            made = self._http.build_request(
                request.method,
                f"https://{request.host}{request.path}",
                params=list(request.query) or None,
                json=request.body,
                headers={"Accept": "application/json", "Accept-Encoding": "gzip", **request.headers},
                extensions={_SESSION: session},
            )
            async with asyncio.timeout(seconds):
                response = await self._http.send(made, stream=True)
                try:
                    yield response
                finally:
                    await response.aclose()
        except TimeoutError:
            raise PortalUnreachable(Fault.TOO_SLOW) from None
        except NotOurHost:
            raise PortalUnreachable(Fault.OTHER_HOST) from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
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


async def _unpacked(response: httpx.Response, most: int) -> AsyncIterator[bytes]:
    """The body, unpacked by us so that a small answer cannot become a huge one."""
    coding = response.headers.get("content-encoding", "identity").strip().lower()
    if coding not in ("gzip", "identity", ""):
        raise PortalUnreachable(Fault.CUT_OFF)
    unzip = zlib.decompressobj(_GZIP) if coding == "gzip" else None
    left = most
    async for raw in response.aiter_raw():
        try:
            piece = unzip.decompress(raw, left + 1) if unzip else raw
        except zlib.error:
            raise PortalUnreachable(Fault.CUT_OFF) from None
        left -= len(piece)
        if left < 0:
            raise PortalUnreachable(Fault.TOO_LARGE)
        yield piece
    if unzip and not unzip.eof:
        raise PortalUnreachable(Fault.CUT_OFF)
