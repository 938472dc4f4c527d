"""Interim assessment that was not passed: a list, or a good sentence."""

import pytest

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.marks import MarksScreen
from tests.faces.panes import DEBTS, box, search, table, title, window
from tests.faces.stage import faulty, on_stage


@pytest.fixture
def college(open_as):
    return open_as(child="ivanov-d")


async def test_no_debts_are_a_good_sentence_and_take_the_keys(cabinet, words):
    async with on_stage(cabinet, *DEBTS) as stage:
        assert stage.at_caret.startswith(words.debts.NONE)
        await stage.press("enter", "down", "slash", "f5")
        assert isinstance(stage.screen, MarksScreen)
        assert stage.at_caret.startswith("Задолженностей нет")


async def test_every_debt_is_told_whole(college, words):
    debts = await college.portal.debts("ivanov-d")
    async with on_stage(college, *DEBTS) as stage:
        assert "2 задолженности" in stage.text
        for debt in debts:
            assert title(stage) == debt.subject
            assert words.debts.FORM[debt.form] in box(stage)
            assert (debt.note or "") in box(stage)
            assert words.debts.ORIENTATION in box(stage)
            await stage.press("down")


async def test_attempts_say_how_they_ended_and_which_is_to_come(college):
    async with on_stage(college, *DEBTS) as stage:
        assert "Ближайшая пересдача: 23 октября, через 8 дней, вторая попытка, с комиссией" in box(stage)
        assert "Крайний срок: 29 июня 2027, осталось 257 дней" in box(stage)
        assert "Использовано попыток: 1 из 2" in box(stage)
        assert "1-я попытка 18 сентября 2026: неудовлетворительно" in box(stage)
        assert "2-я попытка 23 октября 2026, ещё предстоит" in box(stage)
        await stage.press("down")
        assert "С какого дня: не указано" in box(stage)
        assert "Крайний срок: с какого дня долг, школа не сообщает, срок не посчитать" in box(stage)


async def test_debt_opens_in_a_window_and_back_is_on_the_same_row(college):
    async with on_stage(college, *DEBTS, "end", "enter") as stage:
        assert isinstance(stage.screen, AllDetails)
        assert "дифференцированный зачёт" in window(stage)
        await stage.press("escape")
        assert table(stage).cursor == 1


async def test_filter_leaves_the_debts_of_the_subject(college):
    async with on_stage(college, *DEBTS) as stage:
        await search(stage, "граф")
        assert [item.debt.subject for item in table(stage).items] == ["Инженерная компьютерная графика"]


async def test_debts_of_one_child_are_not_shown_for_another(college):
    async with on_stage(college, *DEBTS, "u", "1") as stage:
        assert "Дискретная математика" not in stage.text
        assert stage.at_caret.startswith("Задолженностей нет")
        await stage.press("u", "3")
        assert title(stage) == "Дискретная математика"


async def test_kept_debts_stay_with_the_reason_when_the_portal_is_silent(college):
    college, portal = faulty(college)
    async with on_stage(college, *DEBTS, "down") as stage:
        portal.fails = PortalUnreachable()
        await stage.press("r")
        assert "Показаны данные на" in stage.text
        assert table(stage).cursor == 1


async def test_page_without_an_answer_does_not_claim_that_there_are_no_debts(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet) as stage:
        portal.fails = PortalUnreachable()
        await stage.press(*DEBTS)
        assert "Задолженностей нет" not in stage.text
        assert stage.at_caret.startswith("Портал не отвечает.")
