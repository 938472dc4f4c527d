"""Events and control works in words."""

from dataclasses import replace
from datetime import date, time

import pytest

from epos_tui.domain.events import ControlWork, FeedDay, SchoolEvent, feed_of
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.year import DayKind, Span
from epos_tui.i18n import words_for
from epos_tui.present import events as say
from epos_tui.present.glyphs import CONSOLE, FULL
from tests.examples import THURSDAY, YEAR
from tests.present.saying import check_fields, check_sections

SCHOOL = InstitutionKind.SCHOOL
TOUR = SchoolEvent("1", "Поход", Span(THURSDAY, date(2026, 10, 19)), place="Усьва", audience="6 классы")
MEETING = SchoolEvent(
    "2",
    "Собрание",
    Span(THURSDAY, THURSDAY),
    time(18),
    time(19, 30),
    "каб. 214",
    description="Итоги.\n\nВыборы.",
)
WORK = ControlWork(THURSDAY, 3, "Алгебра", "Дроби")


def day(*events: SchoolEvent, works: tuple[ControlWork, ...] = (), kind: DayKind = DayKind.STUDY) -> FeedDay:
    return FeedDay(THURSDAY, kind, "", events, works)


@pytest.mark.parametrize(
    ("shown", "sign"),
    [
        (day(), ""),
        (day(TOUR), "▁"),
        (day(*[TOUR] * 3), "▃"),
        (day(*[TOUR] * 6), "▅"),
        (day(*[TOUR] * 7), "█"),
        (day(works=(WORK,)), "КР"),
        (day(TOUR, works=(WORK,)), "▁КР"),
        (day(TOUR, kind=DayKind.VACATION), "к▁"),
        (day(kind=DayKind.HOLIDAY), "п"),
    ],
)
def test_sign_of_a_day_fits_its_cell(shown, sign, words):
    assert say.day_sign(shown, FULL, words) == sign
    assert len(say.day_sign(shown, CONSOLE, words)) <= 3


def test_every_sign_of_the_calendar_is_explained(words, english):
    for spoken in (words, english):
        for glyphs in (FULL, CONSOLE):
            told = say.legend(spoken, glyphs)
            assert all(sign in told for sign in (*glyphs.sizes, spoken.diary.CONTROL_SHORT))
            assert max(map(len, told.splitlines())) <= 42


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (day(), "мероприятий нет"),
        (day(TOUR), "1 мероприятие"),
        (day(TOUR, MEETING, works=(WORK,)), "2 мероприятия, контрольная работа: Алгебра"),
        (day(works=(WORK, replace(WORK, subject="Физика"))), "2 контрольные работы: Алгебра; Физика"),
    ],
)
def test_day_is_summed_up_in_words(shown, said, words):
    assert say.day_said(shown, words) == said


def test_event_is_told_in_a_line_of_sentences(words):
    assert say.item_said(MEETING, THURSDAY, SCHOOL, words) == "С 18:00 до 19:30: Собрание, каб. 214."
    assert (
        say.item_said(TOUR, date(2026, 10, 16), SCHOOL, words)
        == "Весь день: Поход, Усьва. 2-й день из 5. Для кого: 6 классы."
    )
    assert say.item_said(WORK, THURSDAY, SCHOOL, words) == "Контрольная работа: Алгебра, урок 3. Тема: Дроби."


def test_college_has_double_periods_instead_of_lessons(words):
    assert "пара 3" in say.item_said(WORK, THURSDAY, InstitutionKind.COLLEGE, words)


def test_description_keeps_its_paragraphs(words):
    fields = say.item_fields(MEETING, THURSDAY, SCHOOL, words)
    assert [(field.label, field.value) for field in fields[-2:]] == [("Подробно", "Итоги."), ("", "Выборы.")]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_everything_about_a_day_is_whole_sentences(language):
    words, shown = words_for(language), day(TOUR, MEETING, works=(WORK,))
    for item in say.items(shown):
        check_fields(say.item_fields(item, THURSDAY, SCHOOL, words))
    check_fields(say.brief_fields(shown, SCHOOL, words))
    feed = feed_of(YEAR, Span(THURSDAY, date(2026, 11, 9)), (TOUR, MEETING), (WORK,))
    check_sections(say.feed_sections(feed, SCHOOL, THURSDAY, words))
    check_sections(say.month_sections(feed, THURSDAY, words))


def test_days_without_events_say_so(words):
    for span in (Span(THURSDAY, THURSDAY), Span(THURSDAY, date(2026, 10, 20))):
        sections = say.feed_sections(feed_of(YEAR, span, (), ()), SCHOOL, THURSDAY, words)
        assert len(sections) == 1
        assert len(sections[0].lines) == 1
        check_sections(sections)
    assert say.month_said(feed_of(YEAR, span, (), ()), words) == "В этом месяце ничего не запланировано."
