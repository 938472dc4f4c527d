"""A program in a pseudo-terminal: its bytes, the screen they make, the modes it leaves behind."""

import codecs
import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte

from tests.noted import note
from tests.processes import shown_around

KEYS = {
    "Up": "\x1b[A",
    "Down": "\x1b[B",
    "Right": "\x1b[C",
    "Left": "\x1b[D",
    "Home": "\x1b[H",
    "End": "\x1b[F",
    "PgUp": "\x1b[5~",
    "PgDn": "\x1b[6~",
    "Tab": "\t",
    "Enter": "\r",
    "Esc": "\x1b",
    "Backspace": "\x7f",
    "F1": "\x1bOP",
    "F4": "\x1bOS",
    "F3": "\x1b[13~",
    "F10": "\x1b[21~",
    "F1 of the console": "\x1b[[A",
    "F4 of the console": "\x1b[[D",
    "Home of the console": "\x1b[1~",
    "End of the console": "\x1b[4~",
    "Ctrl+Q": "\x11",
}
"""What an ordinary terminal sends."""

# A session leader gets the terminal it opens as its own. `alone`: the program leads; it may be sent
# signals and its exit code is exact. Otherwise a shell stays, as in life, and the terminal outlives it.
_OPEN = 'tty=$1 in=$2; shift 2; exec <"$tty" >"$tty" 2>&1; '
_ALONE = _OPEN + 'exec "$@" <"$in"'
_UNDER_SHELL = _OPEN + 'sh -c \'echo $$ >"$0"; exec "$@"\' "$PID_FILE" "$@" <"$in"; exit $?'

_UNFINISHED = re.compile(r"\x1b(\[[0-9;:<=>?]*[ -/]*|[\]P_^X][^\x07\x1b]*\x1b?)?$")
_NOT_FOR_PYTE = re.compile(
    r"\x1b\[[<=>][0-9;:]*[a-zA-Z]"  # keyboard protocols
    r"|\x1b\[[0-9;?]*\$[a-z]"  # questions about modes
    r"|\x1b[P_^X][^\x1b]*\x1b\\"
)
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_KEYBOARD = re.compile(rb"\x1b\[([<>])[0-9;]*u")
_BORN_ON = {b"7", b"25"}
"""Line wrapping and the cursor."""
_HARMLESS = {b"2026", b"12"}
"""A frame's bracket, always closed with it; the cursor's blinking."""
_BETWEEN_LOOKS = 0.1
"""Seconds from one look at the processes to the next."""


class Terminal:
    """Reads only while it is asked to wait, so nothing happens behind a test's back."""

    def __init__(
        self,
        command: Sequence[str | Path],
        env: Mapping[str, str | None] | None = None,
        size: tuple[int, int] = (100, 30),
        stdin: str = "",
        pid_file: Path | None = None,
    ) -> None:
        self.raw = bytearray()
        self.last_read = 0
        """When the last bytes came, in nanoseconds."""
        self._shown = 0
        self._looked = 0.0
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""
        self._screen = pyte.Screen(*size)
        self._stream = pyte.Stream(self._screen)
        self._master, self._slave = os.openpty()
        self.resize(*size)
        self.attributes_before = self.attributes()
        self._pid_file = pid_file
        self.process = self._start([str(word) for word in command], env or {}, stdin)

    def _start(
        self, command: Sequence[str], env: Mapping[str, str | None], stdin: str
    ) -> subprocess.Popen[bytes]:
        changed = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LINES": None, "COLUMNS": None, **env}
        own = {**os.environ, **changed, "PID_FILE": str(self._pid_file)}
        tty = os.ttyname(self._slave)
        script = _UNDER_SHELL if self._pid_file else _ALONE
        self.started = time.perf_counter_ns()
        return subprocess.Popen(
            ["/bin/sh", "-c", script, "sh", tty, stdin or tty, *command],
            env={name: value for name, value in own.items() if value is not None},
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        while self._master >= 0 and self.read(0):
            pass
        note("written to a terminal", [bytes(self.raw), self.text.encode()])
        self.vanish()
        with contextlib.suppress(OSError):
            os.close(self._slave)

    @property
    def pid(self) -> int:
        """The program's own, under a shell too."""
        return int(self._pid_file.read_text()) if self._pid_file else self.process.pid

    # what is done to the program

    def send(self, text: str | bytes) -> int:
        """Types; gives the moment before."""
        now = time.perf_counter_ns()
        os.write(self._master, text.encode() if isinstance(text, str) else text)
        return now

    def press(self, *keys: str) -> None:
        """Presses keys by name, or characters, each answered before the next."""
        for key in keys:
            self.send(KEYS.get(key, key))
            self.settle()

    def resize(self, columns: int, rows: int) -> None:
        """Changes the size; the program is told by the system."""
        self._screen.resize(rows, columns)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def kill(self, number: signal.Signals) -> None:
        """Sends the program a signal from outside."""
        os.kill(self.pid, number)

    def vanish(self) -> None:
        """The window is closed."""
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def _look(self) -> None:
        """What everybody can read of the program and of what it started."""
        if time.monotonic() - self._looked > _BETWEEN_LOOKS:
            with contextlib.suppress(OSError, ValueError):
                note("in sight of a running program", shown_around(self.process.pid, self.pid))
            self._looked = time.monotonic()

    # waiting

    def read(self, seconds: float) -> bool:
        """Takes what comes first within the time."""
        self._look()
        if not select.select([self._master], [], [], max(0.0, seconds))[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # the other end is closed
            return False
        if data:
            self.last_read = time.perf_counter_ns()
            self.raw += data
        return bool(data)

    def settle(self, quiet: float = 0.12, limit: float = 15.0) -> None:
        """Until nothing has come for a while from a program that has read its keys and has nothing to do.

        Silence alone says little on a busy machine: the program may not have had its turn.
        """
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if self._is_busy():
                self.read(0.01)
            elif not self.read(quiet) and not self._is_busy():
                return

    def _is_busy(self) -> bool:
        """Whether keys wait to be read, or a thread of the program waits for the processor or the disk."""
        if self.process.poll() is not None or self._master < 0:
            return False
        keys = struct.unpack("i", fcntl.ioctl(self._slave, termios.FIONREAD, bytes(4)))[0]
        return keys > 0 or any(state in "RD" for state in self._states())

    def _states(self) -> Iterator[str]:
        """A letter for each thread, where the system tells."""
        for told in Path(f"/proc/{self.pid}/task").glob("*/stat"):
            with contextlib.suppress(OSError):
                yield told.read_text(errors="replace").rpartition(")")[2].split()[0]

    def wait_until(self, holds: Callable[[], bool], what: str, limit: float = 20.0) -> None:
        """Reads until it holds, and then until the program is silent."""
        end = time.monotonic() + limit
        while not holds():
            left = end - time.monotonic()
            ended = self.process.poll() is not None
            if not self.read(0.0 if ended else min(0.2, left)) and (ended or left < 0):
                raise AssertionError(f"{what}; the cursor is at {self.caret}:\n{self.text}")
        self.settle()

    def wait_for(self, text: str) -> None:
        """Until the text stands on the screen."""
        self.wait_until(lambda: text in self.text, f"{text!r} is not on the screen")

    def wait_caret(self, text: str) -> None:
        """Until the visible cursor stands at the beginning of the text."""
        self.wait_until(lambda: self.caret_line.startswith(text), f"the cursor is not at {text!r}")

    def wait_exit(self, limit: float = 10.0) -> int:
        """Reads to the end; gives the exit code."""
        end = time.monotonic() + limit
        while self.process.poll() is None:
            if time.monotonic() > end:
                raise AssertionError(f"still running:\n{self.text}")
            if self._master >= 0:
                self.read(0.02)
            else:
                time.sleep(0.02)
        while self._master >= 0 and self.read(0.02):
            pass
        return self.process.returncode

    # what is seen

    @property
    def screen(self) -> pyte.Screen:
        """The screen as it stands after everything read so far."""
        text = self._held + self._decoder.decode(bytes(self.raw[self._shown :]))
        self._shown = len(self.raw)
        unfinished = _UNFINISHED.search(text)
        end = unfinished.start() if unfinished else len(text)
        self._held = text[end:]
        self._stream.feed(_NOT_FOR_PYTE.sub("", text[:end]))
        return self._screen

    @property
    def said(self) -> str:
        """Everything it has written, but for a letter or a sequence that is only begun."""
        text = codecs.getincrementaldecoder("utf-8")().decode(bytes(self.raw))
        return text[: unfinished.start()] if (unfinished := _UNFINISHED.search(text)) else text

    @property
    def text(self) -> str:
        """The lines of the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def caret(self) -> tuple[int, int]:
        """Column and row of the terminal's cursor."""
        cursor = self.screen.cursor
        return cursor.x, cursor.y

    @property
    def caret_line(self) -> str:
        """The line from the cursor on; nothing while the cursor is hidden."""
        column, row = self.caret
        return "" if self.screen.cursor.hidden else self.screen.display[row][column:].rstrip()

    def attributes(self) -> list[Any]:
        """The line discipline's settings."""
        return termios.tcgetattr(self._master)

    def modes_left(self) -> set[str]:
        """Private modes not as they were found, and keyboard protocols still on."""
        now = dict.fromkeys(_BORN_ON, True)
        for modes, switch in _MODE.findall(bytes(self.raw)):
            now |= dict.fromkeys(modes.split(b";"), switch == b"h")
        left = {f"?{mode.decode()}" for mode, on in now.items() if on != (mode in _BORN_ON)}
        pushed = _KEYBOARD.findall(bytes(self.raw))
        if pushed.count(b">") > pushed.count(b"<"):
            left.add("keyboard")
        return left - {f"?{mode.decode()}" for mode in _HARMLESS}
