"""The timetable of a week, as JSON."""

from dataclasses import dataclass
from datetime import date, time

from epos_tui.commands.records.lessons import Change, change
from epos_tui.commands.records.year import Term, WeekSpan, term, week_span
from epos_tui.domain import lessons as domain
from epos_tui.domain.lessons import SchoolDay, Week
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.timetable import Gap, Now, entries, now_of
from epos_tui.domain.year import AcademicYear, DayKind, term_of
from epos_tui.i18n import Words
from epos_tui.present import timetable as say
from epos_tui.present.diary import week_title
from epos_tui.usecases.cabinet import Cabinet


@dataclass(frozen=True)
class Lesson:
    """What the timetable says of a lesson; empty strings where it says nothing."""

    id: str
    number: int
    subject: str
    subgroup: str
    academic_hours: int
    teacher: str
    room: str
    control_work: str
    change: Change | None


@dataclass(frozen=True)
class Entry:
    """A lesson, or free time between two of them; `next` is the next one of today."""

    starts: time
    ends: time
    lesson: Lesson | None
    now: bool
    next: bool
    label: str


@dataclass(frozen=True)
class Day:
    """A day by the clock."""

    date: date
    kind: DayKind
    note: str
    entries: tuple[Entry, ...]
    label: str


@dataclass(frozen=True)
class Timetable:
    """The answer of `timetable`."""

    week: WeekSpan
    term: Term | None
    days: tuple[Day, ...]
    label: str


def timetable(week: Week, year: AcademicYear, cabinet: Cabinet, words: Words) -> Timetable:
    """The week with its lessons and gaps."""
    return Timetable(
        week=week_span(week.monday, words),
        term=term(term_of(year, week.days[3].day), words),
        days=tuple(_day(day, now_of(week, cabinet.now()), cabinet, words) for day in week.days),
        label=week_title(week, year, words),
    )


def _day(item: SchoolDay, near: Now, cabinet: Cabinet, words: Words) -> Day:
    kind = cabinet.student.institution.kind
    return Day(
        date=item.day,
        kind=item.kind,
        note=item.note,
        entries=tuple(_entry(entry, kind, near, words) for entry in entries(item.lessons)),
        label=say.day_said(item, kind, cabinet.today(), words),
    )


def _entry(item: domain.Lesson | Gap, kind: InstitutionKind, near: Now, words: Words) -> Entry:
    return Entry(
        starts=item.starts,
        ends=item.ends,
        lesson=None if isinstance(item, Gap) else lesson(item, words),
        now=item in near.current,
        next=item in near.coming,
        label=say.entry_said(item, kind, near, words),
    )


def lesson(item: domain.Lesson, words: Words) -> Lesson:
    """The lesson without the journal."""
    return Lesson(
        id=item.id,
        number=item.number,
        subject=item.subject,
        subgroup=item.subgroup,
        academic_hours=item.academic_hours,
        teacher=item.teacher,
        room=item.room,
        control_work=item.control_work,
        change=change(item, words),
    )
