"""Whose diary to open."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from epos_tui.domain.people import Student
from epos_tui.i18n import Words
from epos_tui.present.line import Line, Tone
from epos_tui.present.people import group_said
from epos_tui.screens.base import Dialog
from epos_tui.widgets.rows import Rows, fit


class ChildRows(Rows[Student]):
    """A numbered line a child."""

    def __init__(self, words: Words, chosen: Student) -> None:
        super().__init__()
        self.words, self.chosen = words, chosen

    def key_of(self, item: Student) -> str:
        return item.id

    def draw(self, item: Student, width: int) -> tuple[Line, ...]:
        number = list(self.items).index(item) + 1
        chosen = f" ({self.words.people.CHOSEN})" if item.id == self.chosen.id else ""
        text = f" {number}  {item.name}{chosen}, {group_said(item, self.words)}, {item.institution.name}"
        return (Line(fit(text, width), Tone.TITLE if chosen else Tone.PLAIN),)


class ChooseChild(Dialog[Student]):
    """The chosen child, or None."""

    def __init__(self, words: Words, students: Sequence[Student], chosen: Student) -> None:
        super().__init__(words)
        self.students, self.chosen = students, chosen

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self.words.people.CHOOSE_CHILD)
            box.border_subtitle = Content(self.words.keys.PRESS_ENTER)
            yield ChildRows(self.words, self.chosen)

    def on_mount(self) -> None:
        rows = self.query_one(ChildRows)
        rows.styles.height = len(self.students)
        rows.show(self.students, self.chosen.id)
        rows.focus()

    def on_rows_opened(self, event: Rows.Opened) -> None:
        self.dismiss(event.rows.current)

    def on_key(self, event: events.Key) -> None:
        """Digits choose at once."""
        if event.key.isdigit() and 0 < int(event.key) <= len(self.students):
            event.stop()
            self.dismiss(self.students[int(event.key) - 1])
