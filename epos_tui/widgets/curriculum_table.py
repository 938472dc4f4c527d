"""The curriculum as a table: disciplines under their areas, a column a term, totals."""

from collections.abc import Iterator
from dataclasses import dataclass

from epos_tui.domain.curriculum import Area, Curriculum, Discipline, Totals, totals
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n import Words
from epos_tui.present.curriculum import PlanCells, area_name, cells, stated_said, term_head, total_cells
from epos_tui.present.line import Line, Tone, capital
from epos_tui.widgets.rows import Rows, fit

_WEEKLY, _TOTAL, _FORM = 7, 7, 12
_TERM = (12, 7, 5)
"""Cells of a term under its full name, a short one, the shortest."""


@dataclass(frozen=True)
class PlanRow:
    """A line of an area, or totals: of the area, or of the plan; with neither a heading of the area.

    Without an area and totals it tells what the plan states otherwise.
    """

    key: str
    area: Area | None = None
    discipline: Discipline | None = None
    totals: Totals | None = None


def plan_rows(plan: Curriculum) -> Iterator[PlanRow]:
    """Areas with their lines; an area of one line needs no totals."""
    for number, area in enumerate(plan.areas):
        yield PlanRow(f"{number}", area)
        for n, discipline in enumerate(area.disciplines):
            yield PlanRow(f"{number}.{n}", area, discipline)
        if len(area.disciplines) > 1:
            yield PlanRow(f"{number} totals", area, totals=totals(area.disciplines, plan.terms))
    sums = totals(plan.disciplines, plan.terms)
    yield PlanRow("totals", totals=sums)
    if plan.stated_hours not in (None, sums.hours):
        yield PlanRow("stated")


@dataclass(frozen=True)
class Sizes:
    """Cells of the columns; 0 leaves one out."""

    name: int
    weekly: int
    term: int
    total: int
    form: int


def sizes(width: int, plan: Curriculum) -> Sizes:
    """Terms with their full names where there is room; on a narrow screen the name and the total only."""
    weekly = _WEEKLY if any(item.weekly for item in plan.disciplines) else 0
    form = _FORM if any(item.form for item in plan.disciplines) else 0
    full, short, shortest = _TERM
    tried = (
        (40, weekly, full, form),
        (24, weekly, short, form),
        (24, weekly, short, 0),
        (24, weekly, shortest, 0),
        (24, 0, shortest, 0),
    )
    for name, weeks, term, assessed in tried:
        rest = width - 1 - weeks - term * len(plan.terms) - _TOTAL - assessed
        if rest >= name:
            return Sizes(rest, weeks, term, _TOTAL, assessed)
    return Sizes(width - 1 - _TOTAL, 0, 0, _TOTAL, 0)


class CurriculumTable(Rows[PlanRow]):
    """Headings and totals are rows too: the cursor stops at each."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.plan = Curriculum((), ())

    def key_of(self, item: PlanRow) -> str:
        return item.key

    def heads(self, width: int, kind: InstitutionKind) -> str:
        """The line over the table."""
        word, size = self.words.curriculum, sizes(width, self.plan)
        subject = self.words.programmes.SUBJECT[kind]
        names = (dict(zip(_TERM, term_head(term, self.words), strict=True)) for term in self.plan.terms)
        terms = tuple(name.get(size.term, "") for name in names)
        heads = PlanCells(subject, word.WEEKLY_HEAD, terms, word.TOTAL, word.FORM_HEAD)
        return "".join(self._columns(heads, size))

    def draw(self, item: PlanRow, width: int) -> tuple[Line, ...]:
        size, word = sizes(width, self.plan), self.words.curriculum
        if item.discipline:
            name, *numbers, form = self._columns(cells(item.discipline, self.plan, self.words), size)
            return Line(name), Line("".join(numbers)), Line(form, Tone.NOTICE)
        if item.totals:
            name = word.AREA_TOTAL if item.area else word.PLAN_TOTAL
            text = "".join(self._columns(total_cells(name, item.totals), size))
            return (Line(text, Tone.MUTED if item.area else Tone.TITLE),)
        if item.area:
            return (Line(fit(f" {area_name(item.area, self.words)}", width), Tone.TITLE),)
        return (Line(fit(f" {capital(stated_said(self.plan, self.words))}", width), Tone.NOTICE),)

    def _columns(self, shown: PlanCells, size: Sizes) -> Iterator[str]:
        yield " " + fit(shown.name, size.name - 1) + " "
        yield self._number(shown.weekly, size.weekly)
        for text in shown.terms:
            yield self._number(text, size.term)
        yield self._number(shown.total, size.total)
        yield fit(f"  {shown.form}", size.form)

    def _number(self, text: str, width: int) -> str:
        return fit(text, width - 1).strip().rjust(width - 1) + " " if width else ""
