"""The mark sheet: its columns, and places that are empty or not there at all."""

from datetime import date

import pytest

from epos_tui.domain.finals import (
    FinalKind,
    FinalMark,
    SubjectFinals,
    YearFinals,
    at,
    not_attested,
    places,
)
from epos_tui.domain.year import Span, Term, TermKind
from tests.examples import YEAR

QUARTERS = tuple(
    Term(TermKind.QUARTER, number, Span(first, last))
    for number, first, last in (
        (1, date(2026, 9, 1), date(2026, 10, 25)),
        (2, date(2026, 11, 2), date(2026, 12, 27)),
        (3, date(2027, 1, 11), date(2027, 3, 21)),
        (4, date(2027, 3, 29), date(2027, 5, 31)),
    )
)
HALVES = (
    Term(TermKind.HALF_YEAR, 1, Span(date(2026, 9, 1), date(2026, 12, 27))),
    Term(TermKind.HALF_YEAR, 2, Span(date(2027, 1, 11), date(2027, 5, 31))),
)
YEARLY = (FinalKind.YEAR, None)


def subject(name: str, *terms: Term, kinds: tuple[FinalKind, ...] = (FinalKind.YEAR,)) -> SubjectFinals:
    of_terms = (FinalMark(FinalKind.TERM, term, "4", 4) for term in terms)
    return SubjectFinals(name, (*of_terms, *(FinalMark(kind) for kind in kinds)))


def sheet(*subjects: SubjectFinals) -> YearFinals:
    return YearFinals(YEAR.span, "10 «А»", subjects)


def columns(year: YearFinals) -> list[str]:
    return [f"{term.kind.value} {term.number}" if term else kind.value for kind, term in places(year)]


def test_half_years_stand_behind_the_quarters_they_end_with():
    year = sheet(subject("Музыка", *HALVES), subject("Алгебра", *QUARTERS))
    assert columns(year) == [
        "quarter 1", "quarter 2", "half_year 1", "quarter 3", "quarter 4", "half_year 2", "year",
    ]  # fmt: skip


def test_year_exam_and_final_mark_close_the_sheet_in_this_order():
    kinds = (FinalKind.FINAL, FinalKind.EXAM, FinalKind.YEAR)
    assert columns(sheet(subject("Алгебра", QUARTERS[3], kinds=kinds))) == [
        "quarter 4", "year", "exam", "final",
    ]  # fmt: skip


def test_a_column_several_subjects_have_stands_once():
    assert columns(sheet(subject("Алгебра", *HALVES), subject("Физика", *HALVES))) == [
        "half_year 1", "half_year 2", "year",
    ]  # fmt: skip


def test_terms_of_the_same_days_stand_as_the_school_names_them():
    same_days = [Term(kind, 1, HALVES[0].span) for kind in TermKind]
    assert columns(sheet(subject("Алгебра", *same_days, kinds=()))) == [
        f"{kind.value} 1" for kind in TermKind
    ]


def test_a_sheet_without_subjects_has_no_columns():
    assert places(sheet()) == places(sheet(SubjectFinals("Алгебра", ()))) == ()


def test_a_period_the_subject_does_not_have_is_not_an_empty_mark():
    music = subject("Музыка", *HALVES)
    assert at(music, (FinalKind.TERM, QUARTERS[0])) is None
    assert at(music, YEARLY) == FinalMark(FinalKind.YEAR, text="")


def test_a_mark_is_found_in_its_own_column_only():
    algebra = subject("Алгебра", *QUARTERS)
    year = sheet(algebra, subject("Музыка", *HALVES))
    found = [mark for place in places(year) if (mark := at(algebra, place))]
    assert found == list(algebra.marks)


@pytest.mark.parametrize("text", ["н/а", "Н/А", " на ", "не аттестован", "Не аттестована"])
def test_the_school_s_words_for_not_attested_are_understood(text):
    assert not_attested(FinalMark(FinalKind.YEAR, text=text))


@pytest.mark.parametrize("text", ["", "2", "зачёт", "незачёт", "н", "освобождён"])
def test_bad_empty_and_unknown_marks_are_not_called_not_attested(text):
    assert not not_attested(FinalMark(FinalKind.YEAR, text=text))
