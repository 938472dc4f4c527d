"""Where registered programs sign in: a realm like the portal's own, and a person who agrees at once."""

from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qsl, urlencode
from uuid import uuid4

from epos_tui.domain.people import Role
from tests.emulator.door import Door
from tests.emulator.routes import File
from tests.emulator.sessions import Sessions

REALM = "/kk/auth/realms/epos"
CLIENT = "epos-tui"
"""The name this program has here."""
_DEVICE = "urn:ietf:params:oauth:grant-type:device_code"

Answered = tuple[int, Any, dict[str, str]]


@dataclass
class Issuer:
    """What was asked for, and by whom it was allowed."""

    sessions: Sessions
    door: Door
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    """A code of a browser → the query it was asked for with."""
    devices: dict[str, str] = field(default_factory=dict)
    """The proof of a device → the code that is typed elsewhere."""
    confirmed: set[str] = field(default_factory=set)
    """Codes that were typed."""

    def answer(self, method: str, path: str, query: dict[str, str], body: bytes, host: str) -> Answered:
        """What stands behind a path of the realm."""
        form = dict(parse_qsl(body.decode("ascii", "replace")))
        match method, path.removeprefix(REALM):
            case "GET", "/.well-known/openid-configuration":
                return 200, self._discovery(f"https://{host}{REALM}"), {}
            case "GET", "/protocol/openid-connect/auth":
                return self._agreed(query)
            case "POST", "/protocol/openid-connect/token":
                return self._token(form)
            case "POST", "/protocol/openid-connect/auth/device" if not self.door.mischief.no_devices:
                return self._device(form, f"https://{host}{REALM}/device")
            case "GET", "/device":
                self.confirmed.add(query.get("user_code", ""))
                return 200, File("Вход подтверждён".encode(), "text/html"), {}
        return 404, {"error": "not_found"}, {}

    def _discovery(self, issuer: str) -> dict[str, str]:
        found = {
            "issuer": issuer,
            "authorization_endpoint": f"{issuer}/protocol/openid-connect/auth",
            "token_endpoint": f"{issuer}/protocol/openid-connect/token",
        }
        if not self.door.mischief.no_devices:
            found["device_authorization_endpoint"] = f"{issuer}/protocol/openid-connect/auth/device"
        return {**found, **self.door.mischief.discovery}

    def _agreed(self, query: dict[str, str]) -> Answered:
        back = query.get("redirect_uri", "")
        known = query.get("client_id") == CLIENT and back.startswith("http://127.0.0.1:")
        if not known or query.get("code_challenge_method") != "S256":
            return 400, File("Неизвестная программа".encode(), "text/html"), {}
        brought = {"state": query.get("state", "")}
        if self.door.mischief.declined:
            brought["error"] = "access_denied"
        else:
            brought["code"] = str(uuid4())
            self.codes[brought["code"]] = query
        return 302, None, {"Location": f"{back}?{urlencode(brought)}"}

    def _token(self, form: dict[str, str]) -> Answered:
        if form.get("client_id") != CLIENT:
            return 401, {"error": "invalid_client"}, {}
        if form.get("grant_type") == _DEVICE:
            return self._of_device(form.get("device_code", ""))
        asked = self.codes.pop(form.get("code", ""), None)
        challenge = urlsafe_b64encode(sha256(form.get("code_verifier", "").encode()).digest())
        proven = asked and asked["code_challenge"] == challenge.rstrip(b"=").decode()
        if not asked or not proven or form.get("redirect_uri") != asked["redirect_uri"]:
            return 400, {"error": "invalid_grant"}, {}
        return self._granted()

    def _device(self, form: dict[str, str], address: str) -> Answered:
        if form.get("client_id") != CLIENT:
            return 401, {"error": "invalid_client"}, {}
        proof, code = str(uuid4()), f"{uuid4().hex[:4]}-{uuid4().hex[:4]}".upper()
        self.devices[proof] = code
        if self.door.mischief.at_once:
            self.confirmed.add(code)
        told = {"device_code": proof, "user_code": code, "verification_uri": address}
        return 200, {**told, "expires_in": 600, "interval": self.door.mischief.interval}, {}

    def _of_device(self, proof: str) -> Answered:
        if self.door.mischief.declined:
            return 400, {"error": "access_denied"}, {}
        if self.devices.get(proof) not in self.confirmed:
            return 400, {"error": "authorization_pending"}, {}
        del self.devices[proof]
        return self._granted()

    def _granted(self) -> Answered:
        return 200, {"access_token": self.sessions.hand_off(Role.PARENT), "token_type": "Bearer"}, {}
