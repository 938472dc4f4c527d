"""The week of the diary: its cursor, its details, moving through time, signing."""

from datetime import date

import pytest

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.orders import DiarySignature
from epos_tui.present.glyphs import FULL
from epos_tui.present.marks import mark_signs
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.diary import DiaryScreen
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.week_table import WeekTable
from tests.examples import lesson
from tests.faces.changed import changed
from tests.faces.stage import Stage, faulty, on_stage

ONLY_PARENTS = "Это может только родитель: войдите под учётной записью родителя."


def table(stage: Stage) -> WeekTable:
    return stage.screen.query_one(WeekTable)


def title(stage: Stage) -> str:
    return str(stage.screen.query_one(DetailBox).border_title)


async def test_cursor_opens_on_today(cabinet):
    async with on_stage(cabinet) as stage:
        assert table(stage).current.day.day == date(2026, 10, 15)
        assert stage.focused is table(stage)


async def test_cursor_stays_on_its_lesson_when_another_one_is_put_before_it(cabinet):
    cabinet, portal = changed(cabinet)
    async with on_stage(cabinet, "down", "down") as stage:
        before, row = table(stage).current.lesson, table(stage).cursor
        portal.added = (lesson(0, subject="Нулевой урок", id="new"),)
        await stage.press("r")
        assert table(stage).current.lesson == before
        assert table(stage).cursor == row + 1
        assert "Нулевой урок" in stage.text


async def test_cursor_stays_near_when_its_lesson_is_gone(cabinet):
    cabinet, portal = changed(cabinet)
    async with on_stage(cabinet, "end") as stage:
        last = len(table(stage).items) - 1
        portal.removed = {table(stage).current.lesson.id}
        await stage.press("r")
        assert table(stage).cursor == last - 1


async def test_details_follow_the_cursor(cabinet):
    async with on_stage(cabinet) as stage:
        assert title(stage) == "Четверг, 15 октября · сегодня"
        await stage.press("down")
        assert title(stage) == "Математика"
        assert "Молодец, отличный ответ у доски!" in stage.text
        await stage.press("down")
        assert title(stage) == "Литература"
        assert "Молодец" not in stage.text


async def test_details_tell_weight_teacher_and_average(cabinet):
    async with on_stage(cabinet, "d", size=(120, 50)) as stage:
        await stage.type("22.09")
        await stage.press("enter")
        rows = enumerate(table(stage).items)
        table(stage).cursor = next(
            n for n, row in rows if row.lesson and "5₃" in mark_signs(row.lesson.marks, FULL)
        )
        await stage.settle()
        assert "5, вес 3" in stage.text
        assert "4,29 (30 : 7)" in stage.text


async def test_row_opens_in_a_window_with_everything(cabinet):
    async with on_stage(cabinet, "down", "enter") as stage:
        for told in (
            "Урок 1, с 8:30 до 9:10",
            "Тема: Сложение и вычитание",
            "Учитель: Смирнов",
            "Кабинет: 305",
        ):
            assert told in stage.text


async def test_week_before_and_after_and_today(cabinet):
    async with on_stage(cabinet, "<") as stage:
        assert "5–11 октября" in stage.text
        await stage.press(">", ">")
        assert "19–25 октября" in stage.text
        await stage.press("t")
        assert "12–18 октября" in stage.text
        assert table(stage).current.day.day == date(2026, 10, 15)


async def test_week_of_a_typed_date_with_the_cursor_on_the_day(cabinet):
    async with on_stage(cabinet, "d") as stage:
        await stage.type("16.09")
        await stage.press("enter")
        assert "14–20 сентября" in stage.text
        assert table(stage).current.day.day == date(2026, 9, 16)


@pytest.mark.parametrize("typed", ["31.02", "вчерась", "15.10.1999", ""])
async def test_no_date_is_told_and_asked_again(typed, cabinet):
    async with on_stage(cabinet, "d") as stage:
        await stage.type(typed)
        await stage.press("enter")
        assert f"«{typed}» не дата." in stage.text
        await stage.press("escape")
        assert "12–18 октября" in stage.text


async def test_date_is_read_back_while_it_is_typed(cabinet):
    async with on_stage(cabinet, "d") as stage:
        await stage.type("завтра")
        assert "Пятница, 16 октября 2026" in stage.text


async def test_signing_asks_sends_once_and_shows_the_tick(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, "s") as stage:
        assert isinstance(stage.screen, Confirm)
        assert "Подписать дневник за неделю с 12 по 18" in stage.text
        assert "send" not in portal.asked
        await stage.press("y")
        assert portal.asked.count("send") == 1
        assert "☑ подписано" in stage.text
        assert stage.messages[-1] == "Дневник за неделю с 12 по 18 октября подписан."


async def test_week_is_not_signed_twice(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, "s", "y", "s") as stage:
        assert isinstance(stage.screen, DiaryScreen)
        assert portal.asked.count("send") == 1
        assert stage.messages[-1] == "Эта неделя уже подписана."


@pytest.mark.parametrize("answer", ["n", "escape", "enter", "backspace"])
async def test_signing_without_a_yes_sends_nothing(answer, cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, "s", answer) as stage:
        assert isinstance(stage.screen, DiaryScreen)
        assert "send" not in portal.asked
        assert "☐ не подписано" in stage.text
        assert stage.messages[-1] == "Ничего не отправлено."


async def test_past_week_may_be_signed(cabinet):
    async with on_stage(cabinet, "<", "s", "y") as stage:
        week = await cabinet.portal.week("ivanov-a", date(2026, 10, 5))
        assert week.signature is not None
        assert "5–11 октября" in stage.text
        assert "☑ подписано" in stage.text


@pytest.mark.parametrize(
    ("keys", "refusal"),
    [
        ((">",), "Эта неделя ещё не началась: подписать её можно с понедельника."),
        (("<",) * 3, "Эта неделя уже подписана."),
    ],
    ids=["to-come", "signed"],
)
async def test_week_that_cannot_be_signed_is_refused_in_words(keys, refusal, cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *keys, "s") as stage:
        assert isinstance(stage.screen, DiaryScreen)
        assert stage.messages[-1] == refusal
        assert "send" not in portal.asked


async def test_student_does_not_sign_and_is_told_why(student_cabinet):
    async with on_stage(student_cabinet, "s") as stage:
        assert isinstance(stage.screen, DiaryScreen)
        assert stage.messages == [ONLY_PARENTS]


async def test_unanswered_signature_is_told_and_not_repeated(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, "s") as stage:
        portal.fails = PortalUnreachable()
        await stage.press("y")
        portal.fails = None
        assert portal.asked.count("send") == 1
        assert stage.messages[-1].startswith("Портал не ответил. Неизвестно, подписан ли дневник")
        await stage.press("r")
        assert "☐ подпись ждёт отправки" in stage.text


async def test_two_quick_answers_send_one_signature(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, "s", "left") as stage:
        await stage.press_quickly("enter", "enter", "y", "enter")
        assert portal.asked.count("send") == 1


async def test_two_quick_wishes_ask_once(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet) as stage:
        await stage.press_quickly("s", "s", "s")
        await stage.press("y")
        assert isinstance(stage.screen, DiaryScreen)
        assert portal.asked.count("send") == 1


async def test_signature_made_elsewhere_is_refused_in_words(cabinet):
    async with on_stage(cabinet, "s") as stage:
        await cabinet.portal.send(DiarySignature("ivanov-a", date(2026, 10, 12)))
        await stage.press("y")
        assert stage.messages[-1] == "Эта неделя уже подписана."
        assert "☑ подписано" in stage.text
