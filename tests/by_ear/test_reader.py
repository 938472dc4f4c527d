"""The reader mode: what stands on the terminal is what the toolkit has painted; rows come one by one."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual import events

from epos_tui.i18n import words_for
from epos_tui.usecases import diary
from epos_tui.usecases.cabinet import latest
from tests.by_ear.reader import Reader

KEYS = [
    "down", "up", "tab", "shift+tab", "pagedown", "pageup", "home", "end", "enter", "backspace", "w", "z",
    "l", "?", "п", "т", "1", "2", "6", "0",
]  # fmt: skip
QUERY = "\x1b[?2026$p"


async def test_first_words_are_the_program_the_mode_the_place_and_whose_diary_it_is(cabinet):
    async with Reader(cabinet, (80, 25)) as reader:
        assert reader.text[0].startswith(
            "ЭПОС, режим чтения вслух. Помощь: знак вопроса. Главное меню: 28 пунктов."
        )
        assert reader.row == "Иванов Александр Иванович, 6 «А» класс."
        assert len("".join(reader.text)) < 300


async def test_nothing_but_moves_text_and_the_cursor_reaches_the_terminal(cabinet):
    async with Reader(cabinet, (80, 25)) as reader:
        await reader.press("down", "enter", "down", "backspace")
        printed = "".join(reader.prints)
        assert QUERY not in printed
        assert "\x1b[?1003h" not in printed
        assert "\x1b[?25l" not in printed
        assert "\x1b[38" not in printed


async def test_down_prints_the_new_row_and_nothing_else(cabinet):
    async with Reader(cabinet, (80, 25)) as reader:
        reader.prints.clear()
        await reader.press("down")
        assert reader.prints == ["\x1b[3;1H1. Сегодня.\x1b[K\x1b[3;1H"]


async def test_a_row_that_stands_there_is_only_gone_to(cabinet):
    async with Reader(cabinet, (80, 25)) as reader:
        await reader.press("down", "down")
        reader.prints.clear()
        await reader.press("up", "down")
        assert reader.prints == ["\x1b[3;1H", "\x1b[4;1H"]


@pytest.mark.parametrize("size", [(80, 25), (40, 25), (160, 50)])
async def test_every_key_leaves_the_cursor_on_a_row_that_says_something(cabinet, size):
    async with Reader(cabinet, size) as reader:
        for key in "6 enter down down enter down enter backspace end home tab w".split():
            await reader.press(key)
            assert reader.row
            assert reader.screen.cursor.x <= 1


async def test_letters_lead_the_same_way_in_both_layouts(cabinet):
    async with Reader(cabinet, (80, 25)) as reader:
        await reader.press("я")
        russian = reader.text
        await reader.press("enter", "z")
        assert reader.text == russian


async def test_one_is_told_where_one_is(cabinet):
    async with Reader(cabinet, (80, 25)) as reader:
        await reader.press("6", "enter", "down", "я", "w")
        assert reader.text[:4] == [
            "Где вы", "Дневник за неделю.", "Строка 2 из 17.", "Иванов Александр Иванович, 6 «А» класс."
        ]  # fmt: skip


async def test_one_is_told_the_whole_way_that_led_to_where_one_is(cabinet):
    async with Reader(cabinet, (120, 25)) as reader:
        await reader.press("6", "enter", "4", "enter", "я", "w")
        assert "Главное меню. Дневник за неделю. Четверг, 15 октября." in reader.text


async def test_a_way_too_far_is_told_and_leads_nowhere(cabinet):
    async with Reader(cabinet, (80, 25)) as reader:
        await reader.press("backspace")
        assert "Это главное меню. Выход: буква в." in reader.text
        await reader.press("up", "up")
        assert "Начало страницы." in reader.text


async def test_what_was_said_is_in_the_log(cabinet):
    async with Reader(cabinet, (80, 25)) as reader:
        await reader.press("up", "l", "w")
        assert reader.text[1] == "Начало страницы."
        assert "Иванов Александр Иванович, 6 «А» класс." in reader.text


async def test_a_text_is_found_on_the_page(cabinet):
    async with Reader(cabinet, (80, 25)) as reader:
        await reader.press(".", *"ИТОГ", "enter")
        assert reader.row.startswith("15. Итоговые оценки")


async def test_a_week_is_signed_after_the_whole_word_only(cabinet):
    day = date(2026, 10, 12)
    async with Reader(cabinet, (80, 25)) as reader:
        await reader.press("6", "enter", "7", "enter", "д", "enter")
        assert (await latest(diary.week(cabinet, day))).value.signature is None
        await reader.press("7", "enter", "д", "а", "enter")
        assert (await latest(diary.week(cabinet, day))).value.signature
        assert "Готово: " in "\n".join(reader.text)


async def test_reading_a_question_again_neither_answers_nor_leaves_it(cabinet):
    async with Reader(cabinet, (80, 25)) as reader:
        await reader.press("6", "enter", "7", "enter", "д", "up", "enter")
        assert reader.row == "Напишите да, 0 назад: д"
        await reader.press("up", "up", "а")
        assert reader.row == "Напишите да, 0 назад: да"
        await reader.press("backspace", "backspace", "0", "enter")
        assert "Ничего не отправлено." in "\n".join(reader.text)


async def test_no_key_is_silent_on_a_page_or_in_a_question(cabinet):
    async with Reader(cabinet, (80, 25)) as reader:
        await reader.press("6", "enter")
        for key in "up up 1 1 w w g я x 7 enter left end up delete".split():
            reader.prints.clear()
            await reader.press(key)
            assert reader.prints, key


async def test_a_search_for_nothing_is_left_by_enter(cabinet):
    async with Reader(cabinet, (80, 25)) as reader:
        await reader.press("/", "enter")
        assert "Главное меню" in reader.text[0]


async def test_english_is_complete(cabinet):
    async with Reader(cabinet, (80, 25), words_for("en")) as reader:
        assert reader.text[0].startswith("EPOS, reader mode. Help: question mark. Main menu")
        await reader.press("?")
        assert reader.text[0] == "Keys: 11 rows."


async def test_leaving_ends_the_rooms(cabinet):
    async with Reader(cabinet, (80, 25)) as reader:
        await reader.press("6", "enter")
        reader.app.post_message(events.Key("d", "в"))
    assert not reader.app._thread.is_alive()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    keys=st.lists(st.sampled_from(KEYS), max_size=12), size=st.sampled_from([(80, 25), (40, 12), (160, 50)])
)
async def test_the_terminal_shows_what_the_toolkit_has_painted(cabinet, keys, size):
    async with Reader(cabinet, size) as reader:
        for key in keys:
            await reader.press(key)
            assert reader.text == reader.painted
