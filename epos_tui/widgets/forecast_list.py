"""Subjects with what their average comes to, and the next step."""

from epos_tui.domain.forecast import Forecast
from epos_tui.i18n import Words
from epos_tui.present.forecast import cells
from epos_tui.present.line import Line, Tone
from epos_tui.widgets.rows import Rows, fit

_AVERAGE = 7


def sizes(width: int) -> tuple[int, int, int, int]:
    """Cells of name, mark, needs and what is left; 0 leaves a column out."""
    if width < 60:
        return 14, 5, width - 15 - _AVERAGE - 5, 0
    name, mark, left = 30 if width >= 100 else 23, 9, 9
    return name, mark, width - 1 - name - _AVERAGE - mark - left, left


class ForecastList(Rows[Forecast]):
    """Name, average, the mark it comes to, what the next one needs, how many marks are to come."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words

    def key_of(self, item: Forecast) -> str:
        return item.key

    def heads(self, width: int) -> str:
        """The line over the list."""
        name, mark, needs, left = sizes(width)
        words = self.words
        heads = (
            (words.marks.SUBJECT, name),
            (words.marks.AVERAGE_SHORT, _AVERAGE),
            (words.forecast.COMES_HEAD, mark),
            (words.forecast.NEEDS_HEAD, needs),
            (words.forecast.LEFT, left),
        )
        return " " + "".join(_cell(text, size) for text, size in heads)

    def draw(self, item: Forecast, width: int) -> tuple[Line, ...]:
        found, (name, mark, needs, left) = cells(item, self.words), sizes(width)
        return (
            Line(f" {_cell(found.name, name)}"),
            Line(_cell(found.average, _AVERAGE)),
            Line(_cell(found.mark, mark), found.tone),
            Line(
                _cell(found.needs if left else found.needs_short, needs),
                Tone.MUTED if item.off else Tone.PLAIN,
            ),
            Line(_cell(found.places, left), Tone.MUTED),
        )


def _cell(text: str, width: int) -> str:
    """With a blank behind it."""
    return fit(text, width - 1) + " " if width else ""
