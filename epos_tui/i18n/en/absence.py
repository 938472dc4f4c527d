"""Planned absence in English."""

from datetime import date

from epos_tui.domain.absence import LONGEST_NOTE, LONGEST_SPAN, AbsenceState, ProblemKind
from epos_tui.domain.year import DayKind
from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

TITLE_SHORT = "Absence"
TITLE = "Absence notice"
_STATE = {
    AbsenceState.OFF: "no lessons",
    AbsenceState.FULL: "absent all day",
    AbsenceState.ANNOUNCED_FULL: "notice: all day",
    AbsenceState.ANNOUNCED_PARTIAL: "notice: some lessons",
    AbsenceState.PRESENT: "no absences, no notices",
}
CANCEL = "Cancel the notice"
ALL_DAY = "all day"
FIRST, LAST, WHEN = "First day", "Last day", "When"
LESSONS, REASON, NOTE = "Lessons", "Reason", "Note"
NO_REASON = "not given"
NOTICE, NOTICES, NO_NOTICES = "Notice", "Notices", "There are no notices."
MISSED, ANNOUNCED = "missed", "by notice"
NEXT_STEP, SEND = "Next", "Send"
LAST_HINT = "for several days"
NOTE_HINT = "optional"
TICK_HINT = "nothing ticked means all day"
LEGEND = {
    AbsenceState.FULL: "all day",
    AbsenceState.PARTIAL: "some lessons",
    AbsenceState.ANNOUNCED_FULL: "notice",
}
KIND_SIGN = {DayKind.VACATION: "v", DayKind.HOLIDAY: "h", DayKind.DAY_OFF: "d", DayKind.OUTSIDE: "-"}
ANNOUNCE_UNKNOWN = (
    "The portal did not answer. It is not known whether the notice arrived: "
    "the program will look by itself and repeat it if needed."
)
CANCEL_UNKNOWN = (
    "The portal did not answer. It is not known whether the notice is cancelled: "
    "the program will look by itself and repeat it if needed."
)
TEMPLATES, NO_TEMPLATES = "Templates of notices", "There are no templates yet."
TEMPLATES_SHORT = "Templates"
SAVE_TEMPLATE = "Save as a template"
NEW_TEMPLATE = "New template"
REMOVE_TEMPLATE = "Remove a template"
TEMPLATE_NAME = "Template's name"
TEMPLATE_HINT = "A template stays on this computer and sends nothing by itself."
USE_TEMPLATE = "Announce by the template"
WITHOUT_TEMPLATE = "without a template"
SENT_TO = "The class teacher or tutor and the teachers will see the notice at once."


def state(state: AbsenceState, missed: int, lessons: int) -> str:
    if state is AbsenceState.PARTIAL:
        return f"missed {missed} of {counted(lessons, 'lesson', 'lessons')}"
    return _STATE[state]


def created(day: date) -> str:
    return f"made on {dates.day(day)}"


def notice(first: date, last: date) -> str:
    return f"Absence {dates.span_said(first, last)}"


def lesson_numbers(numbers: tuple[int, ...]) -> str:
    if not numbers:
        return ALL_DAY
    return f"{'lesson' if len(numbers) == 1 else 'lessons'} {', '.join(map(str, numbers))}"


def problem(kind: ProblemKind, day: str, lesson: int | None, detail: str) -> str:
    match kind:
        case ProblemKind.LAST_BEFORE_FIRST:
            return "The last day comes before the first."
        case ProblemKind.TOO_LONG:
            return f"Too long: at most {LONGEST_SPAN} days in one notice."
        case ProblemKind.NOTE_TOO_LONG:
            return f"The note is longer than {LONGEST_NOTE} characters."
        case ProblemKind.PAST:
            return f"{day}: this day is over."
        case ProblemKind.LESSON_BEGUN:
            return f"{day}: already begun: lessons {detail}."
        case ProblemKind.NO_LESSONS | ProblemKind.DAY_OFF:
            return f"{day}: no lessons{f' ({detail})' if detail else ''}."
        case ProblemKind.NO_SUCH_LESSON:
            return f"{day}: lesson {lesson} is not in the timetable."
        case ProblemKind.ALREADY_ANNOUNCED:
            return f"{day}: there is already a notice for this."
        case ProblemKind.CONTROL_WORK:
            return f"{day}: control work, {detail}, lesson {lesson}."


def announce_question(name: str) -> str:
    return f"{name}. Send the absence notice?"


def announced(first: date, last: date) -> str:
    return f"The school is told: absence {dates.span_said(first, last)}."


def cancel_question(first: date, last: date) -> str:
    return f"Cancel the notice of absence {dates.span_said(first, last)}?"


def cancelled(first: date, last: date) -> str:
    return f"The notice of absence {dates.span_said(first, last)} is cancelled."


def summary(absent: int, partly: int, announced: int) -> str:
    return "; ".join(
        (
            f"absent all day: {counted(absent, 'day', 'days')}",
            f"absent from some lessons: {counted(partly, 'day', 'days')}",
            f"with a notice: {counted(announced, 'day', 'days')}",
        )
    )


def template_days(count: int) -> str:
    return f"{counted(count, 'day', 'days')} in a row"


def template_saved(name: str) -> str:
    return f"Template saved: {name}."


def template_removed(name: str) -> str:
    return f"Template removed: {name}."


def remove_template_question(name: str) -> str:
    return f"Remove the template “{name}”?"


def no_template(name: str) -> str:
    return f"There is no template “{name}”."
