"""The plan of a day."""

from epos_tui.domain.stay import Planned, Unplanned
from epos_tui.i18n import Words
from epos_tui.present.line import Line, Tone
from epos_tui.present.stay import cells
from epos_tui.widgets.rows import Rows, fit


def sizes(width: int) -> tuple[int, int, int, int]:
    """Cells of time, kind, name and place; 0 leaves a column out."""
    if width < 60:
        return 12, 0, width - 13, 0
    place = 16 if width < 100 else 24
    return 13, 24, width - 38 - place, place


class StayList(Rows[Planned | Unplanned]):
    """Occupations by the clock, and the time of which the plan says nothing."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words

    def key_of(self, item: Planned | Unplanned) -> str:
        if isinstance(item, Unplanned):
            return f"{item.starts} {item.ends}"
        return f"{item.item.starts} {item.item.kind.value} {item.item.name}"

    def draw(self, item: Planned | Unplanned, width: int) -> tuple[Line, ...]:
        shown, (time, kind, name, place) = cells(item, self.words), sizes(width)
        return (
            Line(" " + fit(shown.time, time), Tone.MUTED),
            Line(fit(shown.kind, kind), shown.tone),
            Line(fit(shown.name, name - 1) + " ", shown.tone if shown.tone is not Tone.GOOD else Tone.PLAIN),
            Line(fit(shown.place, place), Tone.MUTED),
        )
