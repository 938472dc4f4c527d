"""Work programmes."""

from collections.abc import Iterator, Sequence

from epos_tui.commands import Answer, Call
from epos_tui.commands.chosen import subjects_asked
from epos_tui.commands.troubles import stale
from epos_tui.domain.homework import WorkKind
from epos_tui.domain.programmes import Programme, Topic, containing, topics
from epos_tui.domain.progress import MissedTopic, Progress
from epos_tui.present import programmes as say
from epos_tui.present import progress
from epos_tui.present.line import Section
from epos_tui.present.people import who
from epos_tui.usecases import programmes as usecases
from epos_tui.usecases.cabinet import latest


async def programmes(call: Call) -> Answer:
    """A line a subject; the whole programme of the subjects named, or what of it holds a text."""
    student, words = call.cabinet.student, call.words
    reading = await latest(usecases.progress(call.cabinet))
    asked = _asked(call, reading.value.programmes)
    return Answer(
        student=student,
        taken_at=reading.taken_at,
        kept=reading.kept,
        trouble=stale(reading, call.cabinet.today(), words),
        sections=lambda: (Section(who(student, words)), *_sections(call, asked, reading.value)),
        data=lambda: _data(call, asked, reading.value),
        rows=lambda: _table(call, asked, reading.value),
    )


def _asked(call: Call, known: Sequence[Programme]) -> tuple[Programme, ...]:
    names = subjects_asked(call, [item.subject for item in known])
    text = call.request.value("find")
    found = (containing(item, text) for item in known if item.subject in names)
    return tuple(item for item in found if item)


def _sections(call: Call, asked: Sequence[Programme], found: Progress) -> tuple[Section, ...]:
    words, kind = call.words, call.cabinet.student.institution.kind
    if call.request.has("missed"):
        return progress.missed_sections(found, kind, words)
    if call.request.has("find"):
        return say.found_sections(asked, words)
    if not call.request.has("subject"):
        return (*say.summary_sections(asked, kind, words), *progress.sections(found, words))
    return tuple(
        section
        for item in asked
        for section in (
            *say.whole_sections(item, words),
            *progress.subject_sections(found.of(item), found, words),
        )
    )


def _data(call: Call, asked: Sequence[Programme], found: Progress) -> object:
    from epos_tui.commands.records.programmes import programmes

    return programmes(asked, None if call.request.has("find") else found, call.words)


def _table(call: Call, asked: Sequence[Programme], found: Progress) -> list[tuple[object, ...]]:
    student_id = call.cabinet.student.id
    if call.request.has("missed"):
        return [_MISSED_HEADER, *(_missed_row(student_id, item) for item in found.missed)]
    return [_HEADER, *(row for item in asked for row in _rows(student_id, item))]


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


_MISSED_HEADER = ("child_id", "date", "number", "subject", "topic", "given", "due", "classwork")


def _missed_row(student_id: str, item: MissedTopic) -> tuple[object, ...]:
    """Several tasks share a cell; what is not known is empty."""
    lesson = item.lesson
    homework = [task for task in item.work or () if task.kind is WorkKind.HOMEWORK]
    classwork = [task for task in item.work or () if task.kind is WorkKind.CLASSWORK]
    given = "; ".join(task.text for task in homework if task.due != lesson.day)
    due = "; ".join(task.text for task in homework if task.due == lesson.day)
    done = "; ".join(task.text for task in classwork)
    return (student_id, lesson.day, lesson.number, lesson.subject, lesson.topic, given, due, done)
