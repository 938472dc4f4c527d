"""Final marks: a row a subject, a column a period; each subject has its own."""

from collections.abc import Sequence

from rich.cells import cell_len

from epos_tui.domain.finals import Place, SubjectFinals, at
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.finals import cell, place_head, place_short, subject_name, tone
from epos_tui.present.line import Line, capital
from epos_tui.widgets.rows import Rows, fit

_FULL, _SHORT, _SHORTEST = 8, 5, 4
"""Cells of a place: with its full name, with a short one, where there is hardly room."""


class FinalsTable(Rows[SubjectFinals]):
    """An empty place is a dash where a mark is to come, and nothing where there is no such period."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.places: Sequence[Place] = ()
        self._longest = _FULL
        """Cells of the longest mark and a blank."""

    def show(self, items: Sequence[SubjectFinals], at: str = "") -> None:
        """Replaces the rows; words among the marks are shown whole where there is room."""
        marks = (cell(mark) for item in items for mark in item.marks)
        self._longest = max(_FULL, 1 + max(map(cell_len, marks), default=0))
        super().show(items, at)

    def key_of(self, item: SubjectFinals) -> str:
        return one_line(item.subject)

    def sizes(self, width: int) -> tuple[int, int]:
        """Cells of the subject and of each place."""
        tried = ((self._longest, 22), (_FULL, 22), (_SHORT, 16), (_SHORTEST, 10))
        fitting = (place for place, subject in tried if len(self.places) * place <= width - 1 - subject)
        place = next(fitting, _SHORTEST)
        return max(10, width - 1 - place * len(self.places)), place

    def heads(self, width: int) -> str:
        """The line over the table."""
        subject, place = self.sizes(width)
        name = place_head if place >= _FULL else place_short
        return f" {fit(self.words.finals.SUBJECT, subject)}" + "".join(
            fit(name(item, self.words), place) for item in self.places
        )

    def draw(self, item: SubjectFinals, width: int) -> tuple[Line, ...]:
        subject, place = self.sizes(width)
        marks = [at(item, column) for column in self.places]
        cells = (Line(self._cell(cell(mark), place), tone(mark)) for mark in marks)
        return (Line(" " + fit(capital(subject_name(item, self.words)), subject - 1) + " "), *cells)

    def _cell(self, text: str, width: int) -> str:
        return fit(text, width) if cell_len(text) < width else fit(text, width - 1) + " "
