"""Links under their headings."""

from dataclasses import dataclass

from epos_tui.domain.links import Link, LinkBook
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present.line import Line, Tone
from epos_tui.present.links import name_of, where
from epos_tui.widgets.rows import Rows, fit


@dataclass(frozen=True)
class LinkRow:
    """A heading, or a link under it."""

    group: str
    link: Link | None = None
    own: bool = False


def link_rows(book: LinkBook, words: Words) -> tuple[LinkRow, ...]:
    """The groups in order, the family's own links last."""
    rows = [
        row
        for group in book.groups
        for row in (LinkRow(group.title), *(LinkRow(group.title, link) for link in group.links))
    ]
    if book.own:
        own = words.links.OWN
        rows += [LinkRow(own, own=True), *(LinkRow(own, link, own=True) for link in book.own)]
    return tuple(rows)


class LinkList(Rows[LinkRow]):
    """A title and its host."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words

    def key_of(self, item: LinkRow) -> str:
        group = "" if item.own else item.group
        return f"{item.own} {group} {item.link.url if item.link else ''}"

    def draw(self, item: LinkRow, width: int) -> tuple[Line, ...]:
        if item.link is None:
            return (Line(fit(f" {one_line(item.group)}", width), Tone.TITLE),)
        name = width // 2
        return (
            Line("   " + fit(name_of(item.link, self.words), name - 4) + " "),
            Line(fit(where(item.link, self.words), width - name), Tone.MUTED),
        )
