"""Personal messages: the chats, and the way to a new one."""

from collections.abc import AsyncIterator, Sequence
from contextlib import suppress

from textual.content import Content

from epos_tui.domain.errors import BrokenFile, EposError
from epos_tui.domain.messages import Chat, Draft, recipient_in, recipient_of
from epos_tui.domain.place import Place
from epos_tui.domain.reading import Reading
from epos_tui.present import messages as say
from epos_tui.present.desktop import unread_messages
from epos_tui.present.errors import told
from epos_tui.present.line import Field
from epos_tui.screens.listed import ListPane
from epos_tui.usecases import messages
from epos_tui.usecases.cabinet import latest
from epos_tui.widgets.chat_list import ChatList
from epos_tui.widgets.keymap import bind


class MessagesPane(ListPane[tuple[Chat, ...]]):
    """The chats written to last stand first."""

    BINDINGS = bind("messages.new", "new_chat")

    def make_table(self) -> ChatList:
        return ChatList(self.view.words, self.view.cabinet.today())

    def heads(self, width: int) -> str:
        return ""

    def readings(self) -> AsyncIterator[Reading[tuple[Chat, ...]]]:
        return messages.chats(self.view.cabinet)

    def rows(self, value: tuple[Chat, ...]) -> Sequence[Chat]:
        return value

    def text_of(self, row: Chat) -> str:
        return f"{row.title} {row.last.text if row.last else ''}"

    def show(self, value: tuple[Chat, ...]) -> None:
        words = self.view.words
        self.set_title(Content(f"{words.messages.TITLE} · {unread_messages(value, words)}"))
        if value:
            self.show_rows(value)
        else:
            self.show_empty(words.messages.NONE)

    def details(self, row: Chat) -> tuple[str, tuple[Field, ...]]:
        return say.title_of(row), say.chat_fields(row, self._draft(row), self.view.words)

    def _draft(self, chat: Chat) -> Draft:
        try:
            return messages.draft(self.view.cabinet, recipient_in(chat))
        except BrokenFile:
            return Draft()

    def open_row(self, row: Chat) -> None:
        self.alone(lambda: self._open(row))

    def reach(self, place: Place) -> None:
        """The chat at the message, or the contact among all whom one may write to."""
        super().reach(place)
        if place.page == "contacts":
            self.alone(lambda: self._new_chat(place))
        else:
            self.alone(lambda: self._reach(place))

    async def _reach(self, place: Place) -> None:
        try:
            await self._go_to(place.row, await self._known(), place)
        except EposError as error:
            self.tell(told(error, self.view.words), bad=True)

    async def _open(self, chat: Chat, place: Place | None = None) -> None:
        """The conversation; afterwards the counts are told anew."""
        from epos_tui.screens.desktop.chat import ChatScreen

        screen = ChatScreen(self.view, chat, place)
        await self.app.push_screen(screen)
        await screen.left.wait()
        self.load()

    def action_new_chat(self) -> None:
        self.alone(lambda: self._new_chat())

    async def _new_chat(self, place: Place | None = None) -> None:
        """Goes to the chat with a contact, or writes the first message."""
        from epos_tui.screens.desktop.new_chat import NewChat
        from epos_tui.screens.desktop.write import write_to

        try:
            contacts = (await latest(messages.contacts(self.view.cabinet))).value
            known = await self._known()
        except EposError as error:
            self.tell(told(error, self.view.words), bad=True)
            return
        contact = await self.app.push_screen_wait(NewChat(self.view, contacts, place))
        if contact is None:
            return
        recipient = recipient_of(contact, known)
        if recipient.chat_id:
            await self._go_to(recipient.chat_id, known)
        elif id := await write_to(self, recipient):
            self.load()
            with suppress(EposError):  # the list tells it
                await self._go_to(id, await self._known())

    async def _known(self) -> tuple[Chat, ...]:
        return (await latest(messages.chats(self.view.cabinet))).value

    async def _go_to(self, id: str, known: Sequence[Chat], place: Place | None = None) -> None:
        if chat := next((item for item in known if item.id == id), None):
            await self._open(chat, place)
