"""The request to the support on the full screen: its form, the question before it, what becomes of it."""

from dataclasses import replace

import pytest
from rich.cells import cell_len
from textual import events
from textual.widgets import Input, TextArea

from epos_tui.domain.access import Refusal
from epos_tui.domain.errors import CannotKeep, PortalRefused, PortalUnreachable
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.other import OtherScreen
from epos_tui.screens.other.support_form import SupportForm
from epos_tui.screens.sections import DESKTOP, DIARY, OTHER
from epos_tui.usecases import support
from tests.faces.panes import box, search, table, title, window
from tests.faces.stage import Stage, faulty, on_stage
from tests.faulty import SilentPortal
from tests.payloads import EVERYTHING, LIVE

SUPPORT = ("]",)
FORM = (*SUPPORT, "enter")
KEPT = "Черновик обращения сохранён на этом компьютере."


@pytest.fixture
def whole(cabinet):
    return replace(
        support.draft(cabinet, "родитель"),
        subject="Дневник",
        problem="Не открывается.\nС утра.",
        territory="Пермь",
        contact="a@b.ru",
    )


def on_support(cabinet, *keys: str, **about):
    return on_stage(cabinet, *SUPPORT, *keys, first=OTHER, **about)


def form(stage: Stage) -> SupportForm:
    assert isinstance(stage.screen, SupportForm)
    return stage.screen


def value(stage: Stage, field: str) -> str:
    return form(stage).query_one(f"#{field}", Input).value


async def fill(stage: Stage, field: str, text: str) -> None:
    form(stage).query_one(f"#{field}").focus()
    await stage.settle()
    await stage.type(text)


async def fill_everything(stage: Stage) -> None:
    await fill(stage, "subject", "Дневник")
    await fill(stage, "problem", "Не открывается")
    await fill(stage, "territory", "Пермь")
    await fill(stage, "contact", "a@b.ru")


async def test_first_row_opens_the_form_with_what_is_known(cabinet):
    async with on_support(cabinet) as stage:
        assert stage.at_caret.startswith(" Написать обращение")
        assert "сначала спросите её" in box(stage)
        await stage.press("enter")
        assert stage.focused.id == "subject"
        assert value(stage, "full_name") == "Иванов Иван Иванович"
        assert value(stage, "role") == "родитель"
        assert value(stage, "institution") == "МАОУ «Гимназия № 33» г. Перми"
        assert [value(stage, name) for name in ("subject", "territory", "contact")] == ["", "", ""]


async def test_every_fault_is_named_and_the_first_faulty_field_has_the_keys(cabinet):
    async with on_support(cabinet, "enter", "ctrl+s") as stage:
        for fault in ("Тема: заполните.", "Что случилось: заполните.", "Территория: заполните."):
            assert fault in stage.text
        assert stage.focused.id == "subject"
        await fill_everything(stage)
        await fill(stage, "contact", "почта")
        await stage.press("ctrl+s")
        assert "Тема: заполните." not in stage.text
        assert "Куда ответить: нужна почта или номер телефона." in stage.text
        assert stage.focused.id == "contact"


async def test_question_shows_the_whole_form_before_anything_is_sent(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_support(cabinet, "enter") as stage:
        await fill_everything(stage)
        await stage.press("ctrl+s")
        assert isinstance(stage.screen, Confirm)
        assert "Отправить обращение в техподдержку ЭПОС?" in stage.text
        for line in ("Тема: Дневник", "Что случилось: Не открывается", "Куда ответить: a@b.ru"):
            assert line in stage.text
        assert "send" not in portal.asked


async def test_sent_request_is_receipted_and_stands_in_the_list(cabinet):
    async with on_support(cabinet, "enter") as stage:
        await fill_everything(stage)
        await stage.press("ctrl+s", "y")
        (sent,) = support.requests(cabinet).sent
        assert stage.messages[-1] == f"Обращение отправлено. Номер: {sent.id}."
        assert "1 обращение" in stage.text
        assert stage.at_caret.startswith(" Написать обращение")
        await stage.press("down")
        assert "Дневник" in stage.at_caret
        assert f"Номер: {sent.id}" in box(stage)
        await stage.press("enter")
        assert isinstance(stage.screen, AllDetails)
        assert "Что случилось: Не открывается" in window(stage)


@pytest.mark.parametrize("answer", ["n", "enter", "escape"])
async def test_without_a_yes_nothing_is_sent_and_the_text_is_still_there(answer, cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_support(cabinet, "enter") as stage:
        await fill_everything(stage)
        await stage.press("ctrl+s", answer)
        assert (value(stage, "subject"), value(stage, "contact")) == ("Дневник", "a@b.ru")
        assert form(stage).query_one(TextArea).text == "Не открывается"
        assert "send" not in portal.asked
    assert support.requests(cabinet).sent == ()


async def test_form_that_is_left_is_offered_again(cabinet):
    async with on_support(cabinet, "enter", *"Дневник", "escape") as stage:
        assert stage.messages == [KEPT]
        assert stage.at_caret.startswith(" Продолжить обращение: Дневник")
        assert title(stage) == "Продолжить обращение"
        await stage.press("enter")
        assert value(stage, "subject") == "Дневник"
    async with on_support(cabinet) as stage:
        assert stage.at_caret.startswith(" Продолжить обращение: Дневник")


async def test_untouched_form_leaves_no_draft_and_says_nothing(cabinet):
    async with on_support(cabinet, "enter", "escape") as stage:
        assert stage.messages == []
        assert stage.at_caret.startswith(" Написать обращение")
    assert not cabinet.desk.support.path.exists()


async def test_button_leaves_the_form_as_a_draft_too(cabinet):
    async with on_support(cabinet, "enter", *"Тема") as stage:
        form(stage).query_one("#keep").focus()
        await stage.press("enter")
        assert stage.messages == [KEPT]
    assert support.requests(cabinet).draft.subject == "Тема"


async def test_what_is_typed_is_kept_while_the_form_is_open(cabinet):
    async with on_support(cabinet, "enter", *"Дневник") as stage:
        form(stage).keep()
        assert support.requests(cabinet).draft.subject == "Дневник"


async def test_form_that_can_not_be_kept_is_told_once_and_stays_open(cabinet):
    cabinet.desk.support.path.parent.mkdir(parents=True)
    async with on_support(cabinet, "enter") as stage:
        cabinet.desk.support.path.mkdir()
        for letter in "АБ":
            await stage.press(letter)
            form(stage).keep()
        assert len(stage.messages) == 1
        assert value(stage, "subject") == "АБ"


@pytest.mark.parametrize("arrives", [True, False])
async def test_unanswered_request_says_that_nobody_knows_and_is_not_sent_again(arrives, cabinet, whole):
    support.keep_draft(cabinet, whole)
    silent = replace(cabinet, portal=SilentPortal(cabinet.portal, arrives=arrives))
    async with on_support(silent, "enter", "ctrl+s", "y") as stage:
        assert stage.messages[-1].startswith("Ответа нет: обращение могло дойти.")
        assert "неизвестно, дошло ли" in stage.text
        assert stage.at_caret.startswith(" Продолжить обращение: Дневник")
        await stage.press("r", "down", "enter")
        assert "Неизвестно, дошло ли" in window(stage)
    assert len(support.requests(cabinet).sent) == 1


async def test_request_without_an_answer_is_handed_over_once(cabinet, whole):
    support.keep_draft(cabinet, whole)
    cabinet, portal = faulty(cabinet)
    async with on_support(cabinet, "enter", "ctrl+s") as stage:
        portal.fails = PortalUnreachable()
        await stage.press("y")
        portal.fails = None
        await stage.press("r", "[", "]")
    assert portal.asked.count("send") == 1


@pytest.mark.parametrize("fails", [CannotKeep("sent.jsonl", "28"), PortalRefused(Refusal.INVALID_REQUEST)])
async def test_failed_request_stays_a_draft(fails, cabinet, whole):
    support.keep_draft(cabinet, whole)
    cabinet, portal = faulty(cabinet)
    async with on_support(cabinet, "enter", "ctrl+s") as stage:
        portal.fails = fails
        await stage.press("y")
        assert "Обращение отправлено" not in stage.messages[-1]
        assert stage.at_caret.startswith(" Продолжить обращение: Дневник")
    assert support.requests(cabinet) == support.Requests((), whole)


async def test_two_quick_answers_send_one_request(cabinet, whole):
    support.keep_draft(cabinet, whole)
    cabinet, portal = faulty(cabinet)
    async with on_support(cabinet, "enter", "ctrl+s", "left") as stage:
        await stage.press_quickly("enter", "enter", "enter")
    assert portal.asked.count("send") == 1


async def test_draft_is_erased_only_after_a_yes(cabinet, whole):
    support.keep_draft(cabinet, whole)
    async with on_support(cabinet, "x") as stage:
        assert isinstance(stage.screen, Confirm)
        assert "Стереть черновик обращения?" in stage.text
        await stage.press("n")
        assert support.requests(cabinet).draft == whole
        await stage.press("delete", "y")
        assert stage.messages[-1] == "Черновик обращения стёрт."
        assert stage.at_caret.startswith(" Написать обращение")
    assert support.requests(cabinet).draft is None


async def test_without_a_draft_there_is_nothing_to_erase(cabinet):
    async with on_support(cabinet, "x") as stage:
        assert stage.messages == ["Черновика обращения нет."]


async def test_contact_and_territory_of_the_last_request_are_filled_in(cabinet, whole):
    await support.ask(cabinet, whole)
    async with on_support(cabinet, "enter") as stage:
        assert (value(stage, "territory"), value(stage, "contact")) == ("Пермь", "a@b.ru")
        assert value(stage, "subject") == ""


async def test_newest_request_comes_first_and_the_filter_finds_words_of_the_text(cabinet, whole):
    for subject in ("Первое", "Второе"):
        await support.ask(cabinet, replace(whole, subject=subject, problem=f"{subject} письмо"))
    async with on_support(cabinet) as stage:
        shown = [row.request.draft.subject for row in table(stage).items if row.request]
        assert shown == ["Второе", "Первое"]
        await search(stage, "первое письмо")
        assert [row.request.draft.subject for row in table(stage).items] == ["Первое"]


@pytest.mark.parametrize("key", ["f9", "v"])
@pytest.mark.parametrize(
    ("first", "way"),
    [
        (DIARY, ()),
        (DIARY, ("]", "]")),
        (DIARY, ("3",)),
        (DIARY, ("1", "]", "]", "]", "enter")),
        (DESKTOP, ("4",)),
        (OTHER, ()),
        (OTHER, SUPPORT),
    ],
)
async def test_support_is_one_key_away_from_every_page(first, way, key, cabinet):
    async with on_stage(cabinet, *way, key, first=first) as stage:
        assert isinstance(stage.screen, OtherScreen)
        assert stage.section.pane.id == "support"
        assert stage.focused is table(stage)
        await stage.press("enter")
        assert isinstance(stage.screen, SupportForm)


async def test_key_of_the_support_is_a_letter_inside_the_form(cabinet):
    async with on_support(cabinet, "enter", "v", "f9") as stage:
        assert value(stage, "subject") == "v"


async def test_tab_leaves_the_long_field_and_enter_stays_in_it(cabinet):
    async with on_support(cabinet, "enter", "enter", *"Раз", "enter", *"Два") as stage:
        assert stage.focused.id == "problem"
        assert form(stage).typed().problem == "Раз\nДва"
        await stage.press("tab")
        assert stage.focused.id == "full_name"
        await stage.press("shift+tab", "shift+tab")
        assert stage.focused.id == "subject"


async def test_every_field_and_button_is_reached_by_tab(cabinet):
    async with on_support(cabinet, "enter") as stage:
        seen = [stage.focused.id]
        for _ in range(8):
            await stage.press("tab")
            seen.append(stage.focused.id)
    assert seen == [
        *("subject", "problem", "full_name", "role", "territory", "institution", "contact", "next", "keep")
    ]


async def test_pasted_escapes_are_inert(cabinet):
    async with on_support(cabinet, "enter", "tab") as stage:
        stage.app.post_message(events.Paste(EVERYTHING))
        await stage.settle()
        assert not LIVE.search(form(stage).typed().problem)
        await stage.press("escape")
    assert not LIVE.search(support.requests(cabinet).draft.problem)


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (80, 24), (200, 50), (20, 5)])
async def test_form_and_question_live_in_a_window_of_any_size(size, cabinet, whole):
    support.keep_draft(cabinet, whole)
    async with on_support(cabinet, "enter", size=size) as stage:
        for keys in (("tab",) * 8, ("ctrl+s",), ("n",), ("escape",)):
            await stage.press(*keys)
            assert {cell_len(row) for row in stage.rows} == {size[0]}


@pytest.mark.parametrize("size", [(40, 15), (80, 24)])
async def test_field_in_focus_is_in_sight(size, cabinet):
    async with on_support(cabinet, "enter", size=size) as stage:
        for _ in range(9):
            assert stage.focused.region.bottom <= size[1]
            assert stage.screen.region.contains_region(stage.focused.region), stage.focused.id
            await stage.press("tab")


@pytest.mark.parametrize("size", [(40, 15), (80, 24)])
async def test_answers_of_the_question_are_in_sight_under_a_long_text(size, cabinet, whole):
    support.keep_draft(cabinet, replace(whole, problem="Не открывается дневник.\n" * 60))
    async with on_support(cabinet, "enter", "ctrl+s", size=size) as stage:
        assert isinstance(stage.screen, Confirm)
        assert stage.screen.region.contains_region(stage.focused.region)
        assert str(stage.focused.label) in stage.text


async def test_student_asks_under_his_own_name(student_cabinet):
    async with on_support(student_cabinet, "enter") as stage:
        assert value(stage, "role") == "обучающийся"
        await fill_everything(stage)
        await stage.press("ctrl+s", "y")
        assert stage.messages[-1].startswith("Обращение отправлено.")
