"""Lessons held, missed, to come; the share attended; what was announced against what came of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from math import ceil, floor

from epos_tui.domain.absence import AbsenceNotice, covered
from epos_tui.domain.all_marks import MarkRow
from epos_tui.domain.lessons import Lesson, absent, excused, takes_place
from epos_tui.domain.text import folded
from epos_tui.domain.year import Span


@dataclass(frozen=True)
class Attendance:
    """How many of the lessons held were attended."""

    attended: int
    held: int

    def may_miss(self, target: Fraction) -> int:
        """How many lessons in a row may be missed before the share falls below the target."""
        return max(0, floor(self.attended / target - self.held))

    def must_attend(self, target: Fraction) -> int:
        """How many lessons in a row must be attended until the share reaches the target, which is below 1."""
        return max(0, ceil((target * self.held - self.attended) / (1 - target)))


@dataclass(frozen=True)
class Lessons:
    """The subject's lessons of the period: those held so far, those missed of them, those to come."""

    held: int
    missed: int
    left: int

    @property
    def attendance(self) -> Attendance:
        """Of the lessons held."""
        return Attendance(self.held - self.missed, self.held)


def lessons_of(row: MarkRow, lessons: Iterable[Lesson], now: datetime) -> Lessons:
    """Those of the row's subject and term that take place."""
    own = [
        lesson
        for lesson in lessons
        if takes_place(lesson)
        and folded(lesson.subject) == folded(row.subject)
        and (row.term is None or lesson.day in row.term.span)
    ]
    held = [lesson for lesson in own if has_begun(lesson, now)]
    to_come = (lesson for lesson in own if not has_begun(lesson, now))
    return Lessons(_times(held), _times(lesson for lesson in held if absent(lesson)), _times(to_come))


def has_begun(lesson: Lesson, now: datetime) -> bool:
    """Whether it counts as held or as still to come."""
    return (lesson.day, lesson.starts) <= (now.date(), now.time())


def _times(lessons: Iterable[Lesson]) -> int:
    """By the number in the day: parallel groups have their lesson at once."""
    return len({(lesson.day, lesson.number) for lesson in lessons})


@dataclass(frozen=True)
class Missed:
    """A lesson that was missed, and the school's notices that speak of it."""

    lesson: Lesson
    notices: tuple[AbsenceNotice, ...] = ()

    @property
    def excused(self) -> bool:
        """Whether a notice or the journal itself says why."""
        return bool(self.notices) or excused(self.lesson)


@dataclass(frozen=True)
class SubjectAttendance:
    """The lessons of a subject, or of all of them where none is named."""

    subject: str | None
    held: int
    missed: tuple[Missed, ...]

    @property
    def share(self) -> Attendance:
        """A lesson without a sign, or one come to late, is attended."""
        return Attendance(self.held - len(self.missed), self.held)

    @property
    def announced(self) -> int:
        """How many of the missed ones a notice speaks of."""
        return sum(bool(item.notices) for item in self.missed)

    @property
    def unexcused(self) -> int:
        """How many were missed for no reason that is known."""
        return sum(not item.excused for item in self.missed)


@dataclass(frozen=True)
class DayAttendance:
    """A day with a notice or an absence: the lessons held that were announced, and those missed."""

    day: date
    notices: tuple[AbsenceNotice, ...]
    announced: tuple[Lesson, ...]
    missed: tuple[Lesson, ...]

    @property
    def came(self) -> tuple[Lesson, ...]:
        """Attended in spite of a notice."""
        return tuple(lesson for lesson in self.announced if not absent(lesson))

    @property
    def unannounced(self) -> tuple[Lesson, ...]:
        """Missed without a notice."""
        return tuple(lesson for lesson in self.missed if lesson not in self.announced)

    @property
    def as_announced(self) -> bool:
        """Whether everything came as it was announced."""
        return not self.came and not self.unannounced


@dataclass(frozen=True)
class Story:
    """Attendance from the first day of the year until now."""

    span: Span
    whole: SubjectAttendance
    subjects: tuple[SubjectAttendance, ...]
    """The one missed most comes first."""
    days: tuple[DayAttendance, ...]
    notices_known: bool = True
    """Otherwise nothing is known of what was announced."""

    @property
    def mismatches(self) -> tuple[DayAttendance, ...]:
        """The days that did not come as they were announced; none where that is not known."""
        return tuple(day for day in self.days if self.notices_known and not day.as_announced)


def story(
    span: Span, lessons: Iterable[Lesson], notices: Sequence[AbsenceNotice] | None, now: datetime
) -> Story:
    """What came of the lessons that have begun; `notices` are None where the school does not tell them."""
    held = [lesson for lesson in lessons if takes_place(lesson) and has_begun(lesson, now)]
    by_day: dict[date, list[Lesson]] = {}
    by_subject: dict[str, list[Lesson]] = {}
    for lesson in held:
        by_day.setdefault(lesson.day, []).append(lesson)
        by_subject.setdefault(folded(lesson.subject), []).append(lesson)
    of_day = {day: tuple(item for item in notices or () if day in item.span) for day in by_day}
    subjects = (_subject(own[0].subject, own, of_day) for own in by_subject.values())
    days = (_day(day, own, of_day[day]) for day, own in sorted(by_day.items()))
    return Story(
        span,
        _subject(None, held, of_day),
        tuple(sorted(subjects, key=lambda item: (-len(item.missed), folded(item.subject or "")))),
        tuple(day for day in days if day.announced or day.missed),
        notices is not None,
    )


def _subject(
    subject: str | None, lessons: Iterable[Lesson], notices: Mapping[date, tuple[AbsenceNotice, ...]]
) -> SubjectAttendance:
    own = tuple(_each_once(lessons))
    missed = (
        Missed(lesson, tuple(item for item in notices[lesson.day] if covered(lesson.number, (item,))))
        for lesson in own
        if absent(lesson)
    )
    return SubjectAttendance(subject, len(own), tuple(missed))


def _day(day: date, lessons: Iterable[Lesson], notices: tuple[AbsenceNotice, ...]) -> DayAttendance:
    own = tuple(_each_once(lessons))
    announced = tuple(lesson for lesson in own if covered(lesson.number, notices))
    return DayAttendance(day, notices, announced, tuple(filter(absent, own)))


def _each_once(lessons: Iterable[Lesson]) -> Iterator[Lesson]:
    """One lesson a number of a day: of parallel groups the one that was missed."""
    found: dict[tuple[date, int], Lesson] = {}
    for lesson in lessons:
        place = (lesson.day, lesson.number)
        if place not in found or (absent(lesson) and not absent(found[place])):
            found[place] = lesson
    yield from found.values()
