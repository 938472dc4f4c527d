"""What may be typed: numbers, words, letters, layouts, cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epos_tui.lines.answers import Command, matches, swapped_command, twin, understood
from epos_tui.present.answers import is_yes
from tests.faces.lines_talk import CTRL_C, CTRL_D, talked

MENU = [("Сегодня",), ("Дневник за неделю",), ("Отсутствия за месяц",), ("Отменить",), ("Сменить ребёнка",)]

TABLE = [
    ("1", (0,)),
    (" 5. ", (4,)),
    ("05", (4,)),
    ("0", Command.BACK),
    ("6", ()),
    ("٣", ()),
    ("99999999999999999999", ()),
    ("-1", ()),
    ("сегодня", (0,)),
    ("СЕГ", (0,)),
    ("се", (0,)),
    ("д", (1,)),
    ("Д", (1,)),
    ("l", (1,)),
    ("L", (1,)),
    ("lytdybr", (1,)),
    ("дневник за неделю", (1,)),
    ("с", (0, 4)),
    ("от", (2, 3)),
    ("отс", (2,)),
    ("jnc", (2,)),
    ("ребенка", (4,)),
    ("РЕБЁН", (4,)),
    ("неделю", (1,)),
    ("?", Command.HELP),
    (",", Command.HELP),
    ("&", Command.HELP),
    ("помощь", Command.HELP),
    ("help", Command.HELP),
    ("gjvjom", Command.HELP),
    ("п", Command.REPEAT),
    ("П", Command.REPEAT),
    ("g", Command.REPEAT),
    ("r", Command.REPEAT),
    ("R", Command.REPEAT),
    ("к", Command.REPEAT),
    ("список", Command.REPEAT),
    ("назад", Command.BACK),
    ("yfpfl", Command.BACK),
    ("back", Command.BACK),
    ("в", Command.LEAVE),
    ("В", Command.LEAVE),
    ("d", Command.LEAVE),
    ("q", Command.LEAVE),
    ("Q", Command.LEAVE),
    ("й", Command.LEAVE),
    ("выход", Command.LEAVE),
    ("quit", Command.LEAVE),
    ("все", Command.ALL),
    ("всё", Command.ALL),
    ("dct", Command.ALL),
    ("all", Command.ALL),
    ("чепуха", ()),
    ("", ()),
    ("�", ()),
    ("х" * 20_000, ()),
]


@pytest.mark.parametrize(("typed", "meaning"), TABLE)
def test_an_answer_is_understood(typed, meaning):
    assert understood(typed, MENU) == meaning


def test_a_name_wins_over_a_command_of_the_other_layout():
    assert understood("d", [("Today",), ("Diary",)]) == (1,)
    assert understood("к", [("Классный час",)]) == (0,)


def test_an_exact_name_wins_over_a_beginning():
    assert matches("алгебра", [("Алгебра и начала анализа",), ("Алгебра",)]) == (1,)


@pytest.mark.parametrize("typed", ["да", "Да", "ДА", "да.", " да ", "lf", "LF", "yes", "YES", "нуы"])
def test_a_yes(typed):
    assert is_yes(typed, whole=True) or is_yes(twin(typed), whole=True)


@given(st.text())
def test_nothing_typed_breaks_the_understanding(typed):
    assert understood(typed, MENU) is not None
    assert swapped_command(typed) in {*Command, None}


@pytest.mark.parametrize("typed", ["в", "d", "q", "й", "выход", "0", CTRL_D])
def test_ways_out(cabinet, typed):
    heard = talked(cabinet, typed)
    assert (heard.code, len(heard.prompts)) == (0, 1)
    assert heard.lines[-1] == "До свидания."


def test_leaving_from_anywhere(cabinet):
    for path in (["6", "1", "в"], ["10", *[""] * 4, "в"], ["10", "", "q"], ["6", "дру", "d"], ["24", "й"]):
        heard = talked(cabinet, *path)
        assert (heard.code, len(heard.prompts)) == (0, len(path))


def test_ctrl_d_goes_back_one_room(cabinet):
    heard = talked(cabinet, "дневник", "пон", CTRL_D, CTRL_D, CTRL_D)
    assert (heard.code, len(heard.prompts)) == (0, 5)


def test_ctrl_c_leaves_the_question_and_twice_the_program(cabinet):
    heard = talked(cabinet, "дневник", "дру", CTRL_C, "0", CTRL_C, "1", CTRL_C, CTRL_C, "1")
    assert heard.code == 130
    assert heard.text.count("Вопрос оставлен.") == 3
    assert len(heard.prompts) == 8


def test_ctrl_c_at_the_main_menu_stays_there(cabinet):
    heard = talked(cabinet, CTRL_C, "0")
    assert (heard.code, len(heard.prompts)) == (0, 2)


def test_ctrl_c_leaves_a_notice_being_written(cabinet):
    heard = talked(cabinet, "уведомить об", "", "", CTRL_C, "0")
    assert heard.prompts[-1] == "Номер от 1 до 28, 0 выход: "


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("29", "Ошибка: номера 29 нет."),
        ("ква", "Ошибка: ответ «ква» непонятен."),
        ("о", "Ошибка: подходят пункты 9, 11, 14: напишите номер или больше букв."),
        ("\x1b[A", "Ошибка: ответ «�[A» непонятен."),
        ("х" * 300, f"Ошибка: ответ «{'х' * 40}» непонятен."),
    ],
)
def test_a_wrong_answer_repeats_the_range_and_not_the_list(cabinet, typed, told):
    heard = talked(cabinet, typed)
    assert heard.lines[4:6] == [told, "Номер от 1 до 28, 0 выход: ^"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        *[(word, "Выбор: номер пункта") for word in ("?", ",", "&", "помощь", "ПОМОЩЬ", "gjvjom", "help")],
        *[(word, "К какому дню перейти") for word in ("п", "П", "g", "G", "повтор", "gjdnjh", "r", "repeat")],
        *[(word, "Иванов Александр Иванович") for word in ("я", "Я", "z", "где я", "ult z", "where am i")],
        *[(word, "Неделя с 12 по 18 октября") for word in ("0", "назад", "НАЗАД", "yfpfl", "back", "ифсл")],
        *[(word, "До свидания.") for word in ("в", "В", "d", "выход", "ds[jl", "q", "й", "quit", "exit")],
    ],
)
def test_the_same_commands_hold_at_a_question(cabinet, typed, told):
    heard = talked(cabinet, "дневник", "дру", typed)
    assert heard.after(f"Дата, 0 назад: {typed}")[0].startswith(told)
