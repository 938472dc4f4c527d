"""Whether it is evening: the lessons of today are over."""

from contextlib import suppress

from epos_tui.domain.errors import EposError
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.tomorrow import is_evening
from epos_tui.domain.year import WEEK, monday_of
from epos_tui.usecases import people
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.remembered import NotKept, Remembered


async def is_over(cabinet: Cabinet) -> bool:
    """Whether no child has a lesson any more, as far as is remembered: a page that opens waits for nobody."""
    memory, monday = Remembered(cabinet.memory, cabinet.now), monday_of(cabinet.today())
    lessons: list[Lesson] = []
    for student in people.family(cabinet.viewer):
        for week in (monday, monday + WEEK):
            with suppress(NotKept, EposError):
                lessons += (await memory.week(student.id, week)).lessons
    return is_evening(lessons, cabinet.now())
