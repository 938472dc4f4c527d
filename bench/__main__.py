"""Prints how the program compares with bare ones: a line a measure, ratios round by round."""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from bench import cases
from bench.kept import prompted_home, remembered_home
from bench.process import Cost, once
from bench.ratios import ratio
from bench.school import year_school
from bench.screen import Measures, Program, measure

_CHANGES_THE_PROGRAM = ("ACCESSIBLE", "NO_COLOR", "PYTHONDONTWRITEBYTECODE", "TEXTUAL_THEME")

Rounds = dict[str, list[float]]
"""The median of each round, by measure."""


def main() -> None:
    """Screens first, then commands; floors and ours take turns in every round."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--runs", type=int, default=7, help="rounds of the full screen (commands: twice as many)"
    )
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as home:
        for name in _CHANGES_THE_PROGRAM:
            os.environ.pop(name, None)
        os.environ |= {"EPOS_HOME": home, "EPOS_READER": "0", "LC_ALL": "C.UTF-8"}
        env = os.environ
        _screens(runs, (cases.HELLO, cases.TABLE, cases.EPOS), cases.ROWS, env)
        _screens(runs, (cases.TABLE, cases.CHAT), cases.CHAT_ROWS, env)
        year = cases.year_of(year_school(Path(home)))
        _screens(runs, (cases.GRID, year), cases.YEAR_ROWS, env)
        _screens(runs, (cases.TABLE, *_kept(Path(home))), cases.KEPT_ROWS, env)
        prompted_home(Path(home))
        _commands(2 * runs, env)
        _modules(env)


def _kept(folder: Path) -> tuple[Program, Program]:
    """A family's memory of one year, and of all the years at school."""
    one = cases.kept_of(remembered_home(folder / "one", 1), "1 year")
    return one, cases.kept_of(remembered_home(folder / "eleven", 11), "11 years")


def _screens(
    runs: int, programs: tuple[Program, ...], rows: Sequence[cases.Row], env: Mapping[str, str]
) -> None:
    """Ours is the last of the programs."""
    found: dict[str, Rounds] = {program.name: {} for program in programs}
    for number in range(-1, runs):
        for program in _turn(programs, number):
            measures = measure(program, env)
            if number >= 0:
                _add(found[program.name], measures)
    _head("full screen", "epos", "floor", "ratio", "goal")
    for row in rows:
        ours, floor = found[programs[-1].name][row.ours], found[row.floor][row.of]
        goal = f"≤ {row.goal:g}" if row.goal else ""
        _line(
            f"{row.name} / {row.floor}",
            f"{median(ours):.1f} {row.unit}",
            f"{median(floor):.1f}",
            str(ratio(ours, floor)),
            goal,
        )


def _turn(programs: tuple[Program, ...], number: int) -> tuple[Program, ...]:
    """Nobody is always the first."""
    start = number % len(programs)
    return programs[start:] + programs[:start]


def _add(rounds: Rounds, measures: Measures) -> None:
    for name, values in measures.items():
        rounds.setdefault(name, []).append(median(values))


def _commands(runs: int, env: Mapping[str, str]) -> None:
    found: dict[str, list[Cost]] = {name: [] for name in ("pass", *cases.ONE_SHOTS)}
    for number in range(-1, runs):
        for name, command in {"pass": cases.PASS, **cases.ONE_SHOTS}.items():
            cost = once(command, env)
            if number >= 0:
                found[name].append(cost)
    print()
    _head("command, CPU", "epos", "python", "ratio", "wall")
    floor = found.pop("pass")
    for name, costs in found.items():
        own, base = [cost.cpu for cost in costs], [cost.cpu for cost in floor]
        wall = ratio([cost.wall for cost in costs], [cost.wall for cost in floor])
        _line(
            name, f"{median(own):.1f} ms", f"{median(base):.1f}", str(ratio(own, base)), f"{wall.middle:.2f}×"
        )


def _modules(env: Mapping[str, str]) -> None:
    counts = []
    for code in ("import sys; print(len(sys.modules), file=sys.stderr)", cases.COUNT_MODULES):
        ended = subprocess.run(
            [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
        )
        counts.append(int(ended.stderr.split()[-1]))
    floor, own = counts
    print(f"\nmodules loaded by today: {own}, of them {floor} by Python itself")


def _head(*names: str) -> None:
    _line(*names)
    _line(*("─" * len(name) for name in names))


def _line(what: str, ours: str, floor: str, ratio: str, last: str) -> None:
    print(f"{what:<26}{ours:>12}{floor:>10}   {ratio:<22}{last}", flush=True)


if __name__ == "__main__":
    main()
