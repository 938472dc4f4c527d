"""The curriculum."""

from typing import Protocol

from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.curriculum import DisciplineKind
from epos_tui.domain.people import InstitutionKind


class CurriculumWords(Protocol):
    """Labels are shown before a colon; the rest are whole phrases."""

    TITLE: str
    AREA: dict[InstitutionKind, str]
    UNTITLED_AREA: str
    KIND: dict[InstitutionKind, dict[DisciplineKind, str]]
    FORM_SHORT: dict[AssessmentForm, str]
    """In at most 10 cells."""
    FORM: str
    FORM_HEAD: str
    KIND_LABEL: str
    CODE: str
    WEEKLY: str
    WEEKLY_HEAD: str
    TOTAL: str
    AREA_TOTAL: str
    PLAN_TOTAL: str
    EMPTY: str

    def lines(self, kind: InstitutionKind, count: int) -> str: ...
    def weekly(self, hours: int) -> str: ...
    def in_all(self, hours: int) -> str: ...
    def in_term(self, term: str, hours: int) -> str: ...
    def stated(self, stated: int, counted: int) -> str: ...
