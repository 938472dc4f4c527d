"""The children of an account, as JSON."""

from dataclasses import dataclass

from epos_tui.domain.people import InstitutionKind, Student
from epos_tui.i18n import Words
from epos_tui.present.people import student_said
from epos_tui.usecases.cabinet import Cabinet


@dataclass(frozen=True)
class Institution:
    """A school or a college."""

    id: str
    name: str
    kind: InstitutionKind


@dataclass(frozen=True)
class ChildInFull:
    """A child, `chosen` when other commands speak of this one; `group` as the institution writes it."""

    id: str
    name: str
    group: str
    institution: Institution
    study_year: int | None
    speciality: str
    chosen: bool
    label: str


@dataclass(frozen=True)
class Children:
    """The answer of `children`."""

    children: tuple[ChildInFull, ...]


def children(cabinet: Cabinet, words: Words) -> Children:
    """The children in the account's order."""
    return Children(tuple(_child(student, cabinet, words) for student in cabinet.viewer.students))


def _child(student: Student, cabinet: Cabinet, words: Words) -> ChildInFull:
    school = student.institution
    return ChildInFull(
        id=student.id,
        name=student.name,
        group=student.group,
        institution=Institution(school.id, school.name, school.kind),
        study_year=student.study_year,
        speciality=student.speciality,
        chosen=student == cabinet.student,
        label=student_said(student, words),
    )
