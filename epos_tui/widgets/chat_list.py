"""The chats, and the people a new one may be begun with."""

from datetime import date

from rich.cells import cell_len

from epos_tui.domain.messages import Chat, Contact
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.line import Line, Tone
from epos_tui.present.messages import chat_cells, contact_about
from epos_tui.widgets.rows import Rows, fit

_WHEN, _UNREAD = 6, 11
_WIDE = 60
"""Cells from which on a row has columns."""


class ChatList(Rows[Chat]):
    """When, how many new ones, with whom, and the last message."""

    def __init__(self, words: Words, today: date) -> None:
        super().__init__()
        self.words, self.today = words, today

    def key_of(self, item: Chat) -> str:
        return item.id

    def draw(self, item: Chat, width: int) -> tuple[Line, ...]:
        cells = chat_cells(item, self.today, self.words)
        rest = width - _WHEN - 2
        wide = width >= _WIDE
        unread = _UNREAD if wide else min(cell_len(cells.unread), rest // 2)
        title = min(32, rest // 2) if wide else rest - unread
        return (
            Line(" " + fit(cells.when, _WHEN) + " ", Tone.MUTED),
            Line(fit(cells.title, title - 1) + " ", cells.tone),
            Line(fit(cells.unread, unread), Tone.NOTICE),
            Line(fit(cells.last, rest - title - unread), Tone.MUTED),
        )


class ContactList(Rows[Contact]):
    """A name, and what the person teaches, does, or whose parent it is."""

    def key_of(self, item: Contact) -> str:
        return f"{item.kind.value} {item.id}"

    def draw(self, item: Contact, width: int) -> tuple[Line, ...]:
        name, about = one_line(item.name), contact_about(item)
        taken = width // 2 if width >= _WIDE else min(cell_len(name) + 2, width)
        return (
            Line(" " + fit(name, taken - 2) + " "),
            Line(fit(about, width - taken), Tone.MUTED),
        )
