"""The list of chats: what is new, drafts, the way into a chat and back by any key."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.messages import Draft, DraftState, Message, Recipient
from epos_tui.screens.choose import Choose
from epos_tui.screens.desktop.chat import ChatScreen
from epos_tui.screens.desktop.new_chat import NewChat
from epos_tui.screens.desktop.write import WriteMessage
from epos_tui.screens.sections import DESKTOP
from epos_tui.usecases import messages
from tests.faces.panes import box, search, table
from tests.faces.stage import faulty, on_stage
from tests.schools import PLAIN

CHATS = ("]", "]", "]")
TEACHER = (*CHATS, "down", "enter")
CLASS_TEACHER = "Кузнецова Ольга Сергеевна"


@dataclass
class Arriving:
    """A portal of the tests where somebody writes while the program is open."""

    inner: Any
    new: tuple[Message, ...] = ()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    async def chats(self, student_id: str):
        return tuple(self._with_new(chat) for chat in await self.inner.chats(student_id))

    def _with_new(self, chat):
        if chat.id != "class-teacher" or not self.new:
            return chat
        return replace(chat, last=self.new[-1], unread=chat.unread + len(self.new))

    async def messages(self, student_id: str, chat_id: str, most: int):
        known = await self.inner.messages(student_id, chat_id, most)
        return replace(known, messages=known.messages + self.new) if chat_id == "class-teacher" else known


def unread(stage) -> dict[str, int]:
    return {chat.id: chat.unread for chat in table(stage).items}


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 40), (200, 50)])
async def test_every_row_tells_its_new_messages_within_its_width(size, cabinet):
    async with on_stage(cabinet, *CHATS, first=DESKTOP, size=size) as stage:
        listed = table(stage)
        for chat in listed.items:
            row = "".join(piece.text for piece in listed.draw(chat, listed.text_width))
            assert (f"новых: {chat.unread}" in row) is bool(chat.unread)
        assert "новых: 14" in stage.text


async def test_what_came_while_the_chat_was_read_before_counts_as_seen(cabinet):
    portal = Arriving(cabinet.portal)
    async with on_stage(replace(cabinet, portal=portal), *TEACHER, "escape", first=DESKTOP) as stage:
        portal.new = (Message("new", cabinet.now(), CLASS_TEACHER, "Новое"),)
        await stage.press("r", "enter")
        assert "Новое" in stage.text
        await stage.press("escape")
        assert unread(stage)["class-teacher"] == 0


async def test_what_comes_into_an_open_chat_counts_as_seen(cabinet):
    portal = Arriving(cabinet.portal)
    async with on_stage(replace(cabinet, portal=portal), *TEACHER, first=DESKTOP) as stage:
        portal.new = (Message("new", cabinet.now(), CLASS_TEACHER, "Новое"),)
        await stage.press("r", "escape")
        assert unread(stage)["class-teacher"] == 0


@pytest.mark.parametrize("away", [("1",), ("2", "1"), ("5", "1"), ("escape",), ("backspace",)])
async def test_the_list_obeys_after_a_chat_was_left_by_any_key(away, cabinet):
    async with on_stage(cabinet, *TEACHER, *away, first=DESKTOP) as stage:
        assert unread(stage)["class-teacher"] == 0
        await stage.press("enter")
        assert isinstance(stage.screen, ChatScreen)
        await stage.press("escape", "n")
        assert isinstance(stage.screen, NewChat)


async def test_another_child_is_chosen_from_inside_a_chat(cabinet):
    async with on_stage(cabinet, *TEACHER, "f4", first=DESKTOP) as stage:
        assert isinstance(stage.screen, Choose)
        await stage.press("down", "enter")
        assert {"10 «Б»: родители"} < {chat.title for chat in table(stage).items}


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (DraftState.TYPED, "Черновик: Добрый вечер"),
        (DraftState.FAILED, "Не отправлено: Добрый вечер"),
        (DraftState.WAITING, "Неизвестно, дошло ли: Добрый вечер"),
    ],
)
async def test_the_box_tells_a_kept_text_and_what_became_of_it(state, said, cabinet):
    messages.keep_draft(cabinet, Recipient(CLASS_TEACHER, "class-teacher"), Draft("Добрый вечер", state))
    async with on_stage(cabinet, *CHATS, "down", first=DESKTOP) as stage:
        assert said in box(stage).splitlines()


async def test_damaged_drafts_leave_the_list_as_it_is(cabinet):
    messages.keep_draft(cabinet, Recipient(CLASS_TEACHER, "class-teacher"), Draft("Текст"))
    cabinet.desk.drafts.path.write_text("{", encoding="utf-8")
    async with on_stage(cabinet, *CHATS, "down", first=DESKTOP) as stage:
        assert "Кузнецова" in stage.text
        assert "Черновик" not in stage.text


async def test_chats_are_found_by_their_title_and_last_message(cabinet):
    async with on_stage(cabinet, *CHATS, first=DESKTOP) as stage:
        await search(stage, "смирнов")
        assert list(unread(stage)) == ["maths"]
        await search(stage, "ничего такого")
        assert "Ничего не найдено" in box(stage)


async def test_marks_that_can_not_be_kept_are_told_once_and_the_chat_is_read(cabinet):
    cabinet.desk.read.path.with_suffix(".new").mkdir(parents=True)
    async with on_stage(cabinet, *TEACHER, "r", first=DESKTOP) as stage:
        assert "Непрочитанные: 2" in stage.text
        assert [told.startswith("Не удалось записать") for told in stage.messages] == [True]


async def test_a_chat_there_is_is_found_though_the_list_was_not_read(cabinet):
    cabinet, portal = faulty(cabinet, fails=PortalUnreachable())
    async with on_stage(cabinet, *CHATS, first=DESKTOP) as stage:
        portal.fails = None
        await stage.press("n", "]", "slash", *"матем", "enter", "enter")
        assert isinstance(stage.screen, ChatScreen)
        assert stage.screen.chat.id == "maths"


async def test_a_chat_begun_while_the_portal_falls_silent_does_not_end_the_program(cabinet):
    cabinet, portal = faulty(cabinet, fails=PortalUnreachable())
    async with on_stage(cabinet, *CHATS, first=DESKTOP) as stage:
        portal.fails = None
        await stage.press("n", "enter")
        assert isinstance(stage.screen, WriteMessage)
        await stage.press(*"Текст", "ctrl+s")
        portal.fails = PortalUnreachable()
        await stage.press("y")
        assert stage.messages[-1].startswith("Ответа нет")
        assert stage.app.is_running


async def test_a_school_without_messages_is_calm_and_has_nobody_to_write_to(open_as):
    async with on_stage(open_as(fixtures=PLAIN, child="petrov-p"), *CHATS, "n", first=DESKTOP) as stage:
        assert "не пользуются личными сообщениями" in stage.text
        assert not isinstance(stage.screen, NewChat)
