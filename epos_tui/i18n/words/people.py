"""People and institutions."""

from typing import Protocol

from epos_tui.domain.people import InstitutionKind


class PeopleWords(Protocol):
    """Words by kind of institution come from one table each."""

    PRODUCT: str
    """What the electronic diary is called."""
    STUDENT_SHORT: dict[InstitutionKind, str]
    CHILDREN: str
    CHOOSE_CHILD: str
    CHOSEN: str
    ARCHIVED: str

    def group(self, kind: InstitutionKind, name: str) -> str: ...
    def study_year(self, year: int) -> str: ...
    def children(self, count: int) -> str: ...
