"""All marks in words: averages with what they are made of, entries, periods."""

from datetime import date
from fractions import Fraction

import pytest

from epos_tui.compose import run
from epos_tui.domain.all_marks import Entry, MarkRow, SchoolAverage, SubjectMarks, periods, rows
from epos_tui.domain.marks import GradingSystem
from epos_tui.i18n import words_for
from epos_tui.present.all_marks import (
    average_cell,
    book_sections,
    entry_cell,
    entry_fields,
    entry_title,
    parts_said,
    row_fields,
    row_said,
    row_title,
    signed,
)
from epos_tui.present.glyphs import CONSOLE, FULL
from tests.examples import THURSDAY, mark, marks
from tests.present.saying import check_fields, check_sections


def row(*given, school: str = "", **about) -> MarkRow:
    averages = (SchoolAverage(school),) if school else ()
    subject = SubjectMarks("алгебра", (), (Entry("1", THURSDAY, 1, given),), averages, **about)
    return rows([subject], None)[0]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_every_row_and_every_entry_is_said_in_whole_sentences(child, language, open_as):
    cabinet, words = open_as(child=child), words_for(language)
    kind = cabinet.student.institution.kind
    subjects, year = run(cabinet.portal.marks(child)), run(cabinet.portal.year(child))
    for period in periods(year):
        shown = rows(subjects, period)
        check_sections(book_sections(shown, period, None, words))
        for item in shown:
            check_fields(row_fields(item, words))
            assert row_title(item, words)
            for entry in item.entries:
                check_fields(entry_fields(item, entry, kind, words))
                assert entry_title(item, entry, words)


def test_an_average_is_told_with_its_parts(words):
    item = row(*marks((5, 3), 4, 4, 5, 2))
    assert parts_said(item, words) == "5 × 3 + 4 + 4 + 5 + 2 = 30; делится на сумму весов 7"
    assert "4,29 (30 : 7)" in row_said(item, words)


@pytest.mark.parametrize(("glyphs", "sign"), [(FULL, "▼"), (CONSOLE, "!")])
def test_a_low_average_has_a_sign_and_a_word(glyphs, sign, words):
    item = row(*marks(2, 3))
    assert average_cell(item, words, glyphs) == f"{sign}2,50"
    assert words.marks.LOW in row_said(item, words)


def test_the_school_s_average_stands_as_it_came_with_the_decimal_of_the_language(words, english):
    item = row(*marks(5, 4), school="4.50")
    assert (average_cell(item, words, FULL), average_cell(item, english, FULL)) == ("4,50", "4.50")
    assert words.marks.DIFFERS not in [field.value for field in row_fields(item, words)]


def test_an_average_that_differs_is_told(words):
    assert words.marks.DIFFERS in [
        field.value for field in row_fields(row(*marks(5, 4), school="4.6"), words)
    ]


def test_without_marks_there_is_a_dash_and_never_a_zero(words):
    assert average_cell(row(), words, FULL) == "—"
    assert "0" not in row_said(row(marked=False), words).replace("100", "")


def test_a_word_is_no_number(words):
    item = row(mark(None, text="зачтено", system=GradingSystem.PASS_FAIL))
    assert average_cell(item, words, FULL) == "—"
    assert entry_cell(item.entries[0], FULL) == "зачтено"


def test_the_letter_stands_before_the_marks():
    entry = Entry("1", date(2026, 10, 15), 1, (mark(4, 2),), "н")
    assert (entry_cell(entry, FULL), entry_cell(entry, CONSOLE)) == ("Н 4₂", "Н 4x2")


@pytest.mark.parametrize(
    ("number", "said"),
    [("0.285", "+0,29"), ("-0.285", "−0,29"), ("0", "0,00"), ("-1/300", "−0,00"), ("3", "+3,00")],
)
def test_a_change_has_its_sign_and_two_decimals(number, said, words):
    assert signed(Fraction(number), words) == said
