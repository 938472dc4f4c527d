"""The calendar of events and the feed."""

from collections.abc import Iterator
from datetime import date

from epos_tui.commands import Answer, Call
from epos_tui.commands.absence import month_typed
from epos_tui.commands.troubles import stale
from epos_tui.domain.events import EventFeed, found
from epos_tui.domain.reading import Reading
from epos_tui.domain.year import Span
from epos_tui.export.tables.events import HEADER, rows
from epos_tui.present import events as say
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.present.typed import date_typed
from epos_tui.usecases import events as usecases
from epos_tui.usecases.cabinet import latest


async def month(call: Call) -> Answer:
    """The month of any day: how many events each day has, and its control works."""
    reading = await latest(usecases.month(call.cabinet, month_typed(call)))
    student, today, words = call.cabinet.student, call.cabinet.today(), call.words
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, today, words),
        sections=lambda: (Section(who(student, words)), *say.month_sections(reading.value, today, words)),
        data=lambda: _month_data(call, reading.value),
        rows=lambda: [_MONTH_HEADER, *_month_rows(student.id, reading.value)],
    )


async def events(call: Call) -> Answer:
    """What happens on a day or in a span; today without options."""
    reading = await latest(usecases.feed(call.cabinet, _span_typed(call)))
    return _feed_answer(call, reading.of(found(reading.value, call.request.value("find"))))


def _feed_answer(call: Call, reading: Reading[EventFeed]) -> Answer:
    student, today, words = call.cabinet.student, call.cabinet.today(), call.words
    kind = student.institution.kind
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, today, words),
        sections=lambda: (
            Section(who(student, words)),
            *say.feed_sections(reading.value, kind, today, words),
        ),
        data=lambda: _data(call, reading.value),
        rows=lambda: [HEADER, *rows(student.id, reading.value)],
    )


def _span_typed(call: Call) -> Span:
    """One bound alone: from today on, or that day only; a span turned around is put right."""
    request, today = call.request, call.cabinet.today()

    def typed(name: str, otherwise: date) -> date:
        return date_typed(request.value(name), today) if request.has(name) else otherwise

    first = typed("date", typed("from", today))
    last = typed("to", first)
    return Span(min(first, last), max(first, last))


def _month_data(call: Call, feed: EventFeed) -> object:
    from epos_tui.commands.records import events

    return events.month(feed, call.cabinet.student.institution.kind, call.words)


def _data(call: Call, feed: EventFeed) -> object:
    from epos_tui.commands.records import events

    return events.feed(feed, call.cabinet.student.institution.kind, call.words)


_MONTH_HEADER = ("child_id", "date", "kind", "note", "events", "control_works")


def _month_rows(student_id: str, feed: EventFeed) -> Iterator[tuple[object, ...]]:
    """A row a day; several control works share a cell."""
    for day in feed.days:
        works = "; ".join(f"{work.number} {work.subject}" for work in day.control_works)
        yield (student_id, day.day, day.kind.value, day.note, len(day.events), works)
