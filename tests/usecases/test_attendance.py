"""Attendance of the year so far: one question for all lessons, and less where the portal gives less."""

from dataclasses import replace

from epos_tui.compose import run
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.usecases.attendance import story
from epos_tui.usecases.cabinet import latest
from tests.faces.stage import faulty
from tests.faulty import FaultyPortal


class NoNotices(FaultyPortal):
    """Tells of lessons, and of no notice."""

    async def absence_notices(self, student_id, span):
        raise PortalUnreachable


def test_the_lessons_are_asked_once(cabinet):
    cabinet, portal = faulty(cabinet)
    found = run(latest(story(cabinet))).value
    assert portal.asked == ["year", "lessons", "absence_notices"]
    assert (found.whole.held, found.whole.share.attended, len(found.mismatches)) == (215, 191, 2)


def test_without_notices_the_shares_are_known_and_nothing_else_is_claimed(cabinet):
    _, portal = faulty(cabinet)
    found = run(latest(story(replace(cabinet, portal=NoNotices(portal.inner)))))
    assert found.problem is None
    assert (found.value.whole.held, found.value.whole.share.attended) == (215, 191)
    assert not found.value.notices_known


def test_what_was_read_stands_in_when_the_portal_does_not_answer(cabinet):
    cabinet, portal = faulty(cabinet)
    before = run(latest(story(cabinet))).value
    portal.fails = PortalUnreachable()
    after = run(latest(story(cabinet)))
    assert after.kept
    assert after.value == before


def test_in_summer_the_story_is_of_the_whole_year(cabinet):
    late = cabinet.now().replace(year=2027, month=7, day=1)
    found = run(latest(story(replace(cabinet, now=lambda: late)))).value
    assert found.span.last.isoformat() == "2027-05-31"
    early = cabinet.now().replace(month=8, day=1)
    assert run(latest(story(replace(cabinet, now=lambda: early)))).value.whole.held == 0
