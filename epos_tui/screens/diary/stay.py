"""The day's regime: lessons, meals, walks, physical activity, clubs."""

from collections.abc import AsyncIterator, Sequence
from datetime import date

from textual.content import Content

from epos_tui.domain.reading import Reading
from epos_tui.domain.stay import Planned, StayDay, Unplanned, plan
from epos_tui.domain.year import shifted_day
from epos_tui.present import stay as say
from epos_tui.present.line import Field, capital, ended
from epos_tui.screens.listed import ListPane
from epos_tui.screens.timed import TimedPane
from epos_tui.screens.view import View
from epos_tui.usecases import stay
from epos_tui.widgets.stay_list import StayList


class StayPane(ListPane[StayDay], TimedPane[StayDay]):
    """One day; gaps and overlaps of the plan are told as they are."""

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.day = view.cabinet.today()

    def make_table(self) -> StayList:
        return StayList(self.view.words)

    def heads(self, width: int) -> str:
        return f" {capital(say.summary(self.shown.items, self.view.words))}" if self.shown else ""

    def readings(self) -> AsyncIterator[Reading[StayDay]]:
        return stay.day(self.view.cabinet, self.day)

    def rows(self, value: StayDay) -> Sequence[Planned | Unplanned]:
        return tuple(plan(value.items))

    def text_of(self, row: Planned | Unplanned) -> str:
        return say.entry_said(row, self.view.words)

    def show(self, value: StayDay) -> None:
        words, glyphs = self.view.words, self.view.glyphs
        title = say.title(value, self.view.cabinet.today(), words)
        self.set_title(Content(f"{glyphs.previous} {title} {glyphs.next}"))
        if value.items:
            self.show_rows(value)
        else:
            self.show_empty(ended(words.stay.EMPTY))

    def details(self, row: Planned | Unplanned) -> tuple[str, tuple[Field, ...]]:
        return say.entry_title(row, self.view.words), say.entry_fields(row, self.view.words)

    def go_to(self, day: date) -> None:
        """Shows the day."""
        self.day = day
        self.load()

    def action_step(self, by: int) -> None:
        self.go_to(shifted_day(self.day, by))
