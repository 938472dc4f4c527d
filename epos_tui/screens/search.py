"""Search over everything: a box over what is found; Enter leads to the place of a thing."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from epos_tui.domain.people import Student
from epos_tui.domain.place import SearchKind
from epos_tui.domain.reading import Reading
from epos_tui.domain.search import LONGEST, Found, Item
from epos_tui.i18n import Words
from epos_tui.present import search as say
from epos_tui.present.line import Field
from epos_tui.present.people import student_choice
from epos_tui.present.search import Looked
from epos_tui.screens.base import shown_key
from epos_tui.screens.choose import Choose
from epos_tui.screens.jump import Jump
from epos_tui.screens.listed import ListPane
from epos_tui.screens.page import Page
from epos_tui.screens.view import View
from epos_tui.usecases import search
from epos_tui.usecases.cabinet import is_local
from epos_tui.usecases.search import Library
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.found_list import FoundList
from epos_tui.widgets.key_bar import KeyBar
from epos_tui.widgets.keymap import bind

_NOTHING_YET = Found((), 0)


class SearchBox(Input):
    """What is looked for; Enter or down goes to what was found."""

    DEFAULT_CSS = "SearchBox { height: 1; padding: 0 1; background: $panel; }"
    BINDINGS = bind("filter.leave", "leave", show=False)

    class Left(Message):
        """The list is wanted."""

    def __init__(self, words: Words) -> None:
        super().__init__(placeholder=words.search.PROMPT, compact=True, max_length=LONGEST)

    def action_leave(self) -> None:
        self.post_message(self.Left())


@dataclass
class Shelf:
    """What could be found at the last visit: at hand until it is counted anew."""

    known: Reading[Library] | None = None


class SearchScreen(Page):
    """A page over all others; the keys of going back lead to the one below."""

    BINDINGS = [
        *bind("app.back", "leave"),
        *bind("app.child", "child"),
        *bind("app.refresh", "read_all", show=False),
    ]

    def __init__(self, view: View, shelf: Shelf) -> None:
        super().__init__(view)
        self.shelf = shelf

    def compose(self) -> ComposeResult:
        yield self.header()
        yield SearchBox(self.words)
        yield SearchPane(self.view, self.shelf)
        yield KeyBar()

    @property
    def pane(self) -> "SearchPane":
        return self.query_one(SearchPane)

    @on(Input.Changed)
    def look(self, event: Input.Changed) -> None:
        """What is found follows what is typed."""
        self.pane.look_for(event.value)

    @on(SearchBox.Left)
    def go_to_list(self) -> None:
        """To what was found, where there is any."""
        if not self.pane.has_class("-stopped"):
            self.pane.table.focus()

    def action_leave(self) -> None:
        self.dismiss(None)

    def action_child(self) -> None:
        self.pane.choose_child()

    def action_read_all(self) -> None:
        self.pane.read_all()


class SearchPane(ListPane[Library]):
    """Things of all children and all kinds, best first; nothing of what is typed is kept."""

    AGES = False
    BINDINGS = bind("search.kind", "kind")

    def __init__(self, view: View, shelf: Shelf) -> None:
        super().__init__(view, "search")
        self.shelf, self.typed = shelf, ""
        self.kind: SearchKind | None = None
        self.student: Student | None = None
        self.found = _NOTHING_YET
        self.looked: Looked | None = None
        self.asked: object = None
        """What the rows on the screen answer to."""
        self.asks_all = False
        """The portal is to be asked for what is missing."""

    def body(self) -> ComposeResult:
        with Vertical(id="list"):
            yield Static(id="heads", markup=False)
            yield self.make_table()
        yield DetailBox()

    def focus_main(self) -> None:
        """One begins with typing."""
        self.screen.query_one(SearchBox).focus()

    def action_filter(self) -> None:
        self.focus_main()

    def make_table(self) -> FoundList:
        return FoundList(self.view.words, self.view.cabinet.viewer)

    @property
    def _list(self) -> FoundList:
        return self.query_one(FoundList)

    def heads(self, width: int) -> str:
        return self._list.heads(width)

    async def readings(self) -> AsyncIterator[Reading[Library]]:
        """What is at hand, then counted anew beside the page, which goes on meanwhile."""
        if self.shelf.known and self.shown is None:
            yield self.shelf.known
        self.shelf.known = await self._counted()
        yield self.shelf.known

    async def _counted(self) -> Reading[Library]:
        cabinet = self.view.cabinet
        memory, problem = cabinet.memory, None
        if is_local(cabinet):
            return await asyncio.to_thread(asyncio.run, search.library(cabinet))
        if self.asks_all:
            self.asks_all = False
            memory, problem = await search.read_all(cabinet)
        return await asyncio.to_thread(search.kept, cabinet, memory, problem)

    def rows(self, value: Library) -> Sequence[Item]:
        return self.found.items

    def text_of(self, row: Item) -> str:
        return ""

    def look_for(self, typed: str) -> None:
        """Shows what holds the words; as long as nothing can be found yet, they wait."""
        self.typed = typed
        if self.shown is not None:
            self.show(self.shown)

    def show(self, value: Library) -> None:
        words, cabinet = self.view.words, self.view.cabinet
        student = self.student.id if self.student else ""
        wanted, self.found = say.look(value.index, self.typed, self.kind, student)
        self.looked = Looked(wanted, value.index.forms, cabinet.viewer, cabinet.today())
        told = [say.count_said(self.found, words)] if wanted else []
        about = " · ".join([words.search.TITLE, *told, *self._limits()])
        self.set_title(Content(about))
        if not self.found.items:
            self.show_empty(*self._why_empty(value, bool(wanted)))
            return
        self._go_on()
        self._list.look(self.looked)
        asked, self.asked = self.asked, (wanted, self.kind, self.student)
        self.show_rows(value, at="" if asked == self.asked else self._list.key_of(self.found.items[0]))

    def _limits(self) -> Iterator[str]:
        """What else is not looked at."""
        if self.kind:
            yield self.view.words.search.KINDS[self.kind].lower()
        if self.student:
            yield self.student.name

    def _why_empty(self, value: Library, asked: bool) -> Iterator[str]:
        words = self.view.words
        yield from (words.search.NOTHING,) if asked else words.search.HINT
        if value.gaps:
            yield from say.gaps_said(value.gaps, self.view.cabinet.viewer, words)
            yield words.search.by_key(shown_key("app.refresh", words, self.view.keys))

    def details(self, row: Item) -> tuple[str, tuple[Field, ...]]:
        assert self.looked
        words = self.view.words
        return say.title(row, self.looked, words), say.fields(row, self.looked, words)

    def open_row(self, row: Item) -> None:
        """Its place; what has none opens in a window."""
        if row.place is None:
            super().open_row(row)
        else:
            self.app.post_message(Jump(row.place, row.students))

    def read_all(self) -> None:
        """Asks the portal for what is missing; what was found stays until then."""
        self.asks_all = True
        self.note(self.view.words.search.READING)
        self.load()

    def action_kind(self) -> None:
        self.alone(self._choose_kind)

    async def _choose_kind(self) -> None:
        if self.shown is None or self.looked is None:
            return
        word, student = self.view.words.search, self.student.id if self.student else ""
        counts = say.kinds_of(self.shown.index, self.looked.wanted, student)
        kinds: list[SearchKind | None] = [None, *counts]
        numbers = range(len(kinds))

        def told(n: int) -> str:
            kind = kinds[n]
            return f"{word.KINDS[kind]}: {counts[kind]}" if kind else word.ALL_KINDS

        at = kinds.index(self.kind) if self.kind in kinds else 0
        chosen = await self.app.push_screen_wait(Choose(self.view.words, word.CHOOSE_KIND, numbers, told, at))
        if chosen is not None:
            self.kind = kinds[chosen]
            self.show(self.shown)

    def choose_child(self) -> None:
        """One child, or all of them again."""
        self.alone(self._choose_child)

    async def _choose_child(self) -> None:
        words, cabinet = self.view.words, self.view.cabinet
        known = (None, *cabinet.viewer.students)

        def told(n: int) -> str:
            student = known[n]
            return student_choice(student, cabinet.student, words) if student else words.search.ALL_CHILDREN

        asked = Choose(words, words.search.CHOOSE_CHILD, range(len(known)), told, known.index(self.student))
        chosen = await self.app.push_screen_wait(asked)
        if chosen is not None and self.shown is not None:
            self.student = known[chosen]
            self.show(self.shown)
