"""EposApp: the full screen."""

import gc
from collections.abc import Awaitable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.binding import Binding
from textual.command import CommandPalette
from textual.screen import Screen
from textual.scrollbar import ScrollBar

from epos_tui.compose import run as run_now
from epos_tui.domain.errors import BrokenFile, CannotKeep
from epos_tui.domain.people import Student
from epos_tui.home import Home
from epos_tui.i18n import Words
from epos_tui.present.clock import clock_news
from epos_tui.present.errors import told
from epos_tui.present.glyphs import glyphs_for
from epos_tui.present.people import student_choice
from epos_tui.present.status import status_fields
from epos_tui.reader.enduring import run_app
from epos_tui.screens import export, outbox
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.choose import Choose
from epos_tui.screens.jump import Jump, jump
from epos_tui.screens.offering import Offering
from epos_tui.screens.page import Page
from epos_tui.screens.palette import EposCommands, EposPalette
from epos_tui.screens.section import SectionScreen
from epos_tui.screens.sections import OTHER, SECTIONS, make_section
from epos_tui.screens.start import first_page, note_page
from epos_tui.screens.view import View
from epos_tui.settings import Settings, load_keys, remember
from epos_tui.usecases import clock, evening, people
from epos_tui.usecases.cabinet import Cabinet, ask_anew, with_student
from epos_tui.usecases.lock import OPEN_TO_ALL, Lock, Watch
from epos_tui.usecases.status import status
from epos_tui.widgets.keymap import KEYS, bind, chosen_keys
from epos_tui.widgets.scrollbar import WholeCells

if TYPE_CHECKING:
    from epos_tui.screens.search import Shelf

ScrollBar.renderer = WholeCells

SECONDS_BETWEEN_DELIVERIES, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_GLANCES = 60, 60, 15
"""At what waits, at the page in front, at the clock."""


class EposApp(Offering, inherit_bindings=False):
    """A screen a section; the language, the signs and the account are given, never global."""

    CSS_PATH = [
        "epos.tcss",
        "screens/section.tcss",
        "screens/listed.tcss",
        "screens/diary/absence.tcss",
        "screens/marks/dynamics.tcss",
    ]
    COMMANDS = {EposCommands}
    BINDINGS = [
        *bind("app.child", "child"),
        *bind("app.help", "help"),
        *bind("app.support", "support", show=False),
        *bind("app.palette", "command_palette"),
        *bind("app.new", "new", show=False),
        *bind("app.notices", "notices", show=False),
        *bind("app.waiting", "waiting", show=False),
        *bind("app.status", "status", show=False),
        *bind("app.lock", "lock", show=False),
        *bind("app.export", "export", show=False),
        *bind("app.search", "search", show=False),
        *bind("app.refresh", "refresh_pane", show=False),
        *bind("app.quit", "quit"),
        *bind("app.suspend", "suspend_process", show=False),
        Binding("q", "quit", show=False),
        Binding("escape,backspace,ctrl+c", "help_quit", show=False),
        *(Binding(str(number), f"section({number - 1})", show=False) for number in range(1, 6)),
    ]

    def __init__(
        self, cabinet: Cabinet, words: Words, settings: Settings, home: Home, keys: Mapping[str, str]
    ) -> None:
        self.sections: dict[int, SectionScreen] = {}
        super().__init__(words, settings.theme)
        glyphs = glyphs_for(settings.glyphs, self.terminal)
        self.view, self.home = View(replace(cabinet, trusting=True), words, glyphs, keys), home
        self.clocks = clock.begin(cabinet)
        self.shelf: Shelf | None = None
        self.first, self.first_tab = first_page(settings, home, run_now(evening.is_over(cabinet)))
        self.set_keymap(dict(keys))

    def get_default_screen(self) -> Screen[None]:
        section = self._section(self.first)
        section.begin_with(self.first_tab)
        return section

    def _section(self, index: int) -> SectionScreen:
        """Sections are made at the first visit and kept."""
        if index not in self.sections:
            self.sections[index] = make_section(index, self.view)
            self.install_screen(self.sections[index], f"section-{index}")
        return self.sections[index]

    def on_ready(self) -> None:
        """What was made until the first frame stays: the collector need not look at it again."""
        if not gc.isenabled():
            gc.enable()
            gc.freeze()
        self.set_interval(SECONDS_BETWEEN_DELIVERIES, self._deliver)
        self.set_interval(SECONDS_BETWEEN_LOOKS, self._look_again)
        self.set_interval(SECONDS_BETWEEN_GLANCES, self._look_at_the_clock)
        self._deliver()
        self._renew_children()

    @work(group="deliver")
    async def _deliver(self) -> None:
        """What waits goes as soon as the portal answers."""
        if await outbox.deliver(self, self.view.cabinet, self.words):
            self._reload()

    def _look_again(self, anew: bool = False) -> None:
        """The page in front stays true while nobody looks after it."""
        if isinstance(self.screen, Page):
            self.screen.pane.renew(anew)
            if self.screen.pane.problem is None:
                self._renew_children()

    @work(exclusive=True, group="read")
    async def _renew_children(self) -> None:
        """Who they are was remembered when the program was opened."""
        found = await people.renewed(self.view.cabinet)
        if found.viewer != self.view.cabinet.viewer:
            self._show(found)

    def _show(self, cabinet: Cabinet) -> None:
        """Another child, or the same one in another class: every page is of that one."""
        self.view = replace(self.view, cabinet=cabinet)
        for section in self.sections.values():
            section.change_view(self.view)

    def _look_at_the_clock(self) -> None:
        """After a sleep nothing is as it was; a clock that was set, or is wrong, is told once."""
        self.clocks = clock.look(self.view.cabinet, self.clocks, timedelta(seconds=SECONDS_BETWEEN_GLANCES))
        if news := clock_news(self.clocks, self.words):
            self.notify(news, title=self.words.keys.NOTE, markup=False)
        if self.clocks.anew:
            self._look_again(anew=True)

    def _reload(self) -> None:
        """Something was sent: what is shown may be out of date."""
        if isinstance(self.screen, Page):
            self.screen.show_waiting()
            self.screen.pane.load()

    @work(exclusive=True, group="ask")
    async def action_waiting(self) -> None:
        """What waits to be sent, and what shall become of it."""
        if isinstance(self.screen, Page) and await outbox.decide(self, self.view.cabinet, self.words):
            self._reload()

    def action_status(self) -> None:
        """What is kept, and who is asked."""
        if isinstance(self.screen, Page):
            fields = status_fields(status(self.view.cabinet), self.view.cabinet.viewer, self.words)
            self.push_screen(AllDetails(self.words, self.words.status.TITLE, fields))

    @work(exclusive=True, group="ask")
    async def action_export(self) -> None:
        """Takes the diary of the child out as files."""
        if isinstance(self.screen, Page):
            await export.take_out(self, self.view.cabinet, self.words)

    def action_search(self) -> None:
        """A page of its own, over the one in front."""
        from epos_tui.screens.search import SearchScreen, Shelf

        if isinstance(self.screen, Page) and not isinstance(self.screen, SearchScreen):
            self.shelf = self.shelf or Shelf()
            self.push_screen(SearchScreen(self.view, self.shelf))

    @on(Jump)
    @work(exclusive=True, group="finish")
    async def jump(self, event: Jump) -> None:
        """To the place of what was found."""
        await jump(self, event)

    def show_child(self, student: Student) -> None:
        self._show(with_student(self.view.cabinet, student))

    async def open_page(self, section: int, tab: str) -> SectionScreen:
        while not isinstance(self.screen, SectionScreen):
            await self.pop_screen()
        page = self._section(section)
        if not page.is_mounted:
            page.begin_with(tab)
        if turned := self._turn_to(section):
            await turned
        await page.open_tab(tab)
        return page

    def action_command_palette(self) -> None:
        if not CommandPalette.is_open(self.screen.app) and isinstance(self.screen, Page):
            self.push_screen(EposPalette(placeholder=self.words.keys.PALETTE_PROMPT, id="--command-palette"))

    def action_refresh_pane(self) -> None:
        if isinstance(self.screen, Page):
            ask_anew(self.view.cabinet)
            self.screen.pane.load()

    def action_help_quit(self) -> None:
        """One Esc too many must not end the program; who wants to leave is told how."""
        self.notify(self.words.keys.HOW_TO_QUIT, title=self.words.keys.NOTE, markup=False)

    async def action_quit(self) -> None:
        if isinstance(self.screen, Page):
            note_page(self.home, self.screen)
        self.exit(0)

    def action_section(self, index: int) -> None:
        """Goes to a portal tab."""
        if index < len(SECTIONS) and isinstance(self.screen, Page):
            if not isinstance(self.screen, SectionScreen):
                self.pop_screen()
            self._turn_to(index)

    def _turn_to(self, index: int) -> Awaitable[object] | None:
        """The first tab stays under the others, for it cannot be switched; None where it is in front."""
        if self.screen is self.sections.get(index):
            return None
        turned: Awaitable[object]
        if index == self.first:
            turned = self.pop_screen()
        elif len(self.screen_stack) == 1:
            turned = self.push_screen(self._section(index))
        else:
            turned = self.switch_screen(self._section(index))
        return turned

    async def action_support(self) -> None:
        """To the form of the support, from every page."""
        if isinstance(self.screen, Page):
            self.action_section(OTHER)
            await self._section(OTHER).open_tab("support")

    @work(exclusive=True, group="ask")
    async def action_child(self) -> None:
        """Chooses whose diary is shown."""
        cabinet = self.view.cabinet
        if not isinstance(self.screen, SectionScreen):
            return
        students = cabinet.viewer.students
        told = partial(student_choice, chosen=cabinet.student, words=self.words)
        asked = Choose(
            self.words, self.words.people.CHOOSE_CHILD, students, told, students.index(cabinet.student)
        )
        chosen = await self.push_screen_wait(asked)
        if chosen and chosen.id != cabinet.student.id:
            self.show_child(chosen)

    def action_keep_theme(self, theme: str) -> None:
        """Changes the theme, for the next time too."""
        self.theme = theme
        try:
            remember(self.home, "theme", theme)
        except CannotKeep as error:
            self.notify(told(error, self.words), title=self.words.errors.ERROR, markup=False)


def run(cabinet: Cabinet, words: Words, settings: Settings, home: Home, lock: Lock = OPEN_TO_ALL) -> int:
    """Opens the full screen; gives the exit code."""
    keys = chosen_by_user(home)
    app = EposApp(cabinet, words, settings, home, keys)
    app.quiet = Watch(lock)
    return run_app(app)


def chosen_by_user(home: Home) -> dict[str, str]:
    """keys.toml in our names of keys; raises `BrokenFile` where it names an action or a key there is not."""
    file = str(home.config / "keys.toml")
    chosen = load_keys(home)
    for id in chosen:
        if id not in KEYS:
            raise BrokenFile(file, id, "action")
    return {id: _keys_of(id, keys, file) for id, keys in chosen.items()}


def _keys_of(id: str, keys: str, file: str) -> str:
    try:
        return chosen_keys(keys)
    except ValueError as error:
        raise BrokenFile(file, id, "key", str(error)) from None
