"""The lines face: the curriculum, area by area."""

from dataclasses import replace

import pytest

from epos_tui.compose import run
from epos_tui.domain.curriculum import Area, Curriculum, Discipline, Share
from epos_tui.i18n import words_for
from epos_tui.present import curriculum as say
from epos_tui.usecases import curriculum
from epos_tui.usecases.cabinet import latest
from tests.examples import YEAR
from tests.faces.lines_talk import numbered, places, talked, untold
from tests.faces.taught import planning
from tests.schools import PLAIN

AUTUMN, WINTER = YEAR.terms
MATHS = Discipline("Математика", (Share(AUTUMN, 40), Share(WINTER, 42)), "ОП.01", weekly=5)
CHESS = Discipline("Шахматы", (Share(WINTER, 8),))
PLAN = Curriculum(
    YEAR.terms, (Area("Точные науки", (MATHS, CHESS)), Area("Пустая область", ())), "План", stated_hours=92
)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_everything_about_every_line_is_told(open_as, child, language):
    cabinet, words = open_as(child=child), words_for(language)
    kind, plan = cabinet.student.institution.kind, run(latest(curriculum.curriculum(cabinet))).value
    answers, wanted = [words.lines.MENU["curriculum"]], list(say.plan_lines(plan, words))
    for number, area in enumerate(plan.areas, start=1):
        answers += [str(number), *places(area.disciplines), "0"]
        wanted.append(say.area_said(area, kind, words))
        for item in area.disciplines:
            wanted += [say.name_of(item, words), *say.discipline_fields(item, area, kind, words)]
    answers.append(words.curriculum.PLAN_TOTAL)
    assert untold(talked(cabinet, *answers, words=words), wanted, words) == []


def test_from_an_area_to_a_discipline_by_its_name_without_the_code(cabinet):
    heard = talked(planning(cabinet, PLAN), "учебный план", "точные", "матем")
    assert numbered(heard.lines)[:3] == [
        "1. Точные науки: 2 предмета, 90 часов.",
        "2. Пустая область: предметов нет, 0 часов.",
        "3. Всего по плану.",
    ]
    assert heard.after("Точные науки: 2 пункта.")[:2] == [
        "Всего 90 часов, 5 часов в неделю.",
        "1 четверть: 40 часов, 2 четверть: 50 часов.",
    ]
    assert heard.after("Номер от 1 до 2, 0 назад: матем")[:3] == [
        "ОП.01 Математика.", "Всего: 82 часа.", "Часов в неделю: 5.",
    ]  # fmt: skip


def test_the_totals_tell_where_the_plan_states_otherwise(cabinet):
    heard = talked(planning(cabinet, PLAN), "учебный план", "всего")
    assert heard.after("Номер от 1 до 3, 0 назад: всего")[:3] == [
        "Всего 90 часов, 5 часов в неделю.",
        "1 четверть: 40 часов, 2 четверть: 50 часов.",
        "В плане указано 92, по строкам 90.",
    ]


def test_an_area_of_nothing_is_told_and_not_asked_about(cabinet):
    heard = talked(planning(cabinet, PLAN), "учебный план", "пустая")
    assert heard.after("Номер от 1 до 3, 0 назад: пустая")[0] == "Пустая область: предметов нет, 0 часов."


def test_an_empty_plan_and_none_at_all_are_told(cabinet, open_as, words):
    empty = planning(cabinet, replace(PLAN, areas=()))
    assert words.curriculum.EMPTY in talked(empty, "учебный план").lines
    heard = talked(open_as(child="", fixtures=PLAIN), "учебный план")
    assert any("Учебный план на портале не опубликован." in line for line in heard.lines)
