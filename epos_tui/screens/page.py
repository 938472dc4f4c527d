"""A whole page: a header, a pane that has the focus, the key bar."""

from typing import Any

from textual.screen import Screen

from epos_tui.present.line import capital
from epos_tui.present.people import account_badge, student_badge
from epos_tui.screens.base import Speaking, key_hints, shown_key
from epos_tui.screens.pane import EposPane
from epos_tui.screens.view import View
from epos_tui.usecases import outbox
from epos_tui.widgets.key_bar import KeyBar
from epos_tui.widgets.top_bar import TopBar


class Page(Speaking[None]):
    """A subclass composes it and says which pane is in front."""

    AUTO_FOCUS = ""

    def __init__(self, view: View) -> None:
        super().__init__()
        self.view, self.words = view, view.words

    @property
    def pane(self) -> EposPane[Any]:
        """The pane in front."""
        raise NotImplementedError

    def header(self) -> TopBar:
        """Whose account, and which child."""
        cabinet, words = self.view.cabinet, self.words
        return TopBar(
            words.people.PRODUCT,
            account_badge(cabinet.viewer, cabinet.student),
            student_badge(cabinet.student, words),
            shown_key("app.child", words, self.view.keys),
        )

    def on_mount(self) -> None:
        """The key bar follows the focus."""
        self.bindings_updated_signal.subscribe(self, self._show_keys)
        self.show_waiting()
        self.pane.focus_main()

    def on_screen_resume(self) -> None:
        """Whoever comes back finds it as it is now."""
        for pane in self.query(EposPane):
            if pane is self.pane:
                pane.renew()

    def show_waiting(self) -> None:
        """How much of what was decided has not arrived yet."""
        count = outbox.count(self.view.cabinet)
        self.query_one(TopBar).show_note(capital(self.words.outbox.count(count)) if count else "")

    def _show_keys(self, _: Screen[object]) -> None:
        self.query_one(KeyBar).show(key_hints(self.active_bindings, self.words, self.view.keys))
