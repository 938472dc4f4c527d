"""A pane that can be moved through time."""

from datetime import date
from typing import TypeVar

from textual import work

from epos_tui.domain.place import Place
from epos_tui.screens.date_prompt import DatePrompt
from epos_tui.screens.pane import EposPane
from epos_tui.widgets.keymap import bind

T = TypeVar("T")


class TimedPane(EposPane[T]):
    """Today and any date by key; a subclass says what going to a day means, and what a step is."""

    BINDINGS = [
        *bind("time.previous", "step(-1)", also="left"),
        *bind("time.next", "step(1)", also="right"),
        *bind("time.today", "today"),
        *bind("time.date", "date"),
    ]

    def reach(self, place: Place) -> None:
        if place.day:
            self.go_to(place.day)

    def go_to(self, day: date) -> None:
        """Shows the week or month of the day."""
        raise NotImplementedError

    def action_step(self, by: int) -> None:
        """One week or month earlier or later."""
        raise NotImplementedError

    def action_today(self) -> None:
        self.go_to(self.view.cabinet.today())

    @work(exclusive=True, group="ask")
    async def action_date(self) -> None:
        day = await self.app.push_screen_wait(DatePrompt(self.view.words, self.view.cabinet.today()))
        if day:
            self.go_to(day)
