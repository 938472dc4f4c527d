"""The diary as entries of calendars: lessons, homework, control works, events."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time

from epos_tui.domain.events import ControlWork, SchoolEvent
from epos_tui.domain.export import Extract
from epos_tui.domain.homework import WorkKind
from epos_tui.domain.lessons import Lesson, takes_place
from epos_tui.domain.text import one_line
from epos_tui.i18n import Words
from epos_tui.present import export as say


@dataclass(frozen=True)
class Entry:
    """An entry of a calendar; without hours it lasts the whole days."""

    key: tuple[object, ...]
    """What tells it from all others, the same at every export."""
    title: str
    first: date
    last: date
    starts: time | None = None
    """The hours hold on each of the days."""
    ends: time | None = None
    place: str = ""
    text: str = ""
    cancelled: bool = False


def timetable(extract: Extract, words: Words) -> Iterator[Entry]:
    """The lessons; cancelled ones say so."""
    kind = extract.student.institution.kind
    for lesson in extract.lessons:
        yield Entry(
            key=_key_of(lesson),
            title=say.lesson_title(lesson, words),
            first=lesson.day,
            last=lesson.day,
            starts=lesson.starts,
            ends=lesson.ends,
            place=one_line(lesson.room),
            text=say.lesson_text(lesson, kind, words),
            cancelled=not takes_place(lesson),
        )


def _key_of(lesson: Lesson) -> tuple[object, ...]:
    return (lesson.id or (lesson.day, lesson.number, lesson.subject, lesson.subgroup),)


def homework(extract: Extract, words: Words) -> Iterator[Entry]:
    """What is to be ready, on its day; classwork is done already."""
    for day in extract.homework.days:
        for work in (item.assignment for item in day.work):
            if work.kind is WorkKind.HOMEWORK:
                title, text = say.task_title(work, words), say.task_text(work, words)
                yield Entry((work.id,), title, work.due, work.due, text=text)


def control_works(extract: Extract, words: Words) -> Iterator[Entry]:
    """At the hours of their lessons, where these are known."""
    for work in extract.control_works:
        lesson = _lesson_of(work, extract.lessons)
        yield Entry(
            key=(work.day, work.number, work.subject),
            title=say.control_title(work, words),
            first=work.day,
            last=work.day,
            starts=lesson.starts if lesson else None,
            ends=lesson.ends if lesson else None,
            place=one_line(lesson.room) if lesson else "",
            text=one_line(work.title),
        )


def _lesson_of(work: ControlWork, lessons: Iterable[Lesson]) -> Lesson | None:
    wanted = (work.day, work.number, work.subject)
    return next((one for one in lessons if (one.day, one.number, one.subject) == wanted), None)


def events(extract: Extract, words: Words) -> Iterator[Entry]:
    """What the institution plans."""
    yield from (_of_event(event, words) for event in extract.events)


def _of_event(event: SchoolEvent, words: Words) -> Entry:
    return Entry(
        key=(event.id,),
        title=one_line(event.title) or words.export.EVENT,
        first=event.span.first,
        last=event.span.last,
        starts=event.starts,
        ends=event.ends,
        place=one_line(event.place),
        text=say.event_text(event, words),
    )
