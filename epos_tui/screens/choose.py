"""One of several things, each a numbered line."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from epos_tui.i18n import Words
from epos_tui.present.line import Line
from epos_tui.screens.base import Dialog
from epos_tui.widgets.rows import Rows, fit

T = TypeVar("T")


class Choices(Rows[tuple[int, str]]):
    """Numbers and what they stand for."""

    DEFAULT_CSS = "Choices { max-height: 12; }"

    def key_of(self, item: tuple[int, str]) -> str:
        return str(item[0])

    def draw(self, item: tuple[int, str], width: int) -> tuple[Line, ...]:
        number, text = item
        return (Line(fit(f" {number}  {text}", width)),)


class Choose(Dialog[T]):
    """The thing chosen by Enter or by its digit, or None."""

    def __init__(
        self, words: Words, title: str, things: Sequence[T], told: Callable[[T], str], at: int = 0
    ) -> None:
        super().__init__(words)
        self.heading, self.things, self.at = title, things, at
        self.lines = [(number, told(thing)) for number, thing in enumerate(things, 1)]

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self.heading)
            box.border_subtitle = Content(self.words.keys.PRESS_ENTER)
            yield Choices()

    def on_mount(self) -> None:
        rows = self.query_one(Choices)
        rows.styles.height = len(self.lines)
        rows.show(self.lines, str(self.at + 1))
        rows.focus()

    def on_rows_opened(self, event: Rows.Opened) -> None:
        self.dismiss(self.things[event.rows.cursor])

    def on_key(self, event: events.Key) -> None:
        """Digits choose at once."""
        if event.key.isdigit() and 0 < int(event.key) <= len(self.things):
            event.stop()
            self.dismiss(self.things[int(event.key) - 1])
