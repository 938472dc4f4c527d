"""What is measured, and beside what."""

import sys
from dataclasses import dataclass
from pathlib import Path

from bench.kept import NOBODY
from bench.kept import NOW as KEPT_NOW
from bench.screen import Program, Step

FLOORS = Path(__file__).parent / "floors"
_EPOS = (sys.executable, "-m", "epos_tui", "--demo")
_DOWN, _PAGE = Step("down", "Down", 12), Step("page", "PgDn")
_TO_TOP = (Step("", "Home"), Step("", "Down"))

HELLO = Program("hello", (sys.executable, str(FLOORS / "hello.py")), "Hello, world")
TABLE = Program("table", (sys.executable, str(FLOORS / "table.py")), "Работа №1", (_DOWN, _PAGE, _PAGE))
EPOS = Program(
    "epos",
    _EPOS,
    "Четверг, 15 октября",
    (
        Step("section", "2"),
        _DOWN,
        *_TO_TOP,
        _PAGE,
        *_TO_TOP,
        _PAGE,
        Step("week", "<"),
        Step("tab", "]"),
        Step("tab again", "["),
        Step("tab again", "]"),
    ),
)

_MARKS_DOWN = Step("marks down", "Down", 4)
GRID = Program(
    "grid",
    (sys.executable, str(FLOORS / "marks.py")),
    "Дневник",
    (Step("marks", "2"), _MARKS_DOWN, Step("marks aside", "Right", 8)),
)


def year_of(school: Path) -> Program:
    """Opens the marks of a term at the end of the year, then those of the whole year."""
    command = (sys.executable, "-m", "epos_tui", "--fixtures", str(school))
    to_a_mark = Step("", "Right")
    aside = Step("marks aside", "Left", 8)
    steps = (Step("marks", "3"), Step("year", ">"), _MARKS_DOWN, to_a_mark, aside)
    return Program("epos, year", command, "мая", steps)


def kept_of(home: Path, name: str) -> Program:
    """Opens what is remembered there, while the portal does not answer."""
    way = ("--host", NOBODY, "--now", KEPT_NOW)
    command = ("/usr/bin/env", f"EPOS_HOME={home}", sys.executable, "-m", "epos_tui", *way)
    return Program(name, command, "Неделя математики")


_OLDER = (Step("", "Home"), Step("chat older", "Enter"))
CHAT = Program(
    "epos, chat",
    _EPOS,
    "Четверг, 15 октября",
    (
        *(Step("", "]"),) * 3,
        Step("chat", "Enter"),
        Step("chat up", "Up", 12),
        Step("chat page", "PgUp"),
        *_OLDER * 4,
        Step("", "End"),
        Step("whole chat up", "Up", 12),
        Step("whole chat page", "PgUp"),
    ),
)
"""The chat of two thousand messages: its newest page, then all of them."""

PASS = (sys.executable, "-c", "pass")
ONE_SHOTS = {
    "--version": (sys.executable, "-m", "epos_tui", "--version"),
    "--help": (sys.executable, "-m", "epos_tui", "--help"),
    "today": (*_EPOS, "today"),
    "today --json": (*_EPOS, "today", "--json"),
    "diary": (*_EPOS, "diary"),
    "now": (sys.executable, "-m", "epos_tui", "now"),
}
COUNT_MODULES = """
import sys
from epos_tui.__main__ import main
sys.argv = ["epos", "--demo", "today"]
main()
print(len(sys.modules), file=sys.stderr)
"""


@dataclass(frozen=True)
class Row:
    """A line of the table: a measure of ours against a measure of a floor."""

    name: str
    unit: str
    ours: str
    floor: str
    of: str
    goal: float | None = None


ROWS = (
    Row("first paint", "ms", "paint", "table", "paint", 1.0),
    Row("ready desktop", "ms", "ready", "table", "ready", 0.85),
    Row("ready desktop, CPU", "ms", "ready cpu", "table", "ready cpu", 0.85),
    Row("ready desktop", "ms", "ready", "hello", "ready", 1.5),
    Row("ready desktop, CPU", "ms", "ready cpu", "hello", "ready cpu", 1.5),
    Row("peak memory", "MB", "memory", "table", "memory", 1.0),
    Row("down, first paint", "ms", "down first", "table", "down first", 0.6),
    Row("down, settled", "ms", "down settled", "table", "down settled"),
    Row("down, CPU", "ms", "down cpu", "table", "down cpu", 0.6),
    Row("down, bytes", "B", "down bytes", "table", "down bytes"),
    Row("page, first paint", "ms", "page first", "table", "page first", 0.6),
    Row("page, settled", "ms", "page settled", "table", "page settled", 0.6),
    Row("page, bytes", "B", "page bytes", "table", "page bytes", 1.0),
    Row("another week, settled", "ms", "week settled", "table", "page settled", 1.0),
    Row("section, first visit", "ms", "section settled", "table", "page settled", 2.5),
    Row("tab, first visit", "ms", "tab settled", "table", "page settled", 2.5),
    Row("tab, seen before", "ms", "tab again settled", "table", "page settled", 1.0),
    Row("tab, bytes", "B", "tab again bytes", "table", "page bytes"),
    Row("exit", "ms", "exit", "hello", "exit", 1.1),
)
CHAT_ROWS = (
    Row("chat, first visit", "ms", "chat settled", "table", "page settled", 2.5),
    Row("chat, up, first paint", "ms", "chat up first", "table", "down first", 0.6),
    Row("chat, page, settled", "ms", "chat page settled", "table", "page settled", 0.6),
    Row("500 older messages", "ms", "chat older settled", "table", "page settled"),
    Row("2,000, up, first paint", "ms", "whole chat up first", "table", "down first", 0.6),
    Row("2,000, page, settled", "ms", "whole chat page settled", "table", "page settled", 0.6),
    Row("2,000, peak memory", "MB", "memory", "table", "memory", 1.1),
)
YEAR_ROWS = (
    Row("marks, first visit", "ms", "marks settled", "grid", "marks settled", 1.0),
    Row("marks of the year", "ms", "year settled", "grid", "marks settled", 0.5),
    Row("marks, down, first paint", "ms", "marks down first", "grid", "marks down first", 1.0),
    Row("marks, down, settled", "ms", "marks down settled", "grid", "marks down settled", 1.0),
    Row("marks, aside, first paint", "ms", "marks aside first", "grid", "marks aside first", 1.0),
    Row("marks, aside, settled", "ms", "marks aside settled", "grid", "marks aside settled", 1.0),
)
KEPT_ROWS = (
    Row("from memory, first paint", "ms", "paint", "table", "paint", 1.0),
    Row("from memory, ready", "ms", "ready", "table", "ready", 1.1),
    Row("from memory, CPU", "ms", "ready cpu", "table", "ready cpu", 1.1),
    Row("ready, 11 years", "ms", "ready", "1 year", "ready", 1.05),
    Row("CPU, 11 years", "ms", "ready cpu", "1 year", "ready cpu", 1.05),
    Row("memory, 11 years", "MB", "memory", "1 year", "memory", 1.05),
)
"""Six children; the cost of ten years more."""
