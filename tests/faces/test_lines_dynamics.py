"""The lines face: the dynamics of the averages."""

import pytest

from epos_tui.compose import run
from epos_tui.domain.all_marks import current_period, rows, span_of_row
from epos_tui.domain.dynamics import Rule, dynamics
from epos_tui.domain.marks import GradingSystem
from epos_tui.i18n import words_for
from epos_tui.present.dynamics import point_said, said
from epos_tui.usecases import all_marks
from epos_tui.usecases.cabinet import latest
from tests.faces.lines_talk import talked, untold


def items(cabinet, rule):
    book, today = run(latest(all_marks.book(cabinet))).value, cabinet.today()
    known = rows(book.subjects, current_period(book.year, today))
    counted = (row for row in known if row.marked and row.system is not GradingSystem.PASS_FAIL)
    return [dynamics(row, span_of_row(row, book.year), today, rule) for row in counted]


@pytest.mark.parametrize("rule", Rule)
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_every_week_of_every_subject_is_told(open_as, child, language, rule):
    cabinet, words = open_as(child=child), words_for(language)
    known = items(cabinet, rule)
    answers = ["16", *([words.lines.ACT["rule"]] if rule is Rule.WEEK else [])]
    for number, item in enumerate(known, start=1):
        answers += [str(number), *(["all", "0"] if item.known else [])]
    heard = talked(cabinet, *answers, words=words)
    wanted = [said(item, words) for item in known]
    wanted += [words.dynamics.RULE[rule]]
    for item in known:
        lines = [point_said(point, words) for point in item.points] if item.known else []
        wanted += [line[:1].upper() + line[1:] for line in lines]
    assert untold(heard, wanted, words) == []


def test_a_subject_says_where_its_average_goes(cabinet):
    heard = talked(cabinet, "дин")
    assert "6. Обществознание: сейчас 2,71, спад на 0,29." in heard.lines
    assert "9. Информатика: оценок нет." in heard.lines


def test_a_week_opens_to_its_marks(cabinet):
    heard = talked(cabinet, "динамика", "обществ", "1", "2")
    assert "Неделя с 12 октября: 2,71, 19 разделить на 7." in heard.lines
    assert "15 октября: 5, домашняя работа." in heard.lines
    assert heard.after("Неделя с 5 октября")[0].startswith("Номер от ")


def test_another_period(cabinet):
    heard = talked(cabinet, "динамика", "другой пер", "учебный", "0")
    heading = "Динамика успеваемости, учебный год, средний балл с начала периода: "
    assert any(line.startswith(heading) for line in heard.lines)


def test_the_rule_is_changed_there_and_back(cabinet, words):
    heard = talked(cabinet, "динамика", "другой расч", "другой расч")
    told = [line for line in heard.lines if line.startswith("Динамика успеваемости, ")]
    rules = [words.dynamics.RULE[rule] for rule in (Rule.RUNNING, Rule.WEEK, Rule.RUNNING)]
    assert all(rule in line for rule, line in zip(rules, told, strict=False))
