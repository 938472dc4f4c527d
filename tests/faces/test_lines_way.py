"""Where one is: whose diary it is, and the way that led here."""

import pytest

from tests.faces.lines_talk import CTRL_C, talked


@pytest.mark.parametrize(
    "typed", ["где я", "Где", "ГДЕ Я?", "я", "Я", "z", "Z", "ult z", "where", "where am i?"]
)
def test_every_way_to_ask_in_any_layout_and_case(cabinet, typed):
    heard = talked(cabinet, typed)
    place = heard.lines.index(f"Номер от 1 до 28, 0 выход: {typed}")
    assert heard.lines[place + 1 : place + 3] == [heard.lines[1], "Главное меню: 28 пунктов."]


WEEK = "Неделя с 12 по 18 октября, 1 четверть: 11 пунктов."


@pytest.mark.parametrize(
    ("answers", "way", "heading"),
    [
        (["6"], "Дневник за неделю.", WEEK),
        (["6", "вт"], "Дневник за неделю. Вторник, 13 октября.", "Вторник, 13 октября: 6 уроков."),
        (["6", "вт", "1", "0"], "Дневник за неделю.", WEEK),
        (["6", "пред", "след"], "Дневник за неделю.", WEEK),
        (["10", "", ""], "Уведомить об отсутствии.", None),
        (["7", "1"], "Подписать дневник, «Ознакомлен». Неделя с 28 сентября по 4 октября.", None),
        (["10", CTRL_C, "21"], "Полезные ссылки.", "Полезные ссылки: 4 пункта."),
    ],
)
def test_the_way_is_told(cabinet, answers, way, heading):
    heard = talked(cabinet, *answers, "где я")
    asked = next(line for line in heard.lines if line.endswith(": где я"))
    told = [heard.lines[1], f"Главное меню. {way}", *([heading] if heading else [])]
    assert heard.after(asked)[: len(told) + 1] == [*told, asked.replace("где я", "^")]


def test_another_child_is_told(cabinet):
    heard = talked(cabinet, "сменить", "мар", "дн", "я")
    assert heard.after("Номер от 1 до 11, 0 назад: я")[0] == "Иванова Мария Ивановна, 10 «Б» класс."


def test_in_a_text_the_words_are_text(cabinet):
    heard = talked(cabinet, "8", "1", "1", "своя", "где я")
    assert any(line.startswith("Готово: ") for line in heard.lines)


def test_in_english(cabinet, english):
    heard = talked(cabinet, "6", "where", words=english)
    assert heard.after("Number 1 to 11, 0 back: where")[1] == "Main menu. Diary of the week."
