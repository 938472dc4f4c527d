"""T1, N4, N5: whom we believe to be the portal, whatever its certificate and our environment."""

import ssl
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from epos_tui.domain.errors import BrokenFile, Fault, PortalUnreachable
from epos_tui.portal.http.client import Client, Limits, Request
from epos_tui.portal.http.hosts import stand_in
from epos_tui.portal.http.tls import context
from tests.portal.http.sockets import Listening, listening, well

LONG_AGO, SOON = datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 2, 1, tzinfo=UTC)
FAR = datetime(2090, 1, 1, tzinfo=UTC)
OURS = (
    "good",
    "chained",
    "no intermediate",
    "expired",
    "not yet valid",
    "other name",
    "expired and other name",
)
TRUSTS = (
    "nothing",
    "root",
    "root and intermediate",
    "intermediate",
    "root, intermediate shipped",
    "intermediate shipped",
)
REFUSED = {
    "expired": Fault.EXPIRED,
    "expired and other name": Fault.OTHER_NAME,
    "not yet valid": Fault.NOT_YET_VALID,
    "other name": Fault.OTHER_NAME,
}


@dataclass(frozen=True)
class Pki:
    """An authority, one below it, a stranger, and servers by what is the matter with them."""

    folder: Path
    servers: dict[str, Listening]

    def trust(self, name: str) -> ssl.SSLContext:
        """A context that trusts so much besides what the system trusts."""
        file = (
            None
            if name in ("nothing", "intermediate shipped")
            else self.folder / f"{name.partition(',')[0]}.pem"
        )
        return context(file, self.folder / ("shipped" if "shipped" in name else "nowhere"))


def serving(certificate: trustme.LeafCert, most: int = 9) -> ssl.SSLContext:
    """A server that sends so many certificates of the chain."""
    trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with (
        certificate.private_key_pem.tempfile() as key,
        trustme.Blob(b"".join(pem.bytes() for pem in certificate.cert_chain_pems[:most])).tempfile() as chain,
    ):
        trust.load_cert_chain(chain, key)
    return trust


@pytest.fixture(scope="module")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pki]:
    """Every server at once."""
    folder = tmp_path_factory.mktemp("pki")
    root, stranger = trustme.CA(), trustme.CA(organization_name="stranger")
    middle = root.create_child_ca()
    (folder / "shipped").mkdir()
    middle.cert_pem.write_to_path(folder / "shipped" / "intermediate.pem")
    middle.cert_pem.write_to_path(folder / "intermediate.pem")
    root.cert_pem.write_to_path(folder / "root.pem")
    both = root.cert_pem.bytes() + middle.cert_pem.bytes()
    (folder / "root and intermediate.pem").write_bytes(both)
    (folder / "stranger.pem").write_bytes(stranger.cert_pem.bytes())
    chained = middle.issue_cert("localhost")
    contexts = {
        "good": serving(root.issue_cert("localhost")),
        "chained": serving(chained),
        "no intermediate": serving(chained, 1),
        "expired": serving(root.issue_cert("localhost", not_before=LONG_AGO, not_after=SOON)),
        "not yet valid": serving(
            root.issue_cert("localhost", not_before=FAR, not_after=FAR + timedelta(days=30))
        ),
        "other name": serving(root.issue_cert("portal.example")),
        "expired and other name": serving(
            root.issue_cert("portal.example", not_before=LONG_AGO, not_after=SOON)
        ),
        "stranger": serving(stranger.issue_cert("localhost")),
    }
    with ExitStack() as stack:
        yield Pki(
            folder, {name: stack.enter_context(listening(well, trust)) for name, trust in contexts.items()}
        )


async def outcome(place: Listening, trust: ssl.SSLContext) -> Fault | None:
    """What is wrong with the server, if anything is."""
    client = Client(stand_in(f"localhost:{place.port}"), trust, Limits(10, 20))
    try:
        await client.ask(Request(f"localhost:{place.port}", "/"))
    except PortalUnreachable as error:
        return error.fault
    else:
        return None
    finally:
        await client.close()


def expected(server: str, trusted: str) -> Fault | None:
    """An authority in our own file vouches for its servers; what is shipped vouches for nobody."""
    if server == "stranger" or "root" not in trusted:
        return Fault.UNKNOWN_ISSUER
    if server == "no intermediate" and "intermediate" not in trusted:
        return Fault.UNKNOWN_ISSUER
    return REFUSED.get(server)


@pytest.mark.parametrize("trusted", TRUSTS)
@pytest.mark.parametrize("server", [*OURS, "stranger"])
async def test_a_certificate_is_believed_or_told_to_be_what_it_is(pki, server, trusted):
    assert await outcome(pki.servers[server], pki.trust(trusted)) is expected(server, trusted)


async def test_an_authority_of_the_environment_is_no_authority(pki, monkeypatch, tmp_path):
    monkeypatch.setenv("SSL_CERT_FILE", str(pki.folder / "stranger.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(pki.folder / "stranger.pem"))
    trust = pki.trust("root")
    assert await outcome(pki.servers["stranger"], trust) is Fault.UNKNOWN_ISSUER
    assert await outcome(pki.servers["good"], trust) is None


async def test_proxies_and_passwords_of_the_environment_are_not_used(pki, monkeypatch, tmp_path):
    netrc = tmp_path / "netrc"
    netrc.write_text("default login somebody password something\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    with listening() as trap:
        for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{trap.port}")
        monkeypatch.setenv("NO_PROXY", "")
        assert await outcome(pki.servers["good"], pki.trust("root")) is None
    assert trap.offered == []


async def test_the_keys_of_a_connection_are_not_written_down(pki, monkeypatch, tmp_path):
    keys = tmp_path / "keys"
    monkeypatch.setenv("SSLKEYLOGFILE", str(keys))
    assert await outcome(pki.servers["good"], pki.trust("root")) is None
    assert not keys.exists() or keys.read_bytes() == b""


@pytest.mark.parametrize(
    ("content", "expected"), [(b"nothing of the kind", "certificates"), (b"", "certificates")]
)
def test_a_file_without_certificates_is_broken(tmp_path, content, expected):
    file = tmp_path / "ca.pem"
    file.write_bytes(content)
    with pytest.raises(BrokenFile) as caught:
        context(file)
    assert caught.value.expected == expected


def test_a_file_that_is_not_there_is_told_by_name(tmp_path):
    with pytest.raises(BrokenFile) as caught:
        context(tmp_path / "ca.pem")
    assert (caught.value.expected, caught.value.found) == ("file", "2")
