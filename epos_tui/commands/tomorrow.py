"""The next day with lessons, of all children or of one."""

from collections.abc import Sequence

from epos_tui.commands import Answer, Call, Trouble
from epos_tui.commands.troubles import stale, trouble_of
from epos_tui.domain.people import Student
from epos_tui.domain.reading import Reading
from epos_tui.export.tables.diary import HEADER, rows
from epos_tui.present.tomorrow import sections
from epos_tui.usecases import tomorrow as usecases
from epos_tui.usecases.cabinet import latest
from epos_tui.usecases.tomorrow import Evening


async def tomorrow(call: Call) -> Answer:
    """Child by child, what matters most first."""
    only = _only(call)
    reading = await latest(usecases.evenings(call.cabinet, (only,) if only else ()))
    return Answer(
        student=only,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=_trouble(call, reading),
        sections=lambda: [part for item in reading.value for part in sections(item, call.words)],
        data=lambda: _data(call, reading.value),
        rows=lambda: [
            HEADER,
            *(
                row
                for item in reading.value
                if item.found
                for row in rows(item.student.id, item.found.lessons)
            ),
        ],
    )


def _only(call: Call) -> Student | None:
    """The child that was named."""
    return call.cabinet.student if call.request.has("child") and not call.request.everyone else None


def _trouble(call: Call, reading: Reading[tuple[Evening, ...]]) -> Trouble | None:
    """A child that could not be asked about is told like one asked about alone."""
    problem = next((item.problem for item in reading.value if item.problem), None)
    return trouble_of(problem, call.words) if problem else stale(reading, call.cabinet.today(), call.words)


def _data(call: Call, found: Sequence[Evening]) -> object:
    from epos_tui.commands.records.tomorrow import evenings

    return evenings(found, call.words)
