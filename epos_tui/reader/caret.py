"""Where the terminal's cursor belongs."""

from typing import Protocol, runtime_checkable

from rich.cells import cell_len
from textual.geometry import Offset
from textual.widget import Widget
from textual.widgets import Button, Input, OptionList, TextArea


@runtime_checkable
class HasCaret(Protocol):
    """A widget that knows the place of its focused row."""

    def caret(self) -> Offset:
        """The place on the screen."""


def caret_of(focused: Widget | None) -> Offset | None:
    """The beginning of the focused row; the typing position of a field; None when nothing has focus."""
    match focused:
        case None:
            return None
        case Input():
            return _input_caret(focused)
        case TextArea():
            return focused.cursor_screen_offset
        case HasCaret():
            return focused.caret()
        case OptionList():
            return option_caret(focused)
        case Button():
            return _button_caret(focused)
        case _:
            return focused.content_region.offset


def _input_caret(field: Input) -> Offset:
    """At the end of the text the toolkit answers one cell too far to the right."""
    offset = field.cursor_screen_offset
    return offset - Offset(1, 0) if field.cursor_at_end else offset


def option_caret(options: OptionList) -> Offset:
    """At the highlighted option, whose lines only the toolkit counts."""
    line = options._index_to_line.get(options.highlighted or 0, 0)
    return options.content_region.offset + Offset(0, line - int(options.scroll_offset.y))


def _button_caret(button: Button) -> Offset:
    """At the first letter: the label stands in the middle."""
    room = button.content_region.width - cell_len(str(button.label))
    return button.content_region.offset + Offset(max(0, room // 2), 0)
