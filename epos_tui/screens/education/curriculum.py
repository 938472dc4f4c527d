"""The curriculum: disciplines by area, hours by term, totals."""

from collections.abc import AsyncIterator, Sequence

from textual.content import Content

from epos_tui.domain.curriculum import Curriculum
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.reading import Reading
from epos_tui.present import curriculum as say
from epos_tui.present.line import Field, listed
from epos_tui.screens.listed import ListPane
from epos_tui.usecases import curriculum
from epos_tui.widgets.curriculum_table import CurriculumTable, PlanRow, plan_rows


class CurriculumPane(ListPane[Curriculum]):
    """The plan of the group's year; what has no room in a row stands in the box."""

    def make_table(self) -> CurriculumTable:
        return CurriculumTable(self.view.words)

    @property
    def _kind(self) -> InstitutionKind:
        return self.view.cabinet.student.institution.kind

    @property
    def _plan(self) -> CurriculumTable:
        return self.query_one(CurriculumTable)

    def heads(self, width: int) -> str:
        return self._plan.heads(width, self._kind)

    def readings(self) -> AsyncIterator[Reading[Curriculum]]:
        return curriculum.curriculum(self.view.cabinet)

    def rows(self, value: Curriculum) -> Sequence[PlanRow]:
        return tuple(plan_rows(value))

    def text_of(self, row: PlanRow) -> str | None:
        """Totals are headings with nothing under them: they do not stay with the lines that are found."""
        if row.discipline and row.area:
            words = self.view.words
            kind = words.curriculum.KIND[self._kind][row.discipline.kind]
            return listed([say.name_of(row.discipline, words), kind, say.area_name(row.area, words)])
        return None

    def show(self, value: Curriculum) -> None:
        words = self.view.words
        self.set_title(Content(say.heading(value, self._kind, words)))
        if value.areas:
            self._plan.plan = value
            self.show_rows(value)
        else:
            self.show_empty(words.curriculum.EMPTY)

    def details(self, row: PlanRow) -> tuple[str, tuple[Field, ...]]:
        words, plan = self.view.words, self._plan.plan
        if row.discipline and row.area:
            fields = say.discipline_fields(row.discipline, row.area, self._kind, words)
            return say.name_of(row.discipline, words), fields
        if row.area:
            return say.area_name(row.area, words), say.area_fields(row.area, plan, self._kind, words)
        return words.curriculum.PLAN_TOTAL, say.plan_fields(plan, words)
