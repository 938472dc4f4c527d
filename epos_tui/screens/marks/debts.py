"""Interim assessment that was not passed."""

from collections.abc import AsyncIterator, Sequence

from textual.content import Content

from epos_tui.domain.debts import TimedDebt
from epos_tui.domain.reading import Reading
from epos_tui.present import debts as say
from epos_tui.present.line import Field, capital
from epos_tui.screens.listed import ListPane
from epos_tui.usecases import debts
from epos_tui.widgets.debt_list import DebtList


class DebtsPane(ListPane[tuple[TimedDebt, ...]]):
    """The debts with everything known of them, or a plain good sentence."""

    def make_table(self) -> DebtList:
        return DebtList(self.view.words)

    def heads(self, width: int) -> str:
        return ""

    def readings(self) -> AsyncIterator[Reading[tuple[TimedDebt, ...]]]:
        return debts.debts(self.view.cabinet)

    def rows(self, value: tuple[TimedDebt, ...]) -> Sequence[TimedDebt]:
        return value

    def text_of(self, row: TimedDebt) -> str:
        return say.subject_name(row.debt, self.view.words)

    def show(self, value: tuple[TimedDebt, ...]) -> None:
        words = self.view.words
        self.set_title(Content(capital(words.debts.count(len(value))) if value else words.debts.TITLE))
        if value:
            self.show_rows(value)
        else:
            self.show_empty(words.debts.NONE)

    def details(self, row: TimedDebt) -> tuple[str, tuple[Field, ...]]:
        kind = self.view.cabinet.student.institution.kind
        return capital(say.subject_name(row.debt, self.view.words)), say.debt_fields(
            row, kind, self.view.words
        )
