"""People and institutions."""

from typing import Protocol

from epos_tui.domain.people import InstitutionKind, Role


class PeopleWords(Protocol):
    """Words by kind of institution come from one table each."""

    STUDENT_SHORT: dict[InstitutionKind, str]
    STUDENT: dict[InstitutionKind, str]
    INSTITUTION: dict[InstitutionKind, str]
    ROLE: dict[Role, str]
    CHILDREN: str
    CHOOSE_CHILD: str
    CHOSEN: str

    def group(self, kind: InstitutionKind, name: str) -> str: ...
    def study_year(self, year: int) -> str: ...
    def children(self, count: int) -> str: ...
