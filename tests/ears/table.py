"""The table of a mode: keys, characters of speech under each reader, and what went wrong."""

from collections.abc import Iterable
from itertools import zip_longest

from tests.ears.installed import READERS
from tests.ears.judge import Counts, counts
from tests.ears.play import Run
from tests.ears.tasks import TASKS

NAMES = {"brltty": "BRLTTY", "fenrir": "Fenrir", "yasr": "yasr"}
_FEW, _SHARE = 40, 0.05
"""A line that a reader took in two pieces, a letter that it echoed: so many characters, such a share."""
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


def differences(committed: list[str], heard: list[str]) -> list[str]:
    """Rows that are not the same: keys and troubles exactly, characters nearly."""
    pairs = zip_longest(map(_cells, committed), map(_cells, heard), fillvalue=[])
    return [f"{old} → {new}" for old, new in pairs if not _alike(old, new)]


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip("|").split("|")]


def _alike(old: list[str], new: list[str]) -> bool:
    if len(old) != len(new) or not all(cell.isdigit() for cell in old[1:]):
        return old == new
    numbers = [(int(one), int(other)) for one, other in zip(old[1:], new[1:], strict=True)]
    keys, *said = numbers[: 1 + len(READERS)]
    exact = [keys, *numbers[1 + len(READERS) :]]
    near = all(abs(one - other) <= _FEW + one * _SHARE for one, other in said)
    return old[0] == new[0] and near and all(one == other for one, other in exact)


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
