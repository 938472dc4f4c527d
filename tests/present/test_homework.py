"""Homework in words: the load of a day, lateness, own notes, whole sentences in both languages."""

from dataclasses import replace
from datetime import date

import pytest

from epos_tui.compose import run
from epos_tui.domain.homework import (
    Assignment,
    HomeworkDay,
    Limit,
    NotedAssignment,
    OwnNote,
    WorkKind,
    by_day,
)
from epos_tui.domain.lessons import Attachment
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import Span
from epos_tui.i18n import words_for
from epos_tui.present.glyphs import CONSOLE, FULL
from epos_tui.present.homework import (
    day_fields,
    day_title,
    list_sections,
    list_title,
    work_cells,
    work_fields,
    work_said,
)
from epos_tui.present.line import capital
from tests.examples import THURSDAY
from tests.present.saying import check_fields, check_sections

SCHOOL = InstitutionKind.SCHOOL
NOTHING = OwnNote()
TERM = Span(date(2026, 9, 1), date(2026, 10, 25))


def work(own: OwnNote = NOTHING, **about) -> NotedAssignment:
    ordinary = {"id": "a", "kind": WorkKind.HOMEWORK, "subject": "алгебра", "due": THURSDAY, "text": "§ 4"}
    return NotedAssignment(Assignment(**{**ordinary, **about}), own)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("child", ["ivanov-a", "ivanova-m", "ivanov-d"])
def test_everything_of_the_term_is_said_in_whole_sentences(child, language, open_as):
    cabinet, words = open_as(child=child), words_for(language)
    noted = [
        NotedAssignment(item, OwnNote(True, "циркуль;")) for item in run(cabinet.portal.homework(child, TERM))
    ]
    found = by_day(noted, TERM)
    assert found.days
    check_sections(list_sections(found, cabinet.student, THURSDAY, words))
    for day in found.days:
        check_fields(day_fields(day, words))
        for item in day.work:
            check_fields(work_fields(item, SCHOOL, words))


def test_a_day_is_summed_up(words, english):
    day = HomeworkDay(THURSDAY, (work(planned_minutes=20), work(planned_minutes=25), work()))
    assert (
        day_title(day, THURSDAY, words)
        == "Четверг, 15 октября · сегодня · 3 задания, 45 минут + 1 без времени"
    )
    assert "Thursday, 15 October · today · 3 tasks, 45 minutes" in day_title(day, THURSDAY, english)


def test_own_notes_are_said_last_and_marked_as_own(words):
    item = work(OwnNote(True, "взять циркуль"))
    assert work_said(item, words).endswith("Своё: сделано; взять циркуль.")
    assert work_cells(item, words, FULL).tick == "☑"
    assert work_cells(item, words, CONSOLE).tick == "[x]"


def test_classwork_has_no_tick(words):
    assert work_cells(work(kind=WorkKind.CLASSWORK), words, FULL).tick == ""


def test_an_attachment_has_a_sign_its_name_and_its_size(words):
    item = work(attachments=(Attachment("план.txt", 2048, "1"),))
    assert FULL.attachment in work_cells(item, words, FULL).text
    assert any("план.txt, 2" in field.value for field in work_fields(item, SCHOOL, words))


def test_what_was_added_after_the_lesson_is_told_first(words):
    item = work(added_after_lesson=True)
    assert work_cells(item, words, FULL).text.startswith("Добавлено после занятия")


def test_an_unnamed_subject_says_so(words):
    assert work_said(work(subject=" "), words).startswith(capital(words.diary.NO_SUBJECT))


def test_no_days_are_told(words, english, open_as):
    empty = by_day((), TERM)
    for language in (words, english):
        (section,) = list_sections(empty, open_as().student, THURSDAY, language)
        assert section.lines == (language.homework.EMPTY,)


def test_days_of_another_year_name_it(words):
    assert list_title(by_day((), TERM), words, THURSDAY) == "1 сентября – 25 октября · все предметы"
    assert "2026" in list_title(by_day((), TERM), words, date(2027, 1, 1))


def test_a_heavy_day_says_so_in_its_title_and_why_in_its_sums(words):
    day = HomeworkDay(THURSDAY, (work(planned_minutes=40), work(planned_minutes=30)), Limit(70, 6))
    assert "больше нормы" not in day_title(day, THURSDAY, words)
    heavy = replace(day, limit=Limit(69, 6))
    assert day_title(heavy, THURSDAY, words).endswith(" · больше нормы")
    said = [field.value for field in day_fields(heavy, words)]
    assert said[1] == "Много заданий: 70 минут, норма для 6 класса 69."
