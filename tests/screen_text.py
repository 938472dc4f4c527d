"""What stands on the full screen, as text: the only place that looks inside Textual's compositor."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.style import Style
from textual.app import App
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widget import Widget


def screen_rows(app: App[int]) -> list[str]:
    """The rows from top to bottom, in their full width."""
    return [strip.text for strip in app.screen._compositor.render_strips()]


def screen_text(app: App[int]) -> str:
    """The rows without the blanks at their ends."""
    return "".join(f"{row.rstrip()}\n" for row in screen_rows(app))


def text_at(app: App[int], place: Offset) -> str:
    """What stands on the place and right of it."""
    row, cells = screen_rows(app)[place.y], 0
    for index, character in enumerate(row):
        if cells >= place.x:
            return row[index:]
        cells += cell_len(character)
    return ""


def style_at(app: App[int], place: Offset) -> Style:
    """How the cell is painted."""
    strip = app.screen._compositor.render_strips()[place.y]
    cells = strip.crop(place.x, place.x + 1)
    return next((segment.style for segment in cells if segment.style), Style.null())


@dataclass(frozen=True)
class Painted:
    """A piece of a row in one style, where it begins, and what it belongs to."""

    place: Offset
    text: str
    style: Style
    widget: Widget


def painted(app: App[int]) -> Iterator[Painted]:
    """What can be read: the page behind a window is not in use, and paler on purpose."""
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            if segment.text.strip():
                widget = app.screen.get_widget_at(x, y)[0]
                if not (widget is app.screen and isinstance(widget, ModalScreen)):
                    yield Painted(Offset(x, y), segment.text, segment.style or Style.null(), widget)
            x += cell_len(segment.text)
