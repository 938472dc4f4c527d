"""A program as it is heard: keys in, speech and braille out."""

import re
import select
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from tests.ears.brltty import open_brltty
from tests.ears.fenrir import open_fenrir
from tests.ears.keys import strokes
from tests.ears.stage import Program, Stage
from tests.ears.yasr import open_yasr

START = "start"
_OPEN: dict[str, Callable[[Program], AbstractContextManager[Stage]]] = {
    "brltty": open_brltty,
    "fenrir": open_fenrir,
    "yasr": open_yasr,
}
_MOVES = re.compile(r"\x1b\[[0-9;?]*[A-HJKSTf]|[\r\n]+")
_CONTROLS = re.compile(r"\x1b\[[0-9;?<=>]*[ -/]*[@-~]|[\x00-\x1f\x7f]")
_START_QUIET = 0.6
_START_LIMIT, _STEP_LIMIT = 30.0, 10.0
"""Seconds; a reader and the program are slower to start than to answer."""
_TICK = 0.02


class NotHeard(AssertionError):
    """The run did not come to its end; tells where, and what was on the screen."""


@dataclass(frozen=True)
class Heard:
    """What came of one key."""

    key: str
    said: tuple[str, ...]
    braille: str
    printed: tuple[str, ...] = ()
    """What the program has printed since the key before, line by line and move by move."""
    rows: tuple[str, ...] = ()
    """The screen."""
    caret: tuple[int, int] = (0, 0)
    """Column and row of the cursor."""


def hear(  # noqa: PLR0913
    reader: str,
    argv: Sequence[str],
    env: Mapping[str, str],
    size: tuple[int, int],
    keys: Sequence[str],
    cells: int = 40,
) -> list[Heard]:
    """Runs the program under the reader; the first answer is the start, then there is one for each key."""
    typed = [(key, strokes(key)) for key in keys]
    seconds = 30 + 2 * sum(len(each) for _, each in typed)
    with _started(reader, Program(argv, env, size, cells), seconds) as run:
        return [run.heard(START), *(run.press(key, each) for key, each in typed)]


def listen(  # noqa: PLR0913
    reader: str,
    argv: Sequence[str],
    env: Mapping[str, str],
    size: tuple[int, int],
    steps: Sequence[Sequence[str]],
    further: Callable[[int, Sequence[Heard]], bool],
) -> tuple[Heard, tuple[tuple[Heard, ...], ...]]:
    """The start and the answers of each step; as long as there is something further, Down is pressed."""
    seconds = 30 + 4 * sum(map(len, steps)) + 40 * len(steps)
    with _started(reader, Program(argv, env, size, 40), seconds) as run:
        return run.heard(START), tuple(run.step(place, keys, further) for place, keys in enumerate(steps))


def heard_text(heard: Heard) -> str:
    """All that was said, an utterance a line."""
    return "\n".join(heard.said)


def silent(heard: Heard) -> bool:
    """Whether the key was followed by no word."""
    return not heard.said


def doubled(heard: Heard) -> bool:
    """Whether something was said twice."""
    return len(set(heard.said)) < len(heard.said)


def _whole(said: Sequence[str], printed: Sequence[str]) -> Iterator[str]:
    """A line that was said in pieces: readers take the terminal in pieces, and these end anywhere."""
    lines, text = ["".join(line.split()) for line in printed], ""
    for piece in said:
        longer = f"{text} {piece}"
        if text and not any("".join(longer.split()) in line for line in lines):
            yield text
            text = piece
        else:
            text = longer.strip()
    if text:
        yield text


@contextmanager
def _started(reader: str, program: Program, seconds: float) -> "Iterator[_Run]":
    with _OPEN[reader](program) as stage:
        run = _Run(stage, time.monotonic() + seconds)
        run.wait_for_start()
        yield run


@dataclass
class _Run:
    stage: Stage
    deadline: float
    _taken: int = 0

    def wait_for_start(self) -> None:
        while not self.stage.started:
            if self.stage.ended:
                raise self._stopped(START, "the reader did not start")
            self._take_news(START)
        self._settle(START, _START_QUIET, _START_LIMIT)

    def press(self, key: str, strokes: list[str]) -> Heard:
        if self.stage.ended:
            raise self._stopped(key, "the program had ended")
        for stroke in strokes:
            self.stage.terminal.send(stroke)
            self._settle(key, self.stage.quiet, _STEP_LIMIT)
        return self.heard(key)

    def step(
        self, place: int, keys: Sequence[str], further: Callable[[int, Sequence[Heard]], bool]
    ) -> tuple[Heard, ...]:
        heard = [self.press(key, strokes(key)) for key in keys]
        while further(place, heard):
            heard.append(self.press("Down", strokes("Down")))
        return tuple(heard)

    def heard(self, key: str) -> Heard:
        braille, terminal = self.stage.braille, self.stage.terminal
        shown = str(braille) if braille else ""
        rows = tuple(terminal.text.split("\n"))
        printed = self._printed()
        said = tuple(_whole(self.stage.speech.take(), printed))
        return Heard(key, said, shown, printed, rows, terminal.caret)

    def _printed(self) -> tuple[str, ...]:
        raw = self.stage.terminal.raw
        text, self._taken = bytes(raw[self._taken :]).decode(errors="replace"), len(raw)
        lines = (_CONTROLS.sub("", line).strip() for line in _MOVES.split(text))
        return tuple(line for line in lines if line)

    def _settle(self, key: str, quiet: float, limit: float) -> None:
        """Until, for a while, nothing has been printed, said or worked on."""
        now = begun = still = time.monotonic()
        while now - still < quiet:
            if now - begun > limit:
                raise self._stopped(key, f"no quiet in {limit:.0f} s")
            news = self._take_news(key)
            now = time.monotonic()
            if news or self.stage.busy:
                still = now

    def _take_news(self, key: str) -> bool:
        if time.monotonic() > self.deadline:
            raise self._stopped(key, "the run took too long")
        ready = select.select(self.stage.sources, [], [], _TICK)[0]
        news = [source.read(0) for source in ready]
        return any(news)

    def _stopped(self, key: str, why: str) -> NotHeard:
        terminal = self.stage.terminal
        return NotHeard(f"{key}: {why}; the cursor is at {terminal.caret}:\n{terminal.text}")
