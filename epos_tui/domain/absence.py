"""Planned absence: notices, the calendar of a month, and what is wrong with a draft."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from epos_tui.domain.lessons import Lesson, SchoolDay, absent, takes_place
from epos_tui.domain.year import DayKind, Span

LONGEST_NOTE = 255
LONGEST_SPAN = 60


@dataclass(frozen=True)
class AbsenceReason:
    """A reason the institution offers to parents."""

    id: str
    name: str


@dataclass(frozen=True)
class AbsenceDraft:
    """A notice not yet sent."""

    student_id: str
    span: Span
    lessons: tuple[int, ...] = ()
    """Numbers of the lessons to be missed; none means whole days."""
    reason: AbsenceReason | None = None
    note: str = ""


@dataclass(frozen=True)
class AbsenceNotice:
    """A notice the institution has."""

    id: str
    span: Span
    created_at: datetime
    lessons: tuple[int, ...] = ()
    reason: AbsenceReason | None = None
    note: str = ""


class AbsenceState(Enum):
    """The state of a day, in order of strength."""

    OFF = "off"
    """No study: day off, holiday, vacation."""
    FULL = "full"
    PARTIAL = "partial"
    ANNOUNCED_FULL = "announced_full"
    ANNOUNCED_PARTIAL = "announced_partial"
    PRESENT = "present"


@dataclass(frozen=True)
class AbsenceDay:
    """One day of the absence calendar."""

    day: date
    kind: DayKind
    note: str
    state: AbsenceState
    lessons: tuple[Lesson, ...]
    notices: tuple[AbsenceNotice, ...]

    @property
    def missed(self) -> tuple[Lesson, ...]:
        """The lessons the journal counts as missed."""
        return tuple(lesson for lesson in self.lessons if absent(lesson))

    @property
    def announced(self) -> tuple[Lesson, ...]:
        """The lessons for which a notice is in force."""
        return tuple(lesson for lesson in self.lessons if covered(lesson.number, self.notices))


class ProblemKind(Enum):
    """What may be wrong with a draft."""

    LAST_BEFORE_FIRST = "last_before_first"
    TOO_LONG = "too_long"
    NOTE_TOO_LONG = "note_too_long"
    PAST = "past"
    LESSON_BEGUN = "lesson_begun"
    NO_LESSONS = "no_lessons"
    NO_SUCH_LESSON = "no_such_lesson"
    ALREADY_ANNOUNCED = "already_announced"
    DAY_OFF = "day_off"
    CONTROL_WORK = "control_work"


_WARNINGS = (ProblemKind.DAY_OFF, ProblemKind.CONTROL_WORK, ProblemKind.LESSON_BEGUN)


@dataclass(frozen=True)
class Problem:
    """A problem of a draft; a warning does not stop it."""

    kind: ProblemKind
    day: date | None = None
    lesson: int | None = None
    detail: str = ""

    @property
    def is_warning(self) -> bool:
        """Whether the notice may be sent all the same."""
        return self.kind in _WARNINGS


def of_allowed_length(span: Span) -> bool:
    """Whether a notice may be so long; the days of a longer one are not even looked at."""
    return 0 <= (span.last - span.first).days < LONGEST_SPAN


def covered(number: int, notices: Iterable[AbsenceNotice]) -> bool:
    """Whether one of the day's notices speaks of the lesson."""
    return any(not notice.lessons or number in notice.lessons for notice in notices)


def absence_day(day: SchoolDay, notices: Sequence[AbsenceNotice]) -> AbsenceDay:
    """A school day with its notices and its state; a full day is every lesson that takes place."""
    lessons = tuple(filter(takes_place, day.lessons))
    of_day = tuple(notice for notice in notices if day.day in notice.span)
    return AbsenceDay(day.day, day.kind, day.note, _state(day.kind, lessons, of_day), lessons, of_day)


def _state(kind: DayKind, lessons: Sequence[Lesson], notices: Sequence[AbsenceNotice]) -> AbsenceState:
    if kind is not DayKind.STUDY:
        return AbsenceState.OFF
    missed = sum(map(absent, lessons))
    if missed:
        return AbsenceState.FULL if missed == len(lessons) else AbsenceState.PARTIAL
    announced = sum(covered(lesson.number, notices) for lesson in lessons)
    if announced:
        return AbsenceState.ANNOUNCED_FULL if announced == len(lessons) else AbsenceState.ANNOUNCED_PARTIAL
    return AbsenceState.PRESENT


def problems(draft: AbsenceDraft, now: datetime, days: Mapping[date, AbsenceDay]) -> tuple[Problem, ...]:
    """What is wrong with the draft, errors first; `days` are the days of its span."""
    found = [*_problems_of_form(draft, now), *_problems_of_days(draft, now, days)]
    return tuple(sorted(found, key=lambda problem: problem.is_warning))


def errors(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that stop a draft."""
    return tuple(problem for problem in found if not problem.is_warning)


def _problems_of_form(draft: AbsenceDraft, now: datetime) -> Iterable[Problem]:
    span = draft.span
    if span.last < span.first:
        yield Problem(ProblemKind.LAST_BEFORE_FIRST, span.last)
    if (span.last - span.first).days >= LONGEST_SPAN:
        yield Problem(ProblemKind.TOO_LONG, span.last)
    if span.first < now.date():
        yield Problem(ProblemKind.PAST, span.first)
    if len(draft.note) > LONGEST_NOTE:
        yield Problem(ProblemKind.NOTE_TOO_LONG)


def _problems_of_days(
    draft: AbsenceDraft, now: datetime, days: Mapping[date, AbsenceDay]
) -> Iterable[Problem]:
    wanted = [days[day] for day in sorted(days) if day in draft.span]
    study = [day for day in wanted if day.kind is DayKind.STUDY and day.lessons]
    for day in wanted:
        if day not in study:
            kind = ProblemKind.DAY_OFF if study else ProblemKind.NO_LESSONS
            yield Problem(kind, day.day, detail=day.note)
    for day in study:
        yield from _problems_of_study_day(draft, now, day)


def _problems_of_study_day(draft: AbsenceDraft, now: datetime, day: AbsenceDay) -> Iterable[Problem]:
    numbers = [lesson.number for lesson in day.lessons]
    for number in draft.lessons:
        if number not in numbers:
            yield Problem(ProblemKind.NO_SUCH_LESSON, day.day, number)
    wanted = [lesson for lesson in day.lessons if not draft.lessons or lesson.number in draft.lessons]
    if wanted and all(covered(lesson.number, day.notices) for lesson in wanted):
        yield Problem(ProblemKind.ALREADY_ANNOUNCED, day.day)
    begun = [lesson for lesson in wanted if day.day == now.date() and lesson.starts <= now.time()]
    if begun:
        yield Problem(ProblemKind.LESSON_BEGUN, day.day, detail=", ".join(str(item.number) for item in begun))
    for lesson in wanted:
        if lesson.control_work:
            yield Problem(ProblemKind.CONTROL_WORK, day.day, lesson.number, lesson.subject)
