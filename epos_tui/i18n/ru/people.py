"""People and institutions in Russian."""

from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n.ru.grammar import counted

PRODUCT = "ЭПОС"
STUDENT_SHORT = {
    InstitutionKind.SCHOOL: "уч.",
    InstitutionKind.COLLEGE: "студ.",
    InstitutionKind.OTHER: "обуч.",
}
CHILDREN = "Дети"
CHOOSE_CHILD = "Чей дневник открыть"
CHOSEN = "дневник открыт"
ARCHIVED = "в архиве"


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
