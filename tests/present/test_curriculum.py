"""The curriculum in words: rows, sentences, sections."""

from dataclasses import replace
from datetime import date

import pytest

from epos_tui.compose import run
from epos_tui.domain.assessment import AssessmentForm
from epos_tui.domain.curriculum import Area, Curriculum, Discipline, DisciplineKind, Share, totals
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import Span, Term, TermKind
from epos_tui.i18n import words_for
from epos_tui.present import curriculum as say
from tests.payloads import EVERYTHING
from tests.present.saying import check_fields, check_sections

SCHOOL, COLLEGE = InstitutionKind.SCHOOL, InstitutionKind.COLLEGE
AUTUMN, SPRING = (
    Term(TermKind.HALF_YEAR, 1, Span(date(2026, 9, 1), date(2026, 12, 27))),
    Term(TermKind.HALF_YEAR, 2, Span(date(2027, 1, 11), date(2027, 5, 31))),
)
MATHS = Discipline(
    "математика", (Share(AUTUMN, 80), Share(SPRING, 90)), weekly=5, form=AssessmentForm.GRADED_CREDIT
)
COURSE = Discipline("МДК.01.02. Сети", (Share(SPRING, 36),), "МДК.01.02", DisciplineKind.COURSE)
PLAN = Curriculum((AUTUMN, SPRING), (Area("Точные науки", (MATHS, COURSE)),), stated_hours=208)


def everything(plan: Curriculum, kind: InstitutionKind, words):
    """All labelled lines of a plan."""
    yield from say.plan_fields(plan, words)
    for area in plan.areas:
        yield from say.area_fields(area, plan, kind, words)
        for item in area.disciplines:
            yield from say.discipline_fields(item, area, kind, words)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_everything_is_said_in_whole_sentences(child, language, open_as):
    cabinet, words = open_as(child=child), words_for(language)
    plan, kind = run(cabinet.portal.curriculum(child)), cabinet.student.institution.kind
    check_sections(say.plan_sections(plan, kind, words))
    check_fields(everything(plan, kind, words))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_what_is_not_named_and_what_is_empty_is_said_too(language):
    words, nameless = words_for(language), Area("", (Discipline("", ()),))
    for areas in ((), (nameless,), (nameless, Area("", ()))):
        plan = Curriculum((AUTUMN,), areas, "", 4)
        check_sections(say.plan_sections(plan, COLLEGE, words))
        check_fields(everything(plan, COLLEGE, words))


def test_a_discipline_tells_the_essentials_first(words):
    assert say.discipline_said(MATHS, SCHOOL, words) == (
        "Математика, предмет: всего 170 часов, 5 часов в неделю, дифференцированный зачёт. "
        "1 полугодие: 80 часов, 2 полугодие: 90 часов."
    )


def test_a_code_is_not_said_twice(words):
    assert say.name_of(COURSE, words) == "МДК.01.02. Сети"
    assert say.name_of(replace(COURSE, code="ПМ.01"), words) == "ПМ.01 МДК.01.02. Сети"
    assert "междисциплинарный курс" in say.discipline_said(COURSE, COLLEGE, words)


def test_a_row_has_a_place_for_each_term_of_the_plan(words):
    row = say.cells(COURSE, PLAN, words)
    assert (row.weekly, row.terms, row.total, row.form) == ("", ("—", "36"), "36", "")
    sums = say.total_cells("Итого", totals(PLAN.disciplines, PLAN.terms))
    assert (sums.weekly, sums.terms, sums.total) == ("5", ("80", "126"), "206")
    assert say.cells(MATHS, PLAN, words).form == "диф. зачёт"


def test_what_the_plan_states_otherwise_is_told(words, english):
    assert say.stated_said(PLAN, words) == "в плане указано 208, по строкам 206"
    assert say.stated_said(PLAN, english) == "the plan states 208, its lines add up to 206"
    assert say.plan_sections(PLAN, SCHOOL, words)[-1].lines[-1] == "В плане указано 208, по строкам 206."
    for agreed in (206, None):
        assert say.stated_said(replace(PLAN, stated_hours=agreed), words) == ""


def test_the_totals_of_an_area_stand_under_its_lines(words):
    assert say.plan_sections(PLAN, SCHOOL, words)[1].lines[-1] == (
        "Итого: всего 206 часов, 5 часов в неделю. 1 полугодие: 80 часов, 2 полугодие: 126 часов."
    )


def test_a_school_and_a_college_have_their_own_words(words):
    area = PLAN.areas[0]
    told = [str(say.discipline_fields(MATHS, area, kind, words)[-1]) for kind in (SCHOOL, COLLEGE)]
    assert told == ["Предметная область: Точные науки", "Цикл или модуль: Точные науки"]
    assert [say.heading(PLAN, kind, words) for kind in (SCHOOL, COLLEGE)] == [
        "2 предмета, 206 часов",
        "2 строки плана, 206 часов",
    ]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_short_forms_fit_their_column(language):
    short = words_for(language).curriculum.FORM_SHORT.values()
    assert max(map(len, short)) <= 10
    assert len(set(short)) == len(AssessmentForm)


def test_hostile_texts_stay_on_their_line(words):
    item = Discipline(EVERYTHING, (Share(AUTUMN, 1),), EVERYTHING)
    plan = Curriculum((AUTUMN,), (Area(EVERYTHING, (item,)),), EVERYTHING)
    said = [line for part in say.plan_sections(plan, SCHOOL, words) for line in (part.heading, *part.lines)]
    told = [field.value for field in everything(plan, SCHOOL, words)]
    assert "\n" not in "".join([*said, *told, say.cells(item, plan, words).name])
