"""The evening page in words."""

from datetime import date, timedelta

from epos_tui.domain.lessons import LessonChange
from epos_tui.domain.today import TodayPage
from epos_tui.present.today import page_sections
from epos_tui.usecases import today
from epos_tui.usecases.cabinet import latest, with_student
from tests.examples import THURSDAY, lesson, mark, notice, school_day, student, task

FRIDAY = THURSDAY + timedelta(days=1)


def page(next_day=None, *lessons, unsigned=(), notices=()) -> TodayPage:
    return TodayPage(school_day(*lessons), next_day, unsigned, notices)


def test_the_page_answers_four_questions_in_order(words):
    tomorrow = school_day(lesson(1, FRIDAY, homework=(task(20),)), day=FRIDAY)
    marked = lesson(2, marks=(mark(4, 2), mark(5)), attendance="о")
    sections = page_sections(page(tomorrow, marked), student(), words)
    assert [section.heading for section in sections] == [
        "Оценки за сегодня",
        "Пятница, 16 октября · завтра: 1 урок, домашних заданий: 1, примерно 20 минут",
        "Что ждёт школа",
        "Четверг, 15 октября · сегодня",
    ]
    assert sections[0].lines == ("Математика: 4, вес 2; 5; опоздание.",)


def test_nothing_new_is_said_too(words):
    marks, ahead, waiting, day = page_sections(page(), student(), words)
    assert marks.lines == ("Оценок за сегодня нет.",)
    assert (ahead.heading, ahead.lines) == ("В ближайшие две недели занятий нет.", ())
    assert waiting.lines == ("Ничего: все недели подписаны.",)
    assert day.lines == ("Занятий нет.",)


def test_the_lessons_of_the_next_day_are_those_that_take_place(words):
    cancelled = lesson(2, FRIDAY, change=LessonChange.CANCELLED)
    tomorrow = school_day(lesson(1, FRIDAY), cancelled, day=FRIDAY)
    heading = page_sections(page(tomorrow), student(), words)[1].heading
    assert ": 1 урок, " in heading


def test_unsigned_weeks_and_notices_wait(words):
    waiting = page(unsigned=(date(2026, 9, 28), date(2026, 10, 5)), notices=(notice(FRIDAY),))
    lines = page_sections(waiting, student(), words)[2].lines
    assert lines == (
        "Не подписаны недели с 28 сентября по 4 октября, с 5 по 11 октября.",
        "Отсутствие 16 октября, весь день.",
    )


async def test_the_page_of_every_child_is_whole_in_both_languages(cabinet, words, english):
    for child in cabinet.viewer.students:
        whole = (await latest(today.page(with_student(cabinet, child)))).value
        for language in (words, english):
            sections = page_sections(whole, child, language)
            assert len(sections) == 4
            assert all(line.endswith((".", "!", "?", "…")) for section in sections for line in section.lines)
