"""The weeks that wait for «ознакомлен», and what a parent is going to have read in them."""

from dataclasses import dataclass

from epos_tui.domain.lessons import NOT_PASSED, Homework, Lesson, Week, absent, held
from epos_tui.domain.marks import GradingSystem, Mark
from epos_tui.domain.people import Student
from epos_tui.domain.text import folded

_LOW = 3


@dataclass(frozen=True)
class WeekToSign:
    """A finished week of a child that nobody has signed."""

    student: Student
    week: Week
    ticked: frozenset[str] = frozenset()
    """The homework that the family has ticked as done, by its ids."""

    @property
    def held(self) -> int:
        """How many lessons took place."""
        return sum(held(day.lessons) for day in self.week.days)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks of the week."""
        return tuple(mark for lesson in self.week.lessons for mark in lesson.marks)

    @property
    def low(self) -> tuple[tuple[Lesson, Mark], ...]:
        """The marks that one should not overlook, with their lessons."""
        found = ((lesson, mark) for lesson in self.week.lessons for mark in lesson.marks)
        return tuple((lesson, mark) for lesson, mark in found if is_low(mark))

    @property
    def missed(self) -> tuple[Lesson, ...]:
        """The lessons that the journal counts as missed."""
        return tuple(filter(absent, self.week.lessons))

    @property
    def remarks(self) -> tuple[Lesson, ...]:
        """The lessons at which a teacher wrote something about the child."""
        return tuple(lesson for lesson in self.week.lessons if lesson.comment.strip())

    @property
    def tasks(self) -> tuple[Homework, ...]:
        """The homework of the week."""
        return tuple(task for lesson in self.week.lessons for task in lesson.homework)

    @property
    def undone(self) -> tuple[tuple[Lesson, Homework], ...]:
        """What is not ticked of it; nothing where the family does not tick."""
        if not any(task.id in self.ticked for task in self.tasks):
            return ()
        found = ((lesson, task) for lesson in self.week.lessons for task in lesson.homework)
        return tuple((lesson, task) for lesson, task in found if task.id not in self.ticked)


def is_low(mark: Mark) -> bool:
    """A three or worse of five, or a test not passed; other systems have no common word for it."""
    match mark.system:
        case GradingSystem.FIVE:
            return mark.value is not None and mark.value <= _LOW and mark.point_until is None
        case GradingSystem.PASS_FAIL:
            return folded(mark.text).startswith(NOT_PASSED)
        case _:
            return False
