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
from epos_tui.portal.http import (
    absence,
    all_marks,
    events,
    finals,
    homework,
    lessons,
    links,
    messages,
    people,
    programmes,
    signatures,
    stay,
    year,
)
from epos_tui.portal.http.ask import INVENTED, Ask
from epos_tui.portal.http.client import Client
from epos_tui.portal.http.hosts import Hosts
from epos_tui.portal.http.session import Keeper, Sessions
from epos_tui.portal.http.tls import context

MONDAY = date(2026, 10, 12)
WEEK = Span(MONDAY, MONDAY + timedelta(days=6))
TERM = Span(date(2026, 9, 1), date(2026, 12, 31))
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
    """Keeps the JSON of every answer by its path, a file as a text; of a path asked twice the first one."""

    inner: httpx.AsyncBaseTransport
    kept: dict[str, Any] = field(default_factory=dict)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self.inner.handle_async_request(request)
        content = await response.aread()
        if response.status_code == 200:
            is_json = response.headers["content-type"].startswith("application/json")
            found = json.loads(content) if is_json else content.decode(errors="replace")
            self.kept.setdefault(request.url.path, found)
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


async def file(ask: Ask, child: str) -> object:
    """The first file of the week's homework, whole; nothing where it has none."""
    tasks = await lessons.homework(ask, child, WEEK)
    files = [item.id for task in tasks for item in task.attachments if item.id]
    return [piece for id in files[:1] async for piece in homework.attachment(ask, child, id)]


async def conversations(ask: Ask, child: str) -> object:
    """What stands in the chats."""
    found = await messages.chats(ask, child)
    return tuple([await messages.conversation(ask, child, chat.id, 20) for chat in found[:6]])


QUESTIONS: dict[str, Callable[[Ask, str], Awaitable[object]]] = {
    "sign-in": sign_in,
    "viewer": lambda ask, child: people.viewer(ask),
    "year": year.academic_year,
    "signatures": lambda ask, child: signatures.signatures(ask, child, TERM),
    "week": lambda ask, child: lessons.week(ask, child, MONDAY),
    "lessons": lambda ask, child: lessons.timetable(ask, child, WEEK),
    "homework": lambda ask, child: lessons.homework(ask, child, WEEK),
    "attachment": file,
    "marks": all_marks.all_marks,
    "finals": finals.finals,
    "debts": finals.debts,
    "absence_reasons": lambda ask, child: absence.reasons(ask),
    "absence_notices": lambda ask, child: absence.notices(ask, child, TERM),
    "events": lambda ask, child: events.events(ask, child, TERM),
    "control_works": lambda ask, child: events.control_works(ask, child, WEEK),
    "news": events.news,
    "contacts": messages.contacts,
    "chats": messages.chats,
    "messages": conversations,
    "programmes": programmes.programmes,
    "curriculum": programmes.curriculum,
    "study_periods": programmes.study_periods,
    "stay": lambda ask, child: stay.stay(ask, child, MONDAY),
    "links": links.links,
}
"""What the portal is asked about a child, by the portal's own methods; the smaller list comes first."""


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
    "attachment": ("/files/attachments/{}",),
    "marks": ("/reports/api/progress/json", "/jersey/api/groups", "/core/api/academic_years"),
    "finals": ("/core/api/final_marks", "/core/api/attestation_periods", "/core/api/subjects"),
    "absence_notices": ("/core/api/attendance_notifications", "/core/api/nonattendance_reasons"),
    "events": ("/organizer/api/events",),
    "news": ("/core/api/news_items",),
    "contacts": ("/core/api/profiles",),
    "chats": ("/core/api/chats",),
    "messages": ("/core/api/messages", "/core/api/chats/{}/chat_members"),
    "programmes": ("/jersey/api/lesson_plans",),
    "curriculum": ("/jersey/api/parallel_curricula/{}",),
    "study_periods": (f"{INVENTED}/study_periods",),
    "stay": (f"{INVENTED}/stay_regimes",),
    "links": (f"{INVENTED}/external_links",),
}
"""Question → the answers it is made of; each answer with one question that needs it."""


def route_of(path: str) -> str:
    """The path without numbers, and without the names of files."""
    return re.sub(r"(?<=/attachments/).*|\d+", "{}", path)


async def everything(ask: Ask) -> None:
    """Asks each question there is about the first child and the week; raises what they raise."""
    child = (await people.viewer(ask)).students[0].id
    for question in QUESTIONS.values():
        await question(ask, child)
