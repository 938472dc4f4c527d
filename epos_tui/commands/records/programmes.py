"""Work programmes, as JSON."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from epos_tui.commands.records.progress import Progress, progress
from epos_tui.domain import programmes as domain
from epos_tui.domain import progress as calendar
from epos_tui.domain.programmes import Part, TopicState, held_hours, hours, topics
from epos_tui.i18n import Words
from epos_tui.present.programmes import part_said, title_of

Said = Callable[[Part, Words], str]


@dataclass(frozen=True)
class HeldLesson:
    """A lesson held on the topic, in academic hours."""

    date: date
    hours: int


@dataclass(frozen=True)
class Topic:
    """A topic; no `control_work` when none is planned at its end."""

    title: str
    hours: int
    held_hours: int
    state: TopicState
    held: tuple[HeldLesson, ...]
    control_work: str | None
    label: str


@dataclass(frozen=True)
class ProgrammeSection:
    """A section; its hours are those of the topics given here."""

    title: str
    hours: int
    held_hours: int
    topics: tuple[Topic, ...]
    label: str


@dataclass(frozen=True)
class Programme:
    """`hours` as the institution states them for the year; the rest is of the topics given here."""

    subject: str
    hours: int
    topic_hours: int
    held_hours: int
    sections: tuple[ProgrammeSection, ...]
    progress: Progress | None
    label: str


@dataclass(frozen=True)
class Programmes:
    """The answer of `programmes`; with a text to find only the parts that hold it."""

    subjects: tuple[Programme, ...]


def programmes(
    asked: Sequence[domain.Programme], found: calendar.Progress | None, words: Words
) -> Programmes:
    """Subject by subject; where they are not whole, without sums and progress."""
    said = part_said if found else title_of
    return Programmes(
        tuple(
            _programme(item, said, progress(found.of(item), found, words) if found else None, words)
            for item in asked
        )
    )


def _programme(item: domain.Programme, said: Said, told: Progress | None, words: Words) -> Programme:
    return Programme(
        subject=item.subject,
        hours=item.hours,
        topic_hours=hours(topics(item)),
        held_hours=held_hours(topics(item)),
        sections=tuple(_section(section, said, words) for section in item.sections),
        progress=told,
        label=said(item, words),
    )


def _section(item: domain.ProgrammeSection, said: Said, words: Words) -> ProgrammeSection:
    return ProgrammeSection(
        title=item.title,
        hours=hours(item.topics),
        held_hours=held_hours(item.topics),
        topics=tuple(_topic(topic, words) for topic in item.topics),
        label=said(item, words),
    )


def _topic(item: domain.Topic, words: Words) -> Topic:
    return Topic(
        title=item.title,
        hours=item.hours,
        held_hours=item.held_hours,
        state=item.state,
        held=tuple(HeldLesson(lesson.day, lesson.hours) for lesson in item.held),
        control_work=item.control_work or None,
        label=part_said(item, words),
    )
