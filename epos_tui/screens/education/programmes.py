"""Work programmes: subjects, sections, topics, and how far each has come."""

from collections.abc import AsyncIterator

from textual.content import Content

from epos_tui.domain.people import InstitutionKind
from epos_tui.domain.programmes import Programme
from epos_tui.domain.reading import Reading
from epos_tui.present import programmes as say
from epos_tui.present.line import Field, Tone, capital
from epos_tui.screens.choose import Choose
from epos_tui.screens.listed import ListPane
from epos_tui.screens.view import View
from epos_tui.usecases import programmes
from epos_tui.widgets.filter_box import FilterBox
from epos_tui.widgets.keymap import bind
from epos_tui.widgets.programme_tree import ProgrammeTree, TreeRow, tree, ways

Programmes = tuple[Programme, ...]


class ProgrammesPane(ListPane[Programmes]):
    """All is folded at first; what is looked for is shown with the way to it."""

    BINDINGS = [
        *bind("programmes.fold", "fold"),
        *bind("programmes.subject", "subject"),
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

    def readings(self) -> AsyncIterator[Reading[Programmes]]:
        return programmes.programmes(self.view.cabinet)

    def show(self, value: Programmes) -> None:
        words = self.view.words
        if not value:
            self.set_title(Content(words.programmes.TITLE))
            self.show_empty(words.programmes.EMPTY)
            return
        self.set_title(Content(say.heading(value, self._kind, words)))
        if self.wanted != self.sought:
            self.sought, self.ways = self.wanted, set(ways(value, self.wanted))
        self._show_tree(value)

    def _show_tree(self, value: Programmes, at: str = "") -> None:
        self.table.show(tuple(tree(value, self._open, self.wanted)), at)

    def details(self, row: TreeRow) -> tuple[str, tuple[Field, ...]]:
        words = self.view.words
        fields = say.part_fields(row.part, self._kind, words)
        if row.foldable:
            folded = capital(say.fold_said(row.part, row.unfolded, words))
            fields = (*fields, Field("", folded, Tone.MUTED))
        above = zip((words.programmes.SUBJECT[self._kind], words.programmes.PART), row.above, strict=False)
        where = (Field(label, say.title_of(part, words)) for label, part in above)
        return say.title_of(row.part, words), (*fields, *where)

    def open_row(self, row: TreeRow) -> None:
        """Unfolds or folds; what has nothing under it opens in a window."""
        if row.foldable:
            self._turn(row)
        else:
            super().open_row(row)

    def _turn(self, row: TreeRow) -> None:
        self._open.symmetric_difference_update({row.key})
        self._show_tree(self.shown or ())

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

    def action_subject(self) -> None:
        self.alone(self._choose_subject)

    async def _choose_subject(self) -> None:
        if not self.shown:
            return
        words, known, row = self.view.words, self.shown, self.table.current
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
