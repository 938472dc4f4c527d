"""The lines face: what is new is offered at the beginning, told, opened, and seen."""

from dataclasses import replace

import pytest

from epos_tui.domain.digest import Kind
from epos_tui.lines.digest import PATIENCE
from epos_tui.present.digest import alone_said, groups
from tests.faces.fortnight import news_of, returned
from tests.faces.lines_talk import CTRL_C, numbered, talked, untold

WHATS_NEW = "что нового"


def test_it_is_offered_before_whose_diary_it_is_and_stays_new(open_as, words):
    cabinet = returned(open_as, 17)
    heard = talked(cabinet)
    assert heard.lines[1:3] == ["Нового: 2.", "Иванов Александр Иванович, 6 «А» класс."]
    assert len(news_of(cabinet).new) == 2


def test_nothing_is_offered_where_nothing_is_new(open_as):
    assert talked(returned(open_as, 15)).lines[1] == "Иванов Александр Иванович, 6 «А» класс."


def test_nobody_waits_for_it(open_as):
    ticks = iter(range(0, 1000, PATIENCE))
    cabinet = replace(returned(open_as, 17), steady=lambda: float(next(ticks)))
    assert talked(cabinet).lines[1] == "Иванов Александр Иванович, 6 «А» класс."


def test_everything_is_told_with_whose_it_is_and_when(open_as, words):
    cabinet = returned(open_as, 22)
    new = news_of(cabinet).new
    heard = talked(cabinet, WHATS_NEW)
    assert "Что нового, всего 10: 10 пунктов." in heard.lines
    told = [alone_said(one, cabinet.viewer, cabinet.today(), words) for one in new]
    assert untold(heard, told, words) == []
    first = next(line for line in numbered(heard.after("Что нового")) if line.startswith("1."))
    assert first.startswith(
        "1. Александр, четверг, 15 октября. Оценка изменена. Литература: было 5, стало 4;"
    )


def test_what_was_told_is_seen_and_the_rest_by_going_on(open_as):
    cabinet = returned(open_as, 28)
    heard = talked(cabinet, WHATS_NEW, "дальше", "0")
    assert "Что нового, всего 21: 12 пунктов." in heard.lines
    assert "Что нового, всего 11: 13 пунктов." in heard.lines
    assert len(news_of(cabinet).new) == 1
    assert "С прошлого раза ничего нового." in talked(cabinet, WHATS_NEW, "0", WHATS_NEW).lines


def test_whoever_is_told_by_groups_hears_them_in_the_order_of_the_page(open_as):
    cabinet = returned(open_as, 28)
    order = [one.key for group in groups(news_of(cabinet).new, cabinet.viewer) for one in group.news]
    talked(cabinet, WHATS_NEW, "0")
    assert [one.key for group in groups(news_of(cabinet).new, cabinet.viewer) for one in group.news] == order[
        10:
    ]


def test_a_broken_off_program_marks_nothing(open_as):
    cabinet = returned(open_as, 17)
    with pytest.raises(ZeroDivisionError):
        talked(cabinet, WHATS_NEW, ZeroDivisionError)
    assert len(news_of(cabinet).new) == 2


def test_details_and_the_way_to_the_lesson(open_as):
    heard = talked(returned(open_as, 17), WHATS_NEW, "1", "1", "2")
    assert "Было 5, стало 4." in heard.lines
    told = heard.after("Четверг, 15 октября")
    assert any("Пересчитаны баллы за анализ" in line for line in told)


def test_the_way_to_another_child_tells_whose_it_is(open_as):
    cabinet = returned(open_as, 20, seen=(15, 19))
    heard = talked(cabinet, WHATS_NEW, "1", "1")
    assert "Иванова Мария Ивановна, 10 «Б» класс." in heard.lines
    assert any("№ 148, а, б, 151" in line for line in heard.after("Иванова Мария Ивановна"))


def test_what_was_seen_can_be_told_again(open_as):
    cabinet = returned(open_as, 18, seen=(15, 17))
    heard = talked(cabinet, WHATS_NEW, "видели")
    assert "Что видели недавно: 2 пункта." in heard.lines


def test_every_kind_leads_somewhere(open_as):
    cabinet = returned(open_as, 28)
    kinds = {one.change.item.kind for one in news_of(cabinet).new}
    assert kinds == set(Kind) - {Kind.ORDER}
    for place in range(1, 11):
        heard = talked(cabinet, WHATS_NEW, str(place), "1", CTRL_C, CTRL_C, portion=0)
        assert "Ошибка" not in heard.text


def test_where_nothing_is_new_nothing_is_asked(cabinet, words):
    heard = talked(cabinet, words.lines.MENU["new"])
    assert words.digest.NOTHING_LATELY in heard.lines
    assert not any("от 1 до 0" in prompt for prompt in heard.prompts)
