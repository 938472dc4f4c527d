"""The live portal's adapter and the fixture school give the same answers, field by field."""

from datetime import date, timedelta

import pytest

from epos_tui.domain.people import Role
from epos_tui.domain.year import Span
from tests.emulator.named import Named

YEAR = Span(date(2026, 9, 1), date(2027, 6, 30))
MONDAYS = tuple(date(2026, 8, 31) + timedelta(days=7 * n) for n in range(0, 46))
DAYS = (date(2026, 10, 12), date(2026, 10, 13), date(2026, 10, 18), date(2026, 11, 20))
OF_A_STUDENT = (
    "year",
    "marks",
    "finals",
    "debts",
    "news",
    "contacts",
    "chats",
    "programmes",
    "curriculum",
    "study_periods",
    "links",
    "absence_reasons",
)
OF_A_SPAN = ("lessons", "homework", "absence_notices", "events", "control_works", "signatures")
SEEN = [
    (Role.PARENT, "ivanov-a"),
    (Role.PARENT, "ivanova-m"),
    (Role.PARENT, "ivanov-d"),
    (Role.STUDENT, "ivanov-a"),
]


@pytest.mark.parametrize(("role", "student"), SEEN)
async def test_every_question_has_the_same_answer(stand_in, role, student):
    live, fixture = Named(stand_in.portal(role), stand_in.world.numbers), stand_in.world.portal(role)
    assert await live.viewer() == await fixture.viewer()
    questions = [(name, (student,)) for name in OF_A_STUDENT]
    questions += [(name, (student, YEAR)) for name in OF_A_SPAN]
    questions += [("week", (student, monday)) for monday in MONDAYS]
    questions += [("stay", (student, day)) for day in DAYS]
    for chat in await fixture.chats(student):
        questions += [("messages", (student, chat.id, most)) for most in (5, 50)]
    for name, arguments in questions:
        assert await getattr(live, name)(*arguments) == await getattr(fixture, name)(*arguments), name
    assert live.portal.ask.tally.count == 0
