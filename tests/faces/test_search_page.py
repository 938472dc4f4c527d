"""Search over everything on the full screen: what is typed, what is found, and the way to its place."""

from dataclasses import replace

import pytest
from textual.widgets import Input

from epos_tui.compose import run
from epos_tui.domain.absence import AbsenceNotice
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.homework import OwnNote
from epos_tui.domain.links import Link
from epos_tui.domain.place import SearchKind
from epos_tui.domain.search import Item
from epos_tui.domain.support import SentRequest, SupportDraft
from epos_tui.domain.text import folded
from epos_tui.screens.base import Dialog
from epos_tui.screens.desktop.chat import ChatScreen
from epos_tui.screens.diary import DiaryScreen
from epos_tui.screens.jump import PAGES, Jump
from epos_tui.screens.marks import MarksScreen
from epos_tui.screens.search import SearchScreen
from epos_tui.store.desk import SupportDesk
from epos_tui.store.memory import Memory
from epos_tui.usecases import search
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.found_list import FoundList
from tests.faces.panes import said
from tests.faces.stage import on_stage
from tests.usecases.test_search import MONDAY, Far, remember


def found(stage) -> FoundList:
    return stage.screen.query_one(FoundList)


def box(stage) -> str:
    return said(stage.screen.query_one(DetailBox))


async def searching(stage, typed: str) -> None:
    await stage.press("ctrl+k")
    await stage.type(typed)


def with_own_things(cabinet):
    """The family has noted, linked and asked something."""
    id = cabinet.student.id
    span = run(cabinet.portal.year(id)).span
    work = run(cabinet.portal.homework(id, span))[0]
    cabinet.own.change(id, work.id, lambda note: OwnNote(text="Циркуль взять у Пети"))
    cabinet.desk.links.change(lambda own: (Link("Бассейн", "https://perm.ru/swim"),))
    sent = SentRequest("1", cabinet.now(), SupportDraft(subject="Пропала оценка", problem="Вчера была"))
    cabinet.desk.support.change(lambda desk: SupportDesk(None, (sent,)))
    return cabinet


def shown_words(item: Item) -> list[str]:
    """What of a thing must be read on its page."""
    if isinstance(item.value, AbsenceNotice):
        return folded(item.texts[0]).replace(",", " ").split()[:2]
    texts = item.texts[:1] if item.kind is SearchKind.FINAL else item.texts[:2]
    return [word for text in texts for word in folded(text).replace(",", " ").split()[:3]]


@pytest.mark.parametrize("kind", SearchKind)
async def test_everything_found_is_in_sight_in_its_place(open_as, kind):
    cabinet = with_own_things(open_as(child="ivanova-m"))
    index = run(search.library(cabinet)).value.index
    of_kind = [item for item in index.items if item.kind is kind]
    assert of_kind
    async with on_stage(cabinet, size=(120, 40)) as stage:
        for item in (of_kind[0], of_kind[len(of_kind) // 2], of_kind[-1]):
            assert item.place
            stage.app.post_message(Jump(item.place, item.students))
            await stage.settle()
            text = folded(stage.text)
            assert [word for word in shown_words(item) if word not in text] == [], item
            assert not item.students or stage.app.view.cabinet.student.id in item.students
            assert stage.section.pane.id == PAGES[item.place.page][1]
            if isinstance(stage.screen, Dialog):
                await stage.press("escape")


async def test_a_word_is_typed_and_enter_twice_leads_to_the_place(cabinet):
    async with on_stage(cabinet) as stage:
        await searching(stage, "дробями")
        assert "найдено: 55" in stage.text
        assert isinstance(stage.focused, Input)
        await stage.press("enter")
        assert "оценка" in stage.at_caret
        await stage.press("enter")
        assert isinstance(stage.screen, MarksScreen)
        assert "Уверенный ответ, не хватило одного примера" in stage.text


async def test_the_box_tells_everything_of_the_row_under_the_cursor(cabinet):
    async with on_stage(cabinet) as stage:
        await searching(stage, "«контрольная работа» дроби")
        await stage.press("down")
        for item in found(stage).items:
            assert found(stage).current == item
            assert folded(item.texts[0]).split()[0].strip(",") in folded(box(stage))
            await stage.press("down")


async def test_the_words_that_were_found_are_bold_and_underlined(cabinet):
    async with on_stage(cabinet) as stage:
        await searching(stage, "дробей")
        for line in (0, 1):
            row = found(stage).line(line)
            marked = {one.text for one in row if one.style and one.style.underline and one.style.bold}
            assert marked == {"дробей"}


async def test_another_child_opens_with_the_place(cabinet):
    async with on_stage(cabinet) as stage:
        await searching(stage, "ИС-21")
        item = next(item for item in found(stage).items if item.students == ("ivanov-d",))
        await stage.press("down")
        while found(stage).current != item:
            await stage.press("down")
        await stage.press("enter")
        assert stage.app.view.cabinet.student.id == "ivanov-d"
        assert "Иванов Д. И." in stage.text


async def test_what_is_ones_own_says_so(cabinet):
    async with on_stage(with_own_things(cabinet)) as stage:
        for typed, row in (("циркулем", "заметка"), ("бассейны", "ссылка"), ("пропала", "обращение")):
            await stage.press("ctrl+k")
            await stage.type(typed)
            assert any(row in line and "своё: " in line for line in stage.rows), stage.text


async def test_only_one_kind_or_one_child_is_searched(cabinet):
    async with on_stage(cabinet) as stage:
        await searching(stage, "дробями")
        await stage.press("enter", "i", "3")
        assert {item.kind for item in found(stage).items} == {SearchKind.MARK}
        assert "Поиск · найдено: 6 · оценки" in stage.text
        await stage.press("u", "3")
        assert "Ничего не найдено" in stage.text
        await stage.press("u", "1", "slash", "escape")
        assert isinstance(stage.screen, DiaryScreen)


async def test_the_other_layout_is_understood(cabinet):
    async with on_stage(cabinet) as stage:
        await searching(stage, "lhj,zvb")
        assert "найдено: 55" in stage.text


async def test_nothing_found_is_told_and_what_has_not_been_read_with_the_key_that_reads_it(cabinet):
    far = replace(cabinet, portal=Far(cabinet.portal), memory=Memory())
    async with on_stage(far) as stage:
        await searching(stage, "экскурсия музей")
        assert "Ничего не найдено." in stage.text
        assert "Ещё не прочитано" in stage.text
        before = list(far.portal.asked)
        await stage.press("f5")
        assert "events" in far.portal.asked[len(before) :]
        assert "найдено: 2" in stage.text
        assert "Ещё не прочитано" not in stage.text


async def test_without_the_portal_what_was_read_is_found_and_opened(cabinet):
    far = replace(cabinet, portal=Far(cabinet.portal), memory=Memory())
    remember(far, "year", far.student.id)
    remember(far, "week", far.student.id, MONDAY)
    far.portal.fails = PortalUnreachable()
    async with on_stage(far) as stage:
        asked = len(far.portal.asked)
        await searching(stage, "дробей")
        assert len(far.portal.asked) == asked
        await stage.press("enter", "enter")
        assert isinstance(stage.screen, DiaryScreen)
        assert "дробей" in stage.text


async def test_a_message_opens_in_its_chat_though_it_is_an_old_one(cabinet):
    index = run(search.library(cabinet)).value.index
    oldest = [item for item in index.items if item.kind is SearchKind.MESSAGE][-1]
    async with on_stage(cabinet, "ctrl+k") as stage:
        stage.app.post_message(Jump(oldest.place, oldest.students))
        await stage.settle()
        assert isinstance(stage.screen, ChatScreen)
        assert stage.screen.pane.table.current.message == oldest.value.message


async def test_the_page_comes_from_a_page_over_the_sections_too_and_only_once(cabinet):
    async with on_stage(cabinet, "3", "f", "ctrl+k", "ctrl+k", "ctrl+k") as stage:
        assert sum(isinstance(screen, SearchScreen) for screen in stage.app.screen_stack) == 1
        await stage.type("дробями")
        await stage.press("enter", "enter")
        assert isinstance(stage.screen, MarksScreen)
        assert len(stage.app.screen_stack) == 2


async def test_the_palette_leads_to_the_search(cabinet):
    async with on_stage(cabinet, "f3") as stage:
        await stage.type("искать во всём")
        await stage.press("enter")
        assert isinstance(stage.screen, SearchScreen)


async def test_what_is_typed_is_hidden_with_the_diary(cabinet):
    async with on_stage(cabinet) as stage:
        await searching(stage, "дробями")
        await stage.press("ctrl+l")
        assert "дробями" not in stage.text
        assert "найдено" not in stage.text


async def test_hostile_text_is_only_text(cabinet):
    async with on_stage(cabinet, "ctrl+k") as stage:
        for typed in ("[bold]дроби[/]", "\\", "*" * 50, "((((", "«", '"', "дроби'; DROP"):
            await stage.type(typed)
            assert isinstance(stage.screen, SearchScreen)
