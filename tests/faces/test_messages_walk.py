"""Personal messages from the list to a sent message, on every face."""

import pytest

from epos_tui.compose import run
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.messages import DraftState, Recipient
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.desktop.chat import ChatScreen
from epos_tui.screens.desktop.write import WriteMessage
from epos_tui.screens.sections import DESKTOP
from epos_tui.usecases import messages
from epos_tui.usecases.cabinet import latest
from tests.faces.calling import demo
from tests.faces.lines_talk import talked
from tests.faces.panes import box, search, table, window
from tests.faces.stage import faulty, on_stage
from tests.payloads import EVERYTHING, LIVE

CHATS = ("]", "]", "]")
TEACHER = (*CHATS, "down", "enter")
TO_TEACHER = Recipient("Кузнецова Ольга Сергеевна", "class-teacher")


def texts(cabinet, chat: str) -> list[str]:
    known = run(latest(messages.conversation(cabinet, chat))).value
    return [message.text for message in known.messages]


async def test_chats_tell_what_is_new_in_words(cabinet):
    async with on_stage(cabinet, *CHATS, first=DESKTOP) as stage:
        assert "16 новых в 2 чатах" in stage.text
        assert box(stage).splitlines()[:2] == ["Новых: 14", "Участники: 12 человек"]
        await search(stage, "прививку")
        assert [chat.id for chat in table(stage).items] == ["class-teacher"]


async def test_chat_opens_where_the_unread_messages_begin(cabinet):
    async with on_stage(cabinet, *TEACHER, first=DESKTOP) as stage:
        assert isinstance(stage.screen, ChatScreen)
        assert stage.at_caret.startswith(" Непрочитанные: 2")
        assert "18:20 Вы: Здравствуйте, Ольга Сергеевна." in stage.text
        assert "Суббота, 10 октября" in stage.text
        await stage.press("escape")
        assert "14 новых в 1 чате" in stage.text


async def test_message_opens_whole_with_the_hosts_of_its_links(cabinet):
    async with on_stage(cabinet, *TEACHER, "end", "enter", first=DESKTOP) as stage:
        assert "Ссылка 1: gimnaziya33.example" in window(stage)
        assert "https://" not in window(stage)


async def test_first_of_two_thousand_messages_is_reached_by_the_keyboard(cabinet):
    async with on_stage(cabinet, *CHATS, "enter", first=DESKTOP) as stage:
        log = stage.screen.pane.table
        while log.items[0].earlier:
            first = stage.screen.pane.shown.messages[0]
            await stage.press("home", "enter")
            assert log.current.message == first
        await stage.press("home", "down")
        assert log.current.message.id == "class-6a-1"
        assert len(stage.screen.pane.shown.messages) == 2_000


async def test_message_is_sent_after_a_question_that_names_the_recipient(cabinet):
    async with on_stage(cabinet, *TEACHER, "n", *"Добрый вечер", "ctrl+s", first=DESKTOP) as stage:
        assert isinstance(stage.screen, Confirm)
        assert "Кузнецова Ольга Сергеевна" in stage.text
        await stage.press("y")
        assert stage.messages[-1].startswith("Сообщение отправлено.")
        assert stage.at_caret.startswith(" 19:20 Вы: Добрый вечер")
    assert texts(cabinet, "class-teacher")[-1] == "Добрый вечер"
    assert messages.draft(cabinet, TO_TEACHER).text == ""


async def test_without_a_yes_nothing_is_sent_and_the_text_is_still_there(cabinet):
    async with on_stage(cabinet, *TEACHER, "n", *"Текст", "ctrl+s", "n", first=DESKTOP) as stage:
        assert isinstance(stage.screen, WriteMessage)
        assert stage.screen.typed == "Текст"
        await stage.press("escape")
        assert stage.messages[-1] == "Черновик сохранён на этом компьютере."
        assert stage.text.count("Черновик: Текст") == 1
        await stage.press("n")
        assert stage.screen.typed == "Текст"
    assert "Текст" not in texts(cabinet, "class-teacher")


async def test_empty_message_is_told_and_stays(cabinet):
    async with on_stage(cabinet, *TEACHER, "n", "ctrl+s", first=DESKTOP) as stage:
        assert isinstance(stage.screen, WriteMessage)
        assert "Сообщение пустое." in stage.text


@pytest.mark.parametrize(("fails", "state"), [(PortalUnreachable(), "Неизвестно, дошло ли: Текст")])
async def test_unanswered_message_says_so_and_keeps_its_text(cabinet, fails, state):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet, *TEACHER, "n", *"Текст", "ctrl+s", first=DESKTOP) as stage:
        portal.fails = fails
        await stage.press("y")
        portal.fails = None
        await stage.press("r", "end")
        assert state in stage.text
    assert messages.draft(cabinet, TO_TEACHER).state is DraftState.UNKNOWN
    assert portal.asked.count("send") == 1


async def test_tab_leaves_the_text_and_pasted_escapes_are_inert(cabinet):
    from textual import events

    async with on_stage(cabinet, *TEACHER, "n", first=DESKTOP) as stage:
        stage.app.post_message(events.Paste(EVERYTHING))
        await stage.settle()
        await stage.press("tab")
        assert stage.focused.id == "send"
        assert not LIVE.search(stage.screen.typed)


async def test_new_chat_has_the_tabs_of_the_portal(cabinet, open_as):
    async with on_stage(cabinet, *CHATS, "n", first=DESKTOP) as stage:
        assert stage.screen.names == ["Родители", "Учителя", "Администрация", "Классные руководители"]
    async with on_stage(open_as(child="ivanov-d"), *CHATS, "n", first=DESKTOP) as stage:
        assert stage.screen.names[-1] == "Кураторы"


async def test_chat_with_a_contact_is_gone_to_or_begun(cabinet):
    async with on_stage(cabinet, *CHATS, "n", "]", "/", *"матем", "enter", "enter", first=DESKTOP) as stage:
        assert isinstance(stage.screen, ChatScreen)
        assert stage.screen.chat.id == "maths"
    async with on_stage(cabinet, *CHATS, "n", "down", "down", "enter", first=DESKTOP) as stage:
        await stage.press(*"Здравствуйте", "ctrl+s", "y")
        assert isinstance(stage.screen, ChatScreen)
        assert stage.screen.chat.title == "Власов Николай Тихонович"
        assert "Вы: Здравствуйте" in stage.text


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (200, 50)])
async def test_lines_of_a_chat_keep_their_width(cabinet, size):
    async with on_stage(cabinet, *CHATS, "enter", first=DESKTOP, size=size) as stage:
        log = stage.screen.pane.table
        assert all(sum(len(p.text) for p in log.draw(i, log.text_width)) <= log.text_width for i in log.items)


def test_a_chat_is_heard_and_answered_line_by_line(cabinet):
    heard = talked(cabinet, "личные", "кузнецова", "написать", "Первая", "Вторая", "", "да", "0")
    assert "17:40, Кузнецова Ольга Сергеевна: Напоминаю про собрание сегодня в 18:30." in heard.lines
    assert "Готово: Сообщение отправлено. Получатель: Кузнецова Ольга Сергеевна." in heard.lines
    assert texts(cabinet, "class-teacher")[-1] == "Первая\nВторая"


def test_a_text_that_is_left_stays_as_a_draft_in_the_lines(cabinet):
    talked(cabinet, "личные", "кузнецова", "написать", "Первая")
    assert messages.draft(cabinet, TO_TEACHER).text == "Первая"
    heard = talked(cabinet, "личные", "кузнецова", "написать", "", "нет")
    assert "Черновик: Первая." in heard.lines
    assert texts(cabinet, "class-teacher")[-1] != "Первая"


@pytest.mark.parametrize("text", ["прививк", "ghbdbdr"])
def test_a_chat_is_searched_in_the_lines(cabinet, text):
    heard = talked(cabinet, "личные", "кузнецова", "найти", text)
    heading, day, message, *_ = heard.after(f"Что найти, 0 назад: {text}")
    assert (heading, day) == (f"Найдено «{text}»: 1 сообщение.", "Четверг, 15 октября.")
    assert message.startswith("17:42, Кузнецова Ольга Сергеевна: И ещё: согласие на прививку")


def test_what_is_not_in_a_chat_is_told_in_the_lines(cabinet):
    heard = talked(cabinet, "личные", "кузнецова", "найти", "зоопарк")
    assert heard.after("Что найти, 0 назад: зоопарк")[:2] == [
        "Ошибка: «зоопарк» здесь нет.",
        "Что можно сделать: 4 пункта.",
    ]


def test_a_new_chat_is_found_by_kind_and_name_in_the_lines(cabinet):
    heard = talked(cabinet, "новый чат", "родители", "гусева", "Здравствуйте", "", "да")
    assert "1. Родители: 10 человек." in heard.lines
    assert "Готово: Сообщение отправлено. Получатель: Гусева Марина Львовна." in heard.lines


def test_chats_are_listed_and_read_by_commands(home):
    data = demo("chats", "--json").json["data"]
    assert (data["unread"], len(data["chats"])) == (16, 6)
    told = demo("chat", "--chat", "class-6a", "--last", "3", "--json").json["data"]
    assert (len(told["messages"]), told["earlier"]) == (3, True)
    assert demo("chats", "--json").json["data"]["unread"] == 16


def test_contacts_of_a_kind_are_told_by_a_command(home):
    found = demo("contacts", "--kind", "teachers", "--find", "матем", "--json").json["data"]["contacts"]
    assert [contact["name"] for contact in found] == ["Смирнов Павел Андреевич"]


def test_a_message_is_written_by_a_command(home):
    said = demo("write", "--to", "власов", "--text", "Здравствуйте", "--yes", "--json")
    assert (said.code, said.json["data"]["outcome"]) == (0, "sent")
    again = demo("chat", "--chat", said.json["data"]["chat_id"], "--json").json["data"]["messages"]
    assert [message["text"] for message in again] == ["Здравствуйте"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--to", "власов", "--text", "а", "--dry-run"), 0),
        (("--to", "власов", "--text", "а"), 2),
        (("--to", "никто", "--text", "а", "--yes"), 2),
        (("--to", "ов", "--text", "а", "--yes"), 2),
        (("--to", "власов", "--text", " ", "--yes"), 1),
        (("--to", "власов", "--text", "а" * 5_000, "--yes"), 1),
    ],
)
def test_what_must_not_be_sent_is_not(options, code, home):
    assert demo("write", *options).code == code
    assert len(demo("chats", "--json").json["data"]["chats"]) == 6


def test_a_student_writes_to_his_own_teachers(home):
    data = demo("chats", "--as", "student", "--json").json["data"]
    assert {chat["id"] for chat in data["chats"]} == {"class-teacher", "english"}
    assert demo("write", "--as", "student", "--to", "попова", "--text", "Спасибо", "--yes").code == 0
