"""Questions to the portal: with a session that renews itself, patiently, and none twice in a visit."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from pydantic import BaseModel

from epos_tui.domain.errors import Fault, Feature, NotOffered, PortalUnreachable, SignInNeeded
from epos_tui.domain.session import Profile, Session
from epos_tui.portal.http.answers import (
    busy,
    data_of,
    doubtful,
    ended,
    is_file,
    missing,
    total_of,
    unusable,
    wait_of,
)
from epos_tui.portal.http.client import Answer, Client, Request
from epos_tui.portal.http.session import Keeper
from epos_tui.portal.http.wire import Tally, listed, read, read_all
from epos_tui.portal.steady import steady

PER_PAGE = 1000
INVENTED = "/x-epos-tui/api"
"""The prefix of routes that only a stand-in has."""
MOST_PAGES = 50
FRESH, LASTING = 30.0, 600.0
"""Seconds an answer is good for: what changes in a lesson, what changes in a term."""
DOWN = 5.0
"""Seconds a portal that could not be reached is left alone."""
_TRIES = 3
_LONGEST_PAUSE = 8
_HARMLESS = "/core/api/academic_years"

M = TypeVar("M", bound=BaseModel)
Query = Mapping[str, object]


@dataclass(repr=False)
class Ask:
    """The portal as one account asks it; what it has been told is never shown by accident."""

    client: Client
    keeper: Keeper
    profile: Profile
    now: Callable[[], datetime]
    """The present moment in Perm."""
    may_write: bool = True
    """False at the live portal until somebody has seen how it takes what we send."""
    tally: Tally = field(default_factory=Tally)
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep
    heard: Callable[[Request, Answer], None] = lambda request, answer: None
    """Told every answer to a question, good or not."""
    _known: dict[tuple[object, ...], tuple[float, asyncio.Task[Any]]] = field(default_factory=dict)
    _down: tuple[float, Fault] | None = None
    """Until when the portal counts as out of reach, and why."""

    def today(self) -> date:
        """The day in Perm."""
        return self.now().date()

    def invented(self, name: str) -> str | None:
        """The path of a route nobody has seen; None at the live portal, which is not asked for it."""
        return None if self.client.hosts.live else f"{INVENTED}/{name}"

    async def rows(
        self, model: type[M], path: str, query: Query, lasting: bool = False, feature: Feature | None = None
    ) -> tuple[M, ...]:
        """All records of a list in one page; raises `NotOffered` where the portal lacks the feature."""
        return read_all(model, await self.data(path, query, lasting, feature), self.tally)

    async def paged(
        self, model: type[M], path: str, query: Query, lasting: bool = False, feature: Feature | None = None
    ) -> tuple[M, ...]:
        """All records of a list page by page, each id once: pages may overlap, or repeat for ever.

        The last page is told by the number of all records, else by its being shorter than was asked for.
        """
        found: tuple[M, ...] = ()
        seen = 0
        for page in range(1, MOST_PAGES + 1):
            asked = {**query, "page": page, "per_page": PER_PAGE}
            raw, total = await self._found(path, asked, lasting, feature)
            before, found = len(found), read_all(model, raw, self.tally, found)
            here = len(listed(raw))
            seen += here
            last = here < PER_PAGE if total is None else seen >= total
            if last or len(found) == before:
                break
        return found

    async def one(
        self, model: type[M], path: str, query: Query, lasting: bool = False, feature: Feature | None = None
    ) -> M:
        """One record; raises `PortalUnreachable` where it is none."""
        found = read(model, await self.data(path, query, lasting, feature), self.tally)
        if found is None:
            raise PortalUnreachable(Fault.NOT_DATA)
        return found

    async def data(
        self, path: str, query: Query, lasting: bool = False, feature: Feature | None = None
    ) -> Any:
        """The JSON of an answer; the same question is asked once while its answer is good."""
        return (await self._found(path, query, lasting, feature))[0]

    async def _found(
        self, path: str, query: Query, lasting: bool, feature: Feature | None
    ) -> tuple[Any, int | None]:
        request = Request(self.client.hosts.portal, path, _asked(query))
        key = (request.path, request.query)
        until, task = self._known.get(key, (0.0, None))
        if task is None or until < steady() or (task.done() and not _good(task)):
            self._known = {known: entry for known, entry in self._known.items() if entry[0] > steady()}
            task = asyncio.create_task(self._data(request, feature))
            self._known[key] = (steady() + (LASTING if lasting else FRESH), task)
        return await asyncio.shield(task)

    async def pieces(self, path: str, most: int, seconds: float) -> AsyncIterator[bytes]:
        """The content of a file piece by piece; nothing where the portal has none.

        Raises `PortalUnreachable`, also for a page of the portal where the file should be.
        """
        request = Request(self.client.hosts.portal, path)
        old = session = await self.keeper.current()
        while True:
            async with self.client.opened(request, session, most, seconds) as opened:
                if is_file(opened, path):
                    async for piece in opened.pieces:
                        yield piece
                    return
                answer = await opened.whole()
            if missing(answer) and not ended(answer):
                return
            if ended(answer) and session is not old and not doubtful(answer):
                raise SignInNeeded
            if not ended(answer) or session is not old:
                raise unusable(answer)
            session = await self.keeper.renewed(old)

    async def ready(self) -> None:
        """Before an order: a question that changes nothing, and that renews a session that is over.

        What it raises says that nothing has left.
        """
        try:
            data_of(await self._answer(Request(self.client.hosts.portal, _HARMLESS)))
        except PortalUnreachable as problem:
            problem.left = False
            raise

    async def send(self, method: str, path: str, body: object, query: Query | None = None) -> Any:
        """Writes once, and never again by itself; what was read before is asked anew after it."""
        request = Request(self.client.hosts.portal, path, _asked(query or {}), method, body)
        try:
            answer = await self.client.ask(request, await self.keeper.current())
        finally:
            self.forget_answers()
        if answer.status == 401:
            raise SignInNeeded
        return data_of(answer)

    def forget_answers(self) -> None:
        """The same questions are put again from now on."""
        self._known, self._down = {}, None

    def begin_anew(self) -> None:
        """The same over new connections: the old ones may be dead without a sign of it."""
        self.forget_answers()
        self.client.reconnect()

    async def close(self) -> None:
        """Drops what is being asked, and the connections."""
        for _, task in self._known.values():
            task.cancel()
        await asyncio.gather(*(task for _, task in self._known.values()), return_exceptions=True)
        await self.client.close()

    async def _data(self, request: Request, feature: Feature | None) -> tuple[Any, int | None]:
        answer = await self._answer(request)
        self.heard(request, answer)
        if feature and missing(answer):
            raise NotOffered(feature)
        return data_of(answer), total_of(answer.headers)

    async def _answer(self, request: Request) -> Answer:
        """Renews the session once; what says with a new one what it said before is told as it is.

        A 400 is then a question the portal does not understand, a 403 one it does not answer, a page is
        the portal's.
        """
        session = await self.keeper.current()
        answer = await self._patiently(request, session)
        if not ended(answer):
            return answer
        answer = await self._patiently(request, await self.keeper.renewed(session))
        if ended(answer) and not doubtful(answer):
            raise SignInNeeded
        return answer

    async def _patiently(self, request: Request, session: Session) -> Answer:
        """Asks again after a pause while the portal is busy or the line breaks, three times at most.

        While the portal was just found out of reach nobody waits for it a second time.
        """
        if self._down and steady() < self._down[0]:
            raise PortalUnreachable(self._down[1])
        try:
            return await self._tried(request, session)
        except PortalUnreachable as error:
            if error.fault in (Fault.NO_CONNECTION, Fault.TOO_SLOW):
                self._down = (steady() + DOWN, error.fault)
            raise

    async def _tried(self, request: Request, session: Session) -> Answer:
        for attempt in range(1, _TRIES + 1):
            last = attempt == _TRIES
            try:
                answer = await self.client.ask(request, session)
            except PortalUnreachable as error:
                if last or error.fault not in (Fault.CUT_OFF, Fault.NO_CONNECTION):
                    raise
                seconds = 0.0
            else:
                seconds = wait_of(answer.headers)
                if last or not busy(answer) or seconds > _LONGEST_PAUSE:
                    return answer
            await self.pause(max(seconds, attempt * random.uniform(0.2, 0.6)))
        raise AssertionError("the last try gives or raises")


def _good(task: asyncio.Task[Any]) -> bool:
    return not task.cancelled() and task.exception() is None


def _asked(query: Query) -> tuple[tuple[str, str], ...]:
    """Words of a query; lists joined by commas, flags in small letters, nothing for None."""
    return tuple((name, _word(value)) for name, value in query.items() if value is not None)


def _word(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | list):
        return ",".join(map(str, value))
    return str(value)
