"""The support: what to know before, the form, and what was sent before."""

from collections.abc import AsyncIterator, Sequence

from textual.content import Content

from epos_tui.domain.errors import BrokenFile, EposError
from epos_tui.domain.reading import Reading
from epos_tui.present import doctor as say_doctor
from epos_tui.present import support as say
from epos_tui.present.errors import told
from epos_tui.present.line import Field
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.listed import ListPane
from epos_tui.terminal.around import surroundings
from epos_tui.usecases import doctor, support
from epos_tui.usecases.support import Requests
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.request_list import RequestList, RequestRow


class SupportPane(ListPane[Requests]):
    """Enter on the first row opens the form; nothing is sent without a question."""

    BINDINGS = [
        *bind("support.write", "write"),
        *bind("support.look", "look"),
        *bind("support.forget", "erase"),
    ]

    def make_table(self) -> RequestList:
        return RequestList(self.view.words)

    def heads(self, width: int) -> str:
        return ""

    AGES = False

    async def readings(self) -> AsyncIterator[Reading[Requests]]:
        yield Reading(support.requests(self.view.cabinet), self.view.cabinet.now())

    def rows(self, value: Requests) -> Sequence[RequestRow]:
        return (RequestRow(draft=value.draft), *(RequestRow(item) for item in reversed(value.sent)))

    def text_of(self, row: RequestRow) -> str:
        draft = row.request.draft if row.request else row.draft
        return f"{draft.subject} {draft.problem}" if draft else ""

    def show(self, value: Requests) -> None:
        words = self.view.words
        self.set_title(Content(f"{words.support.TITLE} · {words.support.requests(len(value.sent))}"))
        self.show_rows(value)

    def details(self, row: RequestRow) -> tuple[str, tuple[Field, ...]]:
        word = self.view.words.support
        if row.request:
            return word.TITLE, say.request_fields(row.request, self.view.words)
        before = tuple(Field("", line) for line in word.BEFORE)
        draft = say.draft_fields(row.draft, self.view.words) if row.draft else ()
        return word.GO_ON if row.draft else word.WRITE, (*before, *draft)

    def open_row(self, row: RequestRow) -> None:
        if row.request is None:
            self.action_write()
        else:
            super().open_row(row)

    def action_write(self) -> None:
        self.alone(self._write)

    async def _write(self) -> None:
        """The form until it is sent or left; what was typed is kept."""
        from epos_tui.screens.other.support_form import SupportForm

        words, cabinet = self.view.words, self.view.cabinet
        try:
            draft = support.draft(cabinet, words.support.ROLE[cabinet.viewer.role])
        except BrokenFile as error:
            self.tell(told(error, words), bad=True)
            return
        while True:
            filled = await self.app.push_screen_wait(SupportForm(self.view, draft))
            if filled is None:
                self.load()
                return
            draft = filled
            fields = say.draft_fields(draft, words)
            asked = Confirm(words, words.support.TITLE, words.support.QUESTION, fields, words.support.SEND)
            if await self.app.push_screen_wait(asked):
                break
        await self.deliver(support.ask(cabinet, draft), lambda receipt: say.ask_receipt(receipt, words))
        self.load()

    def action_look(self) -> None:
        """What works, and a request with it if that is wished."""
        self.alone(self._look)

    async def _look(self) -> None:
        words, cabinet = self.view.words, self.view.cabinet
        found = await doctor.look(cabinet)
        around = surroundings()
        shown = say_doctor.surroundings_checks(around, self.view.glyphs, words)
        checks = [*say_doctor.checks_of(found, words), *shown]
        title, word = say_doctor.summary(checks, words), words.doctor
        fields = tuple(say_doctor.check_field(check, words) for check in checks)
        if self.shown and self.shown.draft:
            await self.app.push_screen_wait(AllDetails(words, title, fields))
            return
        if not await self.app.push_screen_wait(
            Confirm(words, title, word.TICKET_QUESTION, fields, word.TICKET)
        ):
            return
        try:
            support.prepare(cabinet, say_doctor.ticket(checks, around, cabinet.viewer.role, words))
        except EposError as error:
            self.tell(told(error, words), bad=True)
            return
        self.tell(word.TICKET_READY)
        self.load()

    def action_erase(self) -> None:
        self.alone(self._erase)

    async def _erase(self) -> None:
        words, draft = self.view.words, self.shown.draft if self.shown else None
        if draft is None:
            self.note(words.support.NO_DRAFT)
            return
        question, fields = words.support.ERASE_QUESTION, say.draft_fields(draft, words)
        asked = Confirm(words, words.support.ERASE, question, fields, words.support.ERASE)
        if not await self.app.push_screen_wait(asked):
            return
        try:
            support.forget_draft(self.view.cabinet)
        except EposError as error:
            self.tell(told(error, words), bad=True)
            return
        self.tell(words.support.ERASED)
        self.load()
