"""Whom we believe to be the portal, and why not."""

import os
import ssl
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from epos_tui.domain.doctor import Certificate
from epos_tui.domain.errors import BrokenFile, Fault, number_of
from epos_tui.domain.text import clean, one_line

_EXPIRED, _NOT_YET = 10, 9
_OTHER_NAME = (62, 63, 64)
_LONGEST_ISSUER = 100
_FROM_OUTSIDE = ("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE")
_INTERMEDIATES = Path(__file__).parent / "intermediates"
"""Certificates a server forgets to send; they vouch for nothing by themselves."""


def context(ca_file: Path | None = None, intermediates: Path = _INTERMEDIATES) -> ssl.SSLContext:
    """Trusts what the system trusts, and the file's authorities for this program alone.

    A folder of intermediates completes chains. Nothing can be changed from the environment.
    Raises `BrokenFile`.
    """
    import truststore

    for name in _FROM_OUTSIDE:
        os.environ.pop(name, None)
    made = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    for path in sorted(intermediates.glob("*.pem")):
        made.load_verify_locations(path)
    if ca_file:
        _add(made, ca_file)
    return made


def _add(made: ssl.SSLContext, path: Path) -> None:
    try:
        made.load_verify_locations(path)
    except ssl.SSLError:
        raise BrokenFile(str(path), "$", "certificates") from None
    except OSError as error:
        raise BrokenFile(str(path), "$", "file", number_of(error)) from None


def fault_of(error: BaseException) -> Fault | None:
    """What is wrong with the certificate, where that is the reason of the error."""
    cause: BaseException | None = error
    while cause and not isinstance(cause, ssl.SSLError):
        cause = cause.__cause__ or cause.__context__
    if not isinstance(cause, ssl.SSLCertVerificationError):
        return None
    match cause.verify_code:
        case code if code in _OTHER_NAME:
            return Fault.OTHER_NAME
        case code if code == _EXPIRED:
            return Fault.EXPIRED
        case code if code == _NOT_YET:
            return Fault.NOT_YET_VALID
        case _:
            return Fault.UNKNOWN_ISSUER


def certificate_of(stream: Any) -> Certificate | None:
    """Of the other end of a connection of the HTTP library; None where the system keeps it to itself."""
    found = stream.get_extra_info("ssl_object") if stream else None
    about = found.getpeercert() if found else None
    if not about or "notAfter" not in about:
        return None
    until = datetime.fromtimestamp(ssl.cert_time_to_seconds(about["notAfter"]), UTC)
    names = dict(pair for part in about.get("issuer", ()) for pair in part)
    issuer = names.get("organizationName") or names.get("commonName") or ""
    return Certificate(one_line(clean(issuer))[:_LONGEST_ISSUER], until)
