"""People and institutions in English."""

from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n.en.grammar import counted

PRODUCT = "EPOS"
STUDENT_SHORT = {
    InstitutionKind.SCHOOL: "pupil",
    InstitutionKind.COLLEGE: "student",
    InstitutionKind.OTHER: "student",
}
CHILDREN = "Children"
CHOOSE_CHILD = "Whose diary to open"
CHOSEN = "diary open"
ARCHIVED = "archived"


def group(kind: InstitutionKind, name: str) -> str:
    match kind:
        case InstitutionKind.SCHOOL:
            return f"class {name}"
        case InstitutionKind.COLLEGE:
            return f"group {name}"
        case InstitutionKind.OTHER:
            return f"group or class {name}"


def study_year(year: int) -> str:
    return f"year {year}"


def children(count: int) -> str:
    return counted(count, "child", "children")
