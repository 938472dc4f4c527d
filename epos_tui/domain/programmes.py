"""Work programmes: what a subject consists of, how many hours it has, and how far it has come."""

from collections.abc import Iterable, Iterator, Sequence
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

    @property
    def days(self) -> tuple[HeldLesson, ...]:
        """The lessons by the day, those of one day together."""
        hours: dict[date, int] = {}
        for lesson in self.held:
            hours[lesson.day] = hours.get(lesson.day, 0) + lesson.hours
        return tuple(HeldLesson(day, hours[day]) for day in sorted(hours))


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


Part = Programme | ProgrammeSection | Topic


def parts(part: Part) -> Sequence[Part]:
    """What lies directly under it."""
    match part:
        case Programme():
            return part.sections
        case ProgrammeSection():
            return part.topics
        case Topic():
            return ()


def topics(part: Part) -> Iterator[Topic]:
    """All topics in order; a topic is its own only one."""
    if isinstance(part, Topic):
        yield part
    for below in parts(part):
        yield from topics(below)


def hours(topics: Iterable[Topic]) -> int:
    """Planned for all of them."""
    return sum(topic.hours for topic in topics)


def held_hours(topics: Iterable[Topic]) -> int:
    """Held of all of them."""
    return sum(topic.held_hours for topic in topics)


def holds(part: Part, text: str) -> bool:
    """Whether its own words hold the text."""
    match part:
        case Programme():
            own = part.subject
        case ProgrammeSection():
            own = part.title
        case Topic():
            own = f"{part.title} {part.control_work}"
    return folded(text) in folded(own)


def leads_to(part: Part, text: str) -> bool:
    """Whether the text is held by something under it."""
    return any(holds(below, text) or leads_to(below, text) for below in parts(part))


def containing(programme: Programme, text: str) -> Programme | None:
    """The part of the programme whose topics, sections or subject hold the text; None where nothing does."""
    if holds(programme, text):
        return programme
    sections = tuple(filter(None, (_section(section, text) for section in programme.sections)))
    return Programme(programme.subject, programme.hours, sections) if sections else None


def _section(section: ProgrammeSection, text: str) -> ProgrammeSection | None:
    if holds(section, text):
        return section
    kept = tuple(topic for topic in section.topics if holds(topic, text))
    return ProgrammeSection(section.title, kept) if kept else None
