"""What is new, a heading for each child and day."""

from dataclasses import dataclass
from datetime import date

from epos_tui.domain.digest import News
from epos_tui.domain.people import Viewer
from epos_tui.i18n import Words
from epos_tui.present import digest as say
from epos_tui.present.digest import Group
from epos_tui.present.glyphs import Glyphs
from epos_tui.present.line import Line, Tone
from epos_tui.widgets.rows import Rows, fit

_SIGN = 2


@dataclass(frozen=True)
class DigestRow:
    """A heading, or one of its news."""

    group: Group
    news: News | None = None


def digest_rows(groups: tuple[Group, ...]) -> tuple[DigestRow, ...]:
    """A heading, then what stands under it."""
    return tuple(
        row for group in groups for row in (DigestRow(group), *(DigestRow(group, one) for one in group.news))
    )


def row_key(row: DigestRow) -> str:
    """A heading by its children and its day."""
    return row.news.key if row.news else f"{'+'.join(row.group.children)} {row.group.day}"


def sizes(width: int) -> tuple[int, int]:
    """Cells of what it is, and of what it says; the first is told by a short word where there is no room."""
    name = 9 if width < 70 else 33
    return name, width - _SIGN - name - 2


class DigestList(Rows[DigestRow]):
    """The sign of what is new, what it is, what it says."""

    def __init__(self, words: Words, glyphs: Glyphs, viewer: Viewer, today: date) -> None:
        super().__init__()
        self.words, self.glyphs, self.viewer, self.today = words, glyphs, viewer, today

    def key_of(self, item: DigestRow) -> str:
        return row_key(item)

    @property
    def in_sight(self) -> tuple[News, ...]:
        """What stands on the screen at this moment."""
        shown = self.items[self.top : self.top + self.size.height]
        return tuple(row.news for row in shown if row.news)

    def draw(self, item: DigestRow, width: int) -> tuple[Line, ...]:
        if item.news is None:
            title = say.group_title(item.group, self.viewer, self.today, self.words)
            return (Line(fit(f" {title}", width), Tone.TITLE),)
        shown, (name, text) = say.cells(item.news, self.viewer, self.words, self.glyphs), sizes(width)
        return (
            Line(" " + fit(shown.sign, _SIGN), Tone.NOTICE),
            Line(fit(shown.short if width < 70 else shown.how, name), Tone.MUTED),
            Line(fit(shown.text, text) + " ", shown.tone),
        )
