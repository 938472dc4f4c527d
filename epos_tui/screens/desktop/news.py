"""News of the region and of the institution."""

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace

from textual.content import Content

from epos_tui.domain.errors import EposError
from epos_tui.domain.news import (
    NewsFilter,
    NewsSource,
    NotedNews,
    chosen,
    links_of,
    of_source,
    opened,
    searched,
)
from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.place import Place
from epos_tui.domain.reading import Reading
from epos_tui.present import news as say
from epos_tui.present.errors import told
from epos_tui.present.line import Field, capital
from epos_tui.screens.base import shown_key
from epos_tui.screens.link_actions import copy_link, open_link
from epos_tui.screens.linked_text import LinkedText
from epos_tui.screens.listed import ListPane
from epos_tui.screens.view import View
from epos_tui.usecases import news
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.news_list import NewsList

_SOURCES = (None, *NewsSource)


class NewsPane(ListPane[tuple[NotedNews, ...]]):
    """Newest first; what is opened here counts as read on this computer."""

    BINDINGS = [
        *bind("news.source", "source"),
        *bind("news.unread", "unread"),
        *bind("news.read_all", "read_all"),
        *bind("links.open", "open_link"),
        *bind("links.copy", "copy_link"),
    ]

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.filter_by = NewsFilter()
        self.told_unkept = False
        """That reading cannot be kept is told once."""

    def make_table(self) -> NewsList:
        return NewsList(self.view.words, self.view.glyphs, self.kind)

    @property
    def kind(self) -> InstitutionKind:
        """Whose words for the sources are right."""
        return self.view.cabinet.student.institution.kind

    def heads(self, width: int) -> str:
        return f" {self.view.words.news.ONLY_UNREAD}" if self.filter_by.only_unread else ""

    def readings(self) -> AsyncIterator[Reading[tuple[NotedNews, ...]]]:
        return news.news(self.view.cabinet)

    def rows(self, value: tuple[NotedNews, ...]) -> Sequence[NotedNews]:
        return chosen(value, self.filter_by)

    def text_of(self, row: NotedNews) -> str:
        return searched(row.item)

    def show(self, value: tuple[NotedNews, ...]) -> None:
        source = self.filter_by.source
        name, count = say.heading(source, of_source(value, source), self.kind, self.view.words)
        self.set_title(Content(f"{name} · {count}" if count else name))
        if self.rows(value):
            self._go_on()
            self.show_rows(value)
        else:
            self.show_empty(*self._why_empty(value))

    def _why_empty(self, value: tuple[NotedNews, ...]) -> Iterator[str]:
        """The key that shows more follows when it is the filter that has left nothing."""
        words = self.view.words
        yield say.none_said(value, self.filter_by.only_unread, words)
        if value:
            way_out = "news.unread" if self.filter_by.only_unread else "news.source"
            yield words.news.show_others(shown_key(way_out, words, self.view.keys))

    def details(self, row: NotedNews) -> tuple[str, tuple[Field, ...]]:
        return self._title(row), say.brief_fields(row, self.view.words)

    def _title(self, row: NotedNews) -> str:
        return capital(say.from_whom(row.item, self.kind, self.view.words))

    def open_row(self, row: NotedNews) -> None:
        fields = say.full_fields(row.item, self.view.words)
        self.app.push_screen(LinkedText(self, self._title(row), fields, links_of(row.item)))
        if row.unread and (problem := self._mark((row.item.id,))) and not self.told_unkept:
            self.told_unkept = True
            self.note(told(problem, self.view.words))

    def _mark(self, ids: Sequence[str]) -> EposError | None:
        """They count as read from now on, unless that cannot be kept."""
        try:
            news.mark_read(self.view.cabinet, ids)
        except EposError as problem:
            return problem
        self.shown = opened(self.shown or (), ids)
        self.show(self.shown)
        return None

    def _go(self, wanted: NewsFilter) -> None:
        """Other news of those that are known."""
        self.filter_by = wanted
        if self.shown is not None:
            self.show(self.shown)

    def action_source(self) -> None:
        after = (_SOURCES.index(self.filter_by.source) + 1) % len(_SOURCES)
        self._go(replace(self.filter_by, source=_SOURCES[after]))

    def action_unread(self) -> None:
        self._go(replace(self.filter_by, only_unread=not self.filter_by.only_unread))

    def action_read_all(self) -> None:
        """All of the source that is shown."""
        words, known = self.view.words, of_source(self.shown or (), self.filter_by.source)
        ids = tuple(noted.item.id for noted in known if noted.unread)
        if not ids:
            self.note(words.news.NO_UNREAD)
        elif problem := self._mark(ids):
            self.tell(told(problem, words), bad=True)
        else:
            self.tell(words.news.marked(len(ids)))

    def _urls(self) -> tuple[str, ...]:
        """Of the row under the cursor, if it is in sight."""
        row = None if self.has_class("-stopped") else self.table.current
        return links_of(row.item) if row else ()

    def action_open_link(self) -> None:
        self.alone(lambda: open_link(self, self._urls()))

    def action_copy_link(self) -> None:
        self.alone(lambda: copy_link(self, self._urls()))

    def reach(self, place: Place) -> None:
        self.filter_by = NewsFilter()
        super().reach(place)

    def change_view(self, view: View) -> None:
        """Another child has news of another institution."""
        self.filter_by = NewsFilter()
        self.query_one(NewsList).kind = view.cabinet.student.institution.kind
        super().change_view(view)
