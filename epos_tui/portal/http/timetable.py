"""The timetable as the portal has it (wire reference, 10.1)."""

from collections.abc import Iterable, Iterator
from datetime import date, time
from itertools import groupby
from typing import Any

from pydantic import Field, model_validator

from epos_tui.domain.year import Span
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.people import WireStudent
from epos_tui.portal.http.wire import Count, Flag, Id, Many, Prose, Text, Wire, as_clock, as_day, as_id

_KINDS = {"EC": "ec", "AE": "ae"}
"""Extracurricular and additional education."""


class WireLink(Wire):
    """A homework by its number."""

    id: Id


class WireControllable(Wire):
    """What is controlled at a lesson."""

    name: Text = ""


class WireItem(Wire):
    """A lesson of the timetable."""

    id: Id
    kind: Text = ""
    """Of a lesson outside the curriculum; what the portal itself calls so is none."""
    day: date = Field(alias="date")
    starts: time = Field(alias="time")
    duration: Count = None
    study_ordinal: Count = None
    lesson_number: Count = None
    group_name: Text = ""
    subject_name: Text = ""
    teacher_id: Text = ""
    room_name: Text = ""
    lesson_name: Text = ""
    topic_name: Text = ""
    course_lesson_type: Text = ""
    cancelled: Flag = False
    replaced: Flag = False
    is_transferred: Flag = False
    comment: Prose = ""
    homeworks_to_give: Many[WireLink] = ()
    homeworks_to_verify: Many[WireLink] = ()
    controllable_items: Many[WireControllable] = ()

    @property
    def number(self) -> int:
        """Its place in the day."""
        return next((n for n in (self.study_ordinal, self.lesson_number) if n is not None), 0)

    @property
    def is_numbered(self) -> bool:
        """Whether the portal tells its place."""
        return self.study_ordinal is not None or self.lesson_number is not None

    @property
    def is_ordinary(self) -> bool:
        """Whether it is of the curriculum: marks, absences and notices name those alone."""
        return not self.kind

    @model_validator(mode="before")
    @classmethod
    def _with_moment(cls, raw: Any) -> Any:
        """Day and hour stand in two places; either will do."""
        if not isinstance(raw, dict):
            return raw
        moment, clock = raw.get("iso_date_time"), as_clock(raw.get("time"))
        day = as_day(raw.get("date")) or as_day(moment)
        return raw | {"date": day, "time": as_clock(moment) if clock is None else clock}

    @model_validator(mode="before")
    @classmethod
    def _with_kind(cls, raw: Any) -> Any:
        """Lessons outside the curriculum are numbered apart: lesson 7 and ec-7 are two."""
        kind = _KINDS.get(str(raw.get("lesson_education_type"))) if isinstance(raw, dict) else None
        return raw | {"kind": kind, "id": f"{kind}-{as_id(raw.get('id'))}"} if kind else raw


async def items(ask: Ask, child: WireStudent, span: Span) -> tuple[WireItem, ...]:
    """The timetable of the child's groups; the portal's filter is not trusted."""
    rows = await ask.paged(
        WireItem,
        "/jersey/api/schedule_items",
        {
            "from": span.first.isoformat(),
            "to": span.last.isoformat(),
            "student_profile_id": child.id,
            "group_id": child.group_ids or None,
            "with_lesson_info": 1,
            "with_course_calendar_info": True,
            "with_group_class_subject_info": True,
            "with_rooms_info": True,
        },
    )
    return tuple(_numbered(item for item in rows if item.day in span))


def _numbered(rows: Iterable[WireItem]) -> Iterator[WireItem]:
    """One without a number, as those outside the curriculum have none, stands after those before it."""
    for _, of_day in groupby(sorted(rows, key=_by_day), key=lambda item: item.day):
        last = 0
        for item in of_day:
            last = item.number if item.is_numbered else last + 1
            yield item if item.is_numbered else item.model_copy(update={"study_ordinal": last})


def _by_day(item: WireItem) -> tuple[date, time]:
    return item.day, item.starts
