"""The curriculum in Russian."""

from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.curriculum import DisciplineKind
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n.ru.grammar import counted

TITLE = "Учебный план"
AREA = {
    InstitutionKind.SCHOOL: "Предметная область",
    InstitutionKind.COLLEGE: "Цикл или модуль",
    InstitutionKind.OTHER: "Предметная область",
}
UNTITLED_AREA = "без предметной области"
_KIND = {
    DisciplineKind.COURSE: "междисциплинарный курс",
    DisciplineKind.STUDY_PRACTICE: "учебная практика",
    DisciplineKind.INDUSTRIAL_PRACTICE: "производственная практика",
    DisciplineKind.ELECTIVE: "элективный курс",
}
KIND = {
    InstitutionKind.SCHOOL: {DisciplineKind.SUBJECT: "предмет", **_KIND},
    InstitutionKind.COLLEGE: {DisciplineKind.SUBJECT: "дисциплина", **_KIND},
    InstitutionKind.OTHER: {DisciplineKind.SUBJECT: "предмет", **_KIND},
}
FORM_SHORT = {
    AssessmentForm.EXAM: "экзамен",
    AssessmentForm.CREDIT: "зачёт",
    AssessmentForm.GRADED_CREDIT: "диф. зачёт",
    AssessmentForm.COURSE_PAPER: "курсовая",
    AssessmentForm.TERM_MARK: "оценка",
    AssessmentForm.OTHER: "другая",
}
FORM, FORM_HEAD = "Промежуточная аттестация", "Аттестация"
KIND_LABEL = "Вид"
CODE = "Код"
WEEKLY, WEEKLY_HEAD = "Часов в неделю", "в нед."
TOTAL, AREA_TOTAL, PLAN_TOTAL = "Всего", "Итого", "Всего по плану"
EMPTY = "Учебный план на портале пока пуст."

_LINES = {
    InstitutionKind.SCHOOL: ("предмет", "предмета", "предметов"),
    InstitutionKind.COLLEGE: ("строка плана", "строки плана", "строк плана"),
    InstitutionKind.OTHER: ("предмет", "предмета", "предметов"),
}


def lines(kind: InstitutionKind, count: int) -> str:
    return counted(count, *_LINES[kind])


def weekly(hours: int) -> str:
    return f"{counted(hours, 'час', 'часа', 'часов')} в неделю"


def in_all(hours: int) -> str:
    return f"всего {counted(hours, 'час', 'часа', 'часов')}"


def in_term(term: str, hours: int) -> str:
    return f"{term}: {counted(hours, 'час', 'часа', 'часов')}"


def stated(stated: int, counted: int) -> str:
    return f"в плане указано {stated}, по строкам {counted}"
