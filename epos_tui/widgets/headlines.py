"""A few rows that lead to a page of their own."""

from epos_tui.present.desktop import Headline
from epos_tui.present.line import Line, Tone
from epos_tui.widgets.rows import Rows, fit

_WHEN = 6


class Headlines(Rows[Headline]):
    """When, and what; a row without an id only tells something."""

    def key_of(self, item: Headline) -> str:
        return item.id

    def draw(self, item: Headline, width: int) -> tuple[Line, ...]:
        if not item.id:
            return (Line(fit(f" {item.text}", width), item.tone),)
        return (
            Line(" " + fit(item.when, _WHEN) + " ", Tone.MUTED),
            Line(fit(item.text, width - _WHEN - 2), item.tone),
        )
