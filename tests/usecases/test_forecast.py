"""What forecasts stand on: read together, and less of it where the portal gives less."""

from dataclasses import replace

from epos_tui.compose import run
from epos_tui.domain.all_marks import current_period
from epos_tui.domain.errors import PortalUnreachable
from epos_tui.domain.thresholds import Rules
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.forecast import forecast_of, prospects
from tests.faces.stage import faulty
from tests.faulty import FaultyPortal


class Silent(FaultyPortal):
    """Answers about marks, and about nothing beside them."""

    async def lessons(self, student_id, span):
        raise PortalUnreachable

    async def curriculum(self, student_id):
        raise PortalUnreachable

    async def finals(self, student_id):
        raise PortalUnreachable


def read(cabinet):
    return run(latest(prospects(cabinet, lambda year: current_period(year, cabinet.today()))))


def of(cabinet, found, subject):
    row = next(row for row in found.rows if row.subject == subject)
    return forecast_of(cabinet, found, row, Rules())


def test_lessons_are_asked_once_for_all_subjects(cabinet):
    cabinet, portal = faulty(cabinet)
    found = read(cabinet).value
    assert portal.asked == ["year", "marks", "lessons", "curriculum", "finals"]
    assert of(cabinet, found, "Математика").lessons.left == 6
    assert of(cabinet, found, "Труд (технология)").lessons.left == 18


def test_without_lessons_plan_and_sheets_the_marks_are_still_forecast(cabinet):
    cabinet, portal = faulty(cabinet)
    cabinet = replace(cabinet, portal=Silent(portal.inner))
    found = read(cabinet)
    item = of(cabinet, found.value, "Математика")
    assert (item.lessons, item.places, item.bounds) == (None, None, None)
    assert [outlook.mark for outlook in item.outlooks] == [4, 4]
    assert found.problem is None


def test_what_was_read_stands_in_when_the_portal_does_not_answer(cabinet):
    cabinet, portal = faulty(cabinet)
    before = read(cabinet).value
    portal.fails = PortalUnreachable()
    after = read(cabinet)
    assert after.kept
    assert isinstance(after.problem, PortalUnreachable)
    assert after.value == before
