"""The reader mode without a terminal: what its driver prints is shown by one of the tests."""

import asyncio
from collections.abc import Callable
from typing import Any

import pyte
from textual import events
from textual.driver import Driver
from textual.geometry import Size
from textual.keys import _character_to_key

from epos_tui.by_ear.app import ReaderApp
from epos_tui.by_ear.place import Place, framed
from epos_tui.i18n import Words, words_for
from epos_tui.lines import main
from epos_tui.lines.talk import Talk
from epos_tui.reader.speaking import speaking
from epos_tui.usecases.cabinet import Cabinet
from tests.noted import note

LIMIT = 10.0


def kept(size: tuple[int, int], written: list[str]) -> type[Driver]:
    """A driver of a terminal of this size that keeps what is written."""

    class Kept(Driver):
        _writer_thread = type("Alive", (), {"is_alive": lambda self: True})()

        def write(self, data: str) -> None:
            written.append(data)

        def start_application_mode(self) -> None:
            event = events.Resize(Size(*size), Size(*size))
            asyncio.run_coroutine_threadsafe(self._app._post_message(event), asyncio.get_running_loop())

        def disable_input(self) -> None:
            """There is none."""

        def stop_application_mode(self) -> None:
            """Nothing was changed."""

        def close(self) -> None:
            """Nothing was opened."""

    return Kept


class Lasting(ReaderApp):
    """Its terminal is a screen of the test, which does not vanish, whatever standard input is."""

    def _leave_when_terminal_is_gone(self) -> None:
        assert self.is_running


class Reader:
    """The app at work; `screen` is its terminal, `prints` what came after each key."""

    def __init__(
        self, about: Cabinet | Callable[[Talk], object], size: tuple[int, int], words: Words | None = None
    ) -> None:
        """The whole diary, or one room."""
        room = (lambda talk: main.room(talk, about)) if isinstance(about, Cabinet) else about
        self.written: list[str] = []
        self.prints: list[str] = []
        self.screen = pyte.Screen(*size)
        self._stream, self._size = pyte.Stream(self.screen), size
        self.app = Lasting(room, words or words_for("ru"))

    async def __aenter__(self) -> "Reader":
        base = kept(self._size, self.written)
        self.app.driver_class = speaking(base)
        self._running = asyncio.ensure_future(self.app.run_async(size=self._size))
        await self._rest()
        return self

    async def __aexit__(self, *ended: Any) -> None:
        self.app.exit()
        await self._running
        self.app.leave_rooms()
        note("written by the reader mode", ["".join((*self.prints, *self.written)).encode()])

    async def press(self, *keys: str) -> None:
        """Each key, and all that comes of it."""
        for key in keys:
            taken = asyncio.Event()
            character = key if len(key) == 1 else None
            name = _character_to_key(key) if character else key
            self.app.post_message(events.Key(name, character))
            self.app.call_later(taken.set)
            await asyncio.wait_for(taken.wait(), LIMIT)
            await self._rest()

    async def paste(self, text: str) -> None:
        """As a terminal reports what is pasted."""
        taken = asyncio.Event()
        self.app.post_message(events.Paste(text))
        self.app.call_later(taken.set)
        await asyncio.wait_for(taken.wait(), LIMIT)
        await self._rest()

    async def press_last(self, key: str) -> None:
        """A key that ends the program."""
        self.app.post_message(events.Key(key, None))
        await asyncio.wait_for(asyncio.shield(self._running), LIMIT)

    async def _rest(self) -> None:
        """Until the terminal shows the page that the rooms have come to."""
        async with asyncio.timeout(LIMIT):
            while not self.app.is_running or self.app._working or not self._shown:
                await asyncio.sleep(0.001)
                self._feed()

    def _feed(self) -> None:
        fresh, self.written[:] = "".join(self.written), []
        if fresh:
            self.prints.append(fresh)
            self._stream.feed(fresh)

    @property
    def text(self) -> list[str]:
        """What the terminal shows."""
        return [line.rstrip() for line in self.screen.display]

    @property
    def _here(self) -> Place:
        """What is shown: the diary, or what covers it."""
        return (self.app.cover or self.app.journey).here

    @property
    def _shown(self) -> bool:
        """A cursor that would stay in place while rows move under it goes a cell aside."""
        cursor, (column, line) = self.screen.cursor, framed(self._here).caret
        return self.text == self.wanted and cursor.y == line and abs(cursor.x - column) <= 1

    @property
    def wanted(self) -> list[str]:
        """The lines of the page, where one is on it."""
        return [line.rstrip() for line in framed(self._here).lines]

    @property
    def painted(self) -> list[str]:
        """What the toolkit has painted."""
        return [strip.text.rstrip() for strip in self.app.screen._compositor.render_strips()]

    @property
    def row(self) -> str:
        """The row under the cursor."""
        return self.text[self.screen.cursor.y]
