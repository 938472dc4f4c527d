"""The reader mode: pages of plain rows, painted so that what is printed is what is spoken."""

import threading
from asyncio import Runner
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.driver import Driver
from textual.geometry import Offset
from textual.timer import Timer

from epos_tui.by_ear import answer
from epos_tui.by_ear.hiding import SECONDS_BETWEEN_LOOKS, Hiding
from epos_tui.by_ear.journey import Journey, arrived, asked_again, at, entered, heeded, left, noticed, sized
from epos_tui.by_ear.keys import pressed
from epos_tui.by_ear.page import Page
from epos_tui.by_ear.place import framed, opened, stepped
from epos_tui.by_ear.rooms import Left, Rooms, Shown
from epos_tui.by_ear.sheet import Sheet
from epos_tui.i18n import Words
from epos_tui.lines import main
from epos_tui.lines.talk import Talk
from epos_tui.reader.enduring import run_app
from epos_tui.reader.speaking import speaking
from epos_tui.settings import Settings
from epos_tui.usecases.cabinet import Cabinet
from epos_tui.usecases.lock import OPEN_TO_ALL, Lock, Watch
from epos_tui.widgets.keymap import latin_key

if TYPE_CHECKING:
    from epos_tui.usecases.sign_in import Entered, Gate, Instead

NOTICE_SECONDS = 0.4
SILENT_SECONDS, STEP_SECONDS = 1, 10
"""How long nothing is said of waiting, and how often it is said after that."""
MOST_WAITING = 100
"""Keys typed while the rooms are at work."""


class ReaderApp(Hiding, inherit_bindings=False):
    """Keys go to the page; what it answers goes to the rooms, which show the next one."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, room: Callable[[Talk], object], words: Words, lock: Lock = OPEN_TO_ALL) -> None:
        super().__init__()
        self.sheet = Sheet()
        self.animation_level = "none"
        self.room, self.words = room, words
        self.rooms = Rooms(self._show_from_rooms, words, hide=lambda: self.call_from_thread(self.hide))
        self.journey = Journey(words, opened(Page("", ()), (80, 24)))
        self.quiet = Watch(lock)
        self.failure: BaseException | None = None
        self._working, self._waiting = True, list[events.Key]()
        self._clearing: Timer | None = None
        self._telling: Timer | None = None
        self._thread = threading.Thread(target=self._talk, name="rooms", daemon=True)

    def get_driver_class(self) -> type[Driver]:
        return speaking(super().get_driver_class())

    def compose(self) -> ComposeResult:
        yield self.sheet

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's cursor stands after every frame: on the row one is on."""
        return Offset(*self.sheet.frame.caret)

    @cursor_position.setter
    def cursor_position(self, offset: Offset) -> None:
        """The toolkit has no say in it."""

    def on_ready(self) -> None:
        """The first page may come."""
        self.journey = sized(self.journey, self.size)
        self._thread.start()
        self.set_interval(SECONDS_BETWEEN_LOOKS, self.look)

    def on_resize(self, event: events.Resize) -> None:
        """The same row, alone again."""
        self.cover = self.cover and sized(self.cover, event.size)
        if event.size != self.journey.place.size:
            self._go(sized(self.journey, event.size))

    async def on_event(self, event: events.Event) -> None:
        """Keys and pasted text are nobody else's."""
        if not isinstance(event, events.Key | events.Paste):
            await super().on_event(event)
        elif self.cover:
            self.press_covered(latin_key(event.key) if isinstance(event, events.Key) else "")
        elif not self.look():
            self.quiet.touch()
            if isinstance(event, events.Key):
                self._press(event)
            else:
                self._paste(event.text)

    def _press(self, event: events.Key) -> None:
        key = latin_key(event.key)
        if key == "ctrl+l":
            self.hide()
            return
        if self._working:
            self._waiting = [*self._waiting, event][:MOST_WAITING]
            return
        if key == "ctrl+z":
            self.action_suspend_process()
        elif key == "x" and self.journey.here.page.prompt is None:
            self.hide()
        elif self.journey.here.page.prompt is not None:
            self._go(self._typed(key, event.character if event.is_printable else None))
        else:
            self._go(heeded(self.journey, pressed(self.journey, key)))

    def _typed(self, key: str, character: str | None) -> Journey:
        """On a question letters are its answer, wherever one reads."""
        journey, here = self.journey, self.journey.here
        if character:
            return at(journey, answer.typed_in(here, character))
        match key:
            case "enter":
                return entered(journey)
            case "escape" | "ctrl+c":
                return left(journey)
            case "ctrl+q":
                return replace(journey, reply=Left(program=True))
            case "tab" | "shift+tab":
                return asked_again(journey)
            case "up" | "down":
                place = stepped(here, 1 if key == "down" else -1)
            case _:
                place = answer.changed(here, key)
        return heeded(journey, at(journey, place or here))

    def _paste(self, text: str) -> None:
        here = self.journey.here
        if here.page.prompt is None or self._working:
            return
        pasted = at(self.journey, answer.typed_in(here, text))
        if here.page.unseen:
            pasted = noticed(pasted, self.words.by_ear.pasted(len(text)))
        self._go(pasted)

    def _go(self, journey: Journey) -> None:
        """Shows where one is now; an answer goes to the rooms."""
        reply, self.journey = journey.reply, replace(journey, reply=None)
        if reply:
            self._working = True
            self.rooms.replies.put(reply)
            self._tell_later(SILENT_SECONDS, 0)
            return
        self.paint()
        if self.journey.here.notice:
            self.clear_later()

    def _tell_later(self, seconds: float, passed: int) -> None:
        """That the rooms still wait is said after a second, then every ten."""
        if self._telling:
            self._telling.stop()
        self._telling = self.set_timer(seconds, partial(self._tell_waiting, passed))

    def _tell_waiting(self, passed: int) -> None:
        if self._working:
            self.journey = noticed(self.journey, self.words.errors.still_waiting(passed))
            self.paint()
            self.clear_later()
            self._tell_later(STEP_SECONDS, passed + STEP_SECONDS)

    def clear_later(self) -> None:
        if self._clearing:
            self._clearing.stop()
        self._clearing = self.set_timer(NOTICE_SECONDS, self._clear)

    def _clear(self) -> None:
        self.journey = at(self.journey, replace(self.journey.here, notice=""))
        self.cover = self.cover and at(self.cover, replace(self.cover.here, notice=""))
        self.paint()

    def paint(self) -> None:
        self.sheet.show(framed((self.cover or self.journey).here))

    def _arrive(self, shown: Shown) -> None:
        self._working = False
        self._go(arrived(self.journey, shown))
        waiting, self._waiting = self._waiting, []
        for event in waiting:
            self._press(event)

    def _show_from_rooms(self, shown: Shown) -> None:
        self.call_from_thread(self._arrive, shown)

    def _talk(self) -> None:
        """The rooms, in their own thread; whatever ends them ends the program."""
        try:
            self.rooms.run(self.room)
        except BaseException as error:
            self.failure = error
        if self._running:
            self.call_from_thread(self.exit, 0)

    def leave_rooms(self) -> None:
        """Lets the rooms end what they have begun."""
        self.rooms.replies.put(Left(program=True))
        if self._thread.is_alive():
            self._thread.join(timeout=5)


def run(cabinet: Cabinet, words: Words, lock: Lock = OPEN_TO_ALL) -> int:
    """Opens the reader mode; gives the exit code."""
    code, app = _played(lambda talk: main.room(talk, cabinet), words, lock)
    for line in (*([] if app.cover else app.rooms.told), words.lines.BYE):
        print(line)
    return code


def enter(gate: "Gate", words: Words, settings: Settings) -> "Entered | Instead | None":
    """Asks for the sign-in; None: the person leaves."""
    from epos_tui.lines import sign_in

    found: list[Entered | Instead | None] = []

    def room(talk: Talk) -> None:
        with Runner() as runner:
            found.append(sign_in.room(talk, gate, runner))

    _played(room, words)
    return found[0] if found else None


def _played(room: Callable[[Talk], object], words: Words, lock: Lock = OPEN_TO_ALL) -> tuple[int, ReaderApp]:
    """The exit code, and the app as it ended."""
    app = ReaderApp(room, words, lock)
    code = run_app(app)
    app.leave_rooms()
    if app.failure:
        raise app.failure
    return code, app
