"""The next day of every child: what is asked, what stands where a part fails, what the family has ticked."""

from dataclasses import replace
from datetime import datetime

import pytest

from epos_tui.domain.errors import DiaryShut, Feature, NotOffered, PortalUnreachable, Shut
from epos_tui.domain.homework import is_open
from epos_tui.usecases import absence, evening, homework, tomorrow
from epos_tui.usecases.cabinet import latest, with_student
from tests.examples import PERM, draft
from tests.faces.stage import faulty, unplugged
from tests.faulty import FaultyPortal


class Partly(FaultyPortal):
    """Answers about the lessons, and about nothing beside them."""

    async def year(self, student_id):
        raise PortalUnreachable

    async def homework(self, student_id, span):
        raise PortalUnreachable

    async def absence_notices(self, student_id, span):
        raise PortalUnreachable

    async def events(self, student_id, span):
        raise NotOffered(Feature.MESSAGES)


class ShutForOne(FaultyPortal):
    """One child's diary is closed to the parent."""

    async def week(self, student_id, monday):
        if student_id == "ivanov-d":
            raise DiaryShut(Shut.NO_CHILDREN)
        return await super().week(student_id, monday)


async def of(cabinet, *students):
    return (await latest(tomorrow.evenings(cabinet, students))).value


async def test_every_child_has_its_own_day(cabinet):
    found = await of(cabinet)
    assert [item.student for item in found] == list(cabinet.viewer.students)
    assert [str(item.found.day.day) for item in found] == ["2026-10-16"] * 3
    assert [len(item.found.work.work) for item in found] == [5, 4, 1]


async def test_only_the_children_asked_for_are_read(cabinet):
    cabinet, portal = faulty(cabinet)
    (found,) = await of(cabinet, cabinet.viewer.students[1])
    assert found.student.id == "ivanova-m"
    assert portal.asked == ["year", "week", "homework", "absence_notices", "events"]


async def test_a_child_who_has_left_is_not_spoken_of(cabinet):
    first, *rest = cabinet.viewer.students
    left = replace(cabinet.viewer, students=(replace(first, archived=True), *rest))
    assert [item.student.id for item in await of(replace(cabinet, viewer=left))] == ["ivanova-m", "ivanov-d"]
    alone = replace(left, students=left.students[:1])
    assert len(await of(replace(cabinet, viewer=alone))) == 1


async def test_the_long_vacation_is_looked_over(open_as):
    cabinet = open_as(child="ivanov-d", now=datetime(2026, 12, 25, 19, tzinfo=PERM))
    (found,) = await of(cabinet, cabinet.student)
    assert str(found.found.day.day) == "2027-01-11"


async def test_in_summer_nobody_is_asked_about_a_week(open_as):
    cabinet, portal = faulty(open_as(now=datetime(2027, 7, 7, 12, tzinfo=PERM)))
    (found,) = await of(cabinet, cabinet.student)
    assert found.found.day is None
    assert portal.asked == ["year"]


async def test_a_notice_that_has_not_arrived_is_told_too(cabinet):
    cabinet, portal = faulty(cabinet, fails=None)
    portal.fails = PortalUnreachable()
    await absence.announce(cabinet, draft(cabinet.today().replace(day=16)))
    portal.fails = None
    (found,) = await of(cabinet, cabinet.student)
    assert [item.waiting for item in found.found.notices] == [True]


async def test_a_notice_of_another_day_is_not_of_tomorrow(cabinet):
    await absence.announce(cabinet, draft(cabinet.today().replace(day=20)))
    (found,) = await of(cabinet, cabinet.student)
    assert found.found.notices == ()


async def test_a_tick_of_the_family_closes_its_task_at_once(cabinet):
    (before,) = await of(cabinet, cabinet.student)
    homework.tick(cabinet, before.found.work.work[0].assignment.id)
    (after,) = await of(cabinet, cabinet.student)
    assert [is_open(item) for item in after.found.work.work] == [False, True, True, True, True]
    others = await of(with_student(cabinet, cabinet.viewer.students[1]))
    assert sum(is_open(item) for item in others[0].found.work.work) == 4


async def test_notes_that_cannot_be_read_leave_the_school_s_work(cabinet):
    cabinet.own.path.parent.mkdir(parents=True, exist_ok=True)
    cabinet.own.path.write_text("{")
    (found,) = await of(cabinet, cabinet.student)
    assert found.notes_problem
    assert len(found.found.work.work) == 5


async def test_what_fails_beside_the_lessons_is_only_not_known(cabinet):
    cabinet, portal = faulty(cabinet)
    (found,) = await of(replace(cabinet, portal=Partly(portal.inner)), cabinet.student)
    assert len(found.found.lessons) == 6
    assert (found.found.work, found.found.notices) == (None, None)
    assert found.found.events == (), "what is not offered is not missed"


async def test_a_child_that_cannot_be_asked_about_leaves_the_others(cabinet):
    cabinet, portal = faulty(cabinet)
    found = await of(replace(cabinet, portal=ShutForOne(portal.inner)))
    assert [bool(item.problem) for item in found] == [False, False, True]


async def test_when_nobody_can_be_asked_about_it_is_a_failure(cabinet):
    cabinet, _ = unplugged(cabinet)
    with pytest.raises(PortalUnreachable):
        await of(cabinet)


async def test_what_was_read_stands_in_when_the_portal_is_silent(cabinet):
    cabinet, portal = faulty(cabinet)
    before = await of(cabinet)
    portal.fails = PortalUnreachable()
    reading = await latest(tomorrow.evenings(cabinet))
    assert reading.value == before
    assert reading.kept
    assert isinstance(reading.problem, PortalUnreachable)


@pytest.mark.parametrize(("hour", "over"), [(8, False), (13, False), (15, True), (19, True)])
async def test_the_evening_begins_when_the_last_child_is_home(open_as, hour, over):
    cabinet, portal = faulty(open_as(now=datetime(2026, 10, 15, hour, tzinfo=PERM)))
    assert not await evening.is_over(cabinet), "nothing is remembered"
    assert portal.asked == []
    await of(cabinet)
    asked = len(portal.asked)
    assert await evening.is_over(cabinet) is over
    assert len(portal.asked) == asked, "nobody is asked"
