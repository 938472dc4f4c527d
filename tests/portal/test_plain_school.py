"""A school that uses little of the portal: what it lacks is calm, what it has works."""

import pytest

from epos_tui.compose import run
from epos_tui.domain.errors import Feature, NotOffered
from epos_tui.domain.study_calendar import PeriodKind
from epos_tui.usecases import study_calendar
from epos_tui.usecases.cabinet import latest
from tests.schools import PLAIN


@pytest.fixture
def plain(open_as):
    return open_as(fixtures=PLAIN, child="petrov-p")


@pytest.mark.parametrize(
    ("ask", "feature"),
    [
        (lambda portal, id, today: portal.stay(id, today), Feature.STAY),
        (lambda portal, id, today: portal.chats(id), Feature.MESSAGES),
        (lambda portal, id, today: portal.contacts(id), Feature.MESSAGES),
        (lambda portal, id, today: portal.messages(id, "c", 10), Feature.MESSAGES),
        (lambda portal, id, today: portal.programmes(id), Feature.PROGRAMMES),
        (lambda portal, id, today: portal.curriculum(id), Feature.CURRICULUM),
    ],
)
def test_what_it_does_without_is_not_offered(plain, ask, feature):
    with pytest.raises(NotOffered) as raised:
        run(ask(plain.portal, plain.student.id, plain.today()))
    assert raised.value.feature is feature


def test_what_nobody_wrote_is_empty(plain):
    portal, id = plain.portal, plain.student.id
    year = run(portal.year(id))
    assert run(portal.events(id, year.span)) == ()
    assert run(portal.control_works(id, year.span)) == ()
    assert run(portal.news(id)) == run(portal.links(id)) == run(portal.study_periods(id)) == ()


def test_its_study_calendar_is_made_of_terms_and_vacations(plain):
    found = run(latest(study_calendar.study_calendar(plain))).value
    assert [period.kind for period in found.periods].count(PeriodKind.STUDY) == 3
    assert [period.name for period in found.periods if period.kind is PeriodKind.VACATION] == [
        "Ноябрьские каникулы",
        "Мартовские каникулы",
    ]
