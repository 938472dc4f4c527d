"""Homework and classwork: any days, one subject or all; own ticks and notes; attachments."""

from collections.abc import AsyncIterator, Callable, Sequence
from datetime import date

from textual.content import Content

from epos_tui.domain.attachments import ASK_ABOVE
from epos_tui.domain.errors import EposError
from epos_tui.domain.homework import (
    HomeworkList,
    NotedAssignment,
    OwnNote,
    Preset,
    WorkKind,
    shifted,
)
from epos_tui.domain.lessons import Attachment
from epos_tui.domain.place import Place
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import Span
from epos_tui.present import homework as say
from epos_tui.present.errors import told
from epos_tui.present.line import Field, Tone
from epos_tui.screens.choose import Choose
from epos_tui.screens.confirm import Confirm
from epos_tui.screens.listed import ListPane
from epos_tui.screens.note_prompt import NotePrompt
from epos_tui.screens.timed import TimedPane
from epos_tui.screens.view import View
from epos_tui.screens.work_filter import Wanted, WorkFilter
from epos_tui.usecases import homework
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.week_table import day_key
from epos_tui.widgets.work_list import WorkList, WorkRow, work_rows


class HomeworkPane(ListPane[HomeworkList], TimedPane[HomeworkList]):
    """What is due, day by day, with the sum of planned minutes."""

    BINDINGS = [
        *bind("homework.done", "done"),
        *bind("homework.period", "period"),
        *bind("homework.choose", "choose"),
        *bind("homework.note", "note"),
        *bind("homework.save", "save"),
    ]

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.preset: Preset | None = Preset.AHEAD
        """None when the days were chosen one by one."""
        self.span: Span | None = None
        self.subject = ""
        self.fresh = True
        """Other days were asked for: the cursor has no place in them yet."""

    def make_table(self) -> WorkList:
        return WorkList(self.view.words, self.view.glyphs, self.view.cabinet.today())

    def heads(self, width: int) -> str:
        return ""

    def rows(self, value: HomeworkList) -> Sequence[WorkRow]:
        return work_rows(value)

    def text_of(self, row: WorkRow) -> str | None:
        return say.work_said(row.item, self.view.words) if row.item else None

    async def readings(self) -> AsyncIterator[Reading[HomeworkList]]:
        if self.preset:
            self.span = await homework.preset_span(self.view.cabinet, self.preset)
        assert self.span is not None
        async for reading in homework.work(self.view.cabinet, self.span, self.subject):
            yield reading

    def show(self, value: HomeworkList) -> None:
        words, glyphs = self.view.words, self.view.glyphs
        title = say.list_title(value, words, self.view.cabinet.today())
        preset = f"   {words.homework.PRESET[self.preset]}" if self.preset else ""
        self.set_title(
            Content.assemble(
                f"{glyphs.previous} {title} {glyphs.next}", (preset, "not bold $foreground-muted")
            )
        )
        if value.days:
            self.show_rows(value, at=self._first_wanted(value) if self.fresh else "")
            self.fresh = False
        else:
            self.show_empty(words.homework.EMPTY)

    def show_problem(self, text: str) -> None:
        """That one's own notes cannot be read is told before anything of the portal."""
        notes = say.notes_problem(self.shown.notes_problem, self.view.words) if self.shown else ""
        super().show_problem(notes or text)

    def _first_wanted(self, value: HomeworkList) -> str:
        """What is due after today, where there is such."""
        today = self.view.cabinet.today()
        later = [day.day for day in value.days if day.day > today]
        return day_key(later[0] if later else value.days[0].day)

    def details(self, row: WorkRow) -> tuple[str, tuple[Field, ...]]:
        words = self.view.words
        if row.item is None:
            title = say.day_title(row.day, self.view.cabinet.today(), words)
            return title, say.day_fields(row.day, words)
        kind = self.view.cabinet.student.institution.kind
        return say.subject_said(row.item.assignment, words), say.work_fields(row.item, kind, words)

    def _go(self, preset: Preset | None, span: Span | None = None, subject: str | None = None) -> None:
        """Other days, or another subject."""
        self.preset, self.span, self.fresh = preset, span, True
        self.subject = self.subject if subject is None else subject
        self.load()

    def change_view(self, view: View) -> None:
        """Another child has other subjects."""
        self.preset, self.subject, self.fresh = Preset.AHEAD, "", True
        super().change_view(view)

    def go_to(self, day: date) -> None:
        """What is due on the day."""
        self._go(None, Span(day, day))

    def reach(self, place: Place) -> None:
        self.clear_filter()
        if place.day:
            self._go(None, place.span or Span(place.day, place.day), subject="")
        self.wanted_row = place.row

    def action_today(self) -> None:
        self._go(Preset.AHEAD)

    def action_step(self, by: int) -> None:
        if self.span:
            self._go(None, shifted(self.span, by))

    def action_period(self) -> None:
        self.alone(self._choose_period)

    async def _choose_period(self) -> None:
        words = self.view.words
        presets = tuple(Preset)
        asked = Choose(
            words,
            words.homework.FILTER,
            presets,
            lambda preset: words.homework.PRESET[preset],
            presets.index(self.preset) if self.preset else 0,
        )
        if chosen := await self.app.push_screen_wait(asked):
            self._go(chosen)

    def action_choose(self) -> None:
        self.alone(self._choose)

    async def _choose(self) -> None:
        """The portal's form: period, subject, «Применить»."""
        if self.span is None:
            return
        try:
            subjects = await homework.subjects(self.view.cabinet)
        except EposError as error:
            self.tell(told(error, self.view.words), bad=True)
            return
        asked = WorkFilter(self.view, Wanted(self.span, self.subject), subjects)
        if wanted := await self.app.push_screen_wait(asked):
            self._go(None, wanted.span, wanted.subject)

    @property
    def item(self) -> NotedAssignment | None:
        """The assignment under the cursor."""
        row = self.table.current
        return row.item if row else None

    def _chosen(self) -> NotedAssignment | None:
        if self.item is None:
            self.note(self.view.words.homework.NO_TASK)
        return self.item

    def action_done(self) -> None:
        """Ticks are of homework: classwork is done already."""
        item = self._chosen()
        if item and item.assignment.kind is WorkKind.CLASSWORK:
            self.note(self.view.words.homework.NO_TICK)
        elif item:
            self._keep(lambda: homework.tick(self.view.cabinet, item.assignment.id))

    def action_note(self) -> None:
        self.alone(self._note)

    async def _note(self) -> None:
        words = self.view.words
        if item := self._chosen():
            title = f"{words.homework.NOTE_TITLE}: {say.subject_said(item.assignment, words)}"
            asked = NotePrompt(words, title, words.homework.NOTE_HINT, item.own.text)
            text = await self.app.push_screen_wait(asked)
            if text is not None:
                self._keep(lambda: homework.write(self.view.cabinet, item.assignment.id, text))

    def _keep(self, note: Callable[[], OwnNote]) -> None:
        try:
            note()
        except EposError as error:
            self.tell(told(error, self.view.words), bad=True)
        self.load()

    def action_save(self) -> None:
        self.alone(self._save)

    async def _save(self) -> None:
        """Asks which file and whether; tells where it is."""
        words, cabinet = self.view.words, self.view.cabinet
        file = await self._attachment()
        if file is None:
            return
        large = file.size is not None and file.size > ASK_ABOVE
        fields = (Field("", words.homework.LARGE, Tone.NOTICE),) if large else ()
        question = words.homework.save_question(say.attachment_said(file, words), str(cabinet.downloads))
        asked = Confirm(words, words.homework.ATTACHMENT, question, fields, words.homework.SAVE)
        if not await self.app.push_screen_wait(asked):
            return
        try:
            path = await homework.save(cabinet, file)
        except EposError as error:
            self.tell(told(error, words), bad=True)
        else:
            self.tell(words.homework.saved(str(path)))

    async def _attachment(self) -> Attachment | None:
        """The only attachment, or the one chosen."""
        words, item = self.view.words, self._chosen()
        if item is None:
            return None
        files = tuple(file for file in item.assignment.attachments if file.id)
        if not files:
            self.note(words.homework.NO_ATTACHMENT)
            return None
        if len(files) == 1:
            return files[0]
        told = Choose(words, words.homework.ATTACHMENT, files, lambda file: say.attachment_said(file, words))
        return await self.app.push_screen_wait(told)
