"""What the pages of current marks share: the period and the grading system."""

from collections.abc import AsyncIterator
from datetime import date

from epos_tui.domain.all_marks import MarkBook, current_period, periods
from epos_tui.domain.place import Place
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import Term, term_of
from epos_tui.present import all_marks as say
from epos_tui.screens.choose import Choose
from epos_tui.screens.listed import ListPane
from epos_tui.screens.view import View
from epos_tui.usecases import all_marks
from epos_tui.widgets.keymap import bind


class BookPane(ListPane[MarkBook]):
    """The current period, another one, or the whole year; nothing is asked again for it."""

    BINDINGS = [
        *bind("marks.period", "period"),
        *bind("time.previous", "step(-1)"),
        *bind("time.next", "step(1)"),
        *bind("time.today", "current"),
    ]

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.period: Term | None = None
        self.current = True
        """The period is the one of today, whichever that is."""
        self.sought: date | None = None
        """The day whose marks are wanted."""

    def readings(self) -> AsyncIterator[Reading[MarkBook]]:
        return all_marks.book(self.view.cabinet)

    def show(self, value: MarkBook) -> None:
        if self.sought:
            self.period, self.current = term_of(value.year, self.sought), False
        elif self.current:
            self.period = current_period(value.year, self.view.cabinet.today())
        self.show_period(value)

    def show_period(self, value: MarkBook) -> None:
        """Puts the marks of the period on the screen."""
        raise NotImplementedError

    def change_view(self, view: View) -> None:
        """Another child has other periods."""
        self.current = True
        super().change_view(view)

    def reach(self, place: Place) -> None:
        self.sought = place.day
        super().reach(place)

    def _go(self, period: Term | None) -> None:
        self.period, self.current = period, False
        if self.shown:
            self.show(self.shown)

    def action_current(self) -> None:
        self.current = True
        if self.shown:
            self.show(self.shown)

    def action_step(self, by: int) -> None:
        if self.shown:
            known = periods(self.shown.year)
            at = known.index(self.period) + by if self.period in known else 0
            if 0 <= at < len(known):
                self._go(known[at])

    def action_period(self) -> None:
        self.alone(self._choose_period)

    async def _choose_period(self) -> None:
        if self.shown is None:
            return
        words, known = self.view.words, periods(self.shown.year)
        numbers = range(len(known))
        at = known.index(self.period) if self.period in known else 0
        asked = Choose(words, words.marks.PERIOD, numbers, lambda n: say.period_said(known[n], words), at)
        chosen = await self.app.push_screen_wait(asked)
        if chosen is not None:
            self._go(known[chosen])
