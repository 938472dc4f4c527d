"""Forecasts of marks in English."""

from epos_tui.domain.causes import Cause
from epos_tui.domain.forecast import Off
from epos_tui.i18n.en.grammar import counted

TITLE = "Forecast"
TITLE_LONG = "Forecast of marks"
OFF = {
    Off.UNMARKED: "no marks are given, no forecast",
    Off.CREDIT: "pass or fail, no forecast",
    Off.EXAM: "the exam decides, no forecast",
    Off.WHOLE_YEAR: "a forecast within a term only",
    Off.OTHER_SYSTEM: "not 5-point, no forecast",
}
CAUSE = {
    Cause.POINTS_COUNT: "The school counts points too: with them the average is the same",
    Cause.NO_WEIGHTS: "The school seems to count without weights: so the average is the same",
    Cause.POINTS: "The school counts differently: perhaps it counts points",
    Cause.OTHER_SYSTEMS: "The school counts differently: perhaps it counts marks of another system",
    Cause.UNKNOWN: "The school counts differently: perhaps with marks that are not here",
}
NOTE = (
    "This is an orientation: the teacher gives the mark, the school sets the threshold by an act of its own."
)
NOTE_SHORT = "An orientation, the teacher decides"
UNTIL_CHOSEN = "No threshold is chosen for the school, so two usual ones are shown; set it in the settings."
COMES_HEAD, NEEDS_HEAD = "Comes to", "What is needed"
SPARE = "Spare"
NO_SPARE = "none"
OR, AND = "or", "and"
LEFT = "Left"
UNKNOWN_LEFT = "the timetable is not known"
PACED = "as often as so far, not one a lesson"
RANGE = "Possible"
YEAR = "Year"
ATTENDANCE = "Attended"
INFLUENCE = "Influence of each mark"
ONLY_MARK = "the only mark"
SUPPOSED = "If added"
THEN = "Becomes"
WHAT_IF = "What if"
WHAT_IF_HINT = "Marks with commas between, such as 5, 4 weight 2. They never enter the diary."
NOTHING_SUPPOSED = "add nothing"
OTHER_THRESHOLD = "Another threshold"
OWN_THRESHOLD = "A threshold of your own"
THRESHOLD_HINT = (
    "The threshold: what the average needs behind the point to become the next mark, such as 0.65."
)
THRESHOLD_PROMPT = "Threshold, 0 back: "
MARKS_PROMPT = "Marks, 0 back: "
WHAT_IF_ADDED = "What if marks were added"
CHOSEN = "as in the settings"
WITH_POINTS, NO_POINTS = "Count points too", "Do not count points"
POINTS_COUNT, PACE_KEPT = "with points", "at pace"
AT_PACE = "Expect marks as often as so far"
A_MARK_A_LESSON = "Expect a mark a lesson"

_MARKS = {
    1: ("one", "ones"),
    2: ("two", "twos"),
    3: ("three", "threes"),
    4: ("four", "fours"),
    5: ("five", "fives"),
}
_OTHER = ("mark", "marks")


def threshold(shown: str) -> str:
    return f"threshold {shown}"


def comes(mark: int) -> str:
    return f"comes to {mark}"


def border(exact: str) -> str:
    return f"on the border, exactly {exact}"


def to_mark(mark: int, bar: str) -> str:
    return f"to {mark} (from {bar})"


def step(mark: int, value: int, counts: str) -> str:
    return f"to {mark}: {_MARKS.get(value, _OTHER)[1]} {counts}"


def step_short(mark: int, counts: str) -> str:
    return f"to {mark}: {counts}"


def spare_short(counts: str) -> str:
    return f"spare {counts}"


def spare(value: int, counts: str) -> str:
    return f"spare: {_MARKS.get(value, _OTHER)[1]} {counts}"


def marks(count: int, value: int) -> str:
    one, many = _MARKS.get(value, _OTHER)
    return counted(count, one, many)


def of_weight(weight: int, count: int) -> str:
    return f"weight {weight}: {count}"


def of_value(value: int, count: int) -> str:
    return f"{_MARKS.get(value, _OTHER)[1]} {count}"


def too_few_lessons(count: int, left: int) -> str:
    return f"not enough time: {count} needed, {left} left"


def only_of_weight(weight: int) -> str:
    return f"in time only with weight {weight}"


def too_few_marks(count: int, minimum: int) -> str:
    return f"Few marks: {count}, usually at least {minimum} are needed"


def from_to(worst: str, best: str) -> str:
    return f"from {worst} to {best}"


def year_made(mark: int, marks: str) -> str:
    return f"about {mark} for the year, if the marks are {marks}"


def final_made(mark: int) -> str:
    return f"with the exam about {mark} at the end"


def attended(attended: int, held: int) -> str:
    return f"{attended} of {held}"


def may_miss(count: int, percent: int) -> str:
    return (
        f"for {percent} % {count} more may be missed" if count else f"for {percent} % no more may be missed"
    )


def must_attend(count: int, percent: int) -> str:
    return f"to reach {percent} % the next {count} must be attended"


def places(count: int) -> str:
    return counted(count, "mark", "marks")
