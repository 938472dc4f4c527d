"""Everything a parent does is done by ear and by finger: every task, in every mode, under every reader."""

import pytest

from tests.ears.installed import READERS, available
from tests.ears.judge import faults
from tests.ears.page import PAGE, versions
from tests.ears.play import MODES
from tests.ears.table import differences, table, tables_in
from tests.ears.tasks import TASKS

pytestmark = [pytest.mark.ears, pytest.mark.xdist_group("ears")]


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("mode", MODES)
def test_the_task_is_done_without_a_silent_a_doubled_or_a_wrong_word(mode, name, task, heard):
    available(name)
    assert not faults(task, mode, name, heard[mode, name, task.name])


def test_the_page_of_tables_is_as_it_was_heard_now(heard):
    for reader in READERS:
        available(reader)
    committed = PAGE.read_text(encoding="utf-8")
    if versions() not in committed:
        pytest.skip(f"the page was heard with other readers than {versions()}")
    assert not differences(tables_in(committed), [line for mode in MODES for line in table(heard, mode)])
