"""The lesson going on, from memory alone: a prompt or a bar never waits for the portal."""

from dataclasses import dataclass
from datetime import datetime

from epos_tui.domain.errors import EposError, NotRemembered
from epos_tui.domain.lessons import Week
from epos_tui.domain.year import monday_of
from epos_tui.usecases.cabinet import Cabinet, from_memory
from epos_tui.usecases.messages import unread_in
from epos_tui.usecases.remembered import NotKept


@dataclass(frozen=True)
class Present:
    """The week of today as it was read last."""

    week: Week
    unread: int | None
    """Messages; None where that is not known."""
    taken_at: datetime


async def present(cabinet: Cabinet) -> Present:
    """Raises `NotRemembered`."""
    portal = from_memory(cabinet)
    try:
        week = await portal.week(cabinet.student.id, monday_of(cabinet.today()))
    except NotKept:
        raise NotRemembered from None
    taken_at = portal.taken_at or cabinet.now()
    try:
        unread = unread_in(cabinet, await portal.chats(cabinet.student.id))
    except (NotKept, EposError):
        unread = None
    return Present(week, unread, taken_at)
