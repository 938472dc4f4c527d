"""What is taken out, of which days, and how much it is."""

from dataclasses import replace
from datetime import date

import pytest

from epos_tui.compose import run
from epos_tui.domain.export import (
    ExportForm,
    RangeKind,
    counts,
    finals_of_year,
    mark_rows,
    ranges,
    too_long,
    usual_range,
)
from epos_tui.domain.year import Span
from epos_tui.usecases import export
from epos_tui.usecases.cabinet import latest
from tests.examples import YEAR

THURSDAY = date(2026, 10, 15)
WEEK = Span(date(2026, 10, 12), date(2026, 10, 18))


def extract(cabinet, form=ExportForm.CSV, span=WEEK):
    return run(latest(export.extract(cabinet, form, span))).value


def test_only_the_days_of_the_span_are_taken(cabinet):
    two = Span(date(2026, 10, 13), date(2026, 10, 14))
    found = extract(cabinet, span=two)
    assert {day.day for day in found.days} == {two.first, two.last}
    assert {lesson.day for lesson in found.lessons} == {two.first, two.last}
    assert {day.day for day in found.homework.days} <= {two.first, two.last}
    assert {entry.day for row in mark_rows(found) for entry in row.entries} <= {two.first, two.last}


def test_calendars_hold_neither_marks_nor_classwork(cabinet):
    known = counts(extract(cabinet, ExportForm.ICS))
    assert (known.marks, known.classworks) == (None, None)
    assert extract(cabinet, ExportForm.ICS).subjects == ()


def test_everything_is_counted_as_the_diary_has_it(cabinet):
    found = extract(cabinet)
    week = run(cabinet.portal.week(cabinet.student.id, WEEK.first))
    known = counts(found)
    assert known.lessons == len(week.lessons)
    assert known.marks == sum(len(lesson.marks) for lesson in week.lessons)
    work = run(cabinet.portal.homework(cabinet.student.id, WEEK))
    assert known.tasks + known.classworks == len(work)


def test_the_average_of_the_school_stands_only_by_its_own_days(cabinet):
    term = extract(cabinet).year.terms[0]
    assert any(row.school_average for row in mark_rows(extract(cabinet, span=term.span)))
    shorter = replace(term.span, last=date(2026, 10, 24))
    assert not any(row.school_average for row in mark_rows(extract(cabinet, span=shorter)))


def test_final_marks_belong_to_the_whole_year_only(cabinet):
    year = extract(cabinet).year.span
    sheet = finals_of_year(extract(cabinet, span=year))
    assert sheet
    assert sheet.span.first.year == year.first.year
    assert finals_of_year(extract(cabinet)) is None


def test_a_week_is_read_a_term_is_put_into_calendars_and_a_year_is_kept():
    term = YEAR.terms[0].span
    assert usual_range(ExportForm.HTML, YEAR, THURSDAY) == WEEK
    assert usual_range(ExportForm.ICS, YEAR, THURSDAY) == usual_range(ExportForm.CSV, YEAR, THURSDAY) == term
    assert usual_range(ExportForm.ARCHIVE, YEAR, THURSDAY) == YEAR.span


def test_weeks_terms_and_the_year_are_offered():
    offered = ranges(YEAR, THURSDAY)
    kinds = [item.kind for item in offered]
    assert kinds == [RangeKind.WEEK, RangeKind.NEXT_WEEK, *[RangeKind.TERM] * len(YEAR.terms), RangeKind.YEAR]
    assert offered[0].span == WEEK
    assert offered[-1].span == YEAR.span


@pytest.mark.parametrize(("last", "is_too_long"), [(date(2024, 12, 31), False), (date(2025, 1, 1), True)])
def test_a_leap_year_is_the_longest(last, is_too_long):
    assert too_long(Span(date(2024, 1, 1), last)) is is_too_long
