"""A portal tab: the header, its sub-tabs, and one pane at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from textual.app import ComposeResult
from textual.widgets import ContentSwitcher

from epos_tui.i18n import Words
from epos_tui.present.people import account_badge, student_badge
from epos_tui.screens.page import Page
from epos_tui.screens.pane import EposPane
from epos_tui.screens.view import View
from epos_tui.widgets.key_bar import KeyBar
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.tabs import TabRow
from epos_tui.widgets.top_bar import TopBar


@dataclass(frozen=True)
class SubTab:
    """A sub-tab: its pane is imported and made at the first visit."""

    id: str
    names: Callable[[Words], tuple[str, ...]]
    """The portal's wording, then a shorter one for where it does not fit."""
    place: str
    """module:class inside this package"""

    def make(self, view: View) -> EposPane[Any]:
        """The pane under the id of the tab."""
        module, _, name = self.place.partition(":")
        pane: EposPane[Any] = getattr(import_module(f"epos_tui.screens.{module}"), name)(view, self.id)
        return pane


class SectionScreen(Page):
    """Sub-tabs stand in the portal's order and wording."""

    DEFAULT_CSS = """
    SectionScreen #sections { padding: 0 1; }
    SectionScreen #tabs { padding: 0 1; background: $surface; }
    SectionScreen ContentSwitcher { height: 1fr; }
    """
    BINDINGS = [
        *bind("app.next_tab", "tab(1)", show=False),
        *bind("app.previous_tab", "tab(-1)", show=False),
    ]
    SUB_TABS: tuple[SubTab, ...] = ()

    def __init__(self, view: View, sections: Sequence[str], chosen: int) -> None:
        super().__init__(view)
        self.sections, self.chosen = sections, chosen
        self.first_tab = 0

    def compose(self) -> ComposeResult:
        yield self.header()
        names = [f"{number} {name}" for number, name in enumerate(self.sections, 1)]
        yield TabRow(names, id="sections", chosen=self.chosen)
        tabs = [tab.names(self.words) for tab in self.SUB_TABS]
        yield TabRow(
            [names[0] for names in tabs],
            id="tabs",
            chosen=self.first_tab,
            short=[names[-1] for names in tabs],
        )
        first = self.SUB_TABS[self.first_tab]
        with ContentSwitcher(initial=first.id):
            yield first.make(self.view)
        yield KeyBar()

    @property
    def pane(self) -> EposPane[Any]:
        shown = self.query_one(ContentSwitcher).visible_content
        assert isinstance(shown, EposPane)
        return shown

    def change_view(self, view: View) -> None:
        """Another child: every pane seen before reads anew."""
        self.view = view
        account = account_badge(view.cabinet.viewer, view.cabinet.student)
        self.query_one(TopBar).show(account, student_badge(view.cabinet.student, self.words))
        for pane in self.query(EposPane):
            pane.change_view(view)

    async def show_tab(self, index: int) -> None:
        """Goes to a sub-tab; its pane is mounted at the first visit."""
        tab, switcher = self.SUB_TABS[index], self.query_one(ContentSwitcher)
        if not switcher.query(f"#{tab.id}"):
            await switcher.mount(tab.make(self.view))
        self.query_one("#tabs", TabRow).chosen = index
        switcher.current = tab.id
        self.pane.focus_main()
        self.pane.renew()

    async def open_tab(self, id: str) -> None:
        """Goes to the sub-tab of that name; a page that is not there yet begins with it."""
        if self.is_mounted:
            await self.show_tab([tab.id for tab in self.SUB_TABS].index(id))
        else:
            self.begin_with(id)

    def begin_with(self, id: str) -> None:
        """Opens first with the sub-tab of that name, if there is one."""
        ids = [tab.id for tab in self.SUB_TABS]
        self.first_tab = ids.index(id) if id in ids else 0

    async def action_tab(self, by: int) -> None:
        row = self.query_one("#tabs", TabRow)
        await self.show_tab((row.chosen + by) % len(self.SUB_TABS))

    async def on_tab_row_clicked(self, event: TabRow.Clicked) -> None:
        if event.row.id == "tabs":
            await self.show_tab(event.index)
        else:
            await self.run_action(f"app.section({event.index})")
