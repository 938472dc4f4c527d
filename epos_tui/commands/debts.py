"""Interim assessment that was not passed."""

from collections.abc import Iterator, Sequence

from epos_tui.commands import Answer, Call
from epos_tui.commands.troubles import stale
from epos_tui.domain.debts import TimedDebt
from epos_tui.present.debts import debts_sections
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.usecases import debts as usecases
from epos_tui.usecases.cabinet import latest


async def debts(call: Call) -> Answer:
    """The debts of all terms."""
    student, words = call.cabinet.student, call.words
    reading = await latest(usecases.debts(call.cabinet))
    kind = student.institution.kind
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), words),
        sections=lambda: (Section(who(student, words)), *debts_sections(reading.value, kind, words)),
        data=lambda: _data(call, reading.value),
        rows=lambda: [_HEADER, *_rows(student.id, reading.value)],
    )


def _data(call: Call, found: Sequence[TimedDebt]) -> object:
    from epos_tui.commands.records.debts import debts

    return debts(found, call.cabinet.student.institution.kind, call.words)


_HEADER = tuple(
    "child_id subject form term_kind term since attempts teacher note latest days_left attempts_used "
    "next_attempt days_to_next".split()
)


def _rows(student_id: str, found: Sequence[TimedDebt]) -> Iterator[tuple[object, ...]]:
    """A row a debt; several attempts share a cell."""
    for item in found:
        debt = item.debt
        term = (debt.term.kind.value, debt.term.number) if debt.term else ("", "")
        attempts = "; ".join(f"{attempt.day} {attempt.result}".strip() for attempt in debt.attempts)
        about = (debt.subject, debt.form.value, *term, debt.since)
        following = (item.coming.day, item.ahead) if item.coming else ("", "")
        clock = (item.latest, item.left, item.used, *following)
        yield (student_id, *about, attempts, debt.teacher, debt.note, *clock)
