"""Programmes with the lessons that were held on their topics."""

from collections.abc import Iterable
from dataclasses import replace

from epos_tui.domain.lessons import Lesson, LessonChange
from epos_tui.domain.programmes import HeldLesson, Programme
from epos_tui.domain.text import folded


def with_lessons(programmes: Iterable[Programme], lessons: Iterable[Lesson]) -> tuple[Programme, ...]:
    """A lesson belongs to the topic it names."""
    held: dict[tuple[str, str], list[HeldLesson]] = {}
    for lesson in lessons:
        if lesson.topic and lesson.change is not LessonChange.CANCELLED:
            named = held.setdefault((lesson.subject, folded(lesson.topic)), [])
            named.append(HeldLesson(lesson.day, lesson.academic_hours))
    return tuple(_with(programme, held) for programme in programmes)


def _with(programme: Programme, held: dict[tuple[str, str], list[HeldLesson]]) -> Programme:
    sections = tuple(
        replace(
            section,
            topics=tuple(
                replace(topic, held=tuple(held.get((programme.subject, folded(topic.title)), ())))
                for topic in section.topics
            ),
        )
        for section in programme.sections
    )
    return replace(programme, sections=sections)
