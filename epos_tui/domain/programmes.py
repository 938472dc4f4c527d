"""Work programmes: what a subject consists of, how many hours it has, and how far it has come."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from epos_tui.domain.text import folded


class TopicState(Enum):
    """How far a topic has come."""

    HELD = "held"
    BEGUN = "begun"
    TO_COME = "to_come"


@dataclass(frozen=True)
class HeldLesson:
    """A lesson that was held on the topic; `hours` are academic ones."""

    day: date
    hours: int = 1


@dataclass(frozen=True)
class Topic:
    """A topic with the academic hours planned for it, and the lessons that name it."""

    title: str
    hours: int
    control_work: str = ""
    """The control work planned at its end; empty when there is none."""
    held: tuple[HeldLesson, ...] = ()

    @property
    def held_hours(self) -> int:
        """As the lessons tell."""
        return sum(lesson.hours for lesson in self.held)

    @property
    def state(self) -> TopicState:
        """Held once the lessons reach the hours planned."""
        if not self.held:
            return TopicState.TO_COME
        return TopicState.HELD if self.held_hours >= self.hours else TopicState.BEGUN


@dataclass(frozen=True)
class ProgrammeSection:
    """A section (раздел) of a programme."""

    title: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True)
class Programme:
    """The programme of one subject; `hours` of the year as the institution states them."""

    subject: str
    hours: int
    sections: tuple[ProgrammeSection, ...]


def hours(topics: Iterable[Topic]) -> int:
    """Planned for all of them."""
    return sum(topic.hours for topic in topics)


def held_hours(topics: Iterable[Topic]) -> int:
    """Held of all of them."""
    return sum(topic.held_hours for topic in topics)


def topics(programme: Programme) -> Iterator[Topic]:
    """All topics in order."""
    for section in programme.sections:
        yield from section.topics


def containing(programme: Programme, text: str) -> Programme | None:
    """The part of the programme whose topics, sections or subject hold the text; None where nothing does."""
    wanted = folded(text)
    if wanted in folded(programme.subject):
        return programme
    sections = tuple(filter(None, (_section(section, wanted) for section in programme.sections)))
    return Programme(programme.subject, programme.hours, sections) if sections else None


def _section(section: ProgrammeSection, wanted: str) -> ProgrammeSection | None:
    if wanted in folded(section.title):
        return section
    kept = tuple(item for item in section.topics if wanted in folded(f"{item.title} {item.control_work}"))
    return ProgrammeSection(section.title, kept) if kept else None
