"""The writing dialog: nothing typed is lost, nothing is sent twice, the end is told as it was."""

import asyncio

import pytest
from textual import events
from textual.widgets import TextArea

from epos_tui.compose import run
from epos_tui.domain.errors import Fault, Feature, NotOffered, PortalUnreachable
from epos_tui.domain.messages import LONGEST_MESSAGE, Draft, DraftState, Recipient
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.desktop.chat import ChatScreen
from epos_tui.screens.desktop.write import WriteMessage
from epos_tui.screens.sections import DESKTOP
from epos_tui.usecases import messages
from epos_tui.usecases.cabinet import latest
from tests.faces.stage import faulty, on_stage

CHATS = ("]", "]", "]")
WRITE = (*CHATS, "down", "enter", "n")
TO_TEACHER = Recipient("Кузнецова Ольга Сергеевна", "class-teacher")


def texts(cabinet) -> list[str]:
    known = run(latest(messages.conversation(cabinet, "class-teacher"))).value
    return [message.text for message in known.messages]


def no_room(cabinet) -> None:
    """Nothing can be written where the drafts are."""
    cabinet.desk.drafts.path.with_suffix(".new").mkdir(parents=True)


async def paste(stage, text: str) -> None:
    stage.app.post_message(events.Paste(text))
    await stage.settle()


async def test_what_is_typed_is_kept_when_the_program_is_left(cabinet):
    async with on_stage(cabinet, *WRITE, *"Текст", "f10", first=DESKTOP):
        pass
    assert messages.draft(cabinet, TO_TEACHER) == Draft("Текст")


async def test_what_is_typed_is_kept_while_the_dialog_is_open(cabinet):
    async with on_stage(cabinet, *WRITE, *"Текст", first=DESKTOP) as stage:
        assert stage.screen.pause is not None
        stage.screen.keep()
        assert messages.draft(cabinet, TO_TEACHER) == Draft("Текст")


async def test_the_button_keeps_the_text_and_says_so(cabinet):
    async with on_stage(cabinet, *WRITE, *"Текст", "tab", "tab", "enter", first=DESKTOP) as stage:
        assert isinstance(stage.screen, ChatScreen)
        assert stage.messages == ["Черновик сохранён на этом компьютере."]


async def test_leaving_an_empty_text_says_nothing(cabinet):
    async with on_stage(cabinet, *WRITE, "escape", first=DESKTOP) as stage:
        assert stage.messages == []


async def test_a_text_that_can_not_be_kept_is_told_once_and_typing_goes_on(cabinet):
    no_room(cabinet)
    async with on_stage(cabinet, *WRITE, *"Один", first=DESKTOP) as stage:
        stage.screen.keep()
        await stage.press(*" два")
        stage.screen.keep()
        assert stage.screen.typed == "Один два"
        await stage.press("escape")
        assert len(stage.messages) == 1
        assert "Не удалось записать" in stage.messages[0]


async def test_a_text_that_can_be_neither_kept_nor_sent_is_still_in_the_field(cabinet):
    cabinet, portal = faulty(cabinet)
    no_room(cabinet)
    async with on_stage(cabinet, *WRITE, *"Текст", "ctrl+s", "y", first=DESKTOP) as stage:
        assert isinstance(stage.screen, WriteMessage)
        assert stage.screen.query_one(TextArea).text == "Текст"
        assert stage.messages[-1].endswith("Ничего не отправлено.")
    assert "send" not in portal.asked


async def test_a_text_that_failed_is_told_and_kept(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *WRITE, *"Текст", "ctrl+s", first=DESKTOP) as stage:
        portal.fails = NotOffered(Feature.MESSAGES)
        await stage.press("y")
        assert stage.messages[-1].endswith("Ничего не отправлено.")
    assert messages.draft(cabinet, TO_TEACHER) == Draft("Текст", DraftState.FAILED)


async def test_a_text_that_could_not_leave_waits_in_sight(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *WRITE, *"Текст", "ctrl+s", first=DESKTOP) as stage:
        portal.fails = PortalUnreachable(Fault.NO_CONNECTION)
        await stage.press("y")
        assert "Отправка отложена" in stage.messages[-1]
        assert "Ждёт отправки: 1" in stage.text
        portal.fails = None
        await stage.press("f6", "enter", "1", "y")
        assert "Доставлена 1 запись." in stage.messages[-1]
        assert "Ждёт отправки: 1" not in stage.text
    assert texts(cabinet).count("Текст") == 1


@pytest.mark.parametrize(
    ("state", "said"), [(DraftState.UNKNOWN, "Неизвестно, дошло ли"), (DraftState.FAILED, "Не отправлено")]
)
async def test_the_dialog_tells_what_became_of_the_text_before_it_is_sent_again(state, said, cabinet):
    messages.keep_draft(cabinet, TO_TEACHER, Draft("Текст", state))
    async with on_stage(cabinet, *WRITE, first=DESKTOP) as stage:
        assert isinstance(stage.screen, WriteMessage)
        assert str(stage.screen.query_one("#said").content) == said
        await stage.press("!")
        assert str(stage.screen.query_one("#said").content) == ""


async def test_room_that_is_left_is_told_near_the_end_and_beyond_it(cabinet):
    async with on_stage(cabinet, *WRITE, first=DESKTOP) as stage:
        await paste(stage, "а" * (LONGEST_MESSAGE - 7))
        assert "Осталось знаков: 7" in stage.text
        await paste(stage, "а" * 8)
        assert "Сообщение длиннее" in stage.text
        await stage.press("ctrl+s")
        assert isinstance(stage.screen, WriteMessage)


async def test_the_question_tells_who_will_read_it_and_what(cabinet):
    async with on_stage(cabinet, *CHATS, "enter", "n", *"Текст", "ctrl+s", first=DESKTOP) as stage:
        assert isinstance(stage.screen, Confirm)
        for told in ("Родители 6 «А»", "Прочитают: 11 человек", "Сообщение: Текст"):
            assert told in stage.text
        assert stage.focused.id == "no"


async def test_two_quick_answers_send_one_message(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *WRITE, *"Текст", "ctrl+s", first=DESKTOP) as stage:
        await stage.press_quickly("y", "y")
    assert portal.asked.count("send") == 1
    assert texts(cabinet).count("Текст") == 1


async def test_a_text_on_its_way_is_told_and_no_second_one_is_begun(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *WRITE, *"Текст", "ctrl+s", first=DESKTOP) as stage:
        portal.gate = asyncio.Event()
        await stage.press("y", "n")
        assert isinstance(stage.screen, ChatScreen)
        assert "Отправляется: Текст" in stage.text
        portal.gate.set()
        while stage.screen.pane.acting:
            await stage.settle()
        assert "Вы: Текст" in stage.text


async def test_line_breaks_arrive_as_they_were_typed(cabinet):
    async with on_stage(cabinet, *WRITE, *"Один", "enter", *"два", "ctrl+s", "y", first=DESKTOP):
        pass
    assert texts(cabinet)[-1] == "Один\nдва"


async def test_letters_that_are_keys_elsewhere_are_typed(cabinet):
    async with on_stage(cabinet, *WRITE, *"nqu/[]1?", first=DESKTOP) as stage:
        assert stage.screen.typed == "nqu/[]1?"


async def test_a_damaged_file_of_drafts_is_told_before_anything_is_typed(cabinet):
    messages.keep_draft(cabinet, TO_TEACHER, Draft("Текст"))
    cabinet.desk.drafts.path.write_text("{", encoding="utf-8")
    async with on_stage(cabinet, *WRITE, first=DESKTOP) as stage:
        assert isinstance(stage.screen, ChatScreen)
        assert "drafts.json" in stage.messages[-1]


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (200, 50)])
async def test_the_buttons_are_seen_at_every_size(size, cabinet):
    async with on_stage(cabinet, *WRITE, first=DESKTOP, size=size) as stage:
        await paste(stage, "а" * (LONGEST_MESSAGE + 1))
        for told in ("Сообщение длиннее", "Отправить", "Оставить черновик"):
            assert told in stage.text
