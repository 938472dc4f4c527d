"""The table of a mode: keys, characters of speech under each reader, and what went wrong."""

from collections.abc import Iterable

from tests.ears.installed import READERS
from tests.ears.judge import Counts, counts
from tests.ears.play import Run
from tests.ears.tasks import TASKS

NAMES = {"brltty": "BRLTTY", "fenrir": "Fenrir", "yasr": "yasr"}
_HEAD = ("Дело", "Нажатий", *(f"Знаков, {NAMES[reader]}" for reader in READERS), "Молча", "Неверно", "Дважды")


def table(run: Run, mode: str) -> list[str]:
    """In Markdown, a line a task; the last line adds them up."""
    numbers = {
        task.name: _numbers([counts(reader, run[mode, reader, task.name]) for reader in READERS])
        for task in TASKS
    }
    rows = [(f"{place}. {name}", *row) for place, (name, row) in enumerate(numbers.items(), start=1)]
    total = ("Всего", *(sum(column) for column in zip(*numbers.values(), strict=True)))
    rule = ("---", *("--:" for _ in _HEAD[1:]))
    return [_row(cells) for cells in (_HEAD, rule, *rows, total)]


def tables_in(page: str) -> list[str]:
    """The lines of all tables of a page."""
    return [line for line in page.splitlines() if line.startswith("|")]


def _numbers(each: list[Counts]) -> tuple[int, ...]:
    """Keys are the same under all readers; what went wrong is added up."""
    said = (reader.said for reader in each)
    troubles = (sum(of) for of in zip(*((c.silent, c.wrong, c.doubled) for c in each), strict=True))
    return (each[0].keys, *said, *troubles)


def _row(cells: Iterable[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"
