"""What is new: a page of the whole family over the page of one child."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress

from textual import on
from textual.app import App, ComposeResult
from textual.content import Content

from epos_tui.domain.digest import Item, Kind, News
from epos_tui.domain.errors import EposError
from epos_tui.domain.place import Place
from epos_tui.domain.reading import Reading
from epos_tui.present import digest as say
from epos_tui.present.errors import told
from epos_tui.present.line import Field
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.base import shown_key
from epos_tui.screens.jump import Jump
from epos_tui.screens.listed import ListPane
from epos_tui.screens.page import Page
from epos_tui.screens.section import SectionScreen
from epos_tui.screens.view import View
from epos_tui.usecases import digest
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.digest import Digest
from epos_tui.usecases.messages import PAGE
from epos_tui.widgets.digest_list import DigestList, DigestRow, digest_rows
from epos_tui.widgets.key_bar import KeyBar
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.rows import Rows
from epos_tui.widgets.week_table import day_key

_PAGES = {
    Kind.MARK: "week",
    Kind.LESSON: "week",
    Kind.CONTROL_WORK: "week",
    Kind.UNSIGNED: "week",
    Kind.HOMEWORK: "homework",
    Kind.ABSENCE: "absence",
    Kind.FINAL: "finals",
    Kind.DEBT: "debts",
    Kind.EVENT: "feed",
    Kind.NEWS: "news",
    Kind.MESSAGE: "messages",
}


def _place(item: Item) -> Place:
    """Its row on its page; a week and a control work by their day, a message inside its chat."""
    row, page = item.place or item.id, _PAGES[item.kind]
    if item.day and item.kind in (Kind.UNSIGNED, Kind.CONTROL_WORK):
        row = day_key(item.day)
    if item.day and item.kind is Kind.EVENT:
        row = f"{item.day} {item.id}"
    if item.kind is Kind.MESSAGE:
        return Place(page, row, item.day, within=item.id.removeprefix(f"{row}/"), most=PAGE)
    return Place(page, row, item.day)


async def breathe() -> None:
    """Lets keys and frames go before a long piece of work goes on."""
    await asyncio.sleep(0)


async def offer(app: App[int], view: View) -> None:
    """Tells that there is something new; it stays new."""
    words = view.words
    with suppress(EposError):
        found = (await latest(digest.page(view.cabinet, breathe=breathe))).value
        if found.new and isinstance(app.screen, SectionScreen):
            told_how = words.digest.offer(len(found.new), shown_key("app.new", words, view.keys))
            app.notify(told_how, title=words.keys.NOTE, markup=False)


class DigestScreen(Page):
    """The keys of going back lead to where one was."""

    BINDINGS = [*bind("app.back", "leave"), *bind("app.child", "child")]

    def compose(self) -> ComposeResult:
        yield self.header()
        yield DigestPane(self.view, "digest")
        yield KeyBar()

    @property
    def pane(self) -> "DigestPane":
        return self.query_one(DigestPane)

    def action_leave(self) -> None:
        self.dismiss(None)

    async def action_child(self) -> None:
        """The page underneath is of one child."""
        self.dismiss(None)
        await self.run_action("app.child")


class DigestPane(ListPane[Digest]):
    """What comes into sight counts as seen from then on; it stays marked as new until one leaves."""

    BINDINGS = [
        *bind("digest.only_new", "only_new"),
        *bind("digest.seen_all", "seen_all"),
        *bind("digest.more", "more"),
    ]

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.only_new = False
        self.noted: set[str] = set()
        """What was seen on this visit."""
        self.told_unkept = False
        """That it cannot be kept is told once."""

    def make_table(self) -> DigestList:
        cabinet = self.view.cabinet
        return DigestList(self.view.words, self.view.glyphs, cabinet.viewer, cabinet.today())

    def heads(self, width: int) -> str:
        return f" {self.view.words.digest.ONLY_NEW}" if self.only_new else ""

    def readings(self) -> AsyncIterator[Reading[Digest]]:
        return digest.page(self.view.cabinet, breathe=breathe)

    def rows(self, value: Digest) -> Sequence[DigestRow]:
        wanted = say.wanted(say.still_new(value, self.noted).news, self.only_new)
        return digest_rows(say.groups(wanted, self.view.cabinet.viewer))

    def text_of(self, row: DigestRow) -> str | None:
        return say.news_said(row.news, self.view.cabinet.viewer, self.view.words) if row.news else None

    def show(self, value: Digest) -> None:
        words = self.view.words
        new = len(say.still_new(value, self.noted).new)
        self.set_title(Content(f"{words.digest.TITLE} · {words.digest.count(new)}"))
        if self.rows(value):
            self._go_on()
            self.show_rows(value)
        elif value.news:
            key = shown_key("digest.only_new", words, self.view.keys)
            self.show_empty(words.digest.NOTHING, words.digest.show_others(key))
        else:
            self.show_empty(words.digest.NOTHING_LATELY, words.digest.BEGUN)

    def show_problem(self, text: str) -> None:
        """What could not be asked is told under what is known."""
        lost = say.unknown_said(self.shown, self.view.cabinet.viewer, self.view.words) if self.shown else ()
        super().show_problem(" ".join(filter(None, (text, *lost))))

    def details(self, row: DigestRow) -> tuple[str, tuple[Field, ...]]:
        words, cabinet = self.view.words, self.view.cabinet
        if row.news is None:
            title = say.group_title(row.group, cabinet.viewer, cabinet.today(), words)
            said = (say.news_said(one, cabinet.viewer, words) for one in row.group.news)
            return title, tuple(Field("", line) for line in said)
        return say.news_title(row.news, words), say.news_fields(row.news, cabinet.viewer, words)

    @on(Rows.Moved)
    def see(self) -> None:
        """The rows in sight, as soon as they are painted."""
        self.call_after_refresh(self._see)

    def _see(self) -> None:
        if self.shown and self.screen.is_current and not self.has_class("-stopped"):
            self._mark([news for news in self.query_one(DigestList).in_sight if news.key not in self.noted])

    def _mark(self, news: Sequence[News]) -> EposError | None:
        """They count as seen, unless that cannot be kept."""
        new = [one for one in news if not one.seen]
        try:
            digest.mark_seen(self.view.cabinet, new)
        except EposError as problem:
            if not self.told_unkept:
                self.note(told(problem, self.view.words))
            self.told_unkept = True
            return problem
        self.noted |= {one.key for one in new}
        return None

    def open_row(self, row: DigestRow) -> None:
        """Goes where it stands; a heading only tells what is under it."""
        if row.news is None:
            self.action_more()
        elif row.news.change.item.kind is Kind.ORDER:
            self.app.call_later(self.app.run_action, "app.waiting")
        else:
            self.post_message(Jump(_place(row.news.change.item), row.news.children))

    def action_more(self) -> None:
        """Everything about it in a window."""
        row = self.table.current
        if row is not None and not self.has_class("-stopped"):
            self.app.push_screen(AllDetails(self.view.words, *self.everything(row)))

    def action_only_new(self) -> None:
        self.only_new = not self.only_new
        if self.shown:
            self.show(self.shown)

    def action_seen_all(self) -> None:
        """All that is new, in sight or not."""
        words = self.view.words
        new = [one for one in self.shown.new if one.key not in self.noted] if self.shown else []
        if self.shown and not self._mark(new):
            self.tell(words.digest.marked(len(self.noted)) if self.noted else words.digest.NOTHING)
            self.shown, self.noted = say.as_seen(self.shown, self.noted), set()
            self.show(self.shown)
