"""«Ознакомлен»: the weeks a parent has signed (wire reference, 10.5)."""

import asyncio

from epos_tui.domain.lessons import Signature
from epos_tui.domain.text import one_line
from epos_tui.domain.year import Span
from epos_tui.portal.http.ask import Ask
from epos_tui.portal.http.people import profile
from epos_tui.portal.http.wire import Text, TheDay, TheMoment, Wire


class WireSignature(Wire):
    """A signed week: its Monday."""

    id: Text = ""
    parent_profile_id: Text = ""
    week: TheDay
    created_at: TheMoment


async def signatures(ask: Ask, student_id: str, span: Span) -> tuple[Signature, ...]:
    """The signed weeks whose Monday lies in the span."""
    child, rows = await asyncio.gather(
        profile(ask, student_id),
        ask.rows(
            WireSignature,
            "/core/api/aware_journals",
            {
                "student_profile_ids": student_id,
                "week_from": span.first.isoformat(),
                "week_to": span.last.isoformat(),
            },
        ),
    )
    names = {person.id: one_line(person.name) for person in child.parents} | {
        ask.profile.id: ask.profile.name
    }
    return tuple(
        Signature(row.week, names.get(row.parent_profile_id, ""), row.created_at)
        for row in rows
        if row.week in span
    )
