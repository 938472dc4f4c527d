"""Looking for a text in any list."""

import pytest

from tests.faces.lines_talk import CTRL_C, talked

ALL = "Номер от 1 до 28, 0 выход: "


@pytest.mark.parametrize(
    "typed",
    ["/оценки", ".оценки", "/ОЦЕНКИ", " / оценки ", "/jwtyrb", ".jwtyrb", "найти оценки", "yfqnb jwtyrb"],
)
def test_the_list_is_searched_in_any_layout(cabinet, typed):
    heard = talked(cabinet, typed)
    assert heard.after(ALL + typed)[1:4] == [
        "1. Оценки по предметам.",
        "2. Итоговые оценки.",
        "Номер от 1 до 2, 0 назад: ^",
    ]
    assert heard.after(ALL + typed)[0].endswith(": 2 пункта.")


@pytest.mark.parametrize("typed", ["/", ".", "найти", "find"])
def test_without_a_text_it_is_asked_for(cabinet, typed):
    heard = talked(cabinet, typed, "ребенка")
    assert heard.after("Что найти, 0 назад: ребенка")[:2] == [
        "Найдено «ребёнка»: 1 пункт.",
        "1. Сменить ребёнка.",
    ]


def test_what_is_found_is_opened_and_the_whole_list_comes_back(cabinet):
    heard = talked(cabinet, "/оценки", "2", "0", "0", "6", "0")
    assert any(line.startswith("Итоговые оценки, ") for line in heard.lines)
    assert heard.lines.count("Найдено «оценки»: 2 пункта.") == 2
    place = heard.lines.index("Номер от 1 до 2, 0 назад: 0")
    assert heard.lines[place + 1 : place + 3] == ["Главное меню: 28 пунктов.", f"{ALL}6"]


def test_what_leads_on_leads_on_from_what_was_found(cabinet):
    heard = talked(cabinet, "дневник", "/предыд", "1")
    assert any(line.startswith("Неделя с 5 по 11 октября") for line in heard.lines)


def test_nothing_found_is_told_and_the_list_stays(cabinet):
    heard = talked(cabinet, "/абракадабра", "/", "", "0", "/" + "х" * 300)
    assert heard.lines.count("Ошибка: «абракадабра» здесь нет.") == 1
    assert f"Ошибка: «{'х' * 40}» здесь нет." in heard.lines
    assert heard.prompts.count("Что найти, 0 назад: ") == 2


def test_long_findings_come_in_portions(cabinet):
    heard = talked(cabinet, "/е", "")
    assert any(line.startswith("Показаны с 1 по 10 из ") for line in heard.lines)


def test_ctrl_c_leaves_the_list_that_was_searched(cabinet):
    heard = talked(cabinet, "21", "/электрон", CTRL_C, "0")
    assert heard.prompts[-1] == ALL


@pytest.mark.parametrize(
    ("room", "text"),
    [("3", "робототех"), ("4", "прививк"), ("21", "электрон"), ("6", "географ"), ("8", "параграф")],
)
def test_a_list_is_searched_by_what_stands_in_its_things(cabinet, room, text):
    heard = talked(cabinet, room, f"/{text}")
    assert any(line.startswith(f"Найдено «{text}»: ") for line in heard.lines), heard.text


def test_a_name_that_begins_so_is_opened_as_before(cabinet):
    heard = talked(cabinet, "18", "найти", "дроби")
    assert any(line.startswith("Текст темы, 0 назад: дроби") for line in heard.lines)


def test_a_letter_on_the_key_of_the_stop_is_a_letter(cabinet):
    heard = talked(cabinet, "юла", "ю")
    assert "Ошибка: ответ «юла» непонятен." in heard.lines
    assert "Ошибка: ответ «ю» непонятен." in heard.lines


@pytest.mark.parametrize("typed", ["§ 12", "параграф 12"])
def test_a_text_is_found_as_it_is_written_and_as_it_is_said(cabinet, typed):
    heard = talked(cabinet, "домашнее", "2", f"/{typed}")
    assert "1. История: параграф 12, таблица. 25 минут." in heard.lines
