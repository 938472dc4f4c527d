"""The year's journal, subject by subject."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from epos_tui.domain.all_marks import Entry, SubjectMarks
from epos_tui.domain.lessons import Lesson
from epos_tui.domain.year import Term


def with_entries(
    subjects: Iterable[SubjectMarks],
    lessons: Iterable[Lesson],
    terms: Sequence[Term],
    alone: Iterable[tuple[str, Entry]] = (),
) -> tuple[SubjectMarks, ...]:
    """The subjects with what the lessons hold, and with the entries of no lesson, each with its subject.

    One that is known from entries only has the year's terms.
    """
    held = [(item.subject, _entry(item)) for item in lessons if item.marks or item.attendance]
    entries: dict[str, list[Entry]] = {}
    for subject, entry in sorted((*held, *alone), key=lambda item: item[1].day):
        if subject:
            entries.setdefault(subject, []).append(entry)
    known = [replace(item, entries=tuple(entries.pop(item.subject, ()))) for item in subjects]
    return (*known, *(SubjectMarks(name, tuple(terms), tuple(own)) for name, own in entries.items()))


def _entry(lesson: Lesson) -> Entry:
    return Entry(lesson.id, lesson.day, lesson.number, lesson.marks, lesson.attendance, lesson.topic)
