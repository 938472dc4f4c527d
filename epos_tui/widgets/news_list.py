"""News, a row each."""

from epos_tui.domain.news import NotedNews
from epos_tui.domain.people import InstitutionKind
from epos_tui.i18n import Words
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Line, Tone
from epos_tui.present.news import cells
from epos_tui.widgets.rows import Rows, fit

_SIGN, _DAY = 2, 6


class NewsList(Rows[NotedNews]):
    """The sign of what is unread, the day, who tells it, the title."""

    def __init__(self, words: Words, glyphs: Glyphs, kind: InstitutionKind) -> None:
        super().__init__()
        self.words, self.glyphs, self.kind = words, glyphs, kind

    def key_of(self, item: NotedNews) -> str:
        return item.item.id

    def sizes(self, width: int) -> tuple[int, int, int, int]:
        """Cells of the columns; the source is as wide as its longest word."""
        source = 1 + max(map(len, self.words.news.SOURCE[self.kind].values()))
        return _SIGN, _DAY, source, width - _SIGN - _DAY - source - 2

    def draw(self, item: NotedNews, width: int) -> tuple[Line, ...]:
        shown, (sign, day, source, title) = cells(item, self.kind, self.words, self.glyphs), self.sizes(width)
        return (
            Line(" " + fit(shown.sign, sign), Tone.NOTICE),
            Line(fit(shown.day, day), Tone.MUTED),
            Line(fit(shown.source, source), Tone.MUTED),
            Line(fit(shown.title, title) + " ", shown.tone),
        )
