"""The dynamics of the averages, week by week."""

from collections.abc import Iterator, Sequence

from epos_tui.commands import Answer, Call
from epos_tui.commands.chosen import period_asked, rows_asked
from epos_tui.commands.troubles import stale
from epos_tui.domain.all_marks import MarkBook, span_of_row
from epos_tui.domain.dynamics import Dynamics, Rule
from epos_tui.domain.dynamics import dynamics as of_row
from epos_tui.domain.marks import GradingSystem
from epos_tui.domain.year import Term
from epos_tui.present.dynamics import sections
from epos_tui.present.line import Section
from epos_tui.present.marks import average_shown
from epos_tui.present.people import who
from epos_tui.usecases import all_marks as usecases
from epos_tui.usecases.cabinet import latest


async def dynamics(call: Call) -> Answer:
    """Every subject that has averages, or those asked for."""
    student, today, words = call.cabinet.student, call.cabinet.today(), call.words
    reading = await latest(usecases.book(call.cabinet))
    period = period_asked(call, reading.value.year)
    rule = Rule(call.request.value("rule") or Rule.RUNNING.value)
    found = tuple(_dynamics(call, reading.value, period, rule))
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, today, words),
        sections=lambda: (Section(who(student, words)), *sections(found, period, rule, words)),
        data=lambda: _data(call, found, period, rule),
        rows=lambda: [_HEADER, *(line for item in found for line in _rows(student.id, item))],
    )


def _dynamics(call: Call, book: MarkBook, period: Term | None, rule: Rule) -> Iterator[Dynamics]:
    for row in rows_asked(call, book, period):
        if row.marked and row.system is not GradingSystem.PASS_FAIL:
            yield of_row(row, span_of_row(row, book.year), call.cabinet.today(), rule)


def _data(call: Call, found: Sequence[Dynamics], period: Term | None, rule: Rule) -> object:
    from epos_tui.commands.records.dynamics import all_dynamics

    return all_dynamics(found, period, rule, call.words)


_HEADER = ("child_id", "subject", "system", "monday", "sum", "weight", "average", "repeated")


def _rows(student_id: str, item: Dynamics) -> Iterator[tuple[object, ...]]:
    """A row a week."""
    for point in item.points:
        mean = point.average
        cells = (mean.sum, mean.weight, average_shown(mean, ".")) if mean else ("", "", "")
        repeated = str(point.repeated).lower()
        yield (student_id, item.subject, item.system.value, point.monday, *cells, repeated)
