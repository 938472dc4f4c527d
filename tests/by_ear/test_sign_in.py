"""Signing in by ear: the steps are rows, what is pasted is counted and never shown."""

from asyncio import Runner

import pytest
from textual import events

from epos_tui.lines import sign_in
from epos_tui.usecases.sign_in import Entered
from tests.by_ear.reader import Reader
from tests.entrance import FIRST_TOKEN, HANDED_OVER, DoorOfTests, gate_before

SIZE = (80, 25)


@pytest.fixture
def found() -> list[object]:
    """What the room ended with."""
    return []


@pytest.fixture
def reader(tmp_path, monkeypatch, found):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    gate = gate_before(DoorOfTests(tmp_path / "portal.json"))

    def room(talk):
        with Runner() as runner:
            found.append(sign_in.room(talk, gate, runner))

    return Reader(room, SIZE)


async def test_the_steps_are_read_and_the_secret_is_pasted_unseen(reader, found):
    async with reader:
        assert "Вход в ЭПОС: 2 пункта." in reader.text[0]
        await reader.press("1", "enter")
        page = reader.app.journey.here.page
        assert page.unseen
        told = " ".join(row.text for row in page.rows)
        assert "gosuslugi.ru" in told
        assert "вход будет забыт при выходе" in told
        await reader.paste(HANDED_OVER)
        assert f"Вставлено знаков: {len(HANDED_OVER)}. Ввод: дальше." in reader.text
        await reader.press_last("enter")
    assert isinstance(found[0], Entered)
    assert FIRST_TOKEN not in "".join(reader.prints)
    assert FIRST_TOKEN not in "".join(reader.app.journey.told)


async def test_a_wrong_paste_is_told_without_it_and_asked_again(reader):
    async with reader:
        await reader.press("1", "enter", *"пароль", "enter")
        page = reader.app.journey.here.page
        assert page.unseen
        assert "Это не адрес входа и не куки." in " ".join(row.text for row in page.rows)
        assert "пароль" not in " ".join(reader.text[-3:])
        assert reader.app.journey.here.typed == ""


async def test_lines_that_are_pasted_stay_lines(reader):
    async with reader:
        await reader.press("1", "enter")
        await reader.paste("один\tдва\nтри")
        assert reader.app.journey.here.typed == "один\tдва\nтри"
        assert "один" not in "\n".join(reader.text)


async def test_on_any_other_page_what_is_pasted_is_made_inert(reader):
    async with reader:
        await reader.press("1", "enter", "escape")
        reader.app.post_message(events.Paste("\x1b]0;x\x07"))
        await reader.press("down")
        assert "\x1b]0" not in "".join(reader.prints)
