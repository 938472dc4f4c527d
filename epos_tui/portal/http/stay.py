"""The day's regime: no route of the portal is known for it (wire reference, 13)."""

import asyncio
from datetime import date

from epos_tui.domain.errors import Feature, NotOffered
from epos_tui.domain.stay import StayDay, StayItem, StayKind
from epos_tui.domain.text import one_line
from epos_tui.domain.year import kind_of, name_of
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.wire import Text, TheClock, Wire
from epos_tui.portal.http.year import academic_year

_KINDS = {
    "lesson": StayKind.LESSON,
    "meal": StayKind.MEAL,
    "walk": StayKind.WALK,
    "physical": StayKind.PHYSICAL_ACTIVITY,
    "extra": StayKind.CLUB,
}


class WireStay(Wire):
    """An occupation."""

    kind: Text = ""
    begin_time: TheClock
    end_time: TheClock
    title: Text = ""
    place: Text = ""
    note: Text = ""


async def stay(ask: Ask, student_id: str, day: date) -> StayDay:
    """The occupations of a day; the portal itself is not asked."""
    path = ask.invented("stay_regimes")
    if path is None:
        raise NotOffered(Feature.STAY)
    query = {"student_profile_id": student_id, "date": f"{day}"}
    rows, year = await asyncio.gather(
        ask.rows(WireStay, path, query, feature=Feature.STAY), academic_year(ask, student_id)
    )
    return StayDay(day, kind_of(year, day), name_of(year, day), tuple(map(_item, rows)))


def _item(row: WireStay) -> StayItem:
    kind = _KINDS.get(row.kind, StayKind.OTHER)
    return StayItem(
        kind, row.begin_time, row.end_time, one_line(row.title), one_line(row.place), one_line(row.note)
    )
