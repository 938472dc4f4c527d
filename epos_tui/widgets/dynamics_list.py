"""Subjects to tick, with their trend."""

from epos_tui.domain.dynamics import Dynamics
from epos_tui.i18n import Words
from epos_tui.present.dynamics import TONES, name, shown, trend_sign
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Line, Tone
from epos_tui.widgets.rows import Rows, fit


class DynamicsList(Rows[Dynamics]):
    """A tick, the sign of the subject's line, the name, the last average, where it goes."""

    def __init__(self, words: Words, glyphs: Glyphs) -> None:
        super().__init__()
        self.words, self.glyphs = words, glyphs
        self.ticked: set[str] = set()
        """The keys of the ticked subjects."""
        self.markers: dict[str, str] = {}
        """The sign of each subject on the chart."""

    def key_of(self, item: Dynamics) -> str:
        return item.key

    def draw(self, item: Dynamics, width: int) -> tuple[Line, ...]:
        ticked = item.key in self.ticked
        last = shown(item.known[-1] if item.known else None, self.words)
        tone = TONES[item.trend] if item.trend else Tone.MUTED
        return (
            Line(f" [{'x' if ticked else ' '}] {self.markers.get(item.key, ' ')} "),
            Line(fit(name(item, self.words), width - 15) + " "),
            Line(f"{last:>5} "),
            Line(trend_sign(item, self.glyphs), tone),
        )
