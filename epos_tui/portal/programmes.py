"""Programmes with the lessons that were held on their topics."""

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import replace

from epos_tui.domain.lessons import Lesson, takes_place
from epos_tui.domain.programmes import HeldLesson, Programme, Topic, topics
from epos_tui.domain.text import folded


def with_lessons(programmes: Iterable[Programme], lessons: Iterable[Lesson]) -> tuple[Programme, ...]:
    """A lesson belongs to the topic it names; of several with that name to the first that lacks hours."""
    held: dict[str, dict[str, list[HeldLesson]]] = {}
    for lesson in lessons:
        if lesson.topic and takes_place(lesson):
            named = held.setdefault(lesson.subject, {}).setdefault(folded(lesson.topic), [])
            named.append(HeldLesson(lesson.day, lesson.academic_hours))
    return tuple(_with(programme, held.get(programme.subject, {})) for programme in programmes)


def _with(programme: Programme, held: dict[str, list[HeldLesson]]) -> Programme:
    waiting = {name: deque(lessons) for name, lessons in held.items()}
    to_come = Counter(folded(topic.title) for topic in topics(programme))

    def taught(topic: Topic) -> Topic:
        name = folded(topic.title)
        to_come[name] -= 1
        return replace(topic, held=tuple(_taken(topic, waiting.get(name, deque()), last=not to_come[name])))

    sections = (replace(section, topics=tuple(map(taught, section.topics))) for section in programme.sections)
    return replace(programme, sections=tuple(sections))


def _taken(topic: Topic, waiting: deque[HeldLesson], last: bool) -> list[HeldLesson]:
    """As many lessons as the topic has hours; the last of its name gets the rest."""
    taken: list[HeldLesson] = []
    while waiting and (last or sum(lesson.hours for lesson in taken) < topic.hours):
        taken.append(waiting.popleft())
    return taken
