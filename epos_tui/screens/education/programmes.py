"""Work programmes: subjects, sections, topics, and how far each has come."""

from collections.abc import AsyncIterator, Sequence

from textual.content import Content

from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.place import Place
from epos_tui.domain.programmes import Part, Programme
from epos_tui.domain.progress import Progress
from epos_tui.domain.reading import Reading
from epos_tui.present import programmes as say
from epos_tui.present import progress
from epos_tui.present.line import Field, Tone, capital
from epos_tui.screens.choose import Choose
from epos_tui.screens.listed import ListPane
from epos_tui.screens.view import View
from epos_tui.usecases import programmes
from epos_tui.widgets.filter_box import FilterBox
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.programme_tree import ProgrammeTree, TreeRow, tree, ways


class ProgrammesPane(ListPane[Progress]):
    """All is folded at first; what is looked for is shown with the way to it."""

    BINDINGS = [
        *bind("programmes.fold", "fold"),
        *bind("programmes.subject", "subject"),
        *bind("programmes.missed", "missed"),
        *bind("programmes.right", "right", show=False),
        *bind("programmes.left", "left", show=False),
    ]

    def __init__(self, view: View, id: str) -> None:
        super().__init__(view, id)
        self.unfolded: set[str] = set()
        self.sought = ""
        self.ways: set[str] = set()
        """What is unfolded while a text is looked for."""

    def make_table(self) -> ProgrammeTree:
        return ProgrammeTree(self.view.words, self.view.glyphs)

    @property
    def _kind(self) -> InstitutionKind:
        return self.view.cabinet.student.institution.kind

    @property
    def _open(self) -> set[str]:
        return self.ways if self.wanted else self.unfolded

    def heads(self, width: int) -> str:
        return ""

    def readings(self) -> AsyncIterator[Reading[Progress]]:
        return programmes.progress(self.view.cabinet)

    def show(self, value: Progress) -> None:
        words, known = self.view.words, value.programmes
        if not known:
            self.set_title(Content(words.programmes.TITLE))
            self.show_empty(words.programmes.EMPTY)
            return
        self.set_title(Content(say.heading(known, self._kind, words)))
        if self.wanted != self.sought:
            self.sought, self.ways = self.wanted, set(ways(known, self.wanted))
        self._show_tree(known)

    def _show_tree(self, value: Sequence[Programme], at: str = "") -> None:
        at, self.wanted_row = self.wanted_row or at, ""
        self.table.show(tuple(tree(value, self._open, self.wanted)), at)

    def details(self, row: TreeRow) -> tuple[str, tuple[Field, ...]]:
        words = self.view.words
        fields = (*say.part_fields(row.part, self._kind, words), *self._progress(row.part))
        if row.foldable:
            folded = capital(say.fold_said(row.part, row.unfolded, words))
            fields = (*fields, Field("", folded, Tone.MUTED))
        above = zip((words.programmes.SUBJECT[self._kind], words.programmes.PART), row.above, strict=False)
        where = (Field(label, say.title_of(part, words)) for label, part in above)
        return say.title_of(row.part, words), (*fields, *where, *self._notes(row.part))

    def _progress(self, part: Part) -> tuple[Field, ...]:
        """A subject against the calendar."""
        if self.shown is None or not isinstance(part, Programme):
            return ()
        return progress.fields(self.shown.of(part), self.shown, self.view.words)

    def _notes(self, part: Part) -> tuple[Field, ...]:
        """What that is worth."""
        if self.shown is None or not isinstance(part, Programme):
            return ()
        return tuple(Field("", note, Tone.MUTED) for note in progress.notes(self.shown, self.view.words))

    def action_missed(self) -> None:
        """The topics that were held while the child was absent."""
        from epos_tui.screens.education.missed import MissedScreen

        self.app.push_screen(MissedScreen(self.view))

    def open_row(self, row: TreeRow) -> None:
        """Unfolds or folds; what has nothing under it opens in a window."""
        if row.foldable:
            self._turn(row)
        else:
            super().open_row(row)

    def _turn(self, row: TreeRow) -> None:
        self._open.symmetric_difference_update({row.key})
        self._show_tree(self.shown.programmes if self.shown else ())

    def _go_above(self, row: TreeRow) -> None:
        keys = [item.key for item in self.table.items]
        if row.key_above in keys:
            self.table.cursor = keys.index(row.key_above)

    def action_fold(self) -> None:
        """On a topic its section is folded."""
        row = self.table.current
        if row is not None and not row.foldable:
            self._go_above(row)
            row = self.table.current
        if row is not None and row.foldable:
            self._turn(row)

    def action_right(self) -> None:
        """Into what lies under the row."""
        row = self.table.current
        if row is not None and row.unfolded:
            self.table.cursor += 1
        elif row is not None and row.foldable:
            self._turn(row)

    def action_left(self) -> None:
        """Out of it."""
        row = self.table.current
        if row is not None and row.unfolded:
            self._turn(row)
        elif row is not None:
            self._go_above(row)

    def reach(self, place: Place) -> None:
        """Unfolds what it lies under."""
        subject, section, _ = place.row.split(".")
        self.unfolded |= {subject, f"{subject}.{section}"}
        super().reach(place)

    def action_subject(self) -> None:
        self.alone(self._choose_subject)

    async def _choose_subject(self) -> None:
        known = self.shown.programmes if self.shown else ()
        if not known:
            return
        words, row = self.view.words, self.table.current
        at = int(row.key.partition(".")[0]) if row else 0
        title = words.programmes.GO_TO[self._kind]
        asked = Choose(words, title, range(len(known)), lambda n: say.title_of(known[n], words), at)
        chosen = await self.app.push_screen_wait(asked)
        if chosen is not None:
            self.query_one(FilterBox).clear_all()
            self.wanted = ""
            self.unfolded.add(str(chosen))
            self._show_tree(known, at=str(chosen))

    def change_view(self, view: View) -> None:
        """Another child has other programmes."""
        self.unfolded, self.sought, self.ways = set(), "", set()
        super().change_view(view)
