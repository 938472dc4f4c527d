"""Every key of the table, on both layouts; a way to everything by letters; keys chosen by the user."""

from datetime import date

import pytest

from epos_tui.app import run
from epos_tui.domain.errors import BrokenFile
from epos_tui.domain.lessons import Week
from epos_tui.domain.year import Span
from epos_tui.home import Home
from epos_tui.screens.absence_form import AbsenceForm
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.choose import Choose
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.date_prompt import DatePrompt
from epos_tui.screens.diary import DiaryScreen
from epos_tui.screens.help import Help
from epos_tui.screens.marks import MarksScreen
from epos_tui.screens.palette import EposPalette
from epos_tui.settings import Settings
from epos_tui.widgets.check_list import CheckList
from epos_tui.widgets.keymap import KEYS, latin_key
from epos_tui.widgets.month import MonthCalendar
from epos_tui.widgets.week_table import WeekTable
from tests.faces.stage import Stage, faulty, on_stage

LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю"
ON_THE_OTHER_LAYOUT = dict(zip(LATIN, RUSSIAN, strict=True))
NAMES = {
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "comma": ",",
    "full_stop": ".",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "question_mark": "?",
}


def ways(id: str) -> list[str]:
    """All keys of an action: a letter as a capital and on the Russian layout, with Ctrl there too."""
    found = []
    for name in KEYS[id].keys.split(","):
        key = NAMES.get(name, name)
        *modifiers, last = key.split("+") if len(key) > 1 else [key]
        twin = "+".join([*modifiers, ON_THE_OTHER_LAYOUT.get(last, last)])
        found += [key if modifiers or len(key) > 1 else key.upper(), twin]
    return list(dict.fromkeys(found))


def named(stage: Stage) -> dict[str, set[str]]:
    """The keys that work now, by action."""
    found: dict[str, set[str]] = {}
    for key, active in stage.screen.active_bindings.items():
        found.setdefault(active.binding.id or "", set()).add(key)
    return found


WAYS = (
    *("start", "]", "]", "3", "f", "escape", "]", "]", "/", "escape", "?", "escape"),
    *("1", "]", "]", "]", "enter", "n", "escape", "escape"),
    *("4", "]", "]", "5", "]", "ctrl+k", "7", "enter", "escape", "ctrl+n"),
)
"""Through a page of every kind."""


async def test_every_key_of_the_table_works_on_one_of_the_pages(cabinet):
    found: dict[str, set[str]] = {}
    async with on_stage(cabinet) as stage:
        for key in WAYS:
            if key != "start":
                await stage.press(key)
            for id, keys in named(stage).items():
                found.setdefault(id, set()).update(keys)
    for id, key in KEYS.items():
        assert set(key.keys.split(",")) <= found[id], id


@pytest.mark.parametrize(("latin", "russian"), zip(LATIN, RUSSIAN, strict=True))
def test_russian_letter_is_the_key_it_stands_on(latin, russian):
    names = {name: character for character, name in zip("[];',.`", _PUNCTUATION, strict=True)}
    for typed in (russian, russian.upper(), latin.upper() if latin.isalpha() else russian):
        assert names.get(latin_key(typed), latin_key(typed)) == latin


_PUNCTUATION = (
    "left_square_bracket",
    "right_square_bracket",
    "semicolon",
    "apostrophe",
    "comma",
    "full_stop",
    "grave_accent",
)


@pytest.mark.parametrize(
    ("id", "dialog"),
    [
        ("week.sign", Confirm),
        ("time.date", DatePrompt),
        ("app.child", Choose),
        ("app.help", Help),
        ("app.palette", EposPalette),
        ("list.open", AllDetails),
    ],
)
async def test_dialog_opens_by_each_of_its_keys(id, dialog, cabinet):
    async with on_stage(cabinet) as stage:
        for key in ways(id):
            await stage.press(key)
            assert isinstance(stage.screen, dialog), key
            await stage.press("escape")
            assert isinstance(stage.screen, DiaryScreen), key


async def test_dialog_closes_by_each_of_the_keys_back(cabinet):
    async with on_stage(cabinet) as stage:
        for key in ways("app.back"):
            await stage.press("?", key)
            assert isinstance(stage.screen, DiaryScreen), key


async def test_weeks_change_by_each_key(cabinet):
    async with on_stage(cabinet) as stage:
        for key in [*ways("time.previous"), "left"]:
            await stage.press(key)
            assert "5–11 октября" in stage.text, key
            await stage.press("t")
        for key in [*ways("time.next"), "right"]:
            await stage.press(key)
            assert "19–25 октября" in stage.text, key
            await stage.press("t")
        for key in ways("time.today"):
            await stage.press("<")
            assert "5–11 октября" in stage.text
            await stage.press(key)
            assert "12–18 октября" in stage.text, key


async def test_rows_change_by_each_key(cabinet):
    async with on_stage(cabinet) as stage:
        table = stage.screen.query_one(WeekTable)
        start = table.cursor
        for down, up in zip(ways("list.down"), ways("list.up"), strict=True):
            await stage.press(down)
            assert table.cursor == start + 1, down
            await stage.press(up)
            assert table.cursor == start, up
        await stage.press("end")
        assert table.cursor == len(table.items) - 1
        await stage.press("pageup")
        assert 0 < table.cursor < len(table.items) - 1
        await stage.press("home")
        assert table.cursor == 0
        await stage.press("pagedown")
        assert table.cursor > 1


async def test_days_change_by_each_key(cabinet):
    async with on_stage(cabinet, "]", "]") as stage:
        calendar = stage.screen.query_one(MonthCalendar)
        for id, day in (("day.left", 14), ("day.right", 16), ("day.up", 8), ("day.down", 22)):
            for key in ways(id):
                await stage.press(key)
                assert calendar.day == date(2026, 10, day), key
                await stage.press("t")
                assert calendar.day == date(2026, 10, 15)
        for key, day in (
            ("home", date(2026, 10, 1)),
            ("end", date(2026, 10, 31)),
            ("pageup", date(2026, 9, 30)),
            ("pagedown", date(2026, 10, 30)),
        ):
            await stage.press(key)
            assert calendar.day == day, key


async def test_tabs_change_by_each_key(cabinet):
    async with on_stage(cabinet) as stage:
        for id in ("app.next_tab", "app.previous_tab"):
            for key in ways(id):
                before = stage.section.pane
                await stage.press(key)
                assert stage.section.pane is not before, key


async def test_page_is_asked_for_again_by_each_key(cabinet):
    cabinet, portal = faulty(cabinet)
    async with on_stage(cabinet) as stage:
        for key in ways("app.refresh"):
            portal.asked.clear()
            await stage.press(key)
            assert "week" in portal.asked, key


async def test_notice_is_begun_and_taken_back_by_each_key(open_as):
    async with on_stage(open_as(child="ivanova-m"), "]", "]", "d") as stage:
        await stage.type("23.10")
        await stage.press("enter")
        for id, dialog in (("absence.announce", AbsenceForm), ("absence.cancel", Confirm)):
            for key in ways(id):
                await stage.press(key)
                assert isinstance(stage.screen, dialog), key
                await stage.press("escape")


@pytest.mark.parametrize("key", [*ways("app.quit"), "q", "Й"])
async def test_program_is_left_by(key, cabinet):
    async with on_stage(cabinet) as stage:
        await stage.press(key)
        assert stage.app.return_code == 0
        assert stage.app._exit


async def test_digit_goes_to_its_section_and_finds_it_as_it_was(cabinet):
    async with on_stage(cabinet, "]") as stage:
        pane = stage.section.pane
        await stage.press("3", "]")
        assert isinstance(stage.screen, MarksScreen)
        finals = stage.section.pane
        await stage.press("3", "2", "2", "9")
        assert stage.section.pane is pane
        await stage.press("3")
        assert stage.section.pane is finals


@pytest.mark.parametrize("text", ["Йцукен ёЁ, х ъ?", "quit ctrl [x] / 2026"])
async def test_field_takes_every_character_as_it_is_typed(text, cabinet):
    async with on_stage(cabinet, "d") as stage:
        await stage.type(text)
        assert stage.focused.value == text


async def test_question_is_answered_by_the_letter_printed_on_the_key(cabinet):
    async with on_stage(cabinet) as stage:
        for key in "nнNН":
            await stage.press("s", key)
            assert isinstance(stage.screen, DiaryScreen), key
            assert "☐ не подписано" in stage.text, key
        await stage.forget_messages()
        for key in "yДд":
            await stage.press("s", key)
            assert "☑ подписано" in stage.text, key
            await stage.press("<")


async def notices(cabinet) -> int:
    day = date(2026, 10, 22)
    return len(await cabinet.portal.absence_notices("ivanov-a", Span(day, day)))


async def is_signed(cabinet) -> bool:
    week: Week = await cabinet.portal.week("ivanov-a", date(2026, 10, 12))
    return week.signature is not None


LETTERS = ("s", "y", "]", "e", "x", "u", "[", ",", "t", "d", "?", "q", "p")
WALKS = {
    "latin": dict(zip(LETTERS, LETTERS, strict=True)),
    "russian": dict(zip(LETTERS, "ыдъучгхбев?йз", strict=True)),
}


@pytest.mark.parametrize("layout", WALKS)
async def test_everything_is_done_by_letters_and_the_keys_around_them(layout, cabinet):
    """Without Left, Right, Esc and the F-keys: screen readers and terminals take them."""
    key = WALKS[layout]
    async with on_stage(cabinet) as stage:
        await stage.press(key["s"], key["y"])
        assert await is_signed(cabinet)

        await stage.press(key["]"], key["]"], "down", key["e"])
        await stage.press("enter", "enter", "enter", "down", "enter")
        assert set(stage.screen.query_one(CheckList).selected) == {1, 2}
        await stage.press("tab", "enter", "down", "enter", "tab")
        await stage.press_quickly(*"К врачу")
        await stage.press("enter", "enter", key["y"])
        assert await notices(cabinet) == 1
        assert "К врачу" in stage.text.replace("│\n", "")
        await stage.press(key["x"], key["y"])
        assert await notices(cabinet) == 0

        await stage.press(key["u"], "2")
        assert "Иванова М. И." in stage.rows[0]
        await stage.press(key["u"], "up", "enter", key["["], key["["])
        assert "Иванов А. И." in stage.rows[0]

        await stage.press(key[","])
        assert "5–11 октября" in stage.text
        await stage.press(key["t"])
        assert "12–18 октября" in stage.text
        await stage.press(key["d"])
        await stage.press_quickly(*"14.09")
        await stage.press("enter")
        assert "14–20 сентября" in stage.text
        await stage.press("down", "enter")
        assert isinstance(stage.screen, AllDetails)
        await stage.press("backspace")

        await stage.press(key["?"])
        assert isinstance(stage.screen, Help)
        await stage.press("pagedown", key["q"], key["p"])
        assert isinstance(stage.screen, EposPalette)
        await stage.press_quickly(*"сегодн")
        await stage.press("enter")
        assert "12–18 октября" in stage.text
        await stage.press(key["q"])
        assert stage.app._exit


def write_keys(home: Home, text: str) -> None:
    home.config.mkdir(parents=True, exist_ok=True)
    (home.config / "keys.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("chosen", ["w", "ц"])
async def test_users_key_works_on_both_layouts_and_is_shown(chosen, home, cabinet):
    write_keys(home, f'"week.sign" = "{chosen}"')
    async with on_stage(cabinet) as stage:
        assert "Ц Подписать" in stage.rows[-1]
        await stage.press("s")
        assert isinstance(stage.screen, DiaryScreen)
        for key in "wцWЦ":
            await stage.press(key)
            assert isinstance(stage.screen, Confirm), key
            await stage.press("n")
        await stage.press("f1")
        assert "Ц W: Подписать" in stage.text


async def test_several_keys_may_be_chosen_for_an_action(home, cabinet):
    write_keys(home, '"time.today" = "ctrl+е,f6"')
    async with on_stage(cabinet) as stage:
        for key in ("ctrl+t", "ctrl+е", "f6"):
            await stage.press("<", key)
            assert "12–18 октября" in stage.text, key


def test_unknown_action_in_the_file_of_keys_is_told(home, cabinet, words):
    write_keys(home, '"week.sing" = "w"')
    with pytest.raises(BrokenFile) as caught:
        run(cabinet, words, Settings(), home)
    assert caught.value.place == "week.sing"
    assert caught.value.file.endswith("keys.toml")


@pytest.mark.parametrize("key", ["escape", "backspace", "ctrl+c"])
async def test_one_key_too_many_does_not_end_the_program_and_tells_how_to_leave(key, cabinet, words):
    async with on_stage(cabinet, key) as stage:
        assert stage.app.is_running
        assert stage.messages == [words.keys.HOW_TO_QUIT]


@pytest.mark.parametrize("opened", ["s", "?", "u", "d", "p"])
async def test_program_is_left_out_of_any_window(opened, cabinet):
    opening = "ctrl+p" if opened == "p" else opened
    async with on_stage(cabinet, opening, "ctrl+q") as stage:
        assert stage.app._exit


async def test_a_slip_of_a_key_keeps_the_form(cabinet):
    async with on_stage(cabinet, "]", "]", "right", "e", "tab", "tab") as stage:
        await stage.press("backspace", "q")
        assert isinstance(stage.screen, AbsenceForm)
        await stage.press("escape")
        assert isinstance(stage.screen, DiaryScreen)
