"""The curriculum in English."""

from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.curriculum import DisciplineKind
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n.en.grammar import counted

TITLE = "Curriculum"
AREA = {
    InstitutionKind.SCHOOL: "Subject area",
    InstitutionKind.COLLEGE: "Cycle or module",
    InstitutionKind.OTHER: "Subject area",
}
UNTITLED_AREA = "without a subject area"
_KIND = {
    DisciplineKind.COURSE: "interdisciplinary course",
    DisciplineKind.STUDY_PRACTICE: "study practice",
    DisciplineKind.INDUSTRIAL_PRACTICE: "industrial practice",
    DisciplineKind.ELECTIVE: "elective course",
}
KIND = {
    InstitutionKind.SCHOOL: {DisciplineKind.SUBJECT: "subject", **_KIND},
    InstitutionKind.COLLEGE: {DisciplineKind.SUBJECT: "discipline", **_KIND},
    InstitutionKind.OTHER: {DisciplineKind.SUBJECT: "subject", **_KIND},
}
FORM_SHORT = {
    AssessmentForm.EXAM: "exam",
    AssessmentForm.CREDIT: "credit",
    AssessmentForm.GRADED_CREDIT: "graded",
    AssessmentForm.COURSE_PAPER: "paper",
    AssessmentForm.TERM_MARK: "mark",
    AssessmentForm.OTHER: "another",
}
FORM, FORM_HEAD = "Interim assessment", "Assessment"
KIND_LABEL = "Kind"
CODE = "Code"
WEEKLY, WEEKLY_HEAD = "Hours a week", "weekly"
TOTAL, AREA_TOTAL, PLAN_TOTAL = "Total", "Sum", "Total of the plan"
EMPTY = "The curriculum on the portal is still empty."

_LINES = {
    InstitutionKind.SCHOOL: ("subject", "subjects"),
    InstitutionKind.COLLEGE: ("line of the plan", "lines of the plan"),
    InstitutionKind.OTHER: ("subject", "subjects"),
}


def lines(kind: InstitutionKind, count: int) -> str:
    return counted(count, *_LINES[kind])


def weekly(hours: int) -> str:
    return f"{counted(hours, 'hour', 'hours')} a week"


def in_all(hours: int) -> str:
    return f"{counted(hours, 'hour', 'hours')} in all"


def in_term(term: str, hours: int) -> str:
    return f"{term}: {counted(hours, 'hour', 'hours')}"


def stated(stated: int, counted: int) -> str:
    return f"the plan states {stated}, its lines add up to {counted}"
