"""The lessons of weeks that have no file of their own, as the timetable plans them."""

from collections.abc import Iterator
from datetime import date

from epos_tui.domain.lessons import Lesson
from epos_tui.domain.year import WEEK, AcademicYear, DayKind, days_of_week, kind_of, monday_of, taught_as
from epos_tui.portal.shapes import Bell, Slot, Timetable


def lessons_by_timetable(timetable: Timetable, year: AcademicYear, monday: date) -> Iterator[Lesson]:
    """The lessons of a week still to come, as the timetable plans them."""
    controls = {(control.day, control.number): control.title for control in timetable.control_works}
    parity = "odd" if (monday - monday_of(year.span.first)) // WEEK % 2 == 0 else "even"
    for day in days_of_week(monday):
        if kind_of(year, day) is not DayKind.STUDY:
            continue
        for slot, bell in _slots(timetable, day, taught_as(year, day)):
            if slot.weeks in ("all", parity):
                yield _planned(slot, day, bell, controls.get((day, slot.number), ""))


def _slots(timetable: Timetable, day: date, weekday: int) -> Iterator[tuple[Slot, Bell]]:
    for pattern in timetable.patterns:
        if day in pattern.span:
            bells = {bell.number: bell for bell in pattern.bells or timetable.bells}
            yield from (
                (slot, bells[slot.number])
                for slot in pattern.slots
                if slot.weekday == weekday and slot.number in bells
            )


def _planned(slot: Slot, day: date, bell: Bell, control_work: str) -> Lesson:
    return Lesson(
        id=f"{day:%Y%m%d}-{slot.number}{'-' + slot.subgroup if slot.subgroup else ''}",
        day=day,
        number=slot.number,
        starts=bell.starts,
        ends=bell.ends,
        subject=slot.subject,
        teacher=slot.teacher,
        room=slot.room,
        subgroup=slot.subgroup,
        academic_hours=slot.academic_hours,
        control_work=control_work,
    )
