"""Debts, a row each."""

from epos_tui.domain.debts import TimedDebt
from epos_tui.i18n import Words
from epos_tui.present.debts import short_cells
from epos_tui.present.line import Line, Tone
from epos_tui.widgets.rows import Rows, fit


class DebtList(Rows[TimedDebt]):
    """Subject, form, how far the next retake or the last day is."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words

    def key_of(self, item: TimedDebt) -> str:
        return f"{item.debt.subject} {item.debt.form.value}"

    def sizes(self, width: int) -> tuple[int, int, int]:
        """Cells of the three columns; 0 leaves one out."""
        if width < 60:
            return width - 14, 12, 0
        subject = max(24, width - 54)
        return subject, 27, width - subject - 29

    def draw(self, item: TimedDebt, width: int) -> tuple[Line, ...]:
        subject, form, since = (
            fit(text, size)
            for text, size in zip(short_cells(item, self.words), self.sizes(width), strict=True)
        )
        return (Line(f" {subject} "), Line(form, Tone.BAD), Line(since, Tone.MUTED))
