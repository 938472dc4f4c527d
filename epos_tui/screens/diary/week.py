"""The week of the diary: lessons, marks, homework, and the signature."""

from collections.abc import AsyncIterator, Sequence
from datetime import date

from textual.content import Content

from epos_tui.domain.access import Act, may
from epos_tui.domain.errors import EposError
from epos_tui.domain.lessons import Week, averages
from epos_tui.domain.place import Place
from epos_tui.domain.reading import Reading
from epos_tui.domain.unsigned import WeekToSign
from epos_tui.domain.year import WEEK, shifted_day
from epos_tui.present import diary as say
from epos_tui.present import unsigned as several
from epos_tui.present.errors import told
from epos_tui.present.line import Field, Tone, capital
from epos_tui.present.marks import average_said
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.diary.unsigned import Unsigned
from epos_tui.screens.listed import ListPane
from epos_tui.screens.timed import TimedPane
from epos_tui.screens.view import View
from epos_tui.usecases import diary, unsigned
from epos_tui.usecases.cabinet import with_student
from epos_tui.usecases.unsigned import Weeks
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.week_table import WeekRow, WeekTable, column_heads, day_key, week_rows


class WeekPane(ListPane[Week], TimedPane[Week]):
    """A list of lessons by day, and a box with everything about the one under the cursor."""

    BINDINGS = [*bind("week.sign", "sign"), *bind("week.unsigned", "unsigned")]

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.day = view.cabinet.today()
        """A day of the week shown; the cursor opens there."""
        self.sought = True
        """The cursor is wanted on that day, wherever it stands now."""
        self.calendar_title = ""

    def make_table(self) -> WeekTable:
        return WeekTable(self.view.words, self.view.glyphs, self.view.cabinet.today())

    def heads(self, width: int) -> str:
        return column_heads(self.view.words, width)

    def rows(self, value: Week) -> Sequence[WeekRow]:
        return week_rows(value)

    def text_of(self, row: WeekRow) -> str | None:
        kind = self.view.cabinet.student.institution.kind
        return say.lesson_said(row.lesson, kind, self.view.words) if row.lesson else None

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
        sign = f"   {signed} {words.diary.SIGNED if value.signature else say.signature_said(value, words)}"
        self.set_title(Content.assemble(title, (sign, "$success" if value.signature else "$accent")))
        current = self.table.current
        stays = current and value.monday <= current.day.day < value.monday + WEEK and not self.sought
        self.show_rows(value, at="" if stays else day_key(self.day))
        self.sought = False

    def details(self, row: WeekRow) -> tuple[str, tuple[Field, ...]]:
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

    def go_to(self, day: date) -> None:
        """Shows the week of the day, the cursor on the day."""
        self.day, self.sought = day, True
        self.load()

    def reach(self, place: Place) -> None:
        self.clear_filter()
        if place.day:
            self.go_to(place.day)
        self.wanted_row = place.row

    def action_step(self, by: int) -> None:
        self.go_to(shifted_day(self.day, 7 * by))

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

    def action_unsigned(self) -> None:
        self.alone(self._sign_several)

    async def _sign_several(self) -> None:
        """The weeks of all children that wait: which shall be signed, and one question for all of them."""
        words, cabinet = self.view.words, self.view.cabinet
        if refusal := may(cabinet.viewer, Act.SIGN_DIARY):
            self.tell(words.errors.REFUSED[refusal], bad=True)
            return
        try:
            found = await unsigned.of_family(cabinet)
        except EposError as error:
            self.tell(told(error, words), bad=True)
            return
        for student, problem in found.problems:
            self.tell(several.problem_said(student, problem, words), bad=True)
        if not found.weeks:
            self.note(words.commands.NO_WEEKS)
            return
        chosen = await self.app.push_screen_wait(Unsigned(words, found.weeks))
        if chosen and await self._agreed(chosen):
            for item in chosen:
                await self._deliver(item)

    async def _agreed(self, chosen: Weeks) -> bool:
        """Every week and child stands in the question."""
        words = self.view.words
        fields = (*several.children_said(chosen, words), Field("", words.unsigned.EXPLAINED, Tone.NOTICE))
        question = several.question(chosen, words)
        agreed = await self.app.push_screen_wait(
            Confirm(words, words.diary.SIGN, question, fields, words.keys.YES)
        )
        if not agreed:
            self.note(words.errors.NOT_SENT)
        return bool(agreed)

    async def _deliver(self, item: WeekToSign) -> None:
        """Each is an order of its own; how it ended is told with its name."""
        words = self.view.words
        await self.deliver(
            diary.sign(with_student(self.view.cabinet, item.student), item.week),
            lambda receipt: f"{several.whose(item)}. {say.sign_receipt(receipt, item.week, words)}",
        )
