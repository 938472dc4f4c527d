"""A parent may do everything, a student only read."""

import pytest

from epos_tui.domain.access import Act, Refusal, may
from epos_tui.domain.people import Role, Viewer


@pytest.mark.parametrize("act", Act)
def test_a_parent_may_do_every_act(act):
    assert may(Viewer(Role.PARENT, "Иванов", ()), act) is None


@pytest.mark.parametrize("act", Act)
def test_a_student_reads_that_only_parents_may(act):
    assert may(Viewer(Role.STUDENT, "Иванов", ()), act) is Refusal.ONLY_PARENTS
