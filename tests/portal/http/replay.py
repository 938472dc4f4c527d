"""The stand-in's answers without a network: recorded once, then changed as a test wants them."""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import httpx

from epos_tui.domain.session import Session
from epos_tui.domain.year import Span
from epos_tui.portal.http import homework, lessons, people, signatures, year
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.client import Client, Limits
from epos_tui.portal.http.hosts import Hosts
from epos_tui.portal.http.session import Keeper, Sessions
from epos_tui.portal.http.tls import context

MONDAY = date(2026, 10, 12)
WEEK = Span(MONDAY, MONDAY + timedelta(days=6))
Change = Callable[[str, Any], Any]
TRUST = context()
HOSTS = Hosts("portal.example", "portal.example", "portal.example")


@dataclass
class Recorder(httpx.AsyncBaseTransport):
    """Keeps the JSON of every answer by its path; of a path asked twice the first one."""

    inner: httpx.AsyncBaseTransport
    kept: dict[str, Any] = field(default_factory=dict)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self.inner.handle_async_request(request)
        content = await response.aread()
        if response.status_code == 200 and "json" in response.headers["content-type"]:
            self.kept.setdefault(request.url.path, json.loads(content))
        unpacked = httpx.Headers(response.headers)
        unpacked.pop("content-encoding", None)
        return httpx.Response(response.status_code, headers=unpacked, content=content)


@dataclass
class Replay(httpx.AsyncBaseTransport):
    """Answers with what was kept; `change` may give other JSON, or a whole response."""

    kept: dict[str, Any]
    change: Change = lambda path, found: found
    seen: list[httpx.Request] = field(default_factory=list)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        path = request.url.path
        found = self.change(path, deepcopy(self.kept[path]) if path in self.kept else None)
        if isinstance(found, Exception):
            raise found
        if isinstance(found, httpx.Response):
            return found
        if found is None and path not in self.kept:
            return httpx.Response(404, json={"code": 404, "message": "Метод не найден"})
        return httpx.Response(200, json=found)


def replayed(ask: Ask, transport: httpx.AsyncBaseTransport, limits: Limits = Limits()) -> Ask:
    """The same account before another portal; nothing is known of it yet, and nobody waits."""

    async def at_once(seconds: float) -> None:
        return

    client = Client(HOSTS, TRUST, limits, transport)
    sessions = Sessions(client)
    keeper = Keeper(
        Session("token", ask.profile.id, "device"), lambda old: sessions.exchange(old.device_token)
    )
    return Ask(client, keeper, replace(ask.profile), ask.now, pause=at_once)


async def everything(ask: Ask) -> None:
    """Asks each question there is about the first child and the week; raises what they raise."""
    child = (await people.viewer(ask)).students[0].id
    await year.academic_year(ask, child)
    await lessons.week(ask, child, MONDAY)
    await lessons.homework(ask, child, WEEK)
    await signatures.signatures(ask, child, Span(date(2026, 9, 1), WEEK.last))
    await lessons.all_marks(ask, child)
    async for _ in homework.attachment(ask, child, "0"):
        pass
