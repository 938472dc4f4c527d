"""The day's regime in words: occupations, gaps, overlaps."""

from datetime import date, time

import pytest

from epos_tui.compose import run
from epos_tui.domain.stay import StayDay, StayItem, StayKind, plan
from epos_tui.domain.year import DayKind
from epos_tui.i18n import words_for
from epos_tui.present.stay import cells, day_sections, entry_fields, entry_said, entry_title
from tests.examples import THURSDAY
from tests.present.saying import check_fields, check_sections

LESSON = StayItem(StayKind.LESSON, time(9), time(10), "Алгебра", "305")
MEAL = StayItem(StayKind.MEAL, time(9, 50), time(10, 10))
CLUB = StayItem(StayKind.CLUB, time(15), time(16), "Шахматы", "", "Принести доску")
DAY = StayDay(THURSDAY, DayKind.STUDY, "", (LESSON, MEAL, CLUB))


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_every_day_is_said_in_whole_sentences(child, language, open_as):
    cabinet, words = open_as(child=child), words_for(language)
    for number in range(12, 25):
        day = run(cabinet.portal.stay(child, date(2026, 10, number)))
        check_sections(day_sections(day, THURSDAY, words))
        for entry in plan(day.items):
            check_fields(entry_fields(entry, words))
            assert entry_title(entry, words)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_gaps_and_overlaps_are_whole_sentences_too(language):
    words = words_for(language)
    check_sections(day_sections(DAY, THURSDAY, words))
    for entry in plan(DAY.items):
        check_fields(entry_fields(entry, words))


def test_occupations_are_told_with_what_stands_beside_them(words):
    lesson, meal, gap, club = (entry_said(entry, words) for entry in plan(DAY.items))
    assert lesson == "С 9:00 до 10:00, занятие: Алгебра, кабинет 305. В то же время: Питание."
    assert meal == "С 9:50 до 10:10, питание. В то же время: Алгебра."
    assert gap == "С 10:10 до 15:00 в плане ничего не указано."
    assert club == "С 15:00 до 16:00, кружок: Шахматы. Принести доску."


def test_a_free_day_says_that_nothing_is_planned(words, english):
    free = StayDay(THURSDAY, DayKind.DAY_OFF)
    for language in (words, english):
        assert language.stay.EMPTY.casefold() in day_sections(free, THURSDAY, language)[0].lines[0].casefold()


def test_every_kind_has_its_name(words, english):
    for kind in StayKind:
        item = next(plan((StayItem(kind, time(9), time(10)),)))
        assert cells(item, words).kind != cells(item, english).kind
