"""The three calls around a session (wire reference, 5), and the session in force."""

import asyncio
import re
from collections.abc import Callable, Coroutine
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from epos_tui.domain.errors import Fault, PortalUnreachable, SignInNeeded
from epos_tui.domain.people import Role
from epos_tui.domain.session import Profile, Session
from epos_tui.portal.http.answers import data_of, ended
from epos_tui.portal.http.client import Answer, Client, Request
from epos_tui.portal.http.wire import Flag, Id, Many, Text, Wire, as_written, read

_PLAIN = re.compile(r"[!-:<-~]{0,4096}")
_ROLES = {"parent": Role.PARENT, "student": Role.STUDENT}


def as_token(raw: Any) -> str:
    """What can stand in a header and in a cookie as it is."""
    text = as_written(raw)
    if not _PLAIN.fullmatch(text):
        raise ValueError("token")
    return text


Token = Annotated[str, BeforeValidator(as_token)]


class WireCookies(Wire):
    """What the exchange of a token sets."""

    auth_token: Token = Field("", repr=False)
    profile_id: Token = ""


class WireExchange(Wire):
    """The answer to a token."""

    mobile_token: Token = Field("", repr=False)
    cookies: WireCookies


class WireProfile(Wire):
    """A role of the account."""

    id: Id
    type: Text = ""
    is_default: Flag = False
    agree_pers_data: Flag = True
    school_shortname: Text = ""


class WireSession(Wire):
    """Who signed in."""

    last_name: Text = ""
    first_name: Text = ""
    middle_name: Text = ""
    profiles: Many[WireProfile] = ()

    @property
    def name(self) -> str:
        """Surname first."""
        return " ".join(filter(None, (self.last_name, self.first_name, self.middle_name)))


class Sessions:
    """Gives, verifies and ends sessions."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def exchange(self, device_token: str) -> Session:
        """A new session with the next device token; raises `SignInNeeded`, `PortalUnreachable`."""
        found = read(
            WireExchange, data_of(await self._asked("/authenticate", headers={"token": device_token}))
        )
        if found is None or not found.cookies.auth_token:
            raise PortalUnreachable(Fault.NOT_DATA)
        return Session(found.cookies.auth_token, found.cookies.profile_id, found.mobile_token or device_token)

    async def profiles(self, session: Session) -> tuple[Profile, ...]:
        """The roles of the person, the one to open first in front; raises as `exchange`."""
        answer = await self._asked(
            "/lms/api/sessions", "POST", {"auth_token": session.auth_token}, session=session
        )
        found = read(WireSession, data_of(answer))
        if found is None or not found.profiles:
            raise PortalUnreachable(Fault.NOT_DATA)
        profiles = [_profile(item, found.name) for item in found.profiles]
        return tuple(sorted(profiles, key=_order))

    async def end(self, session: Session) -> None:
        """Signs out; one that is over already is left alone."""
        query = (("authentication_token", session.auth_token),)
        request = Request(self._client.hosts.portal, "/lms/api/sessions", query, "DELETE", [])
        await self._client.ask(request, session)

    async def _asked(
        self,
        path: str,
        method: str = "GET",
        body: object = None,
        headers: dict[str, str] | None = None,
        session: Session | None = None,
    ) -> Answer:
        request = Request(self._client.hosts.portal, path, (), method, body, headers or {})
        answer = await self._client.ask(request, session)
        if ended(answer):
            raise SignInNeeded
        return answer


class Keeper:
    """The session in force; it is renewed once for all who ask, and to the end even if they give up."""

    def __init__(
        self,
        session: Session | None,
        renew: Callable[[Session], Coroutine[Any, Any, Session]],
        obtain: Callable[[], Coroutine[Any, Any, Session]] | None = None,
    ) -> None:
        """`renew` keeps what it gets before it gives it; `obtain` gives one that is not known yet.

        Both raise `SignInNeeded`.
        """
        self.session, self._renew, self._obtain = session, renew, obtain
        self._obtaining = asyncio.Lock()
        self._renewal: asyncio.Task[Session] | None = None
        self._over = False

    async def current(self) -> Session:
        """The session in force, obtained at the first question."""
        async with self._obtaining:
            if self.session is None:
                if self._obtain is None:
                    raise SignInNeeded
                self.session = await self._obtain()
            return self.session

    async def renewed(self, old: Session) -> Session:
        """A newer session than the old one; raises `SignInNeeded` for good, `PortalUnreachable` for now."""
        if self.session is not old and self.session is not None:
            return self.session
        if self._over:
            raise SignInNeeded
        if self._renewal is None or self._renewal.done():
            self._renewal = asyncio.create_task(self._renewed(old))
        return await asyncio.shield(self._renewal)

    async def _renewed(self, old: Session) -> Session:
        try:
            self.session = renewed = await self._renew(old)
        except SignInNeeded:
            self._over = True
            raise
        return renewed


def _profile(item: WireProfile, name: str) -> Profile:
    role = _ROLES.get(item.type)
    return Profile(item.id, role, name, item.school_shortname, item.is_default, item.agree_pers_data)


def _order(profile: Profile) -> tuple[bool, bool, bool]:
    """The portal's own choice, else a parent, else a student; the staff last."""
    return (profile.role is None, not profile.first, profile.role is not Role.PARENT)
