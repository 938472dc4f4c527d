"""A conversation on the screen: its lines, the filter, the draft, links."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from epos_tui.domain.messages import Conversation, Draft, DraftState, Message, Recipient
from epos_tui.i18n import words_for
from epos_tui.screens.desktop.write import WriteMessage
from epos_tui.screens.sections import DESKTOP
from epos_tui.usecases import messages
from epos_tui.widgets.chat_log import OpenChat, chat_lines, first_unread
from tests.faces.panes import search, window
from tests.faces.stage import on_stage
from tests.payloads import PAYLOADS

CHATS = ("]", "]", "]")
TEACHER = (*CHATS, "down", "enter")
TO_TEACHER = Recipient("Кузнецова Ольга Сергеевна", "class-teacher")
NOON = datetime(2026, 10, 14, 12, tzinfo=timezone(timedelta(hours=5)))


def lines(text: str, width: int = 60, unread: int = 0, draft: str = ""):
    known = Conversation((Message("m", NOON, "Орлова Анна", text),), earlier=True)
    return chat_lines(OpenChat(known, unread, Draft(draft)), NOON.date(), words_for("ru"), width)


@given(st.text("аб wё界👍 \n", max_size=300), st.integers(20, 100))
def test_lines_keep_the_width_and_every_letter(text, width):
    told = [line for line in lines(text, width) if line.message]
    assert all(cell_len(line.text) <= width for line in told)
    said = "".join("".join(line.text for line in told).split())
    assert said.endswith("".join(text.split()))
    assert len({line.key for line in told}) == len(told)


def test_lines_after_the_first_stand_under_the_author():
    told = [line.text for line in lines("слово " * 30, width=40) if line.message]
    assert told[0].startswith(" 12:00 Орлова Анна: слово")
    assert all(line.startswith("       слово") for line in told[1:])


def test_the_order_is_earlier_day_unread_message_draft():
    keys = [line.key.split()[0] for line in lines("Текст", unread=1, draft="Ответ")]
    assert keys == ["earlier", "day", "unread", "m", "draft"]


def test_the_cursor_begins_at_the_unread_ones_else_at_the_end():
    assert first_unread(lines("Текст", unread=1)) == "unread"
    assert first_unread(lines("Текст")) == "m 0"
    assert first_unread(()) == ""


async def test_the_filter_leaves_whole_messages_under_their_days(cabinet):
    async with on_stage(cabinet, *TEACHER, first=DESKTOP) as stage:
        await search(stage, "бабушке")
        told = [line.text.strip() for line in stage.screen.pane.table.items]
        assert told == [
            "Суббота, 10 октября",
            "15:02 Вы: Да, ездили к бабушке. Простите, забыл предупредить.",
        ]


async def test_what_is_not_found_is_told(cabinet):
    async with on_stage(cabinet, *TEACHER, first=DESKTOP) as stage:
        await search(stage, "нет такого слова")
        assert "Ничего не найдено" in stage.text
        await stage.press("slash", "escape")
        assert "Ничего не найдено" not in stage.text


async def test_a_kept_text_opens_from_its_row(cabinet):
    messages.keep_draft(cabinet, TO_TEACHER, Draft("Добрый вечер", DraftState.FAILED))
    async with on_stage(cabinet, *TEACHER, "end", first=DESKTOP) as stage:
        assert stage.at_caret.strip().startswith("Не отправлено: Добрый вечер")
        await stage.press("enter")
        assert isinstance(stage.screen, WriteMessage)
        assert stage.screen.typed == "Добрый вечер"
        assert "Не отправлено" in stage.text


async def test_the_place_is_kept_when_nothing_was_written(cabinet):
    async with on_stage(cabinet, *CHATS, "enter", "home", "down", "down", first=DESKTOP) as stage:
        at = stage.screen.pane.table.current
        await stage.press("n", "escape")
        assert stage.screen.pane.table.current == at


async def test_the_key_of_new_messages_leads_back_to_them(cabinet):
    async with on_stage(cabinet, *TEACHER, "home", "g", first=DESKTOP) as stage:
        assert stage.at_caret.startswith(" Непрочитанные: 2")


async def test_a_link_is_told_by_its_host_before_it_is_opened(cabinet):
    async with on_stage(cabinet, *TEACHER, "end", "o", first=DESKTOP) as stage:
        assert "gimnaziya33.example" in stage.text
        await stage.press("escape", "home", "down", "o")
        assert "ссыл" in stage.messages[-1].lower()


async def test_the_window_tells_author_and_moment(cabinet):
    async with on_stage(cabinet, *TEACHER, "end", "enter", first=DESKTOP) as stage:
        assert window(stage).startswith("Когда: четверг, 15 октября, 17:42")
        assert "Кузнецова Ольга Сергеевна" in stage.text


@pytest.mark.parametrize("text", PAYLOADS.values(), ids=PAYLOADS)
async def test_a_hostile_own_text_is_inert_on_the_screen(text, cabinet):
    from epos_tui.domain.text import clean
    from tests.payloads import LIVE

    await messages.write(cabinet, TO_TEACHER, clean(text) or "-")
    async with on_stage(cabinet, *TEACHER, "end", "enter", first=DESKTOP) as stage:
        assert not any(LIVE.search(row) for row in stage.rows)
