"""Topics that were held while the child was absent: a page over the programmes."""

from collections.abc import AsyncIterator, Sequence

from textual.app import ComposeResult
from textual.content import Content

from epos_tui.domain.progress import MissedTopic, Progress
from epos_tui.domain.reading import Reading
from epos_tui.present import progress as say
from epos_tui.present.line import Field
from epos_tui.screens.listed import ListPane
from epos_tui.screens.page import Page
from epos_tui.usecases import programmes
from epos_tui.widgets.key_bar import KeyBar
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.missed_list import MissedList


class MissedScreen(Page):
    """The keys of going back lead to the programmes."""

    BINDINGS = [*bind("app.back", "leave"), *bind("app.child", "child")]

    def compose(self) -> ComposeResult:
        yield self.header()
        yield MissedPane(self.view, "missed")
        yield KeyBar()

    @property
    def pane(self) -> "MissedPane":
        return self.query_one(MissedPane)

    def action_leave(self) -> None:
        self.dismiss(None)

    async def action_child(self) -> None:
        """Another child has missed other lessons."""
        self.dismiss(None)
        await self.run_action("app.child")


class MissedPane(ListPane[Progress]):
    """The newest first; the box has the work of the day."""

    def make_table(self) -> MissedList:
        return MissedList(self.view.words)

    def heads(self, width: int) -> str:
        return ""

    def readings(self) -> AsyncIterator[Reading[Progress]]:
        return programmes.progress(self.view.cabinet)

    def rows(self, value: Progress) -> Sequence[MissedTopic]:
        return value.missed

    def text_of(self, row: MissedTopic) -> str:
        return say.missed_said(row, self.view.words)

    def show(self, value: Progress) -> None:
        kind = self.view.cabinet.student.institution.kind
        self.set_title(Content(say.missed_heading(value, kind, self.view.words)))
        if value.missed:
            self.show_rows(value)
        else:
            self.show_empty(say.nothing_missed(value, self.view.words))

    def details(self, row: MissedTopic) -> tuple[str, tuple[Field, ...]]:
        return say.missed_where(row, self.view.words), say.missed_fields(row, self.view.words)
