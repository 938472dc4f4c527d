"""The rooms of the lines face, talking in a thread of their own; the screen shows and answers."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from queue import SimpleQueue
from typing import Any

from epos_tui.by_ear.page import (
    Page,
    asking,
    listing,
    reading,
    returned,
    things,
    titled,
    told_before,
    untitled,
)
from epos_tui.i18n import Words
from epos_tui.lines.menu import Item, Menu
from epos_tui.lines.talk import Leave, Talk
from epos_tui.present.ear import heard


@dataclass(frozen=True)
class Opened:
    """A thing of a list, from 0."""

    choice: int


@dataclass(frozen=True)
class Typed:
    """The answer to a question."""

    text: str


@dataclass(frozen=True)
class Left:
    """The way back; or out of the program."""

    program: bool = False


Reply = Opened | Typed | Left


@dataclass(frozen=True)
class Shown:
    """A page to show, and the way that led to it."""

    page: Page
    way: tuple[str, ...]


@dataclass
class Rooms:
    """One side of a conversation: pages are shown, replies are waited for."""

    show: Callable[[Shown], None]
    words: Words
    replies: SimpleQueue[Reply] = field(default_factory=SimpleQueue)
    hide: Callable[[], None] | None = None
    """Hides the diary."""
    told: list[str] = field(default_factory=list)
    """What has been said and not yet been shown."""
    way: list[str] = field(default_factory=list)
    welcome: str = ""
    """Said once, before the first heading."""
    question: Page | None = None
    """The question that was asked last, if nothing else was shown since."""
    typed: str = ""
    """What it was answered."""

    def run(self, room: Callable[[Talk], object]) -> None:
        """From the first room until the program is left; what is told at the end stays in `told`."""
        self.welcome = self.words.by_ear.WELCOME
        talk = Talk(
            self._ask,
            self.told.append,
            self._choices,
            self.words,
            self.words.by_ear.TYPED_HELP,
            way=self.way,
            unseen=self._ask_unseen,
            hide=self.hide,
        )
        with suppress(Leave):
            room(talk)

    def _choices(self, talk: Talk, menu: Menu[Any]) -> Iterator[Item[Any]]:
        whole, items = listing(menu, self.words), things(menu)
        page = told_before(whole, self._taken(), self.words)
        while isinstance(reply := self._shown(page), Opened):
            item = items[reply.choice]
            yield item
            outcome = self._outcome(heard(item.name, self.words))
            page = returned(whole, reply.choice, outcome)

    def _outcome(self, name: str) -> Sequence[str]:
        """One line stands in the list; more are a page of their own."""
        told = self._taken()
        if len(told) < 2:
            return told
        self._shown(reading(titled(name), untitled(titled(name), told) or told))
        return ()

    def _ask(self, prompt: str) -> str:
        """A question that is asked again keeps what was told before, and what was answered."""
        told, before = self._taken(), self.question
        if before and before.prompt == prompt and len(told) < 2:
            rows = (*(row.text for row in before.rows), *(told or [self.typed]))
            page = asking(before.heading, [row for row in rows if row], prompt)
        else:
            name = titled(heard(self.way[-1], self.words)) if self.way else ""
            page = asking(name, untitled(name, told), prompt)
        reply = self._shown(page)
        if not isinstance(reply, Typed):
            raise EOFError
        self.question, self.typed = page, reply.text
        return f"{reply.text}\n"

    def _ask_unseen(self, prompt: str) -> str:
        """What is answered is not kept: the question asked again shows nothing of it."""
        name = titled(heard(self.way[-1], self.words)) if self.way else ""
        page = asking(name, untitled(name, self._taken()), prompt)
        reply = self._shown(replace(page, unseen=True))
        if not isinstance(reply, Typed):
            raise EOFError
        return reply.text

    def _shown(self, page: Page) -> Reply:
        """The reply; the way out of the program is taken at once."""
        self.question = None
        if self.welcome:
            page = replace(page, heading=f"{self.welcome} {page.heading}")
            self.welcome = ""
        self.show(Shown(page, tuple(self.way)))
        reply = self.replies.get()
        if reply == Left(program=True):
            raise Leave
        return reply

    def _taken(self) -> list[str]:
        told = list(self.told)
        self.told.clear()
        return told
