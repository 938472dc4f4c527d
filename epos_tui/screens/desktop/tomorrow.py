"""The next day with lessons, of all children."""

from collections.abc import AsyncIterator, Sequence

from textual.content import Content

from epos_tui.domain.errors import EposError
from epos_tui.domain.events import SchoolEvent
from epos_tui.domain.homework import NotedAssignment
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.people import Student
from epos_tui.domain.place import Place
from epos_tui.domain.reading import Reading
from epos_tui.present import diary, events
from epos_tui.present import homework as work_said
from epos_tui.present import tomorrow as say
from epos_tui.present.errors import told
from epos_tui.present.line import Field, capital
from epos_tui.present.people import who
from epos_tui.present.tomorrow import Note
from epos_tui.screens.jump import Jump
from epos_tui.screens.listed import ListPane
from epos_tui.usecases import homework, tomorrow
from epos_tui.usecases.cabinet import with_student
from epos_tui.usecases.tomorrow import Evening
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.tomorrow_list import TomorrowList, TomorrowRow, tomorrow_rows

Found = tuple[Evening, ...]


class TomorrowPane(ListPane[Found]):
    """Child by child; lessons and tasks lead to the diary."""

    BINDINGS = bind("homework.done", "done")

    def make_table(self) -> TomorrowList:
        return TomorrowList(self.view.words, self.view.glyphs)

    def heads(self, width: int) -> str:
        return ""

    def readings(self) -> AsyncIterator[Reading[Found]]:
        return tomorrow.evenings(self.view.cabinet)

    def rows(self, value: Found) -> Sequence[TomorrowRow]:
        return tomorrow_rows(value, self.view.words)

    def show(self, value: Found) -> None:
        self.set_title(Content(capital(say.page_title(value, self.view.words))))
        self.show_rows(value)

    def text_of(self, row: TomorrowRow) -> str | None:
        if row.item is None or isinstance(row.item, str):
            return None
        return "; ".join(field.value for field in self.details(row)[1])

    def details(self, row: TomorrowRow) -> tuple[str, tuple[Field, ...]]:
        words, kind = self.view.words, row.evening.student.institution.kind
        match row.item:
            case Lesson() | Note(lesson=Lesson()):
                lesson = row.item if isinstance(row.item, Lesson) else row.item.lesson
                assert lesson
                place = Field("", diary.lesson_place(lesson, kind, words))
                return diary.subject_of(lesson, words), (place, *diary.lesson_fields(lesson, kind, words))
            case NotedAssignment():
                subject = work_said.subject_said(row.item.assignment, words)
                return subject, work_said.work_fields(row.item, kind, words)
            case SchoolEvent() if row.evening.found and row.evening.found.day:
                day = row.evening.found.day.day
                return events.item_title(row.item, words), events.item_fields(row.item, day, kind, words)
            case Note():
                return say.badge(row.evening, words, short=True), (Field("", row.item.text, row.item.tone),)
            case _:
                return say.badge(row.evening, words, short=True), say.summary(row.evening, words)

    def open_row(self, row: TomorrowRow) -> None:
        """A lesson or a task opens in the diary, the rest in a window."""
        lesson = row.item.lesson if isinstance(row.item, Note) else row.item
        if isinstance(lesson, Lesson):
            self._jump(row.evening.student, Place("week", lesson.id, lesson.day))
        elif isinstance(row.item, NotedAssignment):
            task = row.item.assignment
            self._jump(row.evening.student, Place("homework", task.id, task.due))
        else:
            super().open_row(row)

    def _jump(self, student: Student, place: Place) -> None:
        """That it is another child's diary is told."""
        if student.id != self.view.cabinet.student.id:
            self.note(who(student, self.view.words))
        self.app.post_message(Jump(place, (student.id,)))

    def action_done(self) -> None:
        """Ticks the task under the cursor, of whichever child it is."""
        row = self.table.current
        if row is None or not isinstance(row.item, NotedAssignment):
            self.note(self.view.words.homework.NO_TASK)
            return
        try:
            homework.tick(with_student(self.view.cabinet, row.evening.student), row.item.assignment.id)
        except EposError as error:
            self.tell(told(error, self.view.words), bad=True)
        self.load()
