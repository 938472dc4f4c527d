"""Marks and averages, as JSON."""

from dataclasses import dataclass
from datetime import date

from epos_tui.domain import marks as domain
from epos_tui.domain.lessons import SubjectAverage
from epos_tui.domain.marks import Average, GradingSystem, counts
from epos_tui.i18n import Words
from epos_tui.present.marks import average_shown, mark_said, week_average_said


@dataclass(frozen=True)
class Mark:
    """One entry of the journal; `counts` when it belongs to the five-point average."""

    id: str
    text: str
    value: int | None
    weight: int
    system: GradingSystem
    control_form: str
    teacher: str
    comment: str
    set_on: date | None
    point_until: date | None
    exam: bool
    counts: bool
    label: str


@dataclass(frozen=True)
class Exact:
    """Sum of value × weight over the sum of weights; `shown` has two decimals, rounded half up."""

    sum: int
    weight: int
    shown: str


@dataclass(frozen=True)
class SubjectMarks:
    """Marks of a subject and their average, counted by this program and not by the school."""

    subject: str
    marks: tuple[Mark, ...]
    average: Exact
    label: str


def mark(item: domain.Mark, words: Words) -> Mark:
    """A mark as the school wrote it."""
    return Mark(
        id=item.id,
        text=item.text,
        value=item.value,
        weight=item.weight,
        system=item.system,
        control_form=item.control_form,
        teacher=item.teacher,
        comment=item.comment,
        set_on=item.set_on,
        point_until=item.point_until,
        exam=item.exam,
        counts=counts(item),
        label=mark_said(item, words),
    )


def exact(item: Average) -> Exact:
    """The average with the number that is shown."""
    return Exact(item.sum, item.weight, average_shown(item, "."))


def subject_marks(item: SubjectAverage, words: Words) -> SubjectMarks:
    """The exact average of a subject."""
    return SubjectMarks(
        subject=item.subject,
        marks=tuple(mark(entry, words) for entry in item.marks),
        average=exact(item.average),
        label=week_average_said(item, words),
    )
