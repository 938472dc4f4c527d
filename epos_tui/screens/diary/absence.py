"""The absence calendar: a month, the day under the cursor, announce and cancel."""

from collections.abc import AsyncIterator
from datetime import date
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from epos_tui.domain.absence import AbsenceDay, AbsenceDraft, AbsenceNotice, AbsenceState
from epos_tui.domain.access import Act, may
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import DayKind
from epos_tui.present import absence as say
from epos_tui.present.day_signs import kind_sign
from epos_tui.present.line import Field, Tone
from epos_tui.screens.absence_form import AbsenceForm, Checked
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.choose import Choose
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.timed import TimedPane
from epos_tui.screens.view import View
from epos_tui.usecases import absence
from epos_tui.usecases.absence import AbsenceMonth
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.month import DayMark, MonthCalendar, in_other_month
from epos_tui.widgets.state import update

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
        *bind("absence.story", "story"),
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
        self._show_title()
        update(self.query_one("#legend", Static), Content(say.legend(self.view.words, self.view.glyphs)))
        self.query_one(MonthCalendar).show({day.day: self._mark(day) for day in value.days})
        self._show_day(same=True)

    def _show_title(self) -> None:
        glyphs, name = self.view.glyphs, self.view.words.dates.month(self.month)
        self.set_title(Content(f"{glyphs.previous} {name} {glyphs.next}"))

    def _mark(self, day: AbsenceDay) -> DayMark:
        sign = say.state_sign(day.state, self.view.glyphs) or kind_sign(day.day, day.kind, self.view.words)
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
        """The box follows the cursor; another month is read, and nothing of the old one stays."""
        if event.day.replace(day=1) != self.month:
            self.month = event.day.replace(day=1)
            self._show_title()
            event.calendar.show({})
            self.load()
        self._show_day()

    def _show_day(self, same: bool = False) -> None:
        day = self.day
        title = say.day_title(day, self.view.words) if day else ""
        self.query_one(DetailBox).show(title, self._fields(day) if day else (), same)

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

    def action_announce(self) -> None:
        self.alone(self._announce)

    async def _announce(self) -> None:
        """Form, summary, question, one sending; what was typed is never lost."""
        cabinet, words = self.view.cabinet, self.view.words
        if refusal := may(cabinet.viewer, Act.ANNOUNCE_ABSENCE):
            self.tell(words.errors.REFUSED[refusal], bad=True)
            return
        draft: AbsenceDraft | None = None
        day = max(self.query_one(MonthCalendar).day, cabinet.today())
        while checked := await self.app.push_screen_wait(AbsenceForm(self.view, day, draft)):
            draft = checked.draft
            if await self.app.push_screen_wait(self._question(checked)) and await self._send(draft):
                return
        self.note(words.errors.NOT_SENT)

    def _question(self, checked: Checked) -> Confirm:
        words, name = self.view.words, self.view.cabinet.student.name
        fields = (
            *say.draft_fields(checked.draft, "", words, checked.lessons),
            *(Field("", text, Tone.NOTICE) for text in say.problems_said(checked.warnings, words)),
            Field("", words.absence.SENT_TO, Tone.MUTED),
        )
        question = words.absence.announce_question(name)
        return Confirm(words, words.absence.TITLE, question, fields, words.absence.SEND)

    async def _send(self, draft: AbsenceDraft) -> bool:
        """Whether the form is done with."""
        words = self.view.words
        done = await self.deliver(
            absence.announce(self.view.cabinet, draft),
            lambda receipt: say.announce_receipt(receipt, draft, words),
        )
        if done:
            self.go_to(draft.span.first)
        return done

    def action_cancel(self) -> None:
        self.alone(self._cancel)

    async def _cancel(self) -> None:
        """Takes back a notice of the day."""
        cabinet, words = self.view.cabinet, self.view.words
        notice = await self._notice_of_day()
        if notice is None:
            return
        if refusal := absence.why_not_cancel(cabinet, notice):
            self.tell(words.errors.REFUSED[refusal], bad=True)
            return
        question = words.absence.cancel_question(notice.span.first, notice.span.last)
        asked = Confirm(
            words, words.absence.CANCEL, question, say.notice_fields(notice, words), words.keys.YES
        )
        if await self.app.push_screen_wait(asked):
            await self.deliver(
                absence.cancel(cabinet, notice), lambda receipt: say.cancel_receipt(receipt, notice, words)
            )

    def action_story(self) -> None:
        """Attendance of the year so far."""
        from epos_tui.screens.diary.attendance import AttendanceScreen

        self.app.push_screen(AttendanceScreen(self.view))

    async def _notice_of_day(self) -> AbsenceNotice | None:
        """The day's only notice, or the one chosen."""
        day, words = self.day, self.view.words
        if day is None:
            return None
        if not day.notices:
            self.note(words.absence.NO_NOTICES)
            return None
        if len(day.notices) == 1:
            return day.notices[0]
        told = partial(say.notice_said, words=words)
        return await self.app.push_screen_wait(Choose(words, words.absence.CANCEL, day.notices, told))
