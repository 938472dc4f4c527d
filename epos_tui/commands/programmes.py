"""Work programmes."""

from collections.abc import Iterator, Sequence

from epos_tui.commands import Answer, Call
from epos_tui.commands.chosen import subjects_asked
from epos_tui.commands.troubles import stale
from epos_tui.domain.programmes import Programme, Topic, containing, topics
from epos_tui.present import programmes as say
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.usecases import programmes as usecases
from epos_tui.usecases.cabinet import latest


async def programmes(call: Call) -> Answer:
    """A line a subject; the whole programme of the subjects named, or what of it holds a text."""
    student, words = call.cabinet.student, call.words
    reading = await latest(usecases.programmes(call.cabinet))
    asked = _asked(call, reading.value)
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), words),
        sections=lambda: (Section(who(student, words)), *_sections(call, asked)),
        data=lambda: _data(call, asked),
        rows=lambda: [_HEADER, *(row for item in asked for row in _rows(student.id, item))],
    )


def _asked(call: Call, known: Sequence[Programme]) -> tuple[Programme, ...]:
    names = subjects_asked(call, [item.subject for item in known])
    text = call.request.value("find")
    found = (containing(item, text) for item in known if item.subject in names)
    return tuple(item for item in found if item)


def _sections(call: Call, asked: Sequence[Programme]) -> tuple[Section, ...]:
    words = call.words
    if call.request.has("find"):
        return say.found_sections(asked, words)
    if call.request.has("subject"):
        return tuple(section for item in asked for section in say.whole_sections(item, words))
    return say.summary_sections(asked, call.cabinet.student.institution.kind, words)


def _data(call: Call, asked: Sequence[Programme]) -> object:
    from epos_tui.commands.records.programmes import programmes

    return programmes(asked, not call.request.has("find"), call.words)


_HEADER = (
    "child_id",
    "subject",
    "subject_hours",
    "section",
    "topic",
    "hours",
    "held_hours",
    "state",
    "held_on",
    "control_work",
)


def _rows(student_id: str, programme: Programme) -> Iterator[tuple[object, ...]]:
    """A row a topic; a subject without topics has one of its own."""
    about = (student_id, programme.subject, programme.hours)
    for section in programme.sections:
        for topic in section.topics:
            yield (*about, section.title, *_cells(topic))
    if not any(topics(programme)):
        yield (*about, *[""] * (len(_HEADER) - len(about)))


def _cells(topic: Topic) -> tuple[object, ...]:
    days = "; ".join(str(lesson.day) for lesson in topic.days)
    return (topic.title, topic.hours, topic.held_hours, topic.state.value, days, topic.control_work)
