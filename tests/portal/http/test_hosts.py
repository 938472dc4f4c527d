"""N1: the session goes to the hosts of the portal, and nothing at all goes anywhere else."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import httpcore
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from epos_tui.domain.session import Session
from epos_tui.portal.http.client import _SESSION, Guard, NotOurHost
from epos_tui.portal.http.hosts import LIBRARY, PORTAL, SUPPORT, Hosts, stand_in
from tests.canary import numbered
from tests.portal.http.replay import TRUST

SECRET = numbered(1)
OURS = {(name, 443) for name in (PORTAL, LIBRARY, SUPPORT)}


@dataclass
class Unplugged(httpcore.AsyncNetworkBackend):
    """A network in which every connection fails, and is remembered."""

    tried: list[tuple[str, int]] = field(default_factory=list)

    async def connect_tcp(self, host: str, port: int, *_: Any, **__: Any) -> httpcore.AsyncNetworkStream:
        self.tried.append((host, port))
        raise httpcore.ConnectError

    async def connect_unix_socket(self, *_: Any, **__: Any) -> httpcore.AsyncNetworkStream:
        raise AssertionError("no socket of this machine was asked for")


def guarded() -> tuple[Guard, Unplugged]:
    network = Unplugged()
    transport = httpx.AsyncHTTPTransport(verify=TRUST, trust_env=False)
    transport._pool = httpcore.AsyncConnectionPool(TRUST, network_backend=network)
    return Guard(transport, Hosts()), network


HOSTS = (
    *(PORTAL, LIBRARY, SUPPORT, PORTAL.upper(), f"{PORTAL}.", f"{PORTAL}..", f"{PORTAL}.evil.example"),
    *(
        f"evil-{PORTAL}",
        f"evil.{PORTAL}",
        "permkrai.ru",
        "evil.example",
        "127.0.0.1",
        "[::1]",
        "2130706433",
        "",
    ),
    *("еdu-epos.permkrai.ru", "edu-epos.permkrаi.ru", "edu‐epos.permkrai.ru", "edu-epos。permkrai。ru"),
    *(
        "ｅdu-epos.permkrai.ru",
        "xn--du-epos-5fg.permkrai.ru",
        "edu-epos%2epermkrai.ru",
        f"{PORTAL}%00.evil.example",
    ),
    *(
        f"{PORTAL}\\.evil.example",
        f"evil.example\\{PORTAL}",
        f"{PORTAL}\\",
        f"{PORTAL}\t",
        f"{PORTAL}\0.evil.example",
    ),
    *(
        f"{PORTAL}#.evil.example",
        f"{PORTAL}?.evil.example",
        f"evil.example/{PORTAL}",
        f"{PORTAL},evil.example",
    ),
    *(
        f"evil.example#@{PORTAL}",
        f"{PORTAL};.evil.example",
        f"{PORTAL} .evil.example",
        "ﬁ.permkrai.ru",
        "ß.example",
    ),
)
USERS = (
    "",
    "",
    "",
    "a@",
    "a:b@",
    f"{PORTAL}@",
    f"{PORTAL}:443@",
    "@",
    ":@",
    "%40@",
    "a%40b@",
    "evil.example\\@",
)
PORTS = (
    "",
    "",
    "",
    ":443",
    ":80",
    ":8443",
    ":0",
    ":",
    ":99999",
    ":0443",
    ":443:443",
    ":４４３",
    ":-443",
    ":44 3",
)
SCHEMES = (
    "https://",
    "https://",
    "https://",
    "HTTPS://",
    "http://",
    "",
    "//",
    "///",
    "https:",
    "https:/",
    "https:///",
    "https:\\\\",
    "\\\\",
    "/\\",
    "ftp://",
    "file://",
    "javascript:",
    " https://",
    "\thttps://",
    "wss://",
)
PATHS = (
    "",
    "/",
    "/core/api",
    f"/@{PORTAL}",
    "/..//evil.example",
    "?a=b",
    f"?@{PORTAL}",
    "#x",
    f"\\@{PORTAL}",
    "/%2e%2e/",
)
WRITTEN = st.tuples(*(st.sampled_from(part) for part in (SCHEMES, USERS, HOSTS, PORTS, PATHS))).map("".join)
NOISE = st.sampled_from(
    [*"/\\@:.#?%[] \t\0", "%00", "%0d%0a", "\u202e", "\u3002", "\u2024", "@evil.example", "://"]
)


@st.composite
def addresses(draw: st.DrawFn) -> str:
    """An address of parts, sometimes with a mark put in somewhere."""
    text = draw(WRITTEN)
    if draw(st.booleans()):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + draw(NOISE) + text[place:]
    return text


def as_address(text: str) -> Iterable[httpx.URL]:
    """The address itself, and where a Location of the portal with this text would lead."""
    for read in (httpx.URL, httpx.URL(f"https://{PORTAL}/core/api/x").join):
        try:
            yield read(text)
        except (httpx.InvalidURL, ValueError):
            continue


async def sent(guard: Guard, url: httpx.URL) -> httpx.Headers:
    """The headers a request to the address has after all was tried; none where it cannot even be made."""
    headers = httpx.Headers()
    try:
        request = httpx.Request("GET", url, extensions={_SESSION: Session(SECRET, "1200345"), "timeout": {}})
        headers = request.headers
        await guard.handle_async_request(request)
    except (NotOurHost, httpx.HTTPError, httpx.InvalidURL, ValueError):
        return headers
    raise AssertionError("an answer came out of a network without connections")


def test_connections_are_made_to_our_hosts_alone_whatever_the_address():
    seen, (guard, network) = {"ours": 0, "others": 0}, guarded()
    with asyncio.Runner() as runner:

        @settings(max_examples=5000)
        @given(addresses())
        def told(text: str) -> None:
            for url in as_address(text):
                network.tried.clear()
                headers = runner.run(sent(guard, url))
                assert set(network.tried) <= OURS
                assert not network.tried or (url.scheme == "https" and not url.userinfo)
                assert bool(network.tried) == (SECRET in str(headers.raw)), text
                assert not network.tried or headers["host"].removesuffix(":443") == network.tried[0][0]
                seen["ours" if network.tried else "others"] += 1

        told()
    assert min(seen.values()) > 500


@pytest.mark.parametrize(
    "place",
    [
        ("http", PORTAL, None),
        ("http", PORTAL, 443),
        ("https", PORTAL, 80),
        ("https", f"{PORTAL}.", None),
        ("https", "permkrai.ru", None),
        ("https", "", None),
        ("HTTPS", PORTAL, None),
    ],
)
def test_what_is_not_the_host_by_https_is_another_one(place):
    assert not Hosts().allows(*place)


@pytest.mark.parametrize("host", [PORTAL, LIBRARY, SUPPORT])
def test_every_host_of_the_list_is_allowed(host):
    assert Hosts().allows("https", host, None)
    assert Hosts().allows("https", host, 443)


def test_a_stand_in_plays_all_hosts_and_is_never_the_live_one():
    hosts = stand_in("localhost:8443")
    assert hosts.all() == ("localhost:8443",)
    assert hosts.allows("https", "localhost", 8443)
    assert not hosts.allows("https", "localhost", None)
    assert not hosts.live
    assert stand_in(PORTAL) == Hosts()
    assert Hosts().live
