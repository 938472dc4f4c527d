"""The periods of the academic year."""

from datetime import date

from epos_tui.domain.study_calendar import StudyPeriod
from epos_tui.i18n import Words
from epos_tui.present.line import Line, Tone
from epos_tui.present.study_calendar import period_cells
from epos_tui.widgets.rows import Rows, fit


def sizes(width: int) -> tuple[int, int, int, int]:
    """Cells of name, days, length and when; 0 leaves a column out."""
    if width < 60:
        return width - 18, 17, 0, 0
    length = 30 if width >= 100 else 0
    return width - 25 - length - 28, 24, length, 28


class PeriodList(Rows[StudyPeriod]):
    """In the order of the year."""

    def __init__(self, words: Words, today: date) -> None:
        super().__init__()
        self.words, self.today = words, today

    def key_of(self, item: StudyPeriod) -> str:
        return item.span.first.isoformat()

    def draw(self, item: StudyPeriod, width: int) -> tuple[Line, ...]:
        cells, (name, days, length, when) = period_cells(item, self.today, self.words), sizes(width)
        return (
            Line(" " + fit(cells.name, name - 1) + " ", cells.tone),
            Line(fit(cells.days, days - 1) + " ", Tone.MUTED),
            Line(fit(cells.length, length), Tone.MUTED),
            Line(fit(cells.when, when), Tone.NOTICE),
        )
