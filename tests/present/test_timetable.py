"""The timetable in words: lessons, gaps, now and next, whole sentences in both languages."""

from datetime import date, datetime, time

import pytest

from epos_tui.compose import run
from epos_tui.domain.lessons import LessonChange
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.timetable import Gap, Now, entries
from epos_tui.i18n import words_for
from epos_tui.present.timetable import cells, day_fields, entry_fields, entry_said, entry_title, week_sections
from tests.examples import NOW, PERM, lesson, school_day
from tests.present.saying import check_fields, check_sections

SCHOOL = InstitutionKind.SCHOOL
NOBODY = Now((), ())
MONDAYS = (date(2026, 10, 12), date(2026, 10, 19), date(2026, 10, 26))
IN_THE_SECOND_LESSON = datetime(2026, 10, 15, 9, 30, tzinfo=PERM)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_every_week_is_said_in_whole_sentences(child, language, open_as):
    cabinet, words = open_as(child=child), words_for(language)
    kind = cabinet.student.institution.kind
    year = run(cabinet.portal.year(child))
    for monday in MONDAYS:
        week = run(cabinet.portal.week(child, monday))
        for moment in (NOW, IN_THE_SECOND_LESSON):
            check_sections(week_sections(week, year, cabinet.student, moment, words))
        for day in week.days:
            check_fields(day_fields(day, kind, words))
            for entry in entries(day.lessons):
                check_fields(entry_fields(entry, kind, NOBODY, words))
                assert entry_title(entry, kind, words)


def test_a_gap_is_told(words, english):
    gap = Gap(time(10), time(11, 20))
    assert entry_said(gap, SCHOOL, NOBODY, words) == "Окно с 10:00 до 11:20."
    assert "10:00" in entry_said(gap, SCHOOL, NOBODY, english)
    assert cells(gap, NOBODY, words).number == ""


def test_what_goes_on_and_what_comes_next_is_told_first(words):
    one, two = lesson(1), lesson(2)
    near = Now((one,), (two,))
    assert entry_said(one, SCHOOL, near, words).startswith("Сейчас.")
    assert entry_said(two, SCHOOL, near, words).startswith("Следующее.")
    assert entry_fields(one, SCHOOL, near, words)[0].value == "Сейчас"


def test_a_lesson_that_is_not_held_says_so(words):
    off = lesson(1, change=LessonChange.CANCELLED, change_note="болезнь учителя")
    assert "болезнь учителя" in entry_said(off, SCHOOL, NOBODY, words)
    assert words.diary.NO_LESSONS.casefold() in day_fields(school_day(off), SCHOOL, words)[0].value.casefold()
