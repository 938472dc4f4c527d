"""The weeks that wait for a signature, of one child and of all."""

from dataclasses import replace

import pytest

from epos_tui.domain.errors import DiaryShut, PortalUnreachable, Shut
from epos_tui.domain.people import Role
from epos_tui.usecases import diary, homework, unsigned
from epos_tui.usecases.cabinet import latest, with_student
from tests.faces.stage import faulty, unplugged
from tests.faulty import FaultyPortal


class ShutForOne(FaultyPortal):
    """One child's signatures can not be read."""

    async def signatures(self, student_id, span):
        if student_id == "ivanova-m":
            raise DiaryShut(Shut.NO_CHILDREN)
        return await super().signatures(student_id, span)


async def weeks(cabinet):
    return (await latest(unsigned.weeks(cabinet))).value


async def test_they_are_the_unsigned_ones_with_their_contents(cabinet):
    found = await weeks(cabinet)
    assert tuple(item.week.monday for item in found) == await diary.unsigned(cabinet)
    assert {item.student for item in found} == {cabinet.student}
    assert [len(item.low) for item in found] == [2, 3]


async def test_the_family_s_ticks_are_counted(cabinet):
    (first, _) = await weeks(cabinet)
    homework.tick(cabinet, first.tasks[0].id)
    (first, _) = await weeks(cabinet)
    assert len(first.undone) == len(first.tasks) - 1


async def test_all_children_come_in_the_account_s_order(cabinet):
    found = await unsigned.of_family(cabinet)
    assert [item.student.id for item in found.weeks] == ["ivanov-a"] * 2 + ["ivanova-m"] + ["ivanov-d"] * 5
    assert found.problems == ()


async def test_a_week_signed_meanwhile_does_not_come_again(cabinet):
    first, second = await weeks(cabinet)
    await diary.sign(cabinet, first.week)
    assert [item.week.monday for item in await weeks(cabinet)] == [second.week.monday]


async def test_a_signature_on_its_way_is_told_and_not_offered_again(cabinet):
    cabinet, portal = faulty(cabinet)
    first, _ = await weeks(cabinet)
    portal.fails = PortalUnreachable()
    await diary.sign(cabinet, first.week)
    portal.fails = None
    found = await weeks(cabinet)
    assert [item.week.signature_waits for item in found] == [True, False]
    assert unsigned.signable(found) == found[1:]
    family = await unsigned.of_family(cabinet)
    assert first.week.monday not in [
        item.week.monday for item in family.weeks if item.student == cabinet.student
    ]


async def test_a_child_that_can_not_be_asked_about_leaves_the_others(cabinet):
    cabinet, portal = faulty(cabinet)
    found = await unsigned.of_family(replace(cabinet, portal=ShutForOne(portal.inner)))
    assert [student.id for student, _ in found.problems] == ["ivanova-m"]
    assert {item.student.id for item in found.weeks} == {"ivanov-a", "ivanov-d"}


async def test_when_nobody_can_be_asked_about_it_is_a_failure(cabinet):
    cabinet, _ = unplugged(cabinet)
    with pytest.raises(PortalUnreachable):
        await unsigned.of_family(cabinet)


async def test_a_student_may_look_too(open_as):
    student = open_as(role=Role.STUDENT)
    assert len(await weeks(with_student(student, student.student))) == 2
