"""A parent may do everything, a student read and write messages."""

from datetime import timedelta

import pytest

from epos_tui.domain.access import Act, Refusal, against_cancelling, against_signing, may
from epos_tui.domain.lessons import Signature, Week
from epos_tui.domain.people import Role, Viewer
from epos_tui.domain.year import WEEK, monday_of
from tests.examples import NOW, THURSDAY, lesson, notice, school_day

MONDAY = monday_of(THURSDAY)


@pytest.mark.parametrize("act", Act)
def test_a_parent_may_do_every_act(act):
    assert may(Viewer(Role.PARENT, "Иванов", ()), act) is None


@pytest.mark.parametrize("act", [Act.ANNOUNCE_ABSENCE, Act.CANCEL_ABSENCE, Act.SIGN_DIARY])
def test_a_student_reads_that_only_parents_may(act):
    assert may(Viewer(Role.STUDENT, "Иванов", ()), act) is Refusal.ONLY_PARENTS


@pytest.mark.parametrize("act", [Act.WRITE_MESSAGE, Act.ASK_SUPPORT])
def test_a_student_may_write(act):
    assert may(Viewer(Role.STUDENT, "Иванов", ()), act) is None


SIGNED = Signature(MONDAY, "Иванов", NOW)
FULL_DAY = (school_day(lesson()),)


@pytest.mark.parametrize(
    ("week", "why"),
    [
        (Week(MONDAY, FULL_DAY), None),
        (Week(MONDAY - WEEK, FULL_DAY), None),
        (Week(MONDAY + WEEK, FULL_DAY), Refusal.WEEK_NOT_BEGUN),
        (Week(MONDAY, (school_day(),)), Refusal.WEEK_WITHOUT_LESSONS),
        (Week(MONDAY, FULL_DAY, SIGNED), Refusal.ALREADY_SIGNED),
    ],
)
def test_a_week_is_signed_once_it_has_begun_and_has_lessons(week, why):
    assert against_signing(week, THURSDAY) is why


@pytest.mark.parametrize(
    ("days", "why"), [(-1, Refusal.NOTICE_IN_THE_PAST), (0, None), (7, None)], ids=["over", "today", "ahead"]
)
def test_a_notice_can_be_taken_back_until_its_last_day_is_over(days, why):
    last = THURSDAY + timedelta(days=days)
    assert against_cancelling(notice(THURSDAY - WEEK, last), THURSDAY) is why
