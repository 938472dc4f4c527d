"""People and institutions in Russian."""

from epos_tui.domain.people import InstitutionKind, Role
from epos_tui.i18n.ru.grammar import counted

STUDENT_SHORT = {
    InstitutionKind.SCHOOL: "уч.",
    InstitutionKind.COLLEGE: "студ.",
    InstitutionKind.OTHER: "обуч.",
}
STUDENT = {
    InstitutionKind.SCHOOL: "ученик",
    InstitutionKind.COLLEGE: "студент",
    InstitutionKind.OTHER: "обучающийся",
}
INSTITUTION = {
    InstitutionKind.SCHOOL: "школа",
    InstitutionKind.COLLEGE: "колледж",
    InstitutionKind.OTHER: "организация",
}
ROLE = {Role.PARENT: "родитель", Role.STUDENT: "обучающийся"}
CHILDREN = "Дети"
CHOOSE_CHILD = "Чей дневник открыть"
CHOSEN = "выбран"


def group(kind: InstitutionKind, name: str) -> str:
    match kind:
        case InstitutionKind.SCHOOL:
            return f"{name} класс"
        case InstitutionKind.COLLEGE:
            return f"группа {name}"
        case InstitutionKind.OTHER:
            return f"группа или класс {name}"


def study_year(year: int) -> str:
    return f"{year} курс"


def children(count: int) -> str:
    return counted(count, "обучающийся", "обучающихся", "обучающихся")
