"""Attendance of the year so far, as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from epos_tui.domain import attendance as domain
from epos_tui.domain.lessons import Lesson
from epos_tui.i18n import Words
from epos_tui.present import attendance as say


@dataclass(frozen=True)
class MissedLesson:
    """A lesson missed; `announced` is none where the notices are not known."""

    date: date
    number: int
    subject: str
    letter: str
    announced: bool | None
    excused: bool | None
    reason: str | None


@dataclass(frozen=True)
class SubjectAttendance:
    """A subject, or all of them where it is none; what the notices would tell may be none.

    `may_miss` and `must_attend` are lessons in a row, counted for the target.
    """

    subject: str | None
    held: int
    attended: int
    missed: int
    announced: int | None
    unannounced: int | None
    unexcused: int | None
    may_miss: int
    must_attend: int
    lessons: tuple[MissedLesson, ...]
    label: str


@dataclass(frozen=True)
class DayAttendance:
    """A day with a notice or an absence, by numbers of lessons; `as_announced` may not be known."""

    date: date
    announced: tuple[int, ...]
    missed: tuple[int, ...]
    came: tuple[int, ...]
    unannounced: tuple[int, ...]
    as_announced: bool | None
    label: str


@dataclass(frozen=True)
class Story:
    """From the first day of the year until now; the target in percent is an orientation, as `note` says."""

    first: date
    last: date
    target: int
    notices_known: bool
    whole: SubjectAttendance | None
    subjects: tuple[SubjectAttendance, ...]
    days: tuple[DayAttendance, ...]
    note: str


def story(item: domain.Story, target: Fraction, words: Words) -> Story:
    """All together, subject by subject, day by day."""
    known = item.notices_known
    return Story(
        first=item.span.first,
        last=item.span.last,
        target=int(target * 100),
        notices_known=known,
        whole=_subject(item.whole, known, target, words) if item.whole.held else None,
        subjects=tuple(_subject(subject, known, target, words) for subject in item.subjects),
        days=tuple(_day(day, known, words) for day in item.days),
        note=" ".join(say.notes(item, target, words)),
    )


def _subject(
    item: domain.SubjectAttendance, known: bool, target: Fraction, words: Words
) -> SubjectAttendance:
    return SubjectAttendance(
        subject=item.subject,
        held=item.held,
        attended=item.share.attended,
        missed=len(item.missed),
        announced=item.announced if known else None,
        unannounced=len(item.missed) - item.announced if known else None,
        unexcused=item.unexcused if known else None,
        may_miss=item.share.may_miss(target),
        must_attend=item.share.must_attend(target),
        lessons=tuple(_missed(missed, known) for missed in item.missed),
        label=say.subject_said(item, known, target, words),
    )


def _missed(item: domain.Missed, known: bool) -> MissedLesson:
    lesson = item.lesson
    return MissedLesson(
        date=lesson.day,
        number=lesson.number,
        subject=lesson.subject,
        letter=lesson.attendance,
        announced=bool(item.notices) if known else None,
        excused=item.excused if known else None,
        reason=next((notice.reason.name for notice in item.notices if notice.reason), None),
    )


def _day(item: domain.DayAttendance, known: bool, words: Words) -> DayAttendance:
    return DayAttendance(
        date=item.day,
        announced=_numbers(item.announced),
        missed=_numbers(item.missed),
        came=_numbers(item.came),
        unannounced=_numbers(item.unannounced) if known else (),
        as_announced=item.as_announced if known else None,
        label=say.day_said(item, known, words),
    )


def _numbers(lessons: Sequence[Lesson]) -> tuple[int, ...]:
    return tuple(lesson.number for lesson in lessons)
