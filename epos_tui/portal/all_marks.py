"""The year's journal, subject by subject."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from epos_tui.domain.all_marks import Entry, SubjectMarks
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.year import Term


def with_entries(
    subjects: Iterable[SubjectMarks], lessons: Iterable[Lesson], terms: Sequence[Term]
) -> tuple[SubjectMarks, ...]:
    """The subjects with what the lessons hold; one that is known from lessons only has the year's terms."""
    entries: dict[str, list[Entry]] = {}
    for lesson in lessons:
        if lesson.subject and (lesson.marks or lesson.attendance):
            entries.setdefault(lesson.subject, []).append(_entry(lesson))
    known = [replace(item, entries=tuple(entries.pop(item.subject, ()))) for item in subjects]
    return (*known, *(SubjectMarks(name, tuple(terms), tuple(own)) for name, own in entries.items()))


def _entry(lesson: Lesson) -> Entry:
    return Entry(lesson.id, lesson.day, lesson.number, lesson.marks, lesson.attendance, lesson.topic)
