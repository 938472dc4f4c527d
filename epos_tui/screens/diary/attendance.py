"""Attendance of the year so far: a page over the calendar of absences."""

from collections.abc import AsyncIterator, Sequence

from textual.app import ComposeResult
from textual.content import Content

from epos_tui.domain.attendance import DayAttendance, Story, SubjectAttendance
from epos_tui.domain.reading import Reading
from epos_tui.present import attendance as say
from epos_tui.present.line import Field, Tone
from epos_tui.screens.listed import ListPane
from epos_tui.screens.page import Page
from epos_tui.usecases import attendance
from epos_tui.widgets.attendance_list import AttendanceList, AttendanceRow, attendance_rows
from epos_tui.widgets.key_bar import KeyBar
from epos_tui.widgets.keymap import bind


class AttendanceScreen(Page):
    """The keys of going back lead to the calendar."""

    BINDINGS = [*bind("app.back", "leave"), *bind("app.child", "child")]

    def compose(self) -> ComposeResult:
        yield self.header()
        yield AttendancePane(self.view, "attendance")
        yield KeyBar()

    @property
    def pane(self) -> "AttendancePane":
        return self.query_one(AttendancePane)

    def action_leave(self) -> None:
        self.dismiss(None)

    async def action_child(self) -> None:
        """Another child has another story."""
        self.dismiss(None)
        await self.run_action("app.child")


class AttendancePane(ListPane[Story]):
    """Shares by subject, then what was announced of each day and what came of it."""

    def make_table(self) -> AttendanceList:
        return AttendanceList(self.view.words, self.view.cabinet.rules.attendance)

    def heads(self, width: int) -> str:
        return self.query_one(AttendanceList).heads(width)

    def readings(self) -> AsyncIterator[Reading[Story]]:
        return attendance.story(self.view.cabinet)

    def rows(self, value: Story) -> Sequence[AttendanceRow]:
        return tuple(attendance_rows(value))

    def text_of(self, row: AttendanceRow) -> str | None:
        words = self.view.words
        match row.item:
            case None:
                return None
            case DayAttendance() as day:
                return say.day_said(day, row.story.notices_known, words)
            case SubjectAttendance() as subject:
                return say.name(subject, words)

    def show(self, value: Story) -> None:
        words = self.view.words
        self.set_title(Content(words.attendance.TITLE))
        if value.whole.held:
            self.show_rows(value)
        else:
            self.show_empty(words.attendance.EMPTY)

    def details(self, row: AttendanceRow) -> tuple[str, tuple[Field, ...]]:
        words, story, target = self.view.words, row.story, self.view.cabinet.rules.attendance
        notes = tuple(Field("", note, Tone.MUTED) for note in say.notes(story, target, words))
        match row.item:
            case None:
                return words.attendance.DAYS, (Field("", say.days_heading(story, words)),)
            case DayAttendance() as day:
                return say.day_title(day, words), say.day_fields(day, story.notices_known, words)
            case SubjectAttendance() as subject:
                fields = say.subject_fields(subject, story.notices_known, target, words)
                return say.name(subject, words), (*fields, *notes)
