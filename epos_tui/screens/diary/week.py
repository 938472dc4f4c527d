"""The week of the diary: lessons, marks, homework, and the signature."""

from collections.abc import AsyncIterator
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from epos_tui.domain.lessons import Week, averages
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import WEEK
from epos_tui.present import diary as say
from epos_tui.present.line import Field, capital
from epos_tui.present.marks import average_said
from epos_tui.screens.all_details import AllDetails
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.timed import TimedPane
from epos_tui.screens.view import View
from epos_tui.usecases import diary
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.rows import Rows
from epos_tui.widgets.week_table import WeekRow, WeekTable, column_heads, day_key


class WeekPane(TimedPane[Week]):
    """A list of lessons by day, and a box with everything about the one under the cursor."""

    BINDINGS = bind("week.sign", "sign")

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.day = view.cabinet.today()
        """A day of the week shown; the cursor opens there."""
        self.sought = True
        """The cursor is wanted on that day, wherever it stands now."""
        self.calendar_title = ""

    def body(self) -> ComposeResult:
        with Vertical(id="lessons"):
            yield Static(id="heads", markup=False)
            yield WeekTable(self.view.words, self.view.glyphs)
        yield DetailBox()

    def main_widget(self) -> Widget:
        return self.query_one(WeekTable)

    async def readings(self) -> AsyncIterator[Reading[Week]]:
        cabinet = self.view.cabinet
        year = await diary.calendar(cabinet)
        async for reading in diary.week(cabinet, self.day):
            self.calendar_title = say.week_title(reading.value, year, self.view.words, cabinet.today())
            yield reading

    def show(self, value: Week) -> None:
        words, glyphs = self.view.words, self.view.glyphs
        signed = glyphs.ticked if value.signature else glyphs.unticked
        title = f"{glyphs.previous} {self.calendar_title} {glyphs.next}"
        sign = f"   {signed} {words.diary.SIGNED if value.signature else words.diary.NOT_SIGNED}"
        self.set_title(Content.assemble(title, (sign, "$success" if value.signature else "$accent")))
        table = self.query_one(WeekTable)
        current = table.current
        stays = current and value.monday <= current.day.day < value.monday + WEEK and not self.sought
        table.show_week(value, self.view.cabinet.today(), at="" if stays else day_key(self.day))
        self.sought = False

    @on(Rows.Moved)
    def show_details(self, event: Rows.Moved) -> None:
        """The box follows the cursor."""
        row = event.rows.current
        if row is not None:
            self.query_one(DetailBox).show(*self._details(row))

    def _details(self, row: WeekRow) -> tuple[str, tuple[Field, ...]]:
        words, kind = self.view.words, self.view.cabinet.student.institution.kind
        if row.lesson is None:
            title = say.day_heading(row.day, self.view.cabinet.today(), words)
            return title, (*say.day_fields(row.day, kind, words), *self._signature())
        return say.subject_of(row.lesson, words), (
            Field("", say.lesson_place(row.lesson, kind, words)),
            *say.lesson_fields(row.lesson, kind, words),
            *self._week_average(row.lesson.subject),
        )

    def _signature(self) -> tuple[Field, ...]:
        words = self.view.words
        return (Field("", capital(say.signature_said(self.shown, words))),) if self.shown else ()

    def _week_average(self, subject: str) -> tuple[Field, ...]:
        found = averages(self.shown.lessons) if self.shown else ()
        words = self.view.words
        of_subject = (item.average for item in found if item.subject == subject)
        return tuple(Field(words.marks.WEEK_AVERAGE, average_said(mean, words)) for mean in of_subject)

    @on(Rows.Opened)
    def open_details(self, event: Rows.Opened) -> None:
        """Everything about the row in a window."""
        row = event.rows.current
        if row is not None:
            self.app.push_screen(AllDetails(self.view.words, *self._details(row)))

    def on_resize(self) -> None:
        """The head of the table follows its width."""
        self.call_after_refresh(self._show_heads)

    def _show_heads(self) -> None:
        width = self.query_one(WeekTable).text_width
        self.query_one("#heads", Static).update(Content(column_heads(self.view.words, width)))

    def go_to(self, day: date) -> None:
        """Shows the week of the day, the cursor on the day."""
        self.day, self.sought = day, True
        self.load()

    def action_step(self, by: int) -> None:
        self.go_to(self.day + by * WEEK)

    def action_sign(self) -> None:
        self.alone(self._sign)

    async def _sign(self) -> None:
        """Asks, sends once, tells how it ended."""
        week, words, student = self.shown, self.view.words, self.view.cabinet.student
        if week is None:
            return
        if refusal := diary.why_not_sign(self.view.cabinet, week):
            self.tell(words.errors.REFUSED[refusal], bad=True)
            return
        question, meaning = say.sign_question(week, student, words)
        asked = Confirm(words, words.diary.SIGN, question, (Field("", meaning),), words.keys.YES)
        if not await self.app.push_screen_wait(asked):
            self.note(words.errors.NOT_SENT)
            return
        await self.deliver(
            diary.sign(self.view.cabinet, week), lambda receipt: say.sign_receipt(receipt, week, words)
        )
