"""The week of the diary in English."""

from datetime import date

from epos_tui.domain.lessons import LessonChange
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import DayKind, TermKind
from epos_tui.i18n.en import dates
from epos_tui.i18n.en.grammar import counted

SECTION = "Diary"
TITLE = "Diary"
COLUMNS = ("№", "Time", "Subject", "Mark", "Topic and homework")
MARK, MARKS = "Mark", "Marks"
TOPIC = "Topic"
HOMEWORK, HOMEWORK_SHORT = "Homework", "HW"
CLASSWORK = "Classwork"
ATTENDANCE = "Attendance"
COMMENT = "Comment"
TEACHER = {
    InstitutionKind.SCHOOL: "Teacher",
    InstitutionKind.COLLEGE: "Lecturer",
    InstitutionKind.OTHER: "Teacher",
}
ROOM = "Room"
SUBGROUP = "Subgroup"
CHANGE = "Change"
CONTROL_WORK, CONTROL_SHORT = "Control work", "CW"
ATTACHMENTS = "Attachments"
NO_SUBJECT = "subject not named"
CHANGED_AFTER_LESSON = "changed after the lesson"
DAY = {
    DayKind.STUDY: "school day",
    DayKind.DAY_OFF: "day off",
    DayKind.HOLIDAY: "public holiday",
    DayKind.VACATION: "vacation",
    DayKind.OUTSIDE: "outside the year",
}
CHANGES = {
    LessonChange.CANCELLED: "cancelled",
    LessonChange.REPLACED: "substitution",
    LessonChange.MOVED: "moved",
}
ATTENDANCE_LETTERS = {
    "н": "absent",
    "о": "late",
    "б": "absent, ill",
    "у/п": "absent, excused",
    "уп": "absent, excused",
}
NO_LESSONS = "no lessons"
EMPTY_WEEK = "There are no lessons this week."
SIGN = "Read"
NOT_SIGNED = "not signed"
SIGNED = "signed"
SIGN_UNKNOWN = (
    "The portal did not answer. It is not known whether the diary is signed: "
    "the program will look by itself and repeat it if needed."
)
PICK_DATE = "Which day to go to"
PICK_DATE_HINT = "for example 14.09, yesterday, tomorrow"

_LESSON = {
    InstitutionKind.SCHOOL: ("lesson", "lessons"),
    InstitutionKind.COLLEGE: ("double period", "double periods"),
    InstitutionKind.OTHER: ("lesson", "lessons"),
}
_TERM = {
    TermKind.QUARTER: "quarter",
    TermKind.TRIMESTER: "trimester",
    TermKind.HALF_YEAR: "half-year",
    TermKind.SEMESTER: "semester",
    TermKind.MODULE: "module",
}


def lesson(kind: InstitutionKind, number: int) -> str:
    return f"{_LESSON[kind][0]} {number}"


def lessons(kind: InstitutionKind, count: int) -> str:
    return counted(count, *_LESSON[kind])


def term(kind: TermKind, number: int) -> str:
    return f"{_TERM[kind]} {number}"


def week(first: date, last: date) -> str:
    return f"week {dates.span_said(first, last)}"


def minutes(count: int) -> str:
    return counted(count, "minute", "minutes")


def minutes_short(count: int) -> str:
    return f"{count} min"


def load(minutes: int, tasks: int, untimed: int) -> str:
    if not tasks:
        return "no homework"
    said = counted(tasks, "homework task", "homework tasks")
    if minutes:
        said += f", about {counted(minutes, 'minute', 'minutes')}"
    return said + (f", {untimed} without a time" if untimed else "")


def assigned(day: date) -> str:
    return f"given on {dates.day(day)}"


def size(size: int) -> str:
    if size < 1024:
        return counted(size, "byte", "bytes")
    return f"{size / 1024:.0f} KB" if size < 1024**2 else f"{size / 1024**2:.1f} MB"


def double(hours: int) -> str:
    return counted(hours, "academic hour", "academic hours")


def signed(by: str, day: date) -> str:
    return f"signed: {by}, {dates.day(day)}"


def sign_question(name: str, first: date, last: date) -> str:
    return f"{name}. Sign the diary for the week {dates.span_said(first, last)}?"


def sign_explained(marks: int, lessons: str) -> str:
    shown = counted(marks, "mark", "marks")
    return f"The week has {lessons}, {shown}. The school will see that you have read it. It cannot be undone."


def signed_receipt(first: date, last: date) -> str:
    return f"The diary for the week {dates.span_said(first, last)} is signed."
