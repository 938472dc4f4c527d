"""The door of the portal, behind a line of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from epos_tui.domain.doctor import Certificate
from epos_tui.domain.session import Begun, PhoneCode, Profile, Registration, Session
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.client import Client
from epos_tui.portal.http.hosts import Hosts
from epos_tui.portal.http.line import Line
from epos_tui.portal.http.portal import HttpPortal, connected
from epos_tui.portal.http.registration import HttpRegistration
from epos_tui.portal.http.session import Keeper, Sessions
from epos_tui.portal.http.tls import context

_ADDRESS = "https://{host}/authenticate/oauth?app=phone&mode=epos&sub_provider=esia"
"""Where the phone's own program sends a browser (wire reference, 5.2 and 5.3)."""


class HttpEntrance:
    """Sessions begin, are verified and end here; a portal is opened behind the same line."""

    def __init__(
        self, hosts: Hosts, ca_file: str, line: Line, registered: tuple[str, str] | None = None
    ) -> None:
        """Raises `BrokenFile` when the certificates cannot be read; nobody is asked anything yet.

        `registered` is the issuer and the name it knows this program by.
        """
        self.hosts, self.line = hosts, line
        trust = context(Path(ca_file) if ca_file else None)

        async def made() -> Client:
            return Client(hosts, trust)

        self.client = line.get(made())
        self._sessions = Sessions(self.client)
        self.registration: Registration | None = (
            _Registration(line, HttpRegistration(self.client, *registered)) if registered else None
        )

    async def exchange(self, device_token: str) -> Session:
        return await self.line.run(self._sessions.exchange(device_token))

    async def profiles(self, session: Session) -> tuple[Profile, ...]:
        return await self.line.run(self._sessions.profiles(session))

    async def end(self, session: Session) -> None:
        await self.line.run(self._sessions.end(session))

    def address(self) -> str:
        return _ADDRESS.format(host=self.hosts.portal)

    def moment(self) -> datetime | None:
        return self.client.moment()

    def certificate(self) -> Certificate | None:
        return self.client.certificate()

    def portal(
        self, profile: Profile, keeper: Callable[[], Keeper], now: Callable[[], datetime], may_write: bool
    ) -> HttpPortal:
        """The portal as the profile sees it; nothing is asked yet."""
        return connected(self.line, lambda: Ask(self.client, keeper(), profile, now, may_write=may_write))


@dataclass(frozen=True)
class _Registration:
    """The registration behind the line."""

    line: Line
    inner: HttpRegistration

    async def begin(self, back: str) -> Begun:
        return await self.line.run(self.inner.begin(back))

    async def redeem(self, begun: Begun, brought: str) -> Session:
        return await self.line.run(self.inner.redeem(begun, brought))

    async def phone_code(self) -> PhoneCode:
        return await self.line.run(self.inner.phone_code())

    async def confirmed(self, code: PhoneCode) -> Session | PhoneCode:
        return await self.line.run(self.inner.confirmed(code))
