"""HttpPortal: ЭПОС itself, or what stands in for it."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date

from epos_tui.domain.all_marks import SubjectMarks
from epos_tui.domain.homework import Assignment
from epos_tui.domain.lessons import Signature, Week
from epos_tui.domain.people import Viewer
from epos_tui.domain.year import AcademicYear, Span
from epos_tui.portal.http import homework, lessons, people, signatures, year
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.line import Line


@dataclass(frozen=True)
class HttpPortal:
    """The portal as one account sees it; every question is asked on the line."""

    ask: Ask
    line: Line

    async def viewer(self) -> Viewer:
        return await self.line.run(people.viewer(self.ask))

    async def year(self, student_id: str) -> AcademicYear:
        return await self.line.run(year.academic_year(self.ask, student_id))

    async def week(self, student_id: str, monday: date) -> Week:
        return await self.line.run(lessons.week(self.ask, student_id, monday))

    async def signatures(self, student_id: str, span: Span) -> tuple[Signature, ...]:
        return await self.line.run(signatures.signatures(self.ask, student_id, span))

    async def homework(self, student_id: str, span: Span) -> tuple[Assignment, ...]:
        return await self.line.run(lessons.homework(self.ask, student_id, span))

    async def attachment(self, student_id: str, attachment_id: str) -> AsyncIterator[bytes]:
        pieces = homework.attachment(self.ask, student_id, attachment_id)
        try:
            while (piece := await self.line.run(_next(pieces))) is not None:
                yield piece
        finally:
            await self.line.run(pieces.aclose())

    async def marks(self, student_id: str) -> tuple[SubjectMarks, ...]:
        return await self.line.run(lessons.all_marks(self.ask, student_id))


async def connected(line: Line, ask: Callable[[], Ask]) -> HttpPortal:
    """The portal behind the line, on which alone its connections may be made; nothing is asked yet."""

    async def made() -> Ask:
        return ask()

    return HttpPortal(await line.run(made()), line)


async def _next(pieces: AsyncGenerator[bytes]) -> bytes | None:
    return await anext(pieces, None)
