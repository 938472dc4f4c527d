"""New chat: whom to write to, by the portal's four tabs."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from epos_tui.domain.messages import Contact, ContactKind, found
from epos_tui.domain.place import Place
from epos_tui.screens.base import Dialog
from epos_tui.screens.view import View
from epos_tui.widgets.chat_list import ContactList
from epos_tui.widgets.filter_box import FilterBox
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.rows import Rows
from epos_tui.widgets.tabs import TabRow

_KINDS = tuple(ContactKind)


class NewChat(Dialog[Contact]):
    """The contact chosen with Enter, or None."""

    DEFAULT_CSS = """
    NewChat > .dialog { height: 90%; }
    NewChat TabRow { margin-bottom: 1; }
    """
    BINDINGS = [
        *bind("app.next_tab", "tab(1)"),
        *bind("app.previous_tab", "tab(-1)"),
        *bind("list.filter", "filter"),
    ]

    def __init__(self, view: View, contacts: Sequence[Contact], place: Place | None = None) -> None:
        super().__init__(view.words)
        self.contacts, self.place = contacts, place
        names = view.words.messages.KIND[view.cabinet.student.institution.kind]
        self.names = [names[kind] for kind in _KINDS]
        self.wanted = ""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self.words.messages.NEW_CHAT)
            box.border_subtitle = Content(f"Enter — {self.words.messages.OPEN_CHAT}")
            yield TabRow(self.names)
            yield ContactList()
            yield FilterBox(self.words)

    def on_mount(self) -> None:
        people = self.query_one(ContactList)
        people.nothing = self.words.messages.NOBODY
        if self.place:
            self.query_one(TabRow).chosen = _KINDS.index(ContactKind(self.place.within))
        self._show(f"{self.place.within} {self.place.row}" if self.place else "")
        people.focus()

    def _show(self, at: str = "") -> None:
        kind = _KINDS[self.query_one(TabRow).chosen]
        self.query_one(ContactList).show(found(self.contacts, kind, self.wanted), at)

    def action_tab(self, by: int) -> None:
        row = self.query_one(TabRow)
        row.chosen = (row.chosen + by) % len(_KINDS)
        self._show()

    def on_tab_row_clicked(self, event: TabRow.Clicked) -> None:
        event.row.chosen = event.index
        self._show()

    def action_filter(self) -> None:
        self.query_one(FilterBox).open()

    @on(Input.Changed)
    def filter(self, event: Input.Changed) -> None:
        """The list follows what is typed."""
        self.wanted = event.value
        self._show()

    @on(FilterBox.Left)
    def leave_filter(self) -> None:
        """Back to the people."""
        self.query_one(ContactList).focus()

    @on(Rows.Opened)
    def choose(self, event: Rows.Opened) -> None:
        """Goes to the chat."""
        self.dismiss(event.rows.current)
