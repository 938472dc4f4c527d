"""The form of an absence notice; what is wrong is told while typing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Input, Select, Static

from epos_tui.domain.absence import (
    LONGEST_NOTE,
    AbsenceDraft,
    AbsenceReason,
    Problem,
    by_number,
    errors,
    from_template,
)
from epos_tui.domain.errors import EposError
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.text import clean, one_line
from epos_tui.domain.year import Span
from epos_tui.present import absence as say
from epos_tui.present.errors import told
from epos_tui.present.line import Field, Tone
from epos_tui.present.typed import date_typed
from epos_tui.screens import absence_templates
from epos_tui.screens.base import Dialog
from epos_tui.screens.fields import Fields
from epos_tui.screens.view import View
from epos_tui.usecases import absence
from epos_tui.widgets.check_list import CheckList
from epos_tui.widgets.details import fields_content
from epos_tui.widgets.keymap import bind


@dataclass(frozen=True)
class Checked:
    """A draft that nothing stops, and what it is warned of."""

    draft: AbsenceDraft
    warnings: tuple[Problem, ...]
    lessons: tuple[Lesson, ...]
    """Of the draft's day, when single lessons of one day are announced."""


class AbsenceForm(Dialog[Checked], inherit_bindings=False):
    """A checked draft, or None; opened again with a draft it shows what was typed.

    Only Esc and the button leave it: a slip of another key must not throw away what was typed.
    """

    BINDINGS = [
        Binding("escape", "leave", show=False),
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
        *bind("app.help", "app.help"),
        *bind("app.lock", "app.lock", show=False),
        *bind("app.quit", "app.quit"),
    ]

    DEFAULT_CSS = """
    AbsenceForm .row { height: auto; }
    AbsenceForm .label { width: 16; height: 1; color: $foreground-muted; }
    AbsenceForm Input, AbsenceForm Select { width: 1fr; }
    AbsenceForm #said { height: auto; min-height: 2; margin-top: 1; }
    AbsenceForm Button { margin-right: 2; }
    """

    def __init__(self, view: View, day: date, draft: AbsenceDraft | None) -> None:
        super().__init__(view.words)
        self.view, self.day, self.draft = view, day, draft
        self.reasons: tuple[AbsenceReason, ...] = ()
        self.offered_reasons = False
        self.offered_span: Span | None = None
        self.ticked: dict[Span, list[int]] = {draft.span: list(draft.lessons)} if draft else {}
        """What was ticked for each day, while the date is being corrected."""

    def compose(self) -> ComposeResult:
        words = self.words.absence
        draft = self.draft
        span = draft.span if draft else Span(self.day, self.day)
        with Fields(classes="dialog") as box:
            box.border_title = Content(words.TITLE)
            with Horizontal(classes="row"):
                yield Static(Content(words.FIRST), classes="label")
                yield Input(f"{span.first:%d.%m.%Y}", id="first", compact=True)
            with Horizontal(classes="row"):
                yield Static(Content(words.LAST), classes="label")
                last = f"{span.last:%d.%m.%Y}" if span.last != span.first else ""
                yield Input(last, placeholder=f"({words.LAST_HINT})", id="last", compact=True)
            with Horizontal(classes="row"):
                yield Static(Content(words.LESSONS), classes="label")
                with Vertical(classes="row"):
                    yield Static(Content(words.TICK_HINT), id="lessons-hint")
                    yield CheckList(compact=True)
            with Horizontal(classes="row"):
                yield Static(Content(words.REASON), classes="label")
                yield Select[str]([], prompt=words.NO_REASON, id="reason", compact=True)
            with Horizontal(classes="row"):
                yield Static(Content(words.NOTE), classes="label")
                note = draft.note if draft else ""
                yield Input(
                    note, placeholder=f"({words.NOTE_HINT})", id="note", compact=True, max_length=LONGEST_NOTE
                )
            yield Static(id="said", markup=False)
            with Horizontal(classes="row"):
                yield Button(Content(words.NEXT_STEP), id="next", compact=True)
                yield Button(Content(self.words.keys.CANCEL), id="cancel", compact=True)
                yield Button(Content(words.TEMPLATES_SHORT), id="templates", compact=True)

    def on_mount(self) -> None:
        """What was typed stands here at once, even when the portal is silent."""
        if self.draft:
            self.query_one(CheckList).offer([(n, str(n)) for n in self.draft.lessons], self.draft.lessons)
            if reason := self.draft.reason:
                self._show_reasons((reason,), reason.id)
        self.check()

    def _show_reasons(self, reasons: tuple[AbsenceReason, ...], chosen: object) -> None:
        self.reasons = reasons
        select = self.query_one(Select)
        select.set_options((Content(one_line(reason.name)), reason.id) for reason in reasons)
        if any(reason.id == chosen for reason in reasons):
            select.value = str(chosen)

    async def _offer_reasons(self) -> None:
        """The reasons of the institution, once; raises `EposError`."""
        if not self.offered_reasons:
            self._show_reasons(await absence.reasons(self.view.cabinet), self.query_one(Select).value)
            self.offered_reasons = True

    async def _offer_lessons(self) -> None:
        """The lessons of the first day, when it is the only one; raises `EposError`."""
        span, choices = self._span(), self.query_one(CheckList)
        if span == self.offered_span:
            return
        lessons = by_number(await self._lessons_of(span))
        if self.offered_span:
            self.ticked[self.offered_span] = choices.selected
        offered = [(item.number, say.lesson_choice(item, self.words)) for item in lessons]
        choices.offer(offered, self.ticked.get(span, ()))
        choices.display = bool(lessons)
        self.offered_span = span

    async def _lessons_of(self, span: Span) -> tuple[Lesson, ...]:
        if span.first != span.last:
            return ()
        return await absence.lessons_on(self.view.cabinet, span.first)

    def _span(self) -> Span:
        """The days as typed, one when the last is left empty; raises `Mistyped`."""
        today = self.view.cabinet.today()
        first, last = (self.query_one(f"#{id}", Input).value for id in ("first", "last"))
        begins = date_typed(first, today)
        return Span(begins, date_typed(last, today) if last.strip() else begins)

    def _typed(self) -> AbsenceDraft:
        """The draft as typed; raises `Mistyped`."""
        chosen = self.query_one(Select).value
        return AbsenceDraft(
            self.view.cabinet.student.id,
            self._span(),
            tuple(sorted(self.query_one(CheckList).selected)),
            next((reason for reason in self.reasons if reason.id == chosen), None),
            one_line(clean(self.query_one("#note", Input).value)),
        )

    @work(exclusive=True, group="check")
    async def check(self) -> None:
        """Tells what is wrong as it stands now."""
        await self._check()

    async def _check(self) -> Checked | None:
        """The draft, when nothing stops it; what the portal has not told yet is asked for first."""
        try:
            await self._offer_reasons()
            await self._offer_lessons()
            draft = self._typed()
            found = await absence.check(self.view.cabinet, draft)
            lessons = await absence.lessons_of(self.view.cabinet, draft)
        except EposError as error:
            self._say([Field("", told(error, self.words), Tone.BAD)])
            return None
        self._say([self._problem(problem) for problem in found])
        return None if errors(found) else Checked(draft, found, lessons)

    def _problem(self, problem: Problem) -> Field:
        return Field(
            "", say.problem_said(problem, self.words), Tone.NOTICE if problem.is_warning else Tone.BAD
        )

    def _say(self, fields: Sequence[Field]) -> None:
        self.query_one("#said", Static).update(fields_content(fields))

    @on(CheckList.SelectedChanged)
    @on(Input.Changed)
    def something_changed(self) -> None:
        self.check()

    @on(Input.Submitted)
    def next_field(self) -> None:
        """Enter goes on to the next field."""
        self.focus_next()

    @on(Button.Pressed, "#next")
    @work(exclusive=True, group="finish")
    async def finish(self) -> None:
        """A draft with errors stays here, the first field in focus; a late check does not cancel this one."""
        checked = await self._check()
        if checked and checked.draft == self._typed():
            self.dismiss(checked)
        else:
            self.query_one("#first").focus()

    @on(Button.Pressed, "#templates")
    @work(exclusive=True, group="ask")
    async def choose_template(self) -> None:
        """A template fills in the form, which is sent like any other, or kept as one."""
        try:
            template = await absence_templates.choose(self.app, self.view, self._typed)
        except EposError as error:
            self._say([Field("", told(error, self.words), Tone.BAD)])
            return
        if template:
            self._fill(from_template(template, self.view.cabinet.student.id, self._first()))

    def _first(self) -> date:
        """The first day as typed, else the day the form was opened for."""
        try:
            return date_typed(self.query_one("#first", Input).value, self.view.cabinet.today())
        except EposError:
            return self.day

    def _fill(self, draft: AbsenceDraft) -> None:
        span = draft.span
        self.ticked[span], self.offered_span = list(draft.lessons), None
        self.query_one("#first", Input).value = f"{span.first:%d.%m.%Y}"
        last = f"{span.last:%d.%m.%Y}" if span.last != span.first else ""
        self.query_one("#last", Input).value = last
        self.query_one("#note", Input).value = draft.note
        select = self.query_one(Select)
        if draft.reason:
            select.value = draft.reason.id
        else:
            select.clear()
        self.check()

    @on(Button.Pressed, "#cancel")
    def cancel(self) -> None:
        self.dismiss(None)
