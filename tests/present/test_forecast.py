"""Forecasts in words: whole sentences, the numbers of the domain, and that it is an orientation."""

import re
from fractions import Fraction

import pytest

from epos_tui.compose import run
from epos_tui.domain.all_marks import current_period
from epos_tui.domain.forecast import Outlook
from epos_tui.domain.marks import Average
from epos_tui.domain.supposed import Supposed
from epos_tui.domain.thresholds import Rules
from epos_tui.i18n import words_for
from epos_tui.present.forecast import (
    cells,
    fields,
    heading,
    influence_fields,
    rules_said,
    said,
    sections,
    supposed_said,
    supposed_typed,
)
from epos_tui.present.outlooks import decimal, outlook_said, spare_said, thousandths
from epos_tui.present.typed import marks_typed
from epos_tui.usecases import forecast as usecases
from epos_tui.usecases.cabinet import latest
from tests.present.saying import check_fields, check_sections

CHILDREN = ("ivanov-a", "ivanova-m", "ivanov-d")
RULES = Rules()


def forecasts(cabinet, rules=RULES, supposed=()):
    found = run(latest(usecases.prospects(cabinet, lambda year: current_period(year, cabinet.today())))).value
    return [usecases.forecast_of(cabinet, found, row, rules, supposed) for row in found.rows]


def of(cabinet, subject, rules=RULES, supposed=()):
    return next(item for item in forecasts(cabinet, rules, supposed) if item.row.subject == subject)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", CHILDREN)
def test_every_subject_is_said_in_whole_sentences(open_as, child, language):
    cabinet, words = open_as(child=child), words_for(language)
    kind, supposed = cabinet.student.institution.kind, (Supposed(5), Supposed(2, 3))
    for items in (forecasts(cabinet), forecasts(cabinet, supposed=supposed)):
        check_sections(sections(items, None, RULES, kind, words))
        for item in items:
            check_fields(fields(item, RULES, kind, words))
            check_fields(influence_fields(item, words))
            assert words.forecast.NOTE_SHORT in said(item, RULES, kind, words) or item.off


def test_fields_tell_what_is_needed_of_every_weight(cabinet, words):
    item = of(cabinet, "Математика")
    told = "\n".join(map(str, fields(item, RULES, cabinet.student.institution.kind, words)))
    assert "По оценкам: 4,45 (89 : 20)" in told
    assert "До 5 (от 4,65): 12 пятёрок (веса 2: 6, веса 3: 4, веса 4: 3, веса 5: 3)" in told
    assert "Запас: троек 38, или двоек 12" in told
    assert "Осталось: 6 уроков\nВозможно: от 3,88 до 4,58" in told
    assert told.endswith(words.forecast.NOTE)


def test_too_few_lessons_are_told(cabinet, words):
    told = said(of(cabinet, "Русский язык"), RULES, cabinet.student.institution.kind, words)
    assert "не успеть: нужно 63, а осталось 8" in told
    assert "успеть можно только с весом 5" in told


def test_a_difference_from_the_school_is_explained(cabinet, words):
    told = said(of(cabinet, "Русский язык"), RULES, cabinet.student.institution.kind, words)
    assert "Средний балл: 3,82. По оценкам: 3,81 (99 : 26). Школа считает и точки" in told


def test_on_the_border_three_digits_are_told_and_never_rounded_up(cabinet, words):
    assert thousandths(Average(79, 17), words) == "4,647"
    assert thousandths(Average(46_499, 10_000), words) == "4,649"
    item = of(cabinet, "Математика", Rules(at_once=Fraction("0.45")))
    assert outlook_said(item.outlooks[0], Average(89, 20), words) == "выходит 5"
    near = of(cabinet, "Математика", Rules(at_once=Fraction("0.48")), (Supposed(5),))
    assert outlook_said(near.outlooks[0], near.outcome, words) == "выходит 4, на границе, точно 4,476"


def test_a_threshold_is_shown_as_it_was_chosen(words, english):
    assert [decimal(Fraction(text), words) for text in ("0.5", "0.65", "4.7")] == ["0,5", "0,65", "4,7"]
    assert decimal(Fraction("0.125"), english) == "0.125"


def test_how_it_is_counted_is_told_with_the_period(cabinet, words):
    assert heading(forecasts(cabinet), None, RULES, words) == "Прогноз, учебный год, порог 0,5 и 0,65"
    rules = Rules(at_once=Fraction("0.6"), points=True)
    assert rules_said(forecasts(cabinet, rules), rules, words) == "порог 0,6, с точками"


def test_supposed_marks_are_told_with_their_weights(words):
    supposed = (Supposed(5), Supposed(4, 2))
    assert supposed_said(supposed, words) == "5, 4 вес 2"
    assert marks_typed(supposed_typed(supposed)) == supposed


def test_nothing_to_spare_is_told(words):
    assert spare_said(Outlook(Fraction("0.5"), 2, (), (), None), words) == ""


@pytest.mark.parametrize("child", CHILDREN)
def test_a_row_has_the_average_the_mark_and_the_next_step(open_as, child, words):
    for item in forecasts(open_as(child=child)):
        row = cells(item, words)
        if item.off:
            assert (row.average, row.mark) == ("—", "")
        elif item.outcome:
            assert re.fullmatch(r"\d,\d\d", row.average)
            assert re.fullmatch(r"\d(/\d)?", row.mark)
            assert re.fullmatch(r"(До \d: пятёрок|Запас: четвёрок) \d+(/\d+)?", row.needs)
