"""Useful links: the institution's, and the family's own."""

from collections.abc import AsyncIterator, Callable, Sequence

from textual.content import Content

from epos_tui.domain.errors import EposError
from epos_tui.domain.links import Link, LinkBook, safe_url
from epos_tui.domain.reading import Reading
from epos_tui.domain.text import one_line
from epos_tui.present import links as say
from epos_tui.present.errors import told
from epos_tui.present.line import Field
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.link_actions import copy_link, open_link
from epos_tui.screens.listed import ListPane
from epos_tui.screens.other.link_form import LinkForm
from epos_tui.usecases import links
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.link_list import LinkList, LinkRow, link_rows


class LinksPane(ListPane[LinkBook]):
    """Enter opens a link after a question; only one's own can be changed."""

    BINDINGS = [
        *bind("links.add", "add"),
        *bind("links.change", "change"),
        *bind("links.remove", "remove"),
        *bind("links.copy", "copy_link"),
    ]

    def make_table(self) -> LinkList:
        return LinkList(self.view.words)

    def heads(self, width: int) -> str:
        return ""

    def readings(self) -> AsyncIterator[Reading[LinkBook]]:
        return links.links(self.view.cabinet)

    def rows(self, value: LinkBook) -> Sequence[LinkRow]:
        return link_rows(value, self.view.words)

    def text_of(self, row: LinkRow) -> str | None:
        return f"{row.link.title} {row.link.url} {row.link.note}" if row.link else None

    def show(self, value: LinkBook) -> None:
        words, rows = self.view.words, self.rows(value)
        count = sum(row.link is not None for row in rows)
        self.set_title(Content(f"{words.links.TITLE} · {words.links.count(count)}"))
        if rows:
            self._go_on()
            self.show_rows(value)
        else:
            self.show_empty(words.links.NONE)

    def details(self, row: LinkRow) -> tuple[str, tuple[Field, ...]]:
        words = self.view.words
        if row.link is None:
            links = sum(item.group == row.group and item.link is not None for item in self.table.items)
            return one_line(row.group), (Field("", words.links.count(links)),)
        return say.name_of(row.link, words), say.link_fields(row.link, words)

    def open_row(self, row: LinkRow) -> None:
        if row.link is None:
            return
        url = safe_url(row.link.url)
        if url is None:
            self.note(self.view.words.links.UNSAFE)
        else:
            self.alone(lambda: open_link(self, (url,)))

    def action_copy_link(self) -> None:
        row = self._current()
        url = safe_url(row.link.url) if row and row.link else None
        self.alone(lambda: copy_link(self, (url,) if url else ()))

    def _current(self) -> LinkRow | None:
        return None if self.has_class("-stopped") else self.table.current

    def action_add(self) -> None:
        self.alone(self._add)

    async def _add(self) -> None:
        link = await self.app.push_screen_wait(LinkForm(self.view.words, None))
        if link:
            self._keep(lambda: links.add(self.view.cabinet, link), self.view.words.links.added(link.title))

    def action_change(self) -> None:
        if link := self._own():
            self.alone(lambda: self._change(link))

    async def _change(self, old: Link) -> None:
        new = await self.app.push_screen_wait(LinkForm(self.view.words, old))
        if new:
            done = self.view.words.links.added(new.title)
            self._keep(lambda: links.replace(self.view.cabinet, old, new), done)

    def action_remove(self) -> None:
        if link := self._own():
            self.alone(lambda: self._remove(link))

    async def _remove(self, link: Link) -> None:
        words, name = self.view.words, say.name_of(link, self.view.words)
        question = words.links.remove_question(name)
        asked = Confirm(words, words.links.REMOVE, question, say.link_fields(link, words), words.links.REMOVE)
        if await self.app.push_screen_wait(asked):
            self._keep(lambda: links.remove(self.view.cabinet, link), words.links.removed(name))

    def _own(self) -> Link | None:
        """The link under the cursor, if it is one's own; else that is told."""
        row = self._current()
        if row and row.own and row.link:
            return row.link
        self.note(self.view.words.links.ONLY_OWN)
        return None

    def _keep(self, change: Callable[[], None], done: str) -> None:
        try:
            change()
        except EposError as error:
            self.tell(told(error, self.view.words), bad=True)
            return
        self.tell(done)
        self.load()
