"""A list to tick: the state is a letter in brackets, not a colour."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.widgets import SelectionList


class CheckList(SelectionList[int]):
    """Ticks are drawn [x] and [ ]; prompts are one line each."""

    DEFAULT_CSS = """
    CheckList { height: auto; max-height: 8; border: none; padding: 0; background: transparent; }
    """

    def offer(self, choices: Sequence[tuple[int, str]], ticked: Sequence[int]) -> None:
        """Replaces the choices."""
        self.clear_options()
        self.add_options((Content(text), number, number in ticked) for number, text in choices)
        if choices:
            self.highlighted = 0

    def render_line(self, y: int) -> Strip:
        """The built-in sign is four cells wide: `▐X▌ `; ours are `[x] `."""
        strip = super().render_line(y)
        row = y + int(self.scroll_offset.y)
        if row >= self.option_count:
            return strip
        sign = "[x]" if self.get_option_at_index(row).value in self.selected else "[ ]"
        rest = strip.crop(4)
        style = next((segment.style for segment in rest if segment.style), self.rich_style)
        return Strip([Segment(f"{sign} ", style), *rest])

    def action_cursor_up(self) -> None:
        """Above the first line is the field before."""
        if self.highlighted:
            super().action_cursor_up()
        else:
            self.screen.focus_previous()

    def action_cursor_down(self) -> None:
        """Below the last line is the field after."""
        if self.highlighted is not None and self.highlighted < self.option_count - 1:
            super().action_cursor_down()
        else:
            self.screen.focus_next()
