"""What every reader needs: a program to run, its terminal, and a pipe to speak into."""

import os
import shlex
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, Self

from tests.e2e.terminal import Terminal

_SCRIPT = """#!/bin/sh
trap : INT QUIT
sh -c 'echo $$ >{pid}.new; mv {pid}.new {pid}; exec "$@"' sh {command}
: >{ended}
exec sleep 3600
"""
"""A reader leaves with its program, its last words unsaid, so the terminal is held until it is closed."""


class Source(Protocol):
    """Something that may have news."""

    def fileno(self) -> int: ...

    def read(self, seconds: float) -> bool: ...


class Ground(Terminal):
    """A terminal that can be waited for together with other things."""

    def fileno(self) -> int:
        """The end that the harness reads."""
        return self._master


class Speech:
    """A named pipe in the place of a synthesizer."""

    def __init__(self, folder: Path, end: bytes, understand: Callable[[str], Iterable[str]]) -> None:
        self.path = folder / "speech"
        self._end, self._understand = end, understand
        self._rest = b""
        self._said: list[str] = []
        os.mkfifo(self.path)
        self._pipe = os.open(self.path, os.O_RDWR | os.O_NONBLOCK)

    def fileno(self) -> int:
        """The end that the harness reads."""
        return self._pipe

    def read(self, seconds: float) -> bool:
        """Takes what has been said; it never waits."""
        try:
            *whole, self._rest = (self._rest + os.read(self._pipe, 65536)).split(self._end)
        except BlockingIOError:
            return False
        for sent in whole:
            self._said += self._understand(sent.decode(errors="replace"))
        return True

    def take(self) -> tuple[str, ...]:
        """What has been said since the last time."""
        said, self._said = tuple(self._said), []
        return said

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *ended: object) -> None:
        os.close(self._pipe)


@dataclass(frozen=True)
class Program:
    """What is run, and for whom."""

    argv: Sequence[str]
    env: Mapping[str, str]
    size: tuple[int, int]
    cells: int

    def script(self, folder: Path) -> Path:
        """One command for readers that take no more than one."""
        command = ["env", *(f"{name}={value}" for name, value in self.env.items()), *self.argv]
        pid, ended = (shlex.quote(str(folder / name)) for name in ("pid", "ended"))
        text = _SCRIPT.format(pid=pid, ended=ended, command=shlex.join(command))
        return write_script(folder / "program", text)


@dataclass
class Stage:
    """A reader at work over a program."""

    terminal: Ground
    speech: Speech
    folder: Path
    quiet: float
    """How long nothing may happen before the reader has surely said all."""
    braille: Source | None = None
    beside: tuple[int, ...] = ()
    """A reader that has not started the terminal."""

    @property
    def sources(self) -> list[Source]:
        """Everything that may have news."""
        return [source for source in (self.terminal, self.speech, self.braille) if source]

    @property
    def started(self) -> bool:
        """Whether the reader has started the program."""
        return (self.folder / "pid").exists()

    @property
    def ended(self) -> bool:
        """Whether the program is over, or the terminal with it."""
        return (self.folder / "ended").exists() or self.terminal.process.poll() is not None

    @property
    def busy(self) -> bool:
        """Whether the reader or the program is at work: then silence means nothing yet."""
        pids = (self.terminal.process.pid, *self.beside)
        return any(state in "RD" for pid in pids for state in _states(pid))

    def end_program(self) -> None:
        """Takes the program from under the reader, with all it has started."""
        with suppress(OSError, ValueError):
            os.killpg(os.getpgid(int((self.folder / "pid").read_text())), signal.SIGKILL)


def _states(pid: int) -> Iterator[str]:
    """Of all its threads, and of whatever it has started."""
    for task in Path(f"/proc/{pid}/task").glob("*"):
        with suppress(OSError):
            yield (task / "stat").read_text(errors="replace").rpartition(")")[2].split()[0]
            for child in (task / "children").read_text().split():
                yield from _states(int(child))


@contextmanager
def own_folder() -> Iterator[Path]:
    """A folder for one run, so that nobody's settings are read and nobody's are changed."""
    with TemporaryDirectory(prefix="ears-", ignore_cleanup_errors=True) as folder:
        (Path(folder) / "home").mkdir()
        yield Path(folder)


def environment(folder: Path) -> dict[str, str | None]:
    """For a reader: its home is the folder, its Python is the system's."""
    home = str(folder / "home")
    foreign = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PYTHONDONTWRITEBYTECODE", "LANGUAGE", "COLORTERM")
    named = (
        "HOME",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
        "XDG_STATE_HOME",
        "XDG_RUNTIME_DIR",
    )
    return {
        **dict.fromkeys(foreign),
        **dict.fromkeys(named, home),
        "TERM": "linux",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
    }


def write_script(path: Path, text: str) -> Path:
    """A text that can be run."""
    path.write_text(text, encoding="utf-8")
    path.chmod(0o700)
    return path


@contextmanager
def hosted(stage: Stage) -> Iterator[Stage]:
    """Whatever happens, nothing of the run stays behind."""
    with stage.terminal:
        try:
            yield stage
        finally:
            stage.end_program()
