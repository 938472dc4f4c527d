"""The week of the diary."""

from datetime import date
from typing import Protocol

from epos_tui.domain.lessons import LessonChange
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import DayKind, TermKind


class DiaryWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    SECTION: str
    TITLE: str
    COLUMNS: tuple[str, str, str, str, str]
    """Number, time, subject, mark, and what the lesson was about."""
    MARK: str
    MARKS: str
    TOPIC: str
    HOMEWORK: str
    HOMEWORK_SHORT: str
    CLASSWORK: str
    ATTENDANCE: str
    COMMENT: str
    TEACHER: dict[InstitutionKind, str]
    ROOM: str
    SUBGROUP: str
    CHANGE: str
    CONTROL_WORK: str
    CONTROL_SHORT: str
    ATTACHMENTS: str
    NO_SUBJECT: str
    CHANGED_AFTER_LESSON: str
    DAY: dict[DayKind, str]
    CHANGES: dict[LessonChange, str]
    ATTENDANCE_LETTERS: dict[str, str]
    NO_LESSONS: str
    EMPTY_WEEK: str
    SIGN: str
    NOT_SIGNED: str
    SIGNED: str
    SIGN_UNKNOWN: str
    """No answer came: the signature may have arrived."""
    PICK_DATE: str
    PICK_DATE_HINT: str

    def lesson(self, kind: InstitutionKind, number: int) -> str: ...
    def lessons(self, kind: InstitutionKind, count: int) -> str: ...
    def term(self, kind: TermKind, number: int) -> str: ...
    def week(self, first: date, last: date) -> str: ...
    def minutes(self, count: int) -> str: ...
    def minutes_short(self, count: int) -> str: ...
    def load(self, minutes: int, tasks: int, untimed: int) -> str: ...
    def assigned(self, day: date) -> str: ...
    def size(self, size: int) -> str: ...
    def double(self, hours: int) -> str: ...
    def signed(self, by: str, day: date) -> str: ...
    def sign_question(self, name: str, first: date, last: date) -> str: ...
    def sign_explained(self, marks: int, lessons: str) -> str: ...
    def signed_receipt(self, first: date, last: date) -> str: ...
