"""Forecasts of a period, subject by subject."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from epos_tui.commands import Answer, Call, Misused
from epos_tui.commands.chosen import period_asked, subjects_asked
from epos_tui.commands.troubles import stale
from epos_tui.domain.forecast import Forecast
from epos_tui.domain.supposed import Supposed
from epos_tui.domain.thresholds import Rules
from epos_tui.domain.year import Term
from epos_tui.present.forecast import sections
from epos_tui.present.line import Section
from epos_tui.present.marks import average_shown
from epos_tui.present.people import who
from epos_tui.present.typed import marks_typed, threshold_typed
from epos_tui.usecases import forecast as usecases
from epos_tui.usecases.cabinet import latest


async def forecast(call: Call) -> Answer:
    """Every subject, or those asked for; with marks that are only supposed, one subject."""
    student, words = call.cabinet.student, call.words
    rules, supposed = _rules(call), _supposed(call)
    reading = await latest(usecases.prospects(call.cabinet, lambda year: period_asked(call, year)))
    value = reading.value
    wanted = subjects_asked(call, [item.subject for item in value.book.subjects])
    rows = [row for row in value.rows if row.subject in wanted]
    found = [usecases.forecast_of(call.cabinet, value, row, rules, supposed) for row in rows]
    kind, period = student.institution.kind, value.period
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), words),
        sections=lambda: (Section(who(student, words)), *sections(found, period, rules, kind, words)),
        data=lambda: _data(call, found, period, rules),
        rows=lambda: [_HEADER, *(line for item in found for line in _rows(student.id, item))],
    )


def _rules(call: Call) -> Rules:
    """The family's own, with what this call asks for instead."""
    request, rules = call.request, call.cabinet.rules
    return replace(
        rules,
        at_once=threshold_typed(request.value("threshold")) if request.has("threshold") else rules.at_once,
        points=rules.points or request.has("points"),
        paced=rules.paced or request.has("paced"),
    )


def _supposed(call: Call) -> tuple[Supposed, ...]:
    """Marks are supposed in a subject, not in all of them at once."""
    request, word = call.request, call.words.commands
    if not request.has("what-if"):
        return ()
    if not request.has("subject"):
        raise Misused(word.missing_option("--subject", call.words.options.VALUE["subject"], "forecast"))
    return marks_typed(request.value("what-if"))


def _data(call: Call, found: Sequence[Forecast], period: Term | None, rules: Rules) -> object:
    from epos_tui.commands.records.forecast import forecasts

    return forecasts(found, period, rules, call.cabinet.student.institution.kind, call.words)


_HEADER = tuple(
    "child_id subject system off sum weight average threshold mark goal bar value needed_of_weight needed "
    "reach".split()
)


def _rows(student_id: str, item: Forecast) -> Iterator[tuple[object, ...]]:
    """A row for each threshold, goal, value and weight; one where there is no goal."""
    about = (student_id, item.row.subject, item.row.system.value)
    mean = item.outcome
    average = (mean.sum, mean.weight, average_shown(mean, ".")) if mean else ("", "", "")
    if item.off:
        yield (*about, item.off.value, *average, *[""] * 8)
    for outlook in item.outlooks:
        known = (*about, "", *average, _plain(outlook.threshold), outlook.mark or "")
        if not outlook.goals:
            yield (*known, *[""] * 6)
        for goal in outlook.goals:
            for need in goal.needs:
                count = "" if need.count is None else need.count
                way = (need.mark.value, need.mark.weight, count)
                yield (*known, goal.mark, _plain(goal.bar), *way, goal.reach.value)


def _plain(number: Fraction) -> Decimal:
    """As it was written: thresholds are decimal numbers."""
    return Decimal(number.numerator) / Decimal(number.denominator)
