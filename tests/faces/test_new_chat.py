"""Whom to write to: tabs, search, rows."""

import pytest

from epos_tui.domain.messages import ContactKind
from epos_tui.screens.desktop.new_chat import NewChat
from epos_tui.screens.sections import DESKTOP
from epos_tui.widgets.chat_list import ContactList
from epos_tui.widgets.tabs import TabRow
from tests.faces.stage import on_stage

NEW = ("]", "]", "]", "n")


def shown(stage):
    return stage.screen.query_one(ContactList).items


async def test_each_tab_has_its_people_and_the_tabs_go_round(cabinet):
    async with on_stage(cabinet, *NEW, first=DESKTOP) as stage:
        for kind in (*ContactKind, ContactKind.PARENTS):
            assert {contact.kind for contact in shown(stage)} == {kind}
            await stage.press("]")
        await stage.press("[")
        assert {contact.kind for contact in shown(stage)} == {ContactKind.PARENTS}


async def test_people_are_found_by_subject_and_the_search_stays_with_the_tab(cabinet):
    async with on_stage(cabinet, *NEW, "slash", *"матем", first=DESKTOP) as stage:
        assert shown(stage) == ()
        assert "Здесь никого нет." in stage.text
        await stage.press("enter", "]")
        assert [contact.name for contact in shown(stage)] == ["Смирнов Павел Андреевич"]
        assert "Здесь никого нет." not in stage.text


async def test_enter_on_nobody_does_nothing(cabinet):
    async with on_stage(cabinet, *NEW, "slash", *"ъъъ", "enter", "enter", first=DESKTOP) as stage:
        assert isinstance(stage.screen, NewChat)


async def test_a_tab_is_chosen_with_the_mouse_too(cabinet):
    async with on_stage(cabinet, *NEW, first=DESKTOP) as stage:
        row = stage.screen.query_one(TabRow)
        stage.click(row.region.x + 13, row.region.y)
        await stage.settle()
        assert {contact.kind for contact in shown(stage)} == {ContactKind.TEACHERS}


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (200, 50)])
async def test_names_are_whole_at_every_size(size, cabinet):
    async with on_stage(cabinet, *NEW, first=DESKTOP, size=size) as stage:
        people = stage.screen.query_one(ContactList)
        for contact in people.items:
            row = "".join(piece.text for piece in people.draw(contact, people.text_width))
            assert contact.name in row


async def test_leaving_writes_to_nobody(cabinet):
    async with on_stage(cabinet, *NEW, "escape", "n", first=DESKTOP) as stage:
        assert isinstance(stage.screen, NewChat)
