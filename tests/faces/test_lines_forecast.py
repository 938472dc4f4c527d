"""The lines face: forecasts of the subjects of a period."""

import pytest

from epos_tui.compose import run
from epos_tui.domain.all_marks import current_period
from epos_tui.domain.thresholds import Rules
from epos_tui.i18n import words_for
from epos_tui.present.forecast import fields, influence_fields
from epos_tui.present.line import sentence
from epos_tui.usecases import forecast
from epos_tui.usecases.cabinet import latest
from tests.faces.lines_talk import places, talked, untold

TO_FORECASTS = ("оценки", "прогноз")


def items(cabinet):
    found = run(latest(forecast.prospects(cabinet, lambda year: current_period(year, cabinet.today())))).value
    return [forecast.forecast_of(cabinet, found, row, Rules()) for row in found.rows]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_everything_about_every_forecast_is_told(open_as, child, language):
    cabinet, words = open_as(child=child), words_for(language)
    known = items(cabinet)
    answers = [words.lines.MENU["marks"], words.forecast.TITLE_LONG]
    for place, item in zip(places(known), known, strict=True):
        answers += [place, *(["2"] if item.influences else []), *([] if item.off else ["0"])]
    heard = talked(cabinet, *answers, words=words)
    kind = cabinet.student.institution.kind
    wanted = [field for item in known for field in fields(item, Rules(), kind, words)]
    wanted += [field for item in known for field in influence_fields(item, words)]
    assert untold(heard, [sentence([str(field)]) for field in wanted], words) == []


def test_a_subject_says_what_it_comes_to(cabinet):
    heard = talked(cabinet, *TO_FORECASTS)
    assert "Прогноз, 1 четверть, порог 0,5 и 0,65: 19 пунктов." in heard.lines
    assert "3. Математика: 4,45, порог 0,5: выходит 4, порог 0,65: выходит 4." in heard.lines
    assert "9. Информатика: пока не из чего считать." in heard.lines


def test_supposed_marks_are_told_and_gone_on_the_way_back(cabinet):
    heard = talked(cabinet, *TO_FORECASTS, "матем", "что", "5, 5 вес 2", "0", "матем")
    assert "Если добавить: 5, 5 вес 2." in heard.lines
    assert "Станет: 4,52, 104 разделить на 23." in heard.lines
    again = heard.after("Прогноз: Математика")
    assert not any("Станет" in line for line in again)
    assert "По оценкам: 4,45, 89 разделить на 20." in again


def test_marks_that_are_not_clear_are_asked_again(cabinet):
    heard = talked(cabinet, *TO_FORECASTS, "матем", "что", "6", "")
    assert "Ошибка: Оценки «6» непонятны. Примеры: 5; 5, 4; 4 вес 2." in heard.lines
    assert heard.after("Ошибка")[1] == "Прогноз: Математика, 1 четверть: 2 пункта."


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (("другой", "0,6"), "порог 0,6: 19"),
        (("другой", "свой", "0,75"), "порог 0,75: 19"),
        (("другой", "0,6", "другой", "как"), "порог 0,5 и 0,65: 19"),
        (("считать",), "порог 0,5 и 0,65, с точками: 19"),
        (("считать", "не счит"), "порог 0,5 и 0,65: 19"),
        (("ждать",), "порог 0,5 и 0,65, в темпе: 19"),
    ],
)
def test_it_is_counted_as_one_wishes_for_the_moment(cabinet, answers, told):
    heard = talked(cabinet, *TO_FORECASTS, *answers)
    headings = [line for line in heard.lines if line.startswith("Прогноз, ")]
    assert told in headings[-1]


def test_where_no_average_decides_that_is_all_that_is_told(open_as):
    heard = talked(open_as(child="ivanov-d"), *TO_FORECASTS, "базы")
    assert "Решает экзамен, прогноза нет." in heard.lines
    assert not any("выходит" in line for line in heard.after("Прогноз: Базы данных"))
