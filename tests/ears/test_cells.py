"""Under the fingers: a row begins in the first cell, and what matters stands in the first ones."""

import pytest

from tests.e2e.conftest import EPOS, ROOT
from tests.ears.hearing import hear
from tests.ears.tasks.task import door

pytestmark = [pytest.mark.ears, pytest.mark.xdist_group("ears")]
SIZE = (100, 25)
PROMPT = "Номер от 1 до 10, 0 назад:"
HOMEWORK = [*door("homework").split(), "2", "Enter", "Down"]
MARKS = [f"'{door('marks').split()[0]}'", "Enter", "6"]


def felt(brltty, home, mode, keys, cells):
    env = {"EPOS_HOME": str(home.data), "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)}
    *_, last = hear(brltty, [*EPOS, "--demo", f"--{mode}"], env, SIZE, keys, cells)
    return last


@pytest.mark.parametrize("cells", [20, 40, 80])
@pytest.mark.parametrize(
    ("keys", "first"), [(HOMEWORK, "2. Английский язык: "), (MARKS, "6. Обществознание: 2")]
)
def test_a_row_begins_in_the_first_cell_of_any_display(brltty, home, keys, first, cells):
    last = felt(brltty, home, "reader", keys, cells)
    assert last.braille == last.rows[last.caret[1]][:cells].rstrip()
    assert last.braille.startswith(first.rstrip())


@pytest.mark.parametrize(("cells", "shown"), [(20, "назад:"), (40, PROMPT), (80, PROMPT)])
def test_the_window_is_where_the_answer_is_typed(brltty, home, cells, shown):
    assert felt(brltty, home, "lines", HOMEWORK[:2], cells).braille == shown
