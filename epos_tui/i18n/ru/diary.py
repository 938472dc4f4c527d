"""The week of the diary in Russian."""

from datetime import date

from epos_tui.domain.lessons import LessonChange
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import DayKind, TermKind
from epos_tui.i18n.ru import dates
from epos_tui.i18n.ru.grammar import counted

SECTION = "Дневник"
TITLE = "Дневник"
COLUMNS = ("№", "Время", "Предмет", "Оценка", "Тема и домашнее задание")
MARK, MARKS = "Оценка", "Оценки"
TOPIC = "Тема"
HOMEWORK, HOMEWORK_SHORT = "Домашнее задание", "ДЗ"
CLASSWORK = "Классная работа"
ATTENDANCE = "Посещаемость"
COMMENT = "Комментарий"
TEACHER = {
    InstitutionKind.SCHOOL: "Учитель",
    InstitutionKind.COLLEGE: "Преподаватель",
    InstitutionKind.OTHER: "Преподаватель",
}
ROOM = "Кабинет"
SUBGROUP = "Подгруппа"
CHANGE = "Изменение"
CONTROL_WORK, CONTROL_SHORT = "Контрольная работа", "КР"
ATTACHMENTS = "Вложения"
NO_SUBJECT = "предмет не указан"
CHANGED_AFTER_LESSON = "изменено после занятия"
DAY = {
    DayKind.STUDY: "учебный день",
    DayKind.DAY_OFF: "выходной",
    DayKind.HOLIDAY: "праздник",
    DayKind.VACATION: "каникулы",
    DayKind.OUTSIDE: "вне учебного года",
}
CHANGES = {
    LessonChange.CANCELLED: "отмена",
    LessonChange.REPLACED: "замена",
    LessonChange.MOVED: "перенос",
}
ATTENDANCE_LETTERS = {
    "н": "отсутствие",
    "о": "опоздание",
    "б": "отсутствие по болезни",
    "у/п": "отсутствие по уважительной причине",
    "уп": "отсутствие по уважительной причине",
}
NO_LESSONS = "занятий нет"
EMPTY_WEEK = "На этой неделе занятий нет."
SIGN = "Ознакомлен"
NOT_SIGNED = "не подписано"
SIGNED = "подписано"
SIGN_UNKNOWN = (
    "Портал не ответил. Неизвестно, подписан ли дневник: программа проверит это сама и повторит, если нужно."
)
PICK_DATE = "К какому дню перейти"
PICK_DATE_HINT = "например 14.09, вчера, завтра"

_LESSON = {
    InstitutionKind.SCHOOL: ("урок", "урока", "уроков"),
    InstitutionKind.COLLEGE: ("пара", "пары", "пар"),
    InstitutionKind.OTHER: ("занятие", "занятия", "занятий"),
}
_TERM = {
    TermKind.QUARTER: "четверть",
    TermKind.TRIMESTER: "триместр",
    TermKind.HALF_YEAR: "полугодие",
    TermKind.SEMESTER: "семестр",
    TermKind.MODULE: "модуль",
}


def lesson(kind: InstitutionKind, number: int) -> str:
    return f"{_LESSON[kind][0]} {number}"


def lessons(kind: InstitutionKind, count: int) -> str:
    return counted(count, *_LESSON[kind])


def term(kind: TermKind, number: int) -> str:
    return f"{number} {_TERM[kind]}"


def week(first: date, last: date) -> str:
    return f"неделя {dates.span_said(first, last)}"


def minutes(count: int) -> str:
    return counted(count, "минута", "минуты", "минут")


def minutes_short(count: int) -> str:
    return f"{count} мин"


def load(minutes: int, tasks: int, untimed: int) -> str:
    if not tasks:
        return "домашних заданий нет"
    said = f"домашних заданий: {tasks}"
    if minutes:
        said += f", примерно {counted(minutes, 'минута', 'минуты', 'минут')}"
    return said + (f", без времени: {untimed}" if untimed else "")


def assigned(day: date) -> str:
    return f"задано {dates.day(day)}"


def size(size: int) -> str:
    if size < 1024:
        return counted(size, "байт", "байта", "байт")
    number = f"{size / 1024:.0f} КБ" if size < 1024**2 else f"{size / 1024**2:.1f} МБ"
    return number.replace(".", ",")


def double(hours: int) -> str:
    return counted(hours, "академический час", "академических часа", "академических часов")


def signed(by: str, day: date) -> str:
    return f"подписано: {by}, {dates.day(day)}"


def sign_question(name: str, first: date, last: date) -> str:
    return f"{name}. Подписать дневник за неделю {dates.span_said(first, last)}?"


def sign_explained(marks: int, lessons: str) -> str:
    shown = counted(marks, "оценка", "оценки", "оценок")
    return f"На неделе {lessons}, {shown}. Школа увидит, что вы ознакомлены. Отозвать подпись нельзя."


def signed_receipt(first: date, last: date) -> str:
    return f"Дневник за неделю {dates.span_said(first, last)} подписан."
