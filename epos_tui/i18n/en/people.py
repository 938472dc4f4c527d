"""People and institutions in English."""

from epos_tui.domain.people import InstitutionKind, Role
from epos_tui.i18n.en.grammar import counted

STUDENT_SHORT = {
    InstitutionKind.SCHOOL: "pupil",
    InstitutionKind.COLLEGE: "student",
    InstitutionKind.OTHER: "student",
}
STUDENT = {
    InstitutionKind.SCHOOL: "pupil",
    InstitutionKind.COLLEGE: "student",
    InstitutionKind.OTHER: "student",
}
INSTITUTION = {
    InstitutionKind.SCHOOL: "school",
    InstitutionKind.COLLEGE: "college",
    InstitutionKind.OTHER: "institution",
}
ROLE = {Role.PARENT: "parent", Role.STUDENT: "student"}
CHILDREN = "Children"
CHOOSE_CHILD = "Whose diary to open"
CHOSEN = "chosen"


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
