"""The curriculum as a table: which columns there are, and that nothing is wider than the list."""

from dataclasses import replace
from datetime import date

import pytest
from rich.cells import cell_len

from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.curriculum import Area, Curriculum, Discipline, Share
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import Span, Term, TermKind
from epos_tui.i18n import words_for
from epos_tui.widgets.curriculum_table import CurriculumTable, PlanRow, plan_rows, sizes

SCHOOL = InstitutionKind.SCHOOL
WIDTHS = (38, 40, 58, 60, 79, 100, 119, 199)


def plan(kind: TermKind = TermKind.QUARTER, count: int = 4, **about) -> Curriculum:
    """Two areas, the second of one line."""
    terms = tuple(Term(kind, n, Span(date(2026, n, 1), date(2026, n, 28))) for n in range(1, count + 1))
    shares = tuple(Share(term, 40) for term in terms)
    maths = Discipline("Математика и ещё много слов " * 4, shares, weekly=5, form=AssessmentForm.EXAM)
    areas = (Area("Точные науки", (maths, Discipline("Физика", shares[:1]))), Area("", (maths,)))
    return Curriculum(terms, areas, **about)


def table(known: Curriculum, language: str = "ru") -> CurriculumTable:
    list_ = CurriculumTable(words_for(language))
    list_.plan = known
    return list_


def test_an_area_of_one_line_needs_no_totals():
    assert [row.key for row in plan_rows(plan())] == ["0", "0.0", "0.1", "0 totals", "1", "1.0", "totals"]


def test_a_plan_that_states_other_hours_has_a_row_for_it():
    total = sum(item.hours for item in plan().disciplines)
    assert tuple(plan_rows(plan(stated_hours=total)))[-1].key == "totals"
    assert tuple(plan_rows(plan(stated_hours=total - 2)))[-1] == PlanRow("stated")


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("kind", "count"),
    [(TermKind.QUARTER, 4), (TermKind.TRIMESTER, 3), (TermKind.HALF_YEAR, 2), (TermKind.MODULE, 6)],
)
def test_every_row_fits_and_every_number_stands_under_its_head(kind, count, width, language):
    known = plan(kind, count, stated_hours=1)
    list_ = table(known, language)
    assert cell_len(list_.heads(width, SCHOOL).rstrip()) <= width
    for row in plan_rows(known):
        text = "".join(piece.text for piece in list_.draw(row, width))
        assert cell_len(text.rstrip()) <= width
        if row.discipline or row.totals:
            end = sum(sizes(width, known).__dict__[name] for name in ("name", "weekly", "total"))
            end += sizes(width, known).term * count
            assert list_.heads(width, SCHOOL)[:end].rstrip().endswith(list_.words.curriculum.TOTAL)
            assert text[:end].rstrip().endswith(str((row.totals or row.discipline).hours))


def test_a_narrow_screen_has_the_name_and_the_total_only():
    size = sizes(38, plan())
    assert (size.weekly, size.term, size.form) == (0, 0, 0)
    assert size.name >= 24


def test_a_column_that_would_be_empty_is_left_out():
    bare = plan()
    lines = tuple(replace(item, weekly=None, form=None) for item in bare.disciplines)
    size = sizes(119, replace(bare, areas=(Area("", lines),)))
    assert (size.weekly, size.form) == (0, 0)


def test_terms_have_their_full_names_where_there_is_room():
    heads = [table(plan()).heads(width, SCHOOL) for width in (119, 79, 60)]
    assert ["1 четверть" in heads[0], "1 четв " in heads[1], " 1ч " in heads[2]] == [True, True, True]
