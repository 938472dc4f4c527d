"""The stand-in's answers without a network: recorded once, then changed as a test wants them."""

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import httpx

from epos_tui.domain.session import Session
from epos_tui.domain.year import Span
from epos_tui.portal.http import lessons, people, signatures, year
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.client import Client
from epos_tui.portal.http.hosts import Hosts
from epos_tui.portal.http.session import Keeper, Sessions
from epos_tui.portal.http.tls import context

MONDAY = date(2026, 10, 12)
WEEK = Span(MONDAY, MONDAY + timedelta(days=6))
Change = Callable[[str, Any], Any]
TRUST = context()
HOSTS = Hosts("portal.example", "portal.example", "portal.example")


@dataclass(frozen=True)
class Body(httpx.AsyncByteStream):
    """A body that comes in these pieces; one that is an exception breaks it off there."""

    pieces: tuple[bytes | Exception, ...]

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, Exception):
                raise piece
            yield piece


def response(status: int, found: Any = b"", **headers: str) -> httpx.Response:
    """An answer with JSON, or with the bytes as they are."""
    body = found if isinstance(found, bytes) else json.dumps(found).encode()
    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return httpx.Response(status, headers=named, stream=Body((body,)))


@dataclass
class Recorder(httpx.AsyncBaseTransport):
    """Keeps the JSON of every answer by its path; of a path asked twice the first one."""

    inner: httpx.AsyncBaseTransport
    kept: dict[str, Any] = field(default_factory=dict)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self.inner.handle_async_request(request)
        content = await response.aread()
        if response.status_code == 200:
            self.kept.setdefault(request.url.path, json.loads(content))
        return httpx.Response(response.status_code, stream=Body((content,)))

    async def aclose(self) -> None:
        await self.inner.aclose()


@dataclass
class Replay(httpx.AsyncBaseTransport):
    """Answers with what was kept; `change` may give other JSON, or a whole response."""

    bodies: dict[str, bytes]
    change: Change = lambda path, found: found
    only: str = ""
    """The one path whose answers are changed, where it is one."""
    seen: list[httpx.Request] = field(default_factory=list)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        path = request.url.path
        body = self.bodies.get(path)
        unchanged = _UNKNOWN if body is None else response(200, body)
        if self.only not in ("", path):
            return _sent(unchanged)
        found = self.change(path, None if body is None else json.loads(body))
        return _sent(unchanged if found is None and body is None else found)


_UNKNOWN = response(404, {"code": 404, "message": "Метод не найден"})


def _sent(found: Any) -> httpx.Response:
    """JSON as an answer; an answer as it is, as often as it is asked for; a trouble of the network."""
    if isinstance(found, Exception):
        raise found
    if isinstance(found, httpx.Response):
        return httpx.Response(found.status_code, headers=found.headers, stream=found.stream)
    return response(200, found)


def replayed(ask: Ask, transport: httpx.AsyncBaseTransport) -> Ask:
    """The same account before another portal; nothing is known of it yet, and nobody waits."""

    async def at_once(seconds: float) -> None:
        return

    client = Client(HOSTS, TRUST, transport=transport)
    sessions = Sessions(client)
    session = Session("token", ask.profile.id, "device")
    keeper = Keeper(session, lambda old: sessions.exchange(old.device_token))
    return Ask(client, keeper, replace(ask.profile), ask.now, pause=at_once)


async def sign_in(ask: Ask, child: str) -> object:
    """A token for a session, and whose it is."""
    sessions = Sessions(ask.client)
    session = await sessions.exchange(ask.keeper.session.device_token)
    return session, await sessions.profiles(session)


QUESTIONS: dict[str, Callable[[Ask, str], Awaitable[object]]] = {
    "sign-in": sign_in,
    "viewer": lambda ask, child: people.viewer(ask),
    "year": year.academic_year,
    "signatures": lambda ask, child: signatures.signatures(ask, child, Span(date(2026, 9, 1), WEEK.last)),
    "week": lambda ask, child: lessons.week(ask, child, MONDAY),
    "homework": lambda ask, child: lessons.homework(ask, child, WEEK),
    "marks": lessons.all_marks,
}
"""What the portal is asked about a child; of the lists asked for twice the smaller one comes first."""


ROUTES = {
    "sign-in": ("/authenticate", "/lms/api/sessions"),
    "viewer": ("/core/api/student_profiles", "/core/api/schools/{}"),
    "year": ("/core/api/periods_schedules", "/core/api/calendar_transpositions"),
    "signatures": ("/core/api/aware_journals",),
    "week": (
        "/core/api/student_profiles/{}",
        "/core/api/teacher_profiles",
        "/core/api/marks",
        "/core/api/control_forms",
        "/core/api/student_homeworks",
        "/jersey/api/schedule_items",
    ),
    "marks": ("/reports/api/progress/json", "/jersey/api/groups", "/core/api/academic_years"),
}
"""Question → the answers it is made of; each answer with one question that needs it."""


def route_of(path: str) -> str:
    """The path without numbers."""
    return re.sub(r"\d+", "{}", path)


async def everything(ask: Ask) -> None:
    """Asks each question there is about the first child and the week; raises what they raise."""
    child = (await people.viewer(ask)).students[0].id
    for question in QUESTIONS.values():
        await question(ask, child)
