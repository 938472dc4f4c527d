"""Subjects to tick, with their trend."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from math import ceil, floor

from epos_tui.domain.dynamics import Dynamics
from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.year import Term
from epos_tui.i18n import Words
from epos_tui.present.all_marks import own_period
from epos_tui.present.dynamics import TONES, name, shown, trend_sign
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Line, Tone
from epos_tui.widgets.chart import TONES as TURNS
from epos_tui.widgets.chart import Scale, Series
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
        self.period: Term | None = None
        """The period chosen; a subject may have another one of its own."""

    def key_of(self, item: Dynamics) -> str:
        return item.key

    def draw(self, item: Dynamics, width: int) -> tuple[Line, ...]:
        ticked = item.key in self.ticked
        last = shown(item.known[-1] if item.known else None, self.words)
        tone = TONES[item.trend] if item.trend else Tone.MUTED
        own = own_period(item.term, self.period, self.words)
        room = width - 15 - len(own)
        return (
            Line(f" [{'x' if ticked else ' '}] {self.markers.get(item.key, ' ')} "),
            Line(fit(name(item, self.words), room - 1) + f" {own} "),
            Line(f"{last:>5} "),
            Line(trend_sign(item, self.glyphs), tone),
        )


def series(row: Dynamics, weeks: Sequence[date], marker: str, number: int) -> Series:
    """The subject's line on the chart of these weeks."""
    points = [next((point for point in row.points if point.monday == monday), None) for monday in weeks]
    return Series(
        marker,
        TURNS[number % len(TURNS)],
        tuple(point.average.exact if point and point.average else None for point in points),
        tuple(bool(point and point.repeated) for point in points),
    )


def scale_of(rows: Sequence[Dynamics], halves: bool, decimal: str) -> Scale:
    """From two to five, with halves where there is room; another system by its own averages."""
    if all(row.system is GradingSystem.FIVE for row in rows):
        steps = range(4, 11, 1 if halves else 2)
        return Scale(2, 5, tuple((Fraction(n, 2), f"{n // 2}{decimal}{5 * (n % 2)}") for n in steps))
    known = [point.average.exact for row in rows for point in row.known if point.average] or [Fraction(0)]
    low = floor(min(known))
    high = low + max(2, 2 * ceil((max(known) - low) / 2))
    return Scale(low, high, tuple((Fraction(n), str(n)) for n in (low, (low + high) // 2, high)))
