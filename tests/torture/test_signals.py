"""P1: however and whenever it is ended, the terminal is given back, the code is right, nobody waits."""

import os
import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.conftest import EPOS, surroundings
from tests.e2e.terminal import KEYS, Terminal
from tests.torture.numbers import often

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")

FACES = {
    "screen": ((), "Четверг, 15 октября"),
    "reader": (("--reader",), "Главное меню"),
    "lines": (("--lines", "--single-key"), "Номер от 1 до"),
}
TYPED = ("2", "3", "1", "]", "u", "F1", "Esc", "Down", "Enter", "6", "/", "?", "Tab")
LONGEST = 2.0
MOST_OF_A_SECOND = 0.01
"""Of a processor, by a program nobody touches."""
UNHEARD = 'trap "" HUP; setsid "$@"; echo $? >"$CODE"'
"""Apart from its terminal, so that no signal tells that it is gone; its code is written down."""
TERMINAL_GONE, NOT_WRITTEN, PIPE_CLOSED = 129, 74, 141


@dataclass
class Run:
    """One chance: a face, a moment of it, and what is drawn of it."""

    chance: random.Random
    face: str
    folder: Path
    slowest: float = 0

    @property
    def command(self) -> list[str]:
        return [*EPOS, "--demo", *FACES[self.face][0]]

    @property
    def env(self) -> dict[str, str]:
        return {**surroundings(self.folder / "home"), "CODE": str(self.folder / "code")}

    def opened(self, *before: str, under_shell: bool = True, stdin: str = "") -> Terminal:
        pid_file = self.folder / "pid" if under_shell else None
        return Terminal([*before, *self.command], self.env, pid_file=pid_file, stdin=stdin)

    def arrive(self, terminal: Terminal) -> None:
        """While it starts, or somewhere in the midst of it."""
        if self.chance.random() < 0.4:
            end = time.monotonic() + self.chance.uniform(0.1, 1.2)
            while time.monotonic() < end:
                terminal.read(0.02)
        else:
            self.walk(terminal)

    def walk(self, terminal: Terminal) -> None:
        terminal.wait_for(FACES[self.face][1])
        for key in self.chance.choices(TYPED, k=self.chance.randrange(5)):
            terminal.send(KEYS.get(key, key))
            terminal.read(self.chance.uniform(0, 0.1))

    def ended(self, terminal: Terminal) -> int:
        """The code as a shell tells it; nobody has waited for it."""
        began = time.monotonic()
        code = terminal.wait_exit()
        self.in_time(began)
        return code if code >= 0 else 128 - code

    def in_time(self, began: float) -> None:
        """A busy machine gets more time."""
        took = (time.monotonic() - began) / max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
        self.slowest = max(self.slowest, took)
        assert took < LONGEST


def signalled(number: signal.Signals) -> Callable[[Run], None]:
    def ends(run: Run) -> None:
        with run.opened() as terminal:
            wait_for_pid(terminal)
            run.arrive(terminal)
            terminal.kill(number)
            if number is signal.SIGINT and run.face == "lines":
                end_for_good(terminal)
            assert run.ended(terminal) == 128 + number
            check_restored(terminal)

    return ends


def wait_for_pid(terminal: Terminal) -> None:
    while True:
        with suppress(FileNotFoundError, ValueError):
            terminal.pid  # noqa: B018
            return
        terminal.read(0.01)


def end_for_good(terminal: Terminal) -> None:
    """Once leaves the question that is being asked, once more the program."""
    for _ in range(3):
        terminal.settle(0.3)
        with suppress(ProcessLookupError):
            terminal.kill(signal.SIGINT)


def check_restored(terminal: Terminal) -> None:
    assert terminal.modes_left() == set()
    assert terminal.attributes() == terminal.attributes_before


def stopped(run: Run) -> None:
    """It is put aside and fetched back; then it goes on, and does nothing while nobody asks it to."""
    with run.opened() as terminal:
        wait_for_pid(terminal)
        run.arrive(terminal)
        terminal.kill(signal.SIGTSTP)
        terminal.settle(0.2)
        if state(terminal.pid) == "T":
            check_restored(terminal)
        before = len(terminal.raw)
        terminal.kill(signal.SIGCONT)
        if before and state(terminal.pid) == "T":
            terminal.wait_until(lambda: len(terminal.raw) > before, "nothing is drawn anew")
        terminal.wait_until(lambda: bool(terminal.text.strip()), "nothing is shown")
        terminal.settle(0.5)
        used = processor(terminal.pid)
        assert not terminal.read(1.0)
        assert processor(terminal.pid) - used < MOST_OF_A_SECOND
        terminal.kill(signal.SIGTERM)
        assert run.ended(terminal) == 128 + signal.SIGTERM
        check_restored(terminal)


def state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def processor(pid: int) -> float:
    """Seconds, of all its threads."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def vanished(run: Run) -> None:
    with run.opened(under_shell=False) as terminal:
        run.arrive(terminal)
        terminal.vanish()
        assert run.ended(terminal) == TERMINAL_GONE


def vanished_unheard(run: Run) -> None:
    """What could not be written before anything was shown is told by a code of its own."""
    code = Path(run.env["CODE"])
    code.unlink(missing_ok=True)
    with run.opened("sh", "-c", UNHEARD, "sh", under_shell=False) as terminal:
        run.arrive(terminal)
        began = time.monotonic()
        terminal.vanish()
        assert terminal.wait_exit() == 0
        run.in_time(began)
    assert int(code.read_text()) in (TERMINAL_GONE, NOT_WRITTEN)


def without_keyboard(run: Run) -> None:
    """Nobody can answer: it says what there is to say and leaves."""
    with run.opened(stdin="/dev/null") as terminal:
        assert terminal.wait_exit() == 0
        assert "Traceback" not in terminal.text
        check_restored(terminal)


def into_a_closed_pipe(run: Run) -> None:
    """Whoever reads goes away after some bytes, or before the first."""
    reader, writer = os.pipe()
    streams = {"stdin": subprocess.PIPE, "stdout": writer, "stderr": subprocess.PIPE}
    with subprocess.Popen(run.command, env={**os.environ, **run.env}, **streams) as program:
        os.close(writer)
        if run.chance.random() < 0.7:
            os.read(reader, run.chance.choice((1, 100, 1_000)))
        os.close(reader)
        began = time.monotonic()
        told = program.communicate(b"6\n" * 50)[1] if run.face == "lines" else program.communicate()[1]
        assert told == b""
        assert program.returncode in (0, PIPE_CLOSED)
        run.in_time(began)


ACTS = {
    "SIGTERM": signalled(signal.SIGTERM),
    "SIGHUP": signalled(signal.SIGHUP),
    "SIGINT": signalled(signal.SIGINT),
    "SIGTSTP and SIGCONT": stopped,
    "a terminal that vanishes": vanished,
    "one that vanishes unheard": vanished_unheard,
    "no keyboard": without_keyboard,
    "a closed pipe": into_a_closed_pipe,
}


@pytest.mark.parametrize("part", range(2))
def test_however_it_is_ended_the_terminal_is_given_back_and_nobody_waits(tmp_path, part, record_property):
    done, slowest = Counter(), 0.0
    for seed in range(part, often(8, 200), 2):
        act, face = list(ACTS)[seed % len(ACTS)], list(FACES)[(seed + seed // 3) % len(FACES)]
        run = Run(random.Random(seed), face, tmp_path)
        try:
            ACTS[act](run)
        except (AssertionError, OSError) as error:
            raise AssertionError(f"{seed}: {face}, {act}: {error}") from error
        done[act] += 1
        slowest = max(slowest, run.slowest)
    told = ", ".join(f"{act} {count}" for act, count in done.items())
    record_property(
        "torture",
        f"P1: {done.total()} ends ({told}): all restored, right code, slowest {slowest:.1f} s",
    )
