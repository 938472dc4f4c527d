"""Events that touch a span, and the control works of lessons held and planned."""

from collections.abc import Iterable, Iterator

from epos_tui.domain.events import ControlWork, SchoolEvent
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.year import Span


def touching(events: Iterable[SchoolEvent], span: Span) -> tuple[SchoolEvent, ...]:
    """The events with a day in the span."""
    return tuple(item for item in events if item.span.touches(span))


def control_works(lessons: Iterable[Lesson]) -> Iterator[ControlWork]:
    """A control work a lesson that has one."""
    for lesson in lessons:
        if lesson.control_work:
            yield ControlWork(lesson.day, lesson.number, lesson.subject, lesson.control_work)
