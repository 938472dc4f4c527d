"""The absence calendar: a month, the day under the cursor, announce and cancel."""

from collections.abc import AsyncIterator
from datetime import date

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from epos_tui.domain.absence import AbsenceDay, AbsenceDraft, AbsenceState
from epos_tui.domain.access import Act, may
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import DayKind
from epos_tui.present import absence as say
from epos_tui.present.line import Field, Tone
from epos_tui.screens.absence_form import AbsenceForm
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.timed import TimedPane
from epos_tui.screens.view import View
from epos_tui.usecases import absence
from epos_tui.usecases.absence import AbsenceMonth
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.month import DayMark, MonthCalendar, in_other_month

_LOOKS = {
    AbsenceState.FULL: "full",
    AbsenceState.PARTIAL: "partial",
    AbsenceState.ANNOUNCED_FULL: "announced",
    AbsenceState.ANNOUNCED_PARTIAL: "announced",
}
_KINDS = {DayKind.VACATION: "vacation", DayKind.HOLIDAY: "holiday"}


class AbsencePane(TimedPane[AbsenceMonth]):
    """Calendar and legend on one side, the day in words on the other."""

    BINDINGS = [
        *bind("absence.announce", "announce"),
        *bind("absence.cancel", "cancel"),
    ]

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.month = view.cabinet.today().replace(day=1)

    def body(self) -> ComposeResult:
        with Vertical(id="calendar"):
            yield MonthCalendar(self.view.cabinet.today(), self.view.words)
            yield Static(id="legend", markup=False)
        yield DetailBox()

    def main_widget(self) -> Widget:
        return self.query_one(MonthCalendar)

    def readings(self) -> AsyncIterator[Reading[AbsenceMonth]]:
        return absence.month(self.view.cabinet, self.month)

    def show(self, value: AbsenceMonth) -> None:
        words, glyphs = self.view.words, self.view.glyphs
        self.set_title(Content(f"{glyphs.previous} {words.dates.month(value.first)} {glyphs.next}"))
        self.query_one("#legend", Static).update(Content(say.legend(words, glyphs)))
        self.query_one(MonthCalendar).show({day.day: self._mark(day) for day in value.days})
        self._show_day()

    def _mark(self, day: AbsenceDay) -> DayMark:
        sign = say.state_sign(day.state, self.view.glyphs) or say.kind_sign(day.kind, self.view.words)
        look = (
            _LOOKS.get(day.state)
            or _KINDS.get(day.kind)
            or ("off" if day.kind is not DayKind.STUDY else "plain")
        )
        return DayMark(sign, look)

    @property
    def day(self) -> AbsenceDay | None:
        """The day under the cursor."""
        return self.shown.day(self.query_one(MonthCalendar).day) if self.shown else None

    @on(MonthCalendar.Moved)
    def follow(self, event: MonthCalendar.Moved) -> None:
        """The box follows the cursor; another month is read."""
        if event.day.replace(day=1) != self.month:
            self.month = event.day.replace(day=1)
            self.load()
        else:
            self._show_day()

    def _show_day(self) -> None:
        if day := self.day:
            self.query_one(DetailBox).show(say.day_title(day, self.view.words), self._fields(day))

    def _fields(self, day: AbsenceDay) -> tuple[Field, ...]:
        return say.day_fields(day, self.view.words)

    @on(MonthCalendar.Opened)
    def open_day(self) -> None:
        """The day in a window."""
        if day := self.day:
            title = say.day_title(day, self.view.words)
            self.app.push_screen(AllDetails(self.view.words, title, self._fields(day)))

    def go_to(self, day: date) -> None:
        """Puts the cursor on a day of any month."""
        self.query_one(MonthCalendar).day = day

    def action_step(self, by: int) -> None:
        self.go_to(in_other_month(self.query_one(MonthCalendar).day, by))

    @work(exclusive=True, group="write")
    async def action_announce(self) -> None:
        """Form, summary, question, one sending; what was typed is never lost."""
        cabinet, words = self.view.cabinet, self.view.words
        if refusal := may(cabinet.viewer, Act.ANNOUNCE_ABSENCE):
            self.tell(words.absence.REFUSED[refusal], bad=True)
            return
        draft: AbsenceDraft | None = None
        day = max(self.query_one(MonthCalendar).day, cabinet.today())
        while draft := await self.app.push_screen_wait(AbsenceForm(self.view, day, draft)):
            if await self.app.push_screen_wait(await self._question(draft)) and await self._announce(draft):
                return
        self.tell(words.errors.NOT_SENT)

    async def _question(self, draft: AbsenceDraft) -> Confirm:
        words = self.view.words
        name = self.view.cabinet.student.name
        warnings = say.problems_said(await absence.check(self.view.cabinet, draft), words)
        fields = (
            *say.draft_fields(draft, "", words),
            *(Field("", text, Tone.NOTICE) for text in warnings),
            Field("", words.absence.SENT_TO, Tone.MUTED),
        )
        question = words.absence.announce_question(name)
        return Confirm(words, words.absence.TITLE, question, fields, words.absence.SEND)

    async def _announce(self, draft: AbsenceDraft) -> bool:
        """Whether the school has it."""
        words = self.view.words
        sent = await self.deliver(
            absence.announce(self.view.cabinet, draft),
            lambda receipt: say.announce_receipt(receipt, draft, words),
        )
        if sent:
            self.go_to(draft.span.first)
        return sent

    @work(exclusive=True, group="write")
    async def action_cancel(self) -> None:
        """Takes back the day's notice, the last one first."""
        cabinet, words = self.view.cabinet, self.view.words
        if refusal := may(cabinet.viewer, Act.CANCEL_ABSENCE):
            self.tell(words.absence.REFUSED[refusal], bad=True)
            return
        if not (self.day and self.day.notices):
            self.tell(words.absence.NO_NOTICES)
            return
        notice = self.day.notices[-1]
        span = notice.span
        question = words.absence.cancel_question(span.first, span.last)
        fields = say.notice_fields(notice, words)
        asked = Confirm(words, words.absence.CANCEL, question, fields, words.keys.YES)
        if await self.app.push_screen_wait(asked):
            await self.deliver(
                absence.cancel(cabinet, notice), lambda receipt: say.cancel_receipt(receipt, notice, words)
            )
