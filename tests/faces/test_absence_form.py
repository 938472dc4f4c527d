"""The form of an absence notice: what it sends, what it tells while one types, what it never loses."""

import asyncio
from datetime import date

import pytest
from textual.widgets import Button, Input, Select

from epos_tui.domain.absence import AbsenceNotice
from epos_tui.domain.errors import Fault, PortalUnreachable
from epos_tui.domain.outbox import Stage as Wait
from epos_tui.domain.year import Span
from epos_tui.screens.absence_form import AbsenceForm
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.diary import DiaryScreen
from epos_tui.usecases import outbox
from epos_tui.widgets.check_list import CheckList
from tests.faces.stage import Stage, faulty, on_stage
from tests.screen_text import screen_text

TO_THE_FORM = ("]", "]", "e")
AUTUMN = Span(date(2026, 10, 15), date(2026, 12, 1))


async def fill(stage: Stage, field: str, text: str) -> None:
    stage.screen.query_one(f"#{field}").focus()
    await stage.settle()
    await stage.type(text)
    await stage.settle()


async def go_on(stage: Stage) -> None:
    button = stage.screen.query_one("#next", Button)
    button.active_effect_duration = 0
    button.focus()
    await stage.settle()
    await stage.press("enter")


async def sent(cabinet) -> tuple[AbsenceNotice, ...]:
    return await cabinet.portal.absence_notices("ivanov-a", AUTUMN)


def told(stage: Stage) -> str:
    """The text of the form without its frame, in one line."""
    rows = (row.strip(" │╭╮╰╯─\n") for row in screen_text(stage.app).splitlines())
    return " ".join(" ".join(rows).split())


async def test_whole_day_is_announced_after_a_question(cabinet):
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        await fill(stage, "first", "20.10")
        await go_on(stage)
        assert isinstance(stage.screen, Confirm)
        assert "Когда: 20 октября" in stage.text
        assert "Занятия: весь день" in stage.text
        assert not await sent(cabinet)
        await stage.press("y")
        assert isinstance(stage.screen, DiaryScreen)
        assert stage.messages[-1] == "Школа уведомлена: отсутствие 20 октября."
        assert "20○" in stage.text
    (notice,) = await sent(cabinet)
    assert notice.span == Span(date(2026, 10, 20), date(2026, 10, 20))
    assert notice.lessons == ()
    assert notice.reason is None


async def test_lessons_are_announced_with_a_reason_and_a_note(cabinet):
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        await fill(stage, "first", "20.10")
        stage.screen.query_one(CheckList).focus()
        await stage.press("down", "space", "down", "space")
        assert "[ ] 1." in stage.text
        assert "[x] 2." in stage.text
        assert "[x] 3." in stage.text
        await stage.press("tab", "enter", "down", "enter")
        await fill(stage, "note", "К стоматологу к 9:30")
        await go_on(stage)
        assert "Занятия: 2 Русский язык, 3 Литература" in stage.text
        assert "Примечание: К стоматологу к 9:30" in stage.text
        await stage.press("y")
    (notice,) = await sent(cabinet)
    assert notice.lessons == (2, 3)
    assert notice.note == "К стоматологу к 9:30"
    assert notice.reason is not None


async def test_several_days_are_announced_without_a_choice_of_lessons(cabinet):
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        await fill(stage, "first", "20.10")
        await fill(stage, "last", "22.10")
        assert not stage.screen.query_one(CheckList).display
        await go_on(stage)
        assert "Когда: с 20 по 22 октября" in stage.text
        await stage.press("y")
        assert all(f"{day}○" in stage.text for day in (20, 21, 22))
    (notice,) = await sent(cabinet)
    assert notice.span == Span(date(2026, 10, 20), date(2026, 10, 22))


async def test_lessons_offered_are_those_of_the_day_typed(cabinet):
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        await fill(stage, "first", "19.10")
        assert "1. 8:30 Разговоры о важном" in stage.text
        await fill(stage, "first", "20.10")
        assert "Разговоры о важном" not in stage.text


ERRORS = (
    ("14.10", "", "Среда, 14 октября: этот день уже прошёл."),
    ("18.10", "", "Воскресенье, 18 октября: занятий нет"),
    ("28.10", "", "Среда, 28 октября: занятий нет (Осенние каникулы)."),
    ("22.10", "20.10", "Последний день раньше первого."),
    ("20.10", "20.01", "Слишком долго: не больше 60 дней одним уведомлением."),
    ("31.02", "", "«31.02» не дата."),
    ("20.10", "мая", "«мая» не дата."),
    ("", "", "«» не дата."),
)


async def test_error_is_told_while_typing_and_stops_the_notice(cabinet):
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        for first, last, problem in ERRORS:
            await fill(stage, "last", last)
            await fill(stage, "first", first)
            assert problem in told(stage), (first, last)
            await go_on(stage)
            assert isinstance(stage.screen, AbsenceForm), (first, last)
            assert stage.focused is stage.screen.query_one("#first")
    assert not await sent(cabinet)


@pytest.mark.parametrize(
    ("first", "last", "warning"),
    [
        ("19.10", "", "Внимание: Понедельник, 19 октября: контрольная работа, Математика, занятие 4."),
        ("15.10", "", "Внимание: Четверг, 15 октября:"),
    ],
)
async def test_warning_is_told_while_typing_and_asking_and_does_not_stop(first, last, warning, cabinet):
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        await fill(stage, "first", first)
        assert warning in told(stage)
        await go_on(stage)
        assert warning in told(stage)
        await stage.press("y")
    assert len(await sent(cabinet)) == 1


async def test_warning_goes_with_the_lesson_it_is_about(cabinet):
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        await fill(stage, "first", "19.10")
        assert "контрольная работа" in stage.text
        stage.screen.query_one(CheckList).focus()
        await stage.press("space")
        assert "контрольная работа" not in stage.text


async def test_day_announced_before_is_told_and_not_announced_again(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        for _ in range(2):
            await fill(stage, "first", "20.10")
            await go_on(stage)
            await stage.press("y")
            await stage.press("e")
        await fill(stage, "first", "20.10")
        assert "Вторник, 20 октября: об этом уже есть уведомление." in told(stage)
    assert len(await sent(cabinet)) == 1
    assert portal.asked.count("send") == 1


async def test_note_is_as_long_as_the_school_takes(cabinet):
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        stage.screen.query_one("#note", Input).value = ""
        await fill(stage, "note", "я" * 300)
        assert len(stage.screen.query_one("#note", Input).value) == 255


@pytest.mark.parametrize("answer", ["n", "enter", "escape"])
async def test_question_without_a_yes_opens_the_form_again_as_it_was(answer, cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        await fill_everything(stage)
        await go_on(stage)
        await stage.press(answer)
        assert_everything(stage)
        assert "send" not in portal.asked
        await stage.press("escape")
        assert stage.messages[-1] == "Ничего не отправлено."


@pytest.mark.parametrize(
    ("fault", "told", "stage_of_it"),
    [
        (Fault.NO_CONNECTION, "Отправка отложена", Wait.QUEUED),
        (Fault.TOO_SLOW, "Неизвестно, дошло ли", Wait.UNKNOWN),
    ],
)
async def test_a_notice_that_did_not_arrive_waits_in_sight(cabinet, fault, told, stage_of_it):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        await fill_everything(stage)
        await go_on(stage)
        portal.fails = PortalUnreachable(fault)
        await stage.press("y")
        assert any(told in message for message in stage.messages), stage.messages
        assert "Ждёт отправки: 1" in stage.text
        (item,) = outbox.waiting(cabinet)
        assert item.stage is stage_of_it
    assert not await cabinet.portal.inner.absence_notices("ivanov-a", AUTUMN)


async def test_form_left_while_the_portal_is_silent_sends_nothing(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        await fill_everything(stage)
        portal.gate = asyncio.Event()
        stage.screen.query_one("#next", Button).focus()
        await stage.press_quickly("enter", "escape")
        portal.gate.set()
        await stage.settle()
        assert isinstance(stage.screen, DiaryScreen)
        assert "send" not in portal.asked


async def fill_everything(stage: Stage) -> None:
    await fill(stage, "first", "20.10")
    stage.screen.query_one(CheckList).focus()
    await stage.press("down", "space", "tab", "enter", "down", "enter")
    await fill(stage, "note", "Температура")


def assert_texts(stage: Stage) -> None:
    form = stage.screen
    assert isinstance(form, AbsenceForm)
    assert form.query_one("#first", Input).value == "20.10.2026"
    assert form.query_one("#note", Input).value == "Температура"


def assert_everything(stage: Stage) -> None:
    assert_texts(stage)
    assert stage.screen.query_one(CheckList).selected == [2]
    assert stage.screen.query_one(Select).value is not Select.NULL


async def test_two_quick_answers_send_one_notice(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        await fill(stage, "first", "20.10")
        await go_on(stage)
        await stage.press("left")
        await stage.press_quickly("enter", "enter", "enter")
        assert portal.asked.count("send") == 1
    assert len(await sent(cabinet)) == 1


async def test_two_quick_presses_of_next_ask_one_question(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        await fill(stage, "first", "20.10")
        stage.screen.query_one("#next", Button).focus()
        await stage.settle()
        await stage.press_quickly("enter", "enter")
        assert "send" not in portal.asked


async def test_cancel_button_leaves_the_form(cabinet):
    async with on_stage(cabinet, *TO_THE_FORM) as stage:
        stage.screen.query_one("#cancel").focus()
        await stage.press("enter")
        assert isinstance(stage.screen, DiaryScreen)
        assert stage.messages == ["Ничего не отправлено."]
