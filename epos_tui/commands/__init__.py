"""The one-shot commands: what one is, what it gets, what it gives."""

from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from epos_tui.domain.errors import EposError
from epos_tui.domain.people import Student
from epos_tui.present.answers import means
from epos_tui.present.line import Section

if TYPE_CHECKING:
    from epos_tui.i18n import Words
    from epos_tui.portal.journal import Journal
    from epos_tui.usecases.cabinet import Cabinet
    from epos_tui.usecases.sign_in import Entering, Gate, SignedIn


@dataclass(frozen=True)
class Option:
    """`--name`, or `--name value`; also the word after a command."""

    name: str
    value: str = ""
    """The kind of value, a key of `words.options.VALUE`; empty for a switch."""
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True)
class Command:
    """A row of the table. `run` and `records` name what is imported only when it is asked for."""

    name: str
    run: str
    """module:function inside this package"""
    options: tuple[Option, ...] = ()
    argument: Option | None = None
    records: tuple[str, ...] = ()
    """module:type inside `records`; none when there is no JSON answer"""
    csv: bool = False
    everyone: bool = False
    """Answers `--child all` child by child."""
    family: bool = False
    """Speaks of all children at once."""
    offline: bool = False
    """Answers from what is remembered, unless `--fresh` is given: nobody is waited for."""
    together: str = ""
    """The option with which it speaks of all children at once."""
    writes: bool = False
    recalls: bool = False
    """Answers from memory alone: neither the portal nor the keyring is asked."""
    school: bool = True
    """Speaks of a school, so one is opened before."""
    errand: str = ""
    """module:function that is done for accounts instead, where no school of invented people is named"""


@dataclass(frozen=True)
class Request:
    """What was typed, understood."""

    command: Command | None = None
    argument: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    typed: tuple[str, ...] = ()
    """The words as they came."""

    def has(self, name: str) -> bool:
        """Whether the option was given."""
        return name in self.values

    def value(self, name: str) -> str:
        """The value given, or nothing."""
        return self.values.get(name, "")

    @property
    def everyone(self) -> bool:
        """Whether all children are meant."""
        return means(self.value("child"), "all")

    @property
    def offline(self) -> bool:
        """Nobody has to be asked for it."""
        return self.command is not None and self.command.offline and not self.has("fresh")

    @property
    def child_by_child(self) -> bool:
        """Whether all children are meant, and answered one after another."""
        command = self.command
        together = command and (command.family or (command.together and self.has(command.together)))
        return self.everyone and not together

    @property
    def only_reads(self) -> bool:
        """Nothing will be sent, whatever is answered."""
        return self.command is None or not self.command.writes or self.has("list")


@dataclass(frozen=True)
class Call:
    """A request with everything a command needs to answer it."""

    request: Request
    words: "Words"
    cabinet: "Cabinet"
    journal: "Journal"


@dataclass(frozen=True)
class Errand:
    """A request that speaks of accounts: no school is open."""

    request: Request
    words: "Words"
    gate: "Gate"
    diary: "Callable[[Entering, SignedIn], Coroutine[Any, Any, Cabinet]]"
    """Opens the diary of somebody who is signed in."""


@dataclass(frozen=True)
class Trouble:
    """Why a command did not do what was asked."""

    exit_code: int
    code: str
    text: str


@dataclass(frozen=True)
class Prompt:
    """One line for a prompt or a bar, as it is now and as it will be at any moment of today."""

    now: datetime
    line: Callable[[datetime], str]


@dataclass(frozen=True)
class Answer:
    """What a command found or did; each form is made only when it is asked for."""

    student: Student | None
    taken_at: datetime
    sections: Callable[[], Iterable[Section]]
    data: Callable[[], object]
    rows: Callable[[], Sequence[Sequence[object]]] | None = None
    """A header and its rows."""
    kept: bool = False
    trouble: Trouble | None = None
    prompt: Prompt | None = None
    """Told instead of the sections."""
    exit_code: int = 0
    """How the call ends where nothing went wrong."""
    after: Callable[[], None] | None = None
    """What is done once the answer is out."""


class Ended(Enum):
    """How a command that sends something ended."""

    SENT = "sent"
    REFUSED = "refused"
    INVALID = "invalid"
    UNKNOWN = "unknown"
    """Handed over, but no answer came."""
    WAITS = "waits"
    """It goes when the portal answers."""
    DRY_RUN = "dry_run"
    DECLINED = "declined"
    """The question was answered with a no."""


class Misused(Exception):
    """The call itself is wrong; the text is a sentence in the caller's language."""


class NeedAnswer(Exception):
    """A question has to be answered and there is nobody to ask."""


class NotSent(Exception):
    """An order did not arrive, because of this error."""

    def __init__(self, error: EposError) -> None:
        super().__init__(error)
        self.error = error


class OutputFailed(Exception):
    """The answer is there but standard output does not take it: closed, or its disk is full."""

    def __init__(self, full: bool) -> None:
        super().__init__(full)
        self.full = full
