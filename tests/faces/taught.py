"""A school of the tests that teaches by these programmes and this plan."""

from dataclasses import dataclass, replace
from datetime import date

from epos_tui.domain.curriculum import Curriculum
from epos_tui.domain.programmes import HeldLesson, Programme, ProgrammeSection, Topic
from epos_tui.usecases.cabinet import Cabinet
from tests.faulty import FaultyPortal

DONE = Topic("Делители", 1, held=(HeldLesson(date(2026, 9, 12)),))
BEGUN = Topic("Сложение дробей", 3, "Контрольная работа № 1", (HeldLesson(date(2026, 10, 12)),))
COMING = Topic("Умножение", 4)
MATHS = Programme(
    "Математика",
    8,
    (ProgrammeSection("Повторение", (DONE,)), ProgrammeSection("Дроби", (BEGUN, COMING))),
)
HISTORY = Programme("История", 34, (ProgrammeSection("Повторение", (Topic("Древний мир", 2),)),))
MUSIC = Programme("Музыка", 17, ())
NO_PLAN = Curriculum((), ())


@dataclass
class TeachingPortal(FaultyPortal):
    """Everything but its programmes and its plan is the portal inside."""

    taught: tuple[Programme, ...] = ()
    plan: Curriculum = NO_PLAN

    async def programmes(self, student_id: str) -> tuple[Programme, ...]:
        await self._let_through("programmes")
        return self.taught

    async def curriculum(self, student_id: str) -> Curriculum:
        await self._let_through("curriculum")
        return self.plan


def teaching(cabinet: Cabinet, *programmes: Programme) -> Cabinet:
    """The cabinet in a school of these programmes."""
    return replace(cabinet, portal=TeachingPortal(cabinet.portal, taught=programmes))


def planning(cabinet: Cabinet, plan: Curriculum) -> Cabinet:
    """The cabinet in a school of this plan."""
    return replace(cabinet, portal=TeachingPortal(cabinet.portal, plan=plan))
