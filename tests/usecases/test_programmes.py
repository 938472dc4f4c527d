"""Programmes beside timetable and absences: what fails beside them is only not known."""

from dataclasses import replace

import pytest

from epos_tui.compose import run
from epos_tui.domain.errors import NotOffered, PortalUnreachable
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.programmes import progress
from tests.faces.stage import faulty
from tests.faulty import FaultyPortal
from tests.schools import PLAIN


class NoTimetable(FaultyPortal):
    """Tells of programmes, and of no lesson."""

    async def lessons(self, student_id, span):
        raise PortalUnreachable


class NoHomework(FaultyPortal):
    """Tells of everything but the work."""

    async def homework(self, student_id, span):
        raise PortalUnreachable


def test_the_timetable_of_the_year_and_the_work_are_asked_once(cabinet):
    cabinet, portal = faulty(cabinet)
    found = run(latest(progress(cabinet))).value
    assert portal.asked == ["programmes", "year", "lessons", "homework"]
    maths = next(item for item in found.subjects if item.programme.subject == "Математика")
    assert (maths.timetable.past, maths.timetable.left) == (33, 138)
    assert len(maths.missed) == 3
    assert found.unnamed == 14


def test_without_a_timetable_the_programmes_are_still_there(cabinet):
    _, portal = faulty(cabinet)
    found = run(latest(progress(replace(cabinet, portal=NoTimetable(portal.inner)))))
    assert found.problem is None
    assert len(found.value.programmes) == 16
    assert {(item.timetable, item.missed) for item in found.value.subjects} == {(None, None)}


def test_without_homework_the_missed_topics_are_known_and_their_work_is_not(cabinet):
    _, portal = faulty(cabinet)
    found = run(latest(progress(replace(cabinet, portal=NoHomework(portal.inner))))).value
    assert len(found.missed) == 23
    assert {item.work for item in found.missed} == {None}


def test_what_was_read_stands_in_when_the_portal_does_not_answer(cabinet):
    cabinet, portal = faulty(cabinet)
    before = run(latest(progress(cabinet))).value
    portal.fails = PortalUnreachable()
    after = run(latest(progress(cabinet)))
    assert after.kept
    assert after.value == before


def test_a_school_without_programmes_is_as_calm_as_before(open_as):
    with pytest.raises(NotOffered):
        run(latest(progress(open_as(child="", fixtures=PLAIN))))
