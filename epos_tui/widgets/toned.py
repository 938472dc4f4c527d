"""The base of everything drawn line by line: tones as styles, a caret, no layout for a change of text."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from epos_tui.present.line import Line, Tone

_FOUND = Style(bold=True, underline=True)


class TonedView(ScrollView, inherit_bindings=False):
    """Scrolls in whole lines, without animation."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"toned--{tone.value}" for tone in Tone}
    DEFAULT_CSS = """
    TonedView {
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        & > .toned--title { color: $primary; text-style: bold; }
        & > .toned--muted { color: $foreground-muted; }
        & > .toned--good { color: $success; text-style: bold; }
        & > .toned--notice { color: $accent; }
        & > .toned--bad { color: $error; text-style: bold; }
        & > .toned--found { text-style: bold underline; }
    }
    """

    @property
    def text_width(self) -> int:
        """Cells for text: the scrollbar is not counted."""
        return self.scrollable_content_region.width

    @property
    def top(self) -> int:
        """The first line in sight."""
        return int(self.scroll_offset.y)

    def set_extent(self, lines: int) -> None:
        """How many lines there are; the page is laid out again only where the height depends on it."""
        size = Size(self.text_width, lines)
        if self.styles.auto_dimensions:
            self.virtual_size = size
        elif size != self.virtual_size:
            self.set_reactive(TonedView.virtual_size, size)
            self._scroll_update(size)

    def tone_style(self, tone: Tone) -> Style:
        """How a tone looks in this theme; remembered until the theme changes, as `rich_style` is not."""
        return self.get_component_rich_style(f"toned--{tone.value}")

    def strip(self, pieces: "tuple[Line, ...] | list[Line]", style: Style | None = None) -> Strip:
        """Pieces of one line; `style` overrules their tones, but words that were looked for stay marked."""
        segments = [Segment(piece.text, self._style(piece.tone, style)) for piece in pieces]
        rest = style or self.tone_style(Tone.PLAIN)
        return Strip(segments).adjust_cell_length(self.size.width, rest).simplify()

    def _style(self, tone: Tone, style: Style | None) -> Style:
        if style is None:
            return self.tone_style(tone)
        return style + _FOUND if tone is Tone.FOUND else style
