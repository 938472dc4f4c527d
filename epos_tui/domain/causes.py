"""Why the average of the school may be another number than ours."""

from collections.abc import Iterable
from enum import Enum
from fractions import Fraction

from epos_tui.domain.all_marks import MarkRow, as_number, differs
from epos_tui.domain.marks import Average, GradingSystem, Mark, counts
from epos_tui.domain.supposed import Supposed, with_supposed


class Cause(Enum):
    """Why the school's average may be another number than ours."""

    POINTS_COUNT = "points_count"
    """With the points counted it is the same."""
    NO_WEIGHTS = "no_weights"
    """Without the weights it is the same."""
    POINTS = "points"
    OTHER_SYSTEMS = "other_systems"
    UNKNOWN = "unknown"


def counts_as_point(mark: Mark) -> bool:
    """Whether it is a point («точка») that already has a value."""
    held = mark.point_until is not None and mark.value is not None
    return held and mark.system is GradingSystem.FIVE


def average_of(marks: Iterable[Mark]) -> Average | None:
    """Of all these marks, whether they usually count or not."""
    return with_supposed(None, (Supposed(mark.value or 0, mark.weight) for mark in marks))


def causes(row: MarkRow, mixed: bool) -> tuple[Cause, ...]:
    """Where the averages differ: what makes them the same, else what is not counted.

    `mixed`: the subject has marks of other systems too.
    """
    if not differs(row):
        return ()
    school, counted = as_number(row.school_average), [mark for mark in row.marks if counts(mark)]
    points = [mark for mark in row.marks if mark.point_until is not None]
    if points and _shown(average_of([*counted, *filter(counts_as_point, points)])) == school:
        return (Cause.POINTS_COUNT,)
    if _shown(with_supposed(None, (Supposed(mark.value or 0) for mark in counted))) == school:
        return (Cause.NO_WEIGHTS,)
    possible = ((Cause.POINTS, bool(points)), (Cause.OTHER_SYSTEMS, mixed))
    return tuple(cause for cause, seen in possible if seen) or (Cause.UNKNOWN,)


def _shown(average: Average | None) -> Fraction | None:
    return Fraction(average.hundredths, 100) if average else None
