"""Programmes against the calendar: where each should be by now, what is left, what the child has missed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction

from epos_tui.domain.attendance import has_begun
from epos_tui.domain.homework import Assignment
from epos_tui.domain.lessons import Lesson, absent, takes_place
from epos_tui.domain.programmes import Programme, held_hours, hours, topics
from epos_tui.domain.text import folded
from epos_tui.domain.year import Span

_TAIL = timedelta(weeks=4)
"""A timetable that ends so long before the year is not yet known to the end."""


@dataclass(frozen=True)
class MissedTopic:
    """A lesson held while the child was absent, with the work of its day; None where that is not known."""

    lesson: Lesson
    work: tuple[Assignment, ...] | None = None


@dataclass(frozen=True)
class Ahead:
    """Academic hours of a subject in the timetable, held and to come."""

    past: int
    left: int


@dataclass(frozen=True)
class SubjectProgress:
    """A programme beside the timetable; None is what is not known."""

    programme: Programme
    timetable: Ahead | None = None
    missed: tuple[MissedTopic, ...] | None = None

    @property
    def planned(self) -> int:
        """Of the year as the institution states them, else of the topics."""
        return self.programme.hours or hours(topics(self.programme))

    @property
    def held(self) -> int | None:
        """By the lessons that name topics; not known where there are no topics."""
        return held_hours(topics(self.programme)) if any(topics(self.programme)) else None

    @property
    def expected(self) -> Fraction | None:
        """As much of the plan as of the year's lessons is past."""
        if self.timetable is None or not self.planned:
            return None
        past, left = self.timetable.past, self.timetable.left
        return Fraction(self.planned * past, past + left)

    @property
    def lead(self) -> Fraction | None:
        """Hours ahead of the calendar; behind it where it is less than nothing."""
        if self.expected is None or self.held is None:
            return None
        return self.held - self.expected

    @property
    def to_hold(self) -> int | None:
        """Hours of the plan that are still to be held."""
        return None if self.held is None or not self.planned else max(0, self.planned - self.held)

    @property
    def spare(self) -> int | None:
        """Hours of the timetable beyond those; too few where it is less than nothing."""
        if self.timetable is None or self.to_hold is None:
            return None
        return self.timetable.left - self.to_hold


@dataclass(frozen=True)
class Progress:
    """All programmes on a day."""

    today: date
    subjects: tuple[SubjectProgress, ...]
    known_until: date | None = None
    """The last day of a timetable that does not reach the end of the year."""
    unnamed: int = 0
    """Hours still in the timetable of which the subject is not named: they may belong to any."""

    @property
    def programmes(self) -> tuple[Programme, ...]:
        """Alone."""
        return tuple(item.programme for item in self.subjects)

    @property
    def missed_known(self) -> bool:
        """Whether it is known what was missed."""
        return all(item.missed is not None for item in self.subjects)

    @property
    def missed(self) -> tuple[MissedTopic, ...]:
        """Of all subjects, the newest first; nothing where it is not known."""
        every = (topic for subject in self.subjects for topic in subject.missed or ())
        return tuple(sorted(every, key=lambda item: (item.lesson.day, item.lesson.number), reverse=True))

    def of(self, programme: Programme) -> SubjectProgress:
        """The progress of one of the programmes."""
        return next(item for item in self.subjects if item.programme is programme)


def missed_lessons(
    programmes: Iterable[Programme], lessons: Iterable[Lesson], now: datetime
) -> tuple[Lesson, ...]:
    """The lessons of their subjects that were held without the child."""
    subjects = {folded(programme.subject) for programme in programmes}
    return tuple(
        lesson
        for lesson in lessons
        if takes_place(lesson)
        and absent(lesson)
        and has_begun(lesson, now)
        and folded(lesson.subject) in subjects
    )


def progress(
    programmes: Sequence[Programme],
    year: Span | None,
    lessons: Sequence[Lesson] | None,
    work: Sequence[Assignment] | None,
    now: datetime,
) -> Progress:
    """What the timetable of the year and the absences say of the programmes."""
    if year is None or lessons is None:
        return Progress(now.date(), tuple(map(SubjectProgress, programmes)))
    held = [lesson for lesson in lessons if takes_place(lesson)]
    last = max((lesson.day for lesson in held), default=year.first)
    whole = last >= year.last - _TAIL
    missed = missed_lessons(programmes, held, now)
    subjects = tuple(
        SubjectProgress(
            programme,
            _ahead(programme.subject, held, now) if whole else None,
            tuple(
                MissedTopic(lesson, _work_of(lesson, work))
                for lesson in missed
                if folded(lesson.subject) == folded(programme.subject)
            ),
        )
        for programme in programmes
    )
    nameless = _ahead("", held, now) if whole else None
    return Progress(now.date(), subjects, None if whole else last, nameless.left if nameless else 0)


def _ahead(subject: str, lessons: Iterable[Lesson], now: datetime) -> Ahead | None:
    """Parallel groups have their lesson at once; None where the timetable has none of the subject."""
    own = {
        (lesson.day, lesson.number): lesson for lesson in lessons if folded(lesson.subject) == folded(subject)
    }
    if not own:
        return None
    past = sum(lesson.academic_hours for lesson in own.values() if has_begun(lesson, now))
    return Ahead(past, sum(lesson.academic_hours for lesson in own.values()) - past)


def _work_of(lesson: Lesson, work: Sequence[Assignment] | None) -> tuple[Assignment, ...] | None:
    """What was given at the lesson, and what was to be ready for it or done at it."""
    if work is None:
        return None
    return tuple(
        item
        for item in work
        if folded(item.subject) == folded(lesson.subject) and lesson.day in (item.assigned, item.due)
    )
