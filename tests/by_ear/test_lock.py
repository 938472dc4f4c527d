"""The reader mode hides the diary under one page, and comes back to the same row."""

from dataclasses import replace

import pytest

from epos_tui.lines import main
from epos_tui.lines.choosing import choices
from epos_tui.usecases.lock import Watch
from tests.by_ear.reader import Reader
from tests.guarded import Guard

PERSONAL = ("Иван", "Александр", "Кузнец", "Математика", "6А")


@pytest.fixture
def guard():
    return Guard()


def hidden(reader: Reader) -> bool:
    text = "\n".join(reader.text)
    return "Дневник закрыт." in text and not any(word in text for word in PERSONAL)


@pytest.mark.parametrize("key", ["x", "ч", "ctrl+l"])
async def test_a_key_hides_the_page_and_enter_opens_it_on_the_same_row(cabinet, key):
    async with Reader(cabinet, (80, 24)) as reader:
        await reader.press("enter", "down")
        before = reader.app.journey.here
        await reader.press(key)
        assert hidden(reader)
        assert "Ввод: открыть. Буква в: выход из программы." in reader.text
        await reader.press("z", "l", "1", "n", "down")
        assert hidden(reader)
        await reader.press("enter")
        assert not hidden(reader)
        assert reader.app.journey.here.focus == before.focus
        assert reader.app.journey.here.page == before.page


async def test_what_is_typed_is_there_again(cabinet, guard):
    async with Reader(cabinet, (80, 24)) as reader:
        reader.app.quiet = Watch(guard.lock())
        await reader.press("slash", *"матем", "ctrl+l")
        assert hidden(reader)
        assert "матем" not in "".join(reader.text)
        await reader.press("enter")
        assert reader.app.journey.here.typed == "матем"
        assert guard.asked == 1


async def test_a_refusal_is_told_and_it_stays_hidden(cabinet, guard):
    guard.refuses = True
    async with Reader(cabinet, (80, 24)) as reader:
        reader.app.quiet = Watch(guard.lock())
        await reader.press("x", "enter")
        assert hidden(reader)
        assert "Дневник остаётся закрытым." in "\n".join(reader.text)
        guard.refuses = False
        await reader.press("enter")
        assert not hidden(reader)


async def test_time_and_another_program_hide_it(cabinet, guard):
    async with Reader(cabinet, (80, 24)) as reader:
        reader.app.quiet = Watch(guard.lock(after=5))
        guard.later(5)
        await reader.press("enter")
        assert hidden(reader)
        await reader.press("enter")
        assert not hidden(reader)
        guard.mark()
        reader.app.look()
        await reader.press("down")
        assert hidden(reader)


async def test_a_word_hides_it_where_an_answer_is_typed(cabinet):
    async with Reader(lambda talk: main.room(replace(talk, choose=choices), cabinet), (80, 24)) as reader:
        before = reader.app.journey.here.page
        await reader.press(*"скрыть", "enter")
        await reader.app.workers.wait_for_complete()
        assert reader.app.cover
        await reader.press("enter")
        assert not hidden(reader)
        assert reader.app.journey.here.page.prompt == before.prompt


async def test_it_can_be_left_while_it_is_hidden(cabinet):
    async with Reader(cabinet, (80, 24)) as reader:
        await reader.press("x")
        await reader.press_last("d")
        assert "Александр" not in "".join(reader.written)
