"""One conversation."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import datetime

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from epos_tui.domain.errors import BrokenFile, EposError
from epos_tui.domain.links import urls_in
from epos_tui.domain.messages import Chat, Conversation, Draft, DraftState, recipient_in
from epos_tui.domain.place import Place
from epos_tui.domain.reading import Reading
from epos_tui.present import messages as say
from epos_tui.present.errors import told as error_told
from epos_tui.present.line import Field
from epos_tui.screens.desktop.write import write_to
from epos_tui.screens.link_actions import copy_link, open_link
from epos_tui.screens.linked_text import LinkedText
from epos_tui.screens.listed import ListPane
from epos_tui.screens.page import Page
from epos_tui.screens.view import View
from epos_tui.usecases import messages
from epos_tui.widgets.chat_log import ChatLine, ChatLog, OpenChat, chat_lines, first_unread
from epos_tui.widgets.filter_box import FilterBox
from epos_tui.widgets.key_bar import KeyBar
from epos_tui.widgets.keymap import bind

_MORE = 500
"""Messages by which the conversation grows towards the past."""


class ChatScreen(Page):
    """A page over the desktop; the keys of going back lead to the list."""

    BINDINGS = [*bind("app.back", "leave"), *bind("app.child", "child")]

    def __init__(self, view: View, chat: Chat, place: Place | None = None) -> None:
        super().__init__(view)
        self.chat, self.place = chat, place
        self.left = asyncio.Event()
        """It is gone, whichever key it was left by."""

    def compose(self) -> ComposeResult:
        yield self.header()
        pane = ChatPane(self.view, self.chat)
        if self.place:
            pane.begin_at(self.place)
        yield pane
        yield KeyBar()

    @property
    def pane(self) -> "ChatPane":
        return self.query_one(ChatPane)

    def action_leave(self) -> None:
        self.dismiss(None)

    async def action_child(self) -> None:
        """Another child has other chats."""
        self.dismiss(None)
        await self.run_action("app.child")

    def on_unmount(self) -> None:
        self.left.set()


class ChatPane(ListPane[Conversation]):
    """Messages line by line; it opens where the unread ones begin."""

    BINDINGS = [
        *bind("messages.write", "write"),
        *bind("messages.unread", "unread"),
        *bind("messages.earlier", "earlier"),
        *bind("links.open", "open_link"),
        *bind("links.copy", "copy_link"),
    ]

    def __init__(self, view: View, chat: Chat) -> None:
        super().__init__(view, "chat")
        self.chat = chat
        self.most = messages.PAGE
        self.sending = ""
        """The text on its way."""
        self.opened = False
        self.to_end = False
        """The newest line is wanted: something was written."""
        self.recipient = recipient_in(chat)
        self.seen: datetime | None = chat.last.at if chat.last and not chat.unread else None
        """Up to here nothing is new."""
        self.broken: tuple[OpenChat, int, tuple[ChatLine, ...]] | None = None
        """What was broken to which width, and the lines of it."""

    def begin_at(self, place: Place) -> None:
        """Opens at a message, with as many as have to be read for it."""
        self.wanted_row, self.most = f"{place.within} 0", max(self.most, place.most)

    def body(self) -> ComposeResult:
        yield Static(id="heads", markup=False)
        yield self.make_table()
        yield FilterBox(self.view.words)

    def make_table(self) -> ChatLog:
        return ChatLog()

    def readings(self) -> AsyncIterator[Reading[Conversation]]:
        return messages.conversation(self.view.cabinet, self.chat.id, self.most)

    def heads(self, width: int) -> str:
        return ""

    def rows(self, value: Conversation) -> Sequence[ChatLine]:
        """Broken once a load or a width, not once a key of the filter."""
        shown = OpenChat(value, self.chat.unread, self._draft())
        width = self.table.text_width or self.app.size.width
        if self.broken is None or self.broken[:2] != (shown, width):
            lines = chat_lines(shown, self.view.cabinet.today(), self.view.words, width)
            self.broken = shown, width, lines
        return self.broken[2]

    def _draft(self) -> Draft:
        if self.sending:
            return Draft(self.sending, DraftState.WAITING)
        try:
            return messages.draft(self.view.cabinet, self.recipient)
        except BrokenFile:
            return Draft()

    def text_of(self, row: ChatLine) -> str | None:
        if row.message is None:
            return None if row.key.startswith("day ") else ""
        return f"{row.message.author} {row.message.text}"

    def show(self, value: Conversation) -> None:
        words = self.view.words
        told = words.messages.newest if value.earlier else words.messages.messages
        count = told(len(value.messages))
        self.set_title(Content(f"{say.title_of(self.chat)} · {count}"))
        lines = self.rows(value)
        if not lines:
            self.show_empty(words.messages.NO_MESSAGES)
            return
        at = lines[-1].key if self.to_end else "" if self.opened else first_unread(lines)
        self.show_rows(value, at)
        self.opened = True
        if value.messages:
            self._mark_seen(value.messages[-1].at)

    def _mark_seen(self, newest: datetime) -> None:
        """What was shown is not new any more, what came while the chat is open too."""
        if self.seen and newest <= self.seen:
            return
        self.seen = newest
        try:
            messages.mark_seen(self.view.cabinet, self.chat.id, newest)
        except EposError as problem:
            self.note(error_told(problem, self.view.words))

    def open_row(self, row: ChatLine) -> None:
        if row.earlier:
            self.action_earlier()
        elif row.draft:
            self.action_write()
        elif row.message:
            title, fields = self.details(row)
            self.app.push_screen(LinkedText(self, title, fields, urls_in(row.message.text)))

    def details(self, row: ChatLine) -> tuple[str, tuple[Field, ...]]:
        if row.message is None:
            return row.text.strip(), ()
        words = self.view.words
        return say.author_of(row.message, words), say.message_fields(row.message, words)

    def action_earlier(self) -> None:
        """The cursor stays on its message, or goes to the first of those known before."""
        if self.shown is None or not self.shown.earlier:
            return
        row = self.table.current
        if row is None or row.earlier:
            self.wanted_row = f"{self.shown.messages[0].id} 0"
        self.most += _MORE
        self.load()

    def action_unread(self) -> None:
        if self.shown is not None and not self.has_class("-stopped"):
            self.seek(first_unread(self.rows(self.shown)))

    def action_write(self) -> None:
        self.alone(self._write)

    async def _write(self) -> None:
        await write_to(self, self.recipient, self._on_its_way)
        self.sending, self.to_end = "", bool(self.sending)
        await self.load().wait()
        self.to_end = False

    def _on_its_way(self, text: str) -> None:
        self.sending = text
        if self.shown is not None:
            self.show(self.shown)

    def _urls(self) -> tuple[str, ...]:
        row = None if self.has_class("-stopped") else self.table.current
        return urls_in(row.message.text) if row and row.message else ()

    def action_open_link(self) -> None:
        self.alone(lambda: open_link(self, self._urls()))

    def action_copy_link(self) -> None:
        self.alone(lambda: copy_link(self, self._urls()))

    def on_resize(self) -> None:
        """Lines are broken anew."""
        self.call_after_refresh(self._break_again)

    def _break_again(self) -> None:
        if self.shown is not None:
            self.show(self.shown)
