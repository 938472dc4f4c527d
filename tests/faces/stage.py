"""The full screen opened without a terminal: keys in, text out."""

import asyncio
import os
import string
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from rich.cells import cell_len
from textual import events
from textual.command import CommandPalette
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from epos_tui.app import EposApp, chosen_by_user
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.home import find_home
from epos_tui.i18n import words_for
from epos_tui.screens.section import SectionScreen
from epos_tui.screens.sections import DIARY
from epos_tui.settings import Settings
from epos_tui.usecases.cabinet import Cabinet
from tests.faulty import FaultyPortal
from tests.screen_text import screen_rows, screen_text, text_at

GOLDEN = Path(__file__).parent.parent / "golden"
QUICK = ("read", "check", "finish")
"""Groups of workers that never wait for a person."""
TOUR = """
    down down up pagedown pageup end home enter down escape > < t d 1 4 . 0 9 escape d x enter escape
    u down up escape f1 down end escape f3 down 7 7 7 escape s right left tab escape s y s > s <
    / 7 enter down / backspace down / 7 7 7 7 escape f2
    down space space n 7 7 enter n escape w enter escape end home pagedown pageup tab tab f1 escape
    > < t d 1 4 . 0 9 enter c g down up escape g 5 home / 7 enter enter escape / escape end
    f f1 escape escape f tab tab enter down enter tab enter f x enter down down down down enter escape
    f tab tab enter down escape escape c d 1 9 . 1 0 enter down down w escape w y w left enter c
    ] down up l h pagedown pageup home end t enter down escape f1 escape x up l x y t
    down e up down down down down space tab enter down enter tab 7 enter enter escape tab tab tab
    shift+tab f1 escape escape e enter enter tab tab enter enter y x y
    s down end up enter escape / 7 enter / escape tab tab f1 escape escape
    ] down up pagedown pageup end home enter escape > < t d 1 4 . 0 9 enter c / 7 enter escape tab tab
    ] down up pagedown pageup end home enter escape > t left right d 1 8 . 1 0 enter t / 7 down tab tab
    3 right right right down left left home end down right enter pagedown escape > > < t i i i i i
    g down up escape g 5 right right end t / 7 enter right tab tab f1 escape
    f down up pagedown end home enter pagedown escape n 5 space 2 enter n escape g o y / 7 enter tab tab
    f1 escape escape escape
    ] down enter escape < < > > end home / 7 enter tab tab
    ] down space down space a a n h n h > t g 2 t / 7 enter tab tab enter escape n
    ] down enter escape / escape u 3 down up enter escape / 7 enter escape [ [ [ u 1
    [ 2 ] r f3 escape
    1 right down > < t d 1 9 . 1 0 enter enter down escape c f down tab down enter down enter down escape
    i i i g g a o escape y / 7 enter escape / escape [ down down enter escape > < t / 7 enter / escape
    ] ] down enter up home enter b end enter escape n 7 7 enter escape g o escape y / 7 enter escape
    n ] ] down / 7 enter escape n down enter escape escape / 7 enter / escape u 3 u 1
    ] down down enter 1 end enter escape up space home enter escape / 7 enter / escape u 3 u 1
    4 down space enter down space enter escape g 2 left right / 7 enter / escape
    n end enter escape / 7 enter / escape tab tab f1 escape escape
    ] down end enter escape / 7 enter / escape ] left right up down pagedown home > < t enter escape
    n down enter n end u 3 u 1 f1 escape ctrl+n down n g g r escape
    ctrl+k 7 down down up enter ctrl+k 5 enter i 2 u 2 f5 tab f1 escape / escape ctrl+k 0 0 0 7 down escape
    u 1 5 down enter escape y n 7 tab 7 tab enter escape e x / 7 enter / escape
    ] n 7 tab 7 enter tab tab f1 escape escape enter escape x escape x y d pagedown escape 2 f9 v
""".split()
"""Keys through every page and dialog and back: what must hold everywhere is checked after each."""


def epos(cabinet: Cabinet, language: str = "ru", first: int = DIARY, **chosen: str) -> EposApp:
    """The program as `epos_tui.app.run` makes it, in the folders of the test."""
    assert "EPOS_HOME" in os.environ, "the test would write into the developer's own folders"
    home = find_home()
    settings = Settings(**{"glyphs": "full", **chosen})  # type: ignore[arg-type]
    app = EposApp(cabinet, words_for(language), settings, home, chosen_by_user(home))
    app.first, app.offers_news = first, False
    return app


MOST_GENERATIONS = 8
"""A screen without a cell never finishes drawing."""


@dataclass
class Stage:
    """An opened program and who plays with it."""

    app: EposApp
    pilot: Pilot[int]

    @property
    def screen(self) -> Screen[object]:
        """The page or the dialog in front."""
        return self.app.screen

    @property
    def section(self) -> SectionScreen:
        """The page, behind dialogs too."""
        return next(page for page in reversed(self.app.screen_stack) if isinstance(page, SectionScreen))

    @property
    def focused(self) -> Widget | None:
        """The widget that has the keys."""
        return self.app.screen.focused

    @property
    def rows(self) -> list[str]:
        """The rows of the screen."""
        return screen_rows(self.app)

    @property
    def text(self) -> str:
        """The text of the screen."""
        return screen_text(self.app)

    @property
    def at_caret(self) -> str:
        """The row from the terminal's cursor on."""
        return text_at(self.app, self.app.cursor_position)

    @property
    def messages(self) -> list[str]:
        """The passing messages so far, oldest first."""
        return [note.message for note in self.app._notifications]

    async def press(self, *keys: str) -> None:
        """Presses keys by their names or characters, each after everything before has settled."""
        for key in keys:
            self.app.post_message(key_event(key))
            await self.settle()

    async def press_quickly(self, *keys: str) -> None:
        """Presses keys without waiting between them."""
        for key in keys:
            self.app.post_message(key_event(key))
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        """Another size of the window, which the toolkit takes over in its own time."""
        if self.app.size != (width, height):
            await self.pilot.resize_terminal(width, height)
        while self.app.size != (width, height) or self.screen.size != self.app.size:
            await self.pilot.pause()
        await self.settle()

    def click(self, x: int, y: int) -> None:
        """A click as a terminal reports it."""
        for kind in (events.MouseMove, events.MouseDown, events.MouseUp):
            self.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))

    async def type(self, text: str) -> None:
        """Types a text into the field in focus, in place of what stands there."""
        if isinstance(self.focused, Input):
            self.focused.select_all()
            await self.press("backspace")
        await self.press_quickly(*text)

    async def settle(self) -> None:
        """Waits until the program has nothing to do but to wait for a person."""
        await self._handle_messages()
        while busy := [w for w in self.app.workers if w.group in QUICK and not w.is_finished]:
            await asyncio.gather(*(worker.wait() for worker in busy), return_exceptions=True)
            await self._handle_messages()
        if isinstance(self.screen, CommandPalette):
            await self.pilot.pause()

    async def _handle_messages(self) -> None:
        """As `Pilot.pause` does, but without waiting for an idle processor: messages beget messages."""
        quiet = 0
        for _ in range(MOST_GENERATIONS):
            if quiet == 2 or self.app._exit or self.app._exception:
                return
            await self.pilot._wait_for_screen()
            self.screen._on_timer_update()
            quiet = 0 if self._has_work() else quiet + 1

    def _has_work(self) -> bool:
        """Whether a message waits to be handled, or something to be drawn."""
        screen = self.screen
        pumps = (self.app, *screen.walk_children(with_self=True))
        waiting = any(pump.message_queue_size or pump._next_callbacks for pump in pumps)
        return waiting or bool(screen._layout_required or screen._dirty_widgets or screen._callbacks)

    async def forget_messages(self) -> None:
        """Takes the passing messages off the screen: they cover the page for some seconds."""
        if self.messages:
            self.app.clear_notifications()
            await self.settle()


def key_event(key: str) -> events.Key:
    """A key as a terminal reports it."""
    if len(key) == 1:
        return events.Key(_character_to_key(key), key)
    return events.Key(key, _PRINTED.get(key))


_PRINTED = {_character_to_key(c): c for c in string.punctuation} | {"enter": "\r", "tab": "\t", "space": " "}


@asynccontextmanager
async def on_stage(
    cabinet: Cabinet, *keys: str, size: tuple[int, int] = (80, 24), first: int = DIARY, **chosen: str
) -> AsyncIterator[Stage]:
    """Opens the program and presses the keys; an exception inside it comes out here."""
    app = epos(cabinet, first=first, **chosen)
    async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
        stage = Stage(app, pilot)
        await stage.settle()
        await stage.press(*keys)
        yield stage


def faulty(cabinet: Cabinet, **about: object) -> tuple[Cabinet, FaultyPortal]:
    """The cabinet behind a portal that can be unplugged."""
    portal = FaultyPortal(cabinet.portal, **about)  # type: ignore[arg-type]
    return replace(cabinet, portal=portal), portal


def unplugged(cabinet: Cabinet) -> tuple[Cabinet, FaultyPortal]:
    """The cabinet behind a portal that does not answer."""
    return faulty(cabinet, fails=PortalUnreachable())


def check_golden(name: str, stage: Stage) -> None:
    """Compares the screen with its golden text; EPOS_UPDATE_GOLDEN=1 writes it instead."""
    width, height = stage.app.size
    assert len(stage.rows) == height
    assert {cell_len(row) for row in stage.rows} == {width}
    path = GOLDEN / f"{name}-{width}x{height}.txt"
    if os.environ.get("EPOS_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(stage.text, encoding="utf-8", newline="\n")
    assert stage.text == path.read_text(encoding="utf-8"), f"{path.name}: EPOS_UPDATE_GOLDEN=1 accepts it"
