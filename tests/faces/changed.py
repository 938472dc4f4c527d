"""A portal of the tests whose school changes between two answers."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from epos_tui.domain.lessons import Lesson, Week
from epos_tui.domain.portal import Portal
from epos_tui.usecases.cabinet import Cabinet


@dataclass
class ChangedPortal:
    """Adds lessons and takes some away; everything else is the portal inside."""

    inner: Portal
    added: tuple[Lesson, ...] = ()
    removed: set[str] = field(default_factory=set)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    async def week(self, student_id: str, monday: date) -> Week:
        week = await self.inner.week(student_id, monday)
        return replace(
            week, days=tuple(replace(day, lessons=self._of(day.day, day.lessons)) for day in week.days)
        )

    def _of(self, day: date, lessons: tuple[Lesson, ...]) -> tuple[Lesson, ...]:
        added = tuple(lesson for lesson in self.added if lesson.day == day)
        return added + tuple(lesson for lesson in lessons if lesson.id not in self.removed)


def changed(cabinet: Cabinet) -> tuple[Cabinet, ChangedPortal]:
    """The cabinet behind a portal whose school can be changed."""
    portal = ChangedPortal(cabinet.portal)
    return replace(cabinet, portal=portal), portal
