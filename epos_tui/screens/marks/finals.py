"""Final marks: the mark sheet of an academic year."""

from collections.abc import AsyncIterator, Sequence

from textual.content import Content

from epos_tui.domain.finals import SubjectFinals, YearFinals, newest_marked, places
from epos_tui.domain.place import Place
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import Span
from epos_tui.present import finals as say
from epos_tui.present.line import Field, capital
from epos_tui.screens.listed import ListPane
from epos_tui.screens.view import View
from epos_tui.usecases import finals
from epos_tui.widgets.finals_table import FinalsTable
from epos_tui.widgets.keymap import bind

Sheets = tuple[YearFinals, ...]


class FinalsPane(ListPane[Sheets]):
    """The newest year with a mark at first; the years before and after by key."""

    BINDINGS = [
        *bind("time.previous", "step(-1)"),
        *bind("time.next", "step(1)"),
    ]

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.at: int | None = None
        """Which of the years; None: the newest with a mark."""
        self.sought: Span | None = None
        """The days of the year that is wanted."""

    def make_table(self) -> FinalsTable:
        return FinalsTable(self.view.words)

    @property
    def _finals(self) -> FinalsTable:
        return self.query_one(FinalsTable)

    def heads(self, width: int) -> str:
        return self._finals.heads(width)

    def readings(self) -> AsyncIterator[Reading[Sheets]]:
        return finals.sheets(self.view.cabinet)

    def rows(self, value: Sheets) -> Sequence[SubjectFinals]:
        return self._year(value).subjects

    def _year(self, value: Sheets) -> YearFinals:
        return value[newest_marked(value) if self.at is None else min(self.at, len(value) - 1)]

    def text_of(self, row: SubjectFinals) -> str:
        return say.subject_name(row, self.view.words)

    def show(self, value: Sheets) -> None:
        words, glyphs = self.view.words, self.view.glyphs
        if not value:
            self.show_empty(words.finals.EMPTY)
            return
        self.at = next((n for n, sheet in enumerate(value) if sheet.span == self.sought), self.at)
        self.sought = None
        year, kind = self._year(value), self.view.cabinet.student.institution.kind
        title = capital(say.year_title(year, kind, self.view.cabinet.today(), words))
        self.set_title(Content(f"{glyphs.previous} {title} {glyphs.next}"))
        self._finals.places = places(year)
        self.show_rows(value)

    def details(self, row: SubjectFinals) -> tuple[str, tuple[Field, ...]]:
        return capital(say.subject_name(row, self.view.words)), say.subject_fields(row, self.view.words)

    def change_view(self, view: View) -> None:
        """Another child has other years."""
        self.at = None
        super().change_view(view)

    def reach(self, place: Place) -> None:
        self.sought = place.span
        super().reach(place)

    def action_step(self, by: int) -> None:
        if self.shown:
            at = newest_marked(self.shown) if self.at is None else self.at
            self.at = max(0, min(at + by, len(self.shown) - 1))
            self.show(self.shown)
