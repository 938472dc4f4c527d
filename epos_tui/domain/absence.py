"""Planned absence: notices, the calendar of a month, and what is wrong with a draft."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from itertools import groupby

from epos_tui.domain.lessons import Lesson, SchoolDay, absent, takes_place
from epos_tui.domain.year import DayKind, Span, shifted_day

LONGEST_NOTE = 255
"""Characters."""
LONGEST_SPAN = 60
"""Days."""
LONGEST_NAME = 60
"""Characters of a template's name."""


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
class AbsenceTemplate:
    """A notice the family keeps under a name of its own: all of it but the day."""

    name: str
    days: int = 1
    lessons: tuple[int, ...] = ()
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
    waiting: bool = False
    """Decided here, and the institution is not known to have it."""


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
    last: date | None = None
    """The last day, when several in a row have the problem."""

    @property
    def is_warning(self) -> bool:
        """Whether the notice may be sent all the same."""
        return self.kind in _WARNINGS


def of_allowed_length(span: Span) -> bool:
    """Whether a notice may be so long; the days of a longer one are not even looked at."""
    return 0 <= (span.last - span.first).days < LONGEST_SPAN


def as_template(name: str, draft: AbsenceDraft) -> AbsenceTemplate:
    """What of the draft is kept for other days."""
    days = (draft.span.last - draft.span.first).days + 1
    return AbsenceTemplate(name, max(1, days), draft.lessons, draft.reason, draft.note)


def from_template(template: AbsenceTemplate, student_id: str, first: date) -> AbsenceDraft:
    """A draft that begins on the day; sent like any other, or not at all."""
    days = min(max(1, template.days), LONGEST_SPAN)
    span = Span(first, shifted_day(first, days - 1))
    return AbsenceDraft(student_id, span, template.lessons, template.reason, template.note)


def covered(number: int, notices: Iterable[AbsenceNotice]) -> bool:
    """Whether one of the day's notices speaks of the lesson."""
    return any(not notice.lessons or number in notice.lessons for notice in notices)


def by_number(lessons: Iterable[Lesson]) -> tuple[Lesson, ...]:
    """What can be named in a notice: one entry a number, for parallel groups are missed together."""
    seen: dict[int, Lesson] = {}
    for lesson in lessons:
        seen.setdefault(lesson.number, lesson)
    return tuple(seen.values())


def notable(days: Iterable[AbsenceDay]) -> tuple[AbsenceDay, ...]:
    """The days with an absence or a notice."""
    plain = (AbsenceState.PRESENT, AbsenceState.OFF)
    return tuple(day for day in days if day.state not in plain or day.notices)


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
    kind = ProblemKind.DAY_OFF if study else ProblemKind.NO_LESSONS
    for run in _runs(wanted, lambda day: day not in study):
        yield _problem_of(kind, run, detail=", ".join({day.note: None for day in run if day.note}))
    for number in draft.lessons:
        without_it = [day for day in study if all(lesson.number != number for lesson in day.lessons)]
        for run in _runs(study, without_it.__contains__):
            yield _problem_of(ProblemKind.NO_SUCH_LESSON, run, number)
    for run in _runs(study, lambda day: _announced_already(draft, day)):
        yield _problem_of(ProblemKind.ALREADY_ANNOUNCED, run)
    for day in study:
        yield from _warnings_of_lessons(draft, now, day)


def _runs(
    days: Iterable[AbsenceDay], concerned: Callable[[AbsenceDay], bool]
) -> Iterator[Sequence[AbsenceDay]]:
    """The days concerned, neighbours together."""
    return (tuple(run) for holds, run in groupby(days, concerned) if holds)


def _problem_of(
    kind: ProblemKind, run: Sequence[AbsenceDay], lesson: int | None = None, detail: str = ""
) -> Problem:
    return Problem(kind, run[0].day, lesson, detail, run[-1].day if len(run) > 1 else None)


def _wanted_lessons(draft: AbsenceDraft, day: AbsenceDay) -> Sequence[Lesson]:
    return [lesson for lesson in day.lessons if not draft.lessons or lesson.number in draft.lessons]


def _announced_already(draft: AbsenceDraft, day: AbsenceDay) -> bool:
    wanted = _wanted_lessons(draft, day)
    return bool(wanted) and all(covered(lesson.number, day.notices) for lesson in wanted)


def _warnings_of_lessons(draft: AbsenceDraft, now: datetime, day: AbsenceDay) -> Iterable[Problem]:
    wanted = _wanted_lessons(draft, day)
    begun = [lesson for lesson in wanted if day.day == now.date() and lesson.starts <= now.time()]
    if begun:
        yield Problem(ProblemKind.LESSON_BEGUN, day.day, detail=", ".join(str(item.number) for item in begun))
    for lesson in wanted:
        if lesson.control_work:
            yield Problem(ProblemKind.CONTROL_WORK, day.day, lesson.number, lesson.subject)
