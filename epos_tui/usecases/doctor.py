"""Every question of the diary of one student, put to the portal itself."""

from collections.abc import Awaitable, Iterator
from contextlib import suppress
from datetime import timedelta

from epos_tui.domain.errors import EposError
from epos_tui.domain.year import Span, monday_of
from epos_tui.usecases.cabinet import Cabinet


async def ask_everything(cabinet: Cabinet) -> None:
    """Changes nothing; a question that is not answered is left at that."""
    for question in _questions(cabinet):
        with suppress(EposError):
            await question
    with suppress(EposError):
        for chat in (await cabinet.portal.chats(cabinet.student.id))[:1]:
            await cabinet.portal.messages(cabinet.student.id, chat.id, 20)


def _questions(cabinet: Cabinet) -> Iterator[Awaitable[object]]:
    """One at a time: a coroutine that nobody awaits is a mistake."""
    portal, id, today = cabinet.portal, cabinet.student.id, cabinet.today()
    monday = monday_of(today)
    month = Span(monday - timedelta(weeks=2), monday + timedelta(weeks=2))
    yield portal.viewer()
    yield portal.year(id)
    yield portal.week(id, monday)
    yield portal.signatures(id, month)
    yield portal.homework(id, month)
    yield portal.marks(id)
    yield portal.finals(id)
    yield portal.debts(id)
    yield portal.absence_notices(id, month)
    yield portal.absence_reasons(id)
    yield portal.events(id, month)
    yield portal.control_works(id, month)
    yield portal.news(id)
    yield portal.contacts(id)
    yield portal.programmes(id)
    yield portal.curriculum(id)
    yield portal.study_periods(id)
    yield portal.stay(id, today)
    yield portal.links(id)
