"""The weeks that wait for «ознакомлен»: what is in each, and which of them shall be signed."""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, SelectionList

from epos_tui.i18n import Words
from epos_tui.present.unsigned import named, named_short, week_fields
from epos_tui.screens.base import Dialog
from epos_tui.usecases.unsigned import Weeks
from epos_tui.widgets.check_list import CheckList
from epos_tui.widgets.details import DetailBox
from epos_tui.widgets.keymap import bind


class Unsigned(Dialog[Weeks]):
    """The weeks that were ticked, or None; nothing is ticked by itself."""

    DEFAULT_CSS = """
    Unsigned DetailBox { height: 8; }
    Unsigned.-short DetailBox, Unsigned.-tiny DetailBox { height: 5; }
    Unsigned.-short CheckList, Unsigned.-tiny CheckList { max-height: 4; }
    Unsigned Horizontal { height: 1; }
    Unsigned Button { margin-right: 2; }
    """
    BINDINGS = bind("form.send", "send")

    def __init__(self, words: Words, weeks: Weeks) -> None:
        super().__init__(words)
        self.weeks = weeks

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self.words.unsigned.TITLE)
            yield CheckList(compact=True)
            yield DetailBox()
            with Horizontal():
                yield Button(Content(self.words.unsigned.SIGN_CHOSEN), id="sign", compact=True)
                yield Button(Content(self.words.keys.CANCEL), id="cancel", compact=True)

    def on_mount(self) -> None:
        self._offer()
        self.query_one(CheckList).focus()

    def on_resize(self, event: events.Resize) -> None:
        """Names and dates are shorter where there is little room; ticks and cursor stay."""
        self._offer()

    def _offer(self) -> None:
        choices = self.query_one(CheckList)
        at, said = choices.highlighted or 0, named_short if self.app.size.width < 60 else named
        lines = [(number, said(item, self.words)) for number, item in enumerate(self.weeks)]
        choices.offer(lines, choices.selected)
        choices.highlighted = at

    @on(SelectionList.SelectionHighlighted)
    def follow(self, event: SelectionList.SelectionHighlighted[int]) -> None:
        """The box tells what is in the week under the cursor."""
        item = self.weeks[event.selection.value]
        self.query_one(DetailBox).show(named(item, self.words), week_fields(item, self.words))

    @on(Button.Pressed, "#cancel")
    def cancel(self) -> None:
        self.dismiss(None)

    @on(Button.Pressed, "#sign")
    def action_send(self) -> None:
        """Nothing is asked while nothing is ticked."""
        if ticked := sorted(self.query_one(CheckList).selected):
            self.dismiss(tuple(self.weeks[number] for number in ticked))
        else:
            self.app.notify(self.words.unsigned.NOTHING_CHOSEN, title=self.words.keys.NOTE, markup=False)
