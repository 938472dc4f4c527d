"""A portal of the tests that can be unplugged and slowed down; everything else is the portal inside."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from epos_tui.domain.absence import AbsenceNotice, AbsenceReason
from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.curriculum import Curriculum
from epos_tui.domain.debts import Debt
from epos_tui.domain.errors import EposError, PortalUnreachable
from epos_tui.domain.events import ControlWork, SchoolEvent
from epos_tui.domain.finals import YearFinals
from epos_tui.domain.homework import Assignment
from epos_tui.domain.lessons import Lesson, Signature, Week
from epos_tui.domain.links import LinkGroup
from epos_tui.domain.messages import Chat, Contact, Conversation
from epos_tui.domain.news import NewsItem
from epos_tui.domain.orders import Order
from epos_tui.domain.people import Viewer
from epos_tui.domain.portal import Portal
from epos_tui.domain.programmes import Programme
from epos_tui.domain.stay import StayDay
from epos_tui.domain.study_calendar import StudyPeriod
from epos_tui.domain.year import AcademicYear, Span


@dataclass
class FaultyPortal:
    """Raises `fails` while it is set; lets nothing through before `gate` is open."""

    inner: Portal
    fails: EposError | None = None
    gate: asyncio.Event | None = None
    says: datetime | None = None
    """What time it is there."""
    asked_anew: int = 0
    asked: list[str] = field(default_factory=list)
    """The names of the methods called, in order."""

    def hosts(self) -> tuple[str, ...]:
        return self.inner.hosts()

    def unread(self) -> int:
        return self.inner.unread()

    def ask_anew(self) -> None:
        self.asked_anew += 1
        self.inner.ask_anew()

    def moment(self) -> datetime | None:
        return self.says

    async def viewer(self) -> Viewer:
        return await self._through("viewer")

    async def year(self, student_id: str) -> AcademicYear:
        return await self._through("year", student_id)

    async def week(self, student_id: str, monday: date) -> Week:
        return await self._through("week", student_id, monday)

    async def lessons(self, student_id: str, span: Span) -> tuple[Lesson, ...]:
        return await self._through("lessons", student_id, span)

    async def signatures(self, student_id: str, span: Span) -> tuple[Signature, ...]:
        return await self._through("signatures", student_id, span)

    async def homework(self, student_id: str, span: Span) -> tuple[Assignment, ...]:
        return await self._through("homework", student_id, span)

    async def attachment(self, student_id: str, attachment_id: str) -> AsyncIterator[bytes]:
        await self._let_through("attachment")
        async for piece in self.inner.attachment(student_id, attachment_id):
            yield piece

    async def stay(self, student_id: str, day: date) -> StayDay:
        return await self._through("stay", student_id, day)

    async def marks(self, student_id: str) -> tuple[SubjectMarks, ...]:
        return await self._through("marks", student_id)

    async def finals(self, student_id: str) -> tuple[YearFinals, ...]:
        return await self._through("finals", student_id)

    async def debts(self, student_id: str) -> tuple[Debt, ...]:
        return await self._through("debts", student_id)

    async def events(self, student_id: str, span: Span) -> tuple[SchoolEvent, ...]:
        return await self._through("events", student_id, span)

    async def control_works(self, student_id: str, span: Span) -> tuple[ControlWork, ...]:
        return await self._through("control_works", student_id, span)

    async def news(self, student_id: str) -> tuple[NewsItem, ...]:
        return await self._through("news", student_id)

    async def contacts(self, student_id: str) -> tuple[Contact, ...]:
        return await self._through("contacts", student_id)

    async def chats(self, student_id: str) -> tuple[Chat, ...]:
        return await self._through("chats", student_id)

    async def messages(self, student_id: str, chat_id: str, most: int) -> Conversation:
        return await self._through("messages", student_id, chat_id, most)

    async def programmes(self, student_id: str) -> tuple[Programme, ...]:
        return await self._through("programmes", student_id)

    async def curriculum(self, student_id: str) -> Curriculum:
        return await self._through("curriculum", student_id)

    async def study_periods(self, student_id: str) -> tuple[StudyPeriod, ...]:
        return await self._through("study_periods", student_id)

    async def links(self, student_id: str) -> tuple[LinkGroup, ...]:
        return await self._through("links", student_id)

    async def absence_notices(self, student_id: str, span: Span) -> tuple[AbsenceNotice, ...]:
        return await self._through("absence_notices", student_id, span)

    async def absence_reasons(self, student_id: str) -> tuple[AbsenceReason, ...]:
        return await self._through("absence_reasons", student_id)

    async def send(self, order: Order) -> str:
        return await self._through("send", order)

    async def _through(self, name: str, *arguments: Any) -> Any:
        await self._let_through(name)
        return await getattr(self.inner, name)(*arguments)

    async def _let_through(self, name: str) -> None:
        self.asked.append(name)
        if self.gate:
            await self.gate.wait()
        if self.fails:
            raise self.fails


@dataclass
class SilentPortal(FaultyPortal):
    """Answers everything but an order, whether it arrives or not."""

    arrives: bool = True

    async def send(self, order: Order) -> str:
        if self.arrives:
            await super().send(order)
        raise PortalUnreachable
