"""Signing in as a program the operator knows: OpenID Connect with PKCE, and the device grant.

Nobody has registered this program yet, and what the portal makes of the token is a guess (wire reference,
5.4): it is handed to the exchange that takes the phone's.
"""

from base64 import urlsafe_b64encode
from dataclasses import replace
from hashlib import sha256
from secrets import compare_digest, token_urlsafe
from urllib.parse import parse_qs, urlencode, urlsplit

from pydantic import Field

from epos_tui.domain.errors import Fault, NotHandedOver, PortalUnreachable, Unread, WayClosed
from epos_tui.domain.session import Begun, PhoneCode, Session, Way
from epos_tui.portal.http.answers import data_of
from epos_tui.portal.http.client import Client, Request
from epos_tui.portal.http.session import Token
from epos_tui.portal.http.wire import Count, Text, Wire, read

_DISCOVERY = "/.well-known/openid-configuration"
_DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
_SCOPE = "openid"
_LONGEST_CODE, _LONGEST_PAUSE, _SLOWER = 1800, 60, 5
"""Seconds."""


class WireDiscovery(Wire):
    """Where the sign-in has its doors."""

    issuer: Text = ""
    authorization_endpoint: Text = ""
    token_endpoint: Text = ""
    device_authorization_endpoint: Text = ""


class WireToken(Wire):
    """The end of a sign-in, or why it has not come."""

    access_token: Token = Field("", repr=False)
    error: Text = ""


class WireDevice(Wire):
    """A code for another device."""

    device_code: Token = Field("", repr=False)
    user_code: Text = ""
    verification_uri: Text = ""
    expires_in: Count = 600
    interval: Count = 5


class HttpRegistration:
    """The name of this program at the issuer."""

    def __init__(self, client: Client, issuer: str, client_id: str) -> None:
        self._client, self._issuer, self._id = client, issuer.rstrip("/"), client_id
        self._doors: WireDiscovery | None = None

    async def begin(self, back: str) -> Begun:
        """An address for the browser with a state and a challenge of its own."""
        begun = Begun("", back, token_urlsafe(32), token_urlsafe(48))
        challenge = urlsafe_b64encode(sha256(begun.verifier.encode()).digest()).rstrip(b"=").decode()
        query = {
            "response_type": "code",
            "client_id": self._id,
            "redirect_uri": back,
            "scope": _SCOPE,
            "state": begun.state,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
        doors = await self._discovered()
        return replace(begun, address=f"{self._checked(doors.authorization_endpoint)}?{urlencode(query)}")

    async def redeem(self, begun: Begun, brought: str) -> Session:
        """What was not asked for here is `Unread.UNKNOWN`; the code goes to the issuer only."""
        try:
            query = parse_qs(brought, max_num_fields=50)
        except ValueError:
            query = {}
        if not compare_digest(_only(query, "state").encode(), begun.state.encode()):
            raise NotHandedOver(Unread.UNKNOWN)
        if "error" in query:
            raise NotHandedOver(Unread.DECLINED)
        found = await self._token(
            {
                "grant_type": "authorization_code",
                "code": _only(query, "code"),
                "redirect_uri": begun.back,
                "code_verifier": begun.verifier,
            }
        )
        if not found.access_token:
            raise NotHandedOver(Unread.NO_TOKEN)
        return Session(device_token=found.access_token)

    async def phone_code(self) -> PhoneCode:
        """Asks for a code, where the issuer has such a door."""
        door = (await self._discovered()).device_authorization_endpoint
        if not door:
            raise WayClosed(Way.PHONE)
        form = {"client_id": self._id, "scope": _SCOPE}
        answer = await self._client.ask(self._request(door, "POST", form))
        found = read(WireDevice, data_of(answer))
        if found is None or not (found.device_code and found.user_code):
            raise PortalUnreachable(Fault.NOT_DATA)
        return PhoneCode(
            self._checked(found.verification_uri),
            found.user_code,
            found.device_code,
            _between(0, found.expires_in, _LONGEST_CODE),
            _between(1, found.interval, _LONGEST_PAUSE),
        )

    async def confirmed(self, code: PhoneCode) -> Session | PhoneCode:
        """Asks once."""
        found = await self._token({"grant_type": _DEVICE, "device_code": code.proof})
        match found.error:
            case "" if found.access_token:
                return Session(device_token=found.access_token)
            case "authorization_pending":
                return code
            case "slow_down":
                return replace(code, pause=min(code.pause + _SLOWER, _LONGEST_PAUSE))
            case "expired_token":
                raise NotHandedOver(Unread.TOO_LATE)
            case "access_denied":
                raise NotHandedOver(Unread.DECLINED)
        raise PortalUnreachable(Fault.NOT_DATA)

    async def _discovered(self) -> WireDiscovery:
        if self._doors is None:
            answer = await self._client.ask(self._request(f"{self._issuer}{_DISCOVERY}"))
            found = read(WireDiscovery, data_of(answer))
            if found is None or found.issuer.rstrip("/") != self._issuer:
                raise PortalUnreachable(Fault.NOT_DATA)
            self._doors = found
        return self._doors

    async def _token(self, form: dict[str, str]) -> WireToken:
        door = (await self._discovered()).token_endpoint
        answer = await self._client.ask(self._request(door, "POST", {**form, "client_id": self._id}))
        # An error of the grant is an answer too, with a status of 400 (RFC 6749, 5.2).
        found = read(WireToken, data_of(replace(answer, status=200) if answer.status == 400 else answer))
        if found is None:
            raise PortalUnreachable(Fault.NOT_DATA)
        return found

    def _request(self, address: str, method: str = "GET", form: dict[str, str] | None = None) -> Request:
        parts = urlsplit(self._checked(address))
        return Request(parts.netloc, parts.path, method=method, form=form)

    def _checked(self, address: str) -> str:
        """The address, if it is the issuer's own; a document must not send a person or a code elsewhere."""
        own, parts = urlsplit(self._issuer), urlsplit(address)
        if (parts.scheme, parts.netloc) != (own.scheme, own.netloc) or parts.query or parts.fragment:
            raise PortalUnreachable(Fault.OTHER_HOST)
        return address


def _only(query: dict[str, list[str]], name: str) -> str:
    values = query.get(name, [])
    return values[0] if len(values) == 1 else ""


def _between(least: int, value: int | None, most: int) -> float:
    return max(least, min(value or 0, most))
