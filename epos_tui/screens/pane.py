"""What every pane does the same: load, show how fresh it is, fail in words."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.notifications import SeverityLevel
from textual.widget import Widget
from textual.widgets import Static

from epos_tui.domain.errors import EposError, NotOffered, SignInNeeded
from epos_tui.domain.place import Place
from epos_tui.domain.reading import Reading
from epos_tui.present.errors import told, unsent
from epos_tui.present.line import Line, Tone
from epos_tui.present.states import freshness
from epos_tui.screens.base import shown_key
from epos_tui.screens.view import View
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.receipt import Receipt
from epos_tui.widgets.state import StateBox, update

T = TypeVar("T")


@runtime_checkable
class WithWaiting(Protocol):
    """A page whose header tells what waits to be sent."""

    def show_waiting(self) -> None: ...


@runtime_checkable
class WithToday(Protocol):
    """A widget that marks the day it is."""

    today: date


class EposPane(Vertical, Generic[T]):
    """A sub-tab: a subclass says which use case it reads and how the value is shown.

    States: first load, fresh, kept and asking, kept and failed, failed with nothing kept, empty.
    """

    AGES = True
    """Whether the portal may know better by now; False for what is of this computer alone."""

    DEFAULT_CSS = """
    EposPane { height: 1fr; }
    EposPane > #head { height: 1; }
    EposPane #title { width: 1fr; height: 1; text-style: bold; padding: 0 1;
        text-wrap: nowrap; text-overflow: ellipsis; }
    EposPane #freshness { width: auto; height: 1; color: $foreground-muted; padding: 0 1; }
    EposPane > #problem { height: auto; color: $accent; padding: 0 1; display: none; }
    EposPane > #content { height: 1fr; }
    EposPane.-stopped > #content { display: none; }
    EposPane.-stopped > StateBox { display: block; }
    """

    def __init__(self, view: View, id: str) -> None:
        super().__init__(id=id)
        self.view = view
        self.shown: T | None = None
        """The value on the screen."""
        self.acting = False
        self.problem: EposError | None = None
        """Why the value is not how it is now."""
        self.shown_on: date | None = None
        """The day it was shown on: another one gives the same value other words."""

    def readings(self) -> AsyncIterator[Reading[T]]:
        """The use case of this pane."""
        raise NotImplementedError

    def show(self, value: T) -> None:
        """Puts the value on the screen."""
        raise NotImplementedError

    def reach(self, place: Place) -> None:
        """Has the place in sight, as soon as the page is read."""
        raise NotImplementedError

    def main_widget(self) -> Widget:
        """What has the focus when the pane is opened."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """The widgets of the value."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Static(id="title", markup=False)
            yield Static(id="freshness", markup=False)
        yield Static(id="problem", markup=False)
        yield StateBox()
        with Vertical(id="content"):
            yield from self.body()

    def on_mount(self) -> None:
        self.load()

    def change_view(self, view: View) -> None:
        """Another child: nothing of the first one stays on the screen."""
        self.view, self.shown = view, None
        self.load()

    @work(exclusive=True, group="read")
    async def load(self) -> None:
        """Shows every reading as it comes."""
        if self.shown is None:
            self._stop(self.view.words.states.LOADING)
        try:
            async for reading in self.readings():
                self._show_reading(reading)
        except EposError as error:
            self._show_error(error)

    def renew(self, anew: bool = False) -> None:
        """Reads again what is not fresh any more, unless the page is being read or acted upon.

        Where nothing is remembered nobody can tell what is fresh, and where nobody is signed in a keyring may
        ask people for its password: there a key asks again, or nothing does.
        """
        read_now = any(
            worker.node is self and worker.group == "read" and not worker.is_finished
            for worker in self.app.workers
        )
        by_itself = self.view.cabinet.memory.keeps and not isinstance(self.problem, SignInNeeded)
        wanted = self.AGES and (anew or by_itself)
        if wanted and not (self.acting or read_now):
            self._renew()

    @work(exclusive=True, group="read")
    async def _renew(self) -> None:
        """Nothing is painted before the last word, and then only what has changed."""
        try:
            reading = await latest(self.readings())
        except EposError as error:
            self._show_error(error)
            return
        if reading.value == self.shown and self.shown_on == self.view.cabinet.today():
            self._show_age(reading)
        else:
            self._show_reading(reading)

    def _show_error(self, error: EposError) -> None:
        """In the place of the data; it is only said again where it is another one."""
        words = self.view.words
        retry = words.states.retry(shown_key("app.refresh", words, self.view.keys))
        self.shown, self.problem = None, error
        self._stop(told(error, words), *(() if isinstance(error, NotOffered) else (retry,)))

    def _show_reading(self, reading: Reading[Any]) -> None:
        self.shown = reading.value
        self._tell_today(self.view.cabinet.today())
        self._go_on()
        self._show_age(reading)
        self.show(reading.value)

    def _show_age(self, reading: Reading[Any]) -> None:
        self.problem = reading.problem
        self._show_freshness(freshness(reading, self.view.cabinet.today(), self.view.words))

    def _tell_today(self, today: date) -> None:
        """The window may have been open overnight."""
        if self.shown_on not in (None, today):
            for widget in self.query(Widget):
                if isinstance(widget, WithToday):
                    widget.today = today
                    widget.refresh()
        self.shown_on = today

    def set_title(self, title: Content) -> None:
        """The pane's first line."""
        update(self.query_one("#title", Static), title)

    def _show_freshness(self, line: Line) -> None:
        """At the right end of the first line; a problem has a line of its own."""
        failed = line.tone is Tone.NOTICE
        update(self.query_one("#freshness", Static), Content("" if failed else line.text))
        self.show_problem(line.text if failed else "")

    def show_waiting(self) -> None:
        """The header tells what has not arrived yet."""
        if isinstance(self.screen, WithWaiting):
            self.screen.show_waiting()

    def show_problem(self, text: str) -> None:
        """A line of its own under the first; nothing where there is no problem."""
        problem = self.query_one("#problem", Static)
        update(problem, Content(text))
        problem.display = bool(text)

    def _stop(self, *lines: str) -> None:
        """Words instead of data."""
        self.set_title(Content(""))
        self._show_freshness(Line(""))
        self.show_empty(*lines)

    def show_empty(self, *lines: str) -> None:
        """Sentences in the place of the content."""
        had_focus = self.has_focus_within
        self.query_one(StateBox).show(*lines)
        self.add_class("-stopped")
        if had_focus:
            self.query_one(StateBox).focus()

    def _go_on(self) -> None:
        """Data again."""
        if self.has_class("-stopped"):
            had_focus = self.has_focus_within
            self.remove_class("-stopped")
            if had_focus or self.screen.focused is None:
                self.main_widget().focus()

    def focus_main(self) -> None:
        """The focus goes where the keys make sense."""
        (self.query_one(StateBox) if self.has_class("-stopped") else self.main_widget()).focus()

    @work(group="write")
    async def alone(self, act: Callable[[], Awaitable[None]]) -> None:
        """One act at a time: while one asks or sends, another key press neither cancels nor doubles it."""
        if self.acting:
            return
        self.acting = True
        try:
            await act()
        finally:
            self.acting = False

    def tell(self, text: str, bad: bool = False) -> None:
        """A passing message."""
        title = self.view.words.errors.ERROR if bad else self.view.words.keys.OK
        severity: SeverityLevel = "error" if bad else "information"
        self.app.notify(text, title=title, severity=severity, markup=False)

    def note(self, text: str) -> None:
        """A passing message about nothing done."""
        self.app.notify(text, title=self.view.words.keys.NOTE, markup=False)

    async def deliver(self, sending: Awaitable[Receipt], said: Callable[[Receipt], str]) -> bool:
        """Sends once, tells how it ended, reads again; whether the school may have it."""
        try:
            receipt = await sending
        except EposError as error:
            self.tell(unsent(error, self.view.words), bad=True)
            return False
        self.tell(said(receipt), bad=not receipt.well)
        self.show_waiting()
        self.load()
        return receipt.changes_something
