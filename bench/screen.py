"""A full-screen program in a pseudo-terminal: how long until it is there, how long a key takes."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.process import cpu_ms, peak_mb
from tests.e2e.terminal import KEYS, Terminal

SIZE = (120, 40)
_ESCAPES = re.compile(rb"\x1b(\[[0-9;:<=>?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[P_^X][^\x1b]*\x1b\\|.)")


@dataclass(frozen=True)
class Step:
    """A key pressed a number of times; its times are kept under the name, if it has one."""

    name: str
    key: str
    times: int = 1


@dataclass(frozen=True)
class Program:
    """What to start, by which text it is ready, what to press then."""

    name: str
    command: Sequence[str]
    ready: str
    steps: Sequence[Step] = ()


Measures = dict[str, list[float]]


def measure(program: Program, env: Mapping[str, str]) -> Measures:
    """One run from start to exit."""
    found: Measures = defaultdict(list)
    with Terminal(program.command, env, SIZE) as terminal:
        _start(program, terminal, found)
        for step in program.steps:
            for _ in range(step.times):
                _press(step, terminal, found)
        found["memory"].append(peak_mb(terminal.pid))
        left = terminal.send(KEYS["Ctrl+Q"])
        terminal.wait_exit()
        found["exit"].append((terminal.last_read - left) / 1e6)
    return found


def _start(program: Program, terminal: Terminal, found: Measures) -> None:
    """First paint: anything to read. Ready: the text it is known by."""
    ready = program.ready.encode()
    while True:
        if not terminal.read(20):
            raise SystemExit(f"{program.name} does not show {program.ready!r}:\n{terminal.text}")
        shown = _ESCAPES.sub(b"", bytes(terminal.raw))
        if not found["paint"] and shown.strip():
            found["paint"].append((terminal.last_read - terminal.started) / 1e6)
        if ready in shown:
            break
    found["ready"].append((terminal.last_read - terminal.started) / 1e6)
    found["ready cpu"].append(cpu_ms(terminal.pid))
    terminal.settle(0.25)


def _press(step: Step, terminal: Terminal, found: Measures) -> None:
    """First: the answer begins to appear. Settled: it is all there."""
    before, cpu = len(terminal.raw), cpu_ms(terminal.pid)
    pressed = terminal.send(KEYS.get(step.key, step.key))
    if not step.name:
        terminal.settle(0.06)
        return
    if not terminal.read(2):
        raise SystemExit(f"no answer to {step.key}:\n{terminal.text}")
    found[f"{step.name} first"].append((terminal.last_read - pressed) / 1e6)
    terminal.settle(0.06)
    found[f"{step.name} settled"].append((terminal.last_read - pressed) / 1e6)
    found[f"{step.name} cpu"].append(cpu_ms(terminal.pid) - cpu)
    found[f"{step.name} bytes"].append(len(terminal.raw) - before)
