"""The absence calendar: the day under the cursor, months, taking a notice back."""

from datetime import date

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.year import Span
from epos_tui.screens.absence_form import AbsenceForm
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.diary import DiaryScreen
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.month import MonthCalendar
from tests.faces.panes import said
from tests.faces.stage import Stage, faulty, on_stage
from tests.faces.test_week import ONLY_PARENTS

OCTOBER_23 = date(2026, 10, 23)


def calendar(stage: Stage) -> MonthCalendar:
    return stage.section.pane.query_one(MonthCalendar)


def title(stage: Stage) -> str:
    return str(stage.section.pane.query_one(DetailBox).border_title)


async def go_to(stage: Stage, day: str) -> None:
    await stage.press("d")
    await stage.type(day)
    await stage.press("enter")


async def test_calendar_opens_on_today(cabinet):
    async with on_stage(cabinet, "]", "]") as stage:
        assert calendar(stage).day == date(2026, 10, 15)
        assert title(stage) == "Четверг, 15 октября"
        assert stage.at_caret.startswith("15]")


async def test_every_kind_of_day_is_told_by_its_sign_and_in_words(cabinet):
    days = (
        ("10.10", "10●", "Отсутствие весь день"),
        ("29.09", "29◐", "Пропущено занятий: 2 из 6"),
        ("9.10", "9○", "Уведомление: весь день"),
        ("26.10", "26к", "Осенние каникулы"),
        ("12.10", "12]", "Ни пропусков, ни уведомлений"),
        ("18.10", "18]", "Выходной"),
    )
    async with on_stage(cabinet, "]", "]") as stage:
        for day, sign, state in days:
            await go_to(stage, day)
            assert stage.at_caret.lstrip().startswith(sign), day
            assert state in stage.text, day


async def test_details_follow_the_day_with_missed_and_announced_lessons(cabinet):
    async with on_stage(cabinet, "]", "]", size=(120, 40)) as stage:
        await go_to(stage, "29.09")
        assert "5. 12:10" in stage.text
        assert "отсутствие, по уведомлению" in stage.text
        assert "Запись к стоматологу на 12:30." in stage.text
        await stage.press("l")
        assert title(stage) == "Среда, 30 сентября"
        assert "стоматолог" not in stage.text


async def test_months_before_and_after_and_today(cabinet):
    async with on_stage(cabinet, "]", "]", "<") as stage:
        assert "Сентябрь 2026" in stage.text
        assert calendar(stage).day == date(2026, 9, 15)
        await stage.press("pagedown", ">")
        assert "Ноябрь 2026" in stage.text
        await stage.press("t")
        assert "Октябрь 2026" in stage.text
        assert calendar(stage).day == date(2026, 10, 15)


async def test_cursor_goes_into_the_next_month_over_the_edge(cabinet):
    async with on_stage(cabinet, "]", "]", "end", "l") as stage:
        assert "Ноябрь 2026" in stage.text
        assert title(stage) == "Воскресенье, 1 ноября"


async def test_day_opens_in_a_window(cabinet):
    async with on_stage(cabinet, "]", "]", "enter") as stage:
        assert str(stage.screen.query_one(".dialog").border_title) == "Четверг, 15 октября"


async def test_notice_is_taken_back_after_a_question(open_as):
    cabinet, portal = faulty(open_as(child="ivanova-m"))
    async with on_stage(cabinet, "]", "]") as stage:
        await go_to(stage, "23.10")
        assert "23○" in stage.text
        await stage.press("x")
        assert isinstance(stage.screen, Confirm)
        assert "send" not in portal.asked
        await stage.press("y")
        assert stage.messages[-1] == "Уведомление об отсутствии 23 октября отменено."
        assert "23○" not in stage.text
        assert portal.asked.count("send") == 1
    assert not await cabinet.portal.absence_notices("ivanova-m", Span(OCTOBER_23, OCTOBER_23))


async def test_notice_stays_without_a_yes(open_as):
    cabinet, portal = faulty(open_as(child="ivanova-m"))
    async with on_stage(cabinet, "]", "]") as stage:
        await go_to(stage, "23.10")
        await stage.press("x", "enter")
        assert "send" not in portal.asked
        assert "23○" in stage.text


async def test_unanswered_cancelling_is_told_and_the_notice_stays(open_as):
    cabinet, portal = faulty(open_as(child="ivanova-m"))
    async with on_stage(cabinet, "]", "]") as stage:
        await go_to(stage, "23.10")
        await stage.press("x")
        portal.fails = PortalUnreachable()
        await stage.press("y")
        assert stage.messages[-1].startswith("Портал не ответил. Неизвестно, отменено ли уведомление")
        portal.fails = None
        await stage.press("r")
        assert "23○" in stage.text


async def test_two_quick_answers_take_one_notice_back(open_as):
    cabinet, portal = faulty(open_as(child="ivanova-m"))
    async with on_stage(cabinet, "]", "]") as stage:
        await go_to(stage, "23.10")
        await stage.press("x", "left")
        await stage.press_quickly("enter", "enter", "x")
        assert portal.asked.count("send") == 1


async def test_day_without_a_notice_has_nothing_to_take_back(cabinet):
    async with on_stage(cabinet, "]", "]", "x") as stage:
        assert isinstance(stage.screen, DiaryScreen)
        assert stage.messages == ["Уведомлений нет."]


async def test_notice_of_past_days_stays_and_is_refused_in_words(cabinet):
    async with on_stage(cabinet, "]", "]") as stage:
        await go_to(stage, "9.10")
        await stage.press("x", "y")
        assert stage.messages[-1] == "Дни этого уведомления уже прошли: отменить его нельзя."
        assert "9○" in stage.text


async def test_student_neither_announces_nor_cancels_and_is_told_why(student_cabinet):
    async with on_stage(student_cabinet, "]", "]", "up", "l", "e", "x") as stage:
        assert isinstance(stage.screen, DiaryScreen)
        assert stage.messages == [ONLY_PARENTS, ONLY_PARENTS]


async def test_form_opens_with_the_day_under_the_cursor(cabinet):
    async with on_stage(cabinet, "]", "]", "down", "e") as stage:
        assert isinstance(stage.screen, AbsenceForm)
        assert stage.focused.value == "22.10.2026"


async def test_form_opened_on_a_past_day_offers_today(cabinet):
    async with on_stage(cabinet, "]", "]", "up", "e") as stage:
        assert stage.focused.value == "15.10.2026"


async def test_a_control_work_stands_at_its_lesson_before_anything_is_announced(cabinet):
    async with on_stage(cabinet, "]", "]") as stage:
        await go_to(stage, "19.10")
        assert "4. 11:20 Математика: контрольная работа" in said(stage.section.pane.query_one(DetailBox))
