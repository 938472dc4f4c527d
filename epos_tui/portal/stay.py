"""A day's regime: its lessons among the meals, walks and clubs of the plan."""

from collections.abc import Iterator

from epos_tui.domain.lessons import Lesson, SchoolDay, takes_place
from epos_tui.domain.stay import StayDay, StayItem, StayKind
from epos_tui.domain.year import DayKind
from epos_tui.portal.shapes import PlannedStay, StayPlan


def stay_day(plan: StayPlan, day: SchoolDay, weekday: int) -> StayDay:
    """The occupations of the day by the clock; `weekday` is the one it is taught as."""
    if day.kind is not DayKind.STUDY:
        return StayDay(day.day, day.kind, day.note)
    lessons = (_lesson(lesson) for lesson in day.lessons if takes_place(lesson))
    items = sorted((*lessons, *_planned(plan, day, weekday)), key=lambda item: (item.starts, item.ends))
    return StayDay(day.day, day.kind, day.note, tuple(items))


def _planned(plan: StayPlan, day: SchoolDay, weekday: int) -> Iterator[StayItem]:
    for pattern in plan.patterns:
        if day.day in pattern.span:
            yield from (_item(item) for item in pattern.items if item.weekday == weekday)


def _item(item: PlannedStay) -> StayItem:
    return StayItem(item.kind, item.starts, item.ends, item.name, item.place, item.note)


def _lesson(lesson: Lesson) -> StayItem:
    return StayItem(StayKind.LESSON, lesson.starts, lesson.ends, lesson.subject, lesson.room)
