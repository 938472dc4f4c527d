"""What the colours look like; `make snapshots` accepts the pictures."""

import pytest
from textual import work
from textual._doc import take_svg_screenshot
from textual.app import App

from epos_tui.screens.entry import EntryApp
from epos_tui.screens.sections import DESKTOP
from epos_tui.settings import THEMES
from tests.entrance import DoorOfTests, gate_before
from tests.faces.fortnight import returned
from tests.faces.stage import epos, faulty, unplugged
from tests.faces.test_new_screens import PANES as NEW_PAGES
from tests.faces.test_screens import PAGES
from tests.snapshots.careful import Compare, careful

DIALOGS = (
    "lesson",
    "details",
    "form",
    "sign",
    "announce",
    "help",
    "palette",
    "children",
    "date",
    "signed",
    "unsigned",
)


@pytest.fixture
def snap(snap_compare) -> Compare:
    """Compares a page with its picture."""
    return careful(snap_compare)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("page", ["week", "absence"])
def test_page_in_a_theme(page, theme, cabinet, snap):
    assert snap(epos(cabinet, theme=theme), *PAGES[page])


@pytest.mark.parametrize("theme", ["epos-dark", "epos-light"])
def test_week_on_a_wide_screen(theme, cabinet, snap):
    assert snap(epos(cabinet, theme=theme), size=(120, 40))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
@pytest.mark.parametrize(
    "page", ["homework", "timetable", "marks", "dynamics", "forecast", "attendance", "search"]
)
def test_pane(page, size, cabinet, snap):
    assert snap(epos(cabinet), *PAGES[page], size=size)


@pytest.mark.parametrize("theme", ["epos-dark", "epos-light"])
@pytest.mark.parametrize("page", ["desktop", "chat", "tomorrow", "programmes", "missed", "year"])
def test_new_page(page, theme, cabinet, snap):
    app = epos(cabinet, first=DESKTOP, theme=theme)
    assert snap(app, *NEW_PAGES[page], size=(80, 24) if theme == "epos-dark" else (120, 40))


@pytest.mark.parametrize(
    ("theme", "size"), [("epos-dark", (80, 24)), ("epos-light", (120, 40))], ids=["80x24", "120x40"]
)
def test_what_is_new(theme, size, open_as, snap):
    assert snap(epos(returned(open_as, 24), theme=theme), "ctrl+n", "down", size=size)


@pytest.mark.parametrize("page", DIALOGS)
def test_dialog(page, cabinet, snap):
    assert snap(epos(cabinet), *PAGES[page])


@pytest.mark.parametrize("page", ["week", "absence"])
def test_narrow_screen(page, cabinet, snap):
    assert snap(epos(cabinet), *PAGES[page], size=(40, 15))


@pytest.mark.parametrize("page", ["week", "form"])
def test_without_colour(page, monkeypatch, cabinet, snap):
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap(epos(cabinet), *PAGES[page])


def test_without_an_answer(cabinet, snap):
    assert snap(epos(unplugged(cabinet)[0]))


@pytest.mark.parametrize("theme", ["epos-dark", "epos-light"])
def test_sign_in(theme, tmp_path, words, snap):
    app = EntryApp(gate_before(DoorOfTests(tmp_path / "portal.json")), words, theme)
    assert snap(app)


class FailsInMount(App[None]):
    def on_mount(self) -> None:
        raise ValueError("in on_mount")


class FailsOnKey(App[None]):
    def on_key(self) -> None:
        raise ValueError("in a key handler")


class FailsInWorker(App[None]):
    @work
    async def on_mount(self) -> None:
        raise ValueError("in a worker")


@pytest.mark.parametrize("failing", [FailsInMount, FailsOnKey, FailsInWorker])
def test_errors_of_the_program_are_not_hidden(failing):
    def hiding(app: App[None], **chosen: object) -> bool:
        return bool(take_svg_screenshot(app=app, **chosen))

    with pytest.raises(Exception, match="in "):
        careful(hiding)(failing(), "x")


def test_errors_of_our_own_program_are_not_hidden(cabinet):
    cabinet, portal = faulty(cabinet)
    portal.fails = ZeroDivisionError("in the portal")

    def hiding(app: App[None], **chosen: object) -> bool:
        return bool(take_svg_screenshot(app=app, **chosen))

    with pytest.raises(Exception, match="in the portal"):
        careful(hiding)(epos(cabinet))
